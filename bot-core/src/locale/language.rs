//! One language: its messages and its formats.

use super::{
    Args, Direction, LangTag, LocaleError, Source, formats::Formats, isolate, messages::Messages,
    settings::Settings, troubles::Troubles,
};
use jiff::civil::{Date, Time};
use std::{borrow::Cow, fmt, sync::Arc};

/// A language that the bot speaks. Comes from [`super::Locales`].
pub struct Locale {
    settings: Settings,
    bases: Vec<LangTag>,
    /// Its own messages, then those tried where they lack one.
    chain: Vec<Arc<Messages>>,
    formats: Formats,
    /// What is in the folder of its base and then in its own, beside messages.
    files: Vec<Source>,
    troubles: Arc<Troubles>,
}

impl Locale {
    /// `chain` begins with the locale's own messages.
    pub(super) fn new(
        settings: Settings,
        bases: Vec<LangTag>,
        chain: Vec<Arc<Messages>>,
        files: Vec<Source>,
        formats: &LangTag,
        troubles: Arc<Troubles>,
    ) -> Result<Self, LocaleError> {
        let formats = Formats::new(formats)?;
        Ok(Self { settings, bases, chain, formats, files, troubles })
    }

    /// Its own messages.
    pub(super) fn messages(&self) -> &Messages {
        &self.chain[0]
    }

    /// Its tag.
    pub fn tag(&self) -> &LangTag {
        &self.messages().tag
    }

    /// The language of which it is a variant (`pl` for `pl-simple`), if the bot speaks that: whatever a variant does not
    /// say itself, its base says.
    pub fn base(&self) -> Option<&LangTag> {
        self.bases.first()
    }

    /// Its base, the base of that, and so on.
    pub fn bases(&self) -> &[LangTag] {
        &self.bases
    }

    /// Whether it is easy to read (`easy = true` in its `locale.toml`), so that its readers are told one thing at a time.
    pub fn is_easy(&self) -> bool {
        self.settings.easy.unwrap_or(false)
    }

    /// What its speakers call it.
    pub fn own_name(&self) -> &str {
        &self.settings.name
    }

    /// Which way it is written.
    pub fn direction(&self) -> Direction {
        self.settings.direction.unwrap_or_default()
    }

    /// A file of its folder that is not of messages, such as `phrases.toml`, as it is; else that of its base. One laid
    /// over it at start replaces it whole.
    pub fn file(&self, name: &str) -> Option<&str> {
        self.files.iter().rev().find(|file| file.name == name).map(|file| file.text.as_ref())
    }

    /// The same of its own folder alone.
    pub fn own_file(&self, name: &str) -> Option<&str> {
        let own = self.files.iter().rev().filter(|file| file.lang == *self.tag());
        own.into_iter().find(|file| file.name == name).map(|file| file.text.as_ref())
    }

    /// The message `key` (or `key.attribute`) with `args` filled in.
    ///
    /// A variant says what it lacks in the words of its base, which is as it should be. Where a message is missing or
    /// cannot be filled in, the next locale of the chain says it: its bases, those of `fallback`, then `en`, then `pl`;
    /// where all lack it, the key itself stands in ⟦brackets⟧. What went wrong is counted
    /// ([`super::Locales::trouble_count`]).
    pub fn format(&self, key: &str, args: &Args) -> String {
        let args = args.to_fluent();
        let mut imperfect = None;
        for messages in &self.chain {
            match messages.format(key, &args) {
                Some((text, errors)) if errors.is_empty() => return text,
                Some((text, errors)) => {
                    self.troubles.add(format!("{}: `{key}`: {}", messages.tag, errors.join("; ")));
                    imperfect.get_or_insert(text);
                }
                None => self.troubles.add(format!("{}: `{key}` is missing", messages.tag)),
            }
        }
        imperfect.unwrap_or_else(|| format!("⟦{key}⟧"))
    }

    /// The message `key` from this locale (and its base) alone, or everything that is wrong with it.
    pub fn try_format(&self, key: &str, args: &Args) -> Result<String, Vec<String>> {
        match self.messages().format(key, &args.to_fluent()) {
            Some((text, errors)) if errors.is_empty() => Ok(text),
            Some((_, errors)) => Err(errors),
            None => Err(vec![format!("`{key}` is missing")]),
        }
    }

    /// Text that people typed, ready to be filled into a message of this locale: see [`isolate`].
    pub fn isolate<'a>(&self, text: &'a str) -> Cow<'a, str> {
        isolate(text, self.direction())
    }

    /// A date with weekday and year: "środa, 28 kwietnia 2027".
    pub fn date(&self, date: Date) -> String {
        self.formats.date(date)
    }

    /// A date for lists, without year: "śr., 28 kwi".
    pub fn short_date(&self, date: Date) -> String {
        self.formats.short_date(date)
    }

    /// Day and month: "28 kwietnia".
    pub fn month_day(&self, date: Date) -> String {
        self.formats.month_day(date)
    }

    /// The weekday by itself: "środa".
    pub fn weekday(&self, date: Date) -> String {
        self.formats.weekday(date)
    }

    /// Hours (0 to 23) and minutes: "16:00".
    pub fn time(&self, time: Time) -> String {
        self.formats.time(time)
    }

    /// The city by which people know a time zone: "Warszawa" for `Europe/Warsaw`. A name that is no
    /// time zone is given back in readable form.
    pub fn time_zone_name(&self, iana: &str) -> String {
        self.formats.city(iana)
    }

    /// What this language calls the language of a tag: "польська" for `pl` in Ukrainian. Names
    /// in `[languages]` of its `locale.toml` come before CLDR's; a variant that the bot speaks has its own name;
    /// a tag that nobody knows is given back.
    pub fn language_name(&self, tag: &str) -> String {
        let own = self.settings.languages.get(&LangTag::new(tag));
        own.cloned().unwrap_or_else(|| self.formats.language(tag))
    }

    /// Several things in a row: "kawa, herbata i ciasto".
    pub fn list(&self, items: &[String]) -> String {
        self.formats.list(items)
    }

    /// A number with this locale's digits and grouping.
    pub fn number(&self, number: i64) -> String {
        self.formats.number(number)
    }
}

impl fmt::Debug for Locale {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Locale").field(self.tag()).finish()
    }
}
