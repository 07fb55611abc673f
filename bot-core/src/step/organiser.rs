//! What organisers do in the chat: decide, answer, open the desk. Each deed asks first whether they may.

use super::talk::Talk;
use crate::conversation::Focus;
use crate::facts::Need;
use crate::ids::{InquiryId, MeetingId, RegistrationId, RequestId};
use crate::model::inquiry::InquiryAnswer;
use crate::model::language_request::RequestState;
use crate::model::{Inquiry, LanguageRequest, State, StateName};
use crate::operate;
use crate::press::Decision;
use crate::rules::answers::LINES;
use crate::rules::{admission, people, typed};
use crate::say::{Because, Say};
use crate::seal;
use crate::turn::{Audience, Change, Class, Post};
use jiff::ToSpan;

/// How many applicants one look shows.
const APPLICANTS: u32 = 5;

/// `/organiser CODE`.
pub(super) fn enrol(talk: &mut Talk<'_>, code: &str) -> Result<(), Need> {
    let hash = seal::code_hash(code);
    match *talk.facts.invitation(hash.clone())? {
        Some(community) => {
            talk.change(Change::Enrol { hash, community });
            talk.say(Say::Enrolled { community });
        }
        None => talk.say(Say::BadCode),
    }
    Ok(())
}

/// `/desk`.
pub(super) fn desk(talk: &mut Talk<'_>) {
    if talk.me.organises.is_empty() {
        return talk.say(Say::OrganisersOnly);
    }
    if talk.house.public_url.is_none() {
        return talk.say(Say::Desk { secret: String::new() });
    }
    let until = talk.facts.now.saturating_add(15.minutes()).unwrap_or(talk.facts.now);
    let (turn, secret) = operate::desk_sign_in(talk.facts, until);
    talk.turn.changes.extend(turn.changes);
    talk.say(Say::Desk { secret });
}

/// Those who wait for a decision.
pub(super) fn applicants(talk: &mut Talk<'_>, id: MeetingId) -> Result<(), Need> {
    if people::organised(talk.facts, talk.me, id).is_none() {
        talk.say(Say::OrganisersOnly);
        return Ok(());
    }
    let waiting = talk.facts.applicants(id, APPLICANTS)?;
    talk.say(Say::Applicants { meeting: id });
    for applicant in waiting {
        talk.say(Say::Applicant { registration: applicant.id });
    }
    Ok(())
}

/// Decides about a registration, and tells the person.
pub(super) fn decide(talk: &mut Talk<'_>, id: RegistrationId, decision: Decision) -> Result<(), Need> {
    let Some(registration) = talk.facts.registration(id)?.clone() else {
        talk.say(Say::StaleButton);
        return Ok(());
    };
    let Some(meeting) = people::organised(talk.facts, talk.me, registration.meeting).cloned() else {
        talk.say(Say::OrganisersOnly);
        return Ok(());
    };
    if registration.state != State::Withdrawn && meeting.cancelled.is_none() {
        let seats = *talk.facts.seats(meeting.id)?;
        let free = !seats.is_full(meeting.definition.capacity);
        let state = match (decision, registration.state) {
            (Decision::Accept, State::Accepted) => State::Accepted,
            (Decision::Accept, _) if free => State::Accepted,
            (Decision::Accept | Decision::Waitlist, State::Waitlisted { queue }) => {
                State::Waitlisted { queue }
            }
            (Decision::Accept | Decision::Waitlist, _) => State::Waitlisted { queue: seats.last_queue + 1 },
            (Decision::Decline, _) => State::Declined,
        };
        if state != registration.state {
            if registration.state == State::Accepted {
                admission::fill_free_seats(
                    talk.facts,
                    &meeting,
                    meeting.definition.capacity,
                    1,
                    &mut talk.turn,
                )?;
            }
            let moved = admission::moved(&registration, state, talk.facts.now);
            talk.change(admission::written(moved, Some(registration.state.name())));
            tell_decision(talk, meeting.id, &registration, state.name());
            let card = Say::Applicant { registration: id };
            talk.show_again(meeting.community, card, &format!("applicant:{id}"), true);
        }
    }
    talk.say(Say::Applicant { registration: id });
    Ok(())
}

