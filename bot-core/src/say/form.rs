//! The form: the clause, the questions one at a time, the summary.

use super::voice::Voice;
use super::{dialog, translated};
use crate::args;
use crate::conversation::Draft;
use crate::facts::{Meeting, Need};
use crate::house::options;
use crate::meeting::definition::{PartnerRole, Question, QuestionKind, Texts};
use crate::message::{Button, Expects, Field, Look, Opening};
use crate::model::Answer;
use crate::press::{Blank, Press, fingerprint};
use crate::rules::form::{self, Place};
use crate::rules::typed;
use crate::say::AnswerProblem;

/// The information clause and the conditions. Where there are conditions, reading them takes a press.
pub(super) fn intro(voice: &mut Voice<'_>, meeting: &Meeting) {
    let definition = &meeting.definition;
    // Those that are asked in any case: what an answer brings up later is not promised here.
    let asked = form::questions(definition, &crate::model::Answers::new()).count();
    voice.title(voice.ta("intro-title", args! { "title" => voice.title_of(meeting) }));
    // Where there are conditions to be read, that is enough at once; each question tells its number anyway.
    let enough = voice.locale.is_easy() && !definition.conditions.is_empty();
    if asked > 0 && !enough {
        voice.text(voice.ta("intro-questions", args! { "n" => u32::try_from(asked).unwrap_or(u32::MAX) }));
    }
    clause(voice, meeting);
    let conditions: Vec<String> =
        definition.conditions.iter().filter_map(|texts| voice.text_of(texts)).collect();
    if !conditions.is_empty() {
        voice.list("card-conditions", conditions);
        translated::under_conditions(voice, meeting);
        voice.row("button-read", Press::Read(meeting.id), Look::Main);
        voice.row("button-support", Press::Support(meeting.id), Look::Plain);
        voice.quiet(&[("button-not-now", Press::Stop)]);
        voice.expects(Expects::Choice);
    }
}

/// Who processes what, why, how long, and what one may ask for.
fn clause(voice: &mut Voice<'_>, meeting: &Meeting) {
    let community = voice.facts.catalogue.community(meeting.community);
    let days = community.map_or(crate::meeting::community::DEFAULT_RETENTION_DAYS, |c| c.retention_days);
    let who = controller(voice, meeting);
    voice.text(voice.ta("clause", args! { "who" => who, "days" => days }));
    if let Some(email) = community.and_then(|c| c.privacy_email.clone()) {
        voice.fact("clause-contact", email);
    }
}

fn controller(voice: &Voice<'_>, meeting: &Meeting) -> String {
    let community = voice.facts.catalogue.community(meeting.community);
    let named = |texts: &Texts| voice.text_of(texts);
    let organisers: Vec<String> = meeting
        .definition
        .partners
        .iter()
        .filter(|partner| partner.roles.contains(&PartnerRole::Organiser))
        .map(|partner| voice.theirs(&partner.name))
        .collect();
    community
        .and_then(|c| named(&c.controller))
        .or_else(|| (!organisers.is_empty()).then(|| voice.locale.list(&organisers)))
        .or_else(|| community.and_then(|c| named(&c.name)))
        .unwrap_or_else(|| meeting.definition.community.clone())
}

/// One question, with the right control for its kind.
pub(super) fn question(voice: &mut Voice<'_>, meeting: &Meeting, key: &str, problem: Option<&AnswerProblem>) {
    let Some(question) = meeting.definition.question(key) else { return };
    let empty = Draft::new(voice.facts.now);
    let draft = voice.me.conversation.drafts.get(&meeting.id).unwrap_or(&empty);
    if let Some(problem) = problem {
        voice.notice(problem_words(voice, problem));
    }
    progress(voice, meeting, draft, question);
    voice.paragraph(&question.text);
    voice.paragraph(&question.hint);
    translated::under_question(voice, meeting, question);
    if !question.required {
        voice.text(voice.t("question-optional"));
    }
    controls(voice, meeting, draft, question);
    dialog::questions(voice, meeting, draft, question, problem.is_some());
    let print = fingerprint(&question.key);
    let mut ways = vec![("button-back", Press::Back(meeting.id, print))];
    if !question.required {
        ways.push(("button-skip", Press::Skip(meeting.id, print)));
    }
    ways.push(("button-stop", Press::Stop));
    voice.quiet(&ways);
}

