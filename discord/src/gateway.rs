//! The gateway: the connection over which everything comes in
//! (<https://docs.discord.com/developers/events/gateway>).
//!
//! `session` decides, `socket` speaks WebSocket, `identify` sees to it that a session is begun rarely, `progress`
//! knows which events are dealt with for good. serenity's gateway is not used: it can't be kept from beginning sessions
//! past a day's measure, drops an event for one field that it doesn't know, and writes such events into the log.

mod identify;
mod progress;
mod session;
mod socket;

use identify::Permit;
pub use identify::{Identifies, MOST_A_DAY};
pub use progress::{Done, Progress};
pub use session::{Do, Session};

use crate::api::{Refusal, Route};
use crate::intake::Intake;
use bot_core::port::Store;
use progress::Kept;
use secrecy::ExposeSecret;
use serde::Deserialize;
use serde_json::{Value, json};
use socket::{Ended, Socket};
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::watch;
use tokio::time::{Instant, sleep, sleep_until};

/// Direct messages: what people write to the bot. None of the privileged intents
/// (<https://docs.discord.com/developers/events/gateway#gateway-intents>).
const INTENTS: u64 = 1 << 12;
/// How long to wait before connecting again, the first time and at most.
const PAUSE: Duration = Duration::from_millis(500);
const PAUSE_MOST: Duration = Duration::from_secs(30);
/// How long events that came in may take to be dealt with when the house closes.
const FAREWELL: Duration = Duration::from_secs(3);
/// How often what is dealt with is noted, so that a killed process can go on with its session.
const NOTE: Duration = Duration::from_secs(5);

/// What Discord says about connecting
/// (<https://docs.discord.com/developers/events/gateway#get-gateway-bot>).
#[derive(Debug, Clone, Deserialize)]
pub struct Way {
    /// Where the gateway is.
    pub url: String,
    /// How many shards it recommends.
    #[serde(default = "one")]
    pub shards: u32,
    /// How often a session may be begun.
    #[serde(default)]
    pub session_start_limit: Limit,
}

/// How often a session may be begun.
#[derive(Debug, Clone, Deserialize)]
pub struct Limit {
    /// How often today.
    #[serde(default = "plenty")]
    pub remaining: u32,
    /// When there is more, in milliseconds.
    #[serde(default)]
    pub reset_after: u64,
}

impl Default for Limit {
    fn default() -> Self {
        Self { remaining: plenty(), reset_after: 0 }
    }
}

fn one() -> u32 {
    1
}

fn plenty() -> u32 {
    1000
}

/// Takes events in until `stop`; then says good-bye, and returns when what came in is dealt with.
///
/// # Errors
/// When Discord refuses the token from the start.
pub async fn run<S: Store>(intake: Intake<S>, stop: impl Future<Output = ()>) -> Result<(), Refusal> {
    let begun = async {
        let way = way(&intake).await?;
        let identifies = Arc::new(Identifies::new(intake.clock(), intake.store()));
        let shards = way.shards.max(1);
        let (stopping, stopped) = watch::channel(false);
        let all = (0..shards).map(|n| {
            let shard = Shard {
                intake: intake.clone(),
                identifies: identifies.clone(),
                session: Session::new(n, shards),
                progress: Arc::new(Progress::default()),
                way: way.clone(),
            };
            tokio::spawn(shard.run(stopped.clone()))
        });
        Ok((stopping, all.collect::<Vec<_>>()))
    };
    tokio::pin!(stop);
    let (stopping, shards) = tokio::select! {
        () = &mut stop => return Ok(()),
        begun = begun => begun?,
    };
    stop.await;
    stopping.send_replace(true);
    for shard in shards {
        if let Err(error) = shard.await {
            tracing::error!(%error, "a shard did not end well");
        }
    }
    if tokio::time::timeout(FAREWELL, intake.finished()).await.is_err() {
        tracing::warn!("closing with events that are not dealt with");
    }
    Ok(())
}

