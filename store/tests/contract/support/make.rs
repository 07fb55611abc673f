//! Things to put into a house.

use super::{House, start};
use bot_core::facts::Meeting;
use bot_core::ids::*;
use bot_core::meeting::definition::*;
use bot_core::meeting::{Community, Definition};
use bot_core::model::{Answer, Answers, Registration, State};
use bot_core::turn::Change;
use jiff::Timestamp;
use jiff::civil::DateTime;

pub const COMMUNITY: CommunityId = CommunityId(7);
pub const MEETING: MeetingId = MeetingId(5_000_000_001);

/// A community, and a meeting with so many seats.
pub async fn meeting_with(house: &House, capacity: Option<u32>) {
    let mut meeting = meeting(MEETING, "komm-3");
    meeting.definition.capacity = capacity;
    house.write(vec![community(), written(meeting, vec![])]).await;
}

pub fn community() -> Change {
    Change::Community(COMMUNITY, Box::new(Community::bare("komm")))
}

/// The change that writes a meeting with these due times.
pub fn written(meeting: Meeting, reminders: Vec<Option<Timestamp>>) -> Change {
    Change::Meeting { meeting: Box::new(meeting), reminders, forget_at: None }
}

pub fn meeting(id: MeetingId, slug: &str) -> Meeting {
    Meeting { id, community: COMMUNITY, definition: definition(slug), sequence: 0, cancelled: None }
}

/// Starts at 16:00 in Warsaw.
pub fn at(day: &str) -> Option<DateTime> {
    Some(format!("{day}T16:00").parse().expect("a civil time"))
}

fn definition(slug: &str) -> Definition {
    Definition {
        community: "komm".to_owned(),
        slug: slug.to_owned(),
        series: None,
        number: None,
        kind: MeetingKind::Meeting,
        status: Status::Open,
        starts: at("2026-12-01"),
        ends: None,
        time_zone: "Europe/Warsaw".to_owned(),
        spoken: vec!["pl".to_owned()],
        capacity: None,
        admission: Admission::Open,
        registration_closes: None,
        language_requests_close: None,
        visibility: Visibility::Public,
        title: Texts(vec![("pl".to_owned(), "Spotkanie".to_owned())]),
        summary: Texts::default(),
        description: Texts::default(),
        agenda: TextLists::default(),
        audience: Texts::default(),
        selection: Texts::default(),
        provided: Texts::default(),
        funding: Texts::default(),
        place: Place::Online(Online { platform: None, link: Some("https://example.org/room".to_owned()) }),
        questions: Vec::new(),
        conditions: Vec::new(),
        reminders: Vec::new(),
        contacts: Vec::new(),
        people: Vec::new(),
        partners: Vec::new(),
        attachments: Vec::new(),
        offices: Vec::new(),
        translations: Default::default(),
    }
}

/// A registration of `person`; its id follows from the pair.
pub fn registration(meeting: MeetingId, person: PersonId, state: State) -> Registration {
    Registration {
        id: RegistrationId((person.0 ^ meeting.0) & ((1 << 53) - 1)),
        meeting,
        person,
        state,
        name: "Anna Nowak".to_owned(),
        source: "test".to_owned(),
        locale: "pl".to_owned(),
        answers: Answers::from([("group".to_owned(), Answer::YesNo(true))]),
        conditions_read: None,
        registered_at: start(),
        decided_at: start(),
        generation: 1,
        attended_at: None,
    }
}

/// The change that writes a new registration.
pub fn registered(meeting: MeetingId, person: PersonId, state: State) -> Change {
    Change::Registration { registration: Box::new(registration(meeting, person, state)), before: None }
}
