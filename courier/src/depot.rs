//! One platform's queue, shared by those who fill it and those who send.

use crate::pace;
use crate::platform::Platform;
use crate::queue::{Held, Item, Key, Kind, Leased, Next, Queue};
use bot_core::ids::Address;
use jiff::Timestamp;
use std::collections::HashMap;
use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use tokio::sync::{Notify, oneshot};
use tokio::time::Instant;

/// What is leased to this process for one platform.
pub struct Depot {
    /// The way out; `None`: for parcels whose platform this process does not run.
    pub platform: Option<Arc<dyn Platform>>,
    /// Rung when something may be able to go.
    pub changed: Notify,
    state: Mutex<State>,
    emptied: Notify,
}

struct State {
    queue: Queue<Leased>,
    /// Those who wait for a further call.
    turns: HashMap<Address, oneshot::Sender<()>>,
    /// Batches that were let go and are not settled yet.
    letting_go: usize,
    /// Whether somebody comes back for what waits.
    attended: bool,
    closing: bool,
}

/// What to do next.
#[derive(Debug)]
pub enum Step {
    /// Send it.
    Go(Held<Leased>),
    /// Settle these as to be tried after so long; then [`Depot::have_let_go`].
    LetGo(Vec<Held<Leased>>, Duration),
    /// Nothing before this time (`None`: at all), unless [`Depot::changed`] rings.
    Rest(Option<Instant>),
}

