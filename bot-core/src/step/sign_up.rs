//! Signing up: the form, its place derived from the answers, and sending it.

use super::talk::Talk;
use super::ticks::Tick;
use crate::conversation::{Draft, Focus};
use crate::facts::{Meeting, Need};
use crate::ids::{FileId, MeetingId, RegistrationId};
use crate::meeting::definition::{Admission, Question, QuestionKind};
use crate::message::Upload;
use crate::model::{Answer, Registration, StateName};
use crate::press::fingerprint;
use crate::rules::filled_in::{self, Taken};
use crate::rules::form::{self, Place};
use crate::rules::{admission, answers, typed};
use crate::say::{AnswerProblem, Because, Say};
use crate::turn::Change;
use std::sync::Arc;

/// Keys of questions whose answer is the name for the attendance list.
const NAME_KEYS: [&str; 3] = ["name", "full_name", "full-name"];

/// Begins, goes on, or says why not.
pub(super) fn begin(talk: &mut Talk<'_>, id: MeetingId) -> Result<(), Need> {
    let Some(meeting) = talk.meeting(id) else { return Ok(()) };
    let sent = talk.facts.registration_of(id, talk.me.person)?;
    if sent.as_ref().is_some_and(|sent| sent.state.name() != StateName::Withdrawn) {
        talk.say(Say::Standing { meeting: id, because: Because::Asked });
    } else if let Some(why) = admission::refusal(&meeting, talk.facts.now) {
        talk.say(Say::Refused { meeting: id, why });
    } else if talk.conversation.drafts.get(&id).is_some_and(|draft| !draft.answers.is_empty()) {
        talk.say(Say::Resume { meeting: id });
    } else {
        start(talk, &meeting);
    }
    Ok(())
}

/// Throws what was begun away and starts again.
pub(super) fn start_again(talk: &mut Talk<'_>, id: MeetingId) -> Result<(), Need> {
    if let Some(draft) = talk.conversation.drafts.remove(&id) {
        talk.change(Change::DropFiles(draft.files()));
    }
    begin(talk, id)
}

fn start(talk: &mut Talk<'_>, meeting: &Meeting) {
    let mut draft = Draft::new(talk.facts.now);
    if meeting.definition.conditions.is_empty() {
        draft.read = Some(form::conditions_version(&meeting.definition));
    }
    let informed = draft.read.is_some();
    talk.conversation.drafts.insert(meeting.id, draft);
    talk.conversation.focus = Focus::SignUp { meeting: meeting.id, correcting: None };
    if informed {
        talk.say(Say::Intro { meeting: meeting.id });
    }
    ask_again(talk);
}

/// Goes on where the form stands.
pub(super) fn go_on(talk: &mut Talk<'_>, id: MeetingId) {
    with_draft(talk, id, |_, meeting, draft| form::tidy(&meeting.definition, draft));
}

/// The clause and the conditions were read.
pub(super) fn read(talk: &mut Talk<'_>, id: MeetingId) {
    with_draft(talk, id, |_, meeting, draft| {
        draft.read = Some(form::conditions_version(&meeting.definition))
    });
}

/// Takes an answer that was checked.
pub(super) fn answered(talk: &mut Talk<'_>, id: MeetingId, key: &str, answer: Answer) {
    with_draft(talk, id, |talk, meeting, draft| {
        if let Some(Answer::File { id, .. }) = draft.answer(key, answer) {
            talk.change(Change::DropFiles(vec![id]));
        }
        form::tidy(&meeting.definition, draft);
    });
}

/// An option was pressed.
pub(super) fn option(talk: &mut Talk<'_>, id: MeetingId, question: u32, option: u32) {
    on_question(talk, id, question, |talk, question| {
        let QuestionKind::Choice { options } = &question.kind else { return talk.say(Say::StaleButton) };
        match options.iter().find(|o| fingerprint(&o.key) == option) {
            Some(chosen) => answered(talk, id, &question.key, Answer::Choice(chosen.key.clone())),
            None => talk.say(Say::StaleButton),
        }
    });
}

