//! The database behind [`bot_core::port::Store`]: SQLite for one house on one machine, PostgreSQL for more.
//!
//! Every query is written once, in `shared/`, and compiled for each database; what differs (locks, how a write begins)
//! is in `sqlite.rs` and `postgres.rs`. Facts are read and everything decided is written in one transaction. On SQLite
//! one task writes for everybody and lets many turns share one commit; on PostgreSQL the acting account's row is locked
//! first and a meeting's seats last.

mod cache;
mod database;
mod error;
mod postgres;
mod sqlite;
mod work;

pub use database::{Counts, Database};
pub use error::OpenError;
