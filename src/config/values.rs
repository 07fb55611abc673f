//! Values as they were written, each with its place.

use super::LogFormat;
use super::keys::{self, Key};
use crate::trouble::Trouble;
use secrecy::SecretString;
use std::collections::BTreeMap;
use std::ffi::OsString;
use std::path::Path;
use toml::Spanned;
use toml::de::{DeTable, DeValue};
use url::Url;

const DEFAULT_DATABASE: &str = "sqlite:zapis.db";

/// What was written, and where.
#[derive(Default)]
pub struct Values(BTreeMap<Key, (String, String)>);

/// A file under reading.
struct File<'a> {
    path: &'a Path,
    text: &'a str,
}

impl File<'_> {
    fn place(&self, at: usize, key: &str) -> String {
        let line = 1 + self.text.bytes().take(at).filter(|byte| *byte == b'\n').count();
        let key = if key.is_empty() { String::new() } else { format!(", `{key}`") };
        format!("{}, line {line}{key}", self.path.display())
    }
}

impl Values {
    /// Takes the settings of a file in.
    pub fn read_file(&mut self, path: &Path, text: &str) -> Result<(), Trouble> {
        let file = File { path, text };
        let root = DeTable::parse(text).map_err(|error| {
            let at = error.span().map_or(0, |span| span.start);
            let what = format!("the settings are not TOML: {}", error.message());
            Trouble::new(what, file.place(at, ""), "correct this line, or comment it out with #")
        })?;
        for (section, value) in root.get_ref() {
            self.read_section(&file, section, value)?;
        }
        Ok(())
    }

    fn read_section(
        &mut self,
        file: &File<'_>,
        section: &Spanned<std::borrow::Cow<'_, str>>,
        value: &Spanned<DeValue<'_>>,
    ) -> Result<(), Trouble> {
        let (at, name) = (section.span().start, section.get_ref().as_ref());
        if !keys::is_section(name) {
            return Err(Trouble::new(
                "there is no such setting",
                file.place(at, name),
                keys::meant_section(name),
            ));
        }
        let Some(table) = value.get_ref().as_table() else {
            let cure = format!("write [{name}] on a line of its own, and the settings below it");
            return Err(Trouble::new("this is a section, not a setting", file.place(at, name), cure));
        };
        for (key, value) in table {
            self.read_key(file, name, key, value)?;
        }
        Ok(())
    }

    fn read_key(
        &mut self,
        file: &File<'_>,
        section: &str,
        key: &Spanned<std::borrow::Cow<'_, str>>,
        value: &Spanned<DeValue<'_>>,
    ) -> Result<(), Trouble> {
        let name = key.get_ref().as_ref();
        let place = file.place(key.span().start, &format!("{section}.{name}"));
        let Some(known) = Key::find(section, name) else {
            return Err(Trouble::new("there is no such setting", place, keys::meant_name(section, name)));
        };
        let text = match value.get_ref() {
            DeValue::String(text) => text.to_string(),
            DeValue::Integer(number) if known == Key::TelegramMessagesPerSecond => number.as_str().to_owned(),
            _ => {
                let cure = format!("write {name} = \"…\", in quotes");
                return Err(Trouble::new("this is not a text", place, cure));
            }
        };
        self.0.insert(known, (text, place));
        Ok(())
    }

    /// Takes environment variables in; they win over the file. Other programs' variables are left alone.
    pub fn read_environment(
        &mut self,
        variables: impl IntoIterator<Item = (OsString, OsString)>,
    ) -> Result<(), Trouble> {
        for (name, value) in variables {
            let Some(name) = name.to_str().filter(|name| name.starts_with("ZAPIS_") && name.contains("__"))
            else {
                continue;
            };
            let place = format!("the environment variable {name}");
            let Some(key) = Key::of_variable(name) else {
                return Err(Trouble::new("there is no such setting", place, keys::meant_variable(name)));
            };
            let Ok(value) = value.into_string() else {
                return Err(Trouble::new("this is not UTF-8", place, "write it without unusual characters"));
            };
            self.0.insert(key, (value, place));
        }
        Ok(())
    }

