use crate::capabilities::Capabilities;
use crate::meeting::definition::{Question, QuestionKind as K, Texts};
use crate::message::{Block, Button, Field, Look, MAX_FIELDS, Message, Opening};
use crate::model::language_request::Help;
use crate::press::{Blank, Press, fingerprint};
use crate::pretend::{
    CAPABILITIES, HOUSE, INQUIRY, MEETING, Person, REQUEST, english, meeting, options, question,
};
use crate::say::{AnswerProblem, Say};

fn choice(key: &str) -> Question {
    question(key, K::Choice { options: options(&["bus", "train"]) }, true)
}

fn asks(key: &str) -> Say {
    Say::Question { meeting: MEETING, key: key.to_owned(), problem: None }
}

fn fields(person: &Person, say: &Say) -> Vec<Field> {
    person.sees(say).dialog.map(|dialog| dialog.fields).unwrap_or_default()
}

fn labels(person: &Person, say: &Say) -> Vec<String> {
    fields(person, say).into_iter().map(|field| field.label).collect()
}

/// The other questions that the button lets one answer.
fn listed(person: &Person, say: &Say) -> Option<Vec<String>> {
    person.sees(say).blocks.into_iter().find_map(|block| match block {
        Block::List { items, .. } => Some(items),
        _ => None,
    })
}

#[test]
fn all_that_is_asked_in_words_is_filled_in_together() {
    let mut why = question("why", K::LongText, false);
    why.ask_if = [("way".to_owned(), vec!["train".to_owned()])].into();
    let written = [K::Text, K::Email, K::Phone, K::Number];
    let mut questions: Vec<Question> =
        written.into_iter().enumerate().map(|(n, kind)| question(&format!("q{n}"), kind, n > 0)).collect();
    questions.insert(1, choice("way"));
    questions.insert(2, question("file", K::File, false));
    questions.extend([why, question("q4", K::LongText, true), question("q5", K::Text, true)]);
    let mut person = Person::signing_up(questions);
    let ours = ["Your q0?", "Your q1?", "Your q2?", "Your q3?", "Your q4?"];
    assert_eq!(
        labels(&person, &asks("q0")),
        ours,
        "not what another answer may bring up, and no more than fit"
    );
    assert_eq!(ours.len(), MAX_FIELDS);
    let shown: Vec<(bool, bool)> =
        fields(&person, &asks("q0")).iter().map(|field| (field.lines, field.required)).collect();
    assert_eq!(shown, [(false, false), (false, true), (false, true), (false, true), (true, true)]);
    assert_eq!(listed(&person, &asks("q0")).unwrap(), ours[1..]);
    assert_eq!(listed(&person, &asks("q5")), None, "the last one has nothing beside it");
    assert!(person.sees(&asks("way")).dialog.is_none() && person.sees(&asks("file")).dialog.is_none());

    person.presses(&Press::Skip(MEETING, fingerprint("q0")));
    person.presses(&Press::Option(MEETING, fingerprint("way"), fingerprint("train")));
    person.presses(&Press::Skip(MEETING, fingerprint("file")));
    person.writes("ola@example.org");
    assert_eq!(labels(&person, &asks("q2")), ["Your q2?", "Your q3?", "Your why?", "Your q4?", "Your q5?"]);
    assert_eq!(labels(&person, &asks("q0")), ["Your q0?"], "it was skipped, and is corrected by itself");
    assert_eq!(person.blanks(&asks("q1")), [("Your q1?".to_owned(), "ola@example.org".to_owned())]);
    for (key, words, kept) in [("q2", "600 100 200", "+48600100200"), ("q3", "1 200", "1200")] {
        person.writes(words);
        assert_eq!(person.blanks(&asks(key))[0].1, kept);
    }
}

#[test]
fn keys_are_short_and_plain_and_the_button_opens_the_same() {
    let person = Person::signing_up(vec![question("town", K::Text, true), question("mail", K::Email, true)]);
    let Message { dialog, buttons, .. } = person.sees(&asks("town"));
    let dialog = dialog.unwrap();
    let first = Button { label: "Write".to_owned(), token: dialog.token.clone(), look: Look::Main };
    assert_eq!(buttons[0], [first]);
    assert!(dialog.token.len() <= 64);
    assert_eq!(dialog.title, "Third Coalition Meeting: aid and plans");
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || "_-".contains(c);
    assert!(dialog.fields.iter().all(|field| field.key.len() <= 32 && field.key.chars().all(plain)));
    let largest = crate::ids::MeetingId((1 << 53) - 1);
    assert!(person.token(&Press::Write(Blank::Questions(largest, u32::MAX))).len() <= 64);
}

