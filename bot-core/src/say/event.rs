//! A meeting in a calendar that many read along: dates and no counts, so that a sign-up changes nothing there, and never
//! the link. Whoever marks it there has not signed up, and is told so.

use super::card;
use super::voice::{Anyone, Voice};
use crate::facts::Meeting;
use crate::meeting::definition::{Place, Status};
use crate::meeting::schedule;
use crate::message::{PublicCard, PublicEvent};

/// How many characters its words have at most: a calendar has less room than a message, and marks of formatting may have
/// to be escaped there.
const ROOM: usize = 800;

/// The meeting as an event; `None` where it has no date, and where nothing can be changed any more because it has started
/// (or, cancelled, would be over).
pub(super) fn in_calendar(mut voice: Voice<'_, Anyone>, meeting: &Meeting) -> Option<PublicCard> {
    let (definition, now) = (&meeting.definition, voice.facts.now);
    let cancelled = meeting.cancelled.is_some();
    let starts = schedule::starts_at(definition)?;
    let ends = schedule::ends_at(definition).filter(|ends| *ends > starts);
    let ends = ends.or_else(|| starts.checked_add(schedule::ASSUMED_LENGTH).ok())?;
    if now >= if cancelled { ends } else { starts } {
        return None;
    }
    let place = match &definition.place {
        online @ Place::Online(_) => card::place_in_a_line(&voice, online),
        Place::Onsite(venue) | Place::Hybrid { venue, .. } => card::venue_in_a_line(&voice, venue),
    };
    let event = PublicEvent { title: voice.title_of(meeting), starts, ends, place, cancelled };
    if cancelled {
        card::status_for_all(&mut voice, meeting);
    }
    voice.paragraph(&definition.summary);
    card::spoken(&mut voice, definition);
    if !cancelled {
        // A deadline that has passed stays: otherwise the clock alone would change the event.
        if definition.status != Status::Closed {
            card::deadline(&mut voice, definition);
        }
        voice.notice(voice.t("event-no-sign-up"));
    }
    voice.fit(ROOM);
    Some(PublicCard { event: Some(event), ..voice.done(Vec::new()) })
}
