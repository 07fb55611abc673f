//! Why something is said, refused or asked for: the small words inside a [`Say`](super::Say).

use serde::{Deserialize, Serialize};

/// Why accounts were not joined.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NotLinked {
    /// The code is wrong, used or too old.
    BadCode,
    /// Too many wrong codes; later.
    TooMany,
    /// It is this account's own code.
    SameAccount,
    /// They are joined already.
    Already,
}

/// Why a card was not posted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NotPosted {
    /// The meeting is a draft, which only its organisers see.
    Draft,
    /// There are no words in that language.
    Language,
}

/// What brings up where a registration stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Because {
    /// It was just sent.
    Sent,
    /// Its answers were just changed.
    Changed,
    /// The organisers decided.
    Decided,
    /// A seat was freed.
    SeatFreed,
    /// The person withdrew.
    Withdrew,
    /// They asked.
    Asked,
}

/// Why signing up is not possible.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Refusal {
    /// Not open yet.
    NotYet,
    /// Closed by the organisers or by its deadline.
    Closed,
    /// It has started.
    Started,
    /// It is over.
    Over,
    /// It was cancelled.
    Cancelled,
}

/// What is wrong with an answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AnswerProblem {
    /// Nothing but spaces.
    Empty,
    /// Longer than so many characters.
    TooLong(u32),
    /// None of the options.
    NoSuchOption,
    /// No e-mail address.
    NotAnEmail,
    /// No phone number.
    NotAPhone,
    /// No whole number.
    NotANumber,
    /// Neither yes nor no.
    NotYesNo,
    /// Not agreed, but it must be.
    MustAgree,
    /// It must be answered.
    Required,
    /// An upload is asked for, not words.
    NotAFile,
    /// Words are asked for, not an upload.
    NotWords,
    /// The upload is too large.
    FileTooLarge,
}

/// What is to be done with a meeting that has to be chosen first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Purpose {
    /// Sign up.
    SignUp,
    /// Know more of it.
    Details,
    /// Get the link.
    Link,
    /// Withdraw.
    Withdraw,
    /// Change answers.
    Change,
    /// Ask for language support.
    Support,
    /// Ask the organisers something.
    Ask,
}
