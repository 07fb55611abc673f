//! When a platform and a chat take the next call.

use super::breaker::Breaker;
use super::gauge::Gauge;
use crate::limits::{Bucket, Limits};
use bot_core::ids::Address;
use std::collections::{HashMap, VecDeque};
use std::time::Duration;
use tokio::time::Instant;

/// Refused edits in two chats within this time mean that edits count as messages.
const TOGETHER: Duration = Duration::from_secs(1);
/// For how long they do.
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
    breaker: Breaker,
    edits_are_messages_until: Option<Instant>,
    /// Where an edit was refused in the last second, and when.
    refused_edits: Vec<(Address, Instant)>,
}

#[derive(Debug, Default)]
struct Chat {
    messages: Gauge,
    edits: Gauge,
    paused_until: Option<Instant>,
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
            breaker: Breaker::default(),
            edits_are_messages_until: None,
            refused_edits: Vec::new(),
        }
    }

    /// What it keeps to.
    pub fn limits(&self) -> &Limits {
        &self.limits
    }

    /// When this call may go, at `now` at the earliest, if nothing else goes before it.
    pub fn ready(&self, chat: &Address, call: Call, now: Instant) -> Instant {
        if self.is_free(call) {
            return self
                .chats
                .get(chat)
                .and_then(|chat| chat.paused_until)
                .map_or(now, |until| until.max(now));
        }
        let (overall, bucket) = match self.counts_as(call.kind, now) {
            Kind::Message => (&self.messages, &self.limits.messages),
            Kind::Edit => (&self.edits, &self.limits.edits),
        };
        let ready = overall.ready(bucket, call.answer, now).max(self.breaker.ready(now));
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
        if self.is_free(call) {
            return;
        }
        self.forget(now);
        self.breaker.taken(chat, now);
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

    /// A call of this kind has arrived. One that counts nowhere proves nothing of the others.
    pub fn arrived(&mut self, kind: Kind) {
        if kind == Kind::Message || !self.limits.free_answers {
            self.breaker.arrived();
        }
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

    /// The platform has refused a call to this chat for so long. The chat waits; everybody does if it is the platform
    /// that refuses.
    pub fn refused(&mut self, chat: &Address, kind: Kind, wait: Duration, now: Instant) {
        let wait = wait.min(LONGEST_PAUSE);
        let paused = &mut self.chats.entry(chat.clone()).or_default().paused_until;
        *paused = (*paused).max(Some(now + wait));
        if kind == Kind::Edit && self.limits.free_answers {
            return;
        }
        self.breaker.refused(chat, wait, now);
        if kind == Kind::Edit {
            self.refused_edit(chat, now);
        }
    }

    fn refused_edit(&mut self, chat: &Address, now: Instant) {
        self.refused_edits.retain(|(_, at)| now.saturating_duration_since(*at) <= TOGETHER);
        if self.refused_edits.iter().any(|(other, _)| other != chat) {
            self.edits_are_messages_until = Some(now + DISTRUST);
        }
        self.refused_edits.push((chat.clone(), now));
    }

    /// Whether the whole platform is paused.
    pub fn is_paused(&self, now: Instant) -> bool {
        self.breaker.ready(now) > now
    }

    /// Whether a call counts nowhere.
    fn is_free(&self, call: Call) -> bool {
        self.limits.free_answers && call.kind == Kind::Edit && !call.group
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
