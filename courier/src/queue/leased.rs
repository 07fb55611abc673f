//! What the store leases to this process to be sent.

use super::Item;
use bot_core::ids::{Address, ParcelId, PostingId};
use bot_core::port::Parcel;
use bot_core::posting::Posting;
use bot_core::turn::Class;

/// Before the id of a message that somebody shared through the bot's name: it belongs to no place that the bot knows, and
/// shares no limit with others.
const SHARED: &str = "inline/";

/// A leased parcel or posting.
#[derive(Debug, Clone)]
pub enum Leased {
    /// For one person.
    Parcel(Parcel),
    /// For everybody in a place.
    Posting {
        /// What.
        posting: Box<Posting>,
        /// The whole place: the parts of one share its limits.
        lane: Address,
    },
}

/// What a parcel or posting is known by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Key {
    /// A parcel.
    Parcel(ParcelId),
    /// A posting.
    Posting(PostingId),
}

impl From<Parcel> for Leased {
    fn from(parcel: Parcel) -> Self {
        Self::Parcel(parcel)
    }
}

impl From<Posting> for Leased {
    fn from(posting: Posting) -> Self {
        let place = &posting.place;
        let lane = if place.id.starts_with(SHARED) { place.clone() } else { place.whole() };
        Self::Posting { posting: Box::new(posting), lane }
    }
}

impl Leased {
    /// Whether it reaches its account in no other way than what was on its way before it: unlike an answer, or an answer
    /// to the same.
    pub fn goes_the_way_of(&self, before: &Self) -> bool {
        let (Self::Parcel(mine), Self::Parcel(before)) = (self, before) else { return false };
        match (&mine.answers, &before.answers) {
            (None, _) => true,
            (Some(mine), Some(before)) => mine.handle == before.handle,
            (Some(_), None) => false,
        }
    }

    /// How often it was tried before.
    pub fn attempts(&self) -> u32 {
        match self {
            Self::Parcel(parcel) => parcel.attempts,
            Self::Posting { posting, .. } => posting.attempts,
        }
    }
}

/// The first answer to a press edits the message whose button was pressed.
pub fn edits(parcel: &Parcel) -> bool {
    parcel.answers.as_ref().is_some_and(|answers| answers.first && answers.handle.is_some())
}

impl Item for Leased {
    type Key = Key;

    fn key(&self) -> Key {
        match self {
            Self::Parcel(parcel) => Key::Parcel(parcel.id),
            Self::Posting { posting, .. } => Key::Posting(posting.id),
        }
    }

    fn fence(&self) -> i64 {
        match self {
            Self::Parcel(parcel) => parcel.fence,
            Self::Posting { posting, .. } => posting.fence,
        }
    }

    fn chat(&self) -> &Address {
        match self {
            Self::Parcel(parcel) => &parcel.address,
            Self::Posting { lane, .. } => lane,
        }
    }

    /// An organiser waits for a new card; to bring an old one up to date is the least urgent.
    fn class(&self) -> Class {
        match self {
            Self::Parcel(parcel) if parcel.answers.is_some() => Class::Answer,
            Self::Parcel(parcel) => parcel.class,
            Self::Posting { .. } if self.is_edit() => Class::Digest,
            Self::Posting { .. } => Class::Answer,
        }
    }

    fn is_edit(&self) -> bool {
        match self {
            Self::Parcel(parcel) => edits(parcel),
            Self::Posting { posting, .. } => posting.receipt.is_some(),
        }
    }

    fn is_group(&self) -> bool {
        matches!(self, Self::Posting { .. })
    }

    /// Cards are not said one after the other: those of a busy meeting must not hold up the others of their place.
    fn keeps_order(&self) -> bool {
        matches!(self, Self::Parcel(_))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::queue::{Next, Queue};
    use bot_core::ids::MeetingId;
    use bot_core::posting::PublicSay;
    use jiff::Timestamp;
    use std::time::Duration;
    use tokio::time::Instant;

    fn card(id: i64, place: &str, receipt: Option<&str>) -> Leased {
        Leased::from(Posting {
            id: PostingId(id),
            place: Address::new("pretend", place),
            locale: "pl".to_owned(),
            say: PublicSay::Card(MeetingId(1)),
            receipt: receipt.map(str::to_owned),
            shown: None,
            fence: 1,
            attempts: 0,
        })
    }

    /// The order in which these go, one after the other.
    fn order(items: Vec<Leased>) -> Vec<Key> {
        let (mut queue, now) = (Queue::new(None), Instant::now());
        queue.take_in(items, Timestamp::UNIX_EPOCH, now + Duration::from_secs(15));
        let mut order = Vec::new();
        while let Next::Go(held) = queue.next(now) {
            order.push(held.item.key());
            assert!(queue.done(held.item.chat(), 1));
        }
        order
    }

    fn parcel(answers: Option<&str>) -> Leased {
        Leased::from(Parcel {
            id: ParcelId(1),
            account: bot_core::ids::AccountId(1),
            address: Address::new("pretend", "ola"),
            say: bot_core::say::Say::My,
            answers: answers
                .map(|handle| bot_core::port::Reply { handle: Some(handle.to_owned()), first: false }),
            fence: 1,
            attempts: 0,
            class: Class::Decision,
        })
    }

    #[test]
    fn an_answer_does_not_go_the_way_of_what_is_none_or_answers_something_else() {
        let ways = |behind, before| parcel(behind).goes_the_way_of(&parcel(before));
        assert!(ways(None, None) && ways(None, Some("a")) && ways(Some("a"), Some("a")));
        assert!(!ways(Some("a"), None) && !ways(Some("a"), Some("b")));
        assert!(!card(1, "ola", None).goes_the_way_of(&parcel(None)), "a card is no parcel");
    }

    #[test]
    fn the_parts_of_a_place_share_its_lane_and_what_people_share_has_its_own() {
        let lanes =
            ["-100", "-100/7", "inline/a", "inline/b"].map(|place| card(1, place, None).chat().id.clone());
        assert_eq!(lanes, ["-100", "-100", "inline/a", "inline/b"]);
    }

    #[test]
    fn a_new_card_goes_before_edits_and_edits_go_in_the_order_in_which_they_came() {
        let items = vec![card(9, "-1/1", Some("5")), card(3, "-1/2", Some("6")), card(7, "-1", None)];
        assert_eq!(order(items), [7, 9, 3].map(|id| Key::Posting(PostingId(id))));
    }
}
