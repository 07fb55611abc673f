//! Labelled sentences: what each should be understood as, and how well the phrase lists do.
//!
//! A language's folder has them in `sentences.tsv`: `sentence<TAB>action[:what][|another that is right too][<TAB>meeting]`.
//! The meetings are those of `locales/meetings.toml`, on the day that stands there.

use super::agenda::{Agenda, Entry};
use super::phrasebook::Phrasebook;
use super::which::Which;
use super::wish::{Understood, Wish};
use crate::ids::MeetingId;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// The name of the file in a language's folder.
pub const FILE: &str = "sentences.tsv";

static MEETINGS: &str = include_str!("../../../locales/meetings.toml");

/// What is not known, though it should be: the bot asks instead.
const UNCLEAR: &str = "unclear";

/// A sentence and what it should be understood as.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Labelled {
    /// Its line in the file, counted from 1.
    pub line: usize,
    /// As somebody typed it.
    pub text: String,
    /// Actions that are right, best first: `sign_up`, `details:when`, `language:uk`, `unclear`…
    pub actions: Vec<String>,
    /// The slug of the meeting that it names; empty: none. `None`: not told.
    pub meeting: Option<String>,
}

/// How well a sentence was understood.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Mark {
    /// As it was meant; or nothing was to be done, and nothing was done.
    Right,
    /// The bot would ask.
    Asked,
    /// The bot would do something else.
    Wrong,
}

/// A sentence with what came of it.
#[derive(Debug, Clone)]
pub struct Marked<'a> {
    /// The sentence.
    pub labelled: &'a Labelled,
    /// How well.
    pub mark: Mark,
    /// Whether the right one is among the buttons, where the bot would ask.
    pub offered: bool,
    /// What the bot would do.
    pub action: String,
    /// The slug of the meeting that the bot took it to be about.
    pub meeting: Option<String>,
}

/// A line that is no labelled sentence.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: {problem}")]
pub struct BadLine {
    /// Counted from 1.
    pub line: usize,
    /// What is wrong.
    pub problem: &'static str,
}

/// Reads a `sentences.tsv`. Empty lines and those that begin with `#` are left out.
///
/// # Errors
/// A line without a tab, or with an action that does not exist.
pub fn read(text: &str) -> Result<Vec<Labelled>, BadLine> {
    let lines = text.lines().enumerate().map(|(index, line)| (index + 1, line));
    lines.filter(|(_, line)| !line.trim().is_empty() && !line.starts_with('#')).map(read_line).collect()
}

fn read_line((line, text): (usize, &str)) -> Result<Labelled, BadLine> {
    let bad = |problem| BadLine { line, problem };
    let mut columns = text.split('\t');
    let (Some(text), Some(actions)) = (columns.next(), columns.next()) else {
        return Err(bad("there is no tab in it"));
    };
    let actions: Vec<String> = actions.trim().split('|').map(str::to_owned).collect();
    let known = |action: &String| {
        let name = action.split(':').next().unwrap_or_default();
        name == UNCLEAR || Wish::by_name(name).is_some()
    };
    if !actions.iter().all(known) {
        return Err(bad("there is no such action"));
    }
    let meeting = columns.next().map(|slug| slug.trim().to_owned());
    Ok(Labelled { line, text: text.to_owned(), actions, meeting })
}

/// The meetings of labelled sentences.
#[derive(Debug)]
pub struct Examples {
    agenda: Agenda,
}

impl Examples {
    /// Those of `locales/meetings.toml`; none at all where that can't be read.
    pub fn new() -> Self {
        #[derive(Deserialize)]
        struct File {
            today: Date,
            meeting: Vec<Example>,
        }
        #[derive(Deserialize)]
        struct Example {
            slug: String,
            starts: Date,
            number: Option<usize>,
            titles: Vec<String>,
            #[serde(default)]
            places: Vec<String>,
        }
        let file: File = toml::from_str(MEETINGS).unwrap_or(File { today: Date::ZERO, meeting: Vec::new() });
        let entry = |(id, example): (i64, Example)| {
            Entry::of_words(
                MeetingId(id),
                example.slug,
                example.number,
                (example.starts, file.today),
                (&example.titles, &example.places),
            )
        };
        Self { agenda: Agenda { entries: (1..).zip(file.meeting).map(entry).collect() } }
    }

