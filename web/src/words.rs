//! The words of the pages in one language, and texts of meetings in it or the nearest one.

use bot_core::house::House;
use bot_core::locale::{Args, LangTag, Locale, Locales};
use bot_core::meeting::definition::Texts;
use jiff::Zoned;
use std::collections::BTreeMap;

/// The words of the chat window: their names in its script, and their keys.
const CHAT: [(&str, &str); 18] = [
    ("title", "web-chat-title"),
    ("log", "web-chat-log"),
    ("box", "web-chat-box"),
    ("hint", "web-chat-hint"),
    ("send", "web-chat-send"),
    ("attach", "web-chat-attach"),
    ("close", "web-chat-close"),
    ("you", "web-chat-you"),
    ("bot", "web-chat-bot"),
    ("choices", "web-chat-choices"),
    ("writing", "web-chat-writing"),
    ("connecting", "web-chat-connecting"),
    ("not_sent", "web-chat-not-sent"),
    ("send_again", "web-chat-send-again"),
    ("newer", "web-chat-newer"),
    ("blocked", "web-chat-blocked"),
    ("open_tab", "web-chat-open-tab"),
    ("hello", "web-chat-hello"),
];

/// Words in one language. Cheap to clone.
#[derive(Debug, Clone)]
pub(crate) struct Words {
    locales: Locales,
    tag: LangTag,
}

/// A text of a meeting as a reader gets it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Told {
    pub text: String,
    /// Its language, where that is not the reader's.
    pub foreign: Option<Foreign>,
}

/// The language of a text that is not the reader's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Foreign {
    pub tag: String,
    pub dir: &'static str,
    /// Its name in the reader's language.
    pub name: String,
}

impl Words {
    /// The words of one of our languages; of another tag, those of the default one.
    pub fn new(house: &House, tag: &str) -> Self {
        let tag = house.locales.get(&LangTag::new(tag)).tag().clone();
        Self { locales: house.locales.clone(), tag }
    }

    pub fn locale(&self) -> &Locale {
        self.locales.get(&self.tag)
    }

    pub fn tag(&self) -> &str {
        self.tag.as_str()
    }

    pub fn dir(&self) -> &'static str {
        self.locale().direction().as_str()
    }

    pub fn say(&self, key: &str) -> String {
        self.locale().format(key, &Args::new())
    }

    /// A message with one variable, filled with text that people wrote.
    pub fn with(&self, key: &str, name: &'static str, value: &str) -> String {
        self.locale().format(key, &Args::new().set(name, self.locale().isolate(value)))
    }

    /// A message with the number `$n`.
    pub fn count(&self, key: &str, n: usize) -> String {
        self.locale().format(key, &Args::new().set("n", n))
    }

    pub fn format(&self, key: &str, args: &Args) -> String {
        self.locale().format(key, args)
    }

    /// Date with weekday, and time.
    pub fn moment(&self, at: &Zoned) -> String {
        let (date, time) = (self.locale().date(at.date()), self.locale().time(at.time()));
        self.locale().format("moment", &Args::new().set("date", date).set("time", time))
    }

    /// A text in this language, or in the nearest one, which is then named. `None`: there is none at all.
    pub fn text(&self, house: &House, texts: &Texts) -> Option<Told> {
        let (tag, text) = texts.best(&house.reading_order(self.tag()))?;
        let foreign = (!house.same_language(tag, self.tag())).then(|| self.foreign(tag));
        Some(Told { text: text.to_owned(), foreign })
    }

    fn foreign(&self, tag: &str) -> Foreign {
        let known = self.locales.find(&LangTag::new(tag));
        Foreign {
            tag: tag.to_owned(),
            dir: known.map_or("auto", |locale| locale.direction().as_str()),
            name: bot_core::house::language_name(self.locale(), tag),
        }
    }

    /// The words of the chat window by their names in its script.
    pub fn chat(&self) -> BTreeMap<&'static str, String> {
        CHAT.iter().map(|(name, key)| (*name, self.say(key))).collect()
    }
}
