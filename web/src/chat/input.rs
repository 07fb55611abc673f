//! What people write or press, on its way into the conversation.

use super::visitor::Visitor;
use crate::app::App;
use crate::page::Page;
use bot_core::message::{Incoming, Input, MAX_TEXT};
use bot_core::port::{EntryBody, Store, StoreError};
use bot_core::rules::typed;

/// Characters that the conversation keeps of a text that was too long to be read.
const SHOWN_OF_TOO_LONG: usize = 200;
/// Characters of a button's label or a file's name.
const LABEL: usize = 120;
/// The longest id that a browser may give what it sends.
const ID: usize = 64;

/// Something that one browser sent.
pub(super) struct Sent {
    pub visitor: Visitor,
    /// The browser's own id of it: the same one twice is the same thing.
    pub id: String,
    /// What the conversation shows of it; `None`: nothing (a ticked box shows itself).
    pub shown: Option<String>,
    pub input: Input,
}

/// Whether this may be the browser's id of something.
pub(super) fn is_id(id: &str) -> bool {
    !id.is_empty()
        && id.len() <= ID
        && id.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte))
}

/// What the conversation shows of a text.
pub(super) fn shown_text(text: &str) -> Option<String> {
    let clean = typed::clean(text);
    let shown = if text.chars().count() > MAX_TEXT { cut(&clean, SHOWN_OF_TOO_LONG) } else { clean };
    (!shown.is_empty()).then_some(shown)
}

/// What it shows of a button's label or a file's name.
pub(super) fn shown_label(label: &str) -> Option<String> {
    let line = cut(&typed::line(label), LABEL);
    (!line.is_empty()).then_some(line)
}

fn cut(text: &str, most: usize) -> String {
    let cut = typed::shortened(text, most);
    if cut.len() < text.len() && !cut.ends_with('…') { format!("{cut}…") } else { cut }
}

impl<S: Store> App<S> {
    /// Records what was sent, then handles it. Returns after the commit, with the place of the record.
    pub(super) async fn take(&self, page: &Page, sent: Sent) -> Result<i64, StoreError> {
        let Sent { visitor, id, shown, input } = sent;
        let from = visitor.address();
        let seq = match shown {
            // Sent again, it keeps its place: the store knows its key.
            Some(text) => self.web.record(&from, &format!("me-{id}"), EntryBody::Me { text }).await?.seq,
            None => 0,
        };
        // Ids are unique on the whole platform: nobody may use up another one's.
        let update = format!("{}:{id}", from.id);
        let locale_hint = Some(page.words.tag().to_owned());
        self.bot.handle(Incoming { update, from, locale_hint, name_hint: None, reply: None, input }).await?;
        Ok(seq)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_that_is_too_long_is_not_kept_whole() {
        let long = "ż".repeat(MAX_TEXT + 1);
        let shown = shown_text(&long).unwrap();
        assert!(shown.chars().count() <= SHOWN_OF_TOO_LONG + 1, "{}", shown.chars().count());
        assert!(shown.ends_with('…'));
        let just = "ż".repeat(MAX_TEXT);
        assert_eq!(shown_text(&just), Some(just));
    }

    #[test]
    fn nothing_that_cannot_be_seen_or_stored_is_shown() {
        assert_eq!(shown_text("a\0b\u{202e}c\n"), Some("abc".to_owned()));
        assert_eq!(shown_label(" Tak,\n dziękuję\u{7} "), Some("Tak, dziękuję".to_owned()));
        assert_eq!(shown_text(" \u{0} "), None);
    }

    #[test]
    fn ids_are_short_and_plain() {
        assert!(is_id("3f1c-90_a.b"));
        for id in ["", "a b", "a:b", &"a".repeat(ID + 1)] {
            assert!(!is_id(id), "{id}");
        }
    }
}
