//! Calls beyond the first of a delivery.

use crate::depot::Depot;
use bot_core::ids::Address;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use tokio::time::{Instant, sleep_until};

/// The pace of one delivery: a message that takes several calls (a long text in parts, documents) waits here before each
/// call after the first, in its place among everything else that waits.
#[derive(Debug, Default)]
pub struct Pace {
    way: Option<(Arc<Depot>, Address)>,
    waits: Mutex<Waits>,
}

/// How long a delivery has waited, and since when it waits now.
#[derive(Debug, Default)]
struct Waits {
    before: Duration,
    since: Option<Instant>,
}

impl Pace {
    /// A pace that never makes anybody wait.
    pub fn unlimited() -> Self {
        Self::default()
    }

    /// The pace of what is on its way from `depot` to `chat`.
    pub(crate) fn of(depot: Arc<Depot>, chat: Address) -> Self {
        Self { way: Some((depot, chat)), waits: Mutex::default() }
    }

    /// Returns when the platform and the chat take one more new message.
    pub async fn again(&self) {
        self.wait(false).await;
    }

    /// To be called before a new message is sent because the edit that was meant turned out to be impossible: returns
    /// when the platform and the chat take it. A delivery that was counted as a new message from the start does not wait.
    pub async fn instead(&self) {
        self.wait(true).await;
    }

    async fn wait(&self, instead: bool) {
        if let Some((depot, chat)) = &self.way {
            let _waiting = Waiting::begin(self);
            depot.again(chat, instead).await;
        }
    }

    /// Returns when a delivery that begins now has taken longer than `most`, its waits here not counted; after `at_most`
    /// in any case.
    pub(crate) async fn overdue(&self, most: Duration, at_most: Duration) {
        let start = Instant::now();
        loop {
            let now = Instant::now();
            let end = start + (most + self.waited(now)).min(at_most);
            if now >= end {
                return;
            }
            sleep_until(end).await;
        }
    }

    fn waited(&self, now: Instant) -> Duration {
        let waits = self.waits();
        waits.before + waits.since.map_or(Duration::ZERO, |since| now.saturating_duration_since(since))
    }

    fn waits(&self) -> MutexGuard<'_, Waits> {
        self.waits.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The platform has put off the newest call for so long. To be told only by who stays and tries that call again
    /// after [`Self::again`], because the calls before it have arrived; who returns
    /// [`Sent::Throttled`](crate::Sent::Throttled) has told it thereby.
    pub fn refused(&self, wait: Duration) {
        if let Some((depot, chat)) = &self.way {
            depot.refused(chat, wait);
        }
    }
}

/// A wait that ends when it is dropped, also by a platform that has lost its patience.
struct Waiting<'a>(&'a Pace);

impl<'a> Waiting<'a> {
    fn begin(pace: &'a Pace) -> Self {
        pace.waits().since = Some(Instant::now());
        Self(pace)
    }
}

impl Drop for Waiting<'_> {
    fn drop(&mut self) {
        let waited = self.0.waited(Instant::now());
        *self.0.waits() = Waits { before: waited, since: None };
    }
}
