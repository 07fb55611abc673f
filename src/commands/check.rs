//! `zapis check`: a line a finding.

mod meetings;

use crate::config::Settings;
use crate::output;
use crate::trouble::Trouble;
use crate::wire::{self, Opened};
use bot_core::house::House;
use bot_core::locale::audit;
use bot_core::port::Store;
use bot_core::seal::Key;
use secrecy::ExposeSecret;
use std::path::PathBuf;
use store::Database;

/// What was found, line by line.
#[derive(Default)]
pub(crate) struct Findings {
    problems: u32,
}

impl Findings {
    pub(crate) fn ok(&self, words: &str) -> Result<(), Trouble> {
        self.tell("ok", words)
    }

    pub(crate) fn notice(&self, words: &str) -> Result<(), Trouble> {
        self.tell("notice", words)
    }

    pub(crate) fn problem(&mut self, words: &str) -> Result<(), Trouble> {
        self.problems += 1;
        self.tell("problem", words)
    }

    fn tell(&self, kind: &str, words: &str) -> Result<(), Trouble> {
        let words: Vec<&str> = words.lines().map(str::trim).collect();
        output::line(&format!("{kind}: {}", words.join("; ")))
    }
}

/// Looks at everything.
pub async fn run(settings: &Settings, files: &[PathBuf]) -> Result<(), Trouble> {
    let mut found = Findings::default();
    look_at_settings(settings, &mut found)?;
    match wire::look_at_telegram(settings).await {
        Ok(Some(name)) => found.ok(&format!("platforms: Telegram, as @{name}"))?,
        Ok(None) => {}
        Err(trouble) => found.problem(&format!("platforms: Telegram: {trouble}"))?,
    }
    match wire::look_at_discord(settings).await {
        Ok(Some(name)) => found.ok(&format!("platforms: Discord, as {name}"))?,
        Ok(None) => {}
        Err(trouble) => found.problem(&format!("platforms: Discord: {trouble}"))?,
    }
    look_at_locales(settings, &mut found)?;
    for file in files {
        match super::import::read(file) {
            Ok(Some(_)) => found.ok(&format!("meeting file: {}", file.display()))?,
            Ok(None) => found.problem(&format!("meeting file: {}: see above", file.display()))?,
            Err(trouble) => found.problem(&format!("meeting file: {trouble}"))?,
        }
    }
    look_at_database(settings, &mut found).await?;
    done(&found)
}

/// The settings can't be read, so nothing else can be looked at.
pub fn refused(trouble: &Trouble) -> Result<(), Trouble> {
    let mut found = Findings::default();
    found.problem(&format!("settings: {trouble}"))?;
    done(&found)
}

fn done(found: &Findings) -> Result<(), Trouble> {
    match found.problems {
        0 => Ok(()),
        1 => Err(Trouble::new("1 problem was found", "the lines above", "mend it and check again")),
        n => Err(Trouble::new(
            format!("{n} problems were found"),
            "the lines above",
            "mend them and check again",
        )),
    }
}

fn look_at_settings(settings: &Settings, found: &mut Findings) -> Result<(), Trouble> {
    let file = settings.file.as_ref().map(|file| file.display().to_string());
    found.ok(&format!("settings: {}", file.as_deref().unwrap_or("no file; the environment and defaults")))?;
    match (&settings.web_listen, &settings.web_public_url) {
        (None, _) if settings.telegram_token.is_some() || settings.discord_token.is_some() => {
            found.notice("platforms: no web pages; set ZAPIS_WEB__LISTEN to have them, and the desk")
        }
        (None, _) => found.notice(
            "platforms: none; set ZAPIS_WEB__LISTEN, ZAPIS_TELEGRAM__TOKEN or ZAPIS_DISCORD__TOKEN to run `zapis serve`",
        ),
        (Some(listen), Some(url)) => found.ok(&format!("platforms: web on {listen}, reached at {url}")),
        (Some(listen), None) => found.notice(&format!(
            "platforms: web on {listen}; links lead to http://{listen} as long as ZAPIS_WEB__PUBLIC_URL is not set"
        )),
    }
}

fn look_at_locales(settings: &Settings, found: &mut Findings) -> Result<(), Trouble> {
    // Nothing is sealed here, so the database is not needed for the key.
    let house = match House::open(settings.locales_dir.as_deref(), Key::new(wire::random()?), None) {
        Ok(house) => house,
        Err(error) => return found.problem(&format!("locales: {error}")),
    };
    let findings = audit(&house.locales);
    for finding in &findings {
        found.problem(&format!("locales: {finding}"))?;
    }
    let without_phrases = house.locales.iter().filter(|locale| locale.file("phrases.toml").is_none());
    for locale in without_phrases {
        found.notice(&format!(
            "locales: {} has no phrases.toml: sentences are not understood in it",
            locale.tag()
        ))?;
    }
    if findings.is_empty() {
        let tags: Vec<String> = house.locales.iter().map(|locale| locale.tag().to_string()).collect();
        found.ok(&format!("locales: {}", tags.join(", ")))?;
    }
    Ok(())
}

async fn look_at_database(settings: &Settings, found: &mut Findings) -> Result<(), Trouble> {
    match Database::pending_migrations(settings.database_url.expose_secret()).await {
        Err(error) => found.problem(&format!("database: {}", Trouble::from(error))),
        Ok(pending) if !pending.is_empty() => {
            let versions: Vec<String> = pending.iter().map(ToString::to_string).collect();
            found.notice(&format!("database: migrations {} are run at the next start", versions.join(", ")))
        }
        Ok(_) => {
            found.ok("database: there, and up to date")?;
            match Opened::open(settings).await {
                Err(trouble) => found.problem(&format!("database: {trouble}")),
                Ok(opened) => {
                    let catalogue = opened.store.catalogue().await;
                    let result = match catalogue {
                        Ok(catalogue) => meetings::look(&opened.store, &catalogue, found).await,
                        Err(error) => found.problem(&format!("database: {}", Trouble::from(error))),
                    };
                    opened.close().await;
                    result
                }
            }
        }
    }
}
