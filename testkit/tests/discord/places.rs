//! Access, threads, and scheduled events.

use crate::{Bot, id};
use anyhow::{Context, Result};
use serde_json::{Value, json};
use std::time::Duration;
use testkit::discord::{Discord, Guild, Rules};

async fn stage() -> Result<(Discord, Bot, Guild)> {
    let (discord, bot) = Bot::start(Rules::unlimited()).await?;
    let guild = discord.guild("Migrant Info");
    Ok((discord, bot, guild))
}

#[tokio::test]
async fn who_is_not_let_in_is_told_why() -> Result<()> {
    let (discord, bot, guild) = stage().await?;
    let channel = guild.channel("meetings");
    let post = format!("POST /channels/{}/messages", channel.id());
    let get = format!("GET /channels/{}", channel.id());
    let body = json!({ "content": "x" });
    assert_eq!(bot.ok(&get, Value::Null).await?["name"], "meetings");
    channel.forbid_bot();
    assert_eq!(bot.refused(&post, body.clone()).await?, (403, 50013));
    bot.ok(&get, Value::Null).await?;
    channel.hide_from_bot();
    assert_eq!(bot.refused(&post, body.clone()).await?, (403, 50001));
    assert_eq!(bot.refused(&get, Value::Null).await?, (403, 50001));
    channel.permit_bot();
    bot.ok(&post, body.clone()).await?;
    guild.kick_bot();
    assert_eq!(bot.refused(&post, body.clone()).await?, (403, 50001));
    assert_eq!(bot.refused(&format!("GET /guilds/{}", guild.id()), Value::Null).await?, (403, 50001));
    guild.invite_bot();
    assert_eq!(bot.ok(&format!("GET /guilds/{}", guild.id()), Value::Null).await?["name"], "Migrant Info");
    bot.ok(&post, body.clone()).await?;
    channel.delete();
    assert_eq!(bot.refused(&post, body.clone()).await?, (404, 10003));
    assert_eq!(bot.refused("POST /channels/1/messages", body).await?, (404, 10003));
    assert_eq!(bot.refused("GET /guilds/1", Value::Null).await?, (404, 10004));
    assert_eq!(discord.refused().forbidden, 5);
    Ok(())
}

#[tokio::test]
async fn closed_direct_messages_are_refused_until_they_are_opened() -> Result<()> {
    let (discord, bot, _) = stage().await?;
    let ola = discord.user(7, "Ola", "uk");
    ola.close_dms();
    let dm = bot.ok("POST /users/@me/channels", json!({ "recipient_id": 7 })).await?;
    let post = format!("POST /channels/{}/messages", id(&dm["id"])?);
    assert_eq!(bot.refused(&post, json!({ "content": "x" })).await?, (403, 50007));
    ola.open_dms();
    bot.ok(&post, json!({ "content": "x" })).await?;
    assert_eq!(ola.dm().messages().len(), 1);
    Ok(())
}

#[tokio::test]
async fn a_thread_hangs_on_a_message_once() -> Result<()> {
    let (_discord, bot, guild) = stage().await?;
    let channel = guild.channel("meetings");
    let message = bot.say(channel.id(), "Komm 3").await?;
    let start = format!("POST /channels/{}/messages/{message}/threads", channel.id());
    bot.wrong(&start, json!({}), "name").await?;
    bot.wrong(&start, json!({ "name": "x".repeat(101) }), "name").await?;
    bot.wrong(&start, json!({ "name": "x", "auto_archive_duration": 7 }), "auto_archive_duration").await?;
    let mut socket = bot.connect().await?;
    let thread = bot.ok(&start, json!({ "name": "Komm 3", "auto_archive_duration": 1440 })).await?;
    assert_eq!((id(&thread["id"])?, &thread["type"]), (message, &json!(11)));
    assert_eq!(thread["parent_id"], channel.id().to_string());
    assert_eq!(socket.until("THREAD_CREATE").await?["id"], thread["id"]);
    assert_eq!(bot.refused(&start, json!({ "name": "again" })).await?, (400, 160004));
    let there = format!("/channels/{}/messages/{message}", channel.id());
    assert_eq!(bot.ok(&format!("GET {there}"), Value::Null).await?["thread"]["name"], "Komm 3");
    let alone = format!("POST /channels/{}/threads", channel.id());
    assert_eq!(bot.ok(&alone, json!({ "name": "alone", "type": 11 })).await?["type"], 11);
    assert_eq!(bot.ok(&alone, json!({ "name": "private" })).await?["type"], 12);
    let gone = format!("POST /channels/{}/messages/1/threads", channel.id());
    assert_eq!(bot.refused(&gone, json!({ "name": "x" })).await?, (404, 10008));
    let inside = format!("POST /channels/{message}/threads");
    assert_eq!(bot.refused(&inside, json!({ "name": "x" })).await?, (400, 50024));
    let names: Vec<_> = channel.threads().iter().map(|thread| thread.name()).collect();
    assert_eq!(names, ["Komm 3", "alone", "private"]);
    Ok(())
}

