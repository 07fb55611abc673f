//! Which words of the phrasebook a typed word may be: itself, an inflected form, a typo, another alphabet.

use super::arabic;
use super::normalise::{self, Kind, Script, Token};
use super::skeleton::skeleton;
use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};

/// A word of the phrasebook.
pub(super) type WordId = u32;

/// How far a typed word is from the phrasebook's.
pub(super) mod quality {
    /// The same letters.
    pub const EXACT: f32 = 1.0;
    /// The same stem.
    pub const STEM: f32 = 0.99;
    /// One slip of the finger in a long word, in a short one, two slips in a very long one.
    pub const SLIP_LONG: f32 = 0.9;
    pub const SLIP: f32 = 0.86;
    pub const SLIPS: f32 = 0.8;
    /// The same word behind an Arabic particle.
    pub const BARE: f32 = 0.985;
    /// The same sound in another alphabet.
    pub const SOUND: f32 = 0.94;
    /// The same of a short word that is another one in its own alphabet.
    pub const SHORT_SOUND: f32 = 0.85;
}

/// Longer words are not examined for typos: nobody's wish hangs on them, and the work grows with the square.
const LONGEST: usize = 16;

/// Arabic writes no short vowels, so that its words are short and near each other: shorter ones are not examined.
const SHORTEST_ARABIC: usize = 5;

/// A guess at what a typed word is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Guess {
    pub word: WordId,
    pub quality: f32,
}

/// All words of all locales.
#[derive(Debug, Default)]
pub(super) struct Lexicon {
    ids: HashMap<(String, bool), WordId>,
    /// Latin and other words, by letters.
    letters: Shelf,
    /// Cyrillic words by sound, for what is typed in Latin letters.
    cyrillic_sounds: Shelf,
    /// Latin words by sound, for what is typed in Cyrillic letters.
    latin_sounds: Shelf,
}

impl Lexicon {
    /// The id of a word or stem; it is taken in if new.
    pub fn add(&mut self, text: &str, stem: bool, script: Script) -> WordId {
        let next = u32::try_from(self.ids.len()).unwrap_or(u32::MAX);
        let id = *self.ids.entry((text.to_owned(), stem)).or_insert(next);
        if id == next {
            self.letters.add(text, stem, id);
            let sound = skeleton(text);
            // too many words begin with the sound of a short stem: German "ungefähr" with that of Russian "июн*"
            let tells = !stem || sound.len() >= 4;
            match script {
                Script::Cyrillic if tells => self.cyrillic_sounds.add(&sound, stem, id),
                // shorter ones sound like too many others: Polish and English "no" like Russian "но"
                Script::Latin if tells && text.len() >= 4 => self.latin_sounds.add(&sound, stem, id),
                _ => {}
            }
        }
        id
    }

    /// To be called once all words are in.
    pub fn close(&mut self) {
        for shelf in [&mut self.letters, &mut self.cyrillic_sounds, &mut self.latin_sounds] {
            shelf.typos.sort_unstable();
            shelf.typos.dedup();
        }
    }

    /// Words and stems that a folded word is by letters.
    pub fn spelt(&self, text: &str) -> Vec<WordId> {
        let mut found = Found::default();
        self.letters.known(text, 1.0, &mut found);
        if found.guesses.is_empty() && normalise::script_of(text) == Script::Arabic {
            self.arabic(text, false, &mut found);
        }
        found.guesses.into_iter().map(|guess| guess.word).collect()
    }

    /// What a typed word may be; typos are looked for only if wanted, and not where the letters are known.
    pub fn guess(&self, token: &Token, typos: bool) -> Vec<Guess> {
        let mut found = Found::default();
        self.letters.known(&token.text, 1.0, &mut found);
        if token.kind != Kind::Word {
            return found.guesses;
        }
        if token.script == Script::Arabic {
            self.arabic(&token.text, typos, &mut found);
            return found.guesses;
        }
        let spelt = !found.guesses.is_empty();
        let sounds = match token.script {
            Script::Latin => Some(&self.cyrillic_sounds),
            Script::Cyrillic => Some(&self.latin_sounds),
            Script::Arabic | Script::Other => None,
        };
        // "w" and "die" are what they are, not "в" and "де"
        let letters = token.text.chars().count();
        let sound = sounds.filter(|_| letters > 1).map(|shelf| (shelf, skeleton(&token.text)));
        if let Some((shelf, sound)) = &sound {
            let worth = if letters <= 3 && found.exactly() { quality::SHORT_SOUND } else { quality::SOUND };
            shelf.known(sound, worth, &mut found);
        }
        if typos && !spelt {
            self.letters.slips(&token.text, 1.0, &mut found);
            if let Some((shelf, sound)) = &sound {
                shelf.slips(sound, quality::SOUND, &mut found);
            }
        }
        found.guesses
    }

