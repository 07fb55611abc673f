//! What concerns places where many read along, and cards that people share there themselves.

use super::Intake;
use crate::read::{self, PlaceEvent};
use crate::send::{CAPABILITIES, no_preview};
use crate::write::{one_text, public_keyboard};
use bot_core::port::{Store, StoreError};
use bot_core::say::Offer;
use serde_json::Value;
use teloxide_core::payloads::{AnswerInlineQuery, AnswerInlineQuerySetters};
use teloxide_core::types::{
    InlineQuery, InlineQueryResult, InlineQueryResultArticle, InputMessageContent, InputMessageContentText,
};

/// How long Telegram may show one person the same results, in seconds: seats change.
const CACHE: u32 = 5;

impl<S: Store> Intake<S> {
    /// Does what an event of a place asks for.
    pub(super) async fn happened(&self, update: String, event: PlaceEvent) -> Result<(), StoreError> {
        // Numbers of updates are Telegram's own; whatever belongs to nobody shares one list with all platforms.
        let update = format!("{}:{update}", crate::NAME);
        let handled = match event {
            PlaceEvent::Left(place) => self.bot.place_gone(update, place).await,
            PlaceEvent::Moved { from, to } => self.bot.place_moved(update, from, to).await,
            PlaceEvent::Spoke { place, text } => self.bot.place_spoke(update, place, text).await,
        };
        handled.map(drop)
    }

    /// Offers cards to somebody who writes the bot's name and something behind it. Nothing is noted of them.
    pub(super) async fn offer(&self, query: InlineQuery) {
        let address = read::person(query.from.id.0);
        let hint = query.from.language_code.clone();
        let offers = match self.bot.public_cards(address, hint, query.query, CAPABILITIES).await {
            Ok(offers) => offers,
            Err(error) => return tracing::warn!(%error, "cards to be shared could not be looked up"),
        };
        let username = self.telegram.username();
        let results = offers.into_iter().map(|offer| InlineQueryResult::Article(article(offer, username)));
        let answer = AnswerInlineQuery::new(query.id, results).cache_time(CACHE).is_personal(true);
        if let Err(refusal) = self.telegram.api.call::<_, Value>(&answer).await {
            tracing::info!(%refusal, "cards to be shared were not taken");
        }
    }
}

/// A card as something to choose. Its id is the meeting's slug: what was chosen comes back with it.
fn article(offer: Offer, username: &str) -> InlineQueryResultArticle {
    let text = one_text(&offer.card.blocks);
    let content = InputMessageContentText::new(text.text).entities(text.entities);
    let content = InputMessageContentText { link_preview_options: Some(no_preview()), ..content };
    let mut article =
        InlineQueryResultArticle::new(offer.slug, offer.title, InputMessageContent::Text(content))
            .description(offer.line);
    article.reply_markup = public_keyboard(username, &offer.card.buttons);
    article
}
