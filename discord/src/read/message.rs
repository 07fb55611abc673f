//! Words in somebody's direct messages (<https://docs.discord.com/developers/events/gateway-events#message-create>). What
//! people write among themselves is neither asked for nor read.

use super::{address, handle::Handle, id, text};
use bot_core::message::{Incoming, Input};
use serde_json::Value;

/// A message that somebody wrote to the bot.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wrote {
    /// What it means.
    pub incoming: Incoming,
    /// The direct messages in which it stands.
    pub channel: u64,
    /// A file in it, which is still to be fetched.
    pub attachment: Option<Attachment>,
}

/// A file on Discord's server.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attachment {
    /// Where.
    pub url: String,
    /// Name.
    pub name: String,
    /// Media type.
    pub mime: String,
    /// Size in bytes, as Discord says.
    pub size: u64,
}

/// Reads a message; `None`: it is not for us. It tells nothing of its author's language.
pub fn wrote(event: &Value) -> Option<Wrote> {
    let author = event.get("author")?;
    let bot = author.get("bot").and_then(Value::as_bool).unwrap_or_default();
    if bot || event.get("guild_id").is_some_and(|guild| !guild.is_null()) || event.get("webhook_id").is_some()
    {
        return None;
    }
    // A message of the platform's own (a pinned message, a call) has another type.
    if !matches!(event.get("type").and_then(Value::as_u64), None | Some(0 | 19)) {
        return None;
    }
    let (message, channel, user) = (id(event, "id")?, id(event, "channel_id")?, id(author, "id")?);
    let words = text(event, "content").unwrap_or_default();
    let incoming = Incoming {
        update: message.to_string(),
        from: address::person(user),
        locale_hint: None,
        name_hint: name(author),
        reply: Some(Handle::Words(channel).to_string()),
        input: Input::Text(words.to_owned()),
    };
    let attachment =
        event.get("attachments").and_then(Value::as_array).and_then(|all| attachment(all.first()?));
    Some(Wrote { incoming, channel, attachment })
}

/// What somebody is called.
pub(super) fn name(user: &Value) -> Option<String> {
    let name = text(user, "global_name").or_else(|| text(user, "username"))?;
    Some(name.to_owned()).filter(|name| !name.trim().is_empty())
}

fn attachment(file: &Value) -> Option<Attachment> {
    Some(Attachment {
        url: text(file, "url")?.to_owned(),
        name: text(file, "filename").unwrap_or("file").to_owned(),
        mime: text(file, "content_type").unwrap_or("application/octet-stream").to_owned(),
        size: file.get("size").and_then(Value::as_u64).unwrap_or_default(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn only_people_s_direct_messages_are_read() {
        let message = json!({"id": "5", "channel_id": "7", "content": "Dzień dobry", "type": 0,
            "author": {"id": "9", "username": "ola", "global_name": "Ola"}, "attachments": []});
        let Wrote { incoming, channel, attachment } = wrote(&message).expect("is for us");
        assert_eq!((channel, attachment), (7, None));
        assert_eq!(incoming.input, Input::Text("Dzień dobry".to_owned()));
        assert_eq!((incoming.from, incoming.name_hint.as_deref()), (address::person(9), Some("Ola")));
        for (key, value) in [("guild_id", json!("1")), ("webhook_id", json!("1")), ("type", json!(6))] {
            let mut other = message.clone();
            other[key] = value;
            assert_eq!(wrote(&other), None, "{key}");
        }
        let mut bot = message;
        bot["author"]["bot"] = json!(true);
        assert_eq!(wrote(&bot), None);
    }
}
