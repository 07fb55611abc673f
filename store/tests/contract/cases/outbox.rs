use crate::support::*;
use bot_core::ids::*;
use bot_core::model::{ReminderLevel, State, StateName};
use bot_core::port::*;
use bot_core::say::Say;
use bot_core::turn::{Audience, Change, Class, Post};
use std::collections::BTreeSet;

async fn tell(house: &House, person: PersonId, say: Say, key: Option<&str>) {
    house.house_turn(posts(vec![post(Audience::Person(person), say, key)])).await;
}

fn spoken(parcels: &[Parcel]) -> Vec<Say> {
    parcels.iter().map(|parcel| parcel.say.clone()).collect()
}

pub async fn a_parcel_is_leased_to_one_at_a_time(house: &House) {
    let anna = house.person("anna").await;
    tell(house, anna, words(1), None).await;
    let first = house.claim(after(1)).await;
    assert_eq!((spoken(&first), first[0].attempts, &first[0].address), (vec![words(1)], 0, &address("anna")));
    assert!(house.claim(after(2)).await.is_empty(), "somebody has it");
    let second = house.claim(after(40)).await;
    assert_eq!((second[0].id, second[0].attempts), (first[0].id, 1), "its lease ran out");
    house.settle(&second[0], Outcome::Delivered(Some("42".to_owned())), after(41)).await;
    assert!(house.claim(after(100)).await.is_empty(), "it has arrived");
}

pub async fn what_is_edited_later_is_found_by_its_name(house: &House) {
    let (anna, ben) = (house.person("anna").await, house.person("ben").await);
    let shown = async |account| house.database.shown(account, "card:1").await.expect("looks");
    for (n, receipt) in [(1, "42"), (2, "43")] {
        tell(house, anna, words(n), None).await;
        tell(house, ben, words(n), None).await;
        let parcels = house.claim(after(1)).await;
        let [for_anna, for_ben] = &parcels[..] else { panic!("one each: {parcels:?}") };
        let outcome = Outcome::Shown { slot: "card:1".to_owned(), receipt: receipt.to_owned() };
        house.settle(for_anna, outcome, after(2)).await;
        house.settle(for_ben, Outcome::Delivered(Some("7".to_owned())), after(2)).await;
        assert_eq!(shown(for_anna.account).await.as_deref(), Some(receipt));
        assert_eq!(shown(for_ben.account).await, None, "another account's card is another card");
    }
}

pub async fn a_moved_fence_makes_a_settlement_void(house: &House) {
    let anna = house.person("anna").await;
    tell(house, anna, words(1), None).await;
    let late = house.claim(after(1)).await.remove(0);
    let present = house.claim(after(40)).await.remove(0);
    house.settle(&late, Outcome::Gone, after(41)).await;
    house.settle(&late, Outcome::Never, after(41)).await;
    house.settle(&present, Outcome::Later(after(60)), after(42)).await;
    assert!(house.claim(after(59)).await.is_empty());
    assert_eq!(house.claim(after(60)).await[0].id, present.id);
}

pub async fn what_is_given_back_untried_does_not_count_as_tried(house: &House) {
    let anna = house.person("anna").await;
    tell(house, anna, words(1), None).await;
    let mut attempts = Vec::new();
    for (second, later) in [(1, 1), (2, 9), (10, 10), (11, 11)] {
        let parcel = house.claim(after(second)).await.remove(0);
        attempts.push(parcel.attempts);
        house.settle(&parcel, Outcome::Later(after(later)), after(second)).await;
    }
    assert_eq!(attempts, [0, 0, 1, 1]);
}

pub async fn parcels_of_one_chat_keep_their_order(house: &House) {
    let anna = house.person("anna").await;
    for number in 1..=3 {
        tell(house, anna, words(number), None).await;
    }
    let all = house.claim(after(1)).await;
    assert_eq!(spoken(&all), [words(1), words(2), words(3)]);
    house.settle(&all[0], Outcome::Later(after(300)), after(2)).await;
    house.settle(&all[1], Outcome::Later(after(5)), after(2)).await;
    house.settle(&all[2], Outcome::Later(after(5)), after(2)).await;
    assert!(house.claim(after(200)).await.is_empty(), "the first holds up the others");
    assert_eq!(spoken(&house.claim(after(300)).await), [words(1), words(2), words(3)]);

    let answered = house.act("olha", says(&[words(7)])).await;
    let olha = house.database.person_of(&address("olha")).await.expect("looks").expect("is there");
    tell(house, olha, words(8), None).await;
    assert!(house.claim(after(1)).await.is_empty(), "the answer is still on its way");
    house.settle(&answered.replies[0], Outcome::Delivered(None), after(2)).await;
    assert_eq!(spoken(&house.claim(after(3)).await), [words(8)]);
}

pub async fn a_cut_claim_never_takes_a_later_parcel_before_an_earlier_one(house: &House) {
    let anna = house.person("anna").await;
    let digest = Post { class: Class::Digest, ..post(Audience::Person(anna), words(1), None) };
    let answer = Post { class: Class::Answer, ..post(Audience::Person(anna), words(2), None) };
    house.house_turn(posts(vec![digest, answer])).await;
    let cut = house.database.claim(ALL, after(1), after(30), 1).await.expect("claims");
    assert_eq!(spoken(&cut), [words(1)]);
    assert!(house.database.claim(ALL, after(1), after(30), 1).await.expect("claims").is_empty());
}

