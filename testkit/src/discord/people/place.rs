//! Guilds, channels and threads.

use super::User;
use super::shown::{Shown, seen_by};
use super::wait::until_shown;
use crate::discord::world::{self, Shared, Sort, World};
use anyhow::Result;
use serde_json::Value;
use std::sync::Arc;

/// A guild; cheap to copy.
#[derive(Clone, Debug)]
pub struct Guild {
    shared: Arc<Shared>,
    id: u64,
}

impl Guild {
    pub(in crate::discord) fn new(shared: Arc<Shared>, id: u64) -> Self {
        Self { shared, id }
    }

    /// The guild's id.
    pub fn id(&self) -> u64 {
        self.id
    }

    /// A text channel; the same one for the same name.
    pub fn channel(&self, name: &str) -> Channel {
        let id = self.shared.act(|world| {
            let mut there = world.channels.values();
            let there = there.find(|channel| {
                channel.guild == Some(self.id)
                    && channel.name == name
                    && channel.sort == Sort::Text
                    && !channel.deleted
            });
            if let Some(channel) = there {
                return channel.id;
            }
            let id = world.snowflake();
            world.channels.insert(id, world::Channel::new(id, Some(self.id), name, Sort::Text));
            world.tell_channel(id);
            id
        });
        Channel { shared: self.shared.clone(), id }
    }

    /// The scheduled events, as Discord keeps them, oldest first.
    pub fn events(&self) -> Vec<Value> {
        self.shared.look(|world| {
            world
                .guilds
                .get(&self.id)
                .map(|guild| guild.events.values().cloned().collect())
                .unwrap_or_default()
        })
    }

    /// The commands registered for this guild alone.
    pub fn commands(&self) -> Vec<Value> {
        self.shared.look(|world| world.commands.get(&Some(self.id)).cloned().unwrap_or_default())
    }

    /// Gives a person all rights in the guild, which every interaction of theirs tells.
    pub fn promote(&self, user: &User) {
        self.shared.act(|world| {
            if let Some(guild) = world.guilds.get_mut(&self.id) {
                guild.owners.insert(user.id());
                guild.members.insert(user.id());
            }
        });
    }

    /// Sets the guild's language.
    pub fn set_locale(&self, locale: &str) {
        self.shared.act(|world| {
            if let Some(guild) = world.guilds.get_mut(&self.id) {
                locale.clone_into(&mut guild.locale);
            }
        });
    }

    /// Throws the bot out, and tells it.
    pub fn kick_bot(&self) {
        self.shared.act(|world| world.move_bot(self.id, false));
    }

    /// Takes it in again, and tells it.
    pub fn invite_bot(&self) {
        self.shared.act(|world| world.move_bot(self.id, true));
    }
}

/// A text channel or a thread of a guild; cheap to copy.
#[derive(Clone, Debug)]
pub struct Channel {
    shared: Arc<Shared>,
    id: u64,
}

impl Channel {
    /// The channel's id.
    pub fn id(&self) -> u64 {
        self.id
    }

    /// Its name.
    pub fn name(&self) -> String {
        self.shared.look(|world| world.channels.get(&self.id).map(|one| one.name.clone()).unwrap_or_default())
    }

    /// What everybody sees in it, oldest first.
    pub fn messages(&self) -> Vec<Shown> {
        self.shared.look(|world| seen_by(world, self.id, None))
    }

    /// Its threads that were not deleted, oldest first.
    pub fn threads(&self) -> Vec<Channel> {
        let of = |channel: &&world::Channel| {
            matches!(channel.sort, Sort::Thread { parent, .. } if parent == self.id) && !channel.deleted
        };
        let ids: Vec<_> =
            self.shared.look(|world| world.channels.values().filter(of).map(|channel| channel.id).collect());
        ids.into_iter().map(|id| Channel { shared: self.shared.clone(), id }).collect()
    }

    /// Looks at the channel after each change until there is something to see; `what` completes "it did not
    /// happen: …".
    ///
    /// # Errors
    /// After 30 s in vain, with what the channel shows.
    pub async fn wait_for<T>(&self, what: &str, look: impl FnMut(&[Shown]) -> Option<T>) -> Result<T> {
        until_shown(&self.shared, self.id, None, what, look).await
    }

    /// Deletes it with its threads, and tells the bot.
    pub fn delete(&self) {
        self.shared.act(|world| world.delete_channel(self.id));
    }

    /// Deletes a message, as a moderator does, and tells the bot.
    pub fn delete_message(&self, id: u64) {
        self.shared.act(|world| world.delete_message(self.id, id));
    }

    /// The bot may look, but not write here: 50013.
    pub fn forbid_bot(&self) {
        self.change(|channel| channel.mute = true);
    }

    /// The bot may not even look: 50001.
    pub fn hide_from_bot(&self) {
        self.change(|channel| channel.hidden = true);
    }

    /// The bot may do as before.
    pub fn permit_bot(&self) {
        self.change(|channel| (channel.mute, channel.hidden) = (false, false));
    }

    /// Puts a thread into the archive; writing takes it out again, unless it is locked as well.
    pub fn archive(&self, locked: bool) {
        self.shared.act(|world| world.set_archived(self.id, true, Some(locked)));
    }

    /// Whether this is a thread in the archive.
    pub fn is_archived(&self) -> bool {
        self.shared.look(|world| {
            let sort = world.channels.get(&self.id).map(|channel| channel.sort);
            matches!(sort, Some(Sort::Thread { archived: true, .. }))
        })
    }

    fn change(&self, change: impl FnOnce(&mut world::Channel)) {
        self.shared.act(|world| world.channels.get_mut(&self.id).map(change));
    }
}

impl World {
    fn tell_channel(&mut self, id: u64) {
        use crate::discord::gateway::{GUILDS, Target};
        let guild = self.channels.get(&id).and_then(|channel| channel.guild);
        let body = self.channel_json(id);
        self.dispatch("CHANNEL_CREATE", Target { guild, intent: GUILDS }, body);
    }
}
