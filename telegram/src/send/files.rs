//! Files that go with a message.

use super::{Calls, Posted, Telegram};
use crate::api::{Document, Refusal};
use crate::write::Styled;
use bot_core::message::{FileContent, FileOut, Upload};
use bot_core::port::{Store, StoreError};
use serde_json::Value;
use teloxide_core::payloads::SendChatAction;
use teloxide_core::types::{ChatAction, ChatId, InlineKeyboardMarkup, Recipient};

impl<S: Store> Telegram<S> {
    /// Sends a file, with a text and buttons under it if there are any. Returns the message; `None`: the file is not there
    /// any more.
    pub(super) async fn file(
        &self,
        chat: i64,
        file: &FileOut,
        caption: Option<(&Styled, Option<InlineKeyboardMarkup>)>,
        calls: &mut Calls<'_>,
    ) -> Result<Option<i32>, Refusal> {
        let Some(bytes) = self.bytes(&file.content).await? else { return Ok(None) };
        self.busy(chat, ChatAction::UploadDocument).await;
        let (caption, markup) = caption.unzip();
        let document = Document {
            chat,
            name: file.name.clone(),
            mime: file.mime.clone(),
            bytes,
            caption: caption.cloned(),
            markup: markup.flatten(),
        };
        let posted: Posted = calls.call(|| self.api.send_document(&document)).await?;
        Ok(Some(posted.message_id))
    }

    async fn bytes(&self, content: &FileContent) -> Result<Option<Vec<u8>>, Refusal> {
        let stored = match content {
            FileContent::Inline(text) => return Ok(Some(text.clone().into_bytes())),
            FileContent::Stored(id) => self.store.file(*id).await,
            FileContent::Attachment(sha256) => self.store.attachment(sha256).await,
        };
        match stored {
            Ok(upload) => Ok(upload.map(|Upload { bytes, .. }| bytes.to_vec())),
            Err(StoreError::Unavailable(_)) => Err(Refusal::Unreachable("the database was busy")),
            Err(StoreError::Broken(_)) => Ok(None),
        }
    }

    /// Shows that something is on its way. Of no use later, so whatever comes of it is ignored.
    pub(crate) async fn busy(&self, chat: i64, action: ChatAction) {
        let action = SendChatAction::new(Recipient::Id(ChatId(chat)), action);
        if let Err(refusal) = self.api.call::<_, Value>(&action).await {
            tracing::debug!(%refusal, "the chat was not told to wait");
        }
    }
}
