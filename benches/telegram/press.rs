//! How long a press waits for its answer.

use crate::crowd::{ROUND_TRIP, open_forms, people, unlimited, until};
use crate::floor::Floor;
use crate::table::{Table, percentile, seconds};
use anyhow::Result;
use std::collections::HashMap;
use std::time::Duration;
use testkit::telegram::{Call, Pressed, Telegram, User};
use tokio::time::Instant;

/// How many press at the same moment.
const TOGETHER: usize = 64;
/// Each crowd has this much of the form before it, in buttons.
const ROUNDS: [&str; 3] = ["Myself", "I agree", "Send"];
const CROWDS: usize = 5;
/// The time that people take between two presses.
const BREATH: Duration = Duration::from_secs(1);

/// Times from presses on.
#[derive(Default)]
pub struct Times {
    /// Until the message is changed, or a new one is there.
    pub answered: Vec<Duration>,
    /// Until the clock on the button stops.
    pub acknowledged: Vec<Duration>,
}

impl Times {
    pub fn add(&mut self, other: Self) {
        self.answered.extend(other.answered);
        self.acknowledged.extend(other.acknowledged);
    }
}

/// A press to be looked for among the calls.
pub struct Made {
    at: Instant,
    chat: i64,
    pressed: Pressed,
}

impl Made {
    /// Presses a button now.
    pub fn by(user: &User, label: &str) -> Result<Self> {
        let at = Instant::now();
        Ok(Self { at, chat: user.id(), pressed: user.press(label)? })
    }
}

/// All press the same button at the same moment.
pub async fn press_all(telegram: &Telegram, people: &[User], label: &str) -> Result<Times> {
    let before = telegram.count(is_answer);
    let acknowledged = telegram.count(is_acknowledgement);
    let made = people.iter().map(|user| Made::by(user, label)).collect::<Result<Vec<_>>>()?;
    until("every press is answered", || {
        telegram.count(is_answer) >= before + made.len()
            && telegram.count(is_acknowledgement) >= acknowledged + made.len()
    })
    .await?;
    Ok(times(&telegram.calls(), &made))
}

fn is_answer(call: &Call) -> bool {
    call.done.is_some()
        && call.status != Some(429)
        && matches!(&*call.method, "sendMessage" | "sendDocument" | "editMessageText")
}

fn is_acknowledgement(call: &Call) -> bool {
    call.done.is_some() && call.method == "answerCallbackQuery"
}

/// How long each of these presses waited; those that are not answered count nowhere. The calls to a person who presses
/// once at a time: the first one after a press is its answer.
pub fn times(calls: &[Call], made: &[Made]) -> Times {
    let mut by_chat: HashMap<String, Vec<&Call>> = HashMap::new();
    let mut by_query = HashMap::new();
    for call in calls {
        if is_answer(call) {
            by_chat.entry(call.text("chat_id")).or_default().push(call);
        } else if is_acknowledgement(call) {
            by_query.insert(call.text("callback_query_id"), call);
        }
    }
    let mut times = Times::default();
    let took = |made: &Made, call: &Call| call.done.map(|done| done - made.at);
    for made in made {
        let to_them = by_chat.get(&made.chat.to_string()).into_iter().flatten();
        let answer = to_them.filter(|call| call.at >= made.at).min_by_key(|call| call.done);
        times.answered.extend(answer.and_then(|call| took(made, call)));
        times.acknowledged.extend(by_query.get(&made.pressed.id).and_then(|call| took(made, call)));
    }
    times
}

/// Many people press at the same moment, with Telegram far away.
pub async fn at_once(table: &mut Table) -> Result<()> {
    let scene = unlimited(CROWDS * TOGETHER).await?;
    let crowds: Vec<_> =
        (1..).step_by(1000).take(CROWDS).map(|id| people(&scene.telegram, id, TOGETHER)).collect();
    for crowd in &crowds {
        open_forms(crowd).await?;
    }
    let floor = Floor::start(TOGETHER).await?;
    scene.telegram.faults().round_trip(ROUND_TRIP);
    tokio::time::sleep(BREATH).await;
    let (mut bot, mut least) = (Times::default(), Times::default());
    for label in ROUNDS {
        for crowd in &crowds {
            least.add(floor.round().await?);
            bot.add(press_all(&scene.telegram, crowd, label).await?);
            tokio::time::sleep(BREATH).await;
        }
    }
    let answered = bot.answered.len();
    for (name, share) in [("p50", 0.50), ("p99", 0.99)] {
        let what = format!("{TOGETHER} press at once: answer, {name}");
        let mut row = |what, bot: &mut Vec<Duration>, least: &mut Vec<Duration>| {
            table.ratio(what, seconds(percentile(bot, share)), seconds(percentile(least, share)));
        };
        row(what, &mut bot.answered, &mut least.answered);
        let what = format!("{TOGETHER} press at once: the button's clock stops, {name}");
        row(what, &mut bot.acknowledged, &mut least.acknowledged);
    }
    table.outcome("… presses answered", answered, CROWDS * TOGETHER * ROUNDS.len());
    Ok(())
}
