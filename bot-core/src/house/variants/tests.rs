use crate::house::House;
use crate::locale::{Locales, Source};
use crate::meeting::definition::Texts;
use crate::model::language_request::Help;
use crate::seal::Key;
use crate::understand::{Agenda, Choice, Wish, Word};

const PHRASES: &str = include_str!("../../../../locales/pl/phrases.toml");

/// Polish with an easy variant that knows words for itself, English, Ukrainian with an easy variant.
fn house() -> House {
    let easy = "[word.yes]\nphrases = [\"o właśnie\"]\n";
    let locales = Locales::from_sources([
        Source::new("pl", "locale.toml", "name = \"Polski\""),
        Source::new("pl", "phrases.toml", PHRASES),
        Source::new("pl-simple", "locale.toml", "name = \"Polski – łatwy do czytania\"\neasy = true"),
        Source::new("pl-simple", "phrases.toml", easy),
        Source::new(
            "en",
            "locale.toml",
            "name = \"English\"\n[languages]\n\"pl-simple\" = \"Polish, easy to read\"",
        ),
        Source::new("uk", "locale.toml", "name = \"Українська\""),
        Source::new("uk-simple", "locale.toml", "name = \"Проста українська\"\neasy = true"),
    ]);
    House::with_locales(locales.unwrap(), Key::new([1; 32]), None).unwrap()
}

#[test]
fn a_text_of_the_base_is_ones_own_language() {
    let house = house();
    assert_eq!(house.reading_order("pl-simple"), ["pl-simple", "pl"]);
    assert_eq!(house.reading_order("pl"), ["pl"]);
    assert_eq!(house.reading_order("ka"), ["ka"]);
    for (one, other, same) in [
        ("pl", "pl", true),
        ("pl", "pl-simple", true),
        ("pl-simple", "pl", true),
        ("pl-PL", "pl-simple", true),
        ("pl", "uk-simple", false),
        ("pl-simple", "uk-simple", false),
        ("ka", "ka", true),
        ("ka", "pl", false),
    ] {
        assert_eq!(house.same_language(one, other), same, "{one} {other}");
    }
}

#[test]
fn a_reader_gets_the_nearest_text() {
    let house = house();
    let texts = |all: &[(&str, &str)]| {
        Texts(all.iter().map(|(tag, text)| ((*tag).to_owned(), (*text).to_owned())).collect())
    };
    let all = texts(&[("en", "Meeting"), ("pl", "Spotkanie"), ("pl-simple", "Spotkamy się")]);
    let plain = texts(&[("en", "Meeting"), ("pl", "Spotkanie")]);
    for (locale, text) in [("pl-simple", "Spotkamy się"), ("pl", "Spotkanie"), ("uk-simple", "Meeting")] {
        assert_eq!(house.text(&all, locale).as_deref(), Some(text), "{locale}");
    }
    assert_eq!(house.text(&plain, "pl-simple").as_deref(), Some("Spotkanie"));
}

#[test]
fn a_variant_is_found_by_words_of_its_name() {
    let house = house();
    for (typed, found) in [
        ("łatwy polski", Some("pl-simple")),
        ("latwy polski", Some("pl-simple")),
        ("Polski, łatwy", Some("pl-simple")),
        ("POLSKI – ŁATWY DO CZYTANIA", Some("pl-simple")),
        ("polskim łatwym", Some("pl-simple")),
        ("easy polish", Some("pl-simple")),
        ("проста українська", Some("uk-simple")),
        ("украінська проста", Some("uk-simple")),
        ("polski", None),
        ("polish", None),
        ("polsku", None),
        ("do", None),
        ("łatwy", None),
        ("czytania", None),
        ("łatwy polski formularz", None),
        ("українська", None),
        ("", None),
        ("–", None),
    ] {
        assert_eq!(house.find_variant(typed).as_deref(), found, "{typed}");
    }
}

#[test]
fn a_locale_is_found_by_tag_and_name_as_before() {
    let house = house();
    for (typed, found) in [
        ("pl", "pl"),
        ("polski", "pl"),
        ("Polish", "pl"),
        ("pl_simple", "pl-simple"),
        ("PL-simple", "pl-simple"),
        ("en-simple", "en"),
        ("łatwy polski", "pl-simple"),
        ("Проста українська", "uk-simple"),
        ("ukrainian", "uk"),
    ] {
        assert_eq!(house.find_locale(typed).as_deref(), Some(found), "{typed}");
    }
    for unknown in ["łatwy", "klingoński"] {
        assert_eq!(house.find_locale(unknown), None, "{unknown}");
    }
}

#[test]
fn an_easy_reader_is_understood_as_one_of_the_base() {
    let house = house();
    let book = &house.phrasebook;
    assert_eq!(book.locales().collect::<Vec<_>>(), ["pl"]);
    for current in ["pl", "pl-simple"] {
        assert_eq!(book.word("tak", Some(current)), Some(Word::Yes), "{current}");
        assert_eq!(book.choose("drugą", &["a b", "c d"], Some(current)), Choice::One(1), "{current}");
        let understood = book.understand("chcę się zapisać", Some(current), &Agenda::default());
        assert_eq!(understood.sure(), Some(&Wish::SignUp), "{current}");
        assert_eq!(understood.locale.as_deref(), Some("pl"), "{current}");
    }
    assert_eq!(house.find_help("tłumacz migowy", "pl-simple"), [Help::SignLanguage]);
}

#[test]
fn words_of_a_variant_add_to_those_of_its_base() {
    let house = house();
    for current in ["pl", "pl-simple"] {
        assert_eq!(house.phrasebook.word("o właśnie", Some(current)), Some(Word::Yes), "{current}");
    }
    let locales = Locales::from_sources([
        Source::new("pl", "locale.toml", "name = \"Polski\""),
        Source::new("pl", "phrases.toml", PHRASES),
        Source::new("pl-simple", "locale.toml", "name = \"Łatwy\""),
        Source::new("pl-simple", "phrases.toml", "[word.yes]\nphrases = [\"(\"]\n"),
    ]);
    let error = House::with_locales(locales.unwrap(), Key::new([1; 32]), None).unwrap_err().to_string();
    assert!(error.starts_with("locales/pl-simple/phrases.toml, line 2: "), "{error}");
}

#[test]
fn a_variant_may_be_meant_where_its_language_is_named() {
    let house = house();
    for (text, tag, meant) in [
        ("po polsku, łatwym językiem proszę", "pl", Some("pl-simple")),
        ("mów do mnie łatwo po polsku", "pl", Some("pl-simple")),
        ("easy Polish please", "pl", Some("pl-simple")),
        ("просто українською", "uk", Some("uk-simple")),
        ("po polsku proszę", "pl", None),
        ("łatwy ukraiński", "uk", None),
        ("łatwy angielski", "en", None),
        ("", "pl", None),
    ] {
        assert_eq!(house.variant_meant(tag, text).as_deref(), meant, "{text}");
    }
}
