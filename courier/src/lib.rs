//! The runtime between the core and the platforms: it knows no platform by name and no database by kind.
//!
//! An update goes read → decide → commit → deliver. [`Bot::handle`] commits; its replies are already leased to this
//! process and go straight to their lane. Everything else that is due is found by [`Bot::run`], which ticks the
//! core, claims parcels, renders each at the moment of sending, sends it and settles it.

mod advance;
mod bot;
mod clock;
mod deliver;
mod lanes;
mod pace;
mod platform;
mod pump;
mod settle;
#[cfg(test)]
mod tests;

pub use advance::{DemoDial, Pushable};
pub use bot::{Bot, Handled};
pub use clock::{Clock, DemoClock, RealClock, StillClock};
pub use futures_util::future::BoxFuture;
pub use platform::{Delivery, Platform, Sent};
