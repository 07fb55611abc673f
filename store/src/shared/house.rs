//! Rows of the house itself.

use super::rows::{micros, text};
use super::{Conn, Failure, Result};
use crate::database::Counts;
use jiff::Timestamp;

/// Before the names of platforms' notes, so that none of them is the key.
const NOTE: &str = "note:";

/// The house's secret; `random` becomes it when there is none yet.
pub async fn key(conn: &mut Conn, random: [u8; 32]) -> Result<[u8; 32]> {
    let insert =
        sqlx::query("INSERT INTO house (name, value) VALUES ('key', $1) ON CONFLICT (name) DO NOTHING");
    insert.bind(&random[..]).execute(&mut *conn).await?;
    let stored: Vec<u8> =
        sqlx::query_scalar("SELECT value FROM house WHERE name = 'key'").fetch_one(conn).await?;
    stored.try_into().map_err(|_| Failure::broken("the house's key in the table house has not 32 bytes"))
}

/// When a recurring job last ran.
pub async fn job_ran(conn: &mut Conn, name: &str, at: Timestamp) -> Result<()> {
    let upsert = sqlx::query(
        "INSERT INTO jobs (name, ran_at) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET ran_at = excluded.ran_at",
    );
    upsert.bind(name).bind(micros(at)).execute(conn).await?;
    Ok(())
}

/// What was noted under a name.
pub async fn noted(conn: &mut Conn, name: &str) -> Result<Option<Vec<u8>>> {
    let value = sqlx::query_scalar("SELECT value FROM house WHERE name = $1");
    Ok(value.bind(text(&format!("{NOTE}{name}"))).fetch_optional(conn).await?)
}

/// Notes something under a name.
pub async fn note(conn: &mut Conn, name: &str, value: &[u8]) -> Result<()> {
    let upsert = sqlx::query(
        "INSERT INTO house (name, value) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
    );
    upsert.bind(text(&format!("{NOTE}{name}"))).bind(value).execute(conn).await?;
    Ok(())
}

/// How much there is.
pub async fn counts(conn: &mut Conn) -> Result<Counts> {
    let (persons, accounts, registrations, waiting) = sqlx::query_as(
        "SELECT (SELECT COUNT(*) FROM persons), (SELECT COUNT(*) FROM accounts), (SELECT COUNT(*) FROM registrations), \
         (SELECT COUNT(*) FROM parcels WHERE state = 'waiting')",
    )
    .fetch_one(conn)
    .await?;
    Ok(Counts { persons, accounts, registrations, waiting })
}
