//! Files that go with a message.

use super::Discord;
use crate::api::{Attached, Refusal};
use bot_core::message::{FileContent, FileOut};
use bot_core::port::{Store, StoreError};

/// The most files of a message, and the most bytes of a file that a bot may send anywhere
/// (<https://docs.discord.com/developers/reference#uploading-files>).
const FILES: usize = 10;
const BYTES: usize = 10 * 1024 * 1024;

impl<S: Store> Discord<S> {
    /// The files of a message, as far as they are there and Discord takes them.
    pub(super) async fn files(&self, files: &[FileOut]) -> Result<Vec<Attached>, Refusal> {
        let mut attached = Vec::new();
        for file in files.iter().take(FILES) {
            let bytes = match &file.content {
                FileContent::Inline(text) => Some(text.clone().into_bytes()),
                FileContent::Stored(id) => stored(self.store.file(*id).await)?,
                FileContent::Attachment(sha256) => stored(self.store.attachment(sha256).await)?,
            };
            match bytes {
                Some(bytes) if bytes.len() <= BYTES => {
                    attached.push(Attached { name: file.name.clone(), mime: file.mime.clone(), bytes });
                }
                Some(bytes) => {
                    tracing::warn!(bytes = bytes.len(), "a file is too large for Discord and left out")
                }
                None => tracing::warn!("a file is not there any more and left out"),
            }
        }
        Ok(attached)
    }
}

fn stored(found: Result<Option<bot_core::message::Upload>, StoreError>) -> Result<Option<Vec<u8>>, Refusal> {
    match found {
        Ok(upload) => Ok(upload.map(|upload| upload.bytes.to_vec())),
        Err(StoreError::Unavailable(_)) => Err(Refusal::Unreachable("the database was busy")),
        Err(StoreError::Broken(_)) => Ok(None),
    }
}
