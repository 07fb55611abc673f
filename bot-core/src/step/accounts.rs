//! One person, several accounts: join another one, take one out, choose where reminders go.

use super::talk::Talk;
use crate::conversation::{Conversation, Draft};
use crate::facts::Need;
use crate::ids::{AccountId, PersonId};
use crate::model::{Account, Reachability};
use crate::rules::joining::{self, CODE_SECONDS, WRONG_CODES};
use crate::say::{NotLinked, Say};
use crate::seal;
use crate::turn::{Audience, Change, Class, Post};
use jiff::SignedDuration;

const CODE_TIME: SignedDuration = SignedDuration::from_secs(CODE_SECONDS);

/// `/link`: a code for another account, or `/link CODE` there.
pub(super) fn command(talk: &mut Talk<'_>, typed: &str) -> Result<(), Need> {
    if typed.is_empty() {
        code(talk);
        return Ok(());
    }
    let refused = |talk: &mut Talk<'_>, why| {
        talk.say(Say::NotLinked { why });
        Ok(())
    };
    let me = talk.me;
    let since = talk.facts.now.saturating_sub(CODE_TIME).unwrap_or(talk.facts.now);
    if *talk.facts.wrong_codes(me.account, since)? >= WRONG_CODES {
        return refused(talk, NotLinked::TooMany);
    }
    let hash = seal::code_hash(typed);
    match *talk.facts.link_code(hash.clone())? {
        None => {
            talk.change(Change::WrongCode);
            refused(talk, NotLinked::BadCode)
        }
        Some(made) if made.account == me.account => refused(talk, NotLinked::SameAccount),
        Some(made) if made.person == me.person => refused(talk, NotLinked::Already),
        Some(made) => {
            joining::join(talk.facts, hash, (me.person, made.person), &mut talk.turn)?;
            tell(talk, made.account, Say::AccountJoined { platform: me.address.platform.clone() });
            talk.leave();
            talk.say(Say::Linked);
            talk.say(Say::ReminderMenu);
            Ok(())
        }
    }
}

/// A code with which another account is joined to this one.
pub(super) fn code(talk: &mut Talk<'_>) {
    let code = seal::short_code(&talk.facts.fresh_bytes("link", 0));
    let until = talk.facts.now.saturating_add(CODE_TIME).unwrap_or(talk.facts.now);
    talk.change(Change::LinkCode { hash: seal::code_hash(&code), until });
    talk.say(Say::LinkCode { code });
}

/// Asks whether this account shall really be taken out.
pub(super) fn take_out_ask(talk: &mut Talk<'_>, id: AccountId) -> Result<(), Need> {
    match mine(talk, id)? {
        Some(_) => talk.say(Say::TakeOutAsk { account: id }),
        None => talk.say(Say::Accounts),
    }
    Ok(())
}

/// Takes an account out; everything stays with the others.
pub(super) fn take_out(talk: &mut Talk<'_>, id: AccountId) -> Result<(), Need> {
    let Some(account) = mine(talk, id)? else {
        talk.say(Say::Accounts);
        return Ok(());
    };
    let person = PersonId(talk.fresh_id());
    talk.change(Change::TakeOut { account: id, person });
    if id == talk.me.account {
        let begun = talk.conversation.drafts.values().filter(|draft| !draft.changes_sent);
        let files: Vec<_> = begun.flat_map(Draft::files).collect();
        if !files.is_empty() {
            talk.change(Change::DropFiles(files));
        }
        let language = talk.conversation.language;
        talk.conversation = Conversation { language, ..Conversation::default() };
        talk.say(Say::OnYourOwn);
    } else {
        tell(talk, id, Say::OnYourOwn);
        talk.say(Say::TakenOut { platform: account.address.platform });
        talk.say(Say::Accounts);
    }
    Ok(())
}

/// What this person is told of its own accord goes there from now on.
pub(super) fn prefer(talk: &mut Talk<'_>, id: Option<AccountId>) -> Result<(), Need> {
    let known = match id {
        Some(id) => mine(talk, id)?.is_some_and(|account| account.reachability == Reachability::Open),
        None => true,
    };
    if known {
        talk.change(Change::Prefer(id));
    }
    talk.say(if known { Say::RemindersSet } else { Say::ReminderMenu });
    Ok(())
}

/// One of several accounts of this person.
fn mine(talk: &Talk<'_>, id: AccountId) -> Result<Option<Account>, Need> {
    let all = talk.facts.accounts_of(talk.me.person)?;
    Ok(all.iter().find(|account| account.id == id && all.len() > 1).cloned())
}

fn tell(talk: &mut Talk<'_>, account: AccountId, say: Say) {
    talk.post(Post { to: Audience::Account(account), say, key: None, class: Class::Decision });
}
