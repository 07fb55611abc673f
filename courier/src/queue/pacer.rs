//! When a platform and a chat take the next call.

use super::gauge::Gauge;
use crate::limits::{Bucket, Limits};
use bot_core::ids::Address;
use std::collections::{HashMap, VecDeque};
use std::time::Duration;
use tokio::time::Instant;

/// Refusals of two chats within this time mean the whole platform.
const TOGETHER: Duration = Duration::from_secs(1);
/// How long edits count as messages after the platform has refused those of two chats together.
const DISTRUST: Duration = Duration::from_secs(10 * 60);
/// A pause that is longer than this is looked at again after it.
const LONGEST_PAUSE: Duration = Duration::from_secs(24 * 3600);
/// In which time no more may really depart than in a second: a little longer, for the way takes some longer than others.
const DEPARTURES: Duration = Duration::from_millis(1050);
/// Chats are looked through for those that may be forgotten when there are so many, and whenever they have doubled.
const FORGET_AT: usize = 1024;

/// What kind of call.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A new message.
    Message,
    /// An edit of one that is there.
    Edit,
}

/// A call to be made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Call {
    /// What.
    pub kind: Kind,
    /// Whether it goes to a group.
    pub group: bool,
    /// Whether it answers somebody.
    pub answer: bool,
}

/// What one platform was given, and what it has refused.
#[derive(Debug)]
pub struct Pacer {
    limits: Limits,
    messages: Gauge,
    edits: Gauge,
    /// When messages really departed, within [`DEPARTURES`].
    departed: VecDeque<Instant>,
    chats: HashMap<Address, Chat>,
    forget_at: usize,
    paused_until: Option<Instant>,
    edits_are_messages_until: Option<Instant>,
    /// Of the last second.
    refusals: Vec<Refusal>,
}

#[derive(Debug, Default)]
struct Chat {
    messages: Gauge,
    edits: Gauge,
    paused_until: Option<Instant>,
}

#[derive(Debug)]
struct Refusal {
    chat: Address,
    kind: Kind,
    at: Instant,
    until: Instant,
}

impl Pacer {
    /// A pacer that keeps to `limits`.
    pub fn new(limits: Limits) -> Self {
        Self {
            limits,
            messages: Gauge::default(),
            edits: Gauge::default(),
            departed: VecDeque::new(),
            chats: HashMap::new(),
            forget_at: FORGET_AT,
            paused_until: None,
            edits_are_messages_until: None,
            refusals: Vec::new(),
        }
    }

    /// What it keeps to.
    pub fn limits(&self) -> &Limits {
        &self.limits
    }

    /// When this call may go, at `now` at the earliest, if nothing else goes before it.
    pub fn ready(&self, chat: &Address, call: Call, now: Instant) -> Instant {
        let (overall, bucket) = match self.counts_as(call.kind, now) {
            Kind::Message => (&self.messages, &self.limits.messages),
            Kind::Edit => (&self.edits, &self.limits.edits),
        };
        let ready = overall.ready(bucket, call.answer, now).max(self.paused_until.unwrap_or(now));
        let Some(chat) = self.chats.get(chat) else { return ready };
        let (gauge, bucket) = match (call.group, call.kind) {
            (true, _) => (&chat.messages, &self.limits.group),
            (false, Kind::Message) => (&chat.messages, &self.limits.chat),
            (false, Kind::Edit) => (&chat.edits, &self.limits.chat_edits),
        };
        ready.max(gauge.ready(bucket, call.answer, now)).max(chat.paused_until.unwrap_or(now))
    }

    /// This call goes now.
    pub fn take(&mut self, chat: &Address, call: Call, now: Instant) {
        self.forget(now);
        match self.counts_as(call.kind, now) {
            Kind::Message => self.messages.take(&self.limits.messages, now),
            Kind::Edit => self.edits.take(&self.limits.edits, now),
        }
        let chat = self.chats.entry(chat.clone()).or_default();
        let (gauge, bucket): (&mut Gauge, &Bucket) = match (call.group, call.kind) {
            (true, _) => (&mut chat.messages, &self.limits.group),
            (false, Kind::Message) => (&mut chat.messages, &self.limits.chat),
            (false, Kind::Edit) => (&mut chat.edits, &self.limits.chat_edits),
        };
        gauge.take(bucket, now);
    }

    /// A new message that was let through is ready to depart. It departs now, or has to ask again at the time returned:
    /// what was let through in good order may have been held up, and must not depart all at once.
    pub fn depart(&mut self, now: Instant) -> Option<Instant> {
        while self.departed.front().is_some_and(|first| *first + DEPARTURES <= now) {
            self.departed.pop_front();
        }
        if let Some(first) = self.departed.front()
            && self.departed.len() >= self.limits.messages.in_a_second()
        {
            return Some(*first + DEPARTURES);
        }
        self.departed.push_back(now);
        None
    }

    /// The platform has refused a call to this chat for so long. The chat waits, and if another one was refused within
    /// the last second, so does everybody, until the longer of both pauses is over.
    pub fn refused(&mut self, chat: &Address, kind: Kind, wait: Duration, now: Instant) {
        let until = now + wait.min(LONGEST_PAUSE);
        let paused = &mut self.chats.entry(chat.clone()).or_default().paused_until;
        *paused = (*paused).max(Some(until));
        self.refusals.retain(|refusal| now.saturating_duration_since(refusal.at) <= TOGETHER);
        for other in self.refusals.iter().filter(|refusal| refusal.chat != *chat) {
            self.paused_until = self.paused_until.max(Some(until.max(other.until)));
            if (kind, other.kind) == (Kind::Edit, Kind::Edit) {
                self.edits_are_messages_until = Some(now + DISTRUST);
            }
        }
        self.refusals.push(Refusal { chat: chat.clone(), kind, at: now, until });
    }

    /// Whether the whole platform is paused.
    pub fn is_paused(&self, now: Instant) -> bool {
        self.paused_until.is_some_and(|until| until > now)
    }

    fn counts_as(&self, kind: Kind, now: Instant) -> Kind {
        match self.edits_are_messages_until {
            Some(until) if until > now => Kind::Message,
            _ => kind,
        }
    }

    /// A chat whose buckets are full and whose pause is over is as if it had never been there.
    fn forget(&mut self, now: Instant) {
        if self.chats.len() >= self.forget_at {
            self.chats.retain(|_, chat| {
                let paused = chat.paused_until.is_some_and(|until| until > now);
                paused || !chat.messages.is_full(now) || !chat.edits.is_full(now)
            });
            self.forget_at = FORGET_AT.max(self.chats.len() * 2);
        }
    }
}
