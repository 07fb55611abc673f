//! What time brings: reminders that are due, and recurring jobs.
//!
//! A reminder belongs to its meeting and has fired *for a given start*: a moved meeting re-arms it, a cancelled one
//! silences it, and whoever is admitted at that moment gets it.

use crate::facts::{DueReminder, Facts, Meeting, Need};
use crate::ids::CommunityId;
use crate::meeting::definition::{Reminder, ReminderKind};
use crate::meeting::{Community, schedule};
use crate::model::{ReminderLevel, StateName};
use crate::operate;
use crate::rules::admission;
use crate::say::Say;
use crate::turn::{Audience, Change, Class, Post, Turn};
use jiff::{Timestamp, ToSpan, tz::TimeZone};

/// Forgets personal data past its time: at night, in civil time.
const PURGE: &str = "0 30 3 * * *";
/// Sweeps what the house itself needs no more: once an hour.
const SWEEP: &str = "0 7 * * * *";
/// The time zone of the house's own jobs.
const HOUSE_ZONE: &str = "Europe/Warsaw";

/// Decides what is to be done at `facts.now`.
pub fn tick(facts: &Facts) -> Result<Turn, Need> {
    let mut turn = Turn::default();
    for due in facts.due_reminders()? {
        remind(facts, due, &mut turn);
    }
    jobs(facts, &mut turn)?;
    Ok(turn)
}

fn remind(facts: &Facts, due: &DueReminder, turn: &mut Turn) {
    let meeting = facts.catalogue.meeting(due.meeting);
    let found =
        meeting.and_then(|m| Some((m, m.definition.reminders.get(usize::try_from(due.index).ok()?)?)));
    let sent = match found {
        Some((meeting, reminder)) if meeting.cancelled.is_none() => {
            let timely = is_timely(facts.now, due, meeting, reminder);
            if timely {
                turn.posts.push(parcel(due, reminder));
            }
            timely
        }
        _ => false,
    };
    turn.changes.push(Change::ReminderFired {
        meeting: due.meeting,
        index: due.index,
        start: due.start,
        missed: !sent,
    });
}

/// Whether it still makes sense: within its grace, or a link before the meeting ends.
fn is_timely(now: Timestamp, due: &DueReminder, meeting: &Meeting, reminder: &Reminder) -> bool {
    let end = schedule::ends_at(&meeting.definition);
    match reminder.kind {
        ReminderKind::Link => end.is_none_or(|end| now < end),
        _ => now <= due.due.saturating_add(schedule::grace(reminder)).unwrap_or(Timestamp::MAX),
    }
}

fn parcel(due: &DueReminder, reminder: &Reminder) -> Post {
    let (states, level) = match reminder.kind {
        ReminderKind::SaveTheDate => {
            (vec![StateName::Received, StateName::Accepted, StateName::Waitlisted], ReminderLevel::All)
        }
        ReminderKind::Link | ReminderKind::Confirm => (vec![StateName::Accepted], ReminderLevel::Few),
        ReminderKind::Starting | ReminderKind::Materials | ReminderKind::Feedback | ReminderKind::Note => {
            (vec![StateName::Accepted], ReminderLevel::All)
        }
    };
    let class = if reminder.kind == ReminderKind::Link { Class::Link } else { Class::Reminder };
    Post {
        to: Audience::Registered(due.meeting, states, level),
        say: Say::Reminder { meeting: due.meeting, index: due.index, kind: reminder.kind, start: due.start },
        key: Some(format!("reminder:{}:{}:{}", due.meeting, due.index, due.start.as_second())),
        class,
    }
}

