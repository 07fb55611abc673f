//! The table `[translations]`: what the organisers say of each language.

use super::problems::{ProblemKind, Problems};
use super::read::{Field, Read, Section, one_of};
use super::texts::language;
use crate::meeting::Definition;
use crate::meeting::translations::{Mark, Text, Trust, original, texts};
use jiff::civil::{Date, DateTime, Time};
use std::collections::BTreeMap;
use toml::de::DeValue;

/// What is written of one language.
#[derive(Debug, Clone, Copy)]
enum Said {
    /// The texts stand first in it.
    Original,
    Mark(Mark),
}

/// A language, and what is written of it.
pub(super) struct Claim {
    language: Read<String>,
    said: Said,
}

const WORDS: [(&str, Said); 3] = [
    ("checked", Said::Mark(Mark { trust: Trust::Checked, on: None })),
    ("draft", Said::Mark(Mark { trust: Trust::Draft, on: None })),
    ("original", Said::Original),
];
const TRUSTS: [(&str, Trust); 2] = [("checked", Trust::Checked), ("draft", Trust::Draft)];

/// What the table says, in its order.
pub(super) fn claims(file: &mut Section<'_>, problems: &mut Problems) -> Vec<Claim> {
    let heading = |_: &str| "[translations] on a line of its own, and below it uk = \"checked\"".to_owned();
    let Some(field) = file.field("translations") else { return Vec::new() };
    let Some(section) = field.section(problems, heading) else { return Vec::new() };
    let mut claims = Vec::new();
    for (key, value) in section.entries() {
        let Some(tag) = language(&key, problems) else { continue };
        let said = said(value, problems);
        claims.extend(said.map(|said| Claim { language: key.with(tag), said }));
    }
    claims
}

fn said(field: Field<'_>, problems: &mut Problems) -> Option<Said> {
    if !field.value.is_table() {
        return one_of(&field.string(problems, "checked")?, &WORDS, problems);
    }
    let mut section = field.section(problems, str::to_owned)?;
    if !section.has("state") {
        section.missing(problems, "state", "state = \"checked\"");
    }
    let trust = section.choice("state", &TRUSTS, problems);
    let on = section.field("on").and_then(|field| day(field, problems));
    section.finish(problems);
    Some(Said::Mark(Mark { trust: trust?, on }))
}

/// A day, or a time of a day where something is gone over twice in one; in TOML's own notation or quoted.
fn day(field: Field<'_>, problems: &mut Problems) -> Option<DateTime> {
    const FORMATS: [&str; 3] = ["%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S", "%Y-%m-%d %H:%M"];
    let written = match field.value {
        DeValue::Datetime(native) => native.to_string(),
        DeValue::String(text) => text.trim().to_owned(),
        _ => String::new(),
    };
    let day = Date::strptime("%Y-%m-%d", &written).map(|day| day.to_datetime(Time::midnight())).ok();
    let on = day.or_else(|| FORMATS.iter().find_map(|format| DateTime::strptime(format, &written).ok()));
    if on.is_none() {
        field.refuse(problems, ProblemKind::NotADate);
    }
    on
}

/// The marks, as far as the texts bear them out.
pub(super) fn marks(
    claims: Vec<Claim>,
    definition: &Definition,
    problems: &mut Problems,
) -> BTreeMap<String, Mark> {
    let (texts, original) = (texts(definition), original(definition));
    let mut marks = BTreeMap::new();
    for Claim { language: read, said } in claims {
        let language = &read.value;
        match said {
            Said::Original => {
                if let Some((text, first)) = not_the_original(language, &texts) {
                    let language = language.clone();
                    read.refuse(problems, ProblemKind::NotTheOriginal { language, text, first });
                }
            }
            Said::Mark(_) if original == Some(language) => {
                read.refuse(problems, ProblemKind::IsTheOriginal { language: language.clone() });
            }
            Said::Mark(mark) => {
                if !texts.iter().any(|text| text.words_in(language).is_some()) {
                    read.warn(problems, ProblemKind::NoTextIn { known: languages(&texts) });
                }
                marks.insert(language.clone(), mark);
            }
        }
    }
    marks
}

/// A text that says otherwise, with the language in which it stands first: the title always, another one if it has the
/// language at all.
fn not_the_original(language: &str, texts: &[Text<'_>]) -> Option<(String, String)> {
    let otherwise = |text: &&Text<'_>| {
        text.is_translated_into(language) || (text.path == "title" && text.words_in(language).is_none())
    };
    let text = texts.iter().find(otherwise)?;
    text.original().map(|(first, _)| (text.path.clone(), first.to_owned()))
}

fn languages(texts: &[Text<'_>]) -> Vec<String> {
    let mut known: Vec<String> = Vec::new();
    for (language, _) in texts.iter().flat_map(|text| &text.words) {
        if !known.iter().any(|one| one == language) {
            known.push((*language).to_owned());
        }
    }
    known
}
