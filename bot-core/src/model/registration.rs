//! One person's registration for one meeting, and the meeting's seats.

use super::answer::Answers;
use crate::ids::{MeetingId, PersonId, RegistrationId};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// Where a registration stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum State {
    /// Waits for the organisers' decision.
    Received,
    /// Has a seat.
    Accepted,
    /// On the waiting list; a lower `queue` goes first.
    Waitlisted {
        /// Place in the order of waiting; has gaps.
        queue: i64,
    },
    /// The organisers said no.
    Declined,
    /// The person said no.
    Withdrawn,
}

/// A [`State`] without its data, as it is stored, counted and exported.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StateName {
    /// [`State::Received`]
    Received,
    /// [`State::Accepted`]
    Accepted,
    /// [`State::Waitlisted`]
    Waitlisted,
    /// [`State::Declined`]
    Declined,
    /// [`State::Withdrawn`]
    Withdrawn,
}

impl StateName {
    /// All of them, in the order of a registration's life.
    pub const ALL: [Self; 5] =
        [Self::Received, Self::Accepted, Self::Waitlisted, Self::Declined, Self::Withdrawn];

    /// As it is stored and exported.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Received => "received",
            Self::Accepted => "accepted",
            Self::Waitlisted => "waitlisted",
            Self::Declined => "declined",
            Self::Withdrawn => "withdrawn",
        }
    }

    /// Reads what [`Self::as_str`] writes.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|name| name.as_str() == text)
    }
}

impl State {
    /// Without its data.
    pub fn name(self) -> StateName {
        match self {
            Self::Received => StateName::Received,
            Self::Accepted => StateName::Accepted,
            Self::Waitlisted { .. } => StateName::Waitlisted,
            Self::Declined => StateName::Declined,
            Self::Withdrawn => StateName::Withdrawn,
        }
    }

    /// Puts a stored name and queue number together; a waitlisted one without a number goes first.
    pub fn from_stored(name: StateName, queue: Option<i64>) -> Self {
        match name {
            StateName::Received => Self::Received,
            StateName::Accepted => Self::Accepted,
            StateName::Waitlisted => Self::Waitlisted { queue: queue.unwrap_or(0) },
            StateName::Declined => Self::Declined,
            StateName::Withdrawn => Self::Withdrawn,
        }
    }

    /// The queue number of a waitlisted registration.
    pub fn queue(self) -> Option<i64> {
        match self {
            Self::Waitlisted { queue } => Some(queue),
            _ => None,
        }
    }

    /// Whether the person still takes part or hopes to.
    pub fn is_live(self) -> bool {
        matches!(self, Self::Received | Self::Accepted | Self::Waitlisted { .. })
    }
}

/// One person's registration for one meeting; there is at most one for the pair.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Registration {
    /// Id.
    pub id: RegistrationId,
    /// The meeting.
    pub meeting: MeetingId,
    /// The person.
    pub person: PersonId,
    /// Where it stands.
    pub state: State,
    /// The name for the attendance list; empty where none was given.
    pub name: String,
    /// A platform's name, or `phone`, `paper`, `email`.
    pub source: String,
    /// Language in which the person signed up.
    pub locale: String,
    /// Answers to the form.
    pub answers: Answers,
    /// Fingerprint of the conditions that were marked as read.
    pub conditions_read: Option<String>,
    /// When it was (last) sent.
    pub registered_at: Timestamp,
    /// When its state last changed.
    pub decided_at: Timestamp,
    /// Raised each time when the person signs up again, so that an old join link stays dead.
    pub generation: u32,
    /// When the join link was first used around the meeting's time.
    pub attended_at: Option<Timestamp>,
}

/// How many registrations of a meeting stand where.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seats {
    /// Waiting for a decision.
    pub received: u32,
    /// With a seat.
    pub accepted: u32,
    /// On the waiting list.
    pub waitlisted: u32,
    /// Said no by organisers.
    pub declined: u32,
    /// Said no by the person.
    pub withdrawn: u32,
    /// The highest queue number ever given.
    pub last_queue: i64,
}

impl Seats {
    /// Seats left under `capacity`; `None` where there is no limit.
    pub fn left(&self, capacity: Option<u32>) -> Option<u32> {
        capacity.map(|capacity| capacity.saturating_sub(self.accepted))
    }

    /// Whether nobody more can be accepted under `capacity`.
    pub fn is_full(&self, capacity: Option<u32>) -> bool {
        self.left(capacity) == Some(0)
    }
}
