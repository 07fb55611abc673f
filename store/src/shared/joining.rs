//! Accounts that are joined and taken out: the codes, and everything that goes over from one person to another.

use super::registrations::Ledger;
use super::rows::{from_json, json, micros, state_name, text};
use super::{Conn, Failure, Result, dialect, files, ladder};
use bot_core::conversation::{Conversation, Draft};
use bot_core::facts::LinkCode;
use bot_core::ids::*;
use bot_core::model::{Account, Reachability};
use bot_core::turn::Join;
use jiff::Timestamp;
use sqlx::{AssertSqlSafe, Row};

/// A code for this account, in place of an older one.
pub async fn put_code(conn: &mut Conn, account: AccountId, hash: &str, until: Timestamp) -> Result<()> {
    let older = sqlx::query("DELETE FROM link_codes WHERE account_id = $1");
    older.bind(account.0).execute(&mut *conn).await?;
    let insert = sqlx::query("INSERT INTO link_codes (hash, account_id, good_until) VALUES ($1, $2, $3)");
    insert.bind(hash).bind(account.0).bind(micros(until)).execute(conn).await?;
    Ok(())
}

/// Which account a code stands for, if it is still good.
pub async fn code(conn: &mut Conn, hash: &str, now: Timestamp) -> Result<Option<LinkCode>> {
    let good = sqlx::query(
        "SELECT a.id, a.person_id FROM link_codes c JOIN accounts a ON a.id = c.account_id \
         WHERE c.hash = $1 AND c.good_until > $2",
    );
    let row = good.bind(text(hash)).bind(micros(now)).fetch_optional(conn).await?;
    row.map(|row| {
        Ok(LinkCode { account: AccountId(row.try_get("id")?), person: PersonId(row.try_get("person_id")?) })
    })
    .transpose()
}

/// A wrong code was tried.
pub async fn wrong_code(conn: &mut Conn, account: AccountId, now: Timestamp) -> Result<()> {
    let insert = sqlx::query("INSERT INTO wrong_codes (account_id, tried_at) VALUES ($1, $2)");
    insert.bind(account.0).bind(micros(now)).execute(conn).await?;
    Ok(())
}

/// How many wrong codes were tried since then.
pub async fn wrong_codes(conn: &mut Conn, account: AccountId, since: Timestamp) -> Result<u32> {
    let tried =
        sqlx::query_scalar("SELECT COUNT(*) FROM wrong_codes WHERE account_id = $1 AND tried_at > $2");
    Ok(super::rows::count(tried.bind(account.0).bind(micros(since)).fetch_one(conn).await?))
}

/// A person's accounts, the one they last wrote from first.
pub async fn accounts(conn: &mut Conn, person: PersonId) -> Result<Vec<Account>> {
    let accounts = sqlx::query(
        "SELECT id, platform, chat, name_hint, reachable, preferred_at FROM accounts WHERE person_id = $1 \
         ORDER BY last_seen_at DESC, id DESC",
    );
    let rows = accounts.bind(person.0).fetch_all(conn).await?;
    let preferred_at = |row: &super::DbRow| row.try_get::<Option<i64>, _>("preferred_at");
    let mut newest = None;
    for row in &rows {
        newest = newest.max(preferred_at(row)?);
    }
    let account = |row: &super::DbRow| {
        let address = Address::new(row.try_get::<String, _>("platform")?, row.try_get::<String, _>("chat")?);
        Ok(Account {
            id: AccountId(row.try_get("id")?),
            address,
            name_hint: row.try_get("name_hint")?,
            reachability: Reachability::from_number(row.try_get("reachable")?),
            preferred: newest.is_some() && preferred_at(row)? == newest,
        })
    };
    rows.iter().map(account).collect()
}

/// What a person is told of its own accord goes to this account of theirs first; `None`: to the one last used.
pub async fn prefer(
    conn: &mut Conn,
    person: PersonId,
    account: Option<AccountId>,
    now: Timestamp,
) -> Result<()> {
    let update = match account {
        Some(account) => {
            let prefer = "UPDATE accounts SET preferred_at = $2 WHERE person_id = $1 AND id = $3";
            sqlx::query(prefer).bind(person.0).bind(micros(now)).bind(account.0)
        }
        None => sqlx::query("UPDATE accounts SET preferred_at = NULL WHERE person_id = $1").bind(person.0),
    };
    update.execute(conn).await?;
    Ok(())
}

/// Rows of `$1` that would be twice when they go over to `$2`.
const TWICE: [&str; 5] = [
    // The same words were sent to the one who is joined: not again to the other one.
    "DELETE FROM parcels WHERE person_id = $2 AND state = 'waiting' AND EXISTS (SELECT 1 FROM parcels o \
     WHERE o.person_id = $1 AND o.post_key = parcels.post_key AND o.state = 'sent')",
    "DELETE FROM parcels WHERE person_id = $1 AND EXISTS (SELECT 1 FROM parcels o \
     WHERE o.person_id = $2 AND o.post_key = parcels.post_key)",
    "DELETE FROM follows WHERE person_id = $1 AND EXISTS (SELECT 1 FROM follows o \
     WHERE o.person_id = $2 AND o.meeting_id = follows.meeting_id)",
    "DELETE FROM organisers WHERE person_id = $1 AND EXISTS (SELECT 1 FROM organisers o \
     WHERE o.person_id = $2 AND o.community_id = organisers.community_id)",
    "DELETE FROM places WHERE person_id = $1 AND EXISTS (SELECT 1 FROM places o \
     WHERE o.person_id = $2 AND o.platform = places.platform AND o.chat = places.chat)",
];

