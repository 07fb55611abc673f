//! The keyboard that shares a phone number. It can't be on a message that has buttons, so it has one of its own, which goes
//! when something else is shown.

use super::{Calls, Part, Telegram};
use crate::api::Refusal;
use crate::write::{Styled, contact_keyboard};
use bot_core::port::Store;
use serde_json::Value;
use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use teloxide_core::payloads::DeleteMessage;
use teloxide_core::types::{ChatId, MessageId, Recipient, ReplyMarkup};

/// Which message brought the keyboard, by chat. Kept in memory: after a restart a keyboard stays until it is used, and
/// does no harm.
#[derive(Default)]
pub(super) struct Keyboards(Mutex<HashMap<i64, i32>>);

impl Keyboards {
    fn take(&self, chat: i64) -> Option<i32> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).remove(&chat)
    }

    fn put(&self, chat: i64, message: i32) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).insert(chat, message);
    }
}

impl<S: Store> Telegram<S> {
    /// Takes away the keyboard of an earlier question, with its message.
    pub(super) async fn without_contact_keyboard(&self, chat: i64) {
        let Some(message) = self.keyboards.take(chat) else { return };
        let delete = DeleteMessage::new(Recipient::Id(ChatId(chat)), MessageId(message));
        if let Err(refusal) = self.api.call::<_, Value>(&delete).await {
            tracing::debug!(%refusal, "a keyboard stays until it is used");
        }
    }

    /// Shows the keyboard.
    pub(super) async fn contact_keyboard(
        &self,
        chat: i64,
        label: &str,
        calls: &mut Calls<'_>,
    ) -> Result<(), Refusal> {
        let styled = Styled { text: "👇".to_owned(), entities: Vec::new() };
        let markup = Some(ReplyMarkup::Keyboard(contact_keyboard(label)));
        let part = Part { styled, markup };
        let message = calls.call(|| self.post(chat, &part)).await?;
        self.keyboards.put(chat, message);
        Ok(())
    }
}
