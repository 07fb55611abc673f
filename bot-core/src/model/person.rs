//! A person, as the conversation with them needs to know them.

use crate::conversation::Conversation;
use crate::ids::{AccountId, Address, CommunityId, PersonId};
use serde::{Deserialize, Serialize};

/// How many reminders somebody wants. A change or a cancellation is told in any case.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReminderLevel {
    /// None; the link on asking.
    None,
    /// The link, and the question whether they still come.
    Few,
    /// All.
    #[default]
    All,
}

impl ReminderLevel {
    /// All of them.
    pub const EVERY: [Self; 3] = [Self::All, Self::Few, Self::None];

    /// As it is stored: higher means more.
    pub fn as_number(self) -> i64 {
        match self {
            Self::None => 0,
            Self::Few => 1,
            Self::All => 2,
        }
    }

    /// Reads what [`Self::as_number`] writes; anything else means all.
    pub fn from_number(number: i64) -> Self {
        match number {
            0 => Self::None,
            1 => Self::Few,
            _ => Self::All,
        }
    }
}

/// The one to whom the bot speaks: a person through one of their accounts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Me {
    /// The account through which they write.
    pub account: AccountId,
    /// Its address.
    pub address: Address,
    /// The person.
    pub person: PersonId,
    /// The language that they chose, or in which they last wrote.
    pub locale: Option<String>,
    /// What their platform says of their language; the first guess only.
    pub locale_hint: Option<String>,
    /// What their platform calls them.
    pub name_hint: Option<String>,
    /// How many reminders they want.
    pub reminders: ReminderLevel,
    /// Communities that they organise.
    pub organises: Vec<CommunityId>,
    /// Where the conversation stands.
    pub conversation: Conversation,
    /// Whether they have never written before.
    pub is_new: bool,
}
