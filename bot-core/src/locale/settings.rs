//! `locale.toml`.

use super::formats::Formats;
use super::{Direction, LangTag, LocaleError, Source};
use icu_locale::LocaleDirectionality;
use serde::Deserialize;
use std::collections::BTreeMap;

/// The name of the file.
pub(super) const FILE: &str = "locale.toml";

/// What a `locale.toml` says.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Settings {
    /// The language's own name, as the menu shows it.
    pub name: String,
    /// Absent: as its base, and without one from left to right.
    #[serde(default)]
    pub direction: Option<Direction>,
    /// Whether it is easy to read; absent: as its base, and without one it is not.
    #[serde(default)]
    pub easy: Option<bool>,
    /// Tried in this order where a message is missing.
    #[serde(default)]
    pub fallback: Vec<LangTag>,
    /// The CLDR locale whose dates, numbers and lists are used; absent: as its base, and without one its own tag.
    #[serde(default)]
    pub formats: Option<LangTag>,
    /// What this language calls languages, where CLDR has no name or one that should not be used.
    #[serde(default)]
    pub languages: BTreeMap<LangTag, String>,
}

impl Settings {
    pub(super) fn read(source: &Source) -> Result<Self, LocaleError> {
        let settings: Self = toml::from_str(&source.text).map_err(|error| {
            let line = line_of(&source.text, error.span().map_or(0, |span| span.start));
            bad(source, line, error.message().to_owned())
        })?;
        if settings.name.trim().is_empty() {
            return Err(bad(
                source,
                line_of_key(&source.text, "name"),
                "`name` is empty: write the language's own name".into(),
            ));
        }
        if let Some((key, tag)) = settings.tags().find(|(_, tag)| LangTag::parse(tag.as_str()).is_none()) {
            return Err(not_a_tag(source, key, tag));
        }
        Ok(settings)
    }

    /// What CLDR knows of a language whose folder has messages and no `locale.toml`: enough to speak it.
    pub(super) fn by_cldr(tag: &LangTag) -> Result<Self, LocaleError> {
        let name = Formats::new(tag)?.language(tag.as_str());
        let mut letters = name.chars();
        let name =
            letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect());
        let rtl = tag
            .as_str()
            .parse()
            .is_ok_and(|language| LocaleDirectionality::new_common().is_right_to_left(&language));
        let direction = if rtl { Direction::Rtl } else { Direction::Ltr };
        Ok(Self {
            name,
            direction: Some(direction),
            easy: None,
            fallback: Vec::new(),
            formats: None,
            languages: BTreeMap::new(),
        })
    }

    /// Takes over from the settings of its base whatever it does not say itself. `nearby`: the base is not of another
    /// region, so that it writes dates and numbers as its base does.
    pub(super) fn inherit(&mut self, base: &Self, nearby: bool) {
        self.direction = self.direction.or(base.direction);
        self.easy = self.easy.or(base.easy);
        self.fallback.extend(base.fallback.iter().cloned());
        if nearby && self.formats.is_none() {
            self.formats.clone_from(&base.formats);
        }
        for (tag, name) in &base.languages {
            self.languages.entry(tag.clone()).or_insert_with(|| name.clone());
        }
    }

    /// All tags that it names, each with its key.
    fn tags(&self) -> impl Iterator<Item = (&'static str, &LangTag)> {
        let fallback = self.fallback.iter().map(|tag| ("fallback", tag));
        let formats = self.formats.iter().map(|tag| ("formats", tag));
        fallback.chain(formats).chain(self.languages.keys().map(|tag| ("[languages]", tag)))
    }

    /// Refuses fallbacks that are not among the locales found.
    pub(super) fn check_fallback(&self, source: &Source, known: &[LangTag]) -> Result<(), LocaleError> {
        let Some(unknown) = self.fallback.iter().find(|tag| !known.contains(tag)) else { return Ok(()) };
        let known: Vec<&str> = known.iter().map(LangTag::as_str).collect();
        let problem = format!(
            "`fallback` names `{unknown}`, which is no locale here: use some of {}",
            known.join(", ")
        );
        Err(bad(source, line_of_key(&source.text, "fallback"), problem))
    }
}

fn not_a_tag(source: &Source, key: &str, tag: &LangTag) -> LocaleError {
    let problem =
        format!("`{key}` has `{tag}`, which is not a language tag: write one such as `uk` or `pt-BR`");
    bad(source, line_of_key(&source.text, key), problem)
}

fn bad(source: &Source, line: usize, problem: String) -> LocaleError {
    LocaleError::BadSettings { path: source.path.clone(), line, problem }
}

/// The line (from 1) of a byte in a text.
pub(super) fn line_of(text: &str, byte: usize) -> usize {
    text.bytes().take(byte).filter(|&byte| byte == b'\n').count() + 1
}

fn line_of_key(text: &str, key: &str) -> usize {
    text.lines().position(|line| line.trim_start().starts_with(key)).map_or(1, |index| index + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn error(text: &'static str) -> String {
        Settings::read(&Source::new("ka", FILE, text)).unwrap_err().to_string()
    }

    #[test]
    fn a_wrong_file_names_the_line_and_the_cure() {
        assert!(
            error("direction = \"ltr\"\n")
                .starts_with("locales/ka/locale.toml, line 1: missing field `name`")
        );
        let message = error("name = \"ქართული\"\ndirection = \"left\"\n");
        assert!(message.starts_with("locales/ka/locale.toml, line 2: unknown variant `left`"), "{message}");
        assert!(message.contains("`ltr`") && message.contains("`rtl`"), "{message}");
        assert_eq!(
            error("\nname = \" \"\n"),
            "locales/ka/locale.toml, line 2: `name` is empty: write the language's own name"
        );
        assert_eq!(
            error("name = \"ქართული\"\nfallback = [\"!\"]"),
            "locales/ka/locale.toml, line 2: `fallback` has `!`, which is not a language tag: \
                write one such as `uk` or `pt-BR`"
        );
    }

    #[test]
    fn a_locale_is_written_from_left_to_right_unless_it_says_otherwise() {
        let read = |text| Settings::read(&Source::new("he", FILE, text)).unwrap().direction;
        assert_eq!(read("name = \"עברית\"").unwrap_or_default(), Direction::Ltr);
        assert_eq!(read("name = \"עברית\"\ndirection = \"rtl\""), Some(Direction::Rtl));
    }
}
