//! A message as plain lines.

use crate::output::harmless;
use bot_core::message::{Block, Button, Look, Message};

/// The message with its buttons and files, and an empty line below.
pub fn message(message: &Message) -> String {
    let mut lines: Vec<String> = message.blocks.iter().map(block).collect();
    let buttons = message.buttons.iter().flatten();
    lines.extend((1..).zip(buttons).map(|(number, shown)| button(number, shown)));
    lines.extend(message.files.iter().map(|file| format!("📎 {} (save)", file.name)));
    harmless(&lines.join("\n")) + "\n"
}

fn block(block: &Block) -> String {
    match block {
        Block::Title { text } => format!("{text}\n{}", "=".repeat(text.chars().count().min(72))),
        Block::Text { text } => text.clone(),
        Block::List { label, items } => {
            let label = (!label.is_empty()).then(|| format!("{label}:"));
            let items = items.iter().map(|item| format!("- {item}"));
            label.into_iter().chain(items).collect::<Vec<_>>().join("\n")
        }
        Block::Fact { label, value, .. } => format!("{label}: {value}"),
        Block::Notice { text } => format!("! {text}"),
        Block::Quote { text } => text.lines().map(|line| format!("> {line}")).collect::<Vec<_>>().join("\n"),
        Block::Link { label, url } => format!("{label}: {url}"),
        Block::Foreign { note, text, .. } => format!("({note}) {text}"),
    }
}

fn button(number: usize, button: &Button) -> String {
    let tick = match button.look {
        Look::Ticked => "[x] ",
        Look::Unticked => "[ ] ",
        Look::Chosen => "(x) ",
        Look::Unchosen => "( ) ",
        Look::Plain | Look::Main | Look::Danger | Look::Quiet => "",
    };
    // A label is one line, or it would look like something else.
    let label = button.label.split_whitespace().collect::<Vec<_>>().join(" ");
    format!("[{number}] {tick}{label}")
}
