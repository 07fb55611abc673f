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

/// Brings Telegram up to date.
///
/// # Errors
/// What Telegram refused; what was told before stays told.
pub async fn tell(api: &Api, house: &House) -> Result<(), Refusal> {
    let fallback = house.locale(house.default_locale());
    // Without a language code: for everybody whose language has no list of its own.
    tell_one(api, fallback, "").await?;
    for locale in house.locales.iter() {
        // Codes have two letters (<https://core.telegram.org/bots/api#setmycommands>); a variant of a language has none.
        if let tag @ [_, _] = locale.tag().as_str().as_bytes() {
            tell_one(api, locale, &String::from_utf8_lossy(tag)).await?;
        }
    }
    Ok(())
}

async fn tell_one(api: &Api, locale: &Locale, language: &str) -> Result<(), Refusal> {
    let scopes = [
        (BotCommandScope::AllPrivateChats, Reader::Participant),
        (BotCommandScope::AllGroupChats, Reader::Group),
    ];
    for (scope, reader) in scopes {
        let wanted = listed(commands(locale, reader));
        let known: Vec<BotCommand> =
            api.call(&GetMyCommands::new().scope(scope.clone()).language_code(language)).await?;
        if known != wanted {
            done(api, &SetMyCommands::new(wanted).scope(scope).language_code(language)).await?;
        }
    }
    let Profile { name, about, description } = profile(locale);
    if told(api, &GetMyName::new().language_code(language), "name").await? != name {
        done(api, &SetMyName::new().name(name).language_code(language)).await?;
    }
    if told(api, &GetMyShortDescription::new().language_code(language), "short_description").await? != about {
        done(api, &SetMyShortDescription::new().short_description(about).language_code(language)).await?;
    }
    if told(api, &GetMyDescription::new().language_code(language), "description").await? != description {
        done(api, &SetMyDescription::new().description(description).language_code(language)).await?;
    }
    Ok(())
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

async fn told<P: Payload + Serialize>(api: &Api, question: &P, key: &str) -> Result<String, Refusal> {
    let answer: Value = api.call(question).await?;
    Ok(answer.get(key).and_then(Value::as_str).unwrap_or_default().to_owned())
}

async fn done<P: Payload + Serialize>(api: &Api, payload: &P) -> Result<(), Refusal>
where
    P::Output: DeserializeOwned,
{
    api.call::<_, Value>(payload).await.map(drop)
}
