//! One language, written in several ways: plain Polish and easy Polish are both Polish.

use super::{House, language_name};
use crate::locale::{LangTag, Locale};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Words are the same from this likeness on, be there a slip of the pen; or if they begin with as many letters alike, as
/// with another ending.
const LIKE: f64 = 0.75;
const BEGINNING: usize = 4;

impl House {
    /// The languages in which a reader of `locale` is given a text, best first: it, and those of which it is a variant.
    pub fn reading_order<'a>(&'a self, locale: &'a str) -> Vec<&'a str> {
        let bases = self.spoken(locale).map(Locale::bases).unwrap_or_default();
        std::iter::once(locale).chain(bases.iter().map(LangTag::as_str)).collect()
    }

    /// The tag of the language itself, of which this one may be a variant.
    pub fn language_of(&self, tag: &str) -> String {
        self.locales.root(&LangTag::new(tag)).as_str().to_owned()
    }

    /// Whether who reads the one reads the other: both are the same language, or variants of it.
    pub fn same_language(&self, one: &str, other: &str) -> bool {
        one == other || self.locales.root(&LangTag::new(one)) == self.locales.root(&LangTag::new(other))
    }

    /// The variant that somebody names in words of its own name or of what any of our languages calls it, in any order:
    /// "łatwy polski" for "Polski – łatwy". `None` where a word is none of the name's, where it names no more than
    /// the language itself, where several are named, and for a word alone, which may say anything.
    pub fn find_variant(&self, typed: &str) -> Option<String> {
        let typed = words(typed);
        self.only_variant(
            |_| true,
            |name, plain| {
                typed.len() > 1
                    && typed.iter().all(|word| is_in(word, name))
                    && typed.iter().any(|word| tells(word, name, plain))
            },
        )
    }

    /// The variant of the language `tag` that somebody means who names that language in a sentence with words of the
    /// variant's name: "mów do mnie łatwo po polsku".
    pub fn variant_meant(&self, tag: &str, text: &str) -> Option<String> {
        let typed = words(text);
        let of_it = |locale: &Locale| locale.bases().iter().any(|base| base == tag);
        self.only_variant(of_it, |name, plain| typed.iter().any(|word| tells(word, name, plain)))
    }

    /// The only one of these variants that is called so: by its name and that of its base, in words.
    fn only_variant(
        &self,
        among: impl Fn(&Locale) -> bool,
        called: impl Fn(&[String], &[String]) -> bool,
    ) -> Option<String> {
        let mut named = self.locales.iter().filter(|locale| {
            let Some(base) = locale.base().filter(|_| among(locale)) else { return false };
            let (own, base) = (locale.own_name(), base.as_str());
            // Where a language has no name of its own for it, its own name stands beside a foreign one of the base.
            let elsewhere = |other: &Locale| {
                let name = language_name(other, locale.tag().as_str());
                name != own && called(&words(&name), &words(&language_name(other, base)))
            };
            called(&words(own), &words(self.locale(base).own_name())) || self.locales.iter().any(elsewhere)
        });
        let one = named.next()?;
        named.next().is_none().then(|| one.tag().as_str().to_owned())
    }

    fn spoken(&self, tag: &str) -> Option<&Locale> {
        self.locales.iter().find(|locale| locale.tag().as_str() == tag)
    }
}

/// Whether a word tells a variant from its language: it is one of the variant's name alone. Small words tell nothing.
fn tells(word: &str, name: &[String], plain: &[String]) -> bool {
    word.chars().count() > 2 && is_in(word, name) && !is_in(word, plain)
}

fn is_in(word: &str, name: &[String]) -> bool {
    name.iter().any(|own| like(own, word))
}

fn like(one: &str, other: &str) -> bool {
    let alike = one.chars().zip(other.chars()).take_while(|(a, b)| a == b).count();
    alike >= BEGINNING || strsim::normalized_damerau_levenshtein(one, other) >= LIKE
}

/// Words without capitals and diacritics.
fn words(text: &str) -> Vec<String> {
    let plain: String = text
        .to_lowercase()
        .nfd()
        .filter(|letter| !is_combining_mark(*letter))
        .map(|letter| if letter == 'ł' { 'l' } else { letter })
        .collect();
    plain.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests;
