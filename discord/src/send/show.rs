//! What many read along: cards in channels, calls below them, events of the guild.

use super::Discord;
use crate::api::{Messages, Refusal, Route};
use crate::read::{card_below, channel_of, guild_of, id};
use crate::write::{Body, card, event};
use bot_core::message::PublicEvent;
use bot_core::port::Store;
use courier::{Showing, Shown};
use serde_json::{Value, json};

/// The thread is put away after a day without words; it opens again by itself.
const PUT_AWAY_AFTER_MINUTES: u32 = 1440;
/// The longest name of a thread.
const THREAD_NAME: usize = 100;
/// States of an event
/// (<https://docs.discord.com/developers/resources/guild-scheduled-event#guild-scheduled-event-object-guild-scheduled-event-status>).
const CANCELLED: u8 = 4;

impl<S: Store> Discord<S> {
    /// Shows a card, or edits it.
    pub(super) async fn show_card(&self, showing: Showing<'_>) -> Shown {
        let shown = match (&showing.card.event, card_below(showing.place)) {
            (Some(event), _) => self.in_calendar(showing, event).await,
            (None, Some((channel, message))) => self.below(channel, message, showing).await,
            (None, None) => self.in_channel(showing).await,
        };
        match shown {
            Ok(receipt) => Shown::There(receipt),
            Err(refusal) => became(&refusal),
        }
    }

    async fn in_channel(&self, showing: Showing<'_>) -> Result<String, Refusal> {
        let channel = channel_of(showing.place).ok_or(Refusal::Gone(0))?;
        let body = card(showing.card);
        let Some(receipt) = showing.receipt else {
            return self.posted(channel, &body.once(self.mark_of(showing.posting))).await;
        };
        let route = Route::edit(Messages::Channel(channel), receipt);
        self.api.call::<Value>(&route, &body).await?;
        Ok(receipt.to_owned())
    }

    /// Below a card: in its thread, which is made if it is not there. Where there are none, in the channel.
    async fn below(&self, channel: u64, message: u64, showing: Showing<'_>) -> Result<String, Refusal> {
        let shown = showing.card;
        let body = card(shown).once(self.mark_of(showing.posting));
        // A thread has the id of the message that it is below.
        match self.posted(message, &body).await {
            Err(Refusal::Gone(_)) => {}
            posted => return posted,
        }
        let name = shown.blocks.first().map(crate::write::line).unwrap_or_default();
        let thread = json!({
            "name": crate::write::shortened(&name, THREAD_NAME),
            "auto_archive_duration": PUT_AWAY_AFTER_MINUTES,
        });
        match self.api.call::<Value>(&Route::thread(channel, message), &thread).await {
            Ok(_) | Err(Refusal::ThreadThere) => self.posted(message, &body).await,
            Err(Refusal::Gone(_) | Refusal::Refused { .. } | Refusal::NothingToEdit) => {
                self.posted(channel, &body).await
            }
            Err(refusal) => Err(refusal),
        }
    }

    async fn posted(&self, channel: u64, body: &Body) -> Result<String, Refusal> {
        let posted: Value = self.api.call(&Route::post(Messages::Channel(channel)), body).await?;
        let message = id(&posted, "id").ok_or(Refusal::Unreachable("the answer can't be read"))?;
        Ok(message.to_string())
    }

    async fn in_calendar(&self, showing: Showing<'_>, shown: &PublicEvent) -> Result<String, Refusal> {
        let guild = guild_of(showing.place).ok_or(Refusal::Gone(0))?;
        let body = event(shown, showing.card);
        let Some(receipt) = showing.receipt else {
            let made: Value = self.api.call(&Route::new_event(guild), &body).await?;
            let event = id(&made, "id").ok_or(Refusal::Unreachable("the answer can't be read"))?;
            return Ok(event.to_string());
        };
        let route = Route::event(guild, receipt.parse().map_err(|_| Refusal::NothingToEdit)?);
        let body = if shown.cancelled { json!({"status": CANCELLED}) } else { body };
        self.api.call::<Value>(&route, &body).await?;
        Ok(receipt.to_owned())
    }
}

/// What a refusal means for the card.
fn became(refusal: &Refusal) -> Shown {
    match refusal {
        Refusal::Throttled { after, .. } | Refusal::NotOpened(after) => Shown::Throttled(*after),
        Refusal::Unreachable(_) | Refusal::Unauthorized => Shown::Failed,
        _ => {
            tracing::info!(%refusal, "a card can't be shown in its place any more");
            Shown::Gone
        }
    }
}
