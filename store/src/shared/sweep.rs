//! Sweeping out what the house itself needs no longer.

use super::rows::micros;
use super::{Conn, Result, ladder};
use jiff::{SignedDuration, Timestamp};

/// How long a conversation's history is kept.
const HISTORY: SignedDuration = SignedDuration::from_hours(180 * 24);

/// Sweeps out seen updates, settled parcels and used-up keys from before `before`; what was parked for too long; history past its time; questions
/// about no meeting that their community keeps no longer; cards of meetings whose data is past its time; attachments that no
/// meeting has any more.
pub async fn sweep(conn: &mut Conn, before: Timestamp, now: Timestamp) -> Result<()> {
    for delete in [
        "DELETE FROM seen WHERE seen_at < $1",
        "DELETE FROM handled WHERE handled_at < $1",
        "DELETE FROM parcels WHERE settled_at < $1",
        "DELETE FROM invitations WHERE good_until < $1",
        "DELETE FROM desk_keys WHERE good_until < $1",
        "DELETE FROM link_codes WHERE good_until < $1",
        "DELETE FROM wrong_codes WHERE tried_at < $1",
    ] {
        sqlx::query(delete).bind(micros(before)).execute(&mut *conn).await?;
    }
    ladder::sweep(&mut *conn, now).await?;
    let shown = sqlx::query("DELETE FROM shown WHERE shown_at < $1");
    shown.bind(micros(now) - HISTORY.as_micros() as i64).execute(&mut *conn).await?;
    let history = sqlx::query("DELETE FROM history WHERE said_at < $1");
    history.bind(micros(now) - HISTORY.as_micros() as i64).execute(&mut *conn).await?;
    let inquiries = sqlx::query(
        "DELETE FROM inquiries WHERE meeting_id IS NULL AND asked_at <= $1 - 86400000000 * \
         (SELECT c.retention_days FROM communities c WHERE c.id = inquiries.community_id)",
    );
    inquiries.bind(micros(now)).execute(&mut *conn).await?;
    let postings = sqlx::query(
        "DELETE FROM postings WHERE meeting_id IN (SELECT id FROM meetings WHERE forget_at <= $1)",
    );
    postings.bind(micros(now)).execute(&mut *conn).await?;
    sqlx::query(
        "DELETE FROM attachments WHERE NOT EXISTS \
         (SELECT 1 FROM meetings m WHERE m.definition LIKE '%' || attachments.sha256 || '%')",
    )
    .execute(conn)
    .await?;
    Ok(())
}
