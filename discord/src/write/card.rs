//! What many read along: a card as an embed, a meeting as an event of the guild.

use super::body::COLOUR;
use super::components::public_components;
use super::text::{line, paragraphs};
use super::{Body, EMBED_MOST, shortened};
use crate::read::user_of;
use bot_core::message::{Block, PublicCard, PublicEvent};
use serde_json::{Value, json};
use serenity::builder::CreateEmbed;

/// The longest title of an embed
/// (<https://docs.discord.com/developers/resources/message#embed-object-embed-limits>).
const TITLE: usize = 256;
/// The longest name, text and place of an event
/// (<https://docs.discord.com/developers/resources/guild-scheduled-event#create-guild-scheduled-event>).
const EVENT_NAME: usize = 100;
const EVENT_TEXT: usize = 1000;
const EVENT_PLACE: usize = 100;

/// A card. One that calls somebody by name is a plain message: only in its text does a name call.
pub fn card(card: &PublicCard) -> Body {
    let components = public_components(&card.buttons);
    if let Some(called) = &card.calls {
        let body = Body::text(paragraphs(&card.blocks).join("\n\n"), components);
        return match user_of(called) {
            Some(user) => body.calling(user),
            None => body,
        };
    }
    let (title, rest) = match card.blocks.split_first() {
        Some((Block::Title { text }, rest)) => (Some(text), rest),
        _ => (None, &card.blocks[..]),
    };
    let mut embed =
        CreateEmbed::new().colour(COLOUR).description(shortened(&paragraphs(rest).join("\n\n"), EMBED_MOST));
    if let Some(title) = title {
        embed = embed.title(shortened(&super::escaped(title), TITLE));
    }
    Body::card(embed, components)
}

/// A meeting as an event elsewhere than in a channel of the guild.
pub fn event(event: &PublicEvent, card: &PublicCard) -> Value {
    let words: Vec<String> =
        card.blocks.iter().filter(|block| !matches!(block, Block::Title { .. })).map(line).collect();
    json!({
        "name": shortened(&event.title, EVENT_NAME),
        "description": shortened(&super::escaped(&words.join("\n")), EVENT_TEXT),
        "privacy_level": 2,
        "entity_type": 3,
        "scheduled_start_time": event.starts.to_string(),
        "scheduled_end_time": event.ends.to_string(),
        "entity_metadata": { "location": shortened(&event.place, EVENT_PLACE) },
    })
}
