//! What the operator does at the command line: the same rules as in the chat, through another door.

use crate::facts::{Facts, Meeting, Need};
use crate::ids::{CommunityId, MeetingId, PersonId, RegistrationId};
use crate::meeting::definition::Status;
use crate::meeting::difference::{Difference, difference};
use crate::meeting::{Community, Definition, schedule, translations};
use crate::model::{Answers, Registration};
use crate::rules::{admission, typed};
use crate::say::Say;
use crate::seal;
use crate::turn::{Audience, Change, Class, Post, Turn};
use jiff::{Timestamp, ToSpan};
use std::collections::BTreeMap;

/// Why an operator's command was refused: what, where, what to do.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct Refused(pub String);

/// What an import would do, or did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Imported {
    /// It was not there before.
    Created,
    /// It was there with other contents.
    Changed {
        /// How many people are told of a changed time, place or link.
        tells: u32,
        /// Translations that their original left behind with this change: by language, the paths of the texts
        /// (see [`translations::Text::path`]).
        outdated: BTreeMap<String, Vec<String>>,
    },
    /// It was there just so.
    Same,
}

/// The bytes of an attachment, as read beside the meeting file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AttachmentBytes {
    /// SHA-256, lower-case hex.
    pub sha256: String,
    /// File name.
    pub name: String,
    /// The bytes.
    pub bytes: Vec<u8>,
}

/// Days for which an invitation of organisers is good.
const INVITATION_DAYS: i64 = 14;

/// Creates or updates a meeting; an unknown community is made. People are told of a changed time, place or link, those who
/// wait move up when there are more seats, and those who asked are told when sign-up opens. Translations that a changed
/// original leaves behind are noted; that is told to nobody.
pub fn import_meeting(
    facts: &Facts,
    definition: &Definition,
    attachments: &[AttachmentBytes],
) -> Result<(Turn, Imported), Need> {
    let mut turn = Turn::default();
    let old = facts.catalogue.by_slug(&definition.slug).cloned();
    // What the file can't say: which of its translations stayed behind in the meantime.
    let definition = &match &old {
        Some(old) => translations::carried(&old.definition, definition),
        None => definition.clone(),
    };
    if old.as_ref().is_some_and(|old| old.definition == *definition && old.cancelled.is_none()) {
        return Ok((turn, Imported::Same));
    }
    let community = community_of(facts, &definition.community, &mut turn);
    for file in attachments {
        turn.changes.push(Change::Attachment {
            sha256: file.sha256.clone(),
            name: file.name.clone(),
            bytes: file.bytes.clone(),
        });
    }
    let Some(old) = old else {
        let id = MeetingId(facts.fresh_named_id(&definition.slug));
        let meeting = Meeting { id, community, definition: definition.clone(), sequence: 0, cancelled: None };
        turn.changes.push(written(facts, meeting));
        return Ok((turn, Imported::Created));
    };
    let mut changed = difference(&old.definition, definition);
    // A meeting that was cancelled and is imported again takes place after all: those concerned must hear it.
    changed.time |= old.cancelled.is_some();
    let sequence = old.sequence + u32::from(changed.worth_telling());
    let meeting =
        Meeting { id: old.id, community, definition: definition.clone(), sequence, cancelled: None };
    let tells = tell_changes(facts, &old, &meeting, &changed, &mut turn)?;
    if definition.capacity != old.definition.capacity {
        admission::fill_free_seats(facts, &meeting, definition.capacity, 0, &mut turn)?;
    }
    turn.changes.push(written(facts, meeting));
    let outdated = translations::left_behind(&old.definition, definition);
    Ok((turn, Imported::Changed { tells, outdated }))
}

