use super::*;
use crate::locale::Source;

/// What an audit says of `text` as the Polish `bot.ftl`, where English has `reference`.
fn findings(reference: &'static str, text: &'static str) -> Vec<String> {
    let sources = [
        Source::new("en", "locale.toml", "name = \"English\""),
        Source::new("en", "bot.ftl", reference),
        Source::new("pl", "locale.toml", "name = \"Polski\""),
        Source::new("pl", "bot.ftl", text),
    ];
    let locales = Locales::from_sources(sources).unwrap();
    audit(&locales).iter().map(ToString::to_string).collect()
}

const NONE: [&str; 0] = [];

const SEATS: &str = "\
seats = { PLURAL($n) ->
    [one] { $n } seat
   *[other] { $n } seats
}
";

#[test]
fn whole_locales_have_no_findings() {
    let polish = "\
seats = { PLURAL($n) ->
    [one] { $n } { -seat }
    [few] { $n } miejsca
   *[many] { $n } miejsc
}
-seat = miejsce
";
    assert_eq!(findings(SEATS, polish), NONE);
}

#[test]
fn a_missing_and_an_unused_message_are_told_with_the_cure() {
    assert_eq!(
        findings("hello = Hello\n", "\nbye = Pa\n"),
        [
            "locales/pl/bot.ftl: `hello` is missing: copy it from locales/en/bot.ftl and translate",
            "locales/pl/bot.ftl, line 2: `bye` is not in the reference locale, so nothing says it: \
                remove it, or add it there",
        ]
    );
}

#[test]
fn an_attribute_is_a_message_of_its_own() {
    assert_eq!(
        findings("ask = Ask\n    .hint = why\n", "ask = Zapytaj\n"),
        ["locales/pl/bot.ftl: `ask.hint` is missing: copy it from locales/en/bot.ftl and translate"]
    );
}

#[test]
fn other_arguments_are_told_also_through_referred_messages() {
    let english = "hello = { name }, { $day }\nname = Dear { $name }\n";
    assert_eq!(
        findings(english, "hello = Cześć { $imie }\nname = { $name }\n"),
        ["locales/pl/bot.ftl, line 1: `hello` has other arguments than the reference: \
            use $day, $name, remove $imie (nobody sets it)"]
    );
}

#[test]
fn a_broken_entry_is_told_by_the_line_where_it_begins() {
    assert_eq!(
        findings("a = A\nb = B\nc = { $c }\n", "a = A\nc = { $ć }\n\nb = { $n ->\n"),
        [
            "locales/pl/bot.ftl, line 2: `c` cannot be read (Expected one of \"a-zA-Z\"): \
                mend it, or see how the reference writes it",
            "locales/pl/bot.ftl, line 4: `b` cannot be read (The select expression must have a default variant): \
                mend it, or see how the reference writes it",
        ]
    );
}

#[test]
fn a_repeated_entry_is_told_by_its_later_line() {
    assert_eq!(
        findings("a = A\n", "a = A\na = Aa\n"),
        ["locales/pl/bot.ftl, line 2: `a` is written twice: keep one"]
    );
}

#[test]
fn forms_that_the_language_has_must_all_be_there() {
    assert_eq!(
        findings(SEATS, SEATS),
        ["locales/pl/bot.ftl, line 1: `seats` lacks forms of this language for $n: add [few] [many]"]
    );
}

#[test]
fn forms_that_the_language_does_not_have_are_told() {
    let polish = "\
seats = { PLURAL($n) ->
    [0] brak miejsc
    [one] { $n } miejsce
    [two] { $n } miejsca
    [few] { $n } miejsca
   *[many] { $n } miejsc
}
";
    let told = |form| {
        format!(
            "locales/pl/bot.ftl, line 1: `seats` has the form [{form}], which PLURAL never chooses in this language: \
                remove it"
        )
    };
    assert_eq!(findings(SEATS, polish), [told("0"), told("two")]);
}

#[test]
fn a_bare_number_is_told() {
    let by_form = "\
seats = { $n ->
    [one] { $n } miejsce
   *[other] { $n } miejsc
}
";
    let by_number = "\
seats = { $n ->
    [1] jedno miejsce
   *[other] { $n } miejsc
}
";
    let told = "locales/pl/bot.ftl, line 1: `seats` chooses a form by a bare number: \
        write `{ PLURAL($n) -> …` instead of `{ $n -> …`";
    assert_eq!(findings(SEATS, by_form), [told]);
    assert_eq!(findings(SEATS, by_number), [told]);
}

#[test]
fn exact_numbers_are_no_bare_numbers() {
    let nobody = "\
seats = { $n ->
    [0] nie ma miejsc
   *[other] { PLURAL($n) ->
        [one] { $n } miejsce
        [few] { $n } miejsca
       *[many] { $n } miejsc
    }
}
";
    assert_eq!(findings(SEATS, nobody), NONE);
}

#[test]
fn choices_by_words_are_no_bare_numbers() {
    let by_word = "\
by = { $platform ->
    [telegram] Telegram
   *[other] { $platform }
}
";
    assert_eq!(findings(by_word, by_word), NONE);
}

#[test]
fn a_form_written_as_text_is_told() {
    assert_eq!(
        findings("n = { PLURAL($n) }\n", "n = { $n }\n"),
        ["locales/en/bot.ftl, line 1: `n` writes the name of a plural form: use PLURAL only before `->`"]
    );
}

#[test]
fn references_into_nowhere_and_unused_terms_are_told() {
    assert_eq!(
        findings("a = A\n", "a = { -brand } { b } { NUMBER(1) }\n-bot = Zapis\n"),
        [
            "locales/pl/bot.ftl, line 1: `a` refers to `b`, which does not exist: check its spelling",
            "locales/pl/bot.ftl, line 1: `a` refers to `-brand`, which does not exist: check its spelling",
            "locales/pl/bot.ftl, line 1: `a` refers to `NUMBER()`, which does not exist: check its spelling",
            "locales/pl/bot.ftl, line 2: `-bot` is a term that no message uses: use it or remove it",
        ]
    );
}

#[test]
fn a_message_laid_over_another_is_not_written_twice() {
    let sources = [
        Source::new("en", "locale.toml", "name = \"English\""),
        Source::new("en", "bot.ftl", "hello = Hello"),
        Source::new("en", "ours.ftl", "hello = Hi").laid_over(),
    ];
    let locales = Locales::from_sources(sources).unwrap();
    assert_eq!(audit(&locales), []);
    assert_eq!(keys(locales.default_locale()), ["hello".to_owned()].into());
}
