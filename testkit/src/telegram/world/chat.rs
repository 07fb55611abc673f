//! People and chats.

use super::Message;
use std::collections::{BTreeMap, BTreeSet};
use tokio::sync::watch;

#[derive(Clone, Debug)]
pub(in crate::telegram) struct Person {
    pub(in crate::telegram) first_name: String,
    /// As the app reports it; some report none.
    pub(in crate::telegram) language_code: Option<String>,
    /// Has written to the bot at least once, so that the bot may write first from then on.
    pub(in crate::telegram) started: bool,
    pub(in crate::telegram) blocked: bool,
    pub(in crate::telegram) deactivated: bool,
    /// Up to which message `next` has read.
    pub(in crate::telegram) read: i64,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::telegram) enum Kind {
    Private,
    Group,
    Supergroup,
    Channel,
}

impl Kind {
    /// `type` in <https://core.telegram.org/bots/api#chat>.
    pub(in crate::telegram) fn name(self) -> &'static str {
        match self {
            Self::Private => "private",
            Self::Group => "group",
            Self::Supergroup => "supergroup",
            Self::Channel => "channel",
        }
    }

    /// Whether its messages are numbered apart.
    pub(super) fn counts_alone(self) -> bool {
        matches!(self, Self::Supergroup | Self::Channel)
    }
}

/// `status` in <https://core.telegram.org/bots/api#chatmember>.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::telegram) enum Standing {
    Creator,
    Administrator,
    Member,
    Left,
    Kicked,
}

impl Standing {
    pub(in crate::telegram) fn name(self) -> &'static str {
        match self {
            Self::Creator => "creator",
            Self::Administrator => "administrator",
            Self::Member => "member",
            Self::Left => "left",
            Self::Kicked => "kicked",
        }
    }

    pub(in crate::telegram) fn is_in(self) -> bool {
        matches!(self, Self::Creator | Self::Administrator | Self::Member)
    }

    pub(in crate::telegram) fn governs(self) -> bool {
        matches!(self, Self::Creator | Self::Administrator)
    }
}

#[derive(Clone, Debug)]
pub(in crate::telegram) struct Chat {
    pub(in crate::telegram) id: i64,
    pub(in crate::telegram) kind: Kind,
    pub(in crate::telegram) title: String,
    /// Empty where the chat has no topics.
    pub(in crate::telegram) topics: BTreeSet<i64>,
    pub(in crate::telegram) bot: Standing,
    pub(in crate::telegram) members: BTreeMap<i64, Standing>,
    pub(in crate::telegram) upgraded_to: Option<i64>,
    pub(in crate::telegram) messages: Vec<Message>,
    pub(super) next_message: i64,
    /// Rung when a message is added or changed, so that a crowd does not wake for each other's chats.
    pub(in crate::telegram) changed: watch::Sender<()>,
}

impl Chat {
    pub(in crate::telegram) fn new(id: i64, kind: Kind, title: &str) -> Self {
        Self {
            id,
            kind,
            title: title.to_owned(),
            topics: BTreeSet::new(),
            bot: Standing::Left,
            members: BTreeMap::new(),
            upgraded_to: None,
            messages: Vec::new(),
            next_message: 0,
            changed: watch::Sender::new(()),
        }
    }

    pub(in crate::telegram) fn visible(&self) -> impl DoubleEndedIterator<Item = &Message> {
        self.messages.iter().filter(|message| !message.deleted)
    }
}
