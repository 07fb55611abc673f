//! Which translations stay behind, what readers are told, and that no text is forgotten.

mod every_text;
mod versions;

use super::*;
use crate::meeting::sample::meeting;
use jiff::civil::date;

/// Puts other words in place of those in one language; a language that is not there comes last.
fn write(texts: &mut Texts, language: &str, words: &str) {
    match texts.0.iter_mut().find(|(has, _)| has == language) {
        Some((_, text)) => *text = words.to_owned(),
        None => texts.0.push((language.to_owned(), words.to_owned())),
    }
}

fn changed(old: &Definition, change: impl FnOnce(&mut Definition)) -> Definition {
    // As from a file, which knows the marks alone.
    let mut new = old.clone();
    new.translations.outdated.clear();
    change(&mut new);
    carried(old, &new)
}

fn mark(trust: Trust) -> Mark {
    Mark { trust, on: None }
}

fn outdated<'a>(definition: &'a Definition, language: &str) -> Vec<&'a str> {
    let paths = definition.translations.outdated.get(language);
    paths.map(|paths| paths.keys().map(String::as_str).collect()).unwrap_or_default()
}

/// The sample with new words in the Polish title, which its translations do not have.
fn retitled() -> Definition {
    changed(&meeting(), |new| write(&mut new.title, "pl", "Nowy tytuł"))
}

#[test]
fn translations_stay_behind_an_original_that_changes_alone() {
    let new = retitled();
    assert_eq!(
        (outdated(&new, "uk"), outdated(&new, "en"), outdated(&new, "pl")),
        (vec!["title"], vec!["title"], vec![])
    );
    let told = left_behind(&meeting(), &new);
    assert_eq!(
        told,
        [("en".to_owned(), vec!["title".to_owned()]), ("uk".to_owned(), vec!["title".to_owned()])].into()
    );
}

#[test]
fn a_translation_that_changes_with_its_original_does_not_stay_behind() {
    let new = changed(&meeting(), |new| {
        write(&mut new.title, "pl", "Nowy tytuł");
        write(&mut new.title, "uk", "Нова назва");
    });
    assert_eq!((outdated(&new, "uk"), outdated(&new, "en")), (vec![], vec!["title"]));
}

#[test]
fn the_same_again_and_whatever_is_no_text_changes_nothing_about_it() {
    let new = retitled();
    assert_eq!(changed(&new, |_| ()), new);
    let fuller = changed(&new, |new| new.capacity = Some(5));
    assert_eq!(fuller.translations, new.translations);
    assert!(left_behind(&new, &fuller).is_empty());
}

#[test]
fn mending_a_translation_brings_it_up_to_date_and_leaves_the_others_behind() {
    let new = changed(&retitled(), |new| write(&mut new.title, "uk", "Нова назва"));
    assert_eq!((outdated(&new, "uk"), outdated(&new, "en")), (vec![], vec!["title"]));
}

#[test]
fn marking_a_language_or_another_day_says_that_all_of_it_was_gone_over() {
    let on = |day| Mark { trust: Trust::Checked, on: Some(date(2027, 4, day).at(0, 0, 0, 0)) };
    let marked = |old: &Definition, mark| {
        changed(old, |new| {
            write(&mut new.summary, "pl", &format!("{mark:?}"));
            new.translations.marks.insert("en".to_owned(), mark);
        })
    };
    let first = marked(&retitled(), on(2));
    assert_eq!((outdated(&first, "en"), outdated(&first, "uk")), (vec![], vec!["title"]));
    let behind = changed(&first, |new| write(&mut new.title, "pl", "Jeszcze nowszy"));
    assert_eq!(outdated(&behind, "en"), ["title"]);
    assert_eq!(outdated(&changed(&behind, |_| ()), "en"), ["title"], "the same mark says nothing new");
    assert_eq!(outdated(&marked(&behind, on(3)), "en"), Vec::<&str>::new());
    let unmarked = changed(&behind, |new| new.translations.marks.clear());
    assert_eq!(outdated(&unmarked, "en"), ["title"], "no mark says nothing");
}

#[test]
fn an_original_that_is_changed_back_takes_its_translations_along() {
    let back = changed(&retitled(), |new| new.title = meeting().title);
    assert_eq!(back, meeting());
}

#[test]
fn a_text_that_goes_or_a_translation_that_comes_is_not_outdated() {
    let gone = changed(&retitled(), |new| new.title.0.truncate(1));
    assert_eq!(outdated(&gone, "uk"), Vec::<&str>::new());
    let came = changed(&gone, |new| write(&mut new.title, "uk", "Назва"));
    assert!(came.translations.is_empty());
}

