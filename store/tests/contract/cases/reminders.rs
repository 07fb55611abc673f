use crate::support::*;
use bot_core::facts::{DueReminder, Meeting};
use bot_core::port::{Actor, Store};
use bot_core::turn::Change;
use jiff::Timestamp;

async fn due(house: &House, now: Timestamp) -> Vec<DueReminder> {
    house.see(Actor::House, now, |facts| facts.due_reminders().cloned()).await
}

async fn due_indices(house: &House, now: Timestamp) -> Vec<u32> {
    due(house, now).await.iter().map(|reminder| reminder.index).collect()
}

fn on(day: &str) -> Meeting {
    let mut meeting = make::meeting(make::MEETING, "komm-3");
    meeting.definition.starts = make::at(day);
    meeting
}

async fn put(house: &House, meeting: Meeting, due: &[i64]) {
    let due = due.iter().map(|seconds| Some(after(*seconds))).collect();
    house.write(vec![make::community(), make::written(meeting, due)]).await;
}

async fn fire(house: &House, now: Timestamp) {
    for reminder in due(house, now).await {
        let DueReminder { meeting, index, start, .. } = reminder;
        house.write(vec![Change::ReminderFired { meeting, index, start, missed: false }]).await;
    }
}

pub async fn a_reminder_is_due_until_it_has_fired_for_its_start(house: &House) {
    put(house, on("2026-12-01"), &[100, 200]).await;
    assert_eq!(due(house, after(99)).await, []);
    let first = due(house, after(100)).await;
    let start = "2026-12-01T15:00:00Z".parse().expect("16:00 in Warsaw");
    assert_eq!(first, [DueReminder { meeting: make::MEETING, index: 0, due: after(100), start }]);
    fire(house, after(100)).await;
    assert_eq!(due_indices(house, after(199)).await, [0; 0]);
    assert_eq!(due_indices(house, after(200)).await, [1]);
}

pub async fn a_moved_meeting_arms_its_reminders_again(house: &House) {
    put(house, on("2026-12-01"), &[100]).await;
    fire(house, after(100)).await;
    put(house, on("2026-12-01"), &[100]).await;
    assert_eq!(due_indices(house, after(100)).await, [0; 0], "nothing was moved");
    put(house, on("2026-12-08"), &[300]).await;
    assert_eq!(due_indices(house, after(299)).await, [0; 0]);
    assert_eq!(due_indices(house, after(300)).await, [0]);
    fire(house, after(300)).await;
    let mut someday = on("2026-12-08");
    someday.definition.starts = None;
    house.write(vec![make::written(someday, vec![None])]).await;
    assert_eq!(due_indices(house, after(1_000_000)).await, [0; 0], "no date, no reminder");
}

pub async fn a_changed_list_keeps_what_has_fired(house: &House) {
    put(house, on("2026-12-01"), &[100, 400]).await;
    fire(house, after(100)).await;
    put(house, on("2026-12-01"), &[50, 100, 500]).await;
    assert_eq!(
        due_indices(house, after(450)).await,
        [0],
        "new, and the one that has fired stands second now"
    );
    assert_eq!(due_indices(house, after(500)).await, [0, 2]);
}

pub async fn a_cancelled_meeting_is_silent(house: &House) {
    let cancelled = Meeting { cancelled: Some("storm".to_owned()), ..on("2026-12-01") };
    put(house, cancelled, &[100]).await;
    assert_eq!(due(house, after(100)).await, []);
    assert_eq!(house.database.next_due(ALL).await.expect("looks"), None);
}
