//! The way out: one message becomes as few calls as it can, and what Telegram says to them becomes what the courier does
//! next.

mod contact;
mod files;
mod limits;
mod show;

use crate::api::{Api, Me, Refusal};
use crate::profile;
use crate::read::{chat_of, message_of};
use crate::write::{Styled, TEXT_MOST, keyboard, parts, styled};
use bot_core::capabilities::Capabilities;
use bot_core::message::{FileContent, FileOut, Message};
use bot_core::port::{Reply, Store};
use contact::Keyboards;
use courier::{BoxFuture, Delivery, Limits, Pace, Platform, Sent, Showing, Shown};
use serde::Deserialize;
use std::sync::{Arc, OnceLock};
use std::time::Duration;
use teloxide_core::payloads::{EditMessageText, SendMessage, SendMessageSetters};
use teloxide_core::types::{
    ChatId, InlineKeyboardMarkup, LinkPreviewOptions, MessageId, Recipient, ReplyMarkup,
};

/// The longest text under a file, in UTF-16 units (<https://core.telegram.org/bots/api#senddocument>).
const CAPTION_MOST: usize = 1024;
/// How long a delivery of which a part has arrived stays to bring the rest; the courier gives it 30 s.
const PATIENCE: Duration = Duration::from_secs(15);

pub(crate) const CAPABILITIES: Capabilities = Capabilities {
    text_length: TEXT_MOST,
    // Labels of three in a row are cut on a phone.
    buttons_in_row: 2,
    label_length: 64,
    edits: true,
    reaches_away: true,
    files: true,
    dialogs: false,
    uploads: true,
};

/// Messages a second that Telegram lets pass without payment
/// (<https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this>).
const FREE: u32 = 30;

/// Telegram as the courier sees it.
pub struct Telegram<S> {
    pub(crate) api: Arc<Api>,
    store: Arc<S>,
    messages_per_second: Option<u32>,
    keyboards: Keyboards,
    /// Known once Telegram was reached for the first time.
    pub(crate) me: OnceLock<Me>,
}

/// The part of a sent message that matters here.
#[derive(Deserialize)]
pub(crate) struct Posted {
    message_id: i32,
}

/// A text with its buttons, ready to go.
struct Part {
    styled: Styled,
    markup: Option<ReplyMarkup>,
}

impl<S: Store> Telegram<S> {
    /// Telegram through `api`; files come from `store`. `messages_per_second`: more than Telegram lets pass freely, paid
    /// for.
    pub fn new(api: Api, store: Arc<S>, messages_per_second: Option<u32>) -> Arc<Self> {
        Arc::new(Self {
            api: Arc::new(api),
            store,
            messages_per_second,
            keyboards: Keyboards::default(),
            me: OnceLock::new(),
        })
    }

    /// The bot's user name, as soon as it is known.
    pub(crate) fn username(&self) -> &str {
        self.me.get().map_or("", |me| me.username.as_str())
    }

    async fn deliver(&self, delivery: &Delivery<'_>) -> Result<Option<String>, Refusal> {
        let Some(chat) = chat_of(delivery.to) else {
            return Err(Refusal::Gone("this is no private chat".to_owned()));
        };
        let message = delivery.message;
        self.without_contact_keyboard(chat).await;
        let inline = keyboard(&message.buttons, message.passing);
        let mut texts = parts(styled(&message.blocks), TEXT_MOST);
        let mut receipt = None;
        if let ([text], Some(edited)) = (&texts[..], edited(delivery)) {
            match self.edit(chat, edited, text, inline.clone()).await {
                Ok(()) | Err(Refusal::NotModified) => {
                    receipt = Some(edited);
                    texts.clear();
                }
                // Whatever Telegram has against editing it, the answer still has to come.
                Err(Refusal::NothingToEdit | Refusal::Refused { .. }) => {}
                Err(refusal) => return Err(refusal),
            }
        }
        let mut calls = Calls::of(delivery, receipt.is_some());
        let mut files = &message.files[..];
        // A file that is what the message is about has its text under it; what is attached to a meeting comes below.
        if let ([text], [file @ FileOut { content: FileContent::Inline(_), .. }]) = (&texts[..], files)
            && text.units() <= CAPTION_MOST
            && let Some(id) = self.file(chat, file, Some((text, inline.clone())), &mut calls).await?
        {
            receipt = Some(id);
            texts.clear();
            files = &[];
        }
        let last = texts.len();
        for (place, styled) in (1..).zip(texts) {
            let markup = inline.clone().filter(|_| place == last).map(ReplyMarkup::InlineKeyboard);
            let part = Part { styled, markup };
            receipt = Some(calls.call(|| self.post(chat, &part)).await?);
        }
        self.beside(chat, message, files, &mut calls).await?;
        Ok(receipt.map(|id| id.to_string()))
    }

    /// What goes with a message and can't be in it: files, and the keyboard that shares a phone number.
    async fn beside(
        &self,
        chat: i64,
        message: &Message,
        files: &[FileOut],
        calls: &mut Calls<'_>,
    ) -> Result<(), Refusal> {
        if !message.commands.is_empty()
            && let Err(refusal) = profile::offer(&self.api, chat, message.commands.clone()).await
        {
            tracing::warn!(%refusal, "somebody's menu of commands is not up to date");
        }
        if let Some(label) = &message.share_phone {
            self.contact_keyboard(chat, label, calls).await?;
        }
        for file in files {
            self.file(chat, file, None, calls).await?;
        }
        Ok(())
    }

