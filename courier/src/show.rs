//! Cards where many read along: shown, kept up to date, settled.

use crate::bot::Bot;
use crate::deliver::Tried;
use crate::depot::Depot;
use crate::pace;
use crate::platform::{Platform, Showing, Shown};
use crate::queue::{Item, Kind, Leased};
use crate::settle::{Fate, Settled};
use bot_core::message::PublicCard;
use bot_core::port::{Actor, PostingOutcome, Store, StoreError};
use bot_core::posting::{Posting, changes_at, fingerprint};
use bot_core::say::render_public;
use futures_util::FutureExt;
use futures_util::future::join_all;
use jiff::Timestamp;
use std::panic::AssertUnwindSafe;
use std::sync::Arc;

/// A posting as it would be shown now.
struct Look {
    /// What is to be shown and its fingerprint; `None`: nothing but what is shown already.
    card: Option<(PublicCard, String)>,
    /// When it changes by time alone.
    stale_at: Option<Timestamp>,
}

/// Whether it is an event that was cancelled: a calendar keeps it so for good, and takes no more changes of it.
fn is_over(card: &PublicCard) -> bool {
    card.event.as_ref().is_some_and(|event| event.cancelled)
}

impl<S: Store> Bot<S> {
    /// Claims postings that there is room for; whether any came, and whether some platform has no more room.
    pub(crate) async fn claim_postings(self: &Arc<Self>, now: Timestamp) -> Result<(bool, bool), StoreError> {
        let (mut came, mut full) = (false, false);
        for (name, depot) in self.depots.ours() {
            let room = depot.room_for_postings();
            let most = u32::try_from(room).unwrap_or(u32::MAX);
            if most == 0 {
                full = true;
                continue;
            }
            let until = pace::lease_until(now);
            let postings = self.store.claim_postings(&[name], now, until, most).await?;
            full |= postings.len() >= room;
            came |= !postings.is_empty();
            let changed = self.changed(depot, postings).await;
            self.send_off(changed.into_iter().map(Leased::from).collect(), until);
        }
        Ok((came, full))
    }

    /// Those of which something else is to be shown; the others are settled at once and wait for nothing.
    async fn changed(&self, depot: &Depot, postings: Vec<Posting>) -> Vec<Posting> {
        let Some(platform) = &depot.platform else { return Vec::new() };
        let looks = postings.iter().map(|posting| {
            // Whatever goes wrong here goes wrong again when it is sent, where it is told and tried again later.
            AssertUnwindSafe(self.look_at(&**platform, posting)).catch_unwind()
        });
        let looks = join_all(looks).await;
        let (mut changed, mut settled): (Vec<Posting>, Vec<Settled>) = (Vec::new(), Vec::new());
        for (posting, look) in postings.into_iter().zip(looks) {
            match look {
                Ok(Ok(Look { card: None, stale_at })) => {
                    settled.push((
                        posting.fence,
                        Fate::Posting(posting.id, PostingOutcome::Unchanged { stale_at }),
                    ));
                }
                _ => changed.push(posting),
            }
        }
        self.settle(depot, settled).await;
        changed
    }

    async fn look_at(&self, platform: &dyn Platform, posting: &Posting) -> Result<Look, StoreError> {
        let (house, capabilities) = (self.house.clone(), platform.capabilities());
        let (say, locale) = (posting.say.clone(), posting.locale.clone());
        let rendered = self.look(Actor::House, move |facts| {
            let card = render_public(&house, facts, &capabilities, &say, &locale)?;
            Ok((card, changes_at(facts, &say)))
        });
        let (card, stale_at) = rendered.await?;
        let card = card.map(|card| {
            let fingerprint = fingerprint(&card);
            (card, fingerprint)
        });
        // What nobody has seen need not be called off.
        let card = card.filter(|(card, _)| posting.receipt.is_some() || !is_over(card));
        let card = card.filter(|(_, fingerprint)| posting.shown.as_ref() != Some(fingerprint));
        Ok(Look { card, stale_at })
    }

    /// Shows what is to be shown at this moment.
    pub(crate) async fn render_and_show(
        &self,
        depot: &Depot,
        leased: &Leased,
        posting: &Posting,
    ) -> Result<Tried, StoreError> {
        let settle = |outcome| Ok(Tried::Settle(Fate::Posting(posting.id, outcome)));
        let Some(platform) = &depot.platform else {
            return settle(PostingOutcome::Later(self.clock.now()));
        };
        let Look { card, stale_at } = self.look_at(&**platform, posting).await?;
        let Some((card, fingerprint)) = card else {
            return settle(PostingOutcome::Unchanged { stale_at });
        };
        let showing = Showing {
            posting: posting.id,
            place: &posting.place,
            receipt: posting.receipt.as_deref(),
            card: &card,
        };
        if posting.receipt.is_none() {
            depot.depart().await;
        }
        let shown = platform.show(showing).await;
        self.count_shown(&shown);
        settle(match shown {
            Shown::There(receipt) => {
                depot.arrived(Kind::Message);
                match is_over(&card) {
                    true => PostingOutcome::Final,
                    false => PostingOutcome::Shown { receipt, fingerprint, stale_at },
                }
            }
            Shown::Throttled(wait) if depot.refused(leased.chat(), wait) => return Ok(Tried::Wait),
            Shown::Throttled(wait) => PostingOutcome::Later(pace::after(self.clock.now(), wait)),
            Shown::Moved(to) if to != posting.place => PostingOutcome::Moved(to),
            Shown::Failed | Shown::Moved(_) => {
                PostingOutcome::Later(pace::try_again(self.clock.now(), posting.attempts))
            }
            Shown::Gone => PostingOutcome::Gone,
        })
    }

    fn count_shown(&self, shown: &Shown) {
        match shown {
            Shown::There(_) => self.counts.sent.rise(),
            Shown::Throttled(_) => self.counts.throttled.rise(),
            Shown::Failed => self.counts.failed.rise(),
            Shown::Moved(_) | Shown::Gone => {}
        }
    }
}
