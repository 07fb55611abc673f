//! What waits to be sent on one platform, and what goes next: the most urgent first, as fast as the platform and each
//! chat take it. Without a clock, a runtime or a network: `now` is an argument, so that hours are tested in moments.

mod breaker;
mod gauge;
mod lane;
mod leased;
mod pacer;

pub use leased::{Key, Leased, edits};
pub use pacer::Kind;

use crate::limits::Limits;
use crate::pace;
use bot_core::ids::Address;
use bot_core::turn::Class;
use jiff::Timestamp;
use lane::{Lane, Place};
use pacer::Pacer;
use std::collections::{BTreeMap, HashMap};
use std::fmt::Debug;
use std::hash::Hash;
use std::time::Duration;
use tokio::time::Instant;

/// Something that can be sent.
pub trait Item {
    /// What it is known by.
    type Key: Copy + Ord + Hash + Debug;

    /// What it is known by.
    fn key(&self) -> Self::Key;

    /// Proves that whoever settles it still holds the lease.
    fn fence(&self) -> i64;

    /// Where it goes. To one chat one goes after the other.
    fn chat(&self) -> &Address;

    /// How urgent it is. An answer overtakes whatever else waits for its chat.
    fn class(&self) -> Class;

    /// Whether it will edit what is there instead of adding to it.
    fn is_edit(&self) -> bool;

    /// Whether it goes to a group.
    fn is_group(&self) -> bool;

    /// Whether it goes to its chat in the order of keys; else in the order in which it came here.
    fn keeps_order(&self) -> bool {
        true
    }
}

/// An item that this process may send.
#[derive(Debug, Clone, PartialEq)]
pub struct Held<T> {
    /// The item.
    pub item: T,
    /// Under which it is to be settled: that of its newest lease.
    pub fence: i64,
    /// When the lease runs out.
    pub until: Timestamp,
    /// Sent later than this it could outlast its lease.
    send_by: Instant,
    /// Who came first.
    turn: u64,
}

/// What to do next.
#[derive(Debug, PartialEq)]
pub enum Next<T> {
    /// Send it; then [`Queue::done`] or [`Queue::put_back`].
    Go(Held<T>),
    /// What is on its way to this chat may make its further call.
    Again(Address),
    /// These won't be sent in time; after so long they may be claimed again. They are no longer here.
    LetGo(Vec<Held<T>>, Duration),
    /// Nothing before this time, unless something happens.
    At(Instant),
    /// Nothing, unless something happens.
    Idle,
}

/// What waits and what is on its way on one platform.
#[derive(Debug)]
pub struct Queue<T: Item> {
    pacer: Option<Pacer>,
    lanes: HashMap<Address, Lane<T>>,
    /// The lanes of which something could go.
    order: BTreeMap<Place, Address>,
    /// By when what waits must be sent.
    deadlines: BTreeMap<(Instant, T::Key), Address>,
    /// The newest fence of each item that is here. What is leased once more while it is here (a repeated update does that
    /// with its unsent replies) is not sent twice for that, but settled under the newer fence.
    fences: HashMap<T::Key, i64>,
    /// How many are on their way, without those that wait for a further call: a wait needs no hands.
    flying: usize,
    turns: u64,
}

impl<T: Item> Queue<T> {
    /// An empty queue. Without limits everything may go at once.
    pub fn new(limits: Option<Limits>) -> Self {
        Self {
            pacer: limits.map(Pacer::new),
            lanes: HashMap::new(),
            order: BTreeMap::new(),
            deadlines: BTreeMap::new(),
            fences: HashMap::new(),
            flying: 0,
            turns: 0,
        }
    }

    /// Takes leased items in, the most urgent first.
    pub fn take_in(&mut self, items: Vec<T>, until: Timestamp, send_by: Instant) {
        for item in items {
            let (chat, fence) = (item.chat().clone(), item.fence());
            if self.fences.insert(item.key(), fence).is_some() {
                self.renew(&item, until, send_by);
                continue;
            }
            self.turns += 1;
            self.put(chat, Held { item, fence, until, send_by, turn: self.turns });
        }
    }

