//! Names of languages.

use icu_locale::LanguageIdentifier;
use serde::{Deserialize, Serialize};
use std::{borrow::Borrow, fmt, sync::Arc};

/// The BCP 47 tag of a language, such as `uk` or `pt-BR`. Cheap to clone; stored as a plain string.
///
/// A tag may name a language that the bot does not speak (any more): [`super::Locales::get`] then
/// answers with the default.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(from = "String", into = "String")]
pub struct LangTag(Arc<str>);

impl LangTag {
    /// The tag in its usual spelling (`PT_br` becomes `pt-BR`); text that is no tag is kept as it is.
    pub fn new(tag: &str) -> Self {
        match parse(tag) {
            Some(language) => Self(language.to_string().into()),
            None => Self(tag.into()),
        }
    }

    /// The tag of `text`, or `None` where it is not one.
    pub fn parse(text: &str) -> Option<Self> {
        parse(text).map(|language| Self(language.to_string().into()))
    }

    /// The tag as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Reads a tag, with `_` for `-` as some platforms write it; the undetermined language is none.
fn parse(text: &str) -> Option<LanguageIdentifier> {
    LanguageIdentifier::try_from_str(&text.replace('_', "-"))
        .ok()
        .filter(|language| !language.language.is_unknown())
}

impl fmt::Display for LangTag {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

impl fmt::Debug for LangTag {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, f)
    }
}

impl From<&str> for LangTag {
    fn from(tag: &str) -> Self {
        Self::new(tag)
    }
}

impl From<String> for LangTag {
    fn from(tag: String) -> Self {
        Self::new(&tag)
    }
}

impl From<LangTag> for String {
    fn from(tag: LangTag) -> Self {
        tag.as_str().to_owned()
    }
}

impl AsRef<str> for LangTag {
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}

impl Borrow<str> for LangTag {
    fn borrow(&self) -> &str {
        self.as_str()
    }
}

impl PartialEq<str> for LangTag {
    fn eq(&self, other: &str) -> bool {
        self.as_str() == other
    }
}

impl PartialEq<&str> for LangTag {
    fn eq(&self, other: &&str) -> bool {
        self.as_str() == *other
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_is_spelt_the_usual_way() {
        assert_eq!(LangTag::new("PT_br"), "pt-BR");
        assert_eq!(LangTag::new("uk"), "uk");
        assert_eq!(LangTag::new("PL_Simple"), "pl-simple");
    }

    #[test]
    fn what_is_no_tag_is_not_parsed() {
        for text in ["", "und", "polski język", "p", "x-y-z", "../en"] {
            assert_eq!(LangTag::parse(text), None, "{text}");
        }
    }

    #[test]
    fn a_tag_is_stored_as_a_plain_string() {
        let json = serde_json::to_string(&LangTag::new("be")).unwrap();
        assert_eq!(json, r#""be""#);
        assert_eq!(serde_json::from_str::<LangTag>(&json).unwrap(), "be");
    }
}
