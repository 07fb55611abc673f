//! One person with several accounts: joined, taken out, told in the right place.

use crate::support::*;
use bot_core::facts::LinkCode;
use bot_core::ids::*;
use bot_core::message::Upload;
use bot_core::model::language_request::{RequestState, Wants};
use bot_core::model::{Inquiry, LanguageRequest, ReminderLevel, State, StateName};
use bot_core::port::*;
use bot_core::posting::Place;
use bot_core::rules::joining;
use bot_core::say::Say;
use bot_core::turn::{Audience, Change, Turn};
use jiff::ToSpan;
use std::collections::BTreeSet;

/// Makes a code with this account.
pub async fn code(house: &House, who: &str, hash: &str) {
    house.act(who, changes(vec![Change::LinkCode { hash: hash.to_owned(), until: after(600) }])).await;
}

/// Joins `who` to whoever made the code, by the rules.
pub async fn join(house: &House, who: &str, hash: &str) -> Committed {
    let hash = hash.to_owned();
    house
        .decide(who, move |facts| {
            let me = facts.me.clone().expect("somebody acts");
            let into = facts.link_code(hash.clone())?.expect("the code is good").person;
            let mut turn = says(&[Say::Linked]);
            joining::join(facts, hash.clone(), (me.person, into), &mut turn)?;
            Ok(turn)
        })
        .await
}

/// One person with the accounts `anna` and `other:anna`, who last wrote from the second.
pub async fn twofold(house: &House) -> PersonId {
    let anna = house.person("anna").await;
    house.act_at(after(1), "other:anna", conversation_about(1)).await;
    code(house, "anna", "twofold").await;
    house.act_at(after(2), "other:anna", conversation_about(1)).await;
    let joined = join(house, "other:anna", "twofold").await;
    house.settle(&joined.replies[0], Outcome::Delivered(None), after(3)).await;
    house.act_at(after(4), "other:anna", conversation_about(1)).await;
    anna
}

async fn person_of(house: &House, who: &str) -> Option<PersonId> {
    house.database.person_of(&address(who)).await.expect("looks")
}

/// The account behind an address.
pub async fn account_of(house: &House, who: &str) -> AccountId {
    let me = house.see(account(who), start(), |facts| Ok(facts.me.clone())).await;
    me.expect("is there").account
}

pub async fn a_code_is_good_once_and_for_a_short_time(house: &House) {
    let anna = house.person("anna").await;
    let account = account_of(house, "anna").await;
    code(house, "anna", "older").await;
    code(house, "anna", "newer").await;
    let good = async |hash: &'static str, now| {
        house.see(Actor::House, now, move |facts| facts.link_code(hash.to_owned()).copied()).await
    };
    assert_eq!(good("older", after(1)).await, None, "there is a newer one");
    assert_eq!(good("newer", after(599)).await, Some(LinkCode { account, person: anna }));
    assert_eq!(good("newer", after(600)).await, None, "too late");
    join(house, "other:anna", "newer").await;
    assert_eq!(good("newer", after(1)).await, None, "used");
    let work = house.work(Actor::House, after(700), |_| Ok(changes(vec![Change::Sweep(after(700))])));
    code(house, "anna", "third").await;
    house.act("anna", changes(vec![Change::WrongCode])).await;
    house.database.commit(work).await.expect("sweeps");
    let left = "SELECT (SELECT COUNT(*) FROM link_codes) + (SELECT COUNT(*) FROM wrong_codes)";
    assert_eq!(house.number(left).await, 0);
}

pub async fn wrong_codes_are_counted_for_a_while(house: &House) {
    for second in [0, 10, 20] {
        house.act_at(after(second), "anna", changes(vec![Change::WrongCode])).await;
    }
    let anna = account_of(house, "anna").await;
    house.act("olha", changes(vec![Change::WrongCode])).await;
    let tried = async |since| house.facts(move |facts| facts.wrong_codes(anna, after(since)).copied()).await;
    assert_eq!((tried(-1).await, tried(0).await, tried(20).await), (3, 2, 0));
}

