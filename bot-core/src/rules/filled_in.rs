//! Several blanks of a form that were filled in together: what is good is taken, and nothing of the rest is lost.

use super::form::{self, by_fingerprint};
use super::typed;
use crate::conversation::Draft;
use crate::meeting::Definition;
use crate::meeting::definition::Question;
use crate::message::MAX_TEXT;
use crate::model::Answer;
use crate::press::fingerprint;
use crate::say::AnswerProblem;
use std::collections::BTreeMap;

/// The key of a question's blank.
pub fn key_of(question: &Question) -> String {
    format!("{:x}", fingerprint(&question.key))
}

/// What became of the words in the blanks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Taken {
    /// They belong to no question of this form.
    Nothing,
    /// All are answers, or left empty where that may be.
    All,
    /// All but those that [`typed`](Draft::typed) keeps; the first of them is no answer to its question (by its key),
    /// and why.
    But(String, AnswerProblem),
}

/// Takes what was filled in where the question `asked` (by its fingerprint) was the first blank. Of the blanks that stood
/// there, those that are not among `fields` were left empty. `read` makes words an answer.
pub fn take(
    definition: &Definition,
    draft: &mut Draft,
    asked: u32,
    fields: &[(String, String)],
    read: impl Fn(&Question, &str) -> Result<Answer, AnswerProblem>,
) -> Taken {
    let asked = by_fingerprint(definition, asked);
    let stood = asked.map(|asked| form::together(definition, draft, asked)).unwrap_or_default();
    let mut words: BTreeMap<&str, String> =
        stood.iter().map(|question| (&*question.key, String::new())).collect();
    let of = |key: &str| definition.questions.iter().find(|question| key_of(question) == key);
    let known = fields.iter().filter_map(|(key, text)| Some((&*of(key)?.key, cleaned(text))));
    words.extend(known);
    if words.is_empty() {
        return Taken::Nothing;
    }
    let mut first = None;
    // In the order of the form: an answer may bring up a question further on.
    for question in &definition.questions {
        let Some(words) = words.remove(&*question.key) else { continue };
        let stood = stood.iter().any(|other| other.key == question.key);
        if let Err(problem) = one(definition, draft, question, words, stood, &read) {
            first.get_or_insert((question.key.clone(), problem));
        }
    }
    form::tidy(definition, draft);
    first.map_or(Taken::All, |(key, problem)| Taken::But(key, problem))
}

/// Takes the words of one blank; an empty one only where it `stood` there.
fn one(
    definition: &Definition,
    draft: &mut Draft,
    question: &Question,
    words: String,
    stood: bool,
    read: impl Fn(&Question, &str) -> Result<Answer, AnswerProblem>,
) -> Result<(), AnswerProblem> {
    let key = question.key.clone();
    let is_asked = form::questions(definition, &draft.answers).any(|other| other.key == key);
    match (words.is_empty(), is_asked) {
        (true, is_asked) if !(stood && is_asked) => Ok(()),
        (true, _) if question.required => {
            draft.typed.remove(&key);
            Err(AnswerProblem::Required)
        }
        (true, _) => {
            draft.leave_out(&key);
            Ok(())
        }
        (false, false) => {
            draft.typed.insert(key, words);
            Ok(())
        }
        (false, true) => match read(question, &words) {
            Ok(answer) => {
                draft.answer(&key, answer);
                Ok(())
            }
            Err(problem) => {
                draft.typed.insert(key, words);
                Err(problem)
            }
        },
    }
}

/// As typed words are; what is too long for any answer is kept up to there.
fn cleaned(text: &str) -> String {
    let most: String = text.chars().take(MAX_TEXT).collect();
    typed::clean(&most)
}

#[cfg(test)]
mod tests;
