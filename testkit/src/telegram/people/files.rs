//! Files and contacts that people send.

use super::User;
use crate::telegram::request::Document;
use crate::telegram::text::Formatted;
use crate::telegram::world::Content;
use serde_json::json;

impl User {
    /// Sends a file; returns the message's id. The bot gets at it with `getFile`.
    pub fn document(&self, name: &str, mime: &str, bytes: impl Into<Vec<u8>>) -> i64 {
        let file = Document { name: name.to_owned(), mime: mime.to_owned(), bytes: bytes.into() };
        self.shared.act(|world| {
            world.files.push(file);
            let content = Content::Document(world.files.len() - 1, Formatted::default());
            world.post_privately(self.id(), content, None)
        })
    }

    /// Sends a photo; returns the message's id.
    pub fn photo(&self, bytes: impl Into<Vec<u8>>) -> i64 {
        let file =
            Document { name: "photo.jpg".to_owned(), mime: "image/jpeg".to_owned(), bytes: bytes.into() };
        self.shared.act(|world| {
            world.files.push(file);
            let content = Content::Photo(world.files.len() - 1);
            world.post_privately(self.id(), content, None)
        })
    }

    /// Sends the own contact, as the keyboard button for it does; returns the message's id.
    pub fn contact(&self, phone_number: &str) -> i64 {
        self.shared.act(|world| {
            let name = world.people.get(&self.id()).map_or("", |person| person.first_name.as_str());
            let contact = json!({ "phone_number": phone_number, "first_name": name, "user_id": self.id() });
            world.post_privately(self.id(), Content::Contact(contact), None)
        })
    }

    /// Sends somebody else's contact; `user_id` only if that is a person with an account.
    pub fn foreign_contact(&self, phone_number: &str, first_name: &str, user_id: Option<i64>) -> i64 {
        let mut contact = json!({ "phone_number": phone_number, "first_name": first_name });
        if let Some(id) = user_id {
            contact["user_id"] = json!(id);
        }
        self.shared.act(|world| world.post_privately(self.id(), Content::Contact(contact), None))
    }
}
