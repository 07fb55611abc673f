//! Settling: outcomes that are there at the same time share one write.

use bot_core::ids::ParcelId;
use bot_core::port::{Outcome, Store};
use jiff::Timestamp;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

/// One settled parcel: its id, its fence, what became of it.
pub type Settled = (ParcelId, i64, Outcome);

/// How often a failed write is tried again, within what is left of the lease.
const TRIES: u32 = 4;

/// Collects outcomes. Whoever comes first writes; who comes while it writes is written together by the next.
#[derive(Default)]
pub struct Settler {
    waiting: Mutex<Vec<Settled>>,
    writing: tokio::sync::Mutex<()>,
}

impl Settler {
    /// Returns once these outcomes are written, by this call or by another.
    pub async fn settle<S: Store>(&self, store: &S, settled: Vec<Settled>, now: Timestamp) {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner).extend(settled);
        let _writing = self.writing.lock().await;
        let batch = std::mem::take(&mut *self.waiting.lock().unwrap_or_else(PoisonError::into_inner));
        if !batch.is_empty() {
            write(store, batch, now).await;
        }
    }
}

/// Writes with patience: a delivered parcel that can't be settled will be sent again when its lease is over.
async fn write<S: Store>(store: &S, batch: Vec<Settled>, now: Timestamp) {
    for attempt in 1..=TRIES {
        match store.settle(batch.clone(), now).await {
            Ok(()) => return,
            Err(error) => {
                tracing::warn!(%error, attempt, parcels = batch.len(), "deliveries could not be settled")
            }
        }
        tokio::time::sleep(Duration::from_millis(250) * attempt).await;
    }
}
