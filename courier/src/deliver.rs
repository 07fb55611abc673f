//! Delivery of what is leased: rendered, sent, settled.

use crate::bot::Bot;
use crate::depot::Depot;
use crate::dispatch::settled;
use crate::further::Pace;
use crate::pace;
use crate::platform::{Delivery, Platform, Sent};
use crate::queue::{Held, Item, Kind, Leased, edits};
use crate::settle::{Fate, Settled};
use bot_core::message::Message;
use bot_core::port::{Outcome, Parcel, PostingOutcome, Store, StoreError};
use bot_core::say::render;
use futures_util::FutureExt;
use std::panic::AssertUnwindSafe;
use std::sync::Arc;

/// What an attempt has brought.
pub(crate) enum Tried {
    /// This is to be written down.
    Settle(Fate),
    /// The platform has put it off; it waits here for the end of the pause.
    Wait,
}

impl<S: Store> Bot<S> {
    /// Delivers one parcel or posting. If a parcel has to be tried again later, so has what stands behind it.
    pub(crate) async fn deliver(self: Arc<Self>, depot: Arc<Depot>, held: Held<Leased>) {
        let mut fate = match self.attempt(&depot, &held).await {
            Tried::Settle(fate) => fate,
            Tried::Wait => return depot.put_back(held),
        };
        let (key, chat) = (held.item.key(), held.item.chat());
        let mut behind = self.behind(&depot, &held.item, &fate);
        loop {
            let fence = depot.fence(key).unwrap_or(held.fence);
            // The parcel comes before those behind it, for it is what makes its account one that is gone.
            let mut batch = vec![(fence, fate.clone())];
            batch.append(&mut behind);
            self.settle(&depot, batch).await;
            if depot.done(chat, fence) {
                return;
            }
            fate = fate.once_more(self.clock.now());
        }
    }

    /// What becomes of those that wait behind this one.
    fn behind(&self, depot: &Depot, item: &Leased, fate: &Fate) -> Vec<Settled> {
        let rest = || depot.rest(item.chat());
        match fate {
            Fate::Parcel(_, Outcome::Later(at)) => settled(rest(), |item| Fate::later(item, *at)),
            Fate::Parcel(_, Outcome::Gone) => settled(rest(), Fate::gone),
            // An answer to something else that the person has done may still reach them.
            Fate::Parcel(_, Outcome::Closed) => {
                let closed = |behind: &Leased| behind.goes_the_way_of(item);
                settled(depot.rest_of(item.chat(), closed), Fate::closed)
            }
            Fate::Parcel(_, Outcome::Away(at)) => settled(rest(), |item| Fate::away(item, *at)),
            // They have another address now, which the store knows.
            Fate::Posting(_, PostingOutcome::Moved(_)) => {
                let now = self.clock.now();
                settled(rest(), |item| Fate::later(item, now))
            }
            _ => Vec::new(),
        }
    }

    async fn attempt(&self, depot: &Arc<Depot>, held: &Held<Leased>) -> Tried {
        let (now, item) = (self.clock.now(), &held.item);
        if !pace::can_still_send(now, held.until) {
            // The clock has jumped. It is claimed again under a lease that is good.
            return Tried::Settle(Fate::later(item, now));
        }
        let pace = Pace::of(depot.clone(), item.chat().clone());
        let sending = async {
            match item {
                Leased::Parcel(parcel) => self.render_and_send((depot, &pace), parcel).await,
                Leased::Posting { posting, .. } => self.render_and_show(depot, item, posting).await,
            }
        };
        let sent = tokio::select! {
            biased;
            sent = AssertUnwindSafe(sending).catch_unwind() => Some(sent),
            () = pace.overdue(pace::SEND_TIMEOUT, pace::left(now, held.until)) => None,
        };
        Tried::Settle(match sent {
            Some(Ok(Ok(Tried::Settle(fate)))) => fate.patient(self.clock.now()),
            Some(Ok(Ok(Tried::Wait))) => return Tried::Wait,
            Some(Ok(Err(error))) => {
                self.counts.failed.rise();
                tracing::warn!(what = ?item.key(), %error, "a delivery could not be rendered");
                Fate::later(item, pace::try_again(self.clock.now(), item.attempts()))
            }
            Some(Err(_panic)) => self.failed(item, "sending it panicked"),
            None => self.failed(item, "sending it took too long"),
        })
    }

