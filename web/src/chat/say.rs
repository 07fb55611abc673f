//! `POST /chat/say`: words, or a pressed button.

use super::input::{Sent, is_id, shown_label, shown_text};
use super::visitor::Visitor;
use crate::app::{App, Shared, actor};
use crate::page::Page;
use crate::trouble::{Kind, Trouble};
use axum::Json;
use axum::body::{Body, to_bytes};
use axum::extract::State;
use axum::http::{HeaderMap, header};
use bot_core::conversation::Conversation;
use bot_core::facts::{Facts, Need};
use bot_core::message::Input;
use bot_core::port::{Store, StoreError};
use bot_core::rules::admission;
use bot_core::turn::Turn;
use serde::{Deserialize, Serialize};

/// The largest body, in bytes. Well above the longest text that is read, so that one which is somewhat too long still
/// gets the bot's own answer.
const BODY: usize = 64 * 1024;

#[derive(Deserialize)]
pub(super) struct Said {
    /// The browser's own id of this.
    id: String,
    /// Words.
    text: Option<String>,
    /// Or the token of a button.
    press: Option<String>,
    /// What that button says; absent where pressing it is not worth a line of the conversation.
    label: Option<String>,
    /// The meeting on whose page this is written, if nothing else was talked about yet.
    meeting: Option<String>,
}

/// Where the conversation has it now.
#[derive(Serialize)]
pub(super) struct Taken {
    pub seq: i64,
}

/// Answers once it is committed; the bot's reply comes through the stream.
pub(super) async fn say<S: Store>(
    State(app): Shared<S>,
    page: Page,
    headers: HeaderMap,
    body: Body,
) -> Result<Json<Taken>, Trouble> {
    let refused = |kind: Kind| page.trouble(kind).plain();
    // A form of somebody else's page can't send this type without asking first: it is refused.
    if !headers.get(header::CONTENT_TYPE).is_some_and(|kind| kind.as_bytes().starts_with(b"application/json"))
    {
        return Err(refused(Kind::Bad));
    }
    let visitor = Visitor::known(&headers).ok_or_else(|| refused(Kind::NoCookie))?;
    let body = to_bytes(body, BODY).await.map_err(|_| refused(Kind::TooLong))?;
    let said: Said = serde_json::from_slice(&body).map_err(|_| refused(Kind::Bad))?;
    let meeting = said.meeting.clone().filter(|_| said.text.is_some());
    let sent = sent(visitor, said).ok_or_else(|| refused(Kind::Bad))?;
    let taken = async {
        if let Some(slug) = meeting {
            app.looks_at(&page, &sent, slug).await?;
        }
        app.take(&page, sent).await
    };
    Ok(Json(Taken { seq: taken.await.map_err(|error| page.refused(error).plain())? }))
}

fn sent(visitor: Visitor, said: Said) -> Option<Sent> {
    let Said { id, text, press, label, .. } = said;
    let (shown, input) = match (text, press) {
        (Some(text), None) => (shown_text(&text), Input::Text(text)),
        (None, Some(token)) => (label.as_deref().and_then(shown_label), Input::Press(token)),
        _ => return None,
    };
    is_id(&id).then_some(Sent { visitor, id, shown, input })
}

impl<S: Store> App<S> {
    /// Remembers which meeting's page one writes from, so that "sign me up" needs no name.
    async fn looks_at(&self, page: &Page, sent: &Sent, slug: String) -> Result<(), StoreError> {
        let from = sent.visitor.address();
        let update = format!("{}:{}:looks", from.id, sent.id);
        let decide = move |facts: &Facts| Ok::<_, Need>(looked(facts, &slug));
        self.bot.act(actor(from, page.words.tag()), Some(update), Box::new(decide)).await.map(drop)
    }
}

fn looked(facts: &Facts, slug: &str) -> Turn {
    let meeting = facts.catalogue.by_slug(slug).filter(|meeting| admission::is_visible(meeting));
    let conversation = facts
        .me
        .as_ref()
        .zip(meeting)
        .map(|(me, meeting)| Conversation { last_meeting: Some(meeting.id), ..me.conversation.clone() });
    Turn { conversation, ..Turn::default() }
}
