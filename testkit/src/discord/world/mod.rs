//! All that the server knows.

mod interaction;
mod json;
mod message;
mod place;
mod snapshot;

pub(super) use interaction::{Interaction, Kind};
pub(super) use json::full_user_json;
pub use message::{Author, Ping};
pub(super) use message::{EPHEMERAL, LOADING, Message};
pub(super) use place::{Channel, Guild, Person, Sort};

use super::clock::Clock;
use super::faults::Injected;
use super::gateway::Hub;
use super::limits::Limits;
use super::record::{Call, File};
use super::rules::Rules;
use serde_json::Value;
use std::collections::{BTreeMap, HashMap};
use std::net::SocketAddr;
use std::sync::{Mutex, MutexGuard, PoisonError};
use tokio::sync::watch;

/// The bot's user id, and that of its application.
pub const BOT_ID: u64 = 1_180_000_000_000_004_242;
/// The bot's name.
pub const BOT_NAME: &str = "ZapisTest";

/// Ids hold milliseconds since 2015 in their upper bits
/// (<https://docs.discord.com/developers/reference#snowflakes>).
const EPOCH: u128 = 1_420_070_400_000;

#[derive(Debug)]
pub(super) struct World {
    pub(super) rules: Rules,
    pub(super) clock: Clock,
    pub(super) address: SocketAddr,
    pub(super) people: BTreeMap<u64, Person>,
    pub(super) guilds: BTreeMap<u64, Guild>,
    pub(super) channels: BTreeMap<u64, Channel>,
    pub(super) dms: HashMap<u64, u64>,
    pub(super) interactions: BTreeMap<u64, Interaction>,
    /// Ids by token.
    pub(super) tokens: HashMap<String, u64>,
    /// The modal that is open for a person in a channel, and the interaction that opened it.
    pub(super) modals: HashMap<(u64, u64), (u64, Value)>,
    /// By guild; `None` holds the global ones.
    pub(super) commands: BTreeMap<Option<u64>, Vec<Value>>,
    pub(super) files: Vec<File>,
    pub(super) hub: Hub,
    pub(super) limits: Limits,
    pub(super) faults: Injected,
    pub(super) calls: Vec<Call>,
    serial: u64,
}

impl World {
    fn new(rules: Rules, address: SocketAddr) -> Self {
        Self {
            rules,
            clock: Clock::start(),
            address,
            people: BTreeMap::new(),
            guilds: BTreeMap::new(),
            channels: BTreeMap::new(),
            dms: HashMap::new(),
            interactions: BTreeMap::new(),
            tokens: HashMap::new(),
            modals: HashMap::new(),
            commands: BTreeMap::new(),
            files: Vec::new(),
            hub: Hub::default(),
            limits: Limits::default(),
            faults: Injected::default(),
            calls: Vec::new(),
            serial: 0,
        }
    }

    /// An id that was not there before, above all earlier ones.
    pub(super) fn snowflake(&mut self) -> u64 {
        let milliseconds = self.clock.unix().as_millis().saturating_sub(EPOCH);
        let id = u64::try_from(milliseconds << 22).unwrap_or(u64::MAX / 2);
        self.serial = id.max(self.serial + 1);
        self.serial
    }
}

/// The world behind a lock, and word of each change in it.
#[derive(Debug)]
pub(super) struct Shared {
    world: Mutex<World>,
    changes: watch::Sender<u64>,
}

impl Shared {
    pub(super) fn new(rules: Rules, address: SocketAddr) -> Self {
        Self { world: Mutex::new(World::new(rules, address)), changes: watch::Sender::new(0) }
    }

    /// Looks without changing anything that somebody may wait for.
    pub(super) fn look<T>(&self, look: impl FnOnce(&mut World) -> T) -> T {
        look(&mut self.lock())
    }

    /// Changes something, then wakes all who wait.
    pub(super) fn act<T>(&self, act: impl FnOnce(&mut World) -> T) -> T {
        let done = act(&mut self.lock());
        self.changes.send_modify(|count| *count += 1);
        done
    }

    pub(super) fn changes(&self) -> watch::Receiver<u64> {
        self.changes.subscribe()
    }

    /// A test that panicked while it looked must not hide what it saw from the others.
    fn lock(&self) -> MutexGuard<'_, World> {
        self.world.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
