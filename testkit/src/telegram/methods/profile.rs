//! How the bot presents itself: name, descriptions, commands, menu button.

use crate::telegram::refusal::{Outcome, Refusal};
use crate::telegram::request::Parameters;
use crate::telegram::world::World;
use serde_json::{Value, json};

/// <https://core.telegram.org/bots/api#setmycommands>
const MOST_COMMANDS: usize = 100;

/// Method's end, field, most characters, and what the server says about more
/// (<https://core.telegram.org/bots/api#setmyname> and the two after it).
const TEXTS: [(&str, &str, usize, &str); 3] = [
    ("MyName", "name", 64, "bot name is too long"),
    ("MyDescription", "description", 512, "BOT_DESCRIPTION_TOO_LONG"),
    ("MyShortDescription", "short_description", 120, "BOT_SHORT_DESCRIPTION_TOO_LONG"),
];

/// `None` where the method is no such one.
pub(super) fn answer(world: &mut World, method: &str, parameters: &Parameters) -> Option<Outcome> {
    let (verb, what) = method.split_at_checked(3)?;
    if let Some((_, field, longest, too_long)) = TEXTS.into_iter().find(|text| text.0 == what) {
        return Some(match verb {
            "set" => set_text(world, parameters, field, longest, too_long),
            _ => get_text(world, parameters, field),
        });
    }
    Some(match method {
        "setMyCommands" => set_commands(world, parameters),
        "deleteMyCommands" => scope(parameters).map(|key| {
            world.profile.commands.remove(&key);
            json!(true)
        }),
        "getMyCommands" => {
            scope(parameters).map(|key| world.profile.commands.get(&key).cloned().unwrap_or(json!([])))
        }
        "setChatMenuButton" => set_menu_button(world, parameters),
        "getChatMenuButton" => Ok(menu_button(world, parameters.integer("chat_id"))),
        _ => return None,
    })
}

fn language(parameters: &Parameters) -> Result<String, Refusal> {
    let language = parameters.text("language_code").unwrap_or_default();
    let is_code =
        language.is_empty() || language.len() == 2 && language.chars().all(|c| c.is_ascii_lowercase());
    if is_code { Ok(language) } else { Err(Refusal::bad("invalid language code specified")) }
}

fn set_text(
    world: &mut World,
    parameters: &Parameters,
    field: &'static str,
    longest: usize,
    too_long: &str,
) -> Outcome {
    let key = (field, language(parameters)?);
    match parameters.text(field) {
        Some(text) if text.chars().count() > longest => return Err(Refusal::bad(too_long)),
        Some(text) => world.profile.texts.insert(key, text),
        None => world.profile.texts.remove(&key),
    };
    Ok(json!(true))
}

fn get_text(world: &World, parameters: &Parameters, field: &'static str) -> Outcome {
    let texts = &world.profile.texts;
    let common = texts.get(&(field, String::new()));
    let text = texts.get(&(field, language(parameters)?)).or(common);
    let fallback = if field == "name" { "Zapis" } else { "" };
    Ok(json!({ field: text.map_or(fallback, String::as_str) }))
}

/// What commands are kept under: the scope with its fields in order, and the language.
fn scope(parameters: &Parameters) -> Result<(String, String), Refusal> {
    let unreadable = |why: &str| Refusal::bad(format!("can't parse BotCommandScope: {why}"));
    let scope = parameters.json("scope", "BotCommandScope")?.unwrap_or(json!({ "type": "default" }));
    match scope["type"].as_str() {
        Some("default" | "all_private_chats" | "all_group_chats" | "all_chat_administrators") => {}
        Some("chat" | "chat_administrators") if !scope["chat_id"].is_null() => {}
        Some("chat_member") if !scope["chat_id"].is_null() && !scope["user_id"].is_null() => {}
        Some("chat" | "chat_administrators" | "chat_member") => {
            return Err(unreadable("Can't find field \"chat_id\""));
        }
        Some(_) => return Err(unreadable("Unsupported type specified")),
        None => return Err(unreadable("Can't find field \"type\"")),
    }
    Ok((scope.to_string(), language(parameters)?))
}

fn set_commands(world: &mut World, parameters: &Parameters) -> Outcome {
    let commands = parameters.json("commands", "commands")?.unwrap_or(json!([]));
    let Some(list) = commands.as_array() else { return Err(Refusal::bad("expected an Array of BotCommand")) };
    if list.len() > MOST_COMMANDS {
        return Err(Refusal::bad("BOT_COMMANDS_TOO_MUCH"));
    }
    for command in list {
        let name = command["command"].as_str().unwrap_or_default().trim_start_matches('/');
        let is_name = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
        if name.is_empty() || name.len() > 32 || !name.chars().all(is_name) {
            return Err(Refusal::bad("BOT_COMMAND_INVALID"));
        }
        let description = command["description"].as_str().unwrap_or_default();
        if description.is_empty() || description.chars().count() > 256 {
            return Err(Refusal::bad("BOT_COMMAND_DESCRIPTION_INVALID"));
        }
    }
    world.profile.commands.insert(scope(parameters)?, commands);
    Ok(json!(true))
}

fn set_menu_button(world: &mut World, parameters: &Parameters) -> Outcome {
    let button = parameters.json("menu_button", "menu button")?.unwrap_or(json!({ "type": "default" }));
    if !matches!(button["type"].as_str(), Some("default" | "commands" | "web_app")) {
        return Err(Refusal::bad("can't parse menu button: MenuButton has unsupported type"));
    }
    world.profile.menu_buttons.insert(parameters.integer("chat_id"), button);
    Ok(json!(true))
}

fn menu_button(world: &World, chat: Option<i64>) -> Value {
    let buttons = &world.profile.menu_buttons;
    buttons.get(&chat).or_else(|| buttons.get(&None)).cloned().unwrap_or(json!({ "type": "commands" }))
}
