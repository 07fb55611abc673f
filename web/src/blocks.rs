//! The parts of a message as a page shows them.

use bot_core::message::{Block, Message};

/// A part of a page. Facts that follow each other are one list.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Part<'a> {
    Title(&'a str),
    Text(&'a str),
    List { label: &'a str, items: &'a [String] },
    Facts(Vec<(&'a str, &'a str)>),
    Notice(&'a str),
    Quote(&'a str),
    Link { label: &'a str, url: &'a str },
    Foreign { locale: &'a str, note: &'a str, text: &'a str },
}

/// The parts of a message, from top to bottom.
pub(crate) fn parts(message: &Message) -> Vec<Part<'_>> {
    let mut parts = Vec::new();
    for block in &message.blocks {
        match (block, parts.last_mut()) {
            (Block::Fact { label, value, .. }, Some(Part::Facts(facts))) => {
                facts.push((label.as_str(), value.as_str()))
            }
            _ => parts.push(part(block)),
        }
    }
    parts
}

fn part(block: &Block) -> Part<'_> {
    match block {
        Block::Title { text } => Part::Title(text),
        Block::Text { text } => Part::Text(text),
        Block::List { label, items } => Part::List { label, items },
        Block::Fact { label, value, .. } => Part::Facts(vec![(label, value)]),
        Block::Notice { text } => Part::Notice(text),
        Block::Quote { text } => Part::Quote(text),
        Block::Link { label, url } if is_safe(url) => Part::Link { label, url },
        Block::Link { url, .. } => Part::Text(url),
        Block::Foreign { locale, note, text } => Part::Foreign { locale, note, text },
    }
}

/// Whether an address may be made a link: no `javascript:`, no `data:`.
fn is_safe(url: &str) -> bool {
    let lower = url.to_ascii_lowercase();
    ["https://", "http://", "mailto:", "tel:", "/"].iter().any(|start| lower.starts_with(start))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fact(label: &str) -> Block {
        Block::Fact { label: label.to_owned(), value: "x".to_owned(), at: None }
    }

    #[test]
    fn facts_that_follow_each_other_are_one_list() {
        let text = Block::Text { text: "between".to_owned() };
        let message = Message { blocks: vec![fact("a"), fact("b"), text, fact("c")], ..Message::default() };
        let expected =
            [Part::Facts(vec![("a", "x"), ("b", "x")]), Part::Text("between"), Part::Facts(vec![("c", "x")])];
        assert_eq!(parts(&message), expected);
    }

    #[test]
    fn an_address_that_would_run_something_is_no_link() {
        for url in ["javascript:alert(1)", "JavaScript:x", "data:text/html,x", " https://example.org"] {
            assert!(!is_safe(url), "{url}");
        }
        for url in
            ["https://example.org", "HTTP://example.org", "mailto:a@example.org", "tel:+48", "/files/x"]
        {
            assert!(is_safe(url), "{url}");
        }
    }
}
