//! The chat of the web pages, over HTTP and server-sent events.

use crate::door::{Door, Seen, View, as_file, in_brackets};
use crate::web::{Entry, Said, Stream, Visitor};
use anyhow::{Context, Result};
use futures_util::FutureExt;
use futures_util::future::BoxFuture;
use serde_json::Value;
use testkit::PATIENCE;

/// Somebody with a browser.
pub struct WebDoor {
    visitor: Visitor,
    stream: Stream,
    /// The bot's, in their places: an edited one stays where it is.
    entries: Vec<Entry>,
    sent: usize,
}

impl WebDoor {
    /// Opens the chat, in a language.
    pub async fn open(server: &str, locale: &str) -> Result<Self> {
        let visitor = Visitor::come(server, locale).await?;
        let stream = visitor.listen(0).await?;
        Ok(Self { visitor, stream, entries: Vec::new(), sent: 0 })
    }

    async fn send(&mut self, said: &Said) -> Result<()> {
        self.sent += 1;
        self.visitor.send(&format!("n{}", self.sent), said).await
    }

    fn take(&mut self, entry: Entry) {
        if !entry.is_bots() {
            return;
        }
        match self.entries.iter_mut().find(|there| there.key() == entry.key()) {
            Some(there) => *there = entry,
            None => self.entries.push(entry),
        }
    }

    /// The newest button with this label, or else with a label that has it in it.
    fn button(&self, label: &str) -> Option<&Value> {
        let buttons = || self.entries.iter().rev().flat_map(|entry| buttons(&entry.0["body"]["message"]));
        let exactly = buttons().find(|button| button["label"] == label);
        exactly.or_else(|| buttons().find(|button| text(button, "label").contains(label)))
    }
}

impl Door for WebDoor {
    fn say<'a>(&'a mut self, words: &'a str) -> BoxFuture<'a, Result<()>> {
        let said = Said::Text(words.to_owned());
        async move { self.send(&said).await }.boxed()
    }

    fn press<'a>(&'a mut self, label: &'a str) -> BoxFuture<'a, Result<()>> {
        async move {
            let button = self.button(label).with_context(|| format!("no button [{label}] is there"))?;
            let (token, label) = (text(button, "token").to_owned(), text(button, "label").to_owned());
            // As in the browser: a box that is ticked shows so itself, and makes no line of the conversation.
            let said =
                if tick(button).is_empty() { Said::Press { token, label } } else { Said::Tick { token } };
            self.send(&said).await
        }
        .boxed()
    }

    fn shown(&self) -> Vec<View> {
        self.entries.iter().map(view).collect()
    }

    fn watch<'a>(&'a mut self, seen: &'a mut Seen<'_>) -> BoxFuture<'a, Result<()>> {
        async move {
            let watching = async {
                while !seen(&self.shown()) {
                    let entry = self.stream.next().await?;
                    self.take(entry);
                }
                Ok(())
            };
            tokio::time::timeout(PATIENCE, watching).await.context("the bot does not show it")?
        }
        .boxed()
    }

    fn edits(&self) -> bool {
        false
    }

    fn close(&mut self) -> BoxFuture<'_, Result<()>> {
        async move {
            while let Ok(entry) = self.stream.next().await {
                self.take(entry);
            }
            Ok(())
        }
        .boxed()
    }
}

fn view(entry: &Entry) -> View {
    let message = &entry.0["body"]["message"];
    let blocks: Vec<String> = list(message, "blocks").map(block).collect();
    let labels: Vec<String> =
        buttons(message).map(|button| format!("{}{}", tick(button), text(button, "label"))).collect();
    let files = list(message, "files").map(|file| {
        let inline = file["content"]["inline"].as_str().unwrap_or_default();
        as_file(text(file, "name"), text(file, "mime"), inline.as_bytes())
    });
    let files: String = files.collect();
    View {
        id: entry.key().to_owned(),
        version: entry.seq(),
        text: blocks.join("\n") + &in_brackets(labels.iter().map(String::as_str)) + &files,
    }
}

/// A block as it is read on the page; there, labels stand before or above what they label.
fn block(block: &Value) -> String {
    let text = |name| text(block, name);
    match text("block") {
        "list" => {
            let items: String =
                list(block, "items").map(|item| format!("\n• {}", item.as_str().unwrap_or(""))).collect();
            format!("{}:{items}", text("label"))
        }
        "fact" => {
            let colon = if text("label").ends_with(['?', '!', ':']) { "" } else { ":" };
            format!("{}{colon} {}", text("label"), text("value"))
        }
        "link" => format!("{}:\n{}", text("label"), text("url")),
        "foreign" => format!("{}\n{}", text("note"), text("text")),
        _ => text("text").to_owned(),
    }
}

/// The box on a button, as Telegram's buttons have it in their labels; empty: it has none.
fn tick(button: &Value) -> &'static str {
    match text(button, "look") {
        "ticked" => "☑ ",
        "unticked" => "☐ ",
        _ => "",
    }
}

fn buttons(message: &Value) -> impl Iterator<Item = &Value> {
    list(message, "buttons").filter_map(Value::as_array).flatten()
}

fn list<'a>(value: &'a Value, name: &str) -> impl Iterator<Item = &'a Value> {
    value[name].as_array().into_iter().flatten()
}

fn text<'a>(value: &'a Value, name: &str) -> &'a str {
    value[name].as_str().unwrap_or_default()
}
