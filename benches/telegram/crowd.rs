//! Many people at once.

use crate::setup::Scene;
use anyhow::{Context, Result};
use futures_util::future::try_join_all;
use std::time::Duration;
use testkit::telegram::{Rules, Shown, Telegram, User};
use tokio::time::Instant;

/// How long anything may take here: a crowd under limits waits for minutes.
const PATIENCE: Duration = Duration::from_secs(600);
const LOOK_EVERY: Duration = Duration::from_millis(50);
/// As much as can be paid for, which is as good as no limit.
const MOST: (&str, &str) = ("ZAPIS_TELEGRAM__MESSAGES_PER_SECOND", "1000");
/// A person's way from the deep link to the form's first question.
const OPENING: [(&str, &str); 2] =
    [("Sign me up", "Your data"), ("I have read this", "Whom do you represent?")];
/// From there to the end.
pub const FORM: [(&str, &str); 2] = [("Myself", "I agree to my data"), ("I agree", "Nothing is sent yet")];

/// How long the way to Telegram and back takes.
pub const ROUND_TRIP: Duration = Duration::from_millis(50);

/// A house that is served as fast as it can be, with Telegram near by: to set the scene.
pub async fn unlimited(capacity: usize) -> Result<Scene> {
    let mut scene = Scene::new(Rules::unlimited(), capacity).await?;
    scene.set(MOST.0, MOST.1);
    scene.serve()?;
    Ok(scene)
}

/// From here on everything is as it is in earnest.
pub async fn in_earnest(scene: &mut Scene) -> Result<()> {
    scene.stop().await?;
    scene.unset(MOST.0);
    limited(&scene.telegram);
    scene.telegram.faults().round_trip(ROUND_TRIP);
    // Nothing of the time before is left in the limits.
    tokio::time::sleep(Duration::from_secs(2)).await;
    let before = scene.telegram.count(|call| call.method == "getUpdates");
    scene.serve()?;
    until("it polls", || scene.telegram.count(|call| call.method == "getUpdates") > before).await
}

fn limited(telegram: &Telegram) {
    telegram.change_rules(|rules| {
        let Rules { overall, private, group, group_edits, .. } = Rules::default();
        (rules.overall, rules.private, rules.group, rules.group_edits) =
            (overall, private, group, group_edits);
    });
}

/// So many people with these ids and up.
pub fn people(telegram: &Telegram, first: i64, count: usize) -> Vec<User> {
    (first..).take(count).map(|id| telegram.user(id, &format!("Person {id}"), "en")).collect()
}

/// They all open the form as far as its first question.
pub async fn open_forms(people: &[User]) -> Result<()> {
    try_join_all(people.iter().map(open_form)).await.map(drop)
}

async fn open_form(user: &User) -> Result<()> {
    user.send("/start komm-3");
    shows(user, "a card", |messages| messages.iter().any(|message| message.text.contains("We sum up")))
        .await?;
    press_through(user, &OPENING).await
}

/// They all sign up, to the end.
pub async fn sign_up(people: &[User]) -> Result<()> {
    let sign_up = async |user: &User| {
        open_form(user).await?;
        finish(user).await
    };
    try_join_all(people.iter().map(sign_up)).await.map(drop)
}

/// From the form's first question to the end.
pub async fn finish(user: &User) -> Result<()> {
    press_through(user, &FORM).await?;
    user.press("Send")?;
    shows(user, "where it stands", |messages| {
        newest(messages).is_some_and(|newest| !newest.text.contains("Nothing is sent yet"))
    })
    .await
}

async fn press_through(user: &User, way: &[(&str, &str)]) -> Result<()> {
    for (button, words) in way {
        user.press(button)?;
        shows(user, words, |messages| newest(messages).is_some_and(|newest| newest.text.contains(words)))
            .await?;
    }
    Ok(())
}

fn newest(messages: &[Shown]) -> Option<&Shown> {
    messages.iter().rfind(|message| message.is_from_bot())
}

/// Waits longer than tests do.
async fn shows(user: &User, what: &str, is_there: impl Fn(&[Shown]) -> bool) -> Result<()> {
    let since = Instant::now();
    loop {
        match user.wait_for(what, |messages| is_there(messages).then_some(())).await {
            Err(_) if since.elapsed() < PATIENCE => {}
            done => return done,
        }
    }
}

/// Waits until something is so.
pub async fn until(what: &str, is_so: impl Fn() -> bool) -> Result<()> {
    let look = async {
        while !is_so() {
            tokio::time::sleep(LOOK_EVERY).await;
        }
    };
    tokio::time::timeout(PATIENCE, look).await.with_context(|| format!("it did not happen: {what}"))
}
