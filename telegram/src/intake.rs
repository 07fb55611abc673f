//! One update, from its arrival to its commit. When [`Intake::take`] returns, Telegram may be told that it was taken.

mod places;

use crate::api::Api;
use crate::read::{self, Attached, Read};
use crate::send::Telegram;
use bot_core::house::House;
use bot_core::message::{Incoming, Input, MAX_UPLOAD, Upload};
use bot_core::port::{Store, StoreError};
use courier::Bot;
use serde::Deserialize;
use serde_json::Value;
use std::sync::Arc;
use teloxide_core::payloads::{AnswerCallbackQuery, GetFile};
use teloxide_core::types::{CallbackQueryId, ChatAction};

/// Takes updates in.
pub struct Intake<S> {
    pub(crate) bot: Arc<Bot<S>>,
    pub(crate) telegram: Arc<Telegram<S>>,
}

impl<S> Clone for Intake<S> {
    fn clone(&self) -> Self {
        Self { bot: self.bot.clone(), telegram: self.telegram.clone() }
    }
}

/// Where a file is (<https://core.telegram.org/bots/api#file>).
#[derive(Deserialize)]
struct Location {
    file_path: Option<String>,
}

impl<S: Store> Intake<S> {
    /// Updates for `bot`; presses are acknowledged and files fetched through `telegram`.
    pub fn new(bot: Arc<Bot<S>>, telegram: Arc<Telegram<S>>) -> Self {
        Self { bot, telegram }
    }

    /// The Bot API.
    #[must_use]
    pub fn api(&self) -> &Api {
        &self.telegram.api
    }

    /// The house's words.
    #[must_use]
    pub fn house(&self) -> &House {
        &self.bot.house
    }

    /// Handles one update. Returns when what it changes is durable; answers go out meanwhile.
    ///
    /// # Errors
    /// When the database can't be used: the update is to be brought again.
    pub async fn take(&self, raw: &Value) -> Result<(), StoreError> {
        match read::read(raw, self.telegram.username()) {
            Read::Person(incoming) => self.handle(incoming).await,
            Read::Press(incoming, id) => {
                // The little clock on the button stops at once, beside the answer and not before it. Nothing waits for
                // that: the next poll, and with it the next press, would come a round trip later.
                tokio::spawn(acknowledge(self.telegram.clone(), id));
                self.handle(incoming).await
            }
            Read::File(incoming, attached) => {
                let input = self.fetch(&incoming, attached).await;
                self.handle(Incoming { input, ..incoming }).await
            }
            Read::Inline(query) => {
                self.offer(query).await;
                Ok(())
            }
            Read::Place(event) => {
                self.happened(read::number(raw).unwrap_or_default().to_string(), event).await
            }
            Read::Nothing(kind) => {
                tracing::info!(kind, "an update of no use was skipped");
                Ok(())
            }
        }
    }

    /// Handles what somebody did; shows that the bot is typing where it takes long.
    async fn handle(&self, incoming: Incoming) -> Result<(), StoreError> {
        // What is done in public is no business of anybody's private chat.
        let public =
            matches!(incoming.input, Input::Public { .. } | Input::Brought { .. } | Input::Shared { .. });
        let chat = read::chat_of(&incoming.from).filter(|_| !public);
        let handling = self.bot.handle(incoming);
        let handled = match chat {
            Some(chat) => self.telegram.showing(chat, ChatAction::Typing, handling).await,
            None => handling.await,
        };
        handled.map(drop)
    }

    /// Fetches a file that somebody sent.
    async fn fetch(&self, incoming: &Incoming, attached: Attached) -> Input {
        if usize::try_from(attached.size).is_ok_and(|size| size > MAX_UPLOAD) {
            return Input::FileTooLarge;
        }
        let fetching = async {
            let location: Location = self.telegram.api.call(&GetFile::new(attached.id.clone())).await?;
            match location.file_path {
                Some(path) => self.telegram.api.download(&path).await,
                None => Ok(None),
            }
        };
        let fetched = match read::chat_of(&incoming.from) {
            Some(chat) => self.telegram.showing(chat, ChatAction::Typing, fetching).await,
            None => fetching.await,
        };
        match fetched {
            Ok(Some(bytes)) => {
                Input::File(Upload { name: attached.name, mime: attached.mime, bytes: bytes.into() })
            }
            Ok(None) => Input::FileTooLarge,
            Err(refusal) => {
                tracing::warn!(%refusal, "a file that somebody sent could not be fetched");
                Input::FileLost
            }
        }
    }
}

async fn acknowledge<S: Store>(telegram: Arc<Telegram<S>>, id: CallbackQueryId) {
    let answer = AnswerCallbackQuery::new(id);
    if let Err(refusal) = telegram.api.call::<_, Value>(&answer).await {
        tracing::debug!(%refusal, "a press was not acknowledged");
    }
}