    async fn post(&self, chat: i64, part: &Part) -> Result<i32, Refusal> {
        let mut payload = SendMessage::new(Recipient::Id(ChatId(chat)), part.styled.text.clone())
            .entities(part.styled.entities.clone())
            .link_preview_options(no_preview());
        payload.reply_markup = part.markup.clone();
        payload.allow_paid_broadcast = self.messages_per_second.filter(|most| *most > FREE).map(|_| true);
        let posted: Posted = self.api.call(&payload).await?;
        Ok(posted.message_id)
    }

    async fn edit(
        &self,
        chat: i64,
        message: i32,
        text: &Styled,
        markup: Option<InlineKeyboardMarkup>,
    ) -> Result<(), Refusal> {
        let mut payload =
            EditMessageText::new(Recipient::Id(ChatId(chat)), MessageId(message), text.text.clone());
        payload.entities = Some(text.entities.clone());
        payload.link_preview_options = Some(no_preview());
        payload.reply_markup = markup;
        self.api.call::<_, serde_json::Value>(&payload).await.map(drop)
    }
}

/// The calls of one delivery.
struct Calls<'a> {
    pace: &'a Pace,
    /// The first was let through before the delivery began; each further one waits for its turn.
    first: bool,
    /// The first was meant to be an edit.
    instead: bool,
    /// Something has arrived, so that the whole can't be tried again without showing it twice.
    arrived: bool,
}

impl<'a> Calls<'a> {
    fn of(delivery: &Delivery<'a>, edited_already: bool) -> Self {
        let instead = edited(delivery).is_some() && !edited_already;
        Self { pace: delivery.pace, first: !edited_already, instead, arrived: edited_already }
    }

    /// Makes a call for a new message in its turn. Put off by Telegram, it stays and tries again, if something has
    /// arrived before it.
    async fn call<T, F>(&mut self, call: impl Fn() -> F) -> Result<T, Refusal>
    where
        F: Future<Output = Result<T, Refusal>>,
    {
        match () {
            () if self.instead => self.pace.instead().await,
            () if !self.first => self.pace.again().await,
            () => {}
        }
        (self.first, self.instead) = (false, false);
        loop {
            match call().await {
                Err(Refusal::Throttled(wait)) if self.arrived && wait <= PATIENCE => {
                    self.pace.refused(wait);
                    self.pace.again().await;
                }
                result => {
                    self.arrived |= result.is_ok();
                    return result;
                }
            }
        }
    }
}

/// A preview would have Telegram's server open the link: a personal one must be opened by its person alone.
pub(crate) fn no_preview() -> LinkPreviewOptions {
    LinkPreviewOptions {
        is_disabled: true,
        url: None,
        prefer_small_media: false,
        prefer_large_media: false,
        show_above_text: false,
    }
}

/// The message to edit: the one that was pressed, if it may be replaced; or the one that was shown under this name, if
/// nobody waits for an answer below.
fn edited(delivery: &Delivery<'_>) -> Option<i32> {
    match delivery.answers {
        Some(Reply { handle: Some(handle), first: true }) => message_of(handle),
        Some(_) => None,
        None => delivery.shown.and_then(message_of),
    }
}

impl<S: Store> Platform for Telegram<S> {
    fn name(&self) -> &'static str {
        crate::NAME
    }

    fn capabilities(&self) -> Capabilities {
        CAPABILITIES
    }

    fn limits(&self) -> Option<Limits> {
        Some(limits::limits(self.messages_per_second))
    }

    fn show<'a>(&'a self, showing: Showing<'a>) -> BoxFuture<'a, Shown> {
        Box::pin(self.show_card(showing))
    }

    fn send<'a>(&'a self, delivery: Delivery<'a>) -> BoxFuture<'a, Sent> {
        Box::pin(async move {
            let parcel = delivery.parcel;
            match self.deliver(&delivery).await {
                Ok(receipt) => Sent::Delivered(receipt),
                Err(refusal) => became(&refusal, &parcel),
            }
        })
    }
}

/// What a refusal means for the parcel.
fn became(refusal: &Refusal, parcel: &dyn std::fmt::Display) -> Sent {
    match refusal {
        Refusal::Throttled(wait) => Sent::Throttled(*wait),
        Refusal::Gone(_) | Refusal::Moved(_) => {
            tracing::info!(%parcel, %refusal, "a chat takes no messages any more");
            Sent::Gone
        }
        Refusal::Unreachable(_) | Refusal::Unauthorized | Refusal::Conflict(_) => {
            tracing::warn!(%parcel, %refusal, "a message did not go out; it is tried again");
            Sent::Failed
        }
        Refusal::NotModified | Refusal::TooOld => Sent::Delivered(None),
        Refusal::NothingToEdit | Refusal::Refused { .. } => {
            tracing::error!(%parcel, %refusal, "a message can't be sent as it is");
            Sent::Never
        }
    }
}
