//! Messages as people see them.

use crate::telegram::request::Document;
use crate::telegram::world::{Content, Message, Sender, World};
use serde_json::Value;
use std::fmt::{self, Display, Formatter};

/// Who a message is from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Author {
    /// The bot.
    Bot,
    /// A person, by id.
    Person(i64),
    /// The channel itself.
    Channel,
}

/// A button under a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Button {
    /// What stands on it.
    pub label: String,
    /// What the bot gets when it is pressed.
    pub data: Option<String>,
    /// What it opens.
    pub url: Option<String>,
}

/// A message that is visible in a chat.
#[derive(Clone, Debug, PartialEq)]
pub struct Shown {
    /// Its id, in its chat.
    pub id: i64,
    /// Who it is from.
    pub author: Author,
    /// When it was sent, in seconds since 1970.
    pub date: u64,
    /// Its text or caption; empty if it has none.
    pub text: String,
    /// The marks on the text, as <https://core.telegram.org/bots/api#messageentity>.
    pub entities: Vec<Value>,
    /// The buttons under it, row by row.
    pub buttons: Vec<Vec<Button>>,
    /// The keyboard it brought in place of the letters, row by row.
    pub keyboard: Vec<Vec<String>>,
    /// Whether it took such a keyboard away.
    pub removes_keyboard: bool,
    /// The file in it.
    pub document: Option<Document>,
    /// The photo in it.
    pub photo: Option<Document>,
    /// The field and content of a service message or a contact.
    pub other: Option<(String, Value)>,
    /// The topic it is in.
    pub thread: Option<i64>,
    /// The message it replies to.
    pub reply_to: Option<i64>,
    /// How often it was edited.
    pub edits: u32,
}

impl Shown {
    /// Whether the bot sent it.
    pub fn is_from_bot(&self) -> bool {
        self.author == Author::Bot
    }

    /// All buttons under it.
    pub fn all_buttons(&self) -> impl Iterator<Item = &Button> {
        self.buttons.iter().flatten()
    }

    /// The labels of all buttons under it.
    pub fn labels(&self) -> Vec<&str> {
        self.all_buttons().map(|button| button.label.as_str()).collect()
    }
}

impl Display for Shown {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "#{} ", self.id)?;
        match self.author {
            Author::Bot => write!(f, "bot")?,
            Author::Person(id) => write!(f, "{id}")?,
            Author::Channel => write!(f, "channel")?,
        }
        if let Some(thread) = self.thread {
            write!(f, " (topic {thread})")?;
        }
        if self.edits > 0 {
            write!(f, " (edited {}×)", self.edits)?;
        }
        write!(f, ": {}", self.text)?;
        for (name, file) in [("document", &self.document), ("photo", &self.photo)] {
            if let Some(file) = file {
                write!(f, " <{name} {:?}, {} B>", file.name, file.bytes.len())?;
            }
        }
        if let Some((field, value)) = &self.other {
            write!(f, " <{field} {value}>")?;
        }
        for row in &self.buttons {
            write!(f, "\n     ")?;
            for Button { label, data, url } in row {
                let target = data.as_deref().or(url.as_deref()).unwrap_or_default();
                write!(f, " [{label} = {target}]")?;
            }
        }
        for row in &self.keyboard {
            write!(f, "\n      ({})", row.join(") ("))?;
        }
        Ok(())
    }
}

pub(in crate::telegram) fn shown(world: &World, message: &Message) -> Shown {
    let text = message.content.text().cloned().unwrap_or_default();
    let file = |place: &usize| world.files.get(*place).cloned();
    let (document, photo, other) = match &message.content {
        Content::Text(_) => (None, None, None),
        Content::Document(place, _) => (file(place), None, None),
        Content::Photo(place) => (None, file(place), None),
        Content::Contact(contact) => (None, None, Some(("contact".to_owned(), contact.clone()))),
        Content::Service(field, value) => (None, None, Some(((*field).to_owned(), value.clone()))),
    };
    let reply = message.markup.reply.as_ref();
    Shown {
        id: message.id,
        author: match message.sender {
            Sender::Bot => Author::Bot,
            Sender::Person(id) => Author::Person(id),
            Sender::Channel => Author::Channel,
        },
        date: message.date,
        text: text.text,
        entities: text.entities,
        buttons: rows(message.markup.inline.as_ref(), "inline_keyboard", button),
        keyboard: rows(reply, "keyboard", label),
        removes_keyboard: reply.is_some_and(|markup| markup["remove_keyboard"] == true),
        document,
        photo,
        other,
        thread: message.thread,
        reply_to: message.reply_to,
        edits: message.edits,
    }
}

fn rows<T>(markup: Option<&Value>, field: &str, read: fn(&Value) -> T) -> Vec<Vec<T>> {
    let rows = markup.and_then(|markup| markup[field].as_array()).into_iter().flatten();
    rows.map(|row| row.as_array().into_iter().flatten().map(read).collect()).collect()
}

fn label(button: &Value) -> String {
    button.as_str().or_else(|| button["text"].as_str()).unwrap_or_default().to_owned()
}

fn button(button: &Value) -> Button {
    let field = |name: &str| button[name].as_str().map(str::to_owned);
    Button { label: label(button), data: field("callback_data"), url: field("url") }
}

/// What a chat shows, oldest first.
pub(super) fn all(world: &World, chat: i64) -> Vec<Shown> {
    let messages = world.chats.get(&chat).into_iter().flat_map(|chat| chat.visible());
    messages.map(|message| shown(world, message)).collect()
}

/// A chat as text, for errors.
pub(super) fn dump(messages: &[Shown]) -> String {
    if messages.is_empty() {
        return "  (nothing)".to_owned();
    }
    messages.iter().map(|message| format!("  {message}")).collect::<Vec<_>>().join("\n")
}
