//! Long polling. Quoting an offset is what confirms updates to Telegram, so it is quoted only up to what is durably
//! handled; whatever the process does not live to handle is brought again.

mod queue;

use crate::api::Refusal;
use crate::intake::Intake;
use crate::read::{self, ALLOWED};
use bot_core::port::Store;
use queue::Queue;
use serde_json::Value;
use std::sync::Arc;
use std::time::Duration;
use teloxide_core::payloads::{DeleteWebhook, GetUpdates, GetUpdatesSetters};
use tokio::time::Instant;

/// How long Telegram keeps a poll open when there is nothing new.
const POLL: Duration = Duration::from_secs(25);
/// How long a poll may take, with the way there and back.
const POLL_MOST: Duration = Duration::from_secs(40);
/// How long to wait after a poll that failed: doubled each time, at most [`PAUSE_MOST`].
const PAUSE: Duration = Duration::from_millis(500);
const PAUSE_MOST: Duration = Duration::from_secs(5);
/// How long the next poll waits for updates that are still being handled. Asking for the same ones sooner brings one only.
const PATIENCE: Duration = Duration::from_millis(600);

/// Reaches Telegram for the first time: who is this bot? Tries until it is told, or until the token is refused.
///
/// # Errors
/// When the token is refused.
pub async fn introduce<S: Store>(intake: &Intake<S>) -> Result<(), Refusal> {
    let mut pause = PAUSE;
    loop {
        match intake.telegram.api.me().await {
            Ok(me) => {
                let _ = intake.telegram.me.set(me);
                return Ok(());
            }
            Err(Refusal::Unauthorized) => return Err(Refusal::Unauthorized),
            Err(refusal) => {
                tracing::warn!(%refusal, "Telegram is not reached yet");
                wait(&mut pause, &refusal).await;
            }
        }
    }
}

/// Fetches and handles updates until `shutdown`; then what was fetched is finished first.
pub async fn run<S: Store>(intake: Intake<S>, shutdown: impl Future<Output = ()> + Send) {
    let queue = Arc::new(Queue::default());
    tokio::pin!(shutdown);
    tokio::select! {
        () = &mut shutdown => {}
        () = fetch(&intake, &queue) => {}
    }
    queue.close().await;
}

async fn fetch<S: Store>(intake: &Intake<S>, queue: &Arc<Queue>) {
    no_webhook(intake).await;
    let mut pause = PAUSE;
    loop {
        let asked = Instant::now();
        match poll(intake, queue.offset()).await {
            Ok(updates) if updates.is_empty() && asked.elapsed() < PAUSE => {
                // A server that does not hold a poll open must not be asked without a break.
                tokio::time::sleep(PAUSE).await;
            }
            Ok(updates) => {
                pause = PAUSE;
                for update in updates {
                    queue.take_in(update, intake);
                }
                queue.settled(PATIENCE).await;
            }
            Err(Refusal::Conflict(why)) => {
                tracing::warn!(why, "another process fetches this bot's updates, or a webhook is set");
                tokio::time::sleep(PAUSE_MOST).await;
                no_webhook(intake).await;
            }
            Err(refusal) => {
                tracing::warn!(%refusal, "updates could not be fetched");
                wait(&mut pause, &refusal).await;
            }
        }
    }
}

async fn poll<S: Store>(intake: &Intake<S>, offset: Option<i64>) -> Result<Vec<Value>, Refusal> {
    let timeout = u32::try_from(POLL.as_secs()).unwrap_or(25);
    let mut request = GetUpdates::new().timeout(timeout).limit(100).allowed_updates(ALLOWED);
    request.offset = offset.and_then(|offset| i32::try_from(offset).ok());
    intake.telegram.api.call_within(POLL_MOST, &request).await
}

/// Updates are fetched only where none are sent.
async fn no_webhook<S: Store>(intake: &Intake<S>) {
    if let Err(refusal) = intake.telegram.api.call::<_, Value>(&DeleteWebhook::new()).await {
        tracing::warn!(%refusal, "a webhook that may be set could not be taken off");
    }
}

async fn wait(pause: &mut Duration, refusal: &Refusal) {
    let asked = if let Refusal::Throttled(asked) = refusal { *asked } else { Duration::ZERO };
    tokio::time::sleep(asked.max(*pause)).await;
    *pause = (*pause * 2).min(PAUSE_MOST);
}

/// The log's line on an update that could not be handled, without what is in it.
pub(crate) fn described(update: &Value) -> (i64, &str) {
    (read::number(update).unwrap_or_default(), read::kind(update))
}
