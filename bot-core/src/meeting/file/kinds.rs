//! The kinds of problems, and their words.

use jiff::civil::DateTime;
use std::fmt;

/// What is wrong. The words end with what to write instead; no secret of the file (a link) is ever among them.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ProblemKind {
    /// The file is not TOML; the parser's words.
    #[error("is not TOML: {0}; correct this line, or comment it out with #")]
    Syntax(String),
    /// No such key; perhaps another was meant.
    #[error("is not a known key; {}", meant(.suggestion.as_deref(), .known))]
    UnknownKey {
        /// The nearest known key.
        suggestion: Option<String>,
        /// Every key that is known there.
        known: Vec<String>,
    },
    /// A required key is absent.
    #[error("is missing; write {write}")]
    Missing {
        /// An example line.
        write: String,
    },
    /// The value is of another type.
    #[error("is {found}; write {write}")]
    WrongType {
        /// What stands there, with its article.
        found: &'static str,
        /// What to write.
        write: String,
    },
    /// The value is none of a closed list.
    #[error("\"{}\" is not known; {}", shown(.found), meant(.suggestion.as_deref(), .known))]
    UnknownValue {
        /// What stands there.
        found: String,
        /// The nearest known value.
        suggestion: Option<String>,
        /// Every value that is known there.
        known: Vec<String>,
    },
    /// There is nothing where something is needed.
    #[error("is empty; write {write}")]
    Empty {
        /// What to write.
        write: &'static str,
    },
    /// Too many characters.
    #[error("is {length} characters long; write at most {max}")]
    TooLong {
        /// Its length in characters.
        length: usize,
        /// The limit in characters.
        max: usize,
    },
    /// An invisible character that can garble or forge what people see.
    #[error("has the invisible character U+{code:04X}; write it without")]
    Invisible {
        /// The character.
        code: u32,
    },
    /// Several lines where one is meant.
    #[error("has a line break; write it in one line")]
    LineBreak,
    /// Not a name for links and commands.
    #[error("is not a short name; write at most {max} of A-Z a-z 0-9 _ - (such as {example})")]
    NotASlug {
        /// The limit in characters.
        max: usize,
        /// A correct one.
        example: &'static str,
    },
    /// A slug with what stands between slug and deed in links.
    #[error("has two underscores in a row; write one")]
    TwoUnderscores,
    /// Not a language tag.
    #[error("is not a language tag; write one such as pl, uk, en, be or ru")]
    NotALanguage,
    /// A whole number outside its range.
    #[error("is out of range; write a whole number from {min} to {max}")]
    OutOfRange {
        /// The least.
        min: u32,
        /// The most.
        max: u32,
    },
    /// Not a civil date and time.
    #[error("is not a date and time; write it as \"2027-04-28T16:00\" (year-month-day, T, hour:minute)")]
    NotATime,
    /// A date alone.
    #[error("has no time of day; write \"{date}T16:00\"")]
    NoTimeOfDay {
        /// What stands there.
        date: String,
    },
    /// A time with an offset or a zone.
    #[error("has an offset; write the civil time alone, as the clock in `time_zone` shows it")]
    WithOffset,
    /// A time that the clocks skip.
    #[error("does not exist in {zone}: the clocks go forward over it; write \"{}\" if that is meant", minutes(.write))]
    SkippedTime {
        /// IANA name.
        zone: String,
        /// The time as the clocks show it.
        write: DateTime,
    },
    /// A time that the clocks show twice.
    #[error(
        "comes twice in {zone}, as the clocks go back; the first is taken, write another time if that is wrong"
    )]
    RepeatedTime {
        /// IANA name.
        zone: String,
    },
    /// Not a date.
    #[error("is not a date; write it as 2027-04-02 (year-month-day)")]
    NotADate,
    /// An end that does not follow its start.
    #[error("is not after the start; write a time after {}", minutes(.starts))]
    NotAfterStart {
        /// The start.
        starts: DateTime,
    },
    /// A closing time after the start.
    #[error("is after the start; write a time before {}", minutes(.starts))]
    AfterStart {
        /// The start.
        starts: DateTime,
    },
    /// A key that means nothing without another.
    #[error("needs `{other}` as well; write it, or leave this line out")]
    Needs {
        /// The other key.
        other: &'static str,
    },
    /// Not a known time zone.
    #[error("is not a known time zone; write {}", .suggestion.as_deref().unwrap_or("one such as \"Europe/Warsaw\""))]
    NotAZone {
        /// The nearest name, quoted.
        suggestion: Option<String>,
    },
    /// Not an e-mail address.
    #[error("is not an e-mail address; write one such as biuro@example.org")]
    NotAnEmail,
    /// Not a phone number.
    #[error("is not a phone number; write it with its country, such as +48 12 345 67 89")]
    NotAPhone,
    /// Not a web address.
    #[error("is not a web address; write it in full, starting with https://")]
    NotAUrl,
    /// Not a cron expression.
    #[error(
        "is not a cron expression; write six fields, seconds first, such as \"0 0 18 8-14 * WED\" \
             (seconds minutes hours day-of-month month weekday)"
    )]
    NotACron,
    /// A cron expression without a single occurrence.
    #[error("never comes; write a day that exists")]
    NeverComes,
    /// The same name twice.
    #[error("is taken already (line {first}); write another one")]
    Repeated {
        /// The line of the first.
        first: usize,
    },
    /// The same reminder twice.
    #[error("is the same as another reminder; leave it out, or change its time or kind")]
    RepeatedReminder,
    /// `ask_if` names no earlier question.
    #[error("refers to no earlier question; {}", meant(.suggestion.as_deref(), .known))]
    NoSuchQuestion {
        /// The nearest earlier question.
        suggestion: Option<String>,
        /// Every question before it that can be referred to.
        known: Vec<String>,
    },
    /// `ask_if` names a question whose answers are free.
    #[error("refers to a question with free answers; write the key of one of kind choice, many or yes_no")]
    FreeAnswers,
    /// Options at a question that has none.
    #[error("belongs to kind choice or many; change the kind, or leave this line out")]
    OptionsUnasked,
    /// The question `name` is a text.
    #[error(
        "must be \"text\", as the answer to `name` is the name in lists; write kind = \"text\", or another key"
    )]
    NameIsText,
    /// A consent that may be skipped.
    #[error("may be skipped; write required = true if the meeting cannot be organised without this consent")]
    ConsentSkippable,
    /// Not a distance in time.
    #[error(
        "is not an amount of time; write a number and s, m, h, d or w, such as \"7d\" (at most ten years)"
    )]
    NotAnOffset,
    /// Neither or both of two keys.
    #[error("needs exactly one of `{one}` and `{other}`; {}", if *.both { "leave one out" } else { "write one of them" })]
    ExactlyOne {
        /// A key.
        one: &'static str,
        /// The other key.
        other: &'static str,
        /// Both are there (or neither is).
        both: bool,
    },
    /// None of several keys.
    #[error("needs `{one}` or `{other}`; write one of them")]
    OneAtLeast {
        /// A key.
        one: &'static str,
        /// The other key.
        other: &'static str,
    },
    /// A reminder of a meeting without a date.
    #[error("waits until the meeting has a date; write `starts` as soon as it is known")]
    NoDateYet,
    /// A key of another kind of place.
    #[error("does not belong to kind = \"{kind}\"; write kind = \"hybrid\", or leave this line out")]
    OtherPlace {
        /// The kind of place that is written.
        kind: &'static str,
    },
    /// A purpose that the bot has no words for.
    #[error("has no words of its own; write label.pl = \"…\" beside it")]
    PurposeUnworded,
    /// A file elsewhere.
    #[error("is not a plain file name; put the file beside this one and write its name alone")]
    NotBeside,
    /// A file that is not there.
    #[error("is not beside this file; put it there, or write url = \"https://…\" instead")]
    NoSuchFile,
    /// Said to be the original, but a text stands first in another language.
    #[error(
        "is not the original of `{text}`, which stands first in {first}; write the {language} words of `{text}` \
         first, or leave this line out"
    )]
    NotTheOriginal {
        /// The language.
        language: String,
        /// Path of the text.
        text: String,
        /// The language in which it stands first.
        first: String,
    },
    /// Marked as a translation, but the title stands first in it.
    #[error(
        "is the original, as the title stands in it first; write translations.{language} = \"original\", \
         or leave this line out"
    )]
    IsTheOriginal {
        /// The language.
        language: String,
    },
    /// A mark of a language in which there is no text.
    #[error("marks a language in which there is no text; {}", meant(None, .known))]
    NoTextIn {
        /// The languages of the texts.
        known: Vec<String>,
    },
    /// A file that is too large.
    #[error("is larger than {mebibytes} MiB; write url = \"https://…\" instead")]
    FileTooLarge {
        /// The limit.
        mebibytes: usize,
    },
}

/// At most so many known keys are listed where none resembles what was written.
const LISTED: usize = 12;

/// A civil time as it is written in files.
fn minutes(time: &DateTime) -> impl fmt::Display {
    time.strftime("%Y-%m-%dT%H:%M")
}

fn meant(suggestion: Option<&str>, known: &[String]) -> String {
    match suggestion {
        Some(suggestion) => format!("write {suggestion}"),
        None if known.is_empty() => "leave it out".to_owned(),
        None => {
            let rest = if known.len() > LISTED { " …" } else { "" };
            let listed = known.iter().take(LISTED).map(String::as_str).collect::<Vec<_>>();
            format!("write one of: {}{rest}", listed.join(" "))
        }
    }
}

/// What somebody wrote, short enough and harmless enough for an error message.
fn shown(found: &str) -> String {
    let mut shown: String = found.chars().take(40).flat_map(char::escape_debug).collect();
    if found.chars().nth(40).is_some() {
        shown.push('…');
    }
    shown
}
