//! Delivery of parcels that are leased to this process.

use crate::bot::Bot;
use crate::lanes::Leased;
use crate::pace;
use crate::platform::{Delivery, Platform, Sent};
use crate::settle::Settled;
use bot_core::ids::AccountId;
use bot_core::message::Message;
use bot_core::port::{Outcome, Parcel, Store, StoreError};
use bot_core::say::render;
use futures_util::FutureExt;
use jiff::Timestamp;
use std::panic::AssertUnwindSafe;
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Duration;

/// Outcomes of one lane that are collected before they are written.
const SETTLE_AT: usize = 16;

impl<S: Store> Bot<S> {
    /// Puts leased parcels into their lanes.
    pub(crate) fn send_off(self: &Arc<Self>, parcels: Vec<Parcel>, until: Timestamp) {
        for account in self.lanes.take_in(parcels, until) {
            tokio::spawn(self.clone().walk(account));
        }
    }

    /// Walks a lane to its end.
    async fn walk(self: Arc<Self>, account: AccountId) {
        loop {
            let mut outcomes = Vec::new();
            while let Some(leased) = self.lanes.next(account) {
                outcomes.extend(self.one(account, leased).await);
                if outcomes.len() >= SETTLE_AT {
                    self.settle(std::mem::take(&mut outcomes)).await;
                }
            }
            self.settle(outcomes).await;
            if self.lanes.close(account) {
                return;
            }
        }
    }

    /// Delivers one parcel. If it has to wait, so has what stands behind it.
    async fn one(&self, account: AccountId, leased: Leased) -> Vec<Settled> {
        let outcome = self.outcome(&leased).await;
        let mut settled: Vec<Settled> = self.let_go(leased, &outcome).into_iter().collect();
        if let Some(Outcome::Later(_) | Outcome::Gone) = outcome {
            let rest = self.lanes.rest(account);
            settled.extend(rest.into_iter().filter_map(|behind| self.let_go(behind, &outcome)));
        }
        settled
    }

    fn let_go(&self, leased: Leased, outcome: &Option<Outcome>) -> Option<Settled> {
        let fence = self.lanes.let_go(leased.parcel.id)?;
        outcome.clone().map(|outcome| (leased.parcel.id, fence, outcome))
    }

    async fn settle(&self, settled: Vec<Settled>) {
        if !settled.is_empty() {
            self.settler.settle(&*self.store, settled, self.clock.now()).await;
            if self.left_waiting.swap(false, Ordering::Relaxed) {
                self.wake.notify_one();
            }
        }
    }

    /// What becomes of a parcel; `None`: its lease is too old to be used, somebody will claim it again.
    async fn outcome(&self, leased: &Leased) -> Option<Outcome> {
        // The semaphore is never closed.
        let _permit = self.side_by_side.acquire().await.ok()?;
        let now = self.clock.now();
        if !pace::can_still_send(now, leased.until) {
            return None;
        }
        let parcel = &leased.parcel;
        let sending = AssertUnwindSafe(self.render_and_send(parcel)).catch_unwind();
        Some(match tokio::time::timeout(pace::SEND_TIMEOUT, sending).await {
            Ok(Ok(Ok(outcome))) => patient(now, outcome),
            Ok(Ok(Err(error))) => {
                tracing::warn!(parcel = %parcel.id, %error, "a parcel could not be rendered");
                Outcome::Later(pace::try_again(now, parcel.attempts))
            }
            Ok(Err(_panic)) => self.failed(parcel, "sending it panicked"),
            Err(_elapsed) => self.failed(parcel, "sending it took too long"),
        })
    }

    fn failed(&self, parcel: &Parcel, why: &str) -> Outcome {
        let platform = &parcel.address.platform;
        tracing::error!(parcel = %parcel.id, platform, attempts = parcel.attempts, "a parcel was not delivered: {why}");
        if parcel.attempts >= pace::ATTEMPTS_MOST {
            return Outcome::Never;
        }
        Outcome::Later(pace::try_again(self.clock.now(), parcel.attempts))
    }

    async fn render_and_send(&self, parcel: &Parcel) -> Result<Outcome, StoreError> {
        let platform = self.platforms.iter().find(|platform| platform.name() == parcel.address.platform);
        let Some(platform) = platform else {
            // Not ours to send: the lease goes back for the process that runs this platform.
            return Ok(Outcome::Later(self.clock.now()));
        };
        let (house, capabilities, say) = (self.house.clone(), platform.capabilities(), parcel.say.clone());
        let look = move |facts: &_| render(&house, facts, &capabilities, &say);
        match self.look_as(parcel.address.clone(), look).await? {
            Some(message) => self.send(&**platform, parcel, &message).await,
            None => Ok(Outcome::Never),
        }
    }

    async fn send(
        &self,
        platform: &dyn Platform,
        parcel: &Parcel,
        message: &Message,
    ) -> Result<Outcome, StoreError> {
        let slot = message.slot.as_ref().filter(|_| message.lasting);
        let shown = match slot {
            Some(slot) => self.store.shown(parcel.account, slot).await?,
            None => None,
        };
        let answers = parcel.answers.as_ref();
        let (to, parcel_id, shown) = (&parcel.address, parcel.id, shown.as_deref());
        let sent = platform.send(Delivery { to, parcel: parcel_id, message, answers, shown }).await;
        let after = |wait: Duration| {
            Outcome::Later(pace::later(self.clock.now(), wait.try_into().unwrap_or(pace::LEASE)))
        };
        Ok(match (sent, slot) {
            (Sent::Delivered(Some(receipt)), Some(slot)) => Outcome::Shown { slot: slot.clone(), receipt },
            (Sent::Delivered(receipt), _) => Outcome::Delivered(receipt),
            (Sent::Throttled(wait) | Sent::Away(wait), _) => after(wait),
            (Sent::Failed, _) => Outcome::Later(pace::try_again(self.clock.now(), parcel.attempts)),
            (Sent::Gone, _) => Outcome::Gone,
            (Sent::Never, _) => Outcome::Never,
        })
    }
}

/// A platform that says "at once again" must not spin.
fn patient(now: Timestamp, outcome: Outcome) -> Outcome {
    match outcome {
        Outcome::Later(at) => Outcome::Later(at.max(pace::later(now, pace::SHORTEST_WAIT))),
        other => other,
    }
}
