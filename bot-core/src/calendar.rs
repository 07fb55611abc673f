//! Calendar files (iCalendar). Times are written as UTC instants: every calendar shows them in its own zone, and none has
//! to know ours.
//!
//! A meeting keeps its UID for ever and raises its SEQUENCE with each change, so that a file opened again moves the
//! entry instead of adding one. The secret link is never read here: a person's own way in comes from whoever asks for
//! that person's calendar.

use crate::facts::Meeting;
use crate::meeting::schedule;
use chrono::TimeDelta;
use icalendar::{Alarm, Calendar, Class, Component, Event, EventLike, EventStatus, Property, Trigger};
use jiff::Timestamp;

/// The media type of what this module writes.
pub const MIME: &str = "text/calendar; charset=utf-8";

/// A meeting as one reader's calendar shows it. All strings are plain text in the reader's language.
#[derive(Debug, Clone)]
pub struct Entry<'a> {
    /// The meeting.
    pub meeting: &'a Meeting,
    /// Its title.
    pub title: String,
    /// What it is about; may be empty.
    pub description: String,
    /// Room and address, or the word for "online"; may be empty.
    pub place: String,
    /// Its public page.
    pub page: Option<String>,
    /// What only a participant's own calendar has; `None`: this is public.
    pub own: Option<Own>,
}

/// What a participant's own calendar has beside the public data.
#[derive(Debug, Clone)]
pub struct Own {
    /// Their way in; replaces the page.
    pub join_url: Option<String>,
    /// What the alarms say.
    pub alarm: String,
}

/// The file of one meeting, to be opened once. For a cancelled meeting it takes the entry out of the calendar.
/// `None`: the meeting has no date yet.
pub fn meeting_calendar(community: &str, entry: &Entry<'_>, now: Timestamp) -> Option<String> {
    let event = event(entry, now)?;
    let method = if entry.meeting.cancelled.is_some() { "CANCEL" } else { "PUBLISH" };
    Some(written(community, method, vec![event]))
}

/// A calendar to subscribe to; meetings without a date are left out.
pub fn calendar(name: &str, entries: &[Entry<'_>], now: Timestamp) -> String {
    let events = entries.iter().filter_map(|entry| event(entry, now)).collect();
    written(name, "PUBLISH", events)
}

fn written(name: &str, method: &str, events: Vec<Event>) -> String {
    let mut calendar = Calendar::empty();
    calendar.append_property(Property::new("VERSION", "2.0"));
    calendar.append_property(Property::new("PRODID", "-//Zapis//Zapis//EN"));
    calendar.append_property(Property::new("METHOD", method));
    calendar.name(&line(name));
    calendar.ttl(&TimeDelta::hours(1));
    calendar.extend(events);
    calendar.to_string()
}

fn event(entry: &Entry<'_>, now: Timestamp) -> Option<Event> {
    let meeting = entry.meeting;
    let starts = schedule::starts_at(&meeting.definition)?;
    let ends = schedule::ends_at(&meeting.definition)?;
    let mut event = Event::new();
    event
        .uid(&uid(meeting))
        .sequence(meeting.sequence)
        .add_property("DTSTAMP", instant(now))
        .add_property("DTSTART", instant(starts))
        .add_property("DTEND", instant(ends))
        .summary(&line(&entry.title));
    for (key, value) in [("DESCRIPTION", text(&entry.description)), ("LOCATION", line(&entry.place))] {
        if !value.is_empty() {
            event.add_property(key, value);
        }
    }
    let cancelled = meeting.cancelled.is_some();
    event.status(if cancelled { EventStatus::Cancelled } else { EventStatus::Confirmed });
    event.class(if entry.own.is_some() { Class::Private } else { Class::Public });
    let join_url = entry.own.as_ref().and_then(|own| own.join_url.as_ref());
    if let Some(url) = join_url.or(entry.page.as_ref()) {
        event.url(&line(url));
    }
    if let Some(own) = entry.own.as_ref().filter(|_| !cancelled) {
        event.alarm(alarm(meeting, "1d", TimeDelta::days(1), &own.alarm, now));
        event.alarm(alarm(meeting, "1h", TimeDelta::hours(1), &own.alarm, now));
    }
    Some(event.done())
}

fn uid(meeting: &Meeting) -> String {
    format!("meeting-{}@zapis", meeting.id)
}

/// UID and time stamp are written here because the library would draw them from chance and the clock.
fn alarm(meeting: &Meeting, name: &str, before: TimeDelta, says: &str, now: Timestamp) -> Alarm {
    Alarm::display(&line(says), Trigger::before_start(before))
        .add_property("UID", format!("alarm-{name}-{}", uid(meeting)))
        .add_property("DTSTAMP", instant(now))
        .to_owned()
}

fn instant(time: Timestamp) -> String {
    time.strftime("%Y%m%dT%H%M%SZ").to_string()
}

/// Without control characters: a line break could begin a property of its own where the value is not escaped.
fn line(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect::<String>().trim().to_owned()
}

/// The same for texts of several lines, whose breaks the library escapes.
fn text(text: &str) -> String {
    text.lines().map(line).collect::<Vec<_>>().join("\n").trim().to_owned()
}

#[cfg(test)]
mod tests;