    /// Readings of a word that may begin with particles, if it is not known as it stands.
    fn arabic(&self, text: &str, typos: bool, found: &mut Found) {
        if found.guesses.is_empty() {
            arabic::bare(text).for_each(|bare| self.letters.known(bare, quality::BARE, found));
        }
        if typos && found.guesses.is_empty() {
            let long = |text: &&str| text.chars().count() >= SHORTEST_ARABIC;
            for reading in arabic::bare(text).chain([text]).filter(long) {
                self.letters.slips(reading, quality::BARE, found);
            }
        }
    }
}

#[derive(Default)]
struct Found {
    guesses: Vec<Guess>,
}

impl Found {
    /// Whether it was found letter by letter.
    fn exactly(&self) -> bool {
        self.guesses.iter().any(|guess| guess.quality >= quality::EXACT)
    }

    fn add(&mut self, word: WordId, quality: f32) {
        match self.guesses.iter_mut().find(|guess| guess.word == word) {
            Some(guess) => guess.quality = guess.quality.max(quality),
            None => self.guesses.push(Guess { word, quality }),
        }
    }
}

/// Words by one way of writing them.
#[derive(Debug, Default)]
struct Shelf {
    words: HashMap<String, Vec<WordId>>,
    stems: HashMap<String, Vec<WordId>>,
    /// Every word and stem with letters left out: (hash of the rest, place in `spelt`), sorted.
    typos: Vec<(u64, u32)>,
    spelt: Vec<Spelt>,
}

#[derive(Debug)]
struct Spelt {
    text: String,
    stem: bool,
    word: WordId,
}

impl Shelf {
    fn add(&mut self, text: &str, stem: bool, word: WordId) {
        let shelf = if stem { &mut self.stems } else { &mut self.words };
        shelf.entry(text.to_owned()).or_default().push(word);
        let place = u32::try_from(self.spelt.len()).unwrap_or(u32::MAX);
        let slips = if stem { slips_in_stem(text) } else { slips_in_word(text) };
        if slips > 0 {
            let letters: Vec<char> = text.chars().collect();
            each_with_letters_out(&letters, slips, &mut |hash| self.typos.push((hash, place)));
            self.spelt.push(Spelt { text: text.to_owned(), stem, word });
        }
    }

    fn known(&self, text: &str, worth: f32, found: &mut Found) {
        for &word in self.words.get(text).into_iter().flatten() {
            found.add(word, quality::EXACT * worth);
        }
        for (end, _) in text.char_indices().skip(2).chain([(text.len(), ' ')]) {
            for &word in self.stems.get(&text[..end]).into_iter().flatten() {
                found.add(word, quality::STEM * worth);
            }
        }
    }

    fn slips(&self, text: &str, worth: f32, found: &mut Found) {
        let letters: Vec<char> = text.chars().collect();
        if letters.len() < 4 || letters.len() > LONGEST {
            return;
        }
        let mut places = Vec::new();
        each_with_letters_out(&letters, slips_in_word(text), &mut |hash| self.places(hash, &mut places));
        for end in 4..letters.len() {
            each_with_letters_out(&letters[..end], 1, &mut |hash| self.places(hash, &mut places));
        }
        places.sort_unstable();
        places.dedup();
        for spelt in places.iter().filter_map(|&place| self.spelt.get(place as usize)) {
            if let Some(quality) = spelt.likeness(text, &letters) {
                found.add(spelt.word, quality * worth);
            }
        }
    }

    fn places(&self, hash: u64, places: &mut Vec<u32>) {
        let from = self.typos.partition_point(|(other, _)| *other < hash);
        places.extend(
            self.typos[from..].iter().take_while(|(other, _)| *other == hash).map(|(_, place)| *place),
        );
    }
}

