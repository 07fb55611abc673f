//! What was parked for an account that takes nothing but answers: it comes with the next answers.

use super::outbox::leased_parcel;
use super::rows::{json, micros, text};
use super::{Conn, Db, Result, calls};
use bot_core::model::Me;
use bot_core::port::{Parcel, Reply};
use jiff::Timestamp;
use sqlx::{QueryBuilder, Row};

/// Takes what is parked for who acts and leases it as answers to this update, after the `before` that there are. Each is
/// written anew, so that its number comes after theirs. What can't be read is dropped.
pub async fn deliver(
    conn: &mut Conn,
    me: &Me,
    before: usize,
    (update, reply): (Option<&str>, Option<&str>),
    (now, lease_until): (Timestamp, Timestamp),
) -> Result<Vec<Parcel>> {
    calls::forget(&mut *conn, me.account).await?;
    let mut parked = sqlx::query(
        "DELETE FROM parcels WHERE account_id = $1 AND state = 'waiting' AND lease_until <= $2 AND class <> 0 \
         RETURNING id, account_id, answers, reply, say, post_key, class, not_before, fence, attempts",
    )
    .bind(me.account.0)
    .bind(micros(now))
    .fetch_all(&mut *conn)
    .await?;
    if parked.is_empty() {
        return Ok(Vec::new());
    }
    parked.sort_by_key(|row| row.try_get::<i64, _>("id").unwrap_or_default());
    let mut rows = Vec::with_capacity(parked.len());
    for row in &parked {
        if let Ok(parcel) = leased_parcel(row, me.address.clone())? {
            rows.push((
                parcel,
                row.try_get::<Option<String>, _>("post_key")?,
                row.try_get::<i64, _>("not_before")?,
            ));
        }
    }
    let says = rows.iter().map(|(parcel, ..)| json(&parcel.say)).collect::<Result<Vec<_>>>()?;
    if says.is_empty() {
        return Ok(Vec::new());
    }
    let mut insert = QueryBuilder::<Db>::new(
        "INSERT INTO parcels (person_id, account_id, update_id, answers, reply, say, post_key, class, not_before, \
         lease_until, fence, attempts) ",
    );
    let places = (1_i64..).skip(before);
    insert.push_values(
        places.zip(rows.iter().zip(says)),
        |mut values, (place, ((parcel, key, since), say))| {
            values.push_bind(me.person.0).push_bind(me.account.0).push_bind(update.map(text));
            values.push_bind(place).push_bind(reply.map(text)).push_bind(say).push_bind(key.clone());
            values.push_bind(parcel.class.as_number()).push_bind(*since).push_bind(micros(lease_until));
            values.push("1").push("1");
        },
    );
    insert.push(" RETURNING id");
    let mut ids: Vec<i64> = insert.build_query_scalar().persistent(false).fetch_all(conn).await?;
    // They were given in the order of the values, but need not be returned in it.
    ids.sort_unstable();
    let parcels = ids.into_iter().zip(rows).zip(before..).map(|((id, (parcel, ..)), place)| Parcel {
        id: bot_core::ids::ParcelId(id),
        answers: Some(Reply { handle: reply.map(str::to_owned), first: place == 0 }),
        fence: 1,
        attempts: 0,
        ..parcel
    });
    Ok(parcels.collect())
}
