//! Power cuts: the server is killed again and again in the middle of a conversation. What it has acknowledged is never
//! lost, what it has not may be sent again, and nothing is done twice.

#[path = "support/house.rs"]
mod house;
#[path = "support/web.rs"]
mod web;

use anyhow::{Context, Result, ensure};
use house::{House, Serving, free_address};
use std::time::Duration;
use web::{Entry, Said, Visitor};

/// What the person does, in order: a label in brackets is pressed, the rest is typed.
const TALK: [&str; 14] = [
    "[Sign me up]",
    "[I have read this. Go on]",
    "[An organisation]",
    "Stowarzyszenie Most",
    "[Back]",
    "[Back]",
    "[Myself]",
    "[I agree]",
    "[Write my name]",
    "Ola Most",
    "[Correct: Whom do you represent?]",
    "[An informal group]",
    "[Send my sign-up]",
    "send me the link",
];

/// A small generator: a run must be repeatable from its seed.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: u32) -> u32 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        u32::try_from(self.0 >> 33).unwrap_or(0) % sides.max(1)
    }
}

/// When a kill comes.
#[derive(Debug)]
enum Moment {
    /// While the request is under way, after the runtime has gone round so many times.
    UnderWay(u32),
    /// As soon as it is acknowledged.
    Acknowledged,
    /// Once the bot's answer is there.
    Answered,
}

impl Moment {
    fn any(dice: &mut Dice) -> Self {
        match dice.roll(6) {
            0 => Self::Answered,
            1 | 2 => Self::Acknowledged,
            _ => Self::UnderWay(1 << (10 + dice.roll(9))),
        }
    }
}

fn seen(entries: &[Entry]) -> Vec<serde_json::Value> {
    entries.iter().map(Entry::seen).collect()
}

struct Cuts {
    house: House,
    address: String,
    serving: Serving,
    visitor: Visitor,
}

impl Cuts {
    /// Sends something, kills the server at that moment, starts it again, and returns the bot's answer.
    async fn through(mut self, id: &str, what: &Said, moment: &Moment) -> Result<(Self, Entry)> {
        let (visitor, sent, name) = (self.visitor.clone(), what.clone(), id.to_owned());
        let before = self.visitor.history().await?;
        // An answer that was shown but not yet ticked off is shown again after a kill, in its place: no news.
        let is_news = |entry: &Entry| before.iter().all(|known| known.key() != entry.key());
        let sending = tokio::spawn(async move { visitor.send(&name, &sent).await });
        let acknowledged = match moment {
            Moment::UnderWay(rounds) => {
                for _ in 0..*rounds {
                    tokio::task::yield_now().await;
                }
                self.serving.process.kill().await?;
                sending.await?.is_ok()
            }
            Moment::Acknowledged | Moment::Answered => {
                sending.await??;
                if matches!(moment, Moment::Answered) {
                    self.visitor.told(0, is_news).await?;
                }
                self.serving.process.kill().await?;
                true
            }
        };
        self.serving = Serving::start(&self.house, &self.address, |launch| launch).await?;
        let after = self.visitor.history().await?;
        ensure!(
            seen(&after).starts_with(&seen(&before)),
            "the conversation was {before:#?}\nand is {after:#?}"
        );
        if acknowledged {
            let key = format!("me-{id}");
            ensure!(after.iter().any(|entry| entry.key() == key), "{id} was acknowledged and is lost");
        } else {
            // The browser doesn't know, and sends it again.
            self.visitor.send(id, what).await?;
        }
        let answer = self.visitor.told(0, is_news).await?;
        Ok((self, answer))
    }

    /// What was sent, sent once more, changes nothing.
    async fn again(&self, id: &str, what: &Said) -> Result<()> {
        let before = self.visitor.history().await?;
        self.visitor.send(id, what).await?;
        let after = self.visitor.history().await?;
        ensure!(seen(&after) == seen(&before), "{id} sent again made of {before:#?}\n{after:#?}");
        Ok(())
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn whatever_is_acknowledged_outlives_a_kill_and_nothing_happens_twice() -> Result<()> {
    let house = House::with_meeting(60).await?;
    let address = free_address()?;
    let serving = Serving::start(&house, &address, |launch| launch).await?;
    let (visitor, mut last) = Visitor::arrive(&address, "komm-3").await?;
    let mut cuts = Cuts { house, address, serving, visitor };
    let mut dice = Dice(20_270_428);
    for (step, words) in TALK.iter().enumerate() {
        let (id, moment) = (format!("step-{step}"), Moment::any(&mut dice));
        let label = words.strip_prefix('[').and_then(|words| words.strip_suffix(']'));
        let what = label.map_or_else(|| Ok(Said::Text((*words).to_owned())), |label| last.press(label))?;
        let told = || format!("step {step}: {words}, killed at {moment:?}");
        (cuts, last) = cuts.through(&id, &what, &moment).await.with_context(told)?;
        cuts.again(&id, &what).await.with_context(told)?;
    }
    check_the_end(&cuts, &last).await
}

async fn check_the_end(cuts: &Cuts, last: &Entry) -> Result<()> {
    let link = last.join_path().with_context(|| format!("no link in {last:?}"))?;
    let page = cuts.visitor.get(&link).await?;
    assert!(format!("{page:?}").contains(house::SECRET), "{page:?}");
    let history = cuts.visitor.history().await?;
    let (bots, mine): (Vec<&Entry>, Vec<&Entry>) = history.iter().partition(|entry| entry.is_bots());
    assert_eq!((mine.len(), bots.len()), (TALK.len(), TALK.len()), "one answer to each: {history:#?}");
    let list = cuts.house.ok(&["registrations", "list", "komm-3", "--json"], "").await?;
    let list: serde_json::Value = serde_json::from_str(&list)?;
    assert_eq!(list.as_array().map(Vec::len), Some(1), "{list:#}");
    assert_eq!((&list[0]["name"], &list[0]["state"]), (&"Ola Most".into(), &"accepted".into()));
    assert_eq!(list[0]["answers"]["represents"], "informal-group");
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn asked_to_end_it_closes_its_streams_and_ends_in_good_order() -> Result<()> {
    let house = House::with_meeting(60).await?;
    let address = free_address()?;
    let serving = Serving::start(&house, &address, |launch| launch).await?;
    let mut streams = Vec::new();
    for number in 0..20 {
        let (visitor, card) = Visitor::arrive(&address, "komm-3").await?;
        visitor.send(&format!("v{number}"), &card.press("Sign me up")?).await?;
        visitor.told(0, |_| true).await?;
        streams.push(visitor.listen(0).await?);
    }
    let done = tokio::time::timeout(Duration::from_secs(10), serving.process.terminate()).await;
    let done = done.context("it did not end within 10 s")??;
    assert_eq!(done.status.code(), Some(0), "{}", done.stderr);
    assert!(!done.stderr.contains("requests in flight"), "{}", done.stderr);
    for stream in streams {
        stream.ended().await.context("a stream was torn off")?;
    }
    Ok(())
}
