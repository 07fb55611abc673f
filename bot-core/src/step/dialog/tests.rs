use crate::conversation::Focus;
use crate::ids::{Address, InquiryId, RequestId};
use crate::meeting::definition::QuestionKind as K;
use crate::message::{Dialog, Input, MAX_TEXT, Opening};
use crate::model::Answer;
use crate::model::language_request::{Help, RequestState};
use crate::press::{Blank, Press, fingerprint};
use crate::pretend::{HOUSE, INQUIRY, MEETING, OURS, Person, REQUEST, english, meeting, options, question};
use crate::say::{AnswerProblem, Say};
use crate::turn::{Change, Turn};
use proptest::prelude::*;

fn form() -> Person {
    Person::signing_up(vec![
        question("town", K::Text, true),
        question("way", K::Choice { options: options(&["bus", "train"]) }, true),
        question("mail", K::Email, true),
        question("note", K::LongText, false),
    ])
}

fn from(key: &str) -> Press {
    Press::Write(Blank::Questions(MEETING, fingerprint(key)))
}

fn field(key: &str, words: &str) -> (String, String) {
    (format!("{:x}", fingerprint(key)), words.to_owned())
}

fn words(words: &str) -> [(String, String); 1] {
    [(Dialog::WORDS.to_owned(), words.to_owned())]
}

fn asks(key: &str, problem: Option<AnswerProblem>) -> Say {
    Say::Question { meeting: MEETING, key: key.to_owned(), problem }
}

fn now(say: Say) -> [Say; 1] {
    [Say::Write { prompt: Box::new(say) }]
}

#[test]
fn several_answers_at_one_go_and_the_form_goes_on() {
    let mut person = form();
    let all = [field("town", " Łódź\u{0}"), field("mail", "ola@example.org"), field("note", "")];
    assert_eq!(person.fills_in(&from("town"), &all).says, [asks("way", None)]);
    let bus = Press::Option(MEETING, fingerprint("way"), fingerprint("bus"));
    assert_eq!(person.presses(&bus), [Say::Review { meeting: MEETING }]);
    let answers = &person.me.conversation.drafts[&MEETING].answers;
    assert_eq!(answers["town"], Answer::Text("Łódź".to_owned()));
    let correct = [asks("note", None)];
    assert_eq!(person.presses(&Press::Correct(MEETING, fingerprint("note"))), correct);
    let turn = person.fills_in(&from("note"), &[field("note", "back")]);
    assert_eq!(turn.says, [Say::Review { meeting: MEETING }]);
    let answers = &person.me.conversation.drafts[&MEETING].answers;
    assert_eq!(answers["note"], Answer::Text("back".to_owned()), "an answer, and no command");
}

#[test]
fn what_is_wrong_is_asked_again_with_the_words_in_it() {
    let mut person = form();
    let fields = [field("town", "Łódź"), field("mail", "ola at home"), field("note", "Hello")];
    let again = asks("mail", Some(AnswerProblem::NotAnEmail));
    assert_eq!(person.fills_in(&from("town"), &fields).says, std::slice::from_ref(&again));
    assert_eq!(person.blanks(&again), [("Your mail?".to_owned(), "ola at home".to_owned())]);
    assert_eq!(person.writes("ola@example.org"), [asks("way", None)], "typed words answer it as well");
    assert!(person.me.conversation.drafts[&MEETING].typed.is_empty());
}

#[test]
fn words_are_kept_until_their_question_is_answered_or_skipped() {
    let mut person = form();
    let long = "x".repeat(2_500);
    let turn = person.fills_in(&from("town"), &[field("note", &long), field("mail", "?")]);
    assert_eq!(turn.says, [asks("town", Some(AnswerProblem::Required))]);
    let typed = |person: &Person| person.me.conversation.drafts[&MEETING].typed.clone();
    assert_eq!(typed(&person)["note"], long);
    assert_eq!(person.blanks(&asks("town", None))[2], ("Your note?".to_owned(), long));
    person.presses(&Press::Skip(MEETING, fingerprint("note")));
    assert_eq!(typed(&person).into_keys().collect::<Vec<_>>(), ["mail"]);
    person.presses(&Press::StartAgain(MEETING));
    assert!(typed(&person).is_empty());
}

#[test]
fn conditions_that_are_new_are_shown_first_and_the_answers_stay() {
    let mut person = form();
    person.meeting.definition.conditions = vec![english("Bring your own cup.")];
    let turn = person.fills_in(&from("town"), &[field("town", "Łódź"), field("mail", "?")]);
    assert_eq!(turn.says, [Say::Intro { meeting: MEETING }]);
    let draft = &person.me.conversation.drafts[&MEETING];
    assert_eq!(draft.answers["town"], Answer::Text("Łódź".to_owned()));
    assert_eq!(draft.typed["mail"], "?");
}

