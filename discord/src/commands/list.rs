//! The commands with their names and descriptions
//! (<https://docs.discord.com/developers/interactions/application-commands#application-command-object>).

use crate::write::shortened;
use bot_core::house::House;
use bot_core::locale::Locale;
use bot_core::say::Offer;
use bot_core::say::slash::{self, Slash};
use serde::Serialize;
use serenity::all::{CommandOptionType, InstallationContext, InteractionContext, Permissions};
use serenity::builder::{CreateCommand, CreateCommandOption};

/// Options' names.
pub const MEETING: &str = "meeting";
/// The language of a card, or of the talk.
pub const LANGUAGE: &str = "language";
/// Whether the meeting becomes an event of the guild as well.
pub const EVENT: &str = "event";
const CODE: &str = "code";

/// The most choices of an option.
pub const CHOICES: usize = 25;
/// The longest name of a choice, and the longest description.
const NAME: usize = 100;

/// Discord's languages that ours are (<https://docs.discord.com/developers/reference#locales>). It has no Belarusian, no
/// Arabic and no variants of a language such as easy Polish: people choose those in the bot.
const LOCALES: [(&str, &[&str]); 5] =
    [("pl", &["pl"]), ("uk", &["uk"]), ("ru", &["ru"]), ("en", &["en-US", "en-GB"]), ("de", &["de"])];

/// Something that an option may be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Choice {
    /// As it is shown.
    pub name: String,
    /// As it is sent.
    pub value: String,
}

impl Choice {
    /// A meeting.
    pub fn meeting(offer: &Offer) -> Self {
        let name = shortened(&format!("{} ({})", offer.title, offer.line), NAME);
        Self { name, value: offer.slug.clone() }
    }
}

/// Languages of the bot whose name or tag has these words.
pub fn languages(house: &House, typed: &str) -> Vec<Choice> {
    let typed = typed.trim().to_lowercase();
    let menu = house.locales.menu().into_iter();
    let all = menu.map(|(tag, name)| Choice { name: shortened(name, NAME), value: tag.as_str().to_owned() });
    let fits =
        |choice: &Choice| choice.name.to_lowercase().contains(&typed) || choice.value.starts_with(&typed);
    all.filter(fits).take(CHOICES).collect()
}

/// All commands.
pub fn all(house: &House) -> Vec<CreateCommand> {
    slash::commands().filter_map(|name| command(house, name)).collect()
}

fn command(house: &House, name: &str) -> Option<CreateCommand> {
    let english = slash::command(house.locale("en"), name)?;
    let everywhere =
        [InteractionContext::Guild, InteractionContext::BotDm, InteractionContext::PrivateChannel];
    let mut command = CreateCommand::new(name)
        .description(about(&english))
        .integration_types(vec![InstallationContext::Guild, InstallationContext::User])
        .contexts(everywhere.to_vec());
    for (locale, theirs) in ours(house) {
        let words = slash::command(locale, name)?;
        for tag in theirs {
            command = command.name_localized(*tag, &words.name).description_localized(*tag, about(&words));
        }
    }
    for blank in options(name) {
        command = command.add_option(option(house, blank)?);
    }
    if name == "post" {
        // It merely hides the command; who may post is decided by the core, each time.
        command = command
            .default_member_permissions(Permissions::MANAGE_MESSAGES)
            .contexts(vec![InteractionContext::Guild, InteractionContext::BotDm]);
    }
    Some(command)
}

struct Blank {
    name: &'static str,
    kind: CommandOptionType,
    required: bool,
    completes: bool,
}

fn options(command: &str) -> Vec<Blank> {
    let blank =
        |name, required, completes| Blank { name, kind: CommandOptionType::String, required, completes };
    match command {
        "start" | "meetings" | "support" | "ask" => vec![blank(MEETING, false, true)],
        "language" => vec![blank(LANGUAGE, false, true)],
        "organiser" => vec![blank(CODE, true, false)],
        "link" => vec![blank(CODE, false, false)],
        "post" => vec![
            blank(MEETING, false, true),
            blank(LANGUAGE, false, true),
            Blank { name: EVENT, kind: CommandOptionType::Boolean, required: false, completes: false },
        ],
        _ => Vec::new(),
    }
}

fn option(house: &House, Blank { name, kind, required, completes }: Blank) -> Option<CreateCommandOption> {
    let english = slash::option(house.locale("en"), name)?;
    let mut option = CreateCommandOption::new(kind, name, about(&english)).required(required);
    if completes {
        option = option.set_autocomplete(true);
    }
    for (locale, theirs) in ours(house) {
        let words = slash::option(locale, name)?;
        for tag in theirs {
            option = option.name_localized(*tag, &words.name).description_localized(*tag, about(&words));
        }
    }
    Some(option)
}

fn about(words: &Slash) -> String {
    shortened(&words.about, NAME)
}

/// Our languages that Discord has, with its names for them.
fn ours(house: &House) -> Vec<(&Locale, &'static [&'static str])> {
    let known = |tag: &str| house.locales.iter().find(|locale| *locale.tag() == tag);
    LOCALES.iter().filter_map(|(tag, theirs)| Some((known(tag)?, *theirs))).collect()
}

#[cfg(test)]
mod tests;