/// Asks for the way until Discord answers.
async fn way<S: Store>(intake: &Intake<S>) -> Result<Way, Refusal> {
    let mut pause = PAUSE;
    loop {
        let asked = match intake.api().ask::<Way>(&Route::gateway()).await {
            // A server that tells nothing about shards and measures tells at least where it is.
            Err(Refusal::Refused { status: 404 | 405, .. }) => {
                intake.api().ask(&Route::plain_gateway()).await
            }
            asked => asked,
        };
        match asked {
            Ok(way) => return Ok(way),
            Err(Refusal::Unauthorized) => return Err(Refusal::Unauthorized),
            Err(refusal) => {
                tracing::warn!(%refusal, "Discord does not tell where its gateway is");
                let asked =
                    if let Refusal::Throttled { after, .. } = refusal { after } else { Duration::ZERO };
                sleep(asked.max(pause)).await;
                pause = (pause * 2).min(PAUSE_MOST);
            }
        }
    }
}

/// Becomes true when it is to stop.
type Stopped = watch::Receiver<bool>;

struct Shard<S> {
    intake: Intake<S>,
    identifies: Arc<Identifies<S>>,
    session: Session,
    progress: Arc<Progress>,
    way: Way,
}

/// Why a connection is not there any more.
enum Over {
    /// We were asked to stop.
    Stopped,
    /// It is to be made again; after a pause, if that is set.
    Again(Option<Duration>),
    /// It won't be let in again, ever; what Discord says.
    Refused(&'static str),
}

impl<S: Store> Shard<S> {
    async fn run(mut self, mut stop: Stopped) {
        self.remember().await;
        let mut pause = PAUSE;
        loop {
            let before = Instant::now();
            let over = self.connection(&mut stop).await;
            self.note().await;
            match over {
                Over::Stopped => return,
                Over::Refused(why) => {
                    tracing::error!(why, "Discord does not let the bot in; see to it and start again");
                    asked(&mut stop).await;
                    return;
                }
                Over::Again(after) => {
                    if before.elapsed() > PAUSE_MOST {
                        pause = PAUSE;
                    }
                    // A connection that breaks as soon as it is made must not be made again without a break.
                    let after = after.filter(|_| before.elapsed() >= PAUSE);
                    let wait = after.unwrap_or_else(|| pause / 2 + jittered(pause / 2));
                    pause = (pause * 2).min(PAUSE_MOST);
                    tokio::select! {
                        () = sleep(wait) => {}
                        () = asked(&mut stop) => return,
                    }
                }
            }
        }
    }

    /// One connection, from its beginning to its end.
    async fn connection(&mut self, stop: &mut Stopped) -> Over {
        let connected = tokio::select! {
            connected = self.connect() => connected,
            () = asked(stop) => return Over::Stopped,
        };
        let (mut socket, permit) = match connected {
            Ok(connected) => connected,
            Err(why) => {
                tracing::warn!(why, "the gateway was not reached");
                self.session.not_reached();
                return Over::Again(None);
            }
        };
        self.session.connected();
        self.talk(&mut socket, permit, stop).await
    }

    /// A connection, and where a new session has to be begun the right to do so.
    async fn connect(&mut self) -> Result<(Socket, Option<Permit<S>>), &'static str> {
        let permit = match self.session.needs_identify() {
            // Before connecting: nobody keeps a connection open that is not let in for hours.
            true => Some(self.identifies.turn(&self.way.session_start_limit).await),
            false => None,
        };
        let socket = Socket::connect(self.session.url().unwrap_or(&self.way.url)).await?;
        // What Discord said of the measure held for this time.
        self.way.session_start_limit = Limit::default();
        Ok((socket, permit))
    }

