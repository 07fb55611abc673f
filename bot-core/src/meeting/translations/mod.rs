//! How far the translations of a meeting's texts can be trusted: what the organisers say of each language, and which
//! texts stayed behind when their original was changed.

mod carry;
mod texts;

pub use carry::{carried, left_behind};
pub use texts::{Text, is_on_card, texts};

use super::definition::{Definition, Texts};
use jiff::civil::{DateTime, Time};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What is known about the translations of a meeting's texts.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Translations {
    /// What the organisers say of a language, by its tag (BCP 47). Of the others nothing is claimed.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub marks: BTreeMap<String, Mark>,
    /// The translations that their original has left behind: by language, the paths of the texts (see [`Text::path`])
    /// with the words of the original that they were translated from.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub outdated: BTreeMap<String, BTreeMap<String, String>>,
}

/// What the organisers say of the translations into a language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mark {
    /// How far they can be trusted.
    pub trust: Trust,
    /// When they were last gone over, as the organisers wrote it: a day (at midnight), or a time of that day. Another one
    /// says "gone over again".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on: Option<DateTime>,
}

impl Mark {
    /// When they were last gone over, as files have it: `2027-04-02`, or `2027-04-02T14:30:00`.
    pub fn written_on(&self) -> Option<String> {
        let on = self.on?;
        Some(if on.time() == Time::midnight() { on.date().to_string() } else { on.to_string() })
    }
}

/// How far a translation can be trusted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Trust {
    /// No person has checked it yet.
    Draft,
    /// A person has checked it.
    Checked,
}

/// What a reader is to know about a translation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Caution {
    /// No person has checked it yet.
    Draft,
    /// A person has checked it.
    Checked,
    /// Its original was changed since, whatever the mark says.
    Outdated,
}

impl From<Trust> for Caution {
    fn from(trust: Trust) -> Self {
        match trust {
            Trust::Draft => Self::Draft,
            Trust::Checked => Self::Checked,
        }
    }
}

/// How it stands with one language of a meeting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// Its tag.
    pub language: String,
    /// Whether it is the original.
    pub original: bool,
    /// The organisers' mark; `None`: nothing is claimed.
    pub mark: Option<Mark>,
    /// Paths of the texts that their original has left behind, in the order of the file's texts.
    pub outdated: Vec<String>,
}

impl Translations {
    /// Whether nothing is known.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// The original's words that the text at `path` was translated from, where they were changed since.
    fn translated_from(&self, language: &str, path: &str) -> Option<&str> {
        self.outdated.get(language)?.get(path).map(String::as_str)
    }

    /// What a reader is to know about one text, given the languages that they read, best first. `None`: it is the
    /// original, or nothing is claimed.
    pub fn of_text(&self, path: &str, texts: &Texts, wanted: &[&str]) -> Option<Caution> {
        let (language, _) = texts.best(wanted)?;
        if texts.0.first().is_some_and(|(original, _)| original == language) {
            return None;
        }
        self.caution(language, self.translated_from(language, path).is_some())
    }

    fn caution(&self, language: &str, outdated: bool) -> Option<Caution> {
        let marked = || self.marks.get(language).map(|mark| mark.trust.into());
        if outdated { Some(Caution::Outdated) } else { marked() }
    }
}

/// The language of a meeting's original: the one in which its title stands first.
pub fn original(definition: &Definition) -> Option<&str> {
    definition.title.0.first().map(|(language, _)| language.as_str())
}

/// What a reader is to know about those texts of a meeting whose paths `concerned` picks, given the languages that they
/// read, best first. `None`: they get originals, or nothing is claimed.
pub fn caution(
    definition: &Definition,
    wanted: &[&str],
    concerned: impl Fn(&str) -> bool,
) -> Option<Caution> {
    let texts: Vec<Text<'_>> = texts(definition).into_iter().filter(|text| concerned(&text.path)).collect();
    // The language of most of what they get: the rest stands there with the name of its language.
    let language = wanted.iter().find(|wanted| texts.iter().any(|text| text.words_in(wanted).is_some()))?;
    let mut translated = texts.iter().filter(|text| text.is_translated_into(language)).peekable();
    translated.peek()?;
    let translations = &definition.translations;
    let outdated = translated.any(|text| translations.translated_from(language, &text.path).is_some());
    translations.caution(language, outdated)
}

/// How it stands with each language that a meeting's texts are in: the original first, the others as they first appear.
pub fn overview(definition: &Definition) -> Vec<Standing> {
    let (texts, translations) = (texts(definition), &definition.translations);
    let mut all: Vec<Standing> = Vec::new();
    for (language, _) in texts.iter().flat_map(|text| &text.words) {
        if all.iter().any(|known| known.language == *language) {
            continue;
        }
        let behind = texts.iter().filter(|text| translations.translated_from(language, &text.path).is_some());
        all.push(Standing {
            language: (*language).to_owned(),
            original: original(definition) == Some(*language),
            mark: translations.marks.get(*language).copied(),
            outdated: behind.map(|text| text.path.clone()).collect(),
        });
    }
    all
}

#[cfg(test)]
mod tests;
