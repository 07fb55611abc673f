//! Looking at chats and leaving them.

use crate::telegram::refusal::{Outcome, Refusal};
use crate::telegram::request::Parameters;
use crate::telegram::world::{Access, BOT_ID, Chat, Kind, Standing, World};
use serde_json::{Value, json};

fn chat<'a>(world: &'a World, parameters: &Parameters) -> Result<&'a Chat, Refusal> {
    let way = world.way(parameters, Access::Read)?;
    world.chats.get(&way.chat).ok_or_else(|| Refusal::bad("chat not found"))
}

pub(super) fn get(world: &mut World, parameters: &Parameters) -> Outcome {
    let chat = chat(world, parameters)?;
    let mut full = world.chat_json(chat.id);
    full["accent_color_id"] = json!(0);
    full["max_reaction_count"] = json!(11);
    let gifts = chat.kind == Kind::Private;
    full["accepted_gift_types"] = json!({
        "unlimited_gifts": gifts, "limited_gifts": gifts, "unique_gifts": gifts,
        "premium_subscription": gifts, "gifts_from_channels": gifts,
    });
    if matches!(chat.kind, Kind::Group | Kind::Supergroup) {
        full["permissions"] = permissions();
    }
    Ok(full)
}

fn permissions() -> Value {
    let granted = [
        "can_send_messages",
        "can_send_audios",
        "can_send_documents",
        "can_send_photos",
        "can_send_videos",
        "can_send_video_notes",
        "can_send_voice_notes",
        "can_send_polls",
        "can_send_other_messages",
        "can_add_web_page_previews",
        "can_invite_users",
    ];
    let denied = ["can_change_info", "can_pin_messages", "can_manage_topics"];
    let granted = granted.into_iter().map(|name| (name.to_owned(), json!(true)));
    granted.chain(denied.into_iter().map(|name| (name.to_owned(), json!(false)))).collect()
}

pub(super) fn member(world: &mut World, parameters: &Parameters) -> Outcome {
    let chat = chat(world, parameters)?;
    let user = parameters.integer("user_id").filter(|user| *user > 0);
    let user = user.ok_or_else(|| Refusal::bad("invalid user_id specified"))?;
    if user != BOT_ID && !world.people.contains_key(&user) {
        return Err(Refusal::bad("PARTICIPANT_ID_INVALID"));
    }
    let standing = match chat.kind {
        Kind::Private => Standing::Member,
        _ if user == BOT_ID => chat.bot,
        _ => chat.members.get(&user).copied().unwrap_or(Standing::Left),
    };
    Ok(world.member_json(chat, user, standing))
}

pub(super) fn count(world: &mut World, parameters: &Parameters) -> Outcome {
    let chat = chat(world, parameters)?;
    let people = chat.members.values().filter(|standing| standing.is_in()).count();
    Ok(json!(if chat.kind == Kind::Private { 2 } else { people + usize::from(chat.bot.is_in()) }))
}

pub(super) fn administrators(world: &mut World, parameters: &Parameters) -> Outcome {
    let chat = chat(world, parameters)?;
    if chat.kind == Kind::Private {
        return Err(Refusal::bad("there are no administrators in the private chat"));
    }
    let bot = (BOT_ID, chat.bot);
    let all = chat.members.iter().map(|(id, standing)| (*id, *standing)).chain([bot]);
    Ok(all
        .filter(|(_, standing)| standing.governs())
        .map(|(id, standing)| world.member_json(chat, id, standing))
        .collect())
}

pub(super) fn leave(world: &mut World, parameters: &Parameters) -> Outcome {
    let chat = world.way(parameters, Access::Edit)?.chat;
    if world.chats.get(&chat).is_some_and(|chat| chat.kind == Kind::Private) {
        return Err(Refusal::bad("chat member status can't be changed in private chats"));
    }
    world.move_bot(chat, BOT_ID, Standing::Left);
    Ok(json!(true))
}
