//! Answers to interactions, and what their tokens are good for.

use crate::{Bot, callback, id, row, webhook};
use anyhow::Result;
use serde_json::{Value, json};
use std::time::Duration;
use testkit::discord::{Discord, Doing, Rules, Seat};

use crate::socket::Socket;

struct Stage {
    discord: Discord,
    bot: Bot,
    socket: Socket,
    ola: Seat,
    jan: Seat,
}

async fn stage() -> Result<Stage> {
    let (discord, bot) = Bot::start(Rules::unlimited()).await?;
    let channel = discord.guild("Migrant Info").channel("meetings");
    let (ola, jan) = (discord.user(7, "Ola", "uk"), discord.user(8, "Jan", "pl"));
    let (ola, jan) = (ola.in_channel(&channel), jan.in_channel(&channel));
    bot.register(json!([{ "name": "meetings", "description": "What is on",
        "options": [{ "type": 3, "name": "meeting", "description": "Which", "autocomplete": true }] }]))
        .await?;
    let socket = bot.connect().await?;
    Ok(Stage { discord, bot, socket, ola, jan })
}

impl Stage {
    async fn slash(&mut self) -> Result<(Doing, Value)> {
        let doing = self.ola.slash("meetings", &[])?;
        Ok((doing, self.socket.interaction().await?))
    }
}

fn say(text: &str) -> Value {
    json!({ "type": 4, "data": { "content": text } })
}

#[tokio::test]
async fn an_answer_comes_once_and_the_person_sees_it() -> Result<()> {
    let mut stage = stage().await?;
    let (doing, interaction) = stage.slash().await?;
    assert_eq!(doing.answer(), None);
    assert_eq!(stage.bot.answer(&interaction, say("Hello")).await?, (204, Value::Null));
    doing.acknowledged().await?;
    assert_eq!((doing.answer(), doing.failed()), (Some(4), false));
    assert!(!stage.ola.reads("Hello").await?.ephemeral);
    assert_eq!(stage.jan.messages().len(), 1, "everybody sees it");
    assert_eq!(stage.bot.refused(&callback(&interaction), say("again")).await?, (400, 40060));
    let mut forged = interaction.clone();
    forged["token"] = json!("guessed");
    assert_eq!(stage.bot.refused(&callback(&forged), say("x")).await?, (404, 10062));
    Ok(())
}

#[tokio::test]
async fn after_three_seconds_the_interaction_is_gone() -> Result<()> {
    let mut stage = stage().await?;
    let (doing, interaction) = stage.slash().await?;
    stage.discord.advance(Duration::from_secs(4));
    assert!(doing.failed());
    let error = doing.acknowledged().await.expect_err("nobody answered").to_string();
    assert!(error.contains("did not respond"), "{error}");
    assert_eq!(stage.bot.refused(&callback(&interaction), say("late")).await?, (404, 10062));
    let late = stage.bot.refused(&webhook("POST", &interaction, ""), json!({ "content": "x" })).await?;
    assert_eq!(late, (404, 10015));
    assert!(stage.ola.messages().is_empty());
    Ok(())
}

#[tokio::test]
async fn thinking_becomes_the_answer() -> Result<()> {
    let mut stage = stage().await?;
    let (_, interaction) = stage.slash().await?;
    let defer = json!({ "type": 5, "data": { "flags": 64 } });
    let path = callback(&interaction) + "?with_response=true";
    let (status, answer) = stage.bot.ask(&path, defer).await?;
    assert_eq!((status, &answer["interaction"]["response_message_loading"]), (200, &json!(true)));
    assert_eq!(answer["interaction"]["response_message_ephemeral"], true);
    let thinking = stage.ola.messages();
    assert!(thinking[0].thinking && thinking[0].ephemeral);
    let edit = webhook("PATCH", &interaction, "/messages/@original");
    let message = stage.bot.ok(&edit, json!({ "content": "Done", "flags": 0 })).await?;
    assert_eq!(message["flags"], 64, "an edit changes no visibility");
    let shown = stage.ola.reads("Done").await?;
    assert_eq!((shown.thinking, shown.edits, shown.ephemeral), (false, 0, true));
    assert!(stage.jan.messages().is_empty(), "it is for Ola only");
    Ok(())
}

#[tokio::test]
async fn the_first_follow_up_of_thinking_takes_its_place_and_the_next_does_not() -> Result<()> {
    let mut stage = stage().await?;
    let (_, interaction) = stage.slash().await?;
    let post = webhook("POST", &interaction, "");
    assert_eq!(stage.bot.refused(&post, json!({ "content": "x" })).await?, (404, 10015), "not answered yet");
    stage.bot.ok(&callback(&interaction), json!({ "type": 5 })).await?;
    stage.bot.ok(&post, json!({ "content": "first", "flags": 64 })).await?;
    let second = stage.bot.ok(&post, json!({ "content": "second", "flags": 64 })).await?;
    let texts: Vec<_> = stage.ola.messages().into_iter().map(|one| (one.text, one.ephemeral)).collect();
    assert_eq!(texts, [("first".to_owned(), false), ("second".to_owned(), true)]);
    assert_eq!(stage.jan.messages().len(), 1);
    let rest = format!("/messages/{}", id(&second["id"])?);
    stage.bot.ok(&webhook("PATCH", &interaction, &rest), json!({ "content": "changed" })).await?;
    assert_eq!(stage.ola.reads("changed").await?.edits, 1);
    stage.bot.ok(&webhook("DELETE", &interaction, &rest), Value::Null).await?;
    let gone = stage.bot.refused(&webhook("GET", &interaction, &rest), Value::Null).await?;
    assert_eq!((gone, stage.ola.messages().len()), ((404, 10008), 1));
    Ok(())
}

