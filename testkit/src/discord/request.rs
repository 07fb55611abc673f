//! A call's body, whichever way it came (<https://docs.discord.com/developers/reference#uploading-files>).

use super::record::File;
use super::refusal::Refusal;
use axum::body::Body;
use axum::extract::{FromRequest, Multipart};
use axum::http::{Request, header};
use serde_json::Value;

/// The largest upload, and the largest request with all its files.
pub(super) const LARGEST_FILE: usize = 10 << 20;
const LARGEST_BODY: usize = 26 << 20;

#[derive(Clone, Debug, Default)]
pub(super) struct Parts {
    /// Null where there is none.
    pub(super) json: Value,
    pub(super) query: String,
    /// By the number in `files[n]`.
    pub(super) files: Vec<(u64, File)>,
}

impl Parts {
    pub(super) async fn read(request: Request<Body>) -> Result<Self, Refusal> {
        let query = request.uri().query().unwrap_or_default().to_owned();
        let mut parts = Self { query, ..Self::default() };
        let kind = request.headers().get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
        if kind.unwrap_or_default().to_ascii_lowercase().starts_with("multipart/form-data") {
            parts.read_form(request).await?;
            return Ok(parts);
        }
        let is_json = kind.is_some_and(|kind| kind.to_ascii_lowercase().starts_with("application/json"));
        let body = axum::body::to_bytes(request.into_body(), LARGEST_BODY).await.map_err(|_| too_large())?;
        if body.is_empty() {
            return Ok(parts);
        }
        if !is_json {
            return Err(Refusal::new(400, 50035, "Invalid Form Body"));
        }
        parts.json = parse(&body)?;
        Ok(parts)
    }

    async fn read_form(&mut self, mut request: Request<Body>) -> Result<(), Refusal> {
        let limited = axum::extract::DefaultBodyLimit::max(LARGEST_BODY);
        limited.apply(&mut request);
        let unreadable = |_| Refusal::new(400, 50035, "Invalid Form Body");
        let mut form = Multipart::from_request(request, &()).await.map_err(|_| unreadable(()))?;
        while let Some(part) = form.next_field().await.map_err(|_| too_large())? {
            let name = part.name().unwrap_or_default().to_owned();
            let file = part.file_name().map(str::to_owned);
            let mime = part.content_type().unwrap_or_default().to_owned();
            let bytes = part.bytes().await.map_err(|_| too_large())?;
            match (name.as_str(), file) {
                ("payload_json", _) => self.json = parse(&bytes)?,
                (_, Some(file)) => {
                    let number = name.strip_prefix("files[").and_then(|rest| rest.strip_suffix(']'));
                    let number = match number {
                        Some(number) => number.parse().map_err(|_| unreadable(()))?,
                        None => self.files.len() as u64,
                    };
                    if bytes.len() > LARGEST_FILE {
                        return Err(too_large());
                    }
                    self.files.push((number, File { name: file, mime, bytes: bytes.to_vec() }));
                }
                (_, None) => return Err(unreadable(())),
            }
        }
        Ok(())
    }

    /// Whether the query says so.
    pub(super) fn asks(&self, name: &str) -> bool {
        url::form_urlencoded::parse(self.query.as_bytes())
            .any(|(key, value)| key == name && matches!(value.as_ref(), "true" | "1" | "True"))
    }

    pub(super) fn query(&self, name: &str) -> Option<String> {
        let mut pairs = url::form_urlencoded::parse(self.query.as_bytes());
        pairs.find(|(key, _)| key == name).map(|(_, value)| value.into_owned())
    }
}

fn parse(bytes: &[u8]) -> Result<Value, Refusal> {
    serde_json::from_slice(bytes)
        .map_err(|_| Refusal::new(400, 50109, "The request body contains invalid JSON."))
}

fn too_large() -> Refusal {
    Refusal::new(413, 40005, "Request entity too large")
}
