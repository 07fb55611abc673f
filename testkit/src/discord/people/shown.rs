//! Messages as people see them.

use crate::discord::check::{buttons_and_selects, list, text};
use crate::discord::record::File;
use crate::discord::world::{Author, Message, Ping, World};
use serde_json::Value;
use std::fmt::{self, Display, Formatter};

/// A button under a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Button {
    /// What stands on it; an emoji comes first.
    pub label: String,
    /// What the bot gets when it is pressed; empty for one that opens a page.
    pub custom_id: String,
    /// What it opens.
    pub url: Option<String>,
    /// 1 to 5.
    pub style: u64,
    /// Whether it cannot be pressed.
    pub disabled: bool,
}

/// A select under a message, or in a modal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Select {
    /// What the bot gets when something is chosen.
    pub custom_id: String,
    /// What stands there as long as nothing is chosen.
    pub placeholder: String,
    /// What can be chosen.
    pub options: Vec<Choice>,
    /// The fewest and the most that can be chosen.
    pub count: (u64, u64),
    /// Whether it cannot be used.
    pub disabled: bool,
}

/// One option of a select.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// What people read.
    pub label: String,
    /// What the bot gets.
    pub value: String,
    /// The line below the label.
    pub description: String,
    /// Whether it is chosen from the start.
    pub default: bool,
}

/// A message that somebody sees.
#[derive(Clone, Debug, PartialEq)]
pub struct Shown {
    /// Its id.
    pub id: u64,
    /// Who it is from.
    pub author: Author,
    /// All that can be read in it: the content, then what stands in the embeds, line by line.
    pub text: String,
    /// The content alone.
    pub content: String,
    /// The embeds, as Discord keeps them.
    pub embeds: Vec<Value>,
    /// The buttons under it, row by row.
    pub buttons: Vec<Vec<Button>>,
    /// The selects under it.
    pub selects: Vec<Select>,
    /// The files in it.
    pub files: Vec<File>,
    /// Whether only one person sees it.
    pub ephemeral: bool,
    /// Whether the bot is still thinking.
    pub thinking: bool,
    /// How often it was edited; the end of thinking is no edit.
    pub edits: u32,
    /// Whom it notified.
    pub pings: Vec<Ping>,
    /// The message it replies to, or follows up.
    pub reply_to: Option<u64>,
    /// The flags, as bits.
    pub flags: u64,
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

    /// The labels of everything that can be chosen under it.
    pub fn options(&self) -> Vec<&str> {
        self.selects.iter().flat_map(|select| &select.options).map(|option| option.label.as_str()).collect()
    }
}

impl Display for Shown {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self.author {
            Author::Bot => write!(f, "#{} bot", self.id)?,
            Author::Person(id) => write!(f, "#{} {id}", self.id)?,
        }
        for (is, word) in [(self.ephemeral, " (only you)"), (self.thinking, " (is thinking)")] {
            if is {
                write!(f, "{word}")?;
            }
        }
        if self.edits > 0 {
            write!(f, " (edited {}×)", self.edits)?;
        }
        write!(f, ": {}", self.text)?;
        for file in &self.files {
            write!(f, " <{:?}, {} B>", file.name, file.bytes.len())?;
        }
        for row in &self.buttons {
            write!(f, "\n     ")?;
            for Button { label, custom_id, url, disabled, .. } in row {
                let target = url.as_deref().unwrap_or(custom_id);
                write!(f, " [{label} = {target}{}]", if *disabled { ", disabled" } else { "" })?;
            }
        }
        for select in &self.selects {
            let options: Vec<_> = select.options.iter().map(|option| option.label.as_str()).collect();
            write!(f, "\n      ({} = {}: {})", select.placeholder, select.custom_id, options.join(" | "))?;
        }
        Ok(())
    }
}

pub(in crate::discord) fn shown(world: &World, message: &Message) -> Shown {
    let rows = message.components.iter().map(|row| {
        let buttons = list(&row["components"]).iter().filter(|one| one["type"] == 2);
        buttons.map(button).collect::<Vec<_>>()
    });
    let selects = buttons_and_selects(&message.components).filter(|one| one["type"] == 3);
    let lines = std::iter::once(message.content.clone()).chain(message.embeds.iter().flat_map(embed_lines));
    Shown {
        id: message.id,
        author: message.author,
        text: lines.filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n"),
        content: message.content.clone(),
        embeds: message.embeds.clone(),
        buttons: rows.filter(|row| !row.is_empty()).collect(),
        selects: selects.map(select).collect(),
        files: message.attachments.iter().filter_map(|(_, place)| world.files.get(*place).cloned()).collect(),
        ephemeral: message.seen_by.is_some(),
        thinking: message.is_thinking(),
        edits: message.edits,
        pings: message.pings.clone(),
        reply_to: message.reply_to,
        flags: message.flags,
    }
}

fn embed_lines(embed: &Value) -> Vec<String> {
    let fields = list(&embed["fields"])
        .iter()
        .map(|field| format!("{}: {}", text(&field["name"]), text(&field["value"])));
    let head = [&embed["author"]["name"], &embed["title"], &embed["description"]];
    let head = head.into_iter().map(|value| text(value).to_owned());
    head.chain(fields).chain([text(&embed["footer"]["text"]).to_owned()]).collect()
}

fn button(button: &Value) -> Button {
    let (emoji, label) = (text(&button["emoji"]["name"]), text(&button["label"]));
    Button {
        label: format!("{emoji} {label}").trim().to_owned(),
        custom_id: text(&button["custom_id"]).to_owned(),
        url: button["url"].as_str().map(str::to_owned),
        style: button["style"].as_u64().unwrap_or_default(),
        disabled: button["disabled"] == true,
    }
}

pub(super) fn select(select: &Value) -> Select {
    let option = |option: &Value| Choice {
        label: text(&option["label"]).to_owned(),
        value: text(&option["value"]).to_owned(),
        description: text(&option["description"]).to_owned(),
        default: option["default"] == true,
    };
    Select {
        custom_id: text(&select["custom_id"]).to_owned(),
        placeholder: text(&select["placeholder"]).to_owned(),
        options: list(&select["options"]).iter().map(option).collect(),
        count: (select["min_values"].as_u64().unwrap_or(1), select["max_values"].as_u64().unwrap_or(1)),
        disabled: select["disabled"] == true,
    }
}

/// What this person sees, or what everybody sees; oldest first.
pub(super) fn seen_by(world: &World, channel: u64, person: Option<u64>) -> Vec<Shown> {
    let messages = world.channels.get(&channel).filter(|channel| !channel.deleted);
    let messages = messages.into_iter().flat_map(|channel| &channel.messages);
    // Nobody has the id 0.
    let visible = messages.filter(|message| message.visible_to(person.unwrap_or(0)));
    visible.map(|message| shown(world, message)).collect()
}

pub(super) fn dump(messages: &[Shown]) -> String {
    let lines: Vec<_> = messages.iter().map(|message| format!("  {message}")).collect();
    if lines.is_empty() { "  (nothing)".to_owned() } else { lines.join("\n") }
}
