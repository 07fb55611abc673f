//! In which of the book's locales somebody writes.

use super::matching::Hit;
use super::normalise;
use super::phrasebook::{Book, Phrasebook};
use std::cmp::Ordering;
use unicode_normalization::UnicodeNormalization;

/// How many words are weighed.
const WORDS: usize = 30;
/// What a typical word tells, and one of one or two letters.
const WORD: f32 = 1.0;
const SHORT_WORD: f32 = 0.5;
/// What letters tell that only one locale has.
const LETTERS: f32 = 0.6;
/// What a letter tells that the locale does not have; less in what may be a name.
const STRANGE_LETTER: f32 = 0.5;
const STRANGE_IN_NAME: f32 = 0.25;
/// A locale is recognised from this much on, if the next one has this much less.
const ENOUGH: f32 = 0.95;
const LEAD: f32 = 0.45;
/// A phrase found with less than this, by a typo, may be another language's.
const PLAIN: f32 = 0.93;
/// Fewer letters than these do not tell in which alphabet somebody writes.
const TELLING: usize = 4;

impl Phrasebook {
    /// The locale a text is written in, by its words and letters; `None` where that is not plain
    /// (names, "ok", a word that several languages share).
    pub fn recognise(&self, text: &str) -> Option<String> {
        let book = &*self.0;
        let mut told = vec![0.0_f32; book.locales.len()];
        let text: String = text.chars().take(normalise::CHARACTERS).nfc().collect();
        for word in text
            .split(|c: char| !c.is_alphabetic() && !"'’ʼ".contains(c))
            .filter(|w| !w.is_empty())
            .take(WORDS)
        {
            weigh_word(book, word, &mut told);
            weigh_letters(book, word, &mut told);
        }
        let (best, most) = told.iter().enumerate().max_by(|a, b| a.1.total_cmp(b.1))?;
        let next =
            told.iter().enumerate().filter(|(i, _)| *i != best).map(|(_, told)| *told).fold(0.0, f32::max);
        let plain = *most >= ENOUGH && most - next >= LEAD;
        plain.then(|| book.locales.get(best).map(|locale| locale.tag.clone()))?
    }
}

impl Phrasebook {
    /// The locales in whose letters a text is written, where the `current` one is not among them and others are:
    /// "чи є місця" to a bot that speaks Polish. Too short a text tells nothing.
    pub fn languages_of_letters(&self, text: &str, current: Option<&str>) -> Vec<String> {
        let book = &*self.0;
        let mut told = vec![0.0_f32; book.locales.len()];
        let text: String = text.chars().take(normalise::CHARACTERS).nfc().collect();
        let letters = || text.chars().flat_map(char::to_lowercase).filter(|c| c.is_alphabetic());
        let fits = |place: usize| {
            let own = book.locales.get(place).map(|locale| &locale.letters);
            own.is_some_and(|own| !own.is_empty() && letters().all(|c| own.contains(&c)))
        };
        let spoken = book.place(current).map(usize::from);
        if letters().count() < TELLING || spoken.is_some_and(fits) {
            return Vec::new();
        }
        text.split(|c: char| !c.is_alphabetic())
            .take(WORDS)
            .for_each(|word| weigh_word(book, word, &mut told));
        let mut places: Vec<usize> = (0..book.locales.len()).filter(|place| fits(*place)).collect();
        places.sort_by(|a, b| told.get(*b).partial_cmp(&told.get(*a)).unwrap_or(Ordering::Equal));
        places
            .into_iter()
            .filter_map(|place| book.locales.get(place))
            .map(|locale| locale.tag.clone())
            .collect()
    }
}

fn weigh_word(book: &Book, word: &str, told: &mut [f32]) {
    let folded = normalise::words(word).concat();
    let worth = if folded.chars().count() > 2 { WORD } else { SHORT_WORD };
    let ids = book.lexicon.spelt(&folded);
    let knows: Vec<bool> =
        book.locales.iter().map(|locale| ids.iter().any(|id| locale.words.contains(id))).collect();
    let many = knows.iter().filter(|knows| **knows).count();
    for (told, _) in told.iter_mut().zip(&knows).filter(|(_, knows)| **knows) {
        *told += worth / many as f32;
    }
}

fn weigh_letters(book: &Book, word: &str, told: &mut [f32]) {
    let lower: Vec<char> = word.to_lowercase().chars().filter(|c| c.is_alphabetic()).collect();
    let fits: Vec<bool> = book
        .locales
        .iter()
        .map(|locale| locale.letters.is_empty() || lower.iter().all(|c| locale.letters.contains(c)))
        .collect();
    let many = fits.iter().filter(|fits| **fits).count();
    if many == 0 {
        return;
    }
    let name = word.chars().next().is_some_and(char::is_uppercase);
    for (told, fits) in told.iter_mut().zip(&fits) {
        match (fits, name) {
            (true, false) if many == 1 && lower.len() > 2 => *told += LETTERS,
            (true, _) => {}
            (false, false) => *told -= STRANGE_LETTER,
            (false, true) => *told -= STRANGE_IN_NAME,
        }
    }
}

/// The locale of the phrases found, where letters and words alone did not tell: of a phrase of several words,
/// and the current one if it has that phrase too.
pub(super) fn of_hits(book: &Book, hits: &[&Hit], current: Option<u8>) -> Option<String> {
    let best = hits.iter().map(|hit| hit.quality).fold(0.0, f32::max);
    let mut locales: Vec<u8> = hits
        .iter()
        .filter(|hit| hit.tokens.count_ones() > 1 && hit.quality > best - 0.02)
        .map(|hit| hit.pattern.locale)
        .collect();
    locales.sort_unstable();
    locales.dedup();
    match (locales.as_slice(), current) {
        (all, Some(current)) if all.contains(&current) => book.tag(current),
        ([one], _) if best > PLAIN => book.tag(*one),
        _ => None,
    }
}
