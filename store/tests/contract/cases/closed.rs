//! People who can't be written to: what is for them waits until they do something, and they are called by name.

use super::accounts::twofold;
use super::ladder::tell;
use crate::support::*;
use bot_core::ids::*;
use bot_core::model::State;
use bot_core::port::*;
use bot_core::posting::{NewPosting, Posting, PublicSay};
use bot_core::say::Say;
use bot_core::turn::{Audience, Change};
use jiff::{Timestamp, ToSpan};

/// Closes the account to which this is the next that is due.
async fn close(house: &House, now: Timestamp) {
    let refused = house.claim(now).await.remove(0);
    house.settle(&refused, Outcome::Closed, now).await;
}

/// What somebody gets who presses something.
async fn press(house: &House, now: Timestamp, who: &str, update: &str) -> Vec<Parcel> {
    let work = house.work(account(who), now, |_| Ok(says(&[Say::My])));
    let work = Commit { update: Some(update.to_owned()), reply: Some("handle".to_owned()), ..work };
    house.database.commit(work).await.expect("commits").replies
}

fn spoken(parcels: &[Parcel]) -> Vec<Say> {
    parcels.iter().map(|parcel| parcel.say.clone()).collect()
}

pub async fn what_a_closed_account_takes_only_as_an_answer_waits_for_its_person(house: &House) {
    make::meeting_with(house, None).await;
    let anna = house.person("anna").await;
    house.write(vec![make::registered(make::MEETING, anna, State::Accepted)]).await;
    tell(house, anna, 1).await;
    close(house, after(10)).await;
    tell(house, anna, 2).await;
    let parked = post(Audience::Person(anna), words(3), Some("three"));
    house.house_turn(posts(vec![parked.clone()])).await;
    let unreachable = house.facts(|facts| facts.unreachable(make::MEETING).cloned()).await;
    assert!(unreachable.contains(&anna));
    assert!(house.facts(move |facts| facts.reach(anna).cloned()).await.unreachable);

    assert!(
        house.act_at(after(19), "anna", conversation_about(1)).await.replies.is_empty(),
        "done elsewhere"
    );
    assert_eq!(house.database.next_due(ALL).await.expect("looks"), None);
    let replies = press(house, after(20), "anna", "u").await;
    assert_eq!(spoken(&replies), [Say::My, words(1), words(2), words(3)]);
    assert!(replies.iter().map(|parcel| parcel.id).is_sorted());
    let answers = replies.iter().map(|parcel| parcel.answers.clone().expect("an answer"));
    let answers: Vec<_> = answers.map(|reply| (reply.handle, reply.first)).collect();
    let handle = Some("handle".to_owned());
    let rest = (handle.clone(), false);
    assert_eq!(answers, [(handle, true), rest.clone(), rest.clone(), rest]);
    assert!(!house.facts(|facts| facts.unreachable(make::MEETING).cloned()).await.contains(&anna));

    // A process that was killed with them has a successor, and the same update brings them again.
    assert_eq!(spoken(&press(house, after(21), "anna", "u").await), spoken(&replies));
    assert_eq!(spoken(&house.claim(after(60)).await), spoken(&replies));
    assert!(press(house, after(61), "anna", "v").await.len() == 1);
    let held = replies.iter().map(|parcel| (parcel.id, 3, Outcome::Delivered(None))).collect();
    house.database.settle(held, after(62)).await.expect("settles");
    assert!(!house.house_turn(posts(vec![parked])).await.posted, "it was sent once and for all");
    tell(house, anna, 4).await;
    let direct = house.claim(after(100)).await;
    assert_eq!(spoken(&direct).last(), Some(&words(4)), "a direct message is tried again");
}

pub async fn a_closed_account_is_the_last_that_is_told(house: &House) {
    let anna = twofold(house).await;
    tell(house, anna, 1).await;
    let refused = house.claim(after(10)).await.remove(0);
    assert_eq!(refused.address, address("other:anna"));
    house.settle(&refused, Outcome::Closed, after(10)).await;
    tell(house, anna, 2).await;
    let elsewhere = house.claim(after(11)).await;
    assert_eq!(spoken(&elsewhere), [words(1), words(2)]);
    assert!(elsewhere.iter().all(|parcel| parcel.address == address("anna")));
    house.settle(&elsewhere[0], Outcome::Gone, after(12)).await;
    house.settle(&elsewhere[1], Outcome::Gone, after(12)).await;
    tell(house, anna, 3).await;
    assert!(house.claim(after(100)).await.is_empty(), "only the closed one is left");
    assert_eq!(
        spoken(&press(house, after(101), "other:anna", "u").await),
        [Say::My, words(1), words(2), words(3)]
    );
}

pub async fn what_is_parked_holds_nobody_up_and_is_not_due(house: &House) {
    let (anna, ben) = (house.person("anna").await, house.person("ben").await);
    tell(house, anna, 1).await;
    close(house, after(10)).await;
    tell(house, anna, 2).await;
    assert_eq!(house.database.next_due(ALL).await.expect("looks"), None);
    assert!(house.claim(after(3600)).await.is_empty());
    tell(house, ben, 3).await;
    assert_eq!(spoken(&house.claim(after(11)).await), [words(3)]);
}

