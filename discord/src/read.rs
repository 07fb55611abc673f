//! From Discord's events to what the core understands. Pure: nothing is fetched here.
//!
//! Events are read field by field and not by serenity's types: those refuse a whole interaction for one field that they
//! don't know or miss, and somebody would get no answer.

mod address;
mod custom_id;
mod handle;
mod interaction;
mod message;

pub use address::{below, calendar, card_below, channel_of, guild_of, person, place, user_of};
pub use custom_id::{Carries, CustomId};
pub use handle::{FIRST_ANSWER, Handle, Seat, TOKEN};
pub use interaction::{Autocomplete, Doing, autocomplete, doing};
pub use message::{Attachment, Wrote, wrote};

use serde_json::Value;

/// A field with an id, which is a number in a string (<https://docs.discord.com/developers/reference#snowflakes>).
pub(crate) fn id(value: &Value, key: &str) -> Option<u64> {
    let id = value.get(key)?;
    id.as_u64().or_else(|| id.as_str()?.parse().ok())
}

/// A field with a text.
pub(crate) fn text<'a>(value: &'a Value, key: &str) -> Option<&'a str> {
    value.get(key)?.as_str()
}

/// When something with this id came to be, in milliseconds since 1970
/// (<https://docs.discord.com/developers/reference#snowflakes-snowflake-id-format-structure-left-to-right>).
pub(crate) fn made_at(id: u64) -> u64 {
    const FIRST: u64 = 1_420_070_400_000;
    (id >> 22) + FIRST
}
