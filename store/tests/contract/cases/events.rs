//! Meetings as events in calendars.

use crate::support::*;
use bot_core::facts::Meeting;
use bot_core::ids::*;
use bot_core::port::*;
use bot_core::posting::{NewPosting, Posting, PublicSay};
use bot_core::turn::{Audience, Change};
use jiff::{Timestamp, ToSpan};

const CARD: PublicSay = PublicSay::Card(make::MEETING);
const EVENT: PublicSay = PublicSay::Event(make::MEETING);

fn posted(id: i64, chat: &str, locale: &str, say: PublicSay) -> Change {
    let (place, locale) = (Address::new("test", chat), locale.to_owned());
    Change::Post(Box::new(NewPosting { id: PostingId(id), place, locale, say, receipt: None }))
}

async fn claim(house: &House, now: Timestamp) -> Vec<Posting> {
    house.database.claim_postings(ALL, now, now + 30.seconds(), 100).await.expect("claims")
}

async fn settle(house: &House, posting: &Posting, outcome: PostingOutcome, now: Timestamp) {
    house.database.settle_posting(posting.id, posting.fence, outcome, now).await.expect("settles");
}

fn shown(receipt: &str, stale_at: Option<Timestamp>) -> PostingOutcome {
    PostingOutcome::Shown {
        receipt: receipt.to_owned(),
        fingerprint: format!("print of {receipt}"),
        stale_at,
    }
}

/// The meeting stands in the calendar as event 7 since second 2, in Polish.
async fn with_an_event(house: &House) {
    make::meeting_with(house, Some(2)).await;
    assert!(house.write(vec![posted(1, "calendar", "pl", EVENT)]).await.posted);
    let [first] = &claim(house, after(1)).await[..] else { panic!("one") };
    assert_eq!((first.say.clone(), first.place.id.as_str()), (EVENT, "calendar"));
    settle(house, first, shown("7", Some(after(6_000))), after(2)).await;
}

async fn ids(house: &House, now: Timestamp) -> Vec<i64> {
    claim(house, now).await.iter().map(|posting| posting.id.0).collect()
}

pub async fn an_event_that_is_wanted_again_stays_the_one_and_takes_the_language(house: &House) {
    with_an_event(house).await;
    assert_eq!(claim(house, after(10)).await, []);
    assert!(house.write(vec![posted(2, "calendar", "uk", EVENT)]).await.posted, "it may look otherwise now");
    let [again] = &claim(house, after(11)).await[..] else { panic!("one") };
    let expected = Posting {
        id: PostingId(1),
        place: Address::new("test", "calendar"),
        locale: "uk".to_owned(),
        say: EVENT,
        receipt: Some("7".to_owned()),
        shown: Some("print of 7".to_owned()),
        fence: 2,
        attempts: 0,
    };
    assert_eq!(*again, expected);
    // Once more while it is being edited: the edit under way may be too early.
    house.write(vec![posted(3, "calendar", "be", EVENT)]).await;
    settle(house, again, shown("7", None), after(12)).await;
    let [third] = &claim(house, after(20)).await[..] else { panic!("one") };
    assert_eq!((third.id, third.locale.as_str()), (PostingId(1), "be"));
    assert_eq!(house.number("SELECT COUNT(*) FROM postings").await, 1);
}

pub async fn cards_and_events_of_a_meeting_let_each_other_be(house: &House) {
    with_an_event(house).await;
    let other = MeetingId(6_000_000_001);
    house.write(vec![make::written(make::meeting(other, "komm-4"), vec![])]).await;
    let more = vec![
        posted(2, "elsewhere", "pl", EVENT),
        posted(3, "calendar", "pl", PublicSay::Event(other)),
        posted(4, "calendar", "pl", CARD),
        posted(5, "calendar", "uk", CARD),
        posted(6, "calendar", "pl", CARD),
    ];
    house.write(more).await;
    assert_eq!(ids(house, after(10)).await, [2, 3, 5, 6], "the older card made way, no event did");
    assert_eq!(house.number("SELECT COUNT(*) FROM postings").await, 5);
}

