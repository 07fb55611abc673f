use crate::pace::*;
use jiff::{SignedDuration, Timestamp};
use std::time::Duration;

fn at(text: &str) -> Timestamp {
    text.parse().expect("a timestamp")
}

#[test]
fn waiting_doubles_and_stops_at_an_hour() {
    let waits: Vec<i64> = [0, 1, 2, 10, 11, 40, u32::MAX].map(|n| backoff(n).as_secs()).to_vec();
    assert_eq!(waits, [2, 4, 8, 2048, 3600, 3600, 3600]);
}

#[test]
fn the_courier_sleeps_until_what_is_due_but_never_longer_than_a_second() {
    let now = at("2027-04-28T14:00:00Z");
    assert_eq!(sleep(now, None), LONGEST_SLEEP);
    assert_eq!(sleep(now, Some(at("2027-04-29T14:00:00Z"))), LONGEST_SLEEP);
    assert_eq!(sleep(now, Some(at("2027-04-28T14:00:00.25Z"))), Duration::from_millis(250));
    assert_eq!(sleep(now, Some(at("2027-04-28T13:00:00Z"))), Duration::ZERO);
}

#[test]
fn the_core_is_asked_when_something_is_due_and_now_and_then_besides() {
    let now = at("2027-04-28T14:00:00Z");
    let just = Some(at("2027-04-28T13:59:59Z"));
    assert!(tick_is_due(now, Some(now), just));
    assert!(!tick_is_due(now, Some(at("2027-04-28T14:00:01Z")), just));
    assert!(!tick_is_due(now, None, just));
    assert!(tick_is_due(now, None, None));
    assert!(tick_is_due(now, None, Some(at("2027-04-28T13:59:00Z"))));
}

#[test]
fn a_clock_that_was_set_back_does_not_silence_the_jobs() {
    assert!(tick_is_due(at("2027-04-28T14:00:00Z"), None, Some(at("2027-04-28T20:00:00Z"))));
}

#[test]
fn a_pushed_clock_stops_at_what_is_due() {
    let (now, goal) = (at("2027-04-28T14:00:00Z"), at("2027-04-29T14:00:00Z"));
    let due = at("2027-04-28T14:20:00Z");
    assert_eq!(next_step(now, Some(due), goal), due);
}

#[test]
fn a_pushed_clock_takes_no_step_longer_than_an_hour_and_none_past_its_goal() {
    let (now, goal) = (at("2027-04-28T14:00:00Z"), at("2027-04-28T14:40:00Z"));
    assert_eq!(
        next_step(now, Some(at("2027-05-01T00:00:00Z")), at("2027-05-01T00:00:00Z")),
        at("2027-04-28T15:00:00Z")
    );
    assert_eq!(next_step(now, Some(at("2027-04-28T14:50:00Z")), goal), goal);
    assert_eq!(next_step(now, None, goal), goal);
}

#[test]
fn something_overdue_does_not_hold_a_pushed_clock_back() {
    let (now, goal) = (at("2027-04-28T14:00:00Z"), at("2027-04-28T14:40:00Z"));
    assert_eq!(next_step(now, Some(at("2027-04-28T13:00:00Z")), goal), goal);
}

#[test]
fn a_lease_outlasts_the_longest_send() {
    let now = at("2027-04-28T14:00:00Z");
    let until = lease_until(now);
    assert!(can_still_send(now, until));
    assert!(!can_still_send(later(now, SignedDuration::from_secs(20)), until));
}
