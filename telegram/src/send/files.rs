//! Files that go with a message.

use super::Telegram;
use crate::api::{Document, Refusal};
use bot_core::message::{FileContent, FileOut, Upload};
use bot_core::port::{Store, StoreError};
use serde_json::Value;
use teloxide_core::payloads::SendChatAction;
use teloxide_core::types::{ChatAction, ChatId, Recipient};

impl<S: Store> Telegram<S> {
    /// Sends files, one message each.
    pub(super) async fn files(&self, chat: i64, files: &[FileOut]) -> Result<(), Refusal> {
        for file in files {
            let Some(bytes) = self.bytes(&file.content).await? else { continue };
            self.busy(chat, ChatAction::UploadDocument).await;
            let (name, mime) = (file.name.clone(), file.mime.clone());
            let document = Document { chat, topic: None, name, mime, bytes };
            self.api.send_document::<Value>(document).await?;
        }
        Ok(())
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
