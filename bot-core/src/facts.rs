//! What a decision may look at. Facts are loaded lazily: a decision that lacks one returns the [`Need`],
//! the store loads it inside the same transaction and asks again. So decisions stay pure and total, and
//! nothing is read that is not needed.

use crate::ids::*;
use crate::meeting::{Community, Definition};
use crate::model::*;
use crate::posting::Place;
use jiff::Timestamp;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

/// A fact that is not loaded yet.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Need {
    /// The seats of a meeting. On PostgreSQL this locks the meeting: ask late.
    Seats(MeetingId),
    /// One registration.
    Registration(RegistrationId),
    /// A person's registration for a meeting.
    RegistrationOf(MeetingId, PersonId),
    /// All registrations of a person.
    RegistrationsOf(PersonId),
    /// All registrations of a meeting, oldest first.
    Registrations(MeetingId),
    /// Registrations of a meeting that wait for a decision, oldest first, at most this many.
    Applicants(MeetingId, u32),
    /// The first so many of the waiting list.
    FirstWaiting(MeetingId, u32),
    /// How many wait before the one with this queue number.
    WaitingBefore(MeetingId, i64),
    /// One language request.
    Request(RequestId),
    /// A person's language request for a meeting.
    RequestOf(MeetingId, PersonId),
    /// All language requests of a meeting, oldest first.
    Requests(MeetingId),
    /// One inquiry.
    Inquiry(InquiryId),
    /// Inquiries to a community that have no answer yet, oldest first.
    OpenInquiries(CommunityId),
    /// Somebody else: how they can be reached.
    Reach(PersonId),
    /// Those registered for a meeting, not declined nor withdrawn, who can't be written to: no account of theirs takes
    /// messages, or they have none.
    Unreachable(MeetingId),
    /// The community that an unused invitation (by the hash of its code) opens, if it is still good.
    Invitation(String),
    /// The organiser's account that an unused sign-in or session (by its hash) stands for.
    DeskKey(String),
    /// Everything that is stored about a person.
    Everything(PersonId),
    /// Reminders that are due and have not fired for their meeting's present start.
    DueReminders,
    /// When each recurring job last ran.
    JobsRun,
    /// Meetings with data older than their community keeps it, and how many registrations each has.
    Overdue,
    /// Counts of what was forgotten, by meeting.
    Forgotten(MeetingId),
    /// The places that a person brought the bot to, the newest first.
    PlacesOf(PersonId),
    /// The communities of those who brought the bot to this place.
    BroughtBy(Address),
    /// The accounts of a person, the one they last wrote from first.
    AccountsOf(PersonId),
    /// All language requests of a person.
    RequestsOf(PersonId),
    /// The account that an unused code (by its hash) joins another one to, if the code is still good.
    LinkCode(String),
    /// How many wrong codes an account has tried since then.
    WrongCodes(AccountId, Timestamp),
}

/// The value of a [`Need`].
#[derive(Debug, Clone)]
pub enum Fact {
    /// For [`Need::Seats`].
    Seats(Seats),
    /// For [`Need::Registration`] and [`Need::RegistrationOf`].
    Registration(Option<Registration>),
    /// For the lists of registrations.
    Registrations(Vec<Registration>),
    /// For [`Need::WaitingBefore`] and [`Need::WrongCodes`].
    Count(u32),
    /// For [`Need::Request`] and [`Need::RequestOf`].
    Request(Option<LanguageRequest>),
    /// For [`Need::Requests`] and [`Need::RequestsOf`].
    Requests(Vec<LanguageRequest>),
    /// For [`Need::Inquiry`].
    Inquiry(Option<Inquiry>),
    /// For [`Need::OpenInquiries`].
    Inquiries(Vec<Inquiry>),
    /// For [`Need::Reach`].
    Reach(Reach),
    /// For [`Need::Unreachable`].
    Persons(BTreeSet<PersonId>),
    /// For [`Need::Invitation`].
    Community(Option<CommunityId>),
    /// For [`Need::DeskKey`].
    DeskKey(Option<DeskKey>),
    /// For [`Need::Everything`].
    Everything(serde_json::Value),
    /// For [`Need::DueReminders`].
    Reminders(Vec<DueReminder>),
    /// For [`Need::JobsRun`].
    Jobs(BTreeMap<String, Timestamp>),
    /// For [`Need::Overdue`].
    Meetings(Vec<MeetingId>),
    /// For [`Need::Forgotten`].
    Forgotten(Forgotten),
    /// For [`Need::PlacesOf`].
    Places(Vec<Place>),
    /// For [`Need::BroughtBy`].
    Communities(Vec<CommunityId>),
    /// For [`Need::AccountsOf`].
    Accounts(Vec<Account>),
    /// For [`Need::LinkCode`].
    LinkCode(Option<LinkCode>),
}

