//! The pretend database.

use crate::support::KOMM;
use bot_core::conversation::Conversation;
use bot_core::facts::{Catalogue, DeskKey, Fact, Facts, Need, Reach};
use bot_core::ids::{AccountId, Address, FileId, ParcelId, PersonId, PostingId};
use bot_core::message::Upload;
use bot_core::model::{Inquiry, Me, Registration, ReminderLevel, Seats};
use bot_core::port::{
    Actor, Commit, Committed, Entry, EntryBody, Outcome, Parcel, PostingOutcome, Store, StoreError,
};
use bot_core::posting::Posting;
use bot_core::turn::{Change, Class};
use jiff::Timestamp;
use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard};

type Look = Box<dyn FnMut(&Facts) -> Result<(), Need> + Send>;

#[derive(Default)]
pub struct Memory {
    pub history: HashMap<Address, Vec<Entry>>,
    pub keys: HashMap<String, DeskKey>,
    pub organisers: HashSet<Address>,
    pub registrations: Vec<Registration>,
    pub inquiries: Vec<Inquiry>,
    /// Every change that was ever written.
    pub changes: Vec<Change>,
    accounts: HashMap<Address, (Option<String>, Conversation)>,
    seen: HashSet<String>,
    next: i64,
}

/// Remembers conversations, keys to the desk and what it is told to; every other fact is empty.
pub struct Pretend {
    catalogue: Arc<Catalogue>,
    memory: Mutex<Memory>,
    /// Whether it can be used.
    pub away: AtomicBool,
}

impl Pretend {
    pub fn new(catalogue: Catalogue) -> Self {
        Self { catalogue: Arc::new(catalogue), memory: Mutex::default(), away: AtomicBool::new(false) }
    }

    pub fn memory(&self) -> MutexGuard<'_, Memory> {
        self.memory.lock().unwrap()
    }

    fn open(&self) -> Result<MutexGuard<'_, Memory>, StoreError> {
        if self.away.load(Ordering::SeqCst) {
            return Err(StoreError::Unavailable("it is away".to_owned()));
        }
        Ok(self.memory())
    }

    fn facts<T>(
        &self,
        memory: &Memory,
        actor: &Actor,
        now: Timestamp,
        mut look: impl FnMut(&Facts) -> Result<T, Need>,
    ) -> T {
        let mut facts = Facts::new(now, [9; 32], memory.me(actor), self.catalogue.clone());
        loop {
            match look(&facts) {
                Ok(found) => return found,
                Err(need) => {
                    assert!(!facts.knows(&need), "asked twice for {need:?}");
                    let fact = memory.fact(&need);
                    facts.learn(need, fact);
                }
            }
        }
    }
}

impl Memory {
    fn me(&self, actor: &Actor) -> Option<Me> {
        let Actor::Account { address, locale_hint, name_hint } = actor else { return None };
        let known = self.accounts.get(address);
        Some(Me {
            account: AccountId(1),
            address: address.clone(),
            person: PersonId(1),
            locale: known.and_then(|known| known.0.clone()),
            locale_hint: locale_hint.clone(),
            name_hint: name_hint.clone(),
            reminders: ReminderLevel::All,
            organises: if self.organisers.contains(address) { vec![KOMM] } else { Vec::new() },
            conversation: known.map(|known| known.1.clone()).unwrap_or_default(),
            is_new: known.is_none(),
        })
    }

    fn fact(&self, need: &Need) -> Fact {
        match need {
            Need::Seats(_) => Fact::Seats(Seats::default()),
            Need::Registration(id) => {
                Fact::Registration(self.registrations.iter().find(|r| r.id == *id).cloned())
            }
            Need::RegistrationOf(..) => Fact::Registration(None),
            Need::Registrations(_) => Fact::Registrations(self.registrations.clone()),
            Need::RegistrationsOf(_) | Need::Applicants(..) | Need::FirstWaiting(..) => {
                Fact::Registrations(Vec::new())
            }
            Need::WaitingBefore(..) => Fact::Count(0),
            Need::Request(_) | Need::RequestOf(..) => Fact::Request(None),
            Need::Requests(_) => Fact::Requests(Vec::new()),
            Need::Inquiry(_) => Fact::Inquiry(None),
            Need::OpenInquiries(_) => Fact::Inquiries(self.inquiries.clone()),
            Need::Unreachable(_) => Fact::Persons(Default::default()),
            Need::Reach(_) => Fact::Reach(Reach::default()),
            Need::DeskKey(hash) => Fact::DeskKey(self.keys.get(hash).cloned()),
            Need::Forgotten(_) => Fact::Forgotten(Default::default()),
            Need::JobsRun => Fact::Jobs(BTreeMap::new()),
            other => panic!("the pages have no use for {other:?}"),
        }
    }

