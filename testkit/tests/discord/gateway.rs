//! Sessions: how they begin, break, go on, and end.

use crate::socket::{Came, Socket};
use crate::{Bot, INTENTS};
use anyhow::{Context, Result};
use serde_json::{Value, json};
use std::time::Duration;
use testkit::discord::{Closed, Discord, Rules, Seat};

fn ws(discord: &Discord) -> String {
    discord.url().replace("http", "ws")
}

/// A command that makes an event whenever it is sent.
async fn seat(discord: &Discord, bot: &Bot) -> Result<Seat> {
    bot.register(json!([{ "name": "ping", "description": "x" }])).await?;
    Ok(discord.user(7, "Ola", "uk").dm())
}

#[tokio::test]
async fn ready_tells_who_the_bot_is_and_where_it_is() -> Result<()> {
    let (discord, bot) = Bot::start(Rules::default()).await?;
    let guild = discord.guild("Migrant Info");
    let url = bot.ok("GET /gateway/bot", Value::Null).await?;
    assert_eq!((&url["url"], &url["shards"]), (&json!(ws(&discord)), &json!(1)));
    assert_eq!(url["session_start_limit"]["remaining"], 1000);
    let mut socket = bot.connect().await?;
    let ready = &socket.hello;
    assert_eq!(
        (&ready["v"], &ready["user"]["bot"], &ready["shard"]),
        (&json!(10), &json!(true), &json!([0, 1]))
    );
    assert_eq!(ready["application"]["id"], ready["user"]["id"]);
    assert_eq!(ready["guilds"], json!([{ "id": guild.id().to_string(), "unavailable": true }]));
    let create = socket.event("GUILD_CREATE").await?;
    assert_eq!((&create["name"], &create["unavailable"]), (&json!("Migrant Info"), &json!(false)));
    let left = bot.ok("GET /gateway/bot", Value::Null).await?["session_start_limit"]["remaining"].take();
    assert_eq!((left, discord.identifies()[0].intents), (json!(999), INTENTS));
    Ok(())
}

#[tokio::test]
async fn events_come_only_with_their_intents_and_interactions_always() -> Result<()> {
    let (discord, bot) = Bot::start(Rules::unlimited()).await?;
    let guild = discord.guild("Migrant Info");
    let seat = seat(&discord, &bot).await?;
    let mut none = Socket::ready(&ws(&discord), &bot.token, 0, None).await?;
    let mut all = bot.connect().await?;
    all.event("GUILD_CREATE").await?;
    seat.send("hello")?;
    guild.channel("meetings").delete();
    guild.kick_bot();
    seat.slash("ping", &[])?;
    for name in ["MESSAGE_CREATE", "CHANNEL_CREATE", "CHANNEL_DELETE", "GUILD_DELETE", "INTERACTION_CREATE"] {
        all.event(name).await.context(name)?;
    }
    none.event("INTERACTION_CREATE").await?;
    assert_eq!(discord.connected(), 2);
    Ok(())
}

#[tokio::test]
async fn wrong_identifies_are_closed_with_their_codes() -> Result<()> {
    let (discord, bot) = Bot::start(Rules::unlimited()).await?;
    let good = bot.token.clone();
    let cases: [(&str, u64, Option<[u64; 2]>, u16); 6] = [
        ("guessed", 1, None, 4004),
        (&good, 1 << 1, None, 4014),
        (&good, 1 << 8, None, 4014),
        (&good, 1 << 15, None, 4014),
        (&good, 1 << 30, None, 4013),
        (&good, 1, Some([2, 2]), 4010),
    ];
    for (token, intents, shard, code) in cases {
        let mut socket = Socket::open(&ws(&discord)).await?;
        socket.identify(token, intents, shard).await?;
        assert_eq!(socket.end().await?, Some(code));
    }
    for (payload, code) in
        [("{", 4002), ("{\"op\":99}", 4001), ("{\"op\":3}", 4003), ("{\"op\":2,\"d\":{}}", 4002)]
    {
        let mut socket = Socket::open(&ws(&discord)).await?;
        socket.send_raw(payload).await?;
        assert_eq!(socket.end().await?, Some(code), "{payload}");
    }
    let mut socket = bot.connect().await?;
    socket.identify(&good, 1, None).await?;
    assert_eq!(socket.end().await?, Some(4005));
    assert!(discord.identifies().iter().take(6).all(|identify| !identify.accepted));
    discord.change_rules(|rules| rules.granted_intents = 1 << 15);
    Socket::ready(&ws(&discord), &good, 1 << 15, None).await?;
    Ok(())
}

