//! What platforms show of the bot before anybody writes to it: its commands, its name, what it is for.

use crate::house::NOTHING;
use crate::locale::Locale;
use crate::message::Command;
use crate::model::Me;

/// Who reads a list of commands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reader {
    /// Somebody in their private chat.
    Participant,
    /// An organiser in their private chat.
    Organiser,
    /// Everybody in a group.
    Group,
}

/// The bot's name and what it is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Profile {
    /// Its name, at most 64 characters.
    pub name: String,
    /// What it is for, in a line of at most 120 characters.
    pub about: String,
    /// What it is for, at most 512 characters: shown before the first message.
    pub description: String,
}

const PARTICIPANT: [(&str, &str); 11] = [
    ("meetings", "command-meetings"),
    ("my", "command-my"),
    ("support", "command-support"),
    ("ask", "command-ask"),
    ("language", "command-language"),
    ("reminders", "command-reminders"),
    ("link", "command-link"),
    ("unlink", "command-unlink"),
    ("privacy", "command-privacy"),
    ("help", "command-help"),
    ("cancel", "command-cancel"),
];
const ORGANISER: [(&str, &str); 2] = [("desk", "command-desk"), ("post", "command-post")];
const GROUP: [(&str, &str); 2] = [("meetings", "command-meetings-in-group"), ("post", "command-post")];

impl Reader {
    /// Somebody in their private chat.
    pub fn of(me: &Me) -> Self {
        if me.organises.is_empty() { Self::Participant } else { Self::Organiser }
    }
}

/// The commands that a reader is offered, the most wanted first.
pub fn commands(locale: &Locale, reader: Reader) -> Vec<Command> {
    let lists: &[&[(&str, &str)]] = match reader {
        Reader::Participant => &[&PARTICIPANT],
        Reader::Organiser => &[&ORGANISER, &PARTICIPANT],
        Reader::Group => &[&GROUP],
    };
    let command = |(name, key): &(&str, &str)| Command {
        name: (*name).to_owned(),
        description: locale.format(key, &NOTHING),
    };
    lists.iter().copied().flatten().map(command).collect()
}

/// The bot's name and what it is for.
pub fn profile(locale: &Locale) -> Profile {
    let words = |key| locale.format(key, &NOTHING);
    Profile {
        name: words("profile-name"),
        about: words("profile-about"),
        description: words("profile-description"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Locales;

    #[test]
    fn platforms_have_room_for_it_in_every_language() {
        for locale in Locales::load(None).expect("the built-in locales").iter() {
            let Profile { name, about, description } = profile(locale);
            for (text, most) in [(name, 64), (about, 120), (description, 512)] {
                assert!((1..=most).contains(&text.chars().count()), "{}: {text}", locale.tag());
            }
            for reader in [Reader::Participant, Reader::Organiser, Reader::Group] {
                for command in commands(locale, reader) {
                    let length = command.description.chars().count();
                    assert!((3..=100).contains(&length), "{}: {}", locale.tag(), command.description);
                }
            }
        }
    }
}
