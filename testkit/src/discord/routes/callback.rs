//! The first answer to an interaction: <https://docs.discord.com/developers/interactions/receiving-and-responding>.

use super::{Route, draft};
use crate::discord::check::{self, Context};
use crate::discord::refusal::{Form, Outcome, Refusal};
use crate::discord::request::Parts;
use crate::discord::world::{Author, EPHEMERAL, Interaction, Kind, LOADING, World};
use serde_json::{Value, json};

pub(super) fn callback(world: &mut World, route: &Route, parts: Parts) -> Outcome {
    let id = route.id(0)?;
    let unknown = || Refusal::new(404, 10062, "Unknown interaction");
    let interaction = world.interactions.get(&id).filter(|there| there.token == route.value(1));
    let interaction = interaction.ok_or_else(unknown)?.clone();
    if interaction.answer.is_some() {
        return Err(Refusal::new(400, 40060, "Interaction has already been acknowledged."));
    }
    if world.is_over(&interaction) || interaction.ended {
        return Err(unknown());
    }
    if world.channels.get(&interaction.channel).is_none_or(|channel| channel.deleted) {
        return Err(Refusal::unknown_channel());
    }
    let kind = check_type(&parts.json["type"], &interaction)?;
    let mut message = None;
    let mut original = None;
    match kind {
        4 => {
            let made = answer_message(world, &interaction, &parts)?;
            original = Some(made);
            message = world.any_message(interaction.channel, made).map(|made| world.message_json(made));
        }
        5 => original = Some(think(world, &interaction, &parts.json["data"])),
        6 => original = interaction.source,
        7 => {
            let source = interaction.source.ok_or_else(Refusal::unknown_message)?;
            draft::check("data", &parts.json["data"], parts.files.len())?;
            let (channel, data) = (interaction.channel, &parts.json["data"]);
            message = Some(draft::edit(world, channel, source, data, &parts, Context::Webhook)?);
            original = Some(source);
        }
        8 => {
            let choices = choices(&parts.json["data"]["choices"])?;
            if let Some(interaction) = world.interactions.get_mut(&id) {
                interaction.choices = Some(choices);
            }
        }
        _ => {
            let modal = &parts.json["data"];
            let mut form = Form::default();
            check::modal(&mut form, "data", modal);
            form.finish()?;
            world.modals.insert((interaction.by, interaction.channel), (id, modal.clone()));
        }
    }
    settle(world, id, kind, original);
    if !parts.asks("with_response") {
        return Ok((204, Value::Null));
    }
    let mut body = json!({ "resource": { "type": kind } });
    if let Some(message) = message {
        body["resource"]["message"] = message;
    }
    if let Some(interaction) = world.interactions.get(&id) {
        body["interaction"] = world.callback_json(interaction);
    }
    Ok((200, body))
}

/// Notes the answer. A modal that was taken closes.
fn settle(world: &mut World, id: u64, kind: u64, original: Option<u64>) {
    let now = world.clock.now();
    let Some(interaction) = world.interactions.get_mut(&id) else { return };
    interaction.answer = Some((now, kind));
    interaction.original = original;
    let (by, channel, was_modal) = (interaction.by, interaction.channel, interaction.kind == Kind::Modal);
    if was_modal {
        world.modals.remove(&(by, channel));
    }
    world.ring(channel);
}

/// Which answers fit which interactions.
fn check_type(kind: &Value, interaction: &Interaction) -> Result<u64, Refusal> {
    let from_message = interaction.source.is_some();
    let fitting: &[u64] = match interaction.kind {
        Kind::Autocomplete => &[8],
        Kind::Command => &[4, 5, 9],
        Kind::Component if from_message => &[4, 5, 6, 7, 9],
        Kind::Component => &[4, 5, 6, 9],
        Kind::Modal if from_message => &[4, 5, 6, 7],
        Kind::Modal => &[4, 5],
    };
    match kind.as_u64().filter(|kind| fitting.contains(kind)) {
        Some(kind) => Ok(kind),
        None => {
            let mut form = Form::default();
            let fitting: Vec<_> = fitting.iter().map(u64::to_string).collect();
            match kind {
                Value::Null => form.required("type"),
                _ => form.choices("type", &fitting.join(", ")),
            }
            form.finish().map(|()| 0)
        }
    }
}

fn answer_message(world: &mut World, interaction: &Interaction, parts: &Parts) -> Result<u64, Refusal> {
    let data = &parts.json["data"];
    draft::check("data", data, parts.files.len())?;
    let mut message = draft::fresh(world, interaction.channel, data, parts, Context::Webhook)?;
    message.interaction = Some(interaction.id);
    if data["flags"].as_u64().is_some_and(|flags| flags & EPHEMERAL != 0) {
        message.flags |= EPHEMERAL;
        message.seen_by = Some(interaction.by);
    }
    Ok(world.post(message))
}

/// "… is thinking", for all to see or only for the one who asked.
fn think(world: &mut World, interaction: &Interaction, data: &Value) -> u64 {
    let mut message = world.blank(interaction.channel, Author::Bot);
    message.interaction = Some(interaction.id);
    message.flags = LOADING;
    if data["flags"].as_u64().is_some_and(|flags| flags & EPHEMERAL != 0) {
        message.flags |= EPHEMERAL;
        message.seen_by = Some(interaction.by);
    }
    world.post(message)
}

fn choices(choices: &Value) -> Result<Vec<Value>, Refusal> {
    let mut form = Form::default();
    if choices.is_null() {
        form.required("data.choices");
    }
    let list = form.list("data.choices", choices, 0, 25);
    for (place, choice) in list.iter().enumerate() {
        form.text(&format!("data.choices.{place}.name"), &choice["name"], 1, 100);
        if !choice["value"].is_number() {
            form.text(&format!("data.choices.{place}.value"), &choice["value"], 1, 100);
        }
    }
    form.finish()?;
    Ok(list.to_vec())
}
