//! A message to all participants, as direct messages, under the limits.

use crate::crowd::{Made, Pressed, ROUND_TRIP, WAY, finish, open_cards, people, sign_up, until};
use crate::press::deferred;
use crate::setup::Scene;
use crate::table::{Table, per_second, percentile, seconds};
use anyhow::{Result, ensure};
use futures_util::future::try_join_all;
use std::time::Duration;
use testkit::discord::{Bucket, Call, Discord, Rules, Seat, Shown};
use tokio::task::JoinSet;

/// How many are informed.
const PEOPLE: usize = 200;
/// What tells the participants' message from others.
const NEWS: &str = "New time";
const SEND: &str = "POST /channels/{channel}/messages";
/// Presses by other people meanwhile, a second.
const PRESSES: u32 = 5;
/// Nothing of the time before is left in the limits then.
const REST: Duration = Duration::from_secs(6);

/// Direct messages are opened as fast as their call's own limit lets them: how many more Discord takes is unpublished,
/// and only known to be few.
fn rules() -> Rules {
    Rules { dm_opens: Some(Bucket::new(1_000, 60)), ..Rules::default() }
}

/// To 200 who have never written to the bot, while others press.
pub async fn to_new_channels(table: &mut Table) -> Result<()> {
    let (scene, crowd) = signed_up().await?;
    let others = people(&scene, 10_001, 100);
    open_cards(&others).await?;
    tokio::time::sleep(REST).await;
    move_meeting(&scene).await?;
    let pressed = press_meanwhile(&scene.discord, &others).await?;
    let what = format!("{PRESSES} presses a second during a message to {PEOPLE} new channels");
    for (name, share) in [("p50", 0.50), ("p99", 0.99)] {
        let mut row = |kind: &str, mut times: Vec<Duration>| {
            // Half of the way is behind the call when Discord takes it.
            let least = seconds(ROUND_TRIP / 2);
            table.ratio(format!("{what}: {kind}, {name}"), seconds(percentile(&mut times, share)), least);
        };
        row("acknowledged", pressed.iter().map(|one| one.acknowledged).collect());
        row("answered", pressed.iter().map(|one| one.answered).collect());
    }
    deferred(table, &pressed);
    // Each costs two calls, of which the opening has the tighter limit: no route's own, but that of all others.
    let most = Rules::default()
        .other
        .map_or(f64::INFINITY, |other| f64::from(other.limit) / other.per.as_secs_f64());
    pace_of(table, &format!("a message to {PEOPLE} new channels"), scene, &crowd, most).await
}

/// To 200 who have written to the bot, so that their channels are known.
pub async fn to_known_channels(table: &mut Table) -> Result<()> {
    let (scene, crowd) = signed_up().await?;
    let write = async |seat: &Seat| {
        let direct = direct(&scene, seat);
        direct.send("/start komm-3")?;
        direct.reads("Third Coalition Meeting").await
    };
    try_join_all(crowd.iter().map(write)).await?;
    tokio::time::sleep(REST).await;
    move_meeting(&scene).await?;
    let most = Rules::default().global.map_or(f64::INFINITY, f64::from);
    pace_of(table, &format!("a message to {PEOPLE} known channels"), scene, &crowd, most).await
}

async fn signed_up() -> Result<(Scene, Vec<Seat>)> {
    let scene = Scene::serving(rules(), PEOPLE).await?;
    let crowd = people(&scene, 1, PEOPLE);
    sign_up(&crowd).await?;
    scene.discord.faults().round_trip(ROUND_TRIP);
    Ok((scene, crowd))
}

async fn move_meeting(scene: &Scene) -> Result<()> {
    let file = scene.house.meeting_file(|text| text.replace("T16:00", "T17:00"))?;
    scene.house.ok(&["meeting", "import", &file], "").await.map(drop)
}

/// Until everybody is informed.
async fn press_meanwhile(discord: &Discord, others: &[Seat]) -> Result<Vec<Pressed>> {
    let mut every = tokio::time::interval(Duration::from_secs(1) / PRESSES);
    let mut made = JoinSet::new();
    for (label, seat) in WAY.iter().flat_map(|label| others.iter().map(move |seat| (label, seat))) {
        every.tick().await;
        if discord.count(is_news) >= PEOPLE {
            break;
        }
        made.spawn(Made::by(seat, label)?.answered());
    }
    made.join_all().await.into_iter().collect()
}

fn is_news(call: &Call) -> bool {
    call.status == Some(200) && call.route == SEND && call.body.to_string().contains(NEWS)
}

fn direct(scene: &Scene, seat: &Seat) -> Seat {
    scene.discord.user(seat.user_id(), "", "").dm()
}

/// Waits until everybody is informed, and tells how fast that was and whether anybody was told twice.
async fn pace_of(table: &mut Table, what: &str, scene: Scene, crowd: &[Seat], most: f64) -> Result<()> {
    until("everybody is informed", || scene.discord.count(is_news) >= PEOPLE).await?;
    // Time enough for more, of which there should be none.
    tokio::time::sleep(REST).await;
    let sent: Vec<_> = scene.discord.calls_of(SEND).into_iter().filter(is_news).collect();
    if let (Some(first), Some(last)) = (sent.first(), sent.last()) {
        let rate = (sent.len() - 1) as f64 / (last.at - first.at).as_secs_f64();
        table.ratio(format!("{what}: messages a second"), per_second(rate), per_second(most));
    }
    let has_news = |message: &&Shown| message.is_from_bot() && message.text.contains(NEWS);
    let shown: Vec<_> =
        crowd.iter().map(|seat| direct(&scene, seat).messages().iter().filter(has_news).count()).collect();
    let reached = shown.iter().filter(|count| **count > 0).count();
    ensure!(reached == PEOPLE, "{reached} of {PEOPLE} were informed");
    table.outcome(format!("{what}: shown twice"), shown.iter().sum::<usize>() - reached, 0);
    finish(table, what, scene).await
}
