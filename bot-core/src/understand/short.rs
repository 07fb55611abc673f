//! Short answers inside a form: yes, no, back, skip, stop, done, continue.

use super::matching::{Hit, Message};
use super::normalise;
use super::phrasebook::{Meaning, Phrasebook};
use super::wish::{Wish, Word};

/// A longer text is an answer of its own, even if it begins with "yes".
const WORDS: usize = 7;

impl Phrasebook {
    /// What a short answer says, if the whole text says nothing else; `None` for everything that may be
    /// an answer of its own. Phrases of the `current` locale win over others'.
    pub fn word(&self, text: &str, current: Option<&str>) -> Option<Word> {
        let message = Message::new(&self.0, normalise::read(text));
        if message.typed.asks || message.typed.tokens.len() > WORDS {
            return None;
        }
        let hits = message.hits();
        let said: Vec<&Hit> = hits
            .iter()
            .filter(|hit| matches!(hit.pattern.meaning, Meaning::Word(_)) && hit.quality > 0.85)
            .collect();
        let said = outermost(said, self.0.place(current));
        let polite = |hit: &&Hit| matches!(hit.pattern.meaning, Meaning::Wish(Wish::Thanks | Wish::Greeting));
        let explained =
            said.iter().copied().chain(hits.iter().filter(polite)).fold(0, |mask, hit| mask | hit.tokens);
        if message.strange(explained) != 0 {
            return None;
        }
        let words: Vec<Option<Word>> = said
            .iter()
            .filter_map(|hit| match hit.pattern.meaning {
                Meaning::Word(word) => Some(word),
                _ => None,
            })
            .collect();
        one_word(&words)
    }
}

/// What several short words say together: the same thing, or a yes that leads on ("ok, go on").
fn one_word(words: &[Option<Word>]) -> Option<Word> {
    let first = (*words.first()?)?;
    let leads_on = |word: &Option<Word>| matches!(word, Some(Word::Yes | Word::Continue | Word::Done));
    if words.iter().all(|word| *word == Some(first)) {
        Some(first)
    } else if words.iter().all(leads_on) {
        Some(if words.contains(&Some(Word::Done)) { Word::Done } else { Word::Continue })
    } else {
        None
    }
}

/// Drops hits within longer ones, and foreign ones where the current locale has its own reading of the same words.
fn outermost<'a, 'b>(hits: Vec<&'a Hit<'b>>, current: Option<u8>) -> Vec<&'a Hit<'b>> {
    let rank = |hit: &Hit| {
        (hit.tokens.count_ones(), Some(hit.pattern.locale) == current, (hit.quality * 100.0) as u32)
    };
    let beaten = |hit: &Hit| {
        hits.iter().any(|other| other.tokens & hit.tokens == hit.tokens && rank(other) > rank(hit))
    };
    hits.iter().filter(|hit| !beaten(hit)).copied().collect()
}