pub async fn two_who_use_one_code_at_the_same_time_are_not_both_joined(house: &House) {
    let anna = house.person("anna").await;
    code(house, "anna", "h").await;
    for who in ["other:anna", "other:olha"] {
        house.person(who).await;
    }
    let tries = ["other:anna", "other:olha"].map(|who| {
        house.work(account(who), start(), move |facts| {
            let me = facts.me.clone().expect("somebody acts");
            let Some(made) = *facts.link_code("h".to_owned())? else { return Ok(says(&[Say::Help])) };
            let mut turn = Turn::default();
            joining::join(facts, "h".to_owned(), (me.person, made.person), &mut turn)?;
            Ok(turn)
        })
    });
    let [one, other] = tries.map(|work| house.database.commit(work));
    let (one, other) = tokio::join!(one, other);
    one.expect("commits");
    other.expect("commits");
    let joined = [person_of(house, "other:anna").await, person_of(house, "other:olha").await];
    assert_eq!(joined.iter().filter(|person| **person == Some(anna)).count(), 1, "{joined:?}");
    assert_eq!(house.number("SELECT COUNT(*) FROM persons").await, 2);
}

/// Everything that hangs on a person, one of each.
async fn fill(house: &House, who: &str, n: i64, meeting: MeetingId) {
    let person = house.person(who).await;
    let invite = Change::Invite { hash: format!("i{n}"), community: make::COMMUNITY, until: after(60) };
    house.write(vec![invite]).await;
    let upload = Upload { name: "x".to_owned(), mime: String::new(), bytes: Vec::new().into() };
    let place = Place { id: PlaceId(n), address: Address::new("test", "group"), title: "G".to_owned() };
    let enrol = Change::Enrol { hash: format!("i{n}"), community: make::COMMUNITY };
    let all = vec![Change::File(FileId(n), upload), Change::Follow(meeting), Change::Place(place), enrol];
    house.act(who, changes(all)).await;
    let request = LanguageRequest {
        id: RequestId(n),
        person,
        meeting,
        wants: Wants::default(),
        asked_at: after(n),
        state: RequestState::Asked,
    };
    let inquiry = Inquiry {
        id: InquiryId(n),
        person,
        community: make::COMMUNITY,
        meeting: None,
        text: "?".to_owned(),
        asked_at: start(),
        answer: None,
    };
    house
        .write(vec![
            make::registered(meeting, person, State::Accepted),
            Change::Request(Box::new(request)),
            Change::Inquiry(Box::new(inquiry)),
        ])
        .await;
    let told =
        post(Audience::Person(person), words(u32::try_from(n).expect("small")), Some(&format!("k{n}")));
    house.house_turn(posts(vec![told])).await;
}

/// How many rows of each table hang on a person.
async fn rows_of(house: &House, person: PersonId) -> Vec<(String, i64)> {
    let mut rows = Vec::new();
    for table in search::tables_with(house, "person_id").await {
        let count = house.number(&format!("SELECT COUNT(*) FROM {table} WHERE person_id = {person}")).await;
        rows.push((table, count));
    }
    rows
}

