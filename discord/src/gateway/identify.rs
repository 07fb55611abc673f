//! How often a session is begun. Discord takes 1,000 a day and resets the token of a bot that begins more
//! (<https://docs.discord.com/developers/events/gateway#session-start-limit-object>); so each one is noted before it is
//! begun, and a bot that is started again and again by its operator's machine keeps to the measure as well.

use super::Limit;
use bot_core::port::Store;
use courier::Clock;
use jiff::{SignedDuration, Timestamp};
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::{Mutex, OwnedMutexGuard};
use tokio::time::sleep;

/// The most in a day: far below Discord's, for whoever runs the same bot elsewhere as well.
pub const MOST_A_DAY: usize = 200;
/// One in so much time, a little more than Discord's 5 s for the way.
const EVERY: SignedDuration = SignedDuration::from_millis(5_250);
const DAY: SignedDuration = SignedDuration::from_hours(24);
/// How long to wait before the database is asked again.
const AGAIN: Duration = Duration::from_secs(1);

/// The sessions begun lately.
pub struct Identifies<S> {
    clock: Arc<dyn Clock>,
    store: Arc<S>,
    /// One after the other.
    turn: Arc<Mutex<()>>,
}

/// The right to begin one session. Given back by being dropped: a gateway that is not reached costs nothing.
pub struct Permit<S> {
    identifies: Arc<Identifies<S>>,
    _turn: OwnedMutexGuard<()>,
}

impl<S: Store> Permit<S> {
    /// Notes that a session is begun now; whether that worked. Only then it may be.
    pub async fn spend(self) -> bool {
        let Some(mut begun) = self.identifies.begun().await else { return false };
        let now = self.identifies.clock.now();
        wait(&mut begun, now);
        begun.push(now);
        self.identifies.note(&begun).await
    }
}

impl<S: Store> Identifies<S> {
    /// As they are noted in `store`, by `clock`.
    pub fn new(clock: Arc<dyn Clock>, store: Arc<S>) -> Self {
        Self { clock, store, turn: Arc::default() }
    }

    /// Returns when a session may be begun. Nobody else may, until the permit is used or given back.
    pub async fn turn(self: &Arc<Self>, limit: &Limit) -> Permit<S> {
        let turn = self.turn.clone().lock_owned().await;
        if limit.remaining == 0 {
            let seconds = limit.reset_after / 1000 + 1;
            tracing::error!(seconds, "Discord lets the bot begin no more sessions today; waiting");
            sleep(Duration::from_secs(seconds)).await;
        }
        loop {
            let Some(mut begun) = self.begun().await else {
                sleep(AGAIN).await;
                continue;
            };
            let Some(wait) = wait(&mut begun, self.clock.now()) else {
                return Permit { identifies: self.clone(), _turn: turn };
            };
            if wait > Duration::from_secs(60) {
                tracing::error!(
                    seconds = wait.as_secs(),
                    "the bot was begun {MOST_A_DAY} times in a day; waiting, so that Discord does not reset its token"
                );
            }
            sleep(wait).await;
        }
    }

    async fn begun(&self) -> Option<Vec<Timestamp>> {
        match self.store.noted(&name()).await {
            Ok(noted) => {
                Some(noted.and_then(|noted| serde_json::from_slice(&noted).ok()).unwrap_or_default())
            }
            Err(error) => {
                tracing::warn!(%error, "it is not known how often the bot was begun today");
                None
            }
        }
    }

    async fn note(&self, begun: &[Timestamp]) -> bool {
        let note = serde_json::to_vec(begun).unwrap_or_default();
        match self.store.note(&name(), note).await {
            Ok(()) => true,
            Err(error) => {
                tracing::warn!(%error, "the beginning of a session could not be noted");
                false
            }
        }
    }
}

fn name() -> String {
    format!("{} sessions begun", crate::NAME)
}

/// How long the next one has to wait; forgets those of more than a day ago.
fn wait(begun: &mut Vec<Timestamp>, now: Timestamp) -> Option<Duration> {
    // One of the future was noted by a clock that was wrong.
    begun.retain(|at| *at <= now && now.duration_since(*at) < DAY);
    begun.sort();
    let until = |at: Timestamp, time: SignedDuration| Duration::try_from(time - now.duration_since(at)).ok();
    let last = begun.last().and_then(|last| until(*last, EVERY));
    let oldest = begun.len().checked_sub(MOST_A_DAY).and_then(|at| until(begun[at], DAY));
    last.max(oldest).filter(|wait| !wait.is_zero())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_in_five_seconds_and_two_hundred_a_day() {
        let now: Timestamp = "2027-04-28T14:00:00Z".parse().expect("a time");
        let ago = |seconds: i64| now - SignedDuration::from_secs(seconds);
        assert_eq!(wait(&mut Vec::new(), now), None);
        assert_eq!(wait(&mut vec![ago(2)], now), Some(Duration::from_millis(3_250)));
        assert_eq!(wait(&mut vec![ago(6)], now), None);
        let mut many: Vec<Timestamp> = (1..=200).map(|n| ago(n * 60)).collect();
        assert_eq!(wait(&mut many, now), Some(Duration::from_secs(24 * 3600 - 200 * 60)));
        let mut fewer: Vec<Timestamp> = (1..200).map(|n| ago(n * 60)).collect();
        assert_eq!(wait(&mut fewer, now), None);
    }

    /// A process that is started again at once, for a day: it never begins more than the measure.
    #[test]
    fn a_crash_loop_keeps_to_the_measure() {
        let start: Timestamp = "2027-04-28T14:00:00Z".parse().expect("a time");
        let (mut noted, mut now, mut all) = (Vec::new(), start, Vec::new());
        while now.duration_since(start) < SignedDuration::from_hours(72) {
            match wait(&mut noted, now) {
                Some(wait) => now += SignedDuration::try_from(wait).expect("fits"),
                None => {
                    noted.push(now);
                    all.push(now);
                }
            }
        }
        for (n, at) in all.iter().enumerate() {
            let within = all[n..].iter().take_while(|other| other.duration_since(*at) < DAY).count();
            assert!(within <= MOST_A_DAY);
            assert!(
                all.get(n + 1).is_none_or(|next| next.duration_since(*at) >= SignedDuration::from_secs(5))
            );
        }
        assert_eq!(all.len(), 3 * MOST_A_DAY);
    }
}