#[test]
fn it_is_opened_at_once_where_nothing_else_has_to_be_read() {
    let with = |change: fn(&mut Question)| {
        let mut second = question("mail", K::Email, true);
        change(&mut second);
        Person::signing_up(vec![question("town", K::Text, true), second])
    };
    let whole = |person: &Person, say: &Say| person.sees(say).dialog.unwrap().opening != Opening::AtAPress;
    assert!(whole(&with(|_| ()), &asks("town")));
    assert!(whole(&with(|second| second.text = english(&"é".repeat(45))), &asks("town")));
    let not = [
        with(|second| second.text = english(&"x".repeat(46))),
        with(|second| second.hint = english("Only for news.")),
        with(|second| second.text = Texts(vec![("pl".to_owned(), "Adres?".to_owned())])),
    ];
    for person in not {
        assert!(!whole(&person, &asks("town")));
        assert!(whole(&person, &Say::Write { prompt: Box::new(asks("town")) }), "unless they want to");
    }
    let problem = Some(AnswerProblem::Required);
    let wrong = Say::Question { meeting: MEETING, key: "town".to_owned(), problem };
    assert!(!whole(&with(|_| ()), &wrong), "they have to read what is wrong");
}

/// Everybody who is asked something, and what: all that asks for words, and some that does not.
fn prompts() -> Vec<(Person, Say)> {
    let mut all = Vec::new();
    let mut optional = question("town", K::Text, false);
    optional.hint = english("Where you live.");
    let person = Person::signing_up(vec![
        optional,
        choice("way"),
        question("mail", K::Email, true),
        question("phone", K::Phone, true),
        question("people", K::Number, true),
        question("note", K::LongText, true),
    ])
    .organising();
    for key in ["town", "way", "mail", "phone", "people", "note"] {
        all.push((person.clone(), asks(key)));
    }
    let mut answered = person.clone();
    answered.writes("Łódź");
    all.push((answered, asks("town")));
    for say in [
        Say::NamePrompt { meeting: MEETING },
        Say::AskPrompt { meeting: Some(MEETING) },
        Say::AskPrompt { meeting: None },
        Say::ReplyPrompt { inquiry: INQUIRY },
        Say::NotePrompt { request: REQUEST, arranged: true },
        Say::NotePrompt { request: REQUEST, arranged: false },
        Say::Review { meeting: MEETING },
        Say::Help,
    ] {
        all.push((person.clone(), say));
    }
    let mut supported = Person::new(meeting(Vec::new()));
    supported.presses(&Press::Support(MEETING));
    for press in [
        Press::SupportNext(MEETING),
        Press::SupportNext(MEETING),
        Press::SupportHelp(MEETING, Help::Other),
        Press::SupportNext(MEETING),
        Press::SupportNext(MEETING),
    ] {
        all.push((supported.clone(), Say::SupportPart { meeting: MEETING }));
        supported.presses(&press);
    }
    all
}

#[test]
fn without_dialogs_nothing_is_different() {
    let without = Capabilities { dialogs: false, ..CAPABILITIES };
    let mut dialogs = 0;
    for (person, say) in prompts() {
        let plain = person.sees_with(&without, &say);
        assert_eq!(plain.dialog, None, "{say:?}");
        let again = Say::Write { prompt: Box::new(say.clone()) };
        assert_eq!(person.sees_with(&without, &again), plain, "{say:?}");
        let mut message = person.sees(&say);
        if let Some(dialog) = message.dialog.take() {
            dialogs += 1;
            assert_eq!(message.buttons.remove(0)[0].token, dialog.token, "{say:?}");
            let together = HOUSE.locale("en").format("question-together", &crate::house::NOTHING);
            message.blocks.retain(|block| !matches!(block, Block::List { label, .. } if *label == together));
        }
        assert_eq!(message, plain, "{say:?}");
    }
    assert_eq!(dialogs, 15, "each prompt for words has one, and nothing else");
}

#[test]
fn every_label_of_ours_fits_in_every_language() {
    let mut seen = 0;
    for (mut person, say) in prompts() {
        if matches!(say, Say::Question { .. }) {
            continue;
        }
        for (tag, _) in HOUSE.locales.menu() {
            person.me.locale = Some(tag.as_str().to_owned());
            for label in labels(&person, &say) {
                seen += 1;
                assert!(label.chars().count() <= super::LABEL, "{tag:?}: {label}");
                assert!(!label.starts_with("blank-") && !label.is_empty(), "{tag:?}: {label}");
            }
        }
    }
    assert!(seen > 0);
}

#[test]
fn what_is_known_stands_in_it() {
    let mut person = Person::signing_up(vec![question("town", K::Text, true)]);
    let name = Say::NamePrompt { meeting: MEETING };
    assert_eq!(fields(&person, &name)[0].value, "Ola");
    person.presses(&Press::Name(MEETING));
    person.writes("Ola Nowak");
    assert_eq!(fields(&person, &name)[0].value, "Ola Nowak");
    let reply = fields(&person.organising(), &Say::ReplyPrompt { inquiry: INQUIRY }).remove(0);
    assert_eq!((reply.hint.as_str(), reply.lines, reply.required), ("Is there a lift?", true, true));
}
