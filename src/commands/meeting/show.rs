//! `zapis meeting list` and `show`. The link is a secret and is not shown here either.

use crate::output;
use crate::trouble::Trouble;
use crate::wire::Zapis;
use bot_core::facts::{Facts, Meeting, Need};
use bot_core::meeting::Definition;
use bot_core::meeting::definition::{Place, Status};
use bot_core::meeting::schedule;
use bot_core::meeting::translations::{Standing, Trust, overview};
use bot_core::model::Seats;
use bot_core::operate::Refused;
use bot_core::port::Actor;
use jiff::{Timestamp, civil::DateTime};
use serde_json::{Value, json};
use std::sync::Arc;

/// A meeting with what is counted about it.
struct Shown {
    meeting: Arc<Meeting>,
    community: String,
    seats: Seats,
}

/// All meetings, by their start; those without a date last.
pub async fn list(bot: &Arc<Zapis>, as_json: bool) -> Result<(), Trouble> {
    let all = bot.look(Actor::House, all).await?;
    if as_json {
        return output::json(&Value::Array(all.iter().map(Shown::json).collect()));
    }
    let header = ["slug", "starts", "status", "received", "accepted", "waiting", "capacity", "title"];
    output::table(&header, &all.iter().map(Shown::row).collect::<Vec<_>>())
}

/// One meeting.
pub async fn one(bot: &Arc<Zapis>, slug: &str, as_json: bool) -> Result<(), Trouble> {
    let wanted = slug.to_owned();
    let found = bot.look(Actor::House, move |facts| found(facts, &wanted)).await?;
    let shown = found.ok_or_else(|| unknown(slug))?;
    if as_json { output::json(&shown.json()) } else { shown.print() }
}

/// The refusal of a slug that no meeting has.
pub fn unknown(slug: &str) -> Trouble {
    Refused(format!("there is no meeting `{slug}`: `zapis meeting list` shows those that there are")).into()
}

fn all(facts: &Facts) -> Result<Vec<Shown>, Need> {
    let mut meetings: Vec<_> = facts.catalogue.meetings.values().cloned().collect();
    meetings.sort_by_cached_key(|meeting| {
        (schedule::starts_at(&meeting.definition).unwrap_or(Timestamp::MAX), meeting.definition.slug.clone())
    });
    meetings.into_iter().map(|meeting| shown(facts, meeting)).collect()
}

fn found(facts: &Facts, slug: &str) -> Result<Option<Shown>, Need> {
    facts.catalogue.by_slug(slug).cloned().map(|meeting| shown(facts, meeting)).transpose()
}

fn shown(facts: &Facts, meeting: Arc<Meeting>) -> Result<Shown, Need> {
    let seats = *facts.seats(meeting.id)?;
    let community = facts.catalogue.community(meeting.community).map(|community| community.slug.clone());
    Ok(Shown { community: community.unwrap_or_default(), seats, meeting })
}

impl Shown {
    fn json(&self) -> Value {
        let definition = &self.meeting.definition;
        json!({
            "slug": definition.slug,
            "title": self.title(),
            "community": self.community,
            "starts": self.exact(definition.starts),
            "ends": self.exact(definition.ends),
            "time_zone": definition.time_zone,
            "status": self.status(),
            "cancelled": self.meeting.cancelled,
            "received": self.seats.received,
            "accepted": self.seats.accepted,
            "waitlisted": self.seats.waitlisted,
            "declined": self.seats.declined,
            "withdrawn": self.seats.withdrawn,
            "capacity": definition.capacity,
            "translations": translations(definition),
        })
    }

    fn row(&self) -> Vec<String> {
        let definition = &self.meeting.definition;
        vec![
            definition.slug.clone(),
            civil(definition.starts),
            self.status().to_owned(),
            self.seats.received.to_string(),
            self.seats.accepted.to_string(),
            self.seats.waitlisted.to_string(),
            definition.capacity.map_or("-".to_owned(), |capacity| capacity.to_string()),
            self.title().to_owned(),
        ]
    }

