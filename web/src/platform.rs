//! The platform `web`: its way out.

use crate::live::{Live, Watch};
use bot_core::capabilities::Capabilities;
use bot_core::ids::{Address, ParcelId};
use bot_core::message::Message;
use bot_core::port::{Entry, EntryBody, Store, StoreError};
use courier::{BoxFuture, Clock, Delivery, Platform, Sent};
use std::sync::Arc;
use std::time::Duration;

/// The platform's name, the first half of its addresses.
pub(crate) const NAME: &str = "web";

/// What a browser can do. It does not reach people who have closed it.
pub(crate) const CAPABILITIES: Capabilities = Capabilities {
    text_length: 20_000,
    buttons_in_row: 8,
    label_length: 200,
    edits: false,
    reaches_away: false,
    files: true,
    dialogs: false,
    uploads: true,
};

/// How long a message waits when the database does not take it.
const PAUSE: Duration = Duration::from_secs(2);

/// The web chat's way out: messages become entries of the conversation, which open windows show at once.
pub struct Web<S> {
    store: Arc<S>,
    clock: Arc<dyn Clock>,
    live: Arc<Live>,
}

impl<S: Store> Web<S> {
    /// The way out into `store`, by `clock`.
    pub fn new(store: Arc<S>, clock: Arc<dyn Clock>) -> Arc<Self> {
        Arc::new(Self { store, clock, live: Arc::default() })
    }

    /// Ends the streams of all open windows; they come back to whoever serves then.
    pub fn close(&self) {
        self.live.close();
    }

    pub(crate) fn watch(&self, address: &Address) -> Watch {
        self.live.watch(&address.id)
    }

    pub(crate) fn windows(&self) -> usize {
        self.live.count()
    }

    pub(crate) async fn history(&self, address: &Address, after: i64) -> Result<Vec<Entry>, StoreError> {
        self.store.history(address, after).await
    }

    /// Writes an entry and wakes the windows of `to`.
    pub(crate) async fn record(&self, to: &Address, key: &str, body: EntryBody) -> Result<Entry, StoreError> {
        let entry = self.store.record(to, key, body, self.clock.now()).await?;
        self.live.wake(&to.id);
        Ok(entry)
    }
}

impl<S: Store> Web<S> {
    /// Writes a message into the conversation; its key there.
    async fn show(&self, to: &Address, parcel: ParcelId, message: &Message) -> Result<String, StoreError> {
        let key = match &message.slot {
            Some(slot) => slot_key(slot, parcel, &self.history(to, 0).await?),
            None => format!("parcel-{parcel}"),
        };
        self.record(to, &key, EntryBody::Bot { message: Box::new(message.clone()) }).await?;
        Ok(key)
    }
}

/// What was last shown in a slot is edited as long as the person has said nothing since. Then it stands too far up to be
/// looked for, and the message goes below.
fn slot_key(slot: &str, parcel: ParcelId, history: &[Entry]) -> String {
    let start = format!("slot-{slot}@");
    let since = history.iter().rev().take_while(|entry| matches!(entry.body, EntryBody::Bot { .. }));
    let shown = since.map(|entry| &entry.key).find(|key| key.starts_with(&start));
    shown.cloned().unwrap_or_else(|| format!("{start}{parcel}"))
}

impl<S: Store> Platform for Web<S> {
    fn name(&self) -> &'static str {
        NAME
    }

    fn capabilities(&self) -> Capabilities {
        CAPABILITIES
    }

    fn send<'a>(&'a self, Delivery { to, parcel, message, .. }: Delivery<'a>) -> BoxFuture<'a, Sent> {
        Box::pin(async move {
            match self.show(to, parcel, message).await {
                Ok(key) => Sent::Delivered(Some(key)),
                Err(StoreError::Unavailable(_)) => Sent::Away(PAUSE),
                Err(error) => {
                    tracing::error!(%parcel, %error, "a message could not be written into its conversation");
                    Sent::Never
                }
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(key: &str, me: bool) -> Entry {
        let body = if me {
            EntryBody::Me { text: String::new() }
        } else {
            EntryBody::Bot { message: Box::default() }
        };
        Entry { seq: 0, key: key.to_owned(), at: jiff::Timestamp::UNIX_EPOCH, body }
    }

    #[test]
    fn a_slot_is_edited_until_the_person_says_something() {
        let shown = [entry("me-1", true), entry("slot-q@1", false), entry("parcel-2", false)];
        assert_eq!(slot_key("q", ParcelId(3), &shown), "slot-q@1");
        assert_eq!(slot_key("r", ParcelId(3), &shown), "slot-r@3");
        let answered = [entry("slot-q@1", false), entry("me-2", true)];
        assert_eq!(slot_key("q", ParcelId(3), &answered), "slot-q@3");
    }
}
