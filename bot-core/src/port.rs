//! The ports: what the core asks of the world. The store is implemented by the crate `store`.

use crate::facts::{Catalogue, Facts, Need};
use crate::ids::*;
use crate::message::{Message, Upload};
use crate::posting::Posting;
use crate::say::Say;
use crate::turn::{Class, Turn};
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};
use std::future::Future;
use std::sync::Arc;

/// Who acts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Actor {
    /// Somebody on a platform. An unknown address becomes a new person when the turn is written.
    Account {
        /// Where they write.
        address: Address,
        /// What the platform says of their language.
        locale_hint: Option<String>,
        /// What the platform calls them.
        name_hint: Option<String>,
    },
    /// The operator at the command line, or the clock.
    House,
}

/// A decision over facts; called again with more facts as long as it returns a [`Need`].
pub type Decide = Box<dyn FnMut(&Facts) -> Result<Turn, Need> + Send>;

/// A look at facts; called again with more facts as long as it returns a [`Need`].
pub type Looking = Box<dyn FnMut(&Facts) -> Result<(), Need> + Send>;

/// Something to commit.
pub struct Commit {
    /// Who acts.
    pub actor: Actor,
    /// The platform's id of the update, to recognise it when it comes again.
    pub update: Option<String>,
    /// The platform's handle for the answers to it.
    pub reply: Option<String>,
    /// Now.
    pub now: Timestamp,
    /// Fresh randomness.
    pub chance: [u8; 32],
    /// Parcels to the acting account are leased to the caller at once, until this time.
    pub lease_until: Timestamp,
    /// The decision.
    pub decide: Decide,
}

/// What became of a commit.
#[derive(Debug, Clone, Default)]
pub struct Committed {
    /// Parcels for the acting account, already leased to the caller, in order: the answers, then what was parked for it.
    /// After a repeated update: those of its first time that were not sent yet.
    pub replies: Vec<Parcel>,
    /// Whether parcels for others were written.
    pub posted: bool,
    /// Whether this update had been handled before: nothing was changed.
    pub repeated: bool,
}

/// Something to be delivered: meaning, not text.
#[derive(Debug, Clone, PartialEq)]
pub struct Parcel {
    /// Id; rises in the order of saying.
    pub id: ParcelId,
    /// To which account.
    pub account: AccountId,
    /// Its address.
    pub address: Address,
    /// What.
    pub say: Say,
    /// Whether it answers what somebody just did, and the platform's handle for such an answer.
    pub answers: Option<Reply>,
    /// Proves that whoever settles it still holds the lease.
    pub fence: i64,
    /// How often it was tried before.
    pub attempts: u32,
    /// How urgent it is.
    pub class: Class,
}

/// What an answer refers to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Reply {
    /// The platform's own handle ([`Incoming::reply`](crate::message::Incoming::reply)), if it gave one.
    pub handle: Option<String>,
    /// Whether it is the first answer to that update.
    pub first: bool,
}

/// What became of a delivery.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// It arrived; the platform's id of the message, to edit it later.
    Delivered(Option<String>),
    /// It arrived, and is found again under this name ([`Store::shown`]).
    Shown {
        /// The name, unique for the account.
        slot: String,
        /// The platform's id of the message.
        receipt: String,
    },
    /// Not now; try again after this time. What is given back for a time that has come already was not tried, and is not
    /// counted as tried.
    Later(Timestamp),
    /// The account takes no messages any more.
    Gone,
    /// It can't be sent, or is no longer true; never again.
    Never,
    /// Nobody is there to take it before this time. What was not said in answer to something goes to an account of the
    /// person on another platform, if there is one.
    Away(Timestamp),
    /// The account takes nothing but answers to what its person does.
    Closed,
}

/// What became of a posting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PostingOutcome {
    /// It was sent or edited. A [`PublicSay::ComeIn`](crate::posting::PublicSay) is forgotten then.
    Shown {
        /// The platform's id of the message, to edit it later.
        receipt: String,
        /// What was shown ([`crate::posting::fingerprint`]).
        fingerprint: String,
        /// When it changes by time alone ([`crate::posting::changes_at`]).
        stale_at: Option<Timestamp>,
    },
    /// What is shown is what would be shown, or there is nothing to show now.
    Unchanged {
        /// When it changes by time alone.
        stale_at: Option<Timestamp>,
    },
    /// It was shown for the last time: it is over, and can't be changed any more. It is kept without a receipt, so
    /// whatever is to be shown there later is shown anew.
    Final,
    /// Not now; try again after this time. What is given back for a time that has come already was not tried, and is not
    /// counted as tried.
    Later(Timestamp),
    /// Its place has another address: everything of that place moves along, and it is tried again there.
    Moved(Address),
    /// It is not there any more, or can't be shown: it is forgotten.
    Gone,
}

/// One entry of a conversation on a platform that keeps no history of its own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// Rises with each entry and each edit of one.
    pub seq: i64,
    /// Stays the same when the entry is edited.
    pub key: String,
    /// When.
    pub at: Timestamp,
    /// What.
    pub body: EntryBody,
}

/// Who said what.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "by", rename_all = "snake_case")]
pub enum EntryBody {
    /// The bot.
    Bot {
        /// What it said.
        message: Box<Message>,
    },
    /// The person.
    Me {
        /// What they wrote, or the label of the button that they pressed.
        text: String,
    },
}

