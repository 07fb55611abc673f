//! SQLite: one file, one writer, many readers.

use crate::cache::Cache;
use crate::error::{OpenError, Result};
use crate::work::Work;
use bot_core::port::StoreError;
use sqlx::SqlitePool;
use std::path::{Path, PathBuf};
use std::sync::Arc;

mod backup;
mod open;
#[expect(clippy::duplicate_mod, reason = "every query is written once and compiled for each database")]
#[path = "shared/mod.rs"]
pub(crate) mod queries;
mod writer;

pub(crate) use open::inspect;

type Db = sqlx::Sqlite;
type Conn = sqlx::SqliteConnection;
type DbRow = sqlx::sqlite::SqliteRow;

/// What PostgreSQL says otherwise. SQLite has one writer, so nothing needs to be locked.
mod dialect {
    pub const LOCK_ACCOUNT: &str = "";
    pub const LOCK_ROWS: &str = "";
    pub const LOCK_SEATS: &str = "";
    pub const QUEUE_FOR_CLAIM: Option<&str> = None;
    pub const QUEUE_FOR_TICK: Option<&str> = None;
    /// A card that is stale already is not written again.
    pub const TOUCH_POSTINGS: &str = "UPDATE postings SET stale = 1 WHERE meeting_id = $1 AND stale = 0";
    /// Stands in front of the statement that writes a meeting's seats.
    pub const TOUCH_WITH_SEATS: Option<&str> = None;
    pub const QUEUE_FOR_HISTORY: Option<&str> = None;
}

/// A database in one file.
pub(crate) struct SqliteStore {
    path: PathBuf,
    writer: writer::Writer,
    readers: SqlitePool,
}

impl SqliteStore {
    /// Opens the file, makes it if it is not there, and brings it up to date.
    pub(crate) async fn open(path: &Path, cache: Arc<Cache>) -> std::result::Result<Self, OpenError> {
        let (connection, readers) = open::open(path).await?;
        let writer = writer::Writer::start(connection, open::writing(path), cache);
        Ok(Self { path: path.to_owned(), writer, readers })
    }

    /// Does work in a transaction that it shares with other work; done when it is durable.
    pub(crate) async fn write<A, T>(
        &self,
        args: A,
        work: Work<Conn, A, T>,
    ) -> std::result::Result<T, StoreError>
    where
        A: Send + 'static,
        T: Send + 'static,
    {
        self.writer.submit(args, work).await
    }

    /// Reads one consistent state.
    pub(crate) async fn read<A, T>(
        &self,
        args: A,
        work: Work<Conn, A, T>,
    ) -> std::result::Result<T, StoreError> {
        Ok(self.read_inside(args, work).await?)
    }

    async fn read_inside<A, T>(&self, mut args: A, work: Work<Conn, A, T>) -> Result<T> {
        let mut transaction = self.readers.begin().await?;
        let read = work(&mut args, &mut transaction).await;
        transaction.rollback().await?;
        read
    }

    /// Writes a consistent copy to a file that is not there yet.
    pub(crate) async fn backup(&self, to: &Path) -> std::result::Result<(), OpenError> {
        backup::backup(&self.path, to).await
    }

    /// Finishes what was asked for and closes the file.
    pub(crate) async fn close(&self) {
        self.readers.close().await;
        self.writer.close().await;
    }
}
