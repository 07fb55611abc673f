//! Roman numerals: "III Spotkanie" is the third one.

use std::borrow::Cow;

/// Those that meetings are counted with. Single letters other than V are words in some language.
const NUMERALS: [(&str, &str); 11] = [
    ("II", "2"),
    ("III", "3"),
    ("IV", "4"),
    ("V", "5"),
    ("VI", "6"),
    ("VII", "7"),
    ("VIII", "8"),
    ("IX", "9"),
    ("XI", "11"),
    ("XII", "12"),
    ("XIII", "13"),
];

/// The text with Roman numerals in figures. They are written in capitals, in Latin letters or in Cyrillic ones that look
/// like them.
pub(super) fn in_figures(text: &str) -> Cow<'_, str> {
    if !text.contains(['V', 'I', 'І']) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let letters = first.is_alphanumeric();
        let end = rest.find(|c: char| c.is_alphanumeric() != letters).unwrap_or(rest.len());
        let (piece, more) = rest.split_at(end);
        out.push_str(figure(piece).unwrap_or(piece));
        rest = more;
    }
    Cow::Owned(out)
}

fn figure(word: &str) -> Option<&'static str> {
    if word.chars().count() > 4 {
        return None;
    }
    let latin: String = word
        .chars()
        .map(|c| match c {
            'І' => 'I',
            'Х' => 'X',
            c => c,
        })
        .collect();
    NUMERALS.iter().find(|(numeral, _)| *numeral == latin).map(|(_, figure)| *figure)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numerals_in_capitals_become_figures_and_words_stay() {
        assert_eq!(in_figures("na III spotkanie"), "na 3 spotkanie");
        assert_eq!(in_figures("IV."), "4.");
        assert_eq!(in_figures("ІІІ зустріч, XIIIa"), "3 зустріч, XIIIa");
        for text in ["vi hochete", "I am in", "Ірина і Іван", "VIP"] {
            assert_eq!(in_figures(text), text);
        }
    }
}
