//! One person with two chats on two platforms: joined by a code, the same everywhere, told where they want to be.

use crate::door::{Door, View};
use crate::script::Import;
use crate::stage::{Stage, Way};
use anyhow::{Context, Result};
use rstest::rstest;

async fn reads(door: &mut dyn Door, words: &str) -> Result<String> {
    let mut found = None;
    door.watch(&mut |views: &[View]| {
        found = views.iter().rev().find(|view| view.text.contains(words)).map(|view| view.text.clone());
        found.is_some()
    })
    .await?;
    found.context("nothing was seen")
}

/// The name of a platform, as its chats are called.
fn platform(way: Way) -> &'static str {
    match way {
        Way::Web => "Web",
        Way::Polling | Way::Webhook => "Telegram",
        Way::Gateway => "Discord",
    }
}

/// The code in what the bot says: two groups of four.
fn code_in(text: &str) -> Result<String> {
    let after = text.split("/link").nth(1).context("no code")?;
    Ok(after.split_whitespace().next().context("no code")?.to_owned())
}

async fn signs_up(door: &mut dyn Door) -> Result<()> {
    door.say("/start komm-3").await?;
    reads(door, "[Sign me up]").await?;
    for (button, words) in [
        ("Sign me up", "Your data is processed by"),
        ("I have read this", "Whom do you represent?"),
        ("Myself", "I agree to my data"),
        ("I agree", "Nothing is sent yet"),
        ("Send my sign-up", "Accepted. You have a place."),
    ] {
        door.press(button).await?;
        reads(door, words).await?;
    }
    Ok(())
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_code_joins_two_chats(
    #[values([Way::Gateway, Way::Polling], [Way::Polling, Way::Gateway], [Way::Web, Way::Gateway])]
    ways: [Way; 2],
) -> Result<()> {
    let mut stage = Stage::set(&ways).await?;
    stage.import(&Import::read("komm-3")?).await?;
    let (mut first, mut second) = (stage.door("Ola", "en").await?, stage.door("Ola", "en").await?);
    signs_up(first.as_mut()).await?;
    first.say("/link").await?;
    let code = code_in(&reads(first.as_mut(), "/link").await?)?;
    second.say(&format!("/link {code}")).await?;
    reads(second.as_mut(), "your chats are connected now").await?;
    reads(second.as_mut(), "Where shall reminders go?").await?;
    reads(first.as_mut(), "is now connected").await?;
    second.say("/my").await?;
    reads(second.as_mut(), "Accepted. You have a place.").await?;

    // What is told from now on goes where they want it.
    second.press(platform(ways[1])).await?;
    reads(second.as_mut(), "Saved").await?;
    stage.import(&Import::read("komm-3 with starts = 2099-04-28T17:00:00")?).await?;
    reads(second.as_mut(), "Something about this meeting has changed").await?;
    assert!(!first.shown().iter().any(|view| view.text.contains("has changed")), "told once");
    assert_eq!(stage.registrations("komm-3").await?.len(), 1);

    second.say("/unlink").await?;
    reads(second.as_mut(), "this chat").await?;
    stage.close([&mut first, &mut second].into_iter()).await
}