impl Spelt {
    fn likeness(&self, text: &str, letters: &[char]) -> Option<f32> {
        let own = self.text.chars().count();
        let (distance, allowed) = if self.stem {
            let heads = own.saturating_sub(1)..=(own + 1).min(letters.len());
            let nearest = heads.map(|end| {
                let head: String = letters[..end.min(letters.len())].iter().collect();
                strsim::osa_distance(&self.text, &head)
            });
            (nearest.min()?, slips_in_stem(&self.text))
        } else {
            (
                strsim::osa_distance(&self.text, text),
                slips_in_word(&self.text).min(slips_in_word(text).max(1)),
            )
        };
        // in a short word the first letter carries too much: "tell" is not "sell"
        let same_start = own >= 6 || self.text.chars().next() == letters.first().copied();
        // and another letter makes another word of it: "znać" is not "znam"
        let swapped_letter =
            own <= 4 && distance == 1 && own == letters.len() && is_substitution(&self.text, letters);
        if distance > allowed || !same_start || swapped_letter {
            return None;
        }
        Some(match distance {
            0 => quality::STEM,
            1 if own >= 7 => quality::SLIP_LONG,
            1 => quality::SLIP,
            _ => quality::SLIPS,
        })
    }
}

/// Whether the letters differ in exactly one place (two places: they changed places).
fn is_substitution(own: &str, letters: &[char]) -> bool {
    own.chars().zip(letters).filter(|(a, b)| a != *b).count() == 1
}

/// How many slips of the finger a word of its length bears.
fn slips_in_word(text: &str) -> usize {
    match text.chars().count() {
        0..=3 => 0,
        4..=8 => 1,
        _ => 2,
    }
}

fn slips_in_stem(text: &str) -> usize {
    usize::from(text.chars().count() >= 5)
}

/// Calls back with the hash of the word and of every word that has up to `out` (at most two) of its letters left out.
fn each_with_letters_out(letters: &[char], out: usize, back: &mut impl FnMut(u64)) {
    let hash = |skip: [usize; 2]| {
        let mut hasher = DefaultHasher::new();
        for (i, c) in letters.iter().enumerate() {
            if !skip.contains(&i) {
                c.hash(&mut hasher);
            }
        }
        hasher.finish()
    };
    let none = usize::MAX;
    back(hash([none, none]));
    if out == 0 {
        return;
    }
    for first in 0..letters.len() {
        back(hash([first, none]));
        if out > 1 {
            for second in first + 1..letters.len() {
                back(hash([first, second]));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lexicon(words: &[&str]) -> Lexicon {
        let mut lexicon = Lexicon::default();
        for word in words {
            let (text, stem) = word.strip_suffix('*').map_or((*word, false), |stem| (stem, true));
            let token = &normalise::read(text).tokens[0];
            lexicon.add(&token.text, stem, token.script);
        }
        lexicon.close();
        lexicon
    }

    fn best(lexicon: &Lexicon, typed: &str) -> Option<(WordId, f32)> {
        let guesses = lexicon.guess(&normalise::read(typed).tokens[0], true);
        guesses.iter().max_by(|a, b| a.quality.total_cmp(&b.quality)).map(|guess| (guess.word, guess.quality))
    }

    #[test]
    fn inflection_typos_and_transcription_are_borne() {
        let lexicon = lexicon(&["zapis*", "cancel", "записатися", "zrezygnować"]);
        assert_eq!(best(&lexicon, "ZAPISAŁABYM"), Some((0, quality::STEM)));
        assert_eq!(best(&lexicon, "zapsiac").map(|b| b.0), Some(0));
        assert_eq!(best(&lexicon, "cancle").map(|b| b.0), Some(1));
        assert_eq!(best(&lexicon, "zapysatysia"), Some((2, quality::SOUND)));
        assert_eq!(best(&lexicon, "zrezygnwoac").map(|b| b.0), Some(3));
        assert_eq!(best(&lexicon, "pomidor"), None);
    }

    #[test]
    fn arabic_words_are_found_behind_their_particles() {
        let lexicon = lexicon(&["تسجيل", "وين", "رابط*", "مترجم"]);
        assert_eq!(best(&lexicon, "والتسجيل"), Some((0, quality::BARE)));
        assert_eq!(best(&lexicon, "وين"), Some((1, quality::EXACT)));
        assert_eq!(best(&lexicon, "بالرابط").map(|b| b.0), Some(2));
        assert_eq!(best(&lexicon, "المترحم").map(|b| b.0), Some(3));
        assert_eq!(best(&lexicon, "والد"), None);
    }

    #[test]
    fn a_known_word_is_not_taken_for_a_typo_of_another() {
        let lexicon = lexicon(&["wypisz", "wpisz"]);
        assert_eq!(lexicon.guess(&normalise::read("wpisz").tokens[0], true).len(), 1);
    }
}