    /// What to do at `now`.
    pub fn next(&mut self, now: Instant) -> Next<T> {
        if let Some(((send_by, _), chat)) = self.deadlines.first_key_value()
            && *send_by <= now
        {
            let chat = chat.clone();
            return Next::LetGo(self.rest(&chat), Duration::ZERO);
        }
        match self.choose(now) {
            Chosen::Lane(chat) => self.go(chat, now),
            Chosen::Hopeless(chat, until) => Next::LetGo(self.rest(&chat), until - now),
            Chosen::None(soonest) => {
                let deadline = self.deadlines.first_key_value().map(|((send_by, _), _)| *send_by);
                soonest.into_iter().chain(deadline).min().map_or(Next::Idle, Next::At)
            }
        }
    }

    /// What is on its way to this chat needs a further call; `false`: it may make it at once.
    pub fn ask(&mut self, chat: &Address) -> bool {
        let waits = self.pacer.is_some();
        if let Some(flying) = self.lanes.get_mut(chat).and_then(Lane::flying).filter(|_| waits) {
            if !std::mem::replace(&mut flying.wants, true) {
                self.flying -= 1;
            }
            self.arrange(chat);
            return true;
        }
        false
    }

    /// What is on its way to this chat becomes a new message instead of an edit; `false`: it may do so at once, because
    /// it was counted as a message from the start.
    pub fn ask_instead(&mut self, chat: &Address) -> bool {
        let flying = self.lanes.get_mut(chat).and_then(Lane::flying);
        flying.is_some_and(|flying| flying.call.kind == Kind::Edit) && self.ask(chat)
    }

    /// A new message is ready to depart: now (`None`), or it has to ask again then.
    pub fn depart(&mut self, now: Instant) -> Option<Instant> {
        self.pacer.as_mut()?.depart(now)
    }

    /// The platform has refused the newest call to this chat for so long. `false`: without limits nothing is paced here,
    /// and the pause is not kept.
    pub fn refused(&mut self, chat: &Address, wait: Duration, now: Instant) -> bool {
        let kind = self.lanes.get_mut(chat).and_then(Lane::flying).map(|flying| flying.call.kind);
        let (Some(pacer), Some(kind)) = (&mut self.pacer, kind) else { return false };
        pacer.refused(chat, kind, wait, now);
        true
    }

    /// A call has arrived.
    pub fn arrived(&mut self, kind: Kind) {
        if let Some(pacer) = &mut self.pacer {
            pacer.arrived(kind);
        }
    }

    /// What was on its way comes back to where it stood: it was refused, and may be sent when the pause is over.
    pub fn put_back(&mut self, mut held: Held<T>) {
        held.fence = self.fence(held.item.key()).unwrap_or(held.fence);
        let chat = held.item.chat().clone();
        if self.land(&chat) {
            self.put(chat, held);
        }
    }

    /// The fence under which an item is to be settled.
    pub fn fence(&self, key: T::Key) -> Option<i64> {
        self.fences.get(&key).copied()
    }

    /// What was on its way to this chat is settled under this fence. `false`: it has been leased once more meanwhile and
    /// has to be settled again.
    pub fn done(&mut self, chat: &Address, fence: i64) -> bool {
        let Some(lane) = self.lanes.get_mut(chat) else { return true };
        let Some(key) = lane.flying().map(|flying| flying.key) else { return true };
        if self.fences.get(&key).is_some_and(|newest| *newest != fence) {
            return false;
        }
        self.fences.remove(&key);
        self.land(chat);
        self.arrange(chat);
        true
    }

    /// What was on its way to this chat is not any more; whether there was something.
    fn land(&mut self, chat: &Address) -> bool {
        let landed = self.lanes.get_mut(chat).and_then(Lane::landed);
        self.flying -= usize::from(landed.as_ref().is_some_and(|landed| !landed.wants));
        landed.is_some()
    }

    /// Takes out all that waits for this chat.
    pub fn rest(&mut self, chat: &Address) -> Vec<Held<T>> {
        self.rest_of(chat, |_| true)
    }

    /// Takes out of what waits for this chat that which is chosen.
    pub fn rest_of(&mut self, chat: &Address, chosen: impl Fn(&T) -> bool) -> Vec<Held<T>> {
        let rest = self.lanes.get_mut(chat).map(|lane| lane.rest_of(chosen)).unwrap_or_default();
        for held in &rest {
            self.deadlines.remove(&(held.send_by, held.item.key()));
            self.fences.remove(&held.item.key());
        }
        self.arrange(chat);
        rest
    }

    /// Takes out all that waits.
    pub fn drain(&mut self) -> Vec<Held<T>> {
        let chats: Vec<Address> = self.lanes.keys().cloned().collect();
        chats.iter().flat_map(|chat| self.rest(chat)).collect()
    }

