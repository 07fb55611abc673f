//! All languages that the bot speaks.

use super::{
    LangTag, Locale, LocaleError, Source,
    messages::Messages,
    plural::Plurals,
    settings::{self, Settings},
    source,
    troubles::Troubles,
};
use fluent_langneg::{LanguageIdentifier, NegotiationStrategy, negotiate_languages};
use std::{collections::BTreeMap, fmt, path::Path, sync::Arc};

/// The order of the menu; other languages follow by tag.
const FIRST_IN_MENU: [&str; 6] = ["pl", "uk", "en", "be", "ru", "de"];

/// Tried in this order where a locale and its own fallbacks lack a message, and for who speaks none.
const LAST_RESORT: [&str; 2] = ["en", "pl"];

/// The languages that the bot speaks: at least one. Cheap to clone.
#[derive(Clone)]
pub struct Locales(Arc<Inner>);

struct Inner {
    /// In the order of the menu.
    locales: Vec<Locale>,
    troubles: Arc<Troubles>,
}

/// A locale's folder, as it is put together.
struct Folder {
    tag: LangTag,
    settings: Settings,
    sources: Vec<Source>,
    messages: Arc<Messages>,
}

impl Locales {
    /// The languages compiled in, with the locale folders of `overlay` laid over them: it may add
    /// languages and replace single messages or whole other files. Reads files.
    ///
    /// # Errors
    /// Where a folder or its `locale.toml` is wrong. Broken messages are no error: [`super::audit()`]
    /// finds them, and what they should say falls back.
    pub fn load(overlay: Option<&Path>) -> Result<Self, LocaleError> {
        let mut sources = source::embedded()?;
        if let Some(folder) = overlay {
            sources.extend(source::read_overlay_from_disk(folder)?);
        }
        Self::from_sources(sources)
    }

    /// The languages of these files.
    ///
    /// # Errors
    /// As [`Locales::load`].
    pub fn from_sources(sources: impl IntoIterator<Item = Source>) -> Result<Self, LocaleError> {
        let mut folders = by_language(sources)
            .into_iter()
            .map(|(tag, files)| Folder::read(tag, files))
            .collect::<Result<Vec<_>, _>>()?;
        folders.sort_by_key(|folder| menu_order(&folder.tag));
        let known: Vec<LangTag> = folders.iter().map(|folder| folder.tag.clone()).collect();
        let messages: Vec<_> = folders.iter().map(|folder| Arc::clone(&folder.messages)).collect();
        let troubles = Arc::new(Troubles::default());
        let locales = folders.into_iter().map(|folder| folder.finish(&known, &messages, &troubles));
        let locales = locales.collect::<Result<Vec<_>, _>>()?;
        if locales.is_empty() {
            return Err(LocaleError::NoLocales);
        }
        Ok(Self(Arc::new(Inner { locales, troubles })))
    }

    /// All of them, in the order of the menu: pl, uk, en, be, ru, de, then others by tag.
    pub fn iter(&self) -> impl Iterator<Item = &Locale> {
        self.0.locales.iter()
    }

    /// Tags and own names for the menu of languages, in its order.
    pub fn menu(&self) -> Vec<(LangTag, &str)> {
        self.iter().map(|locale| (locale.tag().clone(), locale.own_name())).collect()
    }

    /// The locale of a tag, where the bot speaks it.
    pub fn find(&self, tag: &LangTag) -> Option<&Locale> {
        self.iter().find(|locale| locale.tag() == tag)
    }

    /// The locale of a tag, or the default.
    pub fn get(&self, tag: &LangTag) -> &Locale {
        self.find(tag).unwrap_or_else(|| self.default_locale())
    }

    /// For people of whom nothing is known: English, or else Polish, or else the menu's first.
    pub fn default_locale(&self) -> &Locale {
        let last_resort = LAST_RESORT.iter().find_map(|tag| self.find(&LangTag::new(tag)));
        last_resort.unwrap_or(&self.0.locales[0])
    }

