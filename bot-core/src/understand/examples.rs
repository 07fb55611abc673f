//! What a sentence is like: labelled sentences tell what people meant who wrote something similar. Nothing is ever done by
//! likeness alone; it only says what to offer where no phrase was found.

use super::labelled::Labelled;
use super::normalise::{self, Kind, Token};
use super::skeleton::skeleton;
use super::wish::Wish;
use std::hash::{DefaultHasher, Hash, Hasher};

/// Sentences less alike than this have nothing to do with each other (Dice's coefficient of their letter groups).
const ALIKE: f32 = 0.34;
/// How many of the likest sentences are asked.
const NEIGHBOURS: usize = 7;

/// Labelled sentences as groups of letters.
#[derive(Debug, Default)]
pub(super) struct Examples {
    all: Vec<Example>,
}

#[derive(Debug)]
struct Example {
    /// Hashes of its groups of letters, sorted.
    groups: Vec<u32>,
    /// What was wanted; `None`: nothing that could be done.
    wish: Option<Wish>,
}

impl Examples {
    /// Takes labelled sentences in.
    pub fn add(&mut self, sentences: &[Labelled]) {
        let example = |labelled: &Labelled| Example {
            groups: groups(&normalise::read(&labelled.text).tokens),
            wish: labelled.actions.first().and_then(|action| Wish::by_name(action)),
        };
        self.all.extend(sentences.iter().map(example));
    }

    /// What people wanted who wrote something like this, likeliest first. Empty where most of them wanted nothing.
    pub fn likely(&self, tokens: &[Token]) -> Vec<Wish> {
        let typed = groups(tokens);
        let mut near: Vec<(f32, &Example)> = self
            .all
            .iter()
            .map(|example| (likeness(&typed, &example.groups), example))
            .filter(|(likeness, _)| *likeness >= ALIKE)
            .collect();
        near.sort_by(|a, b| b.0.total_cmp(&a.0));
        near.truncate(NEIGHBOURS);
        let mut votes: Vec<(f32, Option<Wish>)> = Vec::new();
        for (likeness, example) in near {
            let same = |(_, wish): &&mut (f32, Option<Wish>)| match (wish, &example.wish) {
                (Some(a), Some(b)) => a.is_like(b),
                (a, b) => a.is_none() && b.is_none(),
            };
            match votes.iter_mut().find(same) {
                Some((votes, _)) => *votes += likeness,
                None => votes.push((likeness, example.wish.clone())),
            }
        }
        votes.sort_by(|a, b| b.0.total_cmp(&a.0));
        match votes.first() {
            Some((_, None)) | None => Vec::new(),
            Some(_) => {
                votes.into_iter().filter_map(|(_, wish)| wish).filter(|wish| !wish.is_small_talk()).collect()
            }
        }
    }
}

/// Groups of three letters by sound, so that Cyrillic in Latin letters is like itself; where a word begins and ends counts.
fn groups(tokens: &[Token]) -> Vec<u32> {
    let mut groups = Vec::new();
    for token in tokens.iter().filter(|token| token.kind == Kind::Word) {
        let sound = skeleton(&token.text);
        let sound = if sound.is_empty() { &token.text } else { &sound };
        let letters: Vec<char> = std::iter::once(' ').chain(sound.chars()).chain([' ']).collect();
        groups.extend(letters.windows(3).map(|group| {
            let mut hasher = DefaultHasher::new();
            group.hash(&mut hasher);
            (hasher.finish() >> 32) as u32
        }));
    }
    groups.sort_unstable();
    groups.dedup();
    groups
}

/// Dice's coefficient of two sorted sets: 1 for the same, 0 for nothing in common.
fn likeness(a: &[u32], b: &[u32]) -> f32 {
    let common = a.iter().filter(|group| b.binary_search(group).is_ok()).count();
    2.0 * common as f32 / (a.len() + b.len()).max(1) as f32
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::understand::labelled;

    #[test]
    fn what_is_like_a_labelled_sentence_is_offered_and_nothing_else() {
        let mut examples = Examples::default();
        let sentences = "wejście na zooma nie działa\tlink\nkliknęłam i nic się nie otwiera\tlink\n\
            mój pies lubi spacery\tunclear\ndajcie znać koordynatorce\task\n";
        examples.add(&labelled::read(sentences).expect("right"));
        let likely = |text: &str| examples.likely(&normalise::read(text).tokens);
        assert_eq!(likely("kliknąłem, nic sie nie otwiera"), [Wish::Link]);
        assert_eq!(likely("moj pies lubi dlugie spacery"), []);
        assert_eq!(likely("pomidor"), []);
    }
}
