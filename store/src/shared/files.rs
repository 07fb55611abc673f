//! Uploads of persons and attachments of meetings.

use super::rows::text;
use super::{Conn, DbRow, Result};
use bot_core::ids::{FileId, PersonId};
use bot_core::message::Upload;
use sqlx::Row;

/// Stores an upload; the same id again is the same file.
pub async fn put_upload(conn: &mut Conn, id: FileId, person: PersonId, upload: &Upload) -> Result<()> {
    sqlx::query(
        "INSERT INTO uploads (id, person_id, name, mime, bytes) VALUES ($1, $2, $3, $4, $5) ON CONFLICT (id) DO NOTHING",
    )
    .bind(id.0)
    .bind(person.0)
    .bind(text(&upload.name))
    .bind(text(&upload.mime))
    .bind(upload.bytes.to_vec())
    .execute(conn)
    .await?;
    Ok(())
}

/// Drops uploads that nothing points to any more.
pub async fn drop_uploads(conn: &mut Conn, ids: &[FileId]) -> Result<()> {
    for id in ids {
        sqlx::query("DELETE FROM uploads WHERE id = $1").bind(id.0).execute(&mut *conn).await?;
    }
    Ok(())
}

/// An upload.
pub async fn upload(conn: &mut Conn, id: FileId) -> Result<Option<Upload>> {
    let found = sqlx::query("SELECT name, mime, bytes FROM uploads WHERE id = $1").bind(id.0);
    let row = found.fetch_optional(conn).await?;
    row.map(|row| file(&row, row.try_get("mime")?)).transpose()
}

/// Stores the bytes of an attachment; the same bytes are stored once.
pub async fn put_attachment(conn: &mut Conn, sha256: &str, name: &str, bytes: &[u8]) -> Result<()> {
    sqlx::query(
        "INSERT INTO attachments (sha256, name, bytes) VALUES ($1, $2, $3) ON CONFLICT (sha256) DO NOTHING",
    )
    .bind(sha256)
    .bind(text(name))
    .bind(bytes)
    .execute(conn)
    .await?;
    Ok(())
}

/// An attachment; its media type follows from its name.
pub async fn attachment(conn: &mut Conn, sha256: &str) -> Result<Option<Upload>> {
    let found = sqlx::query("SELECT name, bytes FROM attachments WHERE sha256 = $1").bind(sha256);
    let Some(row) = found.fetch_optional(conn).await? else {
        return Ok(None);
    };
    let mime = mime_guess::from_path(row.try_get::<&str, _>("name")?).first_or_octet_stream();
    file(&row, mime.to_string()).map(Some)
}

fn file(row: &DbRow, mime: String) -> Result<Upload> {
    let bytes: Vec<u8> = row.try_get("bytes")?;
    Ok(Upload { name: row.try_get("name")?, mime, bytes: bytes.into() })
}
