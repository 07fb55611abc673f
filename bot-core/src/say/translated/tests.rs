//! What a reader of a translation is shown.

use super::*;
use crate::capabilities::Capabilities;
use crate::conversation::Conversation;
use crate::facts::{Catalogue, Fact, Facts};
use crate::house::House;
use crate::ids::*;
use crate::meeting::definition::Venue;
use crate::meeting::translations::{Mark, Trust, carried};
use crate::message::Message;
use crate::model::{Me, ReminderLevel, Seats};
use crate::posting::PublicSay;
use crate::say::{Say, render, render_public};
use crate::seal::Key;
use std::sync::{Arc, LazyLock};

const ID: MeetingId = MeetingId(1);

static HOUSE: LazyLock<House> = LazyLock::new(|| House::open(None, Key::new([1; 32]), None).unwrap());

const CAPABILITIES: Capabilities = Capabilities {
    text_length: 4_000,
    buttons_in_row: 3,
    label_length: 40,
    edits: true,
    reaches_away: true,
    files: true,
    dialogs: false,
    uploads: true,
};

const DRAFT: &str = "Translated, not yet checked by a person.";
const CHECKED: &str = "Translated, checked by a person. Original: Polish";
const OUTDATED: &str = "The original was changed after this was translated.";

/// The sample, with English marked so.
fn marked(trust: Trust) -> Definition {
    let mut definition = crate::meeting::sample::meeting();
    definition.translations.marks.insert("en".to_owned(), Mark { trust, on: None });
    definition
}

/// The same after its Polish words were changed so.
fn rewritten(old: &Definition, change: impl FnOnce(&mut Definition)) -> Definition {
    let mut new = old.clone();
    change(&mut new);
    carried(old, &new)
}

fn facts(definition: &Definition, locale: &str) -> Facts {
    let community = CommunityId(1);
    let definition = definition.clone();
    let meeting = Meeting { id: ID, community, definition, sequence: 0, cancelled: None };
    let catalogue = Catalogue { meetings: [(ID, Arc::new(meeting))].into(), ..Catalogue::default() };
    let me = Me {
        account: AccountId(1),
        address: Address::new("test", "1"),
        person: PersonId(1),
        locale: Some(locale.to_owned()),
        locale_hint: None,
        name_hint: None,
        reminders: ReminderLevel::All,
        organises: Vec::new(),
        conversation: Conversation::default(),
        is_new: false,
    };
    let now = "2027-01-01T00:00:00Z".parse().unwrap();
    let mut facts = Facts::new(now, [0; 32], Some(me), Arc::new(catalogue));
    facts.learn(crate::facts::Need::Seats(ID), Fact::Seats(Seats::default()));
    facts.learn(crate::facts::Need::RegistrationOf(ID, PersonId(1)), Fact::Registration(None));
    facts
}

fn shown(definition: &Definition, locale: &str, say: &Say) -> Message {
    render(&HOUSE, &facts(definition, locale), &CAPABILITIES, say).unwrap().unwrap()
}

fn card(definition: &Definition, locale: &str) -> (String, Vec<String>) {
    let message = shown(definition, locale, &Say::Card { meeting: ID });
    let labels = message.buttons.iter().flatten().map(|button| button.label.clone()).collect();
    (serde_json::to_string(&message.blocks).unwrap(), labels)
}

fn question(definition: &Definition, key: &str) -> String {
    let say = Say::Question { meeting: ID, key: key.to_owned(), problem: None };
    serde_json::to_string(&shown(definition, "en", &say).blocks).unwrap()
}

fn public(definition: &Definition) -> String {
    let say = PublicSay::Card(ID);
    let card = render_public(&HOUSE, &facts(definition, "en"), &CAPABILITIES, &say, "en").unwrap().unwrap();
    assert!(card.buttons.iter().all(|button| !button.label.contains("original")));
    serde_json::to_string(&card.blocks).unwrap()
}

fn polish(texts: &mut Texts, words: &str) {
    texts.0[0].1 = words.to_owned();
}

#[test]
fn a_card_in_translation_says_how_far_it_can_be_trusted_and_leads_to_the_original() {
    for (trust, words) in [(Trust::Draft, DRAFT), (Trust::Checked, CHECKED)] {
        let (text, buttons) = card(&marked(trust), "en");
        assert!(text.contains(words), "{text}");
        assert!(buttons.contains(&"Show the original".to_owned()), "{buttons:?}");
        assert!(public(&marked(trust)).contains(words));
    }
    for (definition, locale) in [
        (crate::meeting::sample::meeting(), "en"),
        (marked(Trust::Draft), "pl"),
        (marked(Trust::Draft), "uk"),
        (marked(Trust::Draft), "ru"),
    ] {
        let (text, buttons) = card(&definition, locale);
        let known = ["text-draft", "text-checked", "text-outdated"]
            .map(|key| HOUSE.locale(locale).format(key, &crate::house::NOTHING));
        assert!(known.iter().all(|words| !text.contains(words)), "{locale}: {text}");
        let button = HOUSE.locale(locale).format("button-original", &crate::house::NOTHING);
        assert!(!buttons.contains(&button), "{locale}: {buttons:?}");
    }
}

