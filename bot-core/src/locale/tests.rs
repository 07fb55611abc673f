//! The engine as a whole, on small locales; and that those compiled in can be read.

use super::*;
use crate::args;
use jiff::civil::{date, time};
use proptest::prelude::*;

mod variants;

const BELARUSIAN: &str = "
seats = { PLURAL($n) ->
    [one] { $n } месца
    [few] { $n } месцы
   *[many] { $n } месцаў
}
";

const WORDS: &str = "hello = Hello, { $name }!\nonly-english = Only { $n }\nbroken-there = fine\n";

fn locales() -> Locales {
    Locales::from_sources([
        Source::new("en", "locale.toml", "name = \"English\"\nformats = \"en-GB\""),
        Source::new("en", "bot.ftl", WORDS),
        Source::new("pl", "locale.toml", "name = \"Polski\""),
        Source::new("pl", "bot.ftl", "hello = Cześć, { $name }!\n    .short = Hej!\nonly-polish = Tylko\n"),
        Source::new("pl", "phrases.toml", "yes = [\"tak\"]"),
        Source::new("uk", "locale.toml", "name = \"Українська\""),
        Source::new("uk", "bot.ftl", "broken-there = { $nobody }\n"),
        Source::new("be", "locale.toml", "name = \"Беларуская\"\nfallback = [\"uk\"]"),
        Source::new("be", "bot.ftl", BELARUSIAN),
        Source::new("ru", "locale.toml", "name = \"Русский\""),
        Source::new("he", "locale.toml", "name = \"עברית\"\ndirection = \"rtl\""),
    ])
    .unwrap()
}

fn tag(tag: &str) -> LangTag {
    LangTag::new(tag)
}

#[test]
fn locales_may_be_shared_between_threads() {
    fn shared<T: Send + Sync + Clone>(_: &T) {}
    shared(&locales());
}

#[test]
fn the_locales_compiled_in_can_be_read() {
    let locales = Locales::load(None).unwrap();
    let menu: Vec<_> = locales.menu().into_iter().map(|(tag, name)| format!("{tag} {name}")).collect();
    let plain = [
        "pl Polski",
        "uk Українська",
        "en English",
        "be Беларуская",
        "ru Русский",
        "de Deutsch",
        "ar العربية",
    ];
    let listed: Vec<_> = menu.iter().filter(|line| !line.contains("-simple ")).collect();
    assert_eq!(listed, plain.iter().collect::<Vec<_>>());
    let easy: Vec<_> = locales.iter().filter(|locale| locale.is_easy()).map(|l| l.tag().as_str()).collect();
    assert_eq!(easy, ["pl-simple", "uk-simple"]);
}

#[test]
fn the_locales_compiled_in_are_whole() {
    let findings: Vec<_> = audit(&Locales::load(None).unwrap()).iter().map(ToString::to_string).collect();
    assert!(findings.is_empty(), "\n{}", findings.join("\n"));
}

#[test]
fn the_menu_lists_the_folders_found() {
    let locales = locales();
    let tags: Vec<_> = locales.menu().into_iter().map(|(tag, _)| tag.to_string()).collect();
    assert_eq!(tags, ["pl", "uk", "en", "be", "ru", "he"]);
    assert_eq!(locales.get(&tag("he")).direction(), Direction::Rtl);
    assert_eq!(locales.get(&tag("he")).own_name(), "עברית");
}

#[test]
fn the_language_is_negotiated_from_what_platforms_say() {
    let locales = locales();
    let cases = [
        ("uk-UA", "uk"),
        ("be-tarask", "be"),
        ("pl", "pl"),
        ("en-US", "en"),
        ("ru_RU.UTF-8", "ru"),
        ("PL", "pl"),
        ("ka-GE,ka;q=0.9,uk;q=0.8,en;q=0.7", "uk"),
        ("he-IL", "he"),
    ];
    for (hint, expected) in cases {
        assert_eq!(locales.negotiate(hint), Some(tag(expected)), "{hint}");
    }
    for hint in ["", "ka", "und", "*", "C", "not a tag", "-", ",,;"] {
        assert_eq!(locales.negotiate(hint), None, "{hint}");
    }
}

#[test]
fn an_unknown_language_gets_the_default() {
    assert_eq!(*locales().get(&tag("ka")).tag(), "en");
    assert!(locales().find(&tag("ka")).is_none());
}

#[test]
fn a_message_is_said_in_its_language() {
    let locales = locales();
    let args = args! { "name" => "Оля" };
    assert_eq!(locales.get(&tag("pl")).format("hello", &args), "Cześć, Оля!");
    assert_eq!(locales.get(&tag("pl")).format("hello.short", &args), "Hej!");
    assert_eq!(locales.get(&tag("en")).try_format("hello", &args).unwrap(), "Hello, Оля!");
    assert_eq!(locales.trouble_count(), 0);
}

