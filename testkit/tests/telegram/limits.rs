//! How much may be sent.

use crate::Bot;
use anyhow::Result;
use serde_json::json;
use std::time::Duration;
use testkit::telegram::{Burst, Refused, Rules};

/// Minutes with a single token, so that a slow machine does not refill the bucket meanwhile.
fn slow_private() -> Rules {
    Rules { private: Some(Burst { tokens: 2, refill: Duration::from_secs(600) }), ..Rules::default() }
}

#[tokio::test]
async fn a_private_chat_is_limited_and_says_for_how_long() -> Result<()> {
    let (telegram, bot) = Bot::start(slow_private()).await?;
    for id in [7, 8] {
        telegram.user(id, "Ola", "uk").send("/start");
    }
    let say = json!({ "chat_id": 7, "text": "x" });
    bot.say(7, "1").await?;
    bot.say(7, "2").await?;
    let answer = bot.raw("sendMessage", &say).await?;
    assert_eq!(answer.status(), 429);
    let header = answer.headers()["retry-after"].to_str()?.parse::<u64>()?;
    let body: serde_json::Value = answer.json().await?;
    assert_eq!(body["parameters"]["retry_after"], header);
    assert_eq!(body["description"], format!("Too Many Requests: retry after {header}"));
    assert!((500..=600).contains(&header), "{header}");
    bot.say(8, "others are not held up").await?;
    bot.ok("sendChatAction", json!({ "chat_id": 7, "action": "typing" })).await?;
    telegram.advance(Duration::from_secs(300));
    let (status, _) = bot.refused("sendMessage", say.clone()).await?;
    assert_eq!(status, 429, "the pause is not over");
    telegram.advance(Duration::from_secs(301));
    bot.ok("sendMessage", say).await?;
    assert_eq!(telegram.refused(), Refused { private: 1, during_pause: 1, ..Refused::default() });
    Ok(())
}

#[tokio::test]
async fn the_whole_bot_is_limited_to_thirty_a_second() -> Result<()> {
    let (telegram, bot) = Bot::start(Rules::default()).await?;
    let people: Vec<_> = (1..=60).map(|id| telegram.user(id, "Ola", "uk")).collect();
    people.iter().for_each(|person| {
        person.send("/start");
    });
    // However slow the machine: whoever sends without waiting is refused, or took a second for 30.
    let (start, mut passed) = (tokio::time::Instant::now(), Vec::new());
    for id in 1..=60 {
        let at = tokio::time::Instant::now();
        let (status, _) = bot.ask("sendMessage", json!({ "chat_id": id, "text": "x" })).await?;
        if status == 200 {
            passed.push((at, tokio::time::Instant::now()));
        }
    }
    for window in passed.windows(31) {
        let (first, last) = (window[0].0, window[30].1);
        assert!(last - first >= Duration::from_secs(1), "31 messages passed in {:?}", last - first);
    }
    assert!(telegram.refused().overall > 0 || start.elapsed() >= Duration::from_secs(1));
    telegram.advance(Duration::from_secs(2));
    bot.say(60, "after the pause").await?;
    Ok(())
}

#[tokio::test]
async fn a_group_takes_twenty_messages_and_twenty_edits_a_minute() -> Result<()> {
    let (telegram, bot) = Bot::start(Rules { overall: None, ..Rules::default() }).await?;
    let group = telegram.supergroup(-1_000_000_000_001, "Komm", &[]);
    telegram.user(7, "Ola", "uk").add_bot(&group);
    let mut last = 0;
    for n in 0..20 {
        last = bot.say(group.id(), &format!("{n}")).await?["message_id"].as_i64().unwrap_or_default();
    }
    let edit = |text: String| json!({ "chat_id": group.id(), "message_id": last, "text": text });
    for n in 0..20 {
        bot.ok("editMessageText", edit(format!("edit {n}"))).await?;
    }
    let (status, _) = bot.refused("sendMessage", json!({ "chat_id": group.id(), "text": "x" })).await?;
    assert_eq!(status, 429);
    let (status, _) = bot.refused("editMessageText", edit("one more".to_owned())).await?;
    assert_eq!(status, 429);
    assert_eq!(telegram.refused(), Refused { group: 1, group_edits: 1, ..Refused::default() });
    telegram.advance(Duration::from_secs(60));
    bot.say(group.id(), "a minute later").await?;
    bot.ok("editMessageText", edit("one more".to_owned())).await?;
    Ok(())
}

#[tokio::test]
async fn limits_can_be_switched_off() -> Result<()> {
    let (telegram, bot) = Bot::start(Rules::unlimited()).await?;
    telegram.user(7, "Ola", "uk").send("/start");
    for n in 0..50 {
        bot.say(7, &format!("{n}")).await?;
    }
    assert_eq!(telegram.refused().total(), 0);
    Ok(())
}
