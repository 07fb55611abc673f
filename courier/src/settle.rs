//! Settling: outcomes that are there at the same time share one write.

use crate::pace;
use crate::queue::Leased;
use bot_core::ids::{ParcelId, PostingId};
use bot_core::port::{Outcome, PostingOutcome, Store, StoreError};
use futures_util::future::join_all;
use jiff::Timestamp;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

/// What became of something that was leased.
#[derive(Debug, Clone)]
pub enum Fate {
    /// Of a parcel.
    Parcel(ParcelId, Outcome),
    /// Of a posting.
    Posting(PostingId, PostingOutcome),
}

/// Something settled: its fence, what became of it.
pub type Settled = (i64, Fate);

/// How often a failed write is tried again, within what is left of the lease.
const TRIES: u32 = 4;

impl Fate {
    /// Not before this time.
    pub fn later(item: &Leased, at: Timestamp) -> Self {
        Self::of(item, Outcome::Later(at), PostingOutcome::Later(at))
    }

    /// Nothing can be sent there any more.
    pub fn gone(item: &Leased) -> Self {
        Self::of(item, Outcome::Gone, PostingOutcome::Gone)
    }

    /// Nothing but answers can be sent there.
    pub fn closed(item: &Leased) -> Self {
        Self::of(item, Outcome::Closed, PostingOutcome::Gone)
    }

    /// Nobody takes it before this time.
    pub fn away(item: &Leased, at: Timestamp) -> Self {
        Self::of(item, Outcome::Away(at), PostingOutcome::Later(at))
    }

    /// What is to be written of a parcel that was leased once more while this was written. If it went on to another account
    /// meanwhile, nothing of what was found out about the one before is true of that: it is given back untried.
    pub fn once_more(self, now: Timestamp) -> Self {
        match self {
            Self::Parcel(id, Outcome::Gone | Outcome::Closed | Outcome::Away(_)) => {
                Self::Parcel(id, Outcome::Later(now))
            }
            other => other,
        }
    }

    /// This can't be sent.
    pub fn never(item: &Leased) -> Self {
        Self::of(item, Outcome::Never, PostingOutcome::Gone)
    }

    /// A platform that says "at once again" must not spin.
    pub fn patient(self, now: Timestamp) -> Self {
        let soonest = pace::later(now, pace::SHORTEST_WAIT);
        match self {
            Self::Parcel(id, Outcome::Later(at)) => Self::Parcel(id, Outcome::Later(at.max(soonest))),
            Self::Parcel(id, Outcome::Away(at)) => Self::Parcel(id, Outcome::Away(at.max(soonest))),
            Self::Posting(id, PostingOutcome::Later(at)) => {
                Self::Posting(id, PostingOutcome::Later(at.max(soonest)))
            }
            other => other,
        }
    }

    fn of(item: &Leased, of_parcel: Outcome, of_posting: PostingOutcome) -> Self {
        match item {
            Leased::Parcel(parcel) => Self::Parcel(parcel.id, of_parcel),
            Leased::Posting { posting, .. } => Self::Posting(posting.id, of_posting),
        }
    }
}

/// Collects outcomes. Whoever comes first writes; who comes while it writes is written together by the next.
#[derive(Default)]
pub struct Settler {
    waiting: Mutex<Vec<(ParcelId, i64, Outcome)>>,
    writing: tokio::sync::Mutex<()>,
}

impl Settler {
    /// Returns once these outcomes are written, by this call or by another.
    pub async fn settle<S: Store>(&self, store: &S, settled: Vec<Settled>, now: Timestamp) {
        let (mut parcels, mut postings) = (Vec::new(), Vec::new());
        for (fence, fate) in settled {
            match fate {
                Fate::Parcel(id, outcome) => parcels.push((id, fence, outcome)),
                Fate::Posting(id, outcome) => postings.push((id, fence, outcome)),
            }
        }
        if !parcels.is_empty() {
            self.settle_parcels(store, parcels, now).await;
        }
        join_all(postings.iter().map(|(id, fence, outcome)| {
            with_patience(|| store.settle_posting(*id, *fence, outcome.clone(), now))
        }))
        .await;
    }

    async fn settle_parcels<S: Store>(
        &self,
        store: &S,
        settled: Vec<(ParcelId, i64, Outcome)>,
        now: Timestamp,
    ) {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner).extend(settled);
        let _writing = self.writing.lock().await;
        let batch = std::mem::take(&mut *self.waiting.lock().unwrap_or_else(PoisonError::into_inner));
        if !batch.is_empty() {
            with_patience(|| store.settle(batch.clone(), now)).await;
        }
    }
}

/// Writes with patience: what was delivered and can't be settled will be sent again when its lease is over.
async fn with_patience<F: Future<Output = Result<(), StoreError>>>(write: impl Fn() -> F) {
    for attempt in 1..=TRIES {
        match write().await {
            Ok(()) => return,
            Err(error) => tracing::warn!(%error, attempt, "deliveries could not be settled"),
        }
        tokio::time::sleep(Duration::from_millis(250) * attempt).await;
    }
}
