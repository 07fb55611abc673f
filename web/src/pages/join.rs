//! `/j/TOKEN`: somebody's own link to a meeting.

use super::is_preview;
use crate::app::Shared;
use crate::page::Page;
use crate::trouble::{Kind, Trouble};
use axum::extract::{Path, State};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use axum::response::{IntoResponse, Response};
use bot_core::facts::Facts;
use bot_core::join::{self, Joined};
use bot_core::port::{Actor, Store, StoreError};
use bot_core::turn::Turn;

/// Leads to the real link, and counts the attendance of a person.
pub(crate) async fn join<S: Store>(
    State(app): Shared<S>,
    page: Page,
    method: Method,
    headers: HeaderMap,
    Path(token): Path<String>,
) -> Result<Response, Trouble> {
    let house = app.bot.house.clone();
    let open = move |facts: &Facts| join::open(&house, facts, &token);
    let joined: Result<Joined, StoreError> = if is_preview(&method, &headers) {
        app.bot.look(Actor::House, open).await
    } else {
        let decide = move |facts: &Facts| {
            let mut joined = open(facts)?;
            let turn = match &mut joined {
                Joined::To { turn, .. } => std::mem::take(&mut **turn),
                Joined::NotAdmitted | Joined::Unknown => Turn::default(),
            };
            Ok((turn, joined))
        };
        app.bot.act_for(Actor::House, decide).await
    };
    match joined.map_err(|error| page.refused(error))? {
        Joined::To { url, .. } => {
            let to = HeaderValue::from_str(&url).map_err(|_| page.trouble(Kind::NotAdmitted))?;
            Ok((StatusCode::FOUND, [(header::LOCATION, to)]).into_response())
        }
        Joined::NotAdmitted => Err(page.trouble(Kind::NotAdmitted)),
        Joined::Unknown => Err(page.trouble(Kind::UnknownLink)),
    }
}
