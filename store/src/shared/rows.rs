//! Between rows and the core's types.

use super::{DbRow, Failure, Result};
use bot_core::ids::*;
use bot_core::model::inquiry::InquiryAnswer;
use bot_core::model::*;
use jiff::Timestamp;
use serde::Serialize;
use serde::de::DeserializeOwned;
use sqlx::Row;

/// An instant as it is stored.
pub fn micros(time: Timestamp) -> i64 {
    time.as_microsecond()
}

/// A stored instant.
pub fn time(micros: i64) -> Result<Timestamp> {
    Timestamp::from_microsecond(micros).map_err(|_| Failure::broken(format!("{micros} is no instant")))
}

/// A stored instant that may be missing.
pub fn maybe_time(micros: Option<i64>) -> Result<Option<Timestamp>> {
    micros.map(time).transpose()
}

/// A stored count.
pub fn count(stored: i64) -> u32 {
    u32::try_from(stored.max(0)).unwrap_or(u32::MAX)
}

/// JSON as it is stored.
pub fn json(value: &impl Serialize) -> Result<String> {
    Ok(serde_json::to_string(value)?)
}

/// Stored JSON.
pub fn from_json<T: DeserializeOwned>(text: &str) -> Result<T> {
    Ok(serde_json::from_str(text)?)
}

/// Text as it is stored: PostgreSQL has no room for a NUL.
pub fn text(text: &str) -> String {
    text.replace('\0', "\u{fffd}")
}

/// A stored state.
pub fn state_name(stored: &str) -> Result<StateName> {
    StateName::parse(stored).ok_or_else(|| Failure::broken(format!("{stored} is no state of a registration")))
}

/// The columns that [`registration()`] reads.
pub const REGISTRATION: &str = "SELECT id, meeting_id, person_id, state, queue, name, source, locale, answers, \
     conditions_read, registered_at, decided_at, generation, attended_at FROM registrations ";

/// A row of [`REGISTRATION`].
pub fn registration(row: &DbRow) -> Result<Registration> {
    let state = state_name(row.try_get("state")?)?;
    Ok(Registration {
        id: RegistrationId(row.try_get("id")?),
        meeting: MeetingId(row.try_get("meeting_id")?),
        person: PersonId(row.try_get("person_id")?),
        state: State::from_stored(state, row.try_get("queue")?),
        name: row.try_get("name")?,
        source: row.try_get("source")?,
        locale: row.try_get("locale")?,
        answers: from_json(row.try_get("answers")?)?,
        conditions_read: row.try_get("conditions_read")?,
        registered_at: time(row.try_get("registered_at")?)?,
        decided_at: time(row.try_get("decided_at")?)?,
        generation: count(row.try_get("generation")?),
        attended_at: maybe_time(row.try_get("attended_at")?)?,
    })
}

/// The columns that [`request`] reads.
pub const REQUEST: &str = "SELECT id, meeting_id, person_id, wants, asked_at, state FROM requests ";

/// A row of [`REQUEST`].
pub fn request(row: &DbRow) -> Result<LanguageRequest> {
    Ok(LanguageRequest {
        id: RequestId(row.try_get("id")?),
        person: PersonId(row.try_get("person_id")?),
        meeting: MeetingId(row.try_get("meeting_id")?),
        wants: from_json(row.try_get("wants")?)?,
        asked_at: time(row.try_get("asked_at")?)?,
        state: from_json(row.try_get("state")?)?,
    })
}

/// The columns that [`inquiry()`] reads.
pub const INQUIRY: &str =
    "SELECT id, person_id, community_id, meeting_id, text, asked_at, answer, answered_at FROM inquiries ";

/// A row of [`INQUIRY`].
pub fn inquiry(row: &DbRow) -> Result<Inquiry> {
    let answer: Option<String> = row.try_get("answer")?;
    let answered_at = maybe_time(row.try_get("answered_at")?)?;
    Ok(Inquiry {
        id: InquiryId(row.try_get("id")?),
        person: PersonId(row.try_get("person_id")?),
        community: CommunityId(row.try_get("community_id")?),
        meeting: row.try_get::<Option<i64>, _>("meeting_id")?.map(MeetingId),
        text: row.try_get("text")?,
        asked_at: time(row.try_get("asked_at")?)?,
        answer: answer.zip(answered_at).map(|(text, at)| InquiryAnswer { text, at }),
    })
}
