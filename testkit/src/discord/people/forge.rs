//! What only a changed app can send.

use super::{Doing, Seat};
use crate::discord::world::Kind;
use serde_json::{Value, json};

/// An interaction with whatever in it.
#[derive(Clone, Debug)]
pub struct Forgery {
    kind: Kind,
    data: Value,
    message: Option<u64>,
}

impl Forgery {
    /// A press on a button of this name.
    pub fn press(custom_id: &str) -> Self {
        let data = json!({ "custom_id": custom_id, "component_type": 2, "id": 2 });
        Self { kind: Kind::Component, data, message: None }
    }

    /// A choice of these values from a select of this name.
    pub fn choose(custom_id: &str, values: &[&str]) -> Self {
        let data = json!({ "custom_id": custom_id, "component_type": 3, "id": 2, "values": values });
        Self { kind: Kind::Component, data, message: None }
    }

    /// A modal of this name, with values of these fields; none need have been open.
    pub fn submit(custom_id: &str, fields: &[(&str, &str)]) -> Self {
        let row = |(place, (name, value)): (usize, &(&str, &str))| {
            let field = json!({ "type": 4, "id": 2 * place + 2, "custom_id": name, "value": value });
            json!({ "type": 1, "id": 2 * place + 1, "components": [field] })
        };
        let rows: Vec<_> = fields.iter().enumerate().map(row).collect();
        Self { kind: Kind::Modal, data: json!({ "custom_id": custom_id, "components": rows }), message: None }
    }

    /// A command with this data, registered or not.
    pub fn command(data: Value) -> Self {
        Self { kind: Kind::Command, data, message: None }
    }

    /// As if it belonged to this message, which need not be there, or be seen by the person.
    pub fn on(self, message_id: u64) -> Self {
        Self { message: Some(message_id), ..self }
    }
}

impl Seat {
    pub(in crate::discord) fn forge(&self, forgery: &Forgery) -> Doing {
        self.shared.act(|world| {
            let source = forgery.message.map(|id| {
                let message = world.any_message(self.channel, id);
                let json = message.map_or_else(
                    || {
                        let bot = world.user_json(crate::discord::BOT_ID);
                        json!({
                            "id": id.to_string(), "channel_id": self.channel.to_string(), "author": bot,
                            "content": "", "timestamp": world.clock.iso(), "edited_timestamp": null,
                            "tts": false, "mention_everyone": false, "mentions": [], "mention_roles": [],
                            "attachments": [], "embeds": [], "components": [], "pinned": false, "type": 0,
                            "flags": 0,
                        })
                    },
                    |message| world.message_json(message),
                );
                (id, json)
            });
            self.interact(world, forgery.kind, source, &forgery.data)
        })
    }
}
