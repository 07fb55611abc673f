//! What goes to one chat, one after the other.

use super::pacer::{Call, Kind};
use super::{Held, Item};
use bot_core::turn::Class;
use std::collections::BTreeMap;
use tokio::time::Instant;

/// A place in the order of a queue: by urgency, then by who came first.
pub type Place = (Class, u64);

/// What waits for one chat, and what is on its way there.
#[derive(Debug)]
pub struct Lane<T: Item> {
    /// Answers before everything else, then what keeps the order of keys, then what came first.
    waiting: BTreeMap<(bool, u64, T::Key), Held<T>>,
    flying: Option<Flying<T::Key>>,
    /// Where it stands in the order of the queue, if anything of it could go.
    pub place: Option<Place>,
}

/// What is on its way.
#[derive(Debug)]
pub struct Flying<K> {
    /// Which.
    pub key: K,
    /// Its newest call.
    pub call: Call,
    /// Whether it needs a further call.
    pub wants: bool,
    place: Place,
}

impl<T: Item> Lane<T> {
    /// With nothing in it.
    pub fn new() -> Self {
        Self { waiting: BTreeMap::new(), flying: None, place: None }
    }

    /// Whether nothing waits and nothing is on its way.
    pub fn is_empty(&self) -> bool {
        self.waiting.is_empty() && self.flying.is_none()
    }

    /// What is on its way.
    pub fn flying(&mut self) -> Option<&mut Flying<T::Key>> {
        self.flying.as_mut()
    }

    /// Puts something where it belongs.
    pub fn put(&mut self, held: Held<T>) {
        self.waiting.insert(place_in_lane(&held), held);
    }

    /// What waits under this key.
    pub fn get(&mut self, item: &T) -> Option<&mut Held<T>> {
        self.waiting.values_mut().find(|held| held.item.key() == item.key())
    }

    /// Takes out of what waits that which is chosen.
    pub fn rest_of(&mut self, chosen: impl Fn(&T) -> bool) -> Vec<Held<T>> {
        self.waiting.extract_if(.., |_, held| chosen(&held.item)).map(|(_, held)| held).collect()
    }

    /// Sends off what is first.
    pub fn go(&mut self) -> Option<Held<T>> {
        let place = self.next_place()?;
        let (_, held) = self.waiting.pop_first()?;
        self.flying =
            Some(Flying { key: held.item.key(), call: first_call(&held.item), wants: false, place });
        Some(held)
    }

    /// What was on its way is there, or comes back.
    pub fn landed(&mut self) -> Option<Flying<T::Key>> {
        self.flying.take()
    }

    /// The next call to this chat, and by when it must be made; the further calls of what is on its way may take their
    /// time.
    pub fn next_call(&self) -> Option<(Call, Option<Instant>)> {
        match &self.flying {
            Some(flying) => flying.wants.then_some((Call { kind: Kind::Message, ..flying.call }, None)),
            None => self.waiting.values().next().map(|held| (first_call(&held.item), Some(held.send_by))),
        }
    }

    /// Where it belongs in the order of the queue: as urgent as its most urgent item, for that one has to wait until
    /// those before it are gone.
    pub fn next_place(&self) -> Option<Place> {
        if let Some(flying) = &self.flying {
            return flying.wants.then_some(flying.place);
        }
        let first = self.waiting.values().next()?;
        let urgency = self.waiting.values().map(|held| held.item.class()).min()?;
        Some((urgency, first.turn))
    }
}

fn place_in_lane<T: Item>(held: &Held<T>) -> (bool, u64, T::Key) {
    let turn = if held.item.keeps_order() { 0 } else { held.turn };
    (held.item.class() != Class::Answer, turn, held.item.key())
}

fn first_call<T: Item>(item: &T) -> Call {
    let kind = if item.is_edit() { Kind::Edit } else { Kind::Message };
    Call { kind, group: item.is_group(), answer: item.class() == Class::Answer }
}
