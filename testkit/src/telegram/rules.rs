//! What the server enforces. Every limit can be switched off with `None`.

use std::time::Duration;

/// How a fake server behaves; the defaults are the real server's, as far as they are known.
///
/// The limits on sending are unpublished in detail; the figures are those of
/// <https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this>.
#[derive(Clone, Debug)]
pub struct Rules {
    /// The one token that is accepted. Default `4242:TEST-token_for-tests`.
    pub token: String,
    /// Messages in any second, over all chats. Default 30.
    pub overall: Option<u32>,
    /// Messages to one private chat. Default: three at once, then one a second.
    pub private: Option<Burst>,
    /// Messages to one group, supergroup or channel in any minute. Default 20.
    pub group: Option<u32>,
    /// Edits in one group, supergroup or channel in any minute, counted apart from messages. Default 20.
    pub group_edits: Option<u32>,
    /// Whether edits count towards [`overall`](Self::overall). Default false.
    pub edits_count_overall: bool,
    /// How long a pressed button waits to be fetched and answered. Default 150 s.
    pub press_life: Duration,
    /// How long an inline query waits to be fetched and answered. Default 30 s.
    pub inline_query_life: Duration,
    /// How long messages and all other updates wait to be fetched. Default 24 h
    /// (<https://core.telegram.org/bots/api#getting-updates>).
    pub update_life: Duration,
    /// A second 409 within this time of the first is held back for this time, as the real server does to
    /// slow down fighting pollers. Default 3 s.
    pub conflict_pause: Duration,
    /// The wait after a webhook's first failure; it doubles with each further one. Default 100 ms (the real
    /// server: 1 s), so that tests need not wait.
    pub first_retry: Duration,
}

/// A bucket of so many tokens, of which one comes back after each `refill`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Burst {
    /// How many may pass at once; at least 1.
    pub tokens: u32,
    /// The time until one comes back.
    pub refill: Duration,
}

impl Default for Rules {
    fn default() -> Self {
        Self {
            token: "4242:TEST-token_for-tests".to_owned(),
            overall: Some(30),
            private: Some(Burst { tokens: 3, refill: Duration::from_secs(1) }),
            group: Some(20),
            group_edits: Some(20),
            edits_count_overall: false,
            press_life: Duration::from_secs(150),
            inline_query_life: Duration::from_secs(30),
            update_life: Duration::from_secs(24 * 60 * 60),
            conflict_pause: Duration::from_secs(3),
            first_retry: Duration::from_millis(100),
        }
    }
}

impl Rules {
    /// The defaults without any limit on sending.
    pub fn unlimited() -> Self {
        Self { overall: None, private: None, group: None, group_edits: None, ..Self::default() }
    }
}
