//! Registrations, and the counters of a meeting's seats that follow them.

use super::people::Reading;
use super::rows::{count, json, micros, text};
use super::{Conn, Failure, Result, dialect, postings};
use bot_core::ids::*;
use bot_core::model::{Registration, Seats, StateName};
use jiff::Timestamp;
use sqlx::{AssertSqlSafe, Row};
use std::collections::BTreeMap;

/// The seats of a meeting. To write, their row is locked until the end of the transaction.
pub async fn seats(conn: &mut Conn, meeting: MeetingId, reading: Reading) -> Result<Seats> {
    let lock = match reading {
        Reading::Only => "",
        Reading::ToWrite => dialect::LOCK_SEATS,
    };
    let sql = format!(
        "SELECT received, accepted, waitlisted, declined, withdrawn, last_queue FROM seats WHERE meeting_id = $1 {lock}"
    );
    let Some(row) = sqlx::query(AssertSqlSafe(sql)).bind(meeting.0).fetch_optional(conn).await? else {
        return Ok(Seats::default());
    };
    Ok(Seats {
        received: count(row.try_get("received")?),
        accepted: count(row.try_get("accepted")?),
        waitlisted: count(row.try_get("waitlisted")?),
        declined: count(row.try_get("declined")?),
        withdrawn: count(row.try_get("withdrawn")?),
        last_queue: row.try_get("last_queue")?,
    })
}

/// Writes a registration, provided that it still is as the decision saw it.
pub async fn put(conn: &mut Conn, registration: &Registration, before: Option<StateName>) -> Result<()> {
    let written = match before {
        None => insert(conn, registration).await?,
        Some(before) => update(conn, registration, before).await?,
    };
    match written {
        0 => Err(Failure::conflict("the registration")),
        _ => Ok(()),
    }
}

async fn insert(conn: &mut Conn, registration: &Registration) -> Result<u64> {
    let insert = sqlx::query(
        "INSERT INTO registrations (id, meeting_id, person_id, state, queue, name, source, locale, answers, \
         conditions_read, registered_at, decided_at, generation, attended_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) \
         ON CONFLICT (meeting_id, person_id) DO NOTHING",
    )
    .bind(registration.id.0)
    .bind(registration.meeting.0)
    .bind(registration.person.0)
    .bind(registration.state.name().as_str())
    .bind(registration.state.queue())
    .bind(text(&registration.name))
    .bind(text(&registration.source))
    .bind(text(&registration.locale))
    .bind(json(&registration.answers)?)
    .bind(registration.conditions_read.as_deref().map(text))
    .bind(micros(registration.registered_at))
    .bind(micros(registration.decided_at))
    .bind(i64::from(registration.generation))
    .bind(registration.attended_at.map(micros));
    Ok(insert.execute(conn).await?.rows_affected())
}

async fn update(conn: &mut Conn, registration: &Registration, before: StateName) -> Result<u64> {
    let update = sqlx::query(
        "UPDATE registrations SET state = $3, queue = $4, name = $5, source = $6, locale = $7, answers = $8, \
         conditions_read = $9, registered_at = $10, decided_at = $11, generation = $12, attended_at = $13 \
         WHERE id = $1 AND state = $2",
    )
    .bind(registration.id.0)
    .bind(before.as_str())
    .bind(registration.state.name().as_str())
    .bind(registration.state.queue())
    .bind(text(&registration.name))
    .bind(text(&registration.source))
    .bind(text(&registration.locale))
    .bind(json(&registration.answers)?)
    .bind(registration.conditions_read.as_deref().map(text))
    .bind(micros(registration.registered_at))
    .bind(micros(registration.decided_at))
    .bind(i64::from(registration.generation))
    .bind(registration.attended_at.map(micros));
    Ok(update.execute(conn).await?.rows_affected())
}

/// The join link was used; the first time counts.
pub async fn attended(conn: &mut Conn, id: RegistrationId, now: Timestamp) -> Result<()> {
    let update =
        sqlx::query("UPDATE registrations SET attended_at = $2 WHERE id = $1 AND attended_at IS NULL");
    update.bind(id.0).bind(micros(now)).execute(conn).await?;
    Ok(())
}

const WRITE_SEATS: &str = "UPDATE seats SET received = received + $2, accepted = accepted + $3, \
     waitlisted = waitlisted + $4, declined = declined + $5, withdrawn = withdrawn + $6, \
     last_queue = CASE WHEN last_queue < $7 THEN $7 ELSE last_queue END WHERE meeting_id = $1";

/// What a turn changes in the counters, written at its end: on PostgreSQL a meeting's counters are the row that
/// everybody waits for.
#[derive(Debug, Default)]
pub struct Ledger(BTreeMap<MeetingId, Moves>);

#[derive(Debug, Default)]
struct Moves {
    by_state: BTreeMap<StateName, i64>,
    last_queue: i64,
}

impl Ledger {
    /// A registration that went from one state to another; `None`: was not there, is not there any more.
    pub fn moved(&mut self, meeting: MeetingId, before: Option<StateName>, after: Option<StateName>) {
        let moves = self.0.entry(meeting).or_default();
        if let Some(before) = before {
            *moves.by_state.entry(before).or_default() -= 1;
        }
        if let Some(after) = after {
            *moves.by_state.entry(after).or_default() += 1;
        }
    }

    /// A queue number that was given.
    pub fn queued(&mut self, meeting: MeetingId, queue: i64) {
        let moves = self.0.entry(meeting).or_default();
        moves.last_queue = moves.last_queue.max(queue);
    }

    /// Writes what has changed, meetings in the same order for everybody.
    pub async fn write(self, conn: &mut Conn) -> Result<()> {
        for (meeting, moves) in self.0 {
            let by = |name: StateName| moves.by_state.get(&name).copied().unwrap_or(0);
            if moves.last_queue == 0 && StateName::ALL.into_iter().all(|name| by(name) == 0) {
                continue;
            }
            // What cards show of the seats: how many are left, and who waits.
            let shown = by(StateName::Accepted) != 0 || by(StateName::Waitlisted) != 0;
            let with_seats = dialect::TOUCH_WITH_SEATS.filter(|_| shown);
            if shown && with_seats.is_none() {
                postings::touch(&mut *conn, meeting).await?;
            }
            let update = [with_seats.unwrap_or_default(), WRITE_SEATS].concat();
            let update = sqlx::query(AssertSqlSafe(update));
            let update =
                StateName::ALL.into_iter().fold(update.bind(meeting.0), |update, name| update.bind(by(name)));
            update.bind(moves.last_queue).execute(&mut *conn).await?;
        }
        Ok(())
    }
}
