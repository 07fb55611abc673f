//! Everything that is stored about a person, for themselves to read.

use super::facts::find;
use super::rows::{self, INQUIRY, REGISTRATION, REQUEST, from_json, time};
use super::{Conn, Result};
use bot_core::ids::PersonId;
use serde_json::{Value, json};
use sqlx::{AssertSqlSafe, Row};
use std::collections::HashMap;

/// All of it, with names in place of ids.
pub async fn about(conn: &mut Conn, person: PersonId) -> Result<Value> {
    let slugs = slugs(&mut *conn, "SELECT id, slug FROM meetings").await?;
    let communities = self::slugs(&mut *conn, "SELECT id, slug FROM communities").await?;
    let level = sqlx::query("SELECT reminders, name FROM persons WHERE id = $1").bind(person.0);
    let Some(own) = level.fetch_optional(&mut *conn).await? else {
        return Ok(Value::Null);
    };
    let level = bot_core::model::ReminderLevel::from_number(own.try_get("reminders")?);
    Ok(json!({
        "person": person.0,
        "name": own.try_get::<Option<String>, _>("name")?,
        "reminders": level,
        "accounts": accounts(&mut *conn, person).await?,
        "registrations": registrations(&mut *conn, person, &slugs).await?,
        "language_requests": requests(&mut *conn, person, &slugs).await?,
        "inquiries": inquiries(&mut *conn, person, &slugs, &communities).await?,
        "follows": named(&mut *conn, "SELECT meeting_id FROM follows WHERE person_id = $1", person, &slugs).await?,
        "organises":
            named(&mut *conn, "SELECT community_id FROM organisers WHERE person_id = $1", person, &communities).await?,
        "places": places(&mut *conn, person).await?,
        "uploads": uploads(&mut *conn, person).await?,
        "messages_on_their_way": messages(conn, person).await?,
    }))
}

type Names = HashMap<i64, String>;

async fn slugs(conn: &mut Conn, select: &'static str) -> Result<Names> {
    let slugs: Vec<(i64, String)> = sqlx::query_as(select).fetch_all(conn).await?;
    Ok(slugs.into_iter().collect())
}

async fn named(
    conn: &mut Conn,
    select: &'static str,
    person: PersonId,
    names: &Names,
) -> Result<Vec<String>> {
    let ids: Vec<i64> = sqlx::query_scalar(select).bind(person.0).fetch_all(conn).await?;
    Ok(ids.iter().filter_map(|id| names.get(id).cloned()).collect())
}

async fn accounts(conn: &mut Conn, person: PersonId) -> Result<Vec<Value>> {
    let accounts = sqlx::query(
        "SELECT platform, chat, locale, locale_hint, name_hint, reachable, preferred_at, last_seen_at, conversation \
         FROM accounts WHERE person_id = $1 ORDER BY last_seen_at, id",
    );
    let mut all = Vec::new();
    for row in accounts.bind(person.0).fetch_all(&mut *conn).await? {
        let (platform, chat): (String, String) = (row.try_get("platform")?, row.try_get("chat")?);
        let history = history(&mut *conn, &platform, &chat).await?;
        all.push(json!({
            "address": format!("{platform}:{chat}"),
            "locale": row.try_get::<Option<String>, _>("locale")?,
            "locale_hint": row.try_get::<Option<String>, _>("locale_hint")?,
            "name_hint": row.try_get::<Option<String>, _>("name_hint")?,
            "reachable": row.try_get::<i64, _>("reachable")? == 1,
            "takes_only_answers": row.try_get::<i64, _>("reachable")? == 2,
            "preferred_at": rows::maybe_time(row.try_get("preferred_at")?)?,
            "last_seen_at": time(row.try_get("last_seen_at")?)?,
            "conversation": from_json::<Value>(row.try_get("conversation")?)?,
            "history": history,
        }));
    }
    Ok(all)
}

async fn history(conn: &mut Conn, platform: &str, chat: &str) -> Result<Vec<Value>> {
    let entries = sqlx::query(
        "SELECT said_at, body FROM history WHERE platform = $1 AND chat = $2 ORDER BY COALESCE(place, seq)",
    );
    let entries = entries.bind(platform).bind(chat).fetch_all(conn).await?;
    let entry = |row: &super::DbRow| {
        let body: Value = from_json(row.try_get("body")?)?;
        Ok(json!({ "at": time(row.try_get("said_at")?)?, "said": body }))
    };
    entries.iter().map(entry).collect()
}

async fn registrations(conn: &mut Conn, person: PersonId, slugs: &Names) -> Result<Vec<Value>> {
    let found = find!(conn, REGISTRATION, "WHERE person_id = $1 ORDER BY registered_at, id", person.0);
    let registration = |row: &super::DbRow| {
        let registration = rows::registration(row)?;
        let slug = slugs.get(&registration.meeting.0);
        Ok(with("meeting", slug, serde_json::to_value(registration)?))
    };
    found.iter().map(registration).collect()
}

async fn requests(conn: &mut Conn, person: PersonId, slugs: &Names) -> Result<Vec<Value>> {
    let found = find!(conn, REQUEST, "WHERE person_id = $1 ORDER BY asked_at, id", person.0);
    let request = |row: &super::DbRow| {
        let request = rows::request(row)?;
        let slug = slugs.get(&request.meeting.0);
        Ok(with("meeting", slug, serde_json::to_value(request)?))
    };
    found.iter().map(request).collect()
}

async fn inquiries(
    conn: &mut Conn,
    person: PersonId,
    slugs: &Names,
    communities: &Names,
) -> Result<Vec<Value>> {
    let found = find!(conn, INQUIRY, "WHERE person_id = $1 ORDER BY asked_at, id", person.0);
    let inquiry = |row: &super::DbRow| {
        let inquiry = rows::inquiry(row)?;
        let slug = inquiry.meeting.and_then(|meeting| slugs.get(&meeting.0));
        let community = communities.get(&inquiry.community.0);
        Ok(with("community", community, with("meeting", slug, serde_json::to_value(inquiry)?)))
    };
    found.iter().map(inquiry).collect()
}

/// Puts a name in place of an id.
fn with(field: &str, name: Option<&String>, mut value: Value) -> Value {
    if let Some(object) = value.as_object_mut() {
        object.insert(field.to_owned(), json!(name));
    }
    value
}

/// The places that the person brought the bot to.
async fn places(conn: &mut Conn, person: PersonId) -> Result<Vec<Value>> {
    let places = super::places::of(conn, person).await?;
    let place = |place: &bot_core::posting::Place| json!({ "address": place.address.to_string(), "title": place.title });
    Ok(places.iter().map(place).collect())
}

async fn uploads(conn: &mut Conn, person: PersonId) -> Result<Vec<Value>> {
    let uploads = sqlx::query_as::<_, (i64, String, String)>(
        "SELECT id, name, mime FROM uploads WHERE person_id = $1 ORDER BY id",
    );
    let uploads = uploads.bind(person.0).fetch_all(conn).await?;
    Ok(uploads.into_iter().map(|(id, name, mime)| json!({ "id": id, "name": name, "mime": mime })).collect())
}

async fn messages(conn: &mut Conn, person: PersonId) -> Result<Vec<Value>> {
    let waiting =
        sqlx::query_scalar("SELECT say FROM parcels WHERE person_id = $1 AND state = 'waiting' ORDER BY id");
    let waiting: Vec<String> = waiting.bind(person.0).fetch_all(conn).await?;
    waiting.iter().map(|say| from_json(say)).collect()
}