#[test]
fn an_original_that_was_changed_wins_over_any_mark_also_where_there_is_none() {
    for old in [marked(Trust::Checked), crate::meeting::sample::meeting()] {
        let new = rewritten(&old, |new| polish(&mut new.title, "Nowy tytuł"));
        let (text, buttons) = card(&new, "en");
        assert!(
            text.contains(OUTDATED) && text.contains("Original: Polish") && !text.contains(CHECKED),
            "{text}"
        );
        assert!(buttons.contains(&"Show the original".to_owned()), "{buttons:?}");
        assert!(public(&new).contains(OUTDATED));
    }
}

#[test]
fn a_card_answers_for_what_it_shows() {
    let old = marked(Trust::Checked);
    let question = rewritten(&old, |new| polish(&mut new.questions[0].text, "Kogo?"));
    assert!(card(&question, "en").0.contains(CHECKED));
    let agenda = rewritten(&old, |new| new.agenda.0[0].1[0].push('?'));
    assert!(card(&agenda, "en").0.contains(OUTDATED));
    assert!(public(&agenda).contains(CHECKED), "the short card shows no agenda");
}

#[test]
fn the_original_is_shown_whole_in_its_language_with_a_way_back() {
    let mut definition = marked(Trust::Draft);
    let name = Texts(vec![("pl".to_owned(), "kawiarnia PERS".to_owned())]);
    let access = Texts(vec![("uk".to_owned(), "вхід з двору".to_owned())]);
    definition.place = Place::Onsite(Venue { name, address: None, access });
    let message = shown(&definition, "en", &Say::Original { meeting: ID });
    assert!(message.passing);
    let blocks: Vec<(&str, &str, &str)> = message
        .blocks
        .iter()
        .map(|block| match block {
            Block::Foreign { locale, note, text } => (&**locale, &**note, &**text),
            other => panic!("{other:?} is not in another language"),
        })
        .collect();
    let head =
        "III Spotkanie Koalicji: pomoc i plany\n\nPodsumowujemy pomoc i szukamy partnerów do projektów.";
    assert_eq!(blocks[0], ("pl", "Original: Polish", head));
    let agenda = "• Co robimy w województwach\n• Czego potrzebują ludzie\n• Partnerstwa projektowe";
    assert_eq!(blocks[1], ("pl", "Agenda", agenda));
    assert!(blocks.contains(&("uk", "How to get in", "вхід з двору")), "{blocks:?}");
    assert!(
        blocks
            .iter()
            .any(|(_, _, text)| *text == "• Udział jest bezpłatny. Wymagana wcześniejsza rejestracja.")
    );
    let back: Vec<&str> = message.buttons.iter().flatten().map(|button| &*button.label).collect();
    assert_eq!(back, ["About the meeting", "Ask the organisers"]);
}

#[test]
fn what_is_agreed_to_comes_with_the_original_unless_the_translation_is_checked() {
    const CONSENT: &str = "Zgadzam się na przetwarzanie danych";
    let draft = question(&marked(Trust::Draft), "rodo");
    assert!(
        draft.contains(DRAFT) && draft.contains(CONSENT) && draft.contains("Original: Polish"),
        "{draft}"
    );
    let checked = marked(Trust::Checked);
    assert!(!question(&checked, "rodo").contains(CONSENT));
    let new =
        rewritten(&checked, |new| polish(&mut new.questions[2].text, "Zgadzam się na przetwarzanie danych."));
    let outdated = question(&new, "rodo");
    assert!(outdated.contains(OUTDATED) && outdated.contains(CONSENT), "{outdated}");
    assert!(!question(&crate::meeting::sample::meeting(), "rodo").contains(CONSENT), "nothing is claimed");
}

#[test]
fn another_question_says_only_that_its_original_was_changed() {
    assert!(!question(&marked(Trust::Draft), "represents").contains(DRAFT), "the card has said so");
    let new = rewritten(&marked(Trust::Draft), |new| polish(&mut new.questions[0].text, "Kogo?"));
    let outdated = question(&new, "represents");
    assert!(outdated.contains(OUTDATED) && !outdated.contains("Kogo?"), "{outdated}");
    assert!(!question(&new, "organisation").contains(OUTDATED));
}

#[test]
fn conditions_come_with_the_original_as_well() {
    let intro = |definition: &Definition| {
        serde_json::to_string(&shown(definition, "en", &Say::Intro { meeting: ID }).blocks).unwrap()
    };
    const CONDITION: &str = "• Udział jest bezpłatny.";
    assert!(intro(&marked(Trust::Draft)).contains(CONDITION) && intro(&marked(Trust::Draft)).contains(DRAFT));
    assert!(!intro(&marked(Trust::Checked)).contains(CONDITION));
    let new =
        rewritten(&marked(Trust::Checked), |new| polish(&mut new.conditions[0], "Udział jest bezpłatny."));
    assert!(intro(&new).contains(CONDITION) && intro(&new).contains(OUTDATED));
}
