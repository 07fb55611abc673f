//! A pretend platform and a pretend outbox around a real queue, in time that is only counted.

use crate::limits::{Bucket, Limits};
use crate::queue::{Held, Item, Kind, Next, Queue};
use bot_core::ids::Address;
use bot_core::turn::Class;
use jiff::Timestamp;
use std::collections::BTreeMap;
use std::time::Duration;
use tokio::time::Instant;

/// Limits as a big platform has them.
pub const LIMITS: Limits = Limits {
    messages: Bucket::per_second(28, 2).keeping(1),
    chat: Bucket::per_second(1, 1),
    group: Bucket::per_minute(18, 2),
    edits: Bucket::per_second(200, 100),
    chat_edits: Bucket::per_second(2, 5),
    free_answers: false,
};

/// How long a lease lets something wait.
pub const PATIENCE: Duration = Duration::from_secs(15);

pub fn millis(count: u64) -> Duration {
    Duration::from_millis(count)
}

#[derive(Debug, Clone, PartialEq)]
pub struct Thing {
    pub key: u32,
    pub fence: i64,
    pub chat: Address,
    pub class: Class,
    pub edit: bool,
    pub group: bool,
    /// How many calls it takes.
    pub calls: u32,
}

impl Thing {
    pub fn new(key: u32, chat: u32, class: Class) -> Self {
        let chat = Address::new("pretend", chat.to_string());
        Self { key, fence: 1, chat, class, edit: false, group: false, calls: 1 }
    }

    pub fn edit(self) -> Self {
        Self { edit: true, ..self }
    }

    pub fn for_group(self) -> Self {
        Self { group: true, ..self }
    }
}

impl Item for Thing {
    type Key = u32;

    fn key(&self) -> u32 {
        self.key
    }

    fn fence(&self) -> i64 {
        self.fence
    }

    fn chat(&self) -> &Address {
        &self.chat
    }

    fn class(&self) -> Class {
        self.class
    }

    fn is_edit(&self) -> bool {
        self.edit
    }

    fn is_group(&self) -> bool {
        self.group
    }
}

/// A call that the platform saw.
#[derive(Debug, Clone)]
pub struct Call {
    /// Since the beginning.
    pub at: Duration,
    pub thing: Thing,
    /// Whether it added to the chat.
    pub message: bool,
    /// The pause that it was answered with, counted from `at` and the time on the way.
    pub refused: Option<Duration>,
}

/// What the platform answers to its so many-th call, which comes so long after the beginning.
pub type Platform = Box<dyn FnMut(usize, Duration, &Thing) -> Option<Duration>>;

pub struct Simulation {
    pub queue: Queue<Thing>,
    pub calls: Vec<Call>,
    /// How often each thing arrived, by key.
    pub arrived: BTreeMap<u32, u32>,
    /// When each thing came into the queue for the first time.
    pub came: BTreeMap<u32, Duration>,
    latency: Duration,
    platform: Platform,
    start: Instant,
    now: Instant,
    /// What comes at a time of its own.
    coming: BTreeMap<(Instant, u32), Thing>,
    /// What is fetched as there is room: the most urgent first, then what may be fetched since longest.
    outbox: BTreeMap<(Class, Instant, u32), Thing>,
    under_way: BTreeMap<(Instant, u32), (Held<Thing>, Option<Duration>)>,
    /// What waits for a further call, with how many it has made.
    between: BTreeMap<Address, Held<Thing>>,
    made: BTreeMap<u32, u32>,
}

impl Simulation {
    pub fn new(limits: Option<Limits>, latency: Duration, platform: Platform) -> Self {
        let start = Instant::now();
        Self {
            queue: Queue::new(limits),
            calls: Vec::new(),
            arrived: BTreeMap::new(),
            came: BTreeMap::new(),
            latency,
            platform,
            start,
            now: start,
            coming: BTreeMap::new(),
            outbox: BTreeMap::new(),
            under_way: BTreeMap::new(),
            between: BTreeMap::new(),
            made: BTreeMap::new(),
        }
    }

    pub fn kind(limits: Option<Limits>) -> Self {
        Self::new(limits, millis(50), Box::new(|_, _, _| None))
    }

    pub fn comes(&mut self, at: Duration, thing: Thing) {
        self.coming.insert((self.start + at, thing.key), thing);
    }

