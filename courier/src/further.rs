//! Calls beyond the first of a delivery.

use crate::depot::Depot;
use bot_core::ids::Address;
use std::sync::Arc;
use std::time::Duration;

/// The pace of one delivery: a message that takes several calls (a long text in parts, documents) waits here before each
/// call after the first, in its place among everything else that waits.
#[derive(Debug, Default)]
pub struct Pace {
    way: Option<(Arc<Depot>, Address)>,
}

impl Pace {
    /// A pace that never makes anybody wait.
    pub fn unlimited() -> Self {
        Self::default()
    }

    /// The pace of what is on its way from `depot` to `chat`.
    pub(crate) fn of(depot: Arc<Depot>, chat: Address) -> Self {
        Self { way: Some((depot, chat)) }
    }

    /// Returns when the platform and the chat take one more new message.
    pub async fn again(&self) {
        if let Some((depot, chat)) = &self.way {
            depot.again(chat, false).await;
        }
    }

    /// To be called before a new message is sent because the edit that was meant turned out to be impossible: returns
    /// when the platform and the chat take it. A delivery that was counted as a new message from the start does not wait.
    pub async fn instead(&self) {
        if let Some((depot, chat)) = &self.way {
            depot.again(chat, true).await;
        }
    }

    /// The platform has put off the newest call for so long. To be told only by who stays and tries that call again
    /// after [`Self::again`], because the calls before it have arrived; who returns
    /// [`Sent::Throttled`](crate::Sent::Throttled) has told it thereby.
    pub fn refused(&self, wait: Duration) {
        if let Some((depot, chat)) = &self.way {
            depot.refused(chat, wait);
        }
    }
}
