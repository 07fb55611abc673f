//! Further calls of a delivery, on paused time.

use super::simulated::LIMITS;
use crate::BoxFuture;
use crate::depot::{Depot, Step};
use crate::further::Pace;
use crate::limits::Limits;
use crate::platform::{Delivery, Platform, Sent};
use bot_core::capabilities::Capabilities;
use bot_core::ids::{AccountId, Address, ParcelId};
use bot_core::port::{Parcel, Reply};
use bot_core::say::Say;
use bot_core::turn::Class;
use jiff::Timestamp;
use std::sync::Arc;
use std::time::Duration;
use tokio::time::{Instant, sleep_until};

struct Pretend(Option<Limits>);

impl Platform for Pretend {
    fn name(&self) -> &'static str {
        "pretend"
    }

    fn capabilities(&self) -> Capabilities {
        Capabilities {
            text_length: 4096,
            buttons_in_row: 3,
            label_length: 64,
            edits: true,
            reaches_away: true,
            files: true,
            dialogs: false,
            uploads: true,
        }
    }

    fn limits(&self) -> Option<Limits> {
        self.0
    }

    fn send<'a>(&'a self, _: Delivery<'a>) -> BoxFuture<'a, Sent> {
        Box::pin(std::future::ready(Sent::Never))
    }
}

fn chat() -> Address {
    Address::new("pretend", "7")
}

fn press() -> Parcel {
    Parcel {
        id: ParcelId(1),
        account: AccountId(7),
        address: chat(),
        say: Say::Welcome,
        answers: Some(Reply { handle: Some("message 5".to_owned()), first: true }),
        fence: 1,
        attempts: 0,
        class: Class::Answer,
    }
}

/// A depot with one answer on its way, and somebody who attends to it.
fn depot(limits: Option<Limits>) -> (Arc<Depot>, Pace) {
    let depot = Arc::new(Depot::new(Some(Arc::new(Pretend(limits)))));
    depot.take_in(vec![press().into()], Timestamp::UNIX_EPOCH, Duration::from_secs(15));
    assert!(matches!(depot.next(), Step::Go(_)));
    let attended = depot.clone();
    tokio::spawn(async move {
        loop {
            let until = match attended.next() {
                Step::Rest(Some(until)) => until,
                _ => Instant::now() + Duration::from_secs(3600),
            };
            tokio::select! {
                () = attended.changed.notified() => {}
                () = sleep_until(until) => {}
            }
        }
    });
    (depot.clone(), Pace::of(depot, chat()))
}

#[tokio::test(start_paused = true)]
async fn further_calls_keep_the_pace_of_the_chat() {
    let (_depot, pace) = depot(Some(LIMITS));
    let start = Instant::now();
    let mut times = Vec::new();
    pace.instead().await;
    times.push(start.elapsed().as_secs());
    for _ in 0..3 {
        pace.again().await;
        times.push(start.elapsed().as_secs());
    }
    assert_eq!(times, [0, 1, 2, 3]);
}

#[tokio::test(start_paused = true)]
async fn a_refused_further_call_waits_for_the_end_of_the_pause() {
    let (_depot, pace) = depot(Some(LIMITS));
    let start = Instant::now();
    pace.again().await;
    pace.refused(Duration::from_secs(7));
    pace.again().await;
    assert_eq!(start.elapsed().as_secs(), 7);
}

#[tokio::test(start_paused = true)]
async fn without_limits_nobody_waits() {
    let (depot, pace) = depot(None);
    let start = Instant::now();
    for pace in [pace, Pace::unlimited()] {
        pace.instead().await;
        pace.again().await;
    }
    assert_eq!(start.elapsed(), Duration::ZERO);
    assert!(!depot.refused(&chat(), Duration::from_secs(60)), "no pause is kept");
}

#[tokio::test(start_paused = true)]
async fn who_gives_up_waiting_leaves_nothing_behind() {
    let (depot, pace) = depot(Some(LIMITS));
    pace.again().await;
    assert!(tokio::time::timeout(Duration::from_millis(500), pace.again()).await.is_err());
    assert!(depot.done(&chat(), 1));
    assert!(depot.is_empty());
}

#[tokio::test(start_paused = true)]
async fn waits_for_further_calls_do_not_count_as_sending() {
    let (_depot, pace) = depot(Some(LIMITS));
    let start = Instant::now();
    let (most, at_most) = (Duration::from_secs(30), Duration::from_secs(45));
    let sending = async {
        pace.again().await;
        pace.refused(Duration::from_secs(7));
        pace.again().await;
        std::future::pending::<()>().await;
    };
    tokio::select! {
        () = sending => {}
        () = pace.overdue(most, at_most) => {}
    }
    assert_eq!(start.elapsed().as_secs(), 30 + 7);
    let start = Instant::now();
    let endless = async {
        pace.refused(Duration::from_secs(60));
        pace.again().await;
    };
    tokio::select! {
        () = endless => {}
        () = pace.overdue(most, at_most) => {}
    }
    assert_eq!(start.elapsed().as_secs(), 45, "its lease would run out");
}
