//! Which meeting a sentence names: by its slug, number, day, the words of its title, or as the next one.

use super::agenda::{Agenda, Entry, TitleWord};
use super::choose::alike;
use super::dates::{self, Mention, Said};
use super::matching::{Hit, Message, bit};
use super::normalise::Kind;
use super::phrasebook::Meaning;
use crate::ids::MeetingId;
use serde::{Deserialize, Serialize};

/// Words of a title name a meeting from this much on.
const NAMED: f32 = 0.8;
/// Words that say less than that may still tell which meeting is likely.
const HINTED: f32 = 0.4;
/// Shorter words are not looked for within others.
const PART: usize = 6;
/// Words of this many letters tell a title from others; shorter ones less.
const TELLING: f32 = 6.0;

/// Which of the meetings a sentence is about.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Which {
    /// It names none; perhaps some words of these are in it, likeliest first.
    Unnamed(Vec<MeetingId>),
    /// This one.
    One(MeetingId),
    /// One of these, likeliest first, and it is not plain which.
    Several(Vec<MeetingId>),
    /// It names one that is not there ("on Friday"); these come nearest.
    NotThere(Vec<MeetingId>),
    /// It could not be about a meeting.
    #[default]
    Nothing,
}

/// Too little of a title's word to mean it: "work" is no "workshop".
fn is_stump(typed: &str, own: &str) -> bool {
    5 * typed.chars().count() < 3 * own.chars().count()
}

/// A title's word within a longer one: German "Bildungstreffen" is the meeting on "Bildung".
fn as_part(typed: &str, own: &str) -> f32 {
    if own.chars().count() >= PART && typed.starts_with(own) { 0.85 } else { 0.0 }
}

/// The answer, with the words that it was found in.
#[derive(Debug, Default)]
pub(super) struct Found {
    pub which: Which,
    pub tokens: u64,
}

/// Looks for a meeting. `busy`: words that say what is wanted of it.
pub(super) fn find(message: &Message, hits: &[Hit], agenda: &Agenda, busy: u64) -> Found {
    if agenda.entries.is_empty() {
        return Found::default();
    }
    let looking = Looking { message, hits, entries: &agenda.entries, busy };
    let mut cues: Vec<Cue> =
        [looking.slug(), looking.days(), looking.number()].into_iter().flatten().collect();
    // a number or a day tells more than words: "I need help to sign up for the 4th" is not about the meeting on "help"
    let title = looking.title().filter(|title| !title.firm || looking.agrees(title, &cues));
    cues.extend(title);
    looking.judge(&cues)
}

/// Something that tells meetings apart.
struct Cue {
    /// For each meeting how well it fits, 0 for not at all.
    fits: Vec<f32>,
    tokens: u64,
    /// Whether it is enough to act on.
    firm: bool,
}

struct Looking<'a, 'b> {
    message: &'a Message<'b>,
    hits: &'a [Hit<'b>],
    entries: &'a [Entry],
    busy: u64,
}

impl Looking<'_, '_> {
    /// Whether some meeting fits all of them.
    fn agrees(&self, cue: &Cue, others: &[Cue]) -> bool {
        let fits = |cue: &Cue, at: usize| cue.fits.get(at).is_some_and(|fit| *fit > 0.0);
        let firm: Vec<&Cue> = others.iter().filter(|other| other.firm).collect();
        (0..self.entries.len()).any(|at| fits(cue, at) && firm.iter().all(|other| fits(other, at)))
    }

    fn judge(&self, cues: &[Cue]) -> Found {
        let tokens = cues.iter().filter(|cue| cue.firm).fold(0, |mask, cue| mask | cue.tokens);
        let fits = |at: usize| {
            cues.iter().filter(|cue| cue.firm).all(|cue| cue.fits.get(at).is_some_and(|f| *f > 0.0))
        };
        let all: Vec<usize> = (0..self.entries.len()).collect();
        let named = cues.iter().any(|cue| cue.firm);
        let mut left: Vec<usize> =
            if named { all.iter().copied().filter(|at| fits(*at)).collect() } else { all };
        let next = self.covered(|meaning| *meaning == Meaning::Next) & !self.unmeant();
        if next != 0 && !left.is_empty() {
            let soonest = left.iter().copied().filter(|at| self.entry(*at).is_some_and(|e| e.date.is_some()));
            let soonest = soonest.min_by_key(|at| self.entry(*at).and_then(|entry| entry.date));
            if let Some(one) = soonest {
                return Found { which: Which::One(self.id(one)), tokens: tokens | next };
            }
        }
        self.rank(&mut left, cues);
        let which = match (named, left.as_slice()) {
            (false, _) => Which::Unnamed(self.ids(&self.likely(cues))),
            (true, []) => Which::NotThere(self.ids(&self.likely(cues))),
            (true, [one]) => Which::One(self.id(*one)),
            (true, several) => match self.coming(several, cues) {
                Some(one) => Which::One(self.id(one)),
                None => Which::Several(self.ids(several)),
            },
        };
        Found { which, tokens }
    }

