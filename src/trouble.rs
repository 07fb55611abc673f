//! What an operator has to know when a command fails.

use bot_core::operate::Refused;
use bot_core::port::StoreError;
use std::fmt;

/// What went wrong, where, and what to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trouble {
    what: String,
    place: String,
    cure: String,
}

impl Trouble {
    /// What went wrong, where, and what to do. No secret may be among the words.
    pub fn new(what: impl Into<String>, place: impl Into<String>, cure: impl Into<String>) -> Self {
        Self { what: what.into(), place: place.into(), cure: cure.into() }
    }
}

impl std::error::Error for Trouble {}

impl fmt::Display for Trouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.what)?;
        if !self.place.is_empty() {
            write!(f, "\n  where: {}", self.place)?;
        }
        if !self.cure.is_empty() {
            write!(f, "\n  what to do: {}", self.cure)?;
        }
        Ok(())
    }
}

impl From<StoreError> for Trouble {
    fn from(error: StoreError) -> Self {
        let cure = match error {
            StoreError::Unavailable(_) => {
                "look whether the database runs and its disk has room, then try again"
            }
            StoreError::Broken(_) => {
                "run `zapis check`; if it finds nothing, restore a backup and report this message"
            }
        };
        Self::new(error.to_string(), "the database", cure)
    }
}

/// A refusal says what, where and what to do in its own words.
impl From<Refused> for Trouble {
    fn from(Refused(words): Refused) -> Self {
        Self::new(words, "", "")
    }
}

/// Writing to standard output failed: somebody has closed the pipe, or the disk is full.
impl From<std::io::Error> for Trouble {
    fn from(error: std::io::Error) -> Self {
        Self::new(error.to_string(), "standard input or output", "look at what this command is piped to")
    }
}
