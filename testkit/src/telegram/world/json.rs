//! The JSON of what the server knows, in the shapes of <https://core.telegram.org/bots/api#available-types>.

use super::{BOT_ID, BOT_USERNAME, Chat, Content, Kind, Message, Sender, Standing, World};
use serde_json::{Value, json};

impl World {
    pub(in crate::telegram) fn bot_json(&self) -> Value {
        let name = self.profile.texts.get(&("name", String::new())).map_or("Zapis", String::as_str);
        json!({ "id": BOT_ID, "is_bot": true, "first_name": name, "username": BOT_USERNAME })
    }

    pub(in crate::telegram) fn user_json(&self, id: i64) -> Value {
        if id == BOT_ID {
            return self.bot_json();
        }
        let Some(person) = self.people.get(&id) else {
            return json!({ "id": id, "is_bot": false, "first_name": "" });
        };
        let mut user = json!({ "id": id, "is_bot": false, "first_name": person.first_name });
        if let Some(language) = &person.language_code {
            user["language_code"] = json!(language);
        }
        user
    }

    pub(in crate::telegram) fn chat_json(&self, id: i64) -> Value {
        let Some(chat) = self.chats.get(&id) else { return json!({ "id": id, "type": "private" }) };
        let mut json = json!({ "id": id, "type": chat.kind.name() });
        match chat.kind {
            Kind::Private => json["first_name"] = json!(chat.title),
            Kind::Group => {
                json["title"] = json!(chat.title);
                json["all_members_are_administrators"] = json!(false);
            }
            Kind::Supergroup | Kind::Channel => json["title"] = json!(chat.title),
        }
        if !chat.topics.is_empty() {
            json["is_forum"] = json!(true);
        }
        json
    }

    /// A member as `getChatMember` and membership updates show it.
    pub(in crate::telegram) fn member_json(&self, chat: &Chat, user: i64, standing: Standing) -> Value {
        let mut member = json!({ "user": self.user_json(user), "status": standing.name() });
        match standing {
            Standing::Creator => member["is_anonymous"] = json!(false),
            Standing::Kicked => member["until_date"] = json!(0),
            Standing::Administrator => {
                let rights = match chat.kind {
                    Kind::Channel => ["can_post_messages", "can_edit_messages"].as_slice(),
                    _ => ["can_pin_messages", "can_manage_topics"].as_slice(),
                };
                let common = [
                    "can_be_edited",
                    "can_manage_chat",
                    "can_change_info",
                    "can_delete_messages",
                    "can_invite_users",
                    "can_restrict_members",
                    "can_promote_members",
                    "can_manage_video_chats",
                    "can_manage_voice_chats",
                    "can_post_stories",
                    "can_edit_stories",
                    "can_delete_stories",
                    "is_anonymous",
                ];
                let granted = ["can_manage_chat", "can_delete_messages", "can_invite_users"];
                for right in common {
                    member[right] = json!(granted.contains(&right));
                }
                for right in rights {
                    member[*right] = json!(true);
                }
            }
            Standing::Member | Standing::Left => {}
        }
        member
    }

    /// A message in full; one inside another comes without what *it* replies to.
    pub(in crate::telegram) fn message_json(&self, message: &Message) -> Value {
        let mut json = self.bare_message_json(message);
        let chat = self.chats.get(&message.chat);
        let original = message.reply_to.and_then(|id| chat?.visible().find(|other| other.id == id));
        if let Some(original) = original {
            json["reply_to_message"] = self.bare_message_json(original);
        }
        json
    }

    fn bare_message_json(&self, message: &Message) -> Value {
        let mut json = json!({
            "message_id": message.id,
            "chat": self.chat_json(message.chat),
            "date": message.date,
        });
        let is_channel = self.chats.get(&message.chat).is_some_and(|chat| chat.kind == Kind::Channel);
        match message.sender {
            Sender::Person(id) => json["from"] = self.user_json(id),
            Sender::Bot if !is_channel => json["from"] = self.bot_json(),
            Sender::Bot | Sender::Channel => json["sender_chat"] = self.chat_json(message.chat),
        }
        if let Some(edited) = message.edited {
            json["edit_date"] = json!(edited);
        }
        if let Some(thread) = message.thread {
            json["message_thread_id"] = json!(thread);
            json["is_topic_message"] = json!(true);
        }
        if let Some(markup) = &message.markup.inline {
            json["reply_markup"] = markup.clone();
        }
        self.add_content(&mut json, &message.content);
        json
    }

    fn add_content(&self, json: &mut Value, content: &Content) {
        match content {
            Content::Text(text) => {
                json["text"] = json!(text.text);
                if !text.entities.is_empty() {
                    json["entities"] = json!(text.entities);
                }
            }
            Content::Document(file, caption) => {
                json["document"] = self.file_json(*file);
                if let Some(document) = self.files.get(*file) {
                    json["document"]["file_name"] = json!(document.name);
                    json["document"]["mime_type"] = json!(document.mime);
                }
                if !caption.text.is_empty() {
                    json["caption"] = json!(caption.text);
                }
                if !caption.entities.is_empty() {
                    json["caption_entities"] = json!(caption.entities);
                }
            }
            Content::Photo(file) => {
                let mut size = self.file_json(*file);
                size["width"] = json!(90);
                size["height"] = json!(90);
                json["photo"] = json!([size]);
            }
            Content::Contact(contact) => json["contact"] = contact.clone(),
            Content::Service(field, value) => json[*field] = value.clone(),
        }
    }

    pub(in crate::telegram) fn file_json(&self, file: usize) -> Value {
        let size = self.files.get(file).map_or(0, |document| document.bytes.len());
        json!({ "file_id": file_id(file), "file_unique_id": format!("AgAD{file:08}"), "file_size": size })
    }
}

pub(in crate::telegram) fn file_id(file: usize) -> String {
    format!("BQACAgIAAxk{file:08}")
}

pub(in crate::telegram) fn file_of(id: &str) -> Option<usize> {
    id.strip_prefix("BQACAgIAAxk")?.parse().ok()
}
