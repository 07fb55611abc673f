//! What is due: the core's ticks, parcels that were not delivered by whoever wrote them, and postings.

use crate::bot::Bot;
use crate::pace;
use crate::queue::Leased;
use bot_core::port::{Actor, Store, StoreError};
use bot_core::tick::tick;
use jiff::Timestamp;
use std::future::Future;
use std::sync::atomic::Ordering;
use std::sync::{Arc, PoisonError};

/// What one look at what is due has brought.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Pass {
    /// What is due next, as it was before this pass.
    pub due: Option<Timestamp>,
    /// Whether something was claimed or written.
    pub moved: bool,
}

impl<S: Store> Bot<S> {
    /// Ticks and delivers until `shutdown`; then what waits is given back at once, and what is in flight may finish (5 s
    /// at most).
    pub async fn run(self: Arc<Self>, shutdown: impl Future<Output = ()> + Send) {
        tokio::pin!(shutdown);
        self.depots.all().for_each(|depot| depot.close(false));
        loop {
            let pause = self.pass_and_pause().await;
            tokio::select! {
                () = &mut shutdown => break,
                () = self.wake.notified() => {}
                () = self.clock.changed() => {}
                () = tokio::time::sleep(pause) => {}
            }
        }
        self.farewell().await;
    }

    /// Ticks and delivers until nothing is due at the clock's present time and nothing is in flight.
    pub async fn settle_all(self: &Arc<Self>) -> Result<(), StoreError> {
        let _gate = self.gate.read().await;
        self.settle_due().await
    }

    /// [`Self::settle_all`] with the gate held by the caller.
    pub(crate) async fn settle_due(self: &Arc<Self>) -> Result<(), StoreError> {
        let mut before = None;
        loop {
            self.depots.empty().await;
            let pass = self.pass(true).await?;
            self.depots.empty().await;
            // The same thing due again and nothing moved: more of the same would bring nothing either.
            if !pass.moved && (pass.due.is_none_or(|due| due > self.clock.now()) || pass.due == before) {
                return Ok(());
            }
            before = pass.due;
        }
    }

    async fn pass_and_pause(self: &Arc<Self>) -> std::time::Duration {
        let result = {
            let _gate = self.gate.read().await;
            self.pass(false).await
        };
        match result {
            // There may be more; whether there is room for it is seen then.
            Ok(pass) if pass.moved => std::time::Duration::ZERO,
            Ok(pass) => pace::sleep(self.clock.now(), pass.due.filter(|due| *due > self.clock.now())),
            Err(error) => {
                tracing::warn!(%error, "could not look for what is due");
                pace::LONGEST_SLEEP
            }
        }
    }

    /// Looks once: ticks if it is time (or `always`), claims what there is room for.
    async fn pass(self: &Arc<Self>, always: bool) -> Result<Pass, StoreError> {
        let names = self.depots.names();
        let due = self.store.next_due(&names).await?;
        let now = self.clock.now();
        let mut pass = Pass { due, moved: false };
        if always || pace::tick_is_due(now, due, self.last_tick()) {
            pass.moved |= self.tick(now).await?;
        }
        let something_waits = pass.moved || due.is_some_and(|due| due <= now);
        if something_waits && !names.is_empty() {
            let (came, full) = self.claim(now).await?;
            self.left_waiting.store(full || !came, Ordering::Relaxed);
            pass.moved |= came;
        }
        Ok(pass)
    }

    fn last_tick(&self) -> Option<Timestamp> {
        *self.last_tick.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Asks the core what time brings; whether parcels were written.
    async fn tick(self: &Arc<Self>, now: Timestamp) -> Result<bool, StoreError> {
        let handled = self.commit(Actor::House, (None, None), Box::new(tick)).await?;
        *self.last_tick.lock().unwrap_or_else(PoisonError::into_inner) = Some(now);
        Ok(handled.posted)
    }

    /// Claims what there is room for; whether anything came, and whether some platform has no more room.
    async fn claim(self: &Arc<Self>, now: Timestamp) -> Result<(bool, bool), StoreError> {
        let (mut came, mut full) = self.claim_postings(now).await?;
        for (names, room) in self.depots.room() {
            let most = u32::try_from(room).unwrap_or(u32::MAX);
            if most == 0 {
                full = true;
                continue;
            }
            let until = pace::lease_until(now);
            let parcels = self.store.claim(&names, now, until, most).await?;
            full |= parcels.len() >= room;
            came |= !parcels.is_empty();
            self.send_off(parcels.into_iter().map(Leased::from).collect(), until);
        }
        Ok((came, full))
    }
}
