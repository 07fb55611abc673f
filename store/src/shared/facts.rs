//! Facts, loaded when a decision asks for them.

use super::people::{self, Reading};
use super::rows::{INQUIRY, REGISTRATION, REQUEST, count, micros, time};
use super::{
    Conn, Failure, Result, catalogue, dialect, everything, joining, meetings, places, registrations, rows,
};
use crate::cache::Cache;
use bot_core::facts::{DeskKey, Fact, Facts, Forgotten, Need};
use bot_core::ids::*;
use bot_core::port::Actor;
use jiff::Timestamp;
use sqlx::{AssertSqlSafe, Row};
use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// Facts of which only who acts and the catalogue are loaded, and whether their account was closed until now.
pub async fn begin(
    conn: &mut Conn,
    cache: &Cache,
    actor: &Actor,
    (now, chance): (Timestamp, [u8; 32]),
    reading: Reading,
) -> Result<(Facts, bool)> {
    let mut facts = Facts::new(now, chance, None, catalogue::read(&mut *conn, cache).await?);
    let Some((me, closed)) = people::acting(conn, actor, &facts, reading).await? else {
        return Ok((facts, false));
    };
    facts.me = Some(me);
    Ok((facts, closed))
}

/// Shows the facts and loads what is missing, until nothing is.
pub async fn ask<T>(
    conn: &mut Conn,
    facts: &mut Facts,
    reading: Reading,
    mut question: impl FnMut(&Facts) -> std::result::Result<T, Need> + Send,
) -> Result<T> {
    loop {
        // The decision is foreign code; its panic must not take everybody's transaction along.
        let answer = catch_unwind(AssertUnwindSafe(|| question(facts)))
            .map_err(|_| Failure::broken("the decision panicked; nothing was written"))?;
        let need = match answer {
            Ok(answer) => return Ok(answer),
            Err(need) => need,
        };
        if facts.knows(&need) {
            return Err(Failure::broken(format!("the fact for {need:?} is of the wrong kind")));
        }
        queue_up(&mut *conn, &need, reading).await?;
        let fact = load(&mut *conn, &need, facts.now, reading).await?;
        facts.learn(need, fact);
    }
}

/// What only one may decide about at a time is waited for before it is read.
async fn queue_up(conn: &mut Conn, need: &Need, reading: Reading) -> Result<()> {
    if let (Need::DueReminders | Need::JobsRun, Reading::ToWrite, Some(queue)) =
        (need, reading, dialect::QUEUE_FOR_TICK)
    {
        sqlx::query(queue).execute(conn).await?;
    }
    Ok(())
}

async fn load(conn: &mut Conn, need: &Need, now: Timestamp, reading: Reading) -> Result<Fact> {
    Ok(match need {
        Need::Seats(meeting) => Fact::Seats(registrations::seats(conn, *meeting, reading).await?),
        Need::Registration(_) | Need::RegistrationOf(..) => load_registration(conn, need).await?,
        Need::RegistrationsOf(_) | Need::Registrations(_) | Need::Applicants(..) | Need::FirstWaiting(..) => {
            load_registrations(conn, need).await?
        }
        Need::WaitingBefore(meeting, queue) => Fact::Count(waiting_before(conn, *meeting, *queue).await?),
        Need::Request(_) | Need::RequestOf(..) | Need::Requests(_) | Need::RequestsOf(_) => {
            load_requests(conn, need).await?
        }
        Need::Inquiry(_) | Need::OpenInquiries(_) => load_inquiries(conn, need).await?,
        Need::Reach(person) => Fact::Reach(people::reach(conn, *person).await?),
        Need::Unreachable(meeting) => Fact::Persons(people::unreachable_at(conn, *meeting).await?),
        Need::Invitation(hash) => Fact::Community(invitation(conn, hash, now).await?),
        Need::DeskKey(hash) => Fact::DeskKey(desk_key(conn, hash, now).await?),
        Need::Everything(person) => Fact::Everything(everything::about(conn, *person).await?),
        Need::DueReminders => Fact::Reminders(meetings::due_reminders(conn, now).await?),
        Need::JobsRun => Fact::Jobs(jobs_run(conn).await?),
        Need::Overdue => Fact::Meetings(meetings::overdue(conn, now).await?),
        Need::Forgotten(meeting) => Fact::Forgotten(forgotten(conn, *meeting).await?),
        Need::PlacesOf(person) => Fact::Places(places::of(conn, *person).await?),
        Need::BroughtBy(place) => Fact::Communities(places::brought_by(conn, place).await?),
        Need::AccountsOf(person) => Fact::Accounts(joining::accounts(conn, *person).await?),
        Need::LinkCode(hash) => Fact::LinkCode(joining::code(conn, hash, now).await?),
        Need::WrongCodes(account, since) => Fact::Count(joining::wrong_codes(conn, *account, *since).await?),
    })
}

/// A query with the columns of `select`, for at most two numbers.
macro_rules! find {
    ($conn:expr, $select:expr, $filter:literal $(, $bind:expr)*) => {
        sqlx::query(AssertSqlSafe([$select, $filter].concat()))$(.bind($bind))*.fetch_all($conn).await?
    };
}

pub(super) use find;

async fn load_registration(conn: &mut Conn, need: &Need) -> Result<Fact> {
    let found = match need {
        Need::RegistrationOf(meeting, person) => {
            find!(conn, REGISTRATION, "WHERE meeting_id = $1 AND person_id = $2", meeting.0, person.0)
        }
        Need::Registration(id) => find!(conn, REGISTRATION, "WHERE id = $1", id.0),
        _ => Vec::new(),
    };
    Ok(Fact::Registration(found.first().map(rows::registration).transpose()?))
}