pub async fn whoever_is_joined_brings_everything_along(house: &House) {
    make::meeting_with(house, None).await;
    let other = MeetingId(6_000_000_001);
    house.write(vec![make::written(make::meeting(other, "komm-4"), vec![])]).await;
    fill(house, "anna", 1, make::MEETING).await;
    fill(house, "other:anna", 2, other).await;
    let (anna, second) = (
        person_of(house, "anna").await.expect("is there"),
        person_of(house, "other:anna").await.expect("is there"),
    );
    house.act("anna", changes(vec![Change::Reminders(ReminderLevel::Few)])).await;
    let before = rows_of(house, second).await;
    assert!(before.iter().all(|(_, rows)| *rows > 0), "a table is not tried here: {before:?}");
    code(house, "anna", "h").await;
    join(house, "other:anna", "h").await;
    assert_eq!(person_of(house, "other:anna").await, Some(anna));
    assert_eq!(house.number("SELECT COUNT(*) FROM persons").await, 1);
    let expected = |table: &str| match table {
        // Both brought the bot to the same place, and organise the same community.
        "organisers" | "places" => 1,
        // With the answer to the one who was joined.
        "parcels" => 3,
        _ => 2,
    };
    for (table, rows) in rows_of(house, anna).await {
        assert_eq!(rows, expected(&table), "{table}");
    }
    let mine = house.facts(move |facts| facts.registrations_of(anna).cloned()).await;
    let joined = make::registration(other, second, State::Accepted);
    let kept = mine.iter().find(|mine| mine.meeting == other).expect("came along");
    assert_eq!((kept.id, kept.generation), (joined.id, joined.generation), "the join link lives on");
    let me = house.see(account("other:anna"), start(), |facts| Ok(facts.me.clone())).await.expect("is there");
    assert_eq!((me.reminders, me.organises), (ReminderLevel::Few, vec![make::COMMUNITY]));
    let all = house.database.everything(anna).await.expect("reads");
    assert_eq!(all["accounts"].as_array().map(Vec::len), Some(2));
    let seats = house.facts(move |facts| Ok((*facts.seats(make::MEETING)?, *facts.seats(other)?))).await;
    assert_eq!((seats.0.accepted, seats.1.accepted), (1, 1));
    house.write(vec![Change::Erase(anna)]).await;
    assert_eq!((person_of(house, "anna").await, person_of(house, "other:anna").await), (None, None));
    assert_eq!(search::everywhere(house, "anna").await, Vec::<String>::new());
}

pub async fn of_two_registrations_for_one_meeting_the_better_stays_and_the_seat_goes_on(house: &House) {
    make::meeting_with(house, Some(2)).await;
    let anna = house.person("anna").await;
    let (second, next) = (house.person("other:anna").await, house.person("next").await);
    house
        .write(vec![
            make::registered(make::MEETING, anna, State::Accepted),
            make::registered(make::MEETING, second, State::Accepted),
            make::registered(make::MEETING, next, State::Waitlisted { queue: 1 }),
        ])
        .await;
    for (n, person) in [(1, anna), (2, second)] {
        let request = LanguageRequest {
            id: RequestId(n),
            person,
            meeting: make::MEETING,
            wants: Wants::default(),
            asked_at: after(n),
            state: RequestState::Asked,
        };
        house.write(vec![Change::Request(Box::new(request))]).await;
    }
    code(house, "anna", "h").await;
    join(house, "other:anna", "h").await;
    let (seats, all, request) = house
        .facts(move |facts| {
            let all = facts.registrations(make::MEETING)?.clone();
            Ok((*facts.seats(make::MEETING)?, all, facts.request_of(make::MEETING, anna)?.clone()))
        })
        .await;
    assert_eq!((seats.accepted, seats.waitlisted, seats.withdrawn), (2, 0, 0));
    let persons: BTreeSet<_> = all.iter().map(|it| (it.person, it.state.name())).collect();
    assert_eq!(persons, BTreeSet::from([(anna, StateName::Accepted), (next, StateName::Accepted)]));
    assert_eq!(request.map(|request| request.id), Some(RequestId(2)), "the latest");
    let told = house.claim(after(1)).await;
    assert!(told.iter().any(|parcel| parcel.address == address("next")), "the seat is theirs: {told:?}");
}

