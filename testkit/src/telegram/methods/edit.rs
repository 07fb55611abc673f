//! Editing and deleting.

use crate::telegram::keyboard::{self, Markup, Where};
use crate::telegram::limits::{Act, Place};
use crate::telegram::refusal::{Outcome, Refusal};
use crate::telegram::request::Parameters;
use crate::telegram::text::{Formatted, LONGEST_TEXT, units};
use crate::telegram::world::{Access, Content, Kind, Message, Sender, World};
use serde_json::json;

/// How long a message may be deleted (<https://core.telegram.org/bots/api#deletemessage>), in seconds.
const DELETABLE: u64 = 48 * 60 * 60;

/// Which message an edit is about.
enum Target {
    Chat(i64, i64, Place),
    Inline(String),
}

pub(super) fn text(world: &mut World, parameters: &Parameters) -> Outcome {
    if parameters.text("text").is_none() {
        return Err(Refusal::bad("message text is empty"));
    }
    let text = Formatted::read(parameters, "text", "entities")?;
    edit(world, parameters, |message| match message.content {
        _ if text.text.is_empty() => Err(Refusal::bad("text must be non-empty")),
        _ if units(&text.text) > LONGEST_TEXT => Err(Refusal::bad("message is too long")),
        Content::Text(_) => Ok(Some(Content::Text(text))),
        _ => Err(Refusal::bad("there is no text in the message to edit")),
    })
}

pub(super) fn reply_markup(world: &mut World, parameters: &Parameters) -> Outcome {
    edit(world, parameters, |_| Ok(None))
}

fn edit(
    world: &mut World,
    parameters: &Parameters,
    content: impl FnOnce(&Message) -> Result<Option<Content>, Refusal>,
) -> Outcome {
    let markup = parameters.json("reply_markup", "reply keyboard markup")?;
    let target = target(world, parameters)?;
    let place = match &target {
        Target::Chat(_, _, place) => *place,
        Target::Inline(_) => Place::Inline,
    };
    let message = found(world, &target)?;
    if message.sender != Sender::Bot || matches!(message.content, Content::Service(..)) {
        return Err(Refusal::bad("message can't be edited"));
    }
    let new = content(message)?;
    // An edit without a keyboard takes the old one away.
    let markup = keyboard::check(markup, Where::InlineOnly)?;
    let markup = Markup { reply: message.markup.reply.clone(), ..markup };
    let is_same = new.as_ref().is_none_or(|new| *new == message.content) && markup == message.markup;
    world.pass(Act::Edit, place)?;
    if is_same {
        return Err(Refusal::bad(
            "message is not modified: specified new message content and reply markup are exactly the same as a \
             current content and reply markup of the message",
        ));
    }
    let now = world.clock.unix();
    let message = match &target {
        Target::Chat(chat, id, _) => world.message_mut(*chat, *id),
        Target::Inline(id) => world.inline.get_mut(id),
    };
    let Some(message) = message else { return Err(not_found()) };
    if let Some(new) = new {
        message.content = new;
    }
    message.markup = markup;
    message.edited = Some(now);
    message.edits += 1;
    let message = message.clone();
    Ok(match target {
        Target::Chat(..) => world.message_json(&message),
        Target::Inline(_) => json!(true),
    })
}

fn target(world: &World, parameters: &Parameters) -> Result<Target, Refusal> {
    let id = parameters.integer("message_id");
    if parameters.text("chat_id").is_none() && id.is_none() {
        return match parameters.text("inline_message_id") {
            Some(id) => Ok(Target::Inline(id)),
            None => Err(Refusal::bad("message identifier is not specified")),
        };
    }
    let way = world.way(parameters, Access::Edit)?;
    Ok(Target::Chat(way.chat, id.ok_or_else(not_found)?, way.place))
}

fn found<'a>(world: &'a World, target: &Target) -> Result<&'a Message, Refusal> {
    match target {
        Target::Chat(chat, id, _) => world.message(*chat, *id).ok_or_else(not_found),
        Target::Inline(id) => world.inline.get(id).ok_or_else(|| Refusal::bad("MESSAGE_ID_INVALID")),
    }
}

fn not_found() -> Refusal {
    Refusal::bad("message to edit not found")
}

pub(super) fn delete(world: &mut World, parameters: &Parameters) -> Outcome {
    if parameters.text("chat_id").is_none() {
        return Err(Refusal::bad("chat identifier is not specified"));
    }
    let Some(id) = parameters.integer("message_id") else {
        return Err(Refusal::bad("message identifier is not specified"));
    };
    let way = world.way(parameters, Access::Write)?;
    let now = world.clock.unix();
    let Some(message) = world.message(way.chat, id) else {
        return Err(Refusal::bad("message to delete not found"));
    };
    let chat = world.chats.get(&way.chat);
    let may = match chat.map(|chat| (chat.kind, chat.bot.governs())) {
        Some((Kind::Private, _)) => true,
        Some((_, governs)) => governs || message.sender == Sender::Bot,
        None => false,
    };
    if !may || now.saturating_sub(message.date) > DELETABLE {
        return Err(Refusal::bad("message can't be deleted"));
    }
    if let Some(message) = world.message_mut(way.chat, id) {
        message.deleted = true;
    }
    Ok(json!(true))
}
