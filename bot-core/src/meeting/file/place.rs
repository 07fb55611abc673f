//! Where a meeting is. Each kind of place has its own keys; one of another kind's is a problem, not a silent loss.

use super::problems::{ProblemKind, Problems};
use super::read::Section;
use super::texts::{LINE, TEXT};
use crate::meeting::definition::{Online, Place, Venue};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Online,
    Onsite,
    Hybrid,
}

const KINDS: [(&str, Kind); 3] =
    [("online", Kind::Online), ("onsite", Kind::Onsite), ("hybrid", Kind::Hybrid)];
const CALL_KEYS: [&str; 2] = ["platform", "link"];
const ROOM_KEYS: [&str; 3] = ["name", "address", "access"];

/// The table `[place]`. Where it is missing or wrong there is a problem, and a call without a link stands in for it.
pub(super) fn place(file: &mut Section<'_>, problems: &mut Problems) -> Place {
    let nowhere = Place::Online(Online { platform: None, link: None });
    let Some(field) = file.field("place") else {
        file.missing(problems, "place", "[place] and below it kind = \"online\", \"onsite\" or \"hybrid\"");
        return nowhere;
    };
    let heading = |_: &str| "[place] on a line of its own, and its keys below".to_owned();
    let Some(mut place) = field.section(problems, heading) else { return nowhere };
    if !place.has("kind") {
        place.missing(problems, "kind", "kind = \"online\", \"onsite\" or \"hybrid\"");
    }
    let kind = place.choice("kind", &KINDS, problems);
    let online = Online { platform: place.line("platform", problems), link: place.url("link", problems) };
    let venue = Venue {
        name: place.texts("name", LINE, problems),
        address: place.line("address", problems),
        access: place.texts("access", TEXT, problems),
    };
    match kind {
        Some(Kind::Online) => foreign(&place, "online", &ROOM_KEYS, problems),
        Some(Kind::Onsite) => foreign(&place, "onsite", &CALL_KEYS, problems),
        Some(Kind::Hybrid) | None => {}
    }
    if matches!(kind, Some(Kind::Onsite | Kind::Hybrid)) && !place.has("name") && !place.has("address") {
        place.refuse(problems, ProblemKind::OneAtLeast { one: "name", other: "address" });
    }
    place.finish(problems);
    match kind {
        Some(Kind::Onsite) => Place::Onsite(venue),
        Some(Kind::Hybrid) => Place::Hybrid { online, venue },
        Some(Kind::Online) | None => Place::Online(online),
    }
}

fn foreign(place: &Section<'_>, kind: &'static str, keys: &[&str], problems: &mut Problems) {
    for field in keys.iter().filter_map(|key| place.peek(key)) {
        field.refuse(problems, ProblemKind::OtherPlace { kind });
    }
}
