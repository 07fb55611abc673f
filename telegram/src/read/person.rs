//! What somebody does in their private chat.

use super::{Attached, Read, incoming};
use crate::write::PASSING;
use bot_core::message::{Incoming, Input};
use teloxide_core::types::{CallbackQuery, Message, MessageKind, PhotoSize, User};

/// Words, a shared phone number, a file. Whatever else people send (a sticker, a voice) says nothing that the bot could
/// read: it is met as empty words are. What Telegram itself notes in a chat is not met at all.
pub fn wrote(update: String, from: &User, message: &Message) -> Option<Read> {
    let MessageKind::Common(_) = message.kind else { return None };
    let said = |input| incoming(update.clone(), from, input);
    if let Some(attached) = attached(message) {
        return Some(Read::File(said(Input::Text(String::new())), attached));
    }
    let words = message.text().map(str::to_owned);
    let words = words.or_else(|| message.contact().map(|contact| international(&contact.phone_number)));
    Some(Read::Person(said(Input::Text(words.unwrap_or_default()))))
}

/// Shared numbers are international, but most apps leave the plus out.
fn international(number: &str) -> String {
    if number.starts_with(|c: char| c.is_ascii_digit()) { format!("+{number}") } else { number.to_owned() }
}

fn attached(message: &Message) -> Option<Attached> {
    if let Some(document) = message.document() {
        let file = &document.file;
        return Some(Attached {
            id: file.id.clone(),
            name: document.file_name.clone().unwrap_or_else(|| "document".to_owned()),
            mime: document.mime_type.as_ref().map_or("application/octet-stream", AsRef::as_ref).to_owned(),
            size: file.size,
        });
    }
    let largest = message.photo()?.iter().max_by_key(|PhotoSize { width, height, .. }| width * height)?;
    Some(Attached {
        id: largest.file.id.clone(),
        name: "photo.jpg".to_owned(),
        mime: "image/jpeg".to_owned(),
        size: largest.file.size,
    })
}

/// A press. Its answer may take the place of the message if that says so of itself.
pub fn press(update: String, press: CallbackQuery) -> Option<Read> {
    let data = press.data?;
    let message = press.message.as_ref();
    // Buttons under cards in groups only open links; whoever presses something else there has an old client.
    message.filter(|message| message.chat().is_private())?;
    let (token, passing) = match data.strip_prefix(PASSING) {
        Some(token) => (token.to_owned(), true),
        None => (data, false),
    };
    let reply = message.filter(|_| passing).map(|message| message.id().0.to_string());
    let incoming = Incoming { reply, ..incoming(update, &press.from, Input::Press(token)) };
    Some(Read::Press(incoming, press.id))
}
