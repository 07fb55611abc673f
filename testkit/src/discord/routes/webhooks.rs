//! What an interaction's token is good for after the first answer:
//! <https://docs.discord.com/developers/interactions/receiving-and-responding#followup-messages>.

use super::{Route, draft};
use crate::discord::check::Context;
use crate::discord::refusal::{Outcome, Refusal};
use crate::discord::request::Parts;
use crate::discord::world::{BOT_ID, EPHEMERAL, Interaction, World};
use serde_json::Value;

pub(super) fn answer(world: &mut World, route: &Route, parts: Parts) -> Outcome {
    if route.id(0)? != BOT_ID {
        return Err(Refusal::new(404, 10015, "Unknown Webhook"));
    }
    let interaction = world.webhook(route.value(1))?.clone();
    if world.channels.get(&interaction.channel).is_none_or(|channel| channel.deleted) {
        return Err(Refusal::unknown_channel());
    }
    let channel = interaction.channel;
    if route.name.starts_with("POST") {
        return follow_up(world, &interaction, &parts);
    }
    let id = message(&interaction, route.value(2))?;
    let there = world.any_message(channel, id).ok_or_else(Refusal::unknown_message)?;
    if route.name.starts_with("GET") {
        return Ok((200, world.message_json(there)));
    }
    if route.name.starts_with("DELETE") {
        world.delete_message(channel, id);
        return Ok((204, Value::Null));
    }
    draft::check("", &parts.json, parts.files.len())?;
    draft::edit(world, channel, id, &parts.json, &parts, Context::Webhook).map(|json| (200, json))
}

/// A token reaches only what was sent with it.
fn message(interaction: &Interaction, which: &str) -> Result<u64, Refusal> {
    let id = match which {
        "@original" => interaction.original,
        id => id
            .parse()
            .ok()
            .filter(|id| interaction.original == Some(*id) || interaction.followups.contains(id)),
    };
    id.ok_or_else(Refusal::unknown_message)
}

fn follow_up(world: &mut World, interaction: &Interaction, parts: &Parts) -> Outcome {
    let (channel, body) = (interaction.channel, &parts.json);
    draft::check("", body, parts.files.len())?;
    let thinking = interaction
        .original
        .filter(|id| world.any_message(channel, *id).is_some_and(|message| message.is_thinking()));
    if let Some(original) = thinking {
        return draft::edit(world, channel, original, body, parts, Context::Webhook).map(|json| (200, json));
    }
    let mut message = draft::fresh(world, channel, body, parts, Context::Webhook)?;
    message.interaction = Some(interaction.id);
    message.reply_to = interaction.original;
    if body["flags"].as_u64().is_some_and(|flags| flags & EPHEMERAL != 0) {
        message.flags |= EPHEMERAL;
        message.seen_by = Some(interaction.by);
    }
    let json = world.message_json(&message);
    let id = world.post(message);
    if let Some(interaction) = world.interactions.get_mut(&interaction.id) {
        interaction.followups.push(id);
    }
    Ok((200, json))
}
