//! What went wrong while messages were formatted: counted, and the first of each kind kept.

use std::{
    collections::BTreeSet,
    sync::{
        Mutex, PoisonError,
        atomic::{AtomicU64, Ordering},
    },
};

/// How many different troubles are kept; a broken locale must not eat memory.
const KEPT: usize = 100;

/// Shared by all locales that were loaded together.
#[derive(Debug, Default)]
pub(super) struct Troubles {
    count: AtomicU64,
    kept: Mutex<BTreeSet<String>>,
}

impl Troubles {
    pub(super) fn add(&self, trouble: String) {
        self.count.fetch_add(1, Ordering::Relaxed);
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        if kept.len() < KEPT {
            kept.insert(trouble);
        }
    }

    pub(super) fn count(&self) -> u64 {
        self.count.load(Ordering::Relaxed)
    }

    pub(super) fn kept(&self) -> Vec<String> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner).iter().cloned().collect()
    }
}
