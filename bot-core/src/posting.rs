//! Cards of meetings where many read along: what is posted, where, and when it changes.
//!
//! A posting is kept up to date for as long as it stands: whenever its meeting or its seats change it becomes stale, is
//! claimed like a parcel, rendered as everybody may see it ([`render_public`](crate::say::render_public)), and edited if
//! its [`fingerprint`] has changed.

use crate::facts::Facts;
use crate::ids::{Address, MeetingId, PlaceId, PostingId};
use crate::meeting::schedule;
use crate::message::PublicCard;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// Bytes of a [`fingerprint`]: it tells one state of a card from the next, nobody attacks it.
const FINGERPRINT: usize = 16;

/// A place where many read along, as an organiser made it known.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// Its number for this organiser.
    pub id: PlaceId,
    /// Where it is.
    pub address: Address,
    /// What it is called there.
    pub title: String,
}

/// What can be said where many read along. Nothing of it is about a person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PublicSay {
    /// A meeting, in short; kept up to date.
    Card(MeetingId),
    /// A meeting in a calendar of that place, whose address is the posting's; kept up to date until it starts. There is
    /// one at most of a meeting in a calendar.
    Event(MeetingId),
    /// "Write to me privately": the answer to a command. Said once, and forgotten.
    ComeIn,
    /// "There is something for you", to somebody who can't be written to, below a card of theirs. Said once, and
    /// forgotten. One waits at most for each account and place.
    Call(Address),
}

/// What becomes of a meeting in the calendar of a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum InCalendar {
    /// It is there, and is kept up to date.
    There,
    /// It comes there as soon as it has a date.
    Undated,
    /// It has started or was cancelled: it doesn't come there any more.
    TooLate,
}

/// The place just below a card: where whoever is concerned by it is called. `receipt` is the platform's id of the card.
pub fn below(card: &Address, receipt: &str) -> Address {
    Address::new(&card.platform, format!("{}/{receipt}", card.id))
}

/// Something to be shown where many read along.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewPosting {
    /// Its id.
    pub id: PostingId,
    /// Where.
    pub place: Address,
    /// In which language.
    pub locale: String,
    /// What.
    pub say: PublicSay,
    /// The platform's id of it, where somebody has shown it already.
    pub receipt: Option<String>,
}

/// Something shown where many read along, leased to be brought up to date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Posting {
    /// Its id.
    pub id: PostingId,
    /// Where.
    pub place: Address,
    /// In which language.
    pub locale: String,
    /// What.
    pub say: PublicSay,
    /// The platform's id of the message to edit; `None`: it was not sent yet.
    pub receipt: Option<String>,
    /// The [`fingerprint`] of what was last shown.
    pub shown: Option<String>,
    /// Proves that whoever settles it still holds the lease.
    pub fence: i64,
    /// How often it was tried in vain since it was last shown.
    pub attempts: u32,
}

/// A short name for just these contents: the same card, the same fingerprint.
pub fn fingerprint(card: &PublicCard) -> String {
    // Plain strings always make JSON; if ever not, the card would only be edited once more.
    let json = serde_json::to_vec(card).unwrap_or_default();
    Sha256::digest(json).iter().take(FINGERPRINT).map(|byte| format!("{byte:02x}")).collect()
}

/// When what is shown changes by time alone: sign-up closes, the meeting starts or ends. `None`: never again, as far as
/// is known now.
pub fn changes_at(facts: &Facts, say: &PublicSay) -> Option<Timestamp> {
    let (PublicSay::Card(id) | PublicSay::Event(id)) = say else { return None };
    let meeting = facts.catalogue.meeting(*id).filter(|meeting| meeting.cancelled.is_none())?;
    let definition = &meeting.definition;
    let starts = schedule::starts_at(definition);
    let times = match say {
        // It tells dates and no counts, and nothing of it can be changed once the meeting has started.
        PublicSay::Event(_) => [None, starts, None],
        _ => [schedule::registration_closes_at(definition), starts, schedule::ends_at(definition)],
    };
    times.into_iter().flatten().filter(|time| *time > facts.now).min()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::{Catalogue, Meeting};
    use crate::ids::CommunityId;
    use std::sync::Arc;

    const ID: MeetingId = MeetingId(1);

    fn changes(say: &PublicSay, now: &str, cancelled: Option<&str>) -> Option<String> {
        let id = ID;
        let meeting = Meeting {
            id,
            community: CommunityId(1),
            definition: crate::meeting::sample::meeting(),
            sequence: 0,
            cancelled: cancelled.map(str::to_owned),
        };
        let catalogue = Catalogue { meetings: [(id, Arc::new(meeting))].into(), ..Catalogue::default() };
        let facts = Facts::new(now.parse().unwrap(), [0; 32], None, Arc::new(catalogue));
        changes_at(&facts, say).map(|at| at.to_string())
    }

    const EARLY: &str = "2027-01-01T00:00:00Z";

    /// Every time at which it changes.
    fn all(say: &PublicSay) -> Vec<String> {
        let first = changes(say, EARLY, None);
        std::iter::successors(first, |now| changes(say, now, None)).collect()
    }

    #[test]
    fn a_card_changes_when_sign_up_closes_and_when_the_meeting_starts_and_ends() {
        let card = PublicSay::Card(ID);
        assert_eq!(all(&card), ["2027-04-27T10:00:00Z", "2027-04-28T14:00:00Z", "2027-04-28T16:00:00Z"]);
        assert_eq!(changes(&card, EARLY, Some("ill")), None);
    }

    #[test]
    fn an_event_changes_when_the_meeting_starts_and_never_again() {
        let event = PublicSay::Event(ID);
        assert_eq!(all(&event), ["2027-04-28T14:00:00Z"]);
        assert_eq!(changes(&event, EARLY, Some("ill")), None);
    }

    #[test]
    fn below_a_card_is_a_part_of_its_place() {
        let below = below(&Address::new("pretend", "12/7"), "99");
        assert_eq!((below.id.as_str(), below.whole().id.as_str()), ("12/7/99", "12"));
    }

    #[test]
    fn another_word_is_another_fingerprint() {
        let card = |locale: &str| PublicCard {
            locale: locale.to_owned(),
            rtl: false,
            blocks: Vec::new(),
            buttons: Vec::new(),
            calls: None,
            event: None,
        };
        assert_eq!(fingerprint(&card("pl")), fingerprint(&card("pl")));
        assert_ne!(fingerprint(&card("pl")), fingerprint(&card("uk")));
        assert_eq!(fingerprint(&card("pl")).len(), 2 * FINGERPRINT);
    }
}
