use crate::support::*;
use bot_core::conversation::Focus;
use bot_core::facts::Need;
use bot_core::ids::*;
use bot_core::meeting::Community;
use bot_core::model::{Inquiry, State, StateName};
use bot_core::port::*;
use bot_core::say::Say;
use bot_core::turn::{Change, Turn};

pub async fn a_first_message_makes_a_person_and_keeps_the_conversation(house: &House) {
    let hints = Actor::Account {
        address: address("anna"),
        locale_hint: Some("uk".to_owned()),
        name_hint: Some("Anna".to_owned()),
    };
    let work = house.work(hints, start(), |facts| {
        let me = facts.me.as_ref().expect("somebody acts");
        assert!(me.is_new);
        assert_eq!(me.locale_hint.as_deref(), Some("uk"));
        Ok(conversation_about(4))
    });
    house.database.commit(work).await.expect("commits");
    let me = house.see(account("anna"), start(), |facts| Ok(facts.me.clone())).await.expect("is there");
    assert!(!me.is_new);
    assert_eq!(me.conversation.last_meeting, Some(MeetingId(4)));
    assert_eq!((me.locale_hint.as_deref(), me.name_hint.as_deref()), (Some("uk"), Some("Anna")));
    assert_eq!(house.database.person_of(&address("anna")).await.expect("looks"), Some(me.person));
}

pub async fn an_empty_turn_writes_nothing(house: &House) {
    let committed = house.act("anna", Turn::default()).await;
    assert!(committed.replies.is_empty() && !committed.posted && !committed.repeated);
    assert_eq!(house.database.counts().await.expect("counts"), store::Counts::default());
}

pub async fn a_look_writes_nothing_and_sees_what_a_turn_would_see(house: &House) {
    let is_new = house.see(account("anna"), start(), |facts| Ok(facts.me.as_ref().map(|me| me.is_new))).await;
    assert_eq!(is_new, Some(true));
    assert_eq!(house.database.counts().await.expect("counts").persons, 0);
    let nobody =
        house.facts(|facts| Ok((facts.me.is_none(), facts.registration(RegistrationId(1))?.clone()))).await;
    assert_eq!(nobody, (true, None));
}

fn update(house: &House, turn: Turn) -> Commit {
    Commit {
        update: Some("u1".to_owned()),
        reply: Some("h1".to_owned()),
        ..house.work(account("anna"), start(), move |_| Ok(turn.clone()))
    }
}

pub async fn a_repeated_update_changes_nothing_and_gets_its_unsent_answers_again(house: &House) {
    let turn = Turn { says: vec![Say::Welcome, Say::Help], ..conversation_about(1) };
    let first = house.database.commit(update(house, turn)).await.expect("commits");
    assert_eq!(first.replies.iter().map(|reply| &reply.say).collect::<Vec<_>>(), [&Say::Welcome, &Say::Help]);
    house.settle(&first.replies[0], Outcome::Delivered(None), start()).await;
    let again = house.database.commit(update(house, conversation_about(2))).await.expect("commits");
    assert!(again.repeated);
    let [reply] = &again.replies[..] else { panic!("one was not sent yet: {again:?}") };
    assert_eq!((&reply.say, reply.id, reply.attempts), (&Say::Help, first.replies[1].id, 1));
    assert!(reply.fence > first.replies[1].fence);
    assert_eq!(first.replies[0].answers, Some(Reply { handle: Some("h1".to_owned()), first: true }));
    assert_eq!(reply.answers, Some(Reply { handle: Some("h1".to_owned()), first: false }));
    let me = house.see(account("anna"), start(), |facts| Ok(facts.me.clone())).await.expect("is there");
    assert_eq!(me.conversation.last_meeting, Some(MeetingId(1)), "the second time was not decided");
    let elsewhere = Commit { actor: account("other:anna"), ..update(house, says(&[Say::Help])) };
    assert!(
        !house.database.commit(elsewhere).await.expect("commits").repeated,
        "ids are each platform's own"
    );
}

pub async fn the_same_update_at_the_same_time_is_handled_once(house: &House) {
    let mut all = tokio::task::JoinSet::new();
    for _ in 0..8 {
        let (database, work) = (house.database.clone(), update(house, says(&[Say::Welcome])));
        all.spawn(async move { database.commit(work).await.expect("commits").repeated });
    }
    let repeated = all.join_all().await;
    assert_eq!(repeated.iter().filter(|repeated| !**repeated).count(), 1);
    assert_eq!(house.number("SELECT COUNT(*) FROM parcels").await, 1);
}

pub async fn two_first_messages_at_the_same_time_make_one_person(house: &House) {
    let mut all = tokio::task::JoinSet::new();
    for number in 0..8 {
        let (database, work) = (
            house.database.clone(),
            house.work(account("anna"), start(), move |_| Ok(conversation_about(number))),
        );
        all.spawn(async move { database.commit(work).await.expect("commits") });
    }
    all.join_all().await;
    let counts = house.database.counts().await.expect("counts");
    assert_eq!((counts.persons, counts.accounts), (1, 1));
}

