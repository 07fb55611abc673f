//! Discord: interactions in, messages out. Thin: what is said and done is the core's, when it goes out is the courier's.
//!
//! - [`Api`](api::Api): calls to Discord's REST interface, kept to the limits that its headers tell
//! - [`gateway`]: the connection over which everything comes in, resumed rather than begun anew
//! - [`read`]: an event becomes what the core understands
//! - [`intake`]: an event is handled, and acknowledged within three seconds
//! - [`mod@write`]: a message becomes text, components and dialogs
//! - [`send`]: the way out, as the courier's platform
//! - [`commands`]: the slash commands in each language

pub mod api;
pub mod commands;
pub mod gateway;
pub mod intake;
pub mod interaction;
pub mod read;
pub mod send;
pub mod write;

pub use send::Discord;

/// The first half of its addresses.
pub const NAME: &str = "discord";
