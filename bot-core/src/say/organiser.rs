//! What organisers read: who applied, what people need, what they ask, what waits.

use super::voice::Voice;
use super::{dialog, form, names, support};
use crate::args;
use crate::facts::{Meeting, Need};
use crate::ids::CommunityId;
use crate::message::{Expects, Field, Look, Opening};
use crate::model::language_request::RequestState;
use crate::model::{Inquiry, LanguageRequest, Registration, State};
use crate::press::{Blank, Decision, Press};
use crate::rules::{form as form_rules, people, typed};
use std::sync::Arc;

/// Whether the reader organises that community; without it, nothing here is shown to them.
fn may(voice: &Voice<'_>, community: CommunityId) -> bool {
    people::organises(voice.me, community)
}

/// Welcome as an organiser.
pub(super) fn enrolled(voice: &mut Voice<'_>, community: CommunityId) {
    let found = voice.facts.catalogue.community(community);
    let name = found.map(|c| voice.text_of(&c.name).unwrap_or_else(|| c.slug.clone())).unwrap_or_default();
    voice.notice(voice.ta("enrolled", args! { "community" => name }));
    voice.text(voice.t("help-organiser"));
    voice.offer_commands();
    voice.row("button-desk", Press::Desk, Look::Main);
}

/// The organiser's menu: each meeting with what waits, and the way into the desk.
pub(super) fn desk(voice: &mut Voice<'_>, secret: &str) -> Result<(), Need> {
    voice.title(voice.t("desk-title"));
    if let Some(base) = voice.house.public_url.as_ref().filter(|_| !secret.is_empty()) {
        voice.text(voice.t("desk-link-once"));
        voice.link(voice.t("desk-link"), format!("{base}/desk/enter/{secret}"));
    }
    for community in &voice.me.organises {
        waiting(voice, *community)?;
    }
    Ok(())
}

/// What waits for the organisers of one community; `false`: nothing.
fn waiting(voice: &mut Voice<'_>, community: CommunityId) -> Result<bool, Need> {
    let mut anything = false;
    let meetings: Vec<Arc<Meeting>> =
        voice.facts.catalogue.meetings.values().filter(|m| m.community == community).cloned().collect();
    for meeting in meetings {
        if crate::rules::admission::is_past(&meeting, voice.facts.now) {
            continue;
        }
        let seats = *voice.facts.seats(meeting.id)?;
        let capacity = meeting.definition.capacity.map(|n| voice.locale.number(i64::from(n)));
        let words = voice.ta(
            "desk-line",
            args! {
                "accepted" => seats.accepted, "capacity" => capacity.unwrap_or_else(|| "∞".to_owned()),
                "received" => seats.received, "waitlisted" => seats.waitlisted
            },
        );
        let label = voice.title_of(&meeting);
        voice.block(crate::message::Block::Fact { label: label.clone(), value: words, at: None });
        let unreachable = voice.facts.unreachable(meeting.id)?.len();
        if unreachable > 0 {
            let n = u32::try_from(unreachable).unwrap_or(u32::MAX);
            voice.text(voice.ta("desk-unreachable", args! { "n" => n }));
        }
        if seats.received > 0 {
            anything = true;
            let label = voice.ta("button-applicants", args! { "n" => seats.received, "title" => label });
            let button = voice.button(label, Press::Applicants(meeting.id), Look::Plain);
            voice.rows(vec![button]);
        }
    }
    for inquiry in voice.facts.open_inquiries(community)?.iter().take(5) {
        anything = true;
        voice.quote(&inquiry.text);
        voice.row("button-reply", Press::Reply(inquiry.id), Look::Plain);
    }
    Ok(anything)
}

/// What waits, once a day; `false`: nothing does.
pub(super) fn digest(voice: &mut Voice<'_>, community: CommunityId) -> Result<bool, Need> {
    if !may(voice, community) {
        return Ok(false);
    }
    voice.title(voice.t("digest-title"));
    let anything = waiting(voice, community)?;
    voice.row("button-desk", Press::Desk, Look::Main);
    Ok(anything)
}

/// Somebody signed up: who, with which answers, and the decision.
pub(super) fn applicant(voice: &mut Voice<'_>, registration: &Registration) -> Result<bool, Need> {
    let Some(meeting) = voice.meeting(registration.meeting).filter(|m| may(voice, m.community)).cloned()
    else {
        return Ok(false);
    };
    let name =
        if registration.name.is_empty() { voice.t("nameless") } else { voice.theirs(&registration.name) };
    voice.title(voice.ta("applicant-title", args! { "name" => name }));
    voice.fact("applicant-meeting", voice.title_of(&meeting));
    voice.fact("applicant-state", voice.t(names::state_of_somebody(registration.state.name())));
    for question in form_rules::questions(&meeting.definition, &registration.answers) {
        if let Some(answer) = registration.answers.get(&question.key) {
            let label = voice.text_of(&question.text).unwrap_or_default();
            let value = form::answer_words(voice, question, answer);
            voice.block(crate::message::Block::Fact { label, value, at: None });
        }
    }
    if let Some(request) = voice.facts.request_of(meeting.id, registration.person)? {
        let words = support::state_words(voice, request);
        voice.fact("review-support", words);
    }
    let seats = voice.facts.seats(meeting.id)?;
    if let Some(left) = seats.left(meeting.definition.capacity) {
        voice.fact("card-seats", voice.ta("list-seats-left", args! { "n" => left }));
    }
    if voice.facts.reach(registration.person)?.unreachable {
        voice.notice(voice.t("unreachable"));
    }
    decision_buttons(voice, registration);
    voice.lasting_slot(format!("applicant:{}", registration.id));
    Ok(true)
}

