//! What tests do with the gateway.

use super::{Closed, Identify, Outgoing};
use crate::discord::Discord;
use crate::discord::people::until;
use crate::discord::world::World;
use anyhow::Result;
use serde_json::json;

impl Discord {
    /// All IDENTIFYs so far.
    pub fn identifies(&self) -> Vec<Identify> {
        self.shared.look(|world| world.hub.identifies.clone())
    }

    /// How many RESUMEs came so far: those that were accepted, and those that were refused.
    pub fn resumes(&self) -> (usize, usize) {
        self.shared.look(|world| {
            let accepted = world.hub.resumes.iter().filter(|(_, accepted)| *accepted).count();
            (accepted, world.hub.resumes.len() - accepted)
        })
    }

    /// How many heartbeats came so far.
    pub fn heartbeats(&self) -> u64 {
        self.shared.look(|world| world.hub.heartbeats)
    }

    /// How many sessions have a connection right now.
    pub fn connected(&self) -> usize {
        self.shared.look(|world| connected(world))
    }

    /// Waits until so many sessions have a connection: the bot is ready.
    ///
    /// # Errors
    /// After 30 s in vain.
    pub async fn ready(&self, sessions: usize) -> Result<()> {
        let look = |world: &mut World| (connected(world) >= sessions).then_some(());
        let complaint = |world: &World| {
            let hub = &world.hub;
            format!(
                "{} of {sessions} sessions are connected after 30 s; IDENTIFYs: {:?}; ends: {:?}",
                connected(world),
                hub.identifies,
                hub.closed
            )
        };
        until(&self.shared, look, complaint).await
    }

    /// How all connections so far ended.
    pub fn closed(&self) -> Vec<Closed> {
        self.shared.look(|world| world.hub.closed.clone())
    }

    /// How the newest connection that has ended ended.
    pub fn last_close(&self) -> Option<Closed> {
        self.shared.look(|world| world.hub.closed.last().copied())
    }

    /// Waits until so many connections have ended, and tells how the last of them did.
    ///
    /// # Errors
    /// After 30 s in vain.
    pub async fn until_closed(&self, count: usize) -> Result<Closed> {
        let look = |world: &mut World| world.hub.closed.get(count.saturating_sub(1)).copied();
        until(&self.shared, look, |_| format!("there were no {count} ends of connections within 30 s")).await
    }

    /// Cuts all connections without a word, as a broken network does. The sessions can be resumed.
    pub fn drop_connections(&self) {
        self.tell(|| Outgoing::Cut);
    }

    /// Closes all connections with this code. The sessions can be resumed.
    pub fn close_with(&self, code: u16) {
        self.tell(|| Outgoing::Close(code, "The test said so."));
    }

    /// Tells all clients to reconnect and resume (opcode 7).
    pub fn ask_reconnect(&self) {
        self.tell(|| Outgoing::Text(json!({ "op": 7, "d": null }).to_string()));
    }

    /// Tells all clients that their session is invalid (opcode 9); unless it is resumable, it is forgotten with
    /// the events in it.
    pub fn invalidate(&self, resumable: bool) {
        if !resumable {
            self.forget_sessions();
        }
        self.tell(|| Outgoing::Text(json!({ "op": 9, "d": resumable }).to_string()));
    }

    /// Asks all clients for a heartbeat (opcode 1).
    pub fn ask_heartbeat(&self) {
        self.tell(|| Outgoing::Text(json!({ "op": 1, "d": null }).to_string()));
    }

    /// Forgets all sessions with what they have missed: the next RESUME is refused. Connections stay, and get no
    /// events any more.
    pub fn forget_sessions(&self) {
        self.shared.act(|world| world.hub.sessions.clear());
    }

    /// From now on leaves heartbeats without an answer, as a connection does that is dead on one side.
    pub fn ignore_heartbeats(&self, on: bool) {
        self.shared.act(|world| world.hub.deaf = on);
    }

    /// From now on refuses new connections to the gateway with 503; those there are stay.
    pub fn gateway_down(&self, on: bool) {
        self.shared.act(|world| world.hub.down = on);
    }

    fn tell(&self, what: impl Fn() -> Outgoing) {
        self.shared.act(|world| {
            for out in world.hub.connections.values() {
                let _ = out.send(what());
            }
        });
    }
}

fn connected(world: &World) -> usize {
    world.hub.sessions.values().filter(|session| session.connection.is_some()).count()
}
