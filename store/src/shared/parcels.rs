//! The outbox: leasing what is due, and settling what became of it.

use super::outbox::leased_parcel;
use super::rows::{maybe_time, micros};
use super::{Conn, Db, Result, dialect, ladder, meetings, postings, shown};
use crate::work::Claim;
use bot_core::ids::{AccountId, Address, ParcelId};
use bot_core::port::{Outcome, Parcel};
use jiff::Timestamp;
use sqlx::{QueryBuilder, Row};
use std::collections::HashMap;

/// Leases what is due.
pub async fn claim(conn: &mut Conn, claim: &Claim) -> Result<Vec<Parcel>> {
    if let Some(queue) = dialect::QUEUE_FOR_CLAIM {
        sqlx::query(queue).execute(&mut *conn).await?;
    }
    let due = due(claim).build().persistent(false).fetch_all(&mut *conn).await?;
    if due.is_empty() {
        return Ok(Vec::new());
    }
    let mut order = Vec::with_capacity(due.len());
    for row in &due {
        let address = Address::new(row.try_get::<String, _>("platform")?, row.try_get::<String, _>("chat")?);
        order.push((row.try_get::<i64, _>("id")?, address));
    }
    lease(conn, claim, order).await
}

/// Parcels that may go out now: due, not leased, and none before them in the same chat that may not. Candidates come
/// by urgency; each takes along what was said before it in its chat, so that a cut at the limit never takes a later
/// one without the earlier.
fn due(claim: &Claim) -> QueryBuilder<Db> {
    let now = micros(claim.now);
    let mut sql = QueryBuilder::new(
        "WITH candidates AS (SELECT p.account_id, p.id, p.class, p.not_before FROM parcels p",
    );
    sql.push(" WHERE p.state = 'waiting' AND p.not_before <= ").push_bind(now);
    sql.push(" AND p.lease_until <= ").push_bind(now);
    on_platforms(&mut sql, &claim.platforms);
    sql.push(
        " AND NOT EXISTS (SELECT 1 FROM parcels e WHERE e.account_id = p.account_id AND e.state = 'waiting' \
         AND e.id < p.id AND (e.not_before > ",
    );
    sql.push_bind(now).push(" OR e.lease_until > ").push_bind(now);
    sql.push(")) ORDER BY p.class, p.not_before, p.id LIMIT ").push_bind(i64::from(claim.most));
    sql.push(
        "), chats AS (SELECT account_id, MIN(class) AS urgency, MIN(not_before) AS since, MIN(id) AS first, \
         MAX(id) AS last FROM candidates GROUP BY account_id) \
         SELECT p.id, a.platform, a.chat FROM chats c JOIN parcels p ON p.account_id = c.account_id \
         AND p.state = 'waiting' AND p.id <= c.last JOIN accounts a ON a.id = p.account_id \
         ORDER BY c.urgency, c.since, c.first, p.id LIMIT ",
    );
    sql.push_bind(i64::from(claim.most));
    sql
}

/// Only parcels `p` for accounts on these platforms that take messages: what is parked for a closed one is not due.
fn on_platforms(sql: &mut QueryBuilder<Db>, platforms: &[String]) {
    sql.push(
        " AND EXISTS (SELECT 1 FROM accounts a WHERE a.id = p.account_id AND a.reachable = 1 AND a.platform IN (''",
    );
    for platform in platforms {
        sql.push(", ").push_bind(platform.clone());
    }
    sql.push("))");
}

/// Leases these parcels, unless something happened to them meanwhile, and returns them in this order.
async fn lease(conn: &mut Conn, claim: &Claim, order: Vec<(i64, Address)>) -> Result<Vec<Parcel>> {
    let mut sql = QueryBuilder::<Db>::new(
        "UPDATE parcels SET fence = fence + 1, attempts = attempts + 1, lease_until = ",
    );
    sql.push_bind(micros(claim.lease_until)).push(" WHERE state = 'waiting' AND lease_until <= ");
    sql.push_bind(micros(claim.now)).push(" AND id IN (");
    let mut ids = sql.separated(", ");
    for (id, _) in &order {
        ids.push_bind(*id);
    }
    sql.push(") RETURNING id, account_id, answers, reply, say, class, fence, attempts");
    let mut leased = HashMap::new();
    for row in sql.build().persistent(false).fetch_all(&mut *conn).await? {
        leased.insert(row.try_get::<i64, _>("id")?, row);
    }
    let mut parcels = Vec::with_capacity(order.len());
    for (id, address) in order {
        let Some(row) = leased.remove(&id) else { continue };
        match leased_parcel(&row, address)? {
            Ok(parcel) => parcels.push(parcel),
            Err(_) => {
                // Words of another version: dropped, or they would hold up their chat for good.
                tracing::error!(parcel = id, "a stored parcel can't be read; it is dropped");
                close(&mut *conn, ParcelId(id), row.try_get("fence")?, ("dropped", None), claim.now).await?;
            }
        }
    }
    Ok(parcels)
}

