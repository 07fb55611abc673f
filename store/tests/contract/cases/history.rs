use crate::support::*;
use bot_core::port::*;

fn me(text: &str) -> EntryBody {
    EntryBody::Me { text: text.to_owned() }
}

async fn record(house: &House, key: &str, seconds: i64) -> Entry {
    house.database.record(&address("anna"), key, me(key), after(seconds)).await.expect("records")
}

async fn keys(house: &House, after: i64) -> Vec<String> {
    let history = house.database.history(&address("anna"), after).await.expect("reads");
    history.into_iter().map(|entry| entry.key).collect()
}

pub async fn an_edited_entry_keeps_its_place_and_gets_a_new_number(house: &House) {
    let card = record(house, "card", 1).await;
    let words = record(house, "words", 2).await;
    let edited = house.database.record(&address("anna"), "card", me("new"), after(3)).await.expect("records");
    assert!(edited.seq > words.seq);
    assert_eq!((edited.at, &edited.body), (card.at, &me("new")));
    assert_eq!(
        house.database.history(&address("anna"), 0).await.expect("reads"),
        [edited.clone(), words.clone()]
    );
    assert_eq!(house.database.history(&address("anna"), words.seq).await.expect("reads"), [edited]);
    assert!(house.database.history(&address("olha"), 0).await.expect("reads").is_empty());
}

pub async fn a_history_keeps_its_newest_entries(house: &House) {
    for number in 0..503 {
        record(house, &number.to_string(), number).await;
    }
    let kept = keys(house, 0).await;
    assert_eq!((kept.len(), kept[0].as_str(), kept[499].as_str()), (500, "3", "502"));
}

pub async fn a_reader_who_comes_back_misses_nothing(house: &House) {
    let mut all = tokio::task::JoinSet::new();
    for number in 0..20 {
        let database = house.database.clone();
        all.spawn(
            async move { database.record(&address("anna"), &number.to_string(), me("x"), start()).await },
        );
    }
    let mut seen = 0;
    let mut last = 0;
    while let Some(recorded) = all.join_next().await {
        recorded.expect("runs").expect("records");
        let news = house.database.history(&address("anna"), last).await.expect("reads");
        seen += news.len();
        last = news.iter().map(|entry| entry.seq).max().unwrap_or(last);
    }
    assert_eq!(seen, 20);
}
