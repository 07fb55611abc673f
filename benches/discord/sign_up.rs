//! Everybody signs up at once.

use crate::crowd::{ROUND_TRIP, WAY, finish, people, sign_up};
use crate::floor::Floor;
use crate::press::deferred;
use crate::setup::Scene;
use crate::table::{Table, seconds};
use anyhow::{Result, ensure};
use testkit::discord::Rules;
use tokio::time::Instant;

const PEOPLE: usize = 300;
const SEATS: usize = 100;

/// 300 people for 100 seats, each from the command to the end.
pub async fn rush(table: &mut Table) -> Result<()> {
    let scene = Scene::serving(Rules::default(), SEATS).await?;
    scene.discord.faults().round_trip(ROUND_TRIP);
    let crowd = people(&scene, 1, PEOPLE);
    let floor = Floor::start(PEOPLE).await?;
    let begin = Instant::now();
    // The command is answered as well.
    floor.all_the_way(WAY.len() + 1).await?;
    let least = begin.elapsed();
    let begin = Instant::now();
    let pressed = sign_up(&crowd).await?;
    let what = format!("{PEOPLE} sign up at once for {SEATS} seats");
    table.ratio(format!("{what}: all done"), seconds(begin.elapsed()), seconds(least));
    deferred(table, &pressed);
    let registrations = scene.registrations().await?;
    let count = |state: &str| registrations.iter().filter(|one| one["state"] == state).count();
    let came = (count("accepted"), count("waitlisted"));
    table.outcome(
        "… accepted and waitlisted",
        format!("{} and {}", came.0, came.1),
        format!("{SEATS} and {}", PEOPLE - SEATS),
    );
    ensure!(came == (SEATS, PEOPLE - SEATS), "seats were miscounted: {came:?} of {}", registrations.len());
    finish(table, &what, scene).await
}
