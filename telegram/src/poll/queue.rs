//! Fetched updates on their way to being handled: those of one chat in order, those of different chats side by side.

use super::described;
use crate::intake::Intake;
use crate::read::{self, Lane};
use bot_core::port::{Store, StoreError};
use serde_json::Value;
use std::collections::{BTreeSet, HashMap, VecDeque};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use tokio::sync::{Notify, Semaphore};

/// Updates that are handled side by side.
const SIDE_BY_SIDE: usize = 64;
/// How often an update is tried that the database refuses for good. One for which it is only too busy is tried on.
const TRIES: u32 = 5;
/// How long to wait before an update is tried again: doubled each time, at most [`PAUSE_MOST`].
const PAUSE: Duration = Duration::from_millis(100);
const PAUSE_MOST: Duration = Duration::from_secs(5);
/// How long what is being handled may take when the house closes; what is not done by then is brought again.
const FAREWELL: Duration = Duration::from_secs(4);

/// Updates that were fetched and are not handled yet.
pub struct Queue {
    state: Mutex<State>,
    /// Rung when an update is done.
    done: Notify,
    side_by_side: Semaphore,
}

#[derive(Default)]
struct State {
    waiting: HashMap<Lane, VecDeque<Value>>,
    /// Numbers of updates that are here.
    open: BTreeSet<i64>,
    /// Numbers that are done and not confirmed, because an earlier one is not done.
    done: BTreeSet<i64>,
    /// The highest number that was ever here.
    highest: Option<i64>,
    closed: bool,
}

impl Default for Queue {
    fn default() -> Self {
        Self { state: Mutex::default(), done: Notify::new(), side_by_side: Semaphore::new(SIDE_BY_SIDE) }
    }
}

impl Queue {
    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Everything before this number is durably handled.
    pub fn offset(&self) -> Option<i64> {
        let state = self.state();
        state.open.first().copied().or(state.highest.map(|highest| highest + 1))
    }

    /// Takes an update in, unless it is here or was done already.
    pub fn take_in<S: Store>(self: &Arc<Self>, update: Value, intake: &Intake<S>) {
        let Some(number) = read::number(&update) else {
            return tracing::warn!("something without a number came in place of an update");
        };
        let lane = read::lane(&update);
        let mut state = self.state();
        if state.closed || state.done.contains(&number) || !state.open.insert(number) {
            return;
        }
        state.highest = state.highest.max(Some(number));
        let begin = !state.waiting.contains_key(&lane);
        state.waiting.entry(lane).or_default().push_back(update);
        drop(state);
        if begin {
            tokio::spawn(self.clone().walk(lane, intake.clone()));
        }
    }

    /// Handles the updates of a lane, one after the other.
    async fn walk<S: Store>(self: Arc<Self>, lane: Lane, intake: Intake<S>) {
        while let Some(update) = self.next(lane) {
            // The semaphore is never closed.
            let Ok(_permit) = self.side_by_side.acquire().await else { return };
            if self.handle(&update, &intake).await {
                self.finished(&update);
            }
        }
    }

    fn next(&self, lane: Lane) -> Option<Value> {
        let mut state = self.state();
        let next = state.waiting.get_mut(&lane).and_then(VecDeque::pop_front).filter(|_| !state.closed);
        if next.is_none() {
            state.waiting.remove(&lane);
        }
        next
    }

    /// Handles one update; `false`: the house closes, and it is left for later.
    async fn handle<S: Store>(&self, update: &Value, intake: &Intake<S>) -> bool {
        let (number, kind) = described(update);
        let mut pause = PAUSE;
        for tried in 1_u32.. {
            match intake.take(update).await {
                Ok(()) => return true,
                Err(error @ StoreError::Broken(_)) if tried >= TRIES => {
                    tracing::error!(number, kind, %error, "an update can't be handled; it is skipped");
                    return true;
                }
                Err(error) => {
                    tracing::warn!(number, kind, %error, "an update is not handled yet; trying again")
                }
            }
            if self.state().closed {
                break;
            }
            tokio::time::sleep(pause).await;
            pause = (pause * 2).min(PAUSE_MOST);
        }
        false
    }

    fn finished(&self, update: &Value) {
        let number = read::number(update).unwrap_or_default();
        let mut state = self.state();
        state.open.remove(&number);
        state.done.insert(number);
        let confirmed = state.open.first().copied().unwrap_or(i64::MAX);
        state.done = state.done.split_off(&confirmed);
        drop(state);
        self.done.notify_waiters();
    }

    /// Resolves when all is handled, or after `patience`.
    pub async fn settled(&self, patience: Duration) {
        let _ = tokio::time::timeout(patience, self.empty()).await;
    }

    async fn empty(&self) {
        loop {
            let done = self.done.notified();
            tokio::pin!(done);
            // Registered before looking, or one that is done in between would be missed.
            done.as_mut().enable();
            if self.state().open.is_empty() {
                return;
            }
            done.await;
        }
    }

    /// Takes nothing in any more, and lets what is being handled finish. What waits stays unconfirmed.
    pub async fn close(&self) {
        {
            let mut state = self.state();
            state.closed = true;
            let left: Vec<i64> = state.waiting.values().flatten().filter_map(read::number).collect();
            state.open.retain(|number| !left.contains(number));
        }
        self.settled(FAREWELL).await;
    }
}
