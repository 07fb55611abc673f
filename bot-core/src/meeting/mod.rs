//! Meetings and the communities that run them, as their organisers write them down.

pub mod community;
pub mod definition;
pub mod difference;
pub mod file;
pub mod recurring;
#[cfg(test)]
pub(crate) mod sample;
pub mod schedule;
pub mod translations;

pub use community::Community;
pub use definition::Definition;
