//! Many people at once.

use crate::setup::Scene;
use crate::table::Table;
use anyhow::{Context, Result, bail};
use futures_util::future::{join_all, try_join_all};
use std::time::Duration;
use testkit::discord::{Call, Doing, Refused, Seat, Shown};
use tokio::time::Instant;

/// How long anything may take here: a crowd under limits waits for minutes.
const PATIENCE: Duration = Duration::from_secs(300);
const LOOK_EVERY: Duration = Duration::from_millis(50);

/// How long the way to Discord and back takes.
pub const ROUND_TRIP: Duration = Duration::from_millis(50);
/// A person's way from the meeting's card to the end, in buttons.
pub const WAY: [&str; 5] = ["Sign me up", "I have read this", "Myself", "I agree", "Send"];

/// So many people with these ids and up.
///
/// Each has a channel of their own: nobody else sees their ephemeral messages anyway, and the fake need not look through
/// those of all others for each of them, which would be measured along.
pub fn people(scene: &Scene, first: u64, count: usize) -> Vec<Seat> {
    let person = |id: u64| {
        let channel = scene.guild.channel(&format!("room-{id}"));
        scene.discord.user(id, &format!("Person {id}"), "en-US").in_channel(&channel)
    };
    (first..).take(count).map(person).collect()
}

/// They all open the meeting's card by the command.
pub async fn open_cards(people: &[Seat]) -> Result<()> {
    try_join_all(people.iter().map(open_card)).await.map(drop)
}

async fn open_card(seat: &Seat) -> Result<()> {
    seat.slash("meetings", &[("meeting", "komm-3")])?.acknowledged().await?;
    seat.reads("Third Coalition Meeting").await.map(drop)
}

/// They all sign up, from the command to the end.
pub async fn sign_up(people: &[Seat]) -> Result<Vec<Pressed>> {
    // A card that is opened when the seats are gone has another button.
    open_cards(people).await?;
    let sign_up = async |seat: &Seat| {
        let mut pressed = Vec::new();
        for button in WAY {
            pressed.push(Made::by(seat, button)?.answered().await?);
        }
        anyhow::Ok(pressed)
    };
    Ok(try_join_all(people.iter().map(sign_up)).await?.into_iter().flatten().collect())
}

/// A press that was made.
pub struct Made {
    at: Instant,
    seat: Seat,
    doing: Doing,
    before: Option<String>,
}

/// A press that was answered.
pub struct Pressed {
    /// From the dispatch to the first answer, by Discord's clock.
    pub acknowledged: Duration,
    /// Until what the person sees is the answer.
    pub answered: Duration,
    /// Whether the first answer was but a "wait a moment".
    pub deferred: bool,
}

impl Made {
    /// Presses a button now.
    pub fn by(seat: &Seat, label: &str) -> Result<Self> {
        let before = newest(&seat.messages());
        Ok(Self { at: Instant::now(), doing: seat.press(label)?, seat: seat.clone(), before })
    }

    /// Waits for its answer; one that is not acknowledged in time is an error.
    pub async fn answered(self) -> Result<Pressed> {
        let acknowledged = self.doing.acknowledged().await?;
        let is_new = |messages: &[Shown]| (newest(messages) != self.before).then_some(());
        self.seat.wait_for("a press is answered", is_new).await?;
        // <https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-response-object-interaction-callback-type>
        let deferred = matches!(self.doing.answer(), Some(5 | 6));
        Ok(Pressed { acknowledged, answered: self.at.elapsed(), deferred })
    }
}

/// All press the same button at the same moment.
pub async fn press_all(people: &[Seat], label: &str) -> Result<Vec<Pressed>> {
    let made = people.iter().map(|seat| Made::by(seat, label)).collect::<Result<Vec<_>>>()?;
    // The number of those who waited in vain says more than the first of them.
    let answered = join_all(made.into_iter().map(Made::answered)).await;
    let in_vain: Vec<_> = answered.iter().filter_map(|one| one.as_ref().err()).collect();
    if let Some(first) = in_vain.first() {
        bail!("{} of {} who pressed {label:?} waited in vain: {first}", in_vain.len(), people.len());
    }
    answered.into_iter().collect()
}

fn newest(messages: &[Shown]) -> Option<String> {
    let newest = messages.iter().rfind(|message| message.is_from_bot() && !message.thinking);
    newest.map(|message| message.text.clone())
}

/// Ends the scene with a row about what Discord has put off by 429; any other refusal is an error.
pub async fn finish(table: &mut Table, what: &str, mut scene: Scene) -> Result<()> {
    let is_bad = |call: &Call| call.status.is_some_and(|status| status >= 400 && status != 429);
    if let Some(bad) = scene.discord.calls().into_iter().find(is_bad) {
        bail!("Discord refused {} {}: {:?} {:?}", bad.route, bad.body, bad.status, bad.code);
    }
    let refused = scene.discord.refused();
    let Refused { global, bucket, during_pause, .. } = refused;
    let by = format!("{global} over all, {bucket} of one bucket, {during_pause} in a pause");
    let all = refused.limited();
    let count = if all == 0 { all.to_string() } else { format!("{all} ({by})") };
    table.outcome(format!("{what}: answers of 429"), count, 0);
    scene.stop().await.map(drop)
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
