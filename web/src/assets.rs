//! Style sheets and scripts, compiled in.

use crate::app::Shared;
use crate::words::Words;
use axum::Router;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use bot_core::house::House;
use bot_core::port::Store;
use rust_embed::{EmbeddedFile, RustEmbed};
use serde_json::{Value, json};
use std::sync::Arc;

#[derive(RustEmbed)]
#[folder = "assets/"]
struct Assets;

pub(crate) fn routes<S: Store>() -> Router<Arc<crate::app::App<S>>> {
    Router::new().route("/assets/{name}", get(asset)).route("/embed.js", get(embed::<S>))
}

async fn asset(Path(name): Path<String>, headers: HeaderMap) -> Response {
    let Some(file) = Assets::get(&name) else { return StatusCode::NOT_FOUND.into_response() };
    let tag = format!("\"{}\"", hex(&file.metadata.sha256_hash()[..12]));
    if headers.get(header::IF_NONE_MATCH).is_some_and(|known| known.as_bytes() == tag.as_bytes()) {
        return StatusCode::NOT_MODIFIED.into_response();
    }
    let mime = mime_guess::from_path(&name).first_or_octet_stream().to_string();
    let kept = "public, max-age=0, must-revalidate".to_owned();
    let headers = [(header::CONTENT_TYPE, mime), (header::ETAG, tag), (header::CACHE_CONTROL, kept)];
    (headers, file.data).into_response()
}

/// The script for other people's pages, with the labels of its button in all languages.
async fn embed<S: Store>(State(app): Shared<S>) -> Response {
    let Some(EmbeddedFile { data, .. }) = Assets::get("embed.js") else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let filled = format!("const words = {};", labels(app.house()));
    let script = String::from_utf8_lossy(&data).replacen("const words = {};", &filled, 1);
    let headers = [
        (header::CONTENT_TYPE, "text/javascript; charset=utf-8"),
        (header::CACHE_CONTROL, "public, max-age=300"),
    ];
    (headers, script).into_response()
}

fn labels(house: &House) -> Value {
    let label = |tag: &str| {
        let words = Words::new(house, tag);
        json!({ "open": words.say("web-embed-open"), "close": words.say("web-embed-close") })
    };
    house.locales.iter().map(|locale| (locale.tag().to_string(), label(locale.tag().as_str()))).collect()
}

/// Bytes as lower-case hex.
pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
