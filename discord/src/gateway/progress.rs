//! Which events are dealt with for good: up to there a killed process need not be told them again.

use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::sync::{Arc, Mutex, PoisonError};

/// What another process needs to go on with a session.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Kept {
    /// The session's id; `None`: there is none.
    pub session: Option<String>,
    /// Where it is gone on with.
    pub url: Option<String>,
    /// The last event before the first that is not dealt with.
    pub seq: Option<u64>,
    /// How many shards there were.
    pub shards: u32,
    /// The application's id.
    #[serde(default)]
    pub application: Option<u64>,
}

/// Events of a session on their way.
#[derive(Debug, Default)]
pub struct Progress(Mutex<State>);

#[derive(Debug, Default)]
struct State {
    last: Option<u64>,
    open: BTreeSet<u64>,
}

/// An event on its way; it is dealt with when this is dropped.
#[derive(Debug)]
pub struct Done {
    progress: Arc<Progress>,
    seq: u64,
}

impl Progress {
    /// An event has come.
    pub fn begin(self: &Arc<Self>, seq: u64) -> Done {
        self.state(|state| {
            // A new session counts from the start.
            if state.last.is_some_and(|last| seq < last) && state.open.is_empty() {
                state.last = None;
            }
            state.last = state.last.max(Some(seq));
            state.open.insert(seq);
        });
        Done { progress: self.clone(), seq }
    }

    /// The last event before the first that is not dealt with; `None`: none has come.
    pub fn dealt_with(&self) -> Option<u64> {
        self.state(|state| match state.open.first() {
            Some(open) => Some(open.saturating_sub(1)),
            None => state.last,
        })
    }

    /// Another process has dealt with events up to this one.
    pub fn go_on_from(&self, seq: Option<u64>) {
        self.state(|state| state.last = seq);
    }

    fn state<T>(&self, look: impl FnOnce(&mut State) -> T) -> T {
        look(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl Drop for Done {
    fn drop(&mut self) {
        self.progress.state(|state| state.open.remove(&self.seq));
    }
}
