//! `zapis meeting import`.

use crate::output;
use crate::trouble::Trouble;
use crate::wire::Zapis;
use bot_core::facts::{Facts, Need};
use bot_core::meeting::file::{Files, MeetingFile, Parsed, parse};
use bot_core::meeting::translations::{Mark, Trust};
use bot_core::operate::{self, AttachmentBytes, Imported};
use bot_core::port::Actor;
use bot_core::turn::Turn;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// What a file says of its translations, by language.
type Marks = BTreeMap<String, Mark>;

/// The files in a folder.
struct Beside<'a>(&'a Path);

impl Files for Beside<'_> {
    fn read(&self, name: &str) -> Option<Vec<u8>> {
        std::fs::read(self.0.join(name)).ok()
    }
}

/// Imports files in their order, each as a whole or not at all, and tells what became of each.
pub async fn run(bot: &Arc<Zapis>, files: &[PathBuf], dry_run: bool) -> Result<(), Trouble> {
    let mut wrong = 0;
    // To the second, as files have it; the zone hardly matters.
    let now = bot.clock.now().to_zoned(TimeZone::UTC).datetime().with().subsec_nanosecond(0).build();
    let now = now.unwrap_or_default();
    for file in files {
        let parsed = read(file).unwrap_or_else(|trouble| {
            eprintln!("error: {trouble}");
            None
        });
        let Some(parsed) = parsed else {
            wrong += 1;
            continue;
        };
        let (slug, marks) = (slug(&parsed.file).to_owned(), marks(&parsed.file));
        let imported = if dry_run { would(bot, parsed).await? } else { import(bot, parsed).await? };
        output::line(&format!("{}: {slug}: {}", file.display(), told(&imported, dry_run)))?;
        for words in left_behind(&imported, &marks, now, dry_run) {
            output::line(&format!("{}: {slug}: {words}", file.display()))?;
        }
    }
    if wrong == 0 {
        return Ok(());
    }
    let what = format!("{wrong} of {} files can't be imported; nothing of them was taken", files.len());
    Err(Trouble::new(what, "the lines above", "correct them and import again"))
}

/// Reads a file and tells its problems; `None`: it can't be taken.
pub fn read(file: &Path) -> Result<Option<Parsed>, Trouble> {
    let text = std::fs::read_to_string(file).map_err(|error| {
        let cure = "name a meeting file (TOML, UTF-8) that this user may read";
        Trouble::new(format!("the file can't be read: {error}"), file.display().to_string(), cure)
    })?;
    let folder = file.parent().unwrap_or(Path::new("."));
    let (parsed, problems) = match parse(&text, &Beside(folder)) {
        Ok(mut parsed) => {
            let warnings = std::mem::take(&mut parsed.warnings);
            (Some(parsed), warnings)
        }
        Err(problems) => (None, problems),
    };
    let kind = if parsed.is_some() { "warning" } else { "error" };
    for problem in problems {
        let key = if problem.key.is_empty() { String::new() } else { format!("`{}` ", problem.key) };
        let words = output::harmless(&format!("{key}{}", problem.problem));
        eprintln!("{}:{}: {kind}: {words}", file.display(), problem.line);
    }
    Ok(parsed)
}

/// Imports what a file describes.
pub async fn import(bot: &Arc<Zapis>, parsed: Parsed) -> Result<Imported, Trouble> {
    Ok(bot.act_for(Actor::House, decision(parsed)).await?)
}

/// What an import would do.
async fn would(bot: &Arc<Zapis>, parsed: Parsed) -> Result<Imported, Trouble> {
    let mut decide = decision(parsed);
    Ok(bot.look(Actor::House, move |facts| decide(facts).map(|(_, imported)| imported)).await?)
}

fn decision(parsed: Parsed) -> impl FnMut(&Facts) -> Result<(Turn, Imported), Need> + Send + 'static {
    let attachments: Vec<AttachmentBytes> = parsed
        .attachments
        .into_iter()
        .map(|file| AttachmentBytes { sha256: file.sha256, name: file.name, bytes: file.bytes })
        .collect();
    move |facts| match &parsed.file {
        MeetingFile::Meeting(definition) => operate::import_meeting(facts, definition, &attachments),
        MeetingFile::Community(community) => operate::import_community(facts, community),
    }
}

fn slug(file: &MeetingFile) -> &str {
    match file {
        MeetingFile::Meeting(definition) => &definition.slug,
        MeetingFile::Community(community) => &community.slug,
    }
}

fn marks(file: &MeetingFile) -> Marks {
    match file {
        MeetingFile::Meeting(definition) => definition.translations.marks.clone(),
        MeetingFile::Community(_) => Marks::new(),
    }
}

fn told(imported: &Imported, dry_run: bool) -> String {
    let would = if dry_run { "would be " } else { "" };
    match imported {
        Imported::Created => format!("{would}created"),
        Imported::Changed { tells: 0, .. } => format!("{would}changed; nobody has to be told"),
        Imported::Changed { tells: 1, .. } => format!("{would}changed; 1 person {}", told_when(dry_run)),
        Imported::Changed { tells, .. } => format!("{would}changed; {tells} people {}", told_when(dry_run)),
        Imported::Same => "unchanged".to_owned(),
    }
}

fn told_when(dry_run: bool) -> &'static str {
    if dry_run { "would be told" } else { "will be told" }
}

/// A line for each language whose translations stayed behind, and what to do.
fn left_behind(imported: &Imported, marks: &Marks, now: DateTime, dry_run: bool) -> Vec<String> {
    let Imported::Changed { outdated, .. } = imported else { return Vec::new() };
    let (is, was) = if dry_run { ("would be", "would be") } else { ("is", "was") };
    let line = |(language, texts): (&String, &Vec<String>)| {
        // A day that is marked already says nothing new: then the time of day has to.
        let marked = marks.get(language).and_then(|mark| mark.on).map(|on| on.date());
        let on = if marked == Some(now.date()) { now } else { now.date().into() };
        let on = Mark { trust: Trust::Checked, on: Some(on) }.written_on().unwrap_or_default();
        format!(
            "{language} {is} out of date, as the original of {} {was} changed; change these texts too, or, if they \
             are still right, write translations.{language} = {{ state = \"checked\", on = {on} }}",
            texts.join(", ")
        )
    };
    outdated.iter().map(line).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn what_is_to_be_written_is_never_what_stands_there_already() {
        let outdated = [("uk".to_owned(), vec!["title".to_owned(), "agenda".to_owned()])].into();
        let imported = Imported::Changed { tells: 0, outdated };
        let today = date(2027, 4, 2);
        let told = |on: Option<DateTime>| {
            let marks = [("uk".to_owned(), Mark { trust: Trust::Checked, on })].into();
            left_behind(&imported, &marks, today.at(14, 30, 5, 0), false).concat()
        };
        let words = "uk is out of date, as the original of title, agenda was changed; change these texts too, or, if \
                     they are still right, write translations.uk = { state = \"checked\", on = 2027-04-02 }";
        assert_eq!(told(None), words);
        assert_eq!(told(Some(date(2027, 4, 1).at(0, 0, 0, 0))), words);
        assert!(told(Some(today.into())).ends_with("on = 2027-04-02T14:30:05 }"));
    }
}
