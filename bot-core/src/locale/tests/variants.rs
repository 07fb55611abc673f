//! A folder that says only what differs from another one.

use super::tag;
use crate::args;
use crate::locale::{Direction, Locales, Source, audit};

const POLISH: &str = "\
hello = Dzień dobry, { $name }!
bye = Do widzenia w { -place }.
both = { hello } { bye }
seats = { PLURAL($n) ->
    [one] { $n } miejsce
    [few] { $n } miejsca
   *[many] { $n } miejsc
}
-place = urzędzie
";

const ENGLISH: &str = "\
hello = Hello, { $name }!
bye = Bye.
both = { hello } { bye }
seats = { PLURAL($n) ->
    [one] { $n } seat
   *[other] { $n } seats
}
";

fn with(simple: &'static str) -> Locales {
    Locales::from_sources([
        Source::new("pl-simple", "locale.toml", "name = \"Polski – łatwy\"\neasy = true"),
        Source::new("pl-simple", "words.ftl", simple),
        Source::new("pl", "locale.toml", "name = \"Polski\"\n[languages]\nuk = \"ukraiński (nasz)\""),
        Source::new("pl", "words.ftl", POLISH),
        Source::new("pl", "phrases.toml", "# słowa"),
        Source::new("en", "locale.toml", "name = \"English\"\nformats = \"en-GB\""),
        Source::new("en", "words.ftl", ENGLISH),
        Source::new("en-simple", "locale.toml", "name = \"English, easy\"\neasy = true"),
        Source::new("uk", "words.ftl", "hello = Вітаю, { $name }!"),
        Source::new("he", "locale.toml", "name = \"עברית\"\ndirection = \"rtl\""),
        Source::new("he-simple", "locale.toml", "name = \"עברית פשוטה\""),
    ])
    .unwrap()
}

fn locales() -> Locales {
    with("hello = Cześć, { $name }!\n-place = biurze\n")
}

#[test]
fn what_a_variant_lacks_its_base_says_and_nobody_is_troubled() {
    let locales = locales();
    let (polish, easy) = (locales.get(&tag("pl")), locales.get(&tag("pl-simple")));
    let args = args! { "name" => "Ola", "n" => 3 };
    assert_eq!(easy.format("hello", &args), "Cześć, Ola!");
    assert_eq!(easy.format("seats", &args), "3 miejsca");
    assert_eq!(easy.try_format("seats", &args), Ok("3 miejsca".to_owned()));
    // The base's words use the variant's own where they refer to each other.
    assert_eq!(easy.format("both", &args), "Cześć, Ola! Do widzenia w biurze.");
    assert_eq!(polish.format("both", &args), "Dzień dobry, Ola! Do widzenia w urzędzie.");
    assert_eq!(locales.trouble_count(), 0);
    assert_eq!(easy.format("nowhere", &args), "⟦nowhere⟧");
    assert!(locales.troubles().contains(&"pl-simple: `nowhere` is missing".to_owned()));
}

#[test]
fn what_a_variant_says_wrong_its_base_says() {
    let locales = with("hello = Cześć, { $nobody }!\n");
    let easy = locales.get(&tag("pl-simple"));
    assert_eq!(easy.format("hello", &args! { "name" => "Ola" }), "Dzień dobry, Ola!");
    assert_eq!(locales.troubles(), ["pl-simple: `hello`: Unknown variable: $nobody"]);
}

#[test]
fn the_rest_is_as_in_the_base_too() {
    let locales = locales();
    let easy = locales.get(&tag("pl-simple"));
    assert!(easy.is_easy() && !locales.get(&tag("pl")).is_easy());
    assert_eq!(easy.base(), Some(&tag("pl")));
    assert_eq!(locales.get(&tag("pl")).base(), None);
    assert_eq!(easy.language_name("uk"), "ukraiński (nasz)");
    assert_eq!((easy.file("phrases.toml"), easy.own_file("phrases.toml")), (Some("# słowa"), None));
    assert_eq!(locales.get(&tag("pl")).own_file("phrases.toml"), Some("# słowa"));
    let day = jiff::civil::date(2027, 4, 28);
    assert_eq!(easy.date(day), "środa, 28 kwietnia 2027");
    assert_eq!(locales.get(&tag("en-simple")).date(day), "Wednesday, 28 April 2027");
    assert_eq!(easy.number(12_345), "12\u{a0}345");
    assert_eq!(locales.get(&tag("he-simple")).direction(), Direction::Rtl);
}

#[test]
fn a_variant_has_its_own_name_in_every_language() {
    let locales = locales();
    for own in ["pl", "pl-simple", "en", "uk"] {
        assert_eq!(locales.get(&tag(own)).language_name("pl-simple"), "Polski – łatwy", "{own}");
    }
}

