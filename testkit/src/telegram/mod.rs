//! A Telegram for tests: the Bot API over real HTTP, and people who write to the bot and press its buttons.
//!
//! It enforces what the real server enforces: access to chats, lengths, keyboards, limits on sending, the
//! rules of offsets, one poller at a time. What it refuses, it refuses in the real server's words
//! (Bot API 10.0, <https://core.telegram.org/bots/api>; <https://github.com/tdlib/telegram-bot-api>).
//!
//! ```
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> anyhow::Result<()> {
//! use testkit::telegram::{Rules, Telegram};
//!
//! let telegram = Telegram::start(Rules::default()).await?;
//! let ola = telegram.user(7, "Ola", "uk");
//! ola.send("/start komm-3"); // the bot, told to use telegram.url(), finds it with getUpdates
//! assert_eq!(telegram.pending(), 1);
//! # Ok(())
//! # }
//! ```

mod faults;
mod html;
mod keyboard;
mod limits;
mod methods;
mod people;
mod poll;
mod push;
mod queue;
mod record;
mod refusal;
mod request;
mod rules;
mod serve;
mod text;
mod world;

pub use faults::{Fault, Faults};
pub use limits::Refused;
pub use people::{Answer, Author, Button, Group, InlineResult, Pressed, Shown, User};
pub use record::Call;
pub use request::Document;
pub use rules::{Burst, Rules};
pub use world::{BOT_ID, BOT_USERNAME};

use anyhow::Result;
use serde_json::Value;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::task::JoinSet;
use world::{Chat, Kind, Person, Shared, World};

/// A running server; it stops when this is dropped.
#[derive(Debug)]
pub struct Telegram {
    shared: Arc<Shared>,
    address: SocketAddr,
    token: String,
    _tasks: JoinSet<()>,
}

impl Telegram {
    /// Starts a server on a free port of this machine, inside the test's runtime.
    ///
    /// # Errors
    /// When no port can be had.
    pub async fn start(rules: Rules) -> Result<Self> {
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let (address, token) = (listener.local_addr()?, rules.token.clone());
        let shared = Arc::new(Shared::new(rules));
        let mut tasks = JoinSet::new();
        tasks.spawn(serve::serve(listener, shared.clone()));
        tasks.spawn(push::push(shared.clone()));
        Ok(Self { shared, address, token, _tasks: tasks })
    }

    /// What takes the place of `https://api.telegram.org`, without a slash at the end.
    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// The token that is accepted.
    pub fn token(&self) -> &str {
        &self.token
    }

    /// All calls so far, in the order of their arrival.
    pub fn calls(&self) -> Vec<Call> {
        self.shared.look(|world| world.calls.clone())
    }

    /// The calls of one method, named as in the documentation.
    pub fn calls_of(&self, method: &str) -> Vec<Call> {
        let of = |call: &&Call| call.method == method;
        self.shared.look(|world| world.calls.iter().filter(of).cloned().collect())
    }

    /// Waits until there are so many calls of one method, all answered, and returns them.
    ///
    /// # Errors
    /// After 30 s in vain.
    pub async fn called(&self, method: &str, count: usize) -> Result<Vec<Call>> {
        let look = |world: &mut World| {
            let calls = world.calls.iter().filter(|call| call.method == method && call.status.is_some());
            let calls: Vec<_> = calls.cloned().collect();
            (calls.len() >= count).then_some(calls)
        };
        let complaint = |_: &World| format!("there were no {count} calls of {method} within 30 s");
        people::until(&self.shared, look, complaint).await
    }

    /// How many calls so far are like this; cheaper than looking through [`calls`](Self::calls).
    pub fn count(&self, is_like_this: impl Fn(&Call) -> bool) -> usize {
        self.shared.look(|world| world.calls.iter().filter(|call| is_like_this(call)).count())
    }

    /// Changes what is enforced from now on. Pauses that were imposed stay.
    pub fn change_rules(&self, change: impl FnOnce(&mut Rules)) {
        self.shared.act(|world| change(&mut world.rules));
    }

    /// How often the limits were exceeded.
    pub fn refused(&self) -> Refused {
        self.shared.look(|world| world.limits.refused)
    }

    /// Switches faults on and off.
    pub fn faults(&self) -> Faults {
        Faults { shared: self.shared.clone() }
    }

    /// How many updates wait: neither confirmed by an offset nor taken by a webhook.
    pub fn pending(&self) -> usize {
        self.shared.look(|world| {
            world.queue.expire(world.clock.now());
            world.queue.pending.len()
        })
    }

    /// The ids of all updates that there ever were.
    pub fn update_ids(&self) -> Vec<i64> {
        self.shared.look(|world| world.queue.ids())
    }

    /// Hands these updates out once more, though they may be confirmed.
    pub fn redeliver(&self, update_ids: &[i64]) {
        self.shared.act(|world| world.queue.redeliver(update_ids));
    }

    /// From now on, hands each update out a second time, after it was handed out first.
    pub fn every_update_twice(&self, on: bool) {
        self.shared.act(|world| world.queue.twice = on);
    }

    /// Pushes the server's clock forward: its dates, its limits, and how long presses and updates live. What
    /// waits for an answer goes on waiting.
    pub fn advance(&self, by: Duration) {
        self.shared.act(|world| world.clock.push(by));
    }

    /// The commands that `setMyCommands` has set for this scope (its JSON) and language; null if none.
    pub fn commands(&self, scope: &Value, language_code: &str) -> Value {
        let key = (scope.to_string(), language_code.to_owned());
        self.shared.look(|world| world.profile.commands.get(&key).cloned().unwrap_or_default())
    }

    /// A message that was sent by way of the bot, as it is now.
    pub fn inline_message(&self, inline_message_id: &str) -> Option<Shown> {
        self.shared.look(|world| {
            let message = world.inline.get(inline_message_id)?;
            Some(people::shown(world, message))
        })
    }

    /// A person; the same one for the same id. An empty language code stands for an app that reports none.
    pub fn user(&self, id: i64, first_name: &str, language_code: &str) -> User {
        self.shared.act(|world| {
            world.people.entry(id).or_insert_with(|| Person {
                first_name: first_name.to_owned(),
                language_code: Some(language_code.to_owned()).filter(|code| !code.is_empty()),
                started: false,
                blocked: false,
                deactivated: false,
                read: 0,
            });
            world.chats.entry(id).or_insert_with(|| Chat::new(id, Kind::Private, first_name));
        });
        User::new(self.shared.clone(), id)
    }

    /// A small group without the bot; `id` is negative.
    pub fn group(&self, id: i64, title: &str) -> Group {
        self.chat(Chat::new(id, Kind::Group, title))
    }

    /// A supergroup without the bot; `id` is below -10¹². With topics it is a forum.
    pub fn supergroup(&self, id: i64, title: &str, topics: &[i64]) -> Group {
        let mut chat = Chat::new(id, Kind::Supergroup, title);
        chat.topics.extend(topics);
        self.chat(chat)
    }

    /// A channel without the bot; `id` is below -10¹².
    pub fn channel(&self, id: i64, title: &str) -> Group {
        self.chat(Chat::new(id, Kind::Channel, title))
    }

    fn chat(&self, chat: Chat) -> Group {
        let id = chat.id;
        self.shared.act(|world| world.chats.entry(id).or_insert(chat).id);
        Group::new(self.shared.clone(), id)
    }
}
