//! Clocks. Only here does the real one enter.

use crate::BoxFuture;
use jiff::{SignedDuration, Timestamp};
use std::sync::{Arc, Mutex, PoisonError};
use tokio::sync::Notify;

/// What time it is.
pub trait Clock: Send + Sync + 'static {
    /// Now.
    fn now(&self) -> Timestamp;

    /// Resolves once the clock was moved otherwise than by passing.
    fn changed(&self) -> BoxFuture<'_, ()>;
}

/// The machine's clock.
#[derive(Debug, Clone, Copy, Default)]
pub struct RealClock;

impl Clock for RealClock {
    #[expect(clippy::disallowed_methods, reason = "the wiring: the clock enters here")]
    fn now(&self) -> Timestamp {
        Timestamp::now()
    }

    /// Never: jumps of the machine's clock are found by looking at it often enough.
    fn changed(&self) -> BoxFuture<'_, ()> {
        Box::pin(std::future::pending())
    }
}

/// A clock that stands still: the base of a [`DemoClock`] in tests.
#[derive(Debug, Clone, Copy)]
pub struct StillClock(pub Timestamp);

impl Clock for StillClock {
    fn now(&self) -> Timestamp {
        self.0
    }

    fn changed(&self) -> BoxFuture<'_, ()> {
        Box::pin(std::future::pending())
    }
}

/// A clock that runs ahead of another one and can be pushed further.
pub struct DemoClock {
    base: Arc<dyn Clock>,
    ahead: Mutex<SignedDuration>,
    moved: Notify,
}

impl DemoClock {
    /// A clock that shows what `base` shows until it is pushed.
    pub fn over(base: impl Clock) -> Self {
        Self { base: Arc::new(base), ahead: Mutex::new(SignedDuration::ZERO), moved: Notify::new() }
    }

    /// How far it runs ahead of its base.
    pub fn ahead(&self) -> SignedDuration {
        *self.ahead.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Moves it on to `time`; never back, because what was done can't be undone.
    pub(crate) fn move_to(&self, time: Timestamp) {
        {
            let mut ahead = self.ahead.lock().unwrap_or_else(PoisonError::into_inner);
            let wanted = time.duration_since(self.base.now());
            *ahead = wanted.max(*ahead);
        }
        self.moved.notify_waiters();
    }
}

impl Clock for DemoClock {
    fn now(&self) -> Timestamp {
        self.base.now().saturating_add(self.ahead()).unwrap_or(Timestamp::MAX)
    }

    fn changed(&self) -> BoxFuture<'_, ()> {
        Box::pin(self.moved.notified())
    }
}
