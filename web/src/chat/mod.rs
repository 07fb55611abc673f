//! The chat window's way in.
//!
//! A browser is known by a random cookie; its hash is the address. Nothing is written before the first message: the
//! greeting is rendered and forgotten. What people write is recorded first and handled then, so that the conversation
//! shows it above the answer; the answer itself comes through the stream.

mod hello;
mod input;
mod say;
mod stream;
mod upload;
mod visitor;

use crate::app::App;
use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::routing::{get, post};
use bot_core::port::Store;
use std::sync::Arc;

pub(crate) fn routes<S: Store>() -> Router<Arc<App<S>>> {
    // Bodies are read piece by piece and refused by their own rules, so that even what is too large gets a kind answer.
    Router::new()
        .route("/chat/hello", get(hello::hello::<S>))
        .route("/chat/known", get(hello::known))
        .route("/chat/words", get(hello::words))
        .route("/chat/stream", get(stream::stream::<S>))
        .route("/chat/say", post(say::say::<S>))
        .route("/chat/file", post(upload::upload::<S>))
        .layer(DefaultBodyLimit::disable())
}