/// Options among several were ticked or unticked.
pub(super) fn tick(talk: &mut Talk<'_>, id: MeetingId, question: u32, boxes: &[(u32, Tick)]) {
    on_question(talk, id, question, |talk, question| {
        let QuestionKind::Many { options } = &question.kind else { return talk.say(Say::StaleButton) };
        let known = |(print, tick): &(u32, Tick)| {
            Some((options.iter().find(|option| fingerprint(&option.key) == *print)?.key.clone(), *tick))
        };
        let Some(boxes) = boxes.iter().map(known).collect::<Option<Vec<_>>>() else {
            return talk.say(Say::StaleButton);
        };
        let Some(draft) = talk.conversation.drafts.get_mut(&id) else { return };
        let before = match draft.answers.get(&question.key) {
            Some(Answer::Many(keys)) => keys.iter().cloned().collect(),
            _ => std::collections::BTreeSet::new(),
        };
        let ticked = draft.ticked.entry(question.key.clone()).or_insert(before);
        for (key, tick) in boxes {
            if tick.after(ticked.contains(&key)) {
                ticked.insert(key)
            } else {
                ticked.remove(&key)
            };
        }
        talk.say(Say::Question { meeting: id, key: question.key.clone(), problem: None });
    });
}

/// The ticked ones are the answer.
pub(super) fn ticked(talk: &mut Talk<'_>, id: MeetingId, question: u32) {
    on_question(talk, id, question, |talk, question| {
        let QuestionKind::Many { options } = &question.kind else { return talk.say(Say::StaleButton) };
        let draft = talk.conversation.drafts.get(&id);
        let ticked = draft.and_then(|draft| draft.ticked.get(&question.key)).cloned().unwrap_or_default();
        let keys: Vec<_> = options.iter().map(|o| o.key.clone()).filter(|key| ticked.contains(key)).collect();
        if keys.is_empty() && question.required {
            let problem = Some(AnswerProblem::Required);
            return talk.say(Say::Question { meeting: id, key: question.key.clone(), problem });
        }
        answered(talk, id, &question.key, Answer::Many(keys));
    });
}

/// Yes or no was pressed.
pub(super) fn yes_no(talk: &mut Talk<'_>, id: MeetingId, question: u32, yes: bool) {
    on_question(talk, id, question, |talk, question| match (&question.kind, yes) {
        (QuestionKind::YesNo, yes) => answered(talk, id, &question.key, Answer::YesNo(yes)),
        (QuestionKind::Consent, true) => {
            let consent = answers::consent(question, &talk.locale(), talk.facts.now);
            answered(talk, id, &question.key, consent);
        }
        (QuestionKind::Consent, false) if question.required => {
            let problem = Some(AnswerProblem::MustAgree);
            talk.say(Say::Question { meeting: id, key: question.key.clone(), problem });
        }
        (QuestionKind::Consent, false) => leave_out(talk, id, question),
        _ => talk.say(Say::StaleButton),
    });
}

/// Skips an optional question.
pub(super) fn skip(talk: &mut Talk<'_>, id: MeetingId, question: u32) {
    on_question(talk, id, question, |talk, question| {
        if question.required {
            let problem = Some(AnswerProblem::Required);
            talk.say(Say::Question { meeting: id, key: question.key.clone(), problem });
        } else {
            leave_out(talk, id, question);
        }
    });
}

fn leave_out(talk: &mut Talk<'_>, id: MeetingId, question: &Question) {
    with_draft(talk, id, |_, meeting, draft| {
        draft.leave_out(&question.key);
        form::tidy(&meeting.definition, draft);
    });
}

/// Back to the question before this one; before the first is the meeting itself.
pub(super) fn back(talk: &mut Talk<'_>, id: MeetingId, question: u32) {
    on_question(talk, id, question, |talk, question| back_from(talk, id, &question.key));
}

fn back_from(talk: &mut Talk<'_>, id: MeetingId, key: &str) {
    let Some(meeting) = talk.meeting(id) else { return };
    let Some(draft) = talk.conversation.drafts.get(&id) else { return };
    match form::before(&meeting.definition, &draft.answers, key).map(|question| question.key.clone()) {
        Some(before) => correct_key(talk, id, before),
        None => super::meetings::card(talk, id),
    }
}

/// Asks an answered question again.
pub(super) fn correct(talk: &mut Talk<'_>, id: MeetingId, question: u32) {
    on_question(talk, id, question, |talk, question| correct_key(talk, id, question.key.clone()));
}

