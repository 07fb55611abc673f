//! Variants: a language as it is written for some readers (`pl-simple`) or in some place (`pt-BR`), on top of the
//! language itself, its *base*.
//!
//! What a variant does not say, its base says; so its folder holds no more than what differs.

use super::LangTag;
use icu_locale::LanguageIdentifier;

impl LangTag {
    /// Whether this is `base` with something more behind it: a region or a variant.
    ///
    /// Another script is another language here: who reads one of them may not read the other.
    pub fn varies(&self, base: &Self) -> bool {
        self != base && parsed(self).zip(parsed(base)).is_some_and(|(own, base)| adds_to(&own, &base))
    }

    /// Whether it names a variant in the narrow sense (`pl-simple`), which nobody gets who did not ask for it.
    pub(super) fn has_variant(&self) -> bool {
        parsed(self).is_some_and(|own| !own.variants.is_empty())
    }

    /// Whether both name the same region, or none.
    pub(super) fn same_region(&self, other: &Self) -> bool {
        parsed(self).and_then(|own| own.region) == parsed(other).and_then(|other| other.region)
    }
}

/// The nearest of `known` that `tag` is a variant of.
pub(super) fn base_of<'a>(
    tag: &LangTag,
    known: impl IntoIterator<Item = &'a LangTag>,
) -> Option<&'a LangTag> {
    known.into_iter().filter(|base| tag.varies(base)).max_by_key(|base| base.as_str().len())
}

fn parsed(tag: &LangTag) -> Option<LanguageIdentifier> {
    LanguageIdentifier::try_from_str(tag.as_str()).ok()
}

fn adds_to(own: &LanguageIdentifier, base: &LanguageIdentifier) -> bool {
    own.language == base.language
        && own.script == base.script
        && (base.region.is_none() || own.region == base.region)
        && base.variants.iter().all(|variant| own.variants.contains(variant))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_variant_is_its_base_and_something_more() {
        let varies = |tag, base| LangTag::new(tag).varies(&LangTag::new(base));
        for (tag, base) in [
            ("pl-simple", "pl"),
            ("pt-BR", "pt"),
            ("pl-PL-simple", "pl"),
            ("pl-PL-simple", "pl-PL"),
            ("pl-PL-simple", "pl-simple"),
            ("sr-Latn-RS", "sr-Latn"),
        ] {
            assert!(varies(tag, base), "{tag} {base}");
            assert!(!varies(base, tag), "{base} {tag}");
        }
        for (tag, base) in [
            ("pl", "pl"),
            ("pl-simple", "uk"),
            ("sr-Latn", "sr"),
            ("pt-BR", "pt-PT"),
            ("pl", "no tag"),
            ("no tag", ""),
        ] {
            assert!(!varies(tag, base), "{tag} {base}");
        }
    }

    #[test]
    fn the_nearest_base_counts() {
        let known = ["pl", "pl-simple", "uk", "pl-PL-simple"].map(LangTag::new);
        let base = |tag: &str| base_of(&LangTag::new(tag), &known).map(LangTag::as_str);
        assert_eq!(base("pl-PL-simple"), Some("pl-simple"));
        assert_eq!(base("pl-simple"), Some("pl"));
        assert_eq!(base("uk-UA"), Some("uk"));
        assert_eq!(base("uk"), None);
        assert_eq!(base("de-simple"), None);
    }
}
