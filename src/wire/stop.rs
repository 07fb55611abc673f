//! The wish to stop: SIGTERM, SIGINT, or the end of what was to be done.

use crate::trouble::Trouble;
use tokio::signal::unix::{SignalKind, signal};
use tokio::sync::watch;

/// Something to wait for that happens once. Cheap to clone.
#[derive(Clone)]
pub struct Stop {
    asked: watch::Receiver<bool>,
    ask: watch::Sender<bool>,
}

impl Stop {
    /// Stops on SIGTERM and SIGINT.
    pub fn on_signals() -> Result<Self, Trouble> {
        let (mut terminate, mut interrupt) =
            (signal(SignalKind::terminate())?, signal(SignalKind::interrupt())?);
        let (ask, asked) = watch::channel(false);
        let stop = Self { asked, ask };
        let signalled = stop.clone();
        tokio::spawn(async move {
            tokio::select! {
                _ = terminate.recv() => {}
                _ = interrupt.recv() => {}
            }
            signalled.now();
        });
        Ok(stop)
    }

    /// Asks everybody who waits to stop.
    pub fn now(&self) {
        self.ask.send_replace(true);
    }

    /// Resolves once somebody asked to stop.
    pub fn asked(&self) -> impl Future<Output = ()> + Send + use<> {
        let mut asked = self.asked.clone();
        async move {
            // An error means that nobody is left to ask, which this value itself rules out.
            let _ = asked.wait_for(|asked| *asked).await;
        }
    }
}
