//! Conversations written down as people would read them: what the lines of a `.chat` file say.
//!
//! ```text
//! import komm-3 with capacity = 1  a meeting file with a key changed; `plus FILE` adds to its end
//! ola@web pl: /start komm-3        who, on which platform (where that matters), in which language
//!   bot: III Spotkanie             the next message to her has these words
//!     & środa                      and these
//!     ! zoom.example.org           but not these
//! ola: [Zapisz mnie]               presses a button
//! ola opens /j/                    goes to the newest address that she was shown and that has this in it
//!   & s3cret                       what is there has these words
//! + 23 h                           time passes
//!   bot to ola: Czy nadal          a message that she gets without asking
//!   edit to ola: Nieaktualne       a message that she has changes, where the platform can do that
//! ```
#![allow(dead_code, reason = "every test binary compiles all of this and uses a part")]

use anyhow::{Context, Result, bail, ensure};
use jiff::SignedDuration;
use jiff::civil::DateTime;
use std::path::{Path, PathBuf};

/// A line, with the lines about the same message that follow it.
pub struct Step {
    /// Where it stands: file, line, words.
    pub place: String,
    pub what: What,
}

pub enum What {
    /// The clock stands at this hour of Warsaw.
    Now(DateTime),
    Import(Import),
    Cancel {
        slug: String,
        reason: String,
    },
    /// Somebody becomes an organiser of a community.
    Organiser {
        who: Who,
        community: String,
    },
    /// Time passes.
    Wait(SignedDuration),
    Act {
        who: Who,
        deed: Deed,
    },
    /// Somebody goes to the newest address with this part that they were shown.
    Opens {
        name: String,
        part: String,
        there: Words,
    },
    /// The bot shows a message, to this person or else to whoever did something last.
    Told {
        to: Option<String>,
        words: Words,
    },
    /// What the bot has shown to this person changes, on platforms where it can.
    Edited {
        to: String,
        words: Words,
    },
}

/// Who does something.
pub struct Who {
    pub name: String,
    pub platform: Option<String>,
    /// What their app says of their language.
    pub locale: Option<String>,
}

pub enum Deed {
    Say(String),
    Press(String),
}

/// What a text has to have, and what it must not have.
#[derive(Debug)]
pub struct Words {
    all: Vec<String>,
    none: Vec<String>,
}

/// A meeting file with changes.
pub struct Import {
    /// The file as it is to be imported.
    pub text: String,
    /// Where the files that it names are.
    pub folder: PathBuf,
}

/// Reads a transcript. An error names its line.
pub fn read(path: &Path) -> Result<Vec<Step>> {
    let text = std::fs::read_to_string(path).with_context(|| format!("reading {}", path.display()))?;
    let mut steps: Vec<Step> = Vec::new();
    for (number, line) in (1..).zip(text.lines().map(str::trim)) {
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        let place = format!("{}:{number}: {line}", path.display());
        if let Some((sign @ ("&" | "!"), more)) = line.split_once(' ') {
            let words = steps.last_mut().and_then(|step| match &mut step.what {
                What::Told { words, .. } | What::Edited { words, .. } => Some(words),
                What::Opens { there, .. } => Some(there),
                _ => None,
            });
            let words = words.with_context(|| format!("{place}: of which message?"))?;
            if sign == "&" { &mut words.all } else { &mut words.none }.push(plain(more.trim()));
        } else {
            let what = what(line).with_context(|| place.clone())?;
            steps.push(Step { place, what });
        }
    }
    ensure!(!steps.is_empty(), "{} is empty", path.display());
    Ok(steps)
}

fn what(line: &str) -> Result<What> {
    if let Some(words) = line.strip_prefix("bot:") {
        return Ok(What::Told { to: None, words: Words::with(words) });
    }
    if let Some((name, words)) = line.strip_prefix("bot to ").and_then(|rest| rest.split_once(':')) {
        return Ok(What::Told { to: Some(name.trim().to_owned()), words: Words::with(words) });
    }
    if let Some((name, words)) = line.strip_prefix("edit to ").and_then(|rest| rest.split_once(':')) {
        return Ok(What::Edited { to: name.trim().to_owned(), words: Words::with(words) });
    }
    if let Some((name, part)) = line.split_once(" opens ").filter(|(name, _)| !name.contains([' ', ':'])) {
        let (name, part) = (name.to_owned(), part.trim().to_owned());
        return Ok(What::Opens { name, part, there: Words::any() });
    }
    Ok(match line.split_once(' ').unwrap_or((line, "")) {
        ("now", hour) => What::Now(hour.trim().parse()?),
        ("+", span) => What::Wait(duration(span)?),
        ("import", what) => What::Import(Import::read(what)?),
        ("cancel", what) => {
            let (slug, reason) = what.split_once(':').context("cancel SLUG: reason")?;
            What::Cancel { slug: slug.trim().to_owned(), reason: reason.trim().to_owned() }
        }
        ("organiser", who) => {
            let (who, community) = who.rsplit_once(' ').context("organiser NAME COMMUNITY")?;
            What::Organiser { who: Who::read(who), community: community.to_owned() }
        }
        _ => {
            let (who, words) = line.split_once(':').context("NAME: words")?;
            let words = words.trim();
            let deed = match words.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
                Some(label) => Deed::Press(label.to_owned()),
                None => Deed::Say(words.replace("\\n", "\n")),
            };
            What::Act { who: Who::read(who), deed }
        }
    })
}