    /// The language that fits best what a platform says of a person: a tag (`uk-UA`, `be_BY.UTF-8`)
    /// or an `Accept-Language` header, most wanted first. `None` where the bot speaks none of it.
    pub fn negotiate(&self, hint: &str) -> Option<LangTag> {
        let requested: Vec<_> = hint.split(',').filter_map(requested_language).collect();
        let available: Vec<(LanguageIdentifier, LangTag)> = self
            .iter()
            .filter_map(|locale| Some((locale.tag().as_str().parse().ok()?, locale.tag().clone())))
            .collect();
        let identifiers: Vec<&LanguageIdentifier> =
            available.iter().map(|(identifier, _)| identifier).collect();
        let chosen = negotiate_languages(&requested, &identifiers, None, NegotiationStrategy::Lookup);
        let chosen = chosen.first()?;
        available.iter().find(|(identifier, _)| identifier == **chosen).map(|(_, tag)| tag.clone())
    }

    /// How many times a message could not be said as it should since the start.
    pub fn trouble_count(&self) -> u64 {
        self.0.troubles.count()
    }

    /// What those troubles were: different ones, at most a hundred.
    pub fn troubles(&self) -> Vec<String> {
        self.0.troubles.kept()
    }
}

impl fmt::Debug for Locales {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.iter().map(Locale::tag)).finish()
    }
}

impl Folder {
    fn read(tag: LangTag, mut sources: Vec<Source>) -> Result<Self, LocaleError> {
        sources.sort_by(|one, other| (one.overlay, &one.name).cmp(&(other.overlay, &other.name)));
        let settings = match settings_source(&sources) {
            Some(source) => Settings::read(source)?,
            None if sources.iter().any(|source| source.name.ends_with(".ftl")) => Settings::by_cldr(&tag)?,
            None => return Err(LocaleError::NoSettings { path: source::folder(&sources) + settings::FILE }),
        };
        let formats = settings.formats.as_ref().unwrap_or(&tag);
        let messages = Arc::new(Messages::new(&tag, formats, &sources, Plurals::new(&tag)?));
        Ok(Self { tag, settings, sources, messages })
    }

    fn finish(
        mut self,
        known: &[LangTag],
        all: &[Arc<Messages>],
        troubles: &Arc<Troubles>,
    ) -> Result<Locale, LocaleError> {
        if let Some(source) = settings_source(&self.sources) {
            self.settings.check_fallback(source, known)?;
        }
        let mut chain = vec![self.messages];
        let wanted = self.settings.fallback.iter().map(LangTag::as_str).chain(LAST_RESORT);
        for messages in wanted.filter_map(|tag| all.iter().find(|messages| messages.tag == tag)) {
            if !chain.iter().any(|known| known.tag == messages.tag) {
                chain.push(Arc::clone(messages));
            }
        }
        let formats = self.settings.formats.clone().unwrap_or(self.tag);
        self.sources.retain(|source| !source.name.ends_with(".ftl"));
        Locale::new(self.settings, chain, self.sources, &formats, Arc::clone(troubles))
    }
}

/// The `locale.toml` that holds: the one laid over the others.
fn settings_source(sources: &[Source]) -> Option<&Source> {
    sources.iter().rev().find(|source| source.name == settings::FILE)
}

fn by_language(sources: impl IntoIterator<Item = Source>) -> BTreeMap<LangTag, Vec<Source>> {
    let mut folders = BTreeMap::<_, Vec<_>>::new();
    for source in sources {
        folders.entry(source.lang.clone()).or_default().push(source);
    }
    folders
}

fn menu_order(tag: &LangTag) -> (usize, LangTag) {
    let place = FIRST_IN_MENU.iter().position(|first| tag == first).unwrap_or(FIRST_IN_MENU.len());
    (place, tag.clone())
}

/// Reads one element of a hint: a tag with `;q=…`, an encoding or a modifier behind it.
fn requested_language(element: &str) -> Option<LanguageIdentifier> {
    let tag = element.split([';', '.', '@']).next()?;
    LangTag::parse(tag.trim())?.as_str().parse().ok()
}
