//! What the bot shows, in plain parts: platforms escape, lay out and send; none of it is markup.

use crate::ids::{Address, FileId};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// One message to one person, rendered in their language.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Message {
    /// Language of the message (BCP 47).
    pub locale: String,
    /// Whether that language is written from right to left.
    pub rtl: bool,
    /// The contents, from top to bottom.
    pub blocks: Vec<Block>,
    /// Rows of buttons.
    pub buttons: Vec<Vec<Button>>,
    /// Files to download.
    pub files: Vec<FileOut>,
    /// What the person is asked to write, if anything.
    pub expects: Expects,
    /// Edit what was last shown under this name rather than add a message below.
    pub slot: Option<String>,
    /// Whether that holds however much was said since: a card that several people act on. Otherwise only what nothing
    /// has followed yet is edited.
    pub lasting: bool,
    /// A step on the way (a question, a menu): the answer to a press on it may take its place. What people want to find
    /// again (a card, a link, a confirmation) stays, and the answer goes below.
    pub passing: bool,
    /// What the button says that shares the reader's own phone number, for platforms that have such a button.
    pub share_phone: Option<String>,
    /// What the reader may fill in at one go instead of writing answer by answer, for platforms that have dialogs
    /// ([`dialogs`](crate::capabilities::Capabilities::dialogs)). The rest of the message does without it.
    pub dialog: Option<Dialog>,
    /// The commands that this reader is offered from now on, for platforms that show them; empty: as before.
    pub commands: Vec<Command>,
}

/// Blanks to be filled in together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dialog {
    /// What it is about.
    pub title: String,
    /// The blanks, from top to bottom; at least one, at most [`MAX_FIELDS`].
    pub fields: Vec<Field>,
    /// A sealed token (see [`crate::press`]): comes back with what was filled in ([`Input::Form`]). Pressed as a button it
    /// shows the dialog again.
    pub token: String,
    /// When it is opened.
    pub opening: Opening,
}

impl Dialog {
    /// The key of the only [`Field`] where one thing is asked for.
    pub const WORDS: &str = "words";
}

/// When a [`Dialog`] is opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Opening {
    /// When its button is pressed: the rest of the message is to be read first.
    AtAPress,
    /// At once, where people have no other way to write: nothing is missing where only the dialog is seen.
    AtOnce,
    /// Its button was pressed.
    Now,
}

/// The most blanks of a [`Dialog`]: what every platform that has dialogs takes.
pub const MAX_FIELDS: usize = 5;

/// A blank.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Field {
    /// Comes back with the words: at most 32 of `a-z0-9_-`.
    pub key: String,
    /// What it asks for. Platforms cut it to their length.
    pub label: String,
    /// A word of help, shown as long as nothing is filled in; may be empty. Platforms cut it to their length.
    pub hint: String,
    /// What stands in it; may be empty.
    pub value: String,
    /// Whether there is room for several lines.
    pub lines: bool,
    /// Whether it must not stay empty.
    pub required: bool,
}

/// A slash command as a platform's menu shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Command {
    /// Its name, without the slash.
    pub name: String,
    /// What it does, in a few words.
    pub description: String,
}

/// A part of a message. All strings are plain text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "block", rename_all = "snake_case")]
pub enum Block {
    /// A heading.
    Title {
        /// Text.
        text: String,
    },
    /// A paragraph.
    Text {
        /// Text; line breaks count.
        text: String,
    },
    /// A list of points, under a label.
    List {
        /// What the points are; may be empty.
        label: String,
        /// The points.
        items: Vec<String>,
    },
    /// A labelled fact: "When: …".
    Fact {
        /// Label without a colon.
        label: String,
        /// Value.
        value: String,
        /// The instant that the value tells, where it is one: platforms that show instants in the reader's own time add it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        at: Option<Timestamp>,
    },
    /// Something that must not be missed.
    Notice {
        /// Text.
        text: String,
    },
    /// What a person wrote, set apart from the bot's own words.
    Quote {
        /// The words.
        text: String,
    },
    /// A link to press.
    Link {
        /// What it opens.
        label: String,
        /// Where.
        url: String,
    },
    /// Words in another language than the message, because no translation is there.
    Foreign {
        /// Language of `text` (BCP 47).
        locale: String,
        /// Says which language it is, in the reader's.
        note: String,
        /// Text.
        text: String,
    },
}

/// A button.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Button {
    /// What it says.
    pub label: String,
    /// A sealed token (see [`crate::press`]): at most 64 bytes of `A-Za-z0-9_-`.
    pub token: String,
    /// How it looks.
    pub look: Look,
}

/// How a button looks.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Look {
    /// Like most.
    #[default]
    Plain,
    /// The one that most people want.
    Main,
    /// Takes something away.
    Danger,
    /// A way out: back, skip, stop.
    Quiet,
    /// A ticked box.
    Ticked,
    /// An empty box.
    Unticked,
    /// The one of several that holds now; a press on another takes its place.
    Chosen,
    /// One of several that does not hold now.
    Unchosen,
}

/// What the person is asked to write; platforms choose the keyboard by it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Expects {
    /// Nothing in particular.
    #[default]
    Anything,
    /// One of the buttons, though words do as well.
    Choice,
    /// A line.
    Line,
    /// Several lines.
    Lines,
    /// An e-mail address.
    Email,
    /// A phone number.
    Phone,
    /// A number.
    Number,
    /// An upload.
    File,
}

