//! Direct messages.

use super::Discord;
use super::answer::receipt;
use crate::api::{Attached, Messages, Refusal, Route};
use crate::read::{id, user_of};
use crate::write::{Body, EMBED_MOST, TEXT_MOST, components, paragraphs, parts};
use bot_core::ids::Address;
use bot_core::message::Message;
use bot_core::port::Store;
use courier::{Delivery, Pace};
use serde_json::{Value, json};
use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

/// How long a delivery of which a part has arrived stays to bring the rest; the courier gives it 30 s.
const PATIENCE: Duration = Duration::from_secs(15);
/// So many channels are remembered; they can be asked for again.
const REMEMBERED: usize = 20_000;

/// The channels of people's direct messages, as far as they are known.
#[derive(Debug, Default)]
pub struct Channels(Mutex<HashMap<String, u64>>);

impl Channels {
    /// A person's channel is this one.
    pub fn learn(&self, person: &Address, channel: u64) {
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if known.len() >= REMEMBERED {
            known.clear();
        }
        known.insert(person.id.clone(), channel);
    }

    fn of(&self, person: &Address) -> Option<u64> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).get(&person.id).copied()
    }
}

impl<S: Store> Discord<S> {
    /// Sends it to somebody's direct messages, whose channel may be known. The receipt is that of the last message, which
    /// has the buttons.
    pub(super) async fn direct(
        &self,
        delivery: &Delivery<'_>,
        channel: Option<u64>,
    ) -> Result<Option<String>, Refusal> {
        let message = delivery.message;
        let files = self.files(&message.files).await?;
        let bodies = bodies(message, &files, false);
        if let ([body], Some(shown), None) = (&bodies[..], delivery.shown, delivery.answers) {
            match self.edit(shown, body, &files).await {
                Ok(()) => return Ok(Some(shown.to_owned())),
                // Whatever Discord has against editing it, the message still has to come.
                Err(Refusal::NothingToEdit | Refusal::Gone(_) | Refusal::Refused { .. }) => {}
                Err(refusal) => return Err(refusal),
            }
        }
        let mut calls = Calls::of(delivery);
        let channel = match channel {
            Some(channel) => channel,
            // To open them is a call like any other, and the message then waits for its turn anew.
            None => self.channel(delivery.to, &mut calls).await?,
        };
        let mut shown = None;
        let last = bodies.len().saturating_sub(1);
        for (n, body) in bodies.into_iter().enumerate() {
            let body = body.once(self.mark(delivery.parcel, n));
            let files = if n == last { &files[..] } else { &[] };
            let route = Route::post(Messages::Channel(channel));
            let answer = calls.call(|| self.api.call_with::<Value>(&route, &body, files)).await?;
            calls.arrived();
            shown = receipt(&answer).or(shown);
        }
        Ok(shown)
    }

    async fn edit(&self, shown: &str, body: &Body, files: &[Attached]) -> Result<(), Refusal> {
        let (channel, message) = shown.split_once('/').ok_or(Refusal::NothingToEdit)?;
        let channel = channel.parse().map_err(|_| Refusal::NothingToEdit)?;
        let route = Route::edit(Messages::Channel(channel), message);
        self.api.call_with::<Value>(&route, body, files).await.map(drop)
    }

    /// The channel of somebody's direct messages.
    async fn channel(&self, person: &Address, calls: &mut Calls<'_>) -> Result<u64, Refusal> {
        if let Some(known) = self.channels.of(person) {
            return Ok(known);
        }
        let user = user_of(person).ok_or(Refusal::Gone(0))?;
        let body = json!({"recipient_id": user.to_string()});
        let route = Route::open_direct();
        let opened = calls.call(|| self.api.call::<Value>(&route, &body)).await;
        let opened = opened.map_err(|refusal| match refusal {
            Refusal::Throttled { after, everything: false } => Refusal::NotOpened(after),
            refusal => refusal,
        })?;
        let channel = id(&opened, "id").ok_or(Refusal::Unreachable("the answer can't be read"))?;
        self.channels.learn(person, channel);
        Ok(channel)
    }
}

/// The messages that a message becomes; the last has the buttons and the files. At least one.
pub(super) fn bodies(message: &Message, files: &[Attached], alone: bool) -> Vec<Body> {
    let paragraphs = paragraphs(&message.blocks);
    let length: usize = paragraphs.iter().map(|paragraph| paragraph.chars().count() + 2).sum();
    // What is too long for a text is set as an embed, which has room for twice as much: fewer messages to scroll through.
    let is_long = length > TEXT_MOST;
    let make =
        |text, components| if is_long { Body::long(text, components) } else { Body::text(text, components) };
    let most = if is_long { EMBED_MOST } else { TEXT_MOST };
    let mut texts = parts(paragraphs, most);
    if texts.is_empty() {
        texts.push(String::new());
    }
    let last = texts.len() - 1;
    let body = |(n, text): (usize, String)| {
        let body = match n == last {
            true => make(text, components(&message.buttons, message.passing))
                .with_files(files.iter().map(|file| file.name.as_str())),
            false => make(text, Vec::new()),
        };
        body.alone(alone)
    };
    texts.into_iter().enumerate().map(body).collect()
}

/// The calls of one delivery.
pub(super) struct Calls<'a> {
    pace: &'a Pace,
    /// The first was let through before the delivery began; each further one waits for its turn.
    first: bool,
    /// Something has arrived, so that the whole can't be tried again without showing it twice.
    arrived: bool,
}

impl<'a> Calls<'a> {
    pub fn of(delivery: &Delivery<'a>) -> Self {
        Self { pace: delivery.pace, first: true, arrived: false }
    }

    /// The first call counts nowhere.
    pub fn free(&mut self) {
        self.first = false;
    }

    /// Something has arrived.
    pub fn arrived(&mut self) {
        self.arrived = true;
    }

    /// Makes a call for a new message in its turn. Put off by Discord, it stays and tries again, if something has arrived
    /// before it.
    pub async fn call<T, F>(&mut self, call: impl Fn() -> F) -> Result<T, Refusal>
    where
        F: Future<Output = Result<T, Refusal>>,
    {
        match self.first {
            // The courier has counted an answer to an interaction, and this is a message.
            true => self.pace.instead().await,
            false => self.pace.again().await,
        }
        self.first = false;
        loop {
            match call().await {
                Err(Refusal::Throttled { after, .. }) if self.arrived && after <= PATIENCE => {
                    self.pace.refused(after);
                    self.pace.again().await;
                }
                result => return result,
            }
        }
    }
}
