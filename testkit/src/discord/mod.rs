//! A Discord for tests: the REST API over real HTTP, the gateway over a real WebSocket, and people who use
//! commands, press buttons and fill in forms.
//!
//! It enforces what the real server enforces: three seconds for an answer, lengths, access, rate limits, the rules
//! of sessions. What it refuses, it refuses in the real server's words (API v10,
//! <https://docs.discord.com/developers>).
//!
//! ```
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> anyhow::Result<()> {
//! use testkit::discord::{Discord, Rules};
//!
//! let discord = Discord::start(Rules::default()).await?;
//! let channel = discord.guild("Migrant Info").channel("meetings");
//! let ola = discord.user(7, "Ola", "uk").in_channel(&channel);
//! assert!(ola.slash("meetings", &[]).is_err()); // the bot, told to use discord.url(), has not registered it yet
//! # Ok(())
//! # }
//! ```

mod check;
mod clock;
mod faults;
mod gateway;
mod limits;
mod people;
mod record;
mod refusal;
mod reply;
mod request;
mod routes;
mod rules;
mod serve;
mod world;

pub use faults::{Fault, Faults};
pub use gateway::{Closed, Identify};
pub use limits::Refused;
pub use people::{Button, Channel, Choice, Doing, Field, Forgery, Guild, Modal, Seat, Select, Shown, User};
pub use record::{Call, File};
pub use rules::{Bucket, Rules};
pub use world::{Author, BOT_ID, BOT_NAME, Ping};

use anyhow::Result;
use serde_json::Value;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::task::JoinSet;
use world::{Person, Shared, World};

/// The first guild's id without its lower bits: each further one falls to the next shard.
const FIRST_GUILD: u64 = 280_000_000_080;

/// A running server; it stops when this is dropped.
#[derive(Debug)]
pub struct Discord {
    shared: Arc<Shared>,
    address: SocketAddr,
    token: String,
    _tasks: JoinSet<()>,
}

impl Drop for Discord {
    fn drop(&mut self) {
        self.drop_connections();
    }
}

impl Discord {
    /// Starts a server on a free port of this machine, inside the test's runtime.
    ///
    /// # Errors
    /// When no port can be had.
    pub async fn start(rules: Rules) -> Result<Self> {
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let (address, token) = (listener.local_addr()?, rules.token.clone());
        let shared = Arc::new(Shared::new(rules, address));
        let mut tasks = JoinSet::new();
        tasks.spawn(serve::serve(listener, shared.clone()));
        Ok(Self { shared, address, token, _tasks: tasks })
    }

    /// What takes the place of `https://discord.com`, without a slash at the end; the API is at `/api/v10`.
    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// The token that is accepted.
    pub fn token(&self) -> &str {
        &self.token
    }

    /// All REST calls so far, in the order of their arrival.
    pub fn calls(&self) -> Vec<Call> {
        self.shared.look(|world| world.calls.clone())
    }

    /// The calls of one route, named as in [`Call::route`].
    pub fn calls_of(&self, route: &str) -> Vec<Call> {
        let of = |call: &&Call| call.route == route;
        self.shared.look(|world| world.calls.iter().filter(of).cloned().collect())
    }

    /// How many calls so far are like this; cheaper than looking through [`calls`](Self::calls).
    pub fn count(&self, is_like_this: impl Fn(&Call) -> bool) -> usize {
        self.shared.look(|world| world.calls.iter().filter(|call| is_like_this(call)).count())
    }

    /// Waits until there are so many calls of one route, all answered, and returns them.
    ///
    /// # Errors
    /// After 30 s in vain.
    pub async fn called(&self, route: &str, count: usize) -> Result<Vec<Call>> {
        let look = |world: &mut World| {
            let calls = world.calls.iter().filter(|call| call.route == route && call.status.is_some());
            let calls: Vec<_> = calls.cloned().collect();
            (calls.len() >= count).then_some(calls)
        };
        let complaint = |_: &World| format!("there were no {count} calls of {route} within 30 s");
        people::until(&self.shared, look, complaint).await
    }

    /// Changes what is enforced from now on. Pauses that were imposed stay.
    pub fn change_rules(&self, change: impl FnOnce(&mut Rules)) {
        self.shared.act(|world| change(&mut world.rules));
    }

    /// How often calls were refused because of limits, the token, or permissions.
    pub fn refused(&self) -> Refused {
        self.shared.look(|world| world.limits.refused)
    }

    /// Switches faults on and off.
    pub fn faults(&self) -> Faults {
        Faults { shared: self.shared.clone() }
    }

    /// Pushes the server's clock forward: its dates, its limits, and how long interactions, tokens and sessions
    /// live. Heartbeats go on as before.
    pub fn advance(&self, by: Duration) {
        self.shared.act(|world| {
            world.clock.push(by);
            world.channels.values().for_each(|channel| {
                channel.changed.send_replace(());
            });
        });
    }

    /// Ends the tokens of all interactions so far, as if a quarter of an hour had passed.
    pub fn expire_tokens(&self) {
        self.shared.act(|world| world.interactions.values_mut().for_each(|one| one.ended = true));
    }

    /// The global commands that are registered, as Discord keeps them.
    pub fn commands(&self) -> Vec<Value> {
        self.shared.look(|world| world.commands.get(&None).cloned().unwrap_or_default())
    }

    /// Waits until a global command of this name is registered, and returns it.
    ///
    /// # Errors
    /// After 30 s in vain.
    pub async fn command(&self, name: &str) -> Result<Value> {
        let look = |world: &mut World| {
            world.commands.get(&None)?.iter().find(|command| command["name"] == name).cloned()
        };
        let complaint = |world: &World| {
            let names: Vec<_> =
                world.commands.values().flatten().map(|one| one["name"].to_string()).collect();
            format!("/{name} was not registered within 30 s; there are: {}", names.join(", "))
        };
        people::until(&self.shared, look, complaint).await
    }

    /// A person; the same one for the same id. The locale is Discord's, like `uk` or `en-GB`.
    pub fn user(&self, id: u64, name: &str, locale: &str) -> User {
        self.shared.act(|world| {
            let person = Person { name: name.to_owned(), locale: locale.to_owned(), dms_closed: false };
            world.people.entry(id).or_insert(person);
        });
        User::new(self.shared.clone(), id)
    }

    /// A guild (a "server" in the app) with the bot in it; the same one for the same name. The first falls to
    /// shard 0, the second to shard 1, and so on.
    pub fn guild(&self, name: &str) -> Guild {
        let id = self.shared.act(|world| {
            if let Some(guild) = world.guilds.values().find(|guild| guild.name == name) {
                return guild.id;
            }
            let id = (FIRST_GUILD + world.guilds.len() as u64) << 22;
            world.guilds.insert(id, world::Guild::new(id, name));
            world.move_bot(id, true);
            id
        });
        Guild::new(self.shared.clone(), id)
    }

    /// Sends INTERACTION_CREATE once more, the same to the letter.
    pub fn redeliver(&self, doing: &Doing) {
        self.shared.act(|world| world.deliver(doing.id()));
    }

    /// An interaction that no button of the bot offers, which a changed app can send.
    pub fn forge(&self, seat: &Seat, forgery: &Forgery) -> Doing {
        seat.forge(forgery)
    }
}
