//! Persons and their accounts.

use super::rows::{json, micros, text};
use super::{Conn, DbRow, Failure, Result, dialect};
use bot_core::conversation::Conversation;
use bot_core::facts::{Facts, Reach};
use bot_core::ids::*;
use bot_core::model::{Me, Reachability, ReminderLevel};
use bot_core::port::Actor;
use jiff::Timestamp;
use sqlx::{AssertSqlSafe, Row};
use std::collections::BTreeSet;

/// Numbers of the fresh ids that a decision leaves to the store.
const NEW_ACCOUNT: u8 = 250;
const NEW_PERSON: u8 = 251;
const ACCOUNT_AFTER_ERASURE: u8 = 252;
const PERSON_AFTER_ERASURE: u8 = 253;

/// Whether what is read will be written as well, in the same transaction.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reading {
    /// Nothing is locked.
    Only,
    /// What decides is locked.
    ToWrite,
}

/// Who acts: an account that is there, or a new one that is not written yet; and whether it takes nothing but answers.
/// `None`: the house.
pub async fn acting(
    conn: &mut Conn,
    actor: &Actor,
    facts: &Facts,
    reading: Reading,
) -> Result<Option<(Me, bool)>> {
    let Actor::Account { address, locale_hint, name_hint } = actor else {
        return Ok(None);
    };
    let (mut me, closed) = match find(conn, address, reading).await? {
        Some(found) => found,
        None => (new(address, facts), false),
    };
    me.locale_hint = locale_hint.clone().or(me.locale_hint);
    me.name_hint = name_hint.clone().or(me.name_hint);
    Ok(Some((me, closed)))
}

fn new(address: &Address, facts: &Facts) -> Me {
    Me {
        account: AccountId(facts.fresh_id(NEW_ACCOUNT)),
        address: address.clone(),
        person: PersonId(facts.fresh_id(NEW_PERSON)),
        locale: None,
        locale_hint: None,
        name_hint: None,
        reminders: ReminderLevel::default(),
        organises: Vec::new(),
        conversation: Conversation::default(),
        is_new: true,
    }
}

async fn find(conn: &mut Conn, address: &Address, reading: Reading) -> Result<Option<(Me, bool)>> {
    let lock = match reading {
        Reading::Only => "",
        Reading::ToWrite => dialect::LOCK_ACCOUNT,
    };
    let sql = format!(
        "SELECT a.id, a.person_id, a.locale, a.locale_hint, a.name_hint, a.conversation, a.reachable, p.reminders \
         FROM accounts a JOIN persons p ON p.id = a.person_id WHERE a.platform = $1 AND a.chat = $2 {lock}"
    );
    let found = sqlx::query(AssertSqlSafe(sql)).bind(&address.platform).bind(&address.id);
    let Some(row) = found.fetch_optional(&mut *conn).await? else {
        return Ok(None);
    };
    let closed = row.try_get::<i64, _>("reachable")? == Reachability::Closed.as_number();
    let mut me = me(&row, address)?;
    let organises =
        sqlx::query_scalar("SELECT community_id FROM organisers WHERE person_id = $1 ORDER BY community_id");
    let organises: Vec<i64> = organises.bind(me.person.0).fetch_all(conn).await?;
    me.organises = organises.into_iter().map(CommunityId).collect();
    Ok(Some((me, closed)))
}

fn me(row: &DbRow, address: &Address) -> Result<Me> {
    let account = AccountId(row.try_get("id")?);
    let conversation = serde_json::from_str(row.try_get("conversation")?).unwrap_or_else(|_| {
        // A conversation of another version must not lock anybody out.
        tracing::warn!(%account, "a stored conversation can't be read; it begins anew");
        Conversation::default()
    });
    Ok(Me {
        account,
        address: address.clone(),
        person: PersonId(row.try_get("person_id")?),
        locale: row.try_get("locale")?,
        locale_hint: row.try_get("locale_hint")?,
        name_hint: row.try_get("name_hint")?,
        reminders: ReminderLevel::from_number(row.try_get("reminders")?),
        organises: Vec::new(),
        conversation,
        is_new: false,
    })
}

/// Writes a person who is new, with their account.
pub async fn insert(conn: &mut Conn, me: &Me, now: Timestamp) -> Result<()> {
    sqlx::query("INSERT INTO persons (id, reminders) VALUES ($1, $2)")
        .bind(me.person.0)
        .bind(me.reminders.as_number())
        .execute(&mut *conn)
        .await?;
    let inserted = sqlx::query(
        "INSERT INTO accounts (id, person_id, platform, chat, locale, locale_hint, name_hint, last_seen_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (platform, chat) DO NOTHING",
    )
    .bind(me.account.0)
    .bind(me.person.0)
    .bind(&me.address.platform)
    .bind(&me.address.id)
    .bind(me.locale.as_deref().map(text))
    .bind(me.locale_hint.as_deref().map(text))
    .bind(me.name_hint.as_deref().map(text))
    .bind(micros(now))
    .execute(conn)
    .await?;
    match inserted.rows_affected() {
        0 => Err(Failure::conflict("the account")),
        _ => Ok(()),
    }
}

