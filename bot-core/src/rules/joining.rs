//! Two persons turn out to be one: which of two registrations for the same meeting is kept, and which language request.

use super::admission;
use crate::facts::{Facts, Need};
use crate::ids::PersonId;
use crate::model::language_request::RequestState;
use crate::model::{LanguageRequest, Registration, State};
use crate::turn::{Change, Join, Turn};
use std::cmp::Reverse;

/// How many seconds a code to join accounts is good.
pub const CODE_SECONDS: i64 = 10 * 60;
/// How many wrong codes one account may try within that time.
pub const WRONG_CODES: u32 = 5;

/// Decides that everything of `from` goes over to `into`. Where both are registered for the same meeting, one registration
/// is kept; the other one is withdrawn, so that its seat goes to who waits, and gives way.
pub fn join(
    facts: &Facts,
    hash: String,
    (from, into): (PersonId, PersonId),
    turn: &mut Turn,
) -> Result<(), Need> {
    let mut join = Join { hash, from, into, registrations: Vec::new(), requests: Vec::new() };
    for (one, other) in pairs(facts.requests_of(from)?, facts.requests_of(into)?, |request| request.meeting) {
        join.requests.push(requests(one, other).1.id);
    }
    let all = pairs(facts.registrations_of(from)?, facts.registrations_of(into)?, |mine| mine.meeting);
    for (one, other) in all {
        let (kept, gives_way) = registrations(one, other);
        let meeting = facts.catalogue.meeting(gives_way.meeting);
        if let Some(meeting) = meeting.filter(|_| gives_way.state.is_live())
            && !admission::is_past(meeting, facts.now)
        {
            admission::withdraw(facts, meeting, gives_way, turn)?;
        }
        let attended = [kept.attended_at, gives_way.attended_at].into_iter().flatten().min();
        if attended != kept.attended_at {
            let kept_after = Registration { attended_at: attended, ..kept.clone() };
            turn.changes.push(admission::written(kept_after, Some(kept.state.name())));
        }
        join.registrations.push(gives_way.id);
    }
    turn.changes.push(Change::Join(Box::new(join)));
    Ok(())
}

/// Things of two persons that are about the same.
fn pairs<'t, T, K: PartialEq>(ones: &'t [T], others: &'t [T], about: fn(&T) -> K) -> Vec<(&'t T, &'t T)> {
    let twin = |one: &'t T| Some((one, others.iter().find(|other| about(other) == about(one))?));
    ones.iter().filter_map(twin).collect()
}

/// Which of two registrations for the same meeting is kept, and which gives way: the one that stands better is kept, of
/// equals the older.
pub fn registrations<'r>(
    one: &'r Registration,
    other: &'r Registration,
) -> (&'r Registration, &'r Registration) {
    let worth = |it: &Registration| {
        (standing(it.state), Reverse(it.registered_at), Reverse(it.state.queue()), Reverse(it.id))
    };
    if worth(one) >= worth(other) { (one, other) } else { (other, one) }
}

fn standing(state: State) -> u8 {
    match state {
        State::Accepted => 3,
        State::Received => 2,
        State::Waitlisted { .. } => 1,
        State::Declined | State::Withdrawn => 0,
    }
}

/// Which of two language requests for the same meeting is kept, and which gives way: one that waits for an answer is kept,
/// of equals the latest.
pub fn requests<'r>(
    one: &'r LanguageRequest,
    other: &'r LanguageRequest,
) -> (&'r LanguageRequest, &'r LanguageRequest) {
    let worth = |it: &LanguageRequest| (it.state == RequestState::Asked, it.asked_at, it.id);
    if worth(one) >= worth(other) { (one, other) } else { (other, one) }
}

#[cfg(test)]
mod tests;
