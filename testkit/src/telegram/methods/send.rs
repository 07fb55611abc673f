//! Sending, and files.

use crate::telegram::keyboard;
use crate::telegram::limits::Act;
use crate::telegram::refusal::{Outcome, Refusal};
use crate::telegram::request::{Document, Parameters};
use crate::telegram::text::{Formatted, LONGEST_CAPTION, LONGEST_TEXT, units};
use crate::telegram::world::{Access, Content, Posting, Sender, World, file_id, file_of};
use serde_json::json;

/// The largest file that `getFile` gives (<https://core.telegram.org/bots/api#getfile>).
const LARGEST_DOWNLOAD: usize = 20_000_000;

pub(super) fn message(world: &mut World, parameters: &Parameters) -> Outcome {
    if parameters.text("text").is_none() {
        return Err(Refusal::bad("message text is empty"));
    }
    let text = Formatted::read(parameters, "text", "entities")?;
    send(world, parameters, |_| {
        if text.text.is_empty() {
            return Err(Refusal::bad("text must be non-empty"));
        }
        if units(&text.text) > LONGEST_TEXT {
            return Err(Refusal::bad("message is too long"));
        }
        Ok(Content::Text(text))
    })
}

pub(super) fn document(world: &mut World, parameters: &Parameters) -> Outcome {
    let caption = Formatted::read(parameters, "caption", "caption_entities")?;
    let given = parameters.text("document");
    let attached = given.as_deref().and_then(|name| name.strip_prefix("attach://")).unwrap_or("document");
    let file = parameters.files.get(attached).cloned();
    send(world, parameters, |world| {
        if units(&caption.text) > LONGEST_CAPTION {
            return Err(Refusal::bad("message caption is too long"));
        }
        let place = match (file, given) {
            (Some(file), _) if file.bytes.is_empty() => return Err(Refusal::bad("file must be non-empty")),
            (Some(file), _) => {
                world.files.push(with_mime(file));
                world.files.len() - 1
            }
            (None, Some(id)) => file_of(&id).filter(|file| *file < world.files.len()).ok_or_else(|| {
                Refusal::bad("wrong remote file identifier specified: Wrong padding in the string")
            })?,
            (None, None) => return Err(Refusal::bad("there is no document in the request")),
        };
        Ok(Content::Document(place, caption))
    })
}

fn with_mime(file: Document) -> Document {
    let mime = if file.mime.is_empty() { "application/octet-stream".to_owned() } else { file.mime };
    Document { mime, ..file }
}

/// Checks what all messages have in common, in the real server's order, and stores what `content` makes.
fn send(
    world: &mut World,
    parameters: &Parameters,
    content: impl FnOnce(&mut World) -> Result<Content, Refusal>,
) -> Outcome {
    let markup = parameters.json("reply_markup", "reply keyboard markup")?;
    let way = world.way(parameters, Access::Write)?;
    let mut thread = world.thread(parameters, way.chat)?;
    let reply_to = reply(world, parameters, way.chat)?;
    if thread.is_none() {
        thread = reply_to.and_then(|id| world.message(way.chat, id)).and_then(|message| message.thread);
    }
    let markup = keyboard::check(markup, way.markup)?;
    let content = content(world)?;
    world.pass(Act::Send, way.place)?;
    let posting = Posting { thread, reply_to, markup, ..Posting::new(way.chat, Sender::Bot, content) };
    let message = world.store(posting);
    Ok(world.message_json(&message))
}

/// The message that is replied to: today's parameter, or the one before it.
fn reply(world: &World, parameters: &Parameters, chat: i64) -> Result<Option<i64>, Refusal> {
    let today = parameters.json("reply_parameters", "reply parameters")?.unwrap_or_default();
    let id = today["message_id"].as_i64().or_else(|| parameters.integer("reply_to_message_id"));
    let without =
        today["allow_sending_without_reply"] == true || parameters.flag("allow_sending_without_reply");
    match id {
        Some(id) if world.message(chat, id).is_some() => Ok(Some(id)),
        Some(_) if !without => Err(Refusal::bad("message to be replied not found")),
        _ => Ok(None),
    }
}

/// <https://core.telegram.org/bots/api#sendchataction>
const ACTIONS: [&str; 11] = [
    "typing",
    "upload_photo",
    "record_video",
    "upload_video",
    "record_voice",
    "upload_voice",
    "upload_document",
    "choose_sticker",
    "find_location",
    "record_video_note",
    "upload_video_note",
];

pub(super) fn chat_action(world: &mut World, parameters: &Parameters) -> Outcome {
    let action = parameters.text("action").unwrap_or_default().to_lowercase();
    if !ACTIONS.contains(&action.as_str()) {
        return Err(Refusal::bad("wrong parameter action in request"));
    }
    let way = world.way(parameters, Access::Write)?;
    world.will(way.place)?;
    Ok(json!(true))
}

pub(super) fn get_file(world: &mut World, parameters: &Parameters) -> Outcome {
    let id = parameters.text("file_id").ok_or_else(|| Refusal::bad("file_id not specified"))?;
    let known = file_of(&id).and_then(|place| Some((place, world.files.get(place)?.bytes.len())));
    let (place, size) = known.ok_or_else(|| Refusal::bad("invalid file_id"))?;
    if size > LARGEST_DOWNLOAD {
        return Err(Refusal::bad("file is too big"));
    }
    let mut file = world.file_json(place);
    file["file_path"] = json!(format!("documents/{}", file_id(place)));
    Ok(file)
}
