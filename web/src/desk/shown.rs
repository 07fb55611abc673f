//! `/desk`: the page.

use super::form::Forms;
use super::meeting::{self, Shown};
use super::session::Session;
use crate::app::Shared;
use crate::page::Page;
use crate::trouble::Trouble;
use crate::words::Words;
use askama::Template;
use axum::extract::{Query, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use bot_core::desk::{self, Desk};
use bot_core::facts::{Catalogue, Facts};
use bot_core::house::House;
use bot_core::ids::CommunityId;
use bot_core::model::Inquiry;
use bot_core::port::Store;
use bot_core::press::Press;
use jiff::tz::TimeZone;
use serde::Deserialize;
use std::sync::Arc;

#[derive(Template)]
#[template(path = "desk.html")]
struct DeskPage<'a> {
    page: &'a Page,
    heading: String,
    told: Option<String>,
    inquiries: Vec<Question>,
    coming: Vec<Shown>,
    past: Vec<Shown>,
}

/// A question without an answer.
struct Question {
    about: String,
    text: String,
    press: String,
    form: String,
}

#[derive(Deserialize)]
pub(super) struct Told {
    told: Option<String>,
}

/// What the parts of the page are made with.
pub(super) struct Maker<'a> {
    pub house: &'a House,
    pub words: &'a Words,
    pub session: &'a Session,
    pub forms: Forms<'a>,
}

impl Maker<'_> {
    /// A button's token for this organiser.
    pub fn press(&self, press: &Press) -> String {
        press.seal(&self.house.key, &self.session.address)
    }
}

pub(super) async fn desk<S: Store>(
    State(app): Shared<S>,
    page: Page,
    headers: HeaderMap,
    Query(told): Query<Told>,
) -> Result<Response, Trouble> {
    let refused = |error| page.refused(error);
    let Some(session) = app.session(&headers).await.map_err(refused)? else { return Ok(page.sign_in()) };
    let look = |facts: &Facts| Ok((desk::view(facts)?, facts.catalogue.clone()));
    let (desk, catalogue) = app.bot.look_as(session.address.clone(), look).await.map_err(refused)?;
    if desk.communities.is_empty() {
        return Ok(page.sign_in());
    }
    let forms = Forms::new(app.house(), &session).map_err(refused)?;
    let mut maker = Maker { house: app.house(), words: &page.words, session: &session, forms };
    let shown = DeskPage {
        heading: heading(&maker, &catalogue, &desk.communities),
        told: told.told.and_then(|told| told_words(&page.words, &told)),
        inquiries: questions(&mut maker, &desk, &catalogue),
        coming: desk.coming.iter().map(|one| meeting::shown(&mut maker, one, false)).collect(),
        past: desk.past.iter().map(|one| meeting::shown(&mut maker, one, true)).collect(),
        page: &page,
    };
    Ok(page.show(StatusCode::OK, &shown))
}

fn told_words(words: &Words, told: &str) -> Option<String> {
    match told {
        "done" => Some(words.say("desk-page-done")),
        "old" => Some(words.say("desk-page-form-old")),
        _ => None,
    }
}

fn heading(maker: &Maker<'_>, catalogue: &Arc<Catalogue>, communities: &[CommunityId]) -> String {
    let name = |id: &CommunityId| {
        let community = catalogue.community(*id)?;
        let name = maker.words.text(maker.house, &community.name).map(|told| told.text);
        Some(name.unwrap_or_else(|| community.slug.clone()))
    };
    let names: Vec<String> = communities.iter().filter_map(name).collect();
    maker.words.with("desk-page-for", "name", &maker.words.locale().list(&names))
}

fn questions(maker: &mut Maker<'_>, desk: &Desk, catalogue: &Catalogue) -> Vec<Question> {
    let question = |inquiry: &Inquiry| Question {
        about: about(maker, inquiry, catalogue),
        text: inquiry.text.clone(),
        press: maker.press(&Press::Reply(inquiry.id)),
        form: maker.forms.seal(),
    };
    desk.inquiries.iter().map(question).collect()
}

fn about(maker: &Maker<'_>, inquiry: &Inquiry, catalogue: &Catalogue) -> String {
    let words = maker.words;
    let meeting = inquiry.meeting.and_then(|id| catalogue.meeting(id));
    let community = catalogue.community(inquiry.community);
    let zone = match (meeting, community) {
        (Some(meeting), _) => meeting.definition.zone(),
        (None, Some(community)) => TimeZone::get(&community.time_zone).unwrap_or(TimeZone::UTC),
        (None, None) => TimeZone::UTC,
    };
    let when = words.moment(&inquiry.asked_at.to_zoned(zone));
    let title = meeting.and_then(|meeting| words.text(maker.house, &meeting.definition.title));
    match title {
        Some(title) => {
            let title = words.locale().isolate(&title.text).into_owned();
            words.format("desk-page-inquiry-about", &bot_core::args! { "title" => title, "when" => when })
        }
        None => words.with("desk-page-inquiry-general", "when", &when),
    }
}
