//! Messages: <https://docs.discord.com/developers/resources/message>.

use super::{Route, draft};
use crate::discord::check::{Context, id};
use crate::discord::refusal::{Outcome, Refusal};
use crate::discord::request::Parts;
use crate::discord::world::{Author, Sort, World};
use serde_json::{Value, json};

pub(super) fn answer(world: &mut World, route: &Route, parts: Parts) -> Outcome {
    let channel = route.id(0)?;
    match route.name {
        "POST /channels/{channel}/messages" => create(world, channel, &parts),
        "POST /channels/{channel}/typing" => {
            world.writable(channel)?;
            Ok((204, Value::Null))
        }
        "GET /channels/{channel}/messages" => {
            let there = world.channel(channel)?;
            let most = parts.query("limit").and_then(|limit| limit.parse().ok()).unwrap_or(50);
            let visible = there.messages.iter().rev();
            let visible = visible.filter(|message| message.seen_by.is_none() && !message.deleted);
            let json: Vec<_> = visible.take(most).map(|message| world.message_json(message)).collect();
            Ok((200, json!(json)))
        }
        "GET /channels/{channel}/messages/{message}" => {
            world.channel(channel)?;
            let message = world.message(channel, route.id(1)?)?;
            Ok((200, world.message_json(message)))
        }
        "PATCH /channels/{channel}/messages/{message}" => {
            let message = own(world, channel, route.id(1)?)?;
            refuse_archived(world, channel)?;
            draft::check("", &parts.json, parts.files.len())?;
            draft::edit(world, channel, message, &parts.json, &parts, Context::Channel)
                .map(|json| (200, json))
        }
        _ => {
            world.channel(channel)?;
            let id = route.id(1)?;
            if world.message(channel, id)?.author != Author::Bot {
                let is_dm = matches!(world.channel(channel)?.sort, Sort::Dm(_));
                return Err(match is_dm {
                    true => Refusal::new(403, 50003, "Cannot execute action on a DM channel"),
                    false => Refusal::missing_permissions(),
                });
            }
            refuse_archived(world, channel)?;
            world.delete_message(channel, id);
            Ok((204, Value::Null))
        }
    }
}

fn refuse_archived(world: &World, channel: u64) -> Result<(), Refusal> {
    match world.channel(channel)?.sort {
        Sort::Thread { archived: true, .. } => Err(Refusal::new(400, 50083, "Thread is archived")),
        _ => Ok(()),
    }
}

/// The bot's own message, which it may edit.
fn own(world: &World, channel: u64, id: u64) -> Result<u64, Refusal> {
    world.channel(channel)?;
    match world.message(channel, id)?.author {
        Author::Bot => Ok(id),
        Author::Person(_) => Err(Refusal::new(403, 50005, "Cannot edit a message authored by another user")),
    }
}

fn create(world: &mut World, channel: u64, parts: &Parts) -> Outcome {
    let body = &parts.json;
    world.channel(channel)?;
    draft::check("", body, parts.files.len())?;
    let sort = world.writable(channel)?.sort;
    let nonce = &body["nonce"];
    if body["enforce_nonce"] == true
        && !nonce.is_null()
        && let Some(earlier) = same_nonce(world, channel, nonce)
    {
        return Ok((200, earlier));
    }
    let reply_to = id(&body["message_reference"]["message_id"]);
    if let Some(to) = reply_to
        && world.message(channel, to).is_err()
        && body["message_reference"]["fail_if_not_exists"] != false
    {
        let mut form = crate::discord::refusal::Form::default();
        form.wrong("message_reference", "MESSAGE_REFERENCE_UNKNOWN_MESSAGE", "Unknown message");
        form.finish()?;
    }
    let mut message = draft::fresh(world, channel, body, parts, Context::Channel)?;
    message.reply_to = reply_to;
    message.nonce = (!nonce.is_null()).then(|| (nonce.clone(), world.clock.now()));
    // Writing brings a thread back from the archive, as long as it is not locked.
    if matches!(sort, Sort::Thread { archived: true, .. }) {
        world.set_archived(channel, false, None);
    }
    let json = world.message_json(&message);
    world.post(message);
    Ok((200, json))
}

/// What was sent with this nonce in the past few minutes.
fn same_nonce(world: &World, channel: u64, nonce: &Value) -> Option<Value> {
    let now = world.clock.now();
    let mut messages = world.channels.get(&channel)?.messages.iter();
    let earlier = messages.find(|message| {
        message.nonce.as_ref().is_some_and(|(other, at)| {
            plain(other) == plain(nonce) && now.duration_since(*at) <= world.rules.nonce_life
        })
    })?;
    Some(world.message_json(earlier))
}

/// A nonce may be a number or a text.
fn plain(nonce: &Value) -> String {
    nonce.as_str().map_or_else(|| nonce.to_string(), str::to_owned)
}
