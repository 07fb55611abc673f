//! The sign-up form: which questions are asked, and where somebody stands in it. The place follows from the answers.

use crate::conversation::Draft;
use crate::facts::Meeting;
use crate::meeting::Definition;
use crate::meeting::definition::{Question, QuestionKind, Texts};
use crate::message::MAX_FIELDS;
use crate::model::Answers;
use crate::press::fingerprint;
use crate::seal;

/// Where somebody stands in a form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place<'a> {
    /// Before the clause and the conditions.
    Intro,
    /// At this question.
    Question(&'a Question),
    /// At the summary.
    Review,
}

/// Where `draft` stands, when the answered question `correcting` is being answered again.
pub fn place<'a>(definition: &'a Definition, draft: &Draft, correcting: Option<&str>) -> Place<'a> {
    if draft.read.as_deref() != Some(&*conditions_version(definition)) {
        return Place::Intro;
    }
    if let Some(question) = correcting.and_then(|key| asked(definition, &draft.answers, key)) {
        return Place::Question(question);
    }
    let open = questions(definition, &draft.answers).find(|question| !is_settled(draft, question));
    open.map_or(Place::Review, Place::Question)
}

/// The questions that are asked, given the answers so far.
pub fn questions<'a, 'b>(
    definition: &'a Definition,
    answers: &'b Answers,
) -> impl Iterator<Item = &'a Question> + use<'a, 'b> {
    definition.questions.iter().filter(|question| is_asked(question, answers))
}

/// The question before `key` among those asked; `None` at the first.
pub fn before<'a>(definition: &'a Definition, answers: &'a Answers, key: &str) -> Option<&'a Question> {
    questions(definition, answers).take_while(|question| question.key != key).last()
}

/// The question with the fingerprint that a button carries.
pub fn by_fingerprint(definition: &Definition, print: u32) -> Option<&Question> {
    definition.questions.iter().find(|question| fingerprint(&question.key) == print)
}

/// Whether it is answered in words, which a blank can take.
pub fn is_written(question: &Question) -> bool {
    use QuestionKind as K;
    matches!(question.kind, K::Text | K::LongText | K::Email | K::Phone | K::Number)
}

/// Whether it is answered, or left out on purpose.
pub fn is_settled(draft: &Draft, question: &Question) -> bool {
    draft.answers.contains_key(&question.key) || draft.skipped.contains(&question.key)
}

/// The questions that can be answered in words together with `question`, itself the first: those further on that are
/// asked as things stand and open. One that is settled is corrected by itself. At most [`MAX_FIELDS`]; none where it
/// is not asked, or not answered in words.
pub fn together<'a>(definition: &'a Definition, draft: &Draft, question: &Question) -> Vec<&'a Question> {
    let from = questions(definition, &draft.answers).skip_while(|other| other.key != question.key);
    let alone = is_settled(draft, question);
    let more = move |other: &&Question| is_written(other) && !alone && !is_settled(draft, other);
    let most = if is_written(question) { MAX_FIELDS } else { 0 };
    from.filter(|other| other.key == question.key || more(other)).take(most).collect()
}

/// Drops answers that the present form would not ask for any more, or not in this kind.
pub fn tidy(definition: &Definition, draft: &mut Draft) {
    draft.typed.retain(|key, _| definition.question(key).is_some());
    loop {
        let answers = draft.answers.clone();
        draft.answers.retain(|key, answer| {
            asked(definition, &answers, key).is_some_and(|question| fits(question, answer))
        });
        if draft.answers.len() == answers.len() {
            return;
        }
    }
}

/// Whether everything required is answered.
pub fn is_complete(definition: &Definition, answers: &Answers) -> bool {
    questions(definition, answers).all(|question| !question.required || answers.contains_key(&question.key))
}

/// Fingerprint of the conditions: when they change, they are shown again.
pub fn conditions_version(definition: &Definition) -> String {
    version(definition.conditions.iter())
}

/// Fingerprint of texts, in all their languages.
pub fn version<'a>(texts: impl Iterator<Item = &'a Texts>) -> String {
    let all: Vec<&str> = texts.flat_map(|texts| texts.0.iter().map(|(_, text)| text.as_str())).collect();
    seal::hash(&all.join("\u{1F}"))[..16].to_owned()
}

/// A new draft, or one that begins with the answers of a registration which is being changed.
pub fn draft_for(
    meeting: &Meeting,
    now: jiff::Timestamp,
    sent: Option<&crate::model::Registration>,
) -> Draft {
    let mut draft = Draft::new(now);
    if let Some(sent) = sent {
        draft.answers = sent.answers.clone();
        draft.read = sent.conditions_read.clone();
        draft.name = Some(sent.name.clone()).filter(|name| !name.is_empty());
        draft.changes_sent = true;
        let unanswered = questions(&meeting.definition, &sent.answers)
            .filter(|question| !question.required && !sent.answers.contains_key(&question.key));
        draft.skipped = unanswered.map(|question| question.key.clone()).collect();
    }
    draft
}

fn asked<'a>(definition: &'a Definition, answers: &Answers, key: &str) -> Option<&'a Question> {
    definition.question(key).filter(|question| is_asked(question, answers))
}

fn is_asked(question: &Question, answers: &Answers) -> bool {
    question.ask_if.iter().all(|(key, wanted)| {
        answers
            .get(key)
            .is_some_and(|answer| answer.values().iter().any(|value| wanted.iter().any(|w| w == value)))
    })
}

fn fits(question: &Question, answer: &crate::model::Answer) -> bool {
    use crate::model::Answer as A;
    match (&question.kind, answer) {
        (QuestionKind::Text | QuestionKind::LongText, A::Text(_))
        | (QuestionKind::YesNo, A::YesNo(_))
        | (QuestionKind::Email, A::Email(_))
        | (QuestionKind::Phone, A::Phone(_))
        | (QuestionKind::Number, A::Number(_))
        | (QuestionKind::File, A::File { .. }) => true,
        (QuestionKind::Consent, A::Consent { version: seen, .. }) => {
            *seen == version(std::iter::once(&question.text))
        }
        (QuestionKind::Choice { options }, A::Choice(key)) => options.iter().any(|option| option.key == *key),
        (QuestionKind::Many { options }, A::Many(keys)) => {
            keys.iter().all(|key| options.iter().any(|option| option.key == *key))
        }
        _ => false,
    }
}
