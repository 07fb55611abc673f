//! How full a bucket is.

use crate::limits::Bucket;
use tokio::time::Instant;

/// What was taken from a bucket, told by one number: when it is full again (GCRA, the "virtual scheduling" form of a
/// leaky bucket). It needs no task to fill it, and it can be asked without taking, so that a call which needs something
/// of two buckets takes of both or of none.
#[derive(Debug, Clone, Copy, Default)]
pub struct Gauge {
    full_at: Option<Instant>,
}

impl Gauge {
    /// When a call may go, at `now` at the earliest.
    pub fn ready(&self, bucket: &Bucket, answer: bool, now: Instant) -> Instant {
        let ahead = bucket.every.saturating_mul(bucket.at_once(answer) - 1);
        self.full_at.and_then(|full_at| full_at.checked_sub(ahead)).map_or(now, |ready| ready.max(now))
    }

    /// Takes one.
    pub fn take(&mut self, bucket: &Bucket, now: Instant) {
        let from = self.full_at.map_or(now, |full_at| full_at.max(now));
        self.full_at = Some(from + bucket.every);
    }

    /// Whether nothing is missing.
    pub fn is_full(&self, now: Instant) -> bool {
        self.full_at.is_none_or(|full_at| full_at <= now)
    }
}