fn tell_changes(
    facts: &Facts,
    old: &Meeting,
    new: &Meeting,
    changed: &Difference,
    turn: &mut Turn,
) -> Result<u32, Need> {
    let opened = old.definition.status != Status::Open && new.definition.status == Status::Open;
    if opened {
        turn.posts.push(Post {
            to: Audience::Followers(new.id),
            say: Say::Opened { meeting: new.id },
            key: Some(format!("opened:{}", new.id)),
            class: Class::Decision,
        });
    }
    if !changed.worth_telling() || admission::is_past(new, facts.now) {
        return Ok(0);
    }
    turn.posts.push(Post {
        to: admission::concerned(new),
        say: Say::Changed {
            meeting: new.id,
            time: changed.time,
            place: changed.place,
            link: changed.link,
            sequence: new.sequence,
        },
        key: Some(format!("changed:{}:{}", new.id, new.sequence)),
        class: Class::Decision,
    });
    let seats = facts.seats(new.id)?;
    Ok(seats.received + seats.accepted + seats.waitlisted)
}

/// The change that writes a meeting with the due times of its reminders.
fn written(facts: &Facts, meeting: Meeting) -> Change {
    let definition = &meeting.definition;
    let reminders = definition.reminders.iter().map(|r| schedule::reminder_due_at(definition, r)).collect();
    let days = facts
        .catalogue
        .community(meeting.community)
        .map_or(Community::bare("").retention_days, |c| c.retention_days);
    // 24 h days: a matter of months does not hang on an hour of summer time.
    let forget_at =
        schedule::ends_at(definition).and_then(|end| end.checked_add((i64::from(days) * 24).hours()).ok());
    Change::Meeting { meeting: Box::new(meeting), reminders, forget_at }
}

fn community_of(facts: &Facts, slug: &str, turn: &mut Turn) -> CommunityId {
    facts.catalogue.community_id(slug).unwrap_or_else(|| {
        let id = CommunityId(facts.fresh_named_id(slug));
        turn.changes.push(Change::Community(id, Box::new(Community::bare(slug))));
        id
    })
}

/// Creates or updates a community.
pub fn import_community(facts: &Facts, community: &Community) -> Result<(Turn, Imported), Need> {
    let old = facts.catalogue.community_id(&community.slug);
    if old.and_then(|id| facts.catalogue.community(id)).is_some_and(|old| old == community) {
        return Ok((Turn::default(), Imported::Same));
    }
    let id = old.unwrap_or_else(|| CommunityId(facts.fresh_named_id(&community.slug)));
    let turn = Turn { changes: vec![Change::Community(id, Box::new(community.clone()))], ..Turn::default() };
    let changed = Imported::Changed { tells: 0, outdated: BTreeMap::new() };
    Ok((turn, if old.is_some() { changed } else { Imported::Created }))
}

/// Cancels a meeting and tells everyone once.
pub fn cancel_meeting(facts: &Facts, slug: &str, reason: &str) -> Result<Result<Turn, Refused>, Need> {
    let meeting = match find(facts, slug) {
        Ok(meeting) => meeting,
        Err(refused) => return Ok(Err(refused)),
    };
    if meeting.cancelled.is_some() {
        return Ok(Err(Refused(format!("meeting `{slug}` is cancelled already: nothing was changed"))));
    }
    let reason = typed::clean(reason);
    let cancelled =
        Meeting { cancelled: Some(reason), sequence: meeting.sequence + 1, ..Meeting::clone(&meeting) };
    let mut turn = Turn::default();
    for to in [admission::concerned(&cancelled), Audience::Followers(cancelled.id)] {
        turn.posts.push(Post {
            to,
            say: Say::Cancelled { meeting: cancelled.id },
            key: Some(format!("cancelled:{}:{}", cancelled.id, cancelled.sequence)),
            class: Class::Decision,
        });
    }
    turn.changes.push(written(facts, cancelled));
    Ok(Ok(turn))
}

