//! `GET /chat/stream`: the conversation, as it was and as it goes on, as server-sent events.

use super::visitor::Visitor;
use crate::app::{App, Shared};
use crate::live::Watch;
use crate::page::Page;
use crate::trouble::{Kind, Trouble};
use axum::extract::{Query, State};
use axum::http::HeaderMap;
use axum::response::Sse;
use axum::response::sse::{Event, KeepAlive};
use bot_core::ids::Address;
use bot_core::port::{Entry, Store};
use futures_util::stream::{self, Stream};
use serde::Deserialize;
use std::collections::VecDeque;
use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;

/// How long a browser waits before it comes back when the stream breaks.
const COME_BACK: Duration = Duration::from_secs(1);

#[derive(Deserialize)]
pub(super) struct From {
    #[serde(default)]
    after: i64,
}

type Events =
    Sse<axum::response::sse::KeepAliveStream<stream::BoxStream<'static, Result<Event, Infallible>>>>;

/// Events `entry` (their ids say up to which `seq` the browser has everything): what came after `after`, or after the browser's `Last-Event-ID`; then one
/// `ready`; then whatever comes.
pub(super) async fn stream<S: Store>(
    State(app): Shared<S>,
    page: Page,
    headers: HeaderMap,
    Query(from): Query<From>,
) -> Result<Events, Trouble> {
    let visitor = Visitor::known(&headers).ok_or_else(|| page.trouble(Kind::NoCookie).plain())?;
    let last = headers.get("last-event-id").and_then(|id| id.to_str().ok()?.parse().ok());
    let window = Window::open(app, visitor.address(), last.unwrap_or(from.after));
    let events: stream::BoxStream<'static, _> = Box::pin(events(window));
    Ok(Sse::new(events).keep_alive(KeepAlive::default()))
}

fn events<S: Store>(window: Window<S>) -> impl Stream<Item = Result<Event, Infallible>> {
    stream::unfold(window, async |mut window| window.next().await.map(|event| (Ok(event), window)))
}

/// An open window on a conversation.
struct Window<S> {
    app: Arc<App<S>>,
    address: Address,
    /// The `seq` up to which the browser has everything.
    after: i64,
    waiting: VecDeque<Event>,
    /// Whether everything that was there before was read.
    ready: bool,
    watch: Watch,
}

impl<S: Store> Window<S> {
    /// Watches before it reads, so that nothing falls between the two.
    fn open(app: Arc<App<S>>, address: Address, after: i64) -> Self {
        let watch = app.web.watch(&address);
        Self { app, address, after, waiting: VecDeque::new(), ready: false, watch }
    }

    /// The next event; `None` where the window closes or the database does not answer: the browser comes back by itself.
    async fn next(&mut self) -> Option<Event> {
        loop {
            if let Some(event) = self.waiting.pop_front() {
                return Some(event);
            }
            if self.ready && !self.watch.woken().await {
                return None;
            }
            self.read().await?;
        }
    }

    async fn read(&mut self) -> Option<()> {
        let history = self.app.web.history(&self.address, self.after).await;
        let entries =
            history.inspect_err(|error| tracing::warn!(%error, "a conversation could not be read")).ok()?;
        let newest = entries.iter().map(|entry| entry.seq).fold(self.after, i64::max);
        let last = entries.len().saturating_sub(1);
        for (place, entry) in entries.iter().enumerate() {
            // An edited entry stands in its old place with a new `seq`. A browser that comes back before it has everything
            // must not skip what follows, so only the last one moves it on.
            let id = if place == last { newest } else { self.after };
            self.waiting.extend(event(entry, id));
        }
        self.after = newest;
        if !std::mem::replace(&mut self.ready, true) {
            self.waiting.push_back(Event::default().event("ready").data("now").retry(COME_BACK));
        }
        Some(())
    }
}

fn event(entry: &Entry, id: i64) -> Option<Event> {
    Event::default().event("entry").id(id.to_string()).json_data(entry).ok()
}