pub async fn urgent_parcels_go_first(house: &House) {
    let mut all = Vec::new();
    for (number, class) in [(1, Class::Digest), (2, Class::Reminder), (3, Class::Decision), (4, Class::Link)]
    {
        let person = house.person(&format!("person-{number}")).await;
        all.push(Post { class, ..post(Audience::Person(person), words(number), None) });
    }
    house.house_turn(posts(all)).await;
    let two = house.database.claim(ALL, after(1), after(30), 2).await.expect("claims");
    assert_eq!(spoken(&two), [words(3), words(4)]);
    assert_eq!(spoken(&house.claim(after(1)).await), [words(2), words(1)]);
    assert!(house.database.claim(&["discord"], after(60), after(90), 9).await.expect("claims").is_empty());
}

pub async fn the_same_key_is_sent_once_and_replaces_what_was_not_sent(house: &House) {
    let anna = house.person("anna").await;
    tell(house, anna, words(1), Some("changed")).await;
    tell(house, anna, words(2), Some("changed")).await;
    tell(house, anna, words(3), None).await;
    let all = house.claim(after(1)).await;
    assert_eq!(spoken(&all), [words(2), words(3)]);
    house.settle(&all[0], Outcome::Delivered(None), after(2)).await;
    house.settle(&all[1], Outcome::Never, after(2)).await;
    let again = house.house_turn(posts(vec![post(Audience::Person(anna), words(4), Some("changed"))])).await;
    assert!(!again.posted && house.claim(after(60)).await.is_empty(), "it was sent");
}

pub async fn newer_words_go_out_even_if_older_ones_are_being_sent(house: &House) {
    let anna = house.person("anna").await;
    tell(house, anna, words(1), Some("changed")).await;
    let older = house.claim(after(1)).await.remove(0);
    tell(house, anna, words(1), Some("changed")).await;
    tell(house, anna, words(2), Some("changed")).await;
    house.settle(&older, Outcome::Delivered(None), after(2)).await;
    assert_eq!(spoken(&house.claim(after(60)).await), [words(2)]);
}

pub async fn a_person_who_is_gone_gets_nothing_until_they_write_again(house: &House) {
    let anna = house.person("anna").await;
    for number in 1..=2 {
        tell(house, anna, words(number), Some(&number.to_string())).await;
    }
    let first = house.claim(after(1)).await.remove(0);
    house.settle(&first, Outcome::Gone, after(2)).await;
    let reach = house.facts(move |facts| facts.reach(anna).cloned()).await;
    assert!(reach.unreachable && reach.addresses == [address("anna")]);
    let posted = house.house_turn(posts(vec![post(Audience::Person(anna), words(3), None)])).await;
    assert!(!posted.posted && house.claim(after(60)).await.is_empty());

    house.act("anna", conversation_about(1)).await;
    tell(house, anna, words(2), Some("2")).await;
    assert_eq!(spoken(&house.claim(after(60)).await), [words(2)], "it was never sent");
    house.act("anna", changes(vec![Change::Unreachable])).await;
    assert!(house.claim(after(120)).await.is_empty());
}

pub async fn a_post_goes_to_the_account_last_written_from(house: &House) {
    let anna = house.person("anna").await;
    house.person("other:anna").await;
    house.tamper(&format!("UPDATE accounts SET person_id = {anna}")).await;
    house.act_at(after(10), "other:anna", conversation_about(1)).await;
    tell(house, anna, words(1), None).await;
    let parcels = house.claim(after(20)).await;
    assert_eq!(parcels.iter().map(|parcel| &parcel.address).collect::<Vec<_>>(), [&address("other:anna")]);
    house.settle(&parcels[0], Outcome::Gone, after(21)).await;
    tell(house, anna, words(2), None).await;
    let parcels = house.claim(after(22)).await;
    assert_eq!(spoken(&parcels), [words(1), words(2)]);
    assert!(
        parcels.iter().all(|parcel| parcel.address == address("anna")),
        "what was refused goes there, too"
    );
    let reach = house.facts(move |facts| facts.reach(anna).cloned()).await;
    assert!(!reach.unreachable && reach.addresses == [address("other:anna"), address("anna")]);
}

