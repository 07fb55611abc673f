//! A question to the organisers, and its answer.

use crate::ids::{CommunityId, InquiryId, MeetingId, PersonId};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// A question to the organisers of a community, perhaps about one meeting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Inquiry {
    /// Id.
    pub id: InquiryId,
    /// Who asks.
    pub person: PersonId,
    /// Whom.
    pub community: CommunityId,
    /// About what.
    pub meeting: Option<MeetingId>,
    /// The words as they were written.
    pub text: String,
    /// When it was asked.
    pub asked_at: Timestamp,
    /// The organisers' answer.
    pub answer: Option<InquiryAnswer>,
}

/// What the organisers answered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct InquiryAnswer {
    /// The words as they were written.
    pub text: String,
    /// When.
    pub at: Timestamp,
}
