//! What the server looks at before it takes something.

mod commands;
mod components;
mod mentions;
mod message;
mod modal;

pub(super) use commands::commands;
pub(super) use components::buttons_and_selects;
pub(super) use mentions::{Context, pings};
pub(super) use message::{draft, has_content};
pub(super) use modal::{fields, modal};

use serde_json::Value;

/// A list, whose absence is emptiness.
pub(super) fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

/// A text, whose absence is emptiness.
pub(super) fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

/// An id, which stands as text or as a number.
pub(super) fn id(value: &Value) -> Option<u64> {
    value.as_str().map_or_else(|| value.as_u64(), |text| text.parse().ok())
}
