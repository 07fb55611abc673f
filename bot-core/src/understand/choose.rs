//! Typed words for options that are shown as buttons.

use super::arabic;
use super::matching::{Message, bit};
use super::normalise::{self, Kind, Script, Token};
use super::phrasebook::{Meaning, Phrasebook};
use super::skeleton::skeleton;

/// Which option somebody means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Choice {
    /// This one (its place, from 0).
    One(usize),
    /// One of these, and it is not plain which.
    Several(Vec<usize>),
    /// None that could be told.
    None,
}

/// An option is meant from this likeness on, if no other is nearly as like.
const LIKE: f32 = 0.6;
const LEAD: f32 = 0.12;

impl Phrasebook {
    /// The option meant: by its number ("2.", "druga", "the last one") or by words of its label, with typos,
    /// without diacritics, inflected or shortened. Yes and no are not known here, save as labels.
    pub fn choose(&self, text: &str, options: &[&str], current: Option<&str>) -> Choice {
        let current = self.0.place(current);
        let labels: Vec<Vec<Token>> = options.iter().map(|label| normalise::read(label).tokens).collect();
        let message = Message::new(&self.0, normalise::read(text));
        if message.typed.tokens.is_empty() {
            return Choice::None;
        }
        if let Some(one) = whole_label(&message, &labels) {
            return Choice::One(one);
        }
        match by_label(&message, &labels) {
            Choice::None => by_number(&message, &labels, current).map_or(Choice::None, Choice::One),
            choice => choice,
        }
    }

    /// Tags of the languages that a text names, if it says next to nothing else: "ukraiński i trochę angielski".
    pub fn languages_named(&self, text: &str) -> Vec<String> {
        let message = Message::new(&self.0, normalise::read(text));
        let (named, tokens) = message.languages_named();
        if message.strange(tokens).count_ones() <= 1 { named } else { Vec::new() }
    }

    /// The options meant, in their order; empty where a part of the text could not be told.
    pub fn choose_many(&self, text: &str, options: &[&str], current: Option<&str>) -> Vec<usize> {
        let labels: Vec<Vec<Token>> = options.iter().map(|label| normalise::read(label).tokens).collect();
        let message = Message::new(&self.0, normalise::read(text));
        if let Some(one) = whole_label(&message, &labels) {
            return vec![one];
        }
        let all = message.hits().iter().any(|hit| {
            hit.pattern.meaning == Meaning::All && hit.quality > 0.9 && message.strange(hit.tokens) == 0
        });
        if all {
            return (0..options.len()).collect();
        }
        let mut chosen = Vec::new();
        for part in parts(&message) {
            match self.choose_each(&part, options, current) {
                Some(some) => chosen.extend(some),
                None => return Vec::new(),
            }
        }
        chosen.sort_unstable();
        chosen.dedup();
        chosen
    }

    /// One part of a list; failing that, each of its words on its own ("1 3", "captions interpreter").
    fn choose_each(&self, part: &[String], options: &[&str], current: Option<&str>) -> Option<Vec<usize>> {
        let one = |text: &str| match self.choose(text, options, current) {
            Choice::One(one) => Some(one),
            Choice::Several(_) | Choice::None => None,
        };
        match one(&part.join(" ")) {
            Some(one) => Some(vec![one]),
            None if part.len() > 1 => part.iter().map(|word| one(word)).collect(),
            None => None,
        }
    }
}

/// The only option whose label was typed word by word, be there numbers or an "and" in it.
fn whole_label(message: &Message, labels: &[Vec<Token>]) -> Option<usize> {
    let typed = || message.typed.tokens.iter().map(|token| &token.text);
    let mut same =
        labels.iter().enumerate().filter(|(_, label)| label.iter().map(|token| &token.text).eq(typed()));
    let (one, _) = same.next()?;
    same.next().is_none().then_some(one)
}

/// The items of a list, parted by commas, new lines and words for "and".
fn parts(message: &Message) -> Vec<Vec<String>> {
    let mut parts: Vec<Vec<String>> = vec![Vec::new()];
    let mut stretch = None;
    for token in &message.typed.tokens {
        let and = message.book.lexicon.spelt(&token.text).iter().any(|word| message.book.ands.contains(word));
        if and || stretch.is_some_and(|last| last != token.stretch) {
            parts.push(Vec::new());
        }
        stretch = Some(token.stretch);
        if let Some(part) = parts.last_mut().filter(|_| !and) {
            part.push(token.text.clone());
        }
    }
    parts.retain(|part| !part.is_empty());
    parts
}

/// By a number or an ordinal, if just one is named and next to nothing else is said.
fn by_number(message: &Message, labels: &[Vec<Token>], current: Option<u8>) -> Option<usize> {
    let (tokens, number) = match numbers(message).as_slice() {
        [one] => *one,
        [] => ordinal(message, labels.len(), current)?,
        _ => return None,
    };
    let negated = message.hits().iter().any(|hit| hit.pattern.meaning == Meaning::Negation);
    // an ending such as in "2nd" or "3-cie" is no word of its own
    let strange = message.strange(tokens) & !(tokens << 1);
    let alone = strange == 0 || (strange.count_ones() == 1 && !names_a_label(message, strange, labels));
    (!negated && alone && (1..=labels.len()).contains(&number)).then(|| number - 1)
}

