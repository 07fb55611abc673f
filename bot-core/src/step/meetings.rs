//! Finding a meeting and looking at it.

use super::{talk::Talk, wishes};
use crate::conversation::{Deed, Focus};
use crate::facts::{Meeting, Need};
use crate::ids::MeetingId;
use crate::rules::{admission, listing};
use crate::say::Say;
use crate::turn::Change;
use crate::understand::{Detail, Which};
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

/// One thing about a meeting.
pub(super) fn detail(talk: &mut Talk<'_>, id: MeetingId, detail: Detail) {
    if talk.meeting(id).is_some() {
        talk.leave();
        talk.say(Say::Detail { meeting: id, detail });
    }
}

/// Does `deed` with the meeting that is named, or else meant, or asks which.
pub(super) fn with_meant(talk: &mut Talk<'_>, which: Which, deed: Deed) -> Result<(), Need> {
    match which {
        Which::One(id) => wishes::with(talk, deed, id),
        Which::Unnamed(likely) => match meant(talk) {
            Some(id) => wishes::with(talk, deed, id),
            None => {
                ask_which(talk, deed, likely);
                Ok(())
            }
        },
        Which::Nothing => with_meant(talk, Which::Unnamed(Vec::new()), deed),
        Which::Several(likely) | Which::NotThere(likely) => {
            ask_which(talk, deed, likely);
            Ok(())
        }
    }
}

/// Asks which meeting is meant, the likely ones first.
pub(super) fn ask_which(talk: &mut Talk<'_>, deed: Deed, likely: Vec<MeetingId>) {
    talk.conversation.focus = Focus::Which { deed };
    talk.say(Say::WhichMeeting { purpose: deed.purpose(), likely });
}
