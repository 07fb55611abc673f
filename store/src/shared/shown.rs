//! Which message a name stands for, so that it can be edited later.

use super::rows::{micros, text};
use super::{Conn, Result};
use bot_core::ids::AccountId;
use jiff::Timestamp;

/// The platform's id of what was last shown to an account under this name.
pub async fn get(conn: &mut Conn, account: AccountId, slot: &str) -> Result<Option<String>> {
    let get = sqlx::query_scalar("SELECT receipt FROM shown WHERE account_id = $1 AND slot = $2");
    Ok(get.bind(account.0).bind(text(slot)).fetch_optional(conn).await?)
}

/// Notes where something was shown.
pub async fn put(
    conn: &mut Conn,
    account: AccountId,
    (slot, receipt): (&str, &str),
    now: Timestamp,
) -> Result<()> {
    let put = sqlx::query(
        "INSERT INTO shown (account_id, slot, receipt, shown_at) VALUES ($1, $2, $3, $4) \
         ON CONFLICT (account_id, slot) DO UPDATE SET receipt = excluded.receipt, shown_at = excluded.shown_at",
    );
    let put = put.bind(account.0).bind(text(slot)).bind(text(receipt)).bind(micros(now));
    put.execute(conn).await?;
    Ok(())
}
