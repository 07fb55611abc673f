//! My sign-ups: what I signed up for, its state, the link, the calendar.

use super::standing;
use super::voice::Voice;
use crate::args;
use crate::calendar::{self, Entry, Own};
use crate::facts::{Meeting, Need};
use crate::join;
use crate::message::{Expects, Look};
use crate::model::{Registration, State};
use crate::press::Press;
use crate::rules::admission;
use std::sync::Arc;

/// All of them, the next first; then what was begun.
pub(super) fn my(voice: &mut Voice<'_>) -> Result<(), Need> {
    let mine = current(voice)?;
    let begun: Vec<_> =
        voice.me.conversation.drafts.keys().filter_map(|id| voice.meeting(*id)).cloned().collect();
    if mine.is_empty() && begun.is_empty() {
        voice.text(voice.t("my-none"));
        voice.row("button-meetings", Press::Meetings(0), Look::Main);
        return Ok(());
    }
    voice.title(voice.t("my-title"));
    for (meeting, registration) in &mine {
        let state = standing::in_a_line(voice, meeting, registration)?;
        let when = voice.when_short(&meeting.definition);
        let label = voice.title_of(meeting);
        voice.block(crate::message::Block::Fact {
            label: label.clone(),
            value: format!("{when} – {state}"),
            at: crate::meeting::schedule::starts_at(&meeting.definition),
        });
        let press =
            if registration.state.is_live() { Press::MyOne(meeting.id) } else { Press::Card(meeting.id) };
        let button = voice.button(label, press, Look::Plain);
        voice.rows(vec![button]);
    }
    for meeting in begun.iter().filter(|meeting| mine.iter().all(|(other, _)| other.id != meeting.id)) {
        let label = voice.title_of(meeting);
        voice.block(crate::message::Block::Fact {
            label: label.clone(),
            value: voice.t("my-begun"),
            at: None,
        });
        let button = voice.button(
            voice.ta("button-go-on-with", args! { "title" => label }),
            Press::GoOn(meeting.id),
            Look::Plain,
        );
        voice.rows(vec![button]);
    }
    if let Some(url) = join::calendar_url(voice.house, voice.me).filter(|_| !mine.is_empty()) {
        voice.link(voice.t("own-calendar-label"), url);
    }
    voice.quiet(&[("button-meetings", Press::Meetings(0)), ("button-reminders", Press::ReminderMenu)]);
    Ok(())
}

/// What is not over and not withdrawn, the next first.
fn current(voice: &Voice<'_>) -> Result<Vec<(Arc<Meeting>, Registration)>, Need> {
    let all = voice.facts.registrations_of(voice.me.person)?;
    let mut mine: Vec<_> = all
        .iter()
        .filter(|registration| registration.state != State::Withdrawn)
        .filter_map(|registration| {
            Some((Arc::clone(voice.meeting(registration.meeting)?), registration.clone()))
        })
        .filter(|(meeting, _)| !admission::is_past(meeting, voice.facts.now) || meeting.cancelled.is_some())
        .collect();
    mine.sort_by_key(|(meeting, _)| (meeting.definition.starts.is_none(), meeting.definition.starts));
    Ok(mine)
}

/// One of them, with what can be done.
pub(super) fn one(voice: &mut Voice<'_>, meeting: &Meeting) -> Result<(), Need> {
    let Some(mine) = voice.mine(meeting.id)? else { return not_signed_up(voice, meeting) };
    let id = meeting.id;
    voice.title(voice.title_of(meeting));
    voice.notice(standing::in_a_line(voice, meeting, mine)?);
    voice.when_fact(&meeting.definition);
    super::card::place(voice, &meeting.definition.place);
    if let Some(request) = voice.facts.request_of(id, voice.me.person)? {
        let state = super::support::state_words(voice, request);
        voice.fact("review-support", state);
    }
    if mine.state == State::Accepted {
        voice.row("button-link", Press::Link(id), Look::Main);
    }
    let plain = [("button-calendar", Press::Calendar(id)), ("button-change", Press::Change(id))];
    for (key, press) in plain {
        voice.row(key, press, Look::Plain);
    }
    voice.row("button-support", Press::Support(id), Look::Plain);
    voice.row("button-withdraw", Press::Withdraw(id), Look::Danger);
    voice.quiet(&[("button-details", Press::Card(id)), ("button-my", Press::My)]);
    Ok(())
}

/// You are not signed up for it.
pub(super) fn not_signed_up(voice: &mut Voice<'_>, meeting: &Meeting) -> Result<(), Need> {
    voice.text(voice.ta("not-signed-up", args! { "title" => voice.title_of(meeting) }));
    if admission::refusal(meeting, voice.facts.now).is_none() {
        voice.row("button-sign-up", Press::SignUp(meeting.id), Look::Main);
    }
    voice.quiet(&[("button-details", Press::Card(meeting.id)), ("button-meetings", Press::Meetings(0))]);
    Ok(())
}

