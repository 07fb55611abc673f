//! Into the desk and out of it.

use super::session::SECONDS;
use crate::app::Shared;
use crate::cookies;
use crate::page::Page;
use crate::pages::is_preview;
use crate::trouble::Trouble;
use askama::Template;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, Method, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use bot_core::port::Store;
use bot_core::seal;

/// How to sign in, and why that is needed.
#[derive(Template)]
#[template(path = "desk_sign_in.html")]
struct SignIn<'a> {
    page: &'a Page,
    text: String,
}

impl Page {
    /// How to sign in.
    pub(super) fn sign_in(&self) -> Response {
        let text = self.words.say("desk-page-sign-in");
        self.show(StatusCode::FORBIDDEN, &SignIn { page: self, text })
    }

    fn key_used(&self) -> Response {
        let text = self.words.say("desk-page-key-used");
        self.show(StatusCode::GONE, &SignIn { page: self, text })
    }
}

/// `/desk/enter/SECRET`: signs in, once.
pub(super) async fn enter<S: Store>(
    State(app): Shared<S>,
    page: Page,
    method: Method,
    headers: HeaderMap,
    Path(secret): Path<String>,
) -> Result<Response, Trouble> {
    if is_preview(&method, &headers) {
        return Ok(page.sign_in());
    }
    let hash = seal::hash(&secret);
    let refused = |error| page.refused(error);
    let Some(holder) = app.key_holder(hash.clone(), true).await.map_err(refused)? else {
        return Ok(page.key_used());
    };
    let Some(session) = app.begin_session(holder, hash).await.map_err(refused)? else {
        return Ok(page.key_used());
    };
    let mut answer = Redirect::to("/desk").into_response();
    cookies::set(answer.headers_mut(), cookies::desk(&session, SECONDS, app.secure()));
    Ok(answer)
}

/// Signs out.
pub(super) async fn leave<S: Store>(
    State(app): Shared<S>,
    page: Page,
    headers: HeaderMap,
) -> Result<Response, Trouble> {
    if let Some(session) = app.session(&headers).await.map_err(|error| page.refused(error))? {
        app.end_session(session).await.map_err(|error| page.refused(error))?;
    }
    let mut answer = Redirect::to("/desk").into_response();
    cookies::set(answer.headers_mut(), cookies::desk("", 0, app.secure()));
    Ok(answer)
}
