//! How long a press waits for its first answer; Discord gives it three seconds.

use crate::crowd::{Pressed, ROUND_TRIP, WAY, finish, open_cards, people, press_all};
use crate::floor::Floor;
use crate::setup::Scene;
use crate::table::{Table, percentile, seconds};
use anyhow::Result;
use std::time::Duration;
use testkit::discord::Rules;

/// So many press one after the other, each all the way.
const IN_TURN: usize = 15;
/// How many press at the same moment.
const TOGETHER: usize = 64;
/// So many crowds press together, each all the way.
const CROWDS: usize = 3;
/// How many come at the same moment when a meeting is announced.
const RUSH: usize = 200;
/// The time that people take between two presses.
const BREATH: Duration = Duration::from_millis(500);

/// One at a time, then many at the same moment.
pub async fn one_and_many(table: &mut Table) -> Result<()> {
    let scene = Scene::serving(Rules::default(), IN_TURN + CROWDS * TOGETHER).await?;
    scene.discord.faults().round_trip(ROUND_TRIP);
    let floor = Floor::start(TOGETHER).await?;
    let singles = people(&scene, 1, IN_TURN);
    open_cards(&singles).await?;
    let (mut bot, mut least) = (Vec::new(), Vec::new());
    for single in singles.chunks(1) {
        for label in WAY {
            bot.extend(press_all(single, label).await?);
            least.push(floor.single().await?);
        }
    }
    rows(table, "one press at a time", &bot, &mut least);
    let crowds: Vec<_> = (1000..).step_by(1000).take(CROWDS).map(|id| people(&scene, id, TOGETHER)).collect();
    for crowd in &crowds {
        open_cards(crowd).await?;
    }
    let (mut bot, mut least) = (Vec::new(), Vec::new());
    for label in WAY {
        for crowd in &crowds {
            least.extend(floor.round().await?);
            tokio::time::sleep(BREATH).await;
            bot.extend(press_all(crowd, label).await?);
            tokio::time::sleep(BREATH).await;
        }
    }
    rows(table, &format!("{TOGETHER} press at once"), &bot, &mut least);
    finish(table, "all these presses", scene).await
}

/// 200 different people press at the same moment.
pub async fn rush(table: &mut Table) -> Result<()> {
    let scene = Scene::serving(Rules::default(), RUSH).await?;
    scene.discord.faults().round_trip(ROUND_TRIP);
    let floor = Floor::start(RUSH).await?;
    let crowd = people(&scene, 1, RUSH);
    open_cards(&crowd).await?;
    tokio::time::sleep(BREATH).await;
    let mut least = floor.round().await?;
    tokio::time::sleep(BREATH).await;
    let bot = press_all(&crowd, WAY[0]).await?;
    rows(table, &format!("{RUSH} press at once"), &bot, &mut least);
    finish(table, &format!("{RUSH} press at once"), scene).await
}

/// How long they waited, beside the floor, and how many were only told to wait.
pub fn rows(table: &mut Table, what: &str, bot: &[Pressed], least: &mut [Duration]) {
    let mut acknowledged: Vec<_> = bot.iter().map(|pressed| pressed.acknowledged).collect();
    for (name, share) in [("p50", 0.50), ("p99", 0.99), ("max", 1.0)] {
        let waited = seconds(percentile(&mut acknowledged, share));
        table.ratio(format!("{what}: acknowledged, {name}"), waited, seconds(percentile(least, share)));
    }
    deferred(table, bot);
}

/// How many were told to wait; all were told something in time.
pub fn deferred(table: &mut Table, bot: &[Pressed]) {
    let count = bot.iter().filter(|pressed| pressed.deferred).count();
    table.outcome(format!("… of {} only deferred in time", bot.len()), count, 0);
}
