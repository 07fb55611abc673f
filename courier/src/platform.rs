//! What the courier asks of a platform.

use crate::BoxFuture;
use bot_core::capabilities::Capabilities;
use bot_core::ids::{Address, ParcelId};
use bot_core::message::Message;
use bot_core::port::Outcome;

/// A platform's way out. Its way in calls [`Bot::handle`](crate::Bot::handle).
pub trait Platform: Send + Sync + 'static {
    /// Its name, the first half of its addresses.
    fn name(&self) -> &'static str;

    /// What it can do; messages are rendered to fit.
    fn capabilities(&self) -> Capabilities;

    /// Sends one message. The parcel's id is the same when a delivery is tried again, so that a platform that can
    /// recognise repetitions shows the message once. It may take 30 s; afterwards it is dropped and tried again.
    fn send<'a>(&'a self, to: &'a Address, parcel: ParcelId, message: &'a Message) -> BoxFuture<'a, Outcome>;
}
