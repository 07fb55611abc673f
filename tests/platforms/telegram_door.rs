//! A private chat on Telegram.

use crate::door::{Door, Seen, View, as_file, in_brackets};
use anyhow::Result;
use futures_util::FutureExt;
use futures_util::future::{BoxFuture, ready};
use testkit::telegram::{Shown, User};

/// Somebody who has the bot on Telegram.
pub struct TelegramDoor(pub User);

impl Door for TelegramDoor {
    fn say<'a>(&'a mut self, words: &'a str) -> BoxFuture<'a, Result<()>> {
        self.0.send(words);
        ready(Ok(())).boxed()
    }

    fn press<'a>(&'a mut self, label: &'a str) -> BoxFuture<'a, Result<()>> {
        // Until a press is answered, a clock runs on its button.
        async move { self.0.press(label)?.answered().await.map(drop) }.boxed()
    }

    fn shown(&self) -> Vec<View> {
        views(&self.0.messages())
    }

    fn watch<'a>(&'a mut self, seen: &'a mut Seen<'_>) -> BoxFuture<'a, Result<()>> {
        let look = |messages: &[Shown]| seen(&views(messages)).then_some(());
        async move { self.0.wait_for("the bot shows it", look).await }.boxed()
    }

    fn edits(&self) -> bool {
        true
    }

    fn close(&mut self) -> BoxFuture<'_, Result<()>> {
        ready(Ok(())).boxed()
    }
}

/// Files have messages of their own here, below the text that they belong to.
fn views(messages: &[Shown]) -> Vec<View> {
    let mut views: Vec<View> = Vec::new();
    for message in messages.iter().filter(|message| message.is_from_bot()) {
        let file = message.document.as_ref();
        let file = file.map(|file| as_file(&file.name, &file.mime, &file.bytes)).unwrap_or_default();
        match views.last_mut() {
            Some(above) if message.text.is_empty() => above.text += &file,
            _ => views.push(View {
                id: message.id.to_string(),
                version: message.edits.into(),
                text: message.text.clone() + &in_brackets(message.labels().into_iter()) + &file,
            }),
        }
    }
    views
}