#[tokio::test]
async fn an_archived_thread_wakes_unless_it_is_locked() -> Result<()> {
    let (discord, bot, guild) = stage().await?;
    let channel = guild.channel("meetings");
    let start = format!("POST /channels/{}/threads", channel.id());
    let thread = id(&bot.ok(&start, json!({ "name": "x", "type": 11 })).await?["id"])?;
    let handle = channel.threads()[0].clone();
    let message = bot.say(thread, "in it").await?;
    handle.archive(false);
    let edit = format!("PATCH /channels/{thread}/messages/{message}");
    assert_eq!(bot.refused(&edit, json!({ "content": "x" })).await?, (400, 50083));
    bot.say(thread, "woken").await?;
    assert!(!handle.is_archived());
    handle.archive(true);
    assert_eq!(
        bot.refused(&format!("POST /channels/{thread}/messages"), json!({ "content": "x" })).await?,
        (403, 160005)
    );
    let open = json!({ "archived": false, "locked": false });
    bot.ok(&format!("PATCH /channels/{thread}"), open).await?;
    assert_eq!(discord.user(7, "Ola", "uk").in_channel(&handle).messages().len(), 2);
    bot.ok(&format!("DELETE /channels/{thread}"), Value::Null).await?;
    assert!(channel.threads().is_empty());
    Ok(())
}

fn event(name: &str) -> Value {
    json!({
        "name": name, "privacy_level": 2, "entity_type": 3, "description": "All are welcome",
        "scheduled_start_time": "2200-01-01T18:00:00+01:00", "scheduled_end_time": "2200-01-01T19:00:00Z",
        "entity_metadata": { "location": "Office" },
    })
}

fn changed(name: &str, to: Value) -> Value {
    let mut event = event("Komm 3");
    event[name] = to;
    event
}

#[tokio::test]
async fn events_need_all_that_external_ones_need() -> Result<()> {
    let (_discord, bot, guild) = stage().await?;
    let path = format!("POST /guilds/{}/scheduled-events", guild.id());
    let cases = [
        (changed("name", json!("x".repeat(101))), "name"),
        (changed("name", Value::Null), "name"),
        (changed("description", json!("x".repeat(1001))), "description"),
        (changed("privacy_level", json!(1)), "privacy_level"),
        (changed("entity_type", json!(4)), "entity_type"),
        (changed("entity_metadata", Value::Null), "entity_metadata.location"),
        (changed("entity_metadata", json!({ "location": "x".repeat(101) })), "entity_metadata.location"),
        (changed("scheduled_end_time", Value::Null), "scheduled_end_time"),
        (changed("scheduled_end_time", json!("2200-01-01T17:00:00Z")), "scheduled_end_time"),
        (changed("scheduled_start_time", json!("2020-01-01T17:00:00Z")), "scheduled_start_time"),
        (changed("scheduled_start_time", json!("tomorrow")), "scheduled_start_time"),
    ];
    for (body, at) in cases {
        bot.wrong(&path, body.clone(), at).await?;
    }
    assert!(guild.events().is_empty());
    let made = bot.ok(&path, event("Komm 3")).await?;
    assert_eq!(made["scheduled_start_time"], "2200-01-01T17:00:00.000000+00:00");
    assert_eq!((&made["status"], &made["creator"]["bot"]), (&json!(1), &json!(true)));
    assert_eq!(guild.events(), [made]);
    Ok(())
}

#[tokio::test]
async fn events_change_and_end_in_their_order() -> Result<()> {
    let (discord, bot, guild) = stage().await?;
    let all = format!("/guilds/{}/scheduled-events", guild.id());
    let made = bot.ok(&format!("POST {all}"), event("Komm 3")).await?;
    let one = format!("{all}/{}", made["id"].as_str().context("an id")?);
    let renamed = bot.ok(&format!("PATCH {one}"), json!({ "name": "Komm 4" })).await?;
    assert_eq!((&renamed["name"], &renamed["description"]), (&json!("Komm 4"), &made["description"]));
    let to = |status: u8| json!({ "status": status });
    bot.wrong(&format!("PATCH {one}"), to(3), "status").await?;
    bot.ok(&format!("PATCH {one}"), to(2)).await?;
    bot.wrong(&format!("PATCH {one}"), to(4), "status").await?;
    bot.ok(&format!("PATCH {one}"), to(3)).await?;
    assert_eq!(bot.refused(&format!("PATCH {one}"), json!({ "name": "x" })).await?, (400, 180000));
    let second = bot.ok(&format!("POST {all}"), event("Komm 5")).await?;
    let two = format!("{all}/{}", second["id"].as_str().context("an id")?);
    assert_eq!(bot.ok(&format!("PATCH {two}"), to(4)).await?["status"], 4);
    assert_eq!(bot.ok(&format!("GET {all}"), Value::Null).await?.as_array().map(Vec::len), Some(2));
    bot.ok(&format!("DELETE {two}"), Value::Null).await?;
    for method in ["GET", "PATCH", "DELETE"] {
        assert_eq!(bot.refused(&format!("{method} {two}"), json!({})).await?, (404, 10070));
    }
    discord.advance(Duration::from_secs(200 * 366 * 86_400));
    bot.wrong(&format!("POST {all}"), event("Komm 6"), "scheduled_start_time").await?;
    Ok(())
}
