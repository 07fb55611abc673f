//! Identifiers. Inside ones are opaque numbers; an [`Address`] is minted by platform crates alone.

use serde::{Deserialize, Serialize};
use std::fmt;

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub i64);
        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }
    };
}

id!(/// A community: who runs meetings.
    CommunityId);
id!(/// A meeting.
    MeetingId);
id!(/// One human being, whatever accounts they have.
    PersonId);
id!(/// A person on one platform.
    AccountId);
id!(/// One person's registration for one meeting.
    RegistrationId);
id!(/// One person's request for language support.
    RequestId);
id!(/// A question to the organisers.
    InquiryId);
id!(/// A parcel in the outbox.
    ParcelId);
id!(/// A place that an organiser brought the bot to.
    PlaceId);
id!(/// Something posted where many read along.
    PostingId);
id!(/// A stored file: an upload, or an attachment of a meeting.
    FileId);

/// Where somebody can be reached, as `platform:id`, for example `web:5f2c…`.
///
/// Both halves are opaque to the core; only the platform that minted the address may read meaning
/// into it. One thing is agreed: a part of a place where many read along (a topic of a group) is `platform:PLACE/PART`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Address {
    /// The platform's name, as it stands in `registrations.source`.
    pub platform: String,
    /// The platform's own id of that person's chat.
    pub id: String,
}

impl Address {
    /// An address on `platform`.
    pub fn new(platform: impl Into<String>, id: impl Into<String>) -> Self {
        Self { platform: platform.into(), id: id.into() }
    }

    /// Reads `platform:id`; `None` where either half is missing.
    pub fn parse(text: &str) -> Option<Self> {
        let (platform, id) = text.split_once(':')?;
        (!platform.is_empty() && !id.is_empty()).then(|| Self::new(platform, id))
    }

    /// The whole place of which this is a part; of a whole place, itself.
    pub fn whole(&self) -> Self {
        let whole = self.id.split_once('/').map_or(self.id.as_str(), |(whole, _)| whole);
        Self::new(&self.platform, whole)
    }
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.platform, self.id)
    }
}