/// "Question 2 of 4": the number still to come may change with the answers.
fn progress(voice: &mut Voice<'_>, meeting: &Meeting, draft: &Draft, question: &Question) {
    let all: Vec<&str> =
        form::questions(&meeting.definition, &draft.answers).map(|q| q.key.as_str()).collect();
    let at = all.iter().position(|key| *key == question.key).map_or(1, |index| index + 1);
    let number = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    voice.text(voice.ta("question-progress", args! { "n" => number(at), "all" => number(all.len()) }));
}

fn controls(voice: &mut Voice<'_>, meeting: &Meeting, draft: &Draft, question: &Question) {
    let (id, print) = (meeting.id, fingerprint(&question.key));
    let tag = voice.tag.clone();
    let labels = voice.house.option_labels(question, &tag);
    match &question.kind {
        QuestionKind::Choice { .. } => {
            for (option, label) in options(question).iter().zip(labels) {
                let button =
                    voice.button(label, Press::Option(id, print, fingerprint(&option.key)), Look::Plain);
                voice.rows(vec![button]);
            }
            voice.expects(Expects::Choice);
        }
        QuestionKind::Many { .. } => {
            for (option, label) in options(question).iter().zip(labels) {
                let look =
                    if is_ticked(draft, question, &option.key) { Look::Ticked } else { Look::Unticked };
                let button = voice.button(label, Press::Tick(id, print, fingerprint(&option.key)), look);
                voice.rows(vec![button]);
            }
            voice.row("button-done", Press::Ticked(id, print), Look::Main);
            voice.expects(Expects::Choice);
            voice.slot(format!("question:{id}:{print}"));
        }
        QuestionKind::YesNo => yes_no(voice, meeting, print, "button-yes", "button-no"),
        QuestionKind::Consent => yes_no(voice, meeting, print, "button-agree", "button-disagree"),
        QuestionKind::Text => voice.expects(Expects::Line),
        QuestionKind::LongText => voice.expects(Expects::Lines),
        QuestionKind::Email => voice.expects(Expects::Email),
        QuestionKind::Phone => {
            voice.expects(Expects::Phone);
            voice.share_phone(voice.t("share-phone"));
        }
        QuestionKind::Number => voice.expects(Expects::Number),
        QuestionKind::File => {
            voice.text(voice.t("question-file"));
            voice.expects(Expects::File);
        }
    }
}

fn yes_no(voice: &mut Voice<'_>, meeting: &Meeting, print: u32, yes: &str, no: &str) {
    let button =
        |key: &str, answer| voice.button(voice.t(key), Press::YesNo(meeting.id, print, answer), Look::Plain);
    let buttons: Vec<Button> = vec![button(yes, true), button(no, false)];
    voice.rows(buttons);
    voice.expects(Expects::Choice);
}

fn is_ticked(draft: &Draft, question: &Question, option: &str) -> bool {
    match (draft.ticked.get(&question.key), draft.answers.get(&question.key)) {
        (Some(ticked), _) => ticked.contains(option),
        (None, Some(Answer::Many(keys))) => keys.iter().any(|key| key == option),
        _ => false,
    }
}

fn problem_words(voice: &Voice<'_>, problem: &AnswerProblem) -> String {
    let key = match problem {
        AnswerProblem::TooLong(most) => return voice.ta("problem-too-long", args! { "n" => *most }),
        AnswerProblem::Empty => "problem-empty",
        AnswerProblem::NoSuchOption => "problem-no-such-option",
        AnswerProblem::NotAnEmail => "problem-not-an-email",
        AnswerProblem::NotAPhone => "problem-not-a-phone",
        AnswerProblem::NotANumber => "problem-not-a-number",
        AnswerProblem::NotYesNo => "problem-not-yes-no",
        AnswerProblem::MustAgree => "problem-must-agree",
        AnswerProblem::Required => "problem-required",
        AnswerProblem::NotAFile => "problem-not-a-file",
        AnswerProblem::NotWords => "problem-not-words",
        AnswerProblem::FileTooLarge => "problem-file-too-large",
    };
    voice.t(key)
}

