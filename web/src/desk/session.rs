//! An organiser's session: a secret in a cookie, of which the database knows the hash.

use crate::app::App;
use crate::cookies;
use axum::http::HeaderMap;
use bot_core::facts::Facts;
use bot_core::ids::Address;
use bot_core::port::{Actor, Store, StoreError};
use bot_core::seal;
use bot_core::turn::{Change, Turn};
use jiff::SignedDuration;

/// How long a session lasts, in hours.
const HOURS: u32 = 12;
/// The same in seconds, for its cookie.
pub(super) const SECONDS: u32 = HOURS * 60 * 60;

/// A session that holds.
#[derive(Debug, Clone)]
pub(super) struct Session {
    /// The organiser.
    pub address: Address,
    /// What the database knows it by.
    pub hash: String,
}

impl<S: Store> App<S> {
    /// The session of this browser, if there is one that holds.
    pub(super) async fn session(&self, headers: &HeaderMap) -> Result<Option<Session>, StoreError> {
        let Some(secret) = cookies::read(headers, cookies::DESK).filter(|secret| !secret.is_empty()) else {
            return Ok(None);
        };
        let hash = seal::hash(&secret);
        let address = self.key_holder(hash.clone(), false).await?;
        Ok(address.map(|address| Session { address, hash }))
    }

    /// Whose a key is: a running session, or (`once`) a link that was not used yet.
    pub(super) async fn key_holder(&self, hash: String, once: bool) -> Result<Option<Address>, StoreError> {
        let look = move |facts: &Facts| {
            let key = facts.desk_key(hash.clone())?.as_ref().filter(|key| key.once == once);
            Ok(key.map(|key| key.address.clone()))
        };
        self.bot.look(Actor::House, look).await
    }

    /// Uses a link up and begins a session; the secret for its cookie, or `None` where somebody was quicker.
    pub(super) async fn begin_session(
        &self,
        holder: Address,
        hash: String,
    ) -> Result<Option<String>, StoreError> {
        let who = Actor::Account { address: holder, locale_hint: None, name_hint: None };
        let decide = move |facts: &Facts| {
            if !facts.desk_key(hash.clone())?.as_ref().is_some_and(|key| key.once) {
                return Ok((Turn::default(), None));
            }
            let secret = seal::secret(&facts.fresh_bytes("desk-session", 0));
            let until =
                facts.now.saturating_add(SignedDuration::from_hours(HOURS.into())).unwrap_or(facts.now);
            let session = Change::DeskKey { hash: seal::hash(&secret), once: false, until };
            let changes = vec![Change::DropDeskKey(hash.clone()), session];
            Ok((Turn { changes, ..Turn::default() }, Some(secret)))
        };
        self.bot.act_for(who, decide).await
    }

    /// Ends a session.
    pub(super) async fn end_session(&self, session: Session) -> Result<(), StoreError> {
        let changes = vec![Change::DropDeskKey(session.hash)];
        let decide = move |_: &Facts| Ok(Turn { changes: changes.clone(), ..Turn::default() });
        self.bot.act(Actor::House, None, Box::new(decide)).await.map(drop)
    }
}
