//! Seats: whether one can sign up, where a new registration goes, and who is next when a seat is freed.

use crate::facts::{Facts, Meeting, Need};
use crate::meeting::definition::{Admission, Place, Status};
use crate::meeting::schedule;
use crate::model::{Registration, ReminderLevel, Seats, State, StateName};
use crate::say::{Because, Refusal, Say};
use crate::turn::{Audience, Change, Class, Post, Turn};
use jiff::{SignedDuration, Timestamp};

/// How long before the start the use of a join link counts as attendance.
const DOORS_OPEN: SignedDuration = SignedDuration::from_mins(30);

/// Why nobody can sign up now; `None`: one can.
pub fn refusal(meeting: &Meeting, now: Timestamp) -> Option<Refusal> {
    let definition = &meeting.definition;
    let passed = |time: Option<Timestamp>| time.is_some_and(|time| time <= now);
    if meeting.cancelled.is_some() {
        return Some(Refusal::Cancelled);
    }
    if passed(schedule::ends_at(definition)) {
        return Some(Refusal::Over);
    }
    if passed(schedule::starts_at(definition)) {
        return Some(Refusal::Started);
    }
    match definition.status {
        Status::Draft | Status::Announced => Some(Refusal::NotYet),
        Status::Closed => Some(Refusal::Closed),
        Status::Open if passed(schedule::registration_closes_at(definition)) => Some(Refusal::Closed),
        Status::Open => None,
    }
}

/// Whether participants see the meeting at all.
pub fn is_visible(meeting: &Meeting) -> bool {
    meeting.definition.status != Status::Draft
}

/// Whether it is over or cancelled, so that lists leave it out.
pub fn is_past(meeting: &Meeting, now: Timestamp) -> bool {
    meeting.cancelled.is_some() || schedule::ends_at(&meeting.definition).is_some_and(|end| end <= now)
}

/// Where a new registration goes.
pub fn first_state(meeting: &Meeting, seats: &Seats) -> State {
    match meeting.definition.admission {
        Admission::Approval => State::Received,
        Admission::Open => seat_or_queue(meeting, seats),
    }
}

/// A seat if there is one and nobody waits for it, else the end of the waiting list.
pub fn seat_or_queue(meeting: &Meeting, seats: &Seats) -> State {
    if seats.is_full(meeting.definition.capacity)
        || (meeting.definition.capacity.is_some() && seats.waitlisted > 0)
    {
        State::Waitlisted { queue: seats.last_queue + 1 }
    } else {
        State::Accepted
    }
}

/// A registration with a new state.
pub fn moved(registration: &Registration, state: State, now: Timestamp) -> Registration {
    Registration { state, decided_at: now, ..registration.clone() }
}

/// The change that writes a registration whose state was `before`.
pub fn written(registration: Registration, before: Option<StateName>) -> Change {
    Change::Registration { registration: Box::new(registration), before }
}

/// Gives free seats to those who wait, in order, and tells each at once. `freed` seats are about to be freed by the same
/// turn; `capacity` is the one that will hold. Nobody moves up once the meeting has started.
pub fn fill_free_seats(
    facts: &Facts,
    meeting: &Meeting,
    capacity: Option<u32>,
    freed: u32,
    turn: &mut Turn,
) -> Result<(), Need> {
    let started = schedule::starts_at(&meeting.definition).is_some_and(|start| start <= facts.now);
    if started || meeting.cancelled.is_some() {
        return Ok(());
    }
    let seats = facts.seats(meeting.id)?;
    let taken = seats.accepted.saturating_sub(freed);
    let free =
        capacity.map_or(seats.waitlisted, |capacity| capacity.saturating_sub(taken)).min(seats.waitlisted);
    if free == 0 {
        return Ok(());
    }
    for next in facts.first_waiting(meeting.id, free)? {
        turn.changes.push(written(moved(next, State::Accepted, facts.now), Some(StateName::Waitlisted)));
        turn.posts.push(Post {
            to: Audience::Person(next.person),
            say: Say::Standing { meeting: meeting.id, because: Because::SeatFreed },
            key: Some(format!("seat:{}:{}", next.id, next.generation)),
            class: Class::Decision,
        });
    }
    Ok(())
}

/// Withdraws a registration and passes its seat on.
pub fn withdraw(facts: &Facts, meeting: &Meeting, mine: &Registration, turn: &mut Turn) -> Result<(), Need> {
    let had_seat = mine.state == State::Accepted;
    if had_seat {
        fill_free_seats(facts, meeting, meeting.definition.capacity, 1, turn)?;
    }
    turn.changes.push(written(moved(mine, State::Withdrawn, facts.now), Some(mine.state.name())));
    Ok(())
}

/// The link itself, for those who may have it: admitted people of a meeting that takes place.
pub fn link<'a>(meeting: &'a Meeting, mine: Option<&Registration>) -> Option<&'a str> {
    if meeting.cancelled.is_some() || mine.is_none_or(|mine| mine.state != State::Accepted) {
        return None;
    }
    match &meeting.definition.place {
        Place::Online(online) | Place::Hybrid { online, .. } => online.link.as_deref(),
        Place::Onsite(_) => None,
    }
}

/// Whether the link goes out without asking by now: the meeting is near.
pub fn is_near(meeting: &Meeting, now: Timestamp) -> bool {
    let over = schedule::ends_at(&meeting.definition).is_some_and(|end| end <= now);
    !over && schedule::link_released_at(&meeting.definition).is_some_and(|released| released <= now)
}

/// Whether using the join link now counts as being there.
pub fn counts_as_attendance(meeting: &Meeting, now: Timestamp) -> bool {
    let start = schedule::starts_at(&meeting.definition);
    let end = schedule::ends_at(&meeting.definition);
    start.zip(end).is_some_and(|(start, end)| (start - DOORS_OPEN..end).contains(&now))
}

/// Those who are told when a meeting changes or is cancelled: everyone who takes part or hopes to.
pub fn concerned(meeting: &Meeting) -> Audience {
    let live = vec![StateName::Received, StateName::Accepted, StateName::Waitlisted];
    Audience::Registered(meeting.id, live, ReminderLevel::None)
}
