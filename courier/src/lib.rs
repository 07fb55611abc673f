//! The runtime between the core and the platforms: it knows no platform by name and no database by kind.
//!
//! An update goes read → decide → commit → deliver. [`Bot::handle`] commits; its replies are already leased to this
//! process and go straight to the depot of their platform. Everything else that is due is found by [`Bot::run`], which
//! ticks the core and claims parcels and postings. A depot paces its platform and each chat, the most urgent first; each is
//! rendered at the moment of sending, sent and settled.

mod advance;
mod bot;
mod clock;
mod counts;
mod deliver;
mod depot;
mod depots;
mod dispatch;
mod further;
mod limits;
mod pace;
mod platform;
mod pump;
mod queue;
mod settle;
mod show;
#[cfg(test)]
mod tests;

pub use advance::{DemoDial, Pushable};
pub use bot::{Bot, Handled};
pub use clock::{Clock, DemoClock, RealClock, StillClock};
pub use counts::DeliveryCounts;
pub use further::Pace;
pub use futures_util::future::BoxFuture;
pub use limits::{Bucket, Limits};
pub use platform::{Delivery, Platform, Sent, Showing, Shown};
