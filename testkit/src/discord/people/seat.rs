//! A person looking at one place.

use super::shown::{Shown, seen_by};
use super::wait::until_shown;
use crate::discord::record::File;
use crate::discord::world::{Author, Shared, Sort};
use anyhow::{Result, bail};
use std::sync::Arc;

/// A person looking at one channel, thread, or direct messages with the bot: sees what everybody sees there, and
/// the own ephemeral messages. Cheap to copy.
#[derive(Clone, Debug)]
pub struct Seat {
    pub(super) shared: Arc<Shared>,
    pub(super) user: u64,
    pub(super) channel: u64,
}

impl Seat {
    pub(super) fn new(shared: Arc<Shared>, user: u64, channel: u64) -> Self {
        Self { shared, user, channel }
    }

    /// The person's id.
    pub fn user_id(&self) -> u64 {
        self.user
    }

    /// The id of the channel, the thread, or the direct messages.
    pub fn channel_id(&self) -> u64 {
        self.channel
    }

    /// What the person sees, oldest first.
    pub fn messages(&self) -> Vec<Shown> {
        self.shared.look(|world| seen_by(world, self.channel, Some(self.user)))
    }

    /// Looks at the place after each change until there is something to see; `what` completes "it did not
    /// happen: …".
    ///
    /// # Errors
    /// After 30 s in vain, with what the person sees.
    pub async fn wait_for<T>(&self, what: &str, look: impl FnMut(&[Shown]) -> Option<T>) -> Result<T> {
        until_shown(&self.shared, self.channel, Some(self.user), what, look).await
    }

    /// Waits for a message of the bot that contains this text, and returns the newest.
    ///
    /// # Errors
    /// After 30 s in vain, with what the person sees.
    pub async fn reads(&self, text: &str) -> Result<Shown> {
        let look = |messages: &[Shown]| {
            let fits = |message: &&Shown| message.is_from_bot() && message.text.contains(text);
            messages.iter().rev().find(fits).cloned()
        };
        self.wait_for(&format!("the bot says {text:?}"), look).await
    }

    /// Writes to the bot; returns the message's id.
    ///
    /// # Errors
    /// Outside direct messages: the bot could not read it there.
    pub fn send(&self, text: &str) -> Result<u64> {
        self.write(text, None)
    }

    /// Sends a file; returns the message's id. The bot gets at it by the address in the message.
    ///
    /// # Errors
    /// Outside direct messages.
    pub fn send_file(&self, name: &str, mime: &str, bytes: impl Into<Vec<u8>>) -> Result<u64> {
        self.write("", Some(File { name: name.to_owned(), mime: mime.to_owned(), bytes: bytes.into() }))
    }

    fn write(&self, text: &str, file: Option<File>) -> Result<u64> {
        self.shared.act(|world| {
            let sort = world.channels.get(&self.channel).map(|channel| channel.sort);
            if !matches!(sort, Some(Sort::Dm(_))) {
                bail!("without the intent for contents, the bot reads nothing here");
            }
            let mut message = world.blank(self.channel, Author::Person(self.user));
            text.clone_into(&mut message.content);
            if let Some(file) = file {
                world.files.push(file);
                let place = world.files.len() - 1;
                message.attachments.push((world.snowflake(), place));
            }
            Ok(world.post(message))
        })
    }

    /// Restarts the app: what only this person saw here is gone, and so is an open modal.
    pub fn dismiss_ephemerals(&self) {
        self.shared.act(|world| {
            world.modals.remove(&(self.user, self.channel));
            let messages = world.channels.get_mut(&self.channel).map(|channel| &mut channel.messages);
            for message in messages.into_iter().flatten() {
                message.dismissed |= message.seen_by == Some(self.user);
            }
            world.ring(self.channel);
        });
    }
}
