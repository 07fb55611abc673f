//! Calls to Discord's REST interface. What is sent are serenity's types; the transport is ours, because serenity's own
//! sleeps inside a call until a limit is over, which nobody else can then use to send something more urgent, and hides
//! what Discord answered.

mod buckets;
mod refusal;
mod route;

pub use refusal::Refusal;
pub use route::{Messages, Route};

use buckets::{Buckets, Rest, Told};
use reqwest::header::{AUTHORIZATION, HeaderMap, USER_AGENT};
use reqwest::multipart::{Form, Part};
use reqwest::{Client, Response};
use secrecy::{ExposeSecret, SecretString};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use tokio::time::{Instant, sleep};
use url::{Host, Url};

/// Discord's own server (<https://docs.discord.com/developers/reference#api-reference>).
pub const DISCORD: &str = "https://discord.com/api/v10";
/// The version of the interface that is spoken.
const VERSION: &str = "v10";
/// How long a call may take.
const CALL: Duration = Duration::from_secs(20);
/// How long a connection may take to come about.
const CONNECT: Duration = Duration::from_secs(10);
/// A limit that is over sooner is waited for inside the call; a longer one is told, so that others go first.
const SHORT: Duration = Duration::from_millis(250);
/// As Discord asks for it (<https://docs.discord.com/developers/reference#user-agent>).
const AGENT: &str = concat!("DiscordBot (https://example.org/zapis, ", env!("CARGO_PKG_VERSION"), ")");

/// The REST interface, as one bot.
pub struct Api {
    client: Client,
    server: String,
    token: SecretString,
    buckets: Mutex<Buckets>,
}

/// A file that goes along.
#[derive(Debug, Clone)]
pub struct Attached {
    /// File name.
    pub name: String,
    /// Media type.
    pub mime: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

impl Api {
    /// The interface at `server`, as the bot of this token. A server without a path gets `/api/v10` behind it.
    ///
    /// # Errors
    /// When the system's TLS can't be set up.
    pub fn new(server: &str, token: SecretString) -> Result<Self, Refusal> {
        let mut client = Client::builder().connect_timeout(CONNECT).timeout(CALL);
        if is_on_this_machine(server) {
            client = client.no_proxy();
        }
        let client = client.build().map_err(Refusal::from_transport)?;
        Ok(Self { client, server: versioned(server), token, buckets: Mutex::default() })
    }

    /// The bot's token, for the gateway.
    pub(crate) fn token(&self) -> &SecretString {
        &self.token
    }

    /// Makes a call without a body.
    ///
    /// # Errors
    /// What Discord refused and why, or that it could not be asked.
    pub async fn ask<R: DeserializeOwned>(&self, route: &Route) -> Result<R, Refusal> {
        self.made(route, None::<&Value>, &[]).await
    }

    /// Makes a call with a body.
    ///
    /// # Errors
    /// As for [`Self::ask`].
    pub async fn call<R: DeserializeOwned>(
        &self,
        route: &Route,
        body: &impl Serialize,
    ) -> Result<R, Refusal> {
        self.made(route, Some(body), &[]).await
    }

    /// Makes a call with a body and files (<https://docs.discord.com/developers/reference#uploading-files>).
    ///
    /// # Errors
    /// As for [`Self::ask`].
    pub async fn call_with<R: DeserializeOwned>(
        &self,
        route: &Route,
        body: &impl Serialize,
        files: &[Attached],
    ) -> Result<R, Refusal> {
        self.made(route, Some(body), files).await
    }

    /// Fetches a file that somebody sent, from where its message says; `None`: it is larger than `most` bytes.
    ///
    /// # Errors
    /// As for [`Self::ask`].
    pub async fn download(&self, url: &str, most: usize) -> Result<Option<Vec<u8>>, Refusal> {
        let url = Url::parse(url).map_err(|_| Refusal::Unreachable("the file's address is none"))?;
        let mut response = self.client.get(url).send().await.map_err(Refusal::from_transport)?;
        if !response.status().is_success() {
            return Err(Refusal::from_status(response.status().as_u16()));
        }
        let mut bytes = Vec::new();
        while let Some(chunk) = response.chunk().await.map_err(Refusal::from_transport)? {
            bytes.extend_from_slice(&chunk);
            if bytes.len() > most {
                return Ok(None);
            }
        }
        Ok(Some(bytes))
    }

