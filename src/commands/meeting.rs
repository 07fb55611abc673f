//! `zapis meeting`.

pub mod import;
pub mod show;

use crate::cli::Meeting;
use crate::config::Settings;
use crate::output;
use crate::trouble::Trouble;
use crate::wire::{self, Zapis};
use bot_core::facts::Facts;
use bot_core::operate;
use bot_core::port::Actor;
use bot_core::turn::Turn;
use std::sync::Arc;

/// Carries out a command about meetings.
pub async fn run(settings: &Settings, command: Meeting) -> Result<(), Trouble> {
    wire::with_bot(settings, async |bot| match command {
        Meeting::Import { files, dry_run } => import::run(bot, &files, dry_run).await,
        Meeting::List { json } => show::list(bot, json).await,
        Meeting::Show { slug, json } => show::one(bot, &slug, json).await,
        Meeting::Cancel { slug, reason } => cancel(bot, slug, reason).await,
    })
    .await
}

async fn cancel(bot: &Arc<Zapis>, slug: String, reason: String) -> Result<(), Trouble> {
    let done = format!("{slug}: cancelled; everyone concerned will be told");
    let decide = move |facts: &Facts| {
        Ok(match operate::cancel_meeting(facts, &slug, &reason)? {
            Ok(turn) => (turn, Ok(())),
            Err(refused) => (Turn::default(), Err(refused)),
        })
    };
    bot.act_for(Actor::House, decide).await??;
    output::line(&done)
}
