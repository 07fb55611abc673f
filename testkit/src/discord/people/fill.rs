//! Modals: forms that pop up.

use super::shown::{Select, select};
use super::wait::{complaint, until_in};
use super::{Doing, Seat};
use crate::discord::check::{self, list, text};
use crate::discord::world::{Kind, World};
use anyhow::{Context, Result, bail};
use serde_json::{Value, json};

/// A form that is open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Modal {
    /// What stands at its top.
    pub title: String,
    /// What the bot gets with what was filled in.
    pub custom_id: String,
    /// What can be filled in.
    pub fields: Vec<Field>,
}

/// One field of a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field {
    /// What stands above it.
    pub label: String,
    /// Its name towards the bot.
    pub custom_id: String,
    /// What stands in it from the start.
    pub value: String,
    /// What stands in it in grey, as long as it is empty.
    pub placeholder: String,
    /// Whether it has several lines.
    pub paragraph: bool,
    /// Whether it must be filled in.
    pub required: bool,
    /// The fewest and the most characters.
    pub length: (u64, u64),
    /// What can be chosen, if it is a select.
    pub select: Option<Select>,
}

impl Seat {
    /// The form that is open here for this person.
    pub fn modal(&self) -> Option<Modal> {
        self.shared.look(|world| self.open(world))
    }

    /// Waits for a form to be open here for this person.
    ///
    /// # Errors
    /// After 30 s in vain, with what the person sees.
    pub async fn opens_modal(&self) -> Result<Modal> {
        let complaint = |world: &World| complaint(world, self.channel, Some(self.user), "a form opens");
        until_in(&self.shared, self.channel, |world| self.open(world), complaint).await
    }

    /// Closes the form without sending it; nobody tells the bot.
    pub fn close_modal(&self) {
        self.shared.act(|world| world.modals.remove(&(self.user, self.channel)));
    }

    /// Fills in fields, by label or name, leaves the others as they are, and sends the form. It closes as soon as
    /// the bot answers.
    ///
    /// # Errors
    /// When no form is open, there is no such field, or the app would not let it be sent so.
    pub fn fill(&self, values: &[(&str, &str)]) -> Result<Doing> {
        self.shared.act(|world| {
            let modal = self.open(world).context("no form is open")?;
            for (name, _) in values {
                if !modal.fields.iter().any(|field| field.is(name)) {
                    bail!("the form has no field {name:?}: {modal:#?}");
                }
            }
            let mut filled = Vec::new();
            for field in &modal.fields {
                let given = values.iter().rev().find(|(name, _)| field.is(name));
                let value = given.map_or(field.value.as_str(), |(_, value)| value);
                filled.push((field.custom_id.clone(), field.check(value)?));
            }
            let key = (self.user, self.channel);
            let (origin, json) = world.modals.get(&key).cloned().context("no form is open")?;
            let source = world.interactions.get(&origin).and_then(|origin| origin.source);
            let source = source.and_then(|id| {
                let message = world.any_message(self.channel, id)?;
                Some((id, world.message_json(message)))
            });
            let data = json!({ "custom_id": modal.custom_id, "components": submitted(&json, &filled) });
            Ok(self.interact(world, Kind::Modal, source, &data))
        })
    }

    fn open(&self, world: &World) -> Option<Modal> {
        let (_, json) = world.modals.get(&(self.user, self.channel))?;
        let field = |(label, field): (&str, &Value)| Field {
            label: label.to_owned(),
            custom_id: text(&field["custom_id"]).to_owned(),
            value: text(&field["value"]).to_owned(),
            placeholder: text(&field["placeholder"]).to_owned(),
            paragraph: field["style"] == 2,
            required: field["required"] != false,
            length: (field["min_length"].as_u64().unwrap_or(0), field["max_length"].as_u64().unwrap_or(4000)),
            select: (field["type"] == 3).then(|| select(field)),
        };
        Some(Modal {
            title: text(&json["title"]).to_owned(),
            custom_id: text(&json["custom_id"]).to_owned(),
            fields: check::fields(json).map(field).collect(),
        })
    }
}

impl Field {
    fn is(&self, name: &str) -> bool {
        self.label == name || self.custom_id == name
    }

    /// What is sent for what was typed: a text, or the values of what was chosen (labels, one a line).
    fn check(&self, typed: &str) -> Result<Value> {
        let label = &self.label;
        if let Some(select) = &self.select {
            let mut values = Vec::new();
            for line in typed.lines() {
                let option = select.options.iter().find(|option| option.label == line);
                values
                    .push(option.with_context(|| format!("{label:?} has no option {line:?}"))?.value.clone());
            }
            if typed.is_empty() {
                values =
                    select.options.iter().filter(|one| one.default).map(|one| one.value.clone()).collect();
            }
            let (least, most) = select.count;
            let may_be_empty = !self.required && values.is_empty();
            if !may_be_empty && !(least..=most).contains(&(values.len() as u64)) {
                bail!("{label:?} takes {least} to {most} options");
            }
            return Ok(json!(values));
        }
        let length = typed.chars().count() as u64;
        if length == 0 && self.required {
            bail!("{label:?} must be filled in");
        }
        let (least, most) = self.length;
        if length > 0 && !(least..=most).contains(&length) {
            bail!("{label:?} must have {least} to {most} characters, not {length}");
        }
        if !self.paragraph && typed.contains('\n') {
            bail!("{label:?} has one line only");
        }
        Ok(json!(typed))
    }
}

/// The form's components as they come back, in rows or labels as they were sent.
fn submitted(modal: &Value, filled: &[(String, Value)]) -> Vec<Value> {
    let mut number = 0;
    let mut next = || {
        number += 1;
        number
    };
    let mut field = |field: &Value| {
        let name = text(&field["custom_id"]);
        let value = filled.iter().find(|(id, _)| id == name).map(|(_, value)| value.clone());
        let key = if field["type"] == 3 { "values" } else { "value" };
        json!({ "type": field["type"], "id": next(), "custom_id": name, key: value })
    };
    let tops = list(&modal["components"]).iter().enumerate();
    let top = |(place, top): (usize, &Value)| match top["type"].as_u64() {
        Some(18) => {
            json!({ "type": 18, "id": 100 + place, "component": field(&top["component"]) })
        }
        Some(1) => {
            let inside: Vec<_> = list(&top["components"]).iter().map(&mut field).collect();
            json!({ "type": 1, "id": 100 + place, "components": inside })
        }
        _ => json!({ "type": top["type"], "id": 100 + place }),
    };
    tops.map(top).collect()
}
