//! A way for people to talk with the bot, whatever the platform.

use anyhow::Result;
use futures_util::future::BoxFuture;

/// A message of the bot as it stands in a chat.
#[derive(Clone, Debug)]
pub struct View {
    /// What tells it from the others of its chat.
    pub id: String,
    /// Another one each time when it is edited.
    pub version: i64,
    /// All that can be read in it: the text, the labels of its buttons in brackets, its files.
    pub text: String,
}

/// One person's chat with the bot.
pub trait Door: Send {
    /// Writes something.
    fn say<'a>(&'a mut self, words: &'a str) -> BoxFuture<'a, Result<()>>;

    /// Presses the newest button with this label, or else the newest whose label has it in it.
    fn press<'a>(&'a mut self, label: &'a str) -> BoxFuture<'a, Result<()>>;

    /// What the bot has shown, the oldest first, as far as it has arrived.
    fn shown(&self) -> Vec<View>;

    /// Looks at all that is shown, now and after each change, until `seen` says that it has seen enough. Fails after a
    /// while.
    fn watch<'a>(&'a mut self, seen: &'a mut Seen<'_>) -> BoxFuture<'a, Result<()>>;

    /// Whether the bot can change what it has shown long ago.
    fn edits(&self) -> bool;

    /// Once the server has ended: takes in what it sent before.
    fn close(&mut self) -> BoxFuture<'_, Result<()>>;
}

/// Whether somebody who looks has seen enough.
pub type Seen<'a> = dyn FnMut(&[View]) -> bool + Send + 'a;

/// Buttons as they stand below a text.
pub fn in_brackets<'a>(labels: impl Iterator<Item = &'a str>) -> String {
    labels.map(|label| format!("\n[{label}]")).collect()
}

/// A file as it stands below a text; what can be read is there to be read.
pub fn as_file(name: &str, mime: &str, bytes: &[u8]) -> String {
    let readable = std::str::from_utf8(bytes).ok().filter(|_| mime.starts_with("text/"));
    readable.map_or_else(|| format!("\n({name})"), |text| format!("\n({name})\n{text}"))
}
