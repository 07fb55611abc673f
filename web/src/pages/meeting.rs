//! A meeting with its chat; the chat by itself, as a page and for other people's pages.

use crate::app::{Shared, actor};
use crate::blocks::{Part, parts};
use crate::page::Page;
use crate::pages::calendar;
use crate::platform::{CAPABILITIES, NAME};
use crate::trouble::{Kind, Trouble};
use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use bot_core::facts::{Facts, Need};
use bot_core::ids::Address;
use bot_core::meeting::definition::Visibility;
use bot_core::message::{Block, Message};
use bot_core::port::Store;
use bot_core::rules::admission;
use bot_core::say::{self, Say};

#[derive(Template)]
#[template(path = "meeting.html")]
struct Shown<'a> {
    page: &'a Page,
    chat: Chat,
    title: String,
    card: &'a Message,
    parts: Vec<Part<'a>>,
    /// Folded up below them; empty where they are all that there is.
    rest: Vec<Part<'a>>,
    slug: &'a str,
    /// Whether search engines may list it.
    public: bool,
}

#[derive(Template)]
#[template(path = "chat_page.html")]
struct Alone<'a> {
    page: &'a Page,
    chat: Chat,
    /// Whether it stands in a frame of somebody else's page.
    framed: bool,
}

/// The chat window on a page.
pub(super) struct Chat {
    /// The meeting that it opens with; may be empty.
    pub slug: String,
    /// `beside` what is shown already, or `alone`.
    pub place: &'static str,
    /// The words that its script needs, as JSON.
    pub words: String,
}

impl Chat {
    pub fn new(page: &Page, slug: &str, place: &'static str) -> Self {
        let words = serde_json::to_string(&page.words.chat()).unwrap_or_default();
        Self { slug: slug.to_owned(), place, words }
    }
}

/// `/m/SLUG` and `/m/SLUG.ics`.
pub(crate) async fn meeting<S: Store>(
    State(app): Shared<S>,
    page: Page,
    Path(name): Path<String>,
) -> Result<Response, Trouble> {
    if let Some(slug) = name.strip_suffix(".ics") {
        return calendar::one(&app, &page, slug).await;
    }
    // Somebody who only reads: an address that no chat ever has.
    let reader = actor(Address::new(NAME, "reader"), page.words.tag());
    let house = app.bot.house.clone();
    let look = move |facts: &Facts| -> Result<_, Need> {
        let Some(meeting) = facts.catalogue.by_slug(&name).filter(|meeting| admission::is_visible(meeting))
        else {
            return Ok(None);
        };
        let show = |say| say::render(&house, facts, &CAPABILITIES, &say);
        let card = show(Say::Card { meeting: meeting.id })?;
        // Where the card is only a beginning, the rest is folded up below it.
        let rest = match &card {
            Some(card) if house.locale(&card.locale).is_easy() => {
                show(Say::CardRest { meeting: meeting.id })?
            }
            _ => None,
        };
        Ok(card.map(|card| (meeting.clone(), card, rest.unwrap_or_default())))
    };
    let found = app.bot.look(reader, look).await.map_err(|error| page.refused(error))?;
    let Some((meeting, card, mut rest)) = found else { return Err(page.trouble(Kind::Missing)) };
    rest.blocks.retain(|block| !matches!(block, Block::Title { .. }));
    let slug = &meeting.definition.slug;
    let title = page
        .words
        .text(app.house(), &meeting.definition.title)
        .map_or_else(|| slug.clone(), |told| told.text);
    let shown = Shown {
        chat: Chat::new(&page, slug, "beside"),
        parts: parts(&card),
        rest: parts(&rest),
        public: meeting.definition.visibility == Visibility::Public,
        page: &page,
        card: &card,
        title,
        slug,
    };
    Ok(page.show(StatusCode::OK, &shown))
}

/// `/chat`: the chat without a meeting.
pub(crate) async fn chat(page: Page) -> Response {
    page.show(StatusCode::OK, &Alone { chat: Chat::new(&page, "", "alone"), framed: false, page: &page })
}

/// `/embed/`: the same for other people's pages.
pub(crate) async fn embed_any(page: Page) -> Response {
    page.show(StatusCode::OK, &Alone { chat: Chat::new(&page, "", "alone"), framed: true, page: &page })
}

/// `/embed/SLUG`: the chat of a meeting for other people's pages.
pub(crate) async fn embed<S: Store>(
    State(app): Shared<S>,
    page: Page,
    Path(slug): Path<String>,
) -> Result<Response, Trouble> {
    let catalogue = app.bot.store.catalogue().await.map_err(|error| page.refused(error))?;
    let meeting = catalogue.by_slug(&slug).filter(|meeting| admission::is_visible(meeting));
    let Some(meeting) = meeting else { return Err(page.trouble(Kind::Missing)) };
    let chat = Chat::new(&page, &meeting.definition.slug, "alone");
    Ok(page.show(StatusCode::OK, &Alone { chat, framed: true, page: &page }))
}
