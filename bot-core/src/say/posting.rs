//! What organisers read of posting: which meeting, where, and that it is done.

use super::NotPosted;
use super::voice::Voice;
use crate::args;
use crate::facts::{Meeting, Need};
use crate::ids::PlaceId;
use crate::message::{Expects, Look};
use crate::posting::InCalendar;
use crate::press::Press;
use crate::rules::{listing, people};

/// How many choices one message gives.
const CHOICES: usize = 20;

/// The card is posted; and what becomes of the meeting in the place's calendar, if that was wanted.
pub(super) fn posted(voice: &mut Voice<'_>, meeting: &Meeting, place: &str, calendar: Option<InCalendar>) {
    let (title, place) = (voice.title_of(meeting), voice.theirs(place));
    voice.text(voice.ta("posted", args! { "title" => title, "place" => place }));
    let key = calendar.map(|calendar| match calendar {
        InCalendar::There => "posted-event",
        InCalendar::Undated => "posted-event-undated",
        InCalendar::TooLate => "posted-event-too-late",
    });
    if let Some(key) = key {
        voice.text(voice.t(key));
    }
}

/// Which meeting's card shall be posted?
pub(super) fn which(voice: &mut Voice<'_>, place: Option<PlaceId>) -> Result<(), Need> {
    let places = voice.facts.places_of(voice.me.person)?;
    let place = place.and_then(|id| places.iter().find(|place| place.id == id));
    let meetings = listing::postable(voice.facts, voice.me);
    if meetings.is_empty() {
        voice.text(voice.t("post-no-meetings"));
        return Ok(());
    }
    match place {
        Some(place) => {
            voice.text(voice.ta("post-which-there", args! { "place" => voice.theirs(&place.title) }));
        }
        None => voice.text(voice.t("post-which")),
    }
    for meeting in meetings.iter().take(CHOICES) {
        let press = match place {
            Some(place) => Press::Post(meeting.id, place.id),
            None => Press::PostWhere(meeting.id),
        };
        let button = voice.button(voice.title_of(meeting), press, Look::Plain);
        voice.rows(vec![button]);
    }
    voice.expects(Expects::Choice);
    Ok(())
}

/// Where shall the card be posted, and how the bot gets to know another place.
pub(super) fn whereto(voice: &mut Voice<'_>, meeting: &Meeting) -> Result<bool, Need> {
    if !people::organises(voice.me, meeting.community) {
        return Ok(false);
    }
    let places = voice.facts.places_of(voice.me.person)?;
    voice.title(voice.title_of(meeting));
    if !places.is_empty() {
        voice.text(voice.t("post-where"));
    }
    voice.text(voice.ta("post-how", args! { "slug" => meeting.definition.slug.clone() }));
    for place in places.iter().take(CHOICES) {
        let button = voice.button(place.title.clone(), Press::Post(meeting.id, place.id), Look::Plain);
        voice.rows(vec![button]);
    }
    voice.expects(Expects::Choice);
    Ok(true)
}

/// The bot may not write there.
pub(super) fn not_allowed(voice: &mut Voice<'_>, place: &str) {
    voice.text(voice.ta("post-not-allowed", args! { "place" => voice.theirs(place) }));
}

/// The card was not posted.
pub(super) fn not_posted(voice: &mut Voice<'_>, meeting: &Meeting, why: NotPosted) {
    voice.title(voice.title_of(meeting));
    match why {
        NotPosted::Draft => voice.text(voice.t("post-draft")),
        NotPosted::Language => {
            let ours = voice.house.locales.menu().into_iter();
            let ours: Vec<String> =
                ours.map(|(tag, name)| voice.theirs(&format!("{} ({name})", tag.as_str()))).collect();
            voice.text(voice.ta("post-no-language", args! { "languages" => voice.locale.list(&ours) }));
        }
    }
}
