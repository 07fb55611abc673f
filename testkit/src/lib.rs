//! What the tests start and throw away: a PostgreSQL server, a browser, the `zapis` binary. Only ever a
//! dev-dependency.
//!
//! Whatever is started here ends with the test that started it, also when that test panics, and servers
//! even when its whole process is killed. Nothing sleeps for a guessed while: [`until()`] looks again and
//! again, with one generous deadline ([`PATIENCE`]) for all.

pub mod browser;
pub mod discord;
mod find;
mod leash;
pub mod postgres;
pub mod telegram;
mod until;
pub mod zapis;

pub use until::{PATIENCE, until, until_blocking};