#[test]
fn a_conversation_from_before_there_were_dialogs_is_read() {
    let stored = serde_json::to_value(form().me.conversation).unwrap();
    let mut old = stored.clone();
    let draft = old.pointer_mut("/drafts/11").and_then(serde_json::Value::as_object_mut).unwrap();
    assert!(draft.remove("typed").is_some());
    let read: crate::conversation::Conversation = serde_json::from_value(old).unwrap();
    assert_eq!(serde_json::to_value(read).unwrap(), stored);
}

#[test]
fn the_button_asks_the_same_again_with_the_dialog_at_once() {
    let mut person = form();
    assert_eq!(person.presses(&from("town")), now(asks("town", None)));
    assert_eq!(person.sees(&now(asks("town", None))[0]).dialog.unwrap().opening, Opening::Now);
    person.writes("Łódź");
    assert_eq!(person.presses(&from("town")), now(asks("town", None)), "to be corrected");
    assert_eq!(person.blanks(&asks("town", None)), [("Your town?".to_owned(), "Łódź".to_owned())]);
    assert_eq!(person.presses(&from("gone")), [Say::StaleButton]);
    for (blank, say) in [
        (Blank::Name(MEETING), Say::NamePrompt { meeting: MEETING }),
        (Blank::Ask(Some(MEETING)), Say::AskPrompt { meeting: Some(MEETING) }),
        (Blank::Reply(INQUIRY), Say::ReplyPrompt { inquiry: INQUIRY }),
        (Blank::Note(REQUEST, false), Say::NotePrompt { request: REQUEST, arranged: false }),
    ] {
        let mut person = form().organising();
        assert_eq!(person.presses(&Press::Write(blank.clone())), now(say.clone()));
        let dialog = person.sees(&now(say)[0]).dialog.unwrap();
        assert!(dialog.opening == Opening::Now && dialog.token == person.token(&Press::Write(blank)));
    }
    person.presses(&Press::Support(MEETING));
    let support = Press::Write(Blank::SupportWords(MEETING));
    assert_eq!(person.presses(&support), now(Say::SupportPart { meeting: MEETING }));
}

#[test]
fn a_form_that_is_gone_is_answered_kindly() {
    let mut person = Person::new(meeting(vec![question("town", K::Text, true)]));
    let fields = [field("town", "Łódź"), words("x")[0].clone()];
    for press in
        [from("town"), Press::Write(Blank::Name(MEETING)), Press::Write(Blank::SupportWords(MEETING))]
    {
        let turn = person.fills_in(&press, &fields);
        assert_eq!((turn.says.as_slice(), turn.changes.len()), (&[Say::StaleButton][..], 0), "{press:?}");
    }
    person.presses(&Press::SignUp(MEETING));
    assert_eq!(person.fills_in(&from("gone"), &[field("gone", "x")]).says, [Say::StaleButton]);
    let turn = person.fills_in(&from("gone"), &fields);
    assert_eq!(turn.says, [Say::Review { meeting: MEETING }], "what is still asked is taken");
}

#[test]
fn a_name_and_a_question_to_the_organisers() {
    let mut person = form();
    let name = Press::Write(Blank::Name(MEETING));
    assert_eq!(person.fills_in(&name, &words(" Ola  Nowak ")).says, [asks("town", None)]);
    assert_eq!(person.me.conversation.drafts[&MEETING].name.as_deref(), Some("Ola Nowak"));
    assert_eq!(person.fills_in(&name, &[]).says, [Say::NamePrompt { meeting: MEETING }]);
    assert_eq!(person.me.conversation.drafts[&MEETING].name.as_deref(), Some("Ola Nowak"));

    for about in [Some(MEETING), None] {
        let ask = Press::Write(Blank::Ask(about));
        let turn = person.fills_in(&ask, &words("/help\nStop"));
        let [Change::Inquiry(inquiry)] = &turn.changes[..] else { panic!("an inquiry: {turn:?}") };
        assert_eq!((inquiry.text.as_str(), inquiry.meeting, inquiry.community), ("/help\nStop", about, OURS));
        let focus = &person.me.conversation.focus;
        assert_eq!((turn.says.as_slice(), focus), (&[Say::AskSent][..], &Focus::Nothing));
        assert_eq!(person.fills_in(&ask, &words(" ")).says, [Say::AskPrompt { meeting: about }]);
        let long = person.fills_in(&ask, &words(&"x".repeat(MAX_TEXT + 1)));
        assert_eq!(long.says, [Say::TooLong, Say::AskPrompt { meeting: about }]);
        assert!(long.changes.is_empty());
    }
}

