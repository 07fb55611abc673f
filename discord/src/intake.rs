//! One event, from its arrival to its commit.

mod lanes;

use crate::api::{Api, Messages, Refusal, Route};
use crate::commands::{self, Choice};
use crate::gateway::Done;
use crate::interaction::{self, leave_as_it_is, watch};
use crate::read::{self, Attachment, Autocomplete, Doing, Wrote};
use crate::send::Discord;
use bot_core::house::House;
use bot_core::message::{Incoming, Input, MAX_UPLOAD, Upload};
use bot_core::port::{Store, StoreError};
use bot_core::say::slash::try_later;
use courier::{Bot, Clock};
use lanes::Lanes;
use serde_json::{Value, json};
use std::sync::Arc;
use std::time::Duration;
use tokio::time::{Instant, sleep};

/// How long somebody who pressed something is let wait for the database.
const PATIENCE: Duration = Duration::from_secs(10);
/// How long words wait for it.
const PATIENCE_FOR_WORDS: Duration = Duration::from_secs(120);
/// How long to wait before the database is tried again.
const AGAIN: Duration = Duration::from_millis(400);

/// Takes events in.
pub struct Intake<S> {
    bot: Arc<Bot<S>>,
    discord: Arc<Discord<S>>,
    lanes: Arc<Lanes>,
}

impl<S> Clone for Intake<S> {
    fn clone(&self) -> Self {
        Self { bot: self.bot.clone(), discord: self.discord.clone(), lanes: self.lanes.clone() }
    }
}

impl<S: Store> Intake<S> {
    /// Events for `bot`; interactions are acknowledged and files fetched through `discord`.
    pub fn new(bot: Arc<Bot<S>>, discord: Arc<Discord<S>>) -> Self {
        Self { bot, discord, lanes: Arc::default() }
    }

    /// The REST interface.
    #[must_use]
    pub fn api(&self) -> &Arc<Api> {
        &self.discord.api
    }

    /// The house's words.
    #[must_use]
    pub fn house(&self) -> &House {
        &self.bot.house
    }

    /// The bot's memory.
    #[must_use]
    pub fn store(&self) -> Arc<S> {
        self.bot.store.clone()
    }

    /// The bot's clock.
    #[must_use]
    pub fn clock(&self) -> Arc<dyn Clock> {
        self.bot.clock.clone()
    }

    /// The application's id, as soon as Discord has told it.
    pub async fn application(&self) -> u64 {
        let mut told = self.discord.application.subscribe();
        let told = told.wait_for(Option::is_some).await;
        // The sender lives as long as this does.
        told.ok().and_then(|told| *told).unwrap_or_default()
    }

    /// The application has this id.
    pub(crate) fn is_application(&self, application: Option<u64>) {
        if application.is_some() {
            self.discord.application.send_replace(application);
        }
    }

    /// Resolves when all that was taken in is dealt with.
    pub async fn finished(&self) {
        self.lanes.empty().await;
    }

    /// Takes an event in and returns at once. What one person does keeps its order. `done` is dropped when it is durable.
    pub fn take(&self, name: &str, event: Value, done: Done) {
        match name {
            "INTERACTION_CREATE" => self.interaction(event, done),
            "MESSAGE_CREATE" => {
                if let Some(wrote) = read::wrote(&event) {
                    let lane = wrote.incoming.from.id.clone();
                    let intake = self.clone();
                    self.lanes.begin(lane, async move {
                        intake.wrote(wrote).await;
                        drop(done);
                    });
                }
            }
            "READY" => tracing::info!("Discord sends what happens here"),
            "RESUMED" => tracing::info!("Discord sends what was missed, and what happens"),
            _ => {}
        }
    }

    fn interaction(&self, event: Value, done: Done) {
        let intake = self.clone();
        if let Some(asked) = read::autocomplete(&event) {
            // Nothing is changed by it, and it waits for nobody.
            self.lanes.beside(async move {
                intake.complete(asked).await;
                drop(done);
            });
            return;
        }
        let Some(doing) = read::doing(&event) else {
            let kind = event.get("type").and_then(Value::as_u64);
            tracing::warn!(kind, "an interaction can't be read");
            return;
        };
        self.lanes.alone(watch(&self.discord.open, self.discord.api.clone(), &doing, interaction::PATIENCE));
        let lane = doing.incoming.from.id.clone();
        self.lanes.begin(lane, async move {
            intake.did(doing).await;
            drop(done);
        });
    }

