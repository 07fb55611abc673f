//! Every locale's phrases over labelled sentences, and what must never happen.

use super::*;
use proptest::prelude::*;
use std::sync::LazyLock;

mod which;

const LOCALES: [(&str, &str, &str); 7] = [
    (
        "pl",
        include_str!("../../../locales/pl/phrases.toml"),
        include_str!("../../../locales/pl/sentences.tsv"),
    ),
    (
        "uk",
        include_str!("../../../locales/uk/phrases.toml"),
        include_str!("../../../locales/uk/sentences.tsv"),
    ),
    (
        "en",
        include_str!("../../../locales/en/phrases.toml"),
        include_str!("../../../locales/en/sentences.tsv"),
    ),
    (
        "be",
        include_str!("../../../locales/be/phrases.toml"),
        include_str!("../../../locales/be/sentences.tsv"),
    ),
    (
        "ru",
        include_str!("../../../locales/ru/phrases.toml"),
        include_str!("../../../locales/ru/sentences.tsv"),
    ),
    (
        "de",
        include_str!("../../../locales/de/phrases.toml"),
        include_str!("../../../locales/de/sentences.tsv"),
    ),
    (
        "ar",
        include_str!("../../../locales/ar/phrases.toml"),
        include_str!("../../../locales/ar/sentences.tsv"),
    ),
];

static BOOK: LazyLock<Phrasebook> = LazyLock::new(|| {
    let sources = LOCALES.map(|(tag, phrases, _)| (tag, phrases));
    Phrasebook::build(&sources).unwrap_or_else(|error| panic!("{error}"))
});

#[test]
fn labelled_sentences_of_every_locale_are_understood_and_none_wrongly() {
    let examples = labelled::Examples::new();
    let mut failed = Vec::new();
    for (tag, _, sentences) in LOCALES {
        let sentences = labelled::read(sentences).unwrap_or_else(|bad| panic!("{tag}, {bad}"));
        let mut marks = [0; 3];
        // with the conversation in this locale, in another one, and in none yet
        for current in [Some(tag), None, Some(if tag == "pl" { "uk" } else { "pl" })] {
            for marked in examples.mark(&BOOK, &sentences, current) {
                if marked.mark != labelled::Mark::Right {
                    println!(
                        "{tag} ({current:?}) {:?}: “{}” is {:?} {:?}, not {} {:?}",
                        marked.mark,
                        marked.labelled.text,
                        marked.labelled.actions,
                        marked.labelled.meeting,
                        marked.action,
                        marked.meeting
                    );
                }
                marks[marked.mark as usize] += 1;
            }
        }
        let [right, asked, wrong] = marks;
        let all: i32 = marks.iter().sum();
        println!("{tag}: {right} of {all} right, {asked} asked, {wrong} wrong");
        if wrong > 0 || right * 10 < all * 9 || all < 3 * 80 {
            failed.push(tag);
        }
    }
    assert!(failed.is_empty(), "see the report above: {failed:?}");
}

#[test]
fn a_word_alone_may_say_what_it_does_not_within_a_sentence() {
    let phrases = "[wish.meetings]\nphrases = [\"^(list|schedule)$\"]\n[filler]\nwords = [\"please\"]\n\
        [negation]\nwords = [\"no\"]";
    let book = Phrasebook::build(&[("en", phrases)]).unwrap();
    let wish = |text: &str| book.understand(text, Some("en"), &Agenda::default()).sure().cloned();
    assert_eq!(wish("List, please!"), Some(Wish::Meetings));
    for more in ["my work schedule is awful", "no list", "listless"] {
        assert_eq!(wish(more), None, "{more}");
    }
}

#[test]
fn short_answers_are_known_in_every_locale_and_nothing_longer_is() {
    let cases = [
        ("tak", "pl", Some(Word::Yes)),
        ("ага", "uk", Some(Word::Yes)),
        ("yep!", "en", Some(Word::Yes)),
        ("👍🏽", "ru", Some(Word::Yes)),
        ("tak tak, oczywiście", "pl", Some(Word::Yes)),
        ("nie, dziękuję", "pl", Some(Word::No)),
        ("ні дякую", "uk", Some(Word::No)),
        ("не", "be", Some(Word::No)),
        ("no", "en", Some(Word::No)),
        ("no", "pl", None),
        ("wstecz", "pl", Some(Word::Back)),
        ("назад", "be", Some(Word::Back)),
        ("pomiń", "pl", Some(Word::Skip)),
        ("пропустити", "uk", Some(Word::Skip)),
        ("stop", "ru", Some(Word::Stop)),
        ("gotowe", "pl", Some(Word::Done)),
        ("that's all", "en", Some(Word::Done)),
        ("дальше", "ru", Some(Word::Continue)),
        ("prodolzhit", "ru", Some(Word::Continue)),
        ("ja, gerne", "de", Some(Word::Yes)),
        ("nö danke", "de", Some(Word::No)),
        ("zurueck", "de", Some(Word::Back)),
        ("überspringen", "de", Some(Word::Skip)),
        ("das war's", "de", Some(Word::Done)),
        ("weiß nicht", "de", None),
        ("نعم", "ar", Some(Word::Yes)),
        ("أيوا أكيد", "ar", Some(Word::Yes)),
        ("لا شكرا", "ar", Some(Word::No)),
        ("ما بدي", "ar", Some(Word::No)),
        ("رجوع", "ar", Some(Word::Back)),
        ("السؤال السابق", "ar", Some(Word::Back)),
        ("تخطي", "ar", Some(Word::Skip)),
        ("توقف", "ar", Some(Word::Stop)),
        ("بس هيك", "ar", Some(Word::Done)),
        ("يلا كمل", "ar", Some(Word::Continue)),
        ("يمكن", "ar", None),
        ("ليلى حسن", "ar", None),
        ("Tak mam na imię", "pl", None),
        ("tak czy nie?", "pl", None),
        ("так і ні", "uk", None),
        ("Oksana", "uk", None),
        ("", "en", None),
    ];
    for (text, current, expected) in cases {
        assert_eq!(BOOK.word(text, Some(current)), expected, "{text} ({current})");
    }
}