#[test]
fn language_support_in_words() {
    let mut person = form();
    let part = [Say::SupportPart { meeting: MEETING }];
    let blank = Press::Write(Blank::SupportWords(MEETING));
    let about = |person: &Person| match &person.me.conversation.focus {
        Focus::Support { wants, part, .. } => (wants.clone(), *part),
        other => panic!("about support: {other:?}"),
    };
    person.presses(&Press::Support(MEETING));
    assert_eq!(person.fills_in(&blank, &words("Tigrinya")).says, part);
    let before = about(&person);
    assert_eq!(before.0.understands, ["en", "Tigrinya"]);
    assert_eq!(person.fills_in(&blank, &words("")).says, part);
    assert_eq!(about(&person), before, "nothing was written");
    person.presses(&Press::SupportNext(MEETING));
    person.presses(&Press::SupportNext(MEETING));
    person.presses(&Press::SupportHelp(MEETING, Help::Other));
    person.presses(&Press::SupportNext(MEETING));
    let mut silent = person.clone();
    assert_eq!(person.fills_in(&blank, &words("next")).says, part);
    assert_eq!(about(&person).0.words.as_deref(), Some("next"));
    assert_eq!(silent.fills_in(&blank, &[]).says, part);
    assert_eq!((about(&silent).1, about(&silent).0.words), (about(&person).1, None));
}

fn request(turn: &Turn) -> Option<&RequestState> {
    turn.changes.iter().find_map(|change| match change {
        Change::Request(request) => Some(&request.state),
        _ => None,
    })
}

#[test]
fn organisers_write_and_nobody_else_does() {
    let reply = Press::Write(Blank::Reply(INQUIRY));
    let note = |arranged| Press::Write(Blank::Note(REQUEST, arranged));
    for press in [&reply, &note(true), &note(false)] {
        let mut guest = form();
        let before = guest.me.conversation.clone();
        for fields in [&words("Yes")[..], &[]] {
            let turn = guest.fills_in(press, fields);
            assert_eq!((turn.says.as_slice(), turn.changes.len()), (&[Say::OrganisersOnly][..], 0));
        }
        assert_eq!(guest.presses(press), [Say::OrganisersOnly]);
        assert_eq!(guest.me.conversation, before);
    }
    let mut organiser = form().organising();
    let turn = organiser.fills_in(&reply, &words("Yes, there is."));
    assert!(matches!(&turn.changes[..], [Change::Inquiry(inquiry)]
        if inquiry.answer.as_ref().is_some_and(|answer| answer.text == "Yes, there is.")));
    assert_eq!(organiser.fills_in(&reply, &[]).says, [Say::ReplyPrompt { inquiry: INQUIRY }]);
    let arranged = RequestState::Arranged { note: "At the door".to_owned() };
    assert_eq!(request(&organiser.fills_in(&note(true), &words("At the door"))), Some(&arranged));
    let declined = RequestState::Declined { note: String::new() };
    assert_eq!(request(&organiser.fills_in(&note(false), &words(" "))), Some(&declined));
    for gone in [Blank::Reply(InquiryId(1)), Blank::Note(RequestId(1), true)] {
        assert_eq!(organiser.fills_in(&Press::Write(gone), &words("x")).says, [Say::StaleButton]);
    }
}

proptest! {
    /// Tokens that are forged, edited, made for somebody else or for something else than words do nothing.
    #[test]
    fn no_forged_token_is_accepted(
        noise in "[A-Za-z0-9_-]{0,64}",
        at in 0_usize..64,
        blank in prop::sample::select(vec![
            Blank::Questions(MEETING, fingerprint("town")),
            Blank::Name(MEETING),
            Blank::Ask(None),
            Blank::Reply(INQUIRY),
            Blank::Note(REQUEST, true),
        ]),
    ) {
        let mut person = form().organising();
        let mut edited = person.token(&Press::Write(blank.clone())).into_bytes();
        let at = at % edited.len();
        edited[at] = if edited[at] == b'A' { b'B' } else { b'A' };
        let theirs = Press::Write(blank).seal(&HOUSE.key, &Address::new("test", "2"));
        let others = [Press::Submit(MEETING), Press::EraseYes, Press::Name(MEETING)];
        let others = others.map(|press| person.token(&press));
        let tokens = [noise, String::from_utf8(edited).unwrap(), theirs];
        for token in tokens.into_iter().chain(others) {
            let fields = vec![field("town", "Łódź"), (Dialog::WORDS.to_owned(), "words".to_owned())];
            let before = person.me.conversation.clone();
            let turn = person.does(&Input::Form { token, fields });
            prop_assert_eq!(turn.says, [Say::StaleButton]);
            prop_assert!(turn.changes.is_empty() && turn.posts.is_empty());
            prop_assert_eq!(&person.me.conversation, &before);
        }
    }
}
