//! The courier's arithmetic of time: how long a lease lasts, when to try again, how long to sleep, how far to step.

use jiff::{SignedDuration, Timestamp};
use std::time::Duration;

/// How long a parcel is leased. Longer than [`SEND_TIMEOUT`], so that a slow send still holds its lease when it settles.
pub const LEASE: SignedDuration = SignedDuration::from_secs(45);
/// How long one send may take, its waits for further calls not counted.
pub const SEND_TIMEOUT: Duration = Duration::from_secs(30);
/// Deliveries that run side by side on one platform, so that one that hangs leaves the others their hands.
pub const SIDE_BY_SIDE: usize = 256;
/// How many of these are kept for answers.
pub const KEPT_FOR_ANSWERS: usize = SIDE_BY_SIDE - 48;
/// Parcels that are held at most, waiting deliveries included.
pub const HELD_MOST: usize = 256;
/// On a platform with limits no more is held than can be sent in this time: short enough to be sent within the lease,
/// and to let what is more urgent be claimed soon; long enough to sit out a slow look for more.
pub const HELD_FOR: Duration = Duration::from_secs(8);
/// How long the courier sleeps at most: a jump of the machine's clock and parcels of other processes are found by then.
pub const LONGEST_SLEEP: Duration = Duration::from_secs(1);
/// The shortest wait before a parcel is tried again.
pub const SHORTEST_WAIT: SignedDuration = SignedDuration::from_secs(1);
/// How long what is in flight may take to finish when the house closes.
pub const FAREWELL: Duration = Duration::from_secs(5);
/// Recurring jobs have times of their own which the store does not know: the core is asked this often at least.
pub const JOBS_EVERY: SignedDuration = SignedDuration::from_secs(20);
/// The longest step of a pushed clock, for the same reason.
pub const LONGEST_STEP: SignedDuration = SignedDuration::from_hours(1);
/// Failures of ours (a panic, a timeout) after which a parcel is given up, about a day after the first.
pub const ATTEMPTS_MOST: u32 = 32;

/// When a lease taken now runs out.
pub fn lease_until(now: Timestamp) -> Timestamp {
    later(now, LEASE)
}

/// Whether a lease is still long enough for a send that takes as long as it may.
pub fn can_still_send(now: Timestamp, until: Timestamp) -> bool {
    left(now, until) >= SEND_TIMEOUT
}

/// How long a lease still lasts.
pub fn left(now: Timestamp, until: Timestamp) -> Duration {
    Duration::try_from(until.duration_since(now)).unwrap_or(Duration::ZERO)
}

/// How long what is leased until then may wait before it is sent.
pub fn patience(now: Timestamp, until: Timestamp) -> Duration {
    left(now, until).saturating_sub(SEND_TIMEOUT)
}

/// How many deliveries may be under way on one platform when another one is to begin.
pub fn side_by_side(answer: bool) -> usize {
    if answer { SIDE_BY_SIDE } else { SIDE_BY_SIDE - KEPT_FOR_ANSWERS }
}

/// How long to wait after so many failed attempts: 2 s, doubled each time, an hour at most.
pub fn backoff(attempts: u32) -> SignedDuration {
    let seconds = 2_i64.checked_shl(attempts.min(11)).unwrap_or(3600);
    SignedDuration::from_secs(seconds.min(3600))
}

/// When to try again after so many failed attempts.
pub fn try_again(now: Timestamp, attempts: u32) -> Timestamp {
    later(now, backoff(attempts))
}

/// How long to sleep until `next` is due.
pub fn sleep(now: Timestamp, next: Option<Timestamp>) -> Duration {
    let until = next
        .map_or(LONGEST_SLEEP, |next| Duration::try_from(next.duration_since(now)).unwrap_or(Duration::ZERO));
    until.min(LONGEST_SLEEP)
}

/// Whether the core is to be asked what time brings.
pub fn tick_is_due(now: Timestamp, next: Option<Timestamp>, last_tick: Option<Timestamp>) -> bool {
    let something_is_due = next.is_some_and(|next| next <= now);
    // The absolute distance, because a clock that was set back must not silence the jobs.
    let long_ago = last_tick.is_none_or(|last| now.duration_since(last).abs() >= JOBS_EVERY);
    something_is_due || long_ago
}

/// Where the next step of a pushed clock ends: what is due next, at most [`LONGEST_STEP`] away, never past the goal.
pub fn next_step(now: Timestamp, due: Option<Timestamp>, goal: Timestamp) -> Timestamp {
    let longest = later(now, LONGEST_STEP).min(goal);
    match due {
        Some(due) if due > now => due.min(longest),
        _ => longest,
    }
}

/// When a wait that a platform has asked for is over.
pub fn after(now: Timestamp, wait: Duration) -> Timestamp {
    later(now, wait.try_into().unwrap_or(LEASE))
}

/// `now + by`, at the end of time at most.
pub fn later(now: Timestamp, by: SignedDuration) -> Timestamp {
    now.saturating_add(by).unwrap_or(Timestamp::MAX)
}
