//! A browser's side of the web chat, without a browser: a cookie, posts, and the stream of the conversation.
#![allow(dead_code, reason = "every test binary compiles all of this and uses a part")]

use anyhow::{Context, Result, bail, ensure};
use http_body_util::BodyExt;
use hyper::body::Incoming;
use hyper::{Method, Request, Response, header};
use hyper_util::client::legacy::Client;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::rt::TokioExecutor;
use serde_json::{Value, json};
use std::collections::VecDeque;
use std::fmt;
use testkit::PATIENCE;

/// Somebody with a browser of their own, known by a cookie.
#[derive(Clone)]
pub struct Visitor {
    server: String,
    cookie: String,
    locale: String,
}

impl Visitor {
    /// Opens a meeting's page for the first time, in English: the visitor, and the greeting there.
    pub async fn arrive(server: &str, meeting: &str) -> Result<(Self, Entry)> {
        Self::greeted(server, "en", &format!("&meeting={meeting}")).await
    }

    /// Opens the chat for the first time, in a language.
    pub async fn come(server: &str, locale: &str) -> Result<Self> {
        Ok(Self::greeted(server, locale, "").await?.0)
    }

    async fn greeted(server: &str, locale: &str, more: &str) -> Result<(Self, Entry)> {
        let url = format!("http://{server}/chat/hello?lang={locale}{more}");
        let answer = request(Method::GET, &url, "", "").await?;
        ensure!(answer.status().is_success(), "no greeting: {}", answer.status());
        let cookie = answer.headers().get(header::SET_COOKIE).context("no cookie")?.to_str()?;
        let cookie = cookie.split(';').next().unwrap_or_default().to_owned();
        let hello: Value = serde_json::from_str(&text(answer).await?)?;
        let visitor = Self { server: server.to_owned(), cookie, locale: locale.to_owned() };
        let greeting = json!({ "by": "bot", "message": hello["message"] });
        Ok((visitor, Entry(json!({ "seq": 0, "key": "greeting", "body": greeting }))))
    }

    /// What the cookie holds: a secret of this visitor's.
    pub fn secret(&self) -> &str {
        self.cookie.split_once('=').map_or("", |(_, secret)| secret)
    }

    /// Sends something under an id of the browser's own. Once this is `Ok`, it counts.
    pub async fn send(&self, id: &str, what: &Said) -> Result<()> {
        let mut body = match what {
            Said::Text(text) => json!({ "text": text }),
            Said::Press { token, label } => json!({ "press": token, "label": label }),
            Said::Tick { token } => json!({ "press": token }),
        };
        body["id"] = json!(id);
        let url = format!("http://{}/chat/say?lang={}", self.server, self.locale);
        let answer = request(Method::POST, &url, &self.cookie, &body.to_string()).await?;
        let status = answer.status();
        ensure!(status.is_success(), "{what:?} was refused: {status} {}", text(answer).await?);
        Ok(())
    }

    /// The conversation, from after `after`, and as it goes on.
    pub async fn listen(&self, after: i64) -> Result<Stream> {
        let url = format!("http://{}/chat/stream?after={after}", self.server);
        let answer = request(Method::GET, &url, &self.cookie, "").await?;
        ensure!(answer.status().is_success(), "no stream: {}", answer.status());
        Ok(Stream { body: answer.into_body(), read: Vec::new(), entries: VecDeque::new() })
    }

    /// The conversation as it stands.
    pub async fn history(&self) -> Result<Vec<Entry>> {
        let mut stream = self.listen(0).await?;
        let mut entries = Vec::new();
        while let Some(entry) = stream.next_until_ready().await? {
            entries.push(entry);
        }
        Ok(entries)
    }

    /// Waits for a message of the bot's that comes after `after` and fulfils `wanted`.
    pub async fn told(&self, after: i64, wanted: impl Fn(&Entry) -> bool) -> Result<Entry> {
        let mut stream = self.listen(after).await?;
        loop {
            let entry = stream.next().await?;
            if entry.is_bots() && wanted(&entry) {
                return Ok(entry);
            }
        }
    }

    /// Fetches a page as this visitor.
    pub async fn get(&self, path: &str) -> Result<Response<String>> {
        get_any(&format!("http://{}{path}", self.server), &self.cookie).await
    }
}

/// What somebody sends.
#[derive(Clone, Debug)]
pub enum Said {
    Text(String),
    Press {
        token: String,
        label: String,
    },
    /// A press that makes no line of the conversation.
    Tick {
        token: String,
    },
}

/// An entry of a conversation, as the server tells it.
#[derive(Clone, PartialEq)]
pub struct Entry(pub Value);

/// A line an entry, so that conversations in a failure can be read.
impl fmt::Debug for Entry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let body = &self.0["body"];
        let words = if self.is_bots() { &body["message"]["blocks"] } else { &body["text"] };
        write!(f, "{} {} {} {words}", self.seq(), self.key(), self.0["at"])
    }
}

impl Entry {
    pub fn seq(&self) -> i64 {
        self.0["seq"].as_i64().unwrap_or_default()
    }

    pub fn key(&self) -> &str {
        self.0["key"].as_str().unwrap_or_default()
    }

    /// What people see. Shown anew, an entry gets another `seq`, and a calendar file tells when it was made.
    pub fn seen(&self) -> Value {
        let mut seen = self.0.clone();
        seen["seq"] = Value::Null;
        for file in seen["body"]["message"]["files"].as_array_mut().into_iter().flatten() {
            file["content"] = Value::Null;
        }
        seen
    }

