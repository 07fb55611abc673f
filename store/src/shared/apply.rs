//! Writing what a turn decided.

use super::registrations::{self, Ledger};
use super::{
    Conn, Failure, Result, audience, erase, files, forget, house, joining, ladder, meetings, outbox, parked,
    people, places, postings, support, sweep,
};
use bot_core::facts::Facts;
use bot_core::ids::{AccountId, PersonId};
use bot_core::model::{Me, Reachability};
use bot_core::port::Committed;
use bot_core::turn::{Change, Turn};
use jiff::Timestamp;

/// A turn on its way into the database.
pub struct Writing<'a> {
    conn: &'a mut Conn,
    facts: &'a Facts,
    ledger: Ledger,
    /// Who acts, for as long as they are there; nobody where nothing is to be written about them.
    me: Option<Me>,
    gone: bool,
    posted: bool,
}

/// Writes a turn, given whether the account of who acts was closed until now, the platform's id of what it answers and its
/// handle for the answers.
pub async fn write(
    conn: &mut Conn,
    (facts, closed): (&Facts, bool),
    turn: Turn,
    (update, reply): (Option<&str>, Option<&str>),
    lease_until: Timestamp,
) -> Result<Committed> {
    let me = facts.me.clone().filter(|_| !turn.unnamed);
    // What is done elsewhere in their name (on the desk) opens no way to somebody who takes answers only.
    let comes = closed && update.is_some();
    let reachability = if closed && !comes { Reachability::Closed } else { Reachability::Open };
    let mut writing = Writing { conn, facts, ledger: Ledger::default(), me, gone: false, posted: false };
    writing.begin(&turn, reachability).await?;
    for change in turn.changes {
        writing.change(change).await?;
    }
    writing.revive(!turn.unnamed && !turn.says.is_empty()).await?;
    let mut committed = Committed { posted: writing.posted, ..Committed::default() };
    for post in &turn.posts {
        committed.posted |= audience::post(writing.conn, post, facts.now).await?;
    }
    if let Some(me) = &writing.me {
        if let Some(update) = update
            && !outbox::note_seen(writing.conn, me, update, facts.now).await?
        {
            return Err(Failure::conflict("the update"));
        }
        let says = if writing.gone { Vec::new() } else { turn.says };
        let (answers, times) = ((update, reply), (facts.now, lease_until));
        committed.replies = outbox::answers(writing.conn, me, says, answers, times).await?;
        if comes && !writing.gone {
            let before = committed.replies.len();
            committed.replies.extend(parked::deliver(writing.conn, me, before, answers, times).await?);
        }
    } else if let Some(update) = update {
        let platform = facts.me.as_ref().map_or("", |me| &me.address.platform);
        if !outbox::note_handled(writing.conn, platform, update, facts.now).await? {
            return Err(Failure::conflict("the update"));
        }
    }
    writing.ledger.write(writing.conn).await?;
    Ok(committed)
}