/// Really withdraw?
pub(super) fn withdraw_ask(voice: &mut Voice<'_>, meeting: &Meeting) -> Result<(), Need> {
    let has_seat = voice.mine(meeting.id)?.is_some_and(|mine| mine.state == State::Accepted);
    voice.title(voice.title_of(meeting));
    voice.text(voice.t(if has_seat { "withdraw-ask" } else { "withdraw-ask-waiting" }));
    voice.row("button-withdraw-yes", Press::WithdrawYes(meeting.id), Look::Danger);
    voice.row("button-withdraw-no", Press::MyOne(meeting.id), Look::Plain);
    voice.expects(Expects::Choice);
    Ok(())
}

/// The link, or why there is none.
pub(super) fn link(voice: &mut Voice<'_>, meeting: &Meeting) -> Result<(), Need> {
    let mine = voice.mine(meeting.id)?;
    voice.title(voice.title_of(meeting));
    voice.when_fact(&meeting.definition);
    let given = mine.is_some_and(|mine| standing::link_block(voice, meeting, mine));
    match mine {
        Some(_) if given => voice.text(voice.t("link-yours")),
        Some(mine) if mine.state == State::Accepted && meeting.cancelled.is_none() => {
            super::card::place(voice, &meeting.definition.place);
            let online = !matches!(meeting.definition.place, crate::meeting::definition::Place::Onsite(_));
            voice.text(voice.t(if online { "link-not-yet" } else { "link-on-site" }));
        }
        Some(mine) => {
            voice.notice(standing::in_a_line(voice, meeting, mine)?);
            voice.text(voice.t("link-admitted-only"));
        }
        None => voice.text(voice.t("link-admitted-only")),
    }
    voice.quiet(&[("button-calendar", Press::Calendar(meeting.id)), ("button-my", Press::My)]);
    Ok(())
}

/// The calendar file as a message.
pub(super) fn calendar(voice: &mut Voice<'_>, meeting: &Meeting) -> Result<(), Need> {
    let mine = voice.mine(meeting.id)?;
    voice.title(voice.title_of(meeting));
    if meeting.definition.starts.is_none() {
        voice.text(voice.t("calendar-no-date"));
        return Ok(());
    }
    voice.text(voice.t("calendar-here"));
    calendar_file(voice, meeting, mine);
    if let Some(url) = join::calendar_url(voice.house, voice.me).filter(|_| mine.is_some()) {
        voice.link(voice.t("own-calendar-label"), url);
    }
    voice.quiet(&[("button-my", Press::My)]);
    Ok(())
}

/// Puts the calendar file on the message; with the way in for those who are admitted.
pub(super) fn calendar_file(voice: &mut Voice<'_>, meeting: &Meeting, mine: Option<&Registration>) {
    let entry = entry(voice, meeting, mine);
    let community = voice.facts.catalogue.community(meeting.community);
    let name = community
        .and_then(|c| voice.text_of(&c.name))
        .unwrap_or_else(|| meeting.definition.community.clone());
    if let Some(file) = calendar::meeting_calendar(&name, &entry, voice.facts.now) {
        voice.file(format!("{}.ics", meeting.definition.slug), calendar::MIME, file);
    }
}

/// A meeting as the reader's calendar shows it.
fn entry<'m>(voice: &Voice<'_>, meeting: &'m Meeting, mine: Option<&Registration>) -> Entry<'m> {
    let join_url = mine.and_then(|mine| {
        let real = admission::link(meeting, Some(mine))?;
        Some(join::url(voice.house, mine).unwrap_or_else(|| real.to_owned()))
    });
    let title = voice.title_of(meeting);
    Entry {
        meeting,
        description: voice.text_of(&meeting.definition.summary).unwrap_or_default(),
        place: place_line(voice, meeting),
        page: voice.house.public_url.as_ref().map(|base| format!("{base}/m/{}", meeting.definition.slug)),
        own: mine.filter(|mine| mine.state.is_live()).map(|_| Own { join_url, alarm: title.clone() }),
        title,
    }
}

/// The place in one line, for calendars. Never the link.
pub(super) fn place_line(voice: &Voice<'_>, meeting: &Meeting) -> String {
    use crate::meeting::definition::Place;
    match &meeting.definition.place {
        Place::Online(online) => online.platform.clone().unwrap_or_else(|| voice.t("online")),
        Place::Onsite(venue) | Place::Hybrid { venue, .. } => super::card::venue_in_a_line(voice, venue),
    }
}

/// Good that you come.
pub(super) fn coming_thanks(voice: &mut Voice<'_>, meeting: &Meeting) -> Result<(), Need> {
    voice.text(voice.ta("coming-thanks", args! { "when" => voice.when_short(&meeting.definition) }));
    if admission::is_near(meeting, voice.facts.now)
        && let Some(mine) = voice.mine(meeting.id)?
    {
        standing::link_block(voice, meeting, mine);
    }
    voice.quiet(&[("button-my", Press::My)]);
    Ok(())
}
