//! Where a registration stands, in words that never lie: received is not accepted.

use super::names;
use super::voice::Voice;
use super::{Because, Refusal};
use crate::args;
use crate::facts::{Meeting, Need};
use crate::join;
use crate::meeting::definition::Place;
use crate::message::{Expects, Look};
use crate::model::{Registration, State};
use crate::press::Press;
use crate::rules::admission;

/// Where it stands, what happens next, and the link if its time has come.
pub(super) fn standing(voice: &mut Voice<'_>, meeting: &Meeting, because: Because) -> Result<(), Need> {
    let Some(mine) = voice.mine(meeting.id)? else {
        voice.text(voice.ta("not-signed-up", args! { "title" => voice.title_of(meeting) }));
        voice.row("button-meetings", Press::Meetings(0), Look::Plain);
        return Ok(());
    };
    if let Some(key) = opening(because, mine) {
        voice.text(voice.t(key));
    }
    voice.title(voice.title_of(meeting));
    voice.notice(in_a_line(voice, meeting, mine)?);
    voice.text(voice.t(next_steps(mine)));
    if mine.state.is_live() {
        voice.when_fact(&meeting.definition);
        // Little at once where it is to be easy: "my sign-up" below tells where as well.
        if !voice.locale.is_easy() {
            super::card::place(voice, &meeting.definition.place);
        }
    }
    if admission::is_near(meeting, voice.facts.now) {
        link_block(voice, meeting, mine);
    }
    keep_in_touch(voice, meeting, mine, because);
    buttons(voice, meeting, mine);
    Ok(())
}

fn opening(because: Because, mine: &Registration) -> Option<&'static str> {
    match (because, mine.state) {
        (Because::Changed, _) => Some("standing-changed"),
        (Because::Decided, _) => Some("standing-decided"),
        (Because::SeatFreed, State::Accepted) => Some("standing-seat-freed"),
        (Because::Asked, state) if state.is_live() => Some("standing-already"),
        _ => None,
    }
}

fn next_steps(mine: &Registration) -> &'static str {
    match mine.state {
        State::Received => "next-received",
        State::Accepted => "next-accepted",
        State::Waitlisted { .. } => "next-waitlisted",
        State::Declined => "next-declined",
        State::Withdrawn => "next-withdrawn",
    }
}

/// The state in one line, with the place on the waiting list.
pub(super) fn in_a_line(voice: &Voice<'_>, meeting: &Meeting, mine: &Registration) -> Result<String, Need> {
    Ok(match mine.state {
        State::Waitlisted { queue } => {
            let place = voice.facts.waiting_before(meeting.id, queue)? + 1;
            voice.ta("state-waitlisted-place", args! { "place" => place })
        }
        state => voice.t(names::state(state.name())),
    })
}

/// The link for those who are admitted: their own where there are web pages, else the real one.
pub(super) fn link_block(voice: &mut Voice<'_>, meeting: &Meeting, mine: &Registration) -> bool {
    let Some(real) = admission::link(meeting, Some(mine)) else { return false };
    let url = join::url(voice.house, mine).unwrap_or_else(|| real.to_owned());
    voice.link(voice.t("link-label"), url);
    true
}

/// Where the platform does not reach people who are away, the calendar does.
fn keep_in_touch(voice: &mut Voice<'_>, meeting: &Meeting, mine: &Registration, because: Because) {
    let fresh = matches!(because, Because::Sent | Because::SeatFreed);
    let dated = meeting.definition.starts.is_some();
    if !fresh || !dated || !mine.state.is_live() || voice.capabilities.reaches_away {
        return;
    }
    voice.text(voice.t("not-reached-away"));
    if mine.state == State::Accepted && !matches!(meeting.definition.place, Place::Onsite(_)) {
        voice.text(voice.t("not-reached-away-link"));
    }
    if let Some(url) = join::calendar_url(voice.house, voice.me) {
        voice.link(voice.t("own-calendar-label"), url);
    }
    super::mine::calendar_file(voice, meeting, Some(mine));
}

fn buttons(voice: &mut Voice<'_>, meeting: &Meeting, mine: &Registration) {
    let id = meeting.id;
    voice.expects(Expects::Anything);
    let online = !matches!(meeting.definition.place, Place::Onsite(_));
    if mine.state == State::Accepted && online && !admission::is_near(meeting, voice.facts.now) {
        voice.row("button-link", Press::Link(id), Look::Main);
    }
    if mine.state.is_live() {
        voice.row("button-my-sign-up", Press::MyOne(id), Look::Plain);
        voice.row("button-support", Press::Support(id), Look::Plain);
    } else if mine.state == State::Withdrawn && admission::refusal(meeting, voice.facts.now).is_none() {
        voice.row("button-sign-up-again", Press::SignUp(id), Look::Plain);
    }
    voice.quiet(&[("button-ask", Press::Ask(Some(id))), ("button-meetings", Press::Meetings(0))]);
}

/// Signing up is not possible, and what one can do instead.
pub(super) fn refused(voice: &mut Voice<'_>, meeting: &Meeting, why: Refusal) {
    voice.title(voice.title_of(meeting));
    voice.notice(voice.t(refusal(why)));
    voice.text(voice.t(instead(why)));
    if why == Refusal::NotYet {
        voice.row("button-follow", Press::Follow(meeting.id), Look::Main);
    }
    voice.quiet(&[("button-ask", Press::Ask(Some(meeting.id))), ("button-meetings", Press::Meetings(0))]);
}

/// Why one can't sign up.
pub(super) fn refusal(why: Refusal) -> &'static str {
    match why {
        Refusal::NotYet => "refused-not-yet",
        Refusal::Closed => "refused-closed",
        Refusal::Started => "refused-started",
        Refusal::Over => "refused-over",
        Refusal::Cancelled => "refused-cancelled",
    }
}

fn instead(why: Refusal) -> &'static str {
    match why {
        Refusal::NotYet => "instead-not-yet",
        Refusal::Closed | Refusal::Started => "instead-closed",
        Refusal::Over | Refusal::Cancelled => "instead-over",
    }
}
