//! Erasing a person: everything goes, only counts stay.

use super::registrations::Ledger;
use super::rows::state_name;
use super::{Conn, DbRow, Result};
use bot_core::ids::{MeetingId, PersonId};
use bot_core::model::StateName;
use sqlx::Row;
use std::collections::BTreeMap;

/// Erases a person. What hangs on them goes by the cascades of the schema.
pub async fn person(conn: &mut Conn, ledger: &mut Ledger, person: PersonId) -> Result<()> {
    let registrations = sqlx::query(
        "DELETE FROM registrations WHERE person_id = $1 RETURNING meeting_id, state, attended_at",
    );
    let registrations = registrations.bind(person.0).fetch_all(&mut *conn).await?;
    keep_counts(&mut *conn, ledger, &registrations).await?;
    sqlx::query(
        "DELETE FROM history WHERE EXISTS (SELECT 1 FROM accounts a WHERE a.person_id = $1 \
         AND a.platform = history.platform AND a.chat = history.chat)",
    )
    .bind(person.0)
    .execute(&mut *conn)
    .await?;
    sqlx::query("DELETE FROM persons WHERE id = $1").bind(person.0).execute(conn).await?;
    Ok(())
}

/// Takes deleted registrations (`meeting_id`, `state`, `attended_at`) out of the seats and keeps how many there were.
pub async fn keep_counts(conn: &mut Conn, ledger: &mut Ledger, registrations: &[DbRow]) -> Result<()> {
    let mut counts: BTreeMap<(MeetingId, StateName, bool), i64> = BTreeMap::new();
    for row in registrations {
        let meeting = MeetingId(row.try_get("meeting_id")?);
        let state = state_name(row.try_get("state")?)?;
        let attended = row.try_get::<Option<i64>, _>("attended_at")?.is_some();
        ledger.moved(meeting, Some(state), None);
        *counts.entry((meeting, state, attended)).or_default() += 1;
    }
    for ((meeting, state, attended), registrations) in counts {
        sqlx::query(
            "INSERT INTO forgotten (meeting_id, state, attended, registrations) VALUES ($1, $2, $3, $4) \
             ON CONFLICT (meeting_id, state, attended) \
             DO UPDATE SET registrations = forgotten.registrations + excluded.registrations",
        )
        .bind(meeting.0)
        .bind(state.as_str())
        .bind(i64::from(attended))
        .bind(registrations)
        .execute(&mut *conn)
        .await?;
    }
    Ok(())
}
