//! What a platform takes in a time: data that its crate gives, with the sources.

use std::time::Duration;

/// What a platform takes. The courier keeps to it; what the platform itself says ([`Sent::Throttled`](crate::Sent))
/// comes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// New messages, to everybody together. In no second are there more than its rate and its burst together.
    pub messages: Bucket,
    /// New messages to one person.
    pub chat: Bucket,
    /// Messages and edits in one group, together.
    pub group: Bucket,
    /// Edits, of everybody's messages together, as long as the platform takes them beside the messages.
    pub edits: Bucket,
    /// Edits in the chat with one person.
    pub chat_edits: Bucket,
    /// Whether first answers to what people do count nowhere: whatever else is refused, they go.
    pub free_answers: bool,
}

/// How many calls are let through: one each `every`, and `burst` at once after a rest.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bucket {
    /// How many may go at once after a rest; at least 1.
    pub burst: u32,
    /// How many of the burst are kept for answers. They fill up first: nothing else goes before they are there.
    pub kept_for_answers: u32,
    /// In which time one more may go.
    pub every: Duration,
}

impl Bucket {
    /// `rate` calls a second (at least 1), `burst` at once.
    pub const fn per_second(rate: u32, burst: u32) -> Self {
        Self::of(Duration::from_secs(1), rate, burst)
    }

    /// `rate` calls a minute (at least 1), `burst` at once.
    pub const fn per_minute(rate: u32, burst: u32) -> Self {
        Self::of(Duration::from_secs(60), rate, burst)
    }

    /// The same with so many of the burst kept for answers.
    pub const fn keeping(self, kept_for_answers: u32) -> Self {
        Self { kept_for_answers, ..self }
    }

    const fn of(time: Duration, rate: u32, burst: u32) -> Self {
        let rate = if rate == 0 { 1 } else { rate };
        // Rounded up, so that the rate is never exceeded.
        let every = Duration::from_nanos(time.as_nanos().div_ceil(rate as u128) as u64);
        Self { burst, kept_for_answers: 0, every }
    }

    /// The most that may go in any second: the rate and the burst together.
    pub(crate) fn in_a_second(&self) -> usize {
        let rate = 1_000_000_000_u128.div_ceil(self.every.as_nanos().max(1));
        usize::try_from(rate).unwrap_or(usize::MAX).saturating_add(self.burst as usize)
    }

    /// How many of these calls may go at once after a rest.
    pub(crate) fn at_once(&self, answer: bool) -> u32 {
        let kept = if answer { 0 } else { self.kept_for_answers };
        self.burst.saturating_sub(kept).max(1)
    }
}
