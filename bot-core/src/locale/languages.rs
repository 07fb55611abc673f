//! All languages that the bot speaks.

use super::{
    LangTag, Locale, LocaleError, Source,
    messages::Messages,
    plural::Plurals,
    settings::{self, Settings},
    source,
    troubles::Troubles,
    variant,
};
use fluent_langneg::{LanguageIdentifier, NegotiationStrategy, negotiate_languages};
use std::{collections::BTreeMap, fmt, path::Path, sync::Arc};

/// The order of the menu; other languages follow by tag.
const FIRST_IN_MENU: [&str; 7] = ["pl", "uk", "en", "be", "ru", "de", "ar"];

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
    /// Of which language it is a variant, and that one of which, the nearest first.
    bases: Vec<LangTag>,
    settings: Settings,
    /// Those of its base before its own.
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
        let mut files: Vec<_> = by_language(sources).into_iter().collect();
        // A base has a shorter tag than its variants, which need it.
        files.sort_by_key(|(tag, _)| tag.as_str().len());
        let mut folders: Vec<Folder> = Vec::with_capacity(files.len());
        for (tag, sources) in files {
            let base = variant::base_of(&tag, folders.iter().map(|folder| &folder.tag)).cloned();
            let base = folders.iter().find(|folder| Some(&folder.tag) == base.as_ref());
            folders.push(Folder::read(tag, sources, base)?);
        }
        folders.sort_by_cached_key(menu_order);
        let others = Others::of(&folders);
        let troubles = Arc::new(Troubles::default());
        let locales = folders.into_iter().map(|folder| folder.finish(&others, &troubles));
        let locales = locales.collect::<Result<Vec<_>, _>>()?;
        if locales.is_empty() {
            return Err(LocaleError::NoLocales);
        }
        Ok(Self(Arc::new(Inner { locales, troubles })))
    }

    /// All of them, in the order of the menu: pl, uk, en, be, ru, de, ar, then others by tag; a variant right behind its
    /// base.
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

    /// The language of which `tag` is a variant in the end: `pl` for `pl-simple`; without one, itself.
    pub fn root<'a>(&'a self, tag: &'a LangTag) -> &'a LangTag {
        let mut root = tag;
        while let Some(base) = variant::base_of(root, self.iter().map(Locale::tag)) {
            root = base;
        }
        root
    }

    /// The language that fits best what a platform says of a person: a tag (`uk-UA`, `be_BY.UTF-8`)
    /// or an `Accept-Language` header, most wanted first. `None` where the bot speaks none of it.
    ///
    /// Who asks for a variant that is not there (`be-simple`) gets its base; nobody gets a variant (`pl-simple`) who
    /// did not ask for it.
    pub fn negotiate(&self, hint: &str) -> Option<LangTag> {
        hint.split(',').filter_map(requested_language).find_map(|wanted| self.nearest(&wanted))
    }

    fn nearest(&self, wanted: &LangTag) -> Option<LangTag> {
        if let Some(locale) = self.find(wanted) {
            return Some(locale.tag().clone());
        }
        if let Some(base) = variant::base_of(wanted, self.iter().map(Locale::tag)) {
            return Some(base.clone());
        }
        let plain = self.iter().map(Locale::tag).filter(|tag| !tag.has_variant());
        let available: Vec<(LanguageIdentifier, &LangTag)> =
            plain.filter_map(|tag| Some((tag.as_str().parse().ok()?, tag))).collect();
        let requested: [LanguageIdentifier; 1] = [wanted.as_str().parse().ok()?];
        let identifiers: Vec<&LanguageIdentifier> =
            available.iter().map(|(identifier, _)| identifier).collect();
        let chosen = negotiate_languages(&requested, &identifiers, None, NegotiationStrategy::Lookup);
        let chosen = chosen.first()?;
        available.iter().find(|(identifier, _)| identifier == **chosen).map(|(_, tag)| (*tag).clone())
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
    fn read(tag: LangTag, mut sources: Vec<Source>, base: Option<&Self>) -> Result<Self, LocaleError> {
        sources.sort_by(|one, other| (one.overlay, &one.name).cmp(&(other.overlay, &other.name)));
        let mut settings = match settings_source(&sources) {
            Some(source) => Settings::read(source)?,
            None if sources.iter().any(|source| source.name.ends_with(".ftl")) => Settings::by_cldr(&tag)?,
            None => return Err(LocaleError::NoSettings { path: source::folder(&sources) + settings::FILE }),
        };
        if let Some(base) = base {
            settings.inherit(&base.settings, tag.same_region(&base.tag));
        }
        let formats = settings.formats.as_ref().unwrap_or(&tag);
        let below = base.map(|base| &*base.messages);
        let messages = Arc::new(Messages::new(&tag, formats, &sources, Plurals::new(&tag)?, below));
        let inherited = base.into_iter().flat_map(|base| base.sources.iter().cloned());
        let sources = inherited.chain(sources).collect();
        let bases = base.into_iter().flat_map(|base| [&base.tag].into_iter().chain(&base.bases)).cloned();
        Ok(Self { tag, bases: bases.collect(), settings, sources, messages })
    }

    fn finish(mut self, others: &Others, troubles: &Arc<Troubles>) -> Result<Locale, LocaleError> {
        if let Some(source) = settings_source(&self.sources) {
            self.settings.check_fallback(source, &others.tags)?;
        }
        for (tag, name) in &others.variants {
            self.settings.languages.entry(tag.clone()).or_insert_with(|| name.clone());
        }
        let mut chain = vec![self.messages];
        let own = self.bases.iter().chain(&self.settings.fallback);
        let wanted = own.map(LangTag::as_str).chain(LAST_RESORT);
        for messages in wanted.filter_map(|tag| others.messages.iter().find(|messages| messages.tag == tag)) {
            if !chain.iter().any(|known| known.tag == messages.tag) {
                chain.push(Arc::clone(messages));
            }
        }
        let formats = self.settings.formats.clone().unwrap_or(self.tag);
        self.sources.retain(|source| !source.name.ends_with(".ftl"));
        Locale::new(self.settings, self.bases, chain, self.sources, &formats, Arc::clone(troubles))
    }
}

/// What a locale needs to know of all of them.
struct Others {
    tags: Vec<LangTag>,
    messages: Vec<Arc<Messages>>,
    /// Own names of variants, for which CLDR has none but "Polish (SIMPLE)".
    variants: Vec<(LangTag, String)>,
}

impl Others {
    fn of(folders: &[Folder]) -> Self {
        let variants = folders.iter().filter(|folder| folder.tag.has_variant());
        Self {
            tags: folders.iter().map(|folder| folder.tag.clone()).collect(),
            messages: folders.iter().map(|folder| Arc::clone(&folder.messages)).collect(),
            variants: variants.map(|folder| (folder.tag.clone(), folder.settings.name.clone())).collect(),
        }
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

/// By the language of which it is a variant, and then by its own tag: a base's is the beginning of its variants'.
fn menu_order(folder: &Folder) -> (usize, LangTag, LangTag) {
    let root = folder.bases.last().unwrap_or(&folder.tag);
    let place = FIRST_IN_MENU.iter().position(|first| root == first).unwrap_or(FIRST_IN_MENU.len());
    (place, root.clone(), folder.tag.clone())
}

/// Reads one element of a hint: a tag with `;q=…`, an encoding or a modifier behind it.
fn requested_language(element: &str) -> Option<LangTag> {
    LangTag::parse(element.split([';', '.', '@']).next()?.trim())
}
