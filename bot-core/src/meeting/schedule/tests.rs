//! Times over the changes of the clocks: in Warsaw at 2:00 on 28 March 2027, and at 3:00 on 31 October 2027.

use super::super::definition::{Offset, OffsetUnit, Place, Reminder, ReminderKind, ReminderOffset, Texts};
use super::super::sample::meeting;
use super::*;
use jiff::civil::{DateTime, date};
use jiff::{SignedDuration, ToSpan};
use proptest::prelude::*;

fn warsaw() -> TimeZone {
    TimeZone::get("Europe/Warsaw").expect("bundled")
}

fn at(text: &str) -> Timestamp {
    text.parse().expect("an instant")
}

fn starting(starts: DateTime) -> Definition {
    Definition { starts: Some(starts), ends: None, reminders: Vec::new(), ..meeting() }
}

fn reminder(when: ReminderOffset, kind: ReminderKind) -> Reminder {
    Reminder { when, kind, text: Texts::default() }
}

fn before(amount: u32, unit: OffsetUnit) -> Reminder {
    reminder(ReminderOffset::BeforeStart(Offset { amount, unit }), ReminderKind::Confirm)
}

#[test]
fn a_day_before_keeps_the_hour_although_the_clocks_change_and_24_hours_do_not() {
    let monday = starting(date(2027, 11, 1).at(1, 0, 0, 0));
    let hour = |reminder| reminder_due_at(&monday, &reminder).map(|due| warsaw().to_datetime(due));
    assert_eq!(hour(before(2, OffsetUnit::Days)), Some(date(2027, 10, 30).at(1, 0, 0, 0)));
    assert_eq!(hour(before(48, OffsetUnit::Hours)), Some(date(2027, 10, 30).at(2, 0, 0, 0)));
    assert_eq!(hour(before(1, OffsetUnit::Weeks)), Some(date(2027, 10, 25).at(1, 0, 0, 0)));
}

#[test]
fn a_reminder_after_the_meeting_counts_from_its_end() {
    let after = ReminderOffset::AfterEnd(Offset { amount: 1, unit: OffsetUnit::Days });
    let due = reminder_due_at(&meeting(), &reminder(after, ReminderKind::Feedback));
    assert_eq!(due, Some(at("2027-04-29T18:00:00+02:00")));
}

#[test]
fn a_meeting_without_an_end_is_taken_to_last_two_hours() {
    assert_eq!(ends_at(&starting(date(2027, 4, 28).at(16, 0, 0, 0))), Some(at("2027-04-28T18:00:00+02:00")));
}

#[test]
fn a_meeting_without_a_date_has_no_times() {
    let undated = Definition { starts: None, ends: None, ..meeting() };
    assert_eq!((starts_at(&undated), ends_at(&undated), link_released_at(&undated)), (None, None, None));
    assert!(undated.reminders.iter().all(|reminder| reminder_due_at(&undated, reminder).is_none()));
    assert_eq!(registration_closes_at(&undated), Some(at("2027-04-27T12:00:00+02:00")));
    assert_eq!(language_requests_close_at(&undated), Some(at("2027-04-14T23:59:00+02:00")));
}

#[test]
fn the_link_is_released_with_its_earliest_reminder_or_else_a_day_before() {
    assert_eq!(link_released_at(&meeting()), Some(at("2027-04-28T15:00:00+02:00")));
    assert_eq!(
        link_released_at(&starting(date(2027, 3, 28).at(16, 0, 0, 0))),
        Some(at("2027-03-27T15:00:00+01:00")),
        "24 hours, not the same hour"
    );
    assert!(matches!(meeting().place, Place::Online(_)));
}

#[test]
fn a_late_reminder_has_a_quarter_of_its_distance_but_at_least_five_minutes() {
    assert_eq!(grace(&before(2, OffsetUnit::Days)), SignedDuration::from_hours(12));
    assert_eq!(grace(&before(1, OffsetUnit::Minutes)), SignedDuration::from_mins(5));
    let after = ReminderOffset::AfterEnd(Offset { amount: 1, unit: OffsetUnit::Seconds });
    assert_eq!(grace(&reminder(after, ReminderKind::Feedback)), SignedDuration::from_hours(168));
}

