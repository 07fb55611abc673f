//! A question to the organisers.

use super::{meetings, sign_up, talk::Talk};
use crate::conversation::{Deed, Focus};
use crate::facts::Need;
use crate::ids::{CommunityId, InquiryId, MeetingId};
use crate::model::Inquiry;
use crate::rules::answers::LINES;
use crate::rules::typed;
use crate::say::Say;
use crate::turn::Change;

/// `/ask`, perhaps with the question right behind it.
pub(super) fn command(talk: &mut Talk<'_>, rest: &str) -> Result<(), Need> {
    let meeting = meetings::meant(talk);
    match whom(talk, meeting) {
        Some(community) if !rest.is_empty() => send(talk, community, meeting, rest),
        _ => begin(talk, meeting),
    }
    Ok(())
}

/// A question that was asked for with [`begin`].
pub(super) fn written(talk: &mut Talk<'_>, meeting: Option<MeetingId>, words: &str) {
    let meeting = meeting.filter(|id| talk.facts.catalogue.meeting(*id).is_some());
    match whom(talk, meeting) {
        Some(community) => send(talk, community, meeting, words),
        None => begin(talk, meeting),
    }
}

/// Asks for the question; first for the meeting, where several communities could be meant.
pub(super) fn begin(talk: &mut Talk<'_>, meeting: Option<MeetingId>) {
    let meeting = meeting.filter(|id| talk.facts.catalogue.meeting(*id).is_some());
    match whom(talk, meeting) {
        Some(community) => {
            talk.conversation.focus = Focus::Ask { community, meeting, form: false };
            talk.say(Say::AskPrompt { meeting });
        }
        None => meetings::ask_which(talk, Deed::Ask, Vec::new()),
    }
}

/// Passes the question on.
pub(super) fn send(talk: &mut Talk<'_>, community: CommunityId, meeting: Option<MeetingId>, words: &str) {
    let id = InquiryId(talk.fresh_id());
    talk.change(Change::Inquiry(Box::new(Inquiry {
        id,
        person: talk.me.person,
        community,
        meeting,
        text: typed::shortened(&typed::clean(words), LINES),
        asked_at: talk.facts.now,
        answer: None,
    })));
    talk.tell_organisers(community, Say::InquiryCame { inquiry: id }, format!("inquiry:{id}"));
    let form = matches!(talk.conversation.focus, Focus::Ask { form: true, .. });
    talk.leave();
    talk.say(Say::AskSent);
    if let Some(meeting) = meeting.filter(|_| form) {
        sign_up::go_on(talk, meeting);
    }
}

/// The same from the middle of a meeting's form, which goes on when the question was passed on.
pub(super) fn begin_aside(talk: &mut Talk<'_>, meeting: MeetingId) {
    begin(talk, Some(meeting));
    if let Focus::Ask { form, .. } = &mut talk.conversation.focus {
        *form = true;
    }
}

/// There is no question after all.
pub(super) fn leave(talk: &mut Talk<'_>, meeting: Option<MeetingId>, form: bool) {
    match meeting.filter(|_| form) {
        Some(meeting) => sign_up::go_on(talk, meeting),
        None => sign_up::stop(talk),
    }
}

/// Offers to pass on what was not understood.
pub(super) fn offer(talk: &mut Talk<'_>, words: &str) {
    talk.conversation.focus = Focus::Offer { words: typed::shortened(words, LINES) };
    talk.say(Say::NotUnderstood);
}

/// Passes on what was not understood.
pub(super) fn pass_on(talk: &mut Talk<'_>) {
    let Focus::Offer { words } = talk.conversation.focus.clone() else { return talk.say(Say::StaleButton) };
    let meeting = meetings::meant(talk);
    match whom(talk, meeting) {
        Some(community) => send(talk, community, meeting, &words),
        None => begin(talk, None),
    }
}

fn whom(talk: &Talk<'_>, meeting: Option<MeetingId>) -> Option<CommunityId> {
    let of_meeting = meeting.and_then(|id| talk.facts.catalogue.meeting(id)).map(|meeting| meeting.community);
    let mut all = talk.facts.catalogue.communities.keys();
    of_meeting.or_else(|| all.next().copied().filter(|_| all.next().is_none()))
}
