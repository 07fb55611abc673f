//! What a person did, whose answer one may wait for.

use crate::discord::world::{Shared, World};
use anyhow::{Result, bail};
use std::sync::Arc;
use std::time::Duration;
use tokio::time::Instant;

/// A command that was sent, a button that was pressed, a form that was filled in.
#[derive(Clone, Debug)]
pub struct Doing {
    shared: Arc<Shared>,
    id: u64,
}

/// How an interaction stands.
enum State {
    Acknowledged(Duration, u64),
    Failed,
    /// Until this time of tokio's.
    Open(Instant),
}

impl Doing {
    pub(super) fn new(shared: Arc<Shared>, id: u64) -> Self {
        Self { shared, id }
    }

    /// The interaction's id.
    pub fn id(&self) -> u64 {
        self.id
    }

    /// The interaction's token.
    pub fn token(&self) -> String {
        self.shared
            .look(|world| world.interactions.get(&self.id).map(|one| one.token.clone()).unwrap_or_default())
    }

    /// Waits for the bot's first answer, and tells how long it took from the dispatch.
    ///
    /// # Errors
    /// When there is none within three seconds of the server's clock: "The application did not respond".
    pub async fn acknowledged(&self) -> Result<Duration> {
        let mut changes = self.shared.look(|world| {
            let channel = world.interactions.get(&self.id)?.channel;
            Some(world.channels.get(&channel)?.changed.subscribe())
        });
        loop {
            if let Some(changes) = &mut changes {
                changes.mark_unchanged();
            }
            match self.shared.look(|world| self.state(world)) {
                State::Acknowledged(time, _) => return Ok(time),
                State::Failed => bail!("{}", self.shared.look(|world| self.complaint(world))),
                State::Open(until) => {
                    let changed = async {
                        let rung = match &mut changes {
                            Some(changes) => changes.changed().await.is_ok(),
                            None => false,
                        };
                        if !rung {
                            std::future::pending::<()>().await;
                        }
                    };
                    // One grain more, since at the last moment an answer still counts.
                    let _ = tokio::time::timeout_at(until + Duration::from_millis(1), changed).await;
                }
            }
        }
    }

    /// Whether the app says "This interaction failed": there was no answer in time.
    pub fn failed(&self) -> bool {
        self.shared.look(|world| matches!(self.state(world), State::Failed))
    }

    /// The type of the bot's first answer (4 a message, 5 thinking, 6 nothing yet, 7 the message changed, 8 choices,
    /// 9 a modal), if it has come.
    pub fn answer(&self) -> Option<u64> {
        self.shared.look(|world| match self.state(world) {
            State::Acknowledged(_, kind) => Some(kind),
            _ => None,
        })
    }

    fn state(&self, world: &World) -> State {
        let Some(interaction) = world.interactions.get(&self.id) else { return State::Failed };
        match interaction.answer {
            Some((at, kind)) => State::Acknowledged(at.duration_since(interaction.at), kind),
            None if world.is_over(interaction) => State::Failed,
            None => State::Open(world.clock.in_tokio(interaction.at + world.rules.interaction_life)),
        }
    }

    fn complaint(&self, world: &World) -> String {
        let what = world.interactions.get(&self.id).map(|one| one.payload["data"].to_string());
        let calls = world.calls.iter().filter(|call| call.path.contains(&self.id.to_string()));
        let calls: Vec<_> =
            calls.map(|call| format!("\n  {} {} → {:?}", call.route, call.body, call.status)).collect();
        format!("The application did not respond: {}{}", what.unwrap_or_default(), calls.concat())
    }
}
