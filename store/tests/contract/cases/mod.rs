//! The cases, by subject. Each gets a house of its own.

pub mod accounts;
pub mod closed;
pub mod erasure;
pub mod events;
pub mod history;
pub mod ladder;
pub mod outbox;
pub mod people;
pub mod postings;
pub mod reminders;
pub mod restarts;
pub mod seats;
pub mod turns;