/// Asks this question, where it is asked; else goes on where the form stands.
pub(super) fn ask(talk: &mut Talk<'_>, id: MeetingId, question: u32) {
    on_question(talk, id, question, |talk, question| correct_key(talk, id, question.key.clone()));
}

fn correct_key(talk: &mut Talk<'_>, id: MeetingId, key: String) {
    talk.conversation.focus = Focus::SignUp { meeting: id, correcting: Some(key) };
    ask_again(talk);
}

/// Asks for the name.
pub(super) fn ask_name(talk: &mut Talk<'_>, id: MeetingId) {
    if with_draft_quietly(talk, id, |_, _, _| ()) {
        talk.conversation.focus = Focus::Name { meeting: id };
        talk.say(Say::NamePrompt { meeting: id });
    }
}

/// Takes the name.
pub(super) fn name(talk: &mut Talk<'_>, id: MeetingId, words: &str) {
    let name = typed::shortened(&typed::line(words), 120);
    with_draft(talk, id, |_, _, draft| draft.name = Some(name).filter(|name| !name.is_empty()));
}

/// Words in a form. `false`: they are no answer to what is asked, and may mean something else.
pub(super) fn words(talk: &mut Talk<'_>, id: MeetingId, text: &str) -> Option<AnswerProblem> {
    let meeting = Arc::clone(talk.facts.catalogue.meeting(id)?);
    let question = current(talk, &meeting)?.clone();
    match read_answer(talk, &question, text) {
        Ok(answer) => {
            answered(talk, id, &question.key, answer);
            None
        }
        Err(problem) => Some(problem),
    }
}

fn read_answer(talk: &Talk<'_>, question: &Question, text: &str) -> Result<Answer, AnswerProblem> {
    let locale = talk.locale();
    let labels = talk.house.option_labels(question, &locale);
    let with = answers::Reading {
        phrasebook: &talk.house.phrasebook,
        locale: &locale,
        labels: &labels,
        now: talk.facts.now,
    };
    answers::read(question, text, &with)
}

/// Several questions were answered at one go, the one with this fingerprint the first of them.
pub(super) fn filled_in(talk: &mut Talk<'_>, id: MeetingId, asked: u32, fields: &[(String, String)]) {
    let Some(meeting) = talk.meeting(id) else { return };
    let Some(mut draft) = talk.conversation.drafts.get(&id).cloned() else {
        return talk.say(Say::StaleButton);
    };
    let read = |question: &Question, words: &str| read_answer(talk, question, words);
    let (correcting, problem) = match filled_in::take(&meeting.definition, &mut draft, asked, fields, read) {
        Taken::Nothing => return talk.say(Say::StaleButton),
        Taken::All => (None, None),
        Taken::But(key, problem) => (Some(key), Some(problem)),
    };
    talk.conversation.drafts.insert(id, draft);
    talk.conversation.focus = Focus::SignUp { meeting: id, correcting: correcting.clone() };
    match current(talk, &meeting).filter(|question| correcting.as_ref() == Some(&question.key)) {
        Some(question) => talk.say(Say::Question { meeting: id, key: question.key.clone(), problem }),
        None => ask_again(talk),
    }
}

/// Says what was wrong with an answer, and asks again.
pub(super) fn problem(talk: &mut Talk<'_>, id: MeetingId, problem: AnswerProblem) {
    let key =
        talk.facts.catalogue.meeting(id).and_then(|meeting| current(talk, meeting)).map(|q| q.key.clone());
    match key {
        Some(key) => talk.say(Say::Question { meeting: id, key, problem: Some(problem) }),
        None => ask_again(talk),
    }
}

/// The question that is asked now.
pub(super) fn current<'m>(talk: &Talk<'_>, meeting: &'m Meeting) -> Option<&'m Question> {
    let Focus::SignUp { meeting: id, correcting } = &talk.conversation.focus else { return None };
    let draft = talk.conversation.drafts.get(id)?;
    match form::place(&meeting.definition, draft, correcting.as_deref()) {
        Place::Question(question) => Some(question),
        Place::Intro | Place::Review => None,
    }
}

