//! A call's parameters, whichever of the four ways they came
//! (<https://core.telegram.org/bots/api#making-requests>).

use super::refusal::Refusal;
use axum::body::Body;
use axum::extract::{FromRequest, Multipart};
use axum::http::{Request, header};
use serde_json::{Map, Value};
use std::collections::BTreeMap;

/// The largest upload of the real server is 50 MB (<https://core.telegram.org/bots/api#sending-files>).
const LARGEST_BODY: usize = 52 << 20;

/// A file as it was uploaded, or as a person sent it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Document {
    /// The file's name.
    pub name: String,
    /// The media type; empty where none was given.
    pub mime: String,
    /// The content.
    pub bytes: Vec<u8>,
}

#[derive(Clone, Debug, Default)]
pub(super) struct Parameters {
    pub(super) values: Map<String, Value>,
    pub(super) files: BTreeMap<String, Document>,
}

impl Parameters {
    pub(super) async fn read(request: Request<Body>) -> Result<Self, Refusal> {
        let mut all = Self::default();
        all.add_pairs(request.uri().query().unwrap_or_default().as_bytes());
        let kind = request.headers().get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
        let kind = kind.unwrap_or_default().to_ascii_lowercase();
        if kind.starts_with("multipart/form-data") {
            all.add_form(request).await?;
            return Ok(all);
        }
        let body = axum::body::to_bytes(request.into_body(), LARGEST_BODY).await.map_err(unreadable)?;
        if kind.starts_with("application/json") && !body.is_empty() {
            match serde_json::from_slice(&body) {
                Ok(Value::Object(values)) => all.values.extend(values),
                _ => return Err(Refusal::bad("can't parse JSON object")),
            }
        } else if kind.starts_with("application/x-www-form-urlencoded") {
            all.add_pairs(&body);
        }
        all.values.retain(|_, value| !value.is_null());
        Ok(all)
    }

    fn add_pairs(&mut self, encoded: &[u8]) {
        for (name, value) in url::form_urlencoded::parse(encoded) {
            self.values.insert(name.into_owned(), Value::String(value.into_owned()));
        }
    }

    async fn add_form(&mut self, mut request: Request<Body>) -> Result<(), Refusal> {
        request.extensions_mut().clear();
        let limited = axum::extract::DefaultBodyLimit::max(LARGEST_BODY);
        limited.apply(&mut request);
        let mut form = Multipart::from_request(request, &()).await.map_err(unreadable)?;
        while let Some(part) = form.next_field().await.map_err(unreadable)? {
            let name = part.name().unwrap_or_default().to_owned();
            let Some(file) = part.file_name().map(str::to_owned) else {
                let text = part.text().await.map_err(unreadable)?;
                self.values.insert(name, Value::String(text));
                continue;
            };
            let mime = part.content_type().unwrap_or_default().to_owned();
            let bytes = part.bytes().await.map_err(unreadable)?.to_vec();
            self.files.insert(name, Document { name: file, mime, bytes });
        }
        Ok(())
    }

    /// What a test reads: the parameters, and for each file its name.
    pub(super) fn recorded(&self) -> Value {
        let mut values = self.values.clone();
        for (name, file) in &self.files {
            values.insert(name.clone(), Value::String(format!("file:{}", file.name)));
        }
        Value::Object(values)
    }

    /// A parameter as text; absent and empty are the same, as on the real server.
    pub(super) fn text(&self, name: &str) -> Option<String> {
        match self.values.get(name)? {
            Value::String(text) if text.is_empty() => None,
            Value::String(text) => Some(text.clone()),
            other => Some(other.to_string()),
        }
    }

    pub(super) fn integer(&self, name: &str) -> Option<i64> {
        self.text(name)?.trim().parse().ok()
    }

    pub(super) fn flag(&self, name: &str) -> bool {
        self.text(name).is_some_and(|text| matches!(text.to_lowercase().as_str(), "true" | "yes" | "1"))
    }

    /// An object or an array, given as such or as JSON in a string.
    pub(super) fn json(&self, name: &str, what: &str) -> Result<Option<Value>, Refusal> {
        match self.values.get(name) {
            None => Ok(None),
            Some(Value::String(text)) if text.is_empty() => Ok(None),
            Some(Value::String(text)) => serde_json::from_str(text)
                .map(Some)
                .map_err(|_| Refusal::bad(format!("can't parse {what} JSON object"))),
            Some(value) => Ok(Some(value.clone())),
        }
    }
}

fn unreadable(error: impl std::fmt::Display) -> Refusal {
    Refusal::bad(format!("can't read the request: {error}"))
}
