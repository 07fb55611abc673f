//! Calendar files: of a meeting, of all public meetings, and somebody's own.

use super::home;
use crate::app::{App, Shared};
use crate::page::Page;
use crate::trouble::{Kind, Trouble};
use crate::words::Words;
use axum::extract::{Path, State};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use bot_core::calendar::{self, Entry, MIME, Own};
use bot_core::facts::{Facts, Meeting, Need};
use bot_core::house::House;
use bot_core::ids::PersonId;
use bot_core::join;
use bot_core::meeting::definition::Place;
use bot_core::model::{Registration, StateName};
use bot_core::port::{Actor, Store};
use bot_core::rules::admission;
use std::sync::Arc;

/// What calendars call the one with all meetings and somebody's own.
const NAME: &str = "Zapis";

/// `/m/SLUG.ics`: public data only.
pub(crate) async fn one<S: Store>(app: &App<S>, page: &Page, slug: &str) -> Result<Response, Trouble> {
    let catalogue = app.bot.store.catalogue().await.map_err(|error| page.refused(error))?;
    let meeting = catalogue.by_slug(slug).filter(|meeting| admission::is_visible(meeting));
    let Some(meeting) = meeting else { return Err(page.trouble(Kind::Missing)) };
    let entry = entry(app.house(), &page.words, meeting, None);
    match calendar::meeting_calendar(NAME, &entry, app.bot.clock.now()) {
        Some(text) => Ok(file(&format!("{}.ics", meeting.definition.slug), text)),
        None => Err(page.trouble(Kind::Missing)),
    }
}

/// `/calendar.ics`: public meetings, public data only.
pub(crate) async fn all<S: Store>(State(app): Shared<S>, page: Page) -> Result<Response, Trouble> {
    let meetings = app.bot.look(Actor::House, home::listed).await.map_err(|error| page.refused(error))?;
    let entries: Vec<Entry<'_>> =
        meetings.iter().map(|(meeting, _)| entry(app.house(), &page.words, meeting, None)).collect();
    Ok(file("zapis.ics", calendar::calendar(NAME, &entries, app.bot.clock.now())))
}

/// `/calendar/TOKEN.ics`: the meetings of one person, with their own way in.
pub(crate) async fn own<S: Store>(
    State(app): Shared<S>,
    page: Page,
    Path(name): Path<String>,
) -> Result<Response, Trouble> {
    let token = name.strip_suffix(".ics").unwrap_or(&name);
    let Some(person) = join::calendar_of(app.house(), token) else { return Err(page.trouble(Kind::Missing)) };
    let found = app.bot.look(Actor::House, move |facts| accepted(facts, person)).await;
    let (locale, meetings) = found.map_err(|error| page.refused(error))?;
    let (house, words) =
        (app.house(), locale.map_or(page.words.clone(), |tag| Words::new(app.house(), &tag)));
    let entries: Vec<Entry<'_>> =
        meetings.iter().map(|(meeting, mine)| entry(house, &words, meeting, Some(mine))).collect();
    Ok(file("zapis.ics", calendar::calendar(NAME, &entries, app.bot.clock.now())))
}

type Accepted = Vec<(Arc<Meeting>, Registration)>;

/// The meetings at which somebody has a seat, and their language.
fn accepted(facts: &Facts, person: PersonId) -> Result<(Option<String>, Accepted), Need> {
    let mine = facts.registrations_of(person)?.iter().filter(|mine| mine.state.name() == StateName::Accepted);
    let meetings =
        mine.filter_map(|mine| Some((facts.catalogue.meeting(mine.meeting)?.clone(), mine.clone())));
    Ok((facts.reach(person)?.locale.clone(), meetings.collect()))
}

fn entry<'a>(house: &House, words: &Words, meeting: &'a Meeting, mine: Option<&Registration>) -> Entry<'a> {
    let definition = &meeting.definition;
    let title =
        words.text(house, &definition.title).map_or_else(|| definition.slug.clone(), |told| told.text);
    let online = matches!(definition.place, Place::Online(_) | Place::Hybrid { .. });
    let own =
        mine.map(|mine| Own { join_url: join::url(house, mine).filter(|_| online), alarm: title.clone() });
    Entry {
        meeting,
        description: words.text(house, &definition.summary).map(|told| told.text).unwrap_or_default(),
        place: home::place(words, house, &definition.place),
        page: house.public_url.as_ref().map(|base| format!("{base}/m/{}", definition.slug)),
        title,
        own,
    }
}

fn file(name: &str, text: String) -> Response {
    let disposition = format!("attachment; filename=\"{name}\"");
    ([(header::CONTENT_TYPE, MIME.to_owned()), (header::CONTENT_DISPOSITION, disposition)], text)
        .into_response()
}