pub async fn audiences_are_widened_to_persons(house: &House) {
    make::meeting_with(house, None).await;
    let (anna, olha, ihar) =
        (house.person("anna").await, house.person("olha").await, house.person("ihar").await);
    let invite = Change::Invite { hash: "h".to_owned(), community: make::COMMUNITY, until: after(60) };
    house.write(vec![invite]).await;
    house
        .act("ihar", changes(vec![Change::Enrol { hash: "h".to_owned(), community: make::COMMUNITY }]))
        .await;
    house
        .act("olha", changes(vec![Change::Follow(make::MEETING), Change::Reminders(ReminderLevel::Few)]))
        .await;
    let on_paper = PersonId(99);
    house
        .write(vec![
            Change::PersonWithoutAccount(on_paper, "Anna Nowak".to_owned()),
            make::registered(make::MEETING, on_paper, State::Accepted),
            make::registered(make::MEETING, anna, State::Accepted),
            make::registered(make::MEETING, olha, State::Waitlisted { queue: 1 }),
            make::registered(make::MEETING, ihar, State::Withdrawn),
        ])
        .await;
    let live = [StateName::Accepted, StateName::Waitlisted];
    let registered = |level| Audience::Registered(make::MEETING, live.to_vec(), level);
    for (audience, expected) in [
        (registered(ReminderLevel::None), vec!["anna", "olha"]),
        (registered(ReminderLevel::All), vec!["anna"]),
        (Audience::Registered(make::MEETING, vec![], ReminderLevel::None), vec![]),
        (Audience::Organisers(make::COMMUNITY), vec!["ihar"]),
        (Audience::Followers(make::MEETING), vec!["olha"]),
        (Audience::Followers(make::MEETING), vec![]),
    ] {
        // Somebody who acts may be among those who are told.
        let posted = house.act("ihar", posts(vec![post(audience.clone(), words(1), None)])).await.posted;
        let parcels = house.claim(after(1)).await;
        let told: BTreeSet<&str> = parcels.iter().map(|parcel| parcel.address.id.as_str()).collect();
        assert_eq!(
            (told, posted),
            (expected.iter().copied().collect(), !expected.is_empty()),
            "{audience:?}"
        );
        let settled =
            parcels.iter().map(|parcel| (parcel.id, parcel.fence, Outcome::Delivered(None))).collect();
        house.database.settle(settled, after(2)).await.expect("settles");
    }
}

pub async fn a_settled_parcel_loses_its_contents(house: &House) {
    let said = Say::NoSuchMeeting { slug: "MARKER".to_owned() };
    let committed = house.act("anna", says(&[said.clone(), said.clone(), said])).await;
    let outcomes = [Outcome::Delivered(None), Outcome::Never, Outcome::Gone];
    for (parcel, outcome) in committed.replies.iter().zip(outcomes) {
        house.settle(parcel, outcome, after(1)).await;
    }
    assert_eq!(house.number("SELECT COUNT(*) FROM parcels WHERE say = ''").await, 3);
}

pub async fn the_next_due_time_is_known(house: &House) {
    assert_eq!(house.database.next_due(ALL).await.expect("looks"), None);
    let anna = house.person("anna").await;
    tell(house, anna, words(1), None).await;
    tell(house, anna, words(2), None).await;
    assert_eq!(house.database.next_due(ALL).await.expect("looks"), Some(start()));
    assert_eq!(house.database.next_due(&["discord"]).await.expect("looks"), None);
    let parcels = house.claim(after(1)).await;
    assert_eq!(
        house.database.next_due(ALL).await.expect("looks"),
        Some(after(31)),
        "when the lease runs out"
    );
    house.settle(&parcels[0], Outcome::Later(after(500)), after(2)).await;
    house.settle(&parcels[1], Outcome::Later(after(5)), after(2)).await;
    assert_eq!(
        house.database.next_due(ALL).await.expect("looks"),
        Some(after(500)),
        "the second waits for the first"
    );
    let meeting = make::meeting(make::MEETING, "komm-3");
    house.write(vec![make::community(), make::written(meeting, vec![Some(after(100)), None])]).await;
    assert_eq!(house.database.next_due(&[]).await.expect("looks"), Some(after(100)));
}

pub async fn leases_of_a_killed_process_are_taken_back(house: &House) {
    let first = house.act("anna", says(&[words(1)])).await.replies.remove(0);
    house.act("other:olha", says(&[words(2)])).await;
    house.database.release_leases(&["test"]).await.expect("releases");
    let claimed = house.claim(after(1)).await;
    assert_eq!((claimed.len(), claimed[0].id), (1, first.id));
    house.settle(&first, Outcome::Gone, after(2)).await;
    assert_eq!(
        house.number("SELECT COUNT(*) FROM accounts WHERE reachable = 0").await,
        0,
        "its fence moved on"
    );
}

pub async fn words_of_another_version_hold_nobody_up(house: &House) {
    let work = house.work(account("anna"), start(), |_| Ok(says(&[words(1), words(2)])));
    let first = Commit { update: Some("u".to_owned()), ..work };
    let first = house.database.commit(first).await.expect("commits").replies.remove(0);
    house.tamper(&format!("UPDATE parcels SET say = '{{\"say\":\"sung\"}}' WHERE id = {}", first.id)).await;
    house.tamper("UPDATE accounts SET conversation = '[]'").await;
    let work = house.work(account("anna"), start(), |_| Ok(says(&[])));
    let again =
        house.database.commit(Commit { update: Some("u".to_owned()), ..work }).await.expect("commits");
    assert_eq!(spoken(&again.replies), [words(2)]);
    assert_eq!(spoken(&house.claim(after(60)).await), [words(2)]);
    assert_eq!(house.number("SELECT COUNT(*) FROM parcels WHERE state = 'dropped'").await, 1);
}
