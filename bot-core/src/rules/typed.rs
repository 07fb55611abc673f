//! What people type, made harmless: no control or direction-changing characters, nothing endless.

use unicode_normalization::UnicodeNormalization;

/// The most combining marks kept on one letter; no writing system of ours needs more.
const MARKS: usize = 4;

/// Cleans typed text: NFC, line breaks evened out, no control characters, no invisible direction overrides, no towers
/// of combining marks, no space at the ends. Emoji, and the joiners inside them, stay.
pub fn clean(text: &str) -> String {
    let mut marks = 0;
    let kept: String = text
        .replace("\r\n", "\n")
        .nfc()
        .filter(|c| match c {
            '\n' | '\t' => true,
            c if c.is_control() || is_unseen(*c) => false,
            c => {
                marks = if is_mark(*c) { marks + 1 } else { 0 };
                marks <= MARKS
            }
        })
        .collect();
    kept.trim().to_owned()
}

/// The same, on one line.
pub fn line(text: &str) -> String {
    clean(text).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The first `most` characters, cut at a whole character people see.
pub fn shortened(text: &str, most: usize) -> String {
    use unicode_segmentation::UnicodeSegmentation;
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let mut kept = String::new();
    let mut length = 0;
    for piece in text.graphemes(true) {
        length += piece.chars().count();
        if length >= most {
            break;
        }
        kept.push_str(piece);
    }
    kept + "…"
}

/// A file name without folders, control characters or surprises.
pub fn file_name(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let name = shortened(&line(last), 100);
    let name = name.trim_matches('.').trim();
    if name.is_empty() { "file".to_owned() } else { name.to_owned() }
}

/// Direction overrides and isolates, byte-order marks, tag characters. The joiners U+200C and U+200D stay: Persian and emoji
/// need them.
fn is_unseen(c: char) -> bool {
    matches!(c,
        '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}'
        | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}' | '\u{E0000}'..='\u{E007F}')
}

fn is_mark(c: char) -> bool {
    unicode_normalization::char::is_combining_mark(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_of_all_our_languages_and_emoji_stay() {
        for text in ["Zażółć gęślą jaźń", "Ґанок і її", "Ў нас", "مرحبا", "👩‍👩‍👧 так", "שלום"]
        {
            assert_eq!(clean(text), text.nfc().collect::<String>());
        }
    }

    #[test]
    fn control_and_direction_characters_go() {
        assert_eq!(clean("a\u{0}b\u{202E}c\u{7}\r\nd "), "abc\nd");
        assert_eq!(line(" a \n\n b\t"), "a b");
    }

    #[test]
    fn towers_of_marks_are_cut() {
        let tower = format!("Z{}", "\u{0335}".repeat(200));
        assert!(clean(&tower).chars().count() <= 1 + MARKS);
    }

    #[test]
    fn a_file_name_has_no_folders() {
        assert_eq!(file_name("../../etc/passwd"), "passwd");
        assert_eq!(file_name("..\\"), "file");
    }
}
