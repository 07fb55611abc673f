//! Forgetting a meeting: the personal data of everybody who had to do with it.

use super::registrations::Ledger;
use super::rows::{from_json, json, micros};
use super::{Conn, Result, erase, files};
use bot_core::conversation::{Conversation, Focus};
use bot_core::ids::{FileId, MeetingId, PersonId};
use bot_core::model::{Answer, Answers};
use jiff::Timestamp;
use sqlx::Row;
use std::collections::BTreeSet;

/// Forgets a meeting. Persons of whom nothing else is stored, and who have not written for as long as their community
/// keeps data, are erased.
pub async fn meeting(conn: &mut Conn, ledger: &mut Ledger, meeting: MeetingId, now: Timestamp) -> Result<()> {
    let registrations = sqlx::query(
        "DELETE FROM registrations WHERE meeting_id = $1 RETURNING meeting_id, person_id, state, attended_at, answers",
    );
    let registrations = registrations.bind(meeting.0).fetch_all(&mut *conn).await?;
    erase::keep_counts(&mut *conn, ledger, &registrations).await?;
    let mut persons = BTreeSet::new();
    let mut uploads = Vec::new();
    for row in &registrations {
        persons.insert(PersonId(row.try_get("person_id")?));
        uploads.extend(uploads_in(&from_json(row.try_get("answers")?)?));
    }
    drop_parked(&mut *conn, meeting, now).await?;
    persons.extend(questions_and_wishes(&mut *conn, meeting).await?);
    uploads.extend(drafts(&mut *conn, meeting).await?);
    files::drop_uploads(&mut *conn, &uploads).await?;
    for person in persons {
        if nothing_else(&mut *conn, person, meeting, now).await? {
            erase::person(&mut *conn, ledger, person).await?;
        }
    }
    Ok(())
}

fn uploads_in(answers: &Answers) -> Vec<FileId> {
    let upload = |answer: &Answer| match answer {
        Answer::File { id, .. } => Some(*id),
        _ => None,
    };
    answers.values().filter_map(upload).collect()
}

/// Deletes requests, inquiries and followings; says whose they were.
async fn questions_and_wishes(conn: &mut Conn, meeting: MeetingId) -> Result<Vec<PersonId>> {
    let mut persons = Vec::new();
    for delete in [
        "DELETE FROM requests WHERE meeting_id = $1 RETURNING person_id",
        "DELETE FROM inquiries WHERE meeting_id = $1 RETURNING person_id",
        "DELETE FROM follows WHERE meeting_id = $1 RETURNING person_id",
    ] {
        let deleted: Vec<i64> = sqlx::query_scalar(delete).bind(meeting.0).fetch_all(&mut *conn).await?;
        persons.extend(deleted.into_iter().map(PersonId));
    }
    Ok(persons)
}

/// Drops what is parked about this meeting for people who can't be written to.
async fn drop_parked(conn: &mut Conn, meeting: MeetingId, now: Timestamp) -> Result<()> {
    let update = sqlx::query(
        "UPDATE parcels SET state = 'dropped', say = '', reply = NULL, settled_at = $2, lease_until = 0 WHERE state = 'waiting' \
         AND account_id IN (SELECT id FROM accounts WHERE reachable = 2) AND (say LIKE $1 || ',%' OR say LIKE $1 || '}%')",
    );
    update.bind(format!("%\"meeting\":{meeting}")).bind(micros(now)).execute(conn).await?;
    Ok(())
}

/// Takes begun forms for this meeting out of all conversations; returns the uploads that only they pointed to.
async fn drafts(conn: &mut Conn, meeting: MeetingId) -> Result<Vec<FileId>> {
    let mut uploads = Vec::new();
    // The id is unguessable and long: a conversation with these digits in it is about the meeting.
    let conversations = sqlx::query("SELECT id, conversation FROM accounts WHERE conversation LIKE $1");
    for row in conversations.bind(format!("%{meeting}%")).fetch_all(&mut *conn).await? {
        // One of another version is as good as none.
        let mut conversation: Conversation = from_json(row.try_get("conversation")?).unwrap_or_default();
        if let Some(draft) = conversation.drafts.remove(&meeting) {
            uploads.extend(draft.files());
        }
        if concerns(&conversation.focus, meeting) {
            conversation.focus = Focus::Nothing;
        }
        conversation.last_meeting = conversation.last_meeting.filter(|last| *last != meeting);
        let update = sqlx::query("UPDATE accounts SET conversation = $2 WHERE id = $1");
        update.bind(row.try_get::<i64, _>("id")?).bind(json(&conversation)?).execute(&mut *conn).await?;
    }
    Ok(uploads)
}

fn concerns(focus: &Focus, forgotten: MeetingId) -> bool {
    match focus {
        Focus::SignUp { meeting, .. } | Focus::Name { meeting } | Focus::Support { meeting, .. } => {
            *meeting == forgotten
        }
        Focus::Ask { meeting, .. } => *meeting == Some(forgotten),
        Focus::Nothing
        | Focus::Which { .. }
        | Focus::Offer { .. }
        | Focus::Reply { .. }
        | Focus::Note { .. } => false,
    }
}

/// Whether a person has no data elsewhere and has been silent for as long as the meeting's community keeps data.
async fn nothing_else(conn: &mut Conn, person: PersonId, meeting: MeetingId, now: Timestamp) -> Result<bool> {
    let silent = sqlx::query_scalar::<_, i64>(
        "SELECT COUNT(*) FROM persons p WHERE p.id = $1 \
         AND NOT EXISTS (SELECT 1 FROM registrations WHERE person_id = p.id) \
         AND NOT EXISTS (SELECT 1 FROM requests WHERE person_id = p.id) \
         AND NOT EXISTS (SELECT 1 FROM inquiries WHERE person_id = p.id) \
         AND NOT EXISTS (SELECT 1 FROM follows WHERE person_id = p.id) \
         AND NOT EXISTS (SELECT 1 FROM organisers WHERE person_id = p.id) \
         AND NOT EXISTS (SELECT 1 FROM accounts a, meetings m JOIN communities c ON c.id = m.community_id \
           WHERE a.person_id = p.id AND m.id = $2 AND a.last_seen_at > $3 - c.retention_days * 86400000000)",
    );
    Ok(silent.bind(person.0).bind(meeting.0).bind(micros(now)).fetch_one(conn).await? > 0)
}
