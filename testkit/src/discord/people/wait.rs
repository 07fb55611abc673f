//! Waiting for what the bot does.

use super::shown::{Shown, dump, seen_by};
use crate::discord::world::{Shared, World};
use anyhow::{Result, bail};
use std::time::Duration;
use tokio::sync::watch;

/// How long the bot may take: far more than it needs, since a test that passes never waits for it.
pub(super) const PATIENCE: Duration = Duration::from_secs(30);

/// Looks after each change until there is something to see.
pub(in crate::discord) async fn until<T>(
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

/// The same, looking only after changes in this channel.
pub(super) async fn until_in<T>(
    shared: &Shared,
    channel: u64,
    look: impl FnMut(&mut World) -> Option<T>,
    complaint: impl FnOnce(&World) -> String,
) -> Result<T> {
    match shared.look(|world| world.channels.get(&channel).map(|channel| channel.changed.subscribe())) {
        Some(changes) => until_after(shared, changes, look, complaint).await,
        None => until(shared, look, complaint).await,
    }
}

/// The same for what stands in a channel; `what` completes "it did not happen: …".
pub(super) async fn until_shown<T>(
    shared: &Shared,
    channel: u64,
    person: Option<u64>,
    what: &str,
    mut look: impl FnMut(&[Shown]) -> Option<T>,
) -> Result<T> {
    let look = |world: &mut World| look(&seen_by(world, channel, person));
    until_in(shared, channel, look, |world| complaint(world, channel, person, what)).await
}

pub(super) fn complaint(world: &World, channel: u64, person: Option<u64>, what: &str) -> String {
    let shown = dump(&seen_by(world, channel, person));
    let calls: Vec<_> = world.calls.iter().rev().take(8).collect();
    let calls: Vec<_> = calls
        .iter()
        .rev()
        .map(|call| format!("  {} {} → {:?}", call.route, call.body, call.status))
        .collect();
    format!(
        "it did not happen within {} s: {what}\nchannel {channel}, seen by {person:?}:\n{shown}\nlast calls:\n{}",
        PATIENCE.as_secs(),
        calls.join("\n")
    )
}
