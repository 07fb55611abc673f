//! What changed between two versions of a meeting: what its participants are told when a file is imported again.

use super::definition::{Definition, Place, Status, Venue};

/// What differs between two versions of a meeting.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Difference {
    /// Start, end or time zone.
    pub time: bool,
    /// The room, the platform, or whether there is a room or a call.
    pub place: bool,
    /// The link of the call.
    pub link: bool,
    /// The status before and after.
    pub status: Option<(Status, Status)>,
    /// The number of seats.
    pub capacity: bool,
    /// Anything else that the file says.
    pub other: bool,
}

impl Difference {
    /// Whether nothing differs.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Whether participants are to be told: the time, the place or the link changed.
    pub fn worth_telling(&self) -> bool {
        self.time || self.place || self.link
    }
}

/// What changed from `old` to `new`.
pub fn difference(old: &Definition, new: &Definition) -> Difference {
    Difference {
        time: (old.starts, old.ends, &old.time_zone) != (new.starts, new.ends, &new.time_zone),
        place: without_link(&old.place) != without_link(&new.place),
        link: link(&old.place) != link(&new.place),
        status: (old.status != new.status).then_some((old.status, new.status)),
        capacity: old.capacity != new.capacity,
        other: rest(old, new) != *new,
    }
}

/// `old` with everything of `new` that [`Difference`] has a name for. A field that is added to a meeting later falls
/// under "other" by itself.
fn rest(old: &Definition, new: &Definition) -> Definition {
    Definition {
        starts: new.starts,
        ends: new.ends,
        time_zone: new.time_zone.clone(),
        place: new.place.clone(),
        status: new.status,
        capacity: new.capacity,
        ..old.clone()
    }
}

fn link(place: &Place) -> Option<&str> {
    match place {
        Place::Online(online) | Place::Hybrid { online, .. } => online.link.as_deref(),
        Place::Onsite(_) => None,
    }
}

/// The platform and the room.
fn without_link(place: &Place) -> (Option<Option<&str>>, Option<&Venue>) {
    match place {
        Place::Online(online) => (Some(online.platform.as_deref()), None),
        Place::Onsite(venue) => (None, Some(venue)),
        Place::Hybrid { online, venue } => (Some(online.platform.as_deref()), Some(venue)),
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample::meeting;
    use super::*;
    use jiff::ToSpan;

    #[test]
    fn the_same_file_again_changes_nothing() {
        let difference = difference(&meeting(), &meeting());
        assert!(difference.is_empty() && !difference.worth_telling());
    }

    #[test]
    fn another_hour_is_a_changed_time_and_worth_telling() {
        let (old, mut new) = (meeting(), meeting());
        new.starts = old.starts.map(|starts| starts - 1.hour());
        let difference = difference(&old, &new);
        assert!(difference.worth_telling());
        assert_eq!(difference, Difference { time: true, ..Difference::default() });
    }

    #[test]
    fn another_link_is_no_other_place() {
        let (old, mut new) = (meeting(), meeting());
        let Place::Online(online) = &mut new.place else { panic!("the sample is online") };
        online.link = Some("https://zoom.example.org/j/2".to_owned());
        let difference = difference(&old, &new);
        assert_eq!(difference, Difference { link: true, ..Difference::default() });
    }

    #[test]
    fn a_call_that_becomes_a_room_loses_its_link_as_well() {
        let (old, mut new) = (meeting(), meeting());
        let address = Some("ul. Mostowa 6".to_owned());
        new.place = Place::Onsite(Venue { name: Default::default(), address, access: Default::default() });
        let difference = difference(&old, &new);
        assert_eq!(difference, Difference { place: true, link: true, ..Difference::default() });
    }

    #[test]
    fn seats_status_and_words_are_told_apart_and_to_nobody() {
        let (old, mut new) = (meeting(), meeting());
        (new.capacity, new.status) = (Some(5), Status::Closed);
        new.title.0.clear();
        let difference = difference(&old, &new);
        assert!(!difference.worth_telling());
        let status = Some((Status::Open, Status::Closed));
        assert_eq!(difference, Difference { status, capacity: true, other: true, ..Difference::default() });
    }
}
