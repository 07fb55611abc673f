//! Fetching updates.

use crate::{Bot, ids};
use anyhow::Result;
use serde_json::{Value, json};
use std::time::Duration;
use testkit::telegram::{Rules, Telegram};

/// More than the time within which the same offset gets a single update.
const LATER: Duration = Duration::from_secs(4);

async fn five() -> Result<(Telegram, Bot, Vec<i64>)> {
    let (telegram, bot) = Bot::start(Rules::default()).await?;
    let ola = telegram.user(7, "Ola", "uk");
    for n in 1..=5 {
        ola.send(&format!("{n}"));
    }
    let all = telegram.update_ids();
    Ok((telegram, bot, all))
}

#[tokio::test]
async fn an_offset_drops_for_ever_what_lies_below_it() -> Result<()> {
    let (telegram, bot, all) = five().await?;
    assert_eq!(ids(&bot.updates(0).await?), all, "asking confirms nothing");
    assert_eq!(telegram.pending(), 5);
    assert_eq!(ids(&bot.updates(all[2]).await?), all[2..]);
    assert_eq!(telegram.pending(), 3);
    telegram.advance(LATER);
    assert_eq!(ids(&bot.updates(0).await?), all[2..], "an older offset brings nothing back");
    assert!(bot.updates(all[4] + 1).await?.is_empty());
    assert_eq!(telegram.pending(), 0);
    Ok(())
}

#[tokio::test]
async fn a_negative_offset_counts_from_the_end_and_a_limit_from_the_start() -> Result<()> {
    let (telegram, bot, all) = five().await?;
    let two = bot.ok("getUpdates", json!({ "limit": 2 })).await?;
    assert_eq!(two.as_array().map(|two| ids(two)), Some(all[..2].to_vec()));
    assert_eq!(ids(&bot.updates(-2).await?), all[3..]);
    assert_eq!(telegram.pending(), 2);
    Ok(())
}

#[tokio::test]
async fn a_long_poll_is_answered_as_soon_as_something_happens() -> Result<()> {
    let (telegram, bot) = Bot::start(Rules::default()).await?;
    let poll = tokio::spawn({
        let bot = bot.clone();
        async move { bot.ok("getUpdates", json!({ "timeout": 50 })).await }
    });
    waiting(&telegram, 1).await?;
    telegram.user(7, "Ola", "uk").send("/start komm-3");
    let update = poll.await??[0].take();
    let message = &update["message"];
    assert_eq!(message["text"], "/start komm-3");
    assert_eq!(message["entities"], json!([{ "type": "bot_command", "offset": 0, "length": 6 }]));
    assert_eq!(
        message["from"],
        json!({ "id": 7, "is_bot": false, "first_name": "Ola", "language_code": "uk" })
    );
    assert_eq!(message["chat"], json!({ "id": 7, "type": "private", "first_name": "Ola" }));
    assert!(message["date"].as_u64() > Some(1_700_000_000));
    Ok(())
}

/// Waits until so many polls have arrived.
async fn waiting(telegram: &Telegram, polls: usize) -> Result<()> {
    testkit::until("the polls arrive", async || {
        (telegram.calls_of("getUpdates").iter().filter(|call| !call.parameters.is_null()).count() >= polls)
            .then_some(())
    })
    .await
}

#[tokio::test]
async fn a_second_poller_ends_the_first() -> Result<()> {
    let (telegram, bot) = Bot::start(Rules::default()).await?;
    let poll = |bot: &Bot| {
        let bot = bot.clone();
        tokio::spawn(async move { bot.ask("getUpdates", json!({ "timeout": 50 })).await })
    };
    let first = poll(&bot);
    waiting(&telegram, 1).await?;
    let second = poll(&bot);
    let (status, body) = first.await??;
    assert_eq!(status, 409);
    assert_eq!(
        body["description"],
        "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
    );
    telegram.user(7, "Ola", "uk").send("hej");
    assert_eq!(second.await??.0, 200);
    Ok(())
}

