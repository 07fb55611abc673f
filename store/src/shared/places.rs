//! Places where many read along, and their addresses.

use super::rows::{micros, text};
use super::{Conn, Result};
use bot_core::ids::{Address, CommunityId, PersonId, PlaceId};
use bot_core::posting::Place;
use jiff::Timestamp;
use sqlx::Row;

/// An organiser made a place known; its number stays the one it has.
pub async fn put(conn: &mut Conn, person: PersonId, place: &Place, now: Timestamp) -> Result<()> {
    sqlx::query(
        "INSERT INTO places (id, platform, chat, title, person_id, brought_at) VALUES ($1, $2, $3, $4, $5, $6) \
         ON CONFLICT (person_id, platform, chat) DO UPDATE SET title = excluded.title, brought_at = excluded.brought_at",
    )
    .bind(place.id.0)
    .bind(&place.address.platform)
    .bind(text(&place.address.id))
    .bind(text(&place.title))
    .bind(person.0)
    .bind(micros(now))
    .execute(conn)
    .await?;
    Ok(())
}

/// The places that a person made known, the newest first.
pub async fn of(conn: &mut Conn, person: PersonId) -> Result<Vec<Place>> {
    let places = sqlx::query(
        "SELECT id, platform, chat, title FROM places WHERE person_id = $1 ORDER BY brought_at DESC, id",
    );
    let places = places.bind(person.0).fetch_all(conn).await?;
    let place = |row: &super::DbRow| {
        let address = Address::new(row.try_get::<String, _>("platform")?, row.try_get::<String, _>("chat")?);
        Ok(Place { id: PlaceId(row.try_get("id")?), address, title: row.try_get("title")? })
    };
    places.iter().map(place).collect()
}

/// The communities of those who brought the bot to a place, or to the whole of which it is a part.
pub async fn brought_by(conn: &mut Conn, place: &Address) -> Result<Vec<CommunityId>> {
    let communities = sqlx::query_scalar(
        "SELECT DISTINCT o.community_id FROM places p JOIN organisers o ON o.person_id = p.person_id \
         WHERE p.platform = $1 AND p.chat IN ($2, $3) ORDER BY o.community_id",
    );
    let communities: Vec<i64> = communities
        .bind(&place.platform)
        .bind(text(&place.id))
        .bind(text(&place.whole().id))
        .fetch_all(conn)
        .await?;
    Ok(communities.into_iter().map(CommunityId).collect())
}

/// The place `$2` of platform `$1`, or a part of it.
macro_rules! within {
    () => {
        "platform = $1 AND (chat = $2 OR substr(chat, 1, length($2) + 1) = $2 || '/')"
    };
}

/// Forgets a place, its parts and what was posted there.
pub async fn gone(conn: &mut Conn, place: &Address) -> Result<()> {
    for delete in
        [concat!("DELETE FROM places WHERE ", within!()), concat!("DELETE FROM postings WHERE ", within!())]
    {
        sqlx::query(delete).bind(&place.platform).bind(text(&place.id)).execute(&mut *conn).await?;
    }
    Ok(())
}

/// Rewrites the address of a place, of its parts and of what was posted there. What is known of the new address already
/// gives way.
pub async fn moved(conn: &mut Conn, from: &Address, to: &Address) -> Result<()> {
    let known = "DELETE FROM places WHERE EXISTS (SELECT 1 FROM places f WHERE f.platform = $1 \
         AND (f.chat = $2 OR substr(f.chat, 1, length($2) + 1) = $2 || '/') AND f.person_id = places.person_id \
         AND places.platform = $3 AND places.chat = $4 || substr(f.chat, length($2) + 1))";
    let waiting = "DELETE FROM postings WHERE meeting_id IS NULL AND EXISTS (SELECT 1 FROM postings f \
         WHERE f.meeting_id IS NULL AND f.platform = $1 \
         AND (f.chat = $2 OR substr(f.chat, 1, length($2) + 1) = $2 || '/') \
         AND postings.platform = $3 AND postings.chat = $4 || substr(f.chat, length($2) + 1))";
    let events = "DELETE FROM postings WHERE event = 1 AND EXISTS (SELECT 1 FROM postings f \
         WHERE f.event = 1 AND f.meeting_id = postings.meeting_id AND f.platform = $1 \
         AND (f.chat = $2 OR substr(f.chat, 1, length($2) + 1) = $2 || '/') \
         AND postings.platform = $3 AND postings.chat = $4 || substr(f.chat, length($2) + 1))";
    let places = concat!(
        "UPDATE places SET platform = $3, chat = $4 || substr(chat, length($2) + 1) WHERE ",
        within!()
    );
    let postings = concat!(
        "UPDATE postings SET platform = $3, chat = $4 || substr(chat, length($2) + 1) WHERE ",
        within!()
    );
    for rewrite in [known, waiting, events, places, postings] {
        sqlx::query(rewrite)
            .bind(&from.platform)
            .bind(text(&from.id))
            .bind(&to.platform)
            .bind(text(&to.id))
            .execute(&mut *conn)
            .await?;
    }
    Ok(())
}
