//! Direct messages with the bot on Discord.

use crate::door::{Door, Seen, View, as_file, in_brackets};
use anyhow::{Context, Result};
use futures_util::FutureExt;
use futures_util::future::{BoxFuture, ready};
use testkit::discord::{Choice, Doing, Seat, Select, Shown};

/// Somebody who writes to the bot on Discord: commands are picked from its list, buttons are pressed, menus are opened.
pub struct DiscordDoor(pub Seat);

impl DiscordDoor {
    fn command(&self, words: &str) -> Result<Option<Doing>> {
        let Some(line) = words.strip_prefix('/') else { return Ok(None) };
        let (name, rest) = line.split_once(' ').unwrap_or((line, ""));
        let option = match name {
            "start" | "meetings" | "support" => "meeting",
            "language" => "language",
            _ => "code",
        };
        let options = [(option, rest)];
        let options = if rest.is_empty() { &[][..] } else { &options[..] };
        self.0.slash(name, options).map(Some)
    }

    /// Opens the newest menu with this option and takes it; of boxes, those that were ticked stay so.
    fn choose(&self, label: &str) -> Result<Doing> {
        let messages = self.0.messages();
        let newest = messages.iter().rev().filter(|message| message.is_from_bot());
        let mut menus = newest.flat_map(|message| message.selects.iter().map(move |menu| (message, menu)));
        let found = menus.find(|(_, menu)| menu.options.iter().any(|option| option.label.contains(label)));
        let (message, menu) = found.with_context(|| format!("nothing to press or to choose \"{label}\""))?;
        // "Polski" is not "Polski – łatwy do czytania" where both are there.
        let exactly = menu.options.iter().any(|option| option.label == label);
        let has = |option: &str| if exactly { option == label } else { option.contains(label) };
        let chosen = |option: &&Choice| match menu.count.1 {
            1 => has(&option.label),
            _ => option.default != has(&option.label),
        };
        let labels: Vec<&str> =
            menu.options.iter().filter(chosen).map(|option| option.label.as_str()).collect();
        self.0.choose_on(message.id, &labels)
    }
}

impl Door for DiscordDoor {
    fn say<'a>(&'a mut self, words: &'a str) -> BoxFuture<'a, Result<()>> {
        let said = self.command(words).and_then(|command| match command {
            Some(_) => Ok(()),
            None => self.0.send(words).map(drop),
        });
        ready(said).boxed()
    }

    fn press<'a>(&'a mut self, label: &'a str) -> BoxFuture<'a, Result<()>> {
        // Until a press is acknowledged, its button waits.
        async move {
            let doing = match self.0.press(label) {
                Ok(doing) => doing,
                Err(_) => self.choose(label)?,
            };
            doing.acknowledged().await.map(drop)
        }
        .boxed()
    }

    fn shown(&self) -> Vec<View> {
        views(&self.0.messages())
    }

    fn watch<'a>(&'a mut self, seen: &'a mut Seen<'_>) -> BoxFuture<'a, Result<()>> {
        let look = |messages: &[Shown]| seen(&views(messages)).then_some(());
        async move { self.0.wait_for("the bot shows it", look).await }.boxed()
    }

    fn edits(&self) -> bool {
        true
    }

    fn close(&mut self) -> BoxFuture<'_, Result<()>> {
        ready(Ok(())).boxed()
    }
}

fn views(messages: &[Shown]) -> Vec<View> {
    let bots = messages.iter().filter(|message| message.is_from_bot() && !message.thinking);
    let view = |message: &Shown| {
        let options =
            message.selects.iter().flat_map(|menu| menu.options.iter().map(|option| seen_in(menu, option)));
        let labels: Vec<String> = message.labels().into_iter().map(str::to_owned).chain(options).collect();
        let files = message.files.iter().map(|file| as_file(&file.name, &file.mime, &file.bytes));
        View {
            id: message.id.to_string(),
            version: message.edits.into(),
            text: as_read(&message.text)
                + &in_brackets(labels.iter().map(String::as_str))
                + &files.collect::<String>(),
        }
    };
    bots.map(view).collect()
}

/// An option as the app shows it: where several are taken, with a box.
fn seen_in(menu: &Select, option: &Choice) -> String {
    let sign = match (menu.count.1, option.default) {
        (1, _) => "",
        (_, true) => "☑ ",
        (_, false) => "☐ ",
    };
    format!("{sign}{}", option.label)
}

/// The text as the app shows it: what is escaped is seen as it is, what is markup is not seen.
fn as_read(text: &str) -> String {
    let mut read = String::new();
    for line in text.lines() {
        let line = line.strip_prefix("> ").unwrap_or(line);
        let mut chars = line.chars().peekable();
        while let Some(c) = chars.next() {
            match c {
                '\\' => read.extend(chars.next()),
                '*' => {}
                // An address without a preview stands in brackets.
                '<' => {
                    let address = chars.clone().take_while(|c| *c != '>').collect::<String>();
                    if address.starts_with("http") {
                        read.push_str(&address);
                        chars.nth(address.chars().count());
                    }
                }
                c => read.push(c),
            }
        }
        read.push('\n');
    }
    read.trim_end().to_owned()
}
