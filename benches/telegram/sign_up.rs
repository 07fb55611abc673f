//! Everybody signs up at once.

use crate::crowd::{ROUND_TRIP, people, sign_up, unlimited};
use crate::setup::Scene;
use crate::table::{Table, seconds};
use anyhow::Result;
use std::time::Duration;
use testkit::telegram::Rules;
use tokio::time::Instant;

const PEOPLE: usize = 500;
const SEATS: usize = 300;

/// 500 people for 300 seats, each from the deep link to the end.
pub async fn rush(table: &mut Table, limited: bool) -> Result<()> {
    let scene =
        if limited { Scene::serving(Rules::default(), SEATS).await? } else { unlimited(SEATS).await? };
    let telegram = &scene.telegram;
    telegram.faults().round_trip(ROUND_TRIP);
    let crowd = people(telegram, 1, PEOPLE);
    let begin = Instant::now();
    sign_up(&crowd).await?;
    let took = begin.elapsed();
    let what = format!("{PEOPLE} sign up at once, limits {}", if limited { "on" } else { "off" });
    // Each waits for its presses; under limits the new messages (edits pass) take their time.
    let messages = telegram
        .count(|call| call.status == Some(200) && matches!(&*call.method, "sendMessage" | "sendDocument"));
    let least = match Rules::default().overall {
        Some(most) if limited => Duration::from_secs(1) * u32::try_from(messages)? / most,
        _ => 6 * 2 * ROUND_TRIP,
    };
    table.ratio(format!("{what}: all done"), seconds(took), seconds(least));
    let registrations = scene.registrations().await?;
    let count = |state: &str| registrations.iter().filter(|one| one["state"] == state).count();
    table.outcome("… registered", registrations.len(), PEOPLE);
    let states = format!("{} and {}", count("accepted"), count("waitlisted"));
    table.outcome("… accepted and waitlisted", states, format!("{SEATS} and {}", PEOPLE - SEATS));
    table.outcome("… refused calls", telegram.refused().total(), 0);
    Ok(())
}
