//! One conversation, every way in: transcripts that name no platform, replayed against the real binary through the web chat
//! through Telegram and through Discord. Read the `.chat` files beside this one first.

mod discord_door;
mod door;
#[path = "../support/house.rs"]
mod house;
mod last_seat;
mod one_person;
mod replay;
#[path = "../support/script.rs"]
mod script;
mod stage;
mod telegram_door;
#[path = "../support/web.rs"]
mod web;
mod web_door;
mod webhook;

use rstest::rstest;
use stage::Way;
use std::path::PathBuf;

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn transcript(
    #[files("tests/platforms/*.chat")] path: PathBuf,
    #[values(
        &[Way::Web],
        &[Way::Polling],
        &[Way::Webhook],
        &[Way::Gateway],
        &[Way::Web, Way::Polling],
        &[Way::Webhook, Way::Web],
        &[Way::Gateway, Way::Polling]
    )]
    ways: &[Way],
) {
    if let Err(error) = replay::replay(&path, ways).await {
        panic!("{ways:?}: {error:#}");
    }
}
