//! Messages in channels.

use crate::{Bot, id};
use anyhow::{Context, Result};
use reqwest::multipart::{Form, Part};
use serde_json::{Value, json};
use std::time::Duration;
use testkit::discord::{Channel, Discord, File, Ping, Rules};

async fn stage() -> Result<(Discord, Bot, Channel, String)> {
    let (discord, bot) = Bot::start(Rules::unlimited()).await?;
    let channel = discord.guild("Migrant Info").channel("meetings");
    let post = format!("POST /channels/{}/messages", channel.id());
    Ok((discord, bot, channel, post))
}

#[tokio::test]
async fn lengths_are_those_of_the_documentation() -> Result<()> {
    let (_discord, bot, channel, post) = stage().await?;
    let x = |count: usize| "ż".repeat(count);
    let embed = |embed: Value| json!({ "embeds": [embed] });
    let field = |name: usize, value: usize| json!({ "name": x(name), "value": x(value) });
    let fields = |count: usize| (0..count).map(|_| field(1, 1)).collect::<Value>();
    let cases = [
        (json!({ "content": x(2001) }), "content"),
        (json!({ "embeds": (0..11).map(|_| json!({ "title": "x" })).collect::<Value>() }), "embeds"),
        (embed(json!({ "title": x(257) })), "embeds.0.title"),
        (embed(json!({ "description": x(4097) })), "embeds.0.description"),
        (embed(json!({ "fields": [field(257, 1)] })), "embeds.0.fields.0.name"),
        (embed(json!({ "fields": [field(1, 1025)] })), "embeds.0.fields.0.value"),
        (embed(json!({ "fields": [field(0, 1)] })), "embeds.0.fields.0.name"),
        (embed(json!({ "fields": fields(26) })), "embeds.0.fields"),
        (json!({ "embeds": [{ "description": x(4000) }, { "description": x(2001) }] }), "embeds"),
        (json!({ "content": "x", "nonce": x(26) }), "nonce"),
        (json!({ "content": "x", "allowed_mentions": { "parse": ["all"] } }), "allowed_mentions.parse.0"),
        (
            json!({ "content": "x", "allowed_mentions": { "parse": ["users"], "users": ["7"] } }),
            "allowed_mentions",
        ),
    ];
    for (body, at) in cases {
        bot.wrong(&post, body, at).await?;
    }
    for empty in [json!({}), json!({ "content": " \n" }), json!({ "embeds": [] })] {
        assert_eq!(bot.refused(&post, empty).await?, (400, 50006));
    }
    assert!(channel.messages().is_empty());
    bot.ok(&post, json!({ "content": x(2000), "nonce": x(25) })).await?;
    bot.ok(&post, json!({ "embeds": [{ "description": x(4000) }, { "description": x(2000) }] })).await?;
    bot.ok(&post, embed(json!({ "title": x(256), "fields": fields(25) }))).await?;
    let text = bot.client.post(bot.address(&post[5..])).header("Authorization", format!("Bot {}", bot.token));
    let answer = text.header("Content-Type", "application/json").body("{").send().await?;
    assert_eq!((answer.status().as_u16(), answer.json::<Value>().await?["code"].take()), (400, json!(50109)));
    Ok(())
}

#[tokio::test]
async fn messages_are_read_changed_and_deleted() -> Result<()> {
    let (_discord, bot, channel, post) = stage().await?;
    let sent = bot.ok(&post, json!({ "content": "one", "embeds": [{ "title": "Title", "fields": [{ "name": "When", "value": "now" }] }] })).await?;
    assert_eq!(
        (&sent["author"]["bot"], &sent["type"], &sent["edited_timestamp"]),
        (&json!(true), &json!(0), &Value::Null)
    );
    assert_eq!(channel.messages()[0].text, "one\nTitle\nWhen: now");
    let one = format!("/channels/{}/messages/{}", channel.id(), id(&sent["id"])?);
    let edited = bot.ok(&format!("PATCH {one}"), json!({ "content": "two" })).await?;
    assert!(edited["edited_timestamp"].is_string() && edited["embeds"][0]["title"] == "Title", "{edited}");
    assert_eq!(
        bot.refused(&format!("PATCH {one}"), json!({ "content": "", "embeds": [] })).await?,
        (400, 50006)
    );
    assert_eq!(bot.ok(&format!("GET {one}"), Value::Null).await?["content"], "two");
    bot.say(channel.id(), "three").await?;
    let listed = bot.ok(&format!("GET /channels/{}/messages?limit=1", channel.id()), Value::Null).await?;
    assert_eq!((listed.as_array().map(Vec::len), &listed[0]["content"]), (Some(1), &json!("three")));
    assert_eq!(bot.ok(&format!("DELETE {one}"), Value::Null).await?, Value::Null);
    for method in ["GET", "PATCH", "DELETE"] {
        assert_eq!(bot.refused(&format!("{method} {one}"), json!({ "content": "x" })).await?, (404, 10008));
    }
    assert_eq!(channel.messages().len(), 1);
    Ok(())
}

#[tokio::test]
async fn only_own_messages_are_edited() -> Result<()> {
    let (discord, bot, _, _) = stage().await?;
    let ola = discord.user(7, "Ola", "uk").dm();
    let theirs = format!("/channels/{}/messages/{}", ola.channel_id(), ola.send("Hello")?);
    assert_eq!(bot.refused(&format!("PATCH {theirs}"), json!({ "content": "x" })).await?, (403, 50005));
    assert_eq!(bot.refused(&format!("DELETE {theirs}"), Value::Null).await?, (403, 50003));
    assert_eq!(bot.ok(&format!("GET {theirs}"), Value::Null).await?["content"], "Hello");
    Ok(())
}