/// Notes that an account has just written, what its platform says of it, where the conversation stands, and what reaches it
/// by that.
pub async fn touch(
    conn: &mut Conn,
    me: &Me,
    conversation: Option<&Conversation>,
    (reachability, now): (Reachability, Timestamp),
) -> Result<()> {
    let conversation = conversation.map(json).transpose()?;
    sqlx::query(
        "UPDATE accounts SET reachable = $6, last_seen_at = $2, locale_hint = $3, name_hint = $4, \
         conversation = COALESCE($5, conversation) WHERE id = $1",
    )
    .bind(me.account.0)
    .bind(micros(now))
    .bind(me.locale_hint.as_deref().map(text))
    .bind(me.name_hint.as_deref().map(text))
    .bind(conversation)
    .bind(reachability.as_number())
    .execute(conn)
    .await?;
    Ok(())
}

/// A blank account at the same address, so that an erased person can be told so. Only the language is kept.
pub async fn blank(conn: &mut Conn, me: &Me, facts: &Facts) -> Result<Me> {
    let blank = Me {
        account: AccountId(facts.fresh_id(ACCOUNT_AFTER_ERASURE)),
        person: PersonId(facts.fresh_id(PERSON_AFTER_ERASURE)),
        locale: me.locale.clone(),
        locale_hint: me.locale_hint.clone(),
        ..new(&me.address, facts)
    };
    insert(conn, &blank, facts.now).await?;
    Ok(blank)
}

pub async fn set_locale(conn: &mut Conn, account: AccountId, locale: &str) -> Result<()> {
    let update = sqlx::query("UPDATE accounts SET locale = $2 WHERE id = $1");
    update.bind(account.0).bind(text(locale)).execute(conn).await?;
    Ok(())
}

pub async fn set_reminders(conn: &mut Conn, person: PersonId, level: ReminderLevel) -> Result<()> {
    let update = sqlx::query("UPDATE persons SET reminders = $2 WHERE id = $1");
    update.bind(person.0).bind(level.as_number()).execute(conn).await?;
    Ok(())
}

/// A person who signed up by phone or on paper.
pub async fn insert_without_account(conn: &mut Conn, person: PersonId, name: &str) -> Result<()> {
    let insert = sqlx::query("INSERT INTO persons (id, name) VALUES ($1, $2) ON CONFLICT (id) DO NOTHING");
    insert.bind(person.0).bind(text(name)).execute(conn).await?;
    Ok(())
}

/// Those registered for a meeting, not declined nor withdrawn, who have no account that takes messages.
pub async fn unreachable_at(conn: &mut Conn, meeting: MeetingId) -> Result<BTreeSet<PersonId>> {
    let persons = sqlx::query_scalar::<_, i64>(
        "SELECT r.person_id FROM registrations r WHERE r.meeting_id = $1 \
         AND r.state IN ('received', 'accepted', 'waitlisted') AND NOT EXISTS \
         (SELECT 1 FROM accounts a WHERE a.person_id = r.person_id AND a.reachable = 1)",
    );
    Ok(persons.bind(meeting.0).fetch_all(conn).await?.into_iter().map(PersonId).collect())
}

/// How a person can be reached; the account they last wrote from comes first.
pub async fn reach(conn: &mut Conn, person: PersonId) -> Result<Reach> {
    let accounts = sqlx::query(
        "SELECT platform, chat, locale, reachable FROM accounts WHERE person_id = $1 ORDER BY last_seen_at DESC, id DESC",
    );
    let mut reach = Reach { unreachable: true, ..Reach::default() };
    for row in accounts.bind(person.0).fetch_all(&mut *conn).await? {
        reach
            .addresses
            .push(Address::new(row.try_get::<String, _>("platform")?, row.try_get::<String, _>("chat")?));
        reach.unreachable &= row.try_get::<i64, _>("reachable")? != Reachability::Open.as_number();
        reach.locale = reach.locale.or(row.try_get("locale")?);
    }
    if reach.locale.is_none() {
        let newest = sqlx::query_scalar(
            "SELECT locale FROM registrations WHERE person_id = $1 ORDER BY registered_at DESC, id DESC LIMIT 1",
        );
        reach.locale = newest.bind(person.0).fetch_optional(conn).await?;
    }
    Ok(reach)
}

/// Whose address this is.
pub async fn person_of(conn: &mut Conn, address: &Address) -> Result<Option<PersonId>> {
    let person = sqlx::query_scalar("SELECT person_id FROM accounts WHERE platform = $1 AND chat = $2");
    Ok(person.bind(&address.platform).bind(&address.id).fetch_optional(conn).await?.map(PersonId))
}
