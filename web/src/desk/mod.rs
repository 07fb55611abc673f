//! The organisers' desk.
//!
//! Signing in takes a link that the bot gave out, once; a session follows. What is pressed here is pressed as in the chat,
//! by the organiser's own address: the core decides whether they may.

mod act;
mod enter;
mod form;
mod meeting;
mod person;
mod session;
mod shown;

use crate::app::App;
use axum::Router;
use axum::routing::{get, post};
use bot_core::port::Store;
use std::sync::Arc;

pub(crate) fn routes<S: Store>() -> Router<Arc<App<S>>> {
    Router::new()
        .route("/desk", get(shown::desk::<S>))
        .route("/desk/enter/{secret}", get(enter::enter::<S>))
        .route("/desk/leave", post(enter::leave::<S>))
        .route("/desk/do", post(act::act::<S>))
        .route("/desk/file/{id}", get(act::file::<S>))
}
