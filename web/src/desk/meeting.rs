//! One meeting at the desk.

use super::person::{self, Person};
use super::shown::Maker;
use crate::words::{Told, Words};
use bot_core::args;
use bot_core::desk::{DeskMeeting, DeskRequest};
use bot_core::house::{help_name, language_name};
use bot_core::meeting::Definition;
use bot_core::meeting::translations::{Standing, Trust, overview};
use bot_core::model::language_request::RequestState;
use bot_core::model::{Seats, StateName};
use bot_core::press::Press;

/// A meeting as the page shows it.
pub(super) struct Shown {
    pub slug: String,
    pub title: Told,
    pub when: String,
    pub seats: String,
    /// How full it is: taken and all seats; `None`: there is no limit.
    pub bar: Option<(u32, u32)>,
    pub counts: Vec<Count>,
    pub groups: Vec<Group>,
    pub requests: Vec<Request>,
    pub translations: Translations,
    pub forgotten: Option<String>,
}

/// How many stand where.
pub(super) struct Count {
    pub label: String,
    /// Whether something is to be done.
    pub waits: bool,
}

/// People who stand at the same place.
pub(super) struct Group {
    pub label: String,
    pub open: bool,
    pub people: Vec<Person>,
}

/// A request for language support.
pub(super) struct Request {
    pub name: String,
    pub needs: Vec<String>,
    pub words: Option<String>,
    pub state: &'static str,
    /// The organisers' words that went with the decision.
    pub note: String,
    /// The buttons of one that waits: arranged, can't.
    pub presses: Option<(String, String)>,
    pub form: String,
}

/// What is known about the translations of its texts.
#[derive(Default)]
pub(super) struct Translations {
    /// Those that their original left behind, a line a language.
    pub outdated: Vec<String>,
    /// How the languages are marked, a line a mark.
    pub marked: Vec<String>,
}

/// The order in which states are shown: what is to be done comes first.
const ORDER: [(StateName, &str); 5] = [
    (StateName::Received, "desk-page-received"),
    (StateName::Accepted, "desk-page-accepted"),
    (StateName::Waitlisted, "desk-page-waitlisted"),
    (StateName::Declined, "desk-page-declined"),
    (StateName::Withdrawn, "desk-page-withdrawn"),
];

pub(super) fn shown(maker: &mut Maker<'_>, desk: &DeskMeeting, past: bool) -> Shown {
    let (words, definition) = (maker.words, &desk.meeting.definition);
    let closed = past || desk.meeting.cancelled.is_some();
    let title = words.text(maker.house, &definition.title);
    Shown {
        slug: definition.slug.clone(),
        title: title.unwrap_or_else(|| Told { text: definition.slug.clone(), foreign: None }),
        when: when(words, desk),
        seats: seats(words, desk.seats, definition.capacity),
        bar: definition.capacity.map(|capacity| (desk.seats.accepted.min(capacity), capacity)),
        counts: counts(words, desk),
        groups: ORDER.iter().filter_map(|(state, key)| group(maker, desk, *state, key, closed)).collect(),
        requests: desk.requests.iter().map(|one| request(maker, one, closed)).collect(),
        // Nobody mends the texts of a meeting that is over.
        translations: if closed { Translations::default() } else { translations(words, definition) },
        forgotten: forgotten(words, desk),
    }
}

