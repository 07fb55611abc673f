//! Crowds: what comes of it when many people, many messages and many faults come together.

use crate::setup::{Scene, fill_in, has_said, sign_up};
use anyhow::{Context, Result};
use futures_util::future::try_join_all;
use std::collections::BTreeMap;
use testkit::telegram::{Call, Fault, Rules, User};
use testkit::until;

/// As many messages a second as can be paid for: to set the scene.
const PACE: &str = "ZAPIS_TELEGRAM__MESSAGES_PER_SECOND";
/// What the participants of a meeting are told when its time has changed.
const NEWS: &str = "New time";
const NEWS_BY: &str = "sendDocument";

/// A house with so many people who have a place.
async fn crowded(rules: Rules, count: usize) -> Result<(Scene, Vec<User>)> {
    let mut scene = Scene::new(Rules::unlimited(), count).await?;
    scene.set(PACE, "1000");
    scene.serve()?;
    let crowd = people(&scene, count);
    try_join_all(crowd.iter().map(sign_up)).await?;
    scene.stop().await?;
    scene.unset(PACE);
    scene.telegram.change_rules(|now| *now = rules);
    scene.serve()?;
    Ok((scene, crowd))
}

fn people(scene: &Scene, count: usize) -> Vec<User> {
    (1..).take(count).map(|id| scene.telegram.user(id, &format!("Person {id}"), "en")).collect()
}

async fn move_meeting(scene: &Scene) -> Result<()> {
    let file = scene.house.meeting_file(|text| text.replace("T16:00", "T17:00"))?;
    scene.house.ok(&["meeting", "import", &file], "").await.map(drop)
}

/// They come as a calendar file with their text under it.
fn is_news(call: &Call) -> bool {
    call.method == NEWS_BY && call.parameters["caption"].as_str().is_some_and(|text| text.contains(NEWS))
}

/// How many of these people have been told.
fn told(people: &[User]) -> usize {
    people.iter().filter(|user| copies(user) > 0).count()
}

fn copies(user: &User) -> usize {
    user.messages().iter().filter(|message| message.text.contains(NEWS)).count()
}

#[tokio::test]
async fn sixty_people_at_once_get_forty_seats_and_twenty_places_in_the_queue() -> Result<()> {
    let scene = Scene::serving(Rules::default(), 40).await?;
    let crowd = people(&scene, 60);
    let ends = try_join_all(crowd.iter().map(sign_up)).await?;
    let seated = ends.iter().filter(|end| end.text.contains("You have a place")).count();
    let registrations = scene.registrations().await?;
    let in_state = |state: &str| registrations.iter().filter(|one| one["state"] == state).count();
    assert_eq!((registrations.len(), in_state("accepted"), in_state("waitlisted")), (60, 40, 20));
    assert_eq!(seated, 40, "who was told so has a place, and nobody else was told so");
    Ok(())
}

