//! Communities and meetings, all at once.

use super::rows::{count, from_json};
use super::{Conn, Result};
use crate::cache::Cache;
use bot_core::facts::{Catalogue, Meeting};
use bot_core::ids::{CommunityId, MeetingId};
use sqlx::Row;
use std::sync::Arc;

/// The catalogue as this transaction sees it. One small query, unless it has changed since it was last read.
pub async fn read(conn: &mut Conn, cache: &Cache) -> Result<Arc<Catalogue>> {
    let version: i64 = sqlx::query_scalar("SELECT version FROM catalogue").fetch_one(&mut *conn).await?;
    if let Some(catalogue) = cache.get(version) {
        return Ok(catalogue);
    }
    let catalogue = Arc::new(load(conn, version).await?);
    cache.put(Arc::clone(&catalogue));
    Ok(catalogue)
}

async fn load(conn: &mut Conn, version: i64) -> Result<Catalogue> {
    let mut catalogue = Catalogue { version, ..Catalogue::default() };
    let communities = sqlx::query("SELECT id, definition FROM communities").fetch_all(&mut *conn).await?;
    for row in communities {
        catalogue.communities.insert(CommunityId(row.try_get("id")?), from_json(row.try_get("definition")?)?);
    }
    let meetings =
        sqlx::query("SELECT id, community_id, slug, definition, sequence, cancelled FROM meetings");
    for row in meetings.fetch_all(conn).await? {
        let id = MeetingId(row.try_get("id")?);
        let meeting = Meeting {
            id,
            community: CommunityId(row.try_get("community_id")?),
            definition: from_json(row.try_get("definition")?)?,
            sequence: count(row.try_get("sequence")?),
            cancelled: row.try_get("cancelled")?,
        };
        catalogue.slugs.insert(row.try_get("slug")?, id);
        catalogue.meetings.insert(id, Arc::new(meeting));
    }
    Ok(catalogue)
}

/// Raises the version, so that everybody reads it again.
pub async fn touch(conn: &mut Conn) -> Result<()> {
    sqlx::query("UPDATE catalogue SET version = version + 1").execute(conn).await?;
    Ok(())
}
