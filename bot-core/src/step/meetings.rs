//! Finding a meeting and looking at it.

use super::talk::Talk;
use crate::facts::Meeting;
use crate::ids::MeetingId;
use crate::rules::{admission, listing};
use crate::say::{Purpose, Say};
use crate::turn::Change;
use std::sync::Arc;

/// The open meetings, from the `from`th on.
pub(super) fn list(talk: &mut Talk<'_>, from: u32) {
    talk.say(Say::Meetings { from });
}

/// A meeting, whole.
pub(super) fn card(talk: &mut Talk<'_>, id: MeetingId) {
    if talk.meeting(id).is_some() {
        talk.leave();
        talk.say(Say::Card { meeting: id });
    }
}

/// Tells this person when sign-up opens.
pub(super) fn follow(talk: &mut Talk<'_>, id: MeetingId) {
    if talk.meeting(id).is_some() {
        talk.change(Change::Follow(id));
        talk.say(Say::Following { meeting: id });
    }
}

/// Which meeting somebody means who names none: the one they looked at, or the only one there is.
pub(super) fn meant(talk: &Talk<'_>) -> Option<MeetingId> {
    let upcoming = |meeting: &Arc<Meeting>| !admission::is_past(meeting, talk.facts.now);
    let last = talk
        .conversation
        .last_meeting
        .and_then(|id| talk.facts.catalogue.meeting(id))
        .filter(|m| upcoming(m));
    if let Some(last) = last {
        return Some(last.id);
    }
    let open = listing::upcoming(talk.facts);
    match open.as_slice() {
        [only] => Some(only.id),
        _ => None,
    }
}

/// Does `deed` with the meeting that is meant, or asks which.
pub(super) fn with_meant(talk: &mut Talk<'_>, purpose: Purpose, deed: fn(&mut Talk<'_>, MeetingId)) {
    match meant(talk) {
        Some(id) => deed(talk, id),
        None => talk.say(Say::WhichMeeting { purpose }),
    }
}
