//! What the chat window asks for before anything was said.

use super::visitor::Visitor;
use crate::app::{Shared, actor};
use crate::cookies;
use crate::page::Page;
use crate::platform::CAPABILITIES;
use crate::trouble::{Kind, Trouble};
use crate::words::Words;
use axum::Json;
use axum::extract::{Query, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use bot_core::facts::{Facts, Need};
use bot_core::house::House;
use bot_core::message::{Block, Message};
use bot_core::port::Store;
use bot_core::rules::admission;
use bot_core::say::{self, Say};
use serde::Deserialize;
use serde_json::{Map, Value, json};

#[derive(Deserialize)]
pub(super) struct Place {
    meeting: Option<String>,
    /// `beside`: the meeting's card is on the page already.
    place: Option<String>,
}

/// The greeting, for this browser's eyes and buttons, and the cookie by which it is known. Writes nothing.
pub(super) async fn hello<S: Store>(
    State(app): Shared<S>,
    page: Page,
    headers: HeaderMap,
    Query(place): Query<Place>,
) -> Result<Response, Trouble> {
    let known = Visitor::known(&headers);
    let visitor =
        known.clone().map_or_else(Visitor::fresh, Ok).map_err(|error| page.refused(error).plain())?;
    let house = app.bot.house.clone();
    let shown = place.meeting.is_some() && place.place.as_deref() == Some("beside");
    let look = move |facts: &Facts| -> Result<Option<Message>, Need> {
        let visible =
            |slug: &String| facts.catalogue.by_slug(slug).filter(|meeting| admission::is_visible(meeting));
        let meeting = place.meeting.as_ref().and_then(visible);
        let say = meeting.map_or(Say::Welcome, |meeting| Say::Card { meeting: meeting.id });
        say::render(&house, facts, &CAPABILITIES, &say)
    };
    let who = actor(visitor.address(), page.words.tag());
    let message = app.bot.look(who, look).await.map_err(|error| page.refused(error).plain())?;
    let message = message.map(|message| if shown { short(&app.bot.house, message) } else { message });
    let mut answer = Json(json!({ "message": message })).into_response();
    if known.is_none() {
        cookies::set(answer.headers_mut(), visitor.cookie(app.secure()));
    }
    Ok(answer)
}

/// A card without what stands beside the chat already: its title, what one can do here, its buttons.
fn short(house: &House, mut message: Message) -> Message {
    let text = Words::new(house, &message.locale).say("web-chat-hello");
    message.blocks.retain(|block| matches!(block, Block::Title { .. }));
    message.blocks.truncate(1);
    message.blocks.push(Block::Text { text });
    message.files.clear();
    message
}

/// Whether this browser keeps the cookie: 204, else 401.
pub(super) async fn known(headers: HeaderMap) -> StatusCode {
    Visitor::known(&headers).map_or(StatusCode::UNAUTHORIZED, |_| StatusCode::NO_CONTENT)
}

#[derive(Deserialize)]
pub(super) struct Wanted {
    lang: String,
}

/// The words of the chat window in another language, which is remembered for the pages as well.
pub(super) async fn words(page: Page, Query(wanted): Query<Wanted>) -> Result<Response, Trouble> {
    if page.words.tag() != wanted.lang {
        return Err(page.trouble(Kind::Missing).plain());
    }
    let named = page.words.chat().into_iter().map(|(name, word)| (name.to_owned(), Value::String(word)));
    let mut words: Map<String, Value> = named.collect();
    words.insert("lang".to_owned(), json!(page.words.tag()));
    words.insert("dir".to_owned(), json!(page.words.dir()));
    Ok(page.sign(Json(words).into_response()))
}
