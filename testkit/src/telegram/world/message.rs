//! One message.

use crate::telegram::keyboard::Markup;
use crate::telegram::text::Formatted;
use serde_json::Value;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::telegram) enum Sender {
    Bot,
    Person(i64),
    /// A channel's post: nobody in particular.
    Channel,
}

#[derive(Clone, Debug, PartialEq)]
pub(in crate::telegram) enum Content {
    Text(Formatted),
    /// The place of the file, and the caption.
    Document(usize, Formatted),
    Photo(usize),
    Contact(Value),
    /// A service message: its field, and what stands in it.
    Service(&'static str, Value),
}

impl Content {
    pub(in crate::telegram) fn text(&self) -> Option<&Formatted> {
        match self {
            Self::Text(text) | Self::Document(_, text) => Some(text),
            Self::Photo(_) | Self::Contact(_) | Self::Service(..) => None,
        }
    }
}

#[derive(Clone, Debug)]
pub(in crate::telegram) struct Message {
    pub(in crate::telegram) id: i64,
    pub(in crate::telegram) chat: i64,
    pub(in crate::telegram) sender: Sender,
    pub(in crate::telegram) date: u64,
    pub(in crate::telegram) thread: Option<i64>,
    pub(in crate::telegram) reply_to: Option<i64>,
    pub(in crate::telegram) content: Content,
    pub(in crate::telegram) markup: Markup,
    pub(in crate::telegram) edited: Option<u64>,
    pub(in crate::telegram) edits: u32,
    pub(in crate::telegram) deleted: bool,
}
