//! The fake Discord, asked over real HTTP and a real WebSocket as a bot asks it.

mod callbacks;
mod commands;
mod components;
mod faults;
mod gateway;
mod limits;
mod messages;
mod people;
mod places;
mod socket;

use anyhow::{Context, Result};
use reqwest::{Client, Method, Response};
use serde_json::{Value, json};
use socket::Socket;
use testkit::discord::{BOT_ID, Discord, Rules};

/// GUILDS and DIRECT_MESSAGES.
const INTENTS: u64 = 1 | 1 << 12;

/// A bot that says what it is told to say.
#[derive(Clone)]
struct Bot {
    client: Client,
    url: String,
    token: String,
}

impl Bot {
    async fn start(rules: Rules) -> Result<(Discord, Self)> {
        let discord = Discord::start(rules).await?;
        let bot = Self { client: Client::new(), url: discord.url(), token: discord.token().to_owned() };
        Ok((discord, bot))
    }

    async fn raw(&self, call: &str, body: &Value) -> Result<Response> {
        let (method, path) = call.split_once(' ').context("METHOD /path")?;
        let request = self.client.request(Method::from_bytes(method.as_bytes())?, self.address(path));
        let request = request.header("Authorization", format!("Bot {}", self.token));
        let request = if body.is_null() { request } else { request.json(body) };
        Ok(request.send().await?)
    }

    fn address(&self, path: &str) -> String {
        format!("{}/api/v10{path}", self.url)
    }

    /// Status and body; null where there is none.
    async fn ask(&self, call: &str, body: Value) -> Result<(u16, Value)> {
        let answer = self.raw(call, &body).await?;
        let (status, text) = (answer.status().as_u16(), answer.text().await?);
        Ok((status, if text.is_empty() { Value::Null } else { serde_json::from_str(&text)? }))
    }

    /// The body of a call that must succeed.
    async fn ok(&self, call: &str, body: Value) -> Result<Value> {
        let (status, answer) = self.ask(call, body).await?;
        anyhow::ensure!((200..300).contains(&status), "{call}: {status} {answer}");
        Ok(answer)
    }

    /// Status and code of a call that must be refused.
    async fn refused(&self, call: &str, body: Value) -> Result<(u16, u64)> {
        let (status, answer) = self.ask(call, body).await?;
        anyhow::ensure!(status >= 400, "{call}: {status} {answer}");
        Ok((status, answer["code"].as_u64().with_context(|| answer.to_string())?))
    }

    /// What is wrong with a body that must be refused for its form, at a path like `content`.
    async fn wrong(&self, call: &str, body: Value, path: &str) -> Result<String> {
        let (status, answer) = self.ask(call, body).await?;
        anyhow::ensure!((status, &answer["code"]) == (400, &json!(50035)), "{call}: {status} {answer}");
        let place = path.split('.').fold(&answer["errors"], |place, part| &place[part]);
        let code = place["_errors"][0]["code"].as_str();
        Ok(code.with_context(|| format!("nothing at {path}: {answer}"))?.to_owned())
    }

    async fn say(&self, channel: u64, text: &str) -> Result<u64> {
        let message =
            self.ok(&format!("POST /channels/{channel}/messages"), json!({ "content": text })).await?;
        id(&message["id"])
    }

    /// Registers commands without options, or with those given as JSON.
    async fn register(&self, commands: Value) -> Result<Value> {
        self.ok(&format!("PUT /applications/{BOT_ID}/commands"), commands).await
    }

    /// Answers an interaction.
    async fn answer(&self, interaction: &Value, body: Value) -> Result<(u16, Value)> {
        self.ask(&callback(interaction), body).await
    }

    /// Connects to the gateway and identifies.
    async fn connect(&self) -> Result<Socket> {
        Socket::ready(&self.url.replace("http", "ws"), &self.token, INTENTS, None).await
    }
}

fn callback(interaction: &Value) -> String {
    let text = |name: &str| interaction[name].as_str().unwrap_or_default().to_owned();
    format!("POST /interactions/{}/{}/callback", text("id"), text("token"))
}

/// A call with the token of an interaction; `rest` begins with a slash, or is empty.
fn webhook(method: &str, interaction: &Value, rest: &str) -> String {
    format!("{method} /webhooks/{BOT_ID}/{}{rest}", interaction["token"].as_str().unwrap_or_default())
}

fn id(value: &Value) -> Result<u64> {
    Ok(value.as_str().with_context(|| format!("an id, not {value}"))?.parse()?)
}

/// A row with these components.
fn row(components: Value) -> Value {
    json!([{ "type": 1, "components": components }])
}

#[tokio::test]
async fn only_the_token_opens() -> Result<()> {
    let (discord, bot) = Bot::start(Rules::default()).await?;
    let me = bot.ok("GET /users/@me", Value::Null).await?;
    assert_eq!((&me["id"], &me["bot"]), (&json!(BOT_ID.to_string()), &json!(true)));
    assert_eq!(bot.ok("GET /applications/@me", Value::Null).await?["id"], me["id"]);
    let stranger = Bot { token: "guessed".to_owned(), ..bot.clone() };
    assert_eq!(stranger.refused("GET /users/@me", Value::Null).await?, (401, 0));
    assert_eq!(reqwest::get(bot.address("/users/@me")).await?.status(), 401, "no token at all");
    assert_eq!(bot.refused("GET /magic", Value::Null).await?, (404, 0));
    assert_eq!(reqwest::get(format!("{}/api/v3/users/@me", bot.url)).await?.status(), 404);
    assert_eq!(discord.refused().unauthorized, 2);
    let recorded: Vec<_> = discord.calls().into_iter().map(|call| (call.route, call.status)).collect();
    assert_eq!(recorded[0], ("GET /users/@me".to_owned(), Some(200)));
    assert_eq!(recorded[4], ("GET /magic".to_owned(), Some(404)));
    Ok(())
}
