//! Weighing what was found: one wish to act on, or several to ask about.

use super::agenda::Agenda;
use super::language;
use super::matching::{Hit, Message, bit};
use super::normalise::{self, Kind};
use super::phrasebook::{Meaning, Phrasebook};
use super::which::{self, Found, Which};
use super::wish::{Understood, Wish};

/// A second wish this near to the first one makes us ask.
const CLOSE: f32 = 0.6;
/// A second wish in other words makes us ask from this score on, however long the first one is.
const ENOUGH: f32 = 1.5;
/// Below this, a pattern was guessed rather than found.
const FOUND: f32 = 0.8;
/// Words that weigh so much are more than a name.
const FIRM: f32 = 1.9;
/// How many wishes are offered at most.
const OFFERED: usize = 3;

impl Phrasebook {
    /// What a sentence says. `current` is the locale of the conversation: its phrases win where locales differ.
    /// `agenda`: the meetings that it may be about.
    pub fn understand(&self, text: &str, current: Option<&str>, agenda: &Agenda) -> Understood {
        let message = Message::new(&self.0, normalise::read(text));
        let hits = message.hits();
        let current = self.0.place(current);
        let mut judge = Judge { current, message: &message, hits: &hits, named: 0 };
        let candidates = judge.candidates();
        let busy = judge.decisive(candidates.clone()).iter().fold(0, |mask, best| mask | best.tokens);
        let found = which::find(&message, &hits, agenda, busy);
        judge.named = found.tokens;
        let locale = self
            .recognise(text)
            .or_else(|| language::of_hits(&self.0, &candidates_hits(&candidates), judge.current));
        let wished = !candidates.is_empty();
        let understood = match judge.verdict(candidates, locale) {
            understood if !wished && judge.only_names(&found) => understood.surely(Wish::Details(None)),
            understood => understood,
        };
        let asks = message.typed.asks || judge.covered(|meaning| *meaning == Meaning::Question) != 0;
        let firm = understood.sure().is_some() && judge.is_firm(busy);
        let understood = Understood { asks, firm, ..understood };
        match understood.sure().is_some_and(|wish| !wish.takes_a_meeting()) {
            true => understood,
            false => Understood { which: found.which, ..understood },
        }
    }
}

fn candidates_hits<'a, 'b>(candidates: &'a [Candidate<'b>]) -> Vec<&'a Hit<'b>> {
    candidates.first().map(|first| first.hits.iter().collect()).unwrap_or_default()
}

/// A wish with all that speaks for it.
#[derive(Clone)]
struct Candidate<'b> {
    wish: Wish,
    score: f32,
    tokens: u64,
    hits: Vec<Hit<'b>>,
}

struct Judge<'m, 'b> {
    message: &'m Message<'b>,
    hits: &'m [Hit<'b>],
    current: Option<u8>,
    /// Words that name a meeting.
    named: u64,
}

