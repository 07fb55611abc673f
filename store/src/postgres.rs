//! PostgreSQL: many processes, many writers.

use crate::error::{Failure, OpenError, Result};
use crate::work::Work;
use bot_core::port::StoreError;
use sqlx::PgPool;

mod open;
#[expect(clippy::duplicate_mod, reason = "every query is written once and compiled for each database")]
#[path = "shared/mod.rs"]
pub(crate) mod queries;

pub(crate) use open::inspect;

type Db = sqlx::Postgres;
type Conn = sqlx::PgConnection;
type DbRow = sqlx::postgres::PgRow;

/// What SQLite has no need to say.
mod dialect {
    /// Two updates of one account go one after the other. A weaker lock than `FOR UPDATE`: others may still write
    /// parcels for the account.
    pub const LOCK_ACCOUNT: &str = "FOR NO KEY UPDATE OF a";
    /// Whoever writes meanwhile about two persons who become one, or of a parcel that goes elsewhere, waits and looks again.
    pub const LOCK_ROWS: &str = "FOR UPDATE";
    /// Whoever decides about a seat is alone with the meeting until the commit.
    pub const LOCK_SEATS: &str = "FOR UPDATE";
    /// One claim at a time: skipping locked rows instead would take a later parcel of a chat before an earlier one.
    pub const QUEUE_FOR_CLAIM: Option<&str> = Some("SELECT pg_advisory_xact_lock(1516335209)");
    /// One clock at a time: two processes must not both find that a job is due.
    pub const QUEUE_FOR_TICK: Option<&str> = Some("SELECT pg_advisory_xact_lock(1516335211)");
    /// Also a card that is stale already: whoever claims it at this moment must wait until the change is committed, or it
    /// would be rendered without it and be taken for up to date.
    pub const TOUCH_POSTINGS: &str = "UPDATE postings SET stale = 1 WHERE meeting_id = $1";
    /// Stands in front of the statement that writes a meeting's seats: everybody waits for that row, so a round trip less.
    pub const TOUCH_WITH_SEATS: Option<&str> =
        Some("WITH touched AS (UPDATE postings SET stale = 1 WHERE meeting_id = $1) ");
    /// One entry at a time for each conversation, so that a reader who has seen one has seen all before it.
    pub const QUEUE_FOR_HISTORY: Option<&str> =
        Some("SELECT pg_advisory_xact_lock(1516335210, hashtext($1))");
}

/// How often work is done again on fresh facts before it is given up.
const TRIES: u32 = 10;

/// A database on a server.
pub(crate) struct PostgresStore {
    pool: PgPool,
    place: String,
}

impl PostgresStore {
    /// Connects and brings the database up to date.
    pub(crate) async fn open(url: &str) -> std::result::Result<Self, OpenError> {
        let (pool, place) = open::open(url).await?;
        Ok(Self { pool, place })
    }

    /// Does work in a transaction of its own, again if somebody else was faster; done when it is durable.
    pub(crate) async fn write<A, T>(
        &self,
        mut args: A,
        work: Work<Conn, A, T>,
    ) -> std::result::Result<T, StoreError> {
        let mut tries = 1;
        loop {
            match self.write_once(&mut args, work).await {
                Err(Failure::Conflict(why)) if tries < TRIES => {
                    tracing::debug!(%why, tries, "trying again");
                    tries += 1;
                }
                done => return Ok(done?),
            }
        }
    }

    async fn write_once<A, T>(&self, args: &mut A, work: Work<Conn, A, T>) -> Result<T> {
        let mut transaction = self.pool.begin().await?;
        let done = work(args, &mut transaction).await;
        match done {
            Ok(done) => {
                transaction.commit().await?;
                Ok(done)
            }
            Err(failure) => {
                // The failure that led here tells more than one to roll back.
                let _ = transaction.rollback().await;
                Err(failure)
            }
        }
    }

    /// Reads one consistent state.
    pub(crate) async fn read<A, T>(
        &self,
        mut args: A,
        work: Work<Conn, A, T>,
    ) -> std::result::Result<T, StoreError> {
        Ok(self.read_inside(&mut args, work).await?)
    }

    async fn read_inside<A, T>(&self, args: &mut A, work: Work<Conn, A, T>) -> Result<T> {
        let mut transaction = self.pool.begin_with("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY").await?;
        let read = work(args, &mut transaction).await;
        transaction.rollback().await?;
        read
    }

    /// Why there is no backup.
    pub(crate) fn no_backup(&self) -> OpenError {
        OpenError::new(
            "a PostgreSQL database is not copied from here",
            &self.place,
            "use pg_dump or your host's backups",
        )
    }

    /// Closes all connections, once they are free.
    pub(crate) async fn close(&self) {
        self.pool.close().await;
    }
}
