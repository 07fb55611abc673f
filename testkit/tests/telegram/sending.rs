//! Messages, edits, files.

use crate::Bot;
use anyhow::{Context, Result};
use reqwest::multipart::{Form, Part};
use serde_json::{Value, json};
use std::time::Duration;
use testkit::telegram::{Button, Document, Rules, Telegram, User};

async fn started() -> Result<(Telegram, Bot, User)> {
    let (telegram, bot) = Bot::start(Rules::unlimited()).await?;
    let ola = telegram.user(7, "Ola", "uk");
    ola.send("/start");
    Ok((telegram, bot, ola))
}

#[tokio::test]
async fn a_message_comes_back_as_the_server_keeps_it() -> Result<()> {
    let (_telegram, bot, ola) = started().await?;
    let markup = json!({ "inline_keyboard": [
        [{ "text": "Zapisz", "callback_data": "1" }, { "text": "Mapa", "url": "https://example.org" }],
    ] });
    let parameters =
        json!({ "chat_id": 7, "text": " <b>Komm</b> 3 ", "parse_mode": "HTML", "reply_markup": markup });
    let sent = bot.ok("sendMessage", parameters).await?;
    assert_eq!(sent["text"], "Komm 3");
    assert_eq!(sent["entities"], json!([{ "type": "bold", "offset": 0, "length": 4 }]));
    assert_eq!(sent["reply_markup"]["inline_keyboard"][0][1]["url"], "https://example.org/");
    assert_eq!(sent["from"]["username"], "ZapisTestBot");
    let seen = ola.next().await?;
    let button = |label: &str, data: Option<&str>, url: Option<&str>| Button {
        label: label.to_owned(),
        data: data.map(str::to_owned),
        url: url.map(str::to_owned),
    };
    assert_eq!(
        seen.buttons,
        [[button("Zapisz", Some("1"), None), button("Mapa", None, Some("https://example.org/"))]]
    );
    assert_eq!(ola.url_button("Map")?, "https://example.org/");
    assert_eq!((seen.id, seen.edits, seen.is_from_bot()), (2, 0, true));
    Ok(())
}

#[tokio::test]
async fn what_the_server_refuses_is_refused_in_its_words() -> Result<()> {
    let (_telegram, bot, ola) = started().await?;
    let long = "😀".repeat(2049);
    let button = |button: Value| json!({ "inline_keyboard": [[button]] });
    for (parameters, why) in [
        (json!({ "text": "" }), "message text is empty"),
        (json!({ "text": " \n " }), "text must be non-empty"),
        (json!({ "text": long }), "message is too long"),
        (
            json!({ "text": "a < b", "parse_mode": "HTML" }),
            "can't parse entities: Unclosed start tag at byte offset 2",
        ),
        (
            json!({ "text": "x", "reply_markup": button(json!({ "text": "x", "callback_data": "ж".repeat(33) })) }),
            "BUTTON_DATA_INVALID",
        ),
        (
            json!({ "text": "x", "reply_markup": button(json!({ "text": "x", "url": "zapis" })) }),
            "inline keyboard button URL 'zapis' is invalid: Wrong HTTP URL",
        ),
        (json!({ "text": "x", "reply_parameters": { "message_id": 99 } }), "message to be replied not found"),
        (json!({ "text": "x", "message_thread_id": 5 }), "message thread not found"),
    ] {
        let mut parameters = parameters;
        parameters["chat_id"] = json!(7);
        let refused = bot.refused("sendMessage", parameters).await?;
        assert_eq!(refused, (400, format!("Bad Request: {why}")));
    }
    let just_long_enough = format!("<i>{}</i>", "😀".repeat(2048));
    bot.ok("sendMessage", json!({ "chat_id": 7, "text": just_long_enough, "parse_mode": "HTML" })).await?;
    assert_eq!(ola.messages().len(), 2, "nothing that was refused is there");
    Ok(())
}

#[tokio::test]
async fn an_edit_changes_the_message_in_place() -> Result<()> {
    let (_telegram, bot, ola) = started().await?;
    let markup = json!({ "inline_keyboard": [[{ "text": "Tak", "callback_data": "1" }]] });
    let first = json!({ "chat_id": 7, "text": "one", "reply_markup": markup });
    let id = bot.ok("sendMessage", first).await?["message_id"].clone();
    let same = json!({ "chat_id": 7, "message_id": id, "text": "one", "reply_markup": markup });
    let (code, why) = bot.refused("editMessageText", same.clone()).await?;
    assert_eq!(code, 400);
    assert_eq!(
        why,
        "Bad Request: message is not modified: specified new message content and reply markup are exactly the same \
         as a current content and reply markup of the message"
    );
    let without = json!({ "chat_id": 7, "message_id": id, "text": "one" });
    let edited = bot.ok("editMessageText", without).await?;
    assert!(edited["reply_markup"].is_null() && edited["edit_date"].is_u64(), "{edited}");
    bot.ok("editMessageReplyMarkup", json!({ "chat_id": 7, "message_id": id, "reply_markup": markup }))
        .await?;
    let (code, _) = bot.refused("editMessageText", same).await?;
    assert_eq!(code, 400);
    let seen = ola.reads("one").await?;
    assert_eq!((seen.edits, seen.labels()), (2, vec!["Tak"]));
    Ok(())
}

