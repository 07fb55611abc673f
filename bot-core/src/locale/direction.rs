//! Which way a language is written, and how text of the other way is kept from disturbing it.

use icu_properties::{CodePointMapData, props::BidiClass};
use serde::Deserialize;
use std::borrow::Cow;

const FIRST_STRONG_ISOLATE: char = '\u{2068}';
const POP_DIRECTIONAL_ISOLATE: char = '\u{2069}';

/// Which way a language is written.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Direction {
    /// From left to right.
    #[default]
    Ltr,
    /// From right to left.
    Rtl,
}

impl Direction {
    /// `ltr` or `rtl`, as HTML's `dir` wants it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Ltr => "ltr",
            Self::Rtl => "rtl",
        }
    }

    /// The direction that a character forces, if it forces one.
    fn of(character: char) -> Option<Self> {
        match CodePointMapData::<BidiClass>::new().get(character) {
            BidiClass::LeftToRight => Some(Self::Ltr),
            BidiClass::RightToLeft | BidiClass::ArabicLetter => Some(Self::Rtl),
            _ => None,
        }
    }
}

/// `text` ready to stand inside a sentence of direction `around`, whatever people typed into it.
///
/// Marks that embed, override or isolate are taken out, as they could reorder the sentence. Each
/// line that has letters of the other direction is isolated, and so is one of nothing but numbers
/// that would fall apart amid words written from right to left, such as "+48 600 100 200"; other
/// text stays without invisible marks, since they spoil copying and searching.
pub fn isolate(text: &str, around: Direction) -> Cow<'_, str> {
    let text = without_controls(text);
    if !text.split('\n').any(|line| suffers(line, around)) {
        return text;
    }
    let lines: Vec<String> = text.split('\n').map(|line| isolate_line(line, around)).collect();
    Cow::Owned(lines.join("\n"))
}

fn isolate_line(line: &str, around: Direction) -> String {
    if suffers(line, around) {
        format!("{FIRST_STRONG_ISOLATE}{line}{POP_DIRECTIONAL_ISOLATE}")
    } else {
        line.to_owned()
    }
}

/// Whether a line would be shown in another order than it is written in.
fn suffers(line: &str, around: Direction) -> bool {
    let mut directions = line.chars().filter_map(Direction::of).peekable();
    match (directions.peek(), around) {
        (None, Direction::Rtl) => falls_apart(line),
        _ => directions.any(|direction| direction != around),
    }
}

/// Whether numbers without letters lose their order behind a word written from right to left. Digits hold together,
/// also across the one sign of "16:00", "28.04" and "1/2" (rule W4 of <https://www.unicode.org/reports/tr9/>); whatever
/// else stands before a digit changes sides with it.
fn falls_apart(line: &str) -> bool {
    let Some(last) = line.rfind(|c: char| c.is_ascii_digit()) else { return false };
    let characters: Vec<char> = line[..=last].trim_start().chars().collect();
    let digit = |place: Option<usize>| {
        place.and_then(|place| characters.get(place)).is_some_and(char::is_ascii_digit)
    };
    let holds = |(place, character): (usize, &char)| {
        let joins = matches!(character, '.' | ',' | ':' | '/');
        character.is_ascii_digit() || (joins && digit(place.checked_sub(1)) && digit(Some(place + 1)))
    };
    !characters.iter().enumerate().all(holds)
}

fn without_controls(text: &str) -> Cow<'_, str> {
    let control = |character: char| matches!(character, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
    if text.contains(control) { Cow::Owned(text.replace(control, "")) } else { Cow::Borrowed(text) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_of_the_same_direction_gets_no_marks() {
        assert_eq!(isolate("Żółw 12", Direction::Ltr), "Żółw 12");
        assert_eq!(isolate("שלום", Direction::Rtl), "שלום");
        assert_eq!(isolate("123 !?", Direction::Rtl), "123 !?");
    }

    #[test]
    fn text_of_the_other_direction_is_isolated() {
        assert_eq!(isolate("مرحبا", Direction::Ltr), "\u{2068}مرحبا\u{2069}");
        assert_eq!(isolate("Anna", Direction::Rtl), "\u{2068}Anna\u{2069}");
    }

    #[test]
    fn numbers_that_would_change_places_amid_rtl_words_are_isolated() {
        for text in ["+48 600 100 200", "16:00–18:00", "2027-04-28", "-5", "5 5"] {
            assert_eq!(isolate(text, Direction::Rtl), format!("\u{2068}{text}\u{2069}"));
            assert_eq!(isolate(text, Direction::Ltr), text);
        }
        for text in ["16:00", "28.04.2027", "4,000", "50%", "12 👍", "٠١٢ ٣٤٥", "👍", ""] {
            assert_eq!(isolate(text, Direction::Rtl), text);
        }
    }

    #[test]
    fn names_of_this_house_stay_whole_amid_rtl_words() {
        for text in
            ["/cancel", "komm-3", "olga@example.org", "https://example.org/j/x", "3 maja 5, Toruń", "Zoom"]
        {
            assert_eq!(isolate(text, Direction::Rtl), format!("\u{2068}{text}\u{2069}"));
        }
    }

    #[test]
    fn each_line_is_isolated_by_itself() {
        assert_eq!(isolate("Anna\nشكرا", Direction::Ltr), "Anna\n\u{2068}شكرا\u{2069}");
    }

    #[test]
    fn marks_that_people_typed_cannot_reorder_the_sentence() {
        assert_eq!(isolate("a\u{202E}b\u{2069}", Direction::Ltr), "ab");
    }
}