    pub fn stored(&mut self, things: impl IntoIterator<Item = Thing>) {
        self.outbox.extend(things.into_iter().map(|thing| ((thing.class, self.now, thing.key), thing)));
    }

    /// Lets time pass until everything has arrived.
    pub fn run(&mut self) {
        while let Some(next) = self.round() {
            assert!(next > self.now, "time stands still");
            self.now = next;
            assert!(self.now - self.start < Duration::from_secs(24 * 3600), "it never ends");
        }
    }

    fn round(&mut self) -> Option<Instant> {
        self.land();
        self.come();
        let next = self.begin();
        let coming = self.coming.keys().next().map(|(at, _)| *at);
        let under_way = self.under_way.keys().next().map(|(at, _)| *at);
        let due = self.outbox.keys().map(|(_, at, _)| *at).min();
        let look = due.map(|due| due.clamp(self.now + millis(20), self.now + millis(1000)));
        [next, coming, under_way, look].into_iter().flatten().min()
    }

    fn come(&mut self) {
        while let Some(entry) = self.coming.first_entry().filter(|entry| entry.key().0 <= self.now) {
            let thing = entry.remove();
            self.take_in(vec![thing]);
        }
        let (room, most) = self.queue.room(self.now).unwrap_or((256 - self.queue.held().min(256), 256));
        if room >= most / 4 {
            let due = self.outbox.keys().filter(|(_, at, _)| *at <= self.now).take(room);
            let due: Vec<_> = due.copied().collect();
            let claimed = due.iter().filter_map(|place| self.outbox.remove(place)).collect();
            self.take_in(claimed);
        }
    }

    fn take_in(&mut self, things: Vec<Thing>) {
        for thing in &things {
            self.came.entry(thing.key).or_insert(self.now - self.start);
        }
        self.queue.take_in(things, Timestamp::UNIX_EPOCH, self.now + PATIENCE);
    }

    fn land(&mut self) {
        while let Some(entry) = self.under_way.first_entry().filter(|entry| entry.key().0 <= self.now) {
            let (held, refused) = entry.remove();
            let (chat, key) = (held.item.chat.clone(), held.item.key);
            if let Some(wait) = refused {
                self.queue.refused(&chat, wait, self.now);
                self.queue.put_back(held);
                self.made.remove(&key);
                continue;
            }
            let made = self.made.entry(key).or_default();
            *made += 1;
            if *made < held.item.calls {
                let waits = self.queue.ask(&chat);
                self.between.insert(chat, held);
                assert!(waits, "a further call is paced like the first");
                continue;
            }
            self.queue.arrived(Kind::Message);
            *self.arrived.entry(key).or_default() += 1;
            let fence = self.queue.fence(key).expect("it is still here");
            assert!(self.queue.done(&chat, fence));
        }
    }

    fn begin(&mut self) -> Option<Instant> {
        loop {
            match self.queue.next(self.now) {
                Next::Go(held) => self.call(held, true),
                Next::Again(chat) => {
                    let held = self.between.remove(&chat).expect("it has asked for it");
                    self.call(held, false);
                }
                Next::LetGo(held, wait) => {
                    for mut held in held {
                        held.item.fence += 1;
                        self.outbox.insert((held.item.class, self.now + wait, held.item.key), held.item);
                    }
                }
                Next::At(time) => return Some(time),
                Next::Idle => return None,
            }
        }
    }

    fn call(&mut self, held: Held<Thing>, first: bool) {
        let at = self.now - self.start;
        let refused = (self.platform)(self.calls.len(), at, &held.item);
        let message = !(first && held.item.edit);
        self.calls.push(Call { at, thing: held.item.clone(), message, refused });
        self.under_way.insert((self.now + self.latency, held.item.key), (held, refused));
    }

    /// How long each thing that `chosen` chooses waited for its first call, the shortest wait first.
    pub fn waits(&self, chosen: impl Fn(&Thing) -> bool) -> Vec<Duration> {
        let mut first = BTreeMap::new();
        for call in self.calls.iter().filter(|call| chosen(&call.thing)) {
            first.entry(call.thing.key).or_insert(call.at - self.came[&call.thing.key]);
        }
        let mut waits: Vec<Duration> = first.into_values().collect();
        waits.sort_unstable();
        waits
    }

    pub fn latency(&self) -> Duration {
        self.latency
    }
}