    /// Marks sentences as they are understood where the conversation is in `current`.
    pub fn mark<'a>(
        &self,
        phrasebook: &Phrasebook,
        sentences: &'a [Labelled],
        current: Option<&str>,
    ) -> Vec<Marked<'a>> {
        let marked = |labelled: &'a Labelled| {
            let understood = phrasebook.understand(&labelled.text, current, &self.agenda);
            let meeting = self.slug(&understood.which);
            let mark = mark(labelled, &understood, meeting.as_deref());
            let offers = |wish: &Wish| labelled.actions.iter().any(|action| names(action, wish));
            let offered = understood.alternatives.iter().any(offers);
            Marked { labelled, mark, offered, action: label(&understood), meeting }
        };
        sentences.iter().map(marked).collect()
    }

    /// The slug of the meeting that a text names, or how else it speaks of meetings.
    #[cfg(test)]
    pub(super) fn which(&self, phrasebook: &Phrasebook, text: &str, current: Option<&str>) -> String {
        let slugs = |ids: Vec<MeetingId>| -> String {
            let slugs = ids.into_iter().filter_map(|id| self.slug(&Which::One(id)));
            slugs.collect::<Vec<_>>().join(" ")
        };
        match phrasebook.understand(text, current, &self.agenda).which {
            Which::One(id) => slugs(vec![id]),
            Which::Several(ids) => format!("several: {}", slugs(ids)),
            Which::NotThere(ids) => format!("not there: {}", slugs(ids)),
            Which::Unnamed(ids) => format!("unnamed: {}", slugs(ids)),
            Which::Nothing => "nothing".to_owned(),
        }
    }

    fn slug(&self, which: &Which) -> Option<String> {
        let Which::One(id) = which else { return None };
        self.agenda.entries.iter().find(|entry| entry.id == *id).map(|entry| entry.slug.clone())
    }
}

impl Default for Examples {
    fn default() -> Self {
        Self::new()
    }
}

fn mark(labelled: &Labelled, understood: &Understood, meeting: Option<&str>) -> Mark {
    let unclear = labelled.actions.iter().any(|action| action == UNCLEAR);
    let Some(wish) = understood.sure() else {
        return if unclear { Mark::Right } else { Mark::Asked };
    };
    let label = label_of(wish);
    let fits = |expected: &String| {
        *expected == label || label.strip_prefix(expected.as_str()).is_some_and(|rest| rest.starts_with(':'))
    };
    let other = |wanted: &String| meeting.is_some_and(|meeting| meeting != wanted);
    if !labelled.actions.iter().any(fits) || labelled.meeting.as_ref().is_some_and(other) {
        return Mark::Wrong;
    }
    let named = labelled.meeting.as_deref().unwrap_or_default();
    if named.is_empty() || meeting == Some(named) { Mark::Right } else { Mark::Asked }
}

/// Whether an action is this wish, whatever kind of it.
fn names(action: &str, wish: &Wish) -> bool {
    action.split(':').next() == Some(wish.action())
}

/// What the bot would do: `details:when`, `language:uk`, `unclear`.
pub fn label(understood: &Understood) -> String {
    understood.sure().map_or_else(|| UNCLEAR.to_owned(), label_of)
}

fn label_of(wish: &Wish) -> String {
    let what = match wish {
        Wish::Language(tag) => tag.clone(),
        Wish::LanguageSupport(kind) => kind.and_then(name),
        Wish::Details(detail) => detail.and_then(name),
        _ => None,
    };
    match what {
        Some(what) => format!("{}:{what}", wish.action()),
        None => wish.action().to_owned(),
    }
}

/// The name that a value has in files.
fn name(value: impl Serialize) -> Option<String> {
    serde_json::to_value(value).ok()?.as_str().map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_read_and_a_wrong_line_is_named() {
        let read_all = read("# c\n\nsign me up\tsign_up|unclear\tkomm-3\nhi\tsmall_talk\n").expect("right");
        assert_eq!(read_all.len(), 2);
        assert_eq!(read_all[0].actions, ["sign_up", "unclear"]);
        assert_eq!((read_all[0].line, read_all[0].meeting.as_deref()), (3, Some("komm-3")));
        assert_eq!(read_all[1].meeting, None);
        assert_eq!(read("hi\n").map_err(|bad| bad.line), Err(1));
        assert_eq!(read("hi\tfly").map_err(|bad| bad.problem), Err("there is no such action"));
    }

    #[test]
    fn the_example_meetings_are_there() {
        assert_eq!(Examples::new().agenda.entries.len(), 4);
    }
}
