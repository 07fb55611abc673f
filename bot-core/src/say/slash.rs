//! Slash commands as platforms list them: with a name of their own in each language.

use crate::house::{House, NOTHING};
use crate::locale::Locale;

/// A command, or something that is written behind it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Slash {
    /// Its name in this language: one word of small letters, at most 32.
    pub name: String,
    /// What it is for, at most 100 characters.
    pub about: String,
}

/// Commands in the order in which they are wanted, by their names everywhere.
const COMMANDS: [(&str, &str, &str); 15] = [
    ("start", "slash-name-start", "slash-about-start"),
    ("meetings", "slash-name-meetings", "command-meetings"),
    ("my", "slash-name-my", "command-my"),
    ("support", "slash-name-support", "command-support"),
    ("ask", "slash-name-ask", "command-ask"),
    ("language", "slash-name-language", "command-language"),
    ("reminders", "slash-name-reminders", "command-reminders"),
    ("privacy", "slash-name-privacy", "command-privacy"),
    ("link", "slash-name-link", "command-link"),
    ("unlink", "slash-name-unlink", "command-unlink"),
    ("help", "slash-name-help", "command-help"),
    ("cancel", "slash-name-cancel", "command-cancel"),
    ("organiser", "slash-name-organiser", "slash-about-organiser"),
    ("desk", "slash-name-desk", "command-desk"),
    ("post", "slash-name-post", "command-post"),
];

const OPTIONS: [(&str, &str, &str); 4] = [
    ("meeting", "slash-option-name-meeting", "slash-option-about-meeting"),
    ("language", "slash-option-name-language", "slash-option-about-language"),
    ("code", "slash-option-name-code", "slash-option-about-code"),
    ("event", "slash-option-name-event", "slash-option-about-event"),
];

/// All commands that a list shows, without their slash.
pub fn commands() -> impl Iterator<Item = &'static str> {
    COMMANDS.iter().map(|(command, ..)| *command)
}

/// A command in a language; `None`: there is no such command.
pub fn command(locale: &Locale, command: &str) -> Option<Slash> {
    find(&COMMANDS, locale, command)
}

/// Something that is written behind a command, in a language; `None`: there is no such thing.
pub fn option(locale: &Locale, option: &str) -> Option<Slash> {
    find(&OPTIONS, locale, option)
}

fn find(all: &[(&str, &str, &str)], locale: &Locale, wanted: &str) -> Option<Slash> {
    let (_, name, about) = all.iter().find(|(name, ..)| *name == wanted)?;
    let words = |key| locale.format(key, &NOTHING);
    Some(Slash { name: words(name), about: words(about) })
}

/// Says that nothing can be taken just now, to somebody of whom only their platform's guess at their language is known.
pub fn try_later(house: &House, locale_hint: Option<&str>) -> String {
    let guess = locale_hint.and_then(|hint| house.locales.negotiate(hint));
    let tag = guess.map_or_else(|| house.default_locale().to_owned(), |tag| tag.as_str().to_owned());
    house.locale(&tag).format("try-later", &NOTHING)
}
