//! Work that is done inside a transaction, on either database, and what it is given.

use crate::error::Result;
use bot_core::port::{Actor, Looking};
use jiff::Timestamp;
use std::pin::Pin;

pub(crate) type BoxFuture<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

/// Boxes a future of which the compiler can't see by itself, through sqlx's generic arguments, that it may be sent.
pub(crate) fn boxed<'a, T>(future: impl Future<Output = T> + Send + 'a) -> BoxFuture<'a, T> {
    Box::pin(future)
}

/// Work on a connection that is inside a transaction. A plain function over its arguments, so that it can be done again
/// on fresh facts when somebody else was faster.
pub(crate) type Work<Conn, Args, T> = for<'c> fn(&'c mut Args, &'c mut Conn) -> BoxFuture<'c, Result<T>>;

/// What to claim from the outbox.
pub(crate) struct Claim {
    pub platforms: Vec<String>,
    pub now: Timestamp,
    pub lease_until: Timestamp,
    pub most: u32,
}

/// Facts to be shown as somebody would see them; nothing is written.
pub(crate) struct Look {
    pub actor: Actor,
    pub now: Timestamp,
    pub look: Looking,
}
