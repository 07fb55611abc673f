//! One lane for each account: parcels of one account go one after the other, those of different accounts side by side.

use bot_core::ids::{AccountId, ParcelId};
use bot_core::port::Parcel;
use jiff::Timestamp;
use std::collections::{HashMap, VecDeque};
use std::sync::{Mutex, MutexGuard, PoisonError};
use tokio::sync::Notify;

/// A parcel that this process may send until `until`.
#[derive(Debug, Clone, PartialEq)]
pub struct Leased {
    /// The parcel.
    pub parcel: Parcel,
    /// When the lease runs out.
    pub until: Timestamp,
}

/// What is on its way in this process.
#[derive(Default)]
pub struct Lanes {
    state: Mutex<State>,
    emptied: Notify,
}

#[derive(Default)]
struct State {
    waiting: HashMap<AccountId, VecDeque<Leased>>,
    /// The newest fence of each parcel that is here. A repeated update leases its unsent replies again; they are
    /// not sent twice for that, but settled under the newer fence.
    fences: HashMap<ParcelId, i64>,
}

impl Lanes {
    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Takes parcels in; returns the accounts whose lanes have to be started.
    pub fn take_in(&self, parcels: Vec<Parcel>, until: Timestamp) -> Vec<AccountId> {
        let mut state = self.state();
        let mut start = Vec::new();
        for parcel in parcels {
            if state.fences.insert(parcel.id, parcel.fence).is_some() {
                continue;
            }
            let account = parcel.account;
            let lane = state.waiting.entry(account).or_insert_with(|| {
                start.push(account);
                VecDeque::new()
            });
            lane.push_back(Leased { parcel, until });
        }
        start
    }

    /// The next parcel of a lane.
    pub fn next(&self, account: AccountId) -> Option<Leased> {
        self.state().waiting.get_mut(&account)?.pop_front()
    }

    /// Takes out all that still waits in a lane.
    pub fn rest(&self, account: AccountId) -> Vec<Leased> {
        self.state().waiting.get_mut(&account).map(std::mem::take).unwrap_or_default().into()
    }

    /// The fence under which a parcel is to be settled; it is no longer here afterwards.
    pub fn let_go(&self, parcel: ParcelId) -> Option<i64> {
        self.state().fences.remove(&parcel)
    }

    /// Closes a lane in which nothing waits; `false`: something came in meanwhile.
    pub fn close(&self, account: AccountId) -> bool {
        let mut state = self.state();
        if state.waiting.get(&account).is_some_and(|lane| !lane.is_empty()) {
            return false;
        }
        state.waiting.remove(&account);
        drop(state);
        self.emptied.notify_waiters();
        true
    }

    /// How many parcels are here.
    pub fn held(&self) -> usize {
        self.state().fences.len()
    }

    /// Resolves when nothing is on its way.
    pub async fn empty(&self) {
        loop {
            let closed = self.emptied.notified();
            tokio::pin!(closed);
            // Registered before looking, or a lane that closes in between would be missed.
            closed.as_mut().enable();
            if self.state().waiting.is_empty() {
                return;
            }
            closed.await;
        }
    }
}
