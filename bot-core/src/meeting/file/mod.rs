//! Reads the files that organisers write: TOML in, a checked [`Definition`] or [`Community`] out, or every problem of
//! the file with its line, its key and what to write instead.
//!
//! Nothing here touches a disk: attachments beside the file come through [`Files`].

mod attachments;
mod checks;
mod community;
mod kinds;
mod meeting;
mod people;
mod place;
mod problems;
mod questions;
mod read;
mod reminders;
#[cfg(test)]
mod tests;
mod texts;
mod times;
mod translations;

pub use checks::SLUG_MAX;
pub use problems::{Problem, ProblemKind};

use super::community::Community;
use super::definition::Definition;
use problems::Problems;
use read::Section;
use toml::de::DeTable;

/// The files beside a meeting file.
pub trait Files {
    /// The bytes of the file of that plain name (never a path); `None` where there is none.
    fn read(&self, name: &str) -> Option<Vec<u8>>;
}

/// What a file describes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MeetingFile {
    /// A meeting: `community` is a string.
    Meeting(Box<Definition>),
    /// A community: `community` is a table.
    Community(Box<Community>),
}

/// The bytes of an attachment.
#[derive(Clone, PartialEq, Eq)]
pub struct AttachedFile {
    /// SHA-256 of the bytes, lower-case hex, as in the definition's attachment.
    pub sha256: String,
    /// Its plain file name.
    pub name: String,
    /// At most 10 MiB.
    pub bytes: Vec<u8>,
}

impl std::fmt::Debug for AttachedFile {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "AttachedFile({} {}, {} bytes)", self.name, self.sha256, self.bytes.len())
    }
}

/// A file that can be taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parsed {
    /// What it describes.
    pub file: MeetingFile,
    /// Its attachments' bytes, each content once.
    pub attachments: Vec<AttachedFile>,
    /// What is doubtful but taken, in the order of the file.
    pub warnings: Vec<Problem>,
}

/// Reads a meeting file or a community file.
///
/// # Errors
/// Every problem of the file, in the order of the file; never an empty list. A file that is not TOML yields its
/// syntax errors alone, as what follows one is guesswork.
pub fn parse(text: &str, beside: &dyn Files) -> Result<Parsed, Vec<Problem>> {
    let mut problems = Problems::of(text);
    let (root, syntax) = DeTable::parse_recoverable(text);
    if !syntax.is_empty() {
        return Err(not_toml(&syntax, problems));
    }
    let section = Section::new(String::new(), 0, root.get_ref());
    let is_community = section.peek("community").is_some_and(|field| field.value.is_table());
    let (file, attachments) = if is_community {
        (MeetingFile::Community(Box::new(community::community(section, &mut problems))), Vec::new())
    } else {
        let (definition, attachments) = meeting::meeting(section, beside, &mut problems);
        (MeetingFile::Meeting(Box::new(definition)), attachments)
    };
    let (errors, warnings) = problems.sorted();
    if errors.is_empty() { Ok(Parsed { file, attachments, warnings }) } else { Err(errors) }
}

fn not_toml(errors: &[toml::de::Error], mut problems: Problems) -> Vec<Problem> {
    const DUPLICATE: &str = "duplicate key";
    // After another error the parser has lost its table, and takes the next table's keys for repeated ones.
    let lost = errors.iter().any(|error| error.message() != DUPLICATE);
    for error in errors.iter().filter(|error| !lost || error.message() != DUPLICATE) {
        let at = error.span().map_or(0, |span| span.start);
        problems.refuse(at, "", ProblemKind::Syntax(error.message().to_owned()));
    }
    problems.sorted().0
}
