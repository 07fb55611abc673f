//! Who is told where: the ladder of a person's accounts, and what becomes of parcels when one of them takes no messages.

use super::parcels::close;
use super::rows::{from_json, micros};
use super::{Conn, Result, calls, dialect};
use bot_core::ids::{AccountId, ParcelId, PersonId};
use bot_core::port::PARKED_FOR;
use bot_core::say::Say;
use bot_core::turn::Class;
use jiff::Timestamp;
use sqlx::{AssertSqlSafe, Row};

/// How often a parcel goes on because nobody was there to take it: once round among a few accounts.
const MOVES_MOST: i64 = 3;

/// `b` stands above `a` on the ladder: takes messages, was preferred, was preferred last, was written from last.
pub const B_ABOVE_A: &str = "(CASE b.reachable WHEN 1 THEN 1 ELSE 0 END, COALESCE(b.preferred_at, 0), b.last_seen_at, b.id) \
     > (CASE a.reachable WHEN 1 THEN 1 ELSE 0 END, COALESCE(a.preferred_at, 0), a.last_seen_at, a.id)";

/// The order of a person's accounts `a`, the first to be told first.
const FIRST_TOLD: &str = "ORDER BY CASE a.reachable WHEN 1 THEN 1 ELSE 0 END DESC, COALESCE(a.preferred_at, 0) DESC, \
     a.last_seen_at DESC, a.id DESC";

/// A leased parcel of which it turned out where it can't be delivered.
struct Held {
    id: ParcelId,
    account: AccountId,
    say: String,
    is_answer: bool,
    moves: i64,
}

async fn held(conn: &mut Conn, id: ParcelId, fence: i64) -> Result<Option<Held>> {
    let held = format!(
        "SELECT account_id, say, class, moves FROM parcels WHERE id = $1 AND fence = $2 AND state = 'waiting' {}",
        dialect::LOCK_ROWS
    );
    let held = sqlx::query(AssertSqlSafe(held));
    let Some(row) = held.bind(id.0).bind(fence).fetch_optional(conn).await? else { return Ok(None) };
    Ok(Some(Held {
        id,
        account: AccountId(row.try_get("account_id")?),
        say: row.try_get("say")?,
        is_answer: row.try_get::<i64, _>("class")? == Class::Answer.as_number(),
        moves: row.try_get("moves")?,
    }))
}

/// The account takes no messages any more: what waits for it goes to the next one of its person, or is dropped.
pub async fn gone(conn: &mut Conn, (id, fence): (ParcelId, i64), now: Timestamp) -> Result<()> {
    let Some(held) = held(&mut *conn, id, fence).await? else { return Ok(()) };
    mark(&mut *conn, held.account, 0).await?;
    let lease = "UPDATE parcels SET lease_until = 0 WHERE id = $1";
    sqlx::query(lease).bind(held.id.0).execute(&mut *conn).await?;
    leave(conn, held.account, now).await
}

/// The account has said itself that it takes no messages any more.
pub async fn gone_by_itself(conn: &mut Conn, account: AccountId, now: Timestamp) -> Result<()> {
    mark(&mut *conn, account, 0).await?;
    leave(conn, account, now).await
}

/// The account takes answers only: what waits for it goes to an account that takes messages, or is parked and its person
/// called.
pub async fn closed(conn: &mut Conn, (id, fence): (ParcelId, i64), now: Timestamp) -> Result<()> {
    let Some(held) = held(&mut *conn, id, fence).await? else { return Ok(()) };
    mark(&mut *conn, held.account, 2).await?;
    if held.is_answer {
        // It is the answer to something that is past by now.
        close(&mut *conn, id, fence, ("dropped", None), now).await?;
    }
    let park = "UPDATE parcels SET lease_until = 0, answers = NULL, reply = NULL, update_id = NULL, attempts = 0 \
         WHERE id = $1 AND state = 'waiting'";
    sqlx::query(park).bind(held.id.0).execute(&mut *conn).await?;
    match next_rung(&mut *conn, held.account, Rung::Open).await? {
        Some(to) => move_all(conn, held.account, to, now).await,
        // Words of another version are about nothing that we know.
        None => match from_json::<Say>(&held.say) {
            Ok(say) if !held.is_answer => calls::call_one(conn, held.account, &say, now).await,
            _ => Ok(()),
        },
    }
}

/// Nobody is there before `after`: goes to an account on another platform, if there is one; whether it does.
pub async fn away(conn: &mut Conn, (id, fence): (ParcelId, i64), now: Timestamp) -> Result<bool> {
    let Some(held) = held(&mut *conn, id, fence).await? else { return Ok(false) };
    if held.is_answer || held.moves >= MOVES_MOST {
        return Ok(false);
    }
    let Some(to) = next_rung(&mut *conn, held.account, Rung::OpenElsewhere).await? else { return Ok(false) };
    sqlx::query(AssertSqlSafe(format!("{MOVE} WHERE id = $3")))
        .bind(to.0)
        .bind(micros(now))
        .bind(held.id.0)
        .execute(conn)
        .await?;
    Ok(true)
}

