//! A meeting for tests: the canonical file.

use super::definition::Definition;
use super::file::{Files, MeetingFile, parse};

struct Form;

impl Files for Form {
    fn read(&self, _: &str) -> Option<Vec<u8>> {
        Some(Vec::new())
    }
}

/// 28 April 2027, 16:00–18:00 in Warsaw, online, open, 60 seats.
pub(crate) fn meeting() -> Definition {
    match parse(include_str!("file/testdata/komm-3.toml"), &Form).map(|parsed| parsed.file) {
        Ok(MeetingFile::Meeting(definition)) => *definition,
        other => panic!("the canonical file is a meeting, not {other:?}"),
    }
}
