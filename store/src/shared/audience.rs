//! What is said to others: an audience becomes one parcel a person, in one statement.

use super::rows::{json, micros, text};
use super::{Conn, Db, Result, calls, ladder};
use bot_core::turn::{Audience, Post};
use jiff::Timestamp;
use sqlx::QueryBuilder;

/// Writes a post for everybody in its audience, for the account that stands highest on their ladder. What is for an account
/// that takes nothing but answers is parked by that, and its person is called. Returns whether there was anybody.
pub async fn post(conn: &mut Conn, post: &Post, now: Timestamp) -> Result<bool> {
    let mut insert = insert(post, now)?;
    let posted = insert.build().execute(&mut *conn).await?.rows_affected();
    if posted > 0 {
        calls::call_all(&mut *conn, &post.to, &post.say, now).await?;
    }
    if let Audience::Followers(meeting) = &post.to {
        // They asked to be told once.
        sqlx::query("DELETE FROM follows WHERE meeting_id = $1").bind(meeting.0).execute(conn).await?;
    }
    Ok(posted > 0)
}

fn insert(post: &Post, now: Timestamp) -> Result<QueryBuilder<Db>> {
    let mut sql = QueryBuilder::new(
        "INSERT INTO parcels (person_id, account_id, say, post_key, class, not_before) SELECT a.person_id, a.id, ",
    );
    sql.push_bind(json(&post.say)?).push(", ").push_bind(post.key.as_deref().map(text)).push(", ");
    sql.push_bind(post.class.as_number()).push(", ").push_bind(micros(now));
    sql.push(" FROM accounts a WHERE a.reachable > 0 AND ");
    match &post.to {
        Audience::Account(account) => {
            sql.push("a.id = ").push_bind(account.0).push(" ");
        }
        _ => {
            sql.push("a.person_id IN (");
            members(&mut sql, &post.to);
            sql.push(") AND NOT EXISTS (SELECT 1 FROM accounts b WHERE b.person_id = a.person_id AND b.reachable > 0 AND ");
            sql.push(ladder::B_ABOVE_A).push(") ORDER BY a.person_id ");
        }
    }
    sql.push(REPLACE);
    Ok(sql)
}

/// A parcel of the same key that was not sent is replaced. If it is being sent just now, its fence moves on, so that
/// the newer words go out as well; its lease stays, so that they go out after the older ones.
const REPLACE: &str = "ON CONFLICT (person_id, post_key) DO UPDATE SET say = excluded.say, class = excluded.class, \
     account_id = excluded.account_id, fence = parcels.fence + 1, state = 'waiting', settled_at = NULL, moves = 0, \
     answers = NULL, reply = NULL, update_id = NULL, \
     not_before = CASE WHEN parcels.state = 'waiting' THEN parcels.not_before ELSE excluded.not_before END \
     WHERE parcels.state <> 'sent' AND NOT (parcels.state = 'waiting' AND parcels.say = excluded.say)";

/// Selects the persons of an audience.
pub fn members(sql: &mut QueryBuilder<Db>, audience: &Audience) {
    match audience {
        Audience::Person(person) => {
            sql.push_bind(person.0);
        }
        Audience::Organisers(community) => {
            sql.push("SELECT person_id FROM organisers WHERE community_id = ").push_bind(community.0);
        }
        Audience::OtherOrganisers(community, but) => {
            sql.push("SELECT person_id FROM organisers WHERE community_id = ").push_bind(community.0);
            sql.push(" AND person_id <> ").push_bind(but.0);
        }
        Audience::Registered(meeting, states, level) => {
            sql.push("SELECT r.person_id FROM registrations r JOIN persons p ON p.id = r.person_id WHERE r.meeting_id = ");
            sql.push_bind(meeting.0).push(" AND p.reminders >= ").push_bind(level.as_number());
            sql.push(" AND r.state IN ('none'");
            for state in states {
                sql.push(", ").push_bind(state.as_str());
            }
            sql.push(")");
        }
        Audience::Followers(meeting) => {
            sql.push("SELECT person_id FROM follows WHERE meeting_id = ").push_bind(meeting.0);
        }
        Audience::Account(account) => {
            sql.push("SELECT person_id FROM accounts WHERE id = ").push_bind(account.0);
        }
    }
}
