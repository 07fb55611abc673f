//! Files that go with a message.

use super::{Calls, Posted, Telegram};
use crate::api::{Document, Refusal};
use crate::write::Styled;
use bot_core::message::{FileContent, FileOut, Upload};
use bot_core::port::{Store, StoreError};
use serde_json::Value;
use std::time::Duration;
use teloxide_core::payloads::SendChatAction;
use teloxide_core::types::{ChatAction, ChatId, InlineKeyboardMarkup, Recipient};

/// Whoever waits longer than this is shown that something is on its way.
const SOON: Duration = Duration::from_millis(700);

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
        let (caption, markup) = caption.unzip();
        let document = Document {
            chat,
            name: file.name.clone(),
            mime: file.mime.clone(),
            bytes,
            caption: caption.cloned(),
            markup: markup.flatten(),
        };
        let sending = calls.call(|| self.api.send_document(&document));
        let posted: Posted = self.showing(chat, ChatAction::UploadDocument, sending).await?;
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

    /// Waits for what somebody waits for; shows that it is on its way only where it takes long. Shown each time it would
    /// double the calls of a message to many, and hold each of them up for a round trip after its turn has come.
    pub(crate) async fn showing<T>(&self, chat: i64, action: ChatAction, work: impl Future<Output = T>) -> T {
        tokio::pin!(work);
        tokio::select! {
            done = &mut work => done,
            () = tokio::time::sleep(SOON) => tokio::join!(work, self.busy(chat, action)).0,
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
