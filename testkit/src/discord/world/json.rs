//! Objects as they stand in answers and events.

use super::message::{Author, Message};
use super::place::Sort;
use super::{BOT_ID, BOT_NAME, Interaction, Kind, World};
use serde_json::{Value, json};

/// What the bot may do where nothing was taken from it: view, send, embed, attach, read, mention, use threads,
/// manage events.
const PERMISSIONS: &str = "2252195103861824";
const ATTACHMENT_LIMIT: u64 = 10 << 20;

/// The bot's user with everything that `GET /users/@me` tells.
pub(in crate::discord) fn full_user_json() -> Value {
    json!({
        "id": BOT_ID.to_string(), "username": BOT_NAME, "discriminator": "0001", "global_name": null,
        "avatar": null, "bot": true, "mfa_enabled": false, "verified": true, "email": null, "flags": 0,
        "public_flags": 0, "banner": null, "accent_color": null, "locale": "en-US",
    })
}

impl World {
    pub(in crate::discord) fn user_json(&self, id: u64) -> Value {
        if id == BOT_ID {
            return json!({
                "id": id.to_string(), "username": BOT_NAME, "discriminator": "0001", "global_name": null,
                "avatar": null, "bot": true, "public_flags": 0,
            });
        }
        let name = self.people.get(&id).map_or("deleted_user", |person| person.name.as_str());
        json!({
            "id": id.to_string(), "username": name.to_lowercase().replace(' ', "_"), "discriminator": "0",
            "global_name": name, "avatar": null, "public_flags": 0,
        })
    }

    /// Without the user, as in a message.
    pub(in crate::discord) fn member_json(&self) -> Value {
        json!({
            "roles": [], "joined_at": "2024-02-24T10:00:00.000000+00:00", "premium_since": null, "nick": null,
            "avatar": null, "banner": null, "mute": false, "deaf": false, "pending": false, "flags": 0,
            "communication_disabled_until": null,
        })
    }

    pub(in crate::discord) fn channel_json(&self, id: u64) -> Value {
        let Some(channel) = self.channels.get(&id) else { return Value::Null };
        let last = channel.messages.iter().rev().find(|message| message.seen_by.is_none());
        let mut json = json!({
            "id": id.to_string(), "flags": 0, "last_message_id": last.map(|last| last.id.to_string()),
        });
        let more = match channel.sort {
            Sort::Dm(person) => json!({ "type": 1, "recipients": [self.user_json(person)] }),
            Sort::Text => json!({
                "type": 0, "name": channel.name, "position": 0, "permission_overwrites": [], "nsfw": false,
                "topic": null, "parent_id": null, "rate_limit_per_user": 0,
            }),
            Sort::Thread { parent, archived, locked, private } => json!({
                "type": if private { 12 } else { 11 }, "name": channel.name, "parent_id": parent.to_string(),
                "owner_id": BOT_ID.to_string(), "message_count": channel.messages.len(), "member_count": 1,
                "total_message_sent": channel.messages.len(), "rate_limit_per_user": 0,
                "thread_metadata": {
                    "archived": archived, "locked": locked, "auto_archive_duration": 4320,
                    "archive_timestamp": self.clock.iso(),
                },
            }),
        };
        extend(&mut json, more);
        if let Some(guild) = channel.guild {
            json["guild_id"] = json!(guild.to_string());
        }
        json
    }

