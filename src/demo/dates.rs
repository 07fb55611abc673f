//! The examples' dates, moved into the future: by whole weeks, so that weekdays and local hours stay; a meeting and its
//! deadlines move by the same distance, and the meetings of a series stay in their order.

use bot_core::meeting::Definition;
use jiff::ToSpan;
use jiff::civil::{Date, DateTime};
use std::collections::BTreeMap;

/// The first deadline lies at least so many days ahead, so that everything can still be done.
const AT_LEAST_AHEAD: i32 = 3;
/// The meetings of a series follow each other at most so many days apart (and a week, to meet the weekday): years would be
/// out of sight.
const APART_AT_MOST: i32 = 28;

/// A meeting and the first day of which it speaks.
type Dated<'a> = (Date, &'a mut Definition);

/// Moves meetings so that nothing of them is past `today`: the first series begins within days, each next one a week
/// later, in the order of their original dates.
pub fn move_ahead(meetings: &mut [&mut Definition], today: Date) {
    let mut series: BTreeMap<String, Vec<Dated<'_>>> = BTreeMap::new();
    for meeting in meetings.iter_mut() {
        let Some(first) = first_day(meeting) else { continue };
        let name = meeting.series.clone().unwrap_or_else(|| meeting.slug.clone());
        series.entry(name).or_default().push((first, meeting));
    }
    let mut series: Vec<Vec<Dated<'_>>> = series.into_values().collect();
    series.iter_mut().for_each(|meetings| meetings.sort_by_key(|(first, _)| *first));
    series.sort_by_key(|meetings| meetings.first().map(|(first, _)| *first));
    for (week, meetings) in (0..).zip(series) {
        move_series(meetings, today.saturating_add((AT_LEAST_AHEAD + 7 * week).days()));
    }
}

/// Moves the meetings of one series, in their order, to `floor` and behind it.
fn move_series(meetings: Vec<Dated<'_>>, mut floor: Date) {
    let mut before: Option<(Date, Date)> = None;
    for (first, meeting) in meetings {
        if let Some((first_before, moved_before)) = before {
            let apart = days_between(first_before, first).min(APART_AT_MOST);
            floor = moved_before.saturating_add(apart.days());
        }
        let days = whole_weeks(first, floor);
        shift(meeting, days);
        before = Some((first, first.saturating_add(days.days())));
    }
}

/// The fewest days, a multiple of seven, that bring `from` to `floor` or behind it.
fn whole_weeks(from: Date, floor: Date) -> i32 {
    let days = days_between(from, floor);
    (days.div_euclid(7) + i32::from(days.rem_euclid(7) != 0)) * 7
}

fn days_between(from: Date, to: Date) -> i32 {
    i32::try_from(to.duration_since(from).as_hours() / 24).unwrap_or(0)
}

fn first_day(meeting: &Definition) -> Option<Date> {
    times(meeting).into_iter().flatten().map(DateTime::date).min()
}

fn times(meeting: &Definition) -> [Option<DateTime>; 4] {
    [meeting.starts, meeting.ends, meeting.registration_closes, meeting.language_requests_close]
}