pub async fn what_one_of_them_was_told_is_not_told_again_to_the_other(house: &House) {
    let (anna, second) = (house.person("anna").await, house.person("other:anna").await);
    let tell = async |person, key: &str| {
        house.house_turn(posts(vec![post(Audience::Person(person), words(1), Some(key))])).await.posted
    };
    for key in ["sent to the second", "sent to nobody"] {
        assert!(tell(second, key).await);
    }
    let parcels = house.claim(after(1)).await;
    house.settle(&parcels[0], Outcome::Delivered(None), after(2)).await;
    house.settle(&parcels[1], Outcome::Later(after(60)), after(2)).await;
    for key in ["sent to the second", "sent to nobody"] {
        assert!(tell(anna, key).await);
    }
    code(house, "anna", "h").await;
    let joined = join(house, "other:anna", "h").await;
    house.settle(&joined.replies[0], Outcome::Delivered(None), after(3)).await;
    assert_eq!(house.claim(after(100)).await.len(), 1, "what was sent to nobody, once");
    assert!(!tell(anna, "sent to the second").await);
}

pub async fn an_account_that_is_taken_out_is_a_stranger_and_leaves_everything_behind(house: &House) {
    make::meeting_with(house, None).await;
    let anna = twofold(house).await;
    house.write(vec![make::registered(make::MEETING, anna, State::Accepted)]).await;
    house.house_turn(posts(vec![post(Audience::Person(anna), words(1), None)])).await;
    let taken = account_of(house, "other:anna").await;
    let take_out = Change::TakeOut { account: taken, person: PersonId(77) };
    let answered =
        house.act_at(after(9), "other:anna", Turn { says: vec![words(5)], ..changes(vec![take_out]) }).await;
    assert_eq!(
        (person_of(house, "anna").await, person_of(house, "other:anna").await),
        (Some(anna), Some(PersonId(77)))
    );
    let me = house.see(account("other:anna"), start(), |facts| Ok(facts.me.clone())).await.expect("is there");
    assert_eq!((me.account, me.conversation.last_meeting), (taken, None));
    let theirs = house.facts(|facts| facts.registrations_of(PersonId(77)).cloned()).await;
    assert!(theirs.is_empty());
    assert_eq!(answered.replies.len(), 1);
    let told = house.claim(after(10)).await;
    assert_eq!(
        told.iter().map(|parcel| &parcel.address).collect::<Vec<_>>(),
        [&address("anna")],
        "what waited"
    );
    let not_theirs = Change::TakeOut { account: account_of(house, "anna").await, person: PersonId(78) };
    let work = house.work(account("other:anna"), start(), move |_| Ok(changes(vec![not_theirs.clone()])));
    assert!(house.database.commit(work).await.is_err(), "somebody else's");
}

pub async fn what_is_told_goes_where_it_was_wanted(house: &House) {
    let anna = twofold(house).await;
    let (first, second) = (account_of(house, "anna").await, account_of(house, "other:anna").await);
    let goes_to = async |second: i64| {
        house.house_turn(posts(vec![post(Audience::Person(anna), words(1), None)])).await;
        let parcel = house.claim(after(second)).await.remove(0);
        house.settle(&parcel, Outcome::Delivered(None), after(second)).await;
        parcel.account
    };
    assert_eq!(goes_to(10).await, second, "last written from");
    house.act_at(after(5), "other:anna", changes(vec![Change::Prefer(Some(first))])).await;
    assert_eq!(goes_to(11).await, first);
    let preferred = house.facts(move |facts| facts.accounts_of(anna).cloned()).await;
    assert_eq!(
        preferred.iter().map(|it| (it.id, it.preferred)).collect::<Vec<_>>(),
        [(second, false), (first, true)]
    );
    house.act_at(after(6), "other:anna", changes(vec![Change::Prefer(None)])).await;
    assert_eq!(goes_to(12).await, second);
    let just_there = post(Audience::Account(first), words(2), None);
    house.house_turn(posts(vec![just_there])).await;
    assert_eq!(house.claim(after(13)).await[0].account, first);
    let late = start() + 1.hour();
    let seen = house.see(account("anna"), late, |facts| Ok(facts.me.clone())).await.expect("is there");
    assert_eq!(seen.person, anna);
}
