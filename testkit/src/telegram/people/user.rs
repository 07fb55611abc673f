//! A person in a private chat with the bot, and in groups.

use super::Group;
use super::shown::{Shown, all, shown};
use super::wait::{complaint, until, until_shown};
use crate::telegram::queue::Lane;
use crate::telegram::text::Formatted;
use crate::telegram::world::{BOT_ID, Chat, Content, Kind, Person, Posting, Sender, Shared, Standing, World};
use anyhow::{Result, bail};
use serde_json::json;
use std::sync::Arc;

/// A person; cheap to copy.
#[derive(Clone, Debug)]
pub struct User {
    pub(super) shared: Arc<Shared>,
    id: i64,
}

impl User {
    pub(in crate::telegram) fn new(shared: Arc<Shared>, id: i64) -> Self {
        Self { shared, id }
    }

    /// The person's id, which is the private chat's id too.
    pub fn id(&self) -> i64 {
        self.id
    }

    /// Writes to the bot and returns the message's id. Whoever writes has started the bot, and no longer blocks
    /// it.
    pub fn send(&self, text: &str) -> i64 {
        self.shared.act(|world| {
            let content = Content::Text(Formatted::plain(text));
            world.post_privately(self.id, content, None)
        })
    }

    /// Replies to a message of the private chat; returns the reply's id.
    pub fn reply(&self, to: i64, text: &str) -> i64 {
        self.shared.act(|world| {
            let content = Content::Text(Formatted::plain(text));
            world.post_privately(self.id, content, Some(to))
        })
    }

    /// Changes an own message.
    ///
    /// # Errors
    /// When there is no such message of this person.
    pub fn edit(&self, message_id: i64, text: &str) -> Result<()> {
        self.shared.act(|world| {
            let now = world.clock.unix();
            let message = world.message_mut(self.id, message_id);
            let Some(message) = message.filter(|message| message.sender == Sender::Person(self.id)) else {
                bail!("{} has not sent a message {message_id}", self.id);
            };
            message.content = Content::Text(Formatted::plain(text));
            message.edited = Some(now);
            message.edits += 1;
            let message = message.clone();
            let body = world.message_json(&message);
            world.update(world.rules.update_life, Lane::Chat(self.id), "edited_message", body);
            Ok(())
        })
    }

    /// Writes in a group, in one of its topics or outside them; returns the message's id. The bot gets it
    /// only if it is a command, a reply to the bot or a mention, or if the bot is an administrator
    /// (<https://core.telegram.org/bots/features#privacy-mode>).
    pub fn send_in(&self, chat: &Group, thread: Option<i64>, text: &str) -> i64 {
        self.write_in(chat, thread, None, text)
    }

    /// Replies to a message in a group; returns the reply's id.
    pub fn reply_in(&self, chat: &Group, to: i64, text: &str) -> i64 {
        let thread =
            self.shared.look(|world| world.message(chat.id(), to).and_then(|message| message.thread));
        self.write_in(chat, thread, Some(to), text)
    }

    fn write_in(&self, chat: &Group, thread: Option<i64>, reply_to: Option<i64>, text: &str) -> i64 {
        self.shared.act(|world| {
            if let Some(chat) = world.chats.get_mut(&chat.id()) {
                chat.members.entry(self.id).or_insert(Standing::Member);
            }
            let content = Content::Text(Formatted::plain(text));
            let posting = Posting::new(chat.id(), Sender::Person(self.id), content);
            world.post(Posting { thread, reply_to, ..posting })
        })
    }

    /// Adds the bot to a group, or to a channel as an administrator. The first who does owns the chat.
    pub fn add_bot(&self, chat: &Group) {
        self.shared.act(|world| {
            let Some(there) = world.chats.get_mut(&chat.id()) else { return };
            if !there.members.values().any(|standing| *standing == Standing::Creator) {
                there.members.insert(self.id, Standing::Creator);
            }
            if there.kind == Kind::Channel {
                world.move_bot(chat.id(), self.id, Standing::Administrator);
                return;
            }
            world.move_bot(chat.id(), self.id, Standing::Member);
            let content = Content::Service("new_chat_members", json!([world.user_json(BOT_ID)]));
            world.post(Posting::new(chat.id(), Sender::Person(self.id), content));
        });
    }