#[tokio::test]
async fn a_second_identify_waits_five_seconds() -> Result<()> {
    let (discord, bot) = Bot::start(Rules::default()).await?;
    let _first = bot.connect().await?;
    let mut second = Socket::open(&ws(&discord)).await?;
    second.identify(&bot.token, INTENTS, None).await?;
    assert_eq!(second.payload().await?, json!({ "op": 9, "d": false }));
    discord.advance(Duration::from_secs(5));
    second.identify(&bot.token, INTENTS, None).await?;
    second.event("READY").await?;
    let accepted: Vec<_> = discord.identifies().iter().map(|one| one.accepted).collect();
    assert_eq!(accepted, [true, false, true]);
    Ok(())
}

#[tokio::test]
async fn too_many_identifies_cost_the_token() -> Result<()> {
    let (discord, bot) = Bot::start(Rules { identifies: 2, ..Rules::unlimited() }).await?;
    let mut first = bot.connect().await?;
    bot.connect().await?;
    let mut third = Socket::open(&ws(&discord)).await?;
    third.identify(&bot.token, INTENTS, None).await?;
    assert_eq!((third.end().await?, first.end().await?), (Some(4004), Some(4004)));
    assert_eq!(bot.refused("GET /users/@me", Value::Null).await?, (401, 0));
    Ok(())
}

#[tokio::test]
async fn what_was_missed_is_replayed_in_order() -> Result<()> {
    let (discord, bot) = Bot::start(Rules::unlimited()).await?;
    let seat = seat(&discord, &bot).await?;
    let mut socket = bot.connect().await?;
    let seen = seat.slash("ping", &[])?;
    assert_eq!(socket.interaction().await?["id"], seen.id().to_string());
    discord.drop_connections();
    assert_eq!(socket.end().await?, None, "no close frame");
    assert_eq!(discord.until_closed(1).await?, Closed { code: None, by_client: false });
    assert_eq!(discord.connected(), 0);
    let missed = [seat.slash("ping", &[])?, seat.slash("ping", &[])?];
    let mut again = socket.resume(&bot.token, socket.seq).await?;
    for missed in missed {
        assert_eq!(again.event("INTERACTION_CREATE").await?["id"], missed.id().to_string());
    }
    again.event("RESUMED").await?;
    let new = seat.slash("ping", &[])?;
    assert_eq!(again.event("INTERACTION_CREATE").await?["id"], new.id().to_string());
    discord.redeliver(&seen);
    assert_eq!(again.event("INTERACTION_CREATE").await?["id"], seen.id().to_string(), "the same once more");
    assert_eq!((discord.resumes(), discord.identifies().len()), ((1, 0), 1));
    Ok(())
}

#[tokio::test]
async fn a_session_that_is_gone_cannot_be_resumed() -> Result<()> {
    let (discord, bot) = Bot::start(Rules::unlimited()).await?;
    let seat = seat(&discord, &bot).await?;
    let mut socket = bot.connect().await?;
    discord.close_with(4000);
    assert_eq!(socket.end().await?, Some(4000));
    let mut wrong = socket.resume(&bot.token, 99).await?;
    assert_eq!(wrong.end().await?, Some(4007), "a number that there never was");
    let mut socket = bot.connect().await?;
    socket.close(1000).await?;
    socket.end().await?;
    assert!(discord.until_closed(3).await?.is_clean());
    let mut again = socket.resume(&bot.token, socket.seq).await?;
    assert_eq!(again.payload().await?, json!({ "op": 9, "d": false }), "who takes leave is forgotten");
    let mut socket = bot.connect().await?;
    discord.drop_connections();
    socket.end().await?;
    discord.until_closed(4).await?;
    discord.advance(Duration::from_secs(181));
    seat.slash("ping", &[])?;
    let mut again = socket.resume(&bot.token, socket.seq).await?;
    assert_eq!(again.payload().await?, json!({ "op": 9, "d": false }), "it was away for too long");
    Ok(())
}

