//! Wakes open chat windows when there is something new for them. What is new is read from the database.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use tokio::sync::watch;

/// The windows that are open, by the id of their address.
#[derive(Debug)]
pub(crate) struct Live {
    windows: Mutex<HashMap<String, watch::Sender<()>>>,
    closed: watch::Sender<bool>,
}

impl Default for Live {
    fn default() -> Self {
        Self { windows: Mutex::default(), closed: watch::Sender::new(false) }
    }
}

impl Live {
    fn windows(&self) -> MutexGuard<'_, HashMap<String, watch::Sender<()>>> {
        self.windows.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Tells the windows of `id` that there is something new.
    pub fn wake(&self, id: &str) {
        if let Some(window) = self.windows().get(id) {
            window.send_replace(());
        }
    }

    /// Ends all windows.
    pub fn close(&self) {
        self.closed.send_replace(true);
    }

    /// Opens a window. Whatever comes from now on wakes it.
    pub fn watch(self: &Arc<Self>, id: &str) -> Watch {
        let wakes = self.windows().entry(id.to_owned()).or_default().subscribe();
        Watch { live: self.clone(), id: id.to_owned(), wakes, closed: self.closed.subscribe() }
    }

    /// How many addresses have a window open.
    pub fn count(&self) -> usize {
        self.windows().len()
    }
}

/// An open window.
#[derive(Debug)]
pub(crate) struct Watch {
    live: Arc<Live>,
    id: String,
    wakes: watch::Receiver<()>,
    closed: watch::Receiver<bool>,
}

impl Watch {
    /// Resolves once there is something new, or `false`: the window is to close.
    pub async fn woken(&mut self) -> bool {
        tokio::select! {
            woken = self.wakes.changed() => woken.is_ok(),
            _ = self.closed.wait_for(|closed| *closed) => false,
        }
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        let mut windows = self.live.windows();
        // This window still counts itself here.
        if windows.get(&self.id).is_some_and(|window| window.receiver_count() <= 1) {
            windows.remove(&self.id);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_wake_between_two_looks_is_not_lost_and_others_sleep_on() {
        let live = Arc::new(Live::default());
        let (mut one, mut other) = (live.watch("one"), live.watch("other"));
        live.wake("one");
        assert!(one.woken().await);
        live.close();
        assert!(!other.woken().await);
    }

    #[test]
    fn the_last_window_of_an_address_leaves_nothing_behind() {
        let live = Arc::new(Live::default());
        let (first, second) = (live.watch("one"), live.watch("one"));
        drop(first);
        assert_eq!(live.count(), 1);
        drop(second);
        assert_eq!(live.count(), 0);
    }
}
