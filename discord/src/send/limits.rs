//! What Discord takes in a time (<https://docs.discord.com/developers/topics/rate-limits>). Limits of single calls are
//! learnt from its headers ([`crate::api`]); what stands here keeps the whole below the global one of 50 a second.

use courier::{Bucket, Limits};
use std::time::Duration;

/// Calls a second of all kinds but answers to interactions: 50 pass. The rest is left for cards, edits, opening direct
/// messages and for the way.
const MESSAGES: u32 = 35;

/// The limits.
pub fn limits() -> Limits {
    // In one channel 5 in 5 s pass at once.
    let channel = Bucket { burst: 4, kept_for_answers: 0, every: Duration::from_millis(1_100) };
    Limits {
        messages: Bucket::per_second(MESSAGES, 5).keeping(3),
        chat: channel,
        group: channel,
        edits: Bucket::per_second(10, 5),
        chat_edits: channel,
        // Answers to interactions count nowhere.
        free_answers: true,
    }
}