    pub(in crate::discord) fn message_json(&self, message: &Message) -> Value {
        let author = match message.author {
            Author::Bot => BOT_ID,
            Author::Person(id) => id,
        };
        let mut flags = message.flags;
        let thread = self.channels.get(&message.id).filter(|thread| !thread.deleted);
        if thread.is_some() {
            flags |= 1 << 5;
        }
        let mentioned = message.pings.iter().filter_map(|ping| match ping {
            super::Ping::User(id) => Some(self.user_json(*id)),
            _ => None,
        });
        let mut json = json!({
            "id": message.id.to_string(), "channel_id": message.channel.to_string(),
            "author": self.user_json(author), "content": message.content, "timestamp": message.sent,
            "edited_timestamp": message.edited, "tts": false, "pinned": false, "flags": flags,
            "mention_everyone": message.pings.contains(&super::Ping::Everyone),
            "mentions": mentioned.collect::<Vec<_>>(), "mention_roles": [],
            "embeds": message.embeds, "components": message.components,
            "attachments": self.attachments_json(message),
            "type": match (message.interaction.is_some(), message.reply_to.is_some()) {
                (true, _) => 20,
                (false, true) => 19,
                (false, false) => 0,
            },
        });
        if let Some((nonce, _)) = &message.nonce {
            json["nonce"] = nonce.clone();
        }
        if let Some(to) = message.reply_to {
            let place = json!({ "message_id": to.to_string(), "channel_id": message.channel.to_string() });
            json["message_reference"] = place;
        }
        if let Some(interaction) = message.interaction.and_then(|id| self.interactions.get(&id)) {
            json["application_id"] = json!(BOT_ID.to_string());
            json["webhook_id"] = json!(BOT_ID.to_string());
            json["interaction_metadata"] = json!({
                "id": interaction.id.to_string(), "type": interaction.kind as u8,
                "user": self.user_json(interaction.by), "authorizing_integration_owners": {},
            });
        }
        if thread.is_some() {
            json["thread"] = self.channel_json(message.id);
        }
        json
    }

    fn attachments_json(&self, message: &Message) -> Vec<Value> {
        let json = |(id, place): &(u64, usize)| {
            let file = self.files.get(*place)?;
            let name: String = url::form_urlencoded::byte_serialize(file.name.as_bytes()).collect();
            let url = format!("http://{}/attachments/{}/{id}/{name}", self.address, message.channel);
            let mime = if file.mime.is_empty() { "application/octet-stream" } else { &file.mime };
            Some(json!({
                "id": id.to_string(), "filename": file.name, "size": file.bytes.len(), "url": url,
                "proxy_url": url, "content_type": mime,
            }))
        };
        message.attachments.iter().filter_map(json).collect()
    }

    /// What all interactions have in common.
    pub(super) fn interaction_json(&self, kind: Kind, by: u64, channel: u64) -> Value {
        let guild = self.channels.get(&channel).and_then(|channel| channel.guild);
        let guild = guild.and_then(|id| self.guilds.get(&id));
        let person = self.people.get(&by);
        let mut json = json!({
            "application_id": BOT_ID.to_string(), "type": kind as u8, "version": 1,
            "channel_id": channel.to_string(), "channel": self.channel_json(channel),
            "app_permissions": PERMISSIONS, "entitlements": [], "attachment_size_limit": ATTACHMENT_LIMIT,
            "locale": person.map(|person| &person.locale),
        });
        let more = match guild {
            Some(guild) => {
                let mut member = self.member_json();
                member["user"] = self.user_json(by);
                let owns = guild.owners.contains(&by);
                member["permissions"] = json!(if owns { "2251799813685247" } else { "1071698529857" });
                json!({
                    "guild_id": guild.id.to_string(), "guild_locale": guild.locale, "member": member,
                    "guild": { "id": guild.id.to_string(), "locale": guild.locale, "features": [] },
                    "context": 0, "authorizing_integration_owners": { "0": guild.id.to_string() },
                })
            }
            None => json!({
                "user": self.user_json(by), "context": 1, "authorizing_integration_owners": { "0": "0" },
            }),
        };
        extend(&mut json, more);
        json
    }

    /// The first part of an answer to a callback with `with_response`.
    pub(in crate::discord) fn callback_json(&self, interaction: &Interaction) -> Value {
        let mut json = json!({ "id": interaction.id.to_string(), "type": interaction.kind as u8 });
        let message = interaction.original.and_then(|id| self.any_message(interaction.channel, id));
        if let Some(message) = message {
            json["response_message_id"] = json!(message.id.to_string());
            json["response_message_loading"] = json!(message.is_thinking());
            json["response_message_ephemeral"] = json!(message.seen_by.is_some());
        }
        json
    }
}

fn extend(json: &mut Value, more: Value) {
    if let (Value::Object(json), Value::Object(more)) = (json, more) {
        json.extend(more);
    }
}
