//! Text with its styles beside it.

use bot_core::message::Block;
use teloxide_core::types::{MessageEntity, MessageEntityKind};

/// Text, and which stretches of it are styled. Offsets are in UTF-16 units, as Telegram counts
/// (<https://core.telegram.org/bots/api#messageentity>).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Styled {
    /// The text.
    pub text: String,
    /// Its styles, in order, none inside another.
    pub entities: Vec<MessageEntity>,
}

impl Styled {
    /// How long it is, as Telegram counts.
    pub fn units(&self) -> usize {
        units(&self.text)
    }

    fn plain(text: &str) -> Self {
        let mut styled = Self::default();
        styled.push(text);
        styled
    }

    fn push(&mut self, text: &str) {
        // Telegram refuses control characters in silence: it cuts the text or moves the offsets.
        let clean = |c: &char| !c.is_control() || matches!(c, '\n' | '\t');
        self.text.extend(text.chars().filter(clean));
    }

    fn push_as(&mut self, kind: MessageEntityKind, text: &str) {
        let start = self.units();
        self.push(text);
        // A style must not end in white space, or Telegram cuts it and counts anew.
        let end = units(self.text.trim_end());
        if end > start {
            self.entities.push(MessageEntity::new(kind, start, end - start));
        }
    }

    fn bold(text: &str) -> Self {
        let mut styled = Self::default();
        styled.push_as(MessageEntityKind::Bold, text);
        styled
    }

    /// Adds another text below.
    pub(super) fn append(&mut self, between: &str, other: Self) {
        self.text.push_str(between);
        let start = self.units();
        self.text.push_str(&other.text);
        self.entities.extend(
            other
                .entities
                .into_iter()
                .map(|entity| MessageEntity { offset: entity.offset + start, ..entity }),
        );
    }
}

/// UTF-16 units.
pub(super) fn units(text: &str) -> usize {
    text.chars().map(char::len_utf16).sum()
}

/// The paragraphs of a message: each is kept together where there is room.
pub fn styled(blocks: &[Block]) -> Vec<Styled> {
    let mut paragraphs: Vec<Styled> = Vec::new();
    let mut facts_before = false;
    for block in blocks {
        let is_fact = matches!(block, Block::Fact { .. });
        let paragraph = one(block);
        if paragraph.text.trim().is_empty() {
            continue;
        }
        match paragraphs.last_mut() {
            // Facts stand close together.
            Some(last) if is_fact && facts_before => last.append("\n", paragraph),
            _ => paragraphs.push(paragraph),
        }
        facts_before = is_fact;
    }
    paragraphs
}

/// The same as one text. Cards for many are cut to the platform's length by the core.
pub fn one_text(blocks: &[Block]) -> Styled {
    styled(blocks).into_iter().fold(Styled::default(), |mut whole, paragraph| {
        whole.append(if whole.text.is_empty() { "" } else { "\n\n" }, paragraph);
        whole
    })
}

fn one(block: &Block) -> Styled {
    match block {
        Block::Title { text } | Block::Notice { text } => Styled::bold(text),
        Block::Text { text } => Styled::plain(text),
        Block::List { label, items } => list(label, items),
        Block::Fact { label, value, .. } => {
            // A question that stands as a label has its own mark.
            let label = label.trim_end_matches('.');
            let colon = if label.ends_with(['?', '!', ':']) { "" } else { ":" };
            let mut fact = Styled::bold(&format!("{label}{colon}"));
            fact.push(" ");
            fact.push(value);
            fact
        }
        Block::Quote { text } => {
            let mut quote = Styled::default();
            quote.push_as(MessageEntityKind::Blockquote, text);
            quote
        }
        // The address is there to be read and copied to another device; Telegram makes it pressable by itself.
        Block::Link { label, url } => Styled::plain(&format!("{label}:\n{url}")),
        Block::Foreign { note, text, .. } => {
            let mut foreign = Styled::default();
            foreign.push_as(MessageEntityKind::Italic, note);
            foreign.push("\n");
            foreign.push(text);
            foreign
        }
    }
}

fn list(label: &str, items: &[String]) -> Styled {
    let mut list = Styled::default();
    if !label.is_empty() {
        list.push_as(MessageEntityKind::Bold, &format!("{label}:"));
    }
    for item in items {
        if !list.text.is_empty() {
            list.push("\n");
        }
        list.push(&format!("• {item}"));
    }
    list
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fact(label: &str, value: &str) -> Block {
        Block::Fact { label: label.to_owned(), value: value.to_owned(), at: None }
    }

    #[test]
    fn what_people_typed_is_only_text() {
        let typed = "<b>x</b> *y* _z_ [a](tg://user?id=1) & 🎉";
        let [paragraph] = &styled(&[fact("Imię 🎉", typed)])[..] else { panic!("one paragraph") };
        assert_eq!(paragraph.text, format!("Imię 🎉: {typed}"));
        assert_eq!(paragraph.entities, [MessageEntity::bold(0, 8)]);
    }

    #[test]
    fn facts_stand_together_and_offsets_count_utf_16() {
        let blocks =
            [Block::Title { text: "🎉 Spotkanie".to_owned() }, fact("Kiedy", "jutro"), fact("Gdzie", "tu")];
        let [title, facts] = &styled(&blocks)[..] else { panic!("two paragraphs") };
        assert_eq!(title.entities, [MessageEntity::bold(0, 12)]);
        assert_eq!(facts.text, "Kiedy: jutro\nGdzie: tu");
        assert_eq!(facts.entities, [MessageEntity::bold(0, 6), MessageEntity::bold(13, 6)]);
    }

    #[test]
    fn control_characters_are_left_out() {
        let [paragraph] = &styled(&[Block::Text { text: "a\u{0}b\u{7}c\nd".to_owned() }])[..] else {
            panic!("one")
        };
        assert_eq!(paragraph.text, "abc\nd");
    }
}
