//! Who may be written to: people, groups with topics, channels.

use crate::Bot;
use anyhow::Result;
use serde_json::{Value, json};
use testkit::telegram::{Author, Group, Rules, Telegram, User};

const FORUM: i64 = -1_000_000_000_001;
const CHANNEL: i64 = -1_000_000_000_002;

async fn bot() -> Result<(Telegram, Bot, User)> {
    let (telegram, bot) = Bot::start(Rules::unlimited()).await?;
    let ola = telegram.user(7, "Ola", "uk");
    Ok((telegram, bot, ola))
}

async fn why(bot: &Bot, chat: i64) -> Result<(u16, String)> {
    bot.refused("sendMessage", json!({ "chat_id": chat, "text": "x" })).await
}

fn forbidden(why: &str) -> (u16, String) {
    (403, format!("Forbidden: {why}"))
}

#[tokio::test]
async fn people_decide_whether_the_bot_may_write() -> Result<()> {
    let (_telegram, bot, ola) = bot().await?;
    assert_eq!(why(&bot, 99).await?, (400, "Bad Request: chat not found".to_owned()));
    assert_eq!(why(&bot, 7).await?, forbidden("bot can't initiate conversation with a user"));
    ola.send("/start");
    bot.say(7, "hello").await?;
    ola.block();
    assert_eq!(why(&bot, 7).await?, forbidden("bot was blocked by the user"));
    let blocked = bot.updates(-1).await?[0]["my_chat_member"].take();
    assert_eq!(blocked["old_chat_member"]["status"], "member");
    assert_eq!(blocked["new_chat_member"]["status"], "kicked");
    assert_eq!(blocked["new_chat_member"]["user"]["id"], 4242);
    ola.unblock();
    bot.say(7, "hello again").await?;
    ola.deactivate();
    assert_eq!(why(&bot, 7).await?, forbidden("user is deactivated"));
    assert_eq!(ola.messages().iter().filter(|message| message.is_from_bot()).count(), 2);
    Ok(())
}

#[tokio::test]
async fn a_group_must_have_the_bot_in_it() -> Result<()> {
    let (telegram, bot, ola) = bot().await?;
    for (chat, kind) in [
        (telegram.group(-5, "G"), "group"),
        (telegram.supergroup(FORUM, "S", &[]), "supergroup"),
        (telegram.channel(CHANNEL, "C"), "channel"),
    ] {
        assert_eq!(
            why(&bot, chat.id()).await?,
            forbidden(&format!("bot is not a member of the {kind} chat"))
        );
        ola.add_bot(&chat);
        bot.say(chat.id(), "hello").await?;
        ola.remove_bot(&chat);
        assert_eq!(why(&bot, chat.id()).await?, forbidden(&format!("bot was kicked from the {kind} chat")));
        ola.add_bot(&chat);
        bot.ok("leaveChat", json!({ "chat_id": chat.id() })).await?;
        assert!(!chat.has_bot());
        assert_eq!(chat.messages().iter().filter(|message| message.is_from_bot()).count(), 1);
    }
    Ok(())
}

#[tokio::test]
async fn topics_must_exist() -> Result<()> {
    let (telegram, bot, ola) = bot().await?;
    let forum = telegram.supergroup(FORUM, "Komm", &[11]);
    ola.add_bot(&forum);
    let say = |thread: i64| json!({ "chat_id": FORUM, "message_thread_id": thread, "text": "x" });
    let sent = bot.ok("sendMessage", say(11)).await?;
    assert_eq!((&sent["message_thread_id"], &sent["is_topic_message"]), (&json!(11), &json!(true)));
    assert_eq!(sent["chat"]["is_forum"], true);
    let refused = bot.refused("sendMessage", say(12)).await?;
    assert_eq!(refused, (400, "Bad Request: message thread not found".to_owned()));
    let asked = ola.send_in(&forum, Some(11), "/meetings@ZapisTestBot");
    let heard = bot.updates(-1).await?[0]["message"].take();
    assert_eq!((&heard["message_thread_id"], &heard["is_topic_message"]), (&json!(11), &json!(true)));
    let reply = json!({ "chat_id": FORUM, "text": "y", "reply_parameters": { "message_id": asked } });
    let replied = bot.ok("sendMessage", reply).await?;
    assert_eq!(replied["message_thread_id"], 11, "a reply stays in the topic");
    assert_eq!(replied["reply_to_message"]["text"], "/meetings@ZapisTestBot");
    Ok(())
}