#[test]
fn a_missing_message_falls_back_and_is_counted() {
    let locales = locales();
    let belarusian = locales.get(&tag("be"));
    assert_eq!(belarusian.format("only-english", &args! { "n" => 12_345 }), "Only 12,345");
    assert_eq!(belarusian.format("only-polish", &args! {}), "Tylko");
    assert_eq!(belarusian.format("nowhere", &args! {}), "⟦nowhere⟧");
    assert_eq!(belarusian.try_format("nowhere", &args! {}), Err(vec!["`nowhere` is missing".to_owned()]));
    assert_eq!(locales.trouble_count(), 9);
    assert!(locales.troubles().contains(&"be: `only-polish` is missing".to_owned()));
}

#[test]
fn a_message_that_cannot_be_filled_in_falls_back() {
    let locales = locales();
    let ukrainian = locales.get(&tag("uk"));
    assert_eq!(ukrainian.format("broken-there", &args! {}), "fine");
    assert_eq!(locales.troubles(), ["uk: `broken-there`: Unknown variable: $nobody"]);
    assert_eq!(locales.get(&tag("en")).format("hello", &args! {}), "Hello, {$name}!");
}

#[test]
fn forms_are_chosen_by_plural_rules_inside_messages() {
    let locales = locales();
    let seats = |n: i64| locales.get(&tag("be")).try_format("seats", &args! { "n" => n }).unwrap();
    assert_eq!(
        [1, 2, 5, 11, 22, 121].map(seats),
        ["1 месца", "2 месцы", "5 месцаў", "11 месцаў", "22 месцы", "121 месца"]
    );
}

#[test]
fn the_overlay_adds_languages_and_replaces_single_messages() {
    let overlay = [
        Source::new("pl", "ours.ftl", "hello = Dzień dobry, { $name }!").laid_over(),
        Source::new("pl", "phrases.toml", "yes = [\"no pewnie\"]").laid_over(),
        Source::new("ka", "locale.toml", "name = \"ქართული\"\nfallback = [\"uk\"]").laid_over(),
    ];
    let base = [
        Source::new("pl", "locale.toml", "name = \"Polski\""),
        Source::new("pl", "zzz.ftl", "hello = Cześć, { $name }!\nbye = Pa!"),
        Source::new("pl", "phrases.toml", "yes = [\"tak\"]"),
        Source::new("uk", "locale.toml", "name = \"Українська\""),
    ];
    let locales = Locales::from_sources(overlay.into_iter().chain(base)).unwrap();
    let polish = locales.get(&tag("pl"));
    assert_eq!(polish.format("hello", &args! { "name" => "Jan" }), "Dzień dobry, Jan!");
    assert_eq!(polish.format("bye", &args! {}), "Pa!");
    assert_eq!(polish.file("phrases.toml"), Some("yes = [\"no pewnie\"]"));
    assert_eq!(polish.file("bot.ftl"), None);
    assert_eq!(locales.get(&tag("ka")).format("bye", &args! {}), "Pa!");
}

#[test]
fn an_overlay_folder_is_read_from_disk() {
    let folder = tempfile::tempdir().unwrap();
    let write = |path: &str, text: &[u8]| {
        let path = folder.path().join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    };
    let problem = || Locales::load(Some(folder.path())).unwrap_err().to_string();
    write("ka/phrases.toml", b"");
    write("README.md", b"not a locale");
    assert!(problem().contains("ka/locale.toml: is missing: write it with `name"), "{}", problem());
    write("ka/bot.ftl", "hello = გამარჯობა\n".as_bytes());
    write("ka/locale.toml", "name = \"ქართული\"\nfallback = [\"xx\"]\n".as_bytes());
    assert!(problem().contains("ka/locale.toml, line 2: `fallback` names `xx`"), "{}", problem());
    write("ka/locale.toml", "name = \"ქართული\"\n".as_bytes());
    let locales = Locales::load(Some(folder.path())).unwrap();
    assert!(locales.menu().contains(&(tag("ka"), "ქართული")));
    assert_eq!(locales.get(&tag("ka")).format("hello", &args! {}), "გამარჯობა");
    write("ka/bot.ftl", b"\xff\xfe");
    assert!(problem().ends_with("ka/bot.ftl: is not UTF-8 text: save it as UTF-8"), "{}", problem());
    write("my language/bot.ftl", b"");
    std::fs::remove_dir_all(folder.path().join("ka")).unwrap();
    assert!(problem().contains("`my language` is not a language tag"), "{}", problem());
    let nowhere = Locales::load(Some(&folder.path().join("nowhere"))).unwrap_err().to_string();
    assert!(nowhere.contains("nowhere: cannot be read"), "{nowhere}");
}

