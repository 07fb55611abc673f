//! Telegram: updates in, messages out. Thin: what is said and done is the core's, when it goes out is the courier's.
//!
//! - [`Api`](api::Api): calls to the Bot API, teloxide's types over a transport of ours
//! - [`read`]: an update becomes what the core understands
//! - [`intake`]: an update is handled; [`poll`] fetches updates, [`webhook`] is sent them
//! - [`mod@write`]: a message becomes text, styles and buttons
//! - [`send`]: the way out, as the courier's platform
//! - [`profile`]: the bot's commands, name and descriptions in each language

pub mod api;
pub mod intake;
pub mod poll;
pub mod profile;
pub mod read;
pub mod send;
pub mod webhook;
pub mod write;

pub use send::Telegram;

/// The first half of its addresses.
pub const NAME: &str = "telegram";
