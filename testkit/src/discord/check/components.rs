//! Buttons and selects under messages: <https://docs.discord.com/developers/components/reference>.

use super::message::join;
use super::{list, text};
use crate::discord::refusal::Form;
use serde_json::Value;
use std::collections::HashSet;

/// All buttons and selects, in their order.
pub(in crate::discord) fn buttons_and_selects(components: &[Value]) -> impl Iterator<Item = &Value> {
    components.iter().flat_map(|row| list(&row["components"]))
}

pub(super) fn check(form: &mut Form, at: &str, components: &Value) {
    let mut ids = HashSet::new();
    for (place, row) in form.list(at, components, 0, 5).iter().enumerate() {
        let at = format!("{at}.{place}");
        if row["type"] != 1 {
            form.choices(&join(&at, "type"), "1");
            continue;
        }
        let at = join(&at, "components");
        let inside = form.list(&at, &row["components"], 1, 5);
        let selects = inside.iter().filter(|one| one["type"].as_u64().is_some_and(|kind| kind >= 3)).count();
        if selects > 0 && inside.len() > 1 {
            let message = "The specified component exceeds the maximum width";
            form.wrong(&at, "COMPONENT_LAYOUT_WIDTH_EXCEEDED", message);
        }
        for (place, one) in inside.iter().enumerate() {
            let at = format!("{at}.{place}");
            match one["type"].as_u64() {
                Some(2) => button(form, &at, one),
                Some(3) => select(form, &at, one),
                Some(5..=8) => placeholder_and_count(form, &at, one, 25),
                _ => form.choices(&join(&at, "type"), "2, 3, 5, 6, 7, 8"),
            }
            custom_id(form, &at, one, &mut ids);
        }
    }
}

/// Whatever tells the bot of itself needs a name that is there once.
pub(super) fn custom_id(form: &mut Form, at: &str, one: &Value, ids: &mut HashSet<String>) {
    let at = join(at, "custom_id");
    let id = &one["custom_id"];
    if one["type"] == 2 && matches!(one["style"].as_u64(), Some(5 | 6)) {
        if !id.is_null() {
            let message = "A custom id and url cannot both be specified";
            form.wrong(&at, "BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE", message);
        }
        return;
    }
    form.text(&at, id, 1, 100);
    if !id.is_null() && !ids.insert(text(id).to_owned()) {
        form.wrong(&at, "COMPONENT_CUSTOM_ID_DUPLICATED", "Component custom id cannot be duplicated");
    }
}

fn button(form: &mut Form, at: &str, button: &Value) {
    form.maybe_text(&join(at, "label"), &button["label"], 0, 80);
    let is_link = button["style"] == 5;
    if !matches!(button["style"].as_u64(), Some(1..=5)) {
        form.choices(&join(at, "style"), "1, 2, 3, 4, 5, 6");
    }
    if is_link {
        form.text(&join(at, "url"), &button["url"], 1, 512);
        let url = text(&button["url"]);
        if !["http://", "https://", "discord://"].iter().any(|scheme| url.starts_with(scheme)) {
            let message = "Scheme must be one of ('http', 'https', 'discord').";
            form.wrong(&join(at, "url"), "URL_TYPE_INVALID_SCHEME", message);
        }
    } else if !button["url"].is_null() {
        let message = "A custom id and url cannot both be specified";
        form.wrong(at, "BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE", message);
    }
    if text(&button["label"]).is_empty() && button["emoji"].is_null() {
        form.wrong(at, "BUTTON_COMPONENT_LABEL_OR_EMOJI_REQUIRED", "A label or emoji is required");
    }
}

pub(super) fn select(form: &mut Form, at: &str, select: &Value) {
    let options = form.list(&join(at, "options"), &select["options"], 1, 25);
    placeholder_and_count(form, at, select, options.len());
    let mut values = HashSet::new();
    for (place, option) in options.iter().enumerate() {
        let at = format!("{at}.options.{place}");
        form.text(&join(&at, "label"), &option["label"], 1, 100);
        form.text(&join(&at, "value"), &option["value"], 1, 100);
        form.maybe_text(&join(&at, "description"), &option["description"], 0, 100);
        if !values.insert(text(&option["value"])) {
            let message = "The specified option value is already used";
            form.wrong(&join(&at, "value"), "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED", message);
        }
    }
    let defaults = options.iter().filter(|option| option["default"] == true).count() as u64;
    if defaults > select["max_values"].as_u64().unwrap_or(1) {
        let message = "The number of default options exceeds max_values";
        form.wrong(at, "SELECT_COMPONENT_TOO_MANY_DEFAULT_VALUES", message);
    }
}

fn placeholder_and_count(form: &mut Form, at: &str, select: &Value, options: usize) {
    form.maybe_text(&join(at, "placeholder"), &select["placeholder"], 0, 150);
    form.number(&join(at, "min_values"), &select["min_values"], 0, 25);
    let most = i64::try_from(options.min(25)).unwrap_or(25);
    form.number(&join(at, "max_values"), &select["max_values"], 1, most);
    let least = select["min_values"].as_u64().unwrap_or(1);
    if least > select["max_values"].as_u64().unwrap_or(1).max(1) {
        let message = "min_values must not be greater than max_values";
        form.wrong(&join(at, "min_values"), "SELECT_COMPONENT_MIN_VALUES_GREATER", message);
    }
}
