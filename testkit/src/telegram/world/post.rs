//! Putting messages into chats, and the updates that follow from it.

use super::{BOT_ID, BOT_USERNAME, Chat, Content, Kind, Message, Sender, Standing, World};
use crate::telegram::keyboard::Markup;
use crate::telegram::queue::Lane;
use serde_json::{Value, json};

/// A message that is about to be put into a chat.
#[derive(Clone, Debug)]
pub(in crate::telegram) struct Posting {
    pub(in crate::telegram) chat: i64,
    pub(in crate::telegram) sender: Sender,
    pub(in crate::telegram) thread: Option<i64>,
    pub(in crate::telegram) reply_to: Option<i64>,
    pub(in crate::telegram) content: Content,
    pub(in crate::telegram) markup: Markup,
}

impl Posting {
    pub(in crate::telegram) fn new(chat: i64, sender: Sender, content: Content) -> Self {
        Self { chat, sender, thread: None, reply_to: None, content, markup: Markup::default() }
    }
}

impl World {
    /// Stores a message without telling the bot.
    pub(in crate::telegram) fn store(&mut self, posting: Posting) -> Message {
        let Posting { chat, sender, thread, reply_to, content, markup } = posting;
        let mut message = Message {
            id: 0,
            chat,
            sender,
            date: self.clock.unix(),
            thread,
            reply_to,
            content,
            markup,
            edited: None,
            edits: 0,
            deleted: false,
        };
        if let Some(chat) = self.chats.get_mut(&chat) {
            let count =
                if chat.kind.counts_alone() { &mut chat.next_message } else { &mut self.next_message };
            *count += 1;
            message.id = *count;
            chat.messages.push(message.clone());
            chat.changed.send_replace(());
        }
        message
    }

    /// Stores a person's message, and tells the bot if it may see it. Returns its id.
    pub(in crate::telegram) fn post(&mut self, posting: Posting) -> i64 {
        let message = self.store(posting);
        let Some(chat) = self.chats.get(&message.chat) else { return message.id };
        if self.bot_sees(chat, &message) {
            let kind = if chat.kind == Kind::Channel { "channel_post" } else { "message" };
            let body = self.message_json(&message);
            self.update(self.rules.update_life, Lane::Chat(message.chat), kind, body);
        }
        message.id
    }

    /// What a bot gets in groups: <https://core.telegram.org/bots/features#privacy-mode>.
    fn bot_sees(&self, chat: &Chat, message: &Message) -> bool {
        if chat.kind == Kind::Private {
            return true;
        }
        if !chat.bot.is_in() {
            return false;
        }
        if chat.kind == Kind::Channel || chat.bot.governs() {
            return true;
        }
        let replies_to_bot = message.reply_to.is_some_and(|id| {
            chat.messages.iter().any(|other| other.id == id && other.sender == Sender::Bot)
        });
        let Some(text) = message.content.text() else {
            return matches!(message.content, Content::Service(..));
        };
        let for_us = format!("@{}", BOT_USERNAME.to_lowercase());
        let commands_us = text.text.starts_with('/')
            && text
                .marked("bot_command")
                .is_some_and(|command| !command.contains('@') || command.to_lowercase().ends_with(&for_us));
        replies_to_bot || commands_us || text.text.to_lowercase().contains(&for_us)
    }

    /// Changes where the bot stands in a chat, and tells it.
    pub(in crate::telegram) fn move_bot(&mut self, chat: i64, by: i64, to: Standing) {
        let Some(there) = self.chats.get_mut(&chat) else { return };
        let from = std::mem::replace(&mut there.bot, to);
        if from == to {
            return;
        }
        let Some(there) = self.chats.get(&chat) else { return };
        let body = json!({
            "chat": self.chat_json(chat),
            "from": self.user_json(by),
            "date": self.clock.unix(),
            "old_chat_member": self.member_json(there, BOT_ID, from),
            "new_chat_member": self.member_json(there, BOT_ID, to),
        });
        self.update(self.rules.update_life, Lane::Membership(chat), "my_chat_member", body);
    }

    /// The newest visible message of a chat with this id.
    pub(in crate::telegram) fn message(&self, chat: i64, id: i64) -> Option<&Message> {
        self.chats.get(&chat)?.visible().find(|message| message.id == id)
    }

    /// The same, to be changed. Who waits for the chat wakes, and looks when the world is unlocked.
    pub(in crate::telegram) fn message_mut(&mut self, chat: i64, id: i64) -> Option<&mut Message> {
        let chat = self.chats.get_mut(&chat)?;
        chat.changed.send_replace(());
        chat.messages.iter_mut().find(|message| message.id == id && !message.deleted)
    }

    /// A number that stands for a chat in presses, the same each time.
    pub(in crate::telegram) fn chat_instance(chat: i64) -> Value {
        json!((chat.wrapping_mul(-7_046_029_254_386_353_131)).to_string())
    }
}
