//! Troubles that a test switches on.

use crate::Bot;
use anyhow::Result;
use serde_json::{Value, json};
use std::time::Duration;
use testkit::discord::{Channel, Discord, Fault, Refused, Rules};

const SEND: &str = "POST /channels/{channel}/messages";

async fn started() -> Result<(Discord, Bot, Channel)> {
    let (discord, bot) = Bot::start(Rules::default()).await?;
    let channel = discord.guild("Migrant Info").channel("meetings");
    Ok((discord, bot, channel))
}

#[tokio::test]
async fn a_cut_comes_after_the_deed_and_a_close_before_it() -> Result<()> {
    let (discord, bot, channel) = started().await?;
    discord.faults().next(SEND, 1, Fault::CutAfter);
    assert!(bot.say(channel.id(), "cut").await.is_err());
    assert_eq!(channel.messages().len(), 1);
    discord.faults().next("POST /channels*", 1, Fault::Closed);
    assert!(bot.say(channel.id(), "closed").await.is_err());
    assert_eq!(channel.messages().len(), 1);
    bot.say(channel.id(), "well").await?;
    let calls = discord.calls_of(SEND);
    let known: Vec<_> = calls.iter().map(|call| (call.status, call.body.is_null())).collect();
    assert_eq!(known, [(None, false), (None, true), (Some(200), false)]);
    Ok(())
}

#[tokio::test]
async fn errors_of_a_proxy_and_of_discord() -> Result<()> {
    let (discord, bot, channel) = started().await?;
    let call = format!("POST /channels/{}/messages", channel.id());
    let body = json!({ "content": "x" });
    discord.faults().next(SEND, 1, Fault::Http(502));
    let answer = bot.raw(&call, &body).await?;
    assert_eq!(answer.status(), 502);
    assert!(answer.text().await?.starts_with("<html>"));
    let message = "Cannot send messages to this user".to_owned();
    discord.faults().next(SEND, 1, Fault::Refused { status: 403, code: 50007, message });
    assert_eq!(bot.refused(&call, body.clone()).await?, (403, 50007));
    assert!(channel.messages().is_empty());
    discord.faults().next(SEND, 1, Fault::BrokenJson);
    let text = bot.raw(&call, &body).await?.text().await?;
    assert!(serde_json::from_str::<Value>(&text).is_err(), "{text}");
    assert_eq!((channel.messages().len(), discord.refused().forbidden), (1, 1));
    Ok(())
}

#[tokio::test]
async fn an_invented_limit_holds_for_its_time_in_its_channel_or_everywhere() -> Result<()> {
    let (discord, bot, channel) = started().await?;
    let other = discord.guild("Migrant Info").channel("other");
    let call = format!("POST /channels/{}/messages", channel.id());
    let retry_after = Duration::from_millis(600_500);
    discord.faults().next(SEND, 1, Fault::Limited { retry_after, global: false });
    let (status, body) = bot.ask(&call, json!({ "content": "x" })).await?;
    assert_eq!((status, &body["retry_after"]), (429, &json!(600.5)));
    assert_eq!(bot.ask(&call, json!({ "content": "x" })).await?.0, 429, "the pause is not over");
    bot.say(other.id(), "others are not held up").await?;
    discord.advance(Duration::from_secs(601));
    bot.say(channel.id(), "now").await?;
    discord.faults().next("*", 1, Fault::Limited { retry_after, global: true });
    assert_eq!(bot.ask("GET /users/@me", Value::Null).await?.1["global"], true);
    assert_eq!(bot.ask(&call, json!({ "content": "x" })).await?.0, 429, "all are held up");
    assert_eq!(discord.refused(), Refused { by_fault: 2, during_pause: 2, ..Refused::default() });
    Ok(())
}

#[tokio::test]
async fn delays_come_after_the_deed_and_who_hangs_is_never_answered() -> Result<()> {
    let (discord, bot, channel) = started().await?;
    let faults = discord.faults();
    faults.next(SEND, 1, Fault::Delayed(Duration::from_secs(3600)));
    let waits = tokio::spawn({
        let (bot, id) = (bot.clone(), channel.id());
        async move { bot.say(id, "there before its answer").await }
    });
    channel.wait_for("the message", |messages| messages.first().map(|one| one.id)).await?;
    assert!(!waits.is_finished());
    waits.abort();
    faults.next("GET /gateway", 1, Fault::Hangs);
    let hangs = tokio::spawn({
        let bot = bot.clone();
        async move { bot.ok("GET /gateway", Value::Null).await }
    });
    testkit::until("the call arrives", async || (!discord.calls_of("GET /gateway").is_empty()).then_some(()))
        .await?;
    bot.ok("GET /users/@me", Value::Null).await?;
    assert!(!hangs.is_finished());
    hangs.abort();
    faults.round_trip(Duration::from_millis(40));
    let start = tokio::time::Instant::now();
    bot.say(channel.id(), "x").await?;
    assert!(start.elapsed() >= Duration::from_millis(40));
    faults.clear();
    Ok(())
}

#[tokio::test]
async fn a_share_of_the_calls_is_struck() -> Result<()> {
    let (discord, bot, _) = started().await?;
    discord.change_rules(|rules| (rules.other, rules.global) = (None, None));
    discord.faults().share("GET *", 0.5, 1, Fault::Http(500));
    let mut struck = 0;
    for _ in 0..40 {
        struck += usize::from(bot.raw("GET /users/@me", &Value::Null).await?.status() == 500);
    }
    assert!((8..32).contains(&struck), "{struck} of 40");
    Ok(())
}
