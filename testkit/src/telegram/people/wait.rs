//! Waiting for what the bot does.

use super::shown::{Shown, all, dump};
use crate::telegram::world::{Shared, World};
use anyhow::{Result, bail};
use std::time::Duration;
use tokio::sync::watch;

/// How long the bot may take: far more than it needs, since a test that passes never waits for it.
pub(super) const PATIENCE: Duration = Duration::from_secs(30);

/// Looks after each change until there is something to see.
pub(in crate::telegram) async fn until<T>(
    shared: &Shared,
    look: impl FnMut(&mut World) -> Option<T>,
    complaint: impl FnOnce(&World) -> String,
) -> Result<T> {
    until_after(shared, shared.changes(), look, complaint).await
}

async fn until_after<C, T>(
    shared: &Shared,
    mut changes: watch::Receiver<C>,
    mut look: impl FnMut(&mut World) -> Option<T>,
    complaint: impl FnOnce(&World) -> String,
) -> Result<T> {
    let seen = async {
        loop {
            changes.mark_unchanged();
            if let Some(seen) = shared.look(&mut look) {
                return seen;
            }
            if changes.changed().await.is_err() {
                std::future::pending::<()>().await;
            }
        }
    };
    match tokio::time::timeout(PATIENCE, seen).await {
        Ok(seen) => Ok(seen),
        Err(_) => bail!("{}", shared.look(|world| complaint(world))),
    }
}

/// The same for what stands in a chat; `what` completes "it did not happen: …".
pub(super) async fn until_shown<T>(
    shared: &Shared,
    chat: i64,
    what: &str,
    mut look: impl FnMut(&[Shown]) -> Option<T>,
) -> Result<T> {
    let look = |world: &mut World| look(&all(world, chat));
    let complaint = |world: &World| complaint(world, chat, what);
    match shared.look(|world| world.chats.get(&chat).map(|chat| chat.changed.subscribe())) {
        Some(changes) => until_after(shared, changes, look, complaint).await,
        None => until(shared, look, complaint).await,
    }
}

pub(super) fn complaint(world: &World, chat: i64, what: &str) -> String {
    let shown = dump(&all(world, chat));
    let calls: Vec<_> = world.calls.iter().rev().filter(|call| call.method != "getUpdates").take(8).collect();
    let calls: Vec<_> = calls
        .iter()
        .rev()
        .map(|call| format!("  {} {} → {:?}", call.method, call.parameters, call.status))
        .collect();
    format!(
        "it did not happen within {} s: {what}\nchat {chat}:\n{shown}\nlast calls:\n{}",
        PATIENCE.as_secs(),
        calls.join("\n")
    )
}