impl Writing<'_> {
    /// Writes who acts and where the conversation stands.
    async fn begin(&mut self, turn: &Turn, reachability: Reachability) -> Result<()> {
        let Some(me) = &self.me else { return Ok(()) };
        if me.is_new {
            people::insert(self.conn, me, self.facts.now).await?;
        }
        people::touch(self.conn, me, turn.conversation.as_ref(), (reachability, self.facts.now)).await
    }

    /// An erased person who is answered is a stranger from now on.
    async fn revive(&mut self, answered: bool) -> Result<()> {
        let Some(before) = self.facts.me.as_ref().filter(|_| self.me.is_none() && answered) else {
            return Ok(());
        };
        self.me = Some(people::blank(self.conn, before, self.facts).await?);
        Ok(())
    }

    fn acting(&self) -> Result<&Me> {
        self.me.as_ref().ok_or_else(|| Failure::broken("a change of the acting person, but nobody acts"))
    }

    async fn change(&mut self, change: Change) -> Result<()> {
        match change {
            Change::Registration { .. }
            | Change::Attended(_)
            | Change::PersonWithoutAccount(..)
            | Change::Request(_)
            | Change::Inquiry(_)
            | Change::Erase(_)
            | Change::Forget(_) => self.change_of_participants(change).await,
            Change::Community(..)
            | Change::Meeting { .. }
            | Change::Attachment { .. }
            | Change::ReminderFired { .. }
            | Change::JobRan(..)
            | Change::Invite { .. }
            | Change::DropDeskKey(_)
            | Change::DropFiles(_)
            | Change::Post(_)
            | Change::PlaceGone(_)
            | Change::PlaceMoved { .. }
            | Change::Sweep(_) => self.change_of_house(change).await,
            Change::Locale(_)
            | Change::Reminders(_)
            | Change::Follow(_)
            | Change::File(..)
            | Change::Enrol { .. }
            | Change::DeskKey { .. }
            | Change::Place(_)
            | Change::LinkCode { .. }
            | Change::WrongCode
            | Change::Join(_)
            | Change::TakeOut { .. }
            | Change::Prefer(_)
            | Change::Unreachable => self.change_of_acting(change).await,
        }
    }

    /// Whoever acts through this account is that person from now on.
    fn become_one(&mut self, account: AccountId, person: PersonId) {
        if let Some(me) = self.me.as_mut().filter(|me| me.account == account) {
            me.person = person;
        }
    }

    async fn change_of_participants(&mut self, change: Change) -> Result<()> {
        let now = self.facts.now;
        match change {
            Change::Registration { registration, before } => {
                registrations::put(self.conn, &registration, before).await?;
                self.ledger.moved(registration.meeting, before, Some(registration.state.name()));
                if let Some(queue) = registration.state.queue() {
                    self.ledger.queued(registration.meeting, queue);
                }
                Ok(())
            }
            Change::Attended(id) => registrations::attended(self.conn, id, now).await,
            Change::PersonWithoutAccount(person, name) => {
                people::insert_without_account(self.conn, person, &name).await
            }
            Change::Request(request) => support::put_request(self.conn, &request).await,
            Change::Inquiry(inquiry) => support::put_inquiry(self.conn, &inquiry).await,
            Change::Erase(person) => self.erase(person).await,
            Change::Forget(meeting) => forget::meeting(self.conn, &mut self.ledger, meeting, now).await,
            _ => Ok(()),
        }
    }

    async fn erase(&mut self, person: PersonId) -> Result<()> {
        erase::person(self.conn, &mut self.ledger, person).await?;
        self.me = self.me.take().filter(|me| me.person != person);
        Ok(())
    }

    async fn change_of_house(&mut self, change: Change) -> Result<()> {
        match change {
            Change::Community(id, community) => meetings::put_community(self.conn, id, &community).await,
            Change::Meeting { meeting, reminders, forget_at } => {
                meetings::put(self.conn, &meeting, &reminders, forget_at).await
            }
            Change::Attachment { sha256, name, bytes } => {
                files::put_attachment(self.conn, &sha256, &name, &bytes).await
            }
            Change::ReminderFired { meeting, index, start, missed } => {
                meetings::fired(self.conn, (meeting, index), start, missed).await
            }
            Change::JobRan(name, at) => house::job_ran(self.conn, &name, at).await,
            Change::Invite { hash, community, until } => {
                support::invite(self.conn, &hash, community, until).await
            }
            Change::DropDeskKey(hash) => support::drop_desk_key(self.conn, &hash).await,
            Change::DropFiles(ids) => files::drop_uploads(self.conn, &ids).await,
            Change::Post(posting) => {
                self.posted |= postings::put(self.conn, &posting, self.facts.now).await?;
                Ok(())
            }
            Change::PlaceGone(place) => places::gone(self.conn, &place).await,
            Change::PlaceMoved { from, to } => places::moved(self.conn, &from, &to).await,
            Change::Sweep(before) => sweep::sweep(self.conn, before, self.facts.now).await,
            _ => Ok(()),
        }
    }

    async fn change_of_acting(&mut self, change: Change) -> Result<()> {
        let Me { account, person, .. } = *self.acting()?;
        let now = self.facts.now;
        match change {
            Change::Locale(locale) => people::set_locale(self.conn, account, &locale).await,
            Change::Reminders(level) => people::set_reminders(self.conn, person, level).await,
            Change::Follow(meeting) => support::follow(self.conn, meeting, person).await,
            Change::File(id, upload) => files::put_upload(self.conn, id, person, &upload).await,
            Change::Enrol { hash, community } => support::enrol(self.conn, &hash, community, person).await,
            Change::DeskKey { hash, once, until } => {
                support::put_desk_key(self.conn, account, &hash, once, until).await
            }
            Change::Place(place) => places::put(self.conn, person, &place, self.facts.now).await,
            Change::Unreachable => {
                self.gone = true;
                ladder::gone_by_itself(self.conn, account, now).await
            }
            Change::LinkCode { hash, until } => joining::put_code(self.conn, account, &hash, until).await,
            Change::WrongCode => joining::wrong_code(self.conn, account, now).await,
            Change::Join(join) => {
                joining::join(self.conn, &mut self.ledger, &join).await?;
                self.become_one(account, join.into);
                Ok(())
            }
            Change::TakeOut { account: taken, person: new } => {
                joining::take_out(self.conn, person, (taken, new), now).await?;
                self.become_one(taken, new);
                Ok(())
            }
            Change::Prefer(account) => joining::prefer(self.conn, person, account, now).await,
            _ => Ok(()),
        }
    }
}
