//! A platform that keeps what it is told to send, so that a test can read it.

use bot_core::capabilities::Capabilities;
use bot_core::ids::Address;
use bot_core::message::{Block, Button, FileContent, Message};
use courier::{BoxFuture, Delivery, Platform, Sent};
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

/// Messages by the id of whom they went to.
pub type Inboxes = Arc<Mutex<BTreeMap<Address, Vec<Message>>>>;

/// A platform of any name.
pub struct Pretend {
    name: &'static str,
    inboxes: Inboxes,
}

impl Pretend {
    pub fn new(name: &'static str, inboxes: Inboxes) -> Self {
        Self { name, inboxes }
    }
}

impl Platform for Pretend {
    fn name(&self) -> &'static str {
        self.name
    }

    fn capabilities(&self) -> Capabilities {
        Capabilities {
            text_length: 4096,
            buttons_in_row: 3,
            label_length: 64,
            edits: true,
            reaches_away: self.name != "web",
            files: true,
            dialogs: false,
            uploads: true,
        }
    }

    fn send<'a>(&'a self, Delivery { to, message, .. }: Delivery<'a>) -> BoxFuture<'a, Sent> {
        let mut inboxes = self.inboxes.lock().unwrap_or_else(PoisonError::into_inner);
        inboxes.entry(to.clone()).or_default().push(message.clone());
        Box::pin(std::future::ready(Sent::Delivered(None)))
    }
}

/// A message as a reader sees it: text, then buttons in brackets.
pub fn as_text(message: &Message) -> String {
    let blocks = message.blocks.iter().map(block);
    let buttons = message.buttons.iter().flatten().map(|button| format!("[{}]", button.label));
    let files = message.files.iter().map(|file| match &file.content {
        FileContent::Inline(text) => format!("({})\n{text}", file.name),
        _ => format!("({})", file.name),
    });
    blocks.chain(buttons).chain(files).collect::<Vec<_>>().join("\n")
}

fn block(block: &Block) -> String {
    match block {
        Block::Title { text } | Block::Text { text } | Block::Notice { text } => text.clone(),
        Block::List { label, items } => format!("{label}:\n{}", items.join("\n")),
        Block::Fact { label, value, .. } => format!("{label}: {value}"),
        Block::Quote { text } => format!("> {text}"),
        Block::Link { label, url } => format!("{label}: {url}"),
        Block::Foreign { note, text, .. } => format!("{note}\n{text}"),
    }
}

/// The newest button whose label is, or else contains, `label`.
pub fn find_button<'a>(messages: &'a [Message], label: &str) -> Option<&'a Button> {
    let buttons = || messages.iter().rev().flat_map(|message| message.buttons.iter().flatten());
    buttons()
        .find(|button| button.label == label)
        .or_else(|| buttons().find(|button| button.label.contains(label)))
}
