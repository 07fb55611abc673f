//! The settings that there are, and what somebody may have meant who wrote another one.

/// A setting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Key {
    /// `database.url`
    DatabaseUrl,
    /// `telegram.token`
    TelegramToken,
    /// `telegram.api_url`
    TelegramApiUrl,
    /// `telegram.webhook_url`
    TelegramWebhookUrl,
    /// `telegram.webhook_secret`
    TelegramWebhookSecret,
    /// `telegram.messages_per_second`
    TelegramMessagesPerSecond,
    /// `discord.token`
    DiscordToken,
    /// `discord.api_url`
    DiscordApiUrl,
    /// `web.listen`
    WebListen,
    /// `web.public_url`
    WebPublicUrl,
    /// `locales.dir`
    LocalesDir,
    /// `log.format`
    LogFormat,
}

/// Every setting by its section and its name.
const ALL: [(&str, &str, Key); 12] = [
    ("database", "url", Key::DatabaseUrl),
    ("telegram", "token", Key::TelegramToken),
    ("telegram", "api_url", Key::TelegramApiUrl),
    ("telegram", "webhook_url", Key::TelegramWebhookUrl),
    ("telegram", "webhook_secret", Key::TelegramWebhookSecret),
    ("telegram", "messages_per_second", Key::TelegramMessagesPerSecond),
    ("discord", "token", Key::DiscordToken),
    ("discord", "api_url", Key::DiscordApiUrl),
    ("web", "listen", Key::WebListen),
    ("web", "public_url", Key::WebPublicUrl),
    ("locales", "dir", Key::LocalesDir),
    ("log", "format", Key::LogFormat),
];

impl Key {
    /// The setting of that section and name.
    pub fn find(section: &str, name: &str) -> Option<Self> {
        ALL.iter().find(|(known, key, _)| (*known, *key) == (section, name)).map(|(_, _, key)| *key)
    }

    /// The setting of that environment variable.
    pub fn of_variable(variable: &str) -> Option<Self> {
        ALL.iter().map(|(_, _, key)| *key).find(|key| key.variable() == variable)
    }

    /// Its environment variable.
    pub fn variable(self) -> String {
        let (section, name) = self.names();
        format!("ZAPIS_{}__{}", section.to_uppercase(), name.to_uppercase())
    }

    /// `section.name`.
    pub fn dotted(self) -> String {
        let (section, name) = self.names();
        format!("{section}.{name}")
    }

    fn names(self) -> (&'static str, &'static str) {
        let found = ALL.iter().find(|(_, _, key)| *key == self);
        found.map_or(("", ""), |(section, name, _)| (*section, *name))
    }
}

/// Whether there is such a section.
pub fn is_section(section: &str) -> bool {
    ALL.iter().any(|(known, _, _)| *known == section)
}

/// The cure for an unknown section.
pub fn meant_section(section: &str) -> String {
    meant(section, ALL.iter().map(|(known, _, _)| (*known).to_owned()))
}

/// The cure for an unknown name in a section.
pub fn meant_name(section: &str, name: &str) -> String {
    meant(name, ALL.iter().filter(|(known, _, _)| *known == section).map(|(_, key, _)| (*key).to_owned()))
}

/// The cure for an unknown environment variable.
pub fn meant_variable(variable: &str) -> String {
    meant(variable, ALL.iter().map(|(_, _, key)| key.variable()))
}

fn meant(written: &str, known: impl Iterator<Item = String>) -> String {
    let mut known: Vec<String> = known.collect();
    known.dedup();
    let likeness = |name: &String| strsim::damerau_levenshtein(name, &written.to_lowercase());
    let near = |name: &&String| {
        let distance = strsim::damerau_levenshtein(&name.to_lowercase(), &written.to_lowercase());
        distance * 3 <= name.chars().count().max(3)
    };
    match known.iter().filter(near).min_by_key(|name| likeness(name)) {
        Some(near) => format!("did you mean `{near}`?"),
        None => format!("write one of: {}", known.join(", ")),
    }
}