/// Runs each job whose time has come since it last ran. One that never ran begins to count now.
fn jobs(facts: &Facts, turn: &mut Turn) -> Result<(), Need> {
    run(facts, turn, "purge", PURGE, HOUSE_ZONE, |turn| {
        turn.changes.extend(facts.overdue()?.iter().map(|meeting| Change::Forget(*meeting)));
        Ok(())
    })?;
    run(facts, turn, "sweep", SWEEP, HOUSE_ZONE, |turn| {
        let before = facts.now.saturating_sub(48.hours()).unwrap_or(Timestamp::MIN);
        turn.changes.push(Change::Sweep(before));
        Ok(())
    })?;
    for (id, community) in &facts.catalogue.communities {
        if let Some(digest) = &community.digest {
            let job = format!("digest:{}", community.slug);
            run(facts, turn, &job, digest, &community.time_zone, |turn| {
                turn.posts.push(digest_post(facts, *id));
                Ok(())
            })?;
        }
        series(facts, *id, community, turn)?;
    }
    Ok(())
}

fn run(
    facts: &Facts,
    turn: &mut Turn,
    job: &str,
    expression: &str,
    zone: &str,
    deed: impl FnOnce(&mut Turn) -> Result<(), Need>,
) -> Result<(), Need> {
    let zone = TimeZone::get(zone).unwrap_or(TimeZone::UTC);
    let Some(last) = facts.jobs_run()?.get(job) else {
        turn.changes.push(Change::JobRan(job.to_owned(), facts.now));
        return Ok(());
    };
    if schedule::next_occurrence(expression, &zone, *last).is_some_and(|next| next <= facts.now) {
        deed(turn)?;
        turn.changes.push(Change::JobRan(job.to_owned(), facts.now));
    }
    Ok(())
}

fn digest_post(facts: &Facts, community: CommunityId) -> Post {
    Post {
        to: Audience::Organisers(community),
        say: Say::Digest { community },
        key: Some(format!("digest:{community}:{}", facts.now.as_second())),
        class: Class::Digest,
    }
}

/// Creates the meetings of a series whose time comes near, each copied from the newest one.
fn series(facts: &Facts, id: CommunityId, community: &Community, turn: &mut Turn) -> Result<(), Need> {
    for series in &community.series {
        let Some(repeats) = &series.repeats else { continue };
        let of_series = |m: &&std::sync::Arc<Meeting>| {
            m.community == id && m.definition.series.as_deref() == Some(&series.slug)
        };
        let meetings: Vec<_> = facts.catalogue.meetings.values().filter(of_series).collect();
        let newest = meetings
            .iter()
            .filter_map(|m| Some((schedule::starts_at(&m.definition)?, m)))
            .max_by_key(|x| x.0);
        let Some((newest_start, newest)) = newest else { continue };
        if series.count.is_some_and(|most| meetings.len() >= usize::try_from(most).unwrap_or(usize::MAX)) {
            continue;
        }
        let zone = newest.definition.zone();
        let Some(next) = schedule::next_occurrence(repeats, &zone, newest_start.max(facts.now)) else {
            continue;
        };
        let ahead =
            next.to_zoned(zone.clone()).saturating_sub(i64::from(series.ahead_days).days()).timestamp();
        if ahead <= facts.now {
            let civil = next.to_zoned(zone).datetime();
            let definition = crate::meeting::recurring::next_in_series(&newest.definition, civil);
            if facts.catalogue.by_slug(&definition.slug).is_none() {
                turn.changes.extend(operate::import_meeting(facts, &definition, &[])?.0.changes);
            }
        }
    }
    Ok(())
}

/// Whether a reminder parcel is still true for somebody in this state.
pub fn is_still_true(
    meeting: &Meeting,
    state: Option<StateName>,
    kind: ReminderKind,
    start: Timestamp,
) -> bool {
    let same_start = schedule::starts_at(&meeting.definition) == Some(start);
    let concerned = match kind {
        ReminderKind::SaveTheDate => {
            matches!(state, Some(StateName::Received | StateName::Accepted | StateName::Waitlisted))
        }
        _ => state == Some(StateName::Accepted),
    };
    same_start && concerned && meeting.cancelled.is_none() && admission::is_visible(meeting)
}
