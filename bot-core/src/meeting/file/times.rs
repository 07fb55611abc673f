//! Civil times of a meeting: are they dates, do they exist in its time zone, do they follow each other.

use super::problems::{ProblemKind, Problems, nearest};
use super::read::{Field, Read, Section};
use jiff::civil::{Date, DateTime, Time};
use jiff::tz::{AmbiguousOffset, TimeZone};
use toml::de::DeValue;
use toml::value::{Datetime, Offset};

/// The zone of meetings that name none.
pub(super) const DEFAULT_ZONE: &str = "Europe/Warsaw";

/// When a meeting is, and when its doors close.
#[derive(Debug)]
pub(super) struct Times {
    pub(super) time_zone: String,
    pub(super) starts: Option<DateTime>,
    pub(super) ends: Option<DateTime>,
    pub(super) registration_closes: Option<DateTime>,
    pub(super) language_requests_close: Option<DateTime>,
}

/// All times of a meeting file.
pub(super) fn times(file: &mut Section<'_>, problems: &mut Problems) -> Times {
    let zone = zone(file, problems);
    let mut at = |key| file.field(key).and_then(|field| existing(civil(field, problems)?, &zone, problems));
    let starts = at("starts");
    let ends = at("ends");
    let closings = ["registration_closes", "language_requests_close"].map(at);
    match (&starts, &ends) {
        (Some(starts), Some(ends)) if ends.value <= starts.value => {
            ends.refuse(problems, ProblemKind::NotAfterStart { starts: starts.value });
        }
        // A start that is written but wrong is a problem of its own.
        (None, Some(ends)) if !file.has("starts") => {
            ends.refuse(problems, ProblemKind::Needs { other: "starts" });
        }
        _ => {}
    }
    if let Some(starts) = &starts {
        for late in closings.iter().flatten().filter(|closing| closing.value > starts.value) {
            late.refuse(problems, ProblemKind::AfterStart { starts: starts.value });
        }
    }
    let value = |read: Option<Read<DateTime>>| read.map(|read| read.value);
    let [registration_closes, language_requests_close] = closings.map(value);
    Times {
        time_zone: zone.0,
        starts: value(starts),
        ends: value(ends),
        registration_closes,
        language_requests_close,
    }
}

/// A zone's name, and the zone where the name is known.
type Zone = (String, Option<TimeZone>);

/// The file's `time_zone` in the spelling of the database.
pub(super) fn zone(file: &mut Section<'_>, problems: &mut Problems) -> Zone {
    let named = file.field("time_zone").and_then(|field| field.string(problems, DEFAULT_ZONE));
    let name = named.as_ref().map_or(DEFAULT_ZONE, |named| named.value);
    let zone = jiff::tz::db().get(name).ok();
    if let (Some(named), None) = (&named, &zone) {
        let available: Vec<String> =
            jiff::tz::db().available().map(|zone| zone.as_str().to_owned()).collect();
        let suggestion =
            nearest(name, available.iter().map(String::as_str)).map(|near| format!("\"{near}\""));
        named.refuse(problems, ProblemKind::NotAZone { suggestion });
    }
    let canonical = zone.as_ref().and_then(TimeZone::iana_name).unwrap_or(name).to_owned();
    (canonical, zone)
}

/// A civil time that the clocks of the zone really show.
fn existing(time: Read<DateTime>, (name, zone): &Zone, problems: &mut Problems) -> Option<Read<DateTime>> {
    // An unknown zone is a problem of its own; the time may still be compared with others.
    let Some(zone) = zone else { return Some(time) };
    let ambiguous = zone.to_ambiguous_zoned(time.value);
    match ambiguous.offset() {
        AmbiguousOffset::Unambiguous { .. } => Some(time),
        AmbiguousOffset::Fold { .. } => {
            time.warn(problems, ProblemKind::RepeatedTime { zone: name.clone() });
            Some(time)
        }
        AmbiguousOffset::Gap { .. } => {
            let write = ambiguous.compatible().map_or(time.value, |zoned| zoned.datetime());
            time.refuse(problems, ProblemKind::SkippedTime { zone: name.clone(), write });
            None
        }
    }
}

/// A civil time, quoted or in TOML's own notation.
fn civil(field: Field<'_>, problems: &mut Problems) -> Option<Read<DateTime>> {
    let read = match field.value {
        DeValue::Datetime(native) => from_native(native),
        DeValue::String(text) => from_text(text.trim()),
        _ => Err(ProblemKind::NotATime),
    };
    match read {
        Ok(time) => Some(field.with(time)),
        Err(problem) => {
            field.refuse(problems, problem);
            None
        }
    }
}

fn from_text(text: &str) -> Result<DateTime, ProblemKind> {
    // Strict formats: jiff's own parser takes a date alone as midnight and drops an offset in silence.
    const FORMATS: [&str; 4] = ["%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S", "%Y-%m-%d %H:%M", "%Y-%m-%d %H:%M:%S"];
    if let Some(time) = FORMATS.iter().find_map(|format| DateTime::strptime(format, text).ok()) {
        return Ok(time);
    }
    if let Ok(date) = Date::strptime("%Y-%m-%d", text) {
        return Err(ProblemKind::NoTimeOfDay { date: date.to_string() });
    }
    let with_offset = text.parse::<jiff::Timestamp>().is_ok() || text.parse::<jiff::Zoned>().is_ok();
    Err(if with_offset { ProblemKind::WithOffset } else { ProblemKind::NotATime })
}

fn from_native(native: &Datetime) -> Result<DateTime, ProblemKind> {
    match (native.date, native.time, native.offset) {
        (Some(_), Some(_), Some(Offset::Z | Offset::Custom { .. })) => Err(ProblemKind::WithOffset),
        (Some(date), None, _) => Err(ProblemKind::NoTimeOfDay { date: date.to_string() }),
        (Some(date), Some(time), None) => {
            let small = |number: u8| i8::try_from(number).unwrap_or(i8::MAX);
            let year = i16::try_from(date.year).unwrap_or(i16::MAX);
            let date = Date::new(year, small(date.month), small(date.day));
            let time = Time::new(small(time.hour), small(time.minute), small(time.second.unwrap_or(0)), 0);
            date.and_then(|date| Ok(date.to_datetime(time?))).map_err(|_| ProblemKind::NotATime)
        }
        _ => Err(ProblemKind::NotATime),
    }
}
