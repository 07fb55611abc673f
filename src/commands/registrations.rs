//! `zapis registrations`.

mod add;

use crate::cli::{Format, Registrations};
use crate::config::Settings;
use crate::output;
use crate::trouble::Trouble;
use crate::wire::{self, Zapis};
use bot_core::export;
use bot_core::facts::{Facts, Meeting, Need};
use bot_core::ids::PersonId;
use bot_core::model::{LanguageRequest, Registration};
use bot_core::port::Actor;
use serde_json::{Map, Value, json};
use std::collections::BTreeSet;
use std::io::{IsTerminal, Write};
use std::path::Path;
use std::sync::Arc;

/// A meeting's registrations, oldest first, with the language requests.
struct Found {
    meeting: Arc<Meeting>,
    registrations: Vec<Registration>,
    requests: Vec<LanguageRequest>,
    unreachable: BTreeSet<PersonId>,
}

/// Carries out a command about registrations.
pub async fn run(settings: &Settings, command: Registrations) -> Result<(), Trouble> {
    wire::with_bot(settings, async |bot| match command {
        Registrations::List { slug, json } => list(&find(bot, &slug).await?, json),
        Registrations::Export { slug, format, output, locale } => {
            let found = find(bot, &slug).await?;
            write(&exported(bot, &found, format, &locale)?, format, output.as_deref())
        }
        Registrations::Add(add) => add::run(bot, add).await,
    })
    .await
}

async fn find(bot: &Arc<Zapis>, slug: &str) -> Result<Found, Trouble> {
    let wanted = slug.to_owned();
    let found = bot.look(Actor::House, move |facts| found(facts, &wanted)).await?;
    found.ok_or_else(|| super::meeting::show::unknown(slug))
}

fn found(facts: &Facts, slug: &str) -> Result<Option<Found>, Need> {
    let Some(meeting) = facts.catalogue.by_slug(slug).cloned() else { return Ok(None) };
    let registrations = facts.registrations(meeting.id)?.clone();
    let requests = facts.requests(meeting.id)?.clone();
    let unreachable = facts.unreachable(meeting.id)?.clone();
    Ok(Some(Found { meeting, registrations, requests, unreachable }))
}

impl Found {
    fn request(&self, registration: &Registration) -> Option<&LanguageRequest> {
        self.requests.iter().find(|request| request.person == registration.person)
    }
}

fn list(found: &Found, as_json: bool) -> Result<(), Trouble> {
    if as_json {
        let all = found.registrations.iter().map(|one| as_object(found, one));
        return output::json(&Value::Array(all.collect()));
    }
    let rows: Vec<Vec<String>> = found
        .registrations
        .iter()
        .map(|one| {
            let state = one.state.name().as_str().to_owned();
            let needs = needs(found.request(one)).join(", ");
            vec![one.name.clone(), state, one.source.clone(), one.locale.clone(), needs]
        })
        .collect();
    output::table(&["name", "state", "source", "locale", "needs"], &rows)
}

fn needs(request: Option<&LanguageRequest>) -> Vec<&'static str> {
    request.map(|request| request.wants.help.iter().map(|help| help.as_str()).collect()).unwrap_or_default()
}

fn as_object(found: &Found, registration: &Registration) -> Value {
    let request = found.request(registration);
    let answers: Map<String, Value> =
        registration.answers.iter().map(|(key, answer)| (key.clone(), answer.plain())).collect();
    json!({
        "name": registration.name,
        "state": registration.state.name().as_str(),
        "source": registration.source,
        "locale": registration.locale,
        "answers": answers,
        "needs": needs(request),
        "language_request": request.map(|request| json!({
            "state": request.state.as_str(),
            "understands": request.wants.understands,
            "speaks": request.wants.speaks,
            "words": request.wants.words,
            "note": request.state.note(),
            "asked_at": request.asked_at,
        })),
        "registered_at": registration.registered_at,
        "attended": registration.attended_at,
        "unreachable": found.unreachable.contains(&registration.person),
    })
}

fn exported(bot: &Arc<Zapis>, found: &Found, format: Format, locale: &str) -> Result<Vec<u8>, Trouble> {
    let sheet = export::sheet(&found.meeting, &found.registrations, &found.requests, locale);
    let slug = &found.meeting.definition.slug;
    let bytes = match format {
        Format::Csv => export::csv(&sheet).map_err(|error| error.to_string()),
        Format::Xlsx => export::xlsx(&sheet, slug, bot.clock.now()).map_err(|error| error.to_string()),
    };
    bytes.map_err(|error| {
        Trouble::new(format!("the table can't be written: {error}"), slug, "try the other format")
    })
}

fn write(bytes: &[u8], format: Format, output: Option<&Path>) -> Result<(), Trouble> {
    let Some(file) = output else {
        if matches!(format, Format::Xlsx) && std::io::stdout().is_terminal() {
            let cure = "name a file with --output, or send the output to one with >";
            return Err(Trouble::new("a workbook is no text for a terminal", "standard output", cure));
        }
        let mut stdout = std::io::stdout();
        stdout.write_all(bytes)?;
        return Ok(stdout.flush()?);
    };
    std::fs::write(file, bytes).map_err(|error| {
        let cure = "name a file in a folder that this user may write to";
        Trouble::new(format!("the table can't be written: {error}"), file.display().to_string(), cure)
    })
}