    fn failed(&self, item: &Leased, why: &str) -> Fate {
        self.counts.failed.rise();
        let (what, platform, attempts) = (item.key(), &item.chat().platform, item.attempts());
        tracing::error!(?what, platform, attempts, "a delivery failed: {why}");
        if attempts >= pace::ATTEMPTS_MOST {
            return Fate::never(item);
        }
        Fate::later(item, pace::try_again(self.clock.now(), attempts))
    }

    async fn render_and_send(
        &self,
        (depot, pace): (&Depot, &Pace),
        parcel: &Parcel,
    ) -> Result<Tried, StoreError> {
        let settle = |outcome| Ok(Tried::Settle(Fate::Parcel(parcel.id, outcome)));
        let Some(platform) = &depot.platform else {
            // Not ours to send: the lease goes back for the process that runs this platform.
            return settle(Outcome::Later(self.clock.now()));
        };
        let (house, capabilities, say) = (self.house.clone(), platform.capabilities(), parcel.say.clone());
        let look = move |facts: &_| render(&house, facts, &capabilities, &say);
        match self.look_as(parcel.address.clone(), look).await? {
            Some(message) => self.send((depot, &**platform, pace), parcel, &message).await,
            None => settle(Outcome::Never),
        }
    }

    async fn send(
        &self,
        (depot, platform, pace): (&Depot, &dyn Platform, &Pace),
        parcel: &Parcel,
        message: &Message,
    ) -> Result<Tried, StoreError> {
        let slot = message.slot.as_ref().filter(|_| message.lasting);
        let shown = match slot {
            Some(slot) => self.store.shown(parcel.account, slot).await?,
            None => None,
        };
        let delivery = Delivery {
            to: &parcel.address,
            parcel: parcel.id,
            message,
            answers: parcel.answers.as_ref(),
            shown: shown.as_deref(),
            pace,
        };
        if !edits(parcel) {
            depot.depart().await;
        }
        let sent = platform.send(delivery).await;
        self.count(&sent);
        if matches!(sent, Sent::Delivered(_)) {
            depot.arrived(if edits(parcel) { Kind::Edit } else { Kind::Message });
        }
        if let Sent::Throttled(wait) = sent
            && depot.refused(&parcel.address, wait)
        {
            return Ok(Tried::Wait);
        }
        Ok(Tried::Settle(Fate::Parcel(parcel.id, self.outcome(parcel, sent, slot))))
    }

    fn count(&self, sent: &Sent) {
        match sent {
            Sent::Delivered(_) => self.counts.sent.rise(),
            Sent::Throttled(_) => self.counts.throttled.rise(),
            Sent::Failed => self.counts.failed.rise(),
            Sent::Closed | Sent::Gone => self.counts.gone.rise(),
            Sent::Away(_) | Sent::Never => {}
        }
    }

    fn outcome(&self, parcel: &Parcel, sent: Sent, slot: Option<&String>) -> Outcome {
        match (sent, slot) {
            (Sent::Delivered(Some(receipt)), Some(slot)) => Outcome::Shown { slot: slot.clone(), receipt },
            (Sent::Delivered(receipt), _) => Outcome::Delivered(receipt),
            (Sent::Throttled(wait), _) => Outcome::Later(pace::after(self.clock.now(), wait)),
            (Sent::Away(wait), _) => Outcome::Away(pace::after(self.clock.now(), wait)),
            (Sent::Failed, _) => Outcome::Later(pace::try_again(self.clock.now(), parcel.attempts)),
            (Sent::Closed, _) => Outcome::Closed,
            (Sent::Gone, _) => Outcome::Gone,
            (Sent::Never, _) => Outcome::Never,
        }
    }
}
