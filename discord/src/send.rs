//! The way out: one message becomes as few calls as it can, and what Discord says to them becomes what the courier does
//! next.

mod answer;
mod direct;
mod files;
mod limits;
mod show;

use crate::api::{Api, Refusal};
use crate::interaction::Open;
use crate::read::Handle;
use crate::write::TEXT_MOST;
use bot_core::capabilities::Capabilities;
use bot_core::ids::{Address, ParcelId, PostingId};
use bot_core::port::Store;
use bot_core::seal::Key;
use courier::{BoxFuture, Clock, Delivery, Limits, Platform, Sent, Showing, Shown};
use direct::Channels;
use std::sync::Arc;
use tokio::sync::watch;

pub(crate) const CAPABILITIES: Capabilities = Capabilities {
    text_length: TEXT_MOST,
    // More are taken, and their labels cut on a phone.
    buttons_in_row: 3,
    label_length: 80,
    edits: true,
    reaches_away: true,
    files: true,
    dialogs: true,
    uploads: true,
};

/// Discord as the courier sees it.
pub struct Discord<S> {
    pub(crate) api: Arc<Api>,
    pub(crate) open: Arc<Open>,
    /// The application's id, once Discord has told it.
    pub(crate) application: watch::Sender<Option<u64>>,
    store: Arc<S>,
    clock: Arc<dyn Clock>,
    key: Key,
    channels: Channels,
}

impl<S: Store> Discord<S> {
    /// Discord through `api`; files come from `store`. `key` makes the marks by which a message that is sent again is
    /// recognised.
    pub fn new(api: Api, store: Arc<S>, clock: Arc<dyn Clock>, key: Key) -> Arc<Self> {
        Arc::new(Self {
            api: Arc::new(api),
            open: Arc::default(),
            application: watch::Sender::new(None),
            store,
            clock,
            key,
            channels: Channels::default(),
        })
    }

    /// This channel holds the direct messages with this person.
    pub(crate) fn is_direct(&self, person: &Address, channel: u64) {
        self.channels.learn(person, channel);
    }

    /// A mark of at most 25 characters that this parcel's `part` has in this house and nothing else.
    fn mark(&self, parcel: ParcelId, part: usize) -> String {
        let mut mark = self.key.link("shown once", parcel.0, u32::try_from(part).unwrap_or(u32::MAX));
        // The beginning holds the parcel's number, the end its seal: what is cut is not needed to tell them apart.
        mark.truncate(25);
        mark
    }

    /// The same for what is posted where many read along.
    fn mark_of(&self, posting: PostingId) -> String {
        let mut mark = self.key.link("posted once", posting.0, 0);
        mark.truncate(25);
        mark
    }

    async fn deliver(&self, delivery: &Delivery<'_>) -> Result<Option<String>, Refusal> {
        let handle = delivery.answers.and_then(|reply| reply.handle.as_deref()).and_then(Handle::read);
        match handle {
            Some(Handle::Interaction { id, application, token, seat }) => {
                let interaction = answer::Interaction { id, application, token: &token, seat };
                if interaction.is_open(self.clock.now()) {
                    match self.answer(delivery, &interaction).await {
                        // It is over; what was asked for comes all the same.
                        Err(Refusal::Over) => {}
                        result => return result,
                    }
                }
                self.direct(delivery, None).await
            }
            Some(Handle::Words(channel)) => self.direct(delivery, Some(channel)).await,
            None => self.direct(delivery, None).await,
        }
    }
}

impl<S: Store> Platform for Discord<S> {
    fn name(&self) -> &'static str {
        crate::NAME
    }

    fn capabilities(&self) -> Capabilities {
        CAPABILITIES
    }

    fn limits(&self) -> Option<Limits> {
        Some(limits::limits())
    }

    fn show<'a>(&'a self, showing: Showing<'a>) -> BoxFuture<'a, Shown> {
        Box::pin(self.show_card(showing))
    }

    fn send<'a>(&'a self, delivery: Delivery<'a>) -> BoxFuture<'a, Sent> {
        Box::pin(async move {
            let parcel = delivery.parcel;
            match self.deliver(&delivery).await {
                Ok(receipt) => Sent::Delivered(receipt),
                Err(refusal) => became(&refusal, parcel),
            }
        })
    }
}

/// What a refusal means for the parcel.
fn became(refusal: &Refusal, parcel: ParcelId) -> Sent {
    match refusal {
        Refusal::Throttled { after, .. } => Sent::Throttled(*after),
        // Whoever waits for that must not look like a platform that refuses everybody.
        Refusal::NotOpened(after) => {
            tracing::info!(%parcel, seconds = after.as_secs(), "no more direct messages may be opened for a while");
            Sent::Away(*after)
        }
        Refusal::Closed => {
            tracing::info!(%parcel, "somebody takes no direct messages");
            Sent::Closed
        }
        Refusal::Gone(_) => {
            tracing::info!(%parcel, %refusal, "a person is not there any more");
            Sent::Gone
        }
        Refusal::Unreachable(_) | Refusal::Unauthorized => {
            tracing::warn!(%parcel, %refusal, "a message did not go out; it is tried again");
            Sent::Failed
        }
        Refusal::Answered | Refusal::ThreadThere => Sent::Delivered(None),
        Refusal::NothingToEdit | Refusal::Over | Refusal::Refused { .. } => {
            tracing::error!(%parcel, %refusal, "a message can't be sent as it is");
            Sent::Never
        }
    }
}
