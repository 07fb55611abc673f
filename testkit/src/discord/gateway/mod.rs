//! The gateway: sessions that get events over a WebSocket
//! (<https://docs.discord.com/developers/events/gateway>).

mod control;
mod identify;
mod session;
mod socket;

pub use session::{Closed, Identify};
pub(super) use session::{Hub, Outgoing, Session};
pub(super) use socket::connect;

use super::world::World;
use serde_json::Value;

/// Intents by which events are asked for.
pub(super) const GUILDS: u64 = 1 << 0;
pub(super) const GUILD_MESSAGES: u64 = 1 << 9;
pub(super) const DIRECT_MESSAGES: u64 = 1 << 12;
pub(super) const GUILD_SCHEDULED_EVENTS: u64 = 1 << 16;
/// Members, presences, contents of messages.
const PRIVILEGED: u64 = 1 << 1 | 1 << 8 | 1 << 15;
/// Every intent there is.
const KNOWN: u64 = ((1 << 17) - 1) | 1 << 20 | 1 << 21 | 1 << 24 | 1 << 25;

/// To whom an event goes.
#[derive(Clone, Copy, Debug)]
pub(super) struct Target {
    /// Events of no guild go to the first shard.
    pub(super) guild: Option<u64>,
    /// 0: always.
    pub(super) intent: u64,
}

/// <https://docs.discord.com/developers/events/gateway#sharding>
pub(super) fn shard_of(guild: Option<u64>, shards: u64) -> u64 {
    guild.map_or(0, |guild| (guild >> 22) % shards.max(1))
}

impl World {
    /// Sends an event to every session that wants it; those without a connection get it when they resume.
    pub(super) fn dispatch(&mut self, event: &str, target: Target, body: Value) {
        self.expire_sessions();
        for session in self.hub.sessions.values_mut() {
            let (shard, shards) = session.shard;
            let wants = target.intent == 0 || session.intents & target.intent != 0;
            if wants && shard_of(target.guild, shards) == shard {
                session.send(event, body.clone());
            }
        }
    }
}
