//! Any sequence of versions: a translation is outdated exactly while its original says something else than it did when
//! the translation was last gone over.

use super::*;
use crate::meeting::definition::TextLists;
use proptest::prelude::*;
use proptest::sample::select;

const LANGUAGES: [&str; 2] = ["uk", "en"];

/// One text in Polish and perhaps in the two others; a few words each, so that versions meet again.
type Words = (u8, [Option<u8>; 2]);

/// What a file may say.
#[derive(Debug, Clone)]
struct Version {
    title: Words,
    summary: Option<Words>,
    agenda: Option<Words>,
    hint: Option<Words>,
    marks: [Option<Mark>; 2],
    capacity: u32,
}

fn version() -> impl Strategy<Value = Version> {
    let words = || (0..3_u8, [proptest::option::of(0..3_u8), proptest::option::of(0..3_u8)]);
    let some = || proptest::option::weighted(0.8, words());
    let mark = || {
        let on = select(vec![
            None,
            Some(date(2027, 4, 2).at(0, 0, 0, 0)),
            Some(date(2027, 4, 2).at(14, 30, 0, 0)),
        ]);
        let mark =
            (select(vec![Trust::Draft, Trust::Checked]), on).prop_map(|(trust, on)| Mark { trust, on });
        proptest::option::weighted(0.3, mark)
    };
    (words(), some(), some(), some(), [mark(), mark()], 1..3_u32).prop_map(
        |(title, summary, agenda, hint, marks, capacity)| Version {
            title,
            summary,
            agenda,
            hint,
            marks,
            capacity,
        },
    )
}

/// Each text of a version with its path.
fn texts_of(version: &Version) -> Vec<(&'static str, Words)> {
    let optional = [
        ("summary", version.summary),
        ("agenda", version.agenda),
        ("question.represents.hint", version.hint),
    ];
    let optional = optional.into_iter().filter_map(|(path, words)| Some((path, words?)));
    std::iter::once(("title", version.title)).chain(optional).collect()
}

fn pairs<T>((original, translations): Words, make: impl Fn(&str, u8) -> T) -> Vec<(String, T)> {
    let translated = LANGUAGES.iter().zip(translations).filter_map(|(language, n)| Some((*language, n?)));
    let all = std::iter::once(("pl", original)).chain(translated);
    all.map(|(language, n)| (language.to_owned(), make(language, n))).collect()
}

/// The version as it comes from a file.
fn file(version: &Version) -> Definition {
    let texts = |words: Option<Words>| {
        Texts(words.map(|words| pairs(words, |language, n| format!("{language}{n}"))).unwrap_or_default())
    };
    let mut new = meeting();
    new.title = texts(Some(version.title));
    new.summary = texts(version.summary);
    let list = |words| pairs(words, |language, n| vec![format!("{language}{n}"), "–".to_owned()]);
    new.agenda = TextLists(version.agenda.map(list).unwrap_or_default());
    new.questions[0].hint = texts(version.hint);
    new.capacity = Some(version.capacity);
    let marks = LANGUAGES.iter().zip(version.marks);
    new.translations.marks =
        marks.filter_map(|(language, mark)| Some(((*language).to_owned(), mark?))).collect();
    new
}

/// Which original each translation was last gone over with: by path and language.
type Gone = BTreeMap<(&'static str, &'static str), u8>;

fn gone_over(known: &Gone, old: Option<&Version>, new: &Version) -> Gone {
    let mut now = Gone::new();
    for (path, (original, translations)) in texts_of(new) {
        let before = old.and_then(|old| texts_of(old).into_iter().find(|(known, _)| *known == path));
        for (at, language) in LANGUAGES.into_iter().enumerate() {
            let Some(words) = translations[at] else { continue };
            let stayed = before.is_some_and(|(_, (_, before))| before[at] == Some(words));
            let renewed = new.marks[at].is_some() && old.is_some_and(|old| old.marks[at] != new.marks[at]);
            let with = known.get(&(path, language)).copied().filter(|_| stayed && !renewed);
            now.insert((path, language), with.unwrap_or(original));
        }
    }
    now
}

proptest! {
    #[test]
    fn a_translation_is_outdated_iff_its_original_is_not_what_it_was_gone_over_with(
        versions in proptest::collection::vec(version(), 2..8),
    ) {
        let mut stored = file(&versions[0]);
        let mut gone = gone_over(&Gone::new(), None, &versions[0]);
        for pair in versions.windows(2) {
            let [old, new] = pair else { unreachable!() };
            gone = gone_over(&gone, Some(old), new);
            let before = stored.clone();
            stored = carried(&before, &file(new));
            for (path, (original, _)) in texts_of(new) {
                for language in LANGUAGES {
                    let expected = gone.get(&(path, language)).is_some_and(|with| *with != original);
                    let found = stored.translations.translated_from(language, path).is_some();
                    prop_assert_eq!(found, expected, "{} in {}", path, language);
                }
            }
            let known: usize = stored.translations.outdated.values().map(BTreeMap::len).sum();
            let listed: usize = overview(&stored).iter().map(|one| one.outdated.len()).sum();
            prop_assert_eq!(known, listed, "nothing is kept about texts that are gone");
            prop_assert_eq!(&carried(&stored, &file(new)), &stored, "the same file again changes nothing");
            prop_assert!(left_behind(&stored, &carried(&stored, &file(new))).is_empty());
            let other = crate::meeting::difference::difference(&before, &stored);
            prop_assert!(!other.worth_telling(), "that is told to nobody");
        }
    }
}
