//! What may hang under a message (<https://core.telegram.org/bots/api#inlinekeyboardmarkup>).

use super::refusal::Refusal;
use serde_json::{Map, Value, json};

/// In bytes (<https://core.telegram.org/bots/api#inlinekeyboardbutton>).
const LONGEST_DATA: usize = 64;
/// Not documented; what the server has been seen to take.
const MOST_BUTTONS: usize = 100;
/// Likewise.
const MOST_IN_A_ROW: usize = 8;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Where {
    Private,
    Group,
    Channel,
    /// An edit, or a message sent by way of the bot.
    InlineOnly,
}

/// A checked markup: a message has at most one of the two.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Markup {
    /// `inline_keyboard`, as it stands in the message.
    pub(super) inline: Option<Value>,
    /// A reply keyboard, its removal, or a forced reply.
    pub(super) reply: Option<Value>,
}

pub(super) fn check(markup: Option<Value>, place: Where) -> Result<Markup, Refusal> {
    let Some(markup) = markup else { return Ok(Markup::default()) };
    let Value::Object(markup) = markup else { return Err(Refusal::bad("object expected as reply markup")) };
    let is_set = |name: &str| markup.get(name).and_then(Value::as_bool).unwrap_or_default();
    let has_rows =
        |name: &str| markup.get(name).and_then(Value::as_array).is_some_and(|rows| !rows.is_empty());
    if has_rows("keyboard") || is_set("remove_keyboard") || is_set("force_reply") {
        if matches!(place, Where::Channel | Where::InlineOnly) {
            return Err(Refusal::bad("inline keyboard expected"));
        }
        for button in
            rows(&markup, "keyboard", "field \"keyboard\" must be an Array of Arrays")?.iter().flatten()
        {
            check_reply_button(button, place)?;
        }
        return Ok(Markup { inline: None, reply: Some(Value::Object(markup)) });
    }
    let wrong = "field \"inline_keyboard\" of the InlineKeyboardMarkup must be an Array of Arrays";
    let mut checked = Vec::new();
    for row in rows(&markup, "inline_keyboard", wrong)? {
        let row = row.iter().map(inline_button).collect::<Result<Vec<_>, _>>()?;
        if !row.is_empty() {
            checked.push(row);
        }
    }
    if checked.iter().map(Vec::len).sum::<usize>() > MOST_BUTTONS
        || checked.iter().any(|row| row.len() > MOST_IN_A_ROW)
    {
        return Err(Refusal::bad("reply markup is too long"));
    }
    let inline = (!checked.is_empty()).then(|| json!({ "inline_keyboard": checked }));
    Ok(Markup { inline, reply: None })
}

fn rows(markup: &Map<String, Value>, name: &str, wrong: &str) -> Result<Vec<Vec<Value>>, Refusal> {
    let Some(rows) = markup.get(name) else { return Ok(Vec::new()) };
    let rows = rows.as_array().ok_or_else(|| Refusal::bad(wrong))?;
    rows.iter().map(|row| row.as_array().cloned().ok_or_else(|| Refusal::bad(wrong))).collect()
}

fn check_reply_button(button: &Value, place: Where) -> Result<(), Refusal> {
    let text = button.as_str().or_else(|| button["text"].as_str());
    let Some(text) = text else {
        return Err(Refusal::bad("can't parse keyboard button: Can't find field \"text\""));
    };
    if text.trim().is_empty() {
        return Err(Refusal::bad("keyboard button text must be non-empty"));
    }
    if place != Where::Private && button["request_contact"] == true {
        return Err(Refusal::bad("phone number can be requested in private chats only"));
    }
    Ok(())
}

