//! How a session begins, and how it goes on after a break.

use super::{GUILDS, KNOWN, Outgoing, PRIVILEGED, Session, session::Identify, shard_of};
use crate::discord::world::World;
use serde_json::{Value, json};
use tokio::sync::mpsc::UnboundedSender;

/// What becomes of a payload.
pub(super) enum Then {
    /// The connection serves this session from now on, if it has one.
    Go(Option<String>),
    Close(u16, &'static str),
}

fn invalid_session(out: &UnboundedSender<Outgoing>, resumable: bool) -> Then {
    let _ = out.send(Outgoing::Text(json!({ "op": 9, "d": resumable }).to_string()));
    Then::Go(None)
}

impl World {
    pub(super) fn identify(&mut self, number: u64, body: &Value, out: &UnboundedSender<Outgoing>) -> Then {
        let token = body["token"].as_str().unwrap_or_default().trim_start_matches("Bot ").to_owned();
        let (Some(intents), true) = (body["intents"].as_u64(), body["properties"].is_object()) else {
            return Then::Close(4002, "Error while decoding payload.");
        };
        let shard = match &body["shard"] {
            Value::Null => Some((0, 1)),
            shard => shard[0].as_u64().zip(shard[1].as_u64()).filter(|(id, count)| id < count),
        };
        let known = self.accepts(&token);
        let now = self.clock.now();
        let last = self.hub.identifies.iter().rev().find(|identify| identify.accepted);
        let too_fast = last.is_some_and(|last| now.duration_since(last.at) < self.rules.identify_pause);
        let (id, count) = shard.unwrap_or((u64::MAX, 0));
        let wrong = match () {
            () if !known => Some((4004, "Authentication failed.")),
            () if shard.is_none() => Some((4010, "Invalid shard.")),
            () if intents & !KNOWN != 0 => Some((4013, "Invalid intent(s).")),
            () if intents & PRIVILEGED & !self.rules.granted_intents != 0 => {
                Some((4014, "Disallowed intent(s)."))
            }
            () => None,
        };
        let accepted = wrong.is_none() && !too_fast;
        self.hub.identifies.push(Identify { at: now, shard: (id, count), intents, accepted });
        if !self.accepts(&self.rules.token) {
            for out in self.hub.connections.values() {
                let _ = out.send(Outgoing::Close(4004, "Authentication failed."));
            }
            self.hub.sessions.clear();
        }
        if let Some((code, why)) = wrong {
            return Then::Close(code, why);
        }
        if too_fast {
            return invalid_session(out, false);
        }
        Then::Go(Some(self.begin(number, (id, count), intents, out)))
    }

    fn begin(
        &mut self,
        number: u64,
        shard: (u64, u64),
        intents: u64,
        out: &UnboundedSender<Outgoing>,
    ) -> String {
        let name = format!("{:032x}", u128::from(self.snowflake()) << 32 | u128::from(number));
        let guilds = self.guilds.values().filter(|guild| guild.has_bot).map(|guild| guild.id);
        let guilds: Vec<_> = guilds.filter(|guild| shard_of(Some(*guild), shard.1) == shard.0).collect();
        let mut session = Session::new(shard, intents, number, out.clone());
        session.send("READY", self.ready_json(&name, &guilds, shard));
        if intents & GUILDS != 0 {
            for guild in guilds {
                session.send("GUILD_CREATE", self.guild_create_json(guild));
            }
        }
        self.hub.sessions.insert(name.clone(), session);
        name
    }

    pub(super) fn resume(&mut self, number: u64, body: &Value, out: &UnboundedSender<Outgoing>) -> Then {
        self.expire_sessions();
        let now = self.clock.now();
        let known = self.accepts(body["token"].as_str().unwrap_or_default().trim_start_matches("Bot "));
        if !known {
            self.hub.resumes.push((now, false));
            return Then::Close(4004, "Authentication failed.");
        }
        let name = body["session_id"].as_str().unwrap_or_default().to_owned();
        let Some(session) = self.hub.sessions.get_mut(&name) else {
            self.hub.resumes.push((now, false));
            return invalid_session(out, false);
        };
        if !body["seq"].as_u64().is_some_and(|seq| session.replay(seq, out)) {
            self.hub.resumes.push((now, false));
            self.hub.sessions.remove(&name);
            return Then::Close(4007, "Invalid seq.");
        }
        if let Some((_, old)) = session.connection.replace((number, out.clone())) {
            let _ = old.send(Outgoing::Close(4000, "Another connection has resumed the session."));
        }
        session.lost = None;
        session.send("RESUMED", json!({ "_trace": [] }));
        self.hub.resumes.push((now, true));
        Then::Go(Some(name))
    }
}