    async fn talk(&mut self, socket: &mut Socket, mut permit: Option<Permit<S>>, stop: &mut Stopped) -> Over {
        let mut beat: Option<Instant> = None;
        let mut note = Instant::now() + NOTE;
        loop {
            let received = tokio::select! {
                biased;
                () = asked(stop) => {
                    // This ends the session: the bot is seen as gone at once.
                    socket.close(1000).await;
                    self.session.ended();
                    return Over::Stopped;
                }
                () = at(beat) => {
                    let Some(heartbeat) = self.session.heartbeat() else {
                        tracing::warn!("the gateway does not answer; connecting again");
                        socket.close(4000).await;
                        return Over::Again(Some(Duration::ZERO));
                    };
                    if socket.send(&heartbeat).await.is_err() {
                        return Over::Again(None);
                    }
                    beat = self.session.every().map(|every| Instant::now() + every);
                    continue;
                }
                () = sleep_until(note) => {
                    self.note().await;
                    note = Instant::now() + NOTE;
                    continue;
                }
                received = socket.next() => received,
            };
            let payload = match received {
                Ok(payload) => payload,
                Err(Ended::Closed(code)) => return self.closed(code),
                Err(Ended::Lost) => return Over::Again(Some(Duration::ZERO)),
            };
            match self.session.received(&payload) {
                Do::Nothing => {}
                Do::Greet { beat_every } => {
                    // The first beat comes at some time within the interval, so that not everybody's come at once.
                    beat = Some(Instant::now() + jittered(beat_every));
                    let Some(greeting) = self.greeting(permit.take()).await else { return Over::Again(None) };
                    if socket.send(&greeting).await.is_err() {
                        return Over::Again(None);
                    }
                }
                Do::Beat => {
                    if let Some(heartbeat) = self.session.heartbeat_at_once()
                        && socket.send(&heartbeat).await.is_err()
                    {
                        return Over::Again(None);
                    }
                }
                Do::Take { seq, name, event } => {
                    let done = self.progress.begin(seq);
                    self.intake.take(&name, event, done);
                    if name == "READY" {
                        self.intake.is_application(self.session.application());
                        // A process that is killed right now has a session to go on with.
                        self.note().await;
                    }
                }
                Do::Again { after } => {
                    // Another code than 1000: the session may be gone on with.
                    socket.close(4000).await;
                    return Over::Again(Some(after));
                }
            }
        }
    }

    fn closed(&mut self, code: u16) -> Over {
        match session::refused(code) {
            Some(why) => Over::Refused(why),
            None => {
                tracing::info!(code, "the gateway has closed the connection");
                self.session.closed(code);
                Over::Again(None)
            }
        }
    }

    /// "Here I am": the old session again, or a new one, which takes a permit.
    async fn greeting(&self, permit: Option<Permit<S>>) -> Option<Value> {
        let token = self.intake.api().token().expose_secret();
        if let Some(resume) = self.session.resume(token) {
            return Some(resume);
        }
        if !permit?.spend().await {
            return None;
        }
        Some(json!({"op": 2, "d": {
            "token": token,
            "intents": INTENTS,
            "shard": self.session.shard(),
            "properties": {"os": std::env::consts::OS, "browser": "zapis", "device": "zapis"},
        }}))
    }

    /// Takes up the session of a process that was killed.
    async fn remember(&mut self) {
        let name = self.session.note_name();
        match self.intake.store().noted(&name).await {
            Ok(noted) => {
                let kept = noted.and_then(|noted| serde_json::from_slice::<Kept>(&noted).ok());
                if let Some(kept) = kept {
                    self.progress.go_on_from(kept.seq);
                    self.session.take_up(kept);
                    self.intake.is_application(self.session.application());
                }
            }
            Err(error) => tracing::warn!(%error, "it is not known whether there is a session to go on with"),
        }
    }

    async fn note(&mut self) {
        let kept = self.session.kept(&self.progress);
        if !self.session.is_news(&kept) {
            return;
        }
        let note = serde_json::to_vec(&kept).unwrap_or_default();
        match self.intake.store().note(&self.session.note_name(), note).await {
            Ok(()) => self.session.was_noted(kept),
            Err(error) => tracing::warn!(%error, "the session was not noted"),
        }
    }
}

/// Resolves when it is to stop.
async fn asked(stop: &mut Stopped) {
    // An error means that nobody is left to ask, which is to stop as well.
    let _ = stop.wait_for(|stop| *stop).await;
}

async fn at(time: Option<Instant>) {
    match time {
        Some(time) => sleep_until(time).await,
        None => std::future::pending().await,
    }
}

/// Some time up to this long.
fn jittered(most: Duration) -> Duration {
    use std::hash::{BuildHasher, RandomState};
    // Chance that nobody needs to guess: each state has random keys of its own.
    let part = RandomState::new().hash_one(0) >> 40;
    most.mul_f64(part as f64 / f64::from(1 << 24))
}
