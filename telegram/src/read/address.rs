//! How Telegram's numbers become the core's opaque addresses, and back.

use crate::NAME;
use bot_core::ids::Address;

/// Before the id of a message that somebody shared through the bot's name, in a chat where the bot need not be.
const INLINE: &str = "inline/";

/// A person: their id is that of their private chat as well.
pub fn person(id: u64) -> Address {
    Address::new(NAME, id.to_string())
}

/// A group or channel, or a topic of one.
pub fn place(chat: i64, topic: Option<i32>) -> Address {
    let id = topic.map_or_else(|| chat.to_string(), |topic| format!("{chat}/{topic}"));
    Address::new(NAME, id)
}

/// The place of a shared message.
pub fn inline_place(message: &str) -> Address {
    Address::new(NAME, format!("{INLINE}{message}"))
}

/// The private chat behind an address.
pub fn chat_of(address: &Address) -> Option<i64> {
    address.id.parse().ok()
}

/// The chat and the topic behind the address of a place; `None`: it is a shared message.
pub fn place_of(address: &Address) -> Option<(i64, Option<i32>)> {
    match address.id.split_once('/') {
        None => Some((address.id.parse().ok()?, None)),
        Some((chat, topic)) => Some((chat.parse().ok()?, Some(topic.parse().ok()?))),
    }
}

/// The id of a message in a receipt or a reply handle.
pub fn message_of(receipt: &str) -> Option<i32> {
    receipt.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_read_as_they_are_written() {
        assert_eq!(chat_of(&person(42)), Some(42));
        assert_eq!(place_of(&place(-100, None)), Some((-100, None)));
        assert_eq!(place_of(&place(-100, Some(7))), Some((-100, Some(7))));
        assert_eq!(place_of(&inline_place("AAQ")), None);
        assert_eq!(chat_of(&place(-100, Some(7))), None);
    }
}
