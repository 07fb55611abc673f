//! The history of conversations, for platforms that keep none. It hangs on the address, not on the account, so that it
//! is there before the first turn and after the last.

use super::rows::{from_json, json, micros, text, time};
use super::{Conn, DbRow, Result, dialect};
use bot_core::ids::Address;
use bot_core::port::{Entry, EntryBody};
use jiff::Timestamp;
use sqlx::Row;

/// Entries that are kept of one conversation.
const KEPT: i64 = 500;

/// Adds an entry, or replaces the one of the same key: it keeps its place and its time, and gets a new `seq`.
pub async fn record(
    conn: &mut Conn,
    address: &Address,
    key: &str,
    body: &EntryBody,
    now: Timestamp,
) -> Result<Entry> {
    if let Some(queue) = dialect::QUEUE_FOR_HISTORY {
        sqlx::query(queue).bind(address.to_string()).execute(&mut *conn).await?;
    }
    let replaced = sqlx::query_as(
        "DELETE FROM history WHERE platform = $1 AND chat = $2 AND entry_key = $3 RETURNING COALESCE(place, seq), said_at",
    );
    let replaced = replaced.bind(&address.platform).bind(&address.id).bind(text(key));
    let replaced: Option<(i64, i64)> = replaced.fetch_optional(&mut *conn).await?;
    let (place, said_at) = replaced.map_or((None, micros(now)), |(place, at)| (Some(place), at));
    let insert = sqlx::query_scalar(
        "INSERT INTO history (place, platform, chat, entry_key, said_at, body) VALUES ($1, $2, $3, $4, $5, $6) RETURNING seq",
    );
    let insert = insert.bind(place).bind(&address.platform).bind(&address.id).bind(text(key));
    let seq = insert.bind(said_at).bind(json(body)?).fetch_one(&mut *conn).await?;
    sqlx::query(
        "DELETE FROM history WHERE platform = $1 AND chat = $2 AND seq <= \
         (SELECT seq FROM history WHERE platform = $1 AND chat = $2 ORDER BY seq DESC LIMIT 1 OFFSET $3)",
    )
    .bind(&address.platform)
    .bind(&address.id)
    .bind(KEPT)
    .execute(conn)
    .await?;
    Ok(Entry { seq, key: key.to_owned(), at: time(said_at)?, body: body.clone() })
}

/// What was added or replaced after `after`, in the order of the conversation.
pub async fn after(conn: &mut Conn, address: &Address, after: i64) -> Result<Vec<Entry>> {
    let entries = sqlx::query(
        "SELECT seq, entry_key, said_at, body FROM history WHERE platform = $1 AND chat = $2 AND seq > $3 \
         ORDER BY COALESCE(place, seq)",
    );
    let entries = entries.bind(&address.platform).bind(&address.id).bind(after).fetch_all(conn).await?;
    entries.iter().map(entry).collect()
}

fn entry(row: &DbRow) -> Result<Entry> {
    Ok(Entry {
        seq: row.try_get("seq")?,
        key: row.try_get("entry_key")?,
        at: time(row.try_get("said_at")?)?,
        body: from_json(row.try_get("body")?)?,
    })
}