/// Everything of `$1` is `$2`'s. A test reads the schema and finds a table that is missing here.
const GOES_OVER: [&str; 9] = [
    "UPDATE accounts SET person_id = $2 WHERE person_id = $1",
    "UPDATE registrations SET person_id = $2 WHERE person_id = $1",
    "UPDATE requests SET person_id = $2 WHERE person_id = $1",
    "UPDATE inquiries SET person_id = $2 WHERE person_id = $1",
    "UPDATE follows SET person_id = $2 WHERE person_id = $1",
    "UPDATE organisers SET person_id = $2 WHERE person_id = $1",
    "UPDATE parcels SET person_id = $2 WHERE person_id = $1",
    "UPDATE places SET person_id = $2 WHERE person_id = $1",
    "UPDATE uploads SET person_id = $2 WHERE person_id = $1",
];

/// Two persons become one. The code is used up, and so are all others that lead to the one who is joined.
pub async fn join(conn: &mut Conn, ledger: &mut Ledger, join: &Join) -> Result<()> {
    let lock = format!("SELECT id FROM persons WHERE id IN ($1, $2) ORDER BY id {}", dialect::LOCK_ROWS);
    let both: Vec<i64> = sqlx::query_scalar(AssertSqlSafe(lock))
        .bind(join.from.0)
        .bind(join.into.0)
        .fetch_all(&mut *conn)
        .await?;
    let used =
        sqlx::query("DELETE FROM link_codes WHERE hash = $1").bind(&join.hash).execute(&mut *conn).await?;
    if both.len() != 2 || used.rows_affected() == 0 {
        return Err(Failure::conflict("the code"));
    }
    let codes = "DELETE FROM link_codes WHERE account_id IN (SELECT id FROM accounts WHERE person_id = $1)";
    sqlx::query(codes).bind(join.from.0).execute(&mut *conn).await?;
    give_way(&mut *conn, ledger, join).await?;
    for sql in TWICE.into_iter().chain(GOES_OVER) {
        sqlx::query(sql).bind(join.from.0).bind(join.into.0).execute(&mut *conn).await?;
    }
    sqlx::query(
        "UPDATE persons SET called_at = COALESCE((SELECT o.called_at FROM persons o WHERE o.id = $1 \
         AND (persons.called_at IS NULL OR o.called_at > persons.called_at)), called_at) WHERE id = $2",
    )
    .bind(join.from.0)
    .bind(join.into.0)
    .execute(&mut *conn)
    .await?;
    sqlx::query("DELETE FROM persons WHERE id = $1").bind(join.from.0).execute(conn).await?;
    Ok(())
}

/// Deletes what there would be twice of for one meeting. It was one human being all along, so it is not counted either.
async fn give_way(conn: &mut Conn, ledger: &mut Ledger, join: &Join) -> Result<()> {
    for id in &join.registrations {
        let delete = sqlx::query("DELETE FROM registrations WHERE id = $1 RETURNING meeting_id, state");
        let deleted = delete.bind(id.0).fetch_optional(&mut *conn).await?;
        let row = deleted.ok_or_else(|| Failure::conflict("the registration"))?;
        let meeting = MeetingId(row.try_get("meeting_id")?);
        ledger.moved(meeting, Some(state_name(row.try_get("state")?)?), None);
    }
    for id in &join.requests {
        sqlx::query("DELETE FROM requests WHERE id = $1").bind(id.0).execute(&mut *conn).await?;
    }
    Ok(())
}

/// An account of `owner` becomes a new person of whom nothing is known but the language.
pub async fn take_out(
    conn: &mut Conn,
    owner: PersonId,
    (account, person): (AccountId, PersonId),
    now: Timestamp,
) -> Result<()> {
    let stands = sqlx::query_scalar("SELECT conversation FROM accounts WHERE id = $1 AND person_id = $2");
    let stands: Option<String> = stands.bind(account.0).bind(owner.0).fetch_optional(&mut *conn).await?;
    let conversation: Conversation = match stands {
        // One of another version is as good as none.
        Some(stands) => from_json(&stands).unwrap_or_default(),
        None => return Err(Failure::conflict("the account")),
    };
    let uploads: Vec<FileId> =
        conversation.drafts.values().filter(|draft| !draft.changes_sent).flat_map(Draft::files).collect();
    files::drop_uploads(&mut *conn, &uploads).await?;
    sqlx::query("INSERT INTO persons (id) VALUES ($1)").bind(person.0).execute(&mut *conn).await?;
    ladder::part(&mut *conn, account, person, now).await?;
    sqlx::query("UPDATE accounts SET person_id = $2, conversation = $3, preferred_at = NULL WHERE id = $1")
        .bind(account.0)
        .bind(person.0)
        .bind(json(&Conversation { language: conversation.language, ..Conversation::default() })?)
        .execute(&mut *conn)
        .await?;
    for delete in
        ["DELETE FROM link_codes WHERE account_id = $1", "DELETE FROM desk_keys WHERE account_id = $1"]
    {
        sqlx::query(delete).bind(account.0).execute(&mut *conn).await?;
    }
    Ok(())
}
