//! What readers of an easy-to-read language are told: less at once, and nothing of it is foreign to them.

use crate::locale::LangTag;
use crate::meeting::definition::Texts;
use crate::meeting::sample;
use crate::message::{Block, Message};
use crate::press::Press;
use crate::pretend::{EASY_HOUSE, MEETING, Person, meeting};
use crate::say::Say;

fn polish(words: &str) -> Texts {
    Texts(vec![("pl".to_owned(), words.to_owned())])
}

/// A meeting whose texts are Polish, with more to tell than its beginning.
fn person() -> (Person, Person) {
    let mut meeting = meeting(Vec::new());
    meeting.definition.title = polish("Spotkanie grup");
    meeting.definition.summary = polish("Krótko o spotkaniu.");
    meeting.definition.description = polish("Długo o spotkaniu.");
    meeting.definition.selection = polish("Kto pierwszy.");
    meeting.definition.spoken = vec!["pl".to_owned()];
    let mut plain = Person::new(meeting.clone());
    plain.me.locale = Some("pl".to_owned());
    (Person::easy(meeting), plain)
}

fn words(message: &Message) -> String {
    serde_json::to_string(&message.blocks).unwrap()
}

fn labels(message: &Message) -> Vec<&str> {
    message.buttons.iter().flatten().map(|button| button.label.as_str()).collect()
}

fn said(locale: &str, key: &str) -> String {
    EASY_HOUSE.locales.get(&LangTag::new(locale)).format(key, &crate::house::NOTHING)
}

#[test]
fn the_card_begins_and_a_press_tells_the_rest() {
    let (mut easy, plain) = person();
    let card = Say::Card { meeting: MEETING };
    let (short, whole) = (easy.sees(&card), plain.sees(&card));
    let [more, sign_up] = ["button-tell-more", "button-sign-up"].map(|key| said("pl-simple", key));
    assert!(labels(&short).contains(&&*more) && labels(&short).contains(&&*sign_up));
    assert!(!labels(&whole).contains(&&*said("pl", "button-tell-more")));
    for text in ["Spotkanie grup", "Krótko o spotkaniu.", "2027"] {
        assert!(words(&short).contains(text), "{text}: {}", words(&short));
    }
    for text in ["Długo o spotkaniu.", "Kto pierwszy."] {
        assert!(!words(&short).contains(text) && words(&whole).contains(text), "{text}");
    }
    let says = easy.presses(&Press::TellMore(MEETING));
    assert_eq!(says, [Say::CardRest { meeting: MEETING }]);
    let rest = easy.sees(&says[0]);
    assert!(words(&rest).contains("Długo o spotkaniu.") && words(&rest).contains("Kto pierwszy."));
    assert!(!words(&rest).contains("Krótko o spotkaniu.") && !labels(&rest).contains(&&*more));
    // Together they leave nothing out; both have the title.
    assert_eq!(short.blocks.len() + rest.blocks.len(), whole.blocks.len() + 1);
}

#[test]
fn texts_of_the_language_itself_are_not_foreign_to_an_easy_reader() {
    let (easy, _) = person();
    let card = easy.sees(&Say::Card { meeting: MEETING });
    assert_eq!(card.locale, "pl-simple");
    assert!(!card.blocks.iter().any(|block| matches!(block, Block::Foreign { .. })), "{}", words(&card));
    assert!(!words(&card).contains("(polski)"), "{}", words(&card));
    assert_eq!(EASY_HOUSE.locales.troubles(), [""; 0]);
}

#[test]
fn an_organiser_may_write_for_easy_readers() {
    let (mut easy, mut plain) = person();
    let title = Texts(vec![
        ("pl".to_owned(), "Spotkanie grup".to_owned()),
        ("pl-simple".to_owned(), "Spotkajmy się".to_owned()),
    ]);
    easy.meeting.definition.title = title.clone();
    plain.meeting.definition.title = title;
    let card = Say::Card { meeting: MEETING };
    assert_eq!(easy.sees(&card).blocks[0], Block::Title { text: "Spotkajmy się".to_owned() });
    assert_eq!(plain.sees(&card).blocks[0], Block::Title { text: "Spotkanie grup".to_owned() });
}

#[test]
fn telling_more_in_the_middle_of_a_form_goes_on_with_the_form() {
    let mut definition = sample::meeting();
    definition.conditions = vec![polish("Bez zdjęć.")];
    let mut meeting = meeting(Vec::new());
    meeting.definition = definition;
    let mut easy = Person::easy(meeting);
    easy.presses(&Press::SignUp(MEETING));
    let says = easy.presses(&Press::TellMore(MEETING));
    assert_eq!(says, [Say::CardRest { meeting: MEETING }, Say::Intro { meeting: MEETING }]);
}

#[test]
fn long_messages_are_shorter() {
    let (easy, plain) = person();
    for say in [Say::Privacy, Say::Intro { meeting: MEETING }] {
        let (short, whole) = (easy.sees(&say), plain.sees(&say));
        assert!(short.blocks.len() <= whole.blocks.len(), "{say:?}");
        assert_eq!(labels(&short).len(), labels(&whole).len(), "{say:?}");
    }
    assert!(!words(&easy.sees(&Say::Privacy)).contains("test:1"));
    assert!(words(&plain.sees(&Say::Privacy)).contains("test:1"));
}

#[test]
fn writing_plain_polish_changes_no_language() {
    let (mut easy, _) = person();
    let turn = easy.does(&crate::message::Input::Text("chcę zobaczyć wszystkie spotkania".to_owned()));
    assert_eq!(turn.says, [Say::Meetings { from: 0 }]);
    assert_eq!(turn.changes.iter().filter(|c| matches!(c, crate::turn::Change::Locale(_))).count(), 0);
}

#[test]
fn a_variant_is_chosen_by_its_name_and_by_its_button() {
    let (_, mut plain) = person();
    plain.house = &EASY_HOUSE;
    for typed in [
        "/language łatwy polski",
        "/language pl-simple",
        "/language Polski – łatwy",
        "łatwy polski",
        "mów do mnie po polsku łatwo",
    ] {
        let turn = plain.does(&crate::message::Input::Text(typed.to_owned()));
        assert!(
            turn.changes.iter().any(|c| matches!(c, crate::turn::Change::Locale(tag) if tag == "pl-simple")),
            "{typed}"
        );
    }
    assert!(labels(&plain.sees(&Say::LanguageMenu)).contains(&"Polski – łatwy"));
    assert_eq!(plain.presses(&Press::Language("pl-simple".to_owned())), [Say::LanguageSet]);
}
