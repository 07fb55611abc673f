//! Files that belong to meetings.

use crate::app::Shared;
use crate::page::Page;
use crate::trouble::{Kind, Trouble};
use axum::body::Bytes;
use axum::extract::{Path, State};
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use bot_core::facts::Catalogue;
use bot_core::meeting::definition::AttachmentSource;
use bot_core::message::Upload;
use bot_core::port::Store;
use bot_core::rules::admission;

/// `/files/SHA256/NAME`: what a meeting offers to download.
pub(crate) async fn attachment<S: Store>(
    State(app): Shared<S>,
    page: Page,
    Path((sha256, _name)): Path<(String, String)>,
) -> Result<Response, Trouble> {
    let catalogue = app.bot.store.catalogue().await.map_err(|error| page.refused(error))?;
    let Some(name) = offered(&catalogue, &sha256) else { return Err(page.trouble(Kind::Missing)) };
    let found = app.bot.store.attachment(&sha256).await.map_err(|error| page.refused(error))?;
    let Some(file) = found else { return Err(page.trouble(Kind::Missing)) };
    Ok(download(Upload { name, ..file }))
}

/// The name under which a meeting that can be seen offers this file.
fn offered(catalogue: &Catalogue, wanted: &str) -> Option<String> {
    let visible = catalogue.meetings.values().filter(|meeting| admission::is_visible(meeting));
    let mut sources =
        visible.flat_map(|meeting| &meeting.definition.attachments).map(|attachment| &attachment.source);
    sources.find_map(|source| match source {
        AttachmentSource::File { name, sha256 } if sha256 == wanted => Some(name.clone()),
        _ => None,
    })
}

/// A file to be saved, never shown: whatever it is, it does not run here.
pub(crate) fn download(file: Upload) -> Response {
    let kind = mime_guess::from_path(&file.name).first_or_octet_stream().to_string();
    let mut answer = Bytes::from_owner(file.bytes).into_response();
    let headers = answer.headers_mut();
    for (name, value) in
        [(header::CONTENT_TYPE, kind), (header::CONTENT_DISPOSITION, disposition(&file.name))]
    {
        headers.insert(
            name,
            HeaderValue::from_str(&value).unwrap_or(HeaderValue::from_static("application/octet-stream")),
        );
    }
    headers.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static("default-src 'none'; sandbox"));
    answer
}

/// RFC 6266, with the name percent-encoded so that any name is safe.
fn disposition(name: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b".-_".contains(&byte);
    let encoded: String = name
        .bytes()
        .map(|byte| if plain(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") })
        .collect();
    format!("attachment; filename*=UTF-8''{encoded}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_of_a_file_cannot_break_out_of_its_header() {
        let name = disposition("żółw\"; x\r\n.pdf");
        assert_eq!(name, "attachment; filename*=UTF-8''%C5%BC%C3%B3%C5%82w%22%3B%20x%0D%0A.pdf");
    }
}
