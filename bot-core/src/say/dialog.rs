//! Dialogs: what is asked for in words, to be written at one go on platforms that have dialogs. On the others nothing of
//! this is seen.

use super::voice::Voice;
use crate::conversation::Draft;
use crate::facts::Meeting;
use crate::meeting::definition::{Question, QuestionKind};
use crate::message::{Dialog, Field, Opening};
use crate::model::Answer;
use crate::press::{Blank, fingerprint};
use crate::rules::{filled_in, form};

/// The longest label that every platform with dialogs shows whole, in characters.
const LABEL: usize = 45;

/// The questions that can be answered together with this one.
pub(super) fn questions(
    voice: &mut Voice<'_>,
    meeting: &Meeting,
    draft: &Draft,
    question: &Question,
    has_problem: bool,
) {
    if !voice.capabilities.dialogs {
        return;
    }
    let together = form::together(&meeting.definition, draft, question);
    let others: Vec<String> =
        together.iter().skip(1).filter_map(|question| voice.text_of(&question.text)).collect();
    voice.list("question-together", others);
    let says_all = together.iter().all(|question| label_says_all(voice, question));
    let fields = together.iter().map(|question| field(voice, draft, question)).collect();
    let title = voice.title_of(meeting);
    let blank = Blank::Questions(meeting.id, fingerprint(&question.key));
    let opening = if says_all && !has_problem { Opening::AtOnce } else { Opening::AtAPress };
    voice.dialog(blank, title, fields, opening);
}

fn field(voice: &Voice<'_>, draft: &Draft, question: &Question) -> Field {
    let answered = || draft.answers.get(&question.key).map(as_typed);
    Field {
        key: filled_in::key_of(question),
        label: voice.words_of(&question.text),
        hint: voice.words_of(&question.hint),
        value: draft.typed.get(&question.key).cloned().or_else(answered).unwrap_or_default(),
        lines: question.kind == QuestionKind::LongText,
        required: question.required,
    }
}

/// Whether nothing of the question is missing where only its label is seen.
fn label_says_all(voice: &Voice<'_>, question: &Question) -> bool {
    let text = question.text.best(&voice.house.reading_order(&voice.tag));
    question.hint.is_empty()
        && text.is_some_and(|(tag, text)| voice.reads(tag) && text.chars().count() <= LABEL)
}

/// An answer as it could have been typed.
fn as_typed(answer: &Answer) -> String {
    match answer {
        Answer::Text(text) | Answer::Email(text) | Answer::Phone(text) => text.clone(),
        Answer::Number(number) => number.to_string(),
        _ => String::new(),
    }
}

/// The only blank of a dialog: what it asks for, and what else there is to it.
pub(super) fn words(voice: &Voice<'_>, label: &str) -> Field {
    Field {
        key: Dialog::WORDS.to_owned(),
        label: voice.t(label),
        hint: String::new(),
        value: String::new(),
        lines: true,
        required: true,
    }
}

#[cfg(test)]
mod tests;
