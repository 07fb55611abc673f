//! `zapis understand --report`: labelled sentences against the phrase lists.

use crate::cli::Understand;
use crate::output;
use crate::trouble::Trouble;
use bot_core::house::House;
use bot_core::understand::labelled::{self, Examples, Labelled, Mark, Marked};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};

/// A file of labelled sentences.
struct Sentences {
    file: String,
    locale: String,
    all: Vec<Labelled>,
}

/// Prints for each language how many sentences were understood right, asked about and taken wrongly.
///
/// # Errors
/// A file can't be read, or a sentence would be acted on wrongly.
pub fn run(house: &House, how: &Understand, files: &[PathBuf]) -> Result<(), Trouble> {
    let examples = Examples::new();
    let all = match files {
        [] => built_in(house, how.locale.as_deref())?,
        files => files.iter().map(|file| read_file(file, how.locale.as_deref())).collect::<Result<_, _>>()?,
    };
    if all.is_empty() {
        return Err(Trouble::new(
            "there are no labelled sentences",
            labelled::FILE,
            "put sentences.tsv into the language's folder (locales/README.md tells how), or name a file",
        ));
    }
    let marked: Vec<(&Sentences, Vec<Marked>)> =
        all.iter().map(|of| (of, examples.mark(&house.phrasebook, &of.all, Some(&of.locale)))).collect();
    if how.json {
        output::json(&marked.iter().map(|(of, marked)| as_json(of, marked)).collect())?;
    } else {
        print(&marked, how.asked)?;
    }
    match marked.iter().map(|(_, marked)| count(marked, Mark::Wrong)).sum() {
        0 => Ok(()),
        wrong => Err(Trouble::new(
            format!("{wrong} of the sentences would be acted on wrongly"),
            "the lines above",
            "mend phrases.toml of that language: make the phrase narrower, or name what sounds like it under [wish.unclear]",
        )),
    }
}

fn built_in(house: &House, only: Option<&str>) -> Result<Vec<Sentences>, Trouble> {
    let mut all = Vec::new();
    for locale in house.locales.iter() {
        let tag = locale.tag().as_str();
        let Some(text) = locale.own_file(labelled::FILE).filter(|_| only.is_none_or(|only| only == tag))
        else {
            continue;
        };
        all.push(sentences(format!("locales/{tag}/{}", labelled::FILE), tag, text)?);
    }
    Ok(all)
}

fn read_file(file: &Path, locale: Option<&str>) -> Result<Sentences, Trouble> {
    let shown = file.display().to_string();
    let text = std::fs::read_to_string(file).map_err(|error| {
        Trouble::new(format!("can't read it: {error}"), shown.as_str(), "name a file of labelled sentences")
    })?;
    let stem = file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    sentences(shown, locale.unwrap_or(&stem), &text)
}

fn sentences(file: String, locale: &str, text: &str) -> Result<Sentences, Trouble> {
    let all = labelled::read(text).map_err(|bad| {
        let cure = "write `sentence<TAB>action`, such as `sign me up<TAB>sign_up`";
        Trouble::new(bad.problem, format!("{file}, line {}", bad.line), cure)
    })?;
    Ok(Sentences { file, locale: locale.to_owned(), all })
}

fn count(marked: &[Marked], mark: Mark) -> usize {
    marked.iter().filter(|marked| marked.mark == mark).count()
}

fn print(all: &[(&Sentences, Vec<Marked>)], asked: bool) -> Result<(), Trouble> {
    let header = ["language", "sentences", "right", "asked", "of these offered", "wrong", "right or asked"];
    let row = |(of, marked): &(&Sentences, Vec<Marked>)| {
        let marks = [Mark::Right, Mark::Asked, Mark::Wrong].map(|mark| count(marked, mark));
        let fine = 100.0 * (marks[0] + marks[1]) as f64 / marked.len().max(1) as f64;
        let mut row = vec![of.locale.clone(), marked.len().to_string()];
        let offered = marked.iter().filter(|marked| marked.mark == Mark::Asked && marked.offered).count();
        row.extend([marks[0], marks[1], offered, marks[2]].iter().map(ToString::to_string));
        row.push(format!("{fine:.1} %"));
        row
    };
    output::table(&header, &all.iter().map(row).collect::<Vec<_>>())?;
    for (of, marked) in all {
        let told = |marked: &&Marked| marked.mark == Mark::Wrong || (asked && marked.mark == Mark::Asked);
        for marked in marked.iter().filter(told) {
            let word = if marked.mark == Mark::Wrong { "wrong" } else { "asked" };
            output::line(&format!(
                "{}, line {}: {word}: “{}” is {}, understood as {}",
                of.file,
                marked.labelled.line,
                marked.labelled.text,
                with_meeting(&marked.labelled.actions.join(" or "), marked.labelled.meeting.as_deref()),
                with_meeting(&marked.action, marked.meeting.as_deref()),
            ))?;
        }
    }
    Ok(())
}

fn with_meeting(action: &str, meeting: Option<&str>) -> String {
    match meeting.filter(|meeting| !meeting.is_empty()) {
        Some(meeting) => format!("{action} ({meeting})"),
        None => action.to_owned(),
    }
}

fn as_json(of: &Sentences, marked: &[Marked]) -> Value {
    let wrong = marked.iter().filter(|marked| marked.mark == Mark::Wrong).map(|marked| {
        json!({
            "line": marked.labelled.line,
            "text": marked.labelled.text,
            "expected": marked.labelled.actions,
            "action": marked.action,
            "meeting": marked.meeting,
        })
    });
    json!({
        "locale": of.locale,
        "file": of.file,
        "sentences": marked.len(),
        "right": count(marked, Mark::Right),
        "asked": count(marked, Mark::Asked),
        "offered": marked.iter().filter(|marked| marked.mark == Mark::Asked && marked.offered).count(),
        "wrong": wrong.collect::<Vec<_>>(),
    })
}
