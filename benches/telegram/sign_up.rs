//! Everybody signs up at once.

use crate::crowd::{ROUND_TRIP, people, sign_up, unlimited};
use crate::setup::Scene;
use crate::table::{Table, seconds};
use anyhow::Result;
use std::time::Duration;
use testkit::telegram::Rules;
use tokio::time::Instant;

const PEOPLE: usize = 500;
const SEATS: usize = 300;

/// 500 people for 300 seats, each from the deep link to the end.
pub async fn rush(table: &mut Table, limited: bool) -> Result<()> {
    let scene =
        if limited { Scene::serving(Rules::default(), SEATS).await? } else { unlimited(SEATS).await? };
    let telegram = &scene.telegram;
    telegram.faults().round_trip(ROUND_TRIP);
    let crowd = people(telegram, 1, PEOPLE);
    let begin = Instant::now();
    sign_up(&crowd).await?;
    let took = begin.elapsed();
    let what = format!("{PEOPLE} sign up at once, limits {}", if limited { "on" } else { "off" });
    // Six presses and messages, there and back; the messages to one person a second apart; and under limits the new
    // messages to all, which edits are not.
    let messages = telegram
        .count(|call| call.status == Some(200) && matches!(&*call.method, "sendMessage" | "sendDocument"));
    let to_each = u32::try_from(messages / PEOPLE)?;
    let alone = 12 * ROUND_TRIP + Duration::from_secs(1) * to_each.saturating_sub(1);
    let least = match Rules::default().overall {
        Some(most) if limited => (Duration::from_secs(1) * u32::try_from(messages)? / most).max(alone),
        _ => alone,
    };
    table.ratio(format!("{what}: all done"), seconds(took), seconds(least));
    let registrations = scene.registrations().await?;
    let count = |state: &str| registrations.iter().filter(|one| one["state"] == state).count();
    table.outcome("… registered", registrations.len(), PEOPLE);
    let states = format!("{} and {}", count("accepted"), count("waitlisted"));
    table.outcome("… accepted and waitlisted", states, format!("{SEATS} and {}", PEOPLE - SEATS));
    table.refused("… refused calls", telegram);
    Ok(())
}
