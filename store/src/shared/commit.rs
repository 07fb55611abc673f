//! One turn: read the facts, decide, write.

use super::people::Reading;
use super::{Conn, Result, apply, facts, outbox};
use crate::cache::Cache;
use crate::work::Look;
use bot_core::port::{Commit, Committed};
use bot_core::turn::Turn;

/// Facts, decision, writing.
pub async fn run(conn: &mut Conn, cache: &Cache, commit: &mut Commit) -> Result<Committed> {
    let Commit { actor, update, reply, now, chance, lease_until, decide } = commit;
    let (mut facts, closed) =
        facts::begin(&mut *conn, cache, actor, (*now, *chance), Reading::ToWrite).await?;
    let platform = facts.me.as_ref().map_or("", |me| &me.address.platform);
    if let Some(update) = &update
        && outbox::seen(&mut *conn, platform, update).await?
    {
        let replies = match &facts.me {
            Some(me) => outbox::unsent_answers(&mut *conn, me, update, *lease_until).await?,
            None => Vec::new(),
        };
        return Ok(Committed { replies, posted: false, repeated: true });
    }
    let turn = facts::ask(&mut *conn, &mut facts, Reading::ToWrite, decide).await?;
    if turn == Turn::default() {
        return Ok(Committed::default());
    }
    apply::write(conn, (&facts, closed), turn, (update.as_deref(), reply.as_deref()), *lease_until).await
}

/// Shows facts.
pub async fn look(conn: &mut Conn, cache: &Cache, look: &mut Look) -> Result<()> {
    let Look { actor, now, look } = look;
    // Nobody keeps an id that is made for a look, so it needs no chance.
    let (mut facts, _) = facts::begin(&mut *conn, cache, actor, (*now, [0; 32]), Reading::Only).await?;
    facts::ask(conn, &mut facts, Reading::Only, look).await
}
