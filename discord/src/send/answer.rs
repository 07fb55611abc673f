//! Answers to an interaction: the first in its place or below it, the others below; as long as its token is good.

use super::Discord;
use super::direct::{Calls, bodies};
use crate::api::{Attached, Messages, Refusal, Route};
use crate::interaction::Answered;
use crate::read::{FIRST_ANSWER, TOKEN};
use crate::read::{Handle, Seat};
use crate::write::{Body, modal};
use bot_core::message::{Message, Opening};
use bot_core::port::Store;
use courier::Delivery;
use jiff::Timestamp;
use serde::Serialize;
use serde_json::Value;
use serenity::builder::CreateModal;

/// An interaction that is answered.
#[derive(Clone, Copy)]
pub(super) struct Interaction<'a> {
    pub id: u64,
    pub application: u64,
    pub token: &'a str,
    pub seat: Seat,
}

impl Interaction<'_> {
    /// Whether its token is still good.
    pub fn is_open(&self, now: Timestamp) -> bool {
        Handle::age(self.id, now.as_millisecond()) < TOKEN
    }

    fn answers(&self) -> Messages<'_> {
        Messages::Answers { application: self.application, token: self.token }
    }
}

/// The first answer, as the callback takes it
/// (<https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-response-object>).
#[derive(Serialize)]
struct Callback<'a, T: Serialize> {
    #[serde(rename = "type")]
    kind: u8,
    data: &'a T,
}

const BELOW: u8 = 4;
const IN_PLACE: u8 = 7;
const DIALOG: u8 = 9;

impl<S: Store> Discord<S> {
    /// Answers. The receipt is that of the first message.
    pub(super) async fn answer(
        &self,
        delivery: &Delivery<'_>,
        to: &Interaction<'_>,
    ) -> Result<Option<String>, Refusal> {
        let message = delivery.message;
        let files = self.files(&message.files).await?;
        let mut bodies = bodies(message, &files, to.seat.alone).into_iter();
        let last = bodies.len().saturating_sub(1);
        let is_first = delivery.answers.is_some_and(|reply| reply.first);
        let mut receipt = None;
        let mut calls = Calls::of(delivery);
        for (n, body) in bodies.by_ref().enumerate() {
            let files = if n == last { &files[..] } else { &[] };
            let shown = match n == 0 && is_first {
                true => {
                    calls.free();
                    self.first(to, message, &body, files, last == 0).await?
                }
                false => calls.call(|| self.follow_up(to, &body, files)).await?,
            };
            calls.arrived();
            receipt = receipt.or(shown);
        }
        // What one person sees can't be found again later.
        Ok(receipt.filter(|_| !to.seat.alone))
    }

    /// The first answer, whatever was said before in its stead. `whole`: no other part follows.
    async fn first(
        &self,
        to: &Interaction<'_>,
        message: &Message,
        body: &Body,
        files: &[Attached],
        whole: bool,
    ) -> Result<Option<String>, Refusal> {
        let mut turn = self.open.turn(to.id).await;
        let shown = self.said(to, message, body, files, (whole, turn.as_deref().copied())).await?;
        if let Some(turn) = turn.as_deref_mut() {
            *turn = Answered::Yes;
        }
        drop(turn);
        self.open.end(to.id);
        Ok(shown)
    }

