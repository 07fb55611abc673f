//! For whoever watches over the service.

use crate::app::{App, Shared};
use axum::Router;
use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use bot_core::port::Store;
use courier::DeliveryCounts;
use std::sync::Arc;

pub(crate) fn routes<S: Store>() -> Router<Arc<App<S>>> {
    Router::new().route("/healthz", get(health::<S>)).route("/metrics", get(metrics::<S>))
}

/// 200 while the database answers.
async fn health<S: Store>(State(app): Shared<S>) -> Response {
    match app.bot.store.catalogue().await {
        Ok(_) => "ok\n".into_response(),
        Err(_) => (StatusCode::SERVICE_UNAVAILABLE, "the database does not answer\n").into_response(),
    }
}

async fn metrics<S: Store>(State(app): Shared<S>) -> Response {
    let version = env!("CARGO_PKG_VERSION");
    let DeliveryCounts { sent, throttled, failed, gone, waiting } = app.bot.delivery_counts();
    let text = format!(
        "# TYPE zapis_build_info gauge\nzapis_build_info{{version=\"{version}\"}} 1\n\
         # TYPE zapis_deliveries_total counter\n\
         zapis_deliveries_total{{outcome=\"sent\"}} {sent}\n\
         zapis_deliveries_total{{outcome=\"throttled\"}} {throttled}\n\
         zapis_deliveries_total{{outcome=\"failed\"}} {failed}\n\
         zapis_deliveries_total{{outcome=\"gone\"}} {gone}\n\
         # TYPE zapis_deliveries_waiting gauge\nzapis_deliveries_waiting {waiting}\n\
         # TYPE zapis_web_windows gauge\nzapis_web_windows {}\n\
         # TYPE zapis_locale_troubles_total counter\nzapis_locale_troubles_total {}\n",
        app.web.windows(),
        app.house().locales.trouble_count(),
    );
    ([(header::CONTENT_TYPE, "text/plain; version=0.0.4")], text).into_response()
}
