//! Buttons: each press is a typed value, sealed into a token of at most 64 bytes that any platform can carry.
//!
//! Only append variants: tokens on messages that were posted months ago must keep their meaning.

use crate::ids::*;
use crate::model::ReminderLevel;
use crate::model::language_request::Help;
use crate::seal::Key;
use serde::{Deserialize, Serialize};

/// What a button means. Who may do it is decided by who presses, on each press.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Press {
    /// Show what one can do.
    Help,
    /// List meetings from this one on.
    Meetings(u32),
    /// Show a meeting.
    Card(MeetingId),
    /// Sign up for it.
    SignUp(MeetingId),
    /// I have read the clause and the conditions.
    Read(MeetingId),
    /// Throw the begun form away and start again.
    StartAgain(MeetingId),
    /// Go on with the begun form.
    GoOn(MeetingId),
    /// This option of a question (both by [`fingerprint`] of their keys).
    Option(MeetingId, u32, u32),
    /// Tick or untick this option.
    Tick(MeetingId, u32, u32),
    /// The ticked ones are my answer.
    Ticked(MeetingId, u32),
    /// Yes or no to a question or a consent.
    YesNo(MeetingId, u32, bool),
    /// Skip an optional question.
    Skip(MeetingId, u32),
    /// Back to the question before this one.
    Back(MeetingId, u32),
    /// Correct this answer.
    Correct(MeetingId, u32),
    /// Write my name.
    Name(MeetingId),
    /// Send it.
    Submit(MeetingId),
    /// Stop for now.
    Stop,
    /// Tell me when it opens.
    Follow(MeetingId),

    /// My sign-ups.
    My,
    /// One of them.
    MyOne(MeetingId),
    /// Change my answers.
    Change(MeetingId),
    /// Withdraw; asks.
    Withdraw(MeetingId),
    /// Yes, withdraw.
    WithdrawYes(MeetingId),
    /// The link.
    Link(MeetingId),
    /// The calendar file.
    Calendar(MeetingId),
    /// Still coming (for the start at this second).
    Coming(MeetingId, bool),

    /// Ask for language support.
    Support(MeetingId),
    /// Tick a language by its place in the list.
    SupportLanguage(MeetingId, u8),
    /// Tick a kind of help.
    SupportHelp(MeetingId, Help),
    /// This part is done.
    SupportNext(MeetingId),
    /// Back to the part before.
    SupportBack(MeetingId),
    /// Send the request.
    SupportSend(MeetingId),

    /// A question to the organisers.
    Ask(Option<MeetingId>),
    /// Pass on what was not understood.
    PassOn,

    /// Choose a language.
    LanguageMenu,
    /// This language.
    Language(String),
    /// What is stored.
    Privacy,
    /// Export it.
    Export,
    /// Erase it; asks.
    Erase,
    /// Yes, erase.
    EraseYes,
    /// How many reminders.
    ReminderMenu,
    /// So many.
    Reminders(ReminderLevel),

    /// Organisers: decide about a registration.
    Decide(RegistrationId, Decision),
    /// Organisers: who waits for a decision.
    Applicants(MeetingId),
    /// Organisers: decide about a language request.
    Arrange(RequestId, bool),
    /// Organisers: without any words.
    NoNote(RequestId, bool),
    /// Organisers: answer a question.
    Reply(InquiryId),
    /// Organisers: the desk.
    Desk,
    /// Organisers: post this meeting's card there.
    Post(MeetingId, PlaceId),
    /// Organisers: where shall this meeting's card be posted?
    PostWhere(MeetingId),

    /// Write what is asked for, in a [`Dialog`](crate::message::Dialog) where there are dialogs.
    Write(Blank),

    /// A code to join another account.
    LinkAccount,
    /// My accounts.
    Accounts,
    /// Take this account out; asks.
    TakeOut(AccountId),
    /// Yes, take it out.
    TakeOutYes(AccountId),
    /// What I am told of its own accord goes there; `None`: to the account last used.
    Prefer(Option<AccountId>),

    /// Show a meeting's texts in their original language.
    Original(MeetingId),
    /// The rest of what is known about this meeting, below a card that shows little at once.
    TellMore(MeetingId),
}

/// What is asked for in words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Blank {
    /// Answers to a form, from the question on that is asked now (by [`fingerprint`] of its key).
    Questions(MeetingId, u32),
    /// The name for the attendance list.
    Name(MeetingId),
    /// A question to the organisers.
    Ask(Option<MeetingId>),
    /// A language or what would help, in a request for language support.
    SupportWords(MeetingId),
    /// Organisers: the answer to a question.
    Reply(InquiryId),
    /// Organisers: some words on a language request, and what was decided.
    Note(RequestId, bool),
}

/// What organisers decide about a registration.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Decision {
    /// A seat.
    Accept,
    /// No.
    Decline,
    /// The waiting list.
    Waitlist,
}

impl Press {
    /// The token for one reader's button. Nobody else's press of it opens.
    pub fn seal(&self, key: &Key, reader: &Address) -> String {
        // Encoding a plain enum into memory has no way to fail; an empty payload would open as nothing.
        key.seal_for(reader, &postcard::to_allocvec(self).unwrap_or_default())
    }

    /// Reads a token; `None` if it was forged, edited, made for somebody else or belongs to another house.
    pub fn open(key: &Key, reader: &Address, token: &str) -> Option<Self> {
        let payload = key.open_for(reader, token)?;
        let (press, rest) = postcard::take_from_bytes(&payload).ok()?;
        rest.is_empty().then_some(press)
    }
}

/// A short stable name for the key of a question or option, so that it fits a token and outlives reordering.
/// FNV-1a, 32 bits: one form has few keys, and a wrong hit would still be one of its own questions.
pub fn fingerprint(key: &str) -> u32 {
    key.bytes().fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}