#[test]
fn no_locale_at_all_is_an_error() {
    assert_eq!(Locales::from_sources([]).unwrap_err(), LocaleError::NoLocales);
}

#[test]
fn dates_are_written_as_each_language_writes_them() {
    let locales = Locales::load(None).unwrap();
    let day = date(2027, 4, 28);
    let written = ["pl", "uk", "en", "be", "ru", "de", "ar"].map(|name| {
        let locale = locales.get(&tag(name));
        [locale.date(day), locale.short_date(day), locale.month_day(day), locale.weekday(day)].join(" | ")
    });
    assert_eq!(
        written,
        [
            "środa, 28 kwietnia 2027 | śr., 28 kwi | 28 kwietnia | środa",
            "середа, 28 квітня 2027\u{202f}р. | ср, 28 квіт. | 28 квітня | середа",
            "Wednesday, 28 April 2027 | Wed 28 Apr | 28 April | Wednesday",
            "серада, 28 красавіка 2027\u{202f}г. | ср, 28 кра | 28 красавіка | серада",
            "среда, 28 апреля 2027\u{202f}г. | ср, 28 апр. | 28 апреля | среда",
            "Mittwoch, 28. April 2027 | Mi., 28. Apr. | 28. April | Mittwoch",
            "الأربعاء، 28 أبريل 2027 | الأربعاء، 28 أبريل | 28 أبريل | الأربعاء",
        ]
    );
}

#[test]
fn times_have_24_hours_everywhere() {
    let locales = Locales::load(None).unwrap();
    for locale in locales.iter() {
        assert_eq!(
            [time(16, 0, 0, 0), time(9, 5, 0, 0), time(0, 0, 0, 0)].map(|time| locale.time(time)),
            ["16:00", "09:05", "00:00"],
            "{}",
            locale.tag()
        );
    }
}

#[test]
fn a_time_zone_is_known_by_its_city() {
    let locales = Locales::load(None).unwrap();
    let city = |name: &str| {
        ["pl", "uk", "en", "be", "ru"]
            .map(|tag| locales.get(&LangTag::new(tag)).time_zone_name(name))
            .join(" ")
    };
    assert_eq!(city("Europe/Warsaw"), "Warszawa Варшава Warsaw Варшава Варшава");
    assert_eq!(city("Europe/Kiev"), "Kijów Київ Kyiv Кіеў Киев");
    assert_eq!(city("America/New_York"), "Nowy Jork Нью-Йорк New York Нью-Ёрк Нью-Йорк");
    assert_eq!(city("Etc/UTC"), "UTC UTC UTC UTC UTC");
    assert_eq!(city("Nowhere/Some_Town"), ["Some Town"; 5].join(" "));
    assert_eq!(city("Etc/GMT-3"), ["GMT-3"; 5].join(" "));
}

#[test]
fn languages_are_called_as_each_language_calls_them() {
    let locales = Locales::load(None).unwrap();
    let names = ["pl", "uk", "en", "be", "ru"].map(|name| {
        let locale = locales.get(&tag(name));
        ["pl", "be", "ka", "zh-Hans", "rom"].map(|tag| locale.language_name(tag)).join(" | ")
    });
    assert_eq!(
        names,
        [
            "polski | białoruski | gruziński | chiński uproszczony | romski",
            "польська | білоруська | грузинська | китайська (спрощене письмо) | ромська",
            "Polish | Belarusian | Georgian | Simplified Chinese | Romani",
            "польская | беларуская | грузінская | кітайская (спрошчаныя іерогліфы) | ромская",
            "польский | белорусский | грузинский | китайский, упрощенное письмо | ромский",
        ]
    );
    let polish = locales.get(&tag("pl"));
    assert_eq!(polish.language_name("pso"), "polski język migowy (PJM)");
    assert_eq!(["qqq", "?", ""].map(|unknown| polish.language_name(unknown)), ["qqq", "?", ""]);
}

#[test]
fn lists_and_numbers_are_written_as_each_language_writes_them() {
    let locales = Locales::load(None).unwrap();
    let items = ["A", "B", "C"].map(str::to_owned);
    let lists = ["pl", "uk", "en", "be", "ru"].map(|name| locales.get(&tag(name)).list(&items));
    assert_eq!(lists, ["A, B i C", "A, B і C", "A, B and C", "A, B і C", "A, B и C"]);
    let polish = locales.get(&tag("pl"));
    assert_eq!(
        (polish.list(&[]), polish.list(&items[..1]), polish.list(&items[..2])),
        (String::new(), "A".into(), "A i B".into())
    );
    assert_eq!((polish.number(1234), polish.number(-12_345)), ("1234".into(), "-12\u{a0}345".into()));
}