/// A file that goes with a message.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileOut {
    /// File name.
    pub name: String,
    /// Media type.
    pub mime: String,
    /// Its bytes, or where they are.
    pub content: FileContent,
}

/// Where a file's bytes are.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FileContent {
    /// Text right here (a calendar, an export).
    Inline(String),
    /// An upload in the store.
    Stored(FileId),
    /// An attachment of a meeting in the store, by its SHA-256 (lower-case hex).
    Attachment(String),
}

/// A message where many read along. It has nothing personal: no press tokens, no files, no links of anybody's own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublicCard {
    /// Language of the card (BCP 47).
    pub locale: String,
    /// Whether that language is written from right to left.
    pub rtl: bool,
    /// The contents, from top to bottom.
    pub blocks: Vec<Block>,
    /// The buttons, the most wanted first; a platform lays them out in rows.
    pub buttons: Vec<PublicButton>,
    /// Who is called by their name there, and nobody else; the contents tell nothing about them.
    pub calls: Option<Address>,
    /// What it is in a calendar that many read along, if it is shown there.
    pub event: Option<PublicEvent>,
}

/// A meeting as a calendar that many read along shows it. Public facts only, never the link.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublicEvent {
    /// Its title.
    pub title: String,
    /// When it starts.
    pub starts: Timestamp,
    /// When it ends; after it starts.
    pub ends: Timestamp,
    /// Where, in a line.
    pub place: String,
    /// Whether it was cancelled.
    pub cancelled: bool,
}

/// A button on a [`PublicCard`]: whoever presses it goes to their own private chat.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublicButton {
    /// What it says.
    pub label: String,
    /// What the private chat is opened with, as `/start PAYLOAD` (see [`crate::start`]): at most 64 of `A-Za-z0-9_-`.
    /// Empty: the private chat is just opened.
    pub start: String,
}

/// What a platform's update becomes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Incoming {
    /// The platform's own id of the update, unique on that platform: the same id twice is the same update.
    pub update: String,
    /// Who wrote.
    pub from: Address,
    /// What the platform says of their language (BCP 47); a first guess.
    pub locale_hint: Option<String>,
    /// What the platform calls them.
    pub name_hint: Option<String>,
    /// The platform's own handle for an answer to just this (a message to edit, a token); given back to it with the
    /// answers, and never read by the core.
    pub reply: Option<String>,
    /// What they did.
    pub input: Input,
}

/// What somebody did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Input {
    /// Wrote something, a slash command included.
    Text(String),
    /// Pressed a button with this token.
    Press(String),
    /// Filled in a [`Dialog`].
    Form {
        /// The dialog's token.
        token: String,
        /// What was filled in, by the keys of the fields; what is not there was left empty.
        fields: Vec<(String, String)>,
    },
    /// Ticked some of several boxes at one go. All are tokens of buttons that look [ticked](Look::Ticked) or
    /// [unticked](Look::Unticked), of one message.
    Ticks {
        /// The boxes that are ticked now.
        on: Vec<String>,
        /// The boxes that are not.
        off: Vec<String>,
    },
    /// Sent a file, already stored.
    File(Upload),
    /// Sent a file that was not taken because it was larger than [`MAX_UPLOAD`].
    FileTooLarge,
    /// Sent a file that could not be fetched from the platform.
    FileLost,
    /// Blocked the bot or went away.
    Gone,
    /// Wrote something where many read along. Of people's commands, platforms hand over those for this bot only:
    /// one with another bot's name behind it is not for us.
    Public {
        /// Where.
        place: Address,
        /// What that place is called.
        title: String,
        /// The words, a slash command included.
        text: String,
    },
    /// Wants a meeting's card posted where many read along, and is answered alone.
    PostHere {
        /// Where.
        place: Address,
        /// What that place is called.
        title: String,
        /// The meeting's, as it was written; empty: to be asked.
        slug: String,
        /// The language of the card, as it was written.
        locale: Option<String>,
        /// Whether the bot may write there at all.
        allowed: bool,
        /// A calendar of that place, in which the meeting is to be shown as well.
        calendar: Option<Address>,
    },
    /// Brought the bot to a place where many read along.
    Brought {
        /// Where.
        place: Address,
        /// What that place is called.
        title: String,
    },
    /// Shared a meeting's card somewhere themselves.
    Shared {
        /// The meeting's.
        slug: String,
        /// The platform's id of what was shared, to edit it later.
        receipt: String,
        /// Where, as far as the platform tells; an address of its own for what was shared who knows where.
        place: Address,
    },
}

/// The largest upload, in bytes.
pub const MAX_UPLOAD: usize = 10 * 1024 * 1024;

/// The longest text that is read, in characters; a longer one is answered kindly and not kept.
pub const MAX_TEXT: usize = 4_000;

/// A file that somebody sent.
#[derive(Clone, PartialEq, Eq)]
pub struct Upload {
    /// Name as it was sent.
    pub name: String,
    /// Media type as it was sent.
    pub mime: String,
    /// The bytes.
    pub bytes: std::sync::Arc<[u8]>,
}

impl std::fmt::Debug for Upload {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Upload").field("bytes", &self.bytes.len()).finish_non_exhaustive()
    }
}
