//! What Telegram takes in a time. Its limits are not published in detail and shift with load; what it says itself comes
//! first. The figures stay a little below those of
//! <https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this>.

use courier::{Bucket, Limits};

/// New messages a second in all: 30 pass.
const MESSAGES: u32 = 28;
/// What may go at once after a rest. With [`MESSAGES`] it makes 29 in the worst second; the thirtieth is left for the way,
/// which takes some longer than others.
const AT_ONCE: u32 = 1;

/// The limits; `paid`: new messages a second that are paid for.
pub fn limits(paid: Option<u32>) -> Limits {
    Limits {
        messages: Bucket::per_second(paid.unwrap_or(MESSAGES), AT_ONCE),
        // "One message per second": short bursts pass, but nobody says how short.
        chat: Bucket::per_second(1, 1),
        // 20 a minute; edits are counted apart from messages, and here along with them.
        group: Bucket::per_minute(18, 2),
        // Edits of people's own messages run far higher than new messages in bulk. Where Telegram refuses them, they are
        // counted among the messages.
        edits: Bucket::per_second(200, 100),
        chat_edits: Bucket::per_second(2, 5),
        free_answers: false,
    }
}
