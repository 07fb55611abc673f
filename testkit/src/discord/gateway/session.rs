//! Sessions, and what is remembered of connections.

use crate::discord::world::World;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use tokio::sync::mpsc::UnboundedSender;
use tokio::time::Instant;

/// One IDENTIFY, as it came.
#[derive(Clone, Debug, PartialEq)]
pub struct Identify {
    /// When.
    pub at: Instant,
    /// The shard's number, and how many there are.
    pub shard: (u64, u64),
    /// The intents, as bits.
    pub intents: u64,
    /// Whether a session came of it.
    pub accepted: bool,
}

/// The end of one connection.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Closed {
    /// The code of the first close frame; `None` where the connection just ended.
    pub code: Option<u16>,
    /// Whether the client was first to close.
    pub by_client: bool,
}

impl Closed {
    /// Whether the client took its leave, which ends the session.
    pub fn is_clean(&self) -> bool {
        self.by_client && matches!(self.code, Some(1000 | 1001))
    }
}

/// What a connection is to do.
#[derive(Debug)]
pub(in crate::discord) enum Outgoing {
    Text(String),
    Close(u16, &'static str),
    /// End without a word.
    Cut,
}

#[derive(Debug)]
pub(in crate::discord) struct Session {
    pub(in crate::discord) shard: (u64, u64),
    pub(in crate::discord) intents: u64,
    seq: u64,
    /// All events, by their numbers from 1 on.
    log: Vec<Value>,
    /// The connection's number, and its way out.
    pub(super) connection: Option<(u64, UnboundedSender<Outgoing>)>,
    /// Since when there is no connection.
    pub(super) lost: Option<Instant>,
}

impl Session {
    pub(super) fn new(shard: (u64, u64), intents: u64, number: u64, out: UnboundedSender<Outgoing>) -> Self {
        Self { shard, intents, seq: 0, log: Vec::new(), connection: Some((number, out)), lost: None }
    }

    pub(super) fn send(&mut self, event: &str, body: Value) {
        self.seq += 1;
        self.log.push(json!({ "op": 0, "t": event, "s": self.seq, "d": body }));
        if let (Some((_, out)), Some(last)) = (&self.connection, self.log.last()) {
            let _ = out.send(Outgoing::Text(last.to_string()));
        }
    }

    /// Hands out again what came after this number; false if there never was such a number.
    pub(super) fn replay(&self, after: u64, out: &UnboundedSender<Outgoing>) -> bool {
        let Some(missed) = usize::try_from(after).ok().and_then(|after| self.log.get(after..)) else {
            return false;
        };
        for event in missed {
            let _ = out.send(Outgoing::Text(event.to_string()));
        }
        true
    }
}

#[derive(Debug, Default)]
pub(in crate::discord) struct Hub {
    pub(in crate::discord) sessions: BTreeMap<String, Session>,
    /// The ways out of all connections, by their numbers.
    pub(super) connections: BTreeMap<u64, UnboundedSender<Outgoing>>,
    pub(super) next: u64,
    pub(super) identifies: Vec<Identify>,
    /// When RESUMEs came, and whether they were accepted.
    pub(super) resumes: Vec<(Instant, bool)>,
    pub(super) heartbeats: u64,
    pub(super) closed: Vec<Closed>,
    /// Heartbeats get no answer.
    pub(super) deaf: bool,
    /// Connections are refused.
    pub(super) down: bool,
}

impl Hub {
    /// How many IDENTIFYs were spent of those that a day has.
    pub(in crate::discord) fn spent(&self) -> usize {
        self.identifies.len()
    }
}

impl World {
    /// Forgets sessions that were without a connection for too long.
    pub(in crate::discord) fn expire_sessions(&mut self) {
        let (now, life) = (self.clock.now(), self.rules.session_life);
        self.hub
            .sessions
            .retain(|_, session| session.lost.is_none_or(|lost| now.duration_since(lost) <= life));
    }

    /// Whether the token is still good: too many IDENTIFYs in a day reset it.
    pub(in crate::discord) fn accepts(&self, token: &str) -> bool {
        let spent = u32::try_from(self.hub.identifies.len()).unwrap_or(u32::MAX);
        token == self.rules.token && spent <= self.rules.identifies
    }
}
