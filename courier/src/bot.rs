//! The bot as platforms, the desk and the command line see it.

use crate::clock::Clock;
use crate::counts::{Counts, DeliveryCounts};
use crate::depots::Depots;
use crate::pace;
use crate::platform::Platform;
use crate::queue::Leased;
use crate::settle::Settler;
use bot_core::capabilities::Capabilities;
use bot_core::facts::{Facts, Need};
use bot_core::house::House;
use bot_core::ids::Address;
use bot_core::message::Incoming;
use bot_core::places;
use bot_core::port::{Actor, Commit, Committed, Decide, Store, StoreError};
use bot_core::say::{Offer, offers};
use bot_core::step::step;
use bot_core::turn::Turn;
use std::sync::atomic::AtomicBool;
use std::sync::{Arc, Mutex, PoisonError};
use tokio::sync::{Notify, RwLock};

/// A running bot: its memory, its words, its clock, its ways out.
pub struct Bot<S> {
    /// The database.
    pub store: Arc<S>,
    /// Words, seals, address of the pages.
    pub house: Arc<House>,
    /// The time.
    pub clock: Arc<dyn Clock>,
    pub(crate) depots: Depots,
    pub(crate) counts: Counts,
    pub(crate) settler: Settler,
    /// Rung when something may have become due.
    pub(crate) wake: Notify,
    /// Held shared by whatever leases something, alone by whoever pushes the clock: a lease that a jump of the clock ends
    /// while it is on its way would send it twice.
    pub(crate) gate: RwLock<()>,
    /// Whether something due had to be left for want of hands, or because it stands behind what is on its way.
    pub(crate) left_waiting: AtomicBool,
    pub(crate) last_tick: Mutex<Option<jiff::Timestamp>>,
}

/// What became of an update or an act.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Handled {
    /// How many replies are on their way to the one who acted.
    pub replies: usize,
    /// Whether something was written for others.
    pub posted: bool,
    /// Whether this update had been handled before: nothing was changed.
    pub repeated: bool,
}

impl<S: Store> Bot<S> {
    /// A bot that delivers through `platforms`. Without platforms it decides and writes only (the command line).
    pub fn new(
        store: Arc<S>,
        house: Arc<House>,
        clock: Arc<dyn Clock>,
        platforms: Vec<Arc<dyn Platform>>,
    ) -> Arc<Self> {
        Arc::new(Self {
            store,
            house,
            clock,
            depots: Depots::of(platforms),
            counts: Counts::default(),
            settler: Settler::default(),
            wake: Notify::new(),
            gate: RwLock::new(()),
            left_waiting: AtomicBool::new(false),
            last_tick: Mutex::new(None),
        })
    }

    /// Handles an update: decides and commits. Returns after the commit, when the platform may be told that the
    /// update was taken; replies are delivered meanwhile.
    pub async fn handle(self: &Arc<Self>, incoming: Incoming) -> Result<Handled, StoreError> {
        let Incoming { update, from, locale_hint, name_hint, reply, input } = incoming;
        let actor = Actor::Account { address: from, locale_hint, name_hint };
        let house = self.house.clone();
        let _gate = self.gate.read().await;
        self.commit(actor, (Some(update), reply), Box::new(move |facts| step(&house, facts, &input))).await
    }

    /// Decides and commits, whoever acts (the desk, the command line). With `update`, the same act comes to pass once.
    pub async fn act(
        self: &Arc<Self>,
        actor: Actor,
        update: Option<String>,
        decide: Decide,
    ) -> Result<Handled, StoreError> {
        let _gate = self.gate.read().await;
        self.commit(actor, (update, None), decide).await
    }