/// How somebody can be reached, and whether they can.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Reach {
    /// Their accounts.
    pub addresses: Vec<Address>,
    /// Whether none of the accounts takes messages (blocked, deleted, closed to all but answers), or there is none.
    pub unreachable: bool,
    /// Their language.
    pub locale: Option<String>,
}

/// A key to the desk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeskKey {
    /// Whose.
    pub address: Address,
    /// Whether it signs in once (else it is a running session).
    pub once: bool,
}

/// The account that a code joins another one to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LinkCode {
    /// Which account made the code.
    pub account: AccountId,
    /// Whose it is.
    pub person: PersonId,
}

/// A reminder that is due.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DueReminder {
    /// Whose.
    pub meeting: MeetingId,
    /// Its place in the meeting's list.
    pub index: u32,
    /// When it was due.
    pub due: Timestamp,
    /// The start for which it fires.
    pub start: Timestamp,
}

/// What remains of registrations whose persons were forgotten.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Forgotten {
    /// By last state.
    pub by_state: BTreeMap<StateName, u32>,
    /// How many of them had attended.
    pub attended: u32,
}

/// A meeting with its identity, as the store holds it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Meeting {
    /// Id.
    pub id: MeetingId,
    /// Its community.
    pub community: CommunityId,
    /// What its file says.
    pub definition: Definition,
    /// Raised whenever what participants' calendars show changes; iCalendar's SEQUENCE.
    pub sequence: u32,
    /// Why it was cancelled, if it was.
    pub cancelled: Option<String>,
}

/// All communities and meetings. Small, changed rarely, shared.
#[derive(Debug, Clone, Default)]
pub struct Catalogue {
    /// Raised by each change.
    pub version: i64,
    /// Communities by id.
    pub communities: BTreeMap<CommunityId, Community>,
    /// Meetings by id.
    pub meetings: BTreeMap<MeetingId, Arc<Meeting>>,
    /// Ids by slug.
    pub slugs: BTreeMap<String, MeetingId>,
}

impl Catalogue {
    /// A meeting.
    pub fn meeting(&self, id: MeetingId) -> Option<&Arc<Meeting>> {
        self.meetings.get(&id)
    }

    /// A meeting by its slug, whatever its case.
    pub fn by_slug(&self, slug: &str) -> Option<&Arc<Meeting>> {
        let exact = self.slugs.get(slug);
        let id = exact
            .or_else(|| self.slugs.iter().find(|(s, _)| s.eq_ignore_ascii_case(slug)).map(|(_, id)| id))?;
        self.meetings.get(id)
    }

    /// A community.
    pub fn community(&self, id: CommunityId) -> Option<&Community> {
        self.communities.get(&id)
    }

    /// A community's id by its slug.
    pub fn community_id(&self, slug: &str) -> Option<CommunityId> {
        self.communities.iter().find(|(_, c)| c.slug == slug).map(|(id, _)| *id)
    }
}

/// Facts at one instant, seen by one person (or by an operator, or by the clock).
#[derive(Debug, Clone)]
pub struct Facts {
    /// Now.
    pub now: Timestamp,
    /// Fresh randomness for this decision: ids and codes come from it.
    pub chance: [u8; 32],
    /// Who acts or is spoken to; `None` for the operator and the clock.
    pub me: Option<Me>,
    /// Communities and meetings.
    pub catalogue: Arc<Catalogue>,
    known: HashMap<Need, Fact>,
}

