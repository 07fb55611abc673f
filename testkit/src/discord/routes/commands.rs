//! Registering commands:
//! <https://docs.discord.com/developers/interactions/application-commands#endpoints>.

use super::Route;
use crate::discord::check;
use crate::discord::refusal::{Form, Outcome, Refusal};
use crate::discord::request::Parts;
use crate::discord::world::{BOT_ID, World};
use serde_json::{Value, json};

pub(super) fn answer(world: &mut World, route: &Route, parts: &Parts) -> Outcome {
    if route.id(0)? != BOT_ID {
        return Err(Refusal::new(
            403,
            20012,
            "You are not authorized to perform this action on this application",
        ));
    }
    let guild = match route.name.contains("{guild}") {
        true => Some(world.guild(route.id(1)?)?.id),
        false => None,
    };
    if route.name.starts_with("GET") {
        let commands = world.commands.get(&guild).cloned().unwrap_or_default();
        let whole = parts.asks("with_localizations");
        let commands: Vec<_> = commands.into_iter().map(|one| if whole { one } else { plain(one) }).collect();
        return Ok((200, json!(commands)));
    }
    let mut form = Form::default();
    if !parts.json.is_array() {
        form.wrong("", "LIST_TYPE_CONVERT", "Only iterables may be used in a ListType");
    }
    check::commands(&mut form, &parts.json);
    form.finish()?;
    let old = world.commands.remove(&guild).unwrap_or_default();
    let mut commands = Vec::new();
    for asked in check::list(&parts.json) {
        commands.push(made(world, asked, &old, guild));
    }
    world.commands.insert(guild, commands.clone());
    Ok((200, json!(commands)))
}

/// A command as Discord keeps it; one with the name of an older one keeps its id.
fn made(world: &mut World, asked: &Value, old: &[Value], guild: Option<u64>) -> Value {
    let mut command = json!({
        "type": 1, "description": "", "default_member_permissions": null, "nsfw": false,
        "name_localizations": null, "description_localizations": null,
        "contexts": null, "integration_types": [0],
    });
    if let (Value::Object(command), Value::Object(asked)) = (&mut command, asked) {
        command.extend(asked.clone());
    }
    let same = old.iter().find(|old| old["name"] == command["name"] && old["type"] == command["type"]);
    let id = same.map_or_else(|| json!(world.snowflake().to_string()), |same| same["id"].clone());
    command["id"] = id;
    command["version"] = json!(world.snowflake().to_string());
    command["application_id"] = json!(BOT_ID.to_string());
    match guild {
        Some(guild) => command["guild_id"] = json!(guild.to_string()),
        None => command["dm_permission"] = json!(asked["dm_permission"] != false),
    }
    command
}

/// Without localisations, as the server answers unless it is asked for them.
fn plain(mut command: Value) -> Value {
    if let Value::Object(command) = &mut command {
        for whole in ["name_localizations", "description_localizations"] {
            command.remove(whole);
        }
        for inside in ["options", "choices"] {
            if let Some(Value::Array(list)) = command.get_mut(inside) {
                *list = std::mem::take(list).into_iter().map(plain).collect();
            }
        }
    }
    command
}