    /// Like [`Self::act`], and returns what the decision told beside its turn (a code, what an import changed).
    pub async fn act_for<T: Send + 'static>(
        self: &Arc<Self>,
        actor: Actor,
        mut decide: impl FnMut(&Facts) -> Result<(Turn, T), Need> + Send + 'static,
    ) -> Result<T, StoreError> {
        let (told, listen) = slot();
        let decide = move |facts: &Facts| {
            let (turn, told_now) = decide(facts)?;
            put(&told, told_now);
            Ok(turn)
        };
        self.act(actor, None, Box::new(decide)).await?;
        take(&listen)
    }

    /// Reads facts as `actor` sees them.
    pub async fn look<T: Send + 'static>(
        &self,
        actor: Actor,
        mut look: impl FnMut(&Facts) -> Result<T, Need> + Send + 'static,
    ) -> Result<T, StoreError> {
        let (seen, found) = slot();
        let look = move |facts: &Facts| {
            put(&seen, look(facts)?);
            Ok(())
        };
        self.store.look(actor, self.clock.now(), Box::new(look)).await?;
        take(&found)
    }

    /// The bot was taken out of a place where many read along: the place and what was posted there are forgotten.
    /// `update`: the platform's id of it, unique among all platforms; the same one comes to pass once.
    pub async fn place_gone(self: &Arc<Self>, update: String, place: Address) -> Result<Handled, StoreError> {
        self.act(Actor::House, Some(update), Box::new(move |_| Ok(places::place_gone(&place)))).await
    }

    /// A place has another address now. `update` as in [`Self::place_gone`].
    pub async fn place_moved(
        self: &Arc<Self>,
        update: String,
        from: Address,
        to: Address,
    ) -> Result<Handled, StoreError> {
        self.act(Actor::House, Some(update), Box::new(move |_| Ok(places::place_moved(&from, &to)))).await
    }

    /// Something was written in the name of the place itself (a channel). `update` as in [`Self::place_gone`].
    pub async fn place_spoke(
        self: &Arc<Self>,
        update: String,
        place: Address,
        text: String,
    ) -> Result<Handled, StoreError> {
        let house = self.house.clone();
        let decide = move |facts: &Facts| places::place_spoke(&house, facts, &place, &text);
        self.act(Actor::House, Some(update), Box::new(decide)).await
    }

    /// Cards of open and announced meetings that the person behind `address` may share themselves, in their language:
    /// those whose slug or title has the words of `query`, at most 20. Only reads: a stranger stays one.
    pub async fn public_cards(
        &self,
        address: Address,
        locale_hint: Option<String>,
        query: String,
        capabilities: Capabilities,
    ) -> Result<Vec<Offer>, StoreError> {
        let house = self.house.clone();
        let actor = Actor::Account { address, locale_hint, name_hint: None };
        self.look(actor, move |facts| offers(&house, facts, &capabilities, &query)).await
    }

    /// Reads facts as the person behind `address` sees them.
    pub async fn look_as<T: Send + 'static>(
        &self,
        address: Address,
        look: impl FnMut(&Facts) -> Result<T, Need> + Send + 'static,
    ) -> Result<T, StoreError> {
        self.look(Actor::Account { address, locale_hint: None, name_hint: None }, look).await
    }

    /// What became of deliveries since this bot began.
    pub fn delivery_counts(&self) -> DeliveryCounts {
        DeliveryCounts { waiting: self.depots.waiting(), ..self.counts.read() }
    }

    /// Commits with the gate held by the caller.
    pub(crate) async fn commit(
        self: &Arc<Self>,
        actor: Actor,
        (update, reply): (Option<String>, Option<String>),
        decide: Decide,
    ) -> Result<Handled, StoreError> {
        let now = self.clock.now();
        let lease_until = pace::lease_until(now);
        let commit = Commit { actor, update, reply, now, chance: chance()?, lease_until, decide };
        let Committed { replies, posted, repeated } = self.store.commit(commit).await?;
        let handled = Handled { replies: replies.len(), posted, repeated };
        self.send_off(replies.into_iter().map(Leased::from).collect(), lease_until);
        if posted {
            self.wake.notify_one();
        }
        Ok(handled)
    }
}

/// Fresh randomness for one decision.
#[expect(clippy::disallowed_methods, reason = "the wiring: chance enters here")]
fn chance() -> Result<[u8; 32], StoreError> {
    let mut bytes = [0; 32];
    getrandom::fill(&mut bytes)
        .map_err(|error| StoreError::Unavailable(format!("the system gives no randomness: {error}")))?;
    Ok(bytes)
}

type Slot<T> = Arc<Mutex<Option<T>>>;

/// Both ends of a place where a decision, which the store may call several times, leaves its last word.
fn slot<T>() -> (Slot<T>, Slot<T>) {
    let slot = Arc::new(Mutex::new(None));
    (slot.clone(), slot)
}

fn put<T>(slot: &Slot<T>, value: T) {
    *slot.lock().unwrap_or_else(PoisonError::into_inner) = Some(value);
}

fn take<T>(slot: &Slot<T>) -> Result<T, StoreError> {
    slot.lock()
        .unwrap_or_else(PoisonError::into_inner)
        .take()
        .ok_or_else(|| StoreError::Broken("the store never showed the facts that were asked for".to_owned()))
}
