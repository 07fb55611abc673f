//! Answers as they go out: bodies, headers about limits, and answers that are none.

use super::limits::{Standing, TooMany};
use super::refusal::{Outcome, Refusal};
use super::world::World;
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde_json::json;
use std::time::Duration;

/// Marks an answer that must never arrive.
#[derive(Clone)]
pub(super) struct Cut;

/// How a call ended, before faults spoil the answer.
pub(super) enum End {
    Done(Outcome, Option<Standing>),
    TooMany(TooMany),
}

/// The answer, and Discord's number for a refusal.
pub(super) fn answered(world: &World, end: &End, broken: bool) -> (Response, Option<u64>) {
    let mut headers = HeaderMap::new();
    let (status, body, code) = match end {
        End::TooMany(TooMany { retry_after, global, standing }) => {
            let seconds = retry_after.as_secs_f64();
            set(&mut headers, "retry-after", seconds.ceil());
            set(&mut headers, "x-ratelimit-scope", if *global { "global" } else { "user" });
            if *global {
                set(&mut headers, "x-ratelimit-global", "true");
            }
            explain(&mut headers, world, standing.as_ref());
            let message = "You are being rate limited.";
            (429, json!({ "message": message, "retry_after": seconds, "global": global }), None)
        }
        End::Done(outcome, standing) => {
            explain(&mut headers, world, standing.as_ref());
            match outcome {
                Ok((status, body)) => (*status, body.clone(), None),
                Err(refusal) => (refusal.status, refusal.body(), Some(refusal.code)),
            }
        }
    };
    let mut text = if status == 204 { String::new() } else { body.to_string() };
    if broken {
        text.truncate(text.floor_char_boundary(text.len() / 2));
    }
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
    let status = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    ((status, headers, text).into_response(), code)
}

/// <https://docs.discord.com/developers/topics/rate-limits#header-format>
fn explain(headers: &mut HeaderMap, world: &World, standing: Option<&Standing>) {
    let Some(Standing { limit, remaining, reset_after, name }) = standing else { return };
    set(headers, "x-ratelimit-limit", limit);
    set(headers, "x-ratelimit-remaining", remaining);
    set(headers, "x-ratelimit-reset-after", format!("{:.3}", reset_after.as_secs_f64()));
    let reset: Duration = world.clock.unix() + *reset_after;
    set(headers, "x-ratelimit-reset", format!("{:.3}", reset.as_secs_f64()));
    set(headers, "x-ratelimit-bucket", name);
}

fn set(headers: &mut HeaderMap, name: &'static str, value: impl ToString) {
    if let Ok(value) = HeaderValue::from_str(&value.to_string()) {
        headers.insert(HeaderName::from_static(name), value);
    }
}

pub(super) fn missing() -> Response {
    let body = Refusal::new(404, 0, "404: Not Found").body().to_string();
    (StatusCode::NOT_FOUND, [(header::CONTENT_TYPE, "application/json")], body).into_response()
}

pub(super) fn page(status: u16) -> Response {
    let status = StatusCode::from_u16(status).unwrap_or(StatusCode::BAD_GATEWAY);
    let page =
        format!("<html>\r\n<head><title>{status}</title></head>\r\n<body>{status}</body>\r\n</html>\r\n");
    (status, [(header::CONTENT_TYPE, "text/html")], page).into_response()
}

pub(super) fn cut() -> Response {
    let mut response = StatusCode::NO_CONTENT.into_response();
    response.extensions_mut().insert(Cut);
    response
}
