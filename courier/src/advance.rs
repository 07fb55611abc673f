//! Pushing a demo clock so that a jump of a day behaves like a day.

use crate::BoxFuture;
use crate::bot::Bot;
use crate::clock::{Clock, DemoClock};
use crate::pace;
use bot_core::port::{Store, StoreError};
use jiff::{SignedDuration, Timestamp};
use std::sync::Arc;
use tokio::sync::Mutex;

impl<S: Store> Bot<S> {
    /// Pushes `clock` (which must be this bot's) on by `by`, from due time to due time, and lets everything that is due
    /// at each happen and arrive. A negative duration does nothing.
    pub async fn advance(self: &Arc<Self>, clock: &DemoClock, by: SignedDuration) -> Result<(), StoreError> {
        let goal = pace::later(clock.now(), by);
        while clock.now() < goal {
            self.advance_once(clock, goal).await?;
        }
        self.settle_all().await
    }

    async fn advance_once(self: &Arc<Self>, clock: &DemoClock, goal: Timestamp) -> Result<(), StoreError> {
        let _alone = self.gate.write().await;
        // What is on its way arrives under its lease, before a jump would end it.
        self.depots.empty().await;
        let names = self.depots.names();
        let due = self.store.next_due(&names).await?;
        clock.move_to(pace::next_step(clock.now(), due, goal));
        self.settle_due().await
    }
}

/// A clock that can be pushed forward from a page.
pub trait Pushable: Send + Sync + 'static {
    /// What it shows.
    fn now(&self) -> Timestamp;

    /// Pushes it; resolves when everything that became due on the way has arrived.
    fn push(&self, by: SignedDuration) -> BoxFuture<'_, Result<(), StoreError>>;
}

/// The demo clock of a bot.
pub struct DemoDial<S> {
    bot: Arc<Bot<S>>,
    clock: Arc<DemoClock>,
    /// One push after the other: each counts from where the one before has left the clock.
    turn: Mutex<()>,
}

impl<S: Store> DemoDial<S> {
    /// A dial for `clock`, by which `bot` must run.
    pub fn new(bot: Arc<Bot<S>>, clock: Arc<DemoClock>) -> Self {
        Self { bot, clock, turn: Mutex::new(()) }
    }
}

impl<S: Store> Pushable for DemoDial<S> {
    fn now(&self) -> Timestamp {
        self.clock.now()
    }

    fn push(&self, by: SignedDuration) -> BoxFuture<'_, Result<(), StoreError>> {
        Box::pin(async move {
            let _turn = self.turn.lock().await;
            self.bot.advance(&self.clock, by).await
        })
    }
}
