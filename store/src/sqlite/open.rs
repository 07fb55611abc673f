//! Opening a file: only our own and only a sound one, never touching what is not.

use super::Conn;
use crate::error::OpenError;
use crate::work::boxed;
use sqlx::Connection;
use sqlx::migrate::{MigrateError, Migrator};
use sqlx::sqlite::{
    SqliteConnectOptions, SqliteJournalMode, SqlitePool, SqlitePoolOptions, SqliteSynchronous,
};
use std::io::{ErrorKind, Read};
use std::path::Path;
use std::time::Duration;

static MIGRATIONS: Migrator = sqlx::migrate!("../migrations/sqlite");

/// How long another process may hold the file before we give up.
const BUSY: Duration = Duration::from_secs(10);
/// How long to wait before trying again where SQLite says "locked" without having waited itself.
const AGAIN: Duration = Duration::from_millis(20);
/// How often to try again there; as long as `BUSY` in all.
const TRIES: u32 = 500;
const READERS: u32 = 4;
const MAGIC: &[u8; 16] = b"SQLite format 3\0";

/// Options of the connection that writes.
pub(super) fn writing(path: &Path) -> SqliteConnectOptions {
    SqliteConnectOptions::new()
        .filename(path)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .foreign_keys(true)
        .busy_timeout(BUSY)
        // What is erased is overwritten, not only unlinked.
        .pragma("secure_delete", "ON")
}

/// Options of the connections that read.
pub(super) fn reading(path: &Path) -> SqliteConnectOptions {
    SqliteConnectOptions::new().filename(path).read_only(true).busy_timeout(BUSY)
}

/// Opens one connection.
pub(super) async fn connect(options: SqliteConnectOptions) -> sqlx::Result<Conn> {
    boxed(Conn::connect_with(&options)).await
}

/// A connection to a file that another process may be opening, making or closing too. SQLite refuses at once, without
/// its busy timeout, where waiting could be a deadlock: when a new file becomes WAL, and when a WAL is being recovered.
async fn connect_patiently(options: &SqliteConnectOptions) -> sqlx::Result<Conn> {
    let mut connected = connect(options.clone()).await;
    for _ in 0..TRIES {
        if !connected.as_ref().is_err_and(is_busy) {
            break;
        }
        tokio::time::sleep(AGAIN).await;
        connected = connect(options.clone()).await;
    }
    connected
}

/// SQLITE_BUSY, with whatever detail in its upper bytes.
fn is_busy(error: &sqlx::Error) -> bool {
    let code = error.as_database_error().and_then(|refused| refused.code());
    code.and_then(|code| code.parse::<i32>().ok()).is_some_and(|code| code & 0xff == 5)
}

/// What a migration meets that another process has just run: a table or column that is there, or its version being
/// listed.
fn exists_already(error: &sqlx::Error) -> bool {
    let there =
        |message: &str| message.contains("already exists") || message.contains("duplicate column name");
    error.as_database_error().is_some_and(|refused| refused.is_unique_violation() || there(refused.message()))
}

/// Opens, makes or migrates the file.
pub(super) async fn open(path: &Path) -> Result<(Conn, SqlitePool), OpenError> {
    if exists(path)? {
        examine(path).await?;
    } else {
        create(path)?;
    }
    let failed = |error: sqlx::Error| cannot_open(path, &error);
    let mut writer = connect_patiently(&writing(path)).await.map_err(failed)?;
    migrate(&mut writer, path).await?;
    let readers = SqlitePoolOptions::new().max_connections(READERS).acquire_timeout(BUSY);
    let readers = readers.connect_with(reading(path)).await.map_err(failed)?;
    Ok((writer, readers))
}

/// Versions of migrations that were not run yet; changes nothing.
pub(crate) async fn inspect(path: &Path) -> Result<Vec<i64>, OpenError> {
    let all = || MIGRATIONS.iter().map(|migration| migration.version);
    if !exists(path)? {
        return Ok(all().collect());
    }
    let done = examine(path).await?;
    Ok(all().filter(|version| !done.contains(version)).collect())
}

