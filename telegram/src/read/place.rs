//! What happens in places where many read along: groups, their topics, channels.

use super::{PlaceEvent, Read, address};
use teloxide_core::types::{ChatMemberUpdated, Message};

/// Words in a channel, whose author is not told.
pub fn spoken_in_channel(post: &Message) -> Option<Read> {
    let text = post.text().filter(|text| text.starts_with('/'))?.to_owned();
    let title = post.chat.title().unwrap_or_default().to_owned();
    Some(Read::Place(PlaceEvent::Spoke { place: address::place(post.chat.id.0, None), title, text }))
}

/// The group has become a supergroup, and has another id from now on.
pub fn moved(message: &Message) -> Option<Read> {
    let to = message.migrate_to_chat_id()?;
    let (from, to) = (address::place(message.chat.id.0, None), address::place(to.0, None));
    Some(Read::Place(PlaceEvent::Moved { from, to }))
}

/// The bot was brought somewhere, or taken away; in a private chat: blocked, or not any more.
pub fn membership(update: String, change: &ChatMemberUpdated) -> Option<Read> {
    let present = change.new_chat_member.is_present();
    if change.chat.is_private() {
        let gone = super::incoming(update, &change.from, bot_core::message::Input::Gone);
        // Whoever lets the bot in again writes to it next; that is soon enough.
        return (!present).then_some(Read::Person(gone));
    }
    let place = address::place(change.chat.id.0, None);
    if !present {
        return Some(Read::Place(PlaceEvent::Left(place)));
    }
    None
}
