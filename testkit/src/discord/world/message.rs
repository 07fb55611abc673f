//! Messages, and the events that follow from them.

use super::{Sort, World};
use crate::discord::gateway::{DIRECT_MESSAGES, GUILD_MESSAGES, Target};
use crate::discord::refusal::Refusal;
use serde_json::{Value, json};
use tokio::time::Instant;

/// Only one person sees it.
pub(in crate::discord) const EPHEMERAL: u64 = 1 << 6;
/// The bot is thinking.
pub(in crate::discord) const LOADING: u64 = 1 << 7;

/// Who a message is from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Author {
    /// The bot.
    Bot,
    /// A person, by id.
    Person(u64),
}

/// Somebody whom a message really notifies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Ping {
    /// `@everyone`.
    Everyone,
    /// `@here`.
    Here,
    /// A person, by id.
    User(u64),
    /// A role, by id.
    Role(u64),
}

#[derive(Clone, Debug)]
pub(in crate::discord) struct Message {
    pub(in crate::discord) id: u64,
    pub(in crate::discord) channel: u64,
    pub(in crate::discord) author: Author,
    pub(in crate::discord) sent: String,
    pub(in crate::discord) edited: Option<String>,
    pub(in crate::discord) edits: u32,
    pub(in crate::discord) content: String,
    pub(in crate::discord) embeds: Vec<Value>,
    pub(in crate::discord) components: Vec<Value>,
    /// Places in the world's list of files, by attachment id.
    pub(in crate::discord) attachments: Vec<(u64, usize)>,
    pub(in crate::discord) flags: u64,
    pub(in crate::discord) nonce: Option<(Value, Instant)>,
    pub(in crate::discord) pings: Vec<Ping>,
    pub(in crate::discord) reply_to: Option<u64>,
    /// The interaction that it answers.
    pub(in crate::discord) interaction: Option<u64>,
    /// The only person who sees it.
    pub(in crate::discord) seen_by: Option<u64>,
    /// Gone from the sight of that person.
    pub(in crate::discord) dismissed: bool,
    pub(in crate::discord) deleted: bool,
}

impl Message {
    pub(in crate::discord) fn visible_to(&self, person: u64) -> bool {
        !self.deleted && !self.dismissed && self.seen_by.is_none_or(|only| only == person)
    }

    pub(in crate::discord) fn is_thinking(&self) -> bool {
        self.flags & LOADING != 0
    }
}

impl World {
    /// An empty message; it is nowhere yet.
    pub(in crate::discord) fn blank(&mut self, channel: u64, author: Author) -> Message {
        Message {
            id: self.snowflake(),
            channel,
            author,
            sent: self.clock.iso(),
            edited: None,
            edits: 0,
            content: String::new(),
            embeds: Vec::new(),
            components: Vec::new(),
            attachments: Vec::new(),
            flags: 0,
            nonce: None,
            pings: Vec::new(),
            reply_to: None,
            interaction: None,
            seen_by: None,
            dismissed: false,
            deleted: false,
        }
    }

    /// Puts a message into its channel, and tells the bot if it is public.
    pub(in crate::discord) fn post(&mut self, message: Message) -> u64 {
        let (id, channel, public) = (message.id, message.channel, message.seen_by.is_none());
        if let Some(channel) = self.channels.get_mut(&channel) {
            channel.messages.push(message);
        }
        self.ring(channel);
        if public {
            self.tell_message("MESSAGE_CREATE", channel, id);
        }
        id
    }

    /// A message that the bot may get at in this channel; ephemeral ones are reached with tokens only.
    pub(in crate::discord) fn message(&self, channel: u64, id: u64) -> Result<&Message, Refusal> {
        self.any_message(channel, id)
            .filter(|message| message.seen_by.is_none())
            .ok_or_else(Refusal::unknown_message)
    }

    pub(in crate::discord) fn any_message(&self, channel: u64, id: u64) -> Option<&Message> {
        let mut messages = self.channels.get(&channel)?.messages.iter().rev();
        messages.find(|message| message.id == id && !message.deleted)
    }

    pub(in crate::discord) fn any_message_mut(&mut self, channel: u64, id: u64) -> Option<&mut Message> {
        let mut messages = self.channels.get_mut(&channel)?.messages.iter_mut().rev();
        messages.find(|message| message.id == id && !message.deleted)
    }

    pub(in crate::discord) fn delete_message(&mut self, channel: u64, id: u64) {
        let Some(message) = self.any_message_mut(channel, id) else { return };
        message.deleted = true;
        let public = message.seen_by.is_none();
        self.ring(channel);
        if public {
            let mut body = json!({ "id": id.to_string(), "channel_id": channel.to_string() });
            let target = self.message_target(channel);
            if let Some(guild) = target.guild {
                body["guild_id"] = json!(guild.to_string());
            }
            self.dispatch("MESSAGE_DELETE", target, body);
        }
    }

    pub(in crate::discord) fn message_target(&self, channel: u64) -> Target {
        let channel = self.channels.get(&channel);
        let guild = channel.and_then(|channel| channel.guild);
        let is_dm = channel.is_some_and(|channel| matches!(channel.sort, Sort::Dm(_)));
        Target { guild, intent: if is_dm { DIRECT_MESSAGES } else { GUILD_MESSAGES } }
    }

    pub(in crate::discord) fn tell_message(&mut self, event: &str, channel: u64, id: u64) {
        let Some(mut body) = self.any_message(channel, id).map(|message| self.message_json(message)) else {
            return;
        };
        let target = self.message_target(channel);
        if let Some(guild) = target.guild {
            body["guild_id"] = json!(guild.to_string());
        }
        self.dispatch(event, target, body);
    }
}
