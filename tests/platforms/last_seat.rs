//! One house with several doors: the last seat is given once.

use crate::door::{Door, View};
use crate::script::Import;
use crate::stage::{Stage, Way};
use anyhow::{Context, Result};
use rstest::rstest;

const WAY: [(&str, &str); 4] = [
    ("Sign me up", "Your data is processed by"),
    ("I have read this", "Whom do you represent?"),
    ("Myself", "I agree to my data"),
    ("I agree", "Nothing is sent yet"),
];

/// Waits until a message is there that has one of these words, and returns which.
async fn reads(door: &mut dyn Door, any: &[&str]) -> Result<usize> {
    let mut found = None;
    door.watch(&mut |views: &[View]| {
        found = any.iter().position(|words| views.iter().any(|view| view.text.contains(words)));
        found.is_some()
    })
    .await?;
    found.context("nothing was seen")
}

async fn fills_in(door: &mut dyn Door) -> Result<()> {
    door.say("/start komm-3").await?;
    reads(door, &["[Sign me up]"]).await?;
    for (button, words) in WAY {
        door.press(button).await?;
        reads(door, &[words]).await?;
    }
    Ok(())
}

/// Whether they got the seat.
async fn sends(door: &mut dyn Door) -> Result<bool> {
    door.press("Send my sign-up").await?;
    Ok(reads(door, &["Accepted. You have a place.", "On the waiting list: number 1"]).await? == 0)
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_people_at_two_doors_press_at_once(
    #[values(Way::Polling, Way::Webhook)] telegram: Way,
) -> Result<()> {
    let mut stage = Stage::set(&[Way::Web, telegram]).await?;
    stage.import(&Import::read("komm-3 with capacity = 1")?).await?;
    let (mut ann, mut ben) = (stage.door("Ann", "en").await?, stage.door("Ben", "en").await?);
    tokio::try_join!(fills_in(ann.as_mut()), fills_in(ben.as_mut()))?;
    let (ann_has, ben_has) = tokio::try_join!(sends(ann.as_mut()), sends(ben.as_mut()))?;
    assert_ne!(ann_has, ben_has, "one seat, one person");

    let (first, second) = if ann_has { (&mut ann, &mut ben) } else { (&mut ben, &mut ann) };
    first.say("I can't come").await?;
    reads(first.as_mut(), &["Shall we cancel your sign-up?"]).await?;
    first.press("Yes, cancel my sign-up").await?;
    reads(second.as_mut(), &["A place is free, and it is yours."]).await?;
    let listed = stage.registrations("komm-3").await?;
    let mut states: Vec<_> =
        listed.iter().map(|one| (one["state"].as_str(), one["source"].as_str())).collect();
    states.sort_unstable();
    let (web, telegram) = (Some("web"), Some("telegram"));
    let (stays, leaves) = if ann_has { (telegram, web) } else { (web, telegram) };
    assert_eq!(states, [(Some("accepted"), stays), (Some("withdrawn"), leaves)]);
    stage.close([&mut ann, &mut ben].into_iter()).await
}