#[tokio::test]
async fn an_enforced_nonce_posts_once_within_minutes() -> Result<()> {
    let (discord, bot, channel, post) = stage().await?;
    let body =
        |text: &str, enforced: bool| json!({ "content": text, "nonce": "7-42", "enforce_nonce": enforced });
    let first = bot.ok(&post, body("first", true)).await?;
    assert_eq!(first["nonce"], "7-42");
    let again = bot.ok(&post, body("again", true)).await?;
    assert_eq!((&again["id"], &again["content"]), (&first["id"], &json!("first")));
    assert_eq!(channel.messages().len(), 1);
    bot.ok(&post, body("not enforced", false)).await?;
    let other = discord.guild("Migrant Info").channel("other");
    bot.ok(&format!("POST /channels/{}/messages", other.id()), body("elsewhere", true)).await?;
    assert_eq!((channel.messages().len(), other.messages().len()), (2, 1));
    discord.advance(Duration::from_secs(301));
    bot.ok(&post, body("much later", true)).await?;
    assert_eq!(channel.messages().len(), 3);
    Ok(())
}

#[tokio::test]
async fn whom_a_message_pings_is_written_down() -> Result<()> {
    let (_discord, bot, channel, post) = stage().await?;
    let text = "@everyone <@7> <@&9> @here";
    bot.ok(&post, json!({ "content": text })).await?;
    bot.ok(&post, json!({ "content": text, "allowed_mentions": { "parse": [] } })).await?;
    bot.ok(&post, json!({ "content": text, "allowed_mentions": { "users": ["7", "8"] } })).await?;
    let pings: Vec<_> = channel.messages().into_iter().map(|message| message.pings).collect();
    assert_eq!(pings[0], [Ping::Everyone, Ping::Here, Ping::User(7), Ping::Role(9)]);
    assert_eq!(pings[1..], [vec![], vec![Ping::User(7)]]);
    Ok(())
}

#[tokio::test]
async fn files_go_up_and_come_down() -> Result<()> {
    let (discord, bot, channel, post) = stage().await?;
    let send = |json: Value, bytes: Vec<u8>| {
        let file = Part::bytes(bytes).file_name("a.ics");
        let form = Form::new().text("payload_json", json.to_string()).part("files[0]", file);
        let request = bot.client.post(bot.address(&post[5..])).multipart(form);
        request.header("Authorization", format!("Bot {}", bot.token)).send()
    };
    let body = json!({ "content": "x", "attachments": [{ "id": 0, "filename": "meeting.ics" }] });
    let sent: Value = send(body, b"BEGIN".to_vec()).await?.error_for_status()?.json().await?;
    let attachment = &sent["attachments"][0];
    assert_eq!((&attachment["filename"], &attachment["size"]), (&json!("meeting.ics"), &json!(5)));
    let url = attachment["url"].as_str().context("an address")?;
    assert_eq!(reqwest::get(url).await?.error_for_status()?.bytes().await?, "BEGIN");
    let shown = channel.messages();
    assert_eq!((shown[0].files[0].name.as_str(), shown[0].files[0].bytes.len()), ("meeting.ics", 5));
    assert_eq!(discord.calls()[0].files[0].bytes, b"BEGIN");
    let large = send(json!({}), vec![0; (10 << 20) + 1]).await?;
    assert_eq!((large.status().as_u16(), large.json::<Value>().await?["code"].take()), (413, json!(40005)));
    let edit = format!("PATCH /channels/{}/messages/{}", channel.id(), id(&sent["id"])?);
    bot.ok(&edit, json!({ "content": "y" })).await?;
    assert_eq!(channel.messages()[0].files.len(), 1, "what is not named stays");
    bot.ok(&edit, json!({ "attachments": [] })).await?;
    assert!(channel.messages()[0].files.is_empty());
    Ok(())
}

#[tokio::test]
async fn what_people_write_and_send_arrives_in_direct_messages() -> Result<()> {
    let (discord, bot, channel, _) = stage().await?;
    let mut socket = bot.connect().await?;
    let ola = discord.user(7, "Ola", "uk");
    let dm = ola.dm();
    let sent = dm.send("Hello")?;
    let message = socket.until("MESSAGE_CREATE").await?;
    assert_eq!((&message["content"], &message["author"]["id"]), (&json!("Hello"), &json!("7")));
    assert_eq!((id(&message["id"])?, &message["guild_id"]), (sent, &Value::Null));
    dm.send_file("list.csv", "text/csv", "a;b")?;
    let message = socket.until("MESSAGE_CREATE").await?;
    let attachment = &message["attachments"][0];
    assert_eq!(attachment["content_type"], "text/csv");
    let url = attachment["url"].as_str().context("an address")?;
    assert_eq!(reqwest::get(url).await?.text().await?, "a;b");
    let file = File { name: "list.csv".to_owned(), mime: "text/csv".to_owned(), bytes: b"a;b".to_vec() };
    assert_eq!(dm.messages()[1].files, [file]);
    assert!(ola.in_channel(&channel).send("nobody reads it").is_err());
    bot.say(dm.channel_id(), "Hello yourself").await?;
    assert_eq!(socket.until("MESSAGE_CREATE").await?["author"]["bot"], true, "a bot hears itself");
    Ok(())
}
