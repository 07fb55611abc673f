//! Communities and meetings as they are written, and their reminders.

use super::rows::{count, from_json, json, micros, text, time};
use super::{Conn, Failure, Result, catalogue, postings};
use bot_core::conversation::Conversation;
use bot_core::facts::{DueReminder, Meeting};
use bot_core::ids::*;
use bot_core::meeting::{Community, Definition};
use jiff::Timestamp;
use sqlx::Row;
use std::collections::BTreeSet;

/// The longest that personal data is kept, in days: a hundred years, and far from where instants overflow.
const MOST_DAYS: u32 = 36_500;

/// Writes a community.
pub async fn put_community(conn: &mut Conn, id: CommunityId, community: &Community) -> Result<()> {
    sqlx::query(
        "INSERT INTO communities (id, slug, definition, retention_days) VALUES ($1, $2, $3, $4) \
         ON CONFLICT (id) DO UPDATE SET slug = excluded.slug, definition = excluded.definition, \
         retention_days = excluded.retention_days",
    )
    .bind(id.0)
    .bind(&community.slug)
    .bind(json(community)?)
    .bind(i64::from(community.retention_days.min(MOST_DAYS)))
    .execute(&mut *conn)
    .await?;
    catalogue::touch(conn).await
}

/// Writes a meeting and arms its reminders.
pub async fn put(
    conn: &mut Conn,
    meeting: &Meeting,
    reminders: &[Option<Timestamp>],
    forget_at: Option<Timestamp>,
) -> Result<()> {
    let start = start(&meeting.definition)?;
    sqlx::query(
        "INSERT INTO meetings (id, community_id, slug, definition, sequence, cancelled, starts_at, forget_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (id) DO UPDATE SET community_id = excluded.community_id, \
         slug = excluded.slug, definition = excluded.definition, sequence = excluded.sequence, \
         cancelled = excluded.cancelled, starts_at = excluded.starts_at, forget_at = excluded.forget_at",
    )
    .bind(meeting.id.0)
    .bind(meeting.community.0)
    .bind(&meeting.definition.slug)
    .bind(json(&meeting.definition)?)
    .bind(i64::from(meeting.sequence))
    .bind(meeting.cancelled.as_deref().map(text))
    .bind(start.map(micros))
    .bind(forget_at.map(micros))
    .execute(&mut *conn)
    .await?;
    let seats = sqlx::query("INSERT INTO seats (meeting_id) VALUES ($1) ON CONFLICT (meeting_id) DO NOTHING");
    seats.bind(meeting.id.0).execute(&mut *conn).await?;
    arm(&mut *conn, meeting.id, start, reminders).await?;
    postings::touch(&mut *conn, meeting.id).await?;
    catalogue::touch(conn).await
}

/// When a meeting starts: its civil time in its own zone, made an instant the way calendars do it.
fn start(definition: &Definition) -> Result<Option<Timestamp>> {
    let Some(starts) = definition.starts else {
        return Ok(None);
    };
    let zoned = definition.zone().to_zoned(starts);
    let zoned =
        zoned.map_err(|error| Failure::broken(format!("the start {starts} is no instant: {error}")))?;
    Ok(Some(zoned.timestamp()))
}

/// Replaces the reminders of a meeting. One that has fired for this start at this due time has fired, wherever it
/// stands in the list now; all others are armed.
async fn arm(
    conn: &mut Conn,
    meeting: MeetingId,
    start: Option<Timestamp>,
    due: &[Option<Timestamp>],
) -> Result<()> {
    let start = start.map(micros);
    let fired = sqlx::query_as(
        "SELECT due_at, missed FROM reminders WHERE meeting_id = $1 AND fired_for = $2 AND due_at IS NOT NULL",
    );
    let fired: Vec<(i64, i64)> = fired.bind(meeting.0).bind(start).fetch_all(&mut *conn).await?;
    sqlx::query("DELETE FROM reminders WHERE meeting_id = $1").bind(meeting.0).execute(&mut *conn).await?;
    for (index, due) in (0_i64..).zip(due) {
        let due = due.map(micros);
        let done = fired.iter().find(|(fired, _)| Some(*fired) == due);
        sqlx::query(
            "INSERT INTO reminders (meeting_id, idx, due_at, start_at, fired_for, missed) VALUES ($1, $2, $3, $4, $5, $6)",
        )
        .bind(meeting.0)
        .bind(index)
        .bind(due)
        .bind(start)
        .bind(done.and(start))
        .bind(done.map_or(0, |(_, missed)| *missed))
        .execute(&mut *conn)
        .await?;
    }
    Ok(())
}

