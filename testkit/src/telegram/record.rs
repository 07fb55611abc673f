//! What the bot has asked of the server.

use serde_json::Value;
use tokio::time::Instant;

/// One call, as it came.
#[derive(Clone, Debug)]
pub struct Call {
    /// When it arrived.
    pub at: Instant,
    /// The method, spelt as in the documentation; as it came, if there is no such method.
    pub method: String,
    /// When it was carried out or refused, which is before the answer's way back; `None` as long as it was not.
    pub done: Option<Instant>,
    /// Its parameters as an object; a file stands as `file:NAME`. Null where the call was not read.
    pub parameters: Value,
    /// The answer's HTTP status; `None` as long as there is none, and for ever where the connection was cut.
    pub status: Option<u16>,
}

impl Call {
    /// A parameter as text, whether it came as text or as a number; empty where it is absent.
    pub fn text(&self, name: &str) -> String {
        match &self.parameters[name] {
            Value::String(text) => text.clone(),
            Value::Null => String::new(),
            other => other.to_string(),
        }
    }
}