    /// A value that is not empty, and its place. An empty one counts as absent, so that a variable can switch off what
    /// the file switches on.
    fn get(&self, key: Key) -> Option<(&str, &str)> {
        let (value, place) = self.0.get(&key)?;
        (!value.trim().is_empty()).then_some((value.trim(), place))
    }

    /// A value as it is.
    pub fn plain(&self, key: Key) -> Option<String> {
        self.get(key).map(|(value, _)| value.to_owned())
    }

    /// A value that nobody is to see.
    pub fn secret(&self, key: Key) -> Option<SecretString> {
        self.get(key).map(|(value, _)| value.into())
    }

    /// A checked web address. It may hold a token, so it is not repeated.
    pub fn url(&self, key: Key) -> Result<Option<String>, Trouble> {
        let Some((value, place)) = self.get(key) else { return Ok(None) };
        let checked =
            Url::parse(value).ok().filter(|url| matches!(url.scheme(), "http" | "https") && url.has_host());
        if checked.is_none_or(|url| url.query().is_some() || url.fragment().is_some()) {
            let cure = "write it as https://zapis.example.org, without ? and #";
            return Err(Trouble::new(format!("{} is not a web address", key.dotted()), place, cure));
        }
        Ok(Some(value.to_owned()))
    }

    /// A whole number from 1 to `most`.
    pub fn number(&self, key: Key, most: u32) -> Result<Option<u32>, Trouble> {
        let Some((value, place)) = self.get(key) else { return Ok(None) };
        match value.parse() {
            Ok(number) if (1..=most).contains(&number) => Ok(Some(number)),
            _ => {
                let cure = format!("write a whole number from 1 to {most}");
                Err(Trouble::new(format!("\"{value}\" is not what {} can be", key.dotted()), place, cure))
            }
        }
    }

    /// The secret by which Telegram shows that it is Telegram.
    pub fn webhook_secret(&self) -> Result<Option<SecretString>, Trouble> {
        let Some((value, place)) = self.get(Key::TelegramWebhookSecret) else { return Ok(None) };
        if !telegram::webhook::is_secret(value) {
            let cure = "write 1 to 256 letters, digits, _ and -; or leave it out, and Zapis makes one";
            return Err(Trouble::new(
                "telegram.webhook_secret has characters that Telegram refuses",
                place,
                cure,
            ));
        }
        Ok(Some(value.into()))
    }

    /// `host:port`.
    pub fn listen(&self) -> Result<Option<String>, Trouble> {
        let Some((value, place)) = self.get(Key::WebListen) else { return Ok(None) };
        let port =
            value.rsplit_once(':').filter(|(host, _)| !host.is_empty()).map(|(_, port)| port.parse::<u16>());
        if !matches!(port, Some(Ok(_))) {
            let what = format!("\"{value}\" is not an address to listen on");
            return Err(Trouble::new(what, place, "write host and port, such as 127.0.0.1:8080"));
        }
        Ok(Some(value.to_owned()))
    }

    /// Where the database is; only its kind is checked here.
    pub fn database_url(&self) -> Result<SecretString, Trouble> {
        let (value, place) = self.get(Key::DatabaseUrl).unwrap_or((DEFAULT_DATABASE, ""));
        let known = ["sqlite:", "postgres://", "postgresql://"];
        if !known.iter().any(|kind| value.len() > kind.len() && value.starts_with(kind)) {
            let cure = "write sqlite:PATH, or postgres://USER:PASSWORD@HOST/DATABASE";
            return Err(Trouble::new("database.url is no address of a database", place, cure));
        }
        Ok(value.into())
    }

    /// `pretty` or `json`.
    pub fn log_format(&self) -> Result<LogFormat, Trouble> {
        match self.get(Key::LogFormat) {
            None | Some(("pretty", _)) => Ok(LogFormat::Pretty),
            Some(("json", _)) => Ok(LogFormat::Json),
            Some((other, place)) => {
                Err(Trouble::new(format!("\"{other}\" is no format of a log"), place, "write pretty or json"))
            }
        }
    }
}