    async fn made<R: DeserializeOwned>(
        &self,
        route: &Route,
        body: Option<&impl Serialize>,
        files: &[Attached],
    ) -> Result<R, Refusal> {
        self.turn(route).await?;
        let mut request = self
            .client
            .request(route.method.clone(), format!("{}{}", self.server, route.path))
            .header(USER_AGENT, AGENT);
        if route.as_bot {
            request = request.header(AUTHORIZATION, format!("Bot {}", self.token.expose_secret()));
        }
        request = match (body, files) {
            (None, _) => request,
            (Some(body), []) => request.json(body),
            (Some(body), files) => request.multipart(form(body, files)?),
        };
        let response = request.send().await.map_err(Refusal::from_transport)?;
        let told = told(response.headers());
        if !route.limited {
            return read(response).await;
        }
        self.buckets().learn(route, &told, Instant::now());
        let result = read(response).await;
        if let Err(Refusal::Throttled { after, everything }) = &result {
            self.buckets().refused(route, *after, *everything, Instant::now());
        }
        result
    }

    /// Waits until a call may be made, as far as is known.
    async fn turn(&self, route: &Route) -> Result<(), Refusal> {
        if !route.limited {
            return Ok(());
        }
        loop {
            let Some(Rest { wait, everything }) = self.buckets().take(route, Instant::now()) else {
                return Ok(());
            };
            if wait > SHORT {
                return Err(Refusal::Throttled { after: wait, everything });
            }
            sleep(wait).await;
        }
    }

    fn buckets(&self) -> MutexGuard<'_, Buckets> {
        self.buckets.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn form(body: &impl Serialize, files: &[Attached]) -> Result<Form, Refusal> {
    let json =
        serde_json::to_string(body).map_err(|_| Refusal::Unreachable("the request could not be made"))?;
    let mut form = Form::new().text("payload_json", json);
    for (n, file) in files.iter().enumerate() {
        let part = Part::bytes(file.bytes.clone()).file_name(file.name.clone());
        // A media type that can't be one is left for Discord to guess.
        let plain = || Part::bytes(Vec::new());
        let part = match plain().mime_str(&file.mime) {
            Ok(_) => part.mime_str(&file.mime).map_err(Refusal::from_transport)?,
            Err(_) => part,
        };
        form = form.part(format!("files[{n}]"), part);
    }
    Ok(form)
}

/// What the headers tell of limits (<https://docs.discord.com/developers/topics/rate-limits#header-format>).
fn told(headers: &HeaderMap) -> Told {
    let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
    let seconds = |name: &str| text(name)?.parse().ok().and_then(|s| Duration::try_from_secs_f64(s).ok());
    Told {
        bucket: text("x-ratelimit-bucket").map(str::to_owned),
        limit: text("x-ratelimit-limit").and_then(|limit| limit.parse().ok()),
        remaining: text("x-ratelimit-remaining").and_then(|remaining| remaining.parse().ok()),
        reset_after: seconds("x-ratelimit-reset-after"),
    }
}

async fn read<R: DeserializeOwned>(response: Response) -> Result<R, Refusal> {
    let status = response.status();
    let retry_after =
        response.headers().get("retry-after").and_then(|value| value.to_str().ok()).map(str::to_owned);
    let body = response.bytes().await.map_err(Refusal::from_transport)?;
    if status.is_success() {
        // No content is an answer as well.
        let body: &[u8] = if body.is_empty() { b"null" } else { &body };
        // Whatever it was, it is not repeated: it may hold what people wrote.
        return serde_json::from_slice(body).map_err(|_| Refusal::Unreachable("the answer can't be read"));
    }
    Err(match serde_json::from_slice::<Value>(&body) {
        Ok(body) => Refusal::from_answer(status.as_u16(), &body, retry_after.as_deref()),
        Err(_) if status.as_u16() == 429 => Refusal::from_answer(429, &Value::Null, retry_after.as_deref()),
        Err(_) => Refusal::from_status(status.as_u16()),
    })
}

/// A server's address with the interface's version.
fn versioned(server: &str) -> String {
    let server = server.trim_end_matches('/');
    match Url::parse(server).map(|url| url.path().trim_end_matches('/').to_owned()) {
        Ok(path) if path.is_empty() => format!("{server}/api/{VERSION}"),
        Ok(path) if path.ends_with("/api") => format!("{server}/{VERSION}"),
        _ => server.to_owned(),
    }
}

/// A server on this machine is reached directly, whatever proxy the machine uses for others.
fn is_on_this_machine(server: &str) -> bool {
    Url::parse(server).is_ok_and(|url| match url.host() {
        Some(Host::Domain(name)) => name == "localhost",
        Some(Host::Ipv4(address)) => address.is_loopback(),
        Some(Host::Ipv6(address)) => address.is_loopback(),
        None => false,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_server_gets_the_version_that_is_spoken() {
        assert_eq!(versioned("http://127.0.0.1:9"), "http://127.0.0.1:9/api/v10");
        assert_eq!(versioned("http://127.0.0.1:9/"), "http://127.0.0.1:9/api/v10");
        assert_eq!(versioned("https://discord.com/api"), "https://discord.com/api/v10");
        assert_eq!(versioned(DISCORD), DISCORD);
    }
}
