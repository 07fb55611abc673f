//! The first page: meetings that one can find.

use super::meeting::Chat;
use crate::app::Shared;
use crate::page::Page;
use crate::trouble::Trouble;
use crate::words::{Told, Words};
use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use bot_core::facts::{Facts, Meeting, Need};
use bot_core::house::House;
use bot_core::meeting::definition::{Admission, Place, Venue};
use bot_core::model::Seats;
use bot_core::port::{Actor, Store};
use bot_core::rules::{admission, listing};
use bot_core::say::Refusal;
use jiff::Timestamp;
use std::sync::Arc;

#[derive(Template)]
#[template(path = "home.html")]
struct Home<'a> {
    page: &'a Page,
    chat: Chat,
    meetings: Vec<Card>,
}

/// A meeting in the list.
struct Card {
    slug: String,
    title: Told,
    when: String,
    place: String,
    status: String,
    /// How the status looks: `open`, `waits` or `ended`.
    look: &'static str,
}

pub(crate) async fn home<S: Store>(State(app): Shared<S>, page: Page) -> Result<Response, Trouble> {
    let meetings = app.bot.look(Actor::House, listed).await.map_err(|error| page.refused(error))?;
    let now = app.bot.clock.now();
    let card = |(meeting, seats): &(Arc<Meeting>, Seats)| card(&page.words, app.house(), meeting, seats, now);
    let chat = Chat::new(&page, "", "beside");
    Ok(page.show(StatusCode::OK, &Home { meetings: meetings.iter().map(card).collect(), chat, page: &page }))
}

/// Meetings in public lists with their seats.
pub(super) fn listed(facts: &Facts) -> Result<Vec<(Arc<Meeting>, Seats)>, Need> {
    listing::upcoming(facts)
        .into_iter()
        .map(|meeting| Ok((meeting.clone(), *facts.seats(meeting.id)?)))
        .collect()
}

fn card(words: &Words, house: &House, meeting: &Meeting, seats: &Seats, now: Timestamp) -> Card {
    let definition = &meeting.definition;
    let slug = definition.slug.clone();
    let (status, look) = status(words, meeting, seats, now);
    Card {
        title: words
            .text(house, &definition.title)
            .unwrap_or_else(|| Told { text: slug.clone(), foreign: None }),
        when: when(words, meeting),
        place: place(words, house, &definition.place),
        slug,
        status,
        look,
    }
}

fn when(words: &Words, meeting: &Meeting) -> String {
    let definition = &meeting.definition;
    let Some(starts) = definition.starts else { return words.say("web-no-date") };
    let locale = words.locale();
    let zone = locale.time_zone_name(&definition.time_zone);
    format!("{}, {} ({zone})", locale.date(starts.date()), locale.time(starts.time()))
}

pub(super) fn place(words: &Words, house: &House, place: &Place) -> String {
    let room = |venue: &Venue| {
        let name = words.text(house, &venue.name).map(|told| told.text);
        let known: Vec<String> = name.into_iter().chain(venue.address.clone()).collect();
        if known.is_empty() { words.say("web-place-later") } else { known.join(", ") }
    };
    match place {
        Place::Online(online) => match &online.platform {
            Some(platform) => format!("{} ({platform})", words.say("web-online")),
            None => words.say("web-online"),
        },
        Place::Onsite(venue) => room(venue),
        Place::Hybrid { venue, .. } => words.with("web-hybrid", "place", &room(venue)),
    }
}

/// Where sign-up stands, and how it looks.
fn status(words: &Words, meeting: &Meeting, seats: &Seats, now: Timestamp) -> (String, &'static str) {
    match admission::refusal(meeting, now) {
        Some(Refusal::NotYet) => (words.say("web-status-announced"), "waits"),
        Some(Refusal::Closed) => (words.say("web-status-closed"), "ended"),
        Some(Refusal::Started) => (words.say("web-status-started"), "ended"),
        Some(Refusal::Over) => (words.say("web-status-over"), "ended"),
        Some(Refusal::Cancelled) => (words.say("web-status-cancelled"), "ended"),
        None => open(words, meeting, seats),
    }
}

fn open(words: &Words, meeting: &Meeting, seats: &Seats) -> (String, &'static str) {
    let definition = &meeting.definition;
    match seats.left(definition.capacity) {
        Some(left) if left > 0 && seats.waitlisted == 0 => {
            (words.count("web-status-seats", left as usize), "open")
        }
        // Where organisers choose, a full list does not mean the waiting list.
        Some(_) if definition.admission == Admission::Open => (words.say("web-status-full"), "waits"),
        _ => (words.say("web-status-open"), "open"),
    }
}
