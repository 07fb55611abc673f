//! A person's accounts, as the person themselves sees them.

use crate::ids::{AccountId, Address};

/// What reaches an account.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reachability {
    /// Nothing: it has blocked the bot or is not there any more.
    Gone,
    /// Whatever is sent.
    Open,
    /// Answers to what its person does, and nothing else.
    Closed,
}

impl Reachability {
    /// As it is stored.
    pub fn as_number(self) -> i64 {
        match self {
            Self::Gone => 0,
            Self::Open => 1,
            Self::Closed => 2,
        }
    }

    /// Reads what [`Self::as_number`] writes; anything else takes no messages.
    pub fn from_number(number: i64) -> Self {
        match number {
            1 => Self::Open,
            2 => Self::Closed,
            _ => Self::Gone,
        }
    }
}

/// One of a person's accounts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    /// Its id.
    pub id: AccountId,
    /// Its address.
    pub address: Address,
    /// What its platform calls the person.
    pub name_hint: Option<String>,
    /// What reaches it.
    pub reachability: Reachability,
    /// Whether the person chose that what they are told of its own accord goes there.
    pub preferred: bool,
}