impl Who {
    /// `ola`, `ola uk` or `ola@web uk`.
    fn read(who: &str) -> Self {
        let (name, locale) = who.trim().split_once(' ').unwrap_or((who.trim(), ""));
        let (name, platform) = name.split_once('@').unwrap_or((name, ""));
        let given = |text: &str| (!text.is_empty()).then(|| text.trim().to_owned());
        Self { name: name.to_owned(), platform: given(platform), locale: given(locale) }
    }
}

impl Words {
    /// Whatever it is.
    pub fn any() -> Self {
        Self::with("")
    }

    fn with(words: &str) -> Self {
        Self { all: vec![plain(words.trim())], none: Vec::new() }
    }

    /// Whether all words are there that have to be.
    pub fn are_in(&self, text: &str) -> bool {
        let text = plain(text);
        self.all.iter().all(|words| text.contains(words))
    }

    /// Words that must not be there and are.
    pub fn unwanted_in(&self, text: &str) -> Option<&str> {
        let text = plain(text);
        self.none.iter().find(|words| text.contains(*words)).map(String::as_str)
    }

    /// Fails unless a text is as it should be.
    pub fn check(&self, text: &str) -> Result<()> {
        let whole = plain(text);
        for words in &self.all {
            ensure!(whole.contains(words), "it has no \"{words}\":\n---\n{text}\n---");
        }
        match self.unwanted_in(text) {
            Some(words) => bail!("it has \"{words}\":\n---\n{text}\n---"),
            None => Ok(()),
        }
    }
}

/// Special spaces of dates read as spaces.
fn plain(text: &str) -> String {
    text.replace(['\u{a0}', '\u{202f}'], " ")
}

impl Import {
    /// `komm-3 plus FILE with KEY = VALUE; -KEY`
    pub fn read(what: &str) -> Result<Self> {
        let (what, changes) = what.split_once(" with ").unwrap_or((what, ""));
        let (name, more) = what.split_once(" plus ").unwrap_or((what, ""));
        let path = find(name.trim())?;
        let mut text = std::fs::read_to_string(&path)?;
        if !more.is_empty() {
            text += &std::fs::read_to_string(find(more.trim())?)?;
        }
        for change in changes.split(';').map(str::trim).filter(|change| !change.is_empty()) {
            text = changed(&text, change)?;
        }
        let folder = path.parent().unwrap_or(Path::new(".")).to_owned();
        Ok(Self { text, folder })
    }
}

fn find(name: &str) -> Result<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folders = ["bot-core/src/meeting/file/testdata", "examples/meetings", "tests/conversations"];
    let found = folders
        .iter()
        .map(|folder| root.join(folder).join(format!("{name}.toml")))
        .find(|path| path.exists());
    found.with_context(|| format!("no meeting file {name}.toml in {folders:?}"))
}

/// A meeting file with one top-level key changed, added or (`-key`) taken out.
fn changed(text: &str, change: &str) -> Result<String> {
    if let Some(gone) = change.strip_prefix('-') {
        return Ok(text.lines().filter(|line| key_of(line) != gone.trim()).collect::<Vec<_>>().join("\n"));
    }
    let (key, _) = change.split_once('=').context("KEY = VALUE")?;
    let key = key.trim();
    if text.lines().any(|line| key_of(line) == key) {
        let lines = text.lines().map(|line| if key_of(line) == key { change } else { line });
        return Ok(lines.collect::<Vec<_>>().join("\n"));
    }
    Ok(format!("{change}\n{text}"))
}

fn key_of(line: &str) -> &str {
    line.split_once('=').map_or("", |(key, _)| key.trim())
}

fn duration(span: &str) -> Result<SignedDuration> {
    let (amount, unit) = span.trim().split_once(' ').context("+ 23 h")?;
    let amount: i64 = amount.parse()?;
    Ok(match unit.trim() {
        "s" => SignedDuration::from_secs(amount),
        "m" => SignedDuration::from_mins(amount),
        "h" => SignedDuration::from_hours(amount),
        "d" => SignedDuration::from_hours(amount * 24),
        "w" => SignedDuration::from_hours(amount * 24 * 7),
        other => bail!("no such unit: {other}"),
    })
}
