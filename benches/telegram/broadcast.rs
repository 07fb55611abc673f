//! A message to all participants, under the limits.

use crate::crowd::{FORM, ROUND_TRIP, in_earnest, open_forms, people, sign_up, unlimited, until};
use crate::press::{Made, times};
use crate::setup::Scene;
use crate::table::{Table, per_second, percentile, seconds};
use anyhow::{Context, Result};
use std::collections::BTreeSet;
use std::time::Duration;
use testkit::telegram::{Call, Rules, Telegram, User};

/// What tells the participants' message from others.
const NEWS: &str = "New time";
/// Presses by other people meanwhile, a second.
const PRESSES: u32 = 5;

/// To 300, with nothing else to do.
pub async fn alone(table: &mut Table) -> Result<()> {
    let (mut scene, _crowd) = signed_up(300).await?;
    in_earnest(&mut scene).await?;
    move_meeting(&scene, "T17:00").await?;
    let telegram = &scene.telegram;
    until("everybody is informed", || telegram.count(is_news) >= 300).await?;
    pace_of(table, "a message to 300", telegram);
    Ok(())
}

/// To 2,000, while others press.
pub async fn with_presses(table: &mut Table) -> Result<()> {
    let (mut scene, _crowd) = signed_up(2000).await?;
    let others = people(&scene.telegram, 10_001, 240);
    open_forms(&others).await?;
    in_earnest(&mut scene).await?;
    move_meeting(&scene, "T17:00").await?;
    let telegram = &scene.telegram;
    let mut every = tokio::time::interval(Duration::from_secs(1) / PRESSES);
    let mut made = Vec::new();
    for (label, user) in FORM.iter().flat_map(|(label, _)| others.iter().map(move |user| (*label, user))) {
        every.tick().await;
        if telegram.count(is_news) >= 2000 {
            break;
        }
        made.push(Made::by(user, label)?);
    }
    until("everybody is informed", || telegram.count(is_news) >= 2000).await?;
    tokio::time::sleep(Duration::from_secs(2)).await;
    let mut times = times(&telegram.calls(), &made);
    let answered = times.answered.len();
    for (name, share) in [("p50", 0.50), ("p99", 0.99)] {
        let waited = seconds(percentile(&mut times.answered, share));
        // On its way to the bot and back, and nothing besides.
        let least = seconds(ROUND_TRIP);
        table.ratio(
            format!("{PRESSES} presses a second during a message to 2,000: answer, {name}"),
            waited,
            least,
        );
    }
    table.outcome("… presses answered", answered, made.len());
    pace_of(table, "… the message", telegram);
    Ok(())
}

/// To 200 of whom one has blocked the bot, which was not told.
pub async fn with_somebody_gone(table: &mut Table) -> Result<()> {
    let (mut scene, crowd) = signed_up(200).await?;
    in_earnest(&mut scene).await?;
    let gone = crowd.first().context("there are people")?;
    gone.block_unheard();
    let telegram = &scene.telegram;
    let to_gone = || telegram.count(|call| call.text("chat_id") == gone.id().to_string());
    let before = to_gone();
    for (time, news) in [("T17:00", 199), ("T16:30", 2 * 199)] {
        move_meeting(&scene, time).await?;
        until("the others are informed", || telegram.count(is_news) >= news).await?;
        // Time enough for more calls to whom there should be none.
        tokio::time::sleep(Duration::from_secs(5)).await;
    }
    table.outcome("one of 200 has blocked the bot: others reached", reached(telegram).len(), 199);
    table.outcome("… calls to them, over two messages", to_gone() - before, 1);
    Ok(())
}

async fn signed_up(count: usize) -> Result<(Scene, Vec<User>)> {
    let scene = unlimited(count).await?;
    let crowd = people(&scene.telegram, 1, count);
    sign_up(&crowd).await?;
    Ok((scene, crowd))
}

async fn move_meeting(scene: &Scene, time: &str) -> Result<()> {
    let file = scene.house.meeting_file(|text| text.replace("T16:00", time))?;
    scene.house.ok(&["meeting", "import", &file], "").await.map(drop)
}

fn is_news(call: &Call) -> bool {
    // It comes as a calendar file with the text under it.
    let text = call.parameters["caption"].as_str();
    call.status == Some(200) && call.method == "sendDocument" && text.is_some_and(|text| text.contains(NEWS))
}

/// Who has the message.
fn reached(telegram: &Telegram) -> BTreeSet<String> {
    let news = telegram.calls_of("sendDocument").into_iter().filter(is_news);
    news.map(|call| call.text("chat_id")).collect()
}

fn pace_of(table: &mut Table, what: &str, telegram: &Telegram) {
    let sent: Vec<_> = telegram.calls().into_iter().filter(is_news).collect();
    if let (Some(first), Some(last)) = (sent.first(), sent.last()) {
        let rate = (sent.len() - 1) as f64 / (last.at - first.at).as_secs_f64();
        let best = Rules::default().overall.map_or(f64::INFINITY, f64::from);
        table.ratio(format!("{what}: messages a second"), per_second(rate), per_second(best));
    }
    table.outcome(format!("{what}: sent twice"), sent.len() - reached(telegram).len(), 0);
    table.refused(format!("{what}: refused calls"), telegram);
}
