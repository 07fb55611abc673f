//! A request for language support: asked, then always answered.

use crate::ids::{MeetingId, PersonId, RequestId};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// What would help somebody to take part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Help {
    /// An interpreter.
    Interpreting,
    /// Polish Sign Language (PJM).
    SignLanguage,
    /// Live captions.
    Captions,
    /// Materials before the meeting.
    MaterialsAhead,
    /// Easy to read and understand.
    EasyToRead,
    /// A person who accompanies.
    Companion,
    /// Something else, in the person's words.
    Other,
}

impl Help {
    /// All, in the order in which they are offered.
    pub const ALL: [Self; 7] = [
        Self::Interpreting,
        Self::SignLanguage,
        Self::Captions,
        Self::MaterialsAhead,
        Self::EasyToRead,
        Self::Companion,
        Self::Other,
    ];

    /// As it is stored and exported in `needs`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Interpreting => "interpreting",
            Self::SignLanguage => "sign_language",
            Self::Captions => "captions",
            Self::MaterialsAhead => "materials_ahead",
            Self::EasyToRead => "easy_to_read",
            Self::Companion => "companion",
            Self::Other => "other",
        }
    }
}

/// Where a request stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum RequestState {
    /// Waits for the organisers.
    Asked,
    /// It will be there.
    Arranged {
        /// The organisers' words; may be empty.
        note: String,
    },
    /// It can't be arranged.
    Declined {
        /// The organisers' words; may be empty.
        note: String,
    },
}

impl RequestState {
    /// As it is stored: `asked`, `arranged`, `declined`.
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::Asked => "asked",
            Self::Arranged { .. } => "arranged",
            Self::Declined { .. } => "declined",
        }
    }

    /// The organisers' words; empty where there are none.
    pub fn note(&self) -> &str {
        match self {
            Self::Asked => "",
            Self::Arranged { note } | Self::Declined { note } => note,
        }
    }
}

/// What one person needs at one meeting; there is at most one for the pair, the newest.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LanguageRequest {
    /// Id.
    pub id: RequestId,
    /// The person.
    pub person: PersonId,
    /// The meeting.
    pub meeting: MeetingId,
    /// What they need.
    pub wants: Wants,
    /// When it was asked.
    pub asked_at: Timestamp,
    /// Where it stands.
    pub state: RequestState,
}

/// The contents of a request, also while it is being put together.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wants {
    /// Languages that the person understands: tags, or words as typed.
    pub understands: Vec<String>,
    /// Languages that the person speaks: tags, or words as typed.
    pub speaks: Vec<String>,
    /// What would help.
    pub help: Vec<Help>,
    /// Something else, in their words.
    pub words: Option<String>,
}