    /// Somebody used a command, a component or a dialog.
    async fn did(&self, doing: Doing) {
        match self.handled(&doing.incoming, PATIENCE).await {
            Ok(0) => leave_as_it_is(&self.discord.open, &self.discord.api, &doing).await,
            Ok(_) => {}
            Err(error) => {
                tracing::error!(%error, "an interaction could not be handled");
                let words = try_later(self.house(), doing.incoming.locale_hint.as_deref());
                self.discord.apologise(&doing.handle, words).await;
            }
        }
        if let Some((channel, message)) = doing.called_by {
            let route = Route::delete(Messages::Channel(channel), &message.to_string());
            if let Err(refusal) = self.discord.api.ask::<Value>(&route).await {
                tracing::debug!(%refusal, "a call that was followed stays");
            }
        }
    }

    /// Somebody wrote to the bot.
    async fn wrote(&self, wrote: Wrote) {
        let Wrote { mut incoming, channel, attachment } = wrote;
        self.discord.is_direct(&incoming.from, channel);
        let words = match (&incoming.input, attachment) {
            (Input::Text(words), Some(attachment)) => {
                let words = Some(words.clone()).filter(|words| !words.trim().is_empty());
                incoming.input = self.fetched(attachment).await;
                words
            }
            _ => None,
        };
        let mut updates = vec![incoming.clone()];
        // Words that came with a file are words of their own.
        if let Some(words) = words {
            let update = format!("{}/words", incoming.update);
            updates.push(Incoming { update, input: Input::Text(words), ..incoming });
        }
        for incoming in updates {
            if let Err(error) = self.handled(&incoming, PATIENCE_FOR_WORDS).await {
                tracing::error!(%error, "words could not be handled");
                let words = try_later(self.house(), None);
                self.discord.apologise(&read::Handle::Words(channel), words).await;
            }
        }
    }

    async fn fetched(&self, file: Attachment) -> Input {
        if usize::try_from(file.size).is_ok_and(|size| size > MAX_UPLOAD) {
            return Input::FileTooLarge;
        }
        match self.discord.api.download(&file.url, MAX_UPLOAD).await {
            Ok(Some(bytes)) => Input::File(Upload { name: file.name, mime: file.mime, bytes: bytes.into() }),
            Ok(None) => Input::FileTooLarge,
            Err(refusal) => {
                tracing::warn!(%refusal, "a file that somebody sent could not be fetched");
                Input::FileLost
            }
        }
    }

    /// Hands something to the bot, again as long as the database can't be used; how many answers are on their way.
    async fn handled(&self, incoming: &Incoming, patience: Duration) -> Result<usize, StoreError> {
        let end = Instant::now() + patience;
        loop {
            match self.bot.handle(incoming.clone()).await {
                Ok(handled) => return Ok(handled.replies),
                Err(StoreError::Unavailable(_)) if Instant::now() < end => sleep(AGAIN).await,
                Err(error) => return Err(error),
            }
        }
    }

    /// Offers what an option may be.
    async fn complete(&self, asked: Autocomplete) {
        let choices = self.choices(&asked).await.unwrap_or_else(|error| {
            tracing::warn!(%error, "an option has no suggestions");
            Vec::new()
        });
        let body = json!({"type": 8, "data": {"choices": choices}});
        let route = Route::callback(asked.id, &asked.token, false);
        match self.api().call::<Value>(&route, &body).await {
            Ok(_) | Err(Refusal::Over | Refusal::Answered) => {}
            Err(refusal) => tracing::debug!(%refusal, "suggestions did not arrive"),
        }
    }

    async fn choices(&self, asked: &Autocomplete) -> Result<Vec<Choice>, StoreError> {
        if asked.option != commands::MEETING {
            return Ok(commands::languages(self.house(), &asked.typed));
        }
        let who = read::person(asked.user);
        let capabilities = crate::send::CAPABILITIES;
        let offers =
            self.bot.public_cards(who, asked.locale.clone(), asked.typed.clone(), capabilities).await?;
        Ok(offers.into_iter().map(|offer| Choice::meeting(&offer)).take(commands::CHOICES).collect())
    }
}