impl<'b> Judge<'_, 'b> {
    fn of(&self, meant: impl Fn(&Meaning) -> bool) -> Vec<Hit<'b>> {
        self.hits.iter().filter(|hit| meant(&hit.pattern.meaning)).cloned().collect()
    }

    /// Whether the sentence is the name of a meeting and next to nothing else.
    fn only_names(&self, found: &Found) -> bool {
        let plain = |meaning: &Meaning| matches!(meaning, Meaning::Filler | Meaning::Next);
        let strange = self.message.strange(self.named | self.covered(plain));
        let doubt = self.covered(|meaning| {
            matches!(meaning, Meaning::Negation | Meaning::Doubt | Meaning::Already | Meaning::OtherPeople)
        });
        matches!(found.which, Which::One(_)) && strange == 0 && doubt & !self.named == 0
    }

    /// Whether the words that say the wish are several, and nearly all there is.
    fn is_firm(&self, said: u64) -> bool {
        let fillers = self.covered(|meaning| matches!(meaning, Meaning::Filler | Meaning::Harmless));
        self.message.weight(said) >= FIRM && self.message.strange(said | self.named | fillers) == 0
    }

    /// All words covered by hits of such a meaning.
    fn covered(&self, meant: impl Fn(&Meaning) -> bool) -> u64 {
        self.hits.iter().filter(|hit| meant(&hit.pattern.meaning)).fold(0, |mask, hit| mask | hit.tokens)
    }

    /// All words that are such a mark in a locale of the wish's phrases. A negation counts in any locale,
    /// unless the word is a mere filler in another one: Polish "no" says "well".
    fn marked(&self, meant: &Meaning, best: &Candidate) -> u64 {
        let local = |hit: &Hit| best.hits.iter().any(|own| own.pattern.locale == hit.pattern.locale);
        // where something is taken away, so does a doubt, or somebody else
        let weighty = match meant {
            Meaning::Negation => true,
            Meaning::Doubt | Meaning::OtherPeople => best.wish.takes_away(),
            _ => false,
        };
        let anywhere = |hit: &Hit| weighty && hit.tokens & self.message.fillers == 0 && hit.quality > 0.9;
        let counts = |hit: &&Hit| hit.pattern.meaning == *meant && (local(hit) || anywhere(hit));
        self.hits.iter().filter(counts).fold(0, |mask, hit| mask | hit.tokens)
    }

    fn score(&self, hit: &Hit) -> f32 {
        let home = if Some(hit.pattern.locale) == self.current { 0.15 } else { 0.0 };
        hit.quality * self.message.weight(hit.tokens) + home
    }

    /// Wishes found, the likeliest first; hits within a longer hit are dropped.
    fn candidates(&self) -> Vec<Candidate<'b>> {
        let found = self.of(|meaning| matches!(meaning, Meaning::Wish(_) | Meaning::Unclear));
        self.gather(without_parts(&found))
    }

    fn hinted(&self) -> Vec<Candidate<'b>> {
        self.gather(without_parts(&self.of(|meaning| matches!(meaning, Meaning::Hint(_)))))
    }

    fn gather(&self, mut hits: Vec<Hit<'b>>) -> Vec<Candidate<'b>> {
        let mut all: Vec<Candidate<'b>> = Vec::new();
        hits.sort_by(|a, b| self.score(b).total_cmp(&self.score(a)));
        for hit in hits {
            let (Meaning::Wish(wish) | Meaning::Hint(wish)) = &hit.pattern.meaning else { continue };
            let wish = match (wish, hit.language) {
                (Wish::Language(_), tag) => Wish::Language(tag.map(str::to_owned)),
                (wish, _) => wish.clone(),
            };
            let score = self.score(&hit);
            match all.iter_mut().find(|candidate| candidate.wish.is_like(&wish)) {
                Some(candidate) => candidate.join(wish, hit),
                None => all.push(Candidate { wish, score, tokens: hit.tokens, hits: vec![hit] }),
            }
        }
        all.sort_by(|a, b| b.score.total_cmp(&a.score));
        all
    }

    fn verdict(&self, candidates: Vec<Candidate<'b>>, locale: Option<String>) -> Understood {
        let said = candidates.iter().fold(0, |mask, candidate| mask | candidate.tokens);
        let unclear = self.unclear();
        let candidates = self.decisive(candidates);
        let Some(best) = candidates.first() else {
            return self.asked(&self.hinted(), locale);
        };
        if best.wish.is_small_talk() {
            return self.small_talk(best, said, locale);
        }
        let rival = candidates.iter().skip(1).any(|other| {
            let apart = other.tokens & best.tokens == 0;
            other.score > CLOSE * best.score
                || (apart && (other.score > ENOUGH || other.wish.takes_away() || best.wish.takes_away()))
        });
        if rival || unclear || self.doubtful(best, said) || !self.plain(best, said) {
            return self.asked(&candidates, locale);
        }
        Understood::nothing(locale).surely(best.wish.clone())
    }

    /// Whether the sentence only sounds like a wish.
    fn unclear(&self) -> bool {
        let found = self.of(|meaning| matches!(meaning, Meaning::Wish(_) | Meaning::Unclear));
        without_parts(&found).iter().any(|hit| hit.pattern.meaning == Meaning::Unclear && hit.quality > FOUND)
    }

    /// Drops what gives way: greetings and cries for help beside a wish, and "the next meeting" beside "sign me up for".
    fn decisive(&self, mut candidates: Vec<Candidate<'b>>) -> Vec<Candidate<'b>> {
        if candidates.iter().any(|candidate| !candidate.wish.yields()) {
            candidates.retain(|candidate| !candidate.wish.yields());
        } else if candidates.iter().any(|candidate| candidate.wish == Wish::Help) {
            candidates.retain(|candidate| candidate.wish == Wish::Help);
        }
        // "until when can one sign up": the question owns the words that it shares with a wish
        let questions = self.covered(|meaning| *meaning == Meaning::Question);
        let detail = |candidate: &&Candidate| matches!(candidate.wish, Wish::Details(Some(_)));
        let asked = candidates.iter().filter(detail).find(|candidate| candidate.tokens & questions != 0);
        if let Some((tokens, score)) = asked.map(|candidate| (candidate.tokens, candidate.score)) {
            candidates.retain(|candidate| {
                let shares = candidate.tokens & tokens != 0;
                match candidate.wish {
                    Wish::SignUp => !shares || candidate.tokens & questions != 0,
                    Wish::Meetings => !shares || candidate.score > score,
                    _ => true,
                }
            });
        }
        let commands = |candidate: &Candidate| !candidate.wish.informs() && candidate.wish != Wish::Cancel;
        if candidates.iter().any(commands) {
            candidates.retain(|candidate| commands(candidate) || candidate.tokens & questions != 0);
        }
        candidates
    }

    fn small_talk(&self, best: &Candidate, said: u64, locale: Option<String>) -> Understood {
        let strange =
            self.message.strange(said | self.named | self.covered(|meaning| *meaning == Meaning::Filler));
        // "nice" is praise; "the weather is nice" is talk that somebody may want to answer
        let first = strange & (lowest(best.tokens) - 1) == 0;
        let bears = if best.wish == Wish::Thanks { 2 } else { 1 };
        let asks = self.message.typed.asks && strange != 0;
        let negated = self.marked(&Meaning::Negation, best) & !said != 0;
        // "thanks for the info": what stands within the thanks is no hint
        let mut hinted = self.hinted();
        hinted.retain(|hinted| hinted.tokens & !said != 0);
        if asks || negated || !first || strange.count_ones() > bears || !hinted.is_empty() {
            return self.asked(&hinted, locale);
        }
        Understood::nothing(locale).surely(best.wish.clone())
    }

    /// Whether a negation, a question, a doubt or a "by now" that belongs to no phrase stands by the wish.
    fn doubtful(&self, best: &Candidate, said: u64) -> bool {
        let wish = &best.wish;
        let (near, sentence) = if wish.takes_away() {
            (u64::MAX, u64::MAX)
        } else {
            (self.message.stretches_of(best.tokens), self.message.sentences_of(best.tokens))
        };
        let harmless = self.covered(|meaning| *meaning == Meaning::Harmless);
        let free = |meant: Meaning| self.marked(&meant, best) & !said & !harmless;
        let negated = free(Meaning::Negation) & near != 0;
        // "sign me up, oh no, rather not"
        let behind = u64::MAX.checked_shl(u64::BITS - best.tokens.leading_zeros()).unwrap_or(0);
        let regretted = matches!(wish, Wish::SignUp | Wish::Change | Wish::LanguageSupport(_))
            && free(Meaning::Negation) & behind != 0;
        let asked = wish.changes() && free(Meaning::Question) & sentence != 0;
        let done = wish.changes() && free(Meaning::Already) & sentence != 0;
        let taken = wish.takes_away()
            && (self.message.typed.asks || free(Meaning::Doubt) != 0 || free(Meaning::OtherPeople) != 0);
        // "I understand little Polish, is there an interpreter?" is about the meeting, not about the bot
        let support = matches!(wish, Wish::Language(_))
            && self.hits.iter().any(|hit| {
                let (Meaning::Wish(other) | Meaning::Hint(other)) = &hit.pattern.meaning else {
                    return false;
                };
                matches!(other, Wish::LanguageSupport(_))
                    && hit.quality > FOUND
                    && hit.tokens & !best.tokens != 0
            });
        let others = wish.changes() && self.somebody_else(best);
        let object = wish.takes_away() && self.strange_object(best, said);
        let removal = |hinted: &Candidate| {
            hinted.wish.takes_away() && !hinted.wish.is_like(wish) && hinted.tokens & !said != 0
        };
        negated
            || regretted
            || asked
            || done
            || taken
            || support
            || others
            || object
            || self.hinted().iter().any(removal)
    }

    /// Whether a name stands right before what is wished: "Maria can't come".
    fn somebody_else(&self, best: &Candidate) -> bool {
        let Some(before) = (best.tokens.trailing_zeros() as usize).checked_sub(1) else { return false };
        let tokens = &self.message.typed.tokens;
        let (Some(name), Some(verb)) = (tokens.get(before), tokens.get(before + 1)) else { return false };
        let unknown = self.message.strange(self.named) & bit(before) != 0 && !self.message.is_known(before);
        name.capital && unknown && name.stretch == verb.stretch && name.sentence == verb.sentence
    }

    /// Whether what is to be taken away is none of ours: "I give up sugar". Fillers may stand between.
    fn strange_object(&self, best: &Candidate, said: u64) -> bool {
        let tokens = &self.message.typed.tokens;
        let last = (u64::BITS - 1).saturating_sub(best.tokens.leading_zeros()) as usize;
        let Some(end) = tokens.get(last) else { return false };
        let behind = tokens.iter().enumerate().skip(last + 1).take(3);
        let mut behind =
            behind.take_while(|(_, token)| token.stretch == end.stretch && token.sentence == end.sentence);
        let object = behind.find(|(at, _)| self.message.fillers & bit(*at) == 0);
        object.is_some_and(|(at, token)| {
            let explained = said | self.named | self.covered(|meaning| !matches!(meaning, Meaning::Hint(_)));
            token.kind == Kind::Word
                && !token.capital
                && !self.message.is_known(at)
                && explained & bit(at) == 0
        })
    }

    /// Whether the sentence is about this wish: enough of it found, not too much else around.
    fn plain(&self, best: &Candidate, said: u64) -> bool {
        let message = self.message;
        let quality = best.hits.iter().map(|hit| hit.quality).fold(0.0, f32::max);
        let strange = message.strange(
            said | self.named
                | self.covered(|meaning| matches!(meaning, Meaning::Filler | Meaning::Harmless)),
        );
        let inside = (strange & message.sentences_of(best.tokens)).count_ones();
        let strangers = inside + (strange.count_ones() - inside) / 2;
        let bare = best.tokens.count_ones() == 1 && matches!(best.wish, Wish::Language(_));
        let bears = match message.weight(best.tokens) {
            // "cancel culture"
            _ if best.wish == Wish::Cancel && best.tokens.count_ones() == 1 => 0,
            // the name of a language may be a part of anybody's name
            _ if bare => return strange == 0 && !message.typed.asks,
            weight if weight < 0.9 => 0,
            weight if weight < 1.25 => 2,
            weight if weight < 1.9 => 5,
            _ => 8,
        };
        let bears = if best.wish.takes_away() { bears / 2 + 1 } else { bears };
        quality > FOUND && strangers <= bears && !(message.typed.cut && best.wish.changes())
    }

    fn asked(&self, candidates: &[Candidate], locale: Option<String>) -> Understood {
        let mut alternatives: Vec<Wish> = Vec::new();
        let mut offer = |wish: Wish| {
            if !alternatives.iter().any(|other| other.is_like(&wish)) {
                alternatives.push(wish);
            }
        };
        candidates.iter().chain(&self.hinted()).for_each(|candidate| offer(candidate.wish.clone()));
        let likely = self.message.book.examples.likely(&self.message.typed.tokens);
        likely.into_iter().for_each(offer);
        let found = candidates.first().map(|best| best.wish.clone());
        let wish = found.or_else(|| self.hinted().first().map(|best| best.wish.clone()));
        if alternatives.first().is_some_and(Wish::changes) && !alternatives.contains(&Wish::My) {
            alternatives.insert(1, Wish::My);
        }
        alternatives.truncate(OFFERED);
        Understood { wish, alternatives, ..Understood::nothing(locale) }
    }
}

impl<'b> Candidate<'b> {
    /// One more hit for the same wish, less likely than those before. Two kinds of help or two languages in different
    /// words name none; in the same words ("a sign language interpreter") the likelier one is meant.
    fn join(&mut self, wish: Wish, hit: Hit<'b>) {
        let apart = self.tokens & hit.tokens == 0;
        self.wish = match (std::mem::replace(&mut self.wish, Wish::Help), wish) {
            (Wish::LanguageSupport(a), Wish::LanguageSupport(b)) => {
                Wish::LanguageSupport(one_of(a, b, apart))
            }
            (Wish::Details(a), Wish::Details(b)) => Wish::Details(one_of(a, b, apart)),
            (Wish::Language(a), Wish::Language(b)) => Wish::Language(one_of(a, b, apart)),
            (own, _) => own,
        };
        self.tokens |= hit.tokens;
        self.hits.push(hit);
    }
}

fn lowest(mask: u64) -> u64 {
    1u64.checked_shl(mask.trailing_zeros()).unwrap_or(1)
}

fn one_of<T: PartialEq>(a: Option<T>, b: Option<T>, apart: bool) -> Option<T> {
    match (a, b) {
        (Some(a), Some(b)) if apart && a != b => None,
        (a, b) => a.or(b),
    }
}

/// Drops each hit whose words are a part of a longer hit's, and the worse of two with the same words.
fn without_parts<'b>(hits: &[Hit<'b>]) -> Vec<Hit<'b>> {
    let covers = |longer: &Hit, hit: &Hit| {
        let same = longer.tokens == hit.tokens;
        let contains = longer.tokens & hit.tokens == hit.tokens;
        (contains && !same && longer.quality > FOUND) || (same && longer.quality > hit.quality + 0.04)
    };
    hits.iter().filter(|hit| !hits.iter().any(|other| covers(other, hit))).cloned().collect()
}
