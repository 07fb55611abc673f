//! What the server enforces. Every limit can be switched off with `None`.

use std::time::Duration;

/// How a fake server behaves; the defaults are the real server's, as far as they are known.
///
/// The figures of single routes are unpublished and shift
/// (<https://docs.discord.com/developers/topics/rate-limits>): these are what bots see in the headers.
#[derive(Clone, Debug)]
pub struct Rules {
    /// The one token that is accepted. Default `TEST.discord.token-for-tests`.
    pub token: String,
    /// How many shards `GET /gateway/bot` recommends. Default 1.
    pub shards: u32,
    /// Requests of the bot in any second; answers to interactions and their webhooks don't count. Default 50.
    pub global: Option<u32>,
    /// Routes with a limit of their own, named as in [`Call::route`](super::Call::route), for each channel,
    /// guild or webhook apart. Default: messages and edits 5 in 5 s, threads 50 in 5 min, commands 20 in 60 s,
    /// webhooks 5 in 2 s.
    pub buckets: Vec<(String, Bucket)>,
    /// All routes that [`buckets`](Self::buckets) doesn't name. Default 50 in 5 s.
    pub other: Option<Bucket>,
    /// New direct messages opened; more get 40003. The real figure is unpublished. Default 20 in 60 s.
    pub dm_opens: Option<Bucket>,
    /// How long an interaction waits for its first answer. Default 3 s.
    pub interaction_life: Duration,
    /// How long the token of an answered interaction is good. Default 15 min.
    pub token_life: Duration,
    /// How long an enforced nonce is remembered: "the past few minutes". Default 5 min.
    pub nonce_life: Duration,
    /// What HELLO tells the client. Default 41.25 s.
    pub heartbeat_interval: Duration,
    /// How long a session without a connection can be resumed: "a few minutes". Default 3 min.
    pub session_life: Duration,
    /// The least time between two IDENTIFY. Default 5 s.
    pub identify_pause: Duration,
    /// IDENTIFY calls in a day; past that the token is no longer accepted. Default 1000.
    pub identifies: u32,
    /// The privileged intents that were granted, as bits. Default none.
    pub granted_intents: u64,
}

/// So many in a window, which begins with the first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bucket {
    /// How many pass; at least 1.
    pub limit: u32,
    /// The window.
    pub per: Duration,
}

impl Bucket {
    /// So many in so many seconds.
    pub fn new(limit: u32, seconds: u64) -> Self {
        Self { limit, per: Duration::from_secs(seconds) }
    }
}

impl Default for Rules {
    fn default() -> Self {
        let bucket = |route: &str, limit, seconds| (route.to_owned(), Bucket::new(limit, seconds));
        Self {
            token: "TEST.discord.token-for-tests".to_owned(),
            shards: 1,
            global: Some(50),
            buckets: vec![
                bucket("POST /channels/{channel}/messages", 5, 5),
                bucket("PATCH /channels/{channel}/messages/{message}", 5, 5),
                bucket("POST /channels/{channel}/messages/{message}/threads", 50, 300),
                bucket("POST /channels/{channel}/threads", 50, 300),
                bucket("PUT /applications/{application}/commands", 20, 60),
                bucket("PUT /applications/{application}/guilds/{guild}/commands", 20, 60),
                bucket("POST /webhooks/{application}/{token}", 5, 2),
                bucket("PATCH /webhooks/{application}/{token}/messages/{message}", 5, 2),
            ],
            other: Some(Bucket::new(50, 5)),
            dm_opens: Some(Bucket::new(20, 60)),
            interaction_life: Duration::from_secs(3),
            token_life: Duration::from_secs(15 * 60),
            nonce_life: Duration::from_secs(5 * 60),
            heartbeat_interval: Duration::from_millis(41_250),
            session_life: Duration::from_secs(180),
            identify_pause: Duration::from_secs(5),
            identifies: 1000,
            granted_intents: 0,
        }
    }
}

impl Rules {
    /// The defaults without any limit on requests, and without a pause between IDENTIFYs. Interactions live as
    /// long as ever.
    pub fn unlimited() -> Self {
        Self {
            global: None,
            buckets: Vec::new(),
            other: None,
            dm_opens: None,
            identify_pause: Duration::ZERO,
            ..Self::default()
        }
    }

    pub(super) fn bucket(&self, route: &str) -> Option<Bucket> {
        let own = self.buckets.iter().find(|(name, _)| name == route);
        own.map(|(_, bucket)| *bucket).or(self.other)
    }
}
