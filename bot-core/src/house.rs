//! What every decision and every rendering needs and nothing changes while the bot runs: words, secret, own address.

use crate::locale::{Args, LangTag, Locale, LocaleError, Locales};
use crate::meeting::definition::{Question, QuestionKind, QuestionOption, Texts};
use crate::model::Me;
use crate::model::language_request::Help;
use crate::seal::Key;
use crate::understand::labelled;
use crate::understand::{Agenda, PhraseError, Phrasebook, Wish};
use std::path::Path;

mod variants;

/// The language of those of whom nothing is known.
const DEFAULT_LOCALE: &str = "pl";

/// Languages offered when somebody says what they understand or speak; others are typed.
const SUPPORT_LANGUAGES: [&str; 14] =
    ["pl", "uk", "en", "be", "ru", "de", "fr", "es", "ar", "ka", "vi", "tr", "ro", "hi"];

/// The house: locales, phrase lists, the key of its seals, where its pages are.
#[derive(Debug, Clone)]
pub struct House {
    /// Seals buttons and links.
    pub key: Key,
    /// Where the web pages are, without a slash at the end; `None`: there are none, and links are shown as they are.
    pub public_url: Option<String>,
    /// Every word the bot says.
    pub locales: Locales,
    /// The words it understands.
    pub phrasebook: Phrasebook,
}

/// Why a house can't be opened.
#[derive(Debug, thiserror::Error)]
pub enum HouseError {
    /// A locale folder is not in order.
    #[error(transparent)]
    Locale(#[from] LocaleError),
    /// A phrase list is not in order.
    #[error(transparent)]
    Phrases(#[from] PhraseError),
}

impl House {
    /// Reads the built-in locales and those of `locales_dir`.
    pub fn open(
        locales_dir: Option<&Path>,
        key: Key,
        public_url: Option<String>,
    ) -> Result<Self, HouseError> {
        Self::with_locales(Locales::load(locales_dir)?, key, public_url)
    }

    /// Speaks these languages.
    ///
    /// # Errors
    /// Where one's phrases are not in order.
    pub fn with_locales(locales: Locales, key: Key, public_url: Option<String>) -> Result<Self, HouseError> {
        // Those of a variant add to those of its base, which come first.
        let phrases: Vec<(&str, &str)> =
            locales.iter().filter_map(|l| Some((l.tag().as_str(), l.own_file("phrases.toml")?))).collect();
        let sentences: Vec<(&str, &str)> =
            locales.iter().filter_map(|l| Some((l.tag().as_str(), l.own_file(labelled::FILE)?))).collect();
        let phrasebook = Phrasebook::with_examples(&phrases, &sentences)?;
        let public_url = public_url.map(|url| url.trim_end_matches('/').to_owned());
        Ok(Self { key, public_url, locales, phrasebook })
    }

    /// The language of those of whom nothing is known.
    pub fn default_locale(&self) -> &'static str {
        DEFAULT_LOCALE
    }

    /// The language for one reader: the one they chose or wrote in, else their platform's guess, else Polish.
    pub fn locale_of(&self, me: &Me) -> String {
        let known = me.locale.as_deref().filter(|tag| self.locales.find(&LangTag::new(tag)).is_some());
        let guess = || me.locale_hint.as_deref().and_then(|hint| self.locales.negotiate(hint));
        known
            .map(str::to_owned)
            .or_else(|| guess().map(|tag| tag.as_str().to_owned()))
            .unwrap_or_else(|| DEFAULT_LOCALE.to_owned())
    }

    /// The locale with this tag; without it, the default one.
    pub fn locale(&self, tag: &str) -> &Locale {
        self.locales.get(&LangTag::new(tag))
    }

    /// One of our locales by its tag, by its own name, or by its name in any of our languages. A variant is also found by
    /// words of its name in any order ([`House::find_variant`]).
    pub fn find_locale(&self, wanted: &str) -> Option<String> {
        let lower = wanted.trim().to_lowercase();
        let by_name = self
            .locales
            .menu()
            .into_iter()
            .find(|(_, name)| name.to_lowercase() == lower)
            .map(|(tag, _)| tag);
        let by_tag = || LangTag::parse(&lower).and_then(|_| self.locales.negotiate(&lower));
        let tag = by_name.or_else(by_tag).map(|tag| tag.as_str().to_owned());
        tag.or_else(|| self.find_variant(&lower)).or_else(|| {
            self.find_language(&lower).filter(|tag| self.locales.find(&LangTag::new(tag)).is_some())
        })
    }

    /// A language that can be offered, by its name in any of our languages. Slips of the pen are forgiven.
    pub fn find_language(&self, typed: &str) -> Option<String> {
        let typed = typed.trim().to_lowercase();
        let close = |name: &str| strsim::normalized_damerau_levenshtein(&name.to_lowercase(), &typed) > 0.8;
        let known = |tag: &&&str| {
            self.locales.iter().any(|locale| close(&language_name(locale, tag)) || typed == **tag)
        };
        SUPPORT_LANGUAGES.iter().find(known).map(|tag| (*tag).to_owned())
    }

    /// Languages offered when somebody says what they understand or speak.
    pub fn support_languages(&self) -> Vec<String> {
        SUPPORT_LANGUAGES.iter().map(|tag| (*tag).to_owned()).collect()
    }

    /// Kinds of help by typed words: numbers or labels as `locale` shows them, or a sentence that asks for one.
    pub fn find_help(&self, typed: &str, locale: &str) -> Vec<Help> {
        let labels: Vec<String> =
            Help::ALL.iter().map(|help| help_name(self.locale(locale), *help)).collect();
        let labels: Vec<&str> = labels.iter().map(String::as_str).collect();
        let chosen = self.phrasebook.choose_many(typed, &labels, Some(locale));
        if !chosen.is_empty() {
            return chosen.into_iter().filter_map(|index| Help::ALL.get(index)).copied().collect();
        }
        match self.phrasebook.understand(typed, Some(locale), &Agenda::default()).wish {
            Some(Wish::LanguageSupport(Some(kind))) => vec![kind],
            _ => Vec::new(),
        }
    }

    /// The labels of a question's options as a reader of `locale` sees them.
    pub fn option_labels(&self, question: &Question, locale: &str) -> Vec<String> {
        options(question)
            .iter()
            .map(|option| self.text(&option.text, locale).unwrap_or_else(|| option.key.clone()))
            .collect()
    }

    /// A text in the reader's language, else in the nearest one.
    pub fn text(&self, texts: &Texts, locale: &str) -> Option<String> {
        texts.best(&self.reading_order(locale)).map(|(_, text)| text.to_owned())
    }
}

/// The options of a question; empty for those without.
pub fn options(question: &Question) -> &[QuestionOption] {
    match &question.kind {
        QuestionKind::Choice { options } | QuestionKind::Many { options } => options,
        _ => &[],
    }
}

/// What a language is called. One that we have no name for is shown as it was given.
pub fn language_name(locale: &Locale, tag: &str) -> String {
    crate::say::names::language(locale, tag)
}

/// What a kind of help is called.
pub fn help_name(locale: &Locale, help: Help) -> String {
    crate::say::names::help(locale, help)
}

/// No arguments.
pub const NOTHING: Args = Args::new();
