//! What the gateway's messages mean for the session. Pure: no time, no connection.

use super::progress::{Kept, Progress};
use serde_json::{Value, json};
use std::time::Duration;

/// What is to be done about a message.
#[derive(Debug, PartialEq)]
pub enum Do {
    /// Nothing.
    Nothing,
    /// Say who is there, and begin to beat.
    Greet {
        /// How often.
        beat_every: Duration,
    },
    /// A heartbeat, at once.
    Beat,
    /// Deal with an event.
    Take {
        /// Its number in this session.
        seq: u64,
        /// Its name.
        name: String,
        /// The event.
        event: Value,
    },
    /// Connect again.
    Again {
        /// Not before so much time has passed.
        after: Duration,
    },
}

/// A session, over as many connections as it takes.
#[derive(Debug)]
pub struct Session {
    shard: [u32; 2],
    /// The session that can be gone on with, and where.
    session: Option<(String, Option<String>)>,
    seq: Option<u64>,
    application: Option<u64>,
    every: Option<Duration>,
    unanswered: bool,
    noted: Option<Kept>,
    /// How often in a row the place to go on was not reached.
    missed: u32,
}

/// How often the place to go on is tried before the session is begun anew elsewhere.
const TRIES: u32 = 5;

impl Session {
    /// A shard that has no session yet.
    pub fn new(shard: u32, of: u32) -> Self {
        Self {
            shard: [shard, of],
            session: None,
            seq: None,
            application: None,
            every: None,
            unanswered: false,
            noted: None,
            missed: 0,
        }
    }

    /// Which shard of how many.
    pub fn shard(&self) -> [u32; 2] {
        self.shard
    }

    /// Whether a new session has to be begun.
    pub fn needs_identify(&self) -> bool {
        self.session.is_none()
    }

    /// Where the session is gone on with.
    pub fn url(&self) -> Option<&str> {
        self.session.as_ref()?.1.as_deref()
    }

    /// A connection was made.
    pub fn connected(&mut self) {
        self.unanswered = false;
        self.every = None;
    }

    /// No connection was made.
    pub fn not_reached(&mut self) {
        self.missed += 1;
        if self.missed >= TRIES {
            self.ended();
        }
    }

    /// How often a heartbeat is due.
    pub fn every(&self) -> Option<Duration> {
        self.every
    }

    /// The heartbeat that is due; `None`: the last one was never answered, so nobody is there.
    pub fn heartbeat(&mut self) -> Option<Value> {
        if self.unanswered {
            return None;
        }
        self.unanswered = true;
        self.heartbeat_at_once()
    }

    /// A heartbeat that was asked for.
    pub fn heartbeat_at_once(&self) -> Option<Value> {
        Some(json!({"op": 1, "d": self.seq}))
    }

    /// What takes the session up again, if there is one.
    pub fn resume(&self, token: &str) -> Option<Value> {
        let (session, _) = self.session.as_ref()?;
        Some(json!({"op": 6, "d": {"token": token, "session_id": session, "seq": self.seq}}))
    }

    /// What a message asks for. What can't be read asks for nothing.
    pub fn received(&mut self, payload: &Value) -> Do {
        match payload.get("op").and_then(Value::as_u64) {
            Some(0) => self.dispatched(payload),
            Some(1) => Do::Beat,
            Some(7) => Do::Again { after: Duration::ZERO },
            Some(9) => {
                if payload.get("d").and_then(Value::as_bool) != Some(true) {
                    self.ended();
                }
                // One to five seconds (<https://docs.discord.com/developers/events/gateway#resuming>).
                Do::Again { after: Duration::from_secs(2) }
            }
            Some(10) => {
                let every =
                    payload.pointer("/d/heartbeat_interval").and_then(Value::as_u64).unwrap_or(41_250);
                let every = Duration::from_millis(every.max(1));
                self.every = Some(every);
                Do::Greet { beat_every: every }
            }
            Some(11) => {
                self.unanswered = false;
                Do::Nothing
            }
            _ => Do::Nothing,
        }
    }

    fn dispatched(&mut self, payload: &Value) -> Do {
        let Some(seq) = payload.get("s").and_then(Value::as_u64) else { return Do::Nothing };
        // Numbers only rise: an event that comes again is recognised by its own id, not by this.
        self.seq = self.seq.max(Some(seq));
        let name = payload.get("t").and_then(Value::as_str).unwrap_or_default();
        let event = payload.get("d").cloned().unwrap_or_default();
        if name == "READY" {
            let text = |key: &str| event.get(key).and_then(Value::as_str).map(str::to_owned);
            self.session = text("session_id").map(|session| (session, text("resume_gateway_url")));
            self.seq = Some(seq);
            let application =
                event.get("application").and_then(|application| crate::read::id(application, "id"));
            self.application = application.or(self.application);
        }
        if matches!(name, "READY" | "RESUMED") {
            self.missed = 0;
        }
        Do::Take { seq, name: name.to_owned(), event }
    }

