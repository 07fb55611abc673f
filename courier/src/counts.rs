//! How many deliveries went how.

use std::sync::atomic::{AtomicU64, Ordering};

/// What became of deliveries since the bot began, and how many wait.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct DeliveryCounts {
    /// Messages that arrived.
    pub sent: u64,
    /// Calls that a platform has put off.
    pub throttled: u64,
    /// Deliveries that did not come to pass: nothing arrived as far as is known, a time-out, a panic, words that could
    /// not be rendered.
    pub failed: u64,
    /// Accounts that were found to take no messages any more.
    pub gone: u64,
    /// Parcels that are leased to this process and wait for their turn.
    pub waiting: usize,
}

/// The counters themselves.
#[derive(Debug, Default)]
pub struct Counts {
    /// [`DeliveryCounts::sent`].
    pub sent: Count,
    /// [`DeliveryCounts::throttled`].
    pub throttled: Count,
    /// [`DeliveryCounts::failed`].
    pub failed: Count,
    /// [`DeliveryCounts::gone`].
    pub gone: Count,
}

impl Counts {
    /// As they stand.
    pub fn read(&self) -> DeliveryCounts {
        DeliveryCounts {
            sent: self.sent.read(),
            throttled: self.throttled.read(),
            failed: self.failed.read(),
            gone: self.gone.read(),
            waiting: 0,
        }
    }
}

/// A number that only rises.
#[derive(Debug, Default)]
pub struct Count(AtomicU64);

impl Count {
    /// One more.
    pub fn rise(&self) {
        self.0.fetch_add(1, Ordering::Relaxed);
    }

    fn read(&self) -> u64 {
        self.0.load(Ordering::Relaxed)
    }
}
