//! The store, whichever database is behind it.

use crate::cache::Cache;
use crate::error::OpenError;
use crate::postgres::PostgresStore;
use crate::sqlite::SqliteStore;
use crate::work::{Claim, Look};
use bot_core::facts::Catalogue;
use bot_core::ids::*;
use bot_core::message::Upload;
use bot_core::port::*;
use bot_core::posting::Posting;
use jiff::Timestamp;
use std::path::Path;
use std::sync::Arc;

/// An open database. Close it with [`Database::close`].
pub struct Database {
    engine: Engine,
    cache: Arc<Cache>,
}

enum Engine {
    Sqlite(SqliteStore),
    Postgres(PostgresStore),
}

/// How much there is in a database.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// Persons.
    pub persons: i64,
    /// Their accounts.
    pub accounts: i64,
    /// Registrations, in any state.
    pub registrations: i64,
    /// Parcels that were not delivered yet.
    pub waiting: i64,
}

/// What a database URL names.
enum Place<'a> {
    File(&'a Path),
    Server(&'a str),
}

fn place(url: &str) -> Result<Place<'_>, OpenError> {
    if let Some(path) = url.strip_prefix("sqlite:").filter(|path| !path.is_empty()) {
        return Ok(Place::File(Path::new(path.strip_prefix("//").unwrap_or(path))));
    }
    if url.starts_with("postgres://") || url.starts_with("postgresql://") {
        return Ok(Place::Server(url));
    }
    // The URL is not repeated: it may hold a password.
    let cure = "write sqlite:PATH or postgres://USER:PASSWORD@HOST/DATABASE";
    Err(OpenError::new("this names no database", "database.url", cure))
}

/// Runs one of the shared queries on whichever database it is; `$how` is `read` or `write`.
macro_rules! run {
    ($self:ident.$how:ident($args:expr), |$arg:pat_param, $conn:ident, $queries:ident| $work:expr) => {
        match &$self.engine {
            Engine::Sqlite(store) => {
                use crate::sqlite::queries as $queries;
                store.$how($args, |$arg, $conn| Box::pin(async move { $work.await })).await
            }
            Engine::Postgres(store) => {
                use crate::postgres::queries as $queries;
                store.$how($args, |$arg, $conn| Box::pin(async move { $work.await })).await
            }
        }
    };
}

impl Database {
    /// Opens `sqlite:PATH` (made if it is not there) or `postgres://…`, and brings it up to date.
    pub async fn open(url: &str) -> Result<Self, OpenError> {
        let cache = Arc::new(Cache::default());
        let engine = match place(url)? {
            Place::File(path) => Engine::Sqlite(SqliteStore::open(path, Arc::clone(&cache)).await?),
            Place::Server(url) => Engine::Postgres(PostgresStore::open(url).await?),
        };
        Ok(Self { engine, cache })
    }

    /// Versions of migrations that opening would run, without changing anything. A database that can't be reached,
    /// is damaged or is somebody else's is an error.
    pub async fn pending_migrations(url: &str) -> Result<Vec<i64>, OpenError> {
        match place(url)? {
            Place::File(path) => crate::sqlite::inspect(path).await,
            Place::Server(url) => crate::postgres::inspect(url).await,
        }
    }

    /// Finishes what was asked for and closes. A SQLite file must not be replaced or removed before.
    pub async fn close(&self) {
        match &self.engine {
            Engine::Sqlite(store) => store.close().await,
            Engine::Postgres(store) => store.close().await,
        }
    }

    /// Writes a consistent copy to a file that is not there yet, while everything runs. SQLite only.
    pub async fn backup(&self, to: &Path) -> Result<(), OpenError> {
        match &self.engine {
            Engine::Sqlite(store) => store.backup(to).await,
            Engine::Postgres(store) => Err(store.no_backup()),
        }
    }

    /// The secret of this house's seals; `random` becomes it when there is none yet.
    pub async fn house_key(&self, random: [u8; 32]) -> Result<[u8; 32], StoreError> {
        run!(self.write(random), |random, conn, queries| queries::house::key(conn, *random))
    }

    /// Takes back all leases on these platforms. For the start of the only process that serves them: what was leased
    /// by one that was killed goes out at once.
    pub async fn release_leases(&self, platforms: &[&str]) -> Result<(), StoreError> {
        run!(self.write(owned(platforms)), |platforms, conn, queries| queries::parcels::release(
            conn, platforms
        ))
    }

    /// Whose address this is.
    pub async fn person_of(&self, address: &Address) -> Result<Option<PersonId>, StoreError> {
        run!(self.read(address.clone()), |address, conn, queries| queries::people::person_of(conn, address))
    }

