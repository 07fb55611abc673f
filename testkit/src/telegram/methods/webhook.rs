//! Where updates are sent to, if they are not fetched (<https://core.telegram.org/bots/api#setwebhook>).

use crate::telegram::push::Webhook;
use crate::telegram::refusal::{Outcome, Refusal};
use crate::telegram::request::Parameters;
use crate::telegram::world::World;
use serde_json::{Value, json};

const LONGEST_SECRET: usize = 256;
const MOST_CONNECTIONS: i64 = 100;
const USUAL_CONNECTIONS: i64 = 40;

pub(super) fn set(world: &mut World, parameters: &Parameters) -> Outcome {
    let Some(url) = parameters.text("url") else { return Ok(delete(world, parameters)) };
    // The real server takes https alone, and certain ports: here everything stays on this machine.
    let is_url = url::Url::parse(&url).is_ok_and(|url| matches!(url.scheme(), "http" | "https"));
    if !is_url {
        return Err(Refusal::bad("invalid webhook URL specified"));
    }
    let secret = parameters.text("secret_token").unwrap_or_default();
    if secret.len() > LONGEST_SECRET {
        return Err(Refusal::bad("secret token is too long"));
    }
    if !secret.chars().all(|c| c.is_ascii_alphanumeric() || c == '_' || c == '-') {
        return Err(Refusal::bad("secret token contains unallowed characters"));
    }
    let connections = parameters.integer("max_connections").unwrap_or(USUAL_CONNECTIONS);
    let connections = usize::try_from(connections.clamp(1, MOST_CONNECTIONS)).unwrap_or(1);
    if parameters.flag("drop_pending_updates") {
        world.queue.clear();
    }
    allow(world, parameters);
    let number = world.serial();
    world.webhook = Some(Webhook::new(number, url, secret, connections));
    Ok(json!(true))
}

/// `allowed_updates` are remembered until others are given; what can't be read is passed over.
pub(in crate::telegram) fn allow(world: &mut World, parameters: &Parameters) {
    if let Ok(Some(kinds)) = parameters.json("allowed_updates", "allowed updates") {
        world.queue.allow(&kinds);
    }
}

pub(super) fn delete(world: &mut World, parameters: &Parameters) -> Value {
    if parameters.flag("drop_pending_updates") {
        world.queue.clear();
    }
    world.webhook = None;
    json!(true)
}

pub(super) fn info(world: &mut World) -> Value {
    let now = world.clock.now();
    world.queue.expire(now);
    let mut info = json!({
        "url": world.webhook.as_ref().map_or("", |webhook| webhook.url.as_str()),
        "has_custom_certificate": false,
        "pending_update_count": world.queue.pending.len(),
    });
    if let Some(webhook) = &world.webhook {
        info["max_connections"] = json!(webhook.connections);
        info["ip_address"] = json!("127.0.0.1");
        if let Some((date, message)) = &webhook.last_error {
            info["last_error_date"] = json!(date);
            info["last_error_message"] = json!(message);
        }
    }
    if let Some(kinds) = world.queue.allowed() {
        info["allowed_updates"] = json!(kinds);
    }
    info
}