macro_rules! fact {
    ($(#[$doc:meta])* $name:ident($($arg:ident: $kind:ty),*) = $need:expr => $fact:ident -> $out:ty) => {
        $(#[$doc])*
        pub fn $name(&self $(, $arg: $kind)*) -> Result<&$out, Need> {
            let need = $need;
            match self.known.get(&need) {
                Some(Fact::$fact(value)) => Ok(value),
                _ => Err(need),
            }
        }
    };
}

impl Facts {
    /// Facts of which nothing is loaded yet.
    pub fn new(now: Timestamp, chance: [u8; 32], me: Option<Me>, catalogue: Arc<Catalogue>) -> Self {
        Self { now, chance, me, catalogue, known: HashMap::new() }
    }

    /// Takes a loaded fact in.
    pub fn learn(&mut self, need: Need, fact: Fact) {
        self.known.insert(need, fact);
    }

    /// Whether the fact is loaded: a store that is asked twice for the same has answered with the wrong kind.
    pub fn knows(&self, need: &Need) -> bool {
        self.known.contains_key(need)
    }

    fact!(/// Seats of a meeting.
        seats(meeting: MeetingId) = Need::Seats(meeting) => Seats -> Seats);
    fact!(/// One registration.
        registration(id: RegistrationId) = Need::Registration(id) => Registration -> Option<Registration>);
    fact!(/// A person's registration for a meeting.
        registration_of(meeting: MeetingId, person: PersonId)
        = Need::RegistrationOf(meeting, person) => Registration -> Option<Registration>);
    fact!(/// All registrations of a person.
        registrations_of(person: PersonId) = Need::RegistrationsOf(person) => Registrations -> Vec<Registration>);
    fact!(/// All registrations of a meeting.
        registrations(meeting: MeetingId) = Need::Registrations(meeting) => Registrations -> Vec<Registration>);
    fact!(/// Registrations that wait for a decision.
        applicants(meeting: MeetingId, most: u32)
        = Need::Applicants(meeting, most) => Registrations -> Vec<Registration>);
    fact!(/// The first of the waiting list.
        first_waiting(meeting: MeetingId, most: u32)
        = Need::FirstWaiting(meeting, most) => Registrations -> Vec<Registration>);
    fact!(/// How many wait before this queue number.
        waiting_before(meeting: MeetingId, queue: i64) = Need::WaitingBefore(meeting, queue) => Count -> u32);
    fact!(/// One language request.
        request(id: RequestId) = Need::Request(id) => Request -> Option<LanguageRequest>);
    fact!(/// A person's language request for a meeting.
        request_of(meeting: MeetingId, person: PersonId)
        = Need::RequestOf(meeting, person) => Request -> Option<LanguageRequest>);
    fact!(/// All language requests of a meeting.
        requests(meeting: MeetingId) = Need::Requests(meeting) => Requests -> Vec<LanguageRequest>);
    fact!(/// One inquiry.
        inquiry(id: InquiryId) = Need::Inquiry(id) => Inquiry -> Option<Inquiry>);
    fact!(/// Inquiries without an answer.
        open_inquiries(community: CommunityId) = Need::OpenInquiries(community) => Inquiries -> Vec<Inquiry>);
    fact!(/// How somebody else can be reached.
        reach(person: PersonId) = Need::Reach(person) => Reach -> Reach);
    fact!(/// Those registered who can't be written to.
        unreachable(meeting: MeetingId) = Need::Unreachable(meeting) => Persons -> BTreeSet<PersonId>);
    fact!(/// The community that an invitation opens.
        invitation(hash: String) = Need::Invitation(hash) => Community -> Option<CommunityId>);
    fact!(/// What a desk key stands for.
        desk_key(hash: String) = Need::DeskKey(hash) => DeskKey -> Option<DeskKey>);
    fact!(/// Everything stored about a person.
        everything(person: PersonId) = Need::Everything(person) => Everything -> serde_json::Value);
    fact!(/// Reminders that are due.
        due_reminders() = Need::DueReminders => Reminders -> Vec<DueReminder>);
    fact!(/// When recurring jobs last ran.
        jobs_run() = Need::JobsRun => Jobs -> BTreeMap<String, Timestamp>);
    fact!(/// Meetings whose data is to be forgotten.
        overdue() = Need::Overdue => Meetings -> Vec<MeetingId>);
    fact!(/// What remains of forgotten registrations.
        forgotten(meeting: MeetingId) = Need::Forgotten(meeting) => Forgotten -> Forgotten);
    fact!(/// The places that a person brought the bot to.
        places_of(person: PersonId) = Need::PlacesOf(person) => Places -> Vec<Place>);
    fact!(/// The communities of those who brought the bot to a place.
        brought_by(place: &Address) = Need::BroughtBy(place.clone()) => Communities -> Vec<CommunityId>);
    fact!(/// A person's accounts.
        accounts_of(person: PersonId) = Need::AccountsOf(person) => Accounts -> Vec<Account>);
    fact!(/// All language requests of a person.
        requests_of(person: PersonId) = Need::RequestsOf(person) => Requests -> Vec<LanguageRequest>);
    fact!(/// The account that a code joins another one to.
        link_code(hash: String) = Need::LinkCode(hash) => LinkCode -> Option<LinkCode>);
    fact!(/// How many wrong codes an account has tried.
        wrong_codes(account: AccountId, since: Timestamp) = Need::WrongCodes(account, since) => Count -> u32);

    /// A fresh id, the `n`th of this decision: 53 bits, so that it survives JSON, and unguessable enough not to be
    /// counted through.
    pub fn fresh_id(&self, n: u8) -> i64 {
        id_from(self.fresh_bytes("id", n))
    }

    /// A fresh id for the one thing of that name in this decision.
    pub fn fresh_named_id(&self, name: &str) -> i64 {
        id_from(self.fresh_bytes(name, 0))
    }

    /// 32 fresh bytes, the `n`th of this decision for this purpose.
    pub fn fresh_bytes(&self, purpose: &str, n: u8) -> [u8; 32] {
        use sha2::{Digest, Sha256};
        Sha256::new().chain_update(self.chance).chain_update(purpose).chain_update([n]).finalize().into()
    }
}

fn id_from(digest: [u8; 32]) -> i64 {
    let mut bytes = [0; 8];
    bytes.copy_from_slice(&digest[..8]);
    (i64::from_le_bytes(bytes) & ((1 << 53) - 1)).max(1)
}