#[test]
fn half_past_two_comes_once_in_spring_an_hour_later_and_once_in_autumn() {
    let all = |from: &str, days: usize| {
        let mut now = at(from);
        let next = || {
            now = next_occurrence("0 30 2 * * *", &warsaw(), now)?;
            Some(now.to_zoned(warsaw()).strftime("%d %H:%M %Z").to_string())
        };
        std::iter::from_fn(next).take(days).collect::<Vec<_>>()
    };
    assert_eq!(
        all("2027-03-27T01:00:00Z", 4),
        ["27 02:30 CET", "28 03:30 CEST", "29 02:30 CEST", "30 02:30 CEST"]
    );
    assert_eq!(all("2027-10-30T00:00:00Z", 3), ["30 02:30 CEST", "31 02:30 CEST", "01 02:30 CET"]);
}

#[test]
fn an_occurrence_moved_over_the_gap_does_not_hide_an_earlier_one() {
    let next = |now| next_occurrence("0 15,45 2,3 28 3 *", &warsaw(), now);
    let first = next(at("2027-03-28T00:00:00Z"));
    assert_eq!(first, Some(at("2027-03-28T03:15:00+02:00")));
    assert_eq!(first.and_then(next), Some(at("2027-03-28T03:45:00+02:00")));
}

#[test]
fn the_second_wednesday_at_six_keeps_its_hour_all_year() {
    let mut now = at("2027-01-01T00:00:00Z");
    let next = || {
        now = next_occurrence("0 0 18 8-14 * WED", &warsaw(), now)?;
        Some(warsaw().to_datetime(now))
    };
    let year: Vec<DateTime> = std::iter::from_fn(next).take(12).collect();
    assert!(year.iter().all(|time| time.hour() == 18 && (8..=14).contains(&time.day())));
    assert_eq!(year.iter().map(|time| time.month()).collect::<Vec<_>>(), (1..=12).collect::<Vec<_>>());
}

#[test]
fn what_is_no_cron_expression_or_never_comes_has_no_occurrence() {
    let now = at("2027-01-01T00:00:00Z");
    for expression in ["", "0 8 * * MON", "0 0 8 30 2 *", "0 0 8 * * * 2001", "99 0 8 * * *"] {
        assert_eq!(next_occurrence(expression, &warsaw(), now), None, "{expression}");
    }
}

/// Any minute of the year in which the clocks change, days with a change four times as often as others.
fn minutes() -> impl Strategy<Value = DateTime> {
    let day = prop_oneof![
        4 => proptest::sample::select(vec![date(2027, 3, 27), date(2027, 3, 28), date(2027, 10, 30), date(2027, 10, 31)]),
        1 => (0..365i32).prop_map(|day| date(2027, 1, 1) + day.days()),
    ];
    (day, 0..24i8, 0..60i8).prop_map(|(day, hour, minute)| day.at(hour, minute, 0, 0))
}

proptest! {
    #[test]
    fn days_before_keep_the_clocks_hour_wherever_it_exists(starts in minutes(), days in 0..30u32) {
        let due = reminder_due_at(&starting(starts), &before(days, OffsetUnit::Days));
        let start = starts_at(&starting(starts)).map(|start| warsaw().to_datetime(start));
        let wanted = start.map(|start| start - i64::from(days).days());
        let shown = due.map(|due| warsaw().to_datetime(due));
        let changed = |time: DateTime| warsaw().to_ambiguous_zoned(time).is_ambiguous();
        prop_assert!(shown == wanted || wanted.is_some_and(changed), "{shown:?} {wanted:?}");
    }

    #[test]
    fn hours_before_are_exact(starts in minutes(), hours in 0..200u32) {
        let due = reminder_due_at(&starting(starts), &before(hours, OffsetUnit::Hours));
        let start = starts_at(&starting(starts));
        prop_assert_eq!(start.zip(due).map(|(start, due)| start.duration_since(due)),
            Some(SignedDuration::from_hours(hours.into())));
    }

    #[test]
    fn a_daily_occurrence_comes_within_a_day_and_once_a_day(from in minutes(), hour in 0..24u8, minute in 0..60u8) {
        let cron = format!("0 {minute} {hour} * * *");
        let now = in_zone(from, &warsaw()).map(|zoned| zoned.timestamp());
        let first = now.and_then(|now| next_occurrence(&cron, &warsaw(), now));
        let second = first.and_then(|first| next_occurrence(&cron, &warsaw(), first));
        let day = |instant: Option<Timestamp>| instant.map(|instant| warsaw().to_datetime(instant).date());
        prop_assert!(first > now);
        prop_assert!(first.zip(now).is_some_and(|(first, now)| first.duration_since(now) <= SignedDuration::from_hours(25)));
        prop_assert_eq!(day(second), day(first).map(|day| day + 1.day()));
    }
}