fn numbers(message: &Message) -> Vec<(u64, usize)> {
    let tokens = message.typed.tokens.iter().enumerate();
    tokens
        .filter(|(_, token)| token.kind == Kind::Number)
        .map(|(i, token)| (bit(i), token.text.parse().unwrap_or(0)))
        .collect()
}

/// The only ordinal named, with its words.
fn ordinal(message: &Message, last: usize, current: Option<u8>) -> Option<(u64, usize)> {
    let mut hits = message.hits();
    hits.retain(|hit| matches!(hit.pattern.meaning, Meaning::Ordinal(_)) && hit.quality > 0.85);
    // the "one" of "the second one" is a filler, and no number
    if hits.iter().any(|hit| hit.tokens & message.fillers == 0) {
        hits.retain(|hit| hit.tokens & message.fillers == 0);
    }
    if hits.iter().any(|hit| Some(hit.pattern.locale) == current) {
        hits.retain(|hit| Some(hit.pattern.locale) == current);
    }
    let mut named = hits.iter().filter_map(|hit| match hit.pattern.meaning {
        Meaning::Ordinal(number) => Some((hit.tokens, number.unwrap_or(last))),
        _ => None,
    });
    let (tokens, number) = named.next()?;
    named.all(|(_, other)| other == number).then_some((tokens, number))
}

/// Whether one of these words is a word of a label, so that it says more than the number beside it.
fn names_a_label(message: &Message, tokens: u64, labels: &[Vec<Token>]) -> bool {
    let typed = message.typed.tokens.iter().enumerate().filter(|(i, _)| tokens & bit(*i) != 0);
    typed.into_iter().any(|(_, token)| labels.iter().flatten().any(|own| alike(token, own) > 0.0))
}

fn by_label(message: &Message, labels: &[Vec<Token>]) -> Choice {
    let likeness: Vec<Vec<f32>> = message
        .typed
        .tokens
        .iter()
        .map(|token| {
            labels.iter().map(|label| label.iter().map(|own| alike(token, own)).fold(0.0, f32::max)).collect()
        })
        .collect();
    let mut scores = vec![0.0_f32; labels.len()];
    let mut total = 0.0;
    for (i, row) in likeness.iter().enumerate() {
        let met = row.iter().filter(|like| **like > 0.0).count();
        let weight = match met {
            0 if message.fillers & bit(i) != 0 => 0.1,
            0 if token_is_number(message, i) => 1.0,
            0 => 0.45,
            met if met == labels.len() && met > 1 => 0.1,
            _ if message.fillers & bit(i) != 0 => 0.4,
            _ => 1.0,
        };
        total += weight;
        scores.iter_mut().zip(row).for_each(|(score, like)| *score += weight * like);
    }
    let best = scores.iter().copied().fold(0.0, f32::max);
    if best < LIKE * total || best < 0.35 || negates(message, labels) {
        return Choice::None;
    }
    let near: Vec<usize> =
        (0..scores.len()).filter(|&i| scores.get(i).is_some_and(|s| *s > best - LEAD * total)).collect();
    match near.as_slice() {
        [one] => Choice::One(*one),
        all if all.len() == labels.len() => Choice::None,
        some => Choice::Several(some.to_vec()),
    }
}

fn token_is_number(message: &Message, place: usize) -> bool {
    message.typed.tokens.get(place).is_some_and(|token| token.kind == Kind::Number)
}

/// Whether a negation is typed that stands in no label: "not the first one" chooses nothing.
fn negates(message: &Message, labels: &[Vec<Token>]) -> bool {
    let negations = message.hits().into_iter().filter(|hit| hit.pattern.meaning == Meaning::Negation);
    let tokens = negations.fold(0, |mask, hit| mask | hit.tokens);
    let typed = message.typed.tokens.iter().enumerate().filter(|(i, _)| tokens & bit(*i) != 0);
    typed.into_iter().any(|(_, token)| !labels.iter().flatten().any(|own| own.text == token.text))
}

/// How like a typed word is to a word of a label, from 0 to 1.
pub(super) fn alike(typed: &Token, own: &Token) -> f32 {
    if typed.text == own.text {
        return 1.0;
    }
    if typed.kind != Kind::Word || own.kind != Kind::Word {
        return 0.0;
    }
    if typed.script != own.script {
        let sounds = (skeleton(&typed.text), skeleton(&own.text));
        return if sounds.0 == sounds.1 && sounds.0.len() > 2 { 0.9 } else { 0.0 };
    }
    if typed.script == Script::Arabic && arabic::same_but_for_particles(&typed.text, &own.text) {
        return 0.95;
    }
    let (a, b) = (typed.text.chars().count(), own.text.chars().count());
    let common = typed.text.chars().zip(own.text.chars()).take_while(|(a, b)| a == b).count();
    let slips = if a.max(b) >= 8 { 2 } else { usize::from(a.min(b) >= 4) };
    match () {
        () if common == a && a >= 3 => 0.88,
        () if common >= 4 && 5 * common >= 3 * a.max(b) => 0.9,
        () if strsim::osa_distance(&typed.text, &own.text) <= slips => 0.85,
        () => 0.0,
    }
}