    fn entry(&self, at: usize) -> Option<&Entry> {
        self.entries.get(at)
    }

    fn id(&self, at: usize) -> MeetingId {
        self.entry(at).map_or(MeetingId(0), |entry| entry.id)
    }

    fn ids(&self, places: &[usize]) -> Vec<MeetingId> {
        places.iter().map(|at| self.id(*at)).collect()
    }

    /// Best first; equals keep the order of the list.
    fn rank(&self, places: &mut [usize], cues: &[Cue]) {
        let score = |at: usize| cues.iter().filter_map(|cue| cue.fits.get(at)).sum::<f32>();
        places.sort_by(|a, b| score(*b).total_cmp(&score(*a)));
    }

    /// Whatever has something in common with what was said, best first.
    fn likely(&self, cues: &[Cue]) -> Vec<usize> {
        let met = |at: &usize| cues.iter().any(|cue| cue.fits.get(*at).is_some_and(|fit| *fit > 0.0));
        let mut likely: Vec<usize> = (0..self.entries.len()).filter(met).collect();
        self.rank(&mut likely, cues);
        likely
    }

    /// "On Wednesday" means the Wednesday to come, where one of several is then.
    fn coming(&self, several: &[usize], cues: &[Cue]) -> Option<usize> {
        let mentions = self.mentions();
        let weekday = mentions.iter().any(|mention| matches!(mention.said, Said::Weekday(_)));
        let soon = |at: &&usize| {
            self.entry(**at).and_then(Entry::days_ahead).is_some_and(|days| (0..7).contains(&days))
        };
        let mut near = several.iter().filter(soon);
        let one = near.next().filter(|_| weekday && !cues.is_empty())?;
        near.next().is_none().then_some(*one)
    }

    fn covered(&self, meant: impl Fn(&Meaning) -> bool) -> u64 {
        let hits = self.hits.iter().filter(|hit| hit.quality > 0.85 && meant(&hit.pattern.meaning));
        hits.fold(0, |mask, hit| mask | hit.tokens)
    }

    /// Words that look like a number or a day and mean no meeting.
    fn unmeant(&self) -> u64 {
        self.covered(|meaning| *meaning == Meaning::NoMeeting)
    }

    fn mentions(&self) -> Vec<Mention> {
        let unmeant = self.unmeant();
        let mut mentions = dates::mentions(self.message, self.hits, self.busy);
        mentions.retain(|mention| mention.tokens & unmeant == 0);
        mentions
    }

    fn slug(&self) -> Option<Cue> {
        let typed = &self.message.typed.tokens;
        let mut tokens = 0;
        let fits: Vec<f32> = self
            .entries
            .iter()
            .map(|entry| {
                let own = super::normalise::words(&entry.slug);
                let at = typed
                    .windows(own.len().max(1))
                    .position(|words| words.iter().map(|word| &word.text).eq(own.iter()));
                match at {
                    // a slug of one common word is no name
                    Some(at) if own.len() > 1 || typed.len() == 1 => {
                        tokens |= (at..at + own.len()).fold(0, |mask, at| mask | bit(at));
                        1.0
                    }
                    _ => 0.0,
                }
            })
            .collect();
        (tokens != 0).then_some(Cue { fits, tokens, firm: true })
    }

    fn days(&self) -> Option<Cue> {
        let mentions = self.mentions();
        if mentions.is_empty() {
            return None;
        }
        let fits = |entry: &Entry| {
            let day = entry.date.is_some_and(|day| mentions.iter().all(|m| m.said.fits(day, entry.today)));
            if day { 1.0 } else { 0.0 }
        };
        let tokens = mentions.iter().fold(0, |mask, mention| mask | mention.tokens);
        Some(Cue { fits: self.entries.iter().map(fits).collect(), tokens, firm: true })
    }