#[test]
fn a_language_is_recognised_in_a_few_words_but_not_in_a_name_or_an_ok() {
    let cases = [
        ("chcę się zapisać", Some("pl")),
        ("nie moge przyjsc", Some("pl")),
        ("хочу записатися", Some("uk")),
        ("дякую", Some("uk")),
        ("хачу запісацца", Some("be")),
        ("калі ласка", Some("be")),
        ("как записаться", Some("ru")),
        ("спасибо", Some("ru")),
        ("sign me up please", Some("en")),
        ("where is the meeting?", Some("en")),
        ("ich möchte mich anmelden", Some("de")),
        ("wo ist das", Some("de")),
        ("koennt ihr mir helfen", Some("de")),
        ("بدي سجل لو سمحت", Some("ar")),
        ("شكرًا", Some("ar")),
        ("محمد", None),
        ("ok", None),
        ("OK 👍", None),
        ("link", None),
        ("stop", None),
        ("Олександр Ющенко", None),
        ("Łukasz Żółć", None),
        ("Jan Kowalski", None),
        ("Jürgen Groß", None),
        ("Юлія", None),
        ("Fundacja Dom Ukraiński", None),
        ("600 100 200", None),
        ("", None),
    ];
    for (text, expected) in cases {
        assert_eq!(BOOK.recognise(text).as_deref(), expected, "{text}");
    }
}

#[test]
fn options_are_chosen_by_number_by_ordinal_and_by_words_of_their_labels() {
    let kinds = ["Organizację pozarządową", "Grupę nieformalną", "Samorząd", "Nikogo, przychodzę prywatnie"];
    let cases = [
        ("2", Choice::One(1)),
        ("2.", Choice::One(1)),
        ("nr 3", Choice::One(2)),
        ("druga", Choice::One(1)),
        ("другий", Choice::One(1)),
        ("the second one", Choice::One(1)),
        ("ostatnia", Choice::One(3)),
        ("grupa nieformalna", Choice::One(1)),
        ("GRUPA NIEFROMALNA", Choice::One(1)),
        ("ngo / organizacja", Choice::One(0)),
        ("samorzad", Choice::One(2)),
        ("prywatnie", Choice::One(3)),
        ("9", Choice::None),
        ("nie drugą", Choice::None),
        ("pomidor", Choice::None),
        ("", Choice::None),
    ];
    for (text, expected) in cases {
        assert_eq!(BOOK.choose(text, &kinds, Some("pl")), expected, "{text}");
    }
    let workshops = ["Warsztat w Białymstoku", "Warsztat w Gdańsku", "Konferencja w Gdańsku"];
    assert_eq!(BOOK.choose("Gdańsk", &workshops, Some("pl")), Choice::Several(vec![1, 2]));
    assert_eq!(BOOK.choose("warsztat w gdansku", &workshops, Some("pl")), Choice::One(1));
    assert_eq!(BOOK.choose("18:00", &["17:00", "18:00"], None), Choice::One(1));
    let arabic = ["الجمعية", "مجموعة غير رسمية", "البلدية"];
    for (text, expected) in
        [("الثاني", 1), ("التالت", 2), ("جمعيه", 0), ("بالبلدية", 2), ("٢", 1), ("الأخير", 2), ("مجموعة", 1)]
    {
        assert_eq!(BOOK.choose(text, &arabic, Some("ar")), Choice::One(expected), "{text}");
    }
    assert_eq!(BOOK.choose("مو التاني", &arabic, Some("ar")), Choice::None);
}

