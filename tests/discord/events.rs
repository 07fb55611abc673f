//! Meetings as events of a server: made once, kept in step, called off.

use crate::house::SECRET;
use crate::setup::{Scene, nothing_refused, says};
use anyhow::{Context, Result, ensure};
use serde_json::Value;
use testkit::discord::{Rules, Seat};
use testkit::until;

/// An event that takes place elsewhere than in a channel, and a cancelled one
/// (<https://docs.discord.com/developers/resources/guild-scheduled-event#guild-scheduled-event-object>).
const EXTERNAL: u64 = 3;
const CANCELLED: u64 = 4;

/// Waits until there is one event, and this holds of it.
async fn event(scene: &Scene, what: &str, holds: impl Fn(&Value) -> bool) -> Result<Value> {
    let found = until(what, async || {
        let mut events = scene.guild.events();
        (events.len() == 1 && holds(&events[0])).then(|| events.remove(0))
    });
    let event = found.await.with_context(|| format!("{:#?}", scene.guild.events()))?;
    ensure!(!event.to_string().contains(SECRET), "{event:#}");
    Ok(event)
}

fn starts(event: &Value, at: &str) -> bool {
    event["scheduled_start_time"].as_str().is_some_and(|time| time.starts_with(at))
}

/// Posts the meeting with an event, in this language.
async fn posts(desk: &Seat, language: &str) -> Result<()> {
    desk.slash("post", &[("meeting", "komm-3"), ("language", language), ("event", "true")])?;
    says(desk, "events there").await.map(drop)
}

async fn import(scene: &Scene, change: impl FnOnce(String) -> String) -> Result<()> {
    let file = scene.house.meeting_file(change)?;
    scene.house.ok(&["meeting", "import", &file], "").await.map(drop)
}

#[tokio::test]
async fn an_event_is_made_once_moves_with_its_meeting_and_is_called_off_with_it() -> Result<()> {
    let scene = Scene::serving(Rules::default(), 60).await?;
    let (_, desk) = scene.organiser(1, "Maria", "en-US").await?;
    posts(&desk, "pl").await?;
    let first = event(&scene, "the event", |event| starts(event, "2099-04-28T14:00:00")).await?;
    assert_eq!((&first["entity_type"], &first["privacy_level"]), (&EXTERNAL.into(), &2.into()));
    assert!(first["scheduled_end_time"].as_str().is_some_and(|time| time.starts_with("2099-04-28T16:00:00")));
    assert_eq!(first["name"], "III Spotkanie Koalicji: pomoc i plany");
    assert_eq!(first["entity_metadata"]["location"], "Online, Zoom");
    let words = first["description"].as_str().context("a description")?;
    assert!(words.contains("to jeszcze nie jest zapis") && words.contains("/meetings"), "{words}");
    assert!(!words.contains("60"), "nothing that changes with each sign-up: {words}");

    import(&scene, |text| text.replace("2099-04-28T1", "2099-04-29T1")).await?;
    let moved = event(&scene, "it has moved", |event| starts(event, "2099-04-29T14:00:00")).await?;
    assert_eq!(moved["id"], first["id"]);

    posts(&desk, "uk").await?;
    let named = |event: &Value| event["name"].as_str().is_some_and(|name| name.starts_with("III Зустріч"));
    let again = event(&scene, "it speaks Ukrainian", named).await?;
    assert_eq!(again["id"], first["id"]);

    scene.house.ok(&["meeting", "cancel", "komm-3", "--reason", "The speaker is ill."], "").await?;
    let off = event(&scene, "it is called off", |event| event["status"] == CANCELLED).await?;
    assert_eq!(off["id"], first["id"]);
    nothing_refused(&scene)
}

#[tokio::test]
async fn a_meeting_without_a_date_becomes_an_event_when_it_has_one() -> Result<()> {
    let scene = Scene::serving(Rules::default(), 60).await?;
    let undated = |text: String| {
        let dated = |line: &&str| !line.starts_with("starts ") && !line.starts_with("ends ");
        text.lines().filter(dated).collect::<Vec<_>>().join("\n")
    };
    import(&scene, undated).await?;
    let (_, desk) = scene.organiser(1, "Maria", "en-US").await?;
    desk.slash("post", &[("meeting", "komm-3"), ("event", "true")])?;
    says(&desk, "has no date yet").await?;
    scene.channel.wait_for("the card", |messages| messages.first().cloned()).await?;
    assert!(scene.guild.events().is_empty());
    import(&scene, |text| text).await?;
    event(&scene, "the event", |event| starts(event, "2099-04-28T14:00:00")).await?;
    nothing_refused(&scene)
}

#[tokio::test]
async fn who_does_not_want_an_event_gets_none_and_who_may_not_post_makes_none() -> Result<()> {
    let scene = Scene::serving(Rules::default(), 60).await?;
    let (_, desk) = scene.organiser(1, "Maria", "en-US").await?;
    let (eve, seat) = scene.in_channel(8, "Eve", "en-US");
    scene.guild.promote(&eve);
    seat.slash("post", &[("meeting", "komm-3"), ("event", "true")])?;
    says(&seat, "organisers").await?;
    desk.slash("post", &[("meeting", "komm-3"), ("event", "false")])?;
    says(&desk, "Posted in").await?;
    scene.channel.wait_for("the card", |messages| messages.first().cloned()).await?;
    // What is asked for later is made later.
    posts(&desk, "en").await?;
    let one = event(&scene, "the event", |event| starts(event, "2099-04-28T14:00:00")).await?;
    assert_eq!(one["name"], "Third Coalition Meeting: aid and plans");
    nothing_refused(&scene)
}