    /// By its number in its series, or else by the day of the month ("the 28th"); by its place in the list only as a guess.
    fn number(&self) -> Option<Cue> {
        let dated = self.mentions().iter().fold(0, |mask, mention| mask | mention.tokens);
        let taken = dated | self.unmeant();
        let (tokens, numbers) = self.ordinals(taken).or_else(|| self.figure(taken))?;
        let named = |entry: &Entry| entry.number.is_some_and(|number| numbers.contains(&number));
        let by_number: Vec<f32> =
            self.entries.iter().map(|entry| if named(entry) { 1.0 } else { 0.0 }).collect();
        if by_number.iter().any(|fit| *fit > 0.0) {
            return Some(Cue { fits: by_number, tokens, firm: true });
        }
        let on_day = |entry: &Entry| {
            let day = entry.date.and_then(|date| usize::try_from(date.day()).ok());
            if day.is_some_and(|day| numbers.contains(&day)) { 1.0 } else { 0.0 }
        };
        let by_day: Vec<f32> = self.entries.iter().map(on_day).collect();
        if by_day.iter().any(|fit| *fit > 0.0) {
            return Some(Cue { fits: by_day, tokens, firm: true });
        }
        let in_list = |at: usize| if numbers.contains(&(at + 1)) { 0.5 } else { 0.0 };
        let by_place = (0..self.entries.len()).map(in_list).collect();
        Some(Cue { fits: by_place, tokens, firm: false })
    }

    /// All ordinals: of "not the third, the fourth" both, so that it is asked which.
    fn ordinals(&self, taken: u64) -> Option<(u64, Vec<usize>)> {
        let free =
            |hit: &&Hit| hit.quality > 0.85 && hit.tokens & (taken | self.busy | self.message.fillers) == 0;
        let (mut tokens, mut numbers) = (0, Vec::new());
        for hit in self.hits.iter().filter(free) {
            if let Meaning::Ordinal(Some(number)) = hit.pattern.meaning {
                tokens |= hit.tokens;
                numbers.push(number);
            }
        }
        (!numbers.is_empty()).then_some((tokens, numbers))
    }

    /// A number in figures that counts nothing ("3 people") and is no hour.
    fn figure(&self, taken: u64) -> Option<(u64, Vec<usize>)> {
        let typed = &self.message.typed.tokens;
        let hours = self.covered(|meaning| *meaning == Meaning::Hour);
        let strange = self.message.strange(self.title().map_or(0, |cue| cue.tokens));
        let figures = typed.iter().enumerate().filter(|(at, token)| {
            let ending =
                |word: &super::normalise::Token| word.kind == Kind::Word && word.text.chars().count() <= 3;
            let counts = typed.get(at + 1).is_some_and(|next| {
                strange & bit(at + 1) != 0 && !ending(next) && next.sentence == token.sentence
            });
            let after_hour = at.checked_sub(1).is_some_and(|before| hours & bit(before) != 0);
            let free = taken & bit(*at) == 0;
            token.kind == Kind::Number && free && !counts && !after_hour && token.text.len() <= 2
        });
        let mut numbers = figures.filter_map(|(at, token)| Some((bit(at), vec![token.text.parse().ok()?])));
        let only = numbers.next()?;
        numbers.next().is_none().then_some(only)
    }

    /// By words of its title, its series or its place.
    fn title(&self) -> Option<Cue> {
        let mut fits = vec![0.0_f32; self.entries.len()];
        let mut tokens = 0;
        let unmeant = self.unmeant() | self.busy;
        for (at, typed) in self.message.typed.tokens.iter().enumerate() {
            if typed.kind != Kind::Word || unmeant & bit(at) != 0 {
                continue;
            }
            let like = |entry: &Entry| {
                let likeness = |word: &TitleWord| {
                    let like = match is_stump(&typed.text, &word.token.text) {
                        true => 0.0,
                        false => alike(typed, &word.token).max(as_part(&typed.text, &word.token.text)),
                    };
                    self.worth(at, word) * like
                };
                entry.words.iter().map(likeness).fold(0.0, f32::max)
            };
            let row: Vec<f32> = self.entries.iter().map(like).collect();
            let everywhere = row.len() > 1 && row.iter().all(|like| *like > 0.0);
            if !everywhere && row.iter().any(|like| *like > 0.0) {
                tokens |= bit(at);
                fits.iter_mut().zip(row).for_each(|(fit, like)| *fit += like);
            }
        }
        let best = fits.iter().copied().fold(0.0, f32::max);
        if best < HINTED {
            return None;
        }
        let firm = best >= NAMED;
        // what has clearly less in common is not meant
        fits.iter_mut().filter(|fit| **fit < 0.75 * best).for_each(|fit| *fit = 0.0);
        Some(Cue { fits, tokens, firm })
    }

    /// How much a typed word tells: less if it is short, or a word that people say for other reasons as well.
    fn worth(&self, at: usize, word: &TitleWord) -> f32 {
        if word.place {
            return 1.0;
        }
        let letters = word.token.text.chars().count() as f32;
        let common = if self.message.is_known(at) { 0.5 } else { 1.0 };
        (letters / TELLING).min(1.0) * common
    }
}
