//! Troubles on the way.

use crate::Bot;
use anyhow::Result;
use serde_json::json;
use std::time::Duration;
use testkit::telegram::{Fault, Refused, Rules, Telegram, User};

async fn started() -> Result<(Telegram, Bot, User)> {
    let (telegram, bot) = Bot::start(Rules::unlimited()).await?;
    let ola = telegram.user(7, "Ola", "uk");
    ola.send("/start");
    Ok((telegram, bot, ola))
}

fn sent(ola: &User) -> usize {
    ola.messages().iter().filter(|message| message.is_from_bot()).count()
}

#[tokio::test]
async fn a_connection_cut_afterwards_leaves_the_message_there() -> Result<()> {
    let (telegram, bot, ola) = started().await?;
    telegram.faults().next("sendMessage", 1, Fault::CutAfter);
    let say = json!({ "chat_id": 7, "text": "x" });
    assert!(bot.raw("sendMessage", &say).await.is_err());
    assert_eq!((sent(&ola), telegram.calls_of("sendMessage")[0].status), (1, None));
    bot.ok("sendMessage", say).await?;
    Ok(())
}

#[tokio::test]
async fn a_connection_closed_before_leaves_nothing() -> Result<()> {
    let (telegram, bot, ola) = started().await?;
    telegram.faults().next("*", 2, Fault::Closed);
    let say = json!({ "chat_id": 7, "text": "x".repeat(3000) });
    assert!(bot.raw("sendMessage", &say).await.is_err());
    assert!(bot.raw("getUpdates", &json!({})).await.is_err());
    assert_eq!((sent(&ola), telegram.calls().len()), (0, 2));
    bot.ok("sendMessage", say).await?;
    Ok(())
}

#[tokio::test]
async fn proxies_and_broken_answers() -> Result<()> {
    let (telegram, bot, ola) = started().await?;
    let say = json!({ "chat_id": 7, "text": "x" });
    telegram.faults().next("sendMessage", 1, Fault::Http(502));
    let answer = bot.raw("sendMessage", &say).await?;
    assert_eq!((answer.status().as_u16(), sent(&ola)), (502, 0));
    assert!(answer.text().await?.starts_with("<html>"));
    telegram.faults().next("sendMessage", 1, Fault::BrokenJson);
    let text = bot.raw("sendMessage", &say).await?.text().await?;
    assert!(serde_json::from_str::<serde_json::Value>(&text).is_err(), "{text}");
    assert_eq!(sent(&ola), 1, "it was done all the same");
    Ok(())
}

#[tokio::test]
async fn an_invented_limit_holds_for_its_time_in_its_chat() -> Result<()> {
    let (telegram, bot, _ola) = started().await?;
    telegram.user(8, "Jan", "pl").send("/start");
    telegram.faults().next("sendMessage", 1, Fault::Limited { retry_after: 600 });
    let say = json!({ "chat_id": 7, "text": "x" });
    let refused = bot.refused("sendMessage", say.clone()).await?;
    assert_eq!(refused, (429, "Too Many Requests: retry after 600".to_owned()));
    assert_eq!(bot.refused("sendMessage", say.clone()).await?.0, 429, "the pause is not over");
    bot.say(8, "others are not held up").await?;
    telegram.advance(Duration::from_secs(600));
    bot.ok("sendMessage", say).await?;
    assert_eq!(telegram.refused(), Refused { by_fault: 1, during_pause: 1, ..Refused::default() });
    Ok(())
}

#[tokio::test]
async fn delays_come_after_the_deed_and_round_trips_around_it() -> Result<()> {
    let (telegram, bot, ola) = started().await?;
    let faults = telegram.faults();
    faults.next("sendMessage", 1, Fault::Delayed(Duration::from_secs(3600)));
    let waits = tokio::spawn({
        let bot = bot.clone();
        async move { bot.say(7, "there before its answer").await }
    });
    ola.reads("there before its answer").await?;
    assert!(!waits.is_finished());
    waits.abort();
    faults.round_trip(Duration::from_millis(40));
    let start = tokio::time::Instant::now();
    bot.say(7, "x").await?;
    assert!(start.elapsed() >= Duration::from_millis(40));
    faults.clear();
    Ok(())
}

#[tokio::test]
async fn a_share_of_the_calls_is_struck() -> Result<()> {
    let (telegram, bot, _ola) = started().await?;
    telegram.faults().share("getMe", 0.5, 1, Fault::Http(500));
    let mut struck = 0;
    for _ in 0..40 {
        struck += usize::from(bot.raw("getMe", &json!({})).await?.status() == 500);
    }
    assert!((8..32).contains(&struck), "{struck} of 40");
    telegram.faults().clear();
    bot.ok("getMe", json!({})).await?;
    Ok(())
}
