//! What is posted where many read along: made, leased when it is stale, settled.

use super::rows::{count, micros, text};
use super::{Conn, Db, DbRow, Result, dialect, places};
use crate::work::Claim;
use bot_core::ids::{Address, MeetingId, PostingId};
use bot_core::port::{POSTING_REST, PostingOutcome};
use bot_core::posting::{NewPosting, Posting, PublicSay};
use jiff::Timestamp;
use sqlx::{QueryBuilder, Row};

macro_rules! insert {
    () => {
        "INSERT INTO postings \
         (id, platform, chat, locale, meeting_id, receipt, not_before, posted_at, calls, event) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $7, $8, $9) "
    };
}

/// Writes a posting; whether there is something to be shown now. An older card of the same meeting, place and language
/// stops being updated; what somebody has shown themselves does not make way for anything. An event that stands in that
/// calendar is the event: another one would be shown beside it.
pub async fn put(conn: &mut Conn, posting: &NewPosting, now: Timestamp) -> Result<bool> {
    let (meeting, calls) = match &posting.say {
        PublicSay::Card(meeting) | PublicSay::Event(meeting) => (Some(*meeting), None),
        PublicSay::ComeIn => (None, None),
        PublicSay::Call(somebody) => {
            let account = sqlx::query_scalar("SELECT id FROM accounts WHERE platform = $1 AND chat = $2");
            let account = account.bind(&somebody.platform).bind(text(&somebody.id));
            let Some(account) = account.fetch_optional(&mut *conn).await? else { return Ok(false) };
            (None, Some::<i64>(account))
        }
    };
    let is_event = matches!(posting.say, PublicSay::Event(_));
    if let Some(meeting) = meeting.filter(|_| posting.receipt.is_none() && !is_event) {
        sqlx::query(
            "DELETE FROM postings WHERE platform = $1 AND chat = $2 AND meeting_id = $3 AND locale = $4 AND event = 0",
        )
        .bind(&posting.place.platform)
        .bind(text(&posting.place.id))
        .bind(meeting.0)
        .bind(text(&posting.locale))
        .execute(&mut *conn)
        .await?;
    }
    let insert = sqlx::query(match is_event {
        true => concat!(
            insert!(),
            "ON CONFLICT (meeting_id, platform, chat) WHERE event = 1 \
             DO UPDATE SET locale = excluded.locale, stale = 1"
        ),
        false => concat!(insert!(), "ON CONFLICT DO NOTHING"),
    })
    .bind(posting.id.0)
    .bind(&posting.place.platform)
    .bind(text(&posting.place.id))
    .bind(text(&posting.locale))
    .bind(meeting.map(|meeting| meeting.0))
    .bind(posting.receipt.as_deref().map(text))
    .bind(micros(now))
    .bind(calls)
    .bind(i64::from(is_event));
    Ok(insert.execute(conn).await?.rows_affected() > 0)
}

/// The meeting was written anew: its cards may be out of date.
pub async fn touch(conn: &mut Conn, meeting: MeetingId) -> Result<()> {
    sqlx::query(dialect::TOUCH_POSTINGS).bind(meeting.0).execute(conn).await?;
    Ok(())
}

/// Leases what is due, the longest waiting first. Whoever changes the meeting meanwhile makes it stale again.
pub async fn claim(conn: &mut Conn, claim: &Claim) -> Result<Vec<Posting>> {
    if let Some(queue) = dialect::QUEUE_FOR_CLAIM {
        sqlx::query(queue).execute(&mut *conn).await?;
    }
    let now = micros(claim.now);
    let mut sql = QueryBuilder::<Db>::new(
        "UPDATE postings SET stale = 0, stale_at = NULL, fence = fence + 1, attempts = attempts + 1, lease_until = ",
    );
    sql.push_bind(micros(claim.lease_until)).push(" WHERE id IN (SELECT id FROM postings WHERE ");
    sql.push("(stale = 1 OR lease_until > 0 OR stale_at <= ").push_bind(now);
    sql.push(") AND not_before <= ").push_bind(now);
    sql.push(" AND lease_until <= ").push_bind(now);
    on_platforms(&mut sql, &claim.platforms);
    sql.push(" ORDER BY not_before, id LIMIT ").push_bind(i64::from(claim.most));
    sql.push(
        ") RETURNING id, platform, chat, locale, meeting_id, event, receipt, shown, not_before, fence, attempts, \
         (SELECT a.platform || ':' || a.chat FROM accounts a WHERE a.id = postings.calls) AS called",
    );
    let mut leased = Vec::new();
    for row in sql.build().persistent(false).fetch_all(conn).await? {
        leased.push((row.try_get::<i64, _>("not_before")?, posting(&row)?));
    }
    // They need not be returned in the order in which they were chosen.
    leased.sort_by_key(|(since, posting)| (*since, posting.id));
    Ok(leased.into_iter().map(|(_, posting)| posting).collect())
}

fn on_platforms(sql: &mut QueryBuilder<Db>, platforms: &[String]) {
    sql.push(" AND platform IN (''");
    for platform in platforms {
        sql.push(", ").push_bind(platform.clone());
    }
    sql.push(")");
}

