//! How much may be asked, and what happens to whoever asks more
//! (<https://docs.discord.com/developers/topics/rate-limits>).

use super::rules::{Bucket, Rules};
use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::time::Duration;
use tokio::time::Instant;

/// How many calls were refused, by the reason.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Refused {
    /// 429: more than [`Rules::global`].
    pub global: u64,
    /// 429: more than a route's bucket has.
    pub bucket: u64,
    /// 429: calls made although an earlier refusal's `retry_after` was not over yet: a bot that obeys has none.
    pub during_pause: u64,
    /// 429: refused by a [fault](super::Fault::Limited) that the test switched on.
    pub by_fault: u64,
    /// Direct messages opened too fast (40003).
    pub dm_opens: u64,
    /// Answers of 401.
    pub unauthorized: u64,
    /// Answers of 403.
    pub forbidden: u64,
}

impl Refused {
    /// All answers of 429.
    pub fn limited(&self) -> u64 {
        self.global + self.bucket + self.during_pause + self.by_fault
    }

    /// What counts towards the 10,000 in ten minutes after which Discord shuts out the address.
    pub fn invalid(&self) -> u64 {
        self.limited() + self.unauthorized + self.forbidden
    }
}

/// What a route's bucket looks like after a call; it goes into the answer's headers.
#[derive(Clone, Debug)]
pub(super) struct Standing {
    pub(super) limit: u32,
    pub(super) remaining: u32,
    pub(super) reset_after: Duration,
    pub(super) name: String,
}

#[derive(Clone, Debug)]
pub(super) struct TooMany {
    pub(super) retry_after: Duration,
    pub(super) global: bool,
    pub(super) standing: Option<Standing>,
}

/// Which bucket a call falls into.
#[derive(Clone, Copy, Debug)]
pub(super) struct Kind<'a> {
    pub(super) route: &'a str,
    /// The channel, guild, or webhook.
    pub(super) major: &'a str,
    /// Whether it counts for the bot as a whole.
    pub(super) counts: bool,
}

#[derive(Debug)]
struct Window {
    ends: Instant,
    used: u32,
    /// Until when callers have been told to wait.
    pause: Option<Instant>,
}

impl Window {
    fn new(now: Instant) -> Self {
        Self { ends: now, used: 0, pause: None }
    }

    /// Begins anew if the time is over, then takes one; false if none is left.
    fn take(&mut self, bucket: Bucket, now: Instant) -> bool {
        if self.ends <= now {
            (self.ends, self.used) = (now + bucket.per, 0);
        }
        let free = self.used < bucket.limit;
        self.used += u32::from(free);
        free
    }

    fn pause_left(&self, now: Instant) -> Option<Duration> {
        self.pause.filter(|until| *until > now).map(|until| until - now)
    }
}

#[derive(Debug, Default)]
pub(super) struct Limits {
    windows: HashMap<(String, String), Window>,
    global: Option<Window>,
    dms: Option<Window>,
    pub(super) refused: Refused,
}

impl Limits {
    /// Counts one call, or says when it might pass.
    pub(super) fn take(
        &mut self,
        rules: &Rules,
        now: Instant,
        kind: Kind<'_>,
    ) -> Result<Option<Standing>, TooMany> {
        let Kind { route, major, counts } = kind;
        let window = self.windows.entry((route.to_owned(), major.to_owned())).or_insert(Window::new(now));
        let global = self.global.get_or_insert(Window::new(now));
        let bucket = rules.bucket(route);
        if let Some(left) = global.pause_left(now).filter(|_| counts) {
            self.refused.during_pause += 1;
            return Err(TooMany { retry_after: left, global: true, standing: None });
        }
        if let Some(left) = window.pause_left(now) {
            self.refused.during_pause += 1;
            let standing = bucket.map(|bucket| standing(bucket, window, now, route));
            return Err(TooMany { retry_after: left, global: false, standing });
        }
        if let Some(limit) = rules.global.filter(|_| counts)
            && !global.take(Bucket::new(limit, 1), now)
        {
            self.refused.global += 1;
            global.pause = Some(global.ends);
            return Err(TooMany { retry_after: global.ends - now, global: true, standing: None });
        }
        let Some(bucket) = bucket else { return Ok(None) };
        if window.take(bucket, now) {
            return Ok(Some(standing(bucket, window, now, route)));
        }
        self.refused.bucket += 1;
        window.pause = Some(window.ends);
        let standing = Some(standing(bucket, window, now, route));
        Err(TooMany { retry_after: window.ends - now, global: false, standing })
    }

    /// A refusal that no limit caused, obeyed as if one had.
    pub(super) fn refuse(
        &mut self,
        now: Instant,
        kind: Kind<'_>,
        retry_after: Duration,
        global: bool,
    ) -> TooMany {
        self.refused.by_fault += 1;
        let key = (kind.route.to_owned(), kind.major.to_owned());
        let window = match global {
            true => self.global.get_or_insert(Window::new(now)),
            false => self.windows.entry(key).or_insert(Window::new(now)),
        };
        window.pause = Some(now + retry_after);
        TooMany { retry_after, global, standing: None }
    }

    /// Counts one more direct message opened; false if that is too fast.
    pub(super) fn open_dm(&mut self, rules: &Rules, now: Instant) -> bool {
        let Some(bucket) = rules.dm_opens else { return true };
        let free = self.dms.get_or_insert(Window::new(now)).take(bucket, now);
        self.refused.dm_opens += u64::from(!free);
        free
    }
}

fn standing(bucket: Bucket, window: &Window, now: Instant, route: &str) -> Standing {
    let mut hash = DefaultHasher::new();
    route.hash(&mut hash);
    Standing {
        limit: bucket.limit,
        remaining: bucket.limit.saturating_sub(window.used),
        reset_after: window.ends.saturating_duration_since(now),
        name: format!("{:016x}", hash.finish()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SEND: &str = "POST /channels/{channel}/messages";

    fn kind(major: &str) -> Kind<'_> {
        Kind { route: SEND, major, counts: true }
    }

    #[test]
    fn a_channel_takes_five_in_five_seconds_and_others_are_free() {
        let (mut limits, rules, start) = (Limits::default(), Rules::default(), Instant::now());
        for left in (0..5).rev() {
            let standing = limits.take(&rules, start, kind("1")).expect("there is room").expect("a bucket");
            assert_eq!((standing.limit, standing.remaining), (5, left));
        }
        let refused = limits.take(&rules, start, kind("1")).expect_err("the sixth");
        assert_eq!((refused.retry_after, refused.global), (Duration::from_secs(5), false));
        assert!(limits.take(&rules, start, kind("2")).is_ok());
        assert!(limits.take(&rules, start + Duration::from_secs(4), kind("1")).is_err());
        assert!(limits.take(&rules, start + Duration::from_secs(5), kind("1")).is_ok());
        assert_eq!(limits.refused, Refused { bucket: 1, during_pause: 1, ..Refused::default() });
    }

    #[test]
    fn the_bot_has_fifty_a_second_and_interactions_are_not_counted() {
        let (mut limits, rules, start) = (Limits::default(), Rules::default(), Instant::now());
        for channel in 0..50 {
            assert!(limits.take(&rules, start, kind(&channel.to_string())).is_ok());
        }
        let refused = limits.take(&rules, start, kind("50")).expect_err("the fifty-first");
        assert!(refused.global);
        let answer = Kind { route: "POST /webhooks/{application}/{token}", major: "x", counts: false };
        assert!(limits.take(&rules, start, answer).is_ok());
        assert!(limits.take(&rules, start + Duration::from_secs(1), kind("50")).is_ok());
    }
}
