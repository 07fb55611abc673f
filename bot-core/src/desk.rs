//! What organisers see of their meetings at the desk: who signed up, what they need, what they ask. Data only, no words.
//!
//! Everything that is decided there goes through [`crate::step`], like any button of the chat.

use crate::facts::{Facts, Forgotten, Meeting, Need};
use crate::ids::{CommunityId, FileId, PersonId};
use crate::meeting::schedule;
use crate::model::{Answer, Inquiry, LanguageRequest, Registration, Seats, StateName};
use jiff::Timestamp;
use std::sync::Arc;

/// The desk of one organiser.
#[derive(Debug, Clone, Default)]
pub struct Desk {
    /// The communities that they organise; empty: they are no organiser.
    pub communities: Vec<CommunityId>,
    /// Meetings to come, the next one first, and then those without a date.
    pub coming: Vec<DeskMeeting>,
    /// Meetings that are over, the latest first.
    pub past: Vec<DeskMeeting>,
    /// Questions without an answer, oldest first.
    pub inquiries: Vec<Inquiry>,
}

/// One meeting.
#[derive(Debug, Clone)]
pub struct DeskMeeting {
    /// Which.
    pub meeting: Arc<Meeting>,
    /// How many stand where.
    pub seats: Seats,
    /// Everyone who signed up: the waiting list in its order, all others oldest first.
    pub people: Vec<DeskPerson>,
    /// Requests for language support, oldest first.
    pub requests: Vec<DeskRequest>,
    /// Those whose data was erased already.
    pub forgotten: Forgotten,
}

/// One registration.
#[derive(Debug, Clone)]
pub struct DeskPerson {
    /// What the person sent.
    pub registration: Registration,
    /// Whether the bot can't write to them. Looked up only for those who take part in a meeting to come.
    pub unreachable: bool,
}

/// One request for language support.
#[derive(Debug, Clone)]
pub struct DeskRequest {
    /// What is needed.
    pub request: LanguageRequest,
    /// Name from the person's registration; empty where there is none.
    pub name: String,
}

impl DeskMeeting {
    /// Those who stand at `state`.
    pub fn standing(&self, state: StateName) -> impl Iterator<Item = &DeskPerson> {
        self.people.iter().filter(move |person| person.registration.state.name() == state)
    }
}

/// The desk of whoever acts. Empty for those who organise nothing.
pub fn view(facts: &Facts) -> Result<Desk, Need> {
    let communities = organised(facts);
    let mine: Vec<&Arc<Meeting>> = meetings(facts, &communities).collect();
    // All facts first: what follows copies, and would copy again for each one that is found missing.
    for meeting in &mine {
        preload(facts, meeting)?;
    }
    let mut inquiries = Vec::new();
    for community in &communities {
        inquiries.extend_from_slice(facts.open_inquiries(*community)?);
    }
    inquiries.sort_by_key(|inquiry| inquiry.asked_at);
    let mut all =
        mine.into_iter().map(|meeting| desk_meeting(facts, meeting)).collect::<Result<Vec<_>, _>>()?;
    all.sort_by_key(|shown| start_or_never(&shown.meeting));
    let (mut past, coming): (Vec<_>, Vec<_>) =
        all.into_iter().partition(|shown| is_over(&shown.meeting, facts.now));
    past.reverse();
    Ok(Desk { communities, coming, past, inquiries })
}

/// Whether whoever acts may open an upload: it belongs to an answer given to one of their meetings.
pub fn may_open(facts: &Facts, file: FileId) -> Result<bool, Need> {
    let communities = organised(facts);
    for meeting in meetings(facts, &communities) {
        let answers =
            facts.registrations(meeting.id)?.iter().flat_map(|registration| registration.answers.values());
        if answers.into_iter().any(|answer| matches!(answer, Answer::File { id, .. } if *id == file)) {
            return Ok(true);
        }
    }
    Ok(false)
}

fn organised(facts: &Facts) -> Vec<CommunityId> {
    facts.me.as_ref().map(|me| me.organises.clone()).unwrap_or_default()
}

fn meetings<'a>(facts: &'a Facts, communities: &'a [CommunityId]) -> impl Iterator<Item = &'a Arc<Meeting>> {
    facts.catalogue.meetings.values().filter(|meeting| communities.contains(&meeting.community))
}

fn preload(facts: &Facts, meeting: &Meeting) -> Result<(), Need> {
    facts.seats(meeting.id)?;
    facts.requests(meeting.id)?;
    facts.forgotten(meeting.id)?;
    facts.registrations(meeting.id)?;
    facts.unreachable(meeting.id).map(drop)
}

fn desk_meeting(facts: &Facts, meeting: &Arc<Meeting>) -> Result<DeskMeeting, Need> {
    let over = is_over(meeting, facts.now);
    let mut people = Vec::new();
    for registration in facts.registrations(meeting.id)? {
        let unreachable = !over && facts.unreachable(meeting.id)?.contains(&registration.person);
        people.push(DeskPerson { registration: registration.clone(), unreachable });
    }
    people.sort_by_key(|person| (person.registration.state.queue(), person.registration.registered_at));
    let requests = facts
        .requests(meeting.id)?
        .iter()
        .map(|request| DeskRequest { request: request.clone(), name: name_of(&people, request.person) });
    Ok(DeskMeeting {
        meeting: meeting.clone(),
        seats: *facts.seats(meeting.id)?,
        requests: requests.collect(),
        forgotten: facts.forgotten(meeting.id)?.clone(),
        people,
    })
}

fn name_of(people: &[DeskPerson], person: PersonId) -> String {
    let mut registrations = people.iter().map(|shown| &shown.registration);
    registrations
        .find(|registration| registration.person == person)
        .map(|found| found.name.clone())
        .unwrap_or_default()
}

fn is_over(meeting: &Meeting, now: Timestamp) -> bool {
    schedule::ends_at(&meeting.definition).is_some_and(|end| end <= now)
}

fn start_or_never(meeting: &Meeting) -> Timestamp {
    schedule::starts_at(&meeting.definition).unwrap_or(Timestamp::MAX)
}