#[tokio::test]
async fn the_server_asks_to_reconnect_and_for_heartbeats() -> Result<()> {
    let (discord, bot) = Bot::start(Rules::unlimited()).await?;
    let mut socket = bot.connect().await?;
    socket.send(json!({ "op": 1, "d": 1 })).await?;
    assert_eq!(socket.payload().await?, json!({ "op": 11 }));
    discord.ask_heartbeat();
    assert_eq!(socket.payload().await?["op"], 1);
    discord.ask_reconnect();
    assert_eq!(socket.payload().await?["op"], 7);
    discord.invalidate(true);
    assert_eq!(socket.payload().await?, json!({ "op": 9, "d": true }));
    socket.resume(&bot.token, socket.seq).await?.event("RESUMED").await?;
    assert_eq!(socket.end().await?, Some(4000), "there is one connection for a session");
    discord.invalidate(false);
    let mut again = socket.resume(&bot.token, socket.seq).await?;
    assert_eq!(again.payload().await?, json!({ "op": 9, "d": false }));
    assert_eq!(discord.heartbeats(), 1);
    discord.ignore_heartbeats(true);
    again.send(json!({ "op": 1, "d": null })).await?;
    discord.ask_heartbeat();
    assert_eq!(again.payload().await?["op"], 1, "and no answer to the heartbeat before");
    discord.gateway_down(true);
    assert!(Socket::open(&ws(&discord)).await.is_err());
    Ok(())
}

#[tokio::test]
async fn who_is_silent_for_two_intervals_is_closed_and_may_resume() -> Result<()> {
    let rules = Rules { heartbeat_interval: Duration::from_secs(1), ..Rules::unlimited() };
    let (discord, bot) = Bot::start(rules).await?;
    let mut socket = bot.connect().await?;
    assert_eq!(socket.next().await?, Came::End(Some(4000)));
    discord.until_closed(1).await?;
    discord.change_rules(|rules| rules.heartbeat_interval = Duration::from_secs(40));
    socket.resume(&bot.token, socket.seq).await?.event("RESUMED").await?;
    Ok(())
}

#[tokio::test]
async fn each_shard_gets_its_guilds_and_the_first_the_direct_messages() -> Result<()> {
    let (discord, bot) = Bot::start(Rules { shards: 2, ..Rules::unlimited() }).await?;
    let dm = seat(&discord, &bot).await?;
    let guilds = [discord.guild("even"), discord.guild("odd")];
    let seats = guilds.each_ref().map(|guild| discord.user(8, "Jan", "pl").in_channel(&guild.channel("x")));
    assert_eq!(bot.ok("GET /gateway/bot", Value::Null).await?["shards"], 2);
    let mut shards = Vec::new();
    for shard in 0..2 {
        shards.push(Socket::ready(&ws(&discord), &bot.token, 1, Some([shard, 2])).await?);
    }
    for (shard, guild) in shards.iter_mut().zip(&guilds) {
        assert_eq!(shard.event("GUILD_CREATE").await?["id"], guild.id().to_string());
    }
    for (seat, shard) in [(&seats[1], 1), (&seats[0], 0), (&dm, 0)] {
        let doing = seat.slash("ping", &[])?;
        assert_eq!(shards[shard].event("INTERACTION_CREATE").await?["id"], doing.id().to_string());
    }
    Ok(())
}
