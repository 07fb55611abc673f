//! How much may be asked.

use crate::Bot;
use anyhow::{Context, Result};
use serde_json::{Value, json};
use std::time::Duration;
use testkit::discord::{Bucket, Refused, Rules};

const SEND: &str = "POST /channels/{channel}/messages";

/// Minutes with few messages, so that a slow machine does not end the window meanwhile.
fn slow() -> Rules {
    Rules { buckets: vec![(SEND.to_owned(), Bucket::new(2, 600))], ..Rules::default() }
}

#[tokio::test]
async fn a_channel_is_limited_and_the_headers_tell() -> Result<()> {
    let (discord, bot) = Bot::start(slow()).await?;
    let guild = discord.guild("Migrant Info");
    let (channel, other) = (guild.channel("one").id(), guild.channel("two").id());
    let call = format!("POST /channels/{channel}/messages");
    let body = json!({ "content": "x" });
    for remaining in ["1", "0"] {
        let answer = bot.raw(&call, &body).await?;
        let header = |name| answer.headers().get(name).and_then(|value| value.to_str().ok());
        assert_eq!(
            (header("x-ratelimit-limit"), header("x-ratelimit-remaining")),
            (Some("2"), Some(remaining))
        );
        let after: f64 = header("x-ratelimit-reset-after").context("when it is over")?.parse()?;
        let reset: f64 = header("x-ratelimit-reset").context("since 1970")?.parse()?;
        assert!((1.0..=600.0).contains(&after) && reset > 1.7e9, "{after} {reset}");
        assert!(header("x-ratelimit-bucket").is_some() && header("x-ratelimit-scope").is_none());
    }
    let answer = bot.raw(&call, &body).await?;
    assert_eq!((answer.status().as_u16(), &answer.headers()["x-ratelimit-scope"] == "user"), (429, true));
    let header: f64 = answer.headers()["retry-after"].to_str()?.parse()?;
    let refused: Value = answer.json().await?;
    assert_eq!(
        (&refused["message"], &refused["global"]),
        (&json!("You are being rate limited."), &json!(false))
    );
    let retry_after = refused["retry_after"].as_f64().context("a number")?;
    assert!(retry_after <= header && header - retry_after < 1.0, "{retry_after} {header}");
    bot.say(other, "others are not held up").await?;
    discord.advance(Duration::from_secs(300));
    assert_eq!(bot.raw(&call, &body).await?.status(), 429, "the pause is not over");
    discord.advance(Duration::from_secs(301));
    bot.say(channel, "now").await?;
    let expected = Refused { bucket: 1, during_pause: 1, ..Refused::default() };
    assert_eq!((discord.refused(), discord.refused().invalid()), (expected, 2));
    Ok(())
}

#[tokio::test]
async fn the_whole_bot_is_limited_and_answers_to_interactions_are_not() -> Result<()> {
    let rules = Rules { global: Some(1), ..Rules::default() };
    let (discord, bot) = Bot::start(rules).await?;
    let ola = discord.user(7, "Ola", "uk").dm();
    bot.register(json!([{ "name": "ping", "description": "x" }])).await?;
    let mut socket = bot.connect().await?;
    // However slow the machine: whoever asks without waiting is refused sooner or later.
    let refused = loop {
        let answer = bot.raw("GET /users/@me", &Value::Null).await?;
        if answer.status() == 429 {
            break answer;
        }
    };
    assert_eq!(&refused.headers()["x-ratelimit-global"], "true");
    assert_eq!(&refused.headers()["x-ratelimit-scope"], "global");
    assert_eq!(refused.json::<Value>().await?["global"], true);
    for _ in 0..20 {
        ola.slash("ping", &[])?;
        let interaction = socket.interaction().await?;
        let answer = bot.raw(&crate::callback(&interaction), &json!({ "type": 5 })).await?;
        assert_eq!(
            (answer.status().as_u16(), answer.headers().contains_key("x-ratelimit-limit")),
            (204, false)
        );
    }
    assert_eq!((discord.refused().global, discord.refused().bucket), (1, 0));
    Ok(())
}

#[tokio::test]
async fn opening_many_direct_messages_is_too_fast() -> Result<()> {
    let rules = Rules { dm_opens: Some(Bucket::new(2, 600)), ..Rules::default() };
    let (discord, bot) = Bot::start(rules).await?;
    let open = |id: u64| json!({ "recipient_id": id.to_string() });
    for id in 1..=3 {
        discord.user(id, "Ola", "uk");
    }
    let first = bot.ok("POST /users/@me/channels", open(1)).await?;
    assert_eq!((&first["type"], &first["recipients"][0]["id"]), (&json!(1), &json!("1")));
    bot.ok("POST /users/@me/channels", open(2)).await?;
    assert_eq!(bot.refused("POST /users/@me/channels", open(3)).await?, (400, 40003));
    assert_eq!(bot.ok("POST /users/@me/channels", open(1)).await?["id"], first["id"], "it was open already");
    discord.advance(Duration::from_secs(600));
    bot.ok("POST /users/@me/channels", open(3)).await?;
    assert_eq!(bot.refused("POST /users/@me/channels", open(99)).await?, (400, 50033), "nobody");
    assert_eq!(discord.refused().dm_opens, 1);
    Ok(())
}

#[tokio::test]
async fn limits_can_be_switched_off() -> Result<()> {
    let (discord, bot) = Bot::start(Rules::unlimited()).await?;
    let channel = discord.guild("Migrant Info").channel("one");
    for n in 0..60 {
        bot.say(channel.id(), &n.to_string()).await?;
    }
    assert_eq!((discord.refused().limited(), channel.messages().len()), (0, 60));
    Ok(())
}
