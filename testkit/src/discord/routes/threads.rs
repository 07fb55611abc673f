//! Threads: <https://docs.discord.com/developers/topics/threads>.

use super::Route;
use crate::discord::refusal::{Form, Outcome, Refusal};
use crate::discord::request::Parts;
use crate::discord::world::{Sort, World};
use serde_json::Value;

const DURATIONS: [u64; 4] = [60, 1440, 4320, 10080];

pub(super) fn start(world: &mut World, route: &Route, parts: &Parts) -> Outcome {
    let (channel, body) = (route.id(0)?, &parts.json);
    if world.channel(channel)?.sort != Sort::Text {
        return Err(Refusal::new(400, 50024, "Cannot execute action on this channel type"));
    }
    check(body)?;
    world.writable(channel)?;
    let name = body["name"].as_str().unwrap_or_default();
    let id = if route.name.contains("{message}") {
        let message = world.message(channel, route.id(1)?)?.id;
        if world.channels.contains_key(&message) {
            let message = "A thread has already been created for this message";
            return Err(Refusal::new(400, 160004, message));
        }
        message
    } else {
        world.snowflake()
    };
    let from_message = route.name.contains("{message}");
    world.open_thread(channel, id, name, !from_message && body["type"].as_u64().unwrap_or(12) == 12);
    if from_message {
        world.tell_message("MESSAGE_UPDATE", channel, id);
    }
    Ok((201, world.channel_json(id)))
}

fn check(body: &Value) -> Result<(), Refusal> {
    let mut form = Form::default();
    form.text("name", &body["name"], 1, 100);
    let duration = &body["auto_archive_duration"];
    if !duration.is_null() && !duration.as_u64().is_some_and(|minutes| DURATIONS.contains(&minutes)) {
        form.choices("auto_archive_duration", "60, 1440, 4320, 10080");
    }
    if !body["type"].is_null() && !matches!(body["type"].as_u64(), Some(10..=12)) {
        form.choices("type", "10, 11, 12");
    }
    form.finish()
}

/// Changes a thread; other channels are not the bot's to change.
pub(super) fn modify(world: &mut World, channel: u64, body: &Value) -> Outcome {
    match world.channel(channel)?.sort {
        Sort::Thread { locked: true, .. } if body["locked"] != false => {
            return Err(Refusal::new(403, 160005, "Thread is locked"));
        }
        Sort::Thread { archived, .. } => {
            let mut form = Form::default();
            form.maybe_text("name", &body["name"], 1, 100);
            form.finish()?;
            if let Some(name) = body["name"].as_str()
                && let Some(thread) = world.channels.get_mut(&channel)
            {
                name.clone_into(&mut thread.name);
            }
            world.set_archived(
                channel,
                body["archived"].as_bool().unwrap_or(archived),
                body["locked"].as_bool(),
            );
        }
        _ => return Err(Refusal::missing_permissions()),
    }
    Ok((200, world.channel_json(channel)))
}
