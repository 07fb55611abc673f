//! `zapis understand`: for translators.

use crate::cli::Understand;
use crate::config::Settings;
use crate::output;
use crate::trouble::Trouble;
use crate::wire::{self, Opened};
use bot_core::facts::{Catalogue, Facts};
use bot_core::house::House;
use bot_core::port::Store;
use bot_core::rules::listing;
use bot_core::seal::Key;
use bot_core::understand::{Agenda, Phrasebook, Understood, Which, Wish};
use courier::{Clock, RealClock};
use secrecy::ExposeSecret;
use serde_json::{Value, json};
use std::io::BufRead;
use std::sync::Arc;
use store::Database;

mod report;

/// Prints for each line of standard input what the bot understands, as a JSON object a line; or a report.
pub async fn run(settings: &Settings, how: Understand) -> Result<(), Trouble> {
    // Nothing is sealed here, so no database is needed for the key.
    let house = House::open(settings.locales_dir.as_deref(), Key::new(wire::random()?), None)?;
    if let Some(files) = &how.report {
        return report::run(&house, &how, files);
    }
    let locale = how.locale.as_deref();
    let catalogue = catalogue(settings).await?;
    let facts = Facts::new(RealClock.now(), [0; 32], None, Arc::clone(&catalogue));
    let agenda = Agenda::new(&listing::upcoming(&facts), &catalogue, facts.now);
    for line in std::io::stdin().lock().split(b'\n') {
        let line = String::from_utf8_lossy(&line?).trim().to_owned();
        if !line.is_empty() {
            output::line(&told(&house.phrasebook, &catalogue, &agenda, &line, locale).to_string())?;
        }
    }
    Ok(())
}

/// The meetings of the database, if there is one: looking at phrases must not make one.
async fn catalogue(settings: &Settings) -> Result<Arc<Catalogue>, Trouble> {
    let there = Database::pending_migrations(settings.database_url.expose_secret()).await;
    if there.is_ok_and(|pending| pending.is_empty()) {
        let opened = Opened::open(settings).await?;
        let catalogue = opened.store.catalogue().await;
        opened.close().await;
        return Ok(catalogue?);
    }
    Ok(Arc::default())
}

fn told(
    phrasebook: &Phrasebook,
    catalogue: &Catalogue,
    agenda: &Agenda,
    text: &str,
    locale: Option<&str>,
) -> Value {
    let understood = phrasebook.understand(text, locale, agenda);
    let sure = understood.sure();
    json!({
        "text": text,
        "locale": understood.locale.as_deref().or(locale),
        "action": action(&understood),
        "meeting": meeting(catalogue, &understood.which).or_else(|| by_slug(catalogue, text)),
        "confirm": sure.is_some_and(Wish::takes_away),
    })
}

/// The contract's name of what the bot would do.
fn action(understood: &Understood) -> &'static str {
    match understood.sure() {
        None => "unclear",
        // Leaving what is being done needs nothing of the bot but a kind word.
        Some(Wish::Cancel) => Wish::Thanks.action(),
        Some(wish) => wish.action(),
    }
}

fn meeting<'a>(catalogue: &'a Catalogue, which: &Which) -> Option<&'a str> {
    let Which::One(id) = which else { return None };
    catalogue.meeting(*id).map(|meeting| meeting.definition.slug.as_str())
}

/// The meeting whose slug is among the words, be it over.
fn by_slug<'a>(catalogue: &'a Catalogue, text: &str) -> Option<&'a str> {
    let words = text.split(|c: char| !(c.is_alphanumeric() || matches!(c, '-' | '_')));
    let found = words.filter(|word| !word.is_empty()).find_map(|word| catalogue.by_slug(word))?;
    Some(&found.definition.slug)
}
