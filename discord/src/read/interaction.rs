//! Interactions: commands, presses, choices, dialogs
//! (<https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object>).

use super::address::{calendar, person, place};
use super::custom_id::{Carries, CustomId};
use super::handle::{Handle, Seat};
use super::message::name;
use super::{id, text};
use crate::commands::{EVENT, LANGUAGE, MEETING};
use bot_core::message::{Incoming, Input};
use bot_core::start::MINE;
use serde_json::Value;

/// The message is seen by one person only (<https://docs.discord.com/developers/resources/message#message-object-message-flags>).
const EPHEMERAL: u64 = 1 << 6;

/// What somebody did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Doing {
    /// The interaction's id.
    pub id: u64,
    /// What it means to the core.
    pub incoming: Incoming,
    /// The same as in `incoming.reply`.
    pub handle: Handle,
    /// Whether it came from a message, so that it can be acknowledged by leaving that as it is.
    pub from_message: bool,
    /// A channel that called this very person by name, and the message that did: it has done its work.
    pub called_by: Option<(u64, u64)>,
}

/// Somebody is writing an option of a command.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Autocomplete {
    /// The interaction's id.
    pub id: u64,
    /// The interaction's token.
    pub token: String,
    /// Who.
    pub user: u64,
    /// What the platform says of their language.
    pub locale: Option<String>,
    /// The option's name.
    pub option: String,
    /// What they have written so far.
    pub typed: String,
}

/// Reads an interaction to be answered with choices; `None`: it is another one.
pub fn autocomplete(event: &Value) -> Option<Autocomplete> {
    if kind(event)? != 4 {
        return None;
    }
    let focused = |option: &&Value| option.get("focused").and_then(Value::as_bool).unwrap_or_default();
    let option = event.pointer("/data/options")?.as_array()?.iter().find(focused)?;
    Some(Autocomplete {
        id: id(event, "id")?,
        token: text(event, "token")?.to_owned(),
        user: id(user(event)?, "id")?,
        locale: text(event, "locale").map(str::to_owned),
        option: text(option, "name")?.to_owned(),
        typed: text(option, "value").unwrap_or_default().to_owned(),
    })
}

/// Reads an interaction that does something; `None`: it is another one, or can't be read.
pub fn doing(event: &Value) -> Option<Doing> {
    let kind = kind(event)?;
    let (interaction, user) = (id(event, "id")?, user(event)?);
    let (input, carries) = match kind {
        2 => (command(event)?, None),
        3 => component(event)?,
        5 => dialog(event)?,
        _ => return None,
    };
    let alone = !is_direct(event);
    let message = event.get("message").filter(|message| message.is_object());
    // Only what one person sees may be replaced, whatever a component says of itself.
    let theirs = message.is_some_and(|message| !alone || flags(message) & EPHEMERAL != 0);
    let seat = Seat {
        alone,
        replaces: theirs && carries == Some(Carries::Passing),
        // A dialog can't be answered with a dialog.
        dialog: kind != 5,
    };
    let handle = Handle::Interaction {
        id: interaction,
        application: id(event, "application_id")?,
        token: text(event, "token").filter(|token| !token.is_empty() && !token.contains(' '))?.to_owned(),
        seat,
    };
    let user_id = id(user, "id")?;
    Some(Doing {
        id: interaction,
        incoming: Incoming {
            update: interaction.to_string(),
            from: person(user_id),
            locale_hint: text(event, "locale").map(str::to_owned),
            name_hint: nick(event).or_else(|| name(user)),
            reply: Some(handle.to_string()),
            input,
        },
        handle,
        from_message: message.is_some(),
        called_by: message.and_then(|message| called(message, event, user_id)),
    })
}

fn kind(event: &Value) -> Option<u64> {
    event.get("type")?.as_u64()
}

fn user(event: &Value) -> Option<&Value> {
    event.pointer("/member/user").or_else(|| event.get("user")).filter(|user| user.is_object())
}

/// What somebody is called in the guild.
fn nick(event: &Value) -> Option<String> {
    let nick = event.pointer("/member/nick")?.as_str()?;
    Some(nick.to_owned()).filter(|nick| !nick.trim().is_empty())
}

/// Whether nobody else is there
/// (<https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object-interaction-context-types>).
fn is_direct(event: &Value) -> bool {
    match event.get("context").and_then(Value::as_u64) {
        Some(context) => context == 1,
        None => {
            id(event, "guild_id").is_none()
                && event.pointer("/channel/type").and_then(Value::as_u64) == Some(1)
        }
    }
}

fn flags(message: &Value) -> u64 {
    message.get("flags").and_then(Value::as_u64).unwrap_or_default()
}

