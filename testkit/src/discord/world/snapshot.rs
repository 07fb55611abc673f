//! The large objects that a session begins with.

use super::{BOT_ID, Sort, World, full_user_json};
use serde_json::{Value, json};

/// What a plain guild has not.
const NULLS: [&str; 13] = [
    "icon",
    "splash",
    "discovery_splash",
    "banner",
    "description",
    "afk_channel_id",
    "application_id",
    "system_channel_id",
    "rules_channel_id",
    "public_updates_channel_id",
    "safety_alerts_channel_id",
    "vanity_url_code",
    "max_presences",
];

impl World {
    /// <https://docs.discord.com/developers/events/gateway-events#ready>
    pub(in crate::discord) fn ready_json(&self, session: &str, guilds: &[u64], shard: (u64, u64)) -> Value {
        let guilds: Vec<_> =
            guilds.iter().map(|id| json!({ "id": id.to_string(), "unavailable": true })).collect();
        json!({
            "v": 10, "user": full_user_json(), "guilds": guilds, "session_id": session,
            "resume_gateway_url": format!("ws://{}/resume", self.address), "session_type": "normal",
            "shard": [shard.0, shard.1], "application": { "id": BOT_ID.to_string(), "flags": 565_248 },
            "private_channels": [], "presences": [], "relationships": [], "user_settings": {},
            "geo_ordered_rtc_regions": [], "guild_join_requests": [],
        })
    }

    /// <https://docs.discord.com/developers/resources/guild#guild-object>
    pub(in crate::discord) fn guild_json(&self, id: u64) -> Value {
        let Some(guild) = self.guilds.get(&id) else { return Value::Null };
        let everyone = json!({
            "id": id.to_string(), "name": "@everyone", "color": 0, "hoist": false, "icon": null,
            "unicode_emoji": null, "position": 0, "permissions": "1071698529857", "managed": false,
            "mentionable": false, "flags": 0,
            "colors": { "primary_color": 0, "secondary_color": null, "tertiary_color": null },
        });
        let owner = guild.owners.iter().next().copied().unwrap_or(BOT_ID);
        let mut json = json!({
            "id": id.to_string(), "name": guild.name, "owner_id": owner.to_string(), "afk_timeout": 300,
            "verification_level": 1, "mfa_level": 0, "default_message_notifications": 1,
            "explicit_content_filter": 0, "nsfw_level": 0, "features": [], "emojis": [], "stickers": [],
            "system_channel_flags": 0, "premium_tier": 0, "premium_subscription_count": 0,
            "premium_progress_bar_enabled": false, "preferred_locale": guild.locale, "max_members": 500_000,
            "max_video_channel_users": 25, "max_stage_video_channel_users": 50, "roles": [everyone],
        });
        for none in NULLS {
            json[none] = Value::Null;
        }
        json
    }

    /// <https://docs.discord.com/developers/events/gateway-events#guild-create>
    pub(in crate::discord) fn guild_create_json(&self, id: u64) -> Value {
        let mut json = self.guild_json(id);
        let Some(guild) = self.guilds.get(&id) else { return json };
        let member = |id: &u64| {
            let mut member = self.member_json();
            member["user"] = self.user_json(*id);
            member
        };
        let channels = |threads: bool| {
            let here = self.channels.values().filter(move |channel| {
                let active = !matches!(channel.sort, Sort::Thread { archived: true, .. });
                let is_thread = matches!(channel.sort, Sort::Thread { .. });
                channel.guild == Some(id) && !channel.deleted && is_thread == threads && active
            });
            here.map(|channel| self.channel_json(channel.id)).collect::<Vec<_>>()
        };
        json["joined_at"] = json!("2024-02-24T10:00:00.000000+00:00");
        json["large"] = json!(false);
        json["unavailable"] = json!(false);
        json["member_count"] = json!(guild.members.len());
        json["members"] = guild.members.iter().map(member).collect();
        json["channels"] = json!(channels(false));
        json["threads"] = json!(channels(true));
        json["guild_scheduled_events"] = guild.events.values().cloned().collect();
        for empty in ["voice_states", "presences", "stage_instances", "soundboard_sounds"] {
            json[empty] = json!([]);
        }
        json
    }
}