pub async fn an_event_is_stale_when_its_meeting_changes_and_in_time(house: &House) {
    with_an_event(house).await;
    let cancelled = Meeting { cancelled: Some("ill".to_owned()), ..make::meeting(make::MEETING, "komm-3") };
    house.write(vec![make::written(cancelled, vec![])]).await;
    let held = claim(house, after(10)).await.remove(0);
    settle(house, &held, PostingOutcome::Unchanged { stale_at: Some(after(6_000)) }, after(11)).await;
    assert_eq!(claim(house, after(5_999)).await, []);
    assert_eq!(ids(house, after(6_000)).await, [1]);
}

pub async fn what_was_shown_for_the_last_time_is_shown_anew_if_ever_again(house: &House) {
    with_an_event(house).await;
    let written = || make::written(make::meeting(make::MEETING, "komm-3"), vec![]);
    house.write(vec![written()]).await;
    let held = claim(house, after(10)).await.remove(0);
    settle(house, &held, PostingOutcome::Final, after(11)).await;
    assert_eq!(house.database.next_due(ALL).await.expect("looks"), None, "also not when it would have begun");
    house.write(vec![written()]).await;
    let [anew] = &claim(house, after(20)).await[..] else { panic!("one") };
    assert_eq!((anew.id, &anew.receipt, &anew.shown, anew.attempts), (PostingId(1), &None, &None, 0));
    settle(house, &held, PostingOutcome::Final, after(21)).await;
    settle(house, anew, shown("8", None), after(21)).await;
    house.write(vec![written()]).await;
    assert_eq!(
        claim(house, after(30)).await[0].receipt.as_deref(),
        Some("8"),
        "an old lease settles nothing"
    );
}

pub async fn a_calendar_moves_and_goes_with_its_events(house: &House) {
    with_an_event(house).await;
    house.write(vec![posted(2, "new", "pl", EVENT), posted(3, "old/5", "pl", EVENT)]).await;
    let move_to =
        |from: &str| Change::PlaceMoved { from: Address::new("test", from), to: Address::new("test", "new") };
    house.write(vec![move_to("calendar"), move_to("old")]).await;
    let count = "SELECT COUNT(*) FROM postings";
    assert_eq!(
        house.number(&format!("{count} WHERE id = 1 AND chat = 'new'")).await,
        1,
        "the one that moved stays"
    );
    assert_eq!(house.number(&format!("{count} WHERE id = 3 AND chat = 'new/5'")).await, 1);
    assert_eq!(house.number(count).await, 2);
    house.write(vec![Change::PlaceGone(Address::new("test", "new"))]).await;
    assert_eq!(house.number(count).await, 0);
}

pub async fn nobody_is_called_below_an_event(house: &House) {
    with_an_event(house).await;
    let anna = house.person("anna").await;
    let say = bot_core::say::Say::Opened { meeting: make::MEETING };
    let turn = posts(vec![post(Audience::Person(anna), say, None)]);
    let work = house.work(Actor::House, after(10), move |_| Ok(turn.clone()));
    house.database.commit(work).await.expect("commits");
    for parcel in house.claim(after(10)).await {
        house.settle(&parcel, Outcome::Closed, after(10)).await;
    }
    assert_eq!(house.number("SELECT COUNT(*) FROM accounts WHERE reachable = 2").await, 1);
    assert_eq!(claim(house, after(11)).await, []);
}

/// Two organisers want it at the same moment.
pub async fn a_race_makes_one_event(house: &House) {
    make::meeting_with(house, None).await;
    let mut race = tokio::task::JoinSet::new();
    for id in 1..=20 {
        let turn = changes(vec![posted(id, "calendar", if id % 2 == 0 { "pl" } else { "uk" }, EVENT)]);
        let (database, work) =
            (house.database.clone(), house.work(Actor::House, start(), move |_| Ok(turn.clone())));
        race.spawn(async move { drop(database.commit(work).await.expect("commits")) });
    }
    race.join_all().await;
    assert_eq!(house.number("SELECT COUNT(*) FROM postings").await, 1);
}