    pub fn is_bots(&self) -> bool {
        self.0["body"]["by"] == "bot"
    }

    /// Whether these words stand in it anywhere.
    pub fn has(&self, words: &str) -> bool {
        self.0.to_string().contains(words)
    }

    /// The press of the button with this label.
    pub fn press(&self, label: &str) -> Result<Said> {
        let rows = self.0["body"]["message"]["buttons"].as_array().into_iter().flatten();
        let mut buttons = rows.filter_map(Value::as_array).flatten();
        let button = buttons.find(|button| button["label"] == label);
        let token = button.and_then(|button| button["token"].as_str());
        let token = token.with_context(|| format!("no button [{label}] in {}", self.0))?.to_owned();
        Ok(Said::Press { token, label: label.to_owned() })
    }

    /// The path of the person's own join link in it.
    pub fn join_path(&self) -> Option<String> {
        let text = self.0.to_string();
        let path = &text[text.find("/j/")?..];
        Some(path.split(['"', '\\', ' ']).next().unwrap_or(path).to_owned())
    }
}

/// A conversation's events as they come.
pub struct Stream {
    body: Incoming,
    read: Vec<u8>,
    entries: VecDeque<Event>,
}

enum Event {
    Entry(Entry),
    Ready,
}

impl Stream {
    /// The next entry, whether it was there before or is new.
    pub async fn next(&mut self) -> Result<Entry> {
        loop {
            if let Event::Entry(entry) = self.event().await? {
                return Ok(entry);
            }
        }
    }

    /// The next of the entries that were there before; then `None`.
    async fn next_until_ready(&mut self) -> Result<Option<Entry>> {
        Ok(match self.event().await? {
            Event::Entry(entry) => Some(entry),
            Event::Ready => None,
        })
    }

    /// Waits until the server ends the stream.
    pub async fn ended(mut self) -> Result<()> {
        while self.piece().await?.is_some() {}
        Ok(())
    }

    async fn event(&mut self) -> Result<Event> {
        loop {
            if let Some(event) = self.entries.pop_front() {
                return Ok(event);
            }
            let piece = self.piece().await?.context("the stream has ended")?;
            self.read.extend_from_slice(&piece);
            while let Some(end) = self.read.windows(2).position(|two| two == b"\n\n") {
                let event: Vec<u8> = self.read.drain(..end + 2).collect();
                self.entries.extend(parse(&String::from_utf8(event)?)?);
            }
        }
    }

    async fn piece(&mut self) -> Result<Option<Vec<u8>>> {
        let frame = tokio::time::timeout(PATIENCE, self.body.frame()).await.context("nothing came")?;
        let Some(frame) = frame else { return Ok(None) };
        Ok(Some(frame?.into_data().map(|data| data.to_vec()).unwrap_or_default()))
    }
}

fn parse(event: &str) -> Result<Option<Event>> {
    let field = |name: &str| event.lines().find_map(|line| line.strip_prefix(name)).map(str::trim);
    Ok(match field("event:") {
        Some("ready") => Some(Event::Ready),
        Some("entry") => Some(Event::Entry(Entry(serde_json::from_str(field("data:").unwrap_or_default())?))),
        // A comment that keeps the line open.
        None => None,
        Some(other) => bail!("an unknown event {other:?}"),
    })
}

/// Fetches a page that has to be there.
pub async fn get(url: &str, cookie: &str) -> Result<String> {
    let answer = get_any(url, cookie).await?;
    ensure!(answer.status().is_success(), "{url}: {}", answer.status());
    Ok(answer.into_body())
}

/// Fetches a page, whatever the answer. Redirects are not followed.
pub async fn get_any(url: &str, cookie: &str) -> Result<Response<String>> {
    let (head, body) = request(Method::GET, url, cookie, "").await?.into_parts();
    Ok(Response::from_parts(head, String::from_utf8(body.collect().await?.to_bytes().to_vec())?))
}

/// Posts JSON with these headers; the status of the answer.
pub async fn post(url: &str, headers: &[(&'static str, &str)], body: &str) -> Result<u16> {
    let mut request = Request::post(url).header(header::CONTENT_TYPE, "application/json");
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    Ok(ask(request.body(body.to_owned())?).await?.status().as_u16())
}

async fn text(answer: Response<Incoming>) -> Result<String> {
    Ok(String::from_utf8(answer.into_body().collect().await?.to_bytes().to_vec())?)
}

async fn request(method: Method, url: &str, cookie: &str, body: &str) -> Result<Response<Incoming>> {
    let mut request = Request::builder().method(method).uri(url).body(body.to_owned())?;
    let headers = request.headers_mut();
    if !cookie.is_empty() {
        headers.insert(header::COOKIE, cookie.parse()?);
    }
    if !body.is_empty() {
        headers.insert(header::CONTENT_TYPE, header::HeaderValue::from_static("application/json"));
    }
    ask(request).await
}

/// A connection of its own each time: a server that is killed leaves nothing behind in a pool.
async fn ask(request: Request<String>) -> Result<Response<Incoming>> {
    let url = request.uri().clone();
    let client = Client::builder(TokioExecutor::new()).pool_max_idle_per_host(0).build(HttpConnector::new());
    let answer = tokio::time::timeout(PATIENCE, client.request(request)).await.context("no answer")?;
    answer.with_context(|| format!("asking {url}"))
}