#[test]
fn a_variant_stands_behind_its_base() {
    let tags: Vec<_> = locales().menu().into_iter().map(|(tag, _)| tag.to_string()).collect();
    assert_eq!(tags, ["pl", "pl-simple", "uk", "en", "en-simple", "he", "he-simple"]);
}

#[test]
fn nobody_gets_a_variant_who_did_not_ask_for_it() {
    let locales = locales();
    for (hint, expected) in [
        ("pl", "pl"),
        ("pl-PL", "pl"),
        ("pl-simple", "pl-simple"),
        ("PL_simple", "pl-simple"),
        ("pl-PL-simple", "pl-simple"),
        ("pl-Latn", "pl"),
        ("pl-rozaj", "pl"),
        ("uk-simple", "uk"),
        ("uk-UA-simple,pl", "uk"),
        ("ka-simple, pl-simple;q=0.8", "pl-simple"),
        ("en-US,en;q=0.9", "en"),
    ] {
        assert_eq!(locales.negotiate(hint), Some(tag(expected)), "{hint}");
    }
    let only_easy = Locales::from_sources([
        Source::new("en", "locale.toml", "name = \"English\""),
        Source::new("be-simple", "locale.toml", "name = \"Простая\""),
    ]);
    let only_easy = only_easy.unwrap();
    assert_eq!(only_easy.negotiate("be"), None);
    assert_eq!(only_easy.negotiate("be-simple"), Some(tag("be-simple")));
}

#[test]
fn the_root_of_a_variant_is_its_language() {
    let locales = locales();
    for (own, root) in
        [("pl-simple", "pl"), ("pl", "pl"), ("pl-PL", "pl"), ("ka", "ka"), ("ka-simple", "ka-simple")]
    {
        assert_eq!(*locales.root(&tag(own)), root, "{own}");
    }
}

#[test]
fn a_region_writes_dates_in_its_own_way() {
    let sources = [
        Source::new("en", "locale.toml", "name = \"English\"\nformats = \"en-GB\""),
        Source::new("en-US", "locale.toml", "name = \"American\""),
        Source::new("en-US-simple", "locale.toml", "name = \"American, easy\""),
    ];
    let locales = Locales::from_sources(sources).unwrap();
    let day = jiff::civil::date(2027, 4, 28);
    let date = |own: &str| locales.get(&tag(own)).month_day(day);
    assert_eq!([date("en"), date("en-US"), date("en-US-simple")], ["28 April", "April 28", "April 28"]);
}

#[test]
fn an_overlay_may_add_a_variant_and_change_its_base() {
    let sources = [
        Source::new("en", "locale.toml", "name = \"English\""),
        Source::new("en", "bot.ftl", "hello = Hello\nbye = Bye"),
        Source::new("en", "ours.ftl", "bye = See you").laid_over(),
        Source::new("en-simple", "locale.toml", "name = \"Easy\"").laid_over(),
        Source::new("en-simple", "ours.ftl", "hello = Hi").laid_over(),
    ];
    let locales = Locales::from_sources(sources).unwrap();
    let easy = locales.get(&tag("en-simple"));
    assert_eq!(["hello", "bye"].map(|key| easy.format(key, &args! {})), ["Hi", "See you"]);
    assert_eq!(audit(&locales), []);
}

fn findings(simple: &'static str) -> Vec<String> {
    let all = audit(&with(simple));
    all.iter().filter(|finding| finding.locale == tag("pl-simple")).map(ToString::to_string).collect()
}

#[test]
fn the_audit_misses_nothing_in_a_variant() {
    const NONE: [&str; 0] = [];
    assert_eq!(findings(""), NONE);
    assert_eq!(
        findings("bye = Pa w { -place }, { hello }\n"),
        ["locales/pl-simple/words.ftl, line 1: `bye` has other arguments than the reference: \
            remove $name (nobody sets it)"]
    );
    // Terms of the base may be used, and replaced for the base's messages.
    assert_eq!(findings("bye = Pa w { -place }.\n-place = biurze\n"), NONE);
    assert_eq!(findings("-place = biurze\n"), NONE);
}

#[test]
fn the_audit_is_as_strict_on_what_a_variant_says() {
    let simple = "\
hello = Cześć!
seats = { PLURAL($n) ->
    [one] { $n } miejsce
   *[other] { $n } miejsc
}
more = Więcej
bye = { -nowhere }
-unused = nic
";
    let told = "locales/pl-simple/words.ftl, line";
    assert_eq!(
        findings(simple),
        [
            format!("{told} 2: `seats` lacks forms of this language for $n: add [few] [many]"),
            format!("{told} 7: `bye` refers to `-nowhere`, which does not exist: check its spelling"),
            format!("{told} 8: `-unused` is a term that no message uses: use it or remove it"),
            format!("{told} 1: `hello` has other arguments than the reference: use $name"),
            format!(
                "{told} 6: `more` is not in the reference locale, so nothing says it: remove it, or add it there"
            ),
        ]
    );
}
