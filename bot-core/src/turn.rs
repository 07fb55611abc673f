//! What a decision decides: written by the store in one transaction, never performed by the core.

use crate::conversation::Conversation;
use crate::facts::Meeting;
use crate::ids::*;
use crate::meeting::Community;
use crate::message::Upload;
use crate::model::*;
use crate::posting::{NewPosting, Place};
use crate::say::Say;
use jiff::Timestamp;

/// The outcome of one decision.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Turn {
    /// The conversation as it stands now; `None`: as before.
    pub conversation: Option<Conversation>,
    /// What is to be written, in order.
    pub changes: Vec<Change>,
    /// What is said to the one who acts, in order, through the account they wrote from.
    pub says: Vec<Say>,
    /// What is said to others, or later.
    pub posts: Vec<Post>,
    /// Nothing is written about who acts, not even that they were here: somebody passing by in a place where many read
    /// along. Such a turn has no conversation, no says and no changes of the acting person.
    pub unnamed: bool,
}

/// Something to be written.
#[derive(Debug, Clone, PartialEq)]
pub enum Change {
    /// The acting account's language.
    Locale(String),
    /// How many reminders the acting person wants.
    Reminders(ReminderLevel),
    /// A new registration, or the new contents of one; counters follow. `before` is the state it had.
    Registration {
        /// The whole row.
        registration: Box<Registration>,
        /// The state it had; `None`: it is new.
        before: Option<StateName>,
    },
    /// The join link was used.
    Attended(RegistrationId),
    /// A person without an account (phone, paper).
    PersonWithoutAccount(PersonId, String),
    /// A new request or the new state of one.
    Request(Box<LanguageRequest>),
    /// A new inquiry or its answer.
    Inquiry(Box<Inquiry>),
    /// The acting person wants to be told when sign-up opens.
    Follow(MeetingId),
    /// An upload of the acting person.
    File(FileId, Upload),
    /// Uploads that nothing points to any more.
    DropFiles(Vec<FileId>),
    /// A community, new or changed.
    Community(CommunityId, Box<Community>),
    /// A meeting, new or changed. Its reminders are re-armed by their due times (`None`: the meeting has no date).
    Meeting {
        /// The meeting.
        meeting: Box<Meeting>,
        /// Due time of each reminder, in the definition's order.
        reminders: Vec<Option<Timestamp>>,
        /// When its personal data is to be forgotten; `None`: it has no end yet.
        forget_at: Option<Timestamp>,
    },
    /// Bytes of an attachment, by SHA-256.
    Attachment {
        /// SHA-256, lower-case hex.
        sha256: String,
        /// File name.
        name: String,
        /// The bytes.
        bytes: Vec<u8>,
    },
    /// A reminder has fired (or was missed) for this start.
    ReminderFired {
        /// Whose.
        meeting: MeetingId,
        /// Its place in the meeting's list.
        index: u32,
        /// For which start.
        start: Timestamp,
        /// Found too late to be sent.
        missed: bool,
    },
    /// A recurring job ran.
    JobRan(String, Timestamp),
    /// An invitation for organisers, by the hash of its code.
    Invite {
        /// SHA-256 of the code, hex.
        hash: String,
        /// For which community.
        community: CommunityId,
        /// Until when it is good.
        until: Timestamp,
    },
    /// The acting person used an invitation.
    Enrol {
        /// SHA-256 of the code, hex.
        hash: String,
        /// For which community.
        community: CommunityId,
    },
    /// A key to the desk for the acting account.
    DeskKey {
        /// SHA-256 of the key, hex.
        hash: String,
        /// Signs in once; else it is a session.
        once: bool,
        /// Until when it is good.
        until: Timestamp,
    },
    /// A key to the desk that is used up.
    DropDeskKey(String),
    /// The acting account takes no messages any more.
    Unreachable,
    /// Everything about a person goes; only counts stay. Their live registrations must have been withdrawn before.
    Erase(PersonId),
    /// All personal data of a meeting goes; only counts stay.
    Forget(MeetingId),
    /// Something to be shown where many read along. An older card of the same meeting in the same place and language
    /// stops being updated, unless this one has a receipt already; of [`PublicSay::ComeIn`](crate::posting::PublicSay)
    /// one waits at most in a place. An [`Event`](crate::posting::PublicSay::Event) that stands there already is kept, takes
    /// the language and is brought up to date.
    Post(Box<NewPosting>),
    /// The acting person brought the bot to a place, or used it there; known by its address.
    Place(Place),
    /// The bot was taken out of a place: the place, its parts and what was posted there are forgotten.
    PlaceGone(Address),
    /// A place has another address now; its parts and what was posted there go along.
    PlaceMoved {
        /// As it was.
        from: Address,
        /// As it is.
        to: Address,
    },
    /// Rows of the house itself that are past their use (seen updates, settled parcels, used keys), up to this time.
    Sweep(Timestamp),
    /// A code with which another account joins the acting one, in place of an older code of this account.
    LinkCode {
        /// SHA-256 of the code, hex.
        hash: String,
        /// Until when it is good.
        until: Timestamp,
    },
    /// The acting account tried a code that is none.
    WrongCode,
    /// The acting person used a code: everything of theirs goes over to the person who made it, and they are one from now
    /// on.
    Join(Box<Join>),
    /// An account of the acting person, perhaps the acting one, becomes somebody else, of whom nothing is known.
    /// Everything stays with the acting person's other accounts.
    TakeOut {
        /// Which.
        account: AccountId,
        /// Whose it is from now on: a new id.
        person: PersonId,
    },
    /// What the acting person is told of its own accord goes to this account of theirs; `None`: to the one last used.
    Prefer(Option<AccountId>),
}

