//! People, guilds and channels.

use super::message::Message;
use super::{BOT_ID, World};
use crate::discord::gateway::{GUILDS, Target};
use crate::discord::refusal::Refusal;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use tokio::sync::watch;

#[derive(Clone, Debug)]
pub(in crate::discord) struct Person {
    pub(in crate::discord) name: String,
    pub(in crate::discord) locale: String,
    pub(in crate::discord) dms_closed: bool,
}

#[derive(Clone, Debug)]
pub(in crate::discord) struct Guild {
    pub(in crate::discord) id: u64,
    pub(in crate::discord) name: String,
    pub(in crate::discord) locale: String,
    pub(in crate::discord) has_bot: bool,
    pub(in crate::discord) members: BTreeSet<u64>,
    pub(in crate::discord) owners: BTreeSet<u64>,
    pub(in crate::discord) events: BTreeMap<u64, Value>,
}

impl Guild {
    /// Without the bot.
    pub(in crate::discord) fn new(id: u64, name: &str) -> Self {
        Self {
            id,
            name: name.to_owned(),
            locale: "en-US".to_owned(),
            has_bot: false,
            members: BTreeSet::new(),
            owners: BTreeSet::new(),
            events: BTreeMap::new(),
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::discord) enum Sort {
    Text,
    Dm(u64),
    Thread { parent: u64, archived: bool, locked: bool, private: bool },
}

#[derive(Debug)]
pub(in crate::discord) struct Channel {
    pub(in crate::discord) id: u64,
    pub(in crate::discord) guild: Option<u64>,
    pub(in crate::discord) name: String,
    pub(in crate::discord) sort: Sort,
    pub(in crate::discord) deleted: bool,
    /// The bot sees it, but must not write.
    pub(in crate::discord) mute: bool,
    /// The bot must not even see it.
    pub(in crate::discord) hidden: bool,
    pub(in crate::discord) messages: Vec<Message>,
    /// Rung at each change in it, so that a crowd does not wake for each other's channels.
    pub(in crate::discord) changed: watch::Sender<()>,
}

impl Channel {
    pub(in crate::discord) fn new(id: u64, guild: Option<u64>, name: &str, sort: Sort) -> Self {
        Self {
            id,
            guild,
            name: name.to_owned(),
            sort,
            deleted: false,
            mute: false,
            hidden: false,
            messages: Vec::new(),
            changed: watch::Sender::new(()),
        }
    }
}

impl World {
    /// A channel that the bot may see.
    pub(in crate::discord) fn channel(&self, id: u64) -> Result<&Channel, Refusal> {
        let channel = self.channels.get(&id).filter(|channel| !channel.deleted);
        let channel = channel.ok_or_else(Refusal::unknown_channel)?;
        let parent = match channel.sort {
            Sort::Thread { parent, .. } => self.channels.get(&parent),
            _ => None,
        };
        let there =
            channel.guild.is_none_or(|guild| self.guilds.get(&guild).is_some_and(|guild| guild.has_bot));
        match there && !channel.hidden && parent.is_none_or(|parent| !parent.hidden) {
            true => Ok(channel),
            false => Err(Refusal::missing_access()),
        }
    }

    /// A channel that the bot may write in.
    pub(in crate::discord) fn writable(&self, id: u64) -> Result<&Channel, Refusal> {
        let channel = self.channel(id)?;
        match channel.sort {
            Sort::Dm(person) if self.people.get(&person).is_some_and(|person| person.dms_closed) => {
                return Err(Refusal::new(403, 50007, "Cannot send messages to this user"));
            }
            Sort::Thread { locked: true, .. } => return Err(Refusal::new(403, 160005, "Thread is locked")),
            Sort::Thread { parent, .. } if self.channels.get(&parent).is_some_and(|parent| parent.mute) => {
                return Err(Refusal::missing_permissions());
            }
            _ => {}
        }
        if channel.mute { Err(Refusal::missing_permissions()) } else { Ok(channel) }
    }

    /// A guild that the bot is in.
    pub(in crate::discord) fn guild(&self, id: u64) -> Result<&Guild, Refusal> {
        let guild = self.guilds.get(&id).ok_or_else(Refusal::unknown_guild)?;
        if guild.has_bot { Ok(guild) } else { Err(Refusal::missing_access()) }
    }

    /// Wakes who waits for this channel.
    pub(in crate::discord) fn ring(&self, channel: u64) {
        if let Some(channel) = self.channels.get(&channel) {
            channel.changed.send_replace(());
        }
    }

    /// The direct messages with a person, opened if need be.
    pub(in crate::discord) fn dm(&mut self, person: u64) -> u64 {
        if let Some(id) = self.dms.get(&person) {
            return *id;
        }
        let id = self.snowflake();
        self.dms.insert(person, id);
        self.channels.insert(id, Channel::new(id, None, "", Sort::Dm(person)));
        id
    }

    /// A new thread; the bot is told.
    pub(in crate::discord) fn open_thread(&mut self, parent: u64, id: u64, name: &str, private: bool) {
        let guild = self.channels.get(&parent).and_then(|channel| channel.guild);
        let sort = Sort::Thread { parent, archived: false, locked: false, private };
        self.channels.insert(id, Channel::new(id, guild, name, sort));
        self.ring(parent);
        let mut body = self.channel_json(id);
        body["newly_created"] = json!(true);
        self.dispatch("THREAD_CREATE", Target { guild, intent: GUILDS }, body);
    }

    /// Archives a thread or takes it out of the archive; the bot is told.
    pub(in crate::discord) fn set_archived(&mut self, id: u64, to: bool, lock: Option<bool>) {
        let Some(channel) = self.channels.get_mut(&id) else { return };
        let Sort::Thread { archived, locked, .. } = &mut channel.sort else { return };
        *archived = to;
        *locked = lock.unwrap_or(*locked);
        let guild = channel.guild;
        self.ring(id);
        let body = self.channel_json(id);
        self.dispatch("THREAD_UPDATE", Target { guild, intent: GUILDS }, body);
    }

    /// Deletes a channel with its threads; the bot is told.
    pub(in crate::discord) fn delete_channel(&mut self, id: u64) {
        let body = self.channel_json(id);
        let Some(channel) = self.channels.get_mut(&id).filter(|channel| !channel.deleted) else { return };
        channel.deleted = true;
        let (guild, is_thread) = (channel.guild, matches!(channel.sort, Sort::Thread { .. }));
        for other in self.channels.values_mut() {
            if matches!(other.sort, Sort::Thread { parent, .. } if parent == id) {
                other.deleted = true;
            }
        }
        self.ring(id);
        let name = if is_thread { "THREAD_DELETE" } else { "CHANNEL_DELETE" };
        self.dispatch(name, Target { guild, intent: GUILDS }, body);
    }

    /// Puts the bot into a guild or takes it out, and tells it.
    pub(in crate::discord) fn move_bot(&mut self, guild: u64, to: bool) {
        let Some(there) = self.guilds.get_mut(&guild) else { return };
        if std::mem::replace(&mut there.has_bot, to) == to {
            return;
        }
        let target = Target { guild: Some(guild), intent: GUILDS };
        match to {
            true => {
                there.members.insert(BOT_ID);
                let body = self.guild_create_json(guild);
                self.dispatch("GUILD_CREATE", target, body);
            }
            false => {
                there.members.remove(&BOT_ID);
                self.dispatch("GUILD_DELETE", target, json!({ "id": guild.to_string() }));
            }
        }
    }
}
