//! Answers to the questions of a sign-up form.

use crate::ids::FileId;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Answers by the key of their question.
pub type Answers = BTreeMap<String, Answer>;

/// One answer, checked against the kind of its question before it is made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    /// Words as they were typed, cleaned of control characters.
    Text(String),
    /// The key of the chosen option.
    Choice(String),
    /// The keys of the chosen options, in the form's order.
    Many(Vec<String>),
    /// Yes or no.
    YesNo(bool),
    /// A checked e-mail address.
    Email(String),
    /// A phone number in E.164.
    Phone(String),
    /// A whole number.
    Number(i64),
    /// Agreement to one version of a text.
    Consent {
        /// Fingerprint of the text that was shown.
        version: String,
        /// The language in which it was shown.
        locale: String,
        /// When.
        at: Timestamp,
    },
    /// An upload.
    File {
        /// Where its bytes are.
        id: FileId,
        /// Its name as it was sent, cleaned.
        name: String,
        /// Bytes.
        size: u64,
    },
}

impl Answer {
    /// The values that an `ask_if` compares with.
    pub fn values(&self) -> Vec<&str> {
        match self {
            Self::Text(text) | Self::Choice(text) | Self::Email(text) | Self::Phone(text) => vec![text],
            Self::Many(keys) => keys.iter().map(String::as_str).collect(),
            Self::YesNo(true) | Self::Consent { .. } => vec!["yes"],
            Self::YesNo(false) => vec!["no"],
            Self::Number(_) | Self::File { .. } => Vec::new(),
        }
    }

    /// The answer as plain JSON, for exports.
    pub fn plain(&self) -> serde_json::Value {
        use serde_json::json;
        match self {
            Self::Text(text) | Self::Choice(text) | Self::Email(text) | Self::Phone(text) => json!(text),
            Self::Many(keys) => json!(keys),
            Self::YesNo(yes) => json!(yes),
            Self::Number(number) => json!(number),
            Self::Consent { .. } => json!(true),
            Self::File { name, .. } => json!(name),
        }
    }
}
