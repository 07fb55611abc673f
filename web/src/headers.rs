//! Headers that every answer carries, and what is written into the log about a request.

use crate::app::App;
use axum::body::Body;
use axum::extract::{MatchedPath, Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, header};
use axum::middleware::Next;
use axum::response::Response;
use bot_core::port::Store;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use tower_http::classify::{ServerErrorsAsFailures, SharedClassifier};
use tower_http::trace::TraceLayer;
use tracing::Span;

/// What a page may load and do. Only the chat to be embedded may stand in other people's frames.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; \
    connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors ";

/// Pages with something personal on them, or in their address.
const PERSONAL: [&str; 5] = ["/chat", "/desk", "/j/", "/calendar/", "/demo"];

/// Adds the headers that every answer carries.
pub(crate) async fn protect<S: Store>(
    State(app): State<Arc<App<S>>>,
    request: Request,
    next: Next,
) -> Response {
    let path = request.uri().path().to_owned();
    let mut answer = next.run(request).await;
    let headers = answer.headers_mut();
    let ancestors = if path.starts_with("/embed/") { "*" } else { "'none'" };
    if let Ok(policy) = HeaderValue::from_str(&format!("{POLICY}{ancestors}")) {
        missing(headers, header::CONTENT_SECURITY_POLICY, policy);
    }
    missing(headers, header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    missing(headers, header::REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
    let personal = PERSONAL.iter().any(|start| path.starts_with(start));
    let kept = if personal { "no-store" } else { "private, no-cache" };
    missing(headers, header::CACHE_CONTROL, HeaderValue::from_static(kept));
    if app.secure() {
        missing(headers, header::STRICT_TRANSPORT_SECURITY, HeaderValue::from_static("max-age=31536000"));
    }
    answer
}

fn missing(headers: &mut HeaderMap, name: HeaderName, value: HeaderValue) {
    headers.entry(name).or_insert(value);
}

/// What a log says about a request: a number to find it by, and the pattern of its path. The path itself may be somebody's
/// own link, and headers may be somebody's cookies: neither is written anywhere.
pub(crate) fn trace()
-> TraceLayer<SharedClassifier<ServerErrorsAsFailures>, impl Fn(&Request<Body>) -> Span + Clone> {
    static REQUESTS: AtomicU64 = AtomicU64::new(1);
    TraceLayer::new_for_http().make_span_with(|request: &Request<Body>| {
        let route = request.extensions().get::<MatchedPath>().map_or("-", MatchedPath::as_str);
        let id = REQUESTS.fetch_add(1, Ordering::Relaxed);
        tracing::info_span!("request", id, method = %request.method(), route)
    })
}
