//! Inline mode: asking the bot from another chat (<https://core.telegram.org/bots/api#inline-mode>).

use super::User;
use super::wait::until;
use crate::telegram::keyboard::{self, Where};
use crate::telegram::methods::queries::text_of;
use crate::telegram::queue::Lane;
use crate::telegram::world::{Content, InlineQuery, Message, Sender, World};
use anyhow::{Result, anyhow};
use serde_json::{Value, json};

/// One of the results that the bot offered.
#[derive(Clone, Debug, PartialEq)]
pub struct InlineResult {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// The line under the title; empty if there is none.
    pub description: String,
    /// All of it, as the bot sent it.
    pub json: Value,
    query: String,
}

impl User {
    /// Writes `@ZapisTestBot TEXT` in some other chat, and waits for what the bot offers.
    ///
    /// # Errors
    /// After 30 s without an answer.
    pub async fn inline_query(&self, text: &str) -> Result<Vec<InlineResult>> {
        let id = self.shared.act(|world| {
            let id = world.serial().to_string();
            let query = InlineQuery { at: world.clock.now(), results: None };
            world.inline_queries.insert(id.clone(), query);
            let from = world.user_json(self.id());
            let body = json!({ "id": id, "from": from, "chat_type": "private", "query": text, "offset": "" });
            world.update(world.rules.inline_query_life, Lane::Inline(self.id()), "inline_query", body);
            id
        });
        let complaint = |_: &World| format!("the inline query {text:?} was not answered within 30 s");
        let look = |world: &mut World| world.inline_queries.get(&id)?.results.clone();
        let results = until(&self.shared, look, complaint).await?;
        let field = |result: &Value, name: &str| result[name].as_str().unwrap_or_default().to_owned();
        let read = |json: Value| InlineResult {
            id: field(&json, "id"),
            title: field(&json, "title"),
            description: field(&json, "description"),
            query: text.to_owned(),
            json,
        };
        Ok(results.into_iter().map(read).collect())
    }

    /// Sends a result, and tells the bot. Returns the inline message's id, which there is only if the result
    /// has buttons (<https://core.telegram.org/bots/api#choseninlineresult>).
    ///
    /// # Errors
    /// When the result is not one that the server would have taken.
    pub fn choose(&self, result: &InlineResult) -> Result<Option<String>> {
        let refused = |why: crate::telegram::refusal::Refusal| anyhow!(why.description);
        let text = text_of(&result.json).map_err(refused)?;
        let markup = keyboard::check(result.json.get("reply_markup").cloned(), Where::InlineOnly);
        let markup = markup.map_err(refused)?;
        Ok(self.shared.act(|world| {
            let id = markup.inline.is_some().then(|| format!("BAAAA{}", world.serial()));
            let mut body =
                json!({ "from": world.user_json(self.id()), "query": result.query, "result_id": result.id });
            if let Some(id) = &id {
                body["inline_message_id"] = json!(id);
                let message = Message {
                    id: 0,
                    chat: self.id(),
                    sender: Sender::Bot,
                    date: world.clock.unix(),
                    thread: None,
                    reply_to: None,
                    content: Content::Text(text),
                    markup,
                    edited: None,
                    edits: 0,
                    deleted: false,
                };
                world.inline.insert(id.clone(), message);
            }
            world.update(world.rules.update_life, Lane::Chosen(self.id()), "chosen_inline_result", body);
            id
        }))
    }
}
