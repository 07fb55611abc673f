//! From one version of a meeting to the next: which translations stay behind.
//!
//! A translation belongs to the words of the original that it was made from. It was gone over whenever its own words
//! change, or whenever the organisers renew the mark of its language; as long as neither happens, it is outdated exactly
//! while the original says something else than it did then.

use super::texts::{Text, texts};
use super::{Mark, Translations};
use crate::meeting::Definition;
use std::collections::BTreeMap;

/// `new`, as it was read from a file, with what `old` knows about its translations carried on. Carried on again it stays
/// the same.
pub fn carried(old: &Definition, new: &Definition) -> Definition {
    let (before, now) = (texts(old), texts(new));
    let mut outdated: BTreeMap<String, BTreeMap<String, String>> = BTreeMap::new();
    for text in &now {
        let Some(earlier) = earlier(text, &before, &now) else { continue };
        for (language, _) in &text.words {
            if renewed(language, &old.translations, &new.translations) {
                continue;
            }
            if let Some(from) = translated_from(text, earlier, language, &old.translations) {
                let of_language = outdated.entry((*language).to_owned()).or_default();
                of_language.insert(text.path.clone(), from.to_owned());
            }
        }
    }
    let marks = new.translations.marks.clone();
    Definition { translations: Translations { marks, outdated }, ..new.clone() }
}

/// The translations that `new`, as it was [carried] on from `old`, leaves behind and `old` did not: by language, the paths
/// of the texts.
pub fn left_behind(old: &Definition, new: &Definition) -> BTreeMap<String, Vec<String>> {
    let (before, now) = (texts(old), texts(new));
    let mut found: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for text in &now {
        let path = earlier(text, &before, &now).map_or(&text.path, |earlier| &earlier.path);
        for (language, _) in &text.words {
            let behind = new.translations.translated_from(language, &text.path).is_some();
            if behind && old.translations.translated_from(language, path).is_none() {
                found.entry((*language).to_owned()).or_default().push(text.path.clone());
            }
        }
    }
    found
}

/// The words of the original that a translation was made from, if the original has others now and the translation
/// stayed as it was.
fn translated_from<'a>(
    text: &Text<'_>,
    earlier: &'a Text<'_>,
    language: &str,
    known: &'a Translations,
) -> Option<&'a str> {
    let (original, words) = text.original()?;
    if language == original || text.words_in(language) != earlier.words_in(language) {
        return None;
    }
    // Without a word of the original in the earlier version, nothing says that it is what was translated.
    let from = known.translated_from(language, &earlier.path).or_else(|| earlier.words_in(original))?;
    (from != words).then_some(from)
}

/// Whether the organisers say anew how far a language can be trusted. A mark that is taken away says nothing.
fn renewed(language: &str, old: &Translations, new: &Translations) -> bool {
    let mark = |all: &Translations| -> Option<Mark> { all.marks.get(language).copied() };
    mark(new).is_some_and(|now| mark(old) != Some(now))
}

/// What a text was before: the one at its place if they have anything in common, else one that was moved.
fn earlier<'a, 'b>(text: &Text<'_>, before: &'a [Text<'b>], now: &[Text<'_>]) -> Option<&'a Text<'b>> {
    let same = |one: &Text<'_>, other: &Text<'_>| one.path == other.path && one.shares_words_with(other);
    if let Some(there) = before.iter().find(|one| same(one, text)) {
        return Some(there);
    }
    let moved = |one: &&Text<'_>| one.family() == text.family() && one.shares_words_with(text);
    before.iter().filter(moved).find(|one| !now.iter().any(|stayed| same(one, stayed)))
}
