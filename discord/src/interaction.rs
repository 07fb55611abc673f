//! Interactions that were not answered yet. The first answer has to come within three seconds; where the real one takes
//! longer, "wait a moment" is said in time, and the real one takes its place.

use crate::api::{Api, Messages, Refusal, Route};
use crate::read::{Doing, Handle};
use crate::write::EPHEMERAL;
use serde_json::{Value, json};
use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use tokio::sync::OwnedMutexGuard;
use tokio::time::sleep;

/// How long somebody is let wait.
#[derive(Debug, Clone, Copy)]
pub struct Patience {
    /// So long the real answer has time.
    pub real_answer: Duration,
    /// A "wait a moment" that nothing has followed for so long is taken back.
    pub nothing_came: Duration,
}

/// Of the three seconds, more than half is left for the way, and for clocks.
pub const PATIENCE: Patience =
    Patience { real_answer: Duration::from_millis(1_400), nothing_came: Duration::from_secs(60) };

/// How far an interaction is answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answered {
    /// Not at all.
    NotYet,
    /// "Wait a moment", below.
    WaitBelow,
    /// The message with the component stays as it is for now.
    WaitThere,
    /// With the real answer.
    Yes,
}

/// Whoever holds it answers; nobody else meanwhile.
pub type Turn = OwnedMutexGuard<Answered>;

/// Those that were not answered yet.
#[derive(Debug, Default)]
pub struct Open(Mutex<HashMap<u64, Arc<tokio::sync::Mutex<Answered>>>>);

impl Open {
    /// The right to answer an interaction; `None`: it is none of those that this process has begun and not answered.
    pub async fn turn(&self, id: u64) -> Option<Turn> {
        let slot = self.slots().get(&id).cloned()?;
        Some(slot.lock_owned().await)
    }

    /// It is answered.
    pub fn end(&self, id: u64) {
        self.slots().remove(&id);
    }

    fn begin(&self, id: u64) -> Arc<tokio::sync::Mutex<Answered>> {
        let fresh = || Arc::new(tokio::sync::Mutex::new(Answered::NotYet));
        self.slots().entry(id).or_insert_with(fresh).clone()
    }

    fn slots(&self) -> MutexGuard<'_, HashMap<u64, Arc<tokio::sync::Mutex<Answered>>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Sees to it that an interaction is acknowledged in time; returns when there is nothing more to see to.
pub fn watch(
    open: &Arc<Open>,
    api: Arc<Api>,
    doing: &Doing,
    patience: Patience,
) -> impl Future<Output = ()> + Send + 'static {
    let (id, handle, from_message) = (doing.id, doing.handle.clone(), doing.from_message);
    // Taken in before anything is awaited: the answer must find it.
    let slot = open.begin(id);
    let open = open.clone();
    async move {
        sleep(patience.real_answer).await;
        // Whoever answers just now holds it.
        if let Ok(mut answered) = slot.clone().try_lock_owned()
            && *answered == Answered::NotYet
        {
            *answered = wait_a_moment(&api, &handle, from_message).await;
        }
        sleep(patience.nothing_came).await;
        let answered = slot.lock().await;
        if *answered == Answered::WaitBelow
            && let Handle::Interaction { application, token, .. } = &handle
        {
            let below = Messages::Answers { application: *application, token };
            let taken_back = api.ask::<Value>(&Route::delete(below, Messages::ORIGINAL)).await;
            if let Err(refusal) = taken_back {
                tracing::debug!(%refusal, "a \"wait a moment\" stays");
            }
        }
        drop(answered);
        open.end(id);
    }
}

async fn wait_a_moment(api: &Api, handle: &Handle, from_message: bool) -> Answered {
    let Handle::Interaction { id, token, seat, .. } = handle else { return Answered::Yes };
    // <https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-response-object-interaction-callback-type>
    let (body, waits) = match from_message && seat.replaces {
        true => (json!({"type": 6}), Answered::WaitThere),
        false => {
            let flags = if seat.alone { EPHEMERAL } else { 0 };
            (json!({"type": 5, "data": {"flags": flags}}), Answered::WaitBelow)
        }
    };
    match api.call::<Value>(&Route::callback(*id, token, false), &body).await {
        Ok(_) => waits,
        // By an answer that was lost on its way back, or before it came twice: it must not be taken for a "wait".
        Err(Refusal::Answered) => Answered::Yes,
        Err(refusal) => {
            tracing::warn!(%refusal, "an interaction was not acknowledged in time");
            Answered::NotYet
        }
    }
}

/// Acknowledges an interaction to which there is no answer.
pub async fn leave_as_it_is(open: &Open, api: &Api, doing: &Doing) {
    let Handle::Interaction { id, token, application, seat } = &doing.handle else { return };
    let Some(mut turn) = open.turn(*id).await else { return };
    if *turn != Answered::NotYet {
        return;
    }
    let route = Route::callback(*id, token, false);
    let done = match doing.from_message {
        true => api.call::<Value>(&route, &json!({"type": 6})).await.map(drop),
        false => {
            let flags = if seat.alone { EPHEMERAL } else { 0 };
            let deferred = api.call::<Value>(&route, &json!({"type": 5, "data": {"flags": flags}})).await;
            let below = Messages::Answers { application: *application, token };
            match deferred {
                Ok(_) => api.ask::<Value>(&Route::delete(below, Messages::ORIGINAL)).await.map(drop),
                Err(refusal) => Err(refusal),
            }
        }
    };
    if let Err(refusal) = done {
        tracing::debug!(%refusal, "an interaction without an answer was not acknowledged");
    }
    *turn = Answered::Yes;
    drop(turn);
    open.end(*id);
}

#[cfg(test)]
mod tests;