    /// How many wait.
    pub fn waiting(&self) -> usize {
        self.deadlines.len()
    }

    /// Whether nothing waits and nothing is on its way.
    pub fn is_empty(&self) -> bool {
        self.lanes.is_empty()
    }

    /// How many more may be taken in, and how many it takes when it is empty: what can be sent within
    /// [`pace::HELD_FOR`], so that leases don't run out here and what is urgent is claimed soon; `None`: the platform
    /// has no limits.
    pub fn room(&self, now: Instant) -> Option<(usize, usize)> {
        let pacer = self.pacer.as_ref()?;
        let every = pacer.limits().messages.every.as_nanos().max(1);
        let most = usize::try_from(pace::HELD_FOR.as_nanos() / every).unwrap_or(pace::HELD_MOST);
        let most = most.clamp(1, pace::HELD_MOST);
        Some((if self.is_paused(now) { 0 } else { most.saturating_sub(self.fences.len()) }, most))
    }

    /// Whether the whole platform is paused.
    pub fn is_paused(&self, now: Instant) -> bool {
        self.pacer.as_ref().is_some_and(|pacer| pacer.is_paused(now))
    }

    /// How many are here, waiting or on their way.
    pub fn held(&self) -> usize {
        self.fences.len()
    }

    /// How many of these are here.
    pub fn held_of(&self, kind: impl Fn(&T::Key) -> bool) -> usize {
        self.fences.keys().filter(|key| kind(key)).count()
    }

    fn choose(&self, now: Instant) -> Chosen {
        let mut soonest: Option<Instant> = None;
        for ((class, _), chat) in &self.order {
            let Some((call, send_by)) = self.lanes.get(chat).and_then(Lane::next_call) else { continue };
            let hands = send_by.is_none() || self.flying < pace::side_by_side(*class == Class::Answer);
            let ready = self.pacer.as_ref().map_or(now, |pacer| pacer.ready(chat, call, now));
            match send_by {
                Some(send_by) if ready >= send_by => return Chosen::Hopeless(chat.clone(), ready),
                _ if !hands => {}
                _ if ready <= now => return Chosen::Lane(chat.clone()),
                _ => soonest = Some(soonest.map_or(ready, |soonest| soonest.min(ready))),
            }
        }
        Chosen::None(soonest)
    }

    fn go(&mut self, chat: Address, now: Instant) -> Next<T> {
        let Some(lane) = self.lanes.get_mut(&chat) else { return Next::Idle };
        if let (Some(pacer), Some((call, _))) = (&mut self.pacer, lane.next_call()) {
            pacer.take(&chat, call, now);
        }
        let gone = match lane.flying() {
            Some(flying) => {
                flying.wants = false;
                flying.call.kind = Kind::Message;
                None
            }
            None => lane.go(),
        };
        self.flying += 1;
        self.arrange(&chat);
        match gone {
            Some(held) => {
                self.deadlines.remove(&(held.send_by, held.item.key()));
                Next::Go(held)
            }
            None => Next::Again(chat),
        }
    }

    fn put(&mut self, chat: Address, held: Held<T>) {
        self.deadlines.insert((held.send_by, held.item.key()), chat.clone());
        self.lanes.entry(chat.clone()).or_insert_with(Lane::new).put(held);
        self.arrange(&chat);
    }

    /// What waits here was leased once more.
    fn renew(&mut self, item: &T, until: Timestamp, send_by: Instant) {
        if let Some(held) = self.lanes.get_mut(item.chat()).and_then(|lane| lane.get(item)) {
            self.deadlines.remove(&(held.send_by, item.key()));
            self.deadlines.insert((send_by, item.key()), item.chat().clone());
            (held.fence, held.until, held.send_by) = (item.fence(), until, send_by);
        }
    }

    /// Gives a lane its place in the order.
    fn arrange(&mut self, chat: &Address) {
        let Some(lane) = self.lanes.get_mut(chat) else { return };
        let place = lane.next_place();
        let before = std::mem::replace(&mut lane.place, place);
        if lane.is_empty() {
            self.lanes.remove(chat);
        }
        if before != place {
            if let Some(before) = before {
                self.order.remove(&before);
            }
            if let Some(place) = place {
                self.order.insert(place, chat.clone());
            }
        }
    }
}

enum Chosen {
    /// Something of this chat goes now.
    Lane(Address),
    /// What waits for this chat can't go before this time, which is too late for its lease.
    Hopeless(Address, Instant),
    /// Nothing goes before this time.
    None(Option<Instant>),
}