/// A reminder has fired, or was missed.
pub async fn fired(
    conn: &mut Conn,
    (meeting, index): (MeetingId, u32),
    start: Timestamp,
    missed: bool,
) -> Result<()> {
    sqlx::query("UPDATE reminders SET fired_for = $3, missed = $4 WHERE meeting_id = $1 AND idx = $2")
        .bind(meeting.0)
        .bind(i64::from(index))
        .bind(micros(start))
        .bind(i64::from(missed))
        .execute(conn)
        .await?;
    Ok(())
}

/// Reminders that are due and have not fired for the present start. A cancelled meeting has none.
pub async fn due_reminders(conn: &mut Conn, now: Timestamp) -> Result<Vec<DueReminder>> {
    let due = sqlx::query(
        "SELECT r.meeting_id, r.idx, r.due_at, r.start_at FROM reminders r JOIN meetings m ON m.id = r.meeting_id \
         WHERE r.due_at <= $1 AND r.start_at IS NOT NULL AND m.cancelled IS NULL \
         AND (r.fired_for IS NULL OR r.fired_for <> r.start_at) ORDER BY r.due_at, r.meeting_id, r.idx",
    );
    let due = due.bind(micros(now)).fetch_all(conn).await?;
    due.iter()
        .map(|row| {
            Ok(DueReminder {
                meeting: MeetingId(row.try_get("meeting_id")?),
                index: count(row.try_get("idx")?),
                due: time(row.try_get("due_at")?)?,
                start: time(row.try_get("start_at")?)?,
            })
        })
        .collect()
}

/// When the next reminder is due.
pub async fn next_reminder(conn: &mut Conn) -> Result<Option<i64>> {
    let next = sqlx::query_scalar(
        "SELECT MIN(r.due_at) FROM reminders r JOIN meetings m ON m.id = r.meeting_id \
         WHERE r.due_at IS NOT NULL AND r.start_at IS NOT NULL AND m.cancelled IS NULL \
         AND (r.fired_for IS NULL OR r.fired_for <> r.start_at)",
    );
    Ok(next.fetch_one(conn).await?)
}

/// Meetings with personal data older than their community keeps it. One without an end counts from the newest data.
pub async fn overdue(conn: &mut Conn, now: Timestamp) -> Result<Vec<MeetingId>> {
    let overdue = sqlx::query_scalar(
        "SELECT m.id FROM meetings m JOIN communities c ON c.id = m.community_id JOIN ( \
           SELECT meeting_id, MAX(newest) AS newest FROM ( \
             SELECT meeting_id, registered_at AS newest FROM registrations \
             UNION ALL SELECT meeting_id, asked_at FROM requests \
             UNION ALL SELECT meeting_id, asked_at FROM inquiries WHERE meeting_id IS NOT NULL \
             UNION ALL SELECT meeting_id, CAST($1 AS BIGINT) FROM follows) d \
           GROUP BY meeting_id) data ON data.meeting_id = m.id \
         WHERE m.forget_at <= $1 \
            OR (m.forget_at IS NULL AND data.newest + c.retention_days * 86400000000 <= $1)",
    );
    let overdue: Vec<i64> = overdue.bind(micros(now)).fetch_all(&mut *conn).await?;
    let mut meetings: BTreeSet<MeetingId> = overdue.into_iter().map(MeetingId).collect();
    let past = sqlx::query_scalar("SELECT id FROM meetings WHERE forget_at <= $1").bind(micros(now));
    let past: Vec<i64> = past.fetch_all(&mut *conn).await?;
    let drafted = drafted(conn).await?;
    meetings.extend(past.into_iter().map(MeetingId).filter(|meeting| drafted.contains(meeting)));
    Ok(meetings.into_iter().collect())
}

/// Meetings for which somebody has begun a form.
async fn drafted(conn: &mut Conn) -> Result<BTreeSet<MeetingId>> {
    let conversations =
        sqlx::query_scalar("SELECT conversation FROM accounts WHERE conversation LIKE '%\"drafts\":{\"%'");
    let conversations: Vec<String> = conversations.fetch_all(conn).await?;
    let readable = conversations.iter().filter_map(|stored| from_json::<Conversation>(stored).ok());
    Ok(readable.flat_map(|conversation| conversation.drafts.into_keys()).collect())
}
