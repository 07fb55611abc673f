//! Where many read along: an organiser posts a meeting's card there; everybody else is asked to come in. Nobody is
//! spoken to in public, and of those who pass by nothing is kept.

use super::talk::Talk;
use crate::facts::{Meeting, Need};
use crate::ids::{Address, MeetingId, PlaceId, PostingId};
use crate::meeting::schedule;
use crate::places::{self, Command};
use crate::posting::{InCalendar, NewPosting, Place, PublicSay};
use crate::rules::{admission, people, typed};
use crate::say::{NotPosted, Refusal, Say};
use crate::turn::Change;
use std::sync::Arc;

/// Longest title of a place that is kept, in characters.
const TITLE: usize = 100;

/// Where a card is wanted.
#[derive(Clone, Copy)]
pub(super) struct Where<'a> {
    /// The place of the card.
    pub place: &'a Address,
    /// What that place is called.
    pub title: &'a str,
    /// A calendar of that place in which the meeting is wanted as well.
    pub calendar: Option<&'a Address>,
}

/// Somebody wrote something where many read along.
pub(super) fn spoken(talk: &mut Talk<'_>, place: &Address, title: &str, text: &str) -> Result<(), Need> {
    let Some(command) = Command::read(text) else {
        talk.pass_by();
        return Ok(());
    };
    if command.name != "post" || talk.me.organises.is_empty() {
        let locale = talk.locale();
        talk.change(places::come_in(talk.facts, place, locale));
        talk.pass_by();
        return Ok(());
    }
    let (slug, locale) = command.slug_and_locale();
    post_here(talk, Where { place, title, calendar: None }, slug, locale)
}

/// Somebody wants a meeting's card posted there, and nobody else sees that they asked: whoever may not is told.
pub(super) fn here(
    talk: &mut Talk<'_>,
    whither: Where<'_>,
    slug: &str,
    locale: Option<&str>,
) -> Result<(), Need> {
    if talk.me.organises.is_empty() {
        talk.say(Say::OrganisersOnly);
        return Ok(());
    }
    let locale = locale.map(str::trim).filter(|locale| !locale.is_empty());
    post_here(talk, whither, slug.trim(), locale)
}

/// The bot may not write there.
pub(super) fn not_allowed(talk: &mut Talk<'_>, title: &str) {
    talk.say(match talk.me.organises.is_empty() {
        true => Say::OrganisersOnly,
        false => Say::NotAllowedThere { title: titled(title) },
    });
}

/// Posts what an organiser wants there; asks which where that is not said.
fn post_here(talk: &mut Talk<'_>, whither: Where<'_>, slug: &str, locale: Option<&str>) -> Result<(), Need> {
    if slug.is_empty() {
        let place = remember(talk, whither.place, whither.title)?;
        talk.say(Say::PostWhich { place: Some(place) });
        return Ok(());
    }
    if let Some(meeting) = wanted(talk, slug) {
        remember(talk, whither.place, whither.title)?;
        post(talk, &meeting, whither, locale);
    }
    Ok(())
}

/// Somebody brought the bot to a place where many read along.
pub(super) fn brought(talk: &mut Talk<'_>, place: &Address, title: &str) -> Result<(), Need> {
    if talk.me.organises.is_empty() {
        talk.pass_by();
        return Ok(());
    }
    let place = remember(talk, place, title)?;
    talk.say(Say::PostWhich { place: Some(place) });
    Ok(())
}

/// Somebody shared a meeting's card themselves: an organiser's is kept up to date.
pub(super) fn shared(talk: &mut Talk<'_>, slug: &str, receipt: &str, place: &Address) {
    let meeting = talk.facts.catalogue.by_slug(slug).cloned();
    let theirs = meeting
        .filter(|meeting| people::organises(talk.me, meeting.community) && admission::is_visible(meeting));
    match theirs {
        Some(meeting) => {
            let locale = talk.locale();
            put_up(talk, PublicSay::Card(meeting.id), place, locale, Some(receipt.to_owned()));
        }
        None => talk.pass_by(),
    }
}

/// `/post SLUG` in the private chat: asks where, and for which meeting where that is not said.
pub(super) fn command(talk: &mut Talk<'_>, rest: &str) {
    if talk.me.organises.is_empty() {
        return talk.say(Say::OrganisersOnly);
    }
    let slug = rest.split_whitespace().next().unwrap_or_default();
    if slug.is_empty() {
        return talk.say(Say::PostWhich { place: None });
    }
    if let Some(meeting) = wanted(talk, slug) {
        whereto(talk, meeting.id);
    }
}

