//! When things about a meeting happen, as instants. Files hold civil times; here they meet their time zone.
//!
//! A civil time that the clocks skip in spring is taken as an hour later, one that they show twice in autumn as the
//! first of the two (jiff's "compatible").

use super::definition::{Definition, Offset, OffsetUnit, Reminder, ReminderKind, ReminderOffset};
use chrono::{Datelike, NaiveDate, NaiveDateTime, Timelike};
use cron::Schedule;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp, ToSpan, Zoned};
use std::str::FromStr;

/// How long a meeting lasts that does not say so.
pub const ASSUMED_LENGTH: SignedDuration = SignedDuration::from_hours(2);

/// When the link goes out to everybody admitted, where no reminder says so: this long before the start.
pub const LINK_AHEAD: SignedDuration = SignedDuration::from_hours(24);

/// When the meeting starts; `None` while it has no date.
pub fn starts_at(meeting: &Definition) -> Option<Timestamp> {
    start(meeting).map(|zoned| zoned.timestamp())
}

/// When the meeting ends; [`ASSUMED_LENGTH`] after the start where no end is written, `None` while it has no date.
pub fn ends_at(meeting: &Definition) -> Option<Timestamp> {
    end(meeting).map(|zoned| zoned.timestamp())
}

/// When registration closes; `None` where it closes with the start alone.
pub fn registration_closes_at(meeting: &Definition) -> Option<Timestamp> {
    Some(in_zone(meeting.registration_closes?, &meeting.zone())?.timestamp())
}

/// Until when language support can be asked for; `None` where nothing is written.
pub fn language_requests_close_at(meeting: &Definition) -> Option<Timestamp> {
    Some(in_zone(meeting.language_requests_close?, &meeting.zone())?.timestamp())
}

/// When a reminder is due; `None` while the meeting has no date. Weeks and days are calendar days in the meeting's
/// zone, smaller units are exact.
pub fn reminder_due_at(meeting: &Definition, reminder: &Reminder) -> Option<Timestamp> {
    let due = match reminder.when {
        ReminderOffset::BeforeStart(offset) => start(meeting)?.checked_sub(offset.span()),
        ReminderOffset::AfterEnd(offset) => end(meeting)?.checked_add(offset.span()),
    };
    due.ok().map(|due| due.timestamp())
}

/// From when people who are admitted may have the link: when the earliest `link` reminder is due, or
/// [`LINK_AHEAD`] before the start where there is none. `None` while the meeting has no date.
pub fn link_released_at(meeting: &Definition) -> Option<Timestamp> {
    let links = meeting.reminders.iter().filter(|reminder| reminder.kind == ReminderKind::Link);
    let earliest = links.filter_map(|reminder| reminder_due_at(meeting, reminder)).min();
    earliest.or_else(|| starts_at(meeting)?.checked_sub(LINK_AHEAD).ok())
}

/// How late a reminder may still be sent (the bot was off): a quarter of its distance from the start, at least five
/// minutes; a week where it follows the end.
pub fn grace(reminder: &Reminder) -> SignedDuration {
    match reminder.when {
        ReminderOffset::BeforeStart(offset) => (nominal(offset) / 4).max(SignedDuration::from_mins(5)),
        ReminderOffset::AfterEnd(_) => SignedDuration::from_hours(7 * 24),
    }
}

/// The length of an offset where every day has 24 hours.
fn nominal(offset: Offset) -> SignedDuration {
    let unit = match offset.unit {
        OffsetUnit::Seconds => 1,
        OffsetUnit::Minutes => 60,
        OffsetUnit::Hours => 60 * 60,
        OffsetUnit::Days => 24 * 60 * 60,
        OffsetUnit::Weeks => 7 * 24 * 60 * 60,
    };
    SignedDuration::from_secs(i64::from(offset.amount) * unit)
}

fn start(meeting: &Definition) -> Option<Zoned> {
    in_zone(meeting.starts?, &meeting.zone())
}

fn end(meeting: &Definition) -> Option<Zoned> {
    match meeting.ends {
        Some(ends) => in_zone(ends, &meeting.zone()),
        None => start(meeting)?.checked_add(ASSUMED_LENGTH).ok(),
    }
}

fn in_zone(time: DateTime, zone: &TimeZone) -> Option<Zoned> {
    zone.to_ambiguous_zoned(time).compatible().ok()
}

/// Reads a cron expression of six or seven fields, seconds first.
pub fn cron(expression: &str) -> Option<Schedule> {
    Schedule::from_str(expression).ok()
}

/// Whether a schedule has any occurrence from the year 2000 on (the 30th of February has none).
pub(crate) fn ever_comes(schedule: &Schedule) -> bool {
    let start = NaiveDate::from_ymd_opt(2000, 1, 1).and_then(|date| date.and_hms_opt(0, 0, 0));
    start.is_some_and(|start| schedule.after(&start.and_utc()).next().is_some())
}

/// The first occurrence of a cron expression after an instant. The expression is in civil time of `zone`: the local
/// hour is kept over every change of the clocks, each occurrence comes once, and one that the clocks skip comes an hour
/// later. `None` where the expression is none, or never comes again.
pub fn next_occurrence(expression: &str, zone: &TimeZone, after: Timestamp) -> Option<Timestamp> {
    let schedule = cron(expression)?;
    // Occurrences in the gap of the last day are resolved behind it, so their civil times are behind the clock's.
    let a_day_ago = after.checked_sub(SignedDuration::from_hours(24)).ok()?;
    let skipped = (zone.to_offset(after).seconds() - zone.to_offset(a_day_ago).seconds()).max(0);
    let from = zone.to_datetime(after).checked_sub(skipped.seconds()).ok()?;
    let mut best: Option<(Timestamp, DateTime)> = None;
    // The zone is applied by jiff alone: run in a zone of its own, cron loses the gap and fires twice in the fold.
    for occurrence in schedule.after(&to_chrono(from)?.and_utc()) {
        let civil = from_chrono(occurrence.naive_utc())?;
        if best.is_some_and(|(_, shown)| civil >= shown) {
            break;
        }
        let instant = in_zone(civil, zone)?.timestamp();
        if instant > after && best.is_none_or(|(earlier, _)| instant < earlier) {
            best = Some((instant, zone.to_datetime(instant)));
        }
    }
    best.map(|(instant, _)| instant)
}

fn to_chrono(time: DateTime) -> Option<NaiveDateTime> {
    let part = |number: i8| u32::try_from(number).ok();
    let date = NaiveDate::from_ymd_opt(time.year().into(), part(time.month())?, part(time.day())?)?;
    date.and_hms_opt(part(time.hour())?, part(time.minute())?, part(time.second())?)
}

fn from_chrono(time: NaiveDateTime) -> Option<DateTime> {
    let part = |number: u32| i8::try_from(number).ok();
    let (date, year) = (time.date(), i16::try_from(time.year()).ok()?);
    let (month, day) = (part(date.month())?, part(date.day())?);
    DateTime::new(year, month, day, part(time.hour())?, part(time.minute())?, part(time.second())?, 0).ok()
}

#[cfg(test)]
mod tests;
