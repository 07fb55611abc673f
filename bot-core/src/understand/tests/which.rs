//! Which meeting a sentence names. The meetings are those of `locales/meetings.toml`, on a Monday: `prawo-pracy` on the
//! Thursday, `komm-3` on Wednesday the 28th, `komm-4` and `integracja-torun` in May.

use super::super::labelled::Examples;
use super::BOOK;

/// The slug of the meeting that is named, or what else it is.
fn which(text: &str, current: &str) -> String {
    Examples::new().which(&BOOK, text, Some(current))
}

#[test]
fn numbers_days_titles_places_and_the_next_one_name_a_meeting() {
    let cases = [
        ("zapisz mnie na trzecie", "pl", "komm-3"),
        ("zapisz mnie na III spotkanie", "pl", "komm-3"),
        ("zapisz mnie na 3. spotkanie", "pl", "komm-3"),
        ("запишіть мене на третю", "uk", "komm-3"),
        ("запишіть мене на 28 квітня", "uk", "komm-3"),
        ("запишите на 14.05", "ru", "komm-4"),
        ("sign me up for the 28th", "en", "komm-3"),
        ("sign me up for april 28", "en", "komm-3"),
        ("sign me up for thursday", "en", "prawo-pracy"),
        ("zapisz mnie na czwartek o 18", "pl", "prawo-pracy"),
        ("zapisz mnie na środę o 16", "pl", "komm-3"),
        ("where in Kraków is it", "en", "prawo-pracy"),
        ("meld mich zum Bildungstreffen an", "de", "komm-4"),
        ("سجلوني في اللقاء الرابع", "ar", "komm-4"),
        ("zapisz mnie na najbliższe", "pl", "prawo-pracy"),
        ("zapisz mnie na najbliższe spotkanie koalicji", "pl", "komm-3"),
        ("komm-4", "pl", "komm-4"),
    ];
    for (text, current, slug) in cases {
        assert_eq!(which(text, current), slug, "{text}");
    }
}

#[test]
fn what_names_several_or_none_that_is_there_is_asked_about() {
    let cases = [
        ("zapisz mnie na spotkanie koalicji", "pl", "several: komm-3 komm-4"),
        ("sign me up for something in May", "en", "several: komm-4 integracja-torun"),
        ("zapisz mnie na piątek 30 kwietnia", "pl", "not there: "),
        ("sign me up for tomorrow", "en", "not there: "),
        ("not the third, the fourth", "en", "several: komm-4 komm-3"),
    ];
    for (text, current, found) in cases {
        assert!(which(text, current).starts_with(found), "{text}: {}", which(text, current));
    }
}

#[test]
fn numbers_that_count_something_else_name_no_meeting() {
    for (text, current) in [
        ("zapisz mnie, jesteśmy 3 osoby", "pl"),
        ("wyślij link jeszcze raz", "pl"),
        ("o 16 nie mogę", "pl"),
        ("i have one question", "en"),
        ("zapisz mnie", "pl"),
    ] {
        assert!(which(text, current).starts_with("unnamed"), "{text}: {}", which(text, current));
    }
}