#[tokio::test]
async fn privacy_mode_lets_through_what_is_meant_for_the_bot() -> Result<()> {
    let (telegram, bot, ola) = bot().await?;
    let group = telegram.supergroup(FORUM, "Komm", &[]);
    ola.add_bot(&group);
    let own = bot.say(FORUM, "Who comes?").await?["message_id"].as_i64().unwrap_or_default();
    let other = ola.send_in(&group, None, "a chat among people");
    ola.send_in(&group, None, "/meetings");
    ola.send_in(&group, None, "/meetings@zapistestbot now");
    ola.send_in(&group, None, "/meetings@OtherBot");
    ola.send_in(&group, None, "hey @ZapisTestBot, when?");
    ola.reply_in(&group, own, "me");
    ola.reply_in(&group, other, "not for the bot");
    let texts = |updates: &[Value]| -> Vec<_> {
        let text = |update: &Value| Some(update["message"]["text"].as_str()?.to_owned());
        updates.iter().filter_map(text).collect()
    };
    let for_the_bot = ["/meetings", "/meetings@zapistestbot now", "hey @ZapisTestBot, when?", "me"];
    let updates = bot.updates(0).await?;
    assert_eq!(texts(&updates), for_the_bot);
    ola.promote_bot(&group);
    ola.send_in(&group, None, "an administrator hears all");
    assert_eq!(texts(&bot.updates(-1).await?), ["an administrator hears all"]);
    Ok(())
}

#[tokio::test]
async fn a_channel_posts_in_nobodys_name() -> Result<()> {
    let (telegram, bot, ola) = bot().await?;
    let channel = telegram.channel(CHANNEL, "News");
    ola.add_bot(&channel);
    channel.post("a post");
    let post = bot.updates(-1).await?[0]["channel_post"].take();
    assert_eq!((&post["text"], &post["sender_chat"]["type"]), (&json!("a post"), &json!("channel")));
    assert!(post["from"].is_null());
    let keyboard = json!({ "chat_id": CHANNEL, "text": "x", "reply_markup": { "keyboard": [["Yes"]] } });
    let refused = bot.refused("sendMessage", keyboard).await?;
    assert_eq!(refused, (400, "Bad Request: inline keyboard expected".to_owned()));
    let inline = json!({ "inline_keyboard": [[{ "text": "Join", "callback_data": "j" }]] });
    bot.ok("sendMessage", json!({ "chat_id": CHANNEL, "text": "x", "reply_markup": inline })).await?;
    ola.press_in(&channel, "Join")?;
    assert_eq!(bot.updates(-1).await?[0]["callback_query"]["message"]["chat"]["id"], CHANNEL);
    Ok(())
}

#[tokio::test]
async fn an_upgraded_group_says_where_it_went() -> Result<()> {
    let (telegram, bot, ola) = bot().await?;
    let old = telegram.group(-5, "Komm");
    ola.add_bot(&old);
    let sent = bot.say(-5, "before").await?["message_id"].clone();
    let new = old.upgrade()?;
    let updates = bot.updates(-2).await?;
    assert_eq!(updates[0]["message"]["migrate_to_chat_id"], new.id());
    assert_eq!(updates[1]["message"]["migrate_from_chat_id"], -5);
    assert_eq!(updates[1]["message"]["chat"]["type"], "supergroup");
    let (status, body) = bot.ask("sendMessage", json!({ "chat_id": -5, "text": "x" })).await?;
    assert_eq!(status, 400);
    assert_eq!(body["description"], "Bad Request: group chat was upgraded to a supergroup chat");
    assert_eq!(body["parameters"], json!({ "migrate_to_chat_id": new.id() }));
    assert_eq!(bot.refused("deleteMessage", json!({ "chat_id": -5, "message_id": sent })).await?.0, 400);
    bot.say(new.id(), "after").await?;
    assert_eq!(new.messages().last().map(|message| message.author), Some(Author::Bot));
    assert!(old.upgrade().is_err());
    Ok(())
}

#[tokio::test]
async fn chats_and_members_are_shown() -> Result<()> {
    let (telegram, bot, ola) = bot().await?;
    let jan = telegram.user(8, "Jan", "pl");
    let group: Group = telegram.supergroup(FORUM, "Komm", &[11]);
    ola.add_bot(&group);
    jan.send_in(&group, None, "hej");
    let chat = bot.ok("getChat", json!({ "chat_id": FORUM })).await?;
    assert_eq!((&chat["title"], &chat["is_forum"]), (&json!("Komm"), &json!(true)));
    let status = async |id: i64| -> Result<Value> {
        let member = bot.ok("getChatMember", json!({ "chat_id": FORUM, "user_id": id })).await?;
        Ok(member["status"].clone())
    };
    assert_eq!([status(7).await?, status(8).await?, status(4242).await?], ["creator", "member", "member"]);
    ola.promote_bot(&group);
    let administrators = bot.ok("getChatAdministrators", json!({ "chat_id": FORUM })).await?;
    let found: Vec<_> =
        administrators.as_array().into_iter().flatten().map(|one| one["user"]["id"].as_i64()).collect();
    assert_eq!(found, [Some(7), Some(4242)]);
    ola.send("/start");
    let refused = bot.refused("getChatAdministrators", json!({ "chat_id": 7 })).await?;
    assert_eq!(refused, (400, "Bad Request: there are no administrators in the private chat".to_owned()));
    Ok(())
}
