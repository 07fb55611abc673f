//! The questions of a sign-up form.

use super::checks::{Unique, slug};
use super::problems::{ProblemKind, Problems, nearest};
use super::read::{Field, Read, Section, one_of};
use super::texts::{LINE, TEXT, texts};
use crate::meeting::definition::{Question, QuestionKind, QuestionOption};
use std::collections::BTreeMap;

#[derive(Debug, Clone, Copy)]
enum Kind {
    Plain(fn() -> QuestionKind),
    Choice,
    Many,
}

const KINDS: [(&str, Kind); 10] = [
    ("text", Kind::Plain(|| QuestionKind::Text)),
    ("long_text", Kind::Plain(|| QuestionKind::LongText)),
    ("choice", Kind::Choice),
    ("many", Kind::Many),
    ("yes_no", Kind::Plain(|| QuestionKind::YesNo)),
    ("email", Kind::Plain(|| QuestionKind::Email)),
    ("phone", Kind::Plain(|| QuestionKind::Phone)),
    ("number", Kind::Plain(|| QuestionKind::Number)),
    ("consent", Kind::Plain(|| QuestionKind::Consent)),
    ("file", Kind::Plain(|| QuestionKind::File)),
];

/// All `[[question]]` tables, in order.
pub(super) fn questions(file: &mut Section<'_>, problems: &mut Problems) -> Vec<Question> {
    let mut questions = Vec::new();
    let mut keys = Unique::default();
    for section in file.sections("question", problems) {
        let key = section.peek("key");
        questions.push(question(section, &questions, problems));
        keys.insert_field(key, problems);
    }
    questions
}

fn question(mut section: Section<'_>, earlier: &[Question], problems: &mut Problems) -> Question {
    let key = section.required_slug("key", "name", problems);
    if !section.has("kind") {
        section.missing(problems, "kind", "kind = \"text\"");
    }
    let kind = section.choice("kind", &KINDS, problems);
    let options = options(&mut section, kind, problems);
    let kind = match kind {
        Some(Kind::Plain(kind)) => kind(),
        Some(Kind::Choice) => QuestionKind::Choice { options },
        Some(Kind::Many) => QuestionKind::Many { options },
        None => QuestionKind::Text,
    };
    let required = section.field("required").and_then(|field| field.boolean(problems)).unwrap_or(false);
    if let Some(field) = section.peek("kind") {
        if key == "name" && kind != QuestionKind::Text {
            field.refuse(problems, ProblemKind::NameIsText);
        }
        if kind == QuestionKind::Consent && !required {
            field.warn(problems, ProblemKind::ConsentSkippable);
        }
    }
    let question = Question {
        required,
        ask_if: ask_if(&mut section, earlier, problems),
        text: section.required_texts("text", TEXT, problems),
        hint: section.texts("hint", TEXT, problems),
        key,
        kind,
    };
    section.finish(problems);
    question
}

/// The options in the order of `options`, with the labels of `option.KEY`.
fn options(section: &mut Section<'_>, kind: Option<Kind>, problems: &mut Problems) -> Vec<QuestionOption> {
    const EXAMPLE: &str = "\"first\", \"second\"";
    let (keys, labels) = (section.field("options"), section.field("option"));
    // Where the kind itself is wrong, nothing can be said about options.
    let Some(kind) = kind else { return Vec::new() };
    if let Kind::Plain(_) = kind {
        for field in [keys, labels].iter().flatten() {
            field.refuse(problems, ProblemKind::OptionsUnasked);
        }
        return Vec::new();
    }
    let Some(keys) = keys else {
        section.missing(problems, "options", format!("options = [{EXAMPLE}]"));
        return Vec::new();
    };
    let empty = keys.clone();
    let Some(keys) = keys.strings(problems, EXAMPLE) else { return Vec::new() };
    if keys.is_empty() {
        empty.refuse(
            problems,
            ProblemKind::Empty { write: "the options' names: options = [\"first\", \"second\"]" },
        );
        return Vec::new();
    }
    let label = |name: &str| format!("{name}.first.pl = \"…\"");
    let labels = labels.and_then(|field| field.section(problems, label)).map(|labels| labels.entries());
    labelled(section, &keys, labels.unwrap_or_default(), problems)
}