pub async fn a_decision_that_asks_twice_for_the_same_is_refused(house: &House) {
    let work = house.work(account("anna"), start(), |_| Err(Need::Registration(RegistrationId(1))));
    let refused = house.database.commit(work).await;
    assert!(matches!(&refused, Err(StoreError::Broken(why)) if why.contains("wrong kind")), "{refused:?}");
}

pub async fn a_panicking_decision_harms_nobody_else(house: &House) {
    let panicking = house.work(account("anna"), start(), |_| panic!("a mistake in a rule"));
    let sound = house.work(account("olha"), start(), |_| Ok(conversation_about(1)));
    let (panicked, sound) = tokio::join!(house.database.commit(panicking), house.database.commit(sound));
    assert!(matches!(panicked, Err(StoreError::Broken(_))));
    sound.expect("the other is written");
    house.act("anna", conversation_about(1)).await;
    assert_eq!(house.database.counts().await.expect("counts").persons, 2);
}

pub async fn a_failed_turn_leaves_nothing_behind(house: &House) {
    let enrol = Change::Enrol { hash: "none".to_owned(), community: CommunityId(1) };
    let turn = Turn { changes: vec![enrol], says: vec![Say::Welcome], ..conversation_about(1) };
    let failed = house.database.commit(house.work(account("anna"), start(), move |_| Ok(turn.clone()))).await;
    assert!(matches!(failed, Err(StoreError::Broken(_))), "{failed:?}");
    assert_eq!(house.database.counts().await.expect("counts"), store::Counts::default());
}

pub async fn a_decision_on_a_stale_state_is_not_written(house: &House) {
    make::meeting_with(house, None).await;
    let person = house.person("anna").await;
    house.write(vec![make::registered(make::MEETING, person, State::Accepted)]).await;
    let stale = Change::Registration {
        registration: Box::new(make::registration(make::MEETING, person, State::Declined)),
        before: Some(StateName::Received),
    };
    let work = house.work(Actor::House, start(), move |_| Ok(changes(vec![stale.clone()])));
    assert!(matches!(house.database.commit(work).await, Err(StoreError::Broken(_))));
    let found = house.facts(move |facts| facts.registration_of(make::MEETING, person).cloned()).await;
    assert_eq!(found.expect("is there").state, State::Accepted);
}

pub async fn whatever_people_write_comes_back_unchanged(house: &House) {
    make::meeting_with(house, None).await;
    let odd = "Zażółć \u{202e}gęślą\u{200d} 👩‍👩‍👧 ' \" \\ %_ <b> \r\n\t; DROP TABLE persons; -- ".repeat(200);
    let mut turn = conversation_about(1);
    if let Some(conversation) = &mut turn.conversation {
        conversation.focus = Focus::Offer { words: format!("{odd}\0") };
    }
    let focus = turn.conversation.as_ref().map(|conversation| conversation.focus.clone());
    house.act("anna", turn).await;
    let me = house.see(account("anna"), start(), |facts| Ok(facts.me.clone())).await.expect("is there");
    assert_eq!(Some(me.conversation.focus), focus);
    let inquiry = Inquiry {
        id: InquiryId(1),
        person: me.person,
        community: make::COMMUNITY,
        meeting: None,
        text: odd.clone(),
        asked_at: start(),
        answer: None,
    };
    let with_nul = Inquiry { id: InquiryId(2), text: "a\0b".to_owned(), ..inquiry.clone() };
    house.write(vec![Change::Inquiry(Box::new(inquiry)), Change::Inquiry(Box::new(with_nul))]).await;
    let open = house.facts(|facts| facts.open_inquiries(make::COMMUNITY).cloned()).await;
    assert_eq!((open[0].text.as_str(), open[1].text.as_str()), (odd.as_str(), "a\u{fffd}b"));
}

pub async fn the_catalogue_is_always_the_present_one(house: &House) {
    make::meeting_with(house, Some(3)).await;
    let another = house.another().await;
    let seen = another.catalogue().await.expect("reads");
    assert_eq!(seen.by_slug("KOMM-3").expect("is there").definition.capacity, Some(3));
    make::meeting_with(house, Some(4)).await;
    for database in [&*house.database, &another] {
        let catalogue = database.catalogue().await.expect("reads");
        assert!(catalogue.version > seen.version);
        assert_eq!(catalogue.by_slug("komm-3").expect("is there").definition.capacity, Some(4));
    }
    let unchanged = house.database.catalogue().await.expect("reads");
    let again = house.database.catalogue().await.expect("reads");
    assert!(std::sync::Arc::ptr_eq(&unchanged, &again), "what has not changed is not read again");
    let renamed = Community { slug: "nowa".to_owned(), ..Community::bare("komm") };
    house.write(vec![Change::Community(make::COMMUNITY, Box::new(renamed))]).await;
    assert_eq!(another.catalogue().await.expect("reads").community_id("nowa"), Some(make::COMMUNITY));
    another.close().await;
}
