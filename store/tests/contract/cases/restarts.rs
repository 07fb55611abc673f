use crate::support::*;
use bot_core::ids::MeetingId;
use bot_core::port::*;
use bot_core::say::Say;
use bot_core::turn::Turn;
use store::Database;

pub async fn everything_is_there_after_a_restart(house: &House) {
    make::meeting_with(house, Some(1)).await;
    let turn = Turn { says: vec![Say::Welcome], ..conversation_about(4) };
    house.act("anna", turn).await;
    house.database.close().await;
    let refused = house.database.commit(house.work(Actor::House, start(), |_| Ok(says(&[])))).await;
    assert!(matches!(refused, Err(StoreError::Unavailable(_))), "closed: {refused:?}");
    assert_eq!(Database::pending_migrations(&house.url).await.expect("looks"), Vec::<i64>::new());

    let again = house.another().await;
    assert!(again.catalogue().await.expect("reads").by_slug("komm-3").is_some());
    let claimed = again.claim(ALL, after(60), after(90), 9).await.expect("claims");
    assert_eq!((claimed.len(), &claimed[0].say), (1, &Say::Welcome), "promised before, delivered after");
    let look = Box::new(|facts: &bot_core::facts::Facts| {
        let me = facts.me.as_ref().expect("somebody acts");
        assert_eq!(me.conversation.last_meeting, Some(MeetingId(4)));
        Ok(())
    });
    again.look(account("anna"), start(), look).await.expect("looks");
    again.close().await;
}

pub async fn the_houses_key_is_made_once(house: &House) {
    assert_eq!(house.database.house_key([1; 32]).await.expect("makes"), [1; 32]);
    let another = house.another().await;
    assert_eq!(another.house_key([2; 32]).await.expect("reads"), [1; 32]);
    another.close().await;
}

pub async fn two_processes_share_one_database(house: &House) {
    let another = std::sync::Arc::new(house.another().await);
    let mut all = tokio::task::JoinSet::new();
    for number in 0..40_u32 {
        let database = if number % 2 == 0 { house.database.clone() } else { another.clone() };
        let work =
            house.work(account(&format!("person-{number}")), start(), move |_| Ok(says(&[words(number)])));
        all.spawn(async move { database.commit(work).await.expect("commits") });
    }
    all.join_all().await;
    assert_eq!(another.counts().await.expect("counts").persons, 40);
    let (one, two) = tokio::join!(
        house.database.claim(ALL, after(60), after(90), 100),
        another.claim(ALL, after(60), after(90), 100)
    );
    let (one, two) = (one.expect("claims"), two.expect("claims"));
    assert_eq!(one.len() + two.len(), 40, "each parcel is leased once");
    another.close().await;
}
