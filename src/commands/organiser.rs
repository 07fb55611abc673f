//! `zapis organiser`.

use crate::cli::Organiser;
use crate::config::Settings;
use crate::output;
use crate::trouble::Trouble;
use crate::wire::{self, Zapis};
use bot_core::operate;
use bot_core::port::Actor;
use bot_core::turn::Turn;
use std::sync::Arc;

/// Carries out a command about organisers.
pub async fn run(settings: &Settings, command: Organiser) -> Result<(), Trouble> {
    let Organiser::Invite { community } = command;
    let code = wire::with_bot(settings, async |bot| invite(bot, &community).await).await?;
    output::line(&code)
}

/// Makes a one-time code for organisers of a community.
pub async fn invite(bot: &Arc<Zapis>, community: &str) -> Result<String, Trouble> {
    let community = community.to_owned();
    let decide = move |facts: &_| {
        Ok(match operate::invite_organiser(facts, &community)? {
            Ok((turn, code)) => (turn, Ok(code)),
            Err(refused) => (Turn::default(), Err(refused)),
        })
    };
    Ok(bot.act_for(Actor::House, decide).await??)
}
