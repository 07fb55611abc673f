//! From Telegram's updates to what the core understands. Pure: nothing is fetched here.

mod address;
mod person;
mod place;

#[cfg(test)]
mod tests;

pub use address::{chat_of, inline_place, message_of, person, place, place_of};

use bot_core::ids::Address;
use bot_core::message::Incoming;
use serde::de::DeserializeOwned;
use serde_json::Value;
use teloxide_core::types::{AllowedUpdate, CallbackQueryId, FileId, InlineQuery, Message, User};

/// The kinds of updates that are asked for: no others are sent (<https://core.telegram.org/bots/api#getupdates>).
pub const ALLOWED: [AllowedUpdate; 6] = [
    AllowedUpdate::Message,
    AllowedUpdate::CallbackQuery,
    AllowedUpdate::MyChatMember,
    AllowedUpdate::ChannelPost,
    AllowedUpdate::InlineQuery,
    AllowedUpdate::ChosenInlineResult,
];

/// What an update means.
#[derive(Debug)]
pub enum Read {
    /// Somebody did something.
    Person(Incoming),
    /// Somebody pressed a button.
    Press(Incoming, CallbackQueryId),
    /// Somebody sent a file, which is still to be fetched.
    File(Incoming, Attached),
    /// Somebody is writing the bot's name and something behind it.
    Inline(InlineQuery),
    /// Something about a place where many read along, with nobody behind it.
    Place(PlaceEvent),
    /// Nothing for us; its kind.
    Nothing(String),
}

/// A file on Telegram's server.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attached {
    /// Telegram's id of it.
    pub id: FileId,
    /// Name.
    pub name: String,
    /// Media type.
    pub mime: String,
    /// Size in bytes, as Telegram says.
    pub size: u32,
}

/// Something about a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PlaceEvent {
    /// The bot is not there any more.
    Left(Address),
    /// The group has become another chat.
    Moved {
        /// Where it was.
        from: Address,
        /// Where it is.
        to: Address,
    },
    /// Words in a channel, whose author is not told.
    Spoke {
        /// Where.
        place: Address,
        /// The words.
        text: String,
    },
}

/// Whose updates keep their order: those of one chat do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Lane {
    /// A chat, or somebody's private one.
    Chat(i64),
    /// Whatever belongs to nobody.
    Update(i64),
}

/// The number of an update, even of one that can't be read otherwise.
pub fn number(raw: &Value) -> Option<i64> {
    raw.get("update_id")?.as_i64()
}

/// The kind of an update, without its contents.
pub fn kind(raw: &Value) -> &str {
    let keys = raw.as_object().into_iter().flatten().map(|(key, _)| key.as_str());
    keys.into_iter().find(|key| *key != "update_id").unwrap_or("empty")
}

/// Whose update it is.
pub fn lane(raw: &Value) -> Lane {
    let body = raw.get(kind(raw));
    let id = |path: &[&str]| path.iter().try_fold(body?, |value, key| value.get(key))?.as_i64();
    let chat = id(&["chat", "id"]).or_else(|| id(&["message", "chat", "id"])).or_else(|| id(&["from", "id"]));
    chat.map_or(Lane::Update(number(raw).unwrap_or_default()), Lane::Chat)
}

/// What an update means to the bot called `username`.
pub fn read(raw: &Value, username: &str) -> Read {
    let kind = kind(raw);
    let update = number(raw).unwrap_or_default().to_string();
    // Read one by one: teloxide's `Update` takes its number first, and a JSON object has no order.
    let read = match kind {
        "message" => body(raw, kind).and_then(|body| message(update, &body, username)),
        "channel_post" => body(raw, kind).and_then(|body| place::spoken_in_channel(&body, username)),
        "callback_query" => body(raw, kind).and_then(|body| person::press(update, body)),
        "my_chat_member" => body(raw, kind).and_then(|body| place::membership(update, &body)),
        "chosen_inline_result" => body(raw, kind).and_then(|body| place::shared(update, body)),
        "inline_query" => body(raw, kind).map(Read::Inline),
        _ => None,
    };
    read.unwrap_or_else(|| Read::Nothing(kind.to_owned()))
}

fn body<T: DeserializeOwned>(raw: &Value, kind: &str) -> Option<T> {
    T::deserialize(raw.get(kind)?).ok()
}

fn message(update: String, message: &Message, username: &str) -> Option<Read> {
    if let Some(moved) = place::moved(message) {
        return Some(moved);
    }
    // Bots do not talk with bots; a channel's posts that are copied into its group have no author.
    let from = message.from.as_ref().filter(|user| !user.is_bot)?;
    if message.chat.is_private() {
        return person::wrote(update, from, message);
    }
    place::spoken(update, from, message, username)
}

/// What every update of a person tells.
fn incoming(update: String, from: &User, input: bot_core::message::Input) -> Incoming {
    let name = [Some(from.first_name.as_str()), from.last_name.as_deref()];
    let name = name.into_iter().flatten().collect::<Vec<_>>().join(" ");
    Incoming {
        update,
        from: address::person(from.id.0),
        locale_hint: from.language_code.clone(),
        name_hint: Some(name).filter(|name| !name.trim().is_empty()),
        reply: None,
        input,
    }
}