#[tokio::test]
async fn a_token_ends_after_a_quarter_of_an_hour() -> Result<()> {
    let mut stage = stage().await?;
    let (_, interaction) = stage.slash().await?;
    stage.bot.ok(&callback(&interaction), say("Hello")).await?;
    let get = webhook("GET", &interaction, "/messages/@original");
    assert_eq!(stage.bot.ok(&get, Value::Null).await?["content"], "Hello");
    stage.discord.advance(Duration::from_secs(15 * 60 + 1));
    assert_eq!(stage.bot.refused(&get, Value::Null).await?, (401, 50027));
    let (_, interaction) = stage.slash().await?;
    stage.bot.ok(&callback(&interaction), say("Hello")).await?;
    stage.discord.expire_tokens();
    let post = webhook("POST", &interaction, "");
    assert_eq!(stage.bot.refused(&post, json!({ "content": "x" })).await?, (401, 50027));
    Ok(())
}

#[tokio::test]
async fn a_press_may_change_its_message_and_a_command_may_not() -> Result<()> {
    let mut stage = stage().await?;
    let (_, interaction) = stage.slash().await?;
    for kind in [6, 7, 8, 1, 99] {
        let body = json!({ "type": kind, "data": { "content": "x" } });
        assert_eq!(stage.bot.wrong(&callback(&interaction), body, "type").await?, "BASE_TYPE_CHOICES");
    }
    let button = row(json!([{ "type": 2, "style": 1, "label": "Yes", "custom_id": "yes" }]));
    let data = json!({ "content": "Come?", "components": button, "flags": 64 });
    stage.bot.ok(&callback(&interaction), json!({ "type": 4, "data": data })).await?;
    let doing = stage.ola.press("Yes")?;
    let press = stage.socket.interaction().await?;
    assert_eq!((&press["type"], &press["data"]["custom_id"]), (&json!(3), &json!("yes")));
    assert_eq!(press["message"]["content"], "Come?");
    assert_eq!(press["message"]["flags"], 64);
    let change = json!({ "type": 7, "data": { "content": "See you", "components": [] } });
    stage.bot.ok(&callback(&press), change).await?;
    doing.acknowledged().await?;
    let shown = stage.ola.reads("See you").await?;
    assert_eq!((shown.edits, shown.labels().len(), shown.ephemeral), (1, 0, true));
    assert!(stage.ola.press("Yes").is_err(), "the button is gone");
    Ok(())
}

#[tokio::test]
async fn a_deferred_change_is_done_by_way_of_the_original() -> Result<()> {
    let mut stage = stage().await?;
    let button = row(json!([{ "type": 2, "style": 1, "label": "Yes", "custom_id": "yes" }]));
    let channel = stage.ola.channel_id();
    let body = json!({ "content": "Come?", "components": button });
    stage.bot.ok(&format!("POST /channels/{channel}/messages"), body).await?;
    stage.discord.advance(Duration::from_secs(400 * 86_400));
    stage.ola.press("Yes")?;
    let press = stage.socket.interaction().await?;
    stage.bot.ok(&callback(&press), json!({ "type": 6 })).await?;
    stage.bot.ok(&webhook("PATCH", &press, "/messages/@original"), json!({ "content": "Later" })).await?;
    stage.jan.reads("Later").await?;
    stage.bot.ok(&webhook("POST", &press, ""), json!({ "content": "only you", "flags": 64 })).await?;
    assert_eq!((stage.ola.messages().len(), stage.jan.messages().len()), (2, 1));
    Ok(())
}

#[tokio::test]
async fn suggestions_are_choices_and_nothing_else() -> Result<()> {
    let stage = stage().await?;
    let (ola, mut socket) = (stage.ola.clone(), stage.socket);
    let asks = tokio::spawn(async move { ola.autocomplete("meetings", "meeting", "kom").await });
    let asked = socket.interaction().await?;
    let focused = &asked["data"]["options"][0];
    assert_eq!(
        (&asked["type"], &focused["value"], &focused["focused"]),
        (&json!(4), &json!("kom"), &json!(true))
    );
    let choice = |name: &str| json!({ "name": name, "value": "v" });
    let result = |choices: Vec<Value>| json!({ "type": 8, "data": { "choices": choices } });
    let path = callback(&asked);
    assert_eq!(stage.bot.wrong(&path, say("x"), "type").await?, "BASE_TYPE_CHOICES");
    let many = (0..26).map(|n| choice(&n.to_string())).collect();
    assert_eq!(stage.bot.wrong(&path, result(many), "data.choices").await?, "BASE_TYPE_BAD_LENGTH");
    let long = result(vec![choice(&"x".repeat(101))]);
    assert_eq!(stage.bot.wrong(&path, long, "data.choices.0.name").await?, "BASE_TYPE_BAD_LENGTH");
    stage.bot.ok(&path, result(vec![choice("Komm 3")])).await?;
    assert_eq!(asks.await??, [("Komm 3".to_owned(), "v".to_owned())]);
    Ok(())
}
