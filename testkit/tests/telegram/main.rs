//! The fake Telegram, asked over real HTTP as a bot asks it.

mod faults;
mod limits;
mod people;
mod places;
mod sending;
mod updates;
mod webhook;

use anyhow::{Context, Result};
use reqwest::{Client, Response};
use serde_json::{Value, json};
use testkit::telegram::{Rules, Telegram};

/// A bot that says what it is told to say.
#[derive(Clone)]
struct Bot {
    client: Client,
    url: String,
    token: String,
}

impl Bot {
    async fn start(rules: Rules) -> Result<(Telegram, Self)> {
        let telegram = Telegram::start(rules).await?;
        let bot = Self { client: Client::new(), url: telegram.url(), token: telegram.token().to_owned() };
        Ok((telegram, bot))
    }

    fn address(&self, method: &str) -> String {
        format!("{}/bot{}/{method}", self.url, self.token)
    }

    async fn raw(&self, method: &str, parameters: &Value) -> reqwest::Result<Response> {
        self.client.post(self.address(method)).json(parameters).send().await
    }

    /// Status and body.
    async fn ask(&self, method: &str, parameters: Value) -> Result<(u16, Value)> {
        let answer = self.raw(method, &parameters).await?;
        Ok((answer.status().as_u16(), answer.json().await?))
    }

    /// The result of a call that must succeed.
    async fn ok(&self, method: &str, parameters: Value) -> Result<Value> {
        let (status, mut body) = self.ask(method, parameters).await?;
        anyhow::ensure!(status == 200 && body["ok"] == true, "{method}: {status} {body}");
        Ok(body["result"].take())
    }

    /// Code and description of a call that must be refused.
    async fn refused(&self, method: &str, parameters: Value) -> Result<(u16, String)> {
        let (status, body) = self.ask(method, parameters).await?;
        anyhow::ensure!(body["ok"] == false && body["error_code"] == status, "{method}: {status} {body}");
        Ok((status, body["description"].as_str().context("a description")?.to_owned()))
    }

    async fn say(&self, chat: i64, text: &str) -> Result<Value> {
        self.ok("sendMessage", json!({ "chat_id": chat, "text": text })).await
    }

    /// What waits, without confirming it.
    async fn updates(&self, offset: i64) -> Result<Vec<Value>> {
        // Another limit each time would not help: the real server slows down who repeats an offset.
        let updates = self.ok("getUpdates", json!({ "offset": offset })).await?;
        Ok(updates.as_array().context("an array")?.clone())
    }
}

fn ids(updates: &[Value]) -> Vec<i64> {
    updates.iter().filter_map(|update| update["update_id"].as_i64()).collect()
}

#[tokio::test]
async fn only_the_token_opens_and_methods_are_known_in_any_case() -> Result<()> {
    let (telegram, bot) = Bot::start(Rules::default()).await?;
    let me = bot.ok("GETME", json!({})).await?;
    assert_eq!((&me["id"], &me["username"]), (&json!(4242), &json!("ZapisTestBot")));
    let get = reqwest::get(bot.address("getMe")).await?;
    assert_eq!(get.status(), 200);
    assert_eq!(bot.refused("doMagic", json!({})).await?, (404, "Not Found: method not found".to_owned()));
    let stranger = Bot { token: "4242:guessed".to_owned(), ..bot.clone() };
    assert_eq!(stranger.refused("getMe", json!({})).await?, (401, "Unauthorized".to_owned()));
    let recorded: Vec<_> = telegram.calls().into_iter().map(|call| (call.method, call.status)).collect();
    assert_eq!(
        recorded,
        [("getMe", 200), ("getMe", 200), ("doMagic", 404), ("getMe", 401)]
            .map(|(method, status)| (method.to_owned(), Some(status)))
    );
    Ok(())
}

#[tokio::test]
async fn parameters_come_as_json_query_form_or_parts() -> Result<()> {
    let (telegram, bot) = Bot::start(Rules::unlimited()).await?;
    let ola = telegram.user(7, "Ola", "uk");
    ola.send("/start");
    let markup = json!({ "inline_keyboard": [[{ "text": "Tak", "callback_data": "1" }]] });
    bot.ok("sendMessage", json!({ "chat_id": "7", "text": "json", "reply_markup": markup })).await?;
    let send = bot.address("sendMessage");
    let text = markup.to_string();
    let pairs = |how| [("chat_id", "7"), ("text", how), ("reply_markup", text.as_str())];
    let query = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs("query")).finish();
    bot.client.get(format!("{send}?{query}")).send().await?.error_for_status()?;
    let form = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs("form")).finish();
    let urlencoded = "application/x-www-form-urlencoded";
    bot.client.post(&send).header("content-type", urlencoded).body(form).send().await?.error_for_status()?;
    let parts = pairs("parts")
        .into_iter()
        .fold(reqwest::multipart::Form::new(), |form, (name, value)| form.text(name, value.to_owned()));
    bot.client.post(&send).multipart(parts).send().await?.error_for_status()?;
    let seen = ola.messages();
    let texts: Vec<_> = seen[1..].iter().map(|message| (message.text.as_str(), message.labels())).collect();
    assert_eq!(texts, ["json", "query", "form", "parts"].map(|how| (how, vec!["Tak"])));
    Ok(())
}
