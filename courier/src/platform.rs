//! What the courier asks of a platform.

use crate::BoxFuture;
use crate::further::Pace;
use crate::limits::Limits;
use bot_core::capabilities::Capabilities;
use bot_core::ids::{Address, ParcelId, PostingId};
use bot_core::message::{Message, PublicCard};
use bot_core::port::Reply;
use std::time::Duration;

/// A platform's way out. Its way in calls [`Bot::handle`](crate::Bot::handle).
pub trait Platform: Send + Sync + 'static {
    /// Its name, the first half of its addresses.
    fn name(&self) -> &'static str;

    /// What it can do; messages are rendered to fit.
    fn capabilities(&self) -> Capabilities;

    /// What it takes in a time; deliveries are paced to keep to it. `None`: as much as there is.
    fn limits(&self) -> Option<Limits> {
        None
    }

    /// Sends one message. It may take 30 s; afterwards it is dropped and tried again. The first call is paced; before
    /// each further one it waits for [`Delivery::pace`].
    fn send<'a>(&'a self, delivery: Delivery<'a>) -> BoxFuture<'a, Sent>;

    /// Shows a card where many read along: anew, or in place of what it showed there before. A platform without such
    /// places has nothing to do.
    fn show<'a>(&'a self, _showing: Showing<'a>) -> BoxFuture<'a, Shown> {
        Box::pin(std::future::ready(Shown::Gone))
    }
}

/// A card to be shown where many read along.
#[derive(Debug, Clone, Copy)]
pub struct Showing<'a> {
    /// The posting's id: the same when it is tried again, so that a platform that can recognise repetitions shows it once.
    pub posting: PostingId,
    /// Where.
    pub place: &'a Address,
    /// The platform's id of what it shows there now; `None`: nothing yet.
    pub receipt: Option<&'a str>,
    /// What.
    pub card: &'a PublicCard,
}

/// What became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Shown {
    /// It is there; the platform's id of the message, to edit it later.
    There(String),
    /// The platform said: not before so much time has passed.
    Throttled(Duration),
    /// It did not arrive, as far as is known; worth another try after a while.
    Failed,
    /// The place has another address now.
    Moved(Address),
    /// The place, or what was shown there, is not there any more.
    Gone,
}

/// One message to be sent.
#[derive(Debug, Clone, Copy)]
pub struct Delivery<'a> {
    /// To whom.
    pub to: &'a Address,
    /// The parcel's id: the same when a delivery is tried again, so that a platform that can recognise repetitions shows
    /// the message once.
    pub parcel: ParcelId,
    /// What.
    pub message: &'a Message,
    /// Whether it answers what the person just did.
    pub answers: Option<&'a Reply>,
    /// The receipt of what was last shown under the message's lasting name: to be edited.
    pub shown: Option<&'a str>,
    /// To wait for before each call after the first.
    pub pace: &'a Pace,
}

/// What became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Sent {
    /// It arrived; the platform's id of the message, to edit it later.
    Delivered(Option<String>),
    /// The platform said: not before so much time has passed. Nothing arrived.
    Throttled(Duration),
    /// It did not arrive, as far as is known; worth another try after a while.
    Failed,
    /// Nobody is there to take it now, and trying is no use before this long. What is no answer goes to an account of the
    /// person on another platform, if there is one.
    Away(Duration),
    /// The account takes no messages from us, but answers to what its person does reach it. The person is called by their
    /// name where many read along, and gets what waits for them when they come.
    Closed,
    /// The account takes no messages any more.
    Gone,
    /// It can't be sent, ever.
    Never,
}
