//! Buttons under a message.

use bot_core::message::{Button, Look, PublicButton};
use teloxide_core::types::{
    ButtonRequest, InlineKeyboardButton, InlineKeyboardMarkup, KeyboardButton, KeyboardMarkup,
};
use url::Url;

/// Stands before the token of a button whose message the answer may replace. It is no letter of a token.
pub const PASSING: char = '~';
/// The longest data of a button, in bytes (<https://core.telegram.org/bots/api#inlinekeyboardbutton>).
const DATA_MOST: usize = 64;

/// The buttons of a message; `passing`: the answer to a press may take its place.
pub fn keyboard(rows: &[Vec<Button>], passing: bool) -> Option<InlineKeyboardMarkup> {
    let button = |button: &Button| {
        let data = match passing {
            true if button.token.len() < DATA_MOST => format!("{PASSING}{}", button.token),
            _ => button.token.clone(),
        };
        InlineKeyboardButton::callback(label(button), data)
    };
    let rows: Vec<Vec<_>> = rows.iter().map(|row| row.iter().map(button).collect()).collect();
    (!rows.is_empty()).then(|| InlineKeyboardMarkup::new(rows))
}

fn label(button: &Button) -> String {
    match button.look {
        Look::Ticked => format!("☑ {}", button.label),
        Look::Unticked => format!("☐ {}", button.label),
        Look::Chosen => format!("◉ {}", button.label),
        Look::Unchosen => format!("○ {}", button.label),
        Look::Plain | Look::Main | Look::Danger | Look::Quiet => button.label.clone(),
    }
}

/// Buttons that open the private chat with the bot called `username`
/// (<https://core.telegram.org/bots/features#deep-linking>).
pub fn public_keyboard(username: &str, buttons: &[PublicButton]) -> Option<InlineKeyboardMarkup> {
    let button = |button: &PublicButton| {
        let mut url = Url::parse(&format!("https://t.me/{username}")).ok()?;
        if !button.start.is_empty() {
            url.query_pairs_mut().append_pair("start", &button.start);
        }
        Some(vec![InlineKeyboardButton::url(&button.label, url)])
    };
    let rows: Vec<Vec<_>> = buttons.iter().filter_map(button).collect();
    (!rows.is_empty() && !username.is_empty()).then(|| InlineKeyboardMarkup::new(rows))
}

/// The keyboard whose one button shares the reader's own phone number
/// (<https://core.telegram.org/bots/api#keyboardbutton>).
pub fn contact_keyboard(label: &str) -> KeyboardMarkup {
    let share = KeyboardButton::new(label).request(ButtonRequest::Contact);
    KeyboardMarkup::new([[share]]).resize_keyboard().one_time_keyboard()
}
