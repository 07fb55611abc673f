//! Where a parcel goes when its account does not take it.

use super::accounts::{account_of, twofold};
use crate::support::*;
use bot_core::ids::*;
use bot_core::port::*;
use bot_core::say::Say;
use bot_core::turn::{Audience, Change};
use jiff::ToSpan;

pub async fn tell(house: &House, person: PersonId, number: u32) {
    house.house_turn(posts(vec![post(Audience::Person(person), words(number), None)])).await;
}

fn told(parcels: &[Parcel]) -> Vec<(Say, String)> {
    parcels.iter().map(|parcel| (parcel.say.clone(), parcel.address.to_string())).collect()
}

fn at(number: u32, address: &str) -> (Say, String) {
    (words(number), address.to_owned())
}

pub async fn what_waits_for_one_who_is_gone_goes_to_their_next_account_in_order(house: &House) {
    let anna = twofold(house).await;
    for number in 1..=3 {
        tell(house, anna, number).await;
    }
    let held = house.claim(after(10)).await;
    assert_eq!(told(&held), [1, 2, 3].map(|number| at(number, "other:anna")));
    tell(house, anna, 4).await;
    let gone = held.iter().map(|parcel| (parcel.id, parcel.fence, Outcome::Gone)).collect();
    house.database.settle(gone, after(11)).await.expect("settles");
    assert_eq!(told(&house.claim(after(12)).await), [1, 2, 3, 4].map(|number| at(number, "test:anna")));
    tell(house, anna, 5).await;
    let last = house.claim(after(60)).await.remove(0);
    house.settle(&last, Outcome::Gone, after(61)).await;
    assert!(house.claim(after(600)).await.is_empty(), "there is nowhere else");
    assert_eq!(house.number("SELECT COUNT(*) FROM parcels WHERE state = 'waiting'").await, 0);
}

pub async fn what_is_being_sent_is_not_sent_twice_when_an_account_goes(house: &House) {
    let anna = twofold(house).await;
    for number in 1..=2 {
        tell(house, anna, number).await;
    }
    let held = house.claim(after(10)).await;
    house.settle(&held[0], Outcome::Gone, after(11)).await;
    assert_eq!(told(&house.claim(after(12)).await), [at(1, "test:anna")], "the second is still on its way");
    house.settle(&held[1], Outcome::Delivered(None), after(13)).await;
    house.settle(&held[0], Outcome::Gone, after(14)).await;
    let reach = house.facts(move |facts| facts.reach(anna).cloned()).await;
    assert!(!reach.unreachable, "a fence that has moved on says nothing about the account after it");
    assert!(house.claim(after(15)).await.is_empty());
}

pub async fn one_who_went_by_themselves_is_told_elsewhere(house: &House) {
    let anna = twofold(house).await;
    tell(house, anna, 1).await;
    house.act_at(after(5), "other:anna", changes(vec![Change::Unreachable])).await;
    assert_eq!(told(&house.claim(after(6)).await), [at(1, "test:anna")]);
}

pub async fn nobody_there_means_another_platform_and_not_for_ever(house: &House) {
    let anna = twofold(house).await;
    tell(house, anna, 1).await;
    let mut seen = Vec::new();
    for second in 10..14 {
        let parcel = house.claim(after(second)).await.remove(0);
        seen.push(parcel.address.platform.clone());
        house.settle(&parcel, Outcome::Away(after(300)), after(second)).await;
    }
    assert_eq!(seen, ["other", "test", "other", "test"]);
    assert!(house.claim(after(299)).await.is_empty(), "it has gone round often enough");
    assert_eq!(house.database.next_due(ALL).await.expect("looks"), Some(after(300)));
    assert_eq!(told(&house.claim(after(300)).await), [at(1, "test:anna")]);

    let ben = house.person("ben").await;
    tell(house, ben, 2).await;
    let parcel = house.claim(after(301)).await.remove(0);
    house.settle(&parcel, Outcome::Away(after(400)), after(302)).await;
    assert!(house.claim(after(320)).await.is_empty(), "ben has one account");
}

pub async fn an_answer_is_never_said_elsewhere(house: &House) {
    twofold(house).await;
    for outcome in [Outcome::Away(after(60)), Outcome::Gone, Outcome::Closed] {
        let answer = house.act_at(after(9), "other:anna", says(&[words(1)])).await.replies.remove(0);
        house.settle(&answer, outcome.clone(), after(10)).await;
        assert!(house.claim(after(59)).await.is_empty(), "{outcome:?}");
        if let Some(later) = house.claim(after(60)).await.first() {
            assert_eq!(later.address, address("other:anna"));
            house.settle(later, Outcome::Delivered(None), after(61)).await;
        }
    }
}

pub async fn what_a_killed_process_held_for_one_who_is_gone_finds_its_way(house: &House) {
    let anna = twofold(house).await;
    tell(house, anna, 1).await;
    let _held_by_one_who_is_killed = house.claim(after(10)).await;
    house.act_at(after(11), "other:anna", changes(vec![Change::Unreachable])).await;
    assert!(house.claim(after(600)).await.is_empty());
    let sweep = house.work(Actor::House, start() + 1.hour(), |_| Ok(changes(vec![Change::Sweep(start())])));
    house.database.commit(sweep).await.expect("sweeps");
    assert_eq!(told(&house.claim(start() + 1.hour()).await), [at(1, "test:anna")]);
    assert_ne!(account_of(house, "anna").await, account_of(house, "other:anna").await);
}