fn posting(row: &DbRow) -> Result<Posting> {
    let meeting = row.try_get::<Option<i64>, _>("meeting_id")?.map(MeetingId);
    let called = row.try_get::<Option<String>, _>("called")?.and_then(|address| Address::parse(&address));
    let kept = match row.try_get::<i64, _>("event")? {
        0 => PublicSay::Card,
        _ => PublicSay::Event,
    };
    let once = || called.map_or(PublicSay::ComeIn, PublicSay::Call);
    Ok(Posting {
        id: PostingId(row.try_get("id")?),
        place: Address::new(row.try_get::<String, _>("platform")?, row.try_get::<String, _>("chat")?),
        locale: row.try_get("locale")?,
        say: meeting.map_or_else(once, kept),
        receipt: row.try_get("receipt")?,
        shown: row.try_get("shown")?,
        fence: row.try_get("fence")?,
        attempts: count(row.try_get::<i64, _>("attempts")? - 1),
    })
}

/// Says what became of a leased posting.
pub async fn settle(
    conn: &mut Conn,
    (id, fence): (PostingId, i64),
    outcome: &PostingOutcome,
    now: Timestamp,
) -> Result<()> {
    let held = sqlx::query("SELECT platform, chat, meeting_id FROM postings WHERE id = $1 AND fence = $2");
    let Some(row) = held.bind(id.0).bind(fence).fetch_optional(&mut *conn).await? else {
        return Ok(());
    };
    let said_once = row.try_get::<Option<i64>, _>("meeting_id")?.is_none();
    match outcome {
        PostingOutcome::Gone => forget(conn, id, fence).await,
        PostingOutcome::Shown { .. } | PostingOutcome::Unchanged { .. } if said_once => {
            forget(conn, id, fence).await
        }
        PostingOutcome::Shown { receipt, fingerprint, stale_at } => {
            let rest = now.saturating_add(POSTING_REST).unwrap_or(now);
            let update = sqlx::query(
                "UPDATE postings SET receipt = $3, shown = $4, stale_at = $5, not_before = $6, attempts = 0, \
                 lease_until = 0 WHERE id = $1 AND fence = $2",
            );
            let update = update.bind(id.0).bind(fence).bind(text(receipt)).bind(text(fingerprint));
            update.bind(stale_at.map(micros)).bind(micros(rest)).execute(conn).await?;
            Ok(())
        }
        PostingOutcome::Unchanged { stale_at } => {
            let update = sqlx::query(
                "UPDATE postings SET stale_at = $3, attempts = 0, lease_until = 0 WHERE id = $1 AND fence = $2",
            );
            update.bind(id.0).bind(fence).bind(stale_at.map(micros)).execute(conn).await?;
            Ok(())
        }
        PostingOutcome::Final => {
            let rest = now.saturating_add(POSTING_REST).unwrap_or(now);
            let update = sqlx::query(
                "UPDATE postings SET receipt = NULL, shown = NULL, stale_at = NULL, not_before = $3, attempts = 0, \
                 lease_until = 0 WHERE id = $1 AND fence = $2",
            );
            update.bind(id.0).bind(fence).bind(micros(rest)).execute(conn).await?;
            Ok(())
        }
        PostingOutcome::Later(after) => put_back(conn, (id, fence), *after, now).await,
        PostingOutcome::Moved(to) => {
            put_back(&mut *conn, (id, fence), now, now).await?;
            let from = Address::new(row.try_get::<String, _>("platform")?, row.try_get::<String, _>("chat")?);
            if from == *to { Ok(()) } else { places::moved(conn, &from, to).await }
        }
    }
}

/// What may be tried at once was given back untried.
async fn put_back(
    conn: &mut Conn,
    (id, fence): (PostingId, i64),
    after: Timestamp,
    now: Timestamp,
) -> Result<()> {
    let update = sqlx::query(
        "UPDATE postings SET stale = 1, not_before = $3, lease_until = 0, \
         attempts = CASE WHEN $3 <= $4 AND attempts > 0 THEN attempts - 1 ELSE attempts END \
         WHERE id = $1 AND fence = $2",
    );
    let update = update.bind(id.0).bind(fence).bind(micros(after)).bind(micros(now));
    update.execute(conn).await?;
    Ok(())
}

async fn forget(conn: &mut Conn, id: PostingId, fence: i64) -> Result<()> {
    let delete = sqlx::query("DELETE FROM postings WHERE id = $1 AND fence = $2");
    delete.bind(id.0).bind(fence).execute(conn).await?;
    Ok(())
}

/// When the first posting on these platforms may be claimed.
pub async fn next_due(conn: &mut Conn, platforms: &[String]) -> Result<Option<i64>> {
    let mut sql = QueryBuilder::<Db>::new("SELECT MIN(due) FROM (SELECT CASE WHEN lease_until > not_before ");
    sql.push(
        "THEN lease_until ELSE not_before END AS due FROM postings WHERE (stale = 1 OR lease_until > 0)",
    );
    on_platforms(&mut sql, platforms);
    sql.push(
        " UNION ALL SELECT CASE WHEN stale_at > not_before THEN stale_at ELSE not_before END FROM postings ",
    );
    sql.push("WHERE stale_at IS NOT NULL AND stale = 0 AND lease_until = 0");
    on_platforms(&mut sql, platforms);
    sql.push(") times");
    Ok(sql.build_query_scalar().fetch_one(conn).await?)
}

/// Takes back all leases on these platforms: whoever held them is gone.
pub async fn release(conn: &mut Conn, platforms: &[String]) -> Result<()> {
    for platform in platforms {
        sqlx::query(
            "UPDATE postings SET lease_until = 0, stale = 1, fence = fence + 1 WHERE lease_until > 0 AND platform = $1",
        )
        .bind(platform)
        .execute(&mut *conn)
        .await?;
    }
    Ok(())
}