fn translations(words: &Words, definition: &Definition) -> Translations {
    let locale = words.locale();
    let (outdated, current): (Vec<_>, Vec<_>) = overview(definition)
        .into_iter()
        .filter(|one| !one.original)
        .partition(|one| !one.outdated.is_empty());
    let name = |one: &Standing| language_name(locale, &one.language);
    let line = |one: &Standing| {
        let texts = locale.isolate(&one.outdated.join(", ")).into_owned();
        words.format("desk-page-texts-outdated", &args! { "language" => name(one), "texts" => texts })
    };
    let marked = |key: &str, trust: Trust| {
        let of_mark = current.iter().filter(|one| one.mark.is_some_and(|mark| mark.trust == trust));
        let names: Vec<String> = of_mark.map(name).collect();
        (!names.is_empty()).then(|| words.with(key, "languages", &locale.list(&names)))
    };
    Translations {
        outdated: outdated.iter().map(line).collect(),
        marked: [("desk-page-texts-checked", Trust::Checked), ("desk-page-texts-draft", Trust::Draft)]
            .into_iter()
            .filter_map(|(key, trust)| marked(key, trust))
            .collect(),
    }
}

fn when(words: &Words, desk: &DeskMeeting) -> String {
    if desk.meeting.cancelled.is_some() {
        return words.say("web-status-cancelled");
    }
    let locale = words.locale();
    desk.meeting.definition.starts.map_or_else(
        || words.say("web-no-date"),
        |starts| format!("{}, {}", locale.date(starts.date()), locale.time(starts.time())),
    )
}

fn seats(words: &Words, seats: Seats, capacity: Option<u32>) -> String {
    match capacity {
        Some(capacity) => {
            words.format("desk-page-seats", &args! { "accepted" => seats.accepted, "capacity" => capacity })
        }
        None => words.count("desk-page-seats-open", seats.accepted as usize),
    }
}

fn counts(words: &Words, desk: &DeskMeeting) -> Vec<Count> {
    let states =
        ORDER.iter().map(|(state, key)| (*key, desk.standing(*state).count(), *state == StateName::Received));
    let asked = desk.requests.iter().filter(|one| one.request.state == RequestState::Asked).count();
    let all = states.chain([("desk-page-requests", asked, true)]).filter(|(_, n, _)| *n > 0);
    all.map(|(key, n, waits)| Count { label: words.count(key, n), waits }).collect()
}

fn group(
    maker: &mut Maker<'_>,
    desk: &DeskMeeting,
    state: StateName,
    key: &str,
    closed: bool,
) -> Option<Group> {
    let people: Vec<Person> =
        desk.standing(state).map(|one| person::shown(maker, &desk.meeting, one, closed)).collect();
    let label = maker.words.count(key, people.len());
    (!people.is_empty()).then_some(Group { label, open: state == StateName::Received && !closed, people })
}

fn request(maker: &mut Maker<'_>, desk: &DeskRequest, closed: bool) -> Request {
    let (words, request) = (maker.words, &desk.request);
    let locale = words.locale();
    let languages =
        |tags: &[String]| locale.list(&tags.iter().map(|tag| language_name(locale, tag)).collect::<Vec<_>>());
    let mut needs: Vec<String> = request.wants.help.iter().map(|help| help_name(locale, *help)).collect();
    let spoken =
        [("desk-page-understands", &request.wants.understands), ("desk-page-speaks", &request.wants.speaks)];
    needs.extend(
        spoken
            .iter()
            .filter(|(_, tags)| !tags.is_empty())
            .map(|(key, tags)| words.with(key, "languages", &languages(tags))),
    );
    let waits = request.state == RequestState::Asked && !closed;
    let press = |yes| maker.press(&Press::Arrange(request.id, yes));
    Request {
        name: person::name(words, &desk.name),
        needs,
        words: request.wants.words.clone(),
        state: match request.state {
            RequestState::Asked => "desk-page-request-asked",
            RequestState::Arranged { .. } => "desk-page-request-arranged",
            RequestState::Declined { .. } => "desk-page-request-declined",
        },
        note: request.state.note().to_owned(),
        presses: waits.then(|| (press(true), press(false))),
        form: maker.forms.seal(),
    }
}

fn forgotten(words: &Words, desk: &DeskMeeting) -> Option<String> {
    let all: u32 = desk.forgotten.by_state.values().sum();
    (all > 0).then(|| words.count("desk-page-forgotten", all as usize))
}