/// Two persons who turn out to be one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Join {
    /// SHA-256 of the code, hex; it is used up.
    pub hash: String,
    /// Who is the other one from now on.
    pub from: PersonId,
    /// Who stays.
    pub into: PersonId,
    /// Registrations that give way to another one for the same meeting. A live one must have been withdrawn before.
    pub registrations: Vec<RegistrationId>,
    /// Language requests that give way to another one for the same meeting.
    pub requests: Vec<RequestId>,
}

/// Something said to others.
#[derive(Debug, Clone, PartialEq)]
pub struct Post {
    /// To whom.
    pub to: Audience,
    /// What.
    pub say: Say,
    /// Makes it unique for each recipient: the same key is never sent twice, and replaces an unsent one of
    /// the same key. `None`: always sent.
    pub key: Option<String>,
    /// How urgent.
    pub class: Class,
}

/// To whom something is said. Widened to persons by the store, in the same transaction.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Audience {
    /// One person.
    Person(PersonId),
    /// The organisers of a community.
    Organisers(CommunityId),
    /// The organisers of a community but for one, who knows already.
    OtherOrganisers(CommunityId, PersonId),
    /// Those registered for a meeting in one of these states, who want at least this many reminders.
    Registered(MeetingId, Vec<StateName>, ReminderLevel),
    /// Those who asked to be told when sign-up opens; they are not asked again.
    Followers(MeetingId),
    /// Just this account of somebody, whichever they prefer.
    Account(AccountId),
}

/// How urgent a parcel is; the first go first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Class {
    /// An answer to what somebody just did.
    Answer,
    /// A decision, a freed seat, a change.
    Decision,
    /// A link.
    Link,
    /// A reminder.
    Reminder,
    /// A digest.
    Digest,
}

impl Class {
    /// As it is stored and sorted.
    pub fn as_number(self) -> i64 {
        self as i64
    }

    /// The class that is stored as `number`; one that another version has stored counts as the least urgent.
    pub fn from_number(number: i64) -> Self {
        let known = [Self::Answer, Self::Decision, Self::Link, Self::Reminder];
        known.into_iter().find(|class| class.as_number() == number).unwrap_or(Self::Digest)
    }
}