/// The summary before anything is sent. Sent in the meantime: says where it stands.
pub(super) fn review(voice: &mut Voice<'_>, meeting: &Meeting) -> Result<(), Need> {
    let Some(draft) = voice.me.conversation.drafts.get(&meeting.id).cloned() else {
        return super::standing::standing(voice, meeting, super::Because::Asked);
    };
    voice.title(voice.ta("review-title", args! { "title" => voice.title_of(meeting) }));
    let asked: Vec<&Question> = form::questions(&meeting.definition, &draft.answers).collect();
    for question in &asked {
        let label = voice.words_of(&question.text);
        let value = draft.answers.get(&question.key).map(|answer| answer_words(voice, question, answer));
        let value = value.unwrap_or_else(|| voice.t("answer-none"));
        voice.block(crate::message::Block::Fact { label, value, at: None });
    }
    let asks_name =
        meeting.definition.questions.iter().any(|q| matches!(&*q.key, "name" | "full_name" | "full-name"));
    if !asks_name {
        let name = draft.name.clone().or_else(|| voice.me.name_hint.clone());
        let name = name.map(|name| voice.theirs(&name)).unwrap_or_else(|| voice.t("answer-none"));
        voice.fact("review-name", name);
    }
    if let Some(wants) = &draft.wants {
        let words = super::support::wants_words(voice, wants);
        voice.fact("review-support", words);
    }
    voice.text(voice.t("review-nothing-sent"));
    let send = if draft.changes_sent { "button-send-changes" } else { "button-send-sign-up" };
    voice.row(send, Press::Submit(meeting.id), Look::Main);
    for question in &asked {
        let label = voice.words_of(&question.text);
        let label = voice.ta("button-correct", args! { "question" => label });
        let button = voice.button(label, Press::Correct(meeting.id, fingerprint(&question.key)), Look::Plain);
        voice.rows(vec![button]);
    }
    if !asks_name {
        voice.row("button-name", Press::Name(meeting.id), Look::Plain);
    }
    voice.row("button-support", Press::Support(meeting.id), Look::Plain);
    voice.quiet(&[("button-stop", Press::Stop)]);
    voice.expects(Expects::Choice);
    Ok(())
}

/// An answer as people read it.
pub(super) fn answer_words(voice: &Voice<'_>, question: &Question, answer: &Answer) -> String {
    let label = |key: &String| {
        let option = options(question).iter().find(|option| option.key == *key);
        option.map(|option| voice.words_of(&option.text)).unwrap_or_else(|| key.clone())
    };
    match answer {
        Answer::Text(text) | Answer::Email(text) | Answer::Phone(text) => voice.theirs(text),
        Answer::Choice(key) => label(key),
        Answer::Many(keys) if keys.is_empty() => voice.t("answer-none"),
        Answer::Many(keys) => voice.locale.list(&keys.iter().map(label).collect::<Vec<_>>()),
        Answer::YesNo(true) => voice.t("button-yes"),
        Answer::YesNo(false) => voice.t("button-no"),
        Answer::Number(number) => voice.locale.number(*number),
        Answer::Consent { .. } => voice.t("answer-agreed"),
        Answer::File { name, .. } => voice.theirs(name),
    }
}

/// What is your name?
pub(super) fn name_prompt(voice: &mut Voice<'_>, meeting: &Meeting) {
    let name = voice.me.conversation.drafts.get(&meeting.id).and_then(|draft| draft.name.clone());
    voice.text(voice.t("name-prompt"));
    let hint = || voice.me.name_hint.as_deref().map(typed::line);
    let value = name.or_else(hint).unwrap_or_default();
    let field = Field { value, lines: false, ..dialog::words(voice, "blank-name") };
    voice.dialog(Blank::Name(meeting.id), voice.title_of(meeting), vec![field], Opening::AtOnce);
    voice.quiet(&[("button-stop", Press::Stop)]);
    voice.expects(Expects::Line);
}

/// You have begun; go on or start again?
pub(super) fn resume(voice: &mut Voice<'_>, meeting: &Meeting) {
    let draft = voice.me.conversation.drafts.get(&meeting.id);
    let answered = draft.map_or(0, |draft| draft.answers.len());
    let at_review = draft.is_some_and(|draft| form::place(&meeting.definition, draft, None) == Place::Review);
    voice.title(voice.title_of(meeting));
    let n = u32::try_from(answered).unwrap_or(u32::MAX);
    voice.text(voice.ta(if at_review { "resume-at-review" } else { "resume" }, args! { "n" => n }));
    voice.row("button-go-on", Press::GoOn(meeting.id), Look::Main);
    voice.row("button-start-again", Press::StartAgain(meeting.id), Look::Plain);
    voice.expects(Expects::Choice);
}

/// Stopped; nothing is lost.
pub(super) fn stopped(voice: &mut Voice<'_>, meeting: Option<&Meeting>) {
    match meeting {
        Some(meeting) => {
            voice.text(voice.ta("stopped-form", args! { "title" => voice.title_of(meeting) }));
            voice.row("button-go-on", Press::GoOn(meeting.id), Look::Plain);
            voice.row("button-throw-away", Press::StartAgain(meeting.id), Look::Plain);
        }
        None => voice.text(voice.t("stopped")),
    }
    voice.quiet(&[("button-meetings", Press::Meetings(0)), ("button-help", Press::Help)]);
}
