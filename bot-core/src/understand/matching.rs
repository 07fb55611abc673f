//! Finding the phrasebook's patterns in a message.

use super::lexicon::Guess;
use super::normalise::{Kind, Typed};
use super::phrasebook::{Book, ClassId, Element, Meaning, Pattern};

/// How many words a written gap may stand for.
const GAP: usize = 5;
/// How many words may stand unannounced between two words of a pattern (only one of them not a filler).
const SLACK: usize = 2;

/// How many words are looked through for typos: that is most of the work, and wishes come early.
const TYPOS: usize = 16;

/// A pattern found.
#[derive(Debug, Clone)]
pub(super) struct Hit<'b> {
    pub pattern: &'b Pattern,
    /// Which words it covers, a bit each.
    pub tokens: u64,
    /// 1 for letter by letter; less for typos, other alphabets, words in between.
    pub quality: f32,
    /// The language that it names as the wanted one.
    pub language: Option<&'b str>,
}

/// A message with what its words may be.
pub(super) struct Message<'b> {
    pub book: &'b Book,
    pub typed: Typed,
    /// For each word the classes that it may be of, sorted, with the quality of the guess.
    classes: Vec<Vec<(ClassId, f32)>>,
    /// For each word the language that it may name.
    languages: Vec<Option<(&'b str, f32)>>,
    /// Words that carry little.
    pub fillers: u64,
    negations: u64,
}

impl<'b> Message<'b> {
    /// Looks every word up.
    pub fn new(book: &'b Book, typed: Typed) -> Self {
        let guess = |(i, token)| book.lexicon.guess(token, i < TYPOS);
        let guesses: Vec<Vec<Guess>> = typed.tokens.iter().enumerate().map(guess).collect();
        let mask = |of: &dyn Fn(&Guess) -> bool| {
            guesses
                .iter()
                .enumerate()
                .filter(|(_, all)| all.iter().any(of))
                .fold(0, |mask, (i, _)| mask | bit(i))
        };
        let fillers = mask(&|guess| guess.quality > 0.93 && book.fillers.contains(&guess.word));
        let negations = mask(&|guess| guess.quality > 0.93 && book.negations.contains(&guess.word));
        let classes = guesses.iter().map(|guesses| classes(book, guesses)).collect();
        let languages = guesses.iter().map(|guesses| language(book, guesses)).collect();
        Self { book, typed, classes, languages, fillers, negations }
    }

