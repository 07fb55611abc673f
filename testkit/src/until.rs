//! Waiting for something to become true, in place of sleeping and hoping.

use anyhow::{Context, Result, bail};
use std::time::Duration;

/// How long anything may take before a test gives up: far above what a slow, shared machine needs, since a
/// test that passes never waits for it.
pub const PATIENCE: Duration = Duration::from_secs(60);

const PAUSE: Duration = Duration::from_millis(20);

/// Looks until there is something to see, and returns it. `what` completes "it did not happen: …".
///
/// ```
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> anyhow::Result<()> {
/// let mut looks = 0;
/// let seen = testkit::until("a third look", async || {
///     looks += 1;
///     (looks == 3).then_some("seen")
/// });
/// assert_eq!(seen.await?, "seen");
/// # Ok(())
/// # }
/// ```
///
/// # Errors
/// After [`PATIENCE`] in vain.
pub async fn until<T>(what: &str, mut look: impl AsyncFnMut() -> Option<T>) -> Result<T> {
    let seen = async {
        loop {
            if let Some(seen) = look().await {
                return seen;
            }
            tokio::time::sleep(PAUSE).await;
        }
    };
    tokio::time::timeout(PATIENCE, seen).await.with_context(|| vain(what))
}

/// The same for tests without a runtime.
///
/// # Errors
/// After about [`PATIENCE`] in vain: looks are counted, no clock is read.
pub fn until_blocking<T>(what: &str, mut look: impl FnMut() -> Option<T>) -> Result<T> {
    for _ in 0..PATIENCE.as_millis() / PAUSE.as_millis() {
        if let Some(seen) = look() {
            return Ok(seen);
        }
        std::thread::sleep(PAUSE);
    }
    bail!(vain(what))
}

fn vain(what: &str) -> String {
    format!("it did not happen within {} s: {what}", PATIENCE.as_secs())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test(start_paused = true)]
    async fn what_never_happens_is_named() {
        let error = until::<()>("a miracle", async || None).await.expect_err("there are no miracles");
        assert!(error.to_string().ends_with("a miracle"), "{error}");
    }

    #[test]
    fn the_blocking_kind_looks_again() -> Result<()> {
        let mut looks = 0..;
        assert_eq!(until_blocking("a third look", || looks.next().filter(|look| *look == 2))?, 2);
        Ok(())
    }
}