/// An upload, where one is asked for.
pub(super) fn file(talk: &mut Talk<'_>, upload: &Upload) -> Result<(), Need> {
    let Focus::SignUp { meeting: id, .. } = talk.conversation.focus else {
        talk.say(Say::FileNotAsked);
        return Ok(());
    };
    let Some(meeting) = talk.facts.catalogue.meeting(id).cloned() else { return Ok(()) };
    match current(talk, &meeting) {
        Some(question) if question.kind == QuestionKind::File => {
            let file = FileId(talk.fresh_id());
            let name = typed::file_name(&upload.name);
            let size = upload.bytes.len() as u64;
            talk.change(Change::File(file, Upload { name: name.clone(), ..upload.clone() }));
            answered(talk, id, &question.key, Answer::File { id: file, name, size });
        }
        Some(_) => problem(talk, id, AnswerProblem::NotWords),
        None => talk.say(Say::FileNotAsked),
    }
    Ok(())
}

/// An upload that was not taken.
pub(super) fn file_too_large(talk: &mut Talk<'_>) {
    match talk.conversation.focus {
        Focus::SignUp { meeting, .. } => problem(talk, meeting, AnswerProblem::FileTooLarge),
        _ => talk.say(Say::FileTooLarge),
    }
}

/// Stops for now; what was begun is kept.
pub(super) fn stop(talk: &mut Talk<'_>) {
    let meeting = match talk.conversation.focus {
        Focus::SignUp { meeting, .. } | Focus::Name { meeting } => Some(meeting),
        _ => None,
    };
    talk.leave();
    talk.say(Say::Stopped { meeting });
}

/// Says again what the focus asks for. Nothing in particular: says nothing.
pub(super) fn ask_again(talk: &mut Talk<'_>) {
    let say = match &talk.conversation.focus {
        Focus::SignUp { meeting, correcting } => place_of(talk, *meeting, correcting.as_deref()),
        Focus::Name { meeting } => Some(Say::NamePrompt { meeting: *meeting }),
        Focus::Support { meeting, .. } => Some(Say::SupportPart { meeting: *meeting }),
        Focus::Ask { meeting, .. } => Some(Say::AskPrompt { meeting: *meeting }),
        Focus::Reply { inquiry } => Some(Say::ReplyPrompt { inquiry: *inquiry }),
        Focus::Note { request, arranged } => Some(Say::NotePrompt { request: *request, arranged: *arranged }),
        Focus::Which { deed } => Some(Say::WhichMeeting { purpose: deed.purpose(), likely: Vec::new() }),
        Focus::Nothing | Focus::Offer { .. } => None,
    };
    if let Some(say) = say {
        talk.say(say);
    }
}

fn place_of(talk: &Talk<'_>, id: MeetingId, correcting: Option<&str>) -> Option<Say> {
    let meeting = talk.facts.catalogue.meeting(id)?;
    let draft = talk.conversation.drafts.get(&id)?;
    Some(match form::place(&meeting.definition, draft, correcting) {
        Place::Intro => Say::Intro { meeting: id },
        Place::Question(question) => Say::Question { meeting: id, key: question.key.clone(), problem: None },
        Place::Review => Say::Review { meeting: id },
    })
}

/// Sends the form.
pub(super) fn submit(talk: &mut Talk<'_>, id: MeetingId) -> Result<(), Need> {
    let Some(meeting) = talk.meeting(id) else { return Ok(()) };
    let sent = talk.facts.registration_of(id, talk.me.person)?.clone();
    let Some(mut draft) = talk.conversation.drafts.get(&id).cloned() else {
        talk.say(match sent {
            Some(_) => Say::Standing { meeting: id, because: Because::Asked },
            None => Say::StaleButton,
        });
        return Ok(());
    };
    form::tidy(&meeting.definition, &mut draft);
    let whole = form::is_complete(&meeting.definition, &draft.answers);
    if !whole || form::place(&meeting.definition, &draft, None) != Place::Review {
        go_on(talk, id);
        return Ok(());
    }
    match sent.filter(|sent| sent.state.name() != StateName::Withdrawn) {
        Some(sent) => send_changed(talk, &meeting, draft, &sent),
        None => send_new(talk, &meeting, draft),
    }
}