    /// All patterns found, each wherever it begins.
    pub fn hits(&self) -> Vec<Hit<'b>> {
        let mut hits = Vec::new();
        for place in self.possible() {
            let Some(pattern) = self.book.patterns.get(place as usize) else { continue };
            let before = hits.len();
            hits.extend((0..self.classes.len()).filter_map(|start| self.in_order(pattern, start)));
            if hits.len() == before && pattern.free_order {
                hits.extend((0..self.classes.len()).filter_map(|start| self.in_any_order(pattern, start)));
            }
        }
        hits.retain(|hit| !hit.pattern.alone || self.strange(hit.tokens) == 0);
        without_courtesy(hits)
    }

    /// Patterns all of whose words are somewhere in the message.
    fn possible(&self) -> Vec<u32> {
        let mut classes: Vec<ClassId> = self.classes.iter().flatten().map(|(class, _)| *class).collect();
        classes.sort_unstable();
        classes.dedup();
        let named = self.languages.iter().any(Option::is_some);
        let lists = classes
            .iter()
            .filter_map(|class| self.book.by_class.get(class))
            .chain(named.then_some(&self.book.by_language));
        let mut met = vec![0u8; self.book.patterns.len()];
        let mut possible = Vec::new();
        for &place in lists.flatten() {
            let (Some(count), Some(pattern)) =
                (met.get_mut(place as usize), self.book.patterns.get(place as usize))
            else {
                continue;
            };
            *count += 1;
            if *count == pattern.different {
                possible.push(place);
            }
        }
        possible
    }

    fn quality(&self, token: usize, element: Element) -> Option<f32> {
        match element {
            Element::Word(class) => {
                let classes = self.classes.get(token)?;
                let at = classes.binary_search_by_key(&class, |(class, _)| *class).ok()?;
                classes.get(at).map(|(_, quality)| *quality)
            }
            Element::Language { .. } => (*self.languages.get(token)?).map(|(_, quality)| quality),
        }
    }

    fn hit(&self, pattern: &'b Pattern, places: &[usize], sum: f32) -> Hit<'b> {
        let mut elements = pattern.elements.iter().zip(places);
        let wanted = elements.find(|((element, _), _)| *element == Element::Language { wanted: true });
        Hit {
            pattern,
            tokens: places.iter().fold(0, |mask, &place| mask | bit(place)),
            quality: sum / places.len() as f32,
            language: wanted.and_then(|(_, &place)| Some((*self.languages.get(place)?)?.0)),
        }
    }

    fn in_order(&self, pattern: &'b Pattern, start: usize) -> Option<Hit<'b>> {
        let first = self.quality(start, pattern.elements.first()?.0)?;
        let mut places = vec![start];
        let mut best: Option<Hit<'b>> = None;
        self.follow(pattern, &mut places, first, &mut best);
        best
    }

    fn follow(&self, pattern: &'b Pattern, places: &mut Vec<usize>, sum: f32, best: &mut Option<Hit<'b>>) {
        let Some(&(element, gap)) = pattern.elements.get(places.len()) else {
            let hit = self.hit(pattern, places, sum);
            if best.as_ref().is_none_or(|best| best.quality < hit.quality) {
                *best = Some(hit);
            }
            return;
        };
        let Some(&last) = places.last() else { return };
        let mut cost = 0.0;
        let mut strange = 0;
        for token in last + 1..=last + 1 + if gap { GAP } else { SLACK } {
            let together = if gap { self.same_sentence(last, token) } else { self.same_stretch(last, token) };
            if !together {
                return;
            }
            if let Some(quality) = self.quality(token, element) {
                places.push(token);
                self.follow(pattern, places, sum + quality - cost, best);
                places.pop();
            }
            let filler = self.fillers & bit(token) != 0;
            strange += usize::from(!filler);
            cost += if gap || filler { 0.02 } else { 0.1 };
            // a negation says the opposite of what is around it, so no pattern reaches over one, nor far behind one
            let borne = usize::from(self.negations & bit(last) == 0);
            if self.negations & bit(token) != 0 || (strange > borne && !gap) {
                return;
            }
        }
    }

    /// Free word order: the words stand close together, each negation right before what it negates.
    fn in_any_order(&self, pattern: &'b Pattern, start: usize) -> Option<Hit<'b>> {
        let first = self.quality(start, pattern.elements.first()?.0)?;
        let mut places = vec![start];
        let sum = self.gather(pattern, &mut places, first)?;
        let (from, to) = (places.iter().min()?, places.iter().max()?);
        let width = to - from + 1;
        if width > places.len() + 1 {
            return None;
        }
        let mut hit = self.hit(pattern, &places, sum);
        hit.quality *= 0.96;
        Some(hit)
    }

    fn gather(&self, pattern: &Pattern, places: &mut Vec<usize>, sum: f32) -> Option<f32> {
        let Some((element, _)) = pattern.elements.get(places.len()) else { return Some(sum) };
        let last = *places.last()?;
        let tied = self.negations & bit(last) != 0;
        let nearest = if tied { last + 1..last + 2 } else { last.saturating_sub(4)..last + 5 };
        for token in nearest {
            if places.contains(&token) || !self.same_stretch(last, token) {
                continue;
            }
            if let Some(quality) = self.quality(token, *element) {
                places.push(token);
                if let Some(sum) = self.gather(pattern, places, sum + quality) {
                    return Some(sum);
                }
                places.pop();
            }
        }
        None
    }

    fn same_sentence(&self, a: usize, b: usize) -> bool {
        matches!((self.typed.tokens.get(a), self.typed.tokens.get(b)), (Some(a), Some(b)) if a.sentence == b.sentence)
    }

    fn same_stretch(&self, a: usize, b: usize) -> bool {
        matches!((self.typed.tokens.get(a), self.typed.tokens.get(b)), (Some(a), Some(b)) if a.stretch == b.stretch)
    }

    /// Tags of languages that are named, in their order, with their words.
    pub fn languages_named(&self) -> (Vec<String>, u64) {
        let (mut tags, mut tokens): (Vec<String>, u64) = (Vec::new(), 0);
        for (at, named) in self.languages.iter().enumerate() {
            let Some((tag, _)) = named.filter(|(_, quality)| *quality > 0.85) else { continue };
            tokens |= bit(at);
            if !tags.iter().any(|known| known == tag) {
                tags.push(tag.to_owned());
            }
        }
        (tags, tokens)
    }

    /// Whether a word is one of the phrasebook's, letter by letter.
    pub fn is_known(&self, token: usize) -> bool {
        self.classes.get(token).is_some_and(|classes| classes.iter().any(|(_, quality)| *quality > 0.98))
    }

    /// How much the words say: a filler counts little.
    pub fn weight(&self, tokens: u64) -> f32 {
        let fillers = (tokens & self.fillers).count_ones() as f32;
        tokens.count_ones() as f32 - 0.7 * fillers
    }

    /// Words that neither these account for nor are fillers, numbers, emoji or single letters.
    pub fn strange(&self, explained: u64) -> u64 {
        let mut strange = 0;
        for (i, token) in self.typed.tokens.iter().enumerate() {
            if token.kind == Kind::Word && token.text.chars().count() > 1 {
                strange |= bit(i);
            }
        }
        strange & !explained & !self.fillers
    }

    /// All words in the sentences of these words.
    pub fn sentences_of(&self, tokens: u64) -> u64 {
        self.spread(tokens, |token| token.sentence)
    }

    /// All words in the stretches between commas of these words.
    pub fn stretches_of(&self, tokens: u64) -> u64 {
        self.spread(tokens, |token| token.stretch)
    }

    fn spread(&self, tokens: u64, part: impl Fn(&super::normalise::Token) -> u16) -> u64 {
        let inside = |i: usize| tokens & bit(i) != 0;
        let parts: Vec<u16> = self
            .typed
            .tokens
            .iter()
            .enumerate()
            .filter(|(i, _)| inside(*i))
            .map(|(_, token)| part(token))
            .collect();
        let all = self.typed.tokens.iter().enumerate().filter(|(_, token)| parts.contains(&part(token)));
        all.fold(0, |mask, (i, _)| mask | bit(i))
    }
}

/// Drops what was found within a phrase of mere courtesy, such as the "if" of "if possible".
fn without_courtesy(mut hits: Vec<Hit>) -> Vec<Hit> {
    let courtesy: Vec<u64> =
        hits.iter().filter(|hit| hit.pattern.meaning == Meaning::Filler).map(|hit| hit.tokens).collect();
    hits.retain(|hit| {
        hit.pattern.meaning == Meaning::Filler || !courtesy.iter().any(|all| all & hit.tokens == hit.tokens)
    });
    hits
}

fn classes(book: &Book, guesses: &[Guess]) -> Vec<(ClassId, f32)> {
    let mut all: Vec<(ClassId, f32)> = guesses
        .iter()
        .flat_map(|guess| {
            book.classes.get(&guess.word).into_iter().flatten().map(|class| (*class, guess.quality))
        })
        .collect();
    all.sort_by(|a, b| a.0.cmp(&b.0).then(b.1.total_cmp(&a.1)));
    all.dedup_by_key(|(class, _)| *class);
    all
}

fn language<'b>(book: &'b Book, guesses: &[Guess]) -> Option<(&'b str, f32)> {
    let named =
        guesses.iter().filter_map(|guess| Some((book.languages.get(&guess.word)?.as_str(), guess.quality)));
    // a slip in another alphabet makes a language of too many words: "поскаржитись" of "polski"
    named.filter(|(_, quality)| *quality > 0.84).max_by(|a, b| a.1.total_cmp(&b.1))
}

/// The bit of a word's place; words beyond the 64th have none.
pub(super) fn bit(place: usize) -> u64 {
    u32::try_from(place).ok().and_then(|place| 1u64.checked_shl(place)).unwrap_or(0)
}