fn inline_button(button: &Value) -> Result<Value, Refusal> {
    let unreadable = |why: &str| Refusal::bad(format!("can't parse inline keyboard button: {why}"));
    let Value::Object(button) = button else {
        return Err(unreadable("InlineKeyboardButton must be an Object"));
    };
    let Some(text) = button.get("text").and_then(Value::as_str) else {
        return Err(unreadable("Can't find field \"text\""));
    };
    let given = |name: &str| button.get(name).and_then(Value::as_str).filter(|value| !value.is_empty());
    let (kind, value) = if let Some(url) = given("url") {
        let invalid = |why| Refusal::bad(format!("inline keyboard button URL '{url}' is invalid: {why}"));
        ("url", json!(checked_url(url).map_err(invalid)?))
    } else if let Some(data) = given("callback_data") {
        if data.len() > LONGEST_DATA {
            return Err(Refusal::bad("BUTTON_DATA_INVALID"));
        }
        ("callback_data", json!(data))
    } else {
        let others = ["switch_inline_query", "switch_inline_query_current_chat", "web_app", "copy_text"];
        let other = others.into_iter().find_map(|name| Some((name, button.get(name)?.clone())));
        // The same words for a button with empty data: to the server it has none.
        other.ok_or_else(|| unreadable("Text buttons are unallowed in the inline keyboard"))?
    };
    if text.trim().is_empty() {
        return Err(Refusal::bad("inline keyboard button text must be non-empty"));
    }
    Ok(json!({ "text": text, kind: value }))
}

/// A link as the server keeps it; a host without a dot (`localhost`) is none
/// (`LinkManager::check_link_impl` of <https://github.com/tdlib/td>).
pub(super) fn checked_url(link: &str) -> Result<String, &'static str> {
    let link = link.trim();
    let lower = link.to_lowercase();
    if let Some(rest) = lower.strip_prefix("tg:") {
        let host = rest.trim_start_matches('/').split(['/', '?']).next().unwrap_or_default();
        let is_name = !host.is_empty() && host.chars().all(|c| c.is_ascii_alphanumeric() || "-_".contains(c));
        return if is_name { Ok(link.to_owned()) } else { Err("Wrong tg URL") };
    }
    let with_scheme = if lower.contains("://") { link.to_owned() } else { format!("http://{link}") };
    let url = url::Url::parse(&with_scheme).map_err(|error| match error {
        url::ParseError::EmptyHost => "URL host is empty",
        url::ParseError::InvalidPort => "Wrong port number specified in the URL",
        _ => "Wrong HTTP URL",
    })?;
    match url.scheme() {
        "http" | "https"
            if url.host_str().is_some_and(|host| host.contains('.') || host.starts_with('[')) =>
        {
            Ok(url.into())
        }
        "http" | "https" => Err("Wrong HTTP URL"),
        _ => Err("Unsupported URL protocol"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn why(button: Value) -> String {
        let markup = json!({ "inline_keyboard": [[button]] });
        check(Some(markup), Where::Private).expect_err("it is wrong").description
    }

    #[test]
    fn wrong_buttons_are_refused_in_the_servers_words() {
        assert_eq!(
            why(json!({"text": "x", "callback_data": "ż".repeat(33)})),
            "Bad Request: BUTTON_DATA_INVALID"
        );
        assert!(why(json!({"text": "x", "callback_data": ""})).contains("Text buttons are unallowed"));
        assert_eq!(
            why(json!({"text": "x", "url": "http://localhost:80/"})),
            "Bad Request: inline keyboard button URL 'http://localhost:80/' is invalid: Wrong HTTP URL"
        );
        assert!(why(json!({"text": "x", "url": "ftp://a.example"})).ends_with("Unsupported URL protocol"));
        assert!(why(json!({"text": " ", "callback_data": "a"})).ends_with("text must be non-empty"));
        let many = json!({ "inline_keyboard": [vec![json!({"text": "x", "callback_data": "a"}); 9]] });
        assert!(check(Some(many), Where::Group).is_err());
    }

    #[test]
    fn channels_take_inline_keyboards_only() {
        let reply = json!({ "keyboard": [["Yes", {"text": "No"}]] });
        assert!(check(Some(reply.clone()), Where::Channel).is_err());
        assert!(check(Some(reply), Where::Private).expect("in a private chat").reply.is_some());
        let inline = json!({ "inline_keyboard": [[{"text": "x", "url": "t.me/a"}], []] });
        let kept = check(Some(inline), Where::Channel).expect("an inline keyboard").inline;
        assert_eq!(kept, Some(json!({"inline_keyboard": [[{"text": "x", "url": "http://t.me/a"}]]})));
    }
}