    /// Everything stored about a person, as JSON; null if there is no such person.
    pub async fn everything(&self, person: PersonId) -> Result<serde_json::Value, StoreError> {
        run!(self.read(person), |person, conn, queries| queries::everything::about(conn, *person))
    }

    /// How much there is.
    pub async fn counts(&self) -> Result<Counts, StoreError> {
        run!(self.read(()), |_, conn, queries| queries::house::counts(conn))
    }

    fn cache(&self) -> Arc<Cache> {
        Arc::clone(&self.cache)
    }
}

fn owned(platforms: &[&str]) -> Vec<String> {
    platforms.iter().map(|&platform| platform.to_owned()).collect()
}

impl Store for Database {
    async fn commit(&self, commit: Commit) -> Result<Committed, StoreError> {
        run!(self.write((commit, self.cache())), |(commit, cache), conn, queries| {
            queries::commit::run(conn, cache, commit)
        })
    }

    async fn look(&self, actor: Actor, now: Timestamp, look: Looking) -> Result<(), StoreError> {
        let look = Look { actor, now, look };
        run!(self.read((look, self.cache())), |(look, cache), conn, queries| queries::commit::look(
            conn, cache, look
        ))
    }

    async fn claim(
        &self,
        platforms: &[&str],
        now: Timestamp,
        lease_until: Timestamp,
        most: u32,
    ) -> Result<Vec<Parcel>, StoreError> {
        let claim = Claim { platforms: owned(platforms), now, lease_until, most };
        run!(self.write(claim), |claim, conn, queries| queries::parcels::claim(conn, claim))
    }

    async fn settle(&self, settled: Vec<(ParcelId, i64, Outcome)>, now: Timestamp) -> Result<(), StoreError> {
        run!(self.write((settled, now)), |(settled, now), conn, queries| queries::parcels::settle(
            conn, settled, *now
        ))
    }

    async fn claim_postings(
        &self,
        platforms: &[&str],
        now: Timestamp,
        lease_until: Timestamp,
        most: u32,
    ) -> Result<Vec<Posting>, StoreError> {
        let claim = Claim { platforms: owned(platforms), now, lease_until, most };
        run!(self.write(claim), |claim, conn, queries| queries::postings::claim(conn, claim))
    }

    async fn settle_posting(
        &self,
        id: PostingId,
        fence: i64,
        outcome: PostingOutcome,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        run!(self.write((id, fence, outcome, now)), |(id, fence, outcome, now), conn, queries| {
            queries::postings::settle(conn, (*id, *fence), outcome, *now)
        })
    }

    async fn shown(&self, account: AccountId, slot: &str) -> Result<Option<String>, StoreError> {
        run!(self.read((account, slot.to_owned())), |(account, slot), conn, queries| queries::shown::get(
            conn, *account, slot
        ))
    }

    async fn next_due(&self, platforms: &[&str]) -> Result<Option<Timestamp>, StoreError> {
        run!(self.read(owned(platforms)), |platforms, conn, queries| queries::parcels::next_due(
            conn, platforms
        ))
    }

    async fn catalogue(&self) -> Result<Arc<Catalogue>, StoreError> {
        run!(self.read(self.cache()), |cache, conn, queries| queries::catalogue::read(conn, cache))
    }

    async fn record(
        &self,
        address: &Address,
        key: &str,
        body: EntryBody,
        now: Timestamp,
    ) -> Result<Entry, StoreError> {
        let entry = (address.clone(), key.to_owned(), body, now);
        run!(self.write(entry), |(address, key, body, now), conn, queries| {
            queries::history::record(conn, address, key, body, *now)
        })
    }

    async fn history(&self, address: &Address, after: i64) -> Result<Vec<Entry>, StoreError> {
        run!(self.read((address.clone(), after)), |(address, after), conn, queries| {
            queries::history::after(conn, address, *after)
        })
    }

    async fn file(&self, id: FileId) -> Result<Option<Upload>, StoreError> {
        run!(self.read(id), |id, conn, queries| queries::files::upload(conn, *id))
    }

    async fn noted(&self, name: &str) -> Result<Option<Vec<u8>>, StoreError> {
        run!(self.read(name.to_owned()), |name, conn, queries| queries::house::noted(conn, name))
    }

    async fn note(&self, name: &str, value: Vec<u8>) -> Result<(), StoreError> {
        let note = (name.to_owned(), value);
        run!(self.write(note), |note, conn, queries| queries::house::note(conn, &note.0, &note.1))
    }

    async fn attachment(&self, sha256: &str) -> Result<Option<Upload>, StoreError> {
        run!(self.read(sha256.to_owned()), |sha256, conn, queries| queries::files::attachment(conn, sha256))
    }
}
