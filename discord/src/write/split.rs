//! Texts that are longer than a message may be.

/// Packs paragraphs into as few texts as possible, none longer than `most` characters. Cuts between paragraphs; inside one
/// only if it is too long by itself: then between lines, else between words, else between characters.
pub fn parts(paragraphs: Vec<String>, most: usize) -> Vec<String> {
    let mut parts: Vec<String> = Vec::new();
    for paragraph in paragraphs.into_iter().flat_map(|paragraph| cut(paragraph, most)) {
        match parts.last_mut() {
            Some(last) if length(last) + 2 + length(&paragraph) <= most => {
                last.push_str("\n\n");
                last.push_str(&paragraph);
            }
            _ => parts.push(paragraph),
        }
    }
    parts
}

fn cut(mut paragraph: String, most: usize) -> Vec<String> {
    let mut pieces = Vec::new();
    while length(&paragraph) > most {
        let (head, rest) = halves(&paragraph, most);
        let (head, rest) = (head.to_owned(), rest.to_owned());
        pieces.push(head);
        paragraph = rest;
    }
    pieces.push(paragraph);
    pieces.retain(|piece| !piece.is_empty());
    pieces
}

/// The longest good beginning of at most `most` characters, and what follows it, without the white space in between.
fn halves(text: &str, most: usize) -> (&str, &str) {
    let room = text.char_indices().nth(most).map_or(text.len(), |(at, _)| at);
    let beginning = &text[..room];
    let line = beginning.rfind('\n');
    let word = || beginning.rfind(char::is_whitespace);
    let at = line.filter(|at| *at > 0).or_else(word).filter(|at| *at > 0).unwrap_or_else(|| {
        // What is escaped stays with what escapes it.
        let slashes = beginning.bytes().rev().take_while(|byte| *byte == b'\\').count();
        if slashes % 2 == 1 && room > 1 { room - 1 } else { room }
    });
    (text[..at].trim_end(), text[at..].trim_start())
}

fn length(text: &str) -> usize {
    text.chars().count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn texts(paragraphs: &[&str], most: usize) -> Vec<String> {
        parts(paragraphs.iter().map(|text| (*text).to_owned()).collect(), most)
    }

    #[test]
    fn cuts_lie_between_paragraphs_then_lines_then_words() {
        assert_eq!(texts(&["abc", "def"], 8), ["abc\n\ndef"]);
        assert_eq!(texts(&["abc", "def"], 7), ["abc", "def"]);
        assert_eq!(texts(&["ab cd\nef"], 6), ["ab cd", "ef"]);
        assert_eq!(texts(&["ab cd ef"], 6), ["ab cd", "ef"]);
        assert_eq!(texts(&["🎉🎉🎉"], 2), ["🎉🎉", "🎉"]);
        assert_eq!(texts(&[r"abc\*d"], 4), ["abc", r"\*d"]);
    }

    proptest! {
        #[test]
        fn nothing_is_lost_and_everything_fits(
            paragraphs in proptest::collection::vec(r"[a-zż🎉\\* \n]{0,200}", 1..12),
            most in 20_usize..120,
        ) {
            let letters = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
            let before: String = paragraphs.iter().map(|paragraph| letters(paragraph)).collect();
            let after = parts(paragraphs, most);
            prop_assert!(after.iter().all(|part| length(part) <= most && !part.is_empty()));
            prop_assert_eq!(after.iter().map(|part| letters(part)).collect::<String>(), before);
        }
    }
}
