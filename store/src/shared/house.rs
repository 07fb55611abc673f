//! Rows of the house itself.

use super::rows::micros;
use super::{Conn, Failure, Result};
use crate::database::Counts;
use jiff::Timestamp;

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
