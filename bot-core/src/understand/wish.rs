//! What a person may want, and how certain we are of it.

use super::which::Which;
use crate::model::language_request::Help;
use serde::{Deserialize, Serialize};

/// What somebody wants of the bot.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Wish {
    /// To sign up for a meeting.
    SignUp,
    /// To see which meetings there are.
    Meetings,
    /// To know more of a meeting: the whole of it, or one thing.
    Details(Option<Detail>),
    /// To get the link to join.
    Link,
    /// To see one's own registrations and their state.
    My,
    /// To change the answers of a registration.
    Change,
    /// To give a registration up.
    Withdraw,
    /// Language support, of a kind if one was named.
    LanguageSupport(Option<Help>),
    /// To put a question to the organisers.
    Ask,
    /// To be answered in another language (BCP 47 tag, if one was named).
    Language(Option<String>),
    /// To know what is stored about oneself.
    Privacy,
    /// To have what is stored about oneself erased.
    Erase,
    /// To know what the bot can do.
    Help,
    /// Thanks: nothing is to be done.
    Thanks,
    /// A greeting: nothing is to be done.
    Greeting,
    /// To leave what is being done just now; takes no registration away.
    Cancel,
}

/// What somebody wants to know of a meeting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Detail {
    /// Date and hours.
    When,
    /// How long it lasts.
    HowLong,
    /// The room, or that it is online.
    Where,
    /// How many seats are free.
    Seats,
    /// Which languages are spoken there.
    Spoken,
    /// Until when one can sign up.
    Deadline,
}

/// Whether a wish may be acted on, or is to be asked about first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Confidence {
    /// Act on it (what takes something away is still confirmed with a button).
    Sure,
    /// Ask: offer the alternatives.
    Unsure,
}

/// What a sentence seems to say.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Understood {
    /// The likeliest wish; `None`: nothing was understood.
    pub wish: Option<Wish>,
    /// How certain that is; `Unsure` where `wish` is `None`.
    pub confidence: Confidence,
    /// The locale the sentence is written in (of those in the phrasebook), where that is plain;
    /// it may well be the current one.
    pub locale: Option<String>,
    /// When unsure: what to offer as buttons, likeliest first, the likeliest included. Empty when sure.
    pub alternatives: Vec<Wish>,
    /// Which meeting it is about.
    pub which: Which,
    /// Whether it is a question, by its mark or by its words.
    pub asks: bool,
    /// Whether a clear wish was said in several words and with next to nothing else: more than a name could be.
    pub firm: bool,
}

impl Understood {
    /// Nothing was understood.
    pub fn nothing(locale: Option<String>) -> Self {
        Self {
            wish: None,
            confidence: Confidence::Unsure,
            locale,
            alternatives: Vec::new(),
            which: Which::Nothing,
            asks: false,
            firm: false,
        }
    }

    /// The same, with a wish that may be acted on.
    pub(super) fn surely(self, wish: Wish) -> Self {
        Self { wish: Some(wish), confidence: Confidence::Sure, alternatives: Vec::new(), ..self }
    }

    /// The wish that may be acted on at once.
    pub fn sure(&self) -> Option<&Wish> {
        self.wish.as_ref().filter(|_| self.confidence == Confidence::Sure)
    }
}

/// A short answer inside a form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Word {
    /// Yes.
    Yes,
    /// No.
    No,
    /// To the question before.
    Back,
    /// Leave this question out.
    Skip,
    /// Leave the form.
    Stop,
    /// Everything has been given.
    Done,
    /// Go on with the form.
    Continue,
}

impl Wish {
    /// The wish of a name that commands and reports use, without what follows a colon in it.
    pub(super) fn by_name(name: &str) -> Option<Self> {
        Some(match name.split(':').next()? {
            "sign_up" => Self::SignUp,
            "meetings" => Self::Meetings,
            "details" => Self::Details(None),
            "link" => Self::Link,
            "my" => Self::My,
            "change" => Self::Change,
            "withdraw" => Self::Withdraw,
            "language_support" => Self::LanguageSupport(None),
            "ask" => Self::Ask,
            "language" => Self::Language(None),
            "privacy" => Self::Privacy,
            "erase" => Self::Erase,
            "help" => Self::Help,
            "small_talk" => Self::Thanks,
            "cancel" => Self::Cancel,
            _ => return None,
        })
    }

    /// The name that commands and reports use: `sign_up`, …; thanks and greetings are both `small_talk`.
    pub fn action(&self) -> &'static str {
        match self {
            Self::SignUp => "sign_up",
            Self::Meetings => "meetings",
            Self::Details(_) => "details",
            Self::Link => "link",
            Self::My => "my",
            Self::Change => "change",
            Self::Withdraw => "withdraw",
            Self::LanguageSupport(_) => "language_support",
            Self::Ask => "ask",
            Self::Language(_) => "language",
            Self::Privacy => "privacy",
            Self::Erase => "erase",
            Self::Help => "help",
            Self::Thanks | Self::Greeting => "small_talk",
            Self::Cancel => "cancel",
        }
    }

    /// Whether it takes something away from the person, so that a button must confirm it.
    pub fn takes_away(&self) -> bool {
        matches!(self, Self::Withdraw | Self::Erase)
    }

    /// Whether it changes something about a registration, so that a question about it is not a command.
    pub(super) fn changes(&self) -> bool {
        self.takes_away() || matches!(self, Self::SignUp | Self::Change | Self::Cancel)
    }

    /// Whether nothing is to be done.
    pub(super) fn is_small_talk(&self) -> bool {
        matches!(self, Self::Thanks | Self::Greeting)
    }

    /// Whether it only asks to be told something about meetings or registrations.
    pub(super) fn informs(&self) -> bool {
        matches!(self, Self::Meetings | Self::Details(_) | Self::My | Self::Privacy)
    }

    /// Whether it gives way to anything else said in the same message.
    pub(super) fn yields(&self) -> bool {
        matches!(self, Self::Help | Self::Thanks | Self::Greeting)
    }

    /// Whether it is about a meeting, so that it matters which one.
    pub(super) fn takes_a_meeting(&self) -> bool {
        matches!(
            self,
            Self::SignUp
                | Self::Details(_)
                | Self::Link
                | Self::Change
                | Self::Withdraw
                | Self::LanguageSupport(_)
                | Self::Ask
        )
    }

    /// Whether both are the same wish, whatever kind or language each names.
    pub(super) fn is_like(&self, other: &Self) -> bool {
        std::mem::discriminant(self) == std::mem::discriminant(other)
    }
}
