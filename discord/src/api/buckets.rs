//! Limits as Discord tells them: which calls share one, how many are left, when they are back. Pure: time is handed in.
//! Nothing is known of a limit before the first answer, and nothing is assumed
//! (<https://docs.discord.com/developers/topics/rate-limits>).

use super::Route;
use std::collections::HashMap;
use std::time::Duration;
use tokio::time::Instant;

/// So many buckets are kept; beyond it, those that are full again are forgotten.
const KEPT: usize = 1_000;

/// What an answer's headers tell.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Told {
    /// The limit's name.
    pub bucket: Option<String>,
    /// How many calls it takes in its time.
    pub limit: Option<u32>,
    /// How many are left.
    pub remaining: Option<u32>,
    /// When they are back.
    pub reset_after: Option<Duration>,
}

/// How long a call has to wait.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rest {
    /// How long.
    pub wait: Duration,
    /// Whether everything has to.
    pub everything: bool,
}

/// What is known of all limits.
#[derive(Debug, Default)]
pub struct Buckets {
    /// The names of limits, by the calls that they hold for.
    names: HashMap<(reqwest::Method, &'static str), String>,
    buckets: HashMap<(String, String), Bucket>,
    everything_rests_until: Option<Instant>,
}

#[derive(Debug, Clone, Copy)]
struct Bucket {
    remaining: u32,
    full_at: Instant,
    limit: u32,
    /// The longest time that it took to be full again.
    time: Duration,
}

impl Buckets {
    /// Takes one call out of its bucket; or tells how long it has to wait.
    pub fn take(&mut self, route: &Route, now: Instant) -> Option<Rest> {
        // Answers to interactions are not counted among everything.
        if let Some(until) = self.everything_rests_until.filter(|until| route.as_bot && *until > now) {
            return Some(Rest { wait: until - now, everything: true });
        }
        let bucket = self.buckets.get_mut(&self.names.get(&key(route)).map(|name| id(name, route))?)?;
        if bucket.full_at <= now {
            bucket.remaining = bucket.limit;
            bucket.full_at = now + bucket.time;
        }
        if bucket.remaining == 0 {
            return Some(Rest { wait: bucket.full_at - now, everything: false });
        }
        bucket.remaining -= 1;
        None
    }

    /// Learns from an answer.
    pub fn learn(&mut self, route: &Route, told: &Told, now: Instant) {
        let (Some(name), Some(remaining), Some(reset_after)) =
            (&told.bucket, told.remaining, told.reset_after)
        else {
            return;
        };
        self.names.insert(key(route), name.clone());
        if self.buckets.len() >= KEPT {
            self.buckets.retain(|_, bucket| bucket.full_at > now);
        }
        let limit = told.limit.unwrap_or(remaining.saturating_add(1));
        let bucket = self.buckets.entry(id(name, route)).or_insert(Bucket {
            remaining,
            full_at: now + reset_after,
            limit,
            time: reset_after,
        });
        // Answers overtake each other: within one time, the lower number is the later one.
        let same_time = bucket.full_at > now && now + reset_after <= bucket.full_at + reset_after / 2;
        bucket.remaining = if same_time { bucket.remaining.min(remaining) } else { remaining };
        bucket.full_at = now + reset_after;
        bucket.limit = limit;
        bucket.time = bucket.time.max(reset_after);
    }

    /// A call was refused.
    pub fn refused(&mut self, route: &Route, after: Duration, everything: bool, now: Instant) {
        let until = now + after;
        if everything {
            self.everything_rests_until = self.everything_rests_until.max(Some(until));
            return;
        }
        // A limit without a name holds for these calls alone.
        let name = self.names.entry(key(route)).or_insert_with(|| route.template.to_owned()).clone();
        let full = Bucket { remaining: 0, full_at: until, limit: 1, time: Duration::ZERO };
        let bucket = self.buckets.entry(id(&name, route)).or_insert(full);
        bucket.remaining = 0;
        bucket.full_at = until;
    }
}

fn key(route: &Route) -> (reqwest::Method, &'static str) {
    (route.method.clone(), route.template)
}

fn id(name: &str, route: &Route) -> (String, String) {
    (name.to_owned(), route.major.clone())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::api::Messages;

    const SECOND: Duration = Duration::from_secs(1);

    fn told(remaining: u32, reset_after: Duration) -> Told {
        Told {
            bucket: Some("a".to_owned()),
            limit: Some(5),
            remaining: Some(remaining),
            reset_after: Some(reset_after),
        }
    }

    fn rests(wait: Duration, everything: bool) -> Option<Rest> {
        Some(Rest { wait, everything })
    }

    fn post(channel: u64) -> Route {
        Route::post(Messages::Channel(channel))
    }

    #[test]
    fn what_is_used_up_waits_until_it_is_back() {
        let (mut buckets, now) = (Buckets::default(), Instant::now());
        assert_eq!(buckets.take(&post(1), now), None, "nothing is known yet");
        buckets.learn(&post(1), &told(1, 5 * SECOND), now);
        assert_eq!(buckets.take(&post(1), now), None);
        assert_eq!(buckets.take(&post(1), now + SECOND), rests(4 * SECOND, false));
        assert_eq!(buckets.take(&post(2), now + SECOND), None, "another channel has a limit of its own");
        for _ in 0..5 {
            assert_eq!(buckets.take(&post(1), now + 5 * SECOND), None);
        }
        assert_eq!(buckets.take(&post(1), now + 5 * SECOND), rests(5 * SECOND, false));
    }

    #[test]
    fn an_answer_that_was_overtaken_gives_nothing_back() {
        let (mut buckets, now) = (Buckets::default(), Instant::now());
        buckets.learn(&post(1), &told(0, 5 * SECOND), now);
        buckets.learn(&post(1), &told(3, 5 * SECOND), now);
        assert!(buckets.take(&post(1), now).is_some());
    }

    #[test]
    fn a_refusal_holds_for_its_calls_or_for_all() {
        let (mut buckets, now) = (Buckets::default(), Instant::now());
        buckets.refused(&post(1), 2 * SECOND, false, now);
        assert_eq!(buckets.take(&post(1), now), rests(2 * SECOND, false));
        assert_eq!(buckets.take(&post(2), now), None);
        assert_eq!(buckets.take(&post(1), now + 2 * SECOND), None);
        buckets.refused(&Route::me(), 3 * SECOND, true, now);
        assert_eq!(buckets.take(&post(2), now), rests(3 * SECOND, true));
        assert_eq!(buckets.take(&post(2), now + 3 * SECOND), None);
    }
}
