//! `zapis person`: RODO.

use crate::cli::Person;
use crate::config::Settings;
use crate::output;
use crate::trouble::Trouble;
use crate::wire::{self, Zapis};
use bot_core::ids::{Address, PersonId};
use bot_core::operate;
use bot_core::port::Actor;
use std::sync::Arc;

/// Carries out a command about a person.
pub async fn run(settings: &Settings, command: Person) -> Result<(), Trouble> {
    wire::with_bot(settings, async |bot| match command {
        Person::Export { address } => export(bot, &address).await,
        Person::Erase { address } => erase(bot, &address).await,
    })
    .await
}

async fn export(bot: &Arc<Zapis>, address: &Address) -> Result<(), Trouble> {
    let person = known(bot, address).await?;
    output::json(&bot.store.everything(person).await?)
}

async fn erase(bot: &Arc<Zapis>, address: &Address) -> Result<(), Trouble> {
    let person = known(bot, address).await?;
    bot.act(Actor::House, None, Box::new(move |facts| operate::erase_person(facts, person))).await?;
    output::line(&format!("{address}: everything about this person is erased; only counts stay"))
}

async fn known(bot: &Arc<Zapis>, address: &Address) -> Result<PersonId, Trouble> {
    bot.store.person_of(address).await?.ok_or_else(|| {
        let cure =
            "check platform and ID; a person's own export (/privacy in their chat) names their addresses";
        Trouble::new("nobody is known by this address", address.to_string(), cure)
    })
}
