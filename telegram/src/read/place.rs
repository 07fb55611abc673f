//! What happens in places where many read along: groups, their topics, channels, and wherever somebody shares a card.

use super::{PlaceEvent, Read, address, incoming};
use bot_core::ids::Address;
use bot_core::message::{Incoming, Input};
use teloxide_core::types::{ChatMemberUpdated, ChosenInlineResult, Message, User};

/// A command that somebody wrote in a group. Other words of groups are none of the bot's business, and neither is a
/// command for another bot.
pub fn spoken(update: String, from: &User, message: &Message, username: &str) -> Option<Read> {
    let text = command_for(message.text()?, username)?;
    let (place, title) = (place_of(message), title_of(message));
    Some(person(update, from, Input::Public { place, title, text }))
}

/// A command in a channel, whose author is not told.
pub fn spoken_in_channel(post: &Message, username: &str) -> Option<Read> {
    let text = command_for(post.text()?, username)?;
    Some(Read::Place(PlaceEvent::Spoke { place: place_of(post), text }))
}

/// The group has become a supergroup, and has another id from now on.
pub fn moved(message: &Message) -> Option<Read> {
    let to = message.migrate_to_chat_id()?;
    let (from, to) = (address::place(message.chat.id.0, None), address::place(to.0, None));
    Some(Read::Place(PlaceEvent::Moved { from, to }))
}

/// The bot was brought somewhere, or taken away; in a private chat: blocked, or not any more.
pub fn membership(update: String, change: &ChatMemberUpdated) -> Option<Read> {
    let (was, is) = (change.old_chat_member.is_present(), change.new_chat_member.is_present());
    if change.chat.is_private() {
        // Whoever lets the bot in again writes to it next; that is soon enough.
        return (!is).then(|| person(update, &change.from, Input::Gone));
    }
    let place = address::place(change.chat.id.0, None);
    let title = change.chat.title().unwrap_or_default().to_owned();
    match (was, is) {
        (_, false) => Some(Read::Place(PlaceEvent::Left(place))),
        // Somebody without a name of their own (an anonymous administrator) can't be asked anything.
        (false, true) if !change.from.is_bot => {
            Some(person(update, &change.from, Input::Brought { place, title }))
        }
        (_, true) => None,
    }
}

/// Somebody has shared a card through the bot's name. Without a message of its own nothing can be edited there.
pub fn shared(update: String, chosen: ChosenInlineResult) -> Option<Read> {
    let receipt = chosen.inline_message_id?;
    let place = address::inline_place(&receipt);
    Some(person(update, &chosen.from, Input::Shared { slug: chosen.result_id, receipt, place }))
}

fn person(update: String, from: &User, input: Input) -> Read {
    let read: Incoming = incoming(update, from, input);
    Read::Person(read)
}

/// The command in a text, if it is for the bot called `username` or for whichever bot is there.
fn command_for(text: &str, username: &str) -> Option<String> {
    let command = text.strip_prefix('/')?.split_whitespace().next()?;
    let for_us = command.split_once('@').is_none_or(|(_, name)| name.eq_ignore_ascii_case(username));
    for_us.then(|| text.to_owned())
}

fn place_of(message: &Message) -> Address {
    let topic = message.thread_id.filter(|_| message.is_topic_message).map(|thread| thread.0.0);
    address::place(message.chat.id.0, topic)
}

fn title_of(message: &Message) -> String {
    message.chat.title().unwrap_or_default().to_owned()
}
