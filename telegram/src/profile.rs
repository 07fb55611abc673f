//! What people see of the bot before they write to it: its commands, name and descriptions, in each language. Telegram
//! keeps them; they are told only where they differ, because it lets a bot change its name only a few times a day.

use crate::api::{Api, Refusal};
use bot_core::house::House;
use bot_core::locale::Locale;
use bot_core::message::Command;
use bot_core::say::profile::{Profile, Reader, commands, profile};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use teloxide_core::payloads::*;
use teloxide_core::requests::Payload;
use teloxide_core::types::{BotCommand, BotCommandScope, ChatId, Recipient};

/// Brings Telegram up to date: all that it takes, whatever it refuses.
///
/// # Errors
/// The first refusal.
pub async fn tell(api: &Api, house: &House) -> Result<(), Refusal> {
    let mut first = Ok(());
    // Without a language code: for everybody whose language has no list of its own.
    tell_one(api, house.locale(house.default_locale()), "", &mut first).await;
    for locale in house.locales.iter() {
        // Codes have two letters (<https://core.telegram.org/bots/api#setmycommands>); a variant of a language has none.
        if locale.tag().as_str().len() == 2 {
            tell_one(api, locale, locale.tag().as_str(), &mut first).await;
        }
    }
    first
}

async fn tell_one(api: &Api, locale: &Locale, language: &str, first: &mut Result<(), Refusal>) {
    let scopes = [
        (BotCommandScope::AllPrivateChats, Reader::Participant),
        (BotCommandScope::AllGroupChats, Reader::Group),
    ];
    for (scope, reader) in scopes {
        let wanted = listed(commands(locale, reader));
        let known = GetMyCommands::new().scope(scope.clone()).language_code(language);
        // What can't be looked up is told anew.
        if api.call::<_, Vec<BotCommand>>(&known).await.ok().as_ref() != Some(&wanted) {
            keep(first, done(api, &SetMyCommands::new(wanted).scope(scope).language_code(language)).await);
        }
    }
    let Profile { name, about, description } = profile(locale);
    if told(api, &GetMyName::new().language_code(language), "name").await.as_ref() != Some(&name) {
        keep(first, done(api, &SetMyName::new().name(name).language_code(language)).await);
    }
    let known = GetMyShortDescription::new().language_code(language);
    if told(api, &known, "short_description").await.as_ref() != Some(&about) {
        let set = SetMyShortDescription::new().short_description(about).language_code(language);
        keep(first, done(api, &set).await);
    }
    let known = GetMyDescription::new().language_code(language);
    if told(api, &known, "description").await.as_ref() != Some(&description) {
        let set = SetMyDescription::new().description(description).language_code(language);
        keep(first, done(api, &set).await);
    }
}

fn keep(first: &mut Result<(), Refusal>, result: Result<(), Refusal>) {
    if first.is_ok() {
        *first = result;
    }
}

/// Offers one person commands of their own: those of their role, in the language that they chose.
///
/// # Errors
/// What Telegram refused.
pub async fn offer(api: &Api, chat: i64, commands: Vec<Command>) -> Result<(), Refusal> {
    let scope = BotCommandScope::Chat { chat_id: Recipient::Id(ChatId(chat)) };
    done(api, &SetMyCommands::new(listed(commands)).scope(scope)).await
}

fn listed(commands: Vec<Command>) -> Vec<BotCommand> {
    commands.into_iter().map(|Command { name, description }| BotCommand::new(name, description)).collect()
}

async fn told<P: Payload + Serialize>(api: &Api, question: &P, key: &str) -> Option<String> {
    let answer: Value = api.call(question).await.ok()?;
    answer.get(key).and_then(Value::as_str).map(str::to_owned)
}

async fn done<P: Payload + Serialize>(api: &Api, payload: &P) -> Result<(), Refusal>
where
    P::Output: DeserializeOwned,
{
    api.call::<_, Value>(payload).await.map(drop)
}