    /// Says the first answer where so much is `known` of what was said before; `None`: another process has begun it.
    async fn said(
        &self,
        to: &Interaction<'_>,
        message: &Message,
        body: &Body,
        files: &[Attached],
        (whole, known): (bool, Option<Answered>),
    ) -> Result<Option<String>, Refusal> {
        let in_place = to.seat.replaces && whole;
        let dialog = dialog(to, message);
        let asked_for_the_first_time = match known {
            Some(Answered::NotYet) => true,
            // Begun by another process: it may have answered.
            None => Handle::age(to.id, self.clock.now().as_millisecond()) < FIRST_ANSWER,
            Some(_) => false,
        };
        if asked_for_the_first_time {
            let called = match &dialog {
                Some(dialog) => self.callback(to, DIALOG, dialog, &[], false).await,
                None => {
                    let kind = if in_place { IN_PLACE } else { BELOW };
                    self.callback(to, kind, body, files, message.lasting && !to.seat.alone).await
                }
            };
            if called != Err(Refusal::Answered) {
                return called;
            }
        }
        match known {
            // The dialog was opened, and that it was did not come back. It has left no message that could be edited: an edit
            // could hit the one with the component, which others may see.
            Some(Answered::NotYet | Answered::Yes) if dialog.is_some() => Ok(None),
            // What another process has said is not known, so nothing of it is edited for a dialog, and nothing is lost.
            None if dialog.is_some() => self.follow_up(to, body, files).await,
            // The message with the component was left as it is, and it stays.
            Some(Answered::WaitThere) if !in_place => self.follow_up(to, body, files).await,
            // Answered by a process that was killed before it noted so: the same answer again changes nothing.
            _ => match self.edited(to, body, files).await {
                Err(Refusal::NothingToEdit) => self.follow_up(to, body, files).await,
                edited => edited,
            },
        }
    }

    async fn callback(
        &self,
        to: &Interaction<'_>,
        kind: u8,
        data: &impl Serialize,
        files: &[Attached],
        told: bool,
    ) -> Result<Option<String>, Refusal> {
        let route = Route::callback(to.id, to.token, told);
        let answer: Value = self.api.call_with(&route, &Callback { kind, data }, files).await?;
        Ok(answer.pointer("/resource/message").and_then(receipt))
    }

    async fn edited(
        &self,
        to: &Interaction<'_>,
        body: &Body,
        files: &[Attached],
    ) -> Result<Option<String>, Refusal> {
        let route = Route::edit(to.answers(), Messages::ORIGINAL);
        self.api.call_with::<Value>(&route, body, files).await.map(|message| receipt(&message))
    }

    async fn follow_up(
        &self,
        to: &Interaction<'_>,
        body: &Body,
        files: &[Attached],
    ) -> Result<Option<String>, Refusal> {
        let answer = self.api.call_with::<Value>(&Route::post(to.answers()), body, files).await?;
        Ok(receipt(&answer))
    }

    /// Says that something did not work, if there is still a way.
    pub(crate) async fn apologise(&self, handle: &Handle, words: String) {
        let body = Body::text(crate::write::escaped(&words), Vec::new());
        let said = match handle {
            Handle::Interaction { id, application, token, seat } => {
                let to = Interaction { id: *id, application: *application, token, seat: *seat };
                self.first(&to, &Message::default(), &body.alone(seat.alone), &[], false).await.map(drop)
            }
            Handle::Words(channel) => {
                self.api.call::<Value>(&Route::post(Messages::Channel(*channel)), &body).await.map(drop)
            }
        };
        if let Err(refusal) = said {
            tracing::warn!(%refusal, "somebody could not be told that something did not work");
        }
    }
}

/// The dialog, where it may be opened at once: nobody has to read something first, or there is no other way to write.
fn dialog(to: &Interaction<'_>, message: &Message) -> Option<CreateModal> {
    let dialog = message.dialog.as_ref().filter(|_| to.seat.dialog)?;
    let opens = match dialog.opening {
        Opening::Now => true,
        // In direct messages people may as well write.
        Opening::AtOnce => to.seat.alone,
        Opening::AtAPress => false,
    };
    if !opens {
        return None;
    }
    Some(modal(dialog, to.seat.replaces || message.passing))
}

/// The platform's id of a message, as it is kept.
pub(super) fn receipt(message: &Value) -> Option<String> {
    let id = crate::read::id(message, "id")?;
    let channel = crate::read::id(message, "channel_id")?;
    Some(format!("{channel}/{id}"))
}
