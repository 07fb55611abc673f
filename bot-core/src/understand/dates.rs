//! Days that a message names: "28 April", "28.04", "on Wednesday", "tomorrow", "next week".

use super::matching::{Hit, Message, bit};
use super::normalise::Kind;
use super::phrasebook::Meaning;
use jiff::civil::Date;

/// A name of a month that stands without a day must be spelt at least so well.
const PLAIN: f32 = 0.93;

/// What is said of a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Said {
    /// Day and month.
    DayOfMonth(i8, i8),
    /// The day of whichever month.
    Day(i8),
    /// Some day of the month.
    Month(i8),
    /// Counted from 1, Monday.
    Weekday(i8),
    /// So many days from today.
    Ahead(i32),
    /// Within the week that begins so many weeks after this one.
    Week(i32),
}

impl Said {
    /// Whether a day fits what was said `today`.
    pub fn fits(self, day: Date, today: Date) -> bool {
        let ahead = today.until(day).map(|until| until.get_days()).unwrap_or(i32::MAX);
        match self {
            Self::DayOfMonth(date, month) => day.day() == date && day.month() == month,
            Self::Day(date) => day.day() == date,
            Self::Month(month) => day.month() == month,
            Self::Weekday(weekday) => day.weekday().to_monday_one_offset() == weekday,
            Self::Ahead(days) => ahead == days,
            Self::Week(weeks) => {
                let since_monday = i32::from(today.weekday().to_monday_zero_offset());
                (ahead + since_monday).div_euclid(7) == weeks
            }
        }
    }
}

/// What is said of a day, and the words that say it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Mention {
    pub said: Said,
    pub tokens: u64,
}

/// Every mention of a day. `busy`: words that say something else.
pub(super) fn mentions(message: &Message, hits: &[Hit], busy: u64) -> Vec<Mention> {
    let mut all = Vec::new();
    let mut taken = 0;
    for mention in months(message, hits, busy).into_iter().chain(in_figures(message)) {
        if mention.tokens & taken == 0 {
            taken |= mention.tokens;
            all.push(mention);
        }
    }
    for hit in hits.iter().filter(|hit| hit.quality > 0.85 && hit.tokens & taken == 0) {
        let said = match hit.pattern.meaning {
            Meaning::Weekday(weekday) => Said::Weekday(weekday),
            Meaning::Day(days) => Said::Ahead(i32::from(days)),
            Meaning::Week(weeks) => Said::Week(i32::from(weeks)),
            _ => continue,
        };
        // "the day after tomorrow" has a "tomorrow" in it
        all.retain(|other: &Mention| other.tokens & hit.tokens != other.tokens);
        if !all.iter().any(|other| other.tokens & hit.tokens != 0) {
            all.push(Mention { said, tokens: hit.tokens });
        }
    }
    let weekday = all.iter().any(|mention| matches!(mention.said, Said::Weekday(_)));
    if weekday && let Some(day) = lone_day(message, hits, taken) {
        all.push(day);
    }
    all
}

/// Months, with the number of the day beside them if there is one.
fn months(message: &Message, hits: &[Hit], busy: u64) -> Vec<Mention> {
    let mut all: Vec<Mention> = Vec::new();
    for hit in hits {
        let Meaning::Month(month) = hit.pattern.meaning else { continue };
        let place = hit.tokens.trailing_zeros() as usize;
        let day = [place.checked_sub(1), place.checked_sub(2), Some(place + 1), Some(place + 2)]
            .into_iter()
            .flatten()
            .find_map(|at| Some((at, day_at(message, at)?)));
        let mention = match day {
            Some((at, day)) => {
                Mention { said: Said::DayOfMonth(day, month), tokens: hit.tokens | between(place, at) }
            }
            None if hit.quality > PLAIN && hit.tokens & busy == 0 => {
                Mention { said: Said::Month(month), tokens: hit.tokens }
            }
            None => continue,
        };
        if !all.iter().any(|other| other.tokens & mention.tokens != 0) {
            all.push(mention);
        }
    }
    all
}

/// "28.04", "28/4", "28.04.2027".
fn in_figures(message: &Message) -> Vec<Mention> {
    let tokens = &message.typed.tokens;
    let mut all = Vec::new();
    for (i, pair) in tokens.windows(2).enumerate() {
        let [first, second] = pair else { continue };
        let together = first.sentence == second.sentence;
        let both = first.kind == Kind::Number && second.kind == Kind::Number;
        let (Some(day), Some(month)) = (day_at(message, i), number_at(message, i + 1)) else { continue };
        if both && together && (1..=12).contains(&month) {
            let year =
                tokens.get(i + 2).is_some_and(|next| next.text.len() == 4 && next.kind == Kind::Number);
            let tokens = bit(i) | bit(i + 1) | if year { bit(i + 2) } else { 0 };
            all.push(Mention { said: Said::DayOfMonth(day, month as i8), tokens });
        }
    }
    all
}

/// A number beside a weekday: "on Wednesday, the 28th".
fn lone_day(message: &Message, hits: &[Hit], taken: u64) -> Option<Mention> {
    let hours = hits.iter().filter(|hit| hit.pattern.meaning == Meaning::Hour);
    // what stands right behind "at" is an hour
    let taken = hours.fold(taken, |mask, hit| mask | (hit.tokens << 1));
    let free = (0..message.typed.tokens.len()).filter(|at| taken & bit(*at) == 0);
    let mut days = free.filter_map(|at| Some((at, day_at(message, at)?))).filter(|(_, day)| *day > 0);
    let (at, day) = days.next()?;
    let hour = message.typed.tokens.get(at + 1).is_some_and(|next| next.text == "00" || next.text == "30");
    (days.next().is_none() && !hour).then_some(Mention { said: Said::Day(day), tokens: bit(at) })
}

fn number_at(message: &Message, at: usize) -> Option<u32> {
    let token = message.typed.tokens.get(at)?;
    if token.kind != Kind::Number {
        return None;
    }
    token.text.parse().ok()
}

fn day_at(message: &Message, at: usize) -> Option<i8> {
    number_at(message, at).filter(|day| (1..=31).contains(day)).and_then(|day| i8::try_from(day).ok())
}

/// All places from one to the other.
fn between(a: usize, b: usize) -> u64 {
    (a.min(b)..=a.max(b)).fold(0, |mask, at| mask | bit(at))
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn days_fit_by_what_was_said_of_them() {
        let (monday, wednesday) = (date(2027, 4, 19), date(2027, 4, 28));
        for said in [
            Said::DayOfMonth(28, 4),
            Said::Day(28),
            Said::Month(4),
            Said::Weekday(3),
            Said::Ahead(9),
            Said::Week(1),
        ] {
            assert!(said.fits(wednesday, monday), "{said:?}");
        }
        for said in [
            Said::DayOfMonth(28, 5),
            Said::Day(27),
            Said::Month(5),
            Said::Weekday(4),
            Said::Ahead(1),
            Said::Week(0),
            Said::Week(2),
        ] {
            assert!(!said.fits(wednesday, monday), "{said:?}");
        }
        assert!(
            Said::Week(0).fits(date(2027, 4, 25), monday) && !Said::Week(0).fits(date(2027, 4, 18), monday)
        );
    }
}
