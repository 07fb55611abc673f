//! Many people at the same moment.

use crate::setup::{Scene, fill_in, nothing_refused};
use anyhow::Result;
use futures_util::future::try_join_all;
use testkit::discord::{Doing, Rules, Seat, Shown};

/// Each in a channel of their own, so that the fake need not look through everybody's messages for each of them.
fn people(scene: &Scene, count: u64) -> Vec<Seat> {
    let person = |id: u64| {
        let channel = scene.guild.channel(&format!("room-{id}"));
        scene.discord.user(id, &format!("Person {id}"), "en-US").in_channel(&channel)
    };
    (1..=count).map(person).collect()
}

/// All in time, by the platform's own rule: later answers are refused, and the person reads that there was none.
async fn acknowledged(doings: Vec<Doing>) -> Result<()> {
    try_join_all(doings.iter().map(Doing::acknowledged)).await.map(drop)
}

#[tokio::test(flavor = "multi_thread")]
async fn two_hundred_interactions_at_once_are_acknowledged_in_time() -> Result<()> {
    let scene = Scene::serving(Rules::default(), 60).await?;
    let crowd = people(&scene, 200);
    let opened = crowd.iter().map(|seat| seat.slash("meetings", &[("meeting", "komm-3")]));
    acknowledged(opened.collect::<Result<_>>()?).await?;
    try_join_all(crowd.iter().map(|seat| seat.reads("Third Coalition Meeting"))).await?;
    acknowledged(crowd.iter().map(|seat| seat.press("Sign me up")).collect::<Result<_>>()?).await?;
    try_join_all(crowd.iter().map(|seat| seat.reads("Your data"))).await?;
    nothing_refused(&scene)
}

#[tokio::test(flavor = "multi_thread")]
async fn thirty_who_send_at_once_get_ten_seats() -> Result<()> {
    let scene = Scene::serving(Rules::default(), 10).await?;
    let crowd = people(&scene, 30);
    try_join_all(crowd.iter().map(fill_in)).await?;
    acknowledged(crowd.iter().map(|seat| seat.press("Send")).collect::<Result<_>>()?).await?;
    let stands = |messages: &[Shown]| {
        let says = |words| messages.iter().any(|message| message.text.contains(words));
        (says("You have a place") || says("waiting list: number")).then_some(())
    };
    try_join_all(crowd.iter().map(|seat| seat.wait_for("where it stands", stands))).await?;
    let registrations = scene.registrations().await?;
    let count = |state: &str| registrations.iter().filter(|one| one["state"] == state).count();
    assert_eq!((count("accepted"), count("waitlisted"), registrations.len()), (10, 20, 30));
    nothing_refused(&scene)
}
