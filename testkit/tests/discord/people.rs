//! What people see, and what changed apps can do.

use crate::socket::Socket;
use crate::{Bot, callback, row};
use anyhow::Result;
use serde_json::{Value, json};
use std::time::Duration;
use testkit::discord::{Channel, Discord, Forgery, Rules};

async fn stage() -> Result<(Discord, Bot, Channel, Socket)> {
    let (discord, bot) = Bot::start(Rules::unlimited()).await?;
    let channel = discord.guild("Migrant Info").channel("meetings");
    bot.register(json!([{ "name": "my", "description": "x" }])).await?;
    let socket = bot.connect().await?;
    Ok((discord, bot, channel, socket))
}

fn only_you(text: &str) -> Value {
    let button = row(json!([{ "type": 2, "style": 4, "label": "Withdraw", "custom_id": "w" }]));
    json!({ "type": 4, "data": { "content": text, "flags": 64, "components": button } })
}

#[tokio::test]
async fn what_is_for_one_person_is_seen_by_nobody_else_and_ends_with_the_app() -> Result<()> {
    let (discord, bot, channel, mut socket) = stage().await?;
    let ola = discord.user(7, "Ola", "uk").in_channel(&channel);
    let jan = discord.user(8, "Jan", "pl").in_channel(&channel);
    ola.slash("my", &[])?;
    let interaction = socket.interaction().await?;
    bot.ok(&callback(&interaction), only_you("Komm 3")).await?;
    assert_eq!((ola.messages().len(), jan.messages().len(), channel.messages().len()), (1, 0, 0));
    assert!(jan.press("Withdraw").is_err());
    let shown = ola.messages()[0].clone();
    assert!(shown.ephemeral && shown.flags & 64 != 0 && shown.is_from_bot());
    let get = format!("GET /channels/{}/messages/{}", channel.id(), shown.id);
    assert_eq!(bot.refused(&get, Value::Null).await?, (404, 10008), "no call but with the token gets at it");
    ola.press("Withdraw")?;
    ola.dismiss_ephemerals();
    assert!(ola.messages().is_empty() && ola.press("Withdraw").is_err());
    let elsewhere = discord.user(7, "Ola", "uk").in_channel(&discord.guild("Migrant Info").channel("other"));
    assert!(elsewhere.messages().is_empty());
    Ok(())
}

#[tokio::test]
async fn waiting_sees_what_comes_later() -> Result<()> {
    let (discord, bot, channel, _socket) = stage().await?;
    let ola = discord.user(7, "Ola", "uk").in_channel(&channel);
    let reads = tokio::spawn({
        let ola = ola.clone();
        async move { ola.reads("edited").await }
    });
    let message = bot.say(channel.id(), "one").await?;
    let path = format!("PATCH /channels/{}/messages/{message}", channel.id());
    bot.ok(&path, json!({ "content": "one, edited" })).await?;
    assert_eq!(reads.await??.edits, 1);
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn waiting_in_vain_shows_the_place() -> Result<()> {
    let discord = Discord::start(Rules::default()).await?;
    let ola = discord.user(7, "Ola", "uk").dm();
    ola.send("is anybody there?")?;
    let error = ola.reads("yes").await.expect_err("nobody answers").to_string();
    assert!(error.contains("the bot says \"yes\"") && error.contains("7: is anybody there?"), "{error}");
    let error = discord.ready(1).await.expect_err("nobody connects").to_string();
    assert!(error.starts_with("0 of 1"), "{error}");
    let error = discord.command("my").await.expect_err("nobody registers").to_string();
    assert!(error.contains("/my"), "{error}");
    Ok(())
}

#[tokio::test]
async fn an_answer_is_timed_with_the_servers_clock() -> Result<()> {
    let (discord, bot, channel, mut socket) = stage().await?;
    discord.change_rules(|rules| rules.interaction_life = Duration::from_secs(3600));
    let doing = discord.user(7, "Ola", "uk").in_channel(&channel).slash("my", &[])?;
    let interaction = socket.interaction().await?;
    discord.advance(Duration::from_secs(2000));
    let waits = tokio::spawn({
        let doing = doing.clone();
        async move { doing.acknowledged().await }
    });
    bot.ok(&callback(&interaction), only_you("Komm 3")).await?;
    assert!(waits.await?? >= Duration::from_secs(2000));
    Ok(())
}

#[tokio::test]
async fn whoever_waits_is_told_when_the_time_is_over() -> Result<()> {
    let (discord, _bot, channel, mut socket) = stage().await?;
    discord.change_rules(|rules| rules.interaction_life = Duration::from_secs(3600));
    let doing = discord.user(7, "Ola", "uk").in_channel(&channel).slash("my", &[])?;
    socket.interaction().await?;
    let waits = tokio::spawn({
        let doing = doing.clone();
        async move { doing.acknowledged().await }
    });
    tokio::task::yield_now().await;
    discord.advance(Duration::from_secs(3601));
    assert!(waits.await?.is_err() && doing.failed());
    Ok(())
}

#[tokio::test]
async fn forgeries_arrive_as_if_they_were_real() -> Result<()> {
    let (discord, bot, channel, mut socket) = stage().await?;
    let ola = discord.user(7, "Ola", "uk").in_channel(&channel);
    let message = bot.say(channel.id(), "plain").await?;
    let doing = discord.forge(&ola, &Forgery::press("w:1").on(message));
    let press = socket.interaction().await?;
    assert_eq!((&press["data"]["custom_id"], &press["message"]["content"]), (&json!("w:1"), &json!("plain")));
    bot.ok(&callback(&press), json!({ "type": 6 })).await?;
    doing.acknowledged().await?;
    discord.forge(&ola, &Forgery::choose("s", &["a", "b"]).on(12345));
    let chosen = socket.interaction().await?;
    assert_eq!((&chosen["data"]["values"], &chosen["message"]["id"]), (&json!(["a", "b"]), &json!("12345")));
    assert_eq!(bot.refused(&callback(&chosen), json!({ "type": 7, "data": {} })).await?, (404, 10008));
    discord.forge(&ola, &Forgery::submit("m", &[("name", "x")]));
    let filled = socket.interaction().await?;
    assert_eq!(filled["data"]["components"][0]["components"][0]["value"], "x");
    assert_eq!((&filled["type"], &filled["message"]), (&json!(5), &Value::Null));
    discord.forge(&ola, &Forgery::command(json!({ "id": "1", "name": "nothing", "type": 1 })));
    assert_eq!(socket.interaction().await?["data"]["name"], "nothing");
    Ok(())
}

#[tokio::test]
async fn redelivery_is_the_same_to_the_letter_and_answered_once() -> Result<()> {
    let (discord, bot, channel, mut socket) = stage().await?;
    let doing = discord.user(7, "Ola", "uk").in_channel(&channel).slash("my", &[])?;
    let first = socket.interaction().await?;
    bot.ok(&callback(&first), only_you("Komm 3")).await?;
    discord.redeliver(&doing);
    let second = socket.interaction().await?;
    assert_eq!((&first, first["token"].as_str()), (&second, Some(doing.token().as_str())));
    assert_eq!(bot.refused(&callback(&second), only_you("again")).await?, (400, 40060));
    Ok(())
}
