//! Texts of a meeting that were translated: how far they can be trusted, and how they read in the original.

use super::names;
use super::voice::Voice;
use crate::args;
use crate::facts::Meeting;
use crate::meeting::definition::{Definition, Place, Question, QuestionKind, TextLists, Texts};
use crate::meeting::translations::{Caution, caution, original as original_of};
use crate::message::{Block, Look};
use crate::press::Press;

/// What a card where many read along shows.
pub(super) fn is_in_short(path: &str) -> bool {
    matches!(path, "title" | "summary" | "place.name" | "place.access")
}

/// A line on the texts above, whose paths `shown` picks: whether a person has checked them, or their original was changed
/// since. Nothing where they are the original, or where nothing is claimed; whether there was something to say.
pub(super) fn note<R>(voice: &mut Voice<'_, R>, meeting: &Meeting, shown: fn(&str) -> bool) -> bool {
    let definition = &meeting.definition;
    let wanted = voice.house.reading_order(&voice.tag);
    let Some(caution) = caution(definition, &wanted, shown) else { return false };
    say(voice, caution, original_of(definition));
    true
}

/// The way to the original, below a card that has such a line.
pub(super) fn button(voice: &mut Voice<'_>, meeting: &Meeting) {
    voice.row("button-original", Press::Original(meeting.id), Look::Quiet);
}

fn say<R>(voice: &mut Voice<'_, R>, caution: Caution, original: Option<&str>) {
    let mut line = voice.t(words(caution));
    if let Some(language) = original {
        line.push(' ');
        line.push_str(&from(voice, language));
    }
    match caution {
        Caution::Outdated => voice.notice(line),
        Caution::Checked | Caution::Draft => voice.text(line),
    }
}

fn words(caution: Caution) -> &'static str {
    match caution {
        Caution::Draft => "text-draft",
        Caution::Checked => "text-checked",
        Caution::Outdated => "text-outdated",
    }
}

/// "Original: Polish".
fn from<R>(voice: &Voice<'_, R>, language: &str) -> String {
    voice.ta("text-original", args! { "language" => names::language(voice.locale, language) })
}

/// Below a question: that its words are no longer those of the original. Below a consent also that no person has checked
/// them, and what the original says now: what is agreed to must be right. A line under every other question of a draft
/// would be noise, as the card has said it.
pub(super) fn under_question(voice: &mut Voice<'_>, meeting: &Meeting, question: &Question) {
    let wanted = voice.house.reading_order(&voice.tag);
    let own = format!("question.{}.", question.key);
    let Some(caution) = caution(&meeting.definition, &wanted, |path| path.starts_with(&own)) else { return };
    let binding = question.kind == QuestionKind::Consent;
    match caution {
        Caution::Checked => {}
        Caution::Draft if !binding => {}
        Caution::Draft | Caution::Outdated => {
            let original = question.text.0.first();
            say(voice, caution, original.map(|(language, _)| language.as_str()).filter(|_| !binding));
            if let Some((language, text)) = original.filter(|_| binding) {
                foreign(voice, from(voice, language), language, text.clone());
            }
        }
    }
}

/// Below the conditions, which are to be read before signing up: the same as below a consent.
pub(super) fn under_conditions(voice: &mut Voice<'_>, meeting: &Meeting) {
    let wanted = voice.house.reading_order(&voice.tag);
    let caution = caution(&meeting.definition, &wanted, |path| path.starts_with("condition["));
    if let Some(caution @ (Caution::Draft | Caution::Outdated)) = caution {
        say(voice, caution, None);
        entries(voice, from, conditions(&meeting.definition));
    }
}

fn conditions(definition: &Definition) -> impl Iterator<Item = (&str, String)> {
    let originals = definition.conditions.iter().filter_map(|texts| texts.0.first());
    originals.map(|(language, text)| (language.as_str(), text.clone()))
}

/// The texts of a meeting in their original language.
pub(super) fn original(voice: &mut Voice<'_>, meeting: &Meeting) {
    let definition = &meeting.definition;
    head(voice, definition);
    agenda(voice, &definition.agenda);
    part(voice, "card-audience", &definition.audience);
    part(voice, "card-selection", &definition.selection);
    part(voice, "card-provided", &definition.provided);
    if let Place::Onsite(venue) | Place::Hybrid { venue, .. } = &definition.place {
        part(voice, "card-where", &venue.name);
        part(voice, "card-access", &venue.access);
    }
    entries(voice, |voice, _| voice.t("card-conditions"), conditions(definition));
    let roles = definition.people.iter().filter_map(|person| {
        let (language, role) = person.role.0.first()?;
        Some((language.as_str(), format!("{} – {role}", person.name)))
    });
    entries(voice, |voice, _| voice.t("card-people"), roles);
    part(voice, "card-funding", &definition.funding);
    voice.quiet(&[("button-details", Press::Card(meeting.id)), ("button-ask", Press::Ask(Some(meeting.id)))]);
}

/// Title, summary and description: one text as long as they have one original.
fn head(voice: &mut Voice<'_>, definition: &Definition) {
    let mut parts: Vec<(&str, String)> = Vec::new();
    let texts = [&definition.title, &definition.summary, &definition.description];
    for (language, text) in texts.iter().filter_map(|texts| texts.0.first()) {
        match parts.last_mut().filter(|(last, _)| last == language) {
            Some((_, above)) => {
                above.push_str("\n\n");
                above.push_str(text);
            }
            None => parts.push((language, text.clone())),
        }
    }
    for (language, text) in parts {
        foreign(voice, from(voice, language), language, text);
    }
}

fn agenda(voice: &mut Voice<'_>, TextLists(lists): &TextLists) {
    let points = lists.first().into_iter();
    let points = points
        .flat_map(|(language, points)| points.iter().map(move |point| (language.as_str(), point.clone())));
    entries(voice, |voice, _| voice.t("card-agenda"), points);
}

fn part(voice: &mut Voice<'_>, label: &str, texts: &Texts) {
    if let Some((language, text)) = texts.0.first() {
        foreign(voice, voice.t(label), language, text.clone());
    }
}

/// A list under the label that its language makes: that of the first entry.
fn entries<'a>(
    voice: &mut Voice<'_>,
    label: fn(&Voice<'_>, &str) -> String,
    entries: impl Iterator<Item = (&'a str, String)>,
) {
    let mut entries = entries.peekable();
    let Some((language, _)) = entries.peek().cloned() else { return };
    let lines: Vec<String> = entries.map(|(_, entry)| format!("• {entry}")).collect();
    foreign(voice, label(voice, language), language, lines.join("\n"));
}

fn foreign(voice: &mut Voice<'_>, note: String, language: &str, text: String) {
    voice.block(Block::Foreign { locale: language.to_owned(), note, text });
}

#[cfg(test)]
mod tests;
