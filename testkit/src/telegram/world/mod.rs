//! What the server knows: people, chats, messages, and what waits to be fetched or answered.

mod access;
mod chat;
mod json;
mod message;
mod post;

pub(super) use access::Access;
pub(super) use chat::{Chat, Kind, Person, Standing};
pub(super) use json::{file_id, file_of};
pub(super) use message::{Content, Message, Sender};
pub(super) use post::Posting;

use super::faults::Injected;
use super::limits::Limits;
use super::push::Webhook;
use super::queue::{Lane, Queue};
use super::record::Call;
use super::request::Document;
use super::rules::Rules;
use serde_json::Value;
use std::collections::{BTreeMap, HashMap};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, UNIX_EPOCH};
use tokio::sync::watch;
use tokio::time::Instant;

/// The bot's id, as in the default token.
pub const BOT_ID: i64 = 4242;
/// The bot's username.
pub const BOT_USERNAME: &str = "ZapisTestBot";

/// The server's own clock: it runs with tokio's, and tests may push it forward.
#[derive(Debug)]
pub(super) struct Clock {
    started: Instant,
    unix: Duration,
    pushed: Duration,
}

impl Clock {
    #[expect(
        clippy::disallowed_methods,
        reason = "it plays a server elsewhere, which has a clock of its own"
    )]
    fn start() -> Self {
        let unix = std::time::SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        Self { started: Instant::now(), unix, pushed: Duration::ZERO }
    }

    pub(super) fn push(&mut self, by: Duration) {
        self.pushed += by;
    }

    pub(super) fn now(&self) -> Instant {
        Instant::now() + self.pushed
    }

    /// Seconds since 1970, as in every `date`.
    pub(super) fn unix(&self) -> u64 {
        (self.unix + (self.now() - self.started)).as_secs()
    }
}

/// A pressed button that the bot may answer once.
#[derive(Debug)]
pub(super) struct Press {
    pub(super) at: Instant,
    /// The parameters of the answer.
    pub(super) answer: Option<Value>,
}

/// An inline query and the bot's answer to it.
#[derive(Debug)]
pub(super) struct InlineQuery {
    pub(super) at: Instant,
    pub(super) results: Option<Vec<Value>>,
}

/// What `setMy…` has set; names by language, commands by scope and language.
#[derive(Debug, Default)]
pub(super) struct Profile {
    pub(super) texts: BTreeMap<(&'static str, String), String>,
    pub(super) commands: BTreeMap<(String, String), Value>,
    pub(super) menu_buttons: BTreeMap<Option<i64>, Value>,
}

/// Where the polling for updates stands.
#[derive(Debug, Default)]
pub(super) struct Polling {
    pub(super) last: Option<(i64, Instant)>,
    /// Raised by each poll that begins to wait; who waits with an older number has been replaced.
    pub(super) waiting: u64,
    pub(super) next_conflict: Option<Instant>,
}

#[derive(Debug)]
pub(super) struct World {
    pub(super) rules: Rules,
    pub(super) clock: Clock,
    pub(super) people: BTreeMap<i64, Person>,
    pub(super) chats: BTreeMap<i64, Chat>,
    pub(super) inline: BTreeMap<String, Message>,
    pub(super) queue: Queue,
    pub(super) polling: Polling,
    pub(super) webhook: Option<Webhook>,
    pub(super) limits: Limits,
    pub(super) faults: Injected,
    pub(super) files: Vec<Document>,
    pub(super) presses: HashMap<String, Press>,
    pub(super) inline_queries: HashMap<String, InlineQuery>,
    pub(super) profile: Profile,
    pub(super) calls: Vec<Call>,
    /// Private chats and groups share one count of messages; supergroups and channels have their own.
    next_message: i64,
    serial: u64,
}

impl World {
    pub(super) fn new(rules: Rules) -> Self {
        Self {
            rules,
            clock: Clock::start(),
            people: BTreeMap::new(),
            chats: BTreeMap::new(),
            inline: BTreeMap::new(),
            queue: Queue::default(),
            polling: Polling::default(),
            webhook: None,
            limits: Limits::default(),
            faults: Injected::default(),
            files: Vec::new(),
            presses: HashMap::new(),
            inline_queries: HashMap::new(),
            profile: Profile::default(),
            calls: Vec::new(),
            next_message: 0,
            serial: 8_700_000_000_000_000,
        }
    }

    /// A number that was not there before, for the ids of queries.
    pub(super) fn serial(&mut self) -> u64 {
        self.serial += 1;
        self.serial
    }

    pub(super) fn update(&mut self, life: Duration, lane: Lane, kind: &str, what: Value) -> Option<i64> {
        self.queue.push(self.clock.now(), life, lane, kind, what)
    }
}

/// The world behind a lock, and word of each change in it.
#[derive(Debug)]
pub(super) struct Shared {
    world: Mutex<World>,
    changes: watch::Sender<u64>,
}

impl Shared {
    pub(super) fn new(rules: Rules) -> Self {
        Self { world: Mutex::new(World::new(rules)), changes: watch::Sender::new(0) }
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
