//! Cards where many read along.

use super::{Telegram, no_preview};
use crate::api::Refusal;
use crate::read::{message_of, place, place_of};
use crate::write::{one_text, public_keyboard};
use bot_core::port::Store;
use courier::{Showing, Shown};
use serde_json::Value;
use teloxide_core::payloads::{EditMessageText, EditMessageTextInline, SendMessage, SendMessageSetters};
use teloxide_core::types::{ChatId, MessageId, Recipient, ReplyMarkup, ThreadId};

impl<S: Store> Telegram<S> {
    /// Shows a card, or edits it.
    pub(super) async fn show_card(&self, showing: Showing<'_>) -> Shown {
        match self.card(showing).await {
            Ok(receipt) => Shown::There(receipt),
            Err(refusal) => became(&refusal, showing),
        }
    }

    async fn card(&self, Showing { place, receipt, card, .. }: Showing<'_>) -> Result<String, Refusal> {
        if self.username().is_empty() {
            return Err(Refusal::Unreachable("the bot's own name is not known yet, and its buttons need it"));
        }
        let text = one_text(&card.blocks);
        let markup = public_keyboard(self.username(), &card.buttons);
        let Some((chat, topic)) = place_of(place) else {
            // What somebody shared has no chat that the bot would know, only a message.
            let message = receipt.ok_or_else(|| Refusal::Gone("there is nothing to edit".to_owned()))?;
            let mut edit = EditMessageTextInline::new(message, text.text);
            edit.entities = Some(text.entities);
            edit.disable_web_page_preview = Some(true);
            edit.reply_markup = markup;
            return modified(self.api.call::<_, Value>(&edit).await, message);
        };
        let chat = Recipient::Id(ChatId(chat));
        if let Some(receipt) = receipt {
            let message = message_of(receipt).ok_or(Refusal::NothingToEdit)?;
            let mut edit = EditMessageText::new(chat, MessageId(message), text.text);
            edit.entities = Some(text.entities);
            edit.link_preview_options = Some(no_preview());
            edit.reply_markup = markup;
            return modified(self.api.call::<_, Value>(&edit).await, receipt);
        }
        let mut message =
            SendMessage::new(chat, text.text).entities(text.entities).link_preview_options(no_preview());
        message.message_thread_id = topic.map(|topic| ThreadId(MessageId(topic)));
        message.reply_markup = markup.map(ReplyMarkup::InlineKeyboard);
        let posted: super::Posted = self.api.call(&message).await?;
        Ok(posted.message_id.to_string())
    }
}

/// A card that was as it was to become is as good as edited.
fn modified(edited: Result<Value, Refusal>, receipt: &str) -> Result<String, Refusal> {
    match edited {
        Ok(_) | Err(Refusal::NotModified) => Ok(receipt.to_owned()),
        Err(refusal) => Err(refusal),
    }
}

/// What a refusal means for the card.
fn became(refusal: &Refusal, showing: Showing<'_>) -> Shown {
    match refusal {
        Refusal::Throttled(wait) => Shown::Throttled(*wait),
        Refusal::Moved(chat) => {
            let topic = place_of(showing.place).and_then(|(_, topic)| topic);
            Shown::Moved(place(*chat, topic))
        }
        Refusal::Unreachable(_) | Refusal::Unauthorized | Refusal::Conflict(_) => Shown::Failed,
        Refusal::Gone(_)
        | Refusal::NothingToEdit
        | Refusal::NotModified
        | Refusal::TooOld
        | Refusal::Refused { .. } => {
            tracing::info!(%refusal, "a card can't be shown in its place any more");
            Shown::Gone
        }
    }
}
