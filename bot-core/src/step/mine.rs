//! My sign-ups: look, change, withdraw, link, calendar.

use super::talk::Talk;
use super::{meetings, sign_up, wishes};
use crate::conversation::{Deed, Focus};
use crate::facts::{Meeting, Need};
use crate::ids::MeetingId;
use crate::meeting::definition::{Admission, ReminderKind};
use crate::meeting::schedule;
use crate::model::{Registration, State};
use crate::rules::{admission, form};
use crate::say::{Because, Say};
use crate::understand::Which;
use std::sync::Arc;

pub(super) fn list(talk: &mut Talk<'_>) {
    talk.leave();
    talk.say(Say::My);
}

/// Does `deed` with the registration that is named or meant: of the meeting talked about, or the only live one; else asks
/// which.
pub(super) fn with_meant(talk: &mut Talk<'_>, which: Which, deed: Deed) -> Result<(), Need> {
    let now = talk.facts.now;
    let live: Vec<MeetingId> = talk
        .facts
        .registrations_of(talk.me.person)?
        .iter()
        .filter(|registration| registration.state.is_live())
        .map(|registration| registration.meeting)
        .filter(|id| talk.facts.catalogue.meeting(*id).is_some_and(|m| !admission::is_past(m, now)))
        .collect();
    let of_mine = |ids: &[MeetingId]| ids.iter().copied().filter(|id| live.contains(id)).collect::<Vec<_>>();
    match which {
        Which::One(id) => wishes::with(talk, deed, id),
        Which::Several(ids) | Which::NotThere(ids) => match of_mine(&ids).as_slice() {
            [one] if ids.len() > 1 => wishes::with(talk, deed, *one),
            _ if live.is_empty() => none_of_mine(talk),
            likely => {
                meetings::ask_which(talk, deed, likely.to_vec());
                Ok(())
            }
        },
        Which::Unnamed(_) | Which::Nothing => {
            let last = talk.conversation.last_meeting.filter(|id| live.contains(id));
            match (last, live.as_slice()) {
                (Some(id), _) => wishes::with(talk, deed, id),
                (None, [only]) => wishes::with(talk, deed, *only),
                (None, []) => none_of_mine(talk),
                (None, _) => {
                    meetings::ask_which(talk, deed, live);
                    Ok(())
                }
            }
        }
    }
}

/// Says that this person is not signed up.
fn none_of_mine(talk: &mut Talk<'_>) -> Result<(), Need> {
    match meetings::meant(talk) {
        Some(meeting) => talk.say(Say::NotSignedUp { meeting }),
        None => list(talk),
    }
    Ok(())
}

/// The meeting and this person's live registration for it; says so where there is none.
fn mine(talk: &mut Talk<'_>, id: MeetingId) -> Result<Option<(Arc<Meeting>, Registration)>, Need> {
    let Some(meeting) = talk.meeting(id) else { return Ok(None) };
    let found = talk.facts.registration_of(id, talk.me.person)?.clone();
    match found.filter(|registration| registration.state.is_live()) {
        Some(registration) => Ok(Some((meeting, registration))),
        None => {
            talk.say(Say::NotSignedUp { meeting: id });
            Ok(None)
        }
    }
}

/// What can be done with one of them.
pub(super) fn one(talk: &mut Talk<'_>, id: MeetingId) -> Result<(), Need> {
    if mine(talk, id)?.is_some() {
        talk.leave();
        talk.say(Say::MyOne { meeting: id });
    }
    Ok(())
}

/// Opens the form again with the answers that were sent.
pub(super) fn change(talk: &mut Talk<'_>, id: MeetingId) -> Result<(), Need> {
    let Some((meeting, registration)) = mine(talk, id)? else { return Ok(()) };
    let mut draft = form::draft_for(&meeting, talk.facts.now, Some(&registration));
    form::tidy(&meeting.definition, &mut draft);
    talk.conversation.drafts.insert(id, draft);
    talk.conversation.focus = Focus::SignUp { meeting: id, correcting: None };
    sign_up::ask_again(talk);
    Ok(())
}

/// Asks whether they really withdraw.
pub(super) fn withdraw_ask(talk: &mut Talk<'_>, id: MeetingId) -> Result<(), Need> {
    if mine(talk, id)?.is_some() {
        talk.leave();
        talk.say(Say::WithdrawAsk { meeting: id });
    }
    Ok(())
}

/// Withdraws; the seat goes to the next person.
pub(super) fn withdraw(talk: &mut Talk<'_>, id: MeetingId) -> Result<(), Need> {
    let Some((meeting, registration)) = mine(talk, id)? else { return Ok(()) };
    admission::withdraw(talk.facts, &meeting, &registration, &mut talk.turn)?;
    if meeting.definition.admission == Admission::Approval {
        let card = Say::Applicant { registration: registration.id };
        talk.show_again(meeting.community, card, &format!("applicant:{}", registration.id), false);
    }
    talk.conversation.drafts.remove(&id);
    talk.leave();
    talk.say(Say::Standing { meeting: id, because: Because::Withdrew });
    Ok(())
}

/// The link, or why there is none.
pub(super) fn link(talk: &mut Talk<'_>, id: MeetingId) -> Result<(), Need> {
    if mine(talk, id)?.is_some() {
        talk.say(Say::Link { meeting: id });
    }
    Ok(())
}

/// The calendar file. A meeting without a sign-up has a public one.
pub(super) fn calendar(talk: &mut Talk<'_>, id: MeetingId) {
    if talk.meeting(id).is_some() {
        talk.say(Say::Calendar { meeting: id });
    }
}

/// The answer to "still coming?". No frees the seat.
pub(super) fn coming(talk: &mut Talk<'_>, id: MeetingId, yes: bool) -> Result<(), Need> {
    match yes {
        true if mine(talk, id)?.is_some() => talk.say(Say::ComingThanks { meeting: id }),
        true => {}
        false => withdraw(talk, id)?,
    }
    Ok(())
}

/// Yes or no in words to "still coming?": the meeting whose question is out. No is confirmed by a button, because a word may have
/// meant something else. `false`: nothing was asked.
pub(super) fn answers_reminder(talk: &mut Talk<'_>, yes: bool) -> Result<bool, Need> {
    let now = talk.facts.now;
    let asked = |id: MeetingId| {
        let meeting = talk.facts.catalogue.meeting(id)?;
        let definition = &meeting.definition;
        let open = schedule::starts_at(definition).is_some_and(|start| now < start);
        let confirms = definition.reminders.iter().filter(|reminder| reminder.kind == ReminderKind::Confirm);
        let mut due = confirms.filter_map(|reminder| schedule::reminder_due_at(definition, reminder));
        (open && meeting.cancelled.is_none() && due.any(|due| due <= now)).then_some(id)
    };
    let mine = talk.facts.registrations_of(talk.me.person)?;
    let found = mine.iter().filter(|mine| mine.state == State::Accepted).find_map(|mine| asked(mine.meeting));
    match found {
        Some(id) if yes => coming(talk, id, true)?,
        Some(id) => withdraw_ask(talk, id)?,
        None => return Ok(false),
    }
    Ok(true)
}
