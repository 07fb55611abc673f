//! What is said to the one who acts.

use super::rows::{json, micros, text};
use super::{Conn, Db, DbRow, Result};
use bot_core::ids::{AccountId, Address, ParcelId};
use bot_core::model::Me;
use bot_core::port::{Parcel, Reply};
use bot_core::say::Say;
use bot_core::turn::Class;
use jiff::Timestamp;
use sqlx::{QueryBuilder, Row};

/// Writes the answers of a turn, already leased, in the order of saying.
pub async fn answers(
    conn: &mut Conn,
    me: &Me,
    says: Vec<Say>,
    (update, reply): (Option<&str>, Option<&str>),
    (now, lease_until): (Timestamp, Timestamp),
) -> Result<Vec<Parcel>> {
    if says.is_empty() {
        return Ok(Vec::new());
    }
    let stored = says.iter().map(json).collect::<Result<Vec<_>>>()?;
    let mut insert = QueryBuilder::<Db>::new(
        "INSERT INTO parcels (person_id, account_id, update_id, answers, reply, say, class, not_before, lease_until, fence, \
         attempts) ",
    );
    insert.push_values((1_i64..).zip(stored), |mut row, (place, say)| {
        row.push_bind(me.person.0).push_bind(me.account.0).push_bind(update.map(text));
        row.push_bind(place).push_bind(reply.map(text)).push_bind(say);
        row.push_bind(Class::Answer.as_number()).push_bind(micros(now)).push_bind(micros(lease_until));
        row.push("1").push("1");
    });
    insert.push(" RETURNING id");
    let mut ids: Vec<i64> = insert.build_query_scalar().fetch_all(conn).await?;
    // They were given in the order of the values, but need not be returned in it.
    ids.sort_unstable();
    let parcels = ids.into_iter().zip(says).enumerate().map(|(place, (id, say))| Parcel {
        id: ParcelId(id),
        account: me.account,
        address: me.address.clone(),
        say,
        answers: Some(Reply { handle: reply.map(str::to_owned), first: place == 0 }),
        fence: 1,
        attempts: 0,
        class: Class::Answer,
    });
    Ok(parcels.collect())
}

/// Whether an update was handled before; the house has no platform.
pub async fn seen(conn: &mut Conn, platform: &str, update: &str) -> Result<bool> {
    let seen = sqlx::query_scalar::<_, i64>(
        "SELECT (SELECT COUNT(*) FROM seen WHERE platform = $1 AND update_id = $2) \
         + (SELECT COUNT(*) FROM handled WHERE platform = $1 AND update_id = $2)",
    );
    Ok(seen.bind(platform).bind(text(update)).fetch_one(conn).await? > 0)
}

/// Notes that an update was handled, and nothing of who sent it. Returns false if somebody else has handled it meanwhile.
pub async fn note_handled(conn: &mut Conn, platform: &str, update: &str, now: Timestamp) -> Result<bool> {
    let insert = sqlx::query(
        "INSERT INTO handled (platform, update_id, handled_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
    );
    let insert = insert.bind(platform).bind(text(update)).bind(micros(now));
    Ok(insert.execute(conn).await?.rows_affected() > 0)
}

/// Notes that an update was handled. Returns false if somebody else has handled it meanwhile.
pub async fn note_seen(conn: &mut Conn, me: &Me, update: &str, now: Timestamp) -> Result<bool> {
    let insert = sqlx::query(
        "INSERT INTO seen (platform, update_id, account_id, seen_at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING",
    );
    let insert = insert.bind(&me.address.platform).bind(text(update)).bind(me.account.0).bind(micros(now));
    Ok(insert.execute(conn).await?.rows_affected() > 0)
}

/// The answers to a repeated update that were not sent yet, leased anew.
pub async fn unsent_answers(
    conn: &mut Conn,
    me: &Me,
    update: &str,
    lease_until: Timestamp,
) -> Result<Vec<Parcel>> {
    let lease = sqlx::query(
        "UPDATE parcels SET lease_until = $3, fence = fence + 1, attempts = attempts + 1 \
         WHERE account_id = $1 AND update_id = $2 AND state = 'waiting' RETURNING \
         id, account_id, answers, reply, say, class, fence, attempts",
    );
    let leased =
        lease.bind(me.account.0).bind(text(update)).bind(micros(lease_until)).fetch_all(conn).await?;
    let mut parcels = Vec::with_capacity(leased.len());
    for row in &leased {
        // One that can't be read is dropped when it is claimed.
        parcels.extend(leased_parcel(row, me.address.clone())?.ok());
    }
    parcels.sort_unstable_by_key(|parcel| parcel.id);
    Ok(parcels)
}

/// A row that was just leased (`id`, `account_id`, `answers`, `reply`, `say`, `class`, `fence`, `attempts` counting this lease). The inner error
/// means that its contents can't be read.
pub fn leased_parcel(row: &DbRow, address: Address) -> Result<Result<Parcel>> {
    let say = match super::rows::from_json(row.try_get("say")?) {
        Ok(say) => say,
        Err(unreadable) => return Ok(Err(unreadable)),
    };
    let answers = row.try_get::<Option<i64>, _>("answers")?;
    let handle = row.try_get::<Option<String>, _>("reply")?;
    Ok(Ok(Parcel {
        answers: answers.map(|place| Reply { handle, first: place == 1 }),
        id: ParcelId(row.try_get("id")?),
        account: AccountId(row.try_get("account_id")?),
        address,
        say,
        fence: row.try_get("fence")?,
        attempts: super::rows::count(row.try_get::<i64, _>("attempts")? - 1),
        class: Class::from_number(row.try_get("class")?),
    }))
}
