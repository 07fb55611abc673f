use super::*;
use crate::facts::{Catalogue, Fact, Meeting};
use crate::ids::*;
use crate::model::language_request::Wants;
use crate::model::{Answers, Seats, StateName};
use crate::turn::Audience;
use jiff::{Timestamp, ToSpan};
use proptest::prelude::*;
use std::sync::Arc;

const ID: MeetingId = MeetingId(1);
const FROM: PersonId = PersonId(10);
const INTO: PersonId = PersonId(20);
const NEXT: PersonId = PersonId(30);

fn now() -> Timestamp {
    "2027-04-01T10:00:00Z".parse().unwrap()
}

fn registration(person: PersonId, state: State, minutes: i64) -> Registration {
    Registration {
        id: RegistrationId(person.0 + 1000),
        meeting: ID,
        person,
        state,
        name: String::new(),
        source: "test".to_owned(),
        locale: "pl".to_owned(),
        answers: Answers::new(),
        conditions_read: None,
        registered_at: now() + minutes.minutes(),
        decided_at: now(),
        generation: 3,
        attended_at: None,
    }
}

fn states() -> impl Strategy<Value = State> {
    prop_oneof![
        Just(State::Accepted),
        Just(State::Received),
        (1_i64..4).prop_map(|queue| State::Waitlisted { queue }),
        Just(State::Declined),
        Just(State::Withdrawn),
    ]
}

proptest! {
    #[test]
    fn who_asks_first_makes_no_difference_and_nobody_loses_by_it(
        a in states(), b in states(), at in 0_i64..3, bt in 0_i64..3,
    ) {
        let (a, b) = (registration(FROM, a, at), registration(INTO, b, bt));
        let (kept, gives_way) = registrations(&a, &b);
        prop_assert_eq!(registrations(&b, &a), (kept, gives_way));
        prop_assert!(standing(kept.state) >= standing(gives_way.state));
        if standing(kept.state) == standing(gives_way.state) {
            prop_assert!(kept.registered_at <= gives_way.registered_at);
        }
    }
}

#[test]
fn the_better_standing_wins_and_of_equals_the_older() {
    let order = [State::Accepted, State::Received, State::Waitlisted { queue: 1 }, State::Withdrawn];
    for pair in order.windows(2) {
        let (better, worse) = (registration(FROM, pair[0], 9), registration(INTO, pair[1], 0));
        assert_eq!(registrations(&worse, &better).0, &better);
    }
    let (older, newer) = (registration(FROM, State::Declined, 0), registration(INTO, State::Withdrawn, 1));
    assert_eq!(registrations(&newer, &older).0, &older);
}

#[test]
fn a_request_that_waits_is_kept_and_of_equals_the_latest() {
    let request = |id, minutes: i64, state| LanguageRequest {
        id: RequestId(id),
        person: FROM,
        meeting: ID,
        wants: Wants::default(),
        asked_at: now() + minutes.minutes(),
        state,
    };
    let declined = RequestState::Declined { note: String::new() };
    let (open, done) = (request(1, 0, RequestState::Asked), request(2, 5, declined));
    assert_eq!(requests(&done, &open).0.id, open.id);
    let later = request(3, 1, RequestState::Asked);
    assert_eq!(requests(&open, &later).0.id, later.id);
}

/// What is decided where `from` and `into` are registered so, and somebody waits.
fn joined(from: State, into: State, at: Timestamp) -> Turn {
    let meeting = Meeting {
        id: ID,
        community: CommunityId(1),
        definition: crate::meeting::sample::meeting(),
        sequence: 0,
        cancelled: None,
    };
    let capacity = meeting.definition.capacity.expect("a limit");
    let catalogue = Catalogue { meetings: [(ID, Arc::new(meeting))].into(), ..Catalogue::default() };
    let mut facts = Facts::new(at, [0; 32], None, Arc::new(catalogue));
    let of = |person, state| Fact::Registrations(vec![registration(person, state, 0)]);
    let first = registration(FROM, from, 0);
    facts.learn(Need::RegistrationsOf(FROM), Fact::Registrations(vec![first]));
    let attended = Registration { attended_at: Some(now()), ..registration(INTO, into, 1) };
    facts.learn(Need::RegistrationsOf(INTO), Fact::Registrations(vec![attended]));
    facts.learn(Need::RequestsOf(FROM), Fact::Requests(Vec::new()));
    facts.learn(Need::RequestsOf(INTO), Fact::Requests(Vec::new()));
    let seats = Seats { accepted: capacity, waitlisted: 1, ..Seats::default() };
    facts.learn(Need::Seats(ID), Fact::Seats(seats));
    facts.learn(Need::FirstWaiting(ID, 1), of(NEXT, State::Waitlisted { queue: 1 }));
    let mut turn = Turn::default();
    join(&facts, "hash".to_owned(), (FROM, INTO), &mut turn).expect("all is known");
    turn
}

fn written(turn: &Turn) -> Vec<(PersonId, StateName, bool)> {
    let registration = |change: &Change| match change {
        Change::Registration { registration: it, .. } => {
            Some((it.person, it.state.name(), it.attended_at.is_some()))
        }
        _ => None,
    };
    turn.changes.iter().filter_map(registration).collect()
}

#[test]
fn a_second_seat_goes_to_who_waits_and_attendance_stays() {
    let turn = joined(State::Accepted, State::Accepted, now());
    let expected = [
        (NEXT, StateName::Accepted, false),
        (INTO, StateName::Withdrawn, true),
        (FROM, StateName::Accepted, true),
    ];
    assert_eq!(written(&turn), expected);
    assert_eq!(turn.posts.len(), 1);
    assert_eq!(turn.posts[0].to, Audience::Person(NEXT));
    let Some(Change::Join(join)) = turn.changes.last() else { panic!("joined at the end: {turn:?}") };
    assert_eq!((&join.registrations[..], join.from, join.into), (&[RegistrationId(1020)][..], FROM, INTO));
}

#[test]
fn who_had_no_seat_frees_none_and_what_is_over_stays_as_it_was() {
    let turn = joined(State::Waitlisted { queue: 2 }, State::Accepted, now());
    assert_eq!(written(&turn), [(FROM, StateName::Withdrawn, false)]);
    let late: Timestamp = "2030-01-01T00:00:00Z".parse().unwrap();
    let over = joined(State::Accepted, State::Accepted, late);
    assert_eq!(written(&over), [(FROM, StateName::Accepted, true)], "only the attendance");
}
