//! The shape of `locales/<tag>/phrases.toml`.

use super::wish::{Detail, Wish, Word};
use crate::model::language_request::Help;
use serde::Deserialize;
use std::collections::BTreeMap;
use toml::Spanned;

/// A phrase and where it stands in its file.
pub(super) type Phrase = Spanned<String>;

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Source {
    pub word_order: WordOrder,
    pub wish: BTreeMap<WishName, Phrases>,
    pub support: BTreeMap<Help, Phrases>,
    pub word: BTreeMap<WordName, Phrases>,
    pub detail: BTreeMap<Detail, Phrases>,
    pub ordinals: BTreeMap<String, Vec<Phrase>>,
    /// By number, 1 is January.
    pub months: BTreeMap<String, Vec<Phrase>>,
    /// By number, 1 is Monday.
    pub weekdays: BTreeMap<String, Vec<Phrase>>,
    pub days: Days,
    pub weeks: Weeks,
    pub which: WhichOne,
    pub list: Lists,
    pub negation: Negation,
    pub question: Words,
    pub doubt: Words,
    pub already: Words,
    pub other_people: Words,
    pub filler: Fillers,
    pub language: Language,
    pub languages: BTreeMap<String, Vec<Phrase>>,
}

/// Whether words of a phrase may change places.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum WordOrder {
    #[default]
    Fixed,
    Free,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Phrases {
    /// Enough to act on.
    pub phrases: Vec<Phrase>,
    /// Enough to ask.
    pub hints: Vec<Phrase>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Words {
    pub words: Vec<Phrase>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Fillers {
    pub words: Vec<Phrase>,
    pub phrases: Vec<Phrase>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Negation {
    pub words: Vec<Phrase>,
    pub harmless: Vec<Phrase>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Lists {
    pub and: Vec<Phrase>,
    pub all: Vec<Phrase>,
}

/// Days by their distance from today.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Days {
    pub today: Vec<Phrase>,
    pub tomorrow: Vec<Phrase>,
    pub after_tomorrow: Vec<Phrase>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Weeks {
    pub this: Vec<Phrase>,
    pub next: Vec<Phrase>,
}

/// Which of the meetings, without its name or date.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct WhichOne {
    /// The one that comes next.
    pub next: Vec<Phrase>,
    /// Has a number, a date or a "next" and means no meeting: "once more", "the first time".
    pub none: Vec<Phrase>,
    /// Words in front of an hour: "at 16".
    pub hour: Vec<Phrase>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Language {
    pub letters: String,
    pub words: Vec<Phrase>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum WishName {
    SignUp,
    Meetings,
    Details,
    Link,
    My,
    Change,
    Withdraw,
    LanguageSupport,
    Ask,
    Language,
    Privacy,
    Erase,
    Help,
    Thanks,
    Greeting,
    Cancel,
    /// Sounds like a wish and is none.
    Unclear,
}

impl WishName {
    /// The wish of that name; `None`: what sounds like one and is none.
    pub fn wish(self) -> Option<Wish> {
        Some(match self {
            Self::SignUp => Wish::SignUp,
            Self::Meetings => Wish::Meetings,
            Self::Details => Wish::Details(None),
            Self::Link => Wish::Link,
            Self::My => Wish::My,
            Self::Change => Wish::Change,
            Self::Withdraw => Wish::Withdraw,
            Self::LanguageSupport => Wish::LanguageSupport(None),
            Self::Ask => Wish::Ask,
            Self::Language => Wish::Language(None),
            Self::Privacy => Wish::Privacy,
            Self::Erase => Wish::Erase,
            Self::Help => Wish::Help,
            Self::Thanks => Wish::Thanks,
            Self::Greeting => Wish::Greeting,
            Self::Cancel => Wish::Cancel,
            Self::Unclear => return None,
        })
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum WordName {
    Yes,
    No,
    Back,
    Skip,
    Stop,
    Done,
    Continue,
    /// May be taken for one of these and is too ambiguous.
    Unclear,
}

impl WordName {
    /// The word of that name; `None`: too ambiguous.
    pub fn word(self) -> Option<Word> {
        Some(match self {
            Self::Yes => Word::Yes,
            Self::No => Word::No,
            Self::Back => Word::Back,
            Self::Skip => Word::Skip,
            Self::Stop => Word::Stop,
            Self::Done => Word::Done,
            Self::Continue => Word::Continue,
            Self::Unclear => return None,
        })
    }
}