fn command(event: &Value) -> Option<Input> {
    let data = event.get("data")?;
    let name = text(data, "name")?;
    let options = data.get("options").and_then(Value::as_array);
    let option = |wanted: &str| {
        let found = options.into_iter().flatten().find(|option| text(option, "name") == Some(wanted));
        found.and_then(|option| option.get("value"))
    };
    let words =
        |wanted| option(wanted).and_then(Value::as_str).map(str::trim).filter(|words| !words.is_empty());
    let line =
        |rest: Option<&str>| Input::Text(format!("/{name} {}", rest.unwrap_or_default()).trim().to_owned());
    Some(match name {
        "post" if !is_direct(event) => {
            let (place, title) = here(event)?;
            let guild = id(event, "guild_id");
            let mirrored = option(EVENT).and_then(Value::as_bool).unwrap_or_default();
            Input::PostHere {
                allowed: may_post(event),
                place,
                title,
                slug: words(MEETING).unwrap_or_default().to_owned(),
                locale: words(LANGUAGE).map(str::to_owned),
                calendar: guild.filter(|_| mirrored).map(calendar),
            }
        }
        "meetings" if words(MEETING).is_some() => Input::Text(format!("/start {}", words(MEETING)?)),
        "ask" if words(MEETING).is_some() => Input::Text(format!(
            "/start {}",
            bot_core::start::payload(words(MEETING)?, bot_core::start::Opens::Ask)
        )),
        _ => {
            // Each command has one option at most besides those above.
            let first = options.and_then(|options| text(options.first()?, "value").map(str::trim));
            line(first)
        }
    })
}

/// Whether the bot may see the channel, write there and embed links. What is not told is allowed: a refusal will tell.
fn may_post(event: &Value) -> bool {
    // <https://docs.discord.com/developers/topics/permissions#permissions-bitwise-permission-flags>
    const ADMINISTRATOR: u64 = 1 << 3;
    const NEEDED: u64 = (1 << 10) | (1 << 11) | (1 << 14);
    let allowed = id(event, "app_permissions").unwrap_or(NEEDED);
    allowed & ADMINISTRATOR != 0 || allowed & NEEDED == NEEDED
}

/// The channel in which somebody is, and what it is called.
fn here(event: &Value) -> Option<(bot_core::ids::Address, String)> {
    let channel = id(event, "channel_id").or_else(|| id(event.get("channel")?, "id"))?;
    let title = event.pointer("/channel/name").and_then(Value::as_str);
    Some((place(channel), title.map(|title| format!("#{title}")).unwrap_or_default()))
}

fn component(event: &Value) -> Option<(Input, Option<Carries>)> {
    let data = event.get("data")?;
    let values =
        || data.get("values").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str);
    Some(match CustomId::read(text(data, "custom_id")?) {
        Some(CustomId::Press(carries, _, token)) => (Input::Press(token), Some(carries)),
        Some(CustomId::Choice(carries, _)) => {
            (Input::Press(values().next().unwrap_or_default().to_owned()), Some(carries))
        }
        Some(id @ CustomId::Ticks(carries, _)) => {
            let on: Vec<String> = values().map(str::to_owned).collect();
            let all = options(event, &id.to_string());
            let off = all.into_iter().filter(|token| !on.contains(token)).collect();
            (Input::Ticks { on, off }, Some(carries))
        }
        Some(CustomId::Start(payload)) if payload.is_empty() => (Input::Text(format!("/start {MINE}")), None),
        Some(CustomId::Start(payload)) => (Input::Text(format!("/start {payload}")), None),
        // What is none of ours opens nothing, and is answered as such.
        Some(CustomId::Dialog(..)) | None => (Input::Press(String::new()), None),
    })
}

/// The values of a menu's options, as they stand in the message.
fn options(event: &Value, menu: &str) -> Vec<String> {
    let rows = event.pointer("/message/components").and_then(Value::as_array).into_iter().flatten();
    let parts = rows.flat_map(|row| row.get("components").and_then(Value::as_array).into_iter().flatten());
    let options = parts
        .filter(|part| text(part, "custom_id") == Some(menu))
        .flat_map(|part| part.get("options").and_then(Value::as_array).into_iter().flatten());
    options.filter_map(|option| Some(text(option, "value")?.to_owned())).collect()
}

fn dialog(event: &Value) -> Option<(Input, Option<Carries>)> {
    let data = event.get("data")?;
    let Some(CustomId::Dialog(carries, token)) = CustomId::read(text(data, "custom_id")?) else {
        return Some((Input::Press(String::new()), None));
    };
    let mut fields = Vec::new();
    filled(data.get("components").unwrap_or(&Value::Null), &mut fields);
    Some((Input::Form { token, fields }, Some(carries)))
}

/// What was filled in, however deep it lies: in rows, or in labels as newer dialogs have them.
fn filled(components: &Value, fields: &mut Vec<(String, String)>) {
    match components {
        Value::Array(all) => all.iter().for_each(|one| filled(one, fields)),
        Value::Object(_) => {
            if let (Some(key), Some(value)) = (text(components, "custom_id"), text(components, "value")) {
                fields.push((key.to_owned(), value.to_owned()));
            }
            for inner in ["components", "component"] {
                filled(components.get(inner).unwrap_or(&Value::Null), fields);
            }
        }
        _ => {}
    }
}

/// The message that called this person by name, if it is that.
fn called(message: &Value, event: &Value, user: u64) -> Option<(u64, u64)> {
    let mentions = message.get("mentions")?.as_array()?;
    let is_called = mentions.iter().any(|mention| id(mention, "id") == Some(user));
    let ours = id(message.get("author")?, "id") == id(event, "application_id");
    let by_name = event.pointer("/data/custom_id")?.as_str().and_then(CustomId::read);
    let by_name = matches!(by_name, Some(CustomId::Start(payload)) if payload == MINE || payload.is_empty());
    let channel = id(event, "channel_id").or_else(|| id(message, "channel_id"))?;
    (is_called && ours && by_name && mentions.len() == 1).then_some((channel, id(message, "id")?))
}

#[cfg(test)]
mod tests;