/// Says what became of leased parcels.
pub async fn settle(conn: &mut Conn, settled: &[(ParcelId, i64, Outcome)], now: Timestamp) -> Result<()> {
    for (id, fence, outcome) in settled {
        match outcome {
            Outcome::Delivered(receipt) => {
                close(&mut *conn, *id, *fence, ("sent", receipt.as_deref()), now).await?;
            }
            Outcome::Shown { slot, receipt } => {
                let account = close(&mut *conn, *id, *fence, ("sent", Some(receipt)), now).await?;
                if let Some(account) = account {
                    shown::put(&mut *conn, account, (slot, receipt), now).await?;
                }
            }
            Outcome::Never => {
                close(&mut *conn, *id, *fence, ("dropped", None), now).await?;
            }
            Outcome::Gone => ladder::gone(&mut *conn, (*id, *fence), now).await?,
            Outcome::Closed => ladder::closed(&mut *conn, (*id, *fence), now).await?,
            Outcome::Away(after) => {
                if !ladder::away(&mut *conn, (*id, *fence), now).await? {
                    postpone(&mut *conn, (*id, *fence), *after, now).await?;
                }
            }
            Outcome::Later(after) => postpone(&mut *conn, (*id, *fence), *after, now).await?,
        }
    }
    Ok(())
}

/// Ends a parcel and forgets its contents; returns whose it was, unless the fence has moved on.
pub async fn close(
    conn: &mut Conn,
    id: ParcelId,
    fence: i64,
    (state, receipt): (&'static str, Option<&str>),
    now: Timestamp,
) -> Result<Option<AccountId>> {
    let update = sqlx::query_scalar(
        "UPDATE parcels SET state = $3, receipt = $4, settled_at = $5, say = '', reply = NULL, lease_until = 0 \
         WHERE id = $1 AND fence = $2 AND state = 'waiting' RETURNING account_id",
    );
    let update = update.bind(id.0).bind(fence).bind(state).bind(receipt).bind(micros(now));
    Ok(update.fetch_optional(conn).await?.map(AccountId))
}

/// What may be tried at once was given back untried.
async fn postpone(
    conn: &mut Conn,
    (id, fence): (ParcelId, i64),
    after: Timestamp,
    now: Timestamp,
) -> Result<()> {
    let update = sqlx::query(
        "UPDATE parcels SET not_before = $3, lease_until = 0, \
         attempts = CASE WHEN $3 <= $4 AND attempts > 0 THEN attempts - 1 ELSE attempts END \
         WHERE id = $1 AND fence = $2 AND state = 'waiting'",
    );
    let update = update.bind(id.0).bind(fence).bind(micros(after)).bind(micros(now));
    update.execute(conn).await?;
    Ok(())
}

/// When something is due next: a reminder, a posting, or the first parcel of some chat on these platforms.
pub async fn next_due(conn: &mut Conn, platforms: &[String]) -> Result<Option<Timestamp>> {
    let mut sql = QueryBuilder::<Db>::new(
        "SELECT MIN(CASE WHEN p.lease_until > p.not_before THEN p.lease_until ELSE p.not_before END) \
         FROM parcels p WHERE p.state = 'waiting' AND NOT EXISTS (SELECT 1 FROM parcels e \
         WHERE e.account_id = p.account_id AND e.state = 'waiting' AND e.id < p.id)",
    );
    on_platforms(&mut sql, platforms);
    let parcel: Option<i64> = sql.build_query_scalar().fetch_one(&mut *conn).await?;
    let reminder = meetings::next_reminder(&mut *conn).await?;
    let posting = postings::next_due(conn, platforms).await?;
    maybe_time(parcel.into_iter().chain(reminder).chain(posting).min())
}

/// Takes back all leases on these platforms: whoever held them is gone.
pub async fn release(conn: &mut Conn, platforms: &[String]) -> Result<()> {
    for platform in platforms {
        sqlx::query(
            "UPDATE parcels SET lease_until = 0, fence = fence + 1 WHERE state = 'waiting' AND lease_until > 0 \
             AND account_id IN (SELECT id FROM accounts WHERE platform = $1)",
        )
        .bind(platform)
        .execute(&mut *conn)
        .await?;
    }
    postings::release(conn, platforms).await
}
