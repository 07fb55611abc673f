//! What people can do beyond writing and pressing, and how the bot presents itself.

use crate::Bot;
use anyhow::{Context, Result};
use serde_json::{Value, json};
use testkit::telegram::{Rules, Telegram};

async fn bot() -> Result<(Telegram, Bot)> {
    Bot::start(Rules::unlimited()).await
}

#[tokio::test]
async fn waiting_sees_what_comes_later_and_every_message_once() -> Result<()> {
    let (telegram, bot) = bot().await?;
    let ola = telegram.user(7, "Ola", "");
    ola.send("/start");
    assert!(bot.updates(0).await?[0]["message"]["from"]["language_code"].is_null());
    let waits = tokio::spawn({
        let ola = ola.clone();
        async move { anyhow::Ok([ola.next().await?.text, ola.next().await?.text]) }
    });
    let sees_edit = tokio::spawn({
        let ola = ola.clone();
        async move { ola.reads("edited").await }
    });
    bot.say(7, "one").await?;
    let second = bot.say(7, "two").await?["message_id"].clone();
    bot.ok("editMessageText", json!({ "chat_id": 7, "message_id": second, "text": "two, edited" })).await?;
    let texts = waits.await??;
    assert_eq!(texts[0], "one");
    assert!(texts[1].starts_with("two"));
    assert_eq!(sees_edit.await??.edits, 1);
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn waiting_in_vain_shows_the_chat() -> Result<()> {
    let telegram = Telegram::start(Rules::default()).await?;
    let ola = telegram.user(7, "Ola", "uk");
    ola.send("is anybody there?");
    let error = ola.reads("yes").await.expect_err("nobody answers").to_string();
    assert!(error.contains("the bot says \"yes\"") && error.contains("#1 7: is anybody there?"), "{error}");
    Ok(())
}

#[tokio::test]
async fn contacts_replies_and_edits_arrive() -> Result<()> {
    let (telegram, bot) = bot().await?;
    let ola = telegram.user(7, "Ola", "uk");
    let first = ola.send("Komm 3?");
    ola.edit(first, "Komm 4?")?;
    ola.contact("+48123456789");
    ola.foreign_contact("+48987654321", "Jan", None);
    let question = bot.say(7, "Which?").await?["message_id"].as_i64().context("an id")?;
    ola.reply(question, "the fourth");
    let updates = bot.updates(0).await?;
    assert_eq!(updates[1]["edited_message"]["text"], "Komm 4?");
    let own = json!({ "phone_number": "+48123456789", "first_name": "Ola", "user_id": 7 });
    assert_eq!(updates[2]["message"]["contact"], own);
    assert!(updates[3]["message"]["contact"]["user_id"].is_null());
    assert_eq!(updates[4]["message"]["reply_to_message"]["message_id"], question);
    assert!(ola.edit(question, "not mine").is_err());
    Ok(())
}

#[tokio::test]
async fn keys_stay_until_they_are_taken_away() -> Result<()> {
    let (telegram, bot) = bot().await?;
    let ola = telegram.user(7, "Ola", "uk");
    ola.send("/start");
    let keys = json!({ "keyboard": [[{ "text": "Polski" }, "Українська"]], "one_time_keyboard": true });
    bot.ok("sendMessage", json!({ "chat_id": 7, "text": "Language?", "reply_markup": keys })).await?;
    bot.say(7, "?").await?;
    ola.tap("Українська")?;
    assert_eq!(bot.updates(-1).await?[0]["message"]["text"], "Українська");
    let gone = json!({ "remove_keyboard": true });
    bot.ok("sendMessage", json!({ "chat_id": 7, "text": "Thanks", "reply_markup": gone })).await?;
    assert!(ola.tap("Polski").is_err());
    Ok(())
}

#[tokio::test]
async fn the_newest_exact_label_wins_over_one_that_contains_it() -> Result<()> {
    let (telegram, bot) = bot().await?;
    let ola = telegram.user(7, "Ola", "uk");
    ola.send("/start");
    for (text, label, data) in [("1", "Tak", "old"), ("2", "Tak", "exact"), ("3", "Tak, chcę", "containing")]
    {
        let markup = json!({ "inline_keyboard": [[{ "text": label, "callback_data": data }]] });
        bot.ok("sendMessage", json!({ "chat_id": 7, "text": text, "reply_markup": markup })).await?;
    }
    ola.press("Tak")?;
    ola.press("Ta")?;
    let first = ola.messages()[1].id;
    ola.press_on(first, "Tak")?;
    ola.press_raw(first, "forged");
    let pressed: Vec<_> =
        bot.updates(-4).await?.into_iter().map(|mut one| one["callback_query"].take()).collect();
    let data: Vec<_> = pressed.iter().map(|query| query["data"].as_str()).collect();
    assert_eq!(data, [Some("exact"), Some("containing"), Some("old"), Some("forged")]);
    Ok(())
}

#[tokio::test]
async fn inline_mode_from_the_question_to_the_edit() -> Result<()> {
    let (telegram, bot) = bot().await?;
    let ola = telegram.user(7, "Ola", "uk");
    let asks = tokio::spawn({
        let ola = ola.clone();
        async move { ola.inline_query("komm").await }
    });
    let query = bot.ok("getUpdates", json!({ "timeout": 50 })).await?[0]["inline_query"].take();
    assert_eq!(query["query"], "komm");
    let markup = json!({ "inline_keyboard": [[{ "text": "Zapisz", "callback_data": "s" }]] });
    let result = |id: &str| {
        json!({ "type": "article", "id": id, "title": "Komm 3", "reply_markup": markup,
                "input_message_content": { "message_text": "<b>Komm 3</b>", "parse_mode": "HTML" } })
    };
    let answer = |results: Vec<Value>| json!({ "inline_query_id": query["id"], "results": results });
    assert_eq!(bot.refused("answerInlineQuery", answer(vec![result("1"), result("1")])).await?.0, 400);
    bot.ok("answerInlineQuery", answer(vec![result("1")])).await?;
    assert_eq!(bot.refused("answerInlineQuery", answer(vec![result("1")])).await?.0, 400, "only once");
    let results = asks.await??;
    assert_eq!((results.len(), results[0].title.as_str()), (1, "Komm 3"));
    let id = ola.choose(&results[0])?.context("it has buttons")?;
    let chosen = bot.updates(-1).await?[0]["chosen_inline_result"].take();
    assert_eq!((&chosen["result_id"], &chosen["inline_message_id"]), (&json!("1"), &json!(id)));
    ola.press_inline(&id, "Zapisz")?;
    let pressed = bot.updates(-1).await?[0]["callback_query"].take();
    assert_eq!((&pressed["inline_message_id"], &pressed["data"]), (&json!(id), &json!("s")));
    assert!(pressed["message"].is_null());
    let edit = json!({ "inline_message_id": id, "text": "Komm 3: full" });
    assert_eq!(bot.ok("editMessageText", edit).await?, json!(true));
    let seen = telegram.inline_message(&id).context("it is there")?;
    assert_eq!((seen.text.as_str(), seen.buttons.len()), ("Komm 3: full", 0));
    Ok(())
}

#[tokio::test]
async fn the_bot_presents_itself_by_language_and_scope() -> Result<()> {
    let (telegram, bot) = bot().await?;
    bot.ok("setMyName", json!({ "name": "Zapisy" })).await?;
    bot.ok("setMyName", json!({ "name": "Записи", "language_code": "uk" })).await?;
    for (language, name) in [("uk", "Записи"), ("pl", "Zapisy"), ("", "Zapisy")] {
        let shown = bot.ok("getMyName", json!({ "language_code": language })).await?;
        assert_eq!(shown["name"], name, "{language:?}");
    }
    assert_eq!(bot.ok("getMe", json!({})).await?["first_name"], "Zapisy");
    let too_long = "x".repeat(121);
    let refused = bot.refused("setMyShortDescription", json!({ "short_description": too_long })).await?;
    assert_eq!(refused.0, 400);
    bot.ok("setMyDescription", json!({ "description": "Signs up" })).await?;
    assert_eq!(bot.ok("getMyDescription", json!({})).await?["description"], "Signs up");
    let scope = json!({ "type": "all_private_chats" });
    let commands = json!([{ "command": "meetings", "description": "Spotkania" }]);
    let set = json!({ "commands": commands, "scope": scope, "language_code": "pl" });
    bot.ok("setMyCommands", set).await?;
    let get = json!({ "scope": scope, "language_code": "pl" });
    assert_eq!(bot.ok("getMyCommands", get.clone()).await?, commands);
    assert_eq!(telegram.commands(&scope, "pl"), commands);
    assert_eq!(bot.ok("getMyCommands", json!({ "scope": scope })).await?, json!([]));
    bot.ok("deleteMyCommands", get.clone()).await?;
    assert_eq!(bot.ok("getMyCommands", get).await?, json!([]));
    let wrong = json!({ "commands": [{ "command": "Meetings", "description": "x" }] });
    assert_eq!(
        bot.refused("setMyCommands", wrong).await?,
        (400, "Bad Request: BOT_COMMAND_INVALID".to_owned())
    );
    bot.ok("setChatMenuButton", json!({ "menu_button": { "type": "commands" } })).await?;
    assert_eq!(bot.ok("getChatMenuButton", json!({})).await?["type"], "commands");
    Ok(())
}