#[tokio::test]
async fn a_message_to_all_reaches_everybody_through_pauses_faults_and_dead_chats() -> Result<()> {
    const CUTS: usize = 5;
    // A limit on all together would refuse a call for the machine's haste; what is refused here is counted.
    let (scene, crowd) = crowded(Rules { overall: None, ..Rules::default() }, 62).await?;
    let (dead, others) = crowd.split_at(2);
    dead[0].block_unheard();
    dead[1].deactivate();
    let faults = scene.telegram.faults();
    faults.next(NEWS_BY, CUTS, Fault::CutAfter);
    for retry_after in [1, 2, 3] {
        faults.share(NEWS_BY, 0.07, retry_after, Fault::Limited { retry_after });
    }
    faults.share(NEWS_BY, 0.03, 4, Fault::Http(500));
    faults.share(NEWS_BY, 0.03, 5, Fault::Closed);
    move_meeting(&scene).await?;
    until("everybody else is told", async || (told(others) == others.len()).then_some(())).await?;
    // What was cut off comes once more; then all is quiet.
    let to_dead = |user: &User| {
        let calls = scene.telegram.calls_of(NEWS_BY).into_iter().filter(is_news);
        calls.filter(|call| call.text("chat_id") == user.id().to_string()).collect::<Vec<_>>()
    };
    let refused_for_good = |user: &User| to_dead(user).last().is_some_and(|call| call.status == Some(403));
    until("the dead chats are known", async || dead.iter().all(refused_for_good).then_some(())).await?;
    let cut: Vec<String> = {
        let calls = scene.telegram.calls_of(NEWS_BY).into_iter().filter(is_news);
        let cut = calls.filter(|call| call.done.is_some() && call.status.is_none());
        cut.map(|call| call.text("chat_id")).collect()
    };
    assert_eq!(cut.len(), CUTS);
    until("the news that were cut off have come once more", async || {
        let calls = scene.telegram.calls_of(NEWS_BY).into_iter().filter(is_news);
        let arrived: Vec<String> =
            calls.filter(|call| call.status == Some(200)).map(|call| call.text("chat_id")).collect();
        cut.iter().all(|chat| arrived.contains(chat) || dead_ids(dead).contains(chat)).then_some(())
    })
    .await?;
    for user in others {
        let most = 1 + usize::from(cut.contains(&user.id().to_string()));
        assert!((1..=most).contains(&copies(user)), "{} has {} copies", user.id(), copies(user));
    }
    for user in dead {
        let forbidden = to_dead(user).iter().filter(|call| call.status == Some(403)).count();
        assert_eq!(forbidden, 1, "a dead chat is tried until it is known to be dead, and no more");
    }
    let refused = scene.telegram.refused();
    assert!(refused.by_fault > 0, "there were pauses");
    assert_eq!(refused.during_pause, 0, "and they were kept");
    Ok(())
}

fn dead_ids(dead: &[User]) -> Vec<String> {
    dead.iter().map(|user| user.id().to_string()).collect()
}

#[tokio::test]
async fn a_kill_amid_a_message_to_all_leaves_nobody_out() -> Result<()> {
    let (mut scene, crowd) = crowded(Rules::default(), 60).await?;
    move_meeting(&scene).await?;
    until("a third is told", async || (told(&crowd) >= 20).then_some(())).await?;
    scene.kill().await?;
    let before = told(&crowd);
    assert!(before < crowd.len(), "the kill came too late to mean anything");
    scene.serve()?;
    until("everybody is told", async || (told(&crowd) == crowd.len()).then_some(())).await?;
    // What comes after all others shows that nothing is on its way any more.
    crowd[0].send("/help");
    let own = crowd[0].messages().len();
    crowd[0].wait_for("help", |messages| (messages.len() > own).then_some(())).await?;
    let copies: Vec<usize> = crowd.iter().map(copies).collect();
    assert!(copies.iter().all(|copies| (1..=2).contains(copies)), "{copies:?}");
    let twice = copies.iter().filter(|copies| **copies == 2).count();
    assert!(twice < 10, "twice only what was on its way, not all {before} that had arrived: {twice}");
    Ok(())
}

#[tokio::test]
async fn whoever_presses_and_writes_meanwhile_is_answered_before_the_last_is_told() -> Result<()> {
    let (scene, crowd) = crowded(Rules::default(), 100).await?;
    let ola = scene.telegram.user(1_001, "Ola", "en");
    let summary = fill_in(&ola).await?;
    move_meeting(&scene).await?;
    until("the first are told", async || (told(&crowd) >= 5).then_some(())).await?;
    ola.press("Send")?;
    has_said(&ola, "waiting list").await?;
    ola.send("/help");
    has_said(&ola, "To stop anything").await?;
    until("everybody is told", async || (told(&crowd) == crowd.len()).then_some(())).await?;
    let calls = scene.telegram.calls();
    let last_news = calls.iter().rposition(is_news).context("there was news")?;
    let answers = |call: &&Call| call.text("chat_id") == ola.id().to_string();
    let after: BTreeMap<usize, &str> = calls
        .iter()
        .enumerate()
        .skip(last_news)
        .filter(|(_, call)| answers(call))
        .map(|(at, call)| (at, &*call.method))
        .collect();
    assert!(after.is_empty(), "answered only after call {last_news}: {after:?}; pressed on {}", summary.id);
    Ok(())
}
