//! Updates that are sent to the bot.

use crate::{Bot, ids};
use anyhow::Result;
use axum::Router;
use axum::extract::{Json, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};
use std::collections::VecDeque;
use std::sync::{Arc, Mutex};
use testkit::telegram::{Rules, Telegram};
use tokio::net::TcpListener;
use tokio::sync::{mpsc, watch};

/// A bot's webhook: says what has come, and answers as it is told to.
struct Hook {
    url: String,
    came: mpsc::UnboundedReceiver<(Option<String>, Value)>,
    replies: Arc<Mutex<VecDeque<Response>>>,
    open: watch::Sender<bool>,
}

#[derive(Clone)]
struct Inside {
    tell: mpsc::UnboundedSender<(Option<String>, Value)>,
    replies: Arc<Mutex<VecDeque<Response>>>,
    open: watch::Receiver<bool>,
}

impl Hook {
    async fn start() -> Result<Self> {
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let url = format!("http://{}/hook", listener.local_addr()?);
        let (tell, came) = mpsc::unbounded_channel();
        let (open, gate) = watch::channel(true);
        let replies = Arc::new(Mutex::new(VecDeque::new()));
        let inside = Inside { tell, replies: replies.clone(), open: gate };
        let router = Router::new().fallback(take).with_state(inside);
        tokio::spawn(async move { axum::serve(listener, router).await });
        Ok(Self { url, came, replies, open })
    }

    fn reply(&self, reply: impl IntoResponse) {
        self.replies.lock().expect("nobody panicked").push_back(reply.into_response());
    }

    async fn next(&mut self) -> (Option<String>, Value) {
        self.came.recv().await.expect("the hook lives as long as the test")
    }

    async fn next_id(&mut self) -> Option<i64> {
        self.next().await.1["update_id"].as_i64()
    }
}

async fn take(State(mut inside): State<Inside>, headers: HeaderMap, Json(update): Json<Value>) -> Response {
    let secret = headers.get("x-telegram-bot-api-secret-token").and_then(|secret| secret.to_str().ok());
    inside.tell.send((secret.map(str::to_owned), update)).expect("the test listens");
    inside.open.wait_for(|open| *open).await.expect("the test lives");
    let reply = inside.replies.lock().expect("nobody panicked").pop_front();
    reply.unwrap_or_else(|| StatusCode::OK.into_response())
}

/// Waits until the webhook has taken everything.
async fn emptied(telegram: &Telegram) -> Result<()> {
    testkit::until("the webhook takes all", async || (telegram.pending() == 0).then_some(())).await
}

#[tokio::test]
async fn updates_come_with_the_secret_and_until_they_are_taken() -> Result<()> {
    let (telegram, bot) = Bot::start(Rules::default()).await?;
    let mut hook = Hook::start().await?;
    let ola = telegram.user(7, "Ola", "uk");
    ola.send("waits already");
    hook.reply(StatusCode::INTERNAL_SERVER_ERROR);
    hook.reply((StatusCode::SERVICE_UNAVAILABLE, [("retry-after", "1")]));
    hook.reply(StatusCode::NO_CONTENT);
    bot.ok("setWebhook", json!({ "url": hook.url, "secret_token": "s3cret_-" })).await?;
    let mut all = telegram.update_ids();
    for _ in 0..3 {
        let (secret, update) = hook.next().await;
        assert_eq!((secret.as_deref(), &update["update_id"]), (Some("s3cret_-"), &json!(all[0])));
    }
    emptied(&telegram).await?;
    let info = bot.ok("getWebhookInfo", json!({})).await?;
    assert_eq!((&info["url"], &info["pending_update_count"]), (&json!(hook.url), &json!(0)));
    assert!(info["last_error_message"].as_str().is_some_and(|message| message.contains("503")), "{info}");
    ola.send("a");
    ola.send("b");
    all = telegram.update_ids();
    assert_eq!([hook.next_id().await, hook.next_id().await], [Some(all[1]), Some(all[2])]);
    Ok(())
}

#[tokio::test]
async fn one_at_a_time_in_a_chat_and_several_chats_at_once() -> Result<()> {
    let (telegram, bot) = Bot::start(Rules::default()).await?;
    let mut hook = Hook::start().await?;
    hook.open.send_replace(false);
    bot.ok("setWebhook", json!({ "url": hook.url, "max_connections": 2 })).await?;
    for (id, text) in [(1, "1a"), (1, "1b"), (2, "2a"), (2, "2b"), (3, "3a")] {
        telegram.user(id, "Ola", "uk").send(text);
    }
    let mut first =
        [hook.next().await.1, hook.next().await.1].map(|update| update["message"]["text"].clone());
    first.sort_by_key(Value::to_string);
    assert_eq!(first, ["1a", "2a"]);
    assert!(hook.came.try_recv().is_err(), "no more than two at once, no two of one chat");
    assert_eq!(telegram.pending(), 5, "none is taken before it is answered");
    hook.open.send_replace(true);
    let mut rest = Vec::new();
    for _ in 0..3 {
        rest.push(hook.next().await.1["message"]["text"].clone());
    }
    rest.sort_by_key(Value::to_string);
    assert_eq!(rest, ["1b", "2b", "3a"]);
    emptied(&telegram).await
}

#[tokio::test]
async fn what_no_webhook_took_can_be_fetched() -> Result<()> {
    let (telegram, bot) = Bot::start(Rules::default()).await?;
    let mut hook = Hook::start().await?;
    hook.open.send_replace(false);
    bot.ok("setWebhook", json!({ "url": hook.url })).await?;
    telegram.user(7, "Ola", "uk").send("hej");
    let came = hook.next_id().await;
    bot.ok("deleteWebhook", json!({})).await?;
    assert_eq!(ids(&bot.updates(0).await?).first().copied(), came);
    let wrong = bot.refused("setWebhook", json!({ "url": hook.url, "secret_token": "a b" })).await?;
    assert_eq!(wrong, (400, "Bad Request: secret token contains unallowed characters".to_owned()));
    Ok(())
}

#[tokio::test]
async fn every_update_twice_and_redelivery_work_for_webhooks_too() -> Result<()> {
    let (telegram, bot) = Bot::start(Rules::default()).await?;
    let mut hook = Hook::start().await?;
    bot.ok("setWebhook", json!({ "url": hook.url })).await?;
    let ola = telegram.user(7, "Ola", "uk");
    telegram.every_update_twice(true);
    ola.send("a");
    let id = telegram.update_ids()[0];
    assert_eq!([hook.next_id().await, hook.next_id().await], [Some(id); 2]);
    telegram.every_update_twice(false);
    telegram.redeliver(&[id]);
    assert_eq!(hook.next_id().await, Some(id));
    ola.send("b");
    assert_eq!(hook.next_id().await, Some(id + 1));
    Ok(())
}

#[tokio::test]
async fn an_answer_may_be_a_call() -> Result<()> {
    let (telegram, bot) = Bot::start(Rules::default()).await?;
    let hook = Hook::start().await?;
    bot.ok("setWebhook", json!({ "url": hook.url })).await?;
    hook.reply(axum::Json(json!({ "method": "sendMessage", "chat_id": 7, "text": "at once" })));
    let ola = telegram.user(7, "Ola", "uk");
    ola.send("hej");
    assert_eq!(ola.next().await?.text, "at once");
    Ok(())
}
