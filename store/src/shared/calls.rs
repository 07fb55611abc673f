//! Calling those who can't be written to: by name, below a card of what they are to be told about.

use super::audience::members;
use super::rows::{micros, text};
use super::{Conn, Db, Result, ladder};
use bot_core::ids::{AccountId, Address, MeetingId};
use bot_core::port::CALLS_APART;
use bot_core::posting::below;
use bot_core::say::{Say, about};
use bot_core::turn::Audience;
use jiff::Timestamp;
use sqlx::{QueryBuilder, Row};
use std::collections::HashMap;

/// Somebody to be called.
struct Parked {
    account: AccountId,
    person: i64,
    platform: String,
}

const PARKED: &str = "SELECT a.id, a.person_id, a.platform FROM accounts a WHERE a.reachable = 2 AND EXISTS \
     (SELECT 1 FROM parcels p WHERE p.account_id = a.id AND p.state = 'waiting')";

/// Calls whoever of this audience can't be written to, for something that was just parked for them.
pub async fn call_all(conn: &mut Conn, audience: &Audience, say: &Say, now: Timestamp) -> Result<()> {
    let mut sql = QueryBuilder::<Db>::new(PARKED);
    match audience {
        Audience::Account(account) => {
            sql.push(" AND a.id = ").push_bind(account.0);
        }
        _ => {
            sql.push(" AND a.person_id IN (");
            members(&mut sql, audience);
            sql.push(") AND NOT EXISTS (SELECT 1 FROM accounts b WHERE b.person_id = a.person_id AND b.reachable > 0 AND ");
            sql.push(ladder::B_ABOVE_A).push(")");
        }
    }
    call(conn, sql, say, now).await
}

/// Calls whoever is behind this account.
pub async fn call_one(conn: &mut Conn, account: AccountId, say: &Say, now: Timestamp) -> Result<()> {
    let mut sql = QueryBuilder::<Db>::new(PARKED);
    sql.push(" AND a.id = ").push_bind(account.0);
    call(conn, sql, say, now).await
}

/// Calls whoever is behind this account, if it is closed and something that was parked for it is about a meeting.
pub async fn call_for_parked(conn: &mut Conn, account: AccountId, now: Timestamp) -> Result<()> {
    let parked = sqlx::query_scalar(
        "SELECT p.say FROM parcels p JOIN accounts a ON a.id = p.account_id AND a.reachable = 2 \
         WHERE p.account_id = $1 AND p.state = 'waiting' ORDER BY p.id DESC LIMIT 20",
    );
    let parked: Vec<String> = parked.bind(account.0).fetch_all(&mut *conn).await?;
    for say in parked.iter().filter_map(|say| serde_json::from_str::<Say>(say).ok()) {
        call_one(&mut *conn, account, &say, now).await?;
    }
    Ok(())
}

async fn call(conn: &mut Conn, mut who: QueryBuilder<Db>, say: &Say, now: Timestamp) -> Result<()> {
    let mut all = Vec::new();
    for row in who.build().persistent(false).fetch_all(&mut *conn).await? {
        all.push(Parked {
            account: AccountId(row.try_get("id")?),
            person: row.try_get("person_id")?,
            platform: row.try_get("platform")?,
        });
    }
    if all.is_empty() {
        return Ok(());
    }
    let Some(meeting) = meeting_of(&mut *conn, say).await? else { return Ok(()) };
    let mut cards: HashMap<String, Option<(Address, String)>> = HashMap::new();
    for parked in all {
        if !cards.contains_key(&parked.platform) {
            let card = newest_card(&mut *conn, meeting, &parked.platform).await?;
            cards.insert(parked.platform.clone(), card);
        }
        if let Some(Some((place, locale))) = cards.get(&parked.platform)
            && is_their_turn(&mut *conn, parked.person, now).await?
        {
            post(&mut *conn, parked.account, place, locale, now).await?;
        }
    }
    Ok(())
}

/// Which meeting something is about; a decision on a request or an answer to a question, through these.
async fn meeting_of(conn: &mut Conn, say: &Say) -> Result<Option<MeetingId>> {
    let (select, id) = match say {
        Say::SupportDecided { request } => ("SELECT meeting_id FROM requests WHERE id = $1", request.0),
        Say::InquiryAnswered { inquiry } => ("SELECT meeting_id FROM inquiries WHERE id = $1", inquiry.0),
        _ => return Ok(about(say)),
    };
    let meeting = sqlx::query_scalar::<_, Option<i64>>(select).bind(id).fetch_optional(conn).await?;
    Ok(meeting.flatten().map(MeetingId))
}

/// Below the newest card of a meeting on a platform, and the card's language: somebody's own would tell about them.
async fn newest_card(
    conn: &mut Conn,
    meeting: MeetingId,
    platform: &str,
) -> Result<Option<(Address, String)>> {
    let card = sqlx::query(
        "SELECT chat, receipt, locale FROM postings WHERE meeting_id = $1 AND platform = $2 AND receipt IS NOT NULL \
         AND event = 0 ORDER BY posted_at DESC, id DESC LIMIT 1",
    );
    let Some(row) = card.bind(meeting.0).bind(platform).fetch_optional(conn).await? else { return Ok(None) };
    let card = Address::new(platform, row.try_get::<String, _>("chat")?);
    Ok(Some((below(&card, row.try_get("receipt")?), row.try_get("locale")?)))
}

/// Whether a person was not called for long enough; from now on they were.
async fn is_their_turn(conn: &mut Conn, person: i64, now: Timestamp) -> Result<bool> {
    let update = sqlx::query(
        "UPDATE persons SET called_at = $2 WHERE id = $1 AND (called_at IS NULL OR called_at <= $3)",
    );
    let before = now.saturating_sub(CALLS_APART).unwrap_or(Timestamp::MIN);
    let update = update.bind(person).bind(micros(now)).bind(micros(before));
    Ok(update.execute(conn).await?.rows_affected() > 0)
}

/// Writes the call. Its id is its account's: one waits at most for each.
async fn post(conn: &mut Conn, who: AccountId, place: &Address, locale: &str, now: Timestamp) -> Result<()> {
    let insert = sqlx::query(
        "INSERT INTO postings (id, platform, chat, locale, calls, not_before, posted_at) \
         VALUES ($1, $2, $3, $4, $1, $5, $5) ON CONFLICT DO NOTHING",
    );
    let insert = insert.bind(who.0).bind(&place.platform).bind(text(&place.id)).bind(locale);
    insert.bind(micros(now)).execute(conn).await?;
    Ok(())
}

/// Somebody came by themselves: they need not be called any more.
pub async fn forget(conn: &mut Conn, account: AccountId) -> Result<()> {
    let delete = sqlx::query("DELETE FROM postings WHERE calls = $1 AND lease_until = 0");
    delete.bind(account.0).execute(conn).await?;
    Ok(())
}
