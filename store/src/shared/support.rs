//! Language requests, inquiries, followers, organisers and their keys.

use super::rows::{json, micros, text};
use super::{Conn, Failure, Result};
use bot_core::ids::*;
use bot_core::model::{Inquiry, LanguageRequest};
use jiff::Timestamp;

/// Writes a request; it takes the place of an older one of the same person for the same meeting.
pub async fn put_request(conn: &mut Conn, request: &LanguageRequest) -> Result<()> {
    sqlx::query(
        "INSERT INTO requests (id, meeting_id, person_id, wants, asked_at, state) VALUES ($1, $2, $3, $4, $5, $6) \
         ON CONFLICT (meeting_id, person_id) DO UPDATE SET id = excluded.id, wants = excluded.wants, \
         asked_at = excluded.asked_at, state = excluded.state",
    )
    .bind(request.id.0)
    .bind(request.meeting.0)
    .bind(request.person.0)
    .bind(json(&request.wants)?)
    .bind(micros(request.asked_at))
    .bind(json(&request.state)?)
    .execute(conn)
    .await?;
    Ok(())
}

/// Writes an inquiry or its answer.
pub async fn put_inquiry(conn: &mut Conn, inquiry: &Inquiry) -> Result<()> {
    sqlx::query(
        "INSERT INTO inquiries (id, person_id, community_id, meeting_id, text, asked_at, answer, answered_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (id) DO UPDATE SET community_id = excluded.community_id, \
         meeting_id = excluded.meeting_id, text = excluded.text, answer = excluded.answer, \
         answered_at = excluded.answered_at",
    )
    .bind(inquiry.id.0)
    .bind(inquiry.person.0)
    .bind(inquiry.community.0)
    .bind(inquiry.meeting.map(|meeting| meeting.0))
    .bind(text(&inquiry.text))
    .bind(micros(inquiry.asked_at))
    .bind(inquiry.answer.as_ref().map(|answer| text(&answer.text)))
    .bind(inquiry.answer.as_ref().map(|answer| micros(answer.at)))
    .execute(conn)
    .await?;
    Ok(())
}

/// Somebody wants to be told when sign-up opens.
pub async fn follow(conn: &mut Conn, meeting: MeetingId, person: PersonId) -> Result<()> {
    let insert =
        sqlx::query("INSERT INTO follows (meeting_id, person_id) VALUES ($1, $2) ON CONFLICT DO NOTHING");
    insert.bind(meeting.0).bind(person.0).execute(conn).await?;
    Ok(())
}

/// An invitation for organisers.
pub async fn invite(conn: &mut Conn, hash: &str, community: CommunityId, until: Timestamp) -> Result<()> {
    let insert = sqlx::query("INSERT INTO invitations (hash, community_id, good_until) VALUES ($1, $2, $3)");
    insert.bind(hash).bind(community.0).bind(micros(until)).execute(conn).await?;
    Ok(())
}

/// Somebody used an invitation; it is used up by that.
pub async fn enrol(conn: &mut Conn, hash: &str, community: CommunityId, person: PersonId) -> Result<()> {
    let used = sqlx::query("DELETE FROM invitations WHERE hash = $1 AND community_id = $2");
    if used.bind(hash).bind(community.0).execute(&mut *conn).await?.rows_affected() == 0 {
        return Err(Failure::conflict("the invitation"));
    }
    let insert = sqlx::query(
        "INSERT INTO organisers (community_id, person_id) VALUES ($1, $2) ON CONFLICT DO NOTHING",
    );
    insert.bind(community.0).bind(person.0).execute(conn).await?;
    Ok(())
}

/// A key to the desk.
pub async fn put_desk_key(
    conn: &mut Conn,
    account: AccountId,
    hash: &str,
    once: bool,
    until: Timestamp,
) -> Result<()> {
    sqlx::query("INSERT INTO desk_keys (hash, account_id, once, good_until) VALUES ($1, $2, $3, $4)")
        .bind(hash)
        .bind(account.0)
        .bind(i64::from(once))
        .bind(micros(until))
        .execute(conn)
        .await?;
    Ok(())
}

/// A key to the desk that is used up.
pub async fn drop_desk_key(conn: &mut Conn, hash: &str) -> Result<()> {
    sqlx::query("DELETE FROM desk_keys WHERE hash = $1").bind(hash).execute(conn).await?;
    Ok(())
}