impl Depot {
    /// An empty one.
    pub fn new(platform: Option<Arc<dyn Platform>>) -> Self {
        let limits = platform.as_ref().and_then(|platform| platform.limits());
        let state = State {
            queue: Queue::new(limits),
            turns: HashMap::new(),
            letting_go: 0,
            attended: false,
            closing: false,
        };
        Self { platform, changed: Notify::new(), state: Mutex::new(state), emptied: Notify::new() }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Takes in what is leased and may wait for so long; whether somebody has to begin to attend.
    pub fn take_in(&self, leased: Vec<Leased>, until: Timestamp, patience: Duration) -> bool {
        let mut state = self.state();
        state.queue.take_in(leased, until, Instant::now() + patience);
        !std::mem::replace(&mut state.attended, true)
    }

    /// What to do now.
    pub fn next(&self) -> Step {
        let mut state = self.state();
        if state.closing && state.queue.waiting() > 0 {
            state.letting_go += 1;
            return Step::LetGo(state.queue.drain(), Duration::ZERO);
        }
        loop {
            match state.queue.next(Instant::now()) {
                Next::Go(held) => return Step::Go(held),
                Next::LetGo(held, wait) => {
                    state.letting_go += 1;
                    return Step::LetGo(held, wait);
                }
                Next::Again(chat) => drop(state.turns.remove(&chat).map(|turn| turn.send(()))),
                Next::At(time) => return Step::Rest(Some(time)),
                Next::Idle => return Step::Rest(None),
            }
        }
    }

    /// Whether who attends may leave, because there is nothing.
    pub fn leave(&self) -> bool {
        let mut state = self.state();
        state.attended = !state.is_empty();
        !state.attended
    }

    /// Returns when what is on its way to `chat` may make one more call; with `instead`, when it may do what it does as a
    /// new message.
    pub async fn again(&self, chat: &Address, instead: bool) {
        let (turn, came) = oneshot::channel();
        {
            let mut state = self.state();
            let waits = if instead { state.queue.ask_instead(chat) } else { state.queue.ask(chat) };
            if !waits {
                return;
            }
            state.turns.insert(chat.clone(), turn);
        }
        self.changed.notify_one();
        // An error means that the delivery is over, and with it this future.
        let _ = came.await;
        self.depart().await;
    }

    /// Returns when a new message, whose turn has come before, may really depart.
    pub async fn depart(&self) {
        loop {
            // The guard must not live on while this waits.
            let later = self.state().queue.depart(Instant::now());
            match later {
                Some(later) => tokio::time::sleep_until(later).await,
                None => return,
            }
        }
    }

    /// A call has arrived.
    pub fn arrived(&self, kind: Kind) {
        self.state().queue.arrived(kind);
        self.changed.notify_one();
    }

    /// The platform has put off the newest call to `chat`; whether the pause is kept here.
    pub fn refused(&self, chat: &Address, wait: Duration) -> bool {
        self.state().queue.refused(chat, wait, Instant::now())
    }

    /// What was refused waits for the end of the pause.
    pub fn put_back(&self, held: Held<Leased>) {
        let mut state = self.state();
        state.turns.remove(held.item.chat());
        state.queue.put_back(held);
        drop(state);
        self.changed.notify_one();
    }

    /// The fence under which something is to be settled.
    pub fn fence(&self, key: Key) -> Option<i64> {
        self.state().queue.fence(key)
    }

    /// Takes out what waits behind what is on its way.
    pub fn rest(&self, chat: &Address) -> Vec<Held<Leased>> {
        self.state().queue.rest(chat)
    }

    /// The same, of that which is chosen.
    pub fn rest_of(&self, chat: &Address, chosen: impl Fn(&Leased) -> bool) -> Vec<Held<Leased>> {
        self.state().queue.rest_of(chat, chosen)
    }

    /// What was on its way is settled under this fence. `false`: it was leased once more meanwhile and has to be settled
    /// again.
    pub fn done(&self, chat: &Address, fence: i64) -> bool {
        let mut state = self.state();
        if !state.queue.done(chat, fence) {
            return false;
        }
        state.turns.remove(chat);
        self.moved(&state);
        true
    }

    /// A batch that was let go is settled.
    pub fn have_let_go(&self) {
        let mut state = self.state();
        state.letting_go = state.letting_go.saturating_sub(1);
        self.moved(&state);
    }

    fn moved(&self, state: &State) {
        self.changed.notify_one();
        if state.is_empty() {
            self.emptied.notify_waiters();
        }
    }

    /// From now on what waits is let go, and so is what comes in.
    pub fn close(&self, closing: bool) {
        self.state().closing = closing;
    }

    /// How many wait.
    pub fn waiting(&self) -> usize {
        self.state().queue.waiting()
    }

    /// How many are here, waiting or on their way.
    pub fn held(&self) -> usize {
        self.state().queue.held()
    }

    /// How many more parcels may be claimed, if the platform has limits of its own or takes nothing any more.
    pub fn room(&self) -> Option<usize> {
        let state = self.state();
        if state.closing { Some(0) } else { state.queue.room(Instant::now()).map(|(room, _)| room) }
    }

    /// How many more postings may be claimed: they have a quarter of the room to themselves, so that no broadcast holds
    /// them up and a rush of cards holds up no parcel.
    pub fn room_for_postings(&self) -> usize {
        let (state, now) = (self.state(), Instant::now());
        if state.closing || state.queue.is_paused(now) {
            return 0;
        }
        let most = state.queue.room(now).map_or(pace::HELD_MOST, |(_, most)| most);
        let held = state.queue.held_of(|key| matches!(key, Key::Posting(_)));
        (most / 4).max(1).saturating_sub(held)
    }

    /// Whether there is so much room again that looking for more is worth it.
    pub fn wants_more(&self) -> bool {
        let state = self.state();
        let (room, most) = state
            .queue
            .room(Instant::now())
            .unwrap_or((pace::HELD_MOST.saturating_sub(state.queue.held()), 1));
        room > 0 && room >= most / 4
    }

    /// Whether nothing waits and nothing is on its way.
    pub fn is_empty(&self) -> bool {
        self.state().is_empty()
    }

    /// Resolves when nothing waits and nothing is on its way.
    pub async fn empty(&self) {
        loop {
            let emptied = self.emptied.notified();
            tokio::pin!(emptied);
            // Registered before looking, or what is emptied in between would be missed.
            emptied.as_mut().enable();
            if self.is_empty() {
                return;
            }
            emptied.await;
        }
    }
}

impl State {
    fn is_empty(&self) -> bool {
        self.queue.is_empty() && self.letting_go == 0
    }
}

impl fmt::Debug for Depot {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let platform = self.platform.as_ref().map(|platform| platform.name());
        f.debug_struct("Depot")
            .field("platform", &platform)
            .field("held", &self.held())
            .finish_non_exhaustive()
    }
}
