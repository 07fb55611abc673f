//! A house that is served, and the ways into it.

use crate::discord_door::DiscordDoor;
use crate::door::Door;
use crate::house::{House, SECRET, Serving, free_address};
use crate::script::Import;
use crate::telegram_door::TelegramDoor;
use crate::web_door::WebDoor;
use anyhow::{Context, Result, ensure};
use serde_json::Value;
use std::path::Path;
use testkit::discord::{self, Discord};
use testkit::telegram::{Rules, Telegram, User};

/// How somebody's words come in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// The chat of the web pages.
    Web,
    /// Telegram, whose updates are fetched.
    Polling,
    /// Telegram, which brings its updates.
    Webhook,
    /// Discord, over its gateway.
    Gateway,
}

/// What Telegram's webhook shows to be let in.
pub const WEBHOOK_SECRET: &str = "only-Telegram_knows-this";
/// Where Telegram brings its updates.
pub const WEBHOOK_PATH: &str = "/telegram/updates";

/// A running `zapis serve`, with a Telegram and a Discord where a way needs them.
pub struct Stage {
    pub house: House,
    pub serving: Serving,
    pub telegram: Option<Telegram>,
    pub discord: Option<Discord>,
    ways: Vec<Way>,
    guests: usize,
}

impl Stage {
    /// A house without meetings, served. Those who come take the `ways` in turn.
    pub async fn set(ways: &[Way]) -> Result<Self> {
        ensure!(!ways.is_empty(), "nobody can come in");
        let (house, address) = (House::empty()?, free_address()?);
        let on_telegram = ways.iter().any(|way| matches!(way, Way::Polling | Way::Webhook));
        let telegram = if on_telegram { Some(Telegram::start(Rules::default()).await?) } else { None };
        let discord = match ways.contains(&Way::Gateway) {
            true => Some(Discord::start(discord::Rules::default()).await?),
            false => None,
        };
        let serving = Serving::start(&house, &address, |mut launch| {
            if let Some(telegram) = &telegram {
                launch = launch
                    .env("ZAPIS_TELEGRAM__TOKEN", telegram.token())
                    .env("ZAPIS_TELEGRAM__API_URL", telegram.url());
            }
            if let Some(discord) = &discord {
                launch = launch
                    .env("ZAPIS_DISCORD__TOKEN", discord.token())
                    .env("ZAPIS_DISCORD__API_URL", discord.url());
            }
            if ways.contains(&Way::Webhook) {
                launch = launch
                    .env("ZAPIS_TELEGRAM__WEBHOOK_URL", format!("http://{address}{WEBHOOK_PATH}"))
                    .env("ZAPIS_TELEGRAM__WEBHOOK_SECRET", WEBHOOK_SECRET);
            }
            launch
        });
        let serving = serving.await?;
        if let Some(discord) = &discord {
            discord.ready(1).await?;
            discord.command("start").await?;
        }
        Ok(Self { house, serving, telegram, discord, ways: ways.to_vec(), guests: 0 })
    }

    /// Imports a meeting file, with its dates far ahead.
    pub async fn import(&self, import: &Import) -> Result<()> {
        for file in std::fs::read_dir(&import.folder)? {
            let file = file?.path();
            if file.is_file() {
                std::fs::copy(&file, self.house.path(&name_of(&file)))?;
            }
        }
        let file = self.house.write("imported.toml", &import.text.replace("\"2027-", "\"2099-"))?;
        self.house.ok(&["meeting", "import", &file.display().to_string()], "").await.map(drop)
    }

    /// The chat of somebody who comes for the first time.
    pub async fn door(&mut self, name: &str, locale: &str) -> Result<Box<dyn Door>> {
        let way = self.ways[self.guests % self.ways.len()];
        self.guests += 1;
        Ok(match way {
            Way::Web => Box::new(WebDoor::open(&self.serving.address, locale).await?),
            Way::Polling | Way::Webhook => Box::new(TelegramDoor(self.user(name, locale)?)),
            Way::Gateway => {
                let discord = self.discord.as_ref().context("no Discord here")?;
                let locale = if locale == "en" { "en-US" } else { locale };
                Box::new(DiscordDoor(discord.user(u64::try_from(self.guests)?, name, locale).dm()))
            }
        })
    }

    /// Somebody on Telegram.
    pub fn user(&self, name: &str, locale: &str) -> Result<User> {
        let telegram = self.telegram.as_ref().context("no Telegram here")?;
        Ok(telegram.user(i64::try_from(self.guests)?, name, locale))
    }

    /// Registrations for a meeting, as the command line lists them.
    pub async fn registrations(&self, slug: &str) -> Result<Vec<Value>> {
        Ok(serde_json::from_str(&self.house.ok(&["registrations", "list", slug, "--json"], "").await?)?)
    }

    /// Ends the server and then whatever the people still get. Nothing was refused, and no secret is in the log.
    pub async fn close(self, doors: impl Iterator<Item = &mut Box<dyn Door>>) -> Result<()> {
        let done = self.serving.process.terminate().await?;
        ensure!(done.status.success(), "{}: {}", done.status, done.stderr);
        for door in doors {
            door.close().await?;
        }
        if let Some(telegram) = &self.telegram {
            let refused =
                telegram.calls().into_iter().filter(|call| call.status.is_some_and(|status| status != 200));
            let refused: Vec<_> = refused.collect();
            ensure!(refused.is_empty(), "Telegram refused: {refused:#?}");
        }
        if let Some(discord) = &self.discord {
            let bad = |call: &discord::Call| call.status.is_some_and(|status| status >= 400);
            let refused: Vec<_> = discord.calls().into_iter().filter(bad).collect();
            ensure!(refused.is_empty(), "Discord refused: {refused:#?}");
        }
        let token = self.telegram.as_ref().map_or("", Telegram::token);
        let discord = self.discord.as_ref().map_or("", Discord::token);
        for secret in [SECRET, WEBHOOK_SECRET, token, discord].into_iter().filter(|secret| !secret.is_empty())
        {
            ensure!(!done.stderr.contains(secret), "{secret} is in the log:\n{}", done.stderr);
        }
        Ok(())
    }
}

fn name_of(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}
