//! One connection, from HELLO to its end.

use super::identify::Then;
use super::{Closed, Outgoing};
use crate::discord::world::{Shared, World};
use axum::extract::ws::{CloseFrame, Message, WebSocket, WebSocketUpgrade};
use axum::extract::{RawQuery, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};
use tokio::time::Instant;

/// More payloads in 60 s close the connection
/// (<https://docs.discord.com/developers/events/gateway#rate-limiting>).
const MOST_PAYLOADS: u32 = 120;

/// How long a client may take to answer a close frame.
const GOODBYE: Duration = Duration::from_secs(5);

/// Where a client asks for a WebSocket.
pub(in crate::discord) async fn connect(
    State(shared): State<Arc<Shared>>,
    RawQuery(query): RawQuery,
    upgrade: WebSocketUpgrade,
) -> Response {
    if shared.look(|world| world.hub.down) {
        return StatusCode::SERVICE_UNAVAILABLE.into_response();
    }
    let query = query.unwrap_or_default();
    upgrade.on_upgrade(async move |socket| {
        let (out, orders) = unbounded_channel();
        let number = shared.act(|world| {
            world.hub.next += 1;
            world.hub.connections.insert(world.hub.next, out.clone());
            world.hub.next
        });
        let says = |name: &str, value: &str| {
            url::form_urlencoded::parse(query.as_bytes()).any(|pair| pair.0 == name && pair.1 != value)
        };
        if says("v", "10") && says("v", "9") {
            let _ = out.send(Outgoing::Close(4012, "Invalid API version."));
        } else if says("encoding", "json") || query.contains("compress=") {
            let _ = out.send(Outgoing::Close(4002, "This server speaks plain JSON only."));
        }
        let connection = Connection { shared: shared.clone(), number, out, session: None };
        let mut socket = socket;
        let (closed, polite) = connection.run(&mut socket, orders).await;
        shared.act(|world| end(world, number, closed));
        if polite {
            // The handshake of closing goes on until the other side has answered, or is gone.
            let rest = async { while let Some(Ok(_)) = socket.recv().await {} };
            let _ = tokio::time::timeout(GOODBYE, rest).await;
        }
    })
}

fn end(world: &mut World, number: u64, closed: Closed) {
    world.hub.connections.remove(&number);
    world.hub.closed.push(closed);
    let now = world.clock.now();
    let is_here = |session: &super::Session| session.connection.as_ref().is_some_and(|(n, _)| *n == number);
    if closed.is_clean() {
        world.hub.sessions.retain(|_, session| !is_here(session));
    }
    for session in world.hub.sessions.values_mut().filter(|session| is_here(session)) {
        (session.connection, session.lost) = (None, Some(now));
    }
}

struct Connection {
    shared: Arc<Shared>,
    number: u64,
    out: UnboundedSender<Outgoing>,
    session: Option<String>,
}

impl Connection {
    /// How it ended, and whether there is a goodbye to be awaited.
    async fn run(
        mut self,
        socket: &mut WebSocket,
        mut orders: UnboundedReceiver<Outgoing>,
    ) -> (Closed, bool) {
        let interval = self.shared.look(|world| world.rules.heartbeat_interval);
        let hello = json!({ "op": 10, "s": null, "t": null,
                            "d": { "heartbeat_interval": interval.as_millis(), "_trace": [] } });
        let _ = socket.send(Message::text(hello.to_string())).await;
        let mut alive = Instant::now();
        let (mut minute, mut payloads) = (alive, 0);
        loop {
            tokio::select! {
                order = orders.recv() => match order {
                    Some(Outgoing::Text(text)) => {
                        if socket.send(Message::text(text)).await.is_err() {
                            return (Closed { code: None, by_client: true }, false);
                        }
                    }
                    Some(Outgoing::Close(code, reason)) => return close(socket, code, reason).await,
                    Some(Outgoing::Cut) | None => return (Closed { code: None, by_client: false }, false),
                },
                message = socket.recv() => {
                    let text = match message {
                        Some(Ok(Message::Text(text))) => text,
                        Some(Ok(Message::Close(frame))) => {
                            return (Closed { code: frame.map(|frame| frame.code), by_client: true }, true);
                        }
                        Some(Ok(_)) => continue,
                        Some(Err(_)) | None => return (Closed { code: None, by_client: true }, false),
                    };
                    if minute.elapsed().as_secs() >= 60 {
                        (minute, payloads) = (Instant::now(), 0);
                    }
                    payloads += 1;
                    if payloads > MOST_PAYLOADS {
                        return close(socket, 4008, "You are being rate limited.").await;
                    }
                    let Ok(payload) = serde_json::from_str::<Value>(&text) else {
                        return close(socket, 4002, "Error while decoding payload.").await;
                    };
                    if payload["op"] == 1 {
                        alive = Instant::now();
                    }
                    if let Some((code, reason)) = self.hear(&payload) {
                        return close(socket, code, reason).await;
                    }
                }
                () = tokio::time::sleep_until(alive + interval * 2) => {
                    return close(socket, 4000, "No heartbeat.").await;
                }
            }
        }
    }

    /// Does what a payload asks for; says how to close, if so.
    fn hear(&mut self, payload: &Value) -> Option<(u16, &'static str)> {
        let (number, body) = (self.number, &payload["d"]);
        // A session that was forgotten meanwhile leaves room for another.
        self.session.take_if(|name| self.shared.look(|world| !world.hub.sessions.contains_key(name)));
        let then = match payload["op"].as_u64() {
            Some(1) => {
                self.shared.act(|world| {
                    world.hub.heartbeats += 1;
                    if !world.hub.deaf {
                        let _ = self.out.send(Outgoing::Text(json!({ "op": 11 }).to_string()));
                    }
                });
                return None;
            }
            Some(2) if self.session.is_some() => return Some((4005, "Already authenticated.")),
            Some(2) => self.shared.act(|world| world.identify(number, body, &self.out)),
            Some(6) if self.session.is_some() => return Some((4005, "Already authenticated.")),
            Some(6) => self.shared.act(|world| world.resume(number, body, &self.out)),
            Some(3 | 4 | 8 | 31) if self.session.is_some() => return None,
            Some(3 | 4 | 8 | 31) => return Some((4003, "Not authenticated.")),
            _ => return Some((4001, "Unknown opcode.")),
        };
        match then {
            Then::Go(session) => {
                self.session = session;
                None
            }
            Then::Close(code, reason) => Some((code, reason)),
        }
    }
}

async fn close(socket: &mut WebSocket, code: u16, reason: &'static str) -> (Closed, bool) {
    let _ = socket.send(Message::Close(Some(CloseFrame { code, reason: reason.into() }))).await;
    (Closed { code: Some(code), by_client: false }, true)
}