pub async fn what_was_refused_as_an_answer_waits_again(house: &House) {
    let anna = house.person("anna").await;
    tell(house, anna, 1).await;
    close(house, after(10)).await;
    let replies = press(house, after(20), "anna", "u").await;
    house.settle(&replies[0], Outcome::Closed, after(21)).await;
    house.settle(&replies[1], Outcome::Closed, after(21)).await;
    assert!(house.claim(after(600)).await.is_empty());
    let again = press(house, after(30), "anna", "v").await;
    assert_eq!(spoken(&again), [Say::My, words(1)], "the answer of then is past, what was told is not");
    house.settle(&again[1], Outcome::Delivered(None), after(31)).await;
    house.settle(&again[0], Outcome::Delivered(None), after(31)).await;
    assert_eq!(house.number("SELECT COUNT(*) FROM parcels WHERE state = 'waiting'").await, 0);
}

/// Posts a card in a place and shows it as this message.
async fn card(house: &House, now: Timestamp, (id, place, receipt): (i64, &str, &str)) {
    let card = NewPosting {
        id: PostingId(id),
        place: Address::new("test", place),
        locale: "uk".to_owned(),
        say: PublicSay::Card(make::MEETING),
        receipt: None,
    };
    house.act_at(now, "organiser", changes(vec![Change::Post(Box::new(card))])).await;
    let card = calls(house, now).await.remove(0);
    let shown =
        PostingOutcome::Shown { receipt: receipt.to_owned(), fingerprint: "f".to_owned(), stale_at: None };
    house.database.settle_posting(card.id, card.fence, shown, now).await.expect("settles");
}

async fn calls(house: &House, now: Timestamp) -> Vec<Posting> {
    house.database.claim_postings(ALL, now, now + 30.seconds(), 9).await.expect("claims")
}

/// Tells something about the meeting.
async fn remind(house: &House, now: Timestamp, person: PersonId) {
    let say = Say::Opened { meeting: make::MEETING };
    let turn = posts(vec![post(Audience::Person(person), say, None)]);
    let work = house.work(Actor::House, now, move |_| Ok(turn.clone()));
    house.database.commit(work).await.expect("commits");
}

/// Anna, who is closed, and two cards of the meeting; she was called at second 10.
async fn called(house: &House) -> PersonId {
    make::meeting_with(house, None).await;
    card(house, after(1), (1, "lobby", "41")).await;
    card(house, after(2), (2, "news/7", "42")).await;
    let anna = house.person("anna").await;
    remind(house, after(10), anna).await;
    close(house, after(10)).await;
    anna
}

pub async fn somebody_is_called_once_in_six_hours_below_the_newest_card(house: &House) {
    let anna = called(house).await;
    let [call] = &calls(house, after(10)).await[..] else { panic!("one call") };
    assert_eq!(call.say, PublicSay::Call(address("anna")));
    assert_eq!(
        (&call.place, call.locale.as_str()),
        (&Address::new("test", "news/7/42"), "uk"),
        "the card's language"
    );
    let shown =
        PostingOutcome::Shown { receipt: "99".to_owned(), fingerprint: String::new(), stale_at: None };
    house.database.settle_posting(call.id, call.fence, shown, after(11)).await.expect("settles");
    for minutes in [1, 60, 359] {
        remind(house, after(10) + minutes.minutes(), anna).await;
        assert_eq!(calls(house, after(10) + minutes.minutes()).await, [], "after {minutes} minutes");
    }
    remind(house, after(10) + 6.hours(), anna).await;
    assert_eq!(calls(house, after(10) + 6.hours()).await.len(), 1);
    let rest = "SELECT COUNT(*) FROM postings WHERE calls IS NOT NULL";
    assert_eq!(house.number(rest).await, 1);
    house.write(vec![Change::Erase(anna)]).await;
    assert_eq!(house.number(rest).await, 0, "nobody is called who is forgotten");
}

pub async fn who_comes_by_themselves_is_not_called(house: &House) {
    called(house).await;
    let replies = press(house, after(11), "anna", "u").await;
    assert_eq!(spoken(&replies).last(), Some(&Say::Opened { meeting: make::MEETING }));
    assert_eq!(calls(house, after(12)).await, []);
}

pub async fn nobody_is_called_where_no_card_stands(house: &House) {
    make::meeting_with(house, None).await;
    let anna = house.person("other:anna").await;
    card(house, after(1), (1, "lobby", "41")).await;
    remind(house, after(10), anna).await;
    close(house, after(10)).await;
    assert_eq!(calls(house, after(11)).await, [], "on her platform there is none");
    let ben = house.person("ben").await;
    tell(house, ben, 1).await;
    close(house, after(12)).await;
    assert_eq!(calls(house, after(13)).await, [], "about no meeting");
    remind(house, after(14), ben).await;
    assert_eq!(calls(house, after(15)).await.len(), 1, "he was not called before");
}

pub async fn what_is_parked_is_forgotten_with_its_meeting_and_after_thirty_days(house: &House) {
    let anna = called(house).await;
    let waiting = "SELECT COUNT(*) FROM parcels WHERE state = 'waiting'";
    tell(house, anna, 1).await;
    assert_eq!(house.number(waiting).await, 2);
    house.write(vec![Change::Forget(make::MEETING)]).await;
    assert_eq!(house.number(waiting).await, 1, "the other one is about no meeting");
    for (days, left) in [(29, 1), (31, 0)] {
        let late = start() + (days * 24).hours();
        let sweep = house.work(Actor::House, late, |_| Ok(changes(vec![Change::Sweep(start())])));
        house.database.commit(sweep).await.expect("sweeps");
        assert_eq!(house.number(waiting).await, left, "after {days} days");
    }
}
