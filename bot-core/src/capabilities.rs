//! What a platform can do, as data: the core degrades a message to it, adapters stay plain.

/// What a platform can do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Capabilities {
    /// The longest message, in characters.
    pub text_length: usize,
    /// The most buttons in a row.
    pub buttons_in_row: usize,
    /// The longest label of a button, in characters.
    pub label_length: usize,
    /// Whether a message can be edited however much was said since.
    pub edits: bool,
    /// Whether people get messages while they are away. Where not, a calendar file is offered.
    pub reaches_away: bool,
    /// Whether files can be sent along.
    pub files: bool,
    /// Whether it has dialogs, in which several blanks are filled in together.
    pub dialogs: bool,
    /// Whether people can send files.
    pub uploads: bool,
}