    fn apply(&mut self, actor: &Actor, change: &Change) {
        match (change, actor) {
            (Change::DeskKey { hash, once, .. }, Actor::Account { address, .. }) => {
                self.keys.insert(hash.clone(), DeskKey { address: address.clone(), once: *once });
            }
            (Change::DropDeskKey(hash), _) => drop(self.keys.remove(hash)),
            (Change::Locale(tag), Actor::Account { address, .. }) => {
                self.accounts.entry(address.clone()).or_default().0 = Some(tag.clone());
            }
            _ => {}
        }
        self.changes.push(change.clone());
    }

    fn number(&mut self) -> i64 {
        self.next += 1;
        self.next
    }

    fn record(&mut self, address: &Address, key: &str, body: EntryBody, at: Timestamp) -> Entry {
        let entry = Entry { seq: self.number(), key: key.to_owned(), at, body };
        let entries = self.history.entry(address.clone()).or_default();
        match entries.iter_mut().find(|old| old.key == key) {
            Some(old) => *old = entry.clone(),
            None => entries.push(entry.clone()),
        }
        entry
    }
}

impl Store for Pretend {
    async fn commit(&self, mut commit: Commit) -> Result<Committed, StoreError> {
        let mut memory = self.open()?;
        if commit.update.as_ref().is_some_and(|update| memory.seen.contains(update)) {
            return Ok(Committed { repeated: true, ..Committed::default() });
        }
        let turn = self.facts(&memory, &commit.actor, commit.now, |facts| (commit.decide)(facts));
        memory.seen.extend(commit.update);
        turn.changes.iter().for_each(|change| memory.apply(&commit.actor, change));
        let Actor::Account { address, .. } = &commit.actor else { return Ok(Committed::default()) };
        let conversation = turn.conversation.clone();
        let account = memory.accounts.entry(address.clone()).or_default();
        account.1 = conversation.unwrap_or_else(|| account.1.clone());
        let parcel = |say| Parcel {
            id: ParcelId(memory.number()),
            account: AccountId(1),
            address: address.clone(),
            say,
            answers: None,
            fence: 1,
            attempts: 0,
            class: Class::Answer,
        };
        Ok(Committed { replies: turn.says.into_iter().map(parcel).collect(), posted: false, repeated: false })
    }

    async fn look(&self, actor: Actor, now: Timestamp, look: Look) -> Result<(), StoreError> {
        let memory = self.open()?;
        self.facts(&memory, &actor, now, look);
        Ok(())
    }

    async fn shown(&self, _: AccountId, _: &str) -> Result<Option<String>, StoreError> {
        Ok(None)
    }

    async fn claim(&self, _: &[&str], _: Timestamp, _: Timestamp, _: u32) -> Result<Vec<Parcel>, StoreError> {
        Ok(Vec::new())
    }

    async fn settle(&self, _: Vec<(ParcelId, i64, Outcome)>, _: Timestamp) -> Result<(), StoreError> {
        Ok(())
    }

    async fn claim_postings(
        &self,
        _: &[&str],
        _: Timestamp,
        _: Timestamp,
        _: u32,
    ) -> Result<Vec<Posting>, StoreError> {
        Ok(Vec::new())
    }

    async fn settle_posting(
        &self,
        _: PostingId,
        _: i64,
        _: PostingOutcome,
        _: Timestamp,
    ) -> Result<(), StoreError> {
        Ok(())
    }

    async fn next_due(&self, _: &[&str]) -> Result<Option<Timestamp>, StoreError> {
        Ok(None)
    }

    async fn catalogue(&self) -> Result<Arc<Catalogue>, StoreError> {
        self.open().map(|_| self.catalogue.clone())
    }

    async fn record(
        &self,
        address: &Address,
        key: &str,
        body: EntryBody,
        now: Timestamp,
    ) -> Result<Entry, StoreError> {
        Ok(self.open()?.record(address, key, body, now))
    }

    async fn history(&self, address: &Address, after: i64) -> Result<Vec<Entry>, StoreError> {
        let memory = self.open()?;
        let entries = memory.history.get(address).into_iter().flatten();
        Ok(entries.filter(|entry| entry.seq > after).cloned().collect())
    }

    async fn file(&self, _: FileId) -> Result<Option<Upload>, StoreError> {
        Ok(None)
    }

    async fn noted(&self, _: &str) -> Result<Option<Vec<u8>>, StoreError> {
        Ok(None)
    }

    async fn note(&self, _: &str, _: Vec<u8>) -> Result<(), StoreError> {
        Ok(())
    }

    async fn attachment(&self, _: &str) -> Result<Option<Upload>, StoreError> {
        Ok(None)
    }
}
