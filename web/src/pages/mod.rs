//! The public pages.

mod calendar;
mod files;
mod home;
mod join;
mod meeting;

pub(crate) use files::download;

use crate::app::App;
use crate::page::Page;
use crate::trouble::{Kind, Trouble};
use axum::Router;
use axum::http::{HeaderMap, Method};
use axum::routing::get;
use bot_core::port::Store;
use std::sync::Arc;

pub(crate) fn routes<S: Store>() -> Router<Arc<App<S>>> {
    Router::new()
        .route("/", get(home::home::<S>))
        .route("/chat", get(meeting::chat))
        .route("/m/{slug}", get(meeting::meeting::<S>))
        .route("/embed/", get(meeting::embed_any))
        .route("/embed/{slug}", get(meeting::embed::<S>))
        .route("/calendar.ics", get(calendar::all::<S>))
        .route("/calendar/{token}", get(calendar::own::<S>))
        .route("/j/{token}", get(join::join::<S>))
        .route("/files/{sha256}/{name}", get(files::attachment::<S>))
}

/// What every address without a page of its own shows.
pub(crate) async fn missing(page: Page) -> Trouble {
    page.trouble(Kind::Missing)
}

/// Whether only a machine looks ahead: a chat that makes a preview of a link, a browser that fetches what may be wanted
/// next. Nothing may be counted or used up by that.
pub(crate) fn is_preview(method: &Method, headers: &HeaderMap) -> bool {
    let holds = |name: &str, wanted: &str| {
        let value = headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default();
        value.to_ascii_lowercase().contains(wanted)
    };
    let bots = ["bot", "facebookexternalhit", "whatsapp", "skypeuripreview", "slack"];
    method == Method::HEAD
        || holds("sec-purpose", "prefetch")
        || holds("purpose", "prefetch")
        || bots.iter().any(|bot| holds("user-agent", bot))
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::HeaderValue;

    fn previews(method: Method, name: &'static str, value: &'static str) -> bool {
        is_preview(&method, &HeaderMap::from_iter([(name.parse().unwrap(), HeaderValue::from_static(value))]))
    }

    #[test]
    fn machines_that_look_ahead_are_told_from_people() {
        assert!(previews(Method::HEAD, "user-agent", "Mozilla/5.0"));
        assert!(previews(Method::GET, "user-agent", "TelegramBot (like TwitterBot)"));
        assert!(previews(Method::GET, "user-agent", "Mozilla/5.0 (compatible; Discordbot/2.0)"));
        assert!(previews(Method::GET, "sec-purpose", "prefetch;prerender"));
        assert!(!previews(Method::GET, "user-agent", "Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0"));
    }
}
