//! What a bot would reach that has nothing to decide and nothing to remember.

use crate::crowd::{ROUND_TRIP, people, until};
use crate::press::{Times, press_all};
use anyhow::Result;
use serde_json::{Value, json};
use std::sync::Arc;
use testkit::telegram::{Rules, Telegram, User};
use tokio::task::JoinSet;

/// A bot that edits the pressed message, whatever is pressed.
pub struct Floor {
    telegram: Arc<Telegram>,
    people: Vec<User>,
    _bot: JoinSet<()>,
}

impl Floor {
    /// Starts it, with so many people who have a message with a button.
    pub async fn start(count: usize) -> Result<Self> {
        let telegram = Arc::new(Telegram::start(Rules::unlimited()).await?);
        let people = people(&telegram, 1, count);
        let way = Way { client: reqwest::Client::new(), telegram: telegram.clone() };
        for person in &people {
            person.send("/start");
            way.call("sendMessage", &content(person.id(), "0")).await;
        }
        telegram.faults().round_trip(ROUND_TRIP);
        let mut bot = JoinSet::new();
        bot.spawn(poll(way));
        until("it polls", || telegram.pending() == 0).await?;
        Ok(Self { telegram, people, _bot: bot })
    }

    /// All press at the same moment.
    pub async fn round(&self) -> Result<Times> {
        press_all(&self.telegram, &self.people, "Next").await
    }
}

#[derive(Clone)]
struct Way {
    client: reqwest::Client,
    telegram: Arc<Telegram>,
}

impl Way {
    async fn call(&self, method: &str, parameters: &Value) -> Value {
        let url = format!("{}/bot{}/{method}", self.telegram.url(), self.telegram.token());
        // Whoever measures waits in vain for what did not arrive, and says so.
        match self.client.post(url).json(parameters).send().await {
            Ok(response) => response.json().await.unwrap_or_default(),
            Err(_) => Value::Null,
        }
    }

    async fn answer(self, press: Value) {
        let message = &press["message"];
        let mut edit = content(message["chat"]["id"].as_i64().unwrap_or_default(), &press["id"].to_string());
        edit["message_id"] = message["message_id"].clone();
        let acknowledgement = json!({ "callback_query_id": press["id"] });
        tokio::join!(self.call("answerCallbackQuery", &acknowledgement), self.call("editMessageText", &edit));
    }
}

fn content(chat: i64, text: &str) -> Value {
    json!({
        "chat_id": chat,
        "text": text,
        "reply_markup": { "inline_keyboard": [[{ "text": "Next", "callback_data": "next" }]] },
    })
}

async fn poll(way: Way) {
    let (mut offset, mut answers) = (0, JoinSet::new());
    loop {
        let updates = way.call("getUpdates", &json!({ "offset": offset, "timeout": 25 })).await;
        for update in updates["result"].as_array().into_iter().flatten() {
            offset = update["update_id"].as_i64().unwrap_or_default() + 1;
            if let Some(press) = update.get("callback_query") {
                answers.spawn(way.clone().answer(press.clone()));
            }
        }
    }
}