    /// Makes the bot, which is in the group, an administrator, who gets every message.
    pub fn promote_bot(&self, chat: &Group) {
        self.shared.act(|world| world.move_bot(chat.id(), self.id, Standing::Administrator));
    }

    /// Throws the bot out.
    pub fn remove_bot(&self, chat: &Group) {
        self.shared.act(|world| world.move_bot(chat.id(), self.id, Standing::Kicked));
    }

    /// Blocks the bot: it is told, and refused from then on.
    pub fn block(&self) {
        self.shared.act(|world| world.set_blocked(self.id, true));
    }

    /// Blocks the bot, which is not told, as if that update had been lost; it is refused from then on.
    pub fn block_unheard(&self) {
        self.change(|person| person.blocked = true);
    }

    /// Lets the bot write again, and tells it.
    pub fn unblock(&self) {
        self.shared.act(|world| world.set_blocked(self.id, false));
    }

    /// Deletes the account; nobody tells the bot.
    pub fn deactivate(&self) {
        self.change(|person| person.deactivated = true);
    }

    fn change<T>(&self, change: impl FnOnce(&mut Person) -> T) -> Option<T> {
        self.shared.act(|world| world.people.get_mut(&self.id).map(change))
    }

    /// What the private chat shows, oldest first.
    pub fn messages(&self) -> Vec<Shown> {
        self.shared.look(|world| all(world, self.id))
    }

    /// The next message of the bot that this has not returned before; waits for it.
    ///
    /// # Errors
    /// After 30 s in vain, with what the chat shows.
    pub async fn next(&self) -> Result<Shown> {
        until(
            &self.shared,
            |world| {
                let read = world.people.get(&self.id)?.read;
                let is_new = |message: &&_| is_of_bot_after(message, read);
                let message = world.chats.get(&self.id)?.visible().find(is_new)?.clone();
                world.people.get_mut(&self.id)?.read = message.id;
                Some(shown(world, &message))
            },
            |world| complaint(world, self.id, "another message of the bot"),
        )
        .await
    }

    /// The newest message of the bot that contains this text, also after an edit; waits for it.
    ///
    /// # Errors
    /// After 30 s in vain, with what the chat shows.
    pub async fn reads(&self, text: &str) -> Result<Shown> {
        let contains = |message: &&Shown| message.is_from_bot() && message.text.contains(text);
        let look = |messages: &[Shown]| messages.iter().rev().find(contains).cloned();
        self.wait_for(&format!("the bot says {text:?}"), look).await
    }

    /// Looks at the chat after each change until there is something to see; `what` completes "it did not
    /// happen: …".
    ///
    /// # Errors
    /// After 30 s in vain, with what the chat shows.
    pub async fn wait_for<T>(&self, what: &str, look: impl FnMut(&[Shown]) -> Option<T>) -> Result<T> {
        until_shown(&self.shared, self.id, what, look).await
    }
}

fn is_of_bot_after(message: &crate::telegram::world::Message, read: i64) -> bool {
    message.sender == Sender::Bot && message.id > read
}

impl World {
    pub(super) fn post_privately(&mut self, person: i64, content: Content, reply_to: Option<i64>) -> i64 {
        self.set_blocked(person, false);
        if let Some(person) = self.people.get_mut(&person) {
            person.started = true;
        }
        let posting = Posting::new(person, Sender::Person(person), content);
        self.post(Posting { reply_to, ..posting })
    }

    fn set_blocked(&mut self, person: i64, blocked: bool) {
        let Some(known) = self.people.get_mut(&person) else { return };
        if std::mem::replace(&mut known.blocked, blocked) == blocked {
            return;
        }
        let [old, new] = match blocked {
            true => [Standing::Member, Standing::Kicked],
            false => [Standing::Kicked, Standing::Member],
        };
        let chat = Chat::new(person, Kind::Private, "");
        let body = json!({
            "chat": self.chat_json(person),
            "from": self.user_json(person),
            "date": self.clock.unix(),
            "old_chat_member": self.member_json(&chat, BOT_ID, old),
            "new_chat_member": self.member_json(&chat, BOT_ID, new),
        });
        self.update(self.rules.update_life, Lane::Membership(person), "my_chat_member", body);
    }
}
