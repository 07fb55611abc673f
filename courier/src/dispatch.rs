//! Getting what is leased on its way when its turn has come.

use crate::bot::Bot;
use crate::depot::{Depot, Step};
use crate::pace;
use crate::queue::{Held, Leased};
use crate::settle::{Fate, Settled};
use bot_core::port::Store;
use jiff::Timestamp;
use std::future::pending;
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Duration;
use tokio::time::{Instant, sleep_until};

impl<S: Store> Bot<S> {
    /// Takes in what is leased, and sends that whose turn it is.
    pub(crate) fn send_off(self: &Arc<Self>, leased: Vec<Leased>, until: Timestamp) {
        let patience = pace::patience(self.clock.now(), until);
        for (depot, leased) in self.depots.sort(leased) {
            if depot.take_in(leased, until, patience) {
                tokio::spawn(self.clone().attend(depot.clone()));
            }
            self.start(depot);
        }
    }

    /// Starts whatever may go now; returns when something more may.
    fn start(self: &Arc<Self>, depot: &Arc<Depot>) -> Option<Instant> {
        loop {
            match depot.next() {
                Step::Go(held) => drop(tokio::spawn(self.clone().deliver(depot.clone(), held))),
                Step::LetGo(held, wait) => drop(tokio::spawn(self.clone().let_go(depot.clone(), held, wait))),
                Step::Rest(until) => return until,
            }
        }
    }

    /// Comes back to a depot as long as something is in it.
    async fn attend(self: Arc<Self>, depot: Arc<Depot>) {
        while !depot.leave() {
            let next = self.start(&depot);
            tokio::select! {
                () = depot.changed.notified() => {}
                () = until(next) => {}
            }
        }
    }

    /// Gives back what won't be sent in time.
    async fn let_go(self: Arc<Self>, depot: Arc<Depot>, held: Vec<Held<Leased>>, wait: Duration) {
        let after = pace::after(self.clock.now(), wait);
        self.settle(&depot, settled(held, |item| Fate::later(item, after))).await;
        depot.have_let_go();
    }

    /// Writes outcomes down.
    pub(crate) async fn settle(&self, depot: &Depot, settled: Vec<Settled>) {
        if settled.is_empty() {
            return;
        }
        self.settler.settle(&*self.store, settled, self.clock.now()).await;
        if depot.wants_more() && self.left_waiting.swap(false, Ordering::Relaxed) {
            self.wake.notify_one();
        }
    }

    /// Lets go of what waits, and gives what is on its way a little time to arrive.
    pub(crate) async fn farewell(self: &Arc<Self>) {
        for depot in self.depots.all() {
            depot.close(true);
            self.start(depot);
        }
        if tokio::time::timeout(pace::FAREWELL, self.depots.empty()).await.is_err() {
            let deliveries = self.depots.held();
            tracing::warn!(deliveries, "closing with deliveries in flight; they will be tried again");
        }
    }
}

/// What became of each of them.
pub(crate) fn settled(held: Vec<Held<Leased>>, fate: impl Fn(&Leased) -> Fate) -> Vec<Settled> {
    held.iter().map(|held| (held.fence, fate(&held.item))).collect()
}

async fn until(time: Option<Instant>) {
    match time {
        Some(time) => sleep_until(time).await,
        None => pending().await,
    }
}
