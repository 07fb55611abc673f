//! What a typed line means.

use super::Shown;
use bot_core::message::{Button, Expects};

/// What a typed line means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Line {
    /// Nothing.
    Empty,
    /// Words.
    Text(String),
    /// A press of the button with this token.
    Press(String),
    /// An upload from this path.
    Upload(String),
    /// Keep the files that were shown.
    Save,
}

/// Reads a line: `1`, `[1]` or a label press a button of the newest message that has some, `file:PATH` sends a file.
/// Where a number or a phone number is asked for, a bare number is the answer.
pub fn read(line: &str, shown: &Shown) -> Line {
    let line = line.trim();
    if line.is_empty() {
        return Line::Empty;
    }
    if let Some(path) = line.strip_prefix("file:").map(str::trim).filter(|path| !path.is_empty()) {
        return Line::Upload(path.to_owned());
    }
    if line.eq_ignore_ascii_case("save") && !shown.files.is_empty() {
        return Line::Save;
    }
    match pressed(line, shown) {
        Some(button) => Line::Press(button.token.clone()),
        None => Line::Text(line.to_owned()),
    }
}

fn pressed<'a>(line: &str, shown: &'a Shown) -> Option<&'a Button> {
    let bracketed = line.strip_prefix('[').and_then(|rest| rest.strip_suffix(']'));
    let bare = Some(line).filter(|_| !matches!(shown.expects, Expects::Number | Expects::Phone));
    let by_number = bracketed.or(bare).and_then(number).and_then(|number| shown.buttons.get(number - 1));
    by_number.or_else(|| shown.buttons.iter().find(|button| same(&button.label, line)))
}

fn number(text: &str) -> Option<usize> {
    text.trim().parse().ok().filter(|number| *number > 0)
}

fn same(label: &str, line: &str) -> bool {
    let label = label.split_whitespace().collect::<Vec<_>>().join(" ");
    label.to_lowercase() == line.to_lowercase()
}