fn shift(meeting: &mut Definition, days: i32) {
    let all = [
        &mut meeting.starts,
        &mut meeting.ends,
        &mut meeting.registration_closes,
        &mut meeting.language_requests_close,
    ];
    for time in all.into_iter().flatten() {
        *time = time.saturating_add(days.days());
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use bot_core::meeting::file::{Files, MeetingFile, parse};
    use jiff::civil::{Weekday, date, datetime};

    struct Nothing;
    impl Files for Nothing {
        fn read(&self, _name: &str) -> Option<Vec<u8>> {
            None
        }
    }

    fn meeting(slug: &str, lines: &str) -> Definition {
        let text = format!(
            "community = \"komm\"\nslug = \"{slug}\"\n{lines}\ntitle.pl = \"Spotkanie\"\nplace = {{ kind = \"online\" }}\n"
        );
        match parse(&text, &Nothing).expect("a correct file").file {
            MeetingFile::Meeting(definition) => *definition,
            MeetingFile::Community(_) => unreachable!("a meeting file"),
        }
    }

    fn moved(meetings: Vec<Definition>, today: Date) -> Vec<Definition> {
        let mut meetings = meetings;
        move_ahead(&mut meetings.iter_mut().collect::<Vec<_>>(), today);
        meetings
    }

    const TODAY: Date = date(2026, 11, 21);

    #[test]
    fn weekday_hour_and_the_distance_of_deadlines_stay() {
        let lines = "starts = \"2021-04-28T16:00\"\nends = \"2021-04-28T18:00\"\n\
                     registration_closes = \"2021-04-27T12:00\"\nlanguage_requests_close = \"2021-04-14T23:59\"";
        let meeting = moved(vec![meeting("a", lines)], TODAY).remove(0);
        let starts = meeting.starts.expect("a start");
        assert_eq!((starts.weekday(), starts.hour()), (Weekday::Wednesday, 16));
        assert_eq!(meeting.ends.map(|ends| ends.duration_since(starts).as_hours()), Some(2));
        let closes = meeting.language_requests_close.expect("a deadline");
        assert_eq!(closes, datetime(2026, 11, 25, 23, 59, 0, 0));
        assert_eq!(starts.date().duration_since(closes.date()).as_hours(), 14 * 24);
    }

    #[test]
    fn nothing_is_past_and_nothing_is_further_ahead_than_it_must_be() {
        let lines = ["starts = \"2027-04-28T16:00\"", "registration_closes = \"2020-02-29T12:00\"", ""];
        let meetings = lines.iter().enumerate().map(|(n, lines)| meeting(&format!("m{n}"), lines)).collect();
        for meeting in moved(meetings, TODAY) {
            for time in times(&meeting).into_iter().flatten() {
                let ahead = time.date().duration_since(TODAY).as_hours() / 24;
                assert!((3..3 + 7 * 3).contains(&ahead), "{time}");
            }
        }
    }

    #[test]
    fn near_meetings_of_a_series_keep_their_distance() {
        let one =
            |slug: &str, day: &str| meeting(slug, &format!("series = \"komm\"\nstarts = \"{day}T16:00\""));
        let meetings = moved(vec![one("b", "2021-05-26"), one("a", "2021-04-28")], TODAY);
        let starts: Vec<DateTime> = meetings.iter().filter_map(|meeting| meeting.starts).collect();
        assert_eq!(starts, [datetime(2026, 12, 23, 16, 0, 0, 0), datetime(2026, 11, 25, 16, 0, 0, 0)]);
    }

    #[test]
    fn meetings_of_a_series_that_were_years_apart_come_within_weeks() {
        let one =
            |slug: &str, day: &str| meeting(slug, &format!("series = \"komm\"\nstarts = \"{day}T16:00\""));
        let meetings = moved(vec![one("a", "2021-04-28"), one("b", "2024-04-30")], TODAY);
        let starts: Vec<Date> = meetings.iter().filter_map(|m| m.starts).map(DateTime::date).collect();
        assert_eq!(starts, [date(2026, 11, 25), date(2026, 12, 29)], "a Wednesday and a Tuesday");
    }

    #[test]
    fn a_meeting_without_dates_stays_as_it_is() {
        let before = meeting("a", "status = \"announced\"");
        assert_eq!(moved(vec![before.clone()], TODAY), [before]);
    }

    #[test]
    fn different_meetings_begin_in_different_weeks() {
        let meetings = vec![
            meeting("a", "starts = \"2021-04-28T16:00\""),
            meeting("b", "starts = \"2021-04-29T16:00\""),
        ];
        let starts: Vec<Date> =
            moved(meetings, TODAY).iter().filter_map(|m| m.starts).map(DateTime::date).collect();
        assert_eq!(starts, [date(2026, 11, 25), date(2026, 12, 3)]);
    }
}
