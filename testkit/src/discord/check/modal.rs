//! Modals: <https://docs.discord.com/developers/components/using-modal-components>.

use super::components::{custom_id, select};
use super::message::join;
use super::{list, text};
use crate::discord::refusal::Form;
use serde_json::Value;
use std::collections::HashSet;

/// A modal's fields with their labels: in an action row the old way, in a label the new one.
pub(in crate::discord) fn fields(modal: &Value) -> impl Iterator<Item = (&str, &Value)> {
    list(&modal["components"]).iter().filter_map(|top| match top["type"].as_u64()? {
        1 => list(&top["components"]).first().map(|field| (text(&field["label"]), field)),
        18 => Some((text(&top["label"]), &top["component"])),
        _ => None,
    })
}

pub(in crate::discord) fn modal(form: &mut Form, at: &str, modal: &Value) {
    form.text(&join(at, "custom_id"), &modal["custom_id"], 1, 100);
    form.text(&join(at, "title"), &modal["title"], 1, 45);
    let at = join(at, "components");
    if modal["components"].is_null() {
        form.required(&at);
    }
    let mut ids = HashSet::new();
    for (place, top) in form.list(&at, &modal["components"], 1, 5).iter().enumerate() {
        let at = format!("{at}.{place}");
        match top["type"].as_u64() {
            Some(1) => {
                let at = join(&at, "components");
                for (place, field) in form.list(&at, &top["components"], 1, 1).iter().enumerate() {
                    let at = format!("{at}.{place}");
                    form.text(&join(&at, "label"), &field["label"], 1, 45);
                    match field["type"].as_u64() {
                        Some(4) => input(form, &at, field),
                        _ => form.choices(&join(&at, "type"), "4"),
                    }
                    custom_id(form, &at, field, &mut ids);
                }
            }
            Some(18) => {
                form.text(&join(&at, "label"), &top["label"], 1, 45);
                form.maybe_text(&join(&at, "description"), &top["description"], 0, 100);
                let (at, field) = (join(&at, "component"), &top["component"]);
                match field["type"].as_u64() {
                    Some(4) => {
                        if !field["label"].is_null() {
                            let message = "A text input within a label cannot have a label";
                            form.wrong(&join(&at, "label"), "TEXT_INPUT_LABEL_NOT_ALLOWED", message);
                        }
                        input(form, &at, field);
                    }
                    Some(3) => select(form, &at, field),
                    _ => form.choices(&join(&at, "type"), "3, 4, 5, 6, 7, 8, 19, 21, 22, 23"),
                }
                custom_id(form, &at, field, &mut ids);
            }
            Some(10) => form.text(&join(&at, "content"), &top["content"], 1, 4000),
            _ => form.choices(&join(&at, "type"), "1, 10, 18"),
        }
    }
}

/// <https://docs.discord.com/developers/components/reference#text-input>
fn input(form: &mut Form, at: &str, field: &Value) {
    if !matches!(field["style"].as_u64(), Some(1 | 2)) {
        form.choices(&join(at, "style"), "1, 2");
    }
    form.number(&join(at, "min_length"), &field["min_length"], 0, 4000);
    form.number(&join(at, "max_length"), &field["max_length"], 1, 4000);
    form.maybe_text(&join(at, "placeholder"), &field["placeholder"], 0, 100);
    form.maybe_text(&join(at, "value"), &field["value"], 0, 4000);
    let (least, most) = (field["min_length"].as_u64(), field["max_length"].as_u64());
    if least.zip(most).is_some_and(|(least, most)| least > most) {
        let message = "min_length must not be greater than max_length";
        form.wrong(&join(at, "min_length"), "TEXT_INPUT_MIN_LENGTH_GREATER", message);
    }
    let length = text(&field["value"]).chars().count() as u64;
    let fits = length == 0 || least.unwrap_or(0) <= length && length <= most.unwrap_or(4000);
    if !fits {
        let message = "The value is shorter or longer than the field allows";
        form.wrong(&join(at, "value"), "BASE_TYPE_BAD_LENGTH", message);
    }
}