#[test]
fn counted_things_have_all_six_forms_in_arabic() {
    let locales = Locales::load(None).unwrap();
    let arabic = locales.get(&tag("ar"));
    let counted =
        [0, 1, 2, 3, 11, 100, 102].map(|n| arabic.format("seats-all", &args! { "n" => n })).join(" | ");
    assert_eq!(counted, "لا مقاعد | مقعد واحد | مقعدان | 3 مقاعد | 11 مقعدًا | 100 مقعد | 102 مقعد");
}

/// A slash or a plus takes the side of the words around it, so that "/cancel" would be shown as "cancel/".
#[test]
fn commands_codes_and_phone_numbers_keep_their_first_sign_amid_rtl_words() {
    const LEFT_TO_RIGHT: char = '\u{200E}';
    let locales = Locales::load(None).unwrap();
    let (mut checked, args) = (0, args! { "code" => "/link ABCD-EFGH", "slug" => "komm-3" });
    for locale in locales.iter().filter(|locale| locale.direction() == Direction::Rtl) {
        for key in crate::locale::audit::keys(locale) {
            let text =
                locale.messages().format(&key, &args.to_fluent()).map(|(text, _)| text).unwrap_or_default();
            let letters: Vec<char> = text.chars().collect();
            for (before, sign, after) in letters.windows(3).map(|three| (three[0], three[1], three[2])) {
                let leads =
                    (sign == '/' && after.is_ascii_alphabetic()) || (sign == '+' && after.is_ascii_digit());
                if leads && !before.is_ascii_alphanumeric() {
                    assert_eq!(before, LEFT_TO_RIGHT, "{}: `{key}`: {text}", locale.tag());
                    checked += 1;
                }
            }
        }
    }
    assert!(checked > 10, "{checked}");
}

proptest! {
    #[test]
    fn formatting_never_panics(
        key in "[a-z.-]{0,12}|hello|seats|\\PC*",
        name in "n|name|\\PC{0,4}",
        text in "\\PC*",
        number in any::<i64>(),
        hint in "\\PC{0,20}",
        zone in "([A-Za-z]+/[A-Za-z_]+)|\\PC{0,12}",
    ) {
        let locales = locales();
        let _ = locales.negotiate(&hint);
        for locale in locales.iter() {
            let (counted, named) = (args! { name.clone() => number }, args! { name.clone() => locale.isolate(&text) });
            for args in [counted, named, args! { "n" => number }] {
                let _ = locale.format(&key, &args);
                let _ = locale.format("seats", &args);
            }
            let _ = (locale.number(number), locale.language_name(&hint), locale.time_zone_name(&zone));
            let _ = locale.list(&[text.clone(), hint.clone()]);
        }
    }

    #[test]
    fn every_day_can_be_written(year in -9999_i16..=9999, month in 1_i8..=12, day in 1_i8..=28) {
        let locales = locales();
        for locale in locales.iter() {
            let day = date(year, month, day);
            prop_assert!(!locale.date(day).is_empty() && !locale.short_date(day).is_empty());
        }
    }

    #[test]
    fn any_text_as_a_locale_is_read_or_refused(
        settings in "name = \"Polski\"|\\PC*",
        messages in "([a-z]{1,3} = \\{ [$A-Z(){}\\[\\]*>a-z -]{0,20}\n){0,3}",
    ) {
        let sources = [
            Source::new("en", "locale.toml", "name = \"English\""),
            Source::new("en", "bot.ftl", messages),
            Source::new("pl", "locale.toml", settings),
        ];
        if let Ok(locales) = Locales::from_sources(sources) {
            audit(&locales).iter().for_each(|finding| drop(finding.to_string()));
        }
    }
}

#[test]
fn a_folder_of_messages_alone_is_a_locale_by_what_cldr_knows() {
    let sources = ["lt", "ar"].map(|lang| Source::new(lang, "bot.ftl", "hello = x"));
    let locales = Locales::from_sources(sources).unwrap();
    assert_eq!(locales.get(&tag("lt")).own_name(), "Lietuvių");
    assert_eq!(locales.get(&tag("ar")).own_name(), "العربية");
    assert_eq!(locales.get(&tag("lt")).direction(), Direction::Ltr);
    assert_eq!(locales.get(&tag("ar")).direction(), Direction::Rtl);
}

#[test]
fn translation_platforms_are_told_of_every_language() {
    #[derive(serde::Deserialize)]
    struct Platforms {
        locales: Vec<String>,
    }
    let told: Platforms = toml::from_str(include_str!("../../../l10n.toml")).unwrap();
    let locales = Locales::load(None).unwrap();
    let mut ours: Vec<_> = locales.iter().map(|locale| locale.tag().as_str()).collect();
    ours.retain(|tag| *tag != "en");
    ours.sort_unstable();
    assert_eq!(told.locales, ours);
}