/// Whether there is anything in the file; refuses what can't be a database at all.
fn exists(path: &Path) -> Result<bool, OpenError> {
    let mut head = Vec::new();
    match std::fs::File::open(path).and_then(|file| file.take(16).read_to_end(&mut head)) {
        Ok(0) => Ok(false),
        Ok(_) if head == MAGIC => Ok(true),
        Ok(_) => Err(OpenError::new(
            "this file is no SQLite database",
            path.display(),
            "name another file in database.url; this one was left as it is",
        )),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(false),
        Err(error) => Err(OpenError::new(
            format!("the database file can't be read ({error})"),
            path.display(),
            "check that it is a file and that this user may read and write it",
        )),
    }
}

/// Makes an empty file that only this user may read: personal data will be in it, and SQLite gives its other files
/// the same permissions.
fn create(path: &Path) -> Result<(), OpenError> {
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path).map(|_| ()).map_err(|error| {
        OpenError::new(
            format!("the database file can't be made ({error})"),
            path.display(),
            "check that its folder exists and that this user may write there",
        )
    })
}

/// Reads without changing anything: is it sound, and is it ours? Returns the versions of its migrations.
async fn examine(path: &Path) -> Result<Vec<i64>, OpenError> {
    let damaged = |error: sqlx::Error| match &error {
        sqlx::Error::Database(refused) if matches!(refused.code().as_deref(), Some("11" | "26")) => {
            damage(path)
        }
        _ => cannot_open(path, &error),
    };
    let mut connection = connect_patiently(&reading(path)).await.map_err(damaged)?;
    let mut findings = look_into(&mut connection).await;
    for _ in 0..TRIES {
        if !findings.as_ref().is_err_and(is_busy) {
            break;
        }
        tokio::time::sleep(AGAIN).await;
        findings = look_into(&mut connection).await;
    }
    let closed = connection.close().await;
    let (sound, tables, done) = findings.map_err(damaged)?;
    closed.map_err(damaged)?;
    if !sound {
        return Err(damage(path));
    }
    match done {
        Some(done) => Ok(done),
        None if tables == 0 => Ok(Vec::new()),
        None => Err(OpenError::new(
            "this is another program's database",
            path.display(),
            "name another file in database.url; this one was left as it is",
        )),
    }
}

/// Whether it is sound, how many tables it has, and which migrations it has had, if it keeps a list of them.
async fn look_into(connection: &mut Conn) -> sqlx::Result<(bool, i64, Option<Vec<i64>>)> {
    let verdict: String = sqlx::query_scalar("PRAGMA quick_check(1)").fetch_one(&mut *connection).await?;
    let tables: Vec<String> = sqlx::query_scalar("SELECT name FROM sqlite_schema WHERE type = 'table'")
        .fetch_all(&mut *connection)
        .await?;
    let ours = tables.iter().any(|table| table == "_sqlx_migrations");
    let done = match ours {
        true => Some(sqlx::query_scalar("SELECT version FROM _sqlx_migrations").fetch_all(connection).await?),
        false => None,
    };
    Ok((verdict == "ok", i64::try_from(tables.len()).unwrap_or(i64::MAX), done))
}

/// Runs the migrations. Another process may be at it too: whoever comes second finds them done.
async fn migrate(connection: &mut Conn, path: &Path) -> Result<(), OpenError> {
    // `run` asks for a connection through a generic argument that hides from the compiler that this may be sent.
    let mut done = boxed(MIGRATIONS.run_direct(None, &mut *connection, false)).await;
    for _ in 0..TRIES {
        let again = match &done {
            Err(MigrateError::Execute(error)) => is_busy(error) || exists_already(error),
            Err(MigrateError::ExecuteMigration(error, _)) => is_busy(error) || exists_already(error),
            _ => false,
        };
        if !again {
            break;
        }
        tokio::time::sleep(AGAIN).await;
        done = boxed(MIGRATIONS.run_direct(None, &mut *connection, false)).await;
    }
    done.map_err(|error| crate::error::cannot_migrate(path.display(), &error))
}

fn damage(path: &Path) -> OpenError {
    OpenError::new(
        "this database is damaged",
        path.display(),
        "put a backup in its place (keep this file and those beside it with -wal and -shm); it was left as it is",
    )
}

fn cannot_open(path: &Path, error: &sqlx::Error) -> OpenError {
    OpenError::new(
        format!("the database can't be opened ({error})"),
        path.display(),
        "check that this user may write the file and its folder, and that no other program holds it",
    )
}
