//! What goes wrong inside, and how it is told outside.

use bot_core::port::StoreError;
use sqlx::migrate::MigrateError;
use std::fmt::Display;

/// Why a database can't be opened, copied or looked into: what, where, what to do. Never holds a password.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{what}: {place}; {cure}")]
pub struct OpenError {
    /// What is wrong.
    pub what: String,
    /// Which database.
    pub place: String,
    /// What to do about it.
    pub cure: String,
}

impl OpenError {
    pub(crate) fn new(what: impl Into<String>, place: impl Display, cure: impl Into<String>) -> Self {
        Self { what: what.into(), place: place.to_string(), cure: cure.into() }
    }
}

/// A migration failed, or the database is of another version.
pub(crate) fn cannot_migrate(place: impl Display, error: &MigrateError) -> OpenError {
    match error {
        MigrateError::VersionMissing(version) => OpenError::new(
            format!("this database was made by a newer version (it has migration {version})"),
            place,
            "use that version, or a backup from before",
        ),
        MigrateError::VersionMismatch(version) => OpenError::new(
            format!("migration {version} of this database is another one than this version's"),
            place,
            "use the version that made it",
        ),
        _ => OpenError::new(
            format!("the database can't be brought up to date ({error})"),
            place,
            "check that this user may change its tables, then start again",
        ),
    }
}

/// Why some work inside a transaction failed.
#[derive(Debug)]
pub(crate) enum Failure {
    /// Passes by itself, perhaps.
    Unavailable(String),
    /// Does not pass by itself.
    Broken(String),
    /// Somebody else was faster: the same work may succeed on fresh facts.
    Conflict(String),
}

pub(crate) type Result<T> = std::result::Result<T, Failure>;

impl Failure {
    pub(crate) fn broken(why: impl Into<String>) -> Self {
        Self::Broken(why.into())
    }

    /// What was decided rests on facts that have changed since.
    pub(crate) fn conflict(what: &str) -> Self {
        Self::Conflict(format!("{what} changed in the meantime"))
    }
}

impl From<Failure> for StoreError {
    fn from(failure: Failure) -> Self {
        match failure {
            Failure::Unavailable(why) => Self::Unavailable(why),
            Failure::Broken(why) | Failure::Conflict(why) => Self::Broken(why),
        }
    }
}

impl From<sqlx::Error> for Failure {
    fn from(error: sqlx::Error) -> Self {
        let why = error.to_string();
        match &error {
            sqlx::Error::Database(refused) => match refused.code().as_deref() {
                Some(code) if is_conflict(code) => Self::Conflict(why),
                Some(code) if is_passing(code) => Self::Unavailable(why),
                _ => Self::Broken(why),
            },
            sqlx::Error::Io(_)
            | sqlx::Error::Tls(_)
            | sqlx::Error::PoolTimedOut
            | sqlx::Error::PoolClosed
            | sqlx::Error::WorkerCrashed => Self::Unavailable(why),
            _ => Self::Broken(why),
        }
    }
}

impl From<serde_json::Error> for Failure {
    /// Tells where, never what: the text may be somebody's answer.
    fn from(error: serde_json::Error) -> Self {
        Self::Broken(format!(
            "stored JSON can't be read ({:?} error at column {})",
            error.classify(),
            error.column()
        ))
    }
}

/// PostgreSQL's serialization failure, deadlock, and a key that has come or gone meanwhile: the other one won, so look
/// again.
fn is_conflict(code: &str) -> bool {
    matches!(code, "40001" | "40P01" | "23505" | "23503")
}

/// Full, locked, away or shutting down. SQLite's codes are numbers, the primary one in the low byte; PostgreSQL's have
/// five characters, the class in the first two.
fn is_passing(code: &str) -> bool {
    if code.len() == 5 {
        return matches!(&code[..2], "08" | "53" | "57" | "58") || code == "55P03";
    }
    const BUSY: u32 = 5;
    const LOCKED: u32 = 6;
    const IO: u32 = 10;
    const FULL: u32 = 13;
    const CANT_OPEN: u32 = 14;
    code.parse::<u32>().is_ok_and(|code| matches!(code & 0xff, BUSY | LOCKED | IO | FULL | CANT_OPEN))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_full_disk_passes_and_a_broken_rule_does_not() {
        assert!(is_passing("13"));
        assert!(is_passing("522"), "short read: an extended I/O error");
        assert!(is_passing("53100"));
        assert!(!is_passing("1555"));
        assert!(!is_passing("23514"));
    }

    #[test]
    fn an_unreadable_value_is_not_quoted() {
        let error = serde_json::from_str::<u32>("\"Anna\"").map_err(Failure::from);
        assert!(matches!(error, Err(Failure::Broken(why)) if !why.contains("Anna")));
    }
}
