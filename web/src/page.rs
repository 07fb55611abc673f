//! What every page knows: its reader's language, its address, the demo's clock. Taken from the request.

use crate::app::App;
use crate::cookies;
use crate::words::Words;
use askama::Template;
use axum::extract::{FromRequestParts, Query};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{Html, IntoResponse, Response};
use bot_core::house::House;
use bot_core::locale::LangTag;
use bot_core::port::Store;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde::Deserialize;
use std::convert::Infallible;
use std::sync::Arc;

/// The language of those of whom nothing is known.
const DEFAULT: &str = "pl";
/// The demo shows the time of the place where its meetings are.
const DEMO_ZONE: &str = "Europe/Warsaw";

/// What every page knows.
#[derive(Debug, Clone)]
pub(crate) struct Page {
    pub words: Words,
    /// Its path, to come back to.
    pub path: String,
    /// The languages there are.
    pub menu: Vec<Language>,
    /// What the demo's clock shows, in the demo.
    pub demo: Option<String>,
    /// A language that was just chosen, to be remembered.
    chosen: Option<HeaderValue>,
}

/// One line of the language menu.
#[derive(Debug, Clone)]
pub(crate) struct Language {
    pub tag: String,
    pub name: String,
    pub current: bool,
}

#[derive(Deserialize)]
struct Choice {
    lang: Option<String>,
}

impl<S: Store> FromRequestParts<Arc<App<S>>> for Page {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, app: &Arc<App<S>>) -> Result<Self, Infallible> {
        let house = app.house();
        let query = Query::<Choice>::try_from_uri(&parts.uri).ok().and_then(|choice| choice.0.lang);
        let chosen = query.and_then(|wanted| house.locales.negotiate(&wanted));
        let tag =
            chosen.clone().map_or_else(|| language(house, &parts.headers), |tag| tag.as_str().to_owned());
        let words = Words::new(house, &tag);
        let demo = app.dial.as_ref().map(|dial| demo_time(&words, dial.now()));
        Ok(Self {
            path: parts.uri.path().to_owned(),
            menu: menu(house, words.tag()),
            demo,
            chosen: chosen.map(|tag| cookies::language(tag.as_str(), app.secure())),
            words,
        })
    }
}

/// "It is now …"
pub(crate) fn demo_time(words: &Words, now: Timestamp) -> String {
    let now = now.to_zoned(TimeZone::get(DEMO_ZONE).unwrap_or(TimeZone::UTC));
    words.with("web-demo-now", "now", &words.moment(&now))
}

/// What the chat's script says of its reader, else the language once chosen, else what the browser asks for, else Polish.
fn language(house: &House, headers: &HeaderMap) -> String {
    let text = |name: &str| headers.get(name)?.to_str().ok();
    let ours = |tag: &str| house.locales.negotiate(tag).map(|tag| tag.as_str().to_owned());
    let told = text("x-locale").and_then(ours);
    let kept = || cookies::read(headers, cookies::LANGUAGE).and_then(|tag| ours(&tag));
    let asked = || text("accept-language").and_then(ours);
    told.or_else(kept).or_else(asked).unwrap_or_else(|| DEFAULT.to_owned())
}

fn menu(house: &House, current: &str) -> Vec<Language> {
    let line = |(tag, name): (LangTag, &str)| Language {
        tag: tag.as_str().to_owned(),
        name: name.to_owned(),
        current: tag.as_str() == current,
    };
    house.locales.menu().into_iter().map(line).collect()
}

impl Page {
    /// An answer with this template.
    pub fn show(&self, status: StatusCode, template: &impl Template) -> Response {
        match template.render() {
            Ok(html) => self.sign((status, Html(html)).into_response()),
            Err(error) => {
                tracing::error!(%error, "a page could not be put together");
                StatusCode::INTERNAL_SERVER_ERROR.into_response()
            }
        }
    }

    /// Says what language an answer has, and remembers one that was just chosen.
    pub fn sign(&self, mut answer: Response) -> Response {
        let headers = answer.headers_mut();
        if let Ok(tag) = HeaderValue::from_str(self.words.tag()) {
            headers.insert(header::CONTENT_LANGUAGE, tag);
        }
        headers.insert(header::VARY, HeaderValue::from_static("cookie, accept-language"));
        if let Some(chosen) = &self.chosen {
            cookies::set(headers, chosen.clone());
        }
        answer
    }

    /// The name of the language that the page is in.
    pub fn language(&self) -> &str {
        self.words.locale().own_name()
    }
}
