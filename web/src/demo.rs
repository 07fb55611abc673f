//! The demo's clock, pushed forward from a bar on every page.

use crate::app::{App, Shared};
use crate::page::{self, Page};
use crate::trouble::{Kind, Trouble};
use axum::extract::State;
use axum::http::{HeaderMap, header};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::post;
use axum::{Form, Json, Router};
use bot_core::port::Store;
use jiff::SignedDuration;
use serde::Deserialize;
use serde_json::json;
use std::sync::Arc;

pub(crate) fn routes<S: Store>() -> Router<Arc<App<S>>> {
    Router::new().route("/demo/clock", post(push::<S>))
}

#[derive(Deserialize)]
struct Push {
    push: Step,
    back: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "lowercase")]
enum Step {
    Hour,
    Day,
    Week,
}

impl Step {
    fn length(&self) -> SignedDuration {
        SignedDuration::from_hours(match self {
            Self::Hour => 1,
            Self::Day => 24,
            Self::Week => 7 * 24,
        })
    }
}

/// Pushes the clock; answers with the page that one came from, or the script with what the clock shows now.
async fn push<S: Store>(
    State(app): Shared<S>,
    page: Page,
    headers: HeaderMap,
    Form(wanted): Form<Push>,
) -> Result<Response, Trouble> {
    let Some(dial) = &app.dial else { return Err(page.trouble(Kind::Missing)) };
    dial.push(wanted.push.length()).await.map_err(|error| page.refused(error))?;
    if headers.get(header::ACCEPT).is_some_and(|wanted| wanted == "application/json") {
        return Ok(Json(json!({ "now": page::demo_time(&page.words, dial.now()) })).into_response());
    }
    Ok(Redirect::to(own_path(wanted.back.as_deref())).into_response())
}

/// A path of these pages; anything else leads to the first one.
fn own_path(back: Option<&str>) -> &str {
    let own = |path: &&str| path.starts_with('/') && !path.starts_with("//") && !path.contains('\\');
    back.filter(own).unwrap_or("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_comes_back_to_these_pages_alone() {
        assert_eq!(own_path(Some("/m/komm-3")), "/m/komm-3");
        for foreign in ["//example.org", "https://example.org", "/\\example.org", ""] {
            assert_eq!(own_path(Some(foreign)), "/");
        }
    }
}
