//! Updates that wait to be fetched, with the offset's rules
//! (<https://core.telegram.org/bots/api#getupdates>).

use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::sync::Arc;
use std::time::Duration;
use tokio::time::Instant;

/// Kinds that are sent only to bots that ask for them by name
/// (<https://core.telegram.org/bots/api#getupdates>, `allowed_updates`).
const ONLY_ON_REQUEST: [&str; 3] = ["chat_member", "message_reaction", "message_reaction_count"];

/// An offset may lie this far past the newest update; one further off is taken for a mistake and confirms
/// nothing (`TQueue` of <https://github.com/tdlib/td>).
const FUTURE: i64 = 11;

/// What must arrive in order. The real server has one lane a chat *and kind*: a chat's messages wait for each
/// other, and one person's presses do, but a press does not wait for a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) enum Lane {
    Chat(i64),
    Presses(i64),
    Inline(i64),
    Chosen(i64),
    Membership(i64),
}

#[derive(Debug)]
pub(super) struct Update {
    pub(super) id: i64,
    pub(super) lane: Lane,
    pub(super) body: Value,
    expires: Instant,
}

#[derive(Debug)]
pub(super) struct Queue {
    newest: i64,
    pub(super) pending: VecDeque<Arc<Update>>,
    /// Handed out with the next answer whatever its offset, then forgotten.
    pub(super) again: VecDeque<Arc<Update>>,
    all: BTreeMap<i64, Arc<Update>>,
    handed_out: BTreeSet<i64>,
    pub(super) twice: bool,
    allowed: Option<BTreeSet<String>>,
}

impl Default for Queue {
    fn default() -> Self {
        Self {
            newest: 700_000_000,
            pending: VecDeque::new(),
            again: VecDeque::new(),
            all: BTreeMap::new(),
            handed_out: BTreeSet::new(),
            twice: false,
            allowed: None,
        }
    }
}

impl Queue {
    /// Adds an update unless the bot does not want its kind; returns its id.
    pub(super) fn push(
        &mut self,
        now: Instant,
        life: Duration,
        lane: Lane,
        kind: &str,
        what: Value,
    ) -> Option<i64> {
        if !self.is_allowed(kind) {
            return None;
        }
        self.newest += 1;
        let id = self.newest;
        let update =
            Arc::new(Update { id, lane, body: json!({ "update_id": id, kind: what }), expires: now + life });
        self.all.insert(id, update.clone());
        self.pending.push_back(update);
        Some(id)
    }

    fn is_allowed(&self, kind: &str) -> bool {
        match &self.allowed {
            Some(allowed) => allowed.contains(kind),
            None => !ONLY_ON_REQUEST.contains(&kind),
        }
    }

    /// An empty list means the default again; what already waits stays.
    pub(super) fn allow(&mut self, kinds: &Value) {
        let Some(kinds) = kinds.as_array() else { return };
        let kinds: BTreeSet<_> = kinds.iter().filter_map(Value::as_str).map(str::to_owned).collect();
        self.allowed = (!kinds.is_empty()).then_some(kinds);
    }

    pub(super) fn allowed(&self) -> Option<&BTreeSet<String>> {
        self.allowed.as_ref()
    }

    /// Drops for ever what the offset confirms.
    pub(super) fn confirm(&mut self, offset: i64) {
        if offset < 0 {
            let keep = usize::try_from(offset.unsigned_abs()).unwrap_or(usize::MAX);
            let surplus = self.pending.len().saturating_sub(keep);
            self.pending.drain(..surplus);
        } else if offset <= self.newest + FUTURE {
            self.pending.retain(|update| update.id >= offset);
        }
    }

    /// What the next answer holds, without confirming anything.
    pub(super) fn hand_out(&mut self, now: Instant, limit: usize) -> Vec<Value> {
        self.expire(now);
        let mut chosen: Vec<_> = Vec::new();
        while chosen.len() < limit
            && let Some(update) = self.again.pop_front()
        {
            if !self.pending.iter().any(|other| other.id == update.id) {
                chosen.push(update);
            }
        }
        chosen.sort_by_key(|update| update.id);
        chosen.extend(self.pending.iter().take(limit - chosen.len()).cloned());
        for update in &chosen {
            if self.handed_out.insert(update.id) && self.twice {
                self.again.push_back(update.clone());
            }
        }
        chosen.iter().map(|update| update.body.clone()).collect()
    }

    pub(super) fn has_something(&mut self, now: Instant) -> bool {
        self.expire(now);
        let waiting = |update: &Arc<Update>| !self.pending.iter().any(|other| other.id == update.id);
        !self.pending.is_empty() || self.again.iter().any(waiting)
    }

    /// Puts updates in the queue again, whether confirmed or not; unknown ids are passed over.
    pub(super) fn redeliver(&mut self, ids: &[i64]) {
        self.again.extend(ids.iter().filter_map(|id| self.all.get(id)).cloned());
    }

    pub(super) fn clear(&mut self) {
        self.pending.clear();
        self.again.clear();
    }

    /// A webhook took it; in the mode that sends all twice, it goes round once more.
    pub(super) fn delivered(&mut self, id: i64) {
        let was_again = self.again.iter().position(|update| update.id == id);
        if let Some(place) = was_again {
            self.again.remove(place);
        } else {
            self.pending.retain(|update| update.id != id);
        }
        if self.handed_out.insert(id) && self.twice {
            self.redeliver(&[id]);
        }
    }

    pub(super) fn expire(&mut self, now: Instant) {
        self.pending.retain(|update| update.expires > now);
    }

    pub(super) fn ids(&self) -> Vec<i64> {
        self.all.keys().copied().collect()
    }
}