#[test]
fn questions_options_lists_and_conditions_count_by_their_own_paths() {
    let new = changed(&meeting(), |new| {
        write(&mut new.questions[0].text, "pl", "Kogo?");
        let crate::meeting::definition::QuestionKind::Choice { options } = &mut new.questions[0].kind else {
            panic!("the sample asks a choice first")
        };
        write(&mut options[1].text, "pl", "Grupę");
        new.agenda.0[0].1[1].push('?');
        write(&mut new.conditions[0], "pl", "Bezpłatnie.");
    });
    let paths =
        ["agenda", "condition[1]", "question.represents.option.informal-group", "question.represents.text"];
    assert_eq!(outdated(&new, "en"), paths);
    let moved = changed(&new, |new| new.questions.reverse());
    assert_eq!(outdated(&moved, "en"), paths, "questions are known by their keys");
}

#[test]
fn an_entry_of_a_list_keeps_what_is_known_about_it_when_it_moves() {
    let new = changed(&meeting(), |new| write(&mut new.conditions[0], "pl", "Bezpłatnie."));
    let first =
        Texts(vec![("pl".to_owned(), "Bez psów.".to_owned()), ("en".to_owned(), "No dogs.".to_owned())]);
    let moved = changed(&new, |new| new.conditions.insert(0, first));
    assert_eq!(outdated(&moved, "en"), ["condition[2]"]);
    assert!(left_behind(&new, &moved).is_empty(), "that is nothing new");
    // One that comes with words which another one has, too, is no moved one.
    let twin = Texts(vec![("pl".to_owned(), "Inna.".to_owned()), new.conditions[0].0[1].clone()]);
    let with_twin = changed(&new, |new| new.conditions.push(twin));
    assert_eq!(outdated(&with_twin, "en"), ["condition[1]"]);
}

#[test]
fn another_order_of_the_languages_is_no_change_of_words() {
    let turned = changed(&meeting(), |new| new.title.0.reverse());
    assert!(turned.translations.is_empty());
    let new = changed(&turned, |new| write(&mut new.title, "en", "Another title"));
    assert_eq!(
        (outdated(&new, "pl"), outdated(&new, "en")),
        (vec!["title"], vec![]),
        "English is the original now"
    );
}

#[test]
fn a_reader_is_told_of_the_mark_unless_the_original_left_the_text_behind() {
    let mut meeting = meeting();
    let told = |meeting: &Definition, wanted: &[&str]| caution(meeting, wanted, is_on_card);
    assert_eq!(told(&meeting, &["en"]), None, "nothing is claimed");
    meeting.translations.marks =
        [("en".to_owned(), mark(Trust::Checked)), ("uk".to_owned(), mark(Trust::Draft))].into();
    assert_eq!(told(&meeting, &["en"]), Some(Caution::Checked));
    assert_eq!(told(&meeting, &["uk"]), Some(Caution::Draft));
    assert_eq!(
        told(&meeting, &["uk-simple", "uk"]),
        Some(Caution::Draft),
        "the language that they get counts"
    );
    assert_eq!(told(&meeting, &["pl"]), None, "the original");
    assert_eq!(told(&meeting, &["ru"]), None, "there is no translation");
    let title =
        |meeting: &Definition, language| meeting.translations.of_text("title", &meeting.title, &[language]);
    assert_eq!((title(&meeting, "en"), title(&meeting, "pl")), (Some(Caution::Checked), None));
    let new = changed(&meeting, |new| write(&mut new.title, "pl", "Nowy tytuł"));
    assert_eq!(told(&new, &["en"]), Some(Caution::Outdated));
    assert_eq!(title(&new, "en"), Some(Caution::Outdated));
    assert_eq!(told(&new, &["pl"]), None);
}

#[test]
fn a_question_that_stayed_behind_is_not_held_against_the_card() {
    let new = changed(&meeting(), |new| write(&mut new.questions[0].text, "pl", "Kogo?"));
    assert_eq!(caution(&new, &["en"], is_on_card), None);
    assert_eq!(
        caution(&new, &["en"], |path| path.starts_with("question.represents.")),
        Some(Caution::Outdated)
    );
}

#[test]
fn the_overview_has_the_original_first_and_each_language_once() {
    let mut new = retitled();
    new.translations.marks.insert("uk".to_owned(), mark(Trust::Draft));
    let all: Vec<(String, bool, Option<Mark>, usize)> = overview(&new)
        .into_iter()
        .map(|one| (one.language, one.original, one.mark, one.outdated.len()))
        .collect();
    let of = |language: &str, original, mark, outdated| (language.to_owned(), original, mark, outdated);
    assert_eq!(
        all,
        [of("pl", true, None, 0), of("uk", false, Some(mark(Trust::Draft)), 1), of("en", false, None, 1)]
    );
}

#[test]
fn a_meeting_that_was_stored_before_still_reads_and_reads_back_the_same() {
    let before = serde_json::to_value(meeting()).unwrap();
    assert!(before.get("translations").is_none(), "nothing known, nothing stored");
    assert_eq!(serde_json::from_value::<Definition>(before).unwrap(), meeting());
    let mut new = retitled();
    let on = Some(date(2027, 4, 2).at(0, 0, 0, 0));
    new.translations.marks.insert("uk".to_owned(), Mark { trust: Trust::Checked, on });
    let stored = serde_json::to_string(&new).unwrap();
    assert_eq!(serde_json::from_str::<Definition>(&stored).unwrap(), new);
}