#[tokio::test]
async fn only_own_messages_that_exist_can_be_edited() -> Result<()> {
    let (_telegram, bot, ola) = started().await?;
    let own = bot.say(7, "mine").await?["message_id"].clone();
    let edit = |id: &Value| json!({ "chat_id": 7, "message_id": id, "text": "changed" });
    let refused = bot.refused("editMessageText", edit(&json!(1))).await?;
    assert_eq!(refused, (400, "Bad Request: message can't be edited".to_owned()));
    bot.ok("deleteMessage", json!({ "chat_id": 7, "message_id": own })).await?;
    assert_eq!(ola.messages().len(), 1);
    let refused = bot.refused("editMessageText", edit(&own)).await?;
    assert_eq!(refused, (400, "Bad Request: message to edit not found".to_owned()));
    let refused = bot.refused("deleteMessage", json!({ "chat_id": 7, "message_id": own })).await?;
    assert_eq!(refused, (400, "Bad Request: message to delete not found".to_owned()));
    Ok(())
}

#[tokio::test]
async fn files_go_both_ways() -> Result<()> {
    let (_telegram, bot, ola) = started().await?;
    let part = || Part::bytes(b"BEGIN:VCALENDAR".to_vec()).file_name("komm.ics").mime_str("text/calendar");
    for (field, value) in [("document", None), ("file0", Some("attach://file0"))] {
        let mut form = Form::new().text("chat_id", "7").text("caption", "Komm").part(field, part()?);
        if let Some(value) = value {
            form = form.text("document", value);
        }
        let answer = bot.client.post(bot.address("sendDocument")).multipart(form).send().await?;
        let sent: Value = answer.error_for_status()?.json().await?;
        assert_eq!(sent["result"]["document"]["file_name"], "komm.ics");
        let seen = ola.next().await?;
        let file = Document {
            name: "komm.ics".to_owned(),
            mime: "text/calendar".to_owned(),
            bytes: b"BEGIN:VCALENDAR".to_vec(),
        };
        assert_eq!((seen.text.as_str(), seen.document), ("Komm", Some(file)));
    }
    let long = Form::new().text("chat_id", "7").text("caption", "x".repeat(1025)).part("document", part()?);
    let answer = bot.client.post(bot.address("sendDocument")).multipart(long).send().await?;
    assert_eq!(answer.json::<Value>().await?["description"], "Bad Request: message caption is too long");
    ola.document("list.csv", "text/csv", "a;b");
    ola.photo([1, 2, 3]);
    let updates = bot.updates(-2).await?;
    let document = &updates[0]["message"]["document"];
    assert_eq!((&document["file_name"], &document["file_size"]), (&json!("list.csv"), &json!(3)));
    for (id, bytes) in [
        (&document["file_id"], b"a;b".as_slice()),
        (&updates[1]["message"]["photo"][0]["file_id"], [1, 2, 3].as_slice()),
    ] {
        let file = bot.ok("getFile", json!({ "file_id": id })).await?;
        let path = file["file_path"].as_str().context("a path")?;
        let url = format!("{}/file/bot{}/{path}", bot.url, bot.token);
        assert_eq!(reqwest::get(url).await?.error_for_status()?.bytes().await?, bytes);
    }
    assert_eq!(bot.refused("getFile", json!({ "file_id": "nonsense" })).await?.0, 400);
    Ok(())
}

#[tokio::test]
async fn a_press_is_answered_once_and_in_time() -> Result<()> {
    let (telegram, bot, ola) = started().await?;
    let markup = json!({ "inline_keyboard": [
        [{ "text": "Zapisz mnie", "callback_data": "sign" }], [{ "text": "Mapa", "url": "https://example.org/" }],
    ] });
    bot.ok("sendMessage", json!({ "chat_id": 7, "text": "Komm 3", "reply_markup": markup })).await?;
    let pressed = ola.press("Zapisz")?;
    let query = bot.updates(-1).await?[0]["callback_query"].take();
    assert_eq!((&query["id"], &query["data"]), (&json!(pressed.id), &json!("sign")));
    assert_eq!(
        (&query["from"]["language_code"], &query["message"]["text"]),
        (&json!("uk"), &json!("Komm 3"))
    );
    assert_eq!(query["message"]["reply_markup"], markup);
    assert!(query["chat_instance"].is_string());
    assert_eq!(pressed.answer(), None);
    let answer = json!({ "callback_query_id": pressed.id, "text": "Jesteś na liście", "show_alert": true });
    bot.ok("answerCallbackQuery", answer.clone()).await?;
    let toast = pressed.answered().await?;
    assert_eq!((toast.text.as_str(), toast.alert), ("Jesteś na liście", true));
    let (code, _) = bot.refused("answerCallbackQuery", answer).await?;
    assert_eq!(code, 400, "only once, however soon");
    let late = ola.press("Zapisz mnie")?;
    telegram.advance(Duration::from_secs(151));
    for id in [pressed.id.as_str(), late.id.as_str(), "1"] {
        let refused = bot.refused("answerCallbackQuery", json!({ "callback_query_id": id })).await?;
        let why = "Bad Request: query is too old and response timeout expired or query ID is invalid";
        assert_eq!(refused, (400, why.to_owned()), "{id}");
    }
    let nothing = ola.press("Wypisz").expect_err("there is no such button").to_string();
    assert!(nothing.contains("[Zapisz mnie = sign]") && nothing.contains("Komm 3"), "{nothing}");
    assert!(ola.press("Mapa").is_err(), "it opens a page and tells the bot nothing");
    Ok(())
}
