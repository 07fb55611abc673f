//! The calls that are made, and which of them share a limit.

use reqwest::Method;

/// A call's method and path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Route {
    pub(super) method: Method,
    pub(super) path: String,
    /// The calls that share a limit before Discord has told its name: the path without ids, and the id that parts them
    /// (<https://docs.discord.com/developers/topics/rate-limits#rate-limits>).
    pub(super) template: &'static str,
    pub(super) major: String,
    /// Whether the bot itself asks; answers to interactions are authorised by their own token.
    pub(super) as_bot: bool,
    /// Whether headers tell of a limit. The first answer to an interaction has none.
    pub(super) limited: bool,
}

/// Where messages are: a channel, or an interaction whose token stands for it.
#[derive(Debug, Clone, Copy)]
pub enum Messages<'a> {
    /// A channel, a thread, or somebody's direct messages.
    Channel(u64),
    /// The answers to an interaction.
    Answers {
        /// The application's id.
        application: u64,
        /// The interaction's token.
        token: &'a str,
    },
}

impl Route {
    fn bot(method: Method, template: &'static str, major: impl ToString, path: String) -> Self {
        Self { method, path, template, major: major.to_string(), as_bot: true, limited: true }
    }

    /// The gateway's address and how often one may identify.
    pub fn gateway() -> Self {
        Self::bot(Method::GET, "/gateway/bot", "", "/gateway/bot".to_owned())
    }

    /// The gateway's address alone.
    pub fn plain_gateway() -> Self {
        Self::bot(Method::GET, "/gateway", "", "/gateway".to_owned())
    }

    /// Who the bot is.
    pub fn me() -> Self {
        Self::bot(Method::GET, "/users/@me", "", "/users/@me".to_owned())
    }

    /// The bot's commands, with their names in other languages.
    pub fn commands(application: u64) -> Self {
        let path = format!("/applications/{application}/commands?with_localizations=true");
        Self::bot(Method::GET, "/applications/commands", application, path)
    }

    /// Sets all of the bot's commands.
    pub fn set_commands(application: u64) -> Self {
        let path = format!("/applications/{application}/commands");
        Self::bot(Method::PUT, "/applications/commands", application, path)
    }

    /// The first answer to an interaction; `told`: Discord tells the message that it made.
    pub fn callback(id: u64, token: &str, told: bool) -> Self {
        let query = if told { "?with_response=true" } else { "" };
        let path = format!("/interactions/{id}/{token}/callback{query}");
        let (template, major) = ("/callback", String::new());
        Self { method: Method::POST, path, template, major, as_bot: false, limited: false }
    }

    /// The channel of somebody's direct messages.
    pub fn open_direct() -> Self {
        Self::bot(Method::POST, "/users/@me/channels", "", "/users/@me/channels".to_owned())
    }

    /// A new message.
    pub fn post(to: Messages<'_>) -> Self {
        to.route(Method::POST, "")
    }

    /// An edit of a message.
    pub fn edit(to: Messages<'_>, message: &str) -> Self {
        to.route(Method::PATCH, message)
    }

    /// The end of a message.
    pub fn delete(from: Messages<'_>, message: &str) -> Self {
        from.route(Method::DELETE, message)
    }

    /// A thread below a message; its id is the message's.
    pub fn thread(channel: u64, message: u64) -> Self {
        let path = format!("/channels/{channel}/messages/{message}/threads");
        Self::bot(Method::POST, "/channels/messages/threads", channel, path)
    }

    /// A new event of a guild.
    pub fn new_event(guild: u64) -> Self {
        let path = format!("/guilds/{guild}/scheduled-events");
        Self::bot(Method::POST, "/guilds/scheduled-events", guild, path)
    }

    /// An event of a guild, to be changed.
    pub fn event(guild: u64, event: u64) -> Self {
        let path = format!("/guilds/{guild}/scheduled-events/{event}");
        Self::bot(Method::PATCH, "/guilds/scheduled-events/event", guild, path)
    }
}

impl Messages<'_> {
    /// The answer that an interaction got first, or the message whose component was used.
    pub const ORIGINAL: &'static str = "@original";

    fn route(self, method: Method, message: &str) -> Route {
        match self {
            Self::Channel(channel) if message.is_empty() => {
                Route::bot(method, "/channels/messages", channel, format!("/channels/{channel}/messages"))
            }
            Self::Channel(channel) => {
                let path = format!("/channels/{channel}/messages/{message}");
                let template = match method {
                    // Deleting has a limit of its own.
                    Method::DELETE => "/channels/messages/message (delete)",
                    _ => "/channels/messages/message",
                };
                Route::bot(method, template, channel, path)
            }
            Self::Answers { application, token } => {
                let path = match message {
                    "" => format!("/webhooks/{application}/{token}"),
                    message => format!("/webhooks/{application}/{token}/messages/{message}"),
                };
                let template = if message.is_empty() { "/webhooks" } else { "/webhooks/messages" };
                Route { method, path, template, major: token.to_owned(), as_bot: false, limited: true }
            }
        }
    }
}
