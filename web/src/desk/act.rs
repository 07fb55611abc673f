//! What organisers do at the desk: presses and words, as if written to the bot.

use super::form;
use super::session::Session;
use crate::app::{App, Shared};
use crate::page::Page;
use crate::pages::download;
use crate::trouble::{Kind, Trouble};
use axum::Form;
use axum::extract::{Path, State};
use axum::http::HeaderMap;
use axum::response::{IntoResponse, Redirect, Response};
use bot_core::desk;
use bot_core::facts::Facts;
use bot_core::ids::FileId;
use bot_core::message::{Incoming, Input};
use bot_core::port::{Store, StoreError};
use bot_core::press::Press;
use serde::Deserialize;

#[derive(Deserialize)]
pub(super) struct Done {
    /// Proves that the form was made for this session.
    form: String,
    /// The token of the button that was pressed.
    press: String,
    /// The words that go with it.
    #[serde(default)]
    text: String,
    /// The part of the page to come back to.
    #[serde(default)]
    back: String,
}

/// `POST /desk/do`.
pub(super) async fn act<S: Store>(
    State(app): Shared<S>,
    page: Page,
    headers: HeaderMap,
    Form(done): Form<Done>,
) -> Result<Response, Trouble> {
    let Some(session) = app.session(&headers).await.map_err(|error| page.refused(error))? else {
        return Ok(page.sign_in());
    };
    let Some(update) = form::opened(app.house(), &session, &done.form) else {
        return Ok(Redirect::to("/desk?told=old").into_response());
    };
    let Some(press) = Press::open(&app.house().key, &session.address, &done.press) else {
        return Err(page.trouble(Kind::Bad));
    };
    let Some(inputs) = inputs(&app, &session, press, &done) else { return Err(page.trouble(Kind::Bad)) };
    app.enter_all(&page, &session, &update, inputs).await.map_err(|error| page.refused(error))?;
    let part = done.back.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte));
    let part = if part { done.back.as_str() } else { "" };
    Ok(Redirect::to(&format!("/desk?told=done#{part}")).into_response())
}

/// What a button of the desk and the words beside it come to, as inputs of the chat. `None`: it is no button of the desk.
fn inputs<S: Store>(app: &App<S>, session: &Session, press: Press, done: &Done) -> Option<Vec<Input>> {
    let words = done.text.trim();
    let pressed = || Input::Press(done.press.clone());
    Some(match press {
        Press::Decide(..) => vec![pressed()],
        Press::Arrange(request, yes) if words.is_empty() => {
            vec![Input::Press(Press::NoNote(request, yes).seal(&app.house().key, &session.address))]
        }
        Press::Reply(_) if words.is_empty() => Vec::new(),
        Press::Arrange(..) | Press::Reply(_) => vec![pressed(), Input::Text(no_command(words))],
        _ => return None,
    })
}

/// Words that are an answer even if they begin like a command.
fn no_command(words: &str) -> String {
    if words.starts_with('/') { format!("– {words}") } else { words.to_owned() }
}

impl<S: Store> App<S> {
    async fn enter_all(
        &self,
        page: &Page,
        session: &Session,
        update: &str,
        inputs: Vec<Input>,
    ) -> Result<(), StoreError> {
        for (place, input) in inputs.into_iter().enumerate() {
            let incoming = Incoming {
                update: format!("{update}-{place}"),
                from: session.address.clone(),
                locale_hint: Some(page.words.tag().to_owned()),
                name_hint: None,
                reply: None,
                input,
            };
            self.bot.handle(incoming).await?;
        }
        Ok(())
    }
}

/// `/desk/file/ID`: an upload that somebody sent with their answers.
pub(super) async fn file<S: Store>(
    State(app): Shared<S>,
    page: Page,
    headers: HeaderMap,
    Path(id): Path<i64>,
) -> Result<Response, Trouble> {
    let refused = |error| page.refused(error);
    let Some(session) = app.session(&headers).await.map_err(refused)? else { return Ok(page.sign_in()) };
    let look = move |facts: &Facts| desk::may_open(facts, FileId(id));
    let allowed = app.bot.look_as(session.address, look).await.map_err(refused)?;
    let found = if allowed { app.bot.store.file(FileId(id)).await.map_err(refused)? } else { None };
    found.map(download).ok_or_else(|| page.trouble(Kind::Missing))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_that_begins_with_a_slash_stays_an_answer() {
        assert_eq!(no_command("/my shows it"), "– /my shows it");
        assert_eq!(no_command("Yes"), "Yes");
    }
}