    /// The connection was closed with this code.
    pub fn closed(&mut self, code: u16) {
        // <https://docs.discord.com/developers/topics/opcodes-and-status-codes#gateway-gateway-close-event-codes>
        if matches!(code, 1000 | 1001 | 4007 | 4009) {
            self.ended();
        }
    }

    /// There is no session any more.
    pub fn ended(&mut self) {
        self.session = None;
        self.seq = None;
        self.missed = 0;
    }

    /// The application's id, if Discord has told it.
    pub fn application(&self) -> Option<u64> {
        self.application
    }

    /// Goes on with the session of another process.
    pub fn take_up(&mut self, kept: Kept) {
        self.application = kept.application;
        if kept.shards == self.shard[1] {
            self.session = kept.session.clone().map(|session| (session, kept.url.clone()));
            self.seq = self.session.as_ref().and(kept.seq);
        }
        self.noted = Some(kept);
    }

    /// Under which name it is noted.
    pub fn note_name(&self) -> String {
        format!("{} session {}", crate::NAME, self.shard[0])
    }

    /// What another process would need to go on: nothing that is not dealt with is skipped.
    pub fn kept(&self, progress: &Progress) -> Kept {
        let session = self.session.clone();
        Kept {
            seq: session
                .as_ref()
                .and_then(|_| progress.dealt_with())
                .or(self.seq)
                .filter(|_| session.is_some()),
            url: session.as_ref().and_then(|(_, url)| url.clone()),
            session: session.map(|(session, _)| session),
            shards: self.shard[1],
            application: self.application,
        }
    }

    /// Whether that is not noted yet.
    pub fn is_news(&self, kept: &Kept) -> bool {
        self.noted.as_ref() != Some(kept)
    }

    /// It was noted.
    pub fn was_noted(&mut self, kept: Kept) {
        self.noted = Some(kept);
    }
}

/// Why Discord won't let the bot in, ever, after a close with this code; `None`: it will.
pub(super) fn refused(code: u16) -> Option<&'static str> {
    Some(match code {
        4004 => "the token is refused",
        4010 | 4011 => "it asks for another number of shards",
        4012 => "it does not speak this version any more",
        4013 | 4014 => "it does not allow the intents",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ready(session: &mut Session) {
        let ready = json!({"op": 0, "s": 1, "t": "READY", "d":
            {"session_id": "abc", "resume_gateway_url": "wss://resume.example"}});
        assert!(matches!(session.received(&ready), Do::Take { seq: 1, .. }));
    }

    #[test]
    fn a_session_is_gone_on_with_where_discord_says() {
        let mut session = Session::new(0, 1);
        assert!(session.needs_identify() && session.resume("t").is_none());
        ready(&mut session);
        session.received(&json!({"op": 0, "s": 7, "t": "X", "d": {}}));
        assert_eq!(session.received(&json!({"op": 7})), Do::Again { after: Duration::ZERO });
        assert_eq!(session.url(), Some("wss://resume.example"));
        let resume = session.resume("t").expect("goes on");
        assert_eq!(
            (&resume["op"], &resume["d"]["seq"], &resume["d"]["session_id"]),
            (&json!(6), &json!(7), &json!("abc"))
        );
    }

    #[test]
    fn an_invalid_session_is_begun_anew_unless_it_may_be_gone_on_with() {
        let mut session = Session::new(0, 1);
        ready(&mut session);
        session.received(&json!({"op": 9, "d": true}));
        assert!(!session.needs_identify());
        session.received(&json!({"op": 9, "d": false}));
        assert!(session.needs_identify());
    }

    #[test]
    fn a_heartbeat_without_an_answer_means_that_nobody_is_there() {
        let mut session = Session::new(0, 1);
        session.received(&json!({"op": 10, "d": {"heartbeat_interval": 1000}}));
        assert_eq!(session.heartbeat(), Some(json!({"op": 1, "d": null})));
        session.received(&json!({"op": 11}));
        assert!(session.heartbeat().is_some());
        assert_eq!(session.heartbeat(), None);
    }

    #[test]
    fn what_is_kept_skips_nothing_that_is_not_dealt_with() {
        let (mut session, progress) = (Session::new(0, 1), std::sync::Arc::new(Progress::default()));
        ready(&mut session);
        let first = progress.begin(1);
        drop(first);
        let second = progress.begin(2);
        session.received(&json!({"op": 0, "s": 2, "t": "X", "d": {}}));
        assert_eq!(session.kept(&progress).seq, Some(1));
        drop(second);
        let kept = session.kept(&progress);
        assert_eq!(kept.seq, Some(2));
        let mut next = Session::new(0, 1);
        next.take_up(kept.clone());
        assert!(!next.needs_identify());
        let mut other = Session::new(0, 2);
        other.take_up(kept);
        assert!(other.needs_identify(), "another number of shards has other sessions");
    }
}