#[test]
fn several_options_are_chosen_from_a_list_and_none_if_a_part_is_not_plain() {
    let help = ["Tłumaczenie ustne", "Język migowy (PJM)", "Napisy na żywo", "Materiały wcześniej"];
    let cases = [
        ("1, 3", vec![0, 2]),
        ("1 3", vec![0, 2]),
        ("napisy i migowy", vec![1, 2]),
        ("napisy, materiały", vec![2, 3]),
        ("tłumaczenie oraz 4", vec![0, 3]),
        ("перше та третє", vec![0, 2]),
        ("all of them", vec![0, 1, 2, 3]),
        ("wszystkie", vec![0, 1, 2, 3]),
        ("napisy", vec![2]),
        ("الأول والثالث", vec![0, 2]),
        ("1 و 3", vec![0, 2]),
        ("كلها", vec![0, 1, 2, 3]),
        ("napisy i pomidor", vec![]),
        ("", vec![]),
    ];
    for (text, expected) in cases {
        assert_eq!(BOOK.choose_many(text, &help, Some("pl")), expected, "{text}");
    }
}

#[test]
fn another_locale_than_the_current_one_is_told() {
    assert_eq!(
        BOOK.understand("хочу записатися", Some("pl"), &Agenda::default()).locale.as_deref(),
        Some("uk")
    );
    assert_eq!(BOOK.understand("link", Some("uk"), &Agenda::default()).locale, None);
}

#[test]
fn two_wishes_at_once_are_asked_about() {
    let understood = BOOK.understand("wypisz mnie i wyślij mi link", Some("pl"), &Agenda::default());
    assert_eq!(understood.confidence, Confidence::Unsure);
    assert!(
        [Wish::Withdraw, Wish::Link].iter().all(|wish| understood.alternatives.contains(wish)),
        "{understood:?}"
    );
}

#[test]
fn a_wrong_phrase_file_is_told_with_its_line_and_cure() {
    let told = |text: &str| {
        Phrasebook::build(&[("xx", text)]).err().map(|error| error.to_string()).unwrap_or_default()
    };
    let phrase =
        told("word_order = \"free\"\n\n[wish.link]\nphrases = [\n  \"link\",\n  \"(send|give\",\n]\n");
    assert!(
        phrase.starts_with("locales/xx/phrases.toml, line 6: ") && phrase.contains("close each ("),
        "{phrase}"
    );
    assert!(
        told("[wish.lnik]\nphrases = []\n").contains("line 1: unknown variant `lnik`"),
        "{}",
        told("[wish.lnik]\n")
    );
    assert!(told("[wish.link]\nphrases = [1]\n").contains("line 2"));
    assert!(told("[ordinals]\nsecnd = [\"b\"]\n").contains("write 1, 2, 3"));
    assert!(told("[filler]\nwords = [\"two words\"]\n").contains("single words"));
}

#[test]
fn a_locale_that_comes_later_needs_no_other_code() {
    let czech = "[wish.sign_up]\nphrases = [\"(přihlas|zapiš) mě\"]\n[language]\nwords = [\"mě\"]\nletters = \"aábcčdďeěéfghiíjklmnňoópqrřsštťuúůvwxyýzž\"";
    let mut sources = LOCALES.map(|(tag, phrases, _)| (tag, phrases)).to_vec();
    sources.push(("cs", czech));
    let book = Phrasebook::build(&sources).expect("the phrases are right");
    let understood = book.understand("PRIHLAS ME", Some("cs"), &Agenda::default());
    assert_eq!(understood.sure(), Some(&Wish::SignUp));
    assert_eq!(book.locales().last(), Some("cs"));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn no_text_makes_it_panic(text in any::<String>(), label in any::<String>()) {
        never_panics(&text, &label);
    }

    #[test]
    fn no_sentence_of_its_own_words_makes_it_panic(
        words in proptest::collection::vec(
            prop_oneof![Just("nie"), Just("mogę"), Just("przyjść"), Just("не"), Just("запишіть"), Just("sign"), Just("up"),
                Just("me,"), Just("?"), Just("3"), Just("po"), Just("polsku"), Just("і"), Just("👍"), Just("usuń"), Just(".")],
            0..90,
        ),
    ) {
        never_panics(&words.join(" "), "nie mogę");
    }
}

fn never_panics(text: &str, label: &str) {
    let understood = BOOK.understand(text, Some("uk"), &Agenda::default());
    assert!(
        understood.alternatives.is_empty() || understood.alternatives.first() == understood.wish.as_ref()
    );
    BOOK.word(text, None);
    BOOK.recognise(text);
    BOOK.choose(text, &[label, text, ""], Some("pl"));
    BOOK.choose_many(text, &[label], None);
    assert!(Phrasebook::build(&[("xx", text)]).is_ok() || !text.is_empty());
}

#[test]
fn only_the_beginning_of_a_long_text_is_read_and_no_command_follows_from_it() {
    let long = format!("Zapisz mnie. {}", "Opowiem teraz całą historię mojego życia. ".repeat(250));
    let understood = BOOK.understand(&long, Some("pl"), &Agenda::default());
    assert_eq!((understood.sure(), understood.wish.as_ref()), (None, Some(&Wish::SignUp)));
}
