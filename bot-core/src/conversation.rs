//! Where a conversation stands: what is being talked about, and what has been begun and not finished.

use crate::ids::{CommunityId, FileId, InquiryId, MeetingId, RequestId};
use crate::model::answer::{Answer, Answers};
use crate::model::language_request::{Help, Wants};
use crate::say::Purpose;
use crate::understand::Detail;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// Everything that the bot remembers of a talk through one account.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Conversation {
    /// What the next message is about.
    pub focus: Focus,
    /// Sign-ups that were begun; kept until they are sent, thrown away or past their time.
    pub drafts: BTreeMap<MeetingId, Draft>,
    /// The meeting that was last looked at: what "sign me up" means.
    pub last_meeting: Option<MeetingId>,
    /// How the language came about.
    pub language: LanguageChoice,
    /// Whether they were asked which language they write in; it is asked once.
    pub language_asked: bool,
}

/// How the language of a conversation came about.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LanguageChoice {
    /// From what the platform says.
    #[default]
    Guessed,
    /// From what they wrote.
    Noticed,
    /// They chose it; it stays.
    Chosen,
}

/// What the next message is about. Each variant owns what only it needs.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "about", rename_all = "snake_case")]
pub enum Focus {
    /// Nothing in particular.
    #[default]
    Nothing,
    /// The form of a meeting.
    SignUp {
        /// Whose form.
        meeting: MeetingId,
        /// An answered question that is being corrected; otherwise the place follows from the draft.
        correcting: Option<String>,
    },
    /// The name for the attendance list, asked from the summary.
    Name {
        /// Whose form.
        meeting: MeetingId,
    },
    /// A request for language support.
    Support {
        /// For which meeting.
        meeting: MeetingId,
        /// What is known so far.
        wants: Wants,
        /// Which part is asked now.
        part: SupportPart,
    },
    /// Which meeting is meant; asked, and answered by its name, day or number as well as by a button.
    Which {
        /// What is to be done with it.
        deed: Deed,
    },
    /// A question to the organisers.
    Ask {
        /// Whom.
        community: CommunityId,
        /// About what.
        meeting: Option<MeetingId>,
        /// Whether it was asked in the middle of that meeting's form, which then goes on.
        #[serde(default)]
        form: bool,
    },
    /// Words that were not understood, offered to be passed on.
    Offer {
        /// The words as they were written.
        words: String,
    },
    /// An organiser writes the answer to a question.
    Reply {
        /// To which.
        inquiry: InquiryId,
    },
    /// An organiser writes some words on a language request.
    Note {
        /// On which.
        request: RequestId,
        /// What was decided.
        arranged: bool,
    },
}

/// What is to be done with a meeting once it is known which.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Deed {
    /// Sign up for it.
    SignUp,
    /// Tell about it: the whole of it, or one thing.
    Details(Option<Detail>),
    /// Give its link.
    Link,
    /// Withdraw from it; asks.
    Withdraw,
    /// Change the answers that were sent.
    Change,
    /// Ask for language support there, of a kind if one was named.
    Support(Option<Help>),
    /// Put a question about it to the organisers.
    Ask,
}

impl Deed {
    /// What the meeting is asked for.
    pub fn purpose(self) -> Purpose {
        match self {
            Self::SignUp => Purpose::SignUp,
            Self::Details(_) => Purpose::Details,
            Self::Link => Purpose::Link,
            Self::Withdraw => Purpose::Withdraw,
            Self::Change => Purpose::Change,
            Self::Support(_) => Purpose::Support,
            Self::Ask => Purpose::Ask,
        }
    }
}

/// The parts of a request for language support, in order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SupportPart {
    /// Which languages are understood.
    Understands,
    /// Which languages are spoken.
    Speaks,
    /// What would help.
    Help,
    /// Something else, in words.
    Words,
    /// Summary before it is sent.
    Review,
}

/// A sign-up that was begun. The place in the form follows from it and is never stored.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    /// When it was begun.
    pub begun_at: Timestamp,
    /// Fingerprint of the information clause and the conditions, once they were marked as read.
    pub read: Option<String>,
    /// The answers so far.
    pub answers: Answers,
    /// Optional questions that were skipped.
    pub skipped: BTreeSet<String>,
    /// Options ticked so far in a question that takes several.
    pub ticked: BTreeMap<String, BTreeSet<String>>,
    /// Words of a dialog that could not be taken as answers, by the key of their question: they stand there again until
    /// the question is answered or skipped.
    #[serde(default)]
    pub typed: BTreeMap<String, String>,
    /// The name for the attendance list, where the form does not ask for it.
    pub name: Option<String>,
    /// Language support, asked along with the sign-up.
    pub wants: Option<Wants>,
    /// Whether this changes a registration that was sent before.
    pub changes_sent: bool,
}

impl Draft {
    /// An empty one.
    pub fn new(now: Timestamp) -> Self {
        Self {
            begun_at: now,
            read: None,
            answers: Answers::new(),
            skipped: BTreeSet::new(),
            ticked: BTreeMap::new(),
            typed: BTreeMap::new(),
            name: None,
            wants: None,
            changes_sent: false,
        }
    }

    /// Notes an answer; what was there before.
    pub fn answer(&mut self, key: &str, answer: Answer) -> Option<Answer> {
        self.skipped.remove(key);
        self.ticked.remove(key);
        self.typed.remove(key);
        self.answers.insert(key.to_owned(), answer)
    }

    /// Leaves a question out.
    pub fn leave_out(&mut self, key: &str) {
        self.answers.remove(key);
        self.ticked.remove(key);
        self.typed.remove(key);
        self.skipped.insert(key.to_owned());
    }

    /// Uploads that only this draft points to.
    pub fn files(&self) -> Vec<FileId> {
        self.answers
            .values()
            .filter_map(|answer| match answer {
                Answer::File { id, .. } => Some(*id),
                _ => None,
            })
            .collect()
    }
}
