//! Pressing buttons.

use super::shown::{Button, Shown, all, dump};
use super::wait::until;
use super::{Group, User};
use crate::telegram::queue::Lane;
use crate::telegram::world::{Press, Shared, World};
use anyhow::{Result, anyhow, bail};
use serde_json::{Value, json};
use std::sync::Arc;

/// A button that was pressed, whose answer one may wait for.
#[derive(Clone, Debug)]
pub struct Pressed {
    shared: Arc<Shared>,
    /// The id of the callback query.
    pub id: String,
}

/// What `answerCallbackQuery` said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// The text that appears; empty: none, only the clock on the button vanishes.
    pub text: String,
    /// Whether it has to be closed.
    pub alert: bool,
    /// The page that opens.
    pub url: Option<String>,
}

impl Pressed {
    /// The bot's answer, if it has come.
    pub fn answer(&self) -> Option<Answer> {
        self.shared.look(|world| read_answer(world, &self.id))
    }

    /// Waits for the bot's answer.
    ///
    /// # Errors
    /// After 30 s in vain.
    pub async fn answered(&self) -> Result<Answer> {
        let complaint = |_: &World| format!("the press {} was not answered within 30 s", self.id);
        until(&self.shared, |world| read_answer(world, &self.id), complaint).await
    }
}

fn read_answer(world: &World, id: &str) -> Option<Answer> {
    let answer = world.presses.get(id)?.answer.as_ref()?;
    let text = |name: &str| answer[name].as_str().map(str::to_owned);
    Some(Answer {
        text: text("text").unwrap_or_default(),
        alert: answer["show_alert"] == true || answer["show_alert"] == "true",
        url: text("url"),
    })
}

impl User {
    /// Presses the button with this label in the private chat: on the newest message that has it exactly,
    /// else on the newest that has one containing it.
    ///
    /// # Errors
    /// When there is none that the bot would hear of, with what is there.
    pub fn press(&self, label: &str) -> Result<Pressed> {
        self.press_shown(self.id(), label, |_| true)
    }

    /// The same in a group.
    ///
    /// # Errors
    /// As [`press`](Self::press).
    pub fn press_in(&self, chat: &Group, label: &str) -> Result<Pressed> {
        self.press_shown(chat.id(), label, |_| true)
    }

    /// Presses a button of this message of the private chat.
    ///
    /// # Errors
    /// As [`press`](Self::press).
    pub fn press_on(&self, message_id: i64, label: &str) -> Result<Pressed> {
        self.press_shown(self.id(), label, |message| message.id == message_id)
    }

    /// Sends this data as if a button of this message held it, which a changed app can do.
    pub fn press_raw(&self, message_id: i64, data: &str) -> Pressed {
        let id = self.shared.act(|world| world.press(self.id(), self.id(), message_id, data));
        Pressed { shared: self.shared.clone(), id }
    }

    /// Presses a button of a message sent by way of the bot.
    ///
    /// # Errors
    /// When there is no such message or button, with what is there.
    pub fn press_inline(&self, inline_message_id: &str, label: &str) -> Result<Pressed> {
        let id = self.shared.act(|world| {
            let message = world.inline.get(inline_message_id);
            let message =
                message.ok_or_else(|| anyhow!("there is no inline message {inline_message_id:?}"))?;
            let messages = [super::shown(world, message)];
            let (_, button) = find(&messages, label)?;
            let data = data_of(&button)?;
            Ok::<_, anyhow::Error>(world.press_inline(self.id(), inline_message_id, &data))
        })?;
        Ok(Pressed { shared: self.shared.clone(), id })
    }

    fn press_shown(&self, chat: i64, label: &str, which: impl Fn(&Shown) -> bool) -> Result<Pressed> {
        let id = self.shared.act(|world| {
            let (message, button) = find(&visible(world, chat, which), label)?;
            let data = data_of(&button)?;
            Ok::<_, anyhow::Error>(world.press(self.id(), chat, message, &data))
        })?;
        Ok(Pressed { shared: self.shared.clone(), id })
    }

    /// What the button with this label opens, found as [`press`](Self::press) finds one.
    ///
    /// # Errors
    /// When there is none, with what is there.
    pub fn url_button(&self, label: &str) -> Result<String> {
        let (_, button) = find(&self.shared.look(|world| visible(world, self.id(), |_| true)), label)?;
        button.url.ok_or_else(|| anyhow!("the button {:?} opens nothing", button.label))
    }

    /// Presses a button of the keyboard that stands in place of the letters: its label is sent as text.
    /// Returns the message's id.
    ///
    /// # Errors
    /// When no such button is there.
    pub fn tap(&self, label: &str) -> Result<i64> {
        let messages = self.messages();
        let brings = |message: &&Shown| !message.keyboard.is_empty() || message.removes_keyboard;
        let keyboard = messages.iter().rev().find(brings).map(|message| &message.keyboard);
        let label = keyboard.into_iter().flatten().flatten().find(|there| *there == label);
        let label = label.ok_or_else(|| anyhow!("no such key; the chat shows:\n{}", dump(&messages)))?;
        Ok(self.send(label))
    }
}

fn visible(world: &World, chat: i64, which: impl Fn(&Shown) -> bool) -> Vec<Shown> {
    all(world, chat).into_iter().filter(|message| message.is_from_bot() && which(message)).collect()
}

/// The message's id and the button.
fn find(messages: &[Shown], label: &str) -> Result<(i64, Button)> {
    let matches: [fn(&str, &str) -> bool; 2] =
        [|there, label| there == label, |there, label| there.contains(label)];
    for matches in matches {
        for message in messages.iter().rev() {
            if let Some(button) = message.all_buttons().find(|button| matches(&button.label, label)) {
                return Ok((message.id, button.clone()));
            }
        }
    }
    bail!("there is no button {label:?} on a message of the bot; the chat shows:\n{}", dump(messages))
}

fn data_of(button: &Button) -> Result<String> {
    let Button { label, data, url } = button;
    data.clone().ok_or_else(|| anyhow!("pressing {label:?} tells the bot nothing; it opens {url:?}"))
}

impl World {
    /// A press on a message, which need not exist; returns the query's id.
    fn press(&mut self, by: i64, chat: i64, message_id: i64, data: &str) -> String {
        let message = match self.message(chat, message_id) {
            Some(message) => self.message_json(message),
            None => json!({ "chat": self.chat_json(chat), "message_id": message_id, "date": 0 }),
        };
        self.tell_press(by, json!({ "message": message, "chat_instance": Self::chat_instance(chat) }), data)
    }

    fn press_inline(&mut self, by: i64, inline_message_id: &str, data: &str) -> String {
        let instance = Self::chat_instance(by);
        self.tell_press(
            by,
            json!({ "inline_message_id": inline_message_id, "chat_instance": instance }),
            data,
        )
    }

    fn tell_press(&mut self, by: i64, mut query: Value, data: &str) -> String {
        let id = self.serial().to_string();
        query["id"] = json!(id);
        query["from"] = self.user_json(by);
        query["data"] = json!(data);
        self.presses.insert(id.clone(), Press { at: self.clock.now(), answer: None });
        self.update(self.rules.press_life, Lane::Presses(by), "callback_query", query);
        id
    }
}
