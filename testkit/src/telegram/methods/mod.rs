//! The methods (<https://core.telegram.org/bots/api#available-methods>) that are answered at once.

mod chats;
mod edit;
mod profile;
pub(super) mod queries;
mod send;
pub(super) mod webhook;

use super::refusal::{Outcome, Refusal};
use super::request::Parameters;
use super::world::World;
use serde_json::json;

/// Every method there is, spelt as in the documentation.
const NAMES: [&str; 30] = [
    "getMe",
    "getUpdates",
    "setWebhook",
    "deleteWebhook",
    "getWebhookInfo",
    "sendMessage",
    "sendDocument",
    "sendChatAction",
    "editMessageText",
    "editMessageReplyMarkup",
    "deleteMessage",
    "answerCallbackQuery",
    "answerInlineQuery",
    "getFile",
    "setMyCommands",
    "getMyCommands",
    "deleteMyCommands",
    "setMyName",
    "getMyName",
    "setMyDescription",
    "getMyDescription",
    "setMyShortDescription",
    "getMyShortDescription",
    "setChatMenuButton",
    "getChatMenuButton",
    "getChat",
    "getChatMember",
    "getChatAdministrators",
    "getChatMemberCount",
    "leaveChat",
];

/// The documented spelling of a method's name, which may come in any case.
pub(super) fn canonical(method: &str) -> Option<&'static str> {
    NAMES.into_iter().find(|name| name.eq_ignore_ascii_case(method))
}

/// Answers one call; `getUpdates` is not among these, since it waits.
pub(super) fn answer(world: &mut World, method: &str, parameters: &Parameters) -> Outcome {
    match method {
        "getMe" => Ok(get_me(world)),
        "setWebhook" => webhook::set(world, parameters),
        "deleteWebhook" => Ok(webhook::delete(world, parameters)),
        "getWebhookInfo" => Ok(webhook::info(world)),
        "sendMessage" => send::message(world, parameters),
        "sendDocument" => send::document(world, parameters),
        "sendChatAction" => send::chat_action(world, parameters),
        "editMessageText" => edit::text(world, parameters),
        "editMessageReplyMarkup" => edit::reply_markup(world, parameters),
        "deleteMessage" => edit::delete(world, parameters),
        "answerCallbackQuery" => queries::answer_callback(world, parameters),
        "answerInlineQuery" => queries::answer_inline(world, parameters),
        "getFile" => send::get_file(world, parameters),
        "getChat" => chats::get(world, parameters),
        "getChatMember" => chats::member(world, parameters),
        "getChatMemberCount" => chats::count(world, parameters),
        "getChatAdministrators" => chats::administrators(world, parameters),
        "leaveChat" => chats::leave(world, parameters),
        _ => profile::answer(world, method, parameters)
            .unwrap_or_else(|| Err(Refusal::new(404, "Not Found: method not found"))),
    }
}

fn get_me(world: &World) -> serde_json::Value {
    let mut bot = world.bot_json();
    let features = [
        ("can_join_groups", true),
        ("can_read_all_group_messages", false),
        ("supports_inline_queries", true),
        ("supports_guest_queries", false),
        ("can_connect_to_business", false),
        ("has_main_web_app", false),
        ("has_topics_enabled", false),
        ("allows_users_to_create_topics", false),
        ("can_manage_bots", false),
    ];
    for (name, has) in features {
        bot[name] = json!(has);
    }
    bot
}
