//! The meetings that a sentence may be about, ready to be compared with words.

use super::normalise::{self, Kind, Token};
use crate::facts::{Catalogue, Meeting};
use crate::ids::MeetingId;
use crate::meeting::definition::{Place, Texts};
use jiff::{Timestamp, civil::Date};
use std::sync::Arc;

/// Meetings in the order in which lists show them. Empty where no sentence can be about one.
#[derive(Debug, Default)]
pub struct Agenda {
    pub(super) entries: Vec<Entry>,
}

/// A meeting as people may name it.
#[derive(Debug)]
pub(super) struct Entry {
    pub id: MeetingId,
    pub slug: String,
    /// Its number in its series.
    pub number: Option<usize>,
    /// The day on which it starts, in its own time zone.
    pub date: Option<Date>,
    /// Today in that zone.
    pub today: Date,
    /// Words of its title, of its series and of its place, in all their languages.
    pub words: Vec<TitleWord>,
}

/// A word by which a meeting may be told from others.
#[derive(Debug)]
pub(super) struct TitleWord {
    pub token: Token,
    /// Whether it is the name of a place or of a house: short ones tell as much as long ones.
    pub place: bool,
}

impl Agenda {
    /// These meetings, seen now.
    pub fn new<'a>(
        meetings: impl IntoIterator<Item = &'a Arc<Meeting>>,
        catalogue: &Catalogue,
        now: Timestamp,
    ) -> Self {
        Self { entries: meetings.into_iter().map(|meeting| Entry::new(meeting, catalogue, now)).collect() }
    }
}

impl Entry {
    /// One of which only these things are known: the day on which it starts, and today; titles, and names of places.
    pub fn of_words(
        id: MeetingId,
        slug: String,
        number: Option<usize>,
        (starts, today): (Date, Date),
        (titles, places): (&[String], &[String]),
    ) -> Self {
        let mut words = Vec::new();
        titles.iter().for_each(|title| words_of(title, false, &mut words));
        places.iter().for_each(|place| words_of(place, true, &mut words));
        Self { id, slug, number, date: Some(starts), today, words }
    }

    fn new(meeting: &Meeting, catalogue: &Catalogue, now: Timestamp) -> Self {
        let definition = &meeting.definition;
        let mut words = Vec::new();
        take(&definition.title, false, &mut words);
        let series = catalogue.community(meeting.community).map_or(&[][..], |community| &community.series);
        let own = series.iter().find(|series| Some(&series.slug) == definition.series.as_ref());
        own.iter().for_each(|series| take(&series.title, false, &mut words));
        match &definition.place {
            Place::Onsite(venue) | Place::Hybrid { venue, .. } => {
                take(&venue.name, true, &mut words);
                words_of(venue.address.as_deref().unwrap_or_default(), true, &mut words);
            }
            Place::Online(_) => {}
        }
        Self {
            id: meeting.id,
            slug: definition.slug.clone(),
            number: definition.number.and_then(|number| usize::try_from(number).ok()),
            date: definition.starts.map(|starts| starts.date()),
            today: now.to_zoned(definition.zone()).date(),
            words,
        }
    }

    /// How many days are left until it starts.
    pub fn days_ahead(&self) -> Option<i32> {
        let until = self.today.until(self.date?).ok()?;
        Some(until.get_days())
    }
}

fn take(texts: &Texts, place: bool, words: &mut Vec<TitleWord>) {
    texts.0.iter().for_each(|(_, text)| words_of(text, place, words));
}

fn words_of(text: &str, place: bool, words: &mut Vec<TitleWord>) {
    for token in normalise::read(text).tokens {
        let known = words.iter().any(|word| word.token.text == token.text);
        if token.kind == Kind::Word && token.text.chars().count() >= 3 && !known {
            words.push(TitleWord { token, place });
        }
    }
}
