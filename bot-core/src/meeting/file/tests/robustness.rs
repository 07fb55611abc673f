//! Whatever the file, the parser answers.

use super::{CONTRACT, read};
use proptest::prelude::*;

/// What a slip of the keyboard, or malice, puts into a file.
fn scraps() -> impl Strategy<Value = String> {
    let known = proptest::sample::select(vec![
        "",
        "=",
        "\"",
        "\n",
        "[[question]]\n",
        "[place]\n",
        "[[",
        "{",
        "}",
        "[",
        "]",
        ".",
        "pl",
        "0",
        "-1",
        "99999999999",
        "true",
        "\u{202E}",
        "\u{0}",
        "é",
        "\"0000-00-00T99:99\"",
        "2027-02-30T10:00:00",
        "\"4294967295w\"",
        "# ",
    ]);
    prop_oneof![known.prop_map(str::to_owned), ".{0,12}"]
}

fn cut(text: &str, share: f64) -> usize {
    text.floor_char_boundary((text.len() as f64 * share) as usize)
}

proptest! {
    #[test]
    fn arbitrary_text_never_panics(text in "\\PC{0,400}") {
        if let Err(problems) = read(&text) {
            prop_assert!(!problems.is_empty());
        }
    }

    #[test]
    fn a_mutated_contract_file_never_panics_and_every_problem_has_its_place(
        edits in proptest::collection::vec((0.0..1.0f64, 0..40usize, scraps()), 1..6)
    ) {
        let mut text = CONTRACT.to_owned();
        for (share, length, scrap) in edits {
            let from = cut(&text, share);
            let to = text.floor_char_boundary((from + length).min(text.len()));
            text.replace_range(from..to, &scrap);
        }
        if let Err(problems) = read(&text) {
            prop_assert!(!problems.is_empty());
            for problem in problems {
                prop_assert!(problem.line >= 1 && problem.line <= text.lines().count() + 1);
                prop_assert!(problem.column >= 1);
                prop_assert!(!problem.to_string().contains('\n'));
            }
        }
    }

    #[test]
    fn any_value_for_any_key_is_taken_or_explained(
        key in proptest::sample::select(vec!["community", "starts", "capacity", "title", "agenda", "place", "question",
            "reminder", "attachment", "spoken", "time_zone", "contact", "member", "office"]),
        value in proptest::sample::select(vec!["1", "-1", "1.5", "true", "\"\"", "\"x\"", "[]", "[1]", "[[]]", "{}",
            "{ a = 1 }", "[{}]", "[{ key = 1 }]", "1979-05-27", "07:32:00", "1979-05-27T07:32:00Z", "0xFF"]),
    ) {
        let _ = read(&format!("{key} = {value}\nslug = \"a\"\n"));
    }

    #[test]
    fn any_words_for_what_a_library_judges_are_taken_or_explained(
        words in prop_oneof!["[0-9+() ;ext=.#*-]{0,20}", "[0-9*,/ ?A-Z-]{0,24}", "\\PC{0,40}", "[a-z@.:/\"<>-]{0,20}"]
    ) {
        let words = toml::Value::String(words);
        let _ = read(&format!(
            "community = \"a\"\nspoken = [{words}]\nstarts = {words}\n[[contact]]\nemail = {words}\nphone = {words}\n\
             [[attachment]]\nurl = {words}\n[[attachment]]\nfile = {words}\n[[reminder]]\nbefore = {words}\n"
        ));
        let _ = read(&format!("[community]\ndigest = {words}\ntime_zone = {words}\n"));
    }
}
