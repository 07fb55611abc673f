//! Groups, supergroups and channels.

use super::shown::{Shown, all};
use super::wait::until_shown;
use crate::telegram::text::Formatted;
use crate::telegram::world::{Chat, Content, Kind, Posting, Sender, Shared, Standing};
use anyhow::{Result, bail};
use serde_json::json;
use std::sync::Arc;

/// A group, supergroup or channel; cheap to copy.
#[derive(Clone, Debug)]
pub struct Group {
    shared: Arc<Shared>,
    id: i64,
}

impl Group {
    pub(in crate::telegram) fn new(shared: Arc<Shared>, id: i64) -> Self {
        Self { shared, id }
    }

    /// The chat's id.
    pub fn id(&self) -> i64 {
        self.id
    }

    /// Posts in a channel, in nobody's name; returns the post's id.
    pub fn post(&self, text: &str) -> i64 {
        self.shared.act(|world| {
            let content = Content::Text(Formatted::plain(text));
            world.post(Posting::new(self.id, Sender::Channel, content))
        })
    }

    /// Turns a group into a supergroup with another id, as Telegram does when a group grows: both chats get a
    /// message about it, and writing to the old one is refused with `migrate_to_chat_id`.
    ///
    /// # Errors
    /// When this is no group, or was upgraded before.
    pub fn upgrade(&self) -> Result<Group> {
        let new = self.shared.act(|world| {
            let Some(old) = world.chats.get_mut(&self.id) else { bail!("there is no chat {}", self.id) };
            if old.kind != Kind::Group || old.upgraded_to.is_some() {
                bail!("chat {} is no group that could be upgraded", self.id);
            }
            let mut chat = Chat::new(-1_000_000_000_000 - old.id.abs(), Kind::Supergroup, &old.title);
            chat.bot = old.bot;
            chat.members.clone_from(&old.members);
            old.upgraded_to = Some(chat.id);
            let (new, old) = (chat.id, old.id);
            let owner = chat.members.iter().find(|(_, standing)| **standing == Standing::Creator);
            let sender = owner.map_or(Sender::Channel, |(id, _)| Sender::Person(*id));
            world.chats.insert(new, chat);
            for (chat, field, value) in [(old, "migrate_to_chat_id", new), (new, "migrate_from_chat_id", old)]
            {
                world.post(Posting::new(chat, sender, Content::Service(field, json!(value))));
            }
            Ok(new)
        })?;
        Ok(Group::new(self.shared.clone(), new))
    }

    /// Whether the bot is in it.
    pub fn has_bot(&self) -> bool {
        self.shared.look(|world| world.chats.get(&self.id).is_some_and(|chat| chat.bot.is_in()))
    }

    /// What the chat shows, oldest first.
    pub fn messages(&self) -> Vec<Shown> {
        self.shared.look(|world| all(world, self.id))
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
