//! Who and what is there, and direct messages.

use super::{Route, threads};
use crate::discord::check::id;
use crate::discord::refusal::{Form, Outcome, Refusal};
use crate::discord::request::Parts;
use crate::discord::world::{BOT_ID, BOT_NAME, Sort, World, full_user_json};
use serde_json::{Value, json};

pub(super) fn answer(world: &mut World, route: &Route, parts: &Parts) -> Outcome {
    let json = match route.name {
        "GET /gateway" => json!({ "url": format!("ws://{}", world.address) }),
        "GET /gateway/bot" => gateway(world),
        "GET /users/@me" => full_user_json(),
        "GET /users/{user}" => {
            let user = route.id(0)?;
            if user != BOT_ID && !world.people.contains_key(&user) {
                return Err(Refusal::new(404, 10013, "Unknown User"));
            }
            world.user_json(user)
        }
        "POST /users/@me/channels" => open_dm(world, &parts.json)?,
        "GET /applications/@me" | "GET /oauth2/applications/@me" => application(world),
        "GET /channels/{channel}" => {
            let id = world.channel(route.id(0)?)?.id;
            world.channel_json(id)
        }
        "PATCH /channels/{channel}" => return threads::modify(world, route.id(0)?, &parts.json),
        "DELETE /channels/{channel}" => {
            let channel = world.channel(route.id(0)?)?;
            let id = channel.id;
            if !matches!(channel.sort, Sort::Thread { .. }) {
                return Err(Refusal::missing_permissions());
            }
            let json = world.channel_json(id);
            world.delete_channel(id);
            json
        }
        "GET /guilds/{guild}" => {
            let id = world.guild(route.id(0)?)?.id;
            world.guild_json(id)
        }
        "GET /guilds/{guild}/channels" => {
            let guild = world.guild(route.id(0)?)?.id;
            let here = world.channels.values();
            let here = here.filter(|channel| channel.guild == Some(guild) && !channel.deleted);
            here.filter(|channel| channel.sort == Sort::Text)
                .map(|channel| world.channel_json(channel.id))
                .collect()
        }
        "GET /guilds/{guild}/members/{user}" => {
            let user = route.id(1)?;
            if !world.guild(route.id(0)?)?.members.contains(&user) {
                return Err(Refusal::new(404, 10007, "Unknown Member"));
            }
            let mut member = world.member_json();
            member["user"] = world.user_json(user);
            member
        }
        _ => return Err(Refusal::new(404, 0, "404: Not Found")),
    };
    Ok((200, json))
}

/// <https://docs.discord.com/developers/events/gateway#get-gateway-bot>
fn gateway(world: &World) -> Value {
    let spent = u32::try_from(world.hub.spent()).unwrap_or(u32::MAX);
    json!({
        "url": format!("ws://{}", world.address), "shards": world.rules.shards,
        "session_start_limit": {
            "total": world.rules.identifies, "remaining": world.rules.identifies.saturating_sub(spent),
            "reset_after": 86_400_000, "max_concurrency": 1,
        },
    })
}

fn application(world: &World) -> Value {
    let guilds = world.guilds.values().filter(|guild| guild.has_bot).count();
    json!({
        "id": BOT_ID.to_string(), "name": BOT_NAME, "icon": null, "description": "", "summary": "",
        "bot": full_user_json(), "bot_public": true, "bot_require_code_grant": false, "flags": 565_248,
        "verify_key": "0".repeat(64), "owner": world.user_json(BOT_ID), "team": null,
        "approximate_guild_count": guilds, "rpc_origins": [], "hook": true,
        "integration_types_config": { "0": {} },
    })
}

/// <https://docs.discord.com/developers/resources/user#create-dm>
fn open_dm(world: &mut World, body: &Value) -> Result<Value, Refusal> {
    let Some(person) = id(&body["recipient_id"]) else {
        let mut form = Form::default();
        form.required("recipient_id");
        form.finish()?;
        return Err(Refusal::new(400, 50033, "Invalid Recipient(s)"));
    };
    if !world.people.contains_key(&person) {
        return Err(Refusal::new(400, 50033, "Invalid Recipient(s)"));
    }
    let now = world.clock.now();
    if !world.dms.contains_key(&person) && !world.limits.open_dm(&world.rules, now) {
        return Err(Refusal::new(400, 40003, "You are opening direct messages too fast"));
    }
    let dm = world.dm(person);
    Ok(world.channel_json(dm))
}
