//! A house to test in: a database of its own, and short ways to act on it.

pub mod make;
pub mod postgres;
pub mod search;

use bot_core::facts::{Facts, Need};
use bot_core::ids::*;
use bot_core::port::*;
use bot_core::say::Say;
use bot_core::turn::{Audience, Change, Class, Post, Turn};
use jiff::{Timestamp, ToSpan};
use sqlx::{AssertSqlSafe, Row};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use store::Database;

pub const ALL: &[&str] = &["test", "other"];

/// A database of its own.
pub struct House {
    pub database: Arc<Database>,
    pub url: String,
    folder: Option<tempfile::TempDir>,
    chance: AtomicU64,
}

impl House {
    pub async fn on_sqlite() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let url = format!("sqlite:{}", folder.path().join("house.db").display());
        Self::at(url, Some(folder)).await
    }

    pub async fn on_postgres() -> Self {
        Self::at(postgres::new_database().await, None).await
    }

    async fn at(url: String, folder: Option<tempfile::TempDir>) -> Self {
        let database = Arc::new(Database::open(&url).await.expect("opens"));
        Self { database, url, folder, chance: AtomicU64::new(1) }
    }

    /// Another process' view of the same database.
    pub async fn another(&self) -> Database {
        Database::open(&self.url).await.expect("opens once more")
    }

    pub async fn leave(self) {
        self.database.close().await;
        drop(self.folder);
    }

    /// A commit of `decide` by `actor` at `now`.
    pub fn work(
        &self,
        actor: Actor,
        now: Timestamp,
        decide: impl FnMut(&Facts) -> Result<Turn, Need> + Send + 'static,
    ) -> Commit {
        let mut chance = [0; 32];
        chance[..8].copy_from_slice(&self.chance.fetch_add(1, Ordering::Relaxed).to_le_bytes());
        Commit {
            actor,
            update: None,
            reply: None,
            now,
            chance,
            lease_until: now + 30.seconds(),
            decide: Box::new(decide),
        }
    }

    /// Somebody does something.
    pub async fn act(&self, who: &str, turn: Turn) -> Committed {
        self.act_at(start(), who, turn).await
    }

    pub async fn act_at(&self, now: Timestamp, who: &str, turn: Turn) -> Committed {
        let work = self.work(account(who), now, move |_| Ok(turn.clone()));
        self.database.commit(work).await.expect("commits")
    }

    /// Somebody decides.
    pub async fn decide(
        &self,
        who: &str,
        decide: impl FnMut(&Facts) -> Result<Turn, Need> + Send + 'static,
    ) -> Committed {
        self.database.commit(self.work(account(who), start(), decide)).await.expect("commits")
    }

    /// The house itself writes.
    pub async fn write(&self, changes: Vec<Change>) -> Committed {
        self.house_turn(Turn { changes, ..Turn::default() }).await
    }

    pub async fn house_turn(&self, turn: Turn) -> Committed {
        let work = self.work(Actor::House, start(), move |_| Ok(turn.clone()));
        self.database.commit(work).await.expect("commits")
    }

    /// What `read` sees.
    pub async fn see<T: Send + 'static>(
        &self,
        actor: Actor,
        now: Timestamp,
        mut read: impl FnMut(&Facts) -> Result<T, Need> + Send + 'static,
    ) -> T {
        let seen = Arc::new(Mutex::new(None));
        let inside = Arc::clone(&seen);
        let look = move |facts: &Facts| {
            *inside.lock().expect("not poisoned") = Some(read(facts)?);
            Ok(())
        };
        self.database.look(actor, now, Box::new(look)).await.expect("looks");
        seen.lock().expect("not poisoned").take().expect("has looked")
    }

    /// What the house sees.
    pub async fn facts<T: Send + 'static>(
        &self,
        read: impl FnMut(&Facts) -> Result<T, Need> + Send + 'static,
    ) -> T {
        self.see(Actor::House, start(), read).await
    }

    /// Somebody who has written once.
    pub async fn person(&self, who: &str) -> PersonId {
        self.act(who, conversation_about(1)).await;
        self.database.person_of(&address(who)).await.expect("looks").expect("is a person now")
    }

    /// All parcels that are due at `now`.
    pub async fn claim(&self, now: Timestamp) -> Vec<Parcel> {
        self.database.claim(ALL, now, now + 30.seconds(), 100).await.expect("claims")
    }

    pub async fn settle(&self, parcel: &Parcel, outcome: Outcome, now: Timestamp) {
        self.database.settle(vec![(parcel.id, parcel.fence, outcome)], now).await.expect("settles");
    }

    /// One number from the database itself.
    pub async fn number(&self, sql: &str) -> i64 {
        let sql = AssertSqlSafe(sql.to_owned());
        if self.url.starts_with("sqlite:") {
            let pool = sqlx::SqlitePool::connect(&self.url).await.expect("connects");
            let row = sqlx::query(sql).fetch_one(&pool).await.expect("reads");
            pool.close().await;
            row.get(0)
        } else {
            let pool = sqlx::PgPool::connect(&self.url).await.expect("connects");
            let row = sqlx::query(sql).fetch_one(&pool).await.expect("reads");
            pool.close().await;
            row.get(0)
        }
    }

    /// Does something to the database behind the store's back.
    pub async fn tamper(&self, sql: &str) {
        let sql = AssertSqlSafe(sql.to_owned());
        if self.url.starts_with("sqlite:") {
            let pool = sqlx::SqlitePool::connect(&self.url).await.expect("connects");
            sqlx::raw_sql(sql).execute(&pool).await.expect("writes");
            pool.close().await;
        } else {
            let pool = sqlx::PgPool::connect(&self.url).await.expect("connects");
            sqlx::raw_sql(sql).execute(&pool).await.expect("writes");
            pool.close().await;
        }
    }
}

/// When the tests begin.
pub fn start() -> Timestamp {
    "2026-11-21T10:00:00Z".parse().expect("an instant")
}

/// An instant so many seconds after the start.
pub fn after(seconds: i64) -> Timestamp {
    start() + seconds.seconds()
}

/// `anna` is on the platform `test`; `other:anna` on another.
pub fn address(who: &str) -> Address {
    Address::parse(who).unwrap_or_else(|| Address::new("test", who))
}

pub fn account(who: &str) -> Actor {
    Actor::Account { address: address(who), locale_hint: None, name_hint: None }
}

/// A turn that only moves the conversation.
pub fn conversation_about(meeting: i64) -> Turn {
    let conversation = bot_core::conversation::Conversation {
        last_meeting: Some(MeetingId(meeting)),
        ..bot_core::conversation::Conversation::default()
    };
    Turn { conversation: Some(conversation), ..Turn::default() }
}

/// A turn that only answers.
pub fn says(says: &[Say]) -> Turn {
    Turn { says: says.to_vec(), ..Turn::default() }
}

/// A turn that only writes.
pub fn changes(changes: Vec<Change>) -> Turn {
    Turn { changes, ..Turn::default() }
}

/// A turn that only tells others.
pub fn posts(posts: Vec<Post>) -> Turn {
    Turn { posts, ..Turn::default() }
}

pub fn post(to: Audience, say: Say, key: Option<&str>) -> Post {
    Post { to, say, key: key.map(str::to_owned), class: Class::Decision }
}

/// Some words that differ by number.
pub fn words(number: u32) -> Say {
    Say::Meetings { from: number }
}
