//! How Discord's numbers become the core's opaque addresses, and back.

use crate::NAME;
use bot_core::ids::Address;

/// Before the id of a guild whose events are a place of their own.
const CALENDAR: &str = "events-";

/// A person.
pub fn person(user: u64) -> Address {
    Address::new(NAME, user.to_string())
}

/// A channel where many read along.
pub fn place(channel: u64) -> Address {
    Address::new(NAME, channel.to_string())
}

/// The events of a guild.
pub fn calendar(guild: u64) -> Address {
    Address::new(NAME, format!("{CALENDAR}{guild}"))
}

/// What is below a card.
pub fn below(channel: u64, card: u64) -> Address {
    Address::new(NAME, format!("{channel}/{card}"))
}

/// The person behind an address.
pub fn user_of(address: &Address) -> Option<u64> {
    address.id.parse().ok()
}

/// The channel behind the address of a place.
pub fn channel_of(address: &Address) -> Option<u64> {
    address.id.parse().ok()
}

/// The guild behind the address of its events.
pub fn guild_of(address: &Address) -> Option<u64> {
    address.id.strip_prefix(CALENDAR)?.parse().ok()
}

/// The channel and the card behind the address of what is below it.
pub fn card_below(address: &Address) -> Option<(u64, u64)> {
    let (channel, card) = address.id.split_once('/')?;
    Some((channel.parse().ok()?, card.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_read_as_they_are_written() {
        assert_eq!(user_of(&person(42)), Some(42));
        assert_eq!(channel_of(&place(42)), Some(42));
        assert_eq!(guild_of(&calendar(42)), Some(42));
        assert_eq!(card_below(&below(4, 2)), Some((4, 2)));
        assert_eq!(channel_of(&below(4, 2)), None);
        assert_eq!(channel_of(&calendar(42)), None);
        assert_eq!(guild_of(&place(42)), None);
    }
}
