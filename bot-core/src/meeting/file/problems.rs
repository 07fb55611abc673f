//! What is wrong with a file, and where it stands.

pub use super::kinds::ProblemKind;
use std::fmt;

/// One thing that is wrong or doubtful in a file. Displayed, it names the line, the key and the cure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Line in the file, from 1.
    pub line: usize,
    /// Character in the line, from 1.
    pub column: usize,
    /// Dotted path such as `question[2].option.foo.pl`, counted from 1; empty where no key can be named.
    pub key: String,
    /// What is wrong.
    pub problem: ProblemKind,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.key.is_empty() {
            write!(f, "line {}, column {}: {}", self.line, self.column, self.problem)
        } else {
            write!(f, "line {}, `{}`: {}", self.line, self.key, self.problem)
        }
    }
}

/// The nearest of `known` to `found`, if it is near enough to have been meant.
pub(super) fn nearest<'a>(found: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    // Longer than any key: not worth a quadratic comparison.
    if found.len() > 64 {
        return None;
    }
    let lower = found.to_lowercase();
    let near =
        known.into_iter().map(|name| (strsim::damerau_levenshtein(&lower, &name.to_lowercase()), name));
    let (distance, name) = near.min_by_key(|(distance, _)| *distance)?;
    (distance <= 2.max(name.len() / 4) && distance < name.chars().count()).then_some(name)
}

/// Collects all problems of one file.
pub(super) struct Problems {
    line_starts: Vec<usize>,
    text: String,
    /// What keeps the file from being taken.
    pub(super) errors: Vec<Problem>,
    /// What is doubtful.
    pub(super) warnings: Vec<Problem>,
}

impl Problems {
    pub(super) fn of(text: &str) -> Self {
        let breaks = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n').map(|(at, _)| at + 1);
        let line_starts = std::iter::once(0).chain(breaks).collect();
        Self { line_starts, text: text.to_owned(), errors: Vec::new(), warnings: Vec::new() }
    }

    pub(super) fn refuse(&mut self, at: usize, key: &str, problem: ProblemKind) {
        let problem = self.problem(at, key, problem);
        self.errors.push(problem);
    }

    pub(super) fn warn(&mut self, at: usize, key: &str, problem: ProblemKind) {
        let problem = self.problem(at, key, problem);
        self.warnings.push(problem);
    }

    /// Line of a byte offset, from 1.
    pub(super) fn line(&self, at: usize) -> usize {
        self.line_starts.partition_point(|start| *start <= at)
    }

    fn problem(&self, at: usize, key: &str, problem: ProblemKind) -> Problem {
        let line = self.line(at);
        let start = self.line_starts.get(line.saturating_sub(1)).copied().unwrap_or(0);
        let column = self.text.get(start..at).map_or(0, |before| before.chars().count()) + 1;
        Problem { line, column, key: key.to_owned(), problem }
    }

    /// Errors and warnings, in the order of the file.
    pub(super) fn sorted(mut self) -> (Vec<Problem>, Vec<Problem>) {
        for list in [&mut self.errors, &mut self.warnings] {
            list.sort_by_key(|problem| (problem.line, problem.column));
        }
        (self.errors, self.warnings)
    }
}
