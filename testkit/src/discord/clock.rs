//! The server's own clock.

use jiff::{SignedDuration, Timestamp};
use std::time::{Duration, UNIX_EPOCH};
use tokio::time::Instant;

/// It runs with tokio's, and tests may push it forward.
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
    pub(super) fn start() -> Self {
        let unix = std::time::SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        Self { started: Instant::now(), unix, pushed: Duration::ZERO }
    }

    pub(super) fn push(&mut self, by: Duration) {
        self.pushed += by;
    }

    pub(super) fn now(&self) -> Instant {
        Instant::now() + self.pushed
    }

    /// Tokio's time at which this clock will show `then`, unless it is pushed meanwhile.
    pub(super) fn in_tokio(&self, then: Instant) -> Instant {
        then.checked_sub(self.pushed).unwrap_or(self.started)
    }

    /// Since 1970.
    pub(super) fn unix(&self) -> Duration {
        self.unix + (self.now() - self.started)
    }

    pub(super) fn timestamp(&self) -> Timestamp {
        Timestamp::from_second(0)
            .and_then(|zero| zero.checked_add(SignedDuration::try_from(self.unix()).unwrap_or_default()))
            .unwrap_or_default()
    }

    /// As in every `timestamp`.
    pub(super) fn iso(&self) -> String {
        iso(self.timestamp())
    }
}

/// The one spelling in which Discord gives times.
pub(super) fn iso(time: Timestamp) -> String {
    time.strftime("%Y-%m-%dT%H:%M:%S.%6f+00:00").to_string()
}
