//! `POST /chat/file`: an upload.

use super::input::{Sent, is_id, shown_label};
use super::say::Taken;
use super::visitor::Visitor;
use crate::app::Shared;
use crate::page::Page;
use crate::trouble::{Kind, Trouble};
use axum::Json;
use axum::extract::multipart::{Field, MultipartError};
use axum::extract::{Multipart, State};
use axum::http::HeaderMap;
use bot_core::message::{Input, MAX_UPLOAD, Upload};
use bot_core::port::Store;

/// Bytes of a file that is too large which are still read, and thrown away, so that the browser gets to see the answer.
const READ_AT_MOST: usize = 8 * MAX_UPLOAD;

/// Takes a file. Its id comes in a header, which a form of somebody else's page can't send.
pub(super) async fn upload<S: Store>(
    State(app): Shared<S>,
    page: Page,
    headers: HeaderMap,
    mut parts: Multipart,
) -> Result<Json<Taken>, Trouble> {
    let refused = |kind: Kind| page.trouble(kind).plain();
    let id = headers.get("x-update-id").and_then(|id| id.to_str().ok()).filter(|id| is_id(id));
    let id = id.ok_or_else(|| refused(Kind::Bad))?.to_owned();
    let visitor = Visitor::known(&headers).ok_or_else(|| refused(Kind::NoCookie))?;
    let field = parts.next_field().await.ok().flatten().ok_or_else(|| refused(Kind::Bad))?;
    let name = field.file_name().unwrap_or_default().to_owned();
    let input = read(field).await.map_err(|_| refused(Kind::Bad))?;
    let sent = Sent { visitor, id, shown: shown_label(&name), input };
    let seq = app.take(&page, sent).await.map_err(|error| page.refused(error).plain())?;
    Ok(Json(Taken { seq }))
}

/// Reads a file, and keeps nothing of one that is too large.
async fn read(mut field: Field<'_>) -> Result<Input, MultipartError> {
    let name = field.file_name().unwrap_or_default().to_owned();
    let mime = field.content_type().unwrap_or("application/octet-stream").to_owned();
    let (mut bytes, mut size) = (Vec::new(), 0_usize);
    while let Some(chunk) = field.chunk().await? {
        size += chunk.len();
        if size <= MAX_UPLOAD {
            bytes.extend_from_slice(&chunk);
        } else {
            bytes = Vec::new();
        }
        if size > READ_AT_MOST {
            break;
        }
    }
    if size > MAX_UPLOAD {
        return Ok(Input::FileTooLarge);
    }
    Ok(Input::File(Upload { name, mime, bytes: bytes.into() }))
}