/// Why the store could not do it.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The database is busy, away or full: trying again later may help.
    #[error("the database can't be used now: {0}")]
    Unavailable(String),
    /// Something is wrong that will not pass by itself.
    #[error("the database refused: {0}")]
    Broken(String),
}

/// How long a posting rests after it was shown: a platform takes some 20 edits a minute in one place
/// (<https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this>).
pub const POSTING_REST: SignedDuration = SignedDuration::from_secs(3);

/// How long somebody who can't be written to is not called by name again.
pub const CALLS_APART: SignedDuration = SignedDuration::from_hours(6);

/// How long what is parked for an account that is closed waits for its person.
pub const PARKED_FOR: SignedDuration = SignedDuration::from_hours(30 * 24);

/// The database. One write path; facts are read and everything decided is written in ONE transaction.
pub trait Store: Send + Sync + 'static {
    /// Reads facts, decides, writes.
    fn commit(&self, commit: Commit) -> impl Future<Output = Result<Committed, StoreError>> + Send;

    /// Reads facts as `actor` would see them and shows them to `look`, which is called again as long as it lacks some.
    fn look(
        &self,
        actor: Actor,
        now: Timestamp,
        look: Looking,
    ) -> impl Future<Output = Result<(), StoreError>> + Send;

    /// Leases at most `most` parcels that are due on these platforms, the most urgent first, in order within one account.
    fn claim(
        &self,
        platforms: &[&str],
        now: Timestamp,
        lease_until: Timestamp,
        most: u32,
    ) -> impl Future<Output = Result<Vec<Parcel>, StoreError>> + Send;

    /// Says what became of leased parcels; a parcel whose fence has moved on is left alone. `Gone` and `Closed` also mark
    /// the account. What waits for it then goes to another account of the person, in order; answers are dropped. Where
    /// there is no other account, what waits for one that is gone is dropped, and what waits for one that is closed is
    /// parked: it is not claimed until its person does something there (a commit with [`Commit::update`]), and comes with the
    /// answers to that ([`Committed::replies`]). Meanwhile the person is called by name below the card of the meeting that it is about, if
    /// one stands on that platform, at most once in [`CALLS_APART`].
    fn settle(
        &self,
        settled: Vec<(ParcelId, i64, Outcome)>,
        now: Timestamp,
    ) -> impl Future<Output = Result<(), StoreError>> + Send;

    /// Leases at most `most` postings on these platforms whose contents may have changed since they were last shown,
    /// the longest waiting first. A change that comes while one is leased makes it due again.
    fn claim_postings(
        &self,
        platforms: &[&str],
        now: Timestamp,
        lease_until: Timestamp,
        most: u32,
    ) -> impl Future<Output = Result<Vec<Posting>, StoreError>> + Send;

    /// Says what became of a leased posting; one whose fence has moved on is left alone. What was shown is not claimed
    /// again for [`POSTING_REST`], so that a rush of changes becomes one edit.
    fn settle_posting(
        &self,
        id: PostingId,
        fence: i64,
        outcome: PostingOutcome,
        now: Timestamp,
    ) -> impl Future<Output = Result<(), StoreError>> + Send;

    /// The platform's id of what was last shown to this account under this name.
    fn shown(
        &self,
        account: AccountId,
        slot: &str,
    ) -> impl Future<Output = Result<Option<String>, StoreError>> + Send;

    /// The next time at which something is due: a reminder, a parcel or a posting that may be claimed on these platforms
    /// (also one whose lease runs out). `None`: nothing.
    fn next_due(
        &self,
        platforms: &[&str],
    ) -> impl Future<Output = Result<Option<Timestamp>, StoreError>> + Send;

    /// Communities and meetings as they are now.
    fn catalogue(&self) -> impl Future<Output = Result<Arc<Catalogue>, StoreError>> + Send;

    /// Adds to the history of an account, once for each key; an entry whose key is there is replaced and gets a new `seq`.
    /// Returns the entry as it is stored.
    fn record(
        &self,
        address: &Address,
        key: &str,
        body: EntryBody,
        now: Timestamp,
    ) -> impl Future<Output = Result<Entry, StoreError>> + Send;

    /// The history of an account after `seq`, oldest first, at most the newest 500.
    fn history(
        &self,
        address: &Address,
        after: i64,
    ) -> impl Future<Output = Result<Vec<Entry>, StoreError>> + Send;

    /// What a platform noted for itself under this name, which begins with the platform's own.
    fn noted(&self, name: &str) -> impl Future<Output = Result<Option<Vec<u8>>, StoreError>> + Send;

    /// Notes something under this name, in place of what was there. Nothing personal, nothing secret.
    fn note(&self, name: &str, value: Vec<u8>) -> impl Future<Output = Result<(), StoreError>> + Send;

    /// A stored upload, by its id.
    fn file(&self, id: FileId) -> impl Future<Output = Result<Option<Upload>, StoreError>> + Send;

    /// A stored attachment, by its SHA-256.
    fn attachment(&self, sha256: &str) -> impl Future<Output = Result<Option<Upload>, StoreError>> + Send;
}
