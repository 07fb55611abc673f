//! How much may be sent, and what happens to whoever sends more.

use super::rules::{Burst, Rules};
use std::collections::{HashMap, VecDeque};
use std::time::Duration;
use tokio::time::Instant;

const SECOND: Duration = Duration::from_secs(1);
const MINUTE: Duration = Duration::from_secs(60);

/// How many calls were refused with 429, by the reason.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Refused {
    /// More than [`Rules::overall`].
    pub overall: u64,
    /// More than [`Rules::private`].
    pub private: u64,
    /// More than [`Rules::group`].
    pub group: u64,
    /// More than [`Rules::group_edits`].
    pub group_edits: u64,
    /// Calls made although an earlier refusal's `retry_after` was not over yet: a bot that obeys has none.
    pub during_pause: u64,
    /// Refused by a [fault](super::Fault::Limited) that the test switched on.
    pub by_fault: u64,
}

impl Refused {
    /// All of them.
    pub fn total(&self) -> u64 {
        self.overall + self.private + self.group + self.group_edits + self.during_pause + self.by_fault
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Act {
    Send,
    Edit,
}

/// Where something goes: to one person, or to many at once.
#[derive(Clone, Copy, Debug)]
pub(super) enum Place {
    Private(i64),
    Many(i64),
    /// A message sent by way of the bot, in a chat that it doesn't know.
    Inline,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Scope {
    Bot,
    Chat(i64, Act),
}

#[derive(Debug, Default)]
pub(super) struct Limits {
    sent: VecDeque<Instant>,
    /// When the bucket of a private chat is full again.
    full_at: HashMap<i64, Instant>,
    many: HashMap<(i64, Act), VecDeque<Instant>>,
    pauses: HashMap<Scope, Instant>,
    pub(super) refused: Refused,
}

impl Limits {
    /// Counts one act, or says after how many seconds it might pass.
    pub(super) fn take(&mut self, rules: &Rules, now: Instant, act: Act, place: Place) -> Result<(), u64> {
        let counts = act == Act::Send || rules.edits_count_overall;
        let chat = match place {
            Place::Private(chat) | Place::Many(chat) => Some(Scope::Chat(chat, act)),
            Place::Inline => None,
        };
        for scope in counts.then_some(Scope::Bot).into_iter().chain(chat) {
            self.refuse_during_pause(now, scope)?;
        }
        if let Some(most) = rules.overall.filter(|_| counts)
            && let Some(wait) = full(&mut self.sent, now, SECOND, most)
        {
            self.refused.overall += 1;
            return Err(self.pause(now, Scope::Bot, wait));
        }
        if let Some(chat) = chat
            && let Some((wait, counter)) = self.chat_is_full(rules, now, act, place)
        {
            *counter += 1;
            return Err(self.pause(now, chat, wait));
        }
        self.count(rules, now, act, place, counts);
        Ok(())
    }

    /// A refusal that no limit caused, obeyed as if one had.
    pub(super) fn refuse(&mut self, now: Instant, chat: Option<(i64, Act)>, retry_after: u64) {
        self.refused.by_fault += 1;
        if let Some((chat, act)) = chat {
            self.pause(now, Scope::Chat(chat, act), Duration::from_secs(retry_after));
        }
    }

    fn refuse_during_pause(&mut self, now: Instant, scope: Scope) -> Result<(), u64> {
        let Some(until) = self.pauses.get(&scope).copied() else { return Ok(()) };
        if until <= now {
            self.pauses.remove(&scope);
            return Ok(());
        }
        self.refused.during_pause += 1;
        Err(whole_seconds(until - now))
    }

    fn pause(&mut self, now: Instant, scope: Scope, wait: Duration) -> u64 {
        let seconds = whole_seconds(wait);
        self.pauses.insert(scope, now + Duration::from_secs(seconds));
        seconds
    }

    fn chat_is_full(
        &mut self,
        rules: &Rules,
        now: Instant,
        act: Act,
        place: Place,
    ) -> Option<(Duration, &mut u64)> {
        match (place, act) {
            (Place::Private(chat), Act::Send) => {
                let Burst { tokens, refill } = rules.private?;
                let spare = refill * tokens.saturating_sub(1);
                let missing = self.full_at.get(&chat)?.saturating_duration_since(now);
                (missing > spare).then(|| (missing - spare, &mut self.refused.private))
            }
            (Place::Many(chat), act) => {
                let (most, counter) = match act {
                    Act::Send => (rules.group?, &mut self.refused.group),
                    Act::Edit => (rules.group_edits?, &mut self.refused.group_edits),
                };
                Some((full(self.many.entry((chat, act)).or_default(), now, MINUTE, most)?, counter))
            }
            (Place::Private(_) | Place::Inline, _) => None,
        }
    }

    fn count(&mut self, rules: &Rules, now: Instant, act: Act, place: Place, overall: bool) {
        if overall {
            self.sent.push_back(now);
        }
        match place {
            Place::Private(chat) if act == Act::Send => {
                if let Some(burst) = rules.private {
                    let full_at = self.full_at.entry(chat).or_insert(now);
                    *full_at = (*full_at).max(now) + burst.refill;
                }
            }
            Place::Many(chat) => self.many.entry((chat, act)).or_default().push_back(now),
            Place::Private(_) | Place::Inline => {}
        }
    }
}

/// How long until fewer than `most` lie within the window, where it is full.
fn full(times: &mut VecDeque<Instant>, now: Instant, window: Duration, most: u32) -> Option<Duration> {
    while times.front().is_some_and(|first| *first + window <= now) {
        times.pop_front();
    }
    let surplus = times.len().checked_sub(most as usize)?;
    times.get(surplus).map(|first| *first + window - now)
}

fn whole_seconds(wait: Duration) -> u64 {
    (wait.as_secs() + u64::from(wait.subsec_nanos() > 0)).max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(start: Instant, milliseconds: u64) -> Instant {
        start + Duration::from_millis(milliseconds)
    }

    #[test]
    fn a_private_chat_takes_a_burst_then_one_a_second() {
        let (mut limits, rules, start) = (Limits::default(), Rules::default(), Instant::now());
        let mut send = |ms| limits.take(&rules, at(start, ms), Act::Send, Place::Private(1));
        assert_eq!([send(0), send(0), send(0)], [Ok(()); 3]);
        assert_eq!(send(500), Err(1));
        assert_eq!(send(1400), Err(1), "the pause is not over, though the bucket has a token");
        assert_eq!([send(1500), send(2000), send(2100)], [Ok(()), Ok(()), Err(1)]);
    }

    #[test]
    fn a_group_waits_for_its_minute_and_edits_are_counted_apart() {
        let (mut limits, rules, start) = (Limits::default(), Rules::default(), Instant::now());
        for n in 0..20 {
            assert_eq!(limits.take(&rules, at(start, n * 100), Act::Send, Place::Many(-1)), Ok(()));
        }
        assert_eq!(limits.take(&rules, at(start, 10_500), Act::Send, Place::Many(-1)), Err(50));
        assert_eq!(limits.take(&rules, at(start, 20_500), Act::Send, Place::Many(-1)), Err(40));
        assert_eq!(limits.take(&rules, at(start, 20_500), Act::Edit, Place::Many(-1)), Ok(()));
        assert_eq!(limits.take(&rules, at(start, 60_500), Act::Send, Place::Many(-1)), Ok(()));
        assert_eq!(limits.refused, Refused { group: 1, during_pause: 1, ..Refused::default() });
    }

    #[test]
    fn too_much_overall_pauses_every_chat_but_no_edit() {
        let (mut limits, rules, start) = (Limits::default(), Rules::default(), Instant::now());
        for chat in 0..30 {
            assert_eq!(limits.take(&rules, start, Act::Send, Place::Private(chat)), Ok(()));
        }
        assert_eq!(limits.take(&rules, start, Act::Send, Place::Private(31)), Err(1));
        assert_eq!(limits.take(&rules, at(start, 900), Act::Send, Place::Private(32)), Err(1));
        assert_eq!(limits.take(&rules, start, Act::Edit, Place::Private(1)), Ok(()));
        assert_eq!(limits.take(&rules, at(start, 1000), Act::Send, Place::Private(31)), Ok(()));
        assert_eq!(limits.refused, Refused { overall: 1, during_pause: 1, ..Refused::default() });
    }
}
