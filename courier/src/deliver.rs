//! Delivery of one parcel: rendered, sent, settled.

use crate::bot::Bot;
use crate::depot::Depot;
use crate::dispatch::settled;
use crate::further::Pace;
use crate::pace;
use crate::platform::{Delivery, Platform, Sent};
use crate::queue::{Held, Item};
use bot_core::message::Message;
use bot_core::port::{Outcome, Parcel, Store, StoreError};
use bot_core::say::render;
use futures_util::FutureExt;
use jiff::Timestamp;
use std::panic::AssertUnwindSafe;
use std::sync::Arc;
use std::time::Duration;

/// What an attempt has brought.
enum Tried {
    /// This is to be written down.
    Settle(Outcome),
    /// The platform has put it off; it waits here for the end of the pause.
    Wait,
}

impl<S: Store> Bot<S> {
    /// Delivers one parcel. If it has to be tried again later, so has what stands behind it.
    pub(crate) async fn deliver(self: Arc<Self>, depot: Arc<Depot>, held: Held<Parcel>) {
        let outcome = match self.attempt(&depot, &held).await {
            Tried::Settle(outcome) => outcome,
            Tried::Wait => return depot.put_back(held),
        };
        let (parcel, chat) = (held.item.id, &held.item.address);
        let mut behind = match outcome {
            Outcome::Later(_) | Outcome::Gone => settled(depot.rest(chat), &outcome),
            _ => Vec::new(),
        };
        loop {
            let fence = depot.fence(parcel).unwrap_or(held.fence);
            // The parcel comes before those behind it, for it is what makes its account one that is gone.
            let mut batch = vec![(parcel, fence, outcome.clone())];
            batch.append(&mut behind);
            self.settle(&depot, batch).await;
            if depot.done(chat, fence) {
                return;
            }
        }
    }

    async fn attempt(&self, depot: &Arc<Depot>, held: &Held<Parcel>) -> Tried {
        let (now, parcel) = (self.clock.now(), &held.item);
        if !pace::can_still_send(now, held.until) {
            // The clock has jumped. It is claimed again under a lease that is good.
            return Tried::Settle(Outcome::Later(now));
        }
        let sending = AssertUnwindSafe(self.render_and_send(depot, parcel)).catch_unwind();
        Tried::Settle(match tokio::time::timeout(pace::SEND_TIMEOUT, sending).await {
            Ok(Ok(Ok(Tried::Settle(outcome)))) => patient(now, outcome),
            Ok(Ok(Ok(Tried::Wait))) => return Tried::Wait,
            Ok(Ok(Err(error))) => {
                self.counts.failed.rise();
                tracing::warn!(parcel = %parcel.id, %error, "a parcel could not be rendered");
                Outcome::Later(pace::try_again(now, parcel.attempts))
            }
            Ok(Err(_panic)) => self.failed(parcel, "sending it panicked"),
            Err(_elapsed) => self.failed(parcel, "sending it took too long"),
        })
    }

    fn failed(&self, parcel: &Parcel, why: &str) -> Outcome {
        self.counts.failed.rise();
        let platform = &parcel.address.platform;
        tracing::error!(parcel = %parcel.id, platform, attempts = parcel.attempts, "a parcel was not delivered: {why}");
        if parcel.attempts >= pace::ATTEMPTS_MOST {
            return Outcome::Never;
        }
        Outcome::Later(pace::try_again(self.clock.now(), parcel.attempts))
    }

    async fn render_and_send(&self, depot: &Arc<Depot>, parcel: &Parcel) -> Result<Tried, StoreError> {
        let Some(platform) = &depot.platform else {
            // Not ours to send: the lease goes back for the process that runs this platform.
            return Ok(Tried::Settle(Outcome::Later(self.clock.now())));
        };
        let (house, capabilities, say) = (self.house.clone(), platform.capabilities(), parcel.say.clone());
        let look = move |facts: &_| render(&house, facts, &capabilities, &say);
        match self.look_as(parcel.address.clone(), look).await? {
            Some(message) => self.send((depot, &**platform), parcel, &message).await,
            None => Ok(Tried::Settle(Outcome::Never)),
        }
    }

    async fn send(
        &self,
        (depot, platform): (&Arc<Depot>, &dyn Platform),
        parcel: &Parcel,
        message: &Message,
    ) -> Result<Tried, StoreError> {
        let slot = message.slot.as_ref().filter(|_| message.lasting);
        let shown = match slot {
            Some(slot) => self.store.shown(parcel.account, slot).await?,
            None => None,
        };
        let pace = Pace::of(depot.clone(), parcel.address.clone());
        let delivery = Delivery {
            to: &parcel.address,
            parcel: parcel.id,
            message,
            answers: parcel.answers.as_ref(),
            shown: shown.as_deref(),
            pace: &pace,
        };
        if !parcel.is_edit() {
            depot.depart().await;
        }
        let sent = platform.send(delivery).await;
        self.count(&sent);
        if let Sent::Throttled(wait) = sent
            && depot.refused(&parcel.address, wait)
        {
            return Ok(Tried::Wait);
        }
        Ok(Tried::Settle(self.outcome(parcel, sent, slot)))
    }

    fn count(&self, sent: &Sent) {
        match sent {
            Sent::Delivered(_) => self.counts.sent.rise(),
            Sent::Throttled(_) => self.counts.throttled.rise(),
            Sent::Failed => self.counts.failed.rise(),
            Sent::Gone => self.counts.gone.rise(),
            Sent::Away(_) | Sent::Never => {}
        }
    }

    fn outcome(&self, parcel: &Parcel, sent: Sent, slot: Option<&String>) -> Outcome {
        let after = |wait: Duration| {
            Outcome::Later(pace::later(self.clock.now(), wait.try_into().unwrap_or(pace::LEASE)))
        };
        match (sent, slot) {
            (Sent::Delivered(Some(receipt)), Some(slot)) => Outcome::Shown { slot: slot.clone(), receipt },
            (Sent::Delivered(receipt), _) => Outcome::Delivered(receipt),
            (Sent::Throttled(wait) | Sent::Away(wait), _) => after(wait),
            (Sent::Failed, _) => Outcome::Later(pace::try_again(self.clock.now(), parcel.attempts)),
            (Sent::Gone, _) => Outcome::Gone,
            (Sent::Never, _) => Outcome::Never,
        }
    }
}

/// A platform that says "at once again" must not spin.
fn patient(now: Timestamp, outcome: Outcome) -> Outcome {
    match outcome {
        Outcome::Later(at) => Outcome::Later(at.max(pace::later(now, pace::SHORTEST_WAIT))),
        other => other,
    }
}