    fn print(&self) -> Result<(), Trouble> {
        let (definition, seats) = (&self.meeting.definition, &self.seats);
        let line = |name: &str, value: &str| output::line(&format!("{name:<14}{value}"));
        line("slug", &definition.slug)?;
        line("title", self.title())?;
        line("community", &self.community)?;
        line("status", self.status())?;
        if let Some(reason) = &self.meeting.cancelled {
            line("reason", reason)?;
        }
        line("starts", &format!("{} ({})", civil(definition.starts), definition.time_zone))?;
        line("ends", &civil(definition.ends))?;
        line("closes", &civil(definition.registration_closes))?;
        line("place", place(&definition.place))?;
        let capacity = definition.capacity.map_or("no limit".to_owned(), |capacity| format!("of {capacity}"));
        line("accepted", &format!("{} ({capacity})", seats.accepted))?;
        line("received", &seats.received.to_string())?;
        line("waitlisted", &seats.waitlisted.to_string())?;
        line("declined", &seats.declined.to_string())?;
        line("withdrawn", &seats.withdrawn.to_string())?;
        let questions: Vec<&str> =
            definition.questions.iter().map(|question| question.key.as_str()).collect();
        line("questions", &questions.join(", "))?;
        for reminder in &definition.reminders {
            let due = schedule::reminder_due_at(definition, reminder);
            let due = civil(due.map(|due| due.to_zoned(definition.zone()).datetime()));
            let kind = json!(reminder.kind);
            line("reminder", &format!("{due}  {}", kind.as_str().unwrap_or_default()))?;
        }
        for standing in overview(definition) {
            line("language", &language(&standing))?;
        }
        Ok(())
    }

    /// In the original language.
    fn title(&self) -> &str {
        self.meeting.definition.title.best(&[]).map_or("", |(_, title)| title)
    }

    fn status(&self) -> &'static str {
        match self.meeting.definition.status {
            _ if self.meeting.cancelled.is_some() => "cancelled",
            Status::Draft => "draft",
            Status::Announced => "announced",
            Status::Open => "open",
            Status::Closed => "closed",
        }
    }

    /// Civil time with its offset, as programs read it.
    fn exact(&self, civil: Option<DateTime>) -> Option<String> {
        let zoned = civil?.to_zoned(self.meeting.definition.zone()).ok()?;
        Some(zoned.strftime("%Y-%m-%dT%H:%M:%S%:z").to_string())
    }
}

/// How it stands with each language, by its tag.
fn translations(definition: &Definition) -> Value {
    let entry = |standing: Standing| {
        let on = standing.mark.and_then(|mark| mark.written_on());
        let about = json!({ "state": state(&standing), "on": on, "outdated": standing.outdated });
        (standing.language, about)
    };
    Value::Object(overview(definition).into_iter().map(entry).collect())
}

/// The same in a line: "uk  checked 2027-04-02; outdated: title, agenda".
fn language(standing: &Standing) -> String {
    let mut line = format!("{}  {}", standing.language, state(standing));
    if let Some(on) = standing.mark.and_then(|mark| mark.written_on()) {
        line += &format!(" {on}");
    }
    if !standing.outdated.is_empty() {
        line += &format!("; outdated: {}", standing.outdated.join(", "));
    }
    line
}

fn state(standing: &Standing) -> &'static str {
    match standing.mark.map(|mark| mark.trust) {
        _ if standing.original => "original",
        Some(Trust::Checked) => "checked",
        Some(Trust::Draft) => "draft",
        None => "unmarked",
    }
}

fn civil(time: Option<DateTime>) -> String {
    time.map_or("-".to_owned(), |time| time.strftime("%Y-%m-%d %H:%M").to_string())
}

fn place(place: &Place) -> &'static str {
    match place {
        Place::Online(_) => "online",
        Place::Onsite(_) => "on site",
        Place::Hybrid { .. } => "on site and online",
    }
}