/// A registration that came by phone, on paper or by e-mail. `source` is one of those three words. Deadlines do not bind:
/// the form may have come in time. Seats do.
pub fn add_registration(
    facts: &Facts,
    slug: &str,
    name: &str,
    source: &str,
    locale: &str,
    answers: Answers,
) -> Result<Result<Turn, Refused>, Need> {
    let meeting = match find(facts, slug) {
        Ok(meeting) => meeting,
        Err(refused) => return Ok(Err(refused)),
    };
    if meeting.cancelled.is_some() {
        return Ok(Err(Refused(format!("meeting `{slug}` is cancelled: nobody can be added"))));
    }
    let name = typed::shortened(&typed::line(name), 120);
    if name.is_empty() {
        return Ok(Err(Refused("the name is empty: write --name \"First Last\"".to_owned())));
    }
    let person = PersonId(facts.fresh_id(1));
    let state = admission::first_state(&meeting, facts.seats(meeting.id)?);
    let registration = Registration {
        id: RegistrationId(facts.fresh_id(2)),
        meeting: meeting.id,
        person,
        state,
        name: name.clone(),
        source: source.to_owned(),
        locale: locale.to_owned(),
        answers,
        conditions_read: None,
        registered_at: facts.now,
        decided_at: facts.now,
        generation: 0,
        attended_at: None,
    };
    let changes = vec![Change::PersonWithoutAccount(person, name), admission::written(registration, None)];
    Ok(Ok(Turn { changes, ..Turn::default() }))
}

/// An invitation for organisers of a community: the turn, and the code to be told once. Good for 14 days.
pub fn invite_organiser(facts: &Facts, community: &str) -> Result<Result<(Turn, String), Refused>, Need> {
    let Some(id) = facts.catalogue.community_id(community) else {
        let known: Vec<&str> = facts.catalogue.communities.values().map(|c| c.slug.as_str()).collect();
        return Ok(Err(Refused(format!(
            "there is no community `{community}`: import a meeting of it first, or use one of: {}",
            if known.is_empty() { "(none yet)".to_owned() } else { known.join(", ") }
        ))));
    };
    let code = seal::code(&facts.fresh_bytes("invitation", 0));
    let until = facts.now.saturating_add((INVITATION_DAYS * 24).hours()).unwrap_or(Timestamp::MAX);
    let invite = Change::Invite { hash: seal::code_hash(&code), community: id, until };
    Ok(Ok((Turn { changes: vec![invite], ..Turn::default() }, code)))
}

/// Erases a person at the operator's word; their seats go to those who wait.
pub fn erase_person(facts: &Facts, person: PersonId) -> Result<Turn, Need> {
    let mut turn = Turn::default();
    withdraw_everywhere(facts, person, &mut turn)?;
    turn.changes.push(Change::Erase(person));
    Ok(turn)
}

/// Withdraws a person from all that is still ahead, so that nothing waits for somebody who is gone.
pub(crate) fn withdraw_everywhere(facts: &Facts, person: PersonId, turn: &mut Turn) -> Result<(), Need> {
    for registration in facts.registrations_of(person)? {
        let meeting = facts.catalogue.meeting(registration.meeting);
        if let Some(meeting) = meeting.filter(|_| registration.state.is_live())
            && !admission::is_past(meeting, facts.now)
        {
            admission::withdraw(facts, meeting, registration, turn)?;
        }
    }
    Ok(())
}

/// A one-time sign-in to the desk for the acting account: the turn, and the secret for `/desk/enter/SECRET`.
pub fn desk_sign_in(facts: &Facts, until: Timestamp) -> (Turn, String) {
    let secret = seal::secret(&facts.fresh_bytes("desk", 0));
    let key = Change::DeskKey { hash: seal::hash(&secret), once: true, until };
    (Turn { changes: vec![key], ..Turn::default() }, secret)
}

fn find(facts: &Facts, slug: &str) -> Result<std::sync::Arc<Meeting>, Refused> {
    facts.catalogue.by_slug(slug).cloned().ok_or_else(|| {
        Refused(format!("there is no meeting `{slug}`: `zapis meeting list` shows those that there are"))
    })
}