#[tokio::test]
async fn a_webhook_ends_the_poller_and_refuses_the_next() -> Result<()> {
    let rules = Rules { conflict_pause: Duration::ZERO, ..Rules::default() };
    let (telegram, bot) = Bot::start(rules).await?;
    let poll = tokio::spawn({
        let bot = bot.clone();
        async move { bot.refused("getUpdates", json!({ "timeout": 50 })).await }
    });
    waiting(&telegram, 1).await?;
    bot.ok("setWebhook", json!({ "url": "http://127.0.0.1:1/never" })).await?;
    assert_eq!(poll.await??, (409, "Conflict: terminated by setWebhook request".to_owned()));
    let (status, why) = bot.refused("getUpdates", json!({})).await?;
    assert_eq!(status, 409);
    assert!(why.contains("can't use getUpdates method while webhook is active"), "{why}");
    bot.ok("deleteWebhook", json!({})).await?;
    telegram.user(7, "Ola", "uk").send("hej");
    assert_eq!(bot.updates(0).await?.len(), 1);
    Ok(())
}

#[tokio::test]
async fn only_allowed_updates_arrive_until_others_are_allowed() -> Result<()> {
    let (telegram, bot) = Bot::start(Rules::default()).await?;
    let ola = telegram.user(7, "Ola", "uk");
    ola.send("hej");
    bot.ok("getUpdates", json!({ "offset": -1, "allowed_updates": ["my_chat_member"] })).await?;
    ola.send("not heard");
    ola.block();
    let kinds = |updates: &[Value]| -> Vec<_> {
        let kind = |update: &Value| update.as_object()?.keys().find(|key| *key != "update_id").cloned();
        updates.iter().filter_map(kind).collect()
    };
    assert_eq!(kinds(&bot.updates(0).await?), ["message", "my_chat_member"]);
    let info = bot.ok("getWebhookInfo", json!({})).await?;
    assert_eq!(info["allowed_updates"], json!(["my_chat_member"]));
    bot.ok("getUpdates", json!({ "offset": -1, "allowed_updates": [] })).await?;
    ola.send("heard again");
    telegram.advance(LATER);
    assert_eq!(kinds(&bot.updates(0).await?), ["my_chat_member", "my_chat_member", "message"]);
    Ok(())
}

#[tokio::test]
async fn what_is_redelivered_comes_once_more_whatever_the_offset() -> Result<()> {
    let (telegram, bot, all) = five().await?;
    assert_eq!(bot.updates(0).await?.len(), 5);
    assert!(bot.updates(all[4] + 1).await?.is_empty());
    telegram.redeliver(&[all[3], all[1]]);
    telegram.advance(LATER);
    assert_eq!(ids(&bot.updates(all[4] + 1).await?), [all[1], all[3]]);
    telegram.user(7, "Ola", "uk").send("6");
    telegram.advance(LATER);
    assert_eq!(ids(&bot.updates(all[4] + 1).await?), [all[4] + 1]);
    Ok(())
}

#[tokio::test]
async fn every_update_may_come_twice() -> Result<()> {
    let (telegram, bot) = Bot::start(Rules::default()).await?;
    telegram.every_update_twice(true);
    let ola = telegram.user(7, "Ola", "uk");
    let (mut seen, mut offset) = (Vec::new(), 0);
    for text in ["a", "b"] {
        ola.send(text);
        for _ in 0..2 {
            telegram.advance(LATER);
            let updates = bot.updates(offset).await?;
            offset = ids(&updates).last().map_or(offset, |last| last + 1);
            seen.extend(ids(&updates));
        }
    }
    let all = telegram.update_ids();
    assert_eq!(seen, [all[0], all[0], all[1], all[1]]);
    Ok(())
}

#[tokio::test]
async fn presses_wait_for_minutes_and_messages_for_a_day() -> Result<()> {
    let (telegram, bot) = Bot::start(Rules::default()).await?;
    let ola = telegram.user(7, "Ola", "uk");
    ola.send("hej");
    ola.press_raw(1, "forged");
    assert_eq!(telegram.pending(), 2);
    telegram.advance(Duration::from_secs(151));
    let left = bot.updates(0).await?;
    assert_eq!((left.len(), &left[0]["message"]["text"]), (1, &json!("hej")));
    telegram.advance(Duration::from_secs(24 * 60 * 60));
    assert_eq!(telegram.pending(), 0);
    Ok(())
}
