//! Settings: `zapis.toml`, each key overridable by `ZAPIS_<SECTION>__<KEY>`. A wrong key or value names its place and its
//! cure; a secret is never repeated.

mod keys;
#[cfg(test)]
mod tests;
mod values;

use crate::trouble::Trouble;
use keys::Key;
use secrecy::SecretString;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use values::Values;

/// The file that is read where none is named.
const DEFAULT_FILE: &str = "zapis.toml";

/// The settings of this house.
#[derive(Debug)]
pub struct Settings {
    /// Where the database is. A secret: it may hold a password.
    pub database_url: SecretString,
    /// Telegram's token; absent: that platform is off.
    pub telegram_token: Option<SecretString>,
    /// Where the Bot API is; absent: Telegram's own server.
    pub telegram_api_url: Option<String>,
    /// Where Telegram sends updates; absent: they are fetched.
    pub telegram_webhook_url: Option<String>,
    /// What proves that Telegram sends them; absent: one is derived from the house's key.
    pub telegram_webhook_secret: Option<SecretString>,
    /// New messages a second in all; absent: what Telegram lets pass without payment.
    pub telegram_messages_per_second: Option<u32>,
    /// Discord's token; absent: that platform is off.
    pub discord_token: Option<SecretString>,
    /// Where Discord's REST interface is; absent: its own server. The gateway is where that says.
    pub discord_api_url: Option<String>,
    /// Where web pages are served; absent: they are not.
    pub web_listen: Option<String>,
    /// Where the web pages are reached from outside, without a slash at the end.
    pub web_public_url: Option<String>,
    /// Extra or overriding locale folders.
    pub locales_dir: Option<PathBuf>,
    /// How the log is written.
    pub log_format: LogFormat,
    /// The file that was read, if one was.
    pub file: Option<PathBuf>,
}

/// How the log is written.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum LogFormat {
    /// For people.
    #[default]
    Pretty,
    /// For machines: a JSON object a line.
    Json,
}

/// Reads the settings of this process.
pub fn load(named: Option<&Path>) -> Result<Settings, Trouble> {
    let (file, text) = read(named)?;
    let environment: Vec<(OsString, OsString)> = std::env::vars_os().collect();
    settings(file, text.as_deref().unwrap_or_default(), environment)
}

fn read(named: Option<&Path>) -> Result<(Option<PathBuf>, Option<String>), Trouble> {
    let file = named.unwrap_or(Path::new(DEFAULT_FILE));
    match std::fs::read_to_string(file) {
        Ok(text) => Ok((Some(file.to_owned()), Some(text))),
        Err(error) if named.is_none() && error.kind() == std::io::ErrorKind::NotFound => Ok((None, None)),
        Err(error) => Err(Trouble::new(
            format!("the settings can't be read: {error}"),
            file.display().to_string(),
            "name a readable file with --config, or leave it out to use the defaults",
        )),
    }
}

fn settings(
    file: Option<PathBuf>,
    text: &str,
    environment: impl IntoIterator<Item = (OsString, OsString)>,
) -> Result<Settings, Trouble> {
    let mut values = Values::default();
    values.read_file(file.as_deref().unwrap_or(Path::new(DEFAULT_FILE)), text)?;
    values.read_environment(environment)?;
    values.url(Key::DiscordApiUrl)?;
    Ok(Settings {
        database_url: values.database_url()?,
        telegram_token: values.secret(Key::TelegramToken),
        telegram_api_url: values.url(Key::TelegramApiUrl)?,
        telegram_webhook_url: values.url(Key::TelegramWebhookUrl)?,
        telegram_webhook_secret: values.webhook_secret()?,
        telegram_messages_per_second: values.number(Key::TelegramMessagesPerSecond, 1000)?,
        discord_token: values.secret(Key::DiscordToken),
        discord_api_url: values.url(Key::DiscordApiUrl)?,
        web_listen: values.listen()?,
        web_public_url: values.url(Key::WebPublicUrl)?.map(|url| url.trim_end_matches('/').to_owned()),
        locales_dir: values.plain(Key::LocalesDir).map(PathBuf::from),
        log_format: values.log_format()?,
        file,
    })
}