async fn load_registrations(conn: &mut Conn, need: &Need) -> Result<Fact> {
    let found = match need {
        Need::RegistrationsOf(person) => {
            find!(conn, REGISTRATION, "WHERE person_id = $1 ORDER BY registered_at, id", person.0)
        }
        Need::Registrations(meeting) => {
            find!(conn, REGISTRATION, "WHERE meeting_id = $1 ORDER BY registered_at, id", meeting.0)
        }
        Need::Applicants(meeting, most) => find!(
            conn,
            REGISTRATION,
            "WHERE meeting_id = $1 AND state = 'received' ORDER BY registered_at, id LIMIT $2",
            meeting.0,
            i64::from(*most)
        ),
        Need::FirstWaiting(meeting, most) => find!(
            conn,
            REGISTRATION,
            "WHERE meeting_id = $1 AND state = 'waitlisted' ORDER BY queue, id LIMIT $2",
            meeting.0,
            i64::from(*most)
        ),
        _ => Vec::new(),
    };
    Ok(Fact::Registrations(found.iter().map(rows::registration).collect::<Result<_>>()?))
}

async fn waiting_before(conn: &mut Conn, meeting: MeetingId, queue: i64) -> Result<u32> {
    let waiting = sqlx::query_scalar(
        "SELECT COUNT(*) FROM registrations WHERE meeting_id = $1 AND state = 'waitlisted' AND queue < $2",
    );
    Ok(count(waiting.bind(meeting.0).bind(queue).fetch_one(conn).await?))
}

async fn load_requests(conn: &mut Conn, need: &Need) -> Result<Fact> {
    let found = match need {
        Need::Request(id) => find!(conn, REQUEST, "WHERE id = $1", id.0),
        Need::RequestOf(meeting, person) => {
            find!(conn, REQUEST, "WHERE meeting_id = $1 AND person_id = $2", meeting.0, person.0)
        }
        Need::Requests(meeting) => {
            find!(conn, REQUEST, "WHERE meeting_id = $1 ORDER BY asked_at, id", meeting.0)
        }
        Need::RequestsOf(person) => {
            find!(conn, REQUEST, "WHERE person_id = $1 ORDER BY asked_at, id", person.0)
        }
        _ => Vec::new(),
    };
    let mut requests = found.iter().map(rows::request).collect::<Result<Vec<_>>>()?;
    Ok(match need {
        Need::Requests(_) | Need::RequestsOf(_) => Fact::Requests(requests),
        _ => Fact::Request(requests.pop()),
    })
}

async fn load_inquiries(conn: &mut Conn, need: &Need) -> Result<Fact> {
    let found = match need {
        Need::Inquiry(id) => find!(conn, INQUIRY, "WHERE id = $1", id.0),
        Need::OpenInquiries(community) => find!(
            conn,
            INQUIRY,
            "WHERE community_id = $1 AND answered_at IS NULL ORDER BY asked_at, id",
            community.0
        ),
        _ => Vec::new(),
    };
    let mut inquiries = found.iter().map(rows::inquiry).collect::<Result<Vec<_>>>()?;
    Ok(match need {
        Need::OpenInquiries(_) => Fact::Inquiries(inquiries),
        _ => Fact::Inquiry(inquiries.pop()),
    })
}

async fn invitation(conn: &mut Conn, hash: &str, now: Timestamp) -> Result<Option<CommunityId>> {
    let good = sqlx::query_scalar("SELECT community_id FROM invitations WHERE hash = $1 AND good_until > $2");
    Ok(good.bind(rows::text(hash)).bind(micros(now)).fetch_optional(conn).await?.map(CommunityId))
}

async fn desk_key(conn: &mut Conn, hash: &str, now: Timestamp) -> Result<Option<DeskKey>> {
    let good = sqlx::query(
        "SELECT a.platform, a.chat, k.once FROM desk_keys k JOIN accounts a ON a.id = k.account_id \
         WHERE k.hash = $1 AND k.good_until > $2",
    );
    let Some(row) = good.bind(rows::text(hash)).bind(micros(now)).fetch_optional(conn).await? else {
        return Ok(None);
    };
    let address = Address::new(row.try_get::<String, _>("platform")?, row.try_get::<String, _>("chat")?);
    Ok(Some(DeskKey { address, once: row.try_get::<i64, _>("once")? != 0 }))
}

async fn jobs_run(conn: &mut Conn) -> Result<BTreeMap<String, Timestamp>> {
    let ran = sqlx::query("SELECT name, ran_at FROM jobs").fetch_all(conn).await?;
    ran.iter().map(|row| Ok((row.try_get("name")?, time(row.try_get("ran_at")?)?))).collect()
}

async fn forgotten(conn: &mut Conn, meeting: MeetingId) -> Result<Forgotten> {
    let kept = sqlx::query("SELECT state, attended, registrations FROM forgotten WHERE meeting_id = $1");
    let mut forgotten = Forgotten::default();
    for row in kept.bind(meeting.0).fetch_all(conn).await? {
        let registrations = count(row.try_get("registrations")?);
        *forgotten.by_state.entry(rows::state_name(row.try_get("state")?)?).or_default() += registrations;
        if row.try_get::<i64, _>("attended")? != 0 {
            forgotten.attended += registrations;
        }
    }
    Ok(forgotten)
}
