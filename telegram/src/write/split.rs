//! Texts that are longer than a message may be.

use super::text::{Styled, units};
use teloxide_core::types::MessageEntity;

/// The longest text of a message, in UTF-16 units (<https://core.telegram.org/bots/api#sendmessage>).
pub const TEXT_MOST: usize = 4096;

/// Packs paragraphs into as few texts as possible, none longer than `most` units. Cuts between paragraphs; inside one only
/// if it is too long by itself: then between lines, else between words, else between characters. A style that is cut
/// goes on in the next text.
pub fn parts(paragraphs: Vec<Styled>, most: usize) -> Vec<Styled> {
    let mut parts: Vec<Styled> = Vec::new();
    for paragraph in paragraphs.into_iter().flat_map(|paragraph| cut(paragraph, most)) {
        match parts.last_mut() {
            Some(last) if last.units() + 2 + paragraph.units() <= most => last.append("\n\n", paragraph),
            _ => parts.push(paragraph),
        }
    }
    parts
}

/// Cuts one paragraph into pieces that fit.
fn cut(mut paragraph: Styled, most: usize) -> Vec<Styled> {
    let mut pieces = Vec::new();
    while paragraph.units() > most {
        let (head, rest) = halves(&paragraph.text, most);
        let (head, rest) = (head.to_owned(), rest.to_owned());
        let gone = units(&paragraph.text) - units(&rest);
        pieces.push(Styled { entities: within(&paragraph.entities, 0, units(&head)), text: head });
        paragraph = Styled { entities: within(&paragraph.entities, gone, units(&rest)), text: rest };
    }
    pieces.push(paragraph);
    pieces.retain(|piece| !piece.text.is_empty());
    pieces
}

/// The longest good beginning of at most `most` units, and what follows it, without the white space in between.
fn halves(text: &str, most: usize) -> (&str, &str) {
    let mut length = 0;
    let room = text.char_indices().find(|(_, c)| {
        length += c.len_utf16();
        length > most
    });
    let room = room.map_or(text.len(), |(at, _)| at);
    let (beginning, _) = text.split_at(room);
    let line = beginning.rfind('\n');
    let word = || beginning.rfind(char::is_whitespace);
    let at = line.filter(|at| *at > 0).or_else(word).filter(|at| *at > 0).unwrap_or(room);
    (text[..at].trim_end(), text[at..].trim_start())
}

/// Styles as far as they lie in a stretch, counted from its start.
fn within(entities: &[MessageEntity], start: usize, length: usize) -> Vec<MessageEntity> {
    let clipped = |entity: &MessageEntity| {
        let from = entity.offset.max(start);
        let to = (entity.offset + entity.length).min(start + length);
        (from < to).then(|| MessageEntity { offset: from - start, length: to - from, ..entity.clone() })
    };
    entities.iter().filter_map(clipped).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::write::styled;
    use bot_core::message::Block;
    use proptest::prelude::*;

    fn text(text: &str) -> Styled {
        Styled { text: text.to_owned(), entities: Vec::new() }
    }

    #[test]
    fn cuts_lie_between_paragraphs_then_lines_then_words() {
        let texts = |parts: Vec<Styled>| parts.into_iter().map(|part| part.text).collect::<Vec<_>>();
        assert_eq!(texts(parts(vec![text("abc"), text("def")], 8)), ["abc\n\ndef"]);
        assert_eq!(texts(parts(vec![text("abc"), text("def")], 7)), ["abc", "def"]);
        assert_eq!(texts(parts(vec![text("ab cd\nef")], 6)), ["ab cd", "ef"]);
        assert_eq!(texts(parts(vec![text("ab cd ef")], 6)), ["ab cd", "ef"]);
        assert_eq!(texts(parts(vec![text("🎉🎉🎉")], 4)), ["🎉🎉", "🎉"]);
    }

    proptest! {
        #[test]
        fn nothing_is_lost_and_everything_fits(
            blocks in proptest::collection::vec(("[a-zż🎉 \n]{1,60}", "[a-zż🎉 \n]{0,300}"), 1..12),
            most in 20_usize..120,
        ) {
            let blocks: Vec<Block> =
                blocks.into_iter().map(|(label, value)| Block::Fact { label, value, at: None }).collect();
            let whole = styled(&blocks);
            let letters = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
            let before: String = whole.iter().map(|paragraph| letters(&paragraph.text)).collect();
            let bold = |styled: &Styled| {
                let units: Vec<u16> = styled.text.encode_utf16().collect();
                let stretch = |e: &MessageEntity| {
                    String::from_utf16(&units[e.offset..e.offset + e.length]).expect("no cut inside a character")
                };
                letters(&styled.entities.iter().map(stretch).collect::<String>())
            };
            let bold_before: String = whole.iter().map(bold).collect();
            let after = parts(whole, most);
            prop_assert!(after.iter().all(|part| part.units() <= most && !part.text.is_empty()));
            prop_assert_eq!(after.iter().map(|part| letters(&part.text)).collect::<String>(), before);
            prop_assert_eq!(after.iter().map(bold).collect::<String>(), bold_before);
        }
    }
}