/// Asks where a meeting's card shall be posted.
pub(super) fn whereto(talk: &mut Talk<'_>, id: MeetingId) {
    let Some(meeting) = people::organised(talk.facts, talk.me, id).cloned() else {
        return talk.say(Say::OrganisersOnly);
    };
    talk.say(match admission::is_visible(&meeting) {
        true => Say::PostWhere { meeting: id },
        false => Say::NotPosted { meeting: id, why: NotPosted::Draft },
    });
}

/// Posts a meeting's card in a place that is known.
pub(super) fn post_there(talk: &mut Talk<'_>, id: MeetingId, place: PlaceId) -> Result<(), Need> {
    let Some(meeting) = people::organised(talk.facts, talk.me, id).cloned() else {
        talk.say(Say::OrganisersOnly);
        return Ok(());
    };
    let places = talk.facts.places_of(talk.me.person)?;
    match places.iter().find(|known| known.id == place) {
        Some(place) => {
            post(talk, &meeting, Where { place: &place.address, title: &place.title, calendar: None }, None);
        }
        None => talk.say(Say::StaleButton),
    }
    Ok(())
}

/// The meeting, if this organiser may post it; says why not.
fn wanted(talk: &mut Talk<'_>, slug: &str) -> Option<Arc<Meeting>> {
    let found = talk.facts.catalogue.by_slug(slug).cloned();
    let Some(meeting) = found.filter(|found| people::visible(talk.facts, talk.me, found.id).is_some()) else {
        talk.say(Say::NoSuchMeeting { slug: typed::shortened(&typed::line(slug), 60) });
        return None;
    };
    if !people::organises(talk.me, meeting.community) {
        talk.say(Say::OrganisersOnly);
        return None;
    }
    Some(meeting)
}

/// Posts, and tells the organiser privately.
fn post(talk: &mut Talk<'_>, meeting: &Meeting, whither: Where<'_>, locale: Option<&str>) {
    let refuse = |why| Say::NotPosted { meeting: meeting.id, why };
    if !admission::is_visible(meeting) {
        return talk.say(refuse(NotPosted::Draft));
    }
    let locale = match locale {
        Some(wanted) => talk.house.find_locale(wanted),
        None => Some(talk.locale()),
    };
    let Some(locale) = locale else { return talk.say(refuse(NotPosted::Language)) };
    put_up(talk, PublicSay::Card(meeting.id), whither.place, locale.clone(), None);
    let calendar = whither.calendar.map(|calendar| mirror(talk, meeting, calendar, locale));
    talk.say(Say::Posted { meeting: meeting.id, title: titled(whither.title), calendar });
}

/// Puts a meeting into a calendar. One without a date is there as soon as it has one.
fn mirror(talk: &mut Talk<'_>, meeting: &Meeting, calendar: &Address, locale: String) -> InCalendar {
    let refusal = admission::refusal(meeting, talk.facts.now);
    if matches!(refusal, Some(Refusal::Cancelled | Refusal::Started | Refusal::Over)) {
        return InCalendar::TooLate;
    }
    put_up(talk, PublicSay::Event(meeting.id), calendar, locale, None);
    match schedule::starts_at(&meeting.definition) {
        Some(_) => InCalendar::There,
        None => InCalendar::Undated,
    }
}

fn put_up(talk: &mut Talk<'_>, say: PublicSay, place: &Address, locale: String, receipt: Option<String>) {
    let id = PostingId(talk.fresh_id());
    talk.change(Change::Post(Box::new(NewPosting { id, place: place.clone(), locale, say, receipt })));
}

/// Notes that this organiser has a way to that place; its number.
fn remember(talk: &mut Talk<'_>, address: &Address, title: &str) -> Result<PlaceId, Need> {
    let known = talk.facts.places_of(talk.me.person)?.iter().find(|place| place.address == *address);
    let id = known.map(|place| place.id);
    let id = id.unwrap_or_else(|| PlaceId(talk.fresh_id()));
    talk.change(Change::Place(Place { id, address: address.clone(), title: titled(title) }));
    Ok(id)
}

fn titled(title: &str) -> String {
    typed::shortened(&typed::line(title), TITLE)
}

#[cfg(test)]
mod tests;
