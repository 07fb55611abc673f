//! Scheduled events: <https://docs.discord.com/developers/resources/guild-scheduled-event>.

use super::Route;
use crate::discord::clock::iso;
use crate::discord::gateway::{GUILD_SCHEDULED_EVENTS, Target};
use crate::discord::refusal::{Form, Outcome, Refusal};
use crate::discord::request::Parts;
use crate::discord::world::{BOT_ID, World};
use jiff::Timestamp;
use serde_json::{Value, json};

/// What a body may set.
const FIELDS: [&str; 11] = [
    "name",
    "description",
    "scheduled_start_time",
    "scheduled_end_time",
    "privacy_level",
    "entity_type",
    "entity_metadata",
    "channel_id",
    "image",
    "status",
    "recurrence_rule",
];

pub(super) fn answer(world: &mut World, route: &Route, parts: &Parts) -> Outcome {
    let guild = world.guild(route.id(0)?)?;
    if !route.name.ends_with("{event}") {
        return match route.name.starts_with("GET") {
            true => Ok((200, guild.events.values().cloned().collect())),
            false => create(world, route.id(0)?, &parts.json),
        };
    }
    let (guild, id) = (route.id(0)?, route.id(1)?);
    let unknown = || Refusal::new(404, 10070, "Unknown Guild Scheduled Event");
    let event = world.guild(guild)?.events.get(&id).cloned().ok_or_else(unknown)?;
    match route.name {
        name if name.starts_with("GET") => Ok((200, event)),
        name if name.starts_with("PATCH") => modify(world, guild, id, event, &parts.json),
        _ => {
            if let Some(guild) = world.guilds.get_mut(&guild) {
                guild.events.remove(&id);
            }
            tell(world, "DELETE", guild, event);
            Ok((204, Value::Null))
        }
    }
}

fn create(world: &mut World, guild: u64, body: &Value) -> Outcome {
    let mut event = json!({
        "guild_id": guild.to_string(), "channel_id": null, "creator_id": BOT_ID.to_string(),
        "creator": world.user_json(BOT_ID), "description": null, "image": null, "status": 1,
        "entity_id": null, "entity_metadata": null, "scheduled_end_time": null, "recurrence_rule": null,
        "user_count": 0,
    });
    put(&mut event, body);
    event["status"] = json!(1);
    check(&event, Some(world.clock.timestamp()))?;
    let active = world.guild(guild)?.events.values().filter(|event| event["status"].as_u64() <= Some(2));
    if active.count() >= 100 {
        let message = "Maximum number of uncompleted guild scheduled events reached (100)";
        return Err(Refusal::new(400, 30038, message));
    }
    let id = world.snowflake();
    event["id"] = json!(id.to_string());
    keep(world, guild, id, &mut event);
    tell(world, "CREATE", guild, event.clone());
    Ok((200, event))
}

fn modify(world: &mut World, guild: u64, id: u64, mut event: Value, body: &Value) -> Outcome {
    let before = event["status"].as_u64();
    if matches!(before, Some(3 | 4)) {
        return Err(Refusal::new(400, 180000, "Cannot update a finished event"));
    }
    let after = body["status"].as_u64().or(before);
    let moves = before == after || matches!((before, after), (Some(1), Some(2 | 4)) | (Some(2), Some(3)));
    if !moves {
        let mut form = Form::default();
        form.wrong(
            "status",
            "GUILD_SCHEDULED_EVENT_INVALID_STATUS",
            "Invalid Guild Scheduled Event Status Update",
        );
        form.finish()?;
    }
    put(&mut event, body);
    let anew = !body["scheduled_start_time"].is_null();
    check(&event, anew.then(|| world.clock.timestamp()))?;
    keep(world, guild, id, &mut event);
    tell(world, "UPDATE", guild, event.clone());
    Ok((200, event))
}

fn put(event: &mut Value, body: &Value) {
    for name in FIELDS {
        if let Some(value) = body.get(name) {
            event[name] = value.clone();
        }
    }
}

fn time(value: &Value) -> Option<Timestamp> {
    value.as_str()?.parse().ok()
}

fn check(event: &Value, now: Option<Timestamp>) -> Result<(), Refusal> {
    let mut form = Form::default();
    form.text("name", &event["name"], 1, 100);
    form.maybe_text("description", &event["description"], 0, 1000);
    for (name, only) in [("privacy_level", 2), ("entity_type", 3)] {
        match &event[name] {
            Value::Null => form.required(name),
            value if *value == only || (name == "entity_type" && matches!(value.as_u64(), Some(1 | 2))) => {}
            _ => form.choices(name, if only == 2 { "2" } else { "1, 2, 3" }),
        }
    }
    let external = event["entity_type"] == 3;
    for (name, must) in [("scheduled_start_time", true), ("scheduled_end_time", external)] {
        match &event[name] {
            Value::Null if must => form.required(name),
            Value::Null => {}
            value if time(value).is_none() => {
                form.wrong(name, "DATE_TIME_TYPE_PARSE", "Could not parse time. Should be ISO8601.");
            }
            _ => {}
        }
    }
    if external {
        form.text("entity_metadata.location", &event["entity_metadata"]["location"], 1, 100);
    } else if event["channel_id"].is_null() {
        form.required("channel_id");
    }
    let (start, end) = (time(&event["scheduled_start_time"]), time(&event["scheduled_end_time"]));
    if start.zip(now).is_some_and(|(start, now)| start <= now) {
        let message = "Cannot schedule event in the past.";
        form.wrong("scheduled_start_time", "GUILD_SCHEDULED_EVENT_SCHEDULE_PAST", message);
    }
    if start.zip(end).is_some_and(|(start, end)| end <= start) {
        let message = "Cannot schedule event to end before it starts.";
        form.wrong("scheduled_end_time", "GUILD_SCHEDULED_EVENT_SCHEDULE_END_BEFORE_START", message);
    }
    form.finish()
}

/// Keeps it, with times in the server's own spelling.
fn keep(world: &mut World, guild: u64, id: u64, event: &mut Value) {
    for name in ["scheduled_start_time", "scheduled_end_time"] {
        if let Some(time) = time(&event[name]) {
            event[name] = json!(iso(time));
        }
    }
    if let Some(guild) = world.guilds.get_mut(&guild) {
        guild.events.insert(id, event.clone());
    }
}

fn tell(world: &mut World, what: &str, guild: u64, event: Value) {
    let target = Target { guild: Some(guild), intent: GUILD_SCHEDULED_EVENTS };
    world.dispatch(&format!("GUILD_SCHEDULED_EVENT_{what}"), target, event);
}