fn tell_decision(
    talk: &mut Talk<'_>,
    meeting: MeetingId,
    registration: &crate::model::Registration,
    state: StateName,
) {
    let at = talk.facts.now.as_millisecond();
    talk.post(Post {
        to: Audience::Person(registration.person),
        say: Say::Standing { meeting, because: Because::Decided },
        key: Some(format!("decided:{}:{}:{at}", registration.id, state.as_str())),
        class: Class::Decision,
    });
}

/// The language request, if this organiser may answer it; says why not.
fn request(talk: &mut Talk<'_>, id: RequestId) -> Result<Option<LanguageRequest>, Need> {
    let Some(request) = talk.facts.request(id)?.clone() else {
        talk.say(Say::StaleButton);
        return Ok(None);
    };
    if people::organised(talk.facts, talk.me, request.meeting).is_none() {
        talk.say(Say::OrganisersOnly);
        return Ok(None);
    }
    Ok(Some(request))
}

/// Arranged or not: asks for some words to go with it.
pub(super) fn arrange(talk: &mut Talk<'_>, id: RequestId, arranged: bool) -> Result<(), Need> {
    if request(talk, id)?.is_some() {
        talk.conversation.focus = Focus::Note { request: id, arranged };
        talk.say(Say::NotePrompt { request: id, arranged });
    }
    Ok(())
}

/// Decides about a language request, and tells the person.
pub(super) fn note(talk: &mut Talk<'_>, id: RequestId, arranged: bool, words: &str) -> Result<(), Need> {
    let Some(request) = request(talk, id)? else { return Ok(()) };
    let note = typed::shortened(&typed::clean(words), LINES);
    let state = if arranged { RequestState::Arranged { note } } else { RequestState::Declined { note } };
    let (person, meeting) = (request.person, request.meeting);
    talk.change(Change::Request(Box::new(LanguageRequest { state, ..request })));
    talk.post(Post {
        to: Audience::Person(person),
        say: Say::SupportDecided { request: id },
        key: Some(format!("support:{id}:{}", talk.facts.now.as_millisecond())),
        class: Class::Decision,
    });
    if let Some(community) = talk.facts.catalogue.meeting(meeting).map(|meeting| meeting.community) {
        talk.show_again(community, Say::RequestCame { request: id }, &format!("request:{id}"), false);
    }
    talk.leave();
    talk.say(Say::ReplySent);
    Ok(())
}

/// The inquiry, if this organiser may answer it; says why not.
fn inquiry(talk: &mut Talk<'_>, id: InquiryId) -> Result<Option<Inquiry>, Need> {
    let Some(inquiry) = talk.facts.inquiry(id)?.clone() else {
        talk.say(Say::StaleButton);
        return Ok(None);
    };
    if !people::organises(talk.me, inquiry.community) {
        talk.say(Say::OrganisersOnly);
        return Ok(None);
    }
    Ok(Some(inquiry))
}

/// Asks for the answer to a question.
pub(super) fn reply_begin(talk: &mut Talk<'_>, id: InquiryId) -> Result<(), Need> {
    if inquiry(talk, id)?.is_some() {
        talk.conversation.focus = Focus::Reply { inquiry: id };
        talk.say(Say::ReplyPrompt { inquiry: id });
    }
    Ok(())
}

/// Sends the answer to a question.
pub(super) fn reply(talk: &mut Talk<'_>, id: InquiryId, words: &str) -> Result<(), Need> {
    let Some(inquiry) = inquiry(talk, id)? else { return Ok(()) };
    let (person, community) = (inquiry.person, inquiry.community);
    let text = typed::shortened(&typed::clean(words), LINES);
    let answer = Some(InquiryAnswer { text, at: talk.facts.now });
    talk.change(Change::Inquiry(Box::new(Inquiry { answer, ..inquiry })));
    talk.post(Post {
        to: Audience::Person(person),
        say: Say::InquiryAnswered { inquiry: id },
        key: Some(format!("answer:{id}:{}", talk.facts.now.as_millisecond())),
        class: Class::Decision,
    });
    talk.show_again(community, Say::InquiryCame { inquiry: id }, &format!("inquiry:{id}"), false);
    talk.leave();
    talk.say(Say::ReplySent);
    Ok(())
}
