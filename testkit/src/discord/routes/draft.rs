//! From a body to a message.

use crate::discord::check::{self, Context, id, list, text};
use crate::discord::refusal::{Form, Refusal};
use crate::discord::request::Parts;
use crate::discord::world::{Author, Message, World};
use serde_json::{Value, json};

/// What a bot may set on its messages: no embeds shown, no sound, only for one person.
const SETTABLE_FLAGS: u64 = 1 << 2 | 1 << 12;

/// Checks a new message's body, without the question whether there is anything in it.
pub(super) fn check(at: &str, body: &Value, files: usize) -> Result<(), Refusal> {
    let mut form = Form::default();
    check::draft(&mut form, at, body);
    if files > 10 {
        form.wrong("attachments", "BASE_TYPE_BAD_LENGTH", "Must be 10 or fewer in length.");
    }
    form.finish()
}

/// A new message of the bot, with everything in it but what depends on where it goes.
pub(super) fn fresh(
    world: &mut World,
    channel: u64,
    body: &Value,
    parts: &Parts,
    context: Context,
) -> Result<Message, Refusal> {
    if !check::has_content(body, parts.files.len()) {
        return Err(Refusal::new(400, 50006, "Cannot send an empty message"));
    }
    let mut message = world.blank(channel, Author::Bot);
    fill(world, &mut message, body, parts, context);
    message.flags |= body["flags"].as_u64().unwrap_or_default() & SETTABLE_FLAGS;
    Ok(message)
}

/// Changes what a body names and leaves all else; only a change of the content decides anew who is pinged.
pub(super) fn fill(world: &mut World, message: &mut Message, body: &Value, parts: &Parts, context: Context) {
    if let Some(content) = body.get("content") {
        text(content).clone_into(&mut message.content);
        message.pings = check::pings(&message.content, &body["allowed_mentions"], context);
    }
    if let Some(embeds) = body.get("embeds") {
        message.embeds = list(embeds).iter().cloned().map(rich).collect();
    }
    if let Some(components) = body.get("components") {
        message.components = numbered(list(components));
    }
    if let Some(kept) = body.get("attachments") {
        let kept: Vec<_> = list(kept).iter().filter_map(|attachment| id(&attachment["id"])).collect();
        message.attachments.retain(|(id, _)| kept.contains(id));
    }
    for (number, file) in &parts.files {
        let described = list(&body["attachments"]).iter().find(|one| id(&one["id"]) == Some(*number));
        let mut file = file.clone();
        if let Some(name) = described.and_then(|one| one["filename"].as_str()) {
            name.clone_into(&mut file.name);
        }
        world.files.push(file);
        let id = world.snowflake();
        message.attachments.push((id, world.files.len() - 1));
    }
}

/// Edits a message that is there already; the flags stay.
pub(super) fn edit(
    world: &mut World,
    channel: u64,
    id: u64,
    body: &Value,
    parts: &Parts,
    context: Context,
) -> Result<Value, Refusal> {
    let message = world.any_message(channel, id).ok_or_else(Refusal::unknown_message)?;
    let mut changed = message.clone();
    fill(world, &mut changed, body, parts, context);
    let empty = changed.content.trim().is_empty() && changed.embeds.is_empty();
    if empty && changed.components.is_empty() && changed.attachments.is_empty() {
        return Err(Refusal::new(400, 50006, "Cannot send an empty message"));
    }
    let first = changed.is_thinking();
    changed.flags &= !crate::discord::world::LOADING;
    if !first {
        changed.edits += 1;
        changed.edited = Some(world.clock.iso());
    }
    let json = world.message_json(&changed);
    let public = changed.seen_by.is_none();
    if let Some(message) = world.any_message_mut(channel, id) {
        *message = changed;
    }
    world.ring(channel);
    if public {
        world.tell_message("MESSAGE_UPDATE", channel, id);
    }
    Ok(json)
}

fn rich(mut embed: Value) -> Value {
    embed["type"] = json!("rich");
    embed
}

/// Gives every component the number that Discord gives it.
fn numbered(components: &[Value]) -> Vec<Value> {
    let mut number = 0;
    let mut next = |component: &mut Value| {
        number += 1;
        if component["id"].is_null() {
            component["id"] = json!(number);
        }
    };
    let mut components = components.to_vec();
    for row in &mut components {
        next(row);
        if let Value::Array(inside) = &mut row["components"] {
            inside.iter_mut().for_each(&mut next);
        }
    }
    components
}
