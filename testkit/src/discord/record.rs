//! What the bot has asked of the server.

use serde_json::Value;
use tokio::time::Instant;

/// A file as it was uploaded, or as a person sent it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct File {
    /// The file's name.
    pub name: String,
    /// The media type; empty where none was given.
    pub mime: String,
    /// The content.
    pub bytes: Vec<u8>,
}

/// One REST call, as it came.
#[derive(Clone, Debug)]
pub struct Call {
    /// When it arrived.
    pub at: Instant,
    /// When it was carried out or refused, which is before the answer's way back; `None` as long as it was not.
    pub done: Option<Instant>,
    /// Its method and path with names for ids, like `POST /channels/{channel}/messages`; as it came, if there is
    /// no such route.
    pub route: String,
    /// The path after `/api/v10`, without the query.
    pub path: String,
    /// The query, without the question mark.
    pub query: String,
    /// The JSON body; null where there is none, or the call was not read.
    pub body: Value,
    /// The files that came with it.
    pub files: Vec<File>,
    /// The answer's HTTP status; `None` as long as there is none, and for ever where the connection was cut.
    pub status: Option<u16>,
    /// Discord's own number for a refusal.
    pub code: Option<u64>,
}
