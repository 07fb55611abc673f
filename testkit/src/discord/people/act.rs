//! Pressing buttons and choosing from selects. Old messages can be used for ever.

use super::shown::{Button, Select, Shown, dump, seen_by};
use super::{Doing, Seat};
use crate::discord::check::buttons_and_selects;
use crate::discord::world::{Kind, World};
use anyhow::{Result, bail};
use serde_json::{Value, json};

impl Seat {
    /// Presses the button with this label: on the newest message that has it exactly, else on the newest that has
    /// one containing it.
    ///
    /// # Errors
    /// When there is none that can be pressed, with what is there.
    pub fn press(&self, label: &str) -> Result<Doing> {
        self.press_where(label, |_| true)
    }

    /// Presses a button of this message.
    ///
    /// # Errors
    /// As [`press`](Self::press).
    pub fn press_on(&self, message_id: u64, label: &str) -> Result<Doing> {
        self.press_where(label, |message| message.id == message_id)
    }

    fn press_where(&self, label: &str, which: impl Fn(&Shown) -> bool) -> Result<Doing> {
        self.shared.act(|world| {
            let messages = self.bots(world, which);
            let (message, button) = find(&messages, label)?;
            if button.disabled {
                bail!("the button {label:?} is disabled; there is:\n{}", dump(&messages));
            }
            if let Some(url) = &button.url {
                bail!("pressing {label:?} tells the bot nothing; it opens {url}");
            }
            Ok(self.use_component(world, message, &button.custom_id, 2, None))
        })
    }

    /// What the button with this label opens, found as [`press`](Self::press) finds one.
    ///
    /// # Errors
    /// When there is none, or it opens nothing.
    pub fn link(&self, label: &str) -> Result<String> {
        let messages = self.shared.look(|world| self.bots(world, |_| true));
        match find(&messages, label)?.1.url {
            Some(url) => Ok(url),
            None => bail!("the button {label:?} opens nothing"),
        }
    }

    /// Chooses these options, by their labels, from the newest select that has them all.
    ///
    /// # Errors
    /// When there is none, or it does not allow so few or so many, with what is there.
    pub fn choose(&self, labels: &[&str]) -> Result<Doing> {
        self.choose_where(labels, |_| true)
    }

    /// The same from a select of this message.
    ///
    /// # Errors
    /// As [`choose`](Self::choose).
    pub fn choose_on(&self, message_id: u64, labels: &[&str]) -> Result<Doing> {
        self.choose_where(labels, |message| message.id == message_id)
    }

    fn choose_where(&self, labels: &[&str], which: impl Fn(&Shown) -> bool) -> Result<Doing> {
        self.shared.act(|world| {
            let messages = self.bots(world, which);
            for message in messages.iter().rev() {
                let Some((select, values)) =
                    message.selects.iter().find_map(|select| Some((select, pick(select, labels)?)))
                else {
                    continue;
                };
                let (least, most) = select.count;
                if select.disabled || !(least..=most).contains(&(values.len() as u64)) {
                    bail!("one cannot choose {labels:?} here; there is:\n{}", dump(&messages));
                }
                return Ok(self.use_component(world, message.id, &select.custom_id, 3, Some(values)));
            }
            bail!("there is no select with {labels:?}; there is:\n{}", dump(&messages))
        })
    }

    fn bots(&self, world: &World, which: impl Fn(&Shown) -> bool) -> Vec<Shown> {
        let mut messages = seen_by(world, self.channel, Some(self.user));
        messages.retain(|message| message.is_from_bot() && which(message));
        messages
    }

    fn use_component(
        &self,
        world: &mut World,
        message: u64,
        custom_id: &str,
        kind: u64,
        values: Option<Vec<String>>,
    ) -> Doing {
        let there = world.any_message(self.channel, message);
        let number = there.and_then(|message| {
            let mut parts = buttons_and_selects(&message.components);
            parts.find(|one| one["custom_id"] == custom_id).map(|one| one["id"].clone())
        });
        let source = there.map(|there| (message, world.message_json(there)));
        let mut data = json!({ "custom_id": custom_id, "component_type": kind, "id": number });
        if let Some(values) = values {
            data["values"] = json!(values);
        }
        self.interact(world, Kind::Component, source, &data)
    }

    pub(super) fn interact(
        &self,
        world: &mut World,
        kind: Kind,
        source: Option<(u64, Value)>,
        data: &Value,
    ) -> Doing {
        let id = world.interact(kind, self.user, self.channel, source, data);
        Doing::new(self.shared.clone(), id)
    }
}

/// The message's id and the button.
fn find(messages: &[Shown], label: &str) -> Result<(u64, Button)> {
    let fits: [&dyn Fn(&Button) -> bool; 2] =
        [&|button| button.label == label, &|button| button.label.contains(label)];
    for fits in fits {
        for message in messages.iter().rev() {
            if let Some(button) = message.all_buttons().find(|button| fits(button)) {
                return Ok((message.id, button.clone()));
            }
        }
    }
    bail!("there is no button {label:?}; there is:\n{}", dump(messages))
}

/// The values of these labels, if the select has them all.
fn pick(select: &Select, labels: &[&str]) -> Option<Vec<String>> {
    let value = |label: &&str| {
        let option = select.options.iter().find(|option| option.label == *label);
        option.map(|option| option.value.clone())
    };
    labels.iter().map(value).collect()
}
