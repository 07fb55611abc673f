//! The words of a message as Discord's markup.

use super::escape::escaped;
use bot_core::message::Block;
use jiff::Timestamp;

/// The paragraphs of a message: each is kept together where there is room.
pub fn paragraphs(blocks: &[Block]) -> Vec<String> {
    let mut paragraphs: Vec<String> = Vec::new();
    let mut facts_before = false;
    for block in blocks {
        let is_fact = matches!(block, Block::Fact { .. });
        let paragraph = one(block);
        if paragraph.trim().is_empty() {
            continue;
        }
        match paragraphs.last_mut() {
            // Facts stand close together.
            Some(last) if is_fact && facts_before => {
                last.push('\n');
                last.push_str(&paragraph);
            }
            _ => paragraphs.push(paragraph),
        }
        facts_before = is_fact;
    }
    paragraphs
}

/// The same without markup and in one line each: for what shows none.
pub fn line(block: &Block) -> String {
    match block {
        Block::Title { text } | Block::Text { text } | Block::Notice { text } | Block::Quote { text } => {
            text.clone()
        }
        Block::List { label, items } if label.is_empty() => items.join("\n"),
        Block::List { label, items } => format!("{label}: {}", items.join("; ")),
        Block::Fact { label, value, .. } => format!("{} {value}", labelled(label)),
        Block::Link { label, url } => format!("{label}: {url}"),
        Block::Foreign { note, text, .. } => format!("{note}\n{text}"),
    }
}

fn one(block: &Block) -> String {
    match block {
        Block::Title { text } | Block::Notice { text } => bold(text),
        Block::Text { text } => escaped(text),
        Block::List { label, items } => list(label, items),
        Block::Fact { label, value, at } => {
            format!("{} {}{}", bold(&labelled(label)), escaped(value), at.map(instant).unwrap_or_default())
        }
        Block::Quote { text } => {
            let lines: Vec<String> = text.lines().map(|line| format!("> {}", escaped(line))).collect();
            lines.join("\n")
        }
        // The address is there to be read and copied to another device; the brackets keep Discord from opening it.
        Block::Link { label, url } => format!("{}\n<{url}>", escaped(&format!("{label}:"))),
        Block::Foreign { note, text, .. } => format!("*{}*\n{}", escaped(note), escaped(text)),
    }
}

/// An instant in the reader's own time, in full and from now
/// (<https://docs.discord.com/developers/reference#message-formatting-timestamp-styles>).
fn instant(at: Timestamp) -> String {
    let at = at.as_second();
    format!("\n<t:{at}:F> (<t:{at}:R>)")
}

fn labelled(label: &str) -> String {
    // A question that stands as a label has its own mark.
    let label = label.trim_end_matches('.');
    let colon = if label.ends_with(['?', '!', ':']) { "" } else { ":" };
    format!("{label}{colon}")
}

/// Bold line by line: over a break the stars would be seen.
fn bold(text: &str) -> String {
    let line = |line: &str| match line.trim() {
        "" => String::new(),
        line => format!("**{}**", escaped(line)),
    };
    text.lines().map(line).collect::<Vec<_>>().join("\n")
}

fn list(label: &str, items: &[String]) -> String {
    let mut lines = Vec::new();
    if !label.is_empty() {
        lines.push(bold(&format!("{label}:")));
    }
    lines.extend(items.iter().map(|item| format!("• {}", escaped(item).replace('\n', "\n  "))));
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn facts_stand_together_and_tell_instants() {
        let fact = |label: &str, at| Block::Fact { label: label.to_owned(), value: "a_b".to_owned(), at };
        let at = "2027-04-28T14:00:00Z".parse().ok();
        let [facts] = &paragraphs(&[fact("Kiedy", at), fact("Gdzie?", None)])[..] else {
            panic!("one paragraph")
        };
        assert_eq!(facts, "**Kiedy:** a\\_b\n<t:1808920800:F> (<t:1808920800:R>)\n**Gdzie?** a\\_b");
    }

    #[test]
    fn a_quote_stays_one_over_its_lines() {
        let quote = Block::Quote { text: "a\n> b".to_owned() };
        assert_eq!(paragraphs(&[quote]), ["> a\n> \\> b"]);
    }

    #[test]
    fn a_link_is_there_to_be_read_and_not_opened_by_a_server() {
        let link = Block::Link { label: "Join".to_owned(), url: "https://z.example/j/a_b".to_owned() };
        assert_eq!(paragraphs(&[link]), ["Join:\n<https://z.example/j/a_b>"]);
    }
}
