//! Connecting to a server, and telling what is wrong when it fails.

use crate::error::{OpenError, cannot_migrate};
use crate::work::boxed;
use sqlx::migrate::Migrator;
use sqlx::postgres::{PgConnectOptions, PgPool, PgPoolOptions};
use sqlx::{Connection, PgConnection};
use std::collections::HashSet;
use std::str::FromStr;
use std::time::Duration;

static MIGRATIONS: Migrator = sqlx::migrate!("../migrations/postgres");

const CONNECTIONS: u32 = 16;
/// How long to wait for a connection or a lock before giving up.
const PATIENCE: Duration = Duration::from_secs(10);

/// Connects and migrates. The string names the database without its password.
pub(super) async fn open(url: &str) -> Result<(PgPool, String), OpenError> {
    let (options, place) = options(url)?;
    let mut first =
        boxed(PgConnection::connect_with(&options)).await.map_err(|error| cannot_connect(&place, &error))?;
    let ready = prepare(&mut first, &place).await;
    let closed = first.close().await;
    ready?;
    closed.map_err(|error| cannot_connect(&place, &error))?;
    let pool = PgPoolOptions::new().max_connections(CONNECTIONS).acquire_timeout(PATIENCE);
    let pool = pool.connect_with(options).await.map_err(|error| cannot_connect(&place, &error))?;
    Ok((pool, place))
}

/// Versions of migrations that were not run yet; changes nothing.
pub(crate) async fn inspect(url: &str) -> Result<Vec<i64>, OpenError> {
    let (options, place) = options(url)?;
    let mut connection =
        boxed(PgConnection::connect_with(&options)).await.map_err(|error| cannot_connect(&place, &error))?;
    let done = migrations_done(&mut connection).await;
    let closed = connection.close().await;
    let done = done.and_then(|done| closed.map(|()| done)).map_err(|error| cannot_connect(&place, &error))?;
    Ok(MIGRATIONS
        .iter()
        .map(|migration| migration.version)
        .filter(|version| !done.contains(version))
        .collect())
}

async fn migrations_done(connection: &mut PgConnection) -> sqlx::Result<HashSet<i64>> {
    let table: Option<String> = sqlx::query_scalar("SELECT to_regclass('_sqlx_migrations')::text")
        .fetch_one(&mut *connection)
        .await?;
    let done: Vec<i64> = match table {
        Some(_) => sqlx::query_scalar("SELECT version FROM _sqlx_migrations").fetch_all(connection).await?,
        None => Vec::new(),
    };
    Ok(done.into_iter().collect())
}

async fn prepare(connection: &mut PgConnection, place: &str) -> Result<(), OpenError> {
    let encoding: String = sqlx::query_scalar("SHOW server_encoding")
        .fetch_one(&mut *connection)
        .await
        .map_err(|error| cannot_connect(place, &error))?;
    if encoding != "UTF8" {
        let cure = "make a database with: createdb --encoding=UTF8 --template=template0 NAME";
        return Err(OpenError::new(format!("the database's encoding is {encoding}, not UTF8"), place, cure));
    }
    // `run` asks for a connection through a generic argument that hides from the compiler that this may be sent.
    boxed(MIGRATIONS.run_direct(None, connection, false)).await.map_err(|error| cannot_migrate(place, &error))
}

fn options(url: &str) -> Result<(PgConnectOptions, String), OpenError> {
    // Neither the URL nor what the parser says of it is repeated: a password may be in it.
    let options = PgConnectOptions::from_str(url).map_err(|_| {
        let cure = "write postgres://USER:PASSWORD@HOST:PORT/DATABASE, with %40 for an @ in the password";
        OpenError::new("this is no URL of a PostgreSQL database", "database.url", cure)
    })?;
    let options =
        options.application_name("zapis").options([("lock_timeout", PATIENCE.as_millis().to_string())]);
    let host =
        options.get_socket().map_or(options.get_host().to_owned(), |socket| socket.display().to_string());
    let database = options.get_database().unwrap_or(options.get_username());
    let place = format!("postgres://{}@{host}:{}/{database}", options.get_username(), options.get_port());
    Ok((options, place))
}

fn cannot_connect(place: &str, error: &sqlx::Error) -> OpenError {
    let code = error.as_database_error().and_then(|refused| refused.code());
    let cure = match code.as_deref() {
        Some("28P01" | "28000") => "check user and password in database.url",
        Some("3D000") => "make the database first, with createdb",
        Some("53300") => "raise max_connections on the server, or stop what uses them",
        _ => "check host and port in database.url, and that the server is running",
    };
    OpenError::new(format!("the database can't be reached ({error})"), place, cure)
}
