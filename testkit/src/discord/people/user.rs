//! A person, wherever they are.

use super::{Channel, Seat};
use crate::discord::world::{Person, Shared};
use std::sync::Arc;

/// A person; cheap to copy.
#[derive(Clone, Debug)]
pub struct User {
    shared: Arc<Shared>,
    id: u64,
}

impl User {
    pub(in crate::discord) fn new(shared: Arc<Shared>, id: u64) -> Self {
        Self { shared, id }
    }

    /// The person's id.
    pub fn id(&self) -> u64 {
        self.id
    }

    /// In the direct messages with the bot, which are opened if need be.
    pub fn dm(&self) -> Seat {
        let channel = self.shared.act(|world| world.dm(self.id));
        Seat::new(self.shared.clone(), self.id, channel)
    }

    /// In a channel or thread of a guild, which the person joins.
    pub fn in_channel(&self, channel: &Channel) -> Seat {
        self.shared.act(|world| {
            let guild = world.channels.get(&channel.id()).and_then(|channel| channel.guild);
            if let Some(guild) = guild.and_then(|guild| world.guilds.get_mut(&guild)) {
                guild.members.insert(self.id);
            }
        });
        Seat::new(self.shared.clone(), self.id, channel.id())
    }

    /// Takes no direct messages from the bot any more: it gets 50007.
    pub fn close_dms(&self) {
        self.change(|person| person.dms_closed = true);
    }

    /// Takes them again.
    pub fn open_dms(&self) {
        self.change(|person| person.dms_closed = false);
    }

    /// Sets the app to another language; the next interaction tells it.
    pub fn set_locale(&self, locale: &str) {
        self.change(|person| locale.clone_into(&mut person.locale));
    }

    fn change(&self, change: impl FnOnce(&mut Person)) {
        self.shared.act(|world| world.people.get_mut(&self.id).map(change));
    }
}