/// Sends a parcel anew to another account. Its fence moves on, so that whoever held it settles nothing.
const MOVE: &str = "UPDATE parcels SET account_id = $1, fence = fence + 1, lease_until = 0, attempts = 0, \
     moves = moves + 1, answers = NULL, reply = NULL, update_id = NULL, \
     not_before = CASE WHEN not_before > $2 THEN $2 ELSE not_before END";

async fn mark(conn: &mut Conn, account: AccountId, reachable: i64) -> Result<()> {
    let mark = sqlx::query("UPDATE accounts SET reachable = $2 WHERE id = $1");
    mark.bind(account.0).bind(reachable).execute(conn).await?;
    Ok(())
}

/// Which accounts are asked for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Rung {
    /// One that takes messages.
    Open,
    /// One that takes messages, on another platform.
    OpenElsewhere,
    /// One that takes messages, else one that takes answers.
    Any,
}

/// The best other account of the same person.
async fn next_rung(conn: &mut Conn, account: AccountId, rung: Rung) -> Result<Option<AccountId>> {
    let which = match rung {
        Rung::Open => "a.reachable = 1",
        Rung::OpenElsewhere => "a.reachable = 1 AND a.platform <> o.platform",
        Rung::Any => "a.reachable > 0",
    };
    let sql = format!(
        "SELECT a.id FROM accounts o JOIN accounts a ON a.person_id = o.person_id AND a.id <> o.id \
         WHERE o.id = $1 AND {which} {FIRST_TOLD} LIMIT 1"
    );
    let next = sqlx::query_scalar(AssertSqlSafe(sql)).bind(account.0);
    Ok(next.fetch_optional(conn).await?.map(AccountId))
}

/// What waits for an account that takes nothing goes to the next one; answers, and all if there is none, are dropped. What
/// is leased just now has its own end still before it.
async fn leave(conn: &mut Conn, account: AccountId, now: Timestamp) -> Result<()> {
    let next = next_rung(&mut *conn, account, Rung::Any).await?;
    if let Some(to) = next {
        move_all(&mut *conn, account, to, now).await?;
        calls::call_for_parked(&mut *conn, to, now).await?;
    }
    let spared = if next.is_some() { "AND (class = 0 OR lease_until <= $2)" } else { "" };
    let sql = format!(
        "UPDATE parcels SET state = 'dropped', say = '', reply = NULL, settled_at = $2, lease_until = 0 \
         WHERE account_id = $1 AND state = 'waiting' {spared}"
    );
    sqlx::query(AssertSqlSafe(sql)).bind(account.0).bind(micros(now)).execute(conn).await?;
    Ok(())
}

/// Moves whatever waits for one account and is no answer, unless somebody is sending it just now; ids keep the order.
async fn move_all(conn: &mut Conn, from: AccountId, to: AccountId, now: Timestamp) -> Result<()> {
    let sql =
        format!("{MOVE} WHERE account_id = $3 AND state = 'waiting' AND class <> 0 AND lease_until <= $2");
    sqlx::query(AssertSqlSafe(sql)).bind(to.0).bind(micros(now)).bind(from.0).execute(conn).await?;
    Ok(())
}

/// An account goes over to another person: what waits for it and was for the first one goes to their next account.
pub async fn part(conn: &mut Conn, account: AccountId, person: PersonId, now: Timestamp) -> Result<()> {
    let free =
        "UPDATE parcels SET lease_until = 0 WHERE account_id = $1 AND state = 'waiting' AND class <> 0";
    sqlx::query(free).bind(account.0).execute(&mut *conn).await?;
    if let Some(to) = next_rung(&mut *conn, account, Rung::Any).await? {
        move_all(&mut *conn, account, to, now).await?;
    }
    let rest = "UPDATE parcels SET person_id = $2 WHERE account_id = $1 AND class = 0";
    sqlx::query(rest).bind(account.0).bind(person.0).execute(&mut *conn).await?;
    let nowhere = "UPDATE parcels SET state = 'dropped', say = '', reply = NULL, settled_at = $2 WHERE account_id = $1 \
         AND state = 'waiting' AND class <> 0";
    sqlx::query(nowhere).bind(account.0).bind(micros(now)).execute(conn).await?;
    Ok(())
}

/// Drops what was parked for too long, and finds another way for what a killed process held for an account that is gone.
pub async fn sweep(conn: &mut Conn, now: Timestamp) -> Result<()> {
    let old = sqlx::query(
        "UPDATE parcels SET state = 'dropped', say = '', reply = NULL, settled_at = $1 WHERE state = 'waiting' AND lease_until <= $1 \
         AND not_before <= $2 AND account_id IN (SELECT id FROM accounts WHERE reachable = 2)",
    );
    let before = now.saturating_sub(PARKED_FOR).unwrap_or(Timestamp::MIN);
    old.bind(micros(now)).bind(micros(before)).execute(&mut *conn).await?;
    let stranded: Vec<i64> = sqlx::query_scalar(
        "SELECT DISTINCT p.account_id FROM parcels p JOIN accounts a ON a.id = p.account_id \
         WHERE p.state = 'waiting' AND p.lease_until <= $1 AND a.reachable = 0 ORDER BY p.account_id",
    )
    .bind(micros(now))
    .fetch_all(&mut *conn)
    .await?;
    for account in stranded {
        leave(&mut *conn, AccountId(account), now).await?;
    }
    Ok(())
}
