//! Calls to the Bot API. The methods' parameters are teloxide's types; the transport is ours, because teloxide's own
//! sleeps for 10 s inside the call after any server error and hides the pause that Telegram asks for.

mod refusal;

pub use refusal::Refusal;

use crate::write::Styled;
use bot_core::message::MAX_UPLOAD;
use futures_util::StreamExt;
use reqwest::multipart::{Form, Part};
use reqwest::{Client, Response};
use secrecy::{ExposeSecret, SecretString};
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::time::Duration;
use teloxide_core::payloads::GetMe;
use teloxide_core::requests::Payload;
use teloxide_core::types::InlineKeyboardMarkup;
use url::{Host, Url};

/// Telegram's own server (<https://core.telegram.org/bots/api#making-requests>).
pub const TELEGRAM: &str = "https://api.telegram.org";
/// How long a call may take, long polls and files aside.
const CALL: Duration = Duration::from_secs(20);
/// How long a connection may take to come about.
const CONNECT: Duration = Duration::from_secs(10);
/// How long a file may take, either way.
const FILE: Duration = Duration::from_secs(25);

/// The Bot API, as one bot.
pub struct Api {
    client: Client,
    server: String,
    token: SecretString,
}

/// Who the bot is on Telegram.
#[derive(Debug, Clone, serde::Deserialize)]
pub struct Me {
    /// Its user name, without the @.
    pub username: String,
}

/// A document to be sent.
pub struct Document {
    /// To which chat.
    pub chat: i64,
    /// File name.
    pub name: String,
    /// Media type.
    pub mime: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// The text under it.
    pub caption: Option<Styled>,
    /// The buttons under it.
    pub markup: Option<InlineKeyboardMarkup>,
}

impl Api {
    /// The Bot API at `server`, as the bot of this token.
    ///
    /// # Errors
    /// When the system's TLS can't be set up.
    pub fn new(server: &str, token: SecretString) -> Result<Self, Refusal> {
        let mut client = Client::builder().connect_timeout(CONNECT);
        if is_on_this_machine(server) {
            client = client.no_proxy();
        }
        let client = client.build().map_err(Refusal::from_transport)?;
        Ok(Self { client, server: server.trim_end_matches('/').to_owned(), token })
    }

    /// Calls a method.
    ///
    /// # Errors
    /// What Telegram refused and why, or that it could not be asked.
    pub async fn call<P, R>(&self, payload: &P) -> Result<R, Refusal>
    where
        P: Payload + Serialize,
        R: DeserializeOwned,
    {
        self.call_within(CALL, payload).await
    }

    /// Calls a method that may take as long as `most`.
    ///
    /// # Errors
    /// As for [`Self::call`].
    pub async fn call_within<P, R>(&self, most: Duration, payload: &P) -> Result<R, Refusal>
    where
        P: Payload + Serialize,
        R: DeserializeOwned,
    {
        // teloxide has two types for one method, by what is edited.
        let name = P::NAME.strip_suffix("Inline").unwrap_or(P::NAME);
        let request = self.client.post(self.method(name)).timeout(most).json(payload);
        read(request.send().await.map_err(Refusal::from_transport)?).await
    }

    /// Sends a file as a document (<https://core.telegram.org/bots/api#senddocument>).
    ///
    /// # Errors
    /// As for [`Self::call`].
    pub async fn send_document<R: DeserializeOwned>(&self, document: &Document) -> Result<R, Refusal> {
        let part = Part::bytes(document.bytes.clone()).file_name(document.name.clone());
        // A media type that can't be one is left for Telegram to guess.
        let plain = || Part::bytes(Vec::new());
        let part = match plain().mime_str(&document.mime) {
            Ok(_) => part.mime_str(&document.mime).map_err(Refusal::from_transport)?,
            Err(_) => part,
        };
        let mut form = Form::new().text("chat_id", document.chat.to_string()).part("document", part);
        if let Some(Styled { text, entities }) = &document.caption {
            form = form.text("caption", text.clone()).text("caption_entities", as_json(entities));
        }
        if let Some(markup) = &document.markup {
            form = form.text("reply_markup", as_json(markup));
        }
        let request = self.client.post(self.method("SendDocument")).timeout(FILE).multipart(form);
        read(request.send().await.map_err(Refusal::from_transport)?).await
    }

    /// Fetches a file that somebody sent, by the path that `getFile` gave; `None`: it is larger than we take.
    ///
    /// # Errors
    /// As for [`Self::call`].
    pub async fn download(&self, path: &str) -> Result<Option<Vec<u8>>, Refusal> {
        let url = format!("{}/file/bot{}/{path}", self.server, self.token.expose_secret());
        let response = self.client.get(url).timeout(FILE).send().await.map_err(Refusal::from_transport)?;
        if !response.status().is_success() {
            let code = response.status().as_u16();
            return Err(Refusal::Refused { code, description: "the file can't be had".to_owned() });
        }
        let mut bytes = Vec::new();
        let mut chunks = response.bytes_stream();
        while let Some(chunk) = chunks.next().await {
            bytes.extend_from_slice(&chunk.map_err(Refusal::from_transport)?);
            if bytes.len() > MAX_UPLOAD {
                return Ok(None);
            }
        }
        Ok(Some(bytes))
    }

    /// Who the bot is.
    ///
    /// # Errors
    /// As for [`Self::call`].
    pub async fn me(&self) -> Result<Me, Refusal> {
        self.call(&GetMe::new()).await
    }

    fn method(&self, name: &str) -> String {
        format!("{}/bot{}/{name}", self.server, self.token.expose_secret())
    }
}

/// In a form, what has parts is JSON.
fn as_json(value: &impl Serialize) -> String {
    // Plain structures of texts and numbers have no way to fail.
    serde_json::to_string(value).unwrap_or_default()
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

/// The result in an answer, or why there is none.
async fn read<R: DeserializeOwned>(response: Response) -> Result<R, Refusal> {
    let status = response.status().as_u16();
    let body = response.bytes().await.map_err(Refusal::from_transport)?;
    let answer: Answer<R> = match serde_json::from_slice(&body) {
        Ok(answer) => answer,
        // A proxy's page, or half an answer. Whatever it was, it is not repeated: it may hold what people wrote.
        Err(_) => return Err(Refusal::from_status(status)),
    };
    match answer.result {
        Some(result) if answer.ok => Ok(result),
        _ => Err(Refusal::from_answer(
            answer.error_code.unwrap_or(status),
            answer.description.unwrap_or_default(),
            answer.parameters.unwrap_or_default(),
        )),
    }
}

/// What every method answers.
#[derive(serde::Deserialize)]
struct Answer<R> {
    ok: bool,
    result: Option<R>,
    error_code: Option<u16>,
    description: Option<String>,
    parameters: Option<Parameters>,
}

/// What to do about a refusal (<https://core.telegram.org/bots/api#responseparameters>).
#[derive(Debug, Default, serde::Deserialize)]
struct Parameters {
    retry_after: Option<u64>,
    migrate_to_chat_id: Option<i64>,
}