fn decision_buttons(voice: &mut Voice<'_>, registration: &Registration) {
    let offer = |decision| Press::Decide(registration.id, decision);
    if !matches!(registration.state, State::Accepted | State::Withdrawn) {
        voice.row("button-accept", offer(Decision::Accept), Look::Main);
    }
    if matches!(registration.state, State::Received | State::Declined) {
        voice.row("button-waitlist", offer(Decision::Waitlist), Look::Plain);
    }
    if !matches!(registration.state, State::Declined | State::Withdrawn) {
        voice.row("button-decline", offer(Decision::Decline), Look::Danger);
    }
}

/// How many wait for a decision.
pub(super) fn applicants(voice: &mut Voice<'_>, meeting: &Meeting) -> Result<bool, Need> {
    if !may(voice, meeting.community) {
        return Ok(false);
    }
    let waiting = voice.facts.seats(meeting.id)?.received;
    voice.title(voice.title_of(meeting));
    voice.text(voice.ta("applicants-waiting", args! { "n" => waiting }));
    Ok(true)
}

/// Somebody asked for language support.
pub(super) fn request_came(voice: &mut Voice<'_>, request: &LanguageRequest) -> Result<bool, Need> {
    let Some(meeting) = voice.meeting(request.meeting).filter(|m| may(voice, m.community)).cloned() else {
        return Ok(false);
    };
    voice.title(voice.t("request-title"));
    voice.fact("applicant-meeting", voice.title_of(&meeting));
    let registration = voice.facts.registration_of(meeting.id, request.person)?;
    if let Some(name) = registration.as_ref().map(|r| r.name.clone()).filter(|name| !name.is_empty()) {
        voice.fact("applicant-name", voice.theirs(&name));
    }
    support::wants_facts(voice, &request.wants);
    if request.state == RequestState::Asked {
        voice.row("button-arranged", Press::Arrange(request.id, true), Look::Main);
        voice.row("button-cannot-arrange", Press::Arrange(request.id, false), Look::Plain);
    } else {
        voice.notice(support::state_words(voice, request));
    }
    voice.lasting_slot(format!("request:{}", request.id));
    Ok(true)
}

/// Some words to go with the decision?
pub(super) fn note_prompt(voice: &mut Voice<'_>, request: &LanguageRequest, arranged: bool) -> bool {
    if !voice.meeting(request.meeting).is_some_and(|m| may(voice, m.community)) {
        return false;
    }
    voice.text(voice.t(if arranged { "note-prompt-arranged" } else { "note-prompt-declined" }));
    voice.row("button-no-note", Press::NoNote(request.id, arranged), Look::Plain);
    let field = Field { required: false, ..dialog::words(voice, "blank-note") };
    voice.dialog(Blank::Note(request.id, arranged), voice.t("request-title"), vec![field], Opening::AtAPress);
    voice.quiet(&[("button-stop", Press::Stop)]);
    voice.expects(Expects::Lines);
    true
}

/// Somebody asked a question.
pub(super) fn inquiry_came(voice: &mut Voice<'_>, inquiry: &Inquiry) -> bool {
    if !may(voice, inquiry.community) {
        return false;
    }
    voice.title(voice.t("inquiry-title"));
    if let Some(meeting) = inquiry.meeting.and_then(|id| voice.meeting(id)) {
        voice.fact("applicant-meeting", voice.title_of(meeting));
    }
    voice.quote(&inquiry.text);
    match &inquiry.answer {
        Some(answer) => {
            voice.text(voice.t("inquiry-answered-already"));
            voice.quote(&answer.text);
        }
        None => voice.row("button-reply", Press::Reply(inquiry.id), Look::Main),
    }
    voice.lasting_slot(format!("inquiry:{}", inquiry.id));
    true
}

/// Write the answer.
pub(super) fn reply_prompt(voice: &mut Voice<'_>, inquiry: &Inquiry) -> bool {
    if !may(voice, inquiry.community) {
        return false;
    }
    voice.text(voice.t("reply-prompt"));
    voice.quote(&inquiry.text);
    let hint = typed::line(&inquiry.text);
    let field = Field { hint, ..dialog::words(voice, "blank-answer") };
    voice.dialog(Blank::Reply(inquiry.id), voice.t("inquiry-title"), vec![field], Opening::AtOnce);
    voice.quiet(&[("button-stop", Press::Stop)]);
    voice.expects(Expects::Lines);
    true
}
