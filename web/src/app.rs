//! What all handlers share, and the whole of the routes.

use crate::platform::Web;
use crate::{assets, chat, demo, desk, headers, health, pages};
use axum::Router;
use axum::extract::State;
use axum::middleware;
use bot_core::house::House;
use bot_core::ids::Address;
use bot_core::port::{Actor, Store};
use courier::{Bot, Pushable};
use std::future::Future;
use std::io;
use std::sync::Arc;
use tokio::net::TcpListener;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;

/// What all handlers share.
pub(crate) struct App<S> {
    pub bot: Arc<Bot<S>>,
    pub web: Arc<Web<S>>,
    /// The demo's clock, in the demo.
    pub dial: Option<Arc<dyn Pushable>>,
}

/// How handlers take it.
pub(crate) type Shared<S> = State<Arc<App<S>>>;

impl<S: Store> App<S> {
    pub fn house(&self) -> &House {
        &self.bot.house
    }

    /// Whether the pages are reached by https, as far as is known: cookies depend on it.
    pub fn secure(&self) -> bool {
        self.house().public_url.as_ref().is_some_and(|url| url.starts_with("https://"))
    }
}

/// Whoever writes from `address`, reading pages in the language `tag`.
pub(crate) fn actor(address: Address, tag: &str) -> Actor {
    Actor::Account { address, locale_hint: Some(tag.to_owned()), name_hint: None }
}

/// All pages. `web` must be one of the platforms of `bot`; `dial` is the demo's clock, in the demo.
pub fn router<S: Store>(bot: Arc<Bot<S>>, web: Arc<Web<S>>, dial: Option<Arc<dyn Pushable>>) -> Router {
    let app = Arc::new(App { bot, web, dial });
    let shown = Router::new()
        .merge(pages::routes())
        .merge(chat::routes())
        .merge(desk::routes())
        .merge(demo::routes())
        .merge(health::routes())
        .merge(assets::routes())
        .fallback(pages::missing);
    shown
        .layer(CompressionLayer::new())
        .layer(middleware::from_fn_with_state(app.clone(), headers::protect))
        .layer(CatchPanicLayer::new())
        .layer(headers::trace())
        .with_state(app)
}

/// Serves the pages until `shutdown`; then ends the streams and finishes what is in flight.
///
/// # Errors
/// Where the listener fails.
pub async fn serve<S: Store>(
    listener: TcpListener,
    router: Router,
    web: Arc<Web<S>>,
    shutdown: impl Future<Output = ()> + Send + 'static,
) -> io::Result<()> {
    let closing = async move {
        shutdown.await;
        web.close();
    };
    axum::serve(listener, router).with_graceful_shutdown(closing).await
}
