//! Updates that Telegram sends by itself, on the house's own HTTP server. They are answered after the commit, so that
//! whatever the process does not live to handle is sent again.

use crate::api::{Api, Refusal};
use crate::intake::Intake;
use crate::poll;
use crate::read::ALLOWED;
use axum::Router;
use axum::body::Bytes;
use axum::extract::{DefaultBodyLimit, State};
use axum::http::header::RETRY_AFTER;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::post;
use bot_core::port::Store;
use secrecy::{ExposeSecret, SecretString};
use serde_json::Value;
use std::sync::Arc;
use subtle::ConstantTimeEq;
use teloxide_core::payloads::{SetWebhook, SetWebhookSetters};
use url::Url;

/// Who sends updates proves it by this header (<https://core.telegram.org/bots/api#setwebhook>).
const SECRET: &str = "x-telegram-bot-api-secret-token";
/// The longest update that is read, in bytes; real ones are far shorter.
const UPDATE_MOST: usize = 1024 * 1024;
/// Updates that Telegram may send side by side; its own most is 100.
const SIDE_BY_SIDE: u8 = 64;
/// When Telegram is to send an update again that could not be handled, in seconds.
const AGAIN: &str = "2";

/// Where updates are sent to, and what proves that Telegram sends them.
#[derive(Clone)]
pub struct Webhook {
    /// The address as Telegram is told it.
    pub url: Url,
    /// 1 to 256 of `A-Za-z0-9_-`.
    pub secret: Arc<SecretString>,
}

impl Webhook {
    /// Tells Telegram to send updates here.
    ///
    /// # Errors
    /// What Telegram refused.
    pub async fn set(&self, api: &Api) -> Result<(), Refusal> {
        let set = SetWebhook::new(self.url.clone())
            .secret_token(self.secret.expose_secret())
            .max_connections(SIDE_BY_SIDE)
            .allowed_updates(ALLOWED);
        api.call::<_, Value>(&set).await.map(drop)
    }

    /// The route that takes updates in.
    pub fn router<S: Store>(&self, intake: Intake<S>) -> Router {
        let path = if self.url.path().is_empty() { "/" } else { self.url.path() };
        Router::new()
            .route(path, post(arrived::<S>))
            .layer(DefaultBodyLimit::max(UPDATE_MOST))
            .with_state((intake, self.secret.clone()))
    }
}

/// Whether this is what Telegram takes for a secret.
#[must_use]
pub fn is_secret(secret: &str) -> bool {
    let allowed = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-');
    (1..=256).contains(&secret.len()) && secret.chars().all(allowed)
}

async fn arrived<S: Store>(
    State((intake, secret)): State<(Intake<S>, Arc<SecretString>)>,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    let shown = headers.get(SECRET).map_or(&[][..], |value| value.as_bytes());
    if !bool::from(shown.ct_eq(secret.expose_secret().as_bytes())) {
        tracing::warn!("something that did not know the webhook's secret was turned away");
        return StatusCode::UNAUTHORIZED.into_response();
    }
    let Ok(update) = serde_json::from_slice::<Value>(&body) else {
        return StatusCode::BAD_REQUEST.into_response();
    };
    match intake.take(&update).await {
        Ok(()) => StatusCode::OK.into_response(),
        Err(error) => {
            let (number, kind) = poll::described(&update);
            tracing::warn!(number, kind, %error, "an update is not handled yet; Telegram will send it again");
            (StatusCode::SERVICE_UNAVAILABLE, [(RETRY_AFTER, AGAIN)]).into_response()
        }
    }
}
