use super::*;
use crate::meeting::definition::QuestionKind as K;
use crate::pretend::{meeting, options, question};
use crate::rules::answers::{Reading, read};
use crate::rules::form::is_settled;
use proptest::prelude::*;

const NOW: &str = "2027-01-01T00:00:00Z";

fn reading(question: &Question, words: &str) -> Result<Answer, AnswerProblem> {
    let with = Reading {
        phrasebook: &crate::pretend::HOUSE.phrasebook,
        locale: "en",
        labels: &[],
        now: NOW.parse().unwrap(),
    };
    read(question, words, &with)
}

/// Questions of all written kinds, some of them optional, one asked only for an answer, and a choice in between.
fn form() -> Definition {
    let mut why = question("why", K::LongText, false);
    why.ask_if = [("town".to_owned(), vec!["Toruń".to_owned()])].into();
    meeting(vec![
        question("town", K::Text, true),
        question("mail", K::Email, true),
        question("way", K::Choice { options: options(&["bus", "train"]) }, true),
        question("phone", K::Phone, false),
        why,
        question("people", K::Number, false),
    ])
    .definition
}

fn draft(definition: &Definition) -> Draft {
    let mut draft = Draft::new(NOW.parse().unwrap());
    draft.read = Some(form::conditions_version(definition));
    draft
}

fn fields(words: &[(&str, &str)]) -> Vec<(String, String)> {
    let key = |key: &str| format!("{:x}", fingerprint(key));
    words.iter().map(|(of, words)| (key(of), (*words).to_owned())).collect()
}

fn words() -> impl Strategy<Value = String> {
    let some = ["", "  ", "Toruń", "ola@example.org", "600 100 200", "3", "-", "\u{0}", "a\u{202E}b"];
    prop_oneof!["\\PC{0,20}", prop::sample::select(some.map(str::to_owned).to_vec()), Just("x".repeat(5_000))]
}

proptest! {
    /// Whatever is filled in, and whatever was there before: what is a good answer is one, what is not stays in the
    /// blank, and nothing else changes.
    #[test]
    fn nothing_that_is_filled_in_is_lost(
        rounds in prop::collection::vec(prop::collection::btree_map(
            prop::sample::select(vec!["town", "mail", "phone", "why", "people", "nonsense"]), words(), 0..6,
        ), 1..4),
        asked in prop::sample::select(vec!["town", "mail", "phone", "why", "people", "gone"]),
    ) {
        let definition = form();
        let mut draft = draft(&definition);
        for round in rounds {
            let before = draft.clone();
            let pairs: Vec<(&str, &str)> = round.iter().map(|(key, words)| (*key, words.as_str())).collect();
            let taken = take(&definition, &mut draft, fingerprint(asked), &fields(&pairs), reading);
            let mut wrong = 0;
            for question in &definition.questions {
                let key = &question.key;
                let given = round.get(key.as_str()).map(|words| cleaned(words)).filter(|words| !words.is_empty());
                let is_asked = form::questions(&definition, &draft.answers).any(|other| other.key == *key);
                match given.map(|words| (reading(question, &words), words)) {
                    Some((Ok(answer), _)) if is_asked => {
                        prop_assert_eq!(draft.answers.get(key), Some(&answer));
                        prop_assert!(!draft.typed.contains_key(key) && !draft.skipped.contains(key));
                    }
                    Some((read, words)) => {
                        prop_assert_eq!(draft.typed.get(key), Some(&words));
                        prop_assert!(draft.answers.get(key) == before.answers.get(key) || !is_asked);
                        wrong += usize::from(read.is_err() && is_asked);
                    }
                    None if is_asked && (*key != asked || question.required) => {
                        prop_assert_eq!(draft.answers.get(key), before.answers.get(key));
                    }
                    None => prop_assert!(!draft.answers.contains_key(key)),
                }
            }
            prop_assert!(wrong == 0 || matches!(taken, Taken::But(..)), "{taken:?}");
            if let Taken::But(key, _) = taken {
                prop_assert!(definition.question(&key).is_some());
            }
        }
    }
}

fn takes(draft: &mut Draft, asked: &str, words: &[(&str, &str)]) -> Taken {
    take(&form(), draft, fingerprint(asked), &fields(words), reading)
}

#[test]
fn an_empty_blank_is_left_out_where_that_may_be() {
    let mut draft = draft(&form());
    let taken = takes(&mut draft, "town", &[("town", "Łódź"), ("mail", "ola@example.org"), ("phone", " ")]);
    assert_eq!(taken, Taken::All);
    assert_eq!(draft.answers.keys().collect::<Vec<_>>(), ["mail", "town"]);
    assert_eq!(draft.skipped.iter().collect::<Vec<_>>(), ["people", "phone"], "also what did not come back");
    draft.answer("people", Answer::Number(3));
    assert_eq!(takes(&mut draft, "people", &[("people", ""), ("town", "")]), Taken::All);
    assert!(
        draft.skipped.contains("people") && draft.answers.contains_key("town"),
        "that did not stand there"
    );
    assert_eq!(form().questions.iter().filter(|question| is_settled(&draft, question)).count(), 4);
}

#[test]
fn an_empty_blank_that_must_not_be_is_the_problem() {
    let mut draft = draft(&form());
    let taken = takes(&mut draft, "town", &[("mail", "nobody"), ("phone", "600 100 200")]);
    assert_eq!(taken, Taken::But("town".to_owned(), AnswerProblem::Required));
    assert_eq!(draft.typed, [("mail".to_owned(), "nobody".to_owned())].into());
    assert!(draft.answers.contains_key("phone"));
}

#[test]
fn an_answer_brings_up_a_question_further_on() {
    let mut draft = draft(&form());
    takes(&mut draft, "town", &[("why", "I live there."), ("town", "Łódź")]);
    assert_eq!(draft.typed.get("why").map(String::as_str), Some("I live there."), "not asked, not lost");
    takes(&mut draft, "town", &[("town", "Toruń"), ("why", "I live there.")]);
    assert_eq!(draft.answers.get("why"), Some(&Answer::Text("I live there.".to_owned())));
    assert!(!draft.typed.contains_key("why"));
}

#[test]
fn what_belongs_to_another_form_is_nothing() {
    let mut draft = draft(&form());
    let before = draft.clone();
    assert_eq!(takes(&mut draft, "gone", &[("also-gone", "words")]), Taken::Nothing);
    assert_eq!(draft, before);
}