fn labelled(
    section: &Section<'_>,
    keys: &[Read<&str>],
    mut labels: Vec<(Read<&str>, Field<'_>)>,
    problems: &mut Problems,
) -> Vec<QuestionOption> {
    let mut options = Vec::with_capacity(keys.len());
    let mut unique = Unique::default();
    for key in keys {
        let label =
            labels.iter().position(|(name, _)| name.value == key.value).map(|index| labels.remove(index));
        let Some(name) = slug(key, "informal-group", problems) else { continue };
        if !unique.insert(key, problems) {
            continue;
        }
        if label.is_none() {
            let (path, write) = (format!("option.{name}"), format!("option.{name}.pl = \"…\""));
            problems.refuse(key.at, &section.path_of(&path), ProblemKind::Missing { write });
        }
        let text = label
            .map(|(_, label)| texts(label, &format!("option.{name}"), LINE, problems))
            .unwrap_or_default();
        options.push(QuestionOption { key: name, text });
    }
    for (unlisted, _) in labels {
        let suggestion = nearest(unlisted.value, keys.iter().map(|key| key.value)).map(str::to_owned);
        let known = keys.iter().map(|key| key.value.to_owned()).collect();
        unlisted.refuse(problems, ProblemKind::UnknownKey { suggestion, known });
    }
    options
}

/// The condition under which a question is asked: earlier questions and their values.
fn ask_if(
    section: &mut Section<'_>,
    earlier: &[Question],
    problems: &mut Problems,
) -> BTreeMap<String, Vec<String>> {
    let write = |name: &str| format!("{name} = {{ represents = \"organisation\" }}");
    let Some(field) = section.field("ask_if") else { return BTreeMap::new() };
    let Some(table) = field.section(problems, write) else { return BTreeMap::new() };
    let mut conditions = BTreeMap::new();
    for (key, value) in table.entries() {
        let Some(values) = values(value, problems) else { continue };
        let Some(question) = earlier.iter().find(|question| question.key == key.value) else {
            let known = || {
                earlier.iter().filter(|question| answers(&question.kind).is_some()).map(|it| it.key.as_str())
            };
            let suggestion = nearest(key.value, known()).map(str::to_owned);
            let known = known().map(str::to_owned).collect();
            key.refuse(problems, ProblemKind::NoSuchQuestion { suggestion, known });
            continue;
        };
        let Some(choices) = answers(&question.kind) else {
            key.refuse(problems, ProblemKind::FreeAnswers);
            continue;
        };
        // A choice without options is a problem of its own.
        for value in values.iter().filter(|_| !choices.is_empty()) {
            one_of(value, &choices, problems);
        }
        conditions.insert(question.key.clone(), values.iter().map(|value| value.value.to_owned()).collect());
    }
    conditions
}

/// One value, or a list of them.
fn values<'a>(field: Field<'a>, problems: &mut Problems) -> Option<Vec<Read<&'a str>>> {
    if field.value.is_array() {
        let empty = field.clone();
        let values = field.strings(problems, "\"yes\"")?;
        if values.is_empty() {
            empty.refuse(problems, ProblemKind::Empty { write: "at least one answer in it" });
        }
        return Some(values);
    }
    field.string(problems, "yes").map(|value| vec![value])
}

/// The answers that a condition can name; `None` where answers are free.
fn answers(kind: &QuestionKind) -> Option<Vec<(&str, ())>> {
    match kind {
        QuestionKind::Choice { options } | QuestionKind::Many { options } => {
            Some(options.iter().map(|option| (option.key.as_str(), ())).collect())
        }
        QuestionKind::YesNo => Some(vec![("yes", ()), ("no", ())]),
        QuestionKind::Text
        | QuestionKind::LongText
        | QuestionKind::Email
        | QuestionKind::Phone
        | QuestionKind::Number
        | QuestionKind::Consent
        | QuestionKind::File => None,
    }
}