fn send_changed(
    talk: &mut Talk<'_>,
    meeting: &Meeting,
    draft: Draft,
    sent: &Registration,
) -> Result<(), Need> {
    if !sent.state.is_live() || admission::is_past(meeting, talk.facts.now) {
        talk.conversation.drafts.remove(&meeting.id);
        talk.leave();
        talk.say(Say::Standing { meeting: meeting.id, because: Because::Asked });
        return Ok(());
    }
    let changed = Registration {
        name: name_of(talk, &draft),
        answers: draft.answers.clone(),
        conditions_read: draft.read.clone(),
        ..sent.clone()
    };
    talk.change(admission::written(changed, Some(sent.state.name())));
    finish(talk, meeting, draft, Because::Changed)
}

fn send_new(talk: &mut Talk<'_>, meeting: &Meeting, draft: Draft) -> Result<(), Need> {
    if let Some(why) = admission::refusal(meeting, talk.facts.now) {
        talk.leave();
        talk.say(Say::Refused { meeting: meeting.id, why });
        return Ok(());
    }
    let before = talk.facts.registration_of(meeting.id, talk.me.person)?.clone();
    let state = admission::first_state(meeting, talk.facts.seats(meeting.id)?);
    let registration = Registration {
        id: before.as_ref().map_or_else(|| RegistrationId(talk.fresh_id()), |before| before.id),
        meeting: meeting.id,
        person: talk.me.person,
        state,
        name: name_of(talk, &draft),
        source: talk.me.address.platform.clone(),
        locale: talk.locale(),
        answers: draft.answers.clone(),
        conditions_read: draft.read.clone(),
        registered_at: talk.facts.now,
        decided_at: talk.facts.now,
        generation: before.as_ref().map_or(0, |before| before.generation + 1),
        attended_at: None,
    };
    if meeting.definition.admission == Admission::Approval {
        let key = format!("applicant:{}:{}", registration.id, registration.generation);
        talk.tell_organisers(meeting.community, Say::Applicant { registration: registration.id }, key);
    }
    talk.change(admission::written(registration, before.map(|before| before.state.name())));
    finish(talk, meeting, draft, Because::Sent)
}

fn finish(talk: &mut Talk<'_>, meeting: &Meeting, draft: Draft, because: Because) -> Result<(), Need> {
    if let Some(wants) = draft.wants {
        super::support::file_request(talk, meeting, wants)?;
    }
    talk.conversation.drafts.remove(&meeting.id);
    talk.leave();
    talk.say(Say::Standing { meeting: meeting.id, because });
    Ok(())
}

fn name_of(talk: &Talk<'_>, draft: &Draft) -> String {
    let answered = NAME_KEYS.iter().find_map(|key| match draft.answers.get(*key) {
        Some(Answer::Text(name)) => Some(name.clone()),
        _ => None,
    });
    let hint = talk.me.name_hint.as_deref().map(|hint| typed::shortened(&typed::line(hint), 120));
    answered.or_else(|| draft.name.clone()).or(hint).unwrap_or_default()
}

/// Changes the draft and says where the form stands now. Without a draft, the button is of no use.
fn with_draft(talk: &mut Talk<'_>, id: MeetingId, change: impl FnOnce(&mut Talk<'_>, &Meeting, &mut Draft)) {
    if with_draft_quietly(talk, id, change) {
        ask_again(talk);
    }
}

fn with_draft_quietly(
    talk: &mut Talk<'_>,
    id: MeetingId,
    change: impl FnOnce(&mut Talk<'_>, &Meeting, &mut Draft),
) -> bool {
    let Some(meeting) = talk.meeting(id) else { return false };
    let Some(mut draft) = talk.conversation.drafts.get(&id).cloned() else {
        talk.say(Say::StaleButton);
        return false;
    };
    change(talk, &meeting, &mut draft);
    talk.conversation.drafts.insert(id, draft);
    talk.conversation.focus = Focus::SignUp { meeting: id, correcting: None };
    true
}

fn on_question(talk: &mut Talk<'_>, id: MeetingId, print: u32, deed: impl FnOnce(&mut Talk<'_>, &Question)) {
    let Some(meeting) = talk.meeting(id) else { return };
    let has_draft = talk.conversation.drafts.contains_key(&id);
    match form::by_fingerprint(&meeting.definition, print).filter(|_| has_draft) {
        Some(question) => {
            if !matches!(talk.conversation.focus, Focus::SignUp { meeting, .. } if meeting == id) {
                talk.conversation.focus = Focus::SignUp { meeting: id, correcting: None };
            }
            deed(talk, question);
        }
        None => talk.say(Say::StaleButton),
    }
}
