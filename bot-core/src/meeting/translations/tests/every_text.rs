//! Whatever a stored meeting has in languages is found, with a path of its own.

use super::super::texts;
use crate::meeting::Definition;
use crate::meeting::definition::*;
use crate::meeting::sample::meeting;
use serde_json::Value;
use std::collections::BTreeSet;

fn words(name: &str) -> Texts {
    Texts(vec![("pl".to_owned(), name.to_owned())])
}

/// A meeting in which every text has words.
fn full() -> Definition {
    let meeting = meeting();
    let option = |key: &str| QuestionOption { key: key.to_owned(), text: words(&format!("label {key}")) };
    let question = |key: &str, kind| Question {
        key: key.to_owned(),
        kind,
        required: false,
        ask_if: Default::default(),
        text: words(&format!("text {key}")),
        hint: words(&format!("hint {key}")),
    };
    let venue = Venue { name: words("room"), address: None, access: words("access") };
    let office =
        Office { name: words("office"), address: None, hours: words("hours"), phone: None, email: None };
    let person = Person { name: "Ola".to_owned(), role: words("role") };
    Definition {
        description: words("description"),
        selection: words("selection"),
        provided: words("provided"),
        place: Place::Hybrid { online: Online { platform: None, link: None }, venue },
        questions: vec![
            question("one", QuestionKind::Choice { options: vec![option("a"), option("b")] }),
            question("many", QuestionKind::Many { options: vec![option("c")] }),
            question("agreed", QuestionKind::Consent),
        ],
        conditions: vec![words("first condition"), words("second condition")],
        reminders: meeting
            .reminders
            .iter()
            .map(|one| Reminder { text: words("reminder"), ..one.clone() })
            .collect(),
        contacts: meeting
            .contacts
            .iter()
            .map(|one| Contact { label: words("label"), ..one.clone() })
            .collect(),
        people: vec![person.clone(), person],
        offices: vec![office.clone(), office],
        ..meeting
    }
}

/// Whatever has the shape of texts by language, counted.
fn in_languages(value: &Value) -> usize {
    let is_pair = |one: &Value| {
        let pair = one.as_array().filter(|pair| pair.len() == 2);
        pair.is_some_and(|pair| pair[0].is_string() && (pair[1].is_string() || pair[1].is_array()))
    };
    match value {
        Value::Array(all) if !all.is_empty() && all.iter().all(is_pair) => 1,
        Value::Array(all) => all.iter().map(in_languages).sum(),
        Value::Object(all) => all.values().map(in_languages).sum(),
        _ => 0,
    }
}

#[test]
fn no_text_of_a_meeting_is_forgotten_and_no_two_have_one_path() {
    let full = full();
    let found = texts(&full);
    assert_eq!(found.len(), in_languages(&serde_json::to_value(&full).unwrap()), "{found:#?}");
    assert!(found.len() > 30, "{}", found.len());
    let paths: BTreeSet<&str> = found.iter().map(|text| text.path.as_str()).collect();
    assert_eq!(paths.len(), found.len(), "{paths:?}");
}
