//! Conversations written down as people would read them, replayed.
//!
//! ```text
//! now 2027-04-20T10:00
//! import komm-3 with capacity = 1  a meeting file with a key changed; `plus FILE` adds to its end
//! ola@web pl: /start komm-3        who, on which platform, in which language
//!   bot: III Spotkanie             the next message to her has these words
//!     & środa                      and these
//!     ! zoom.example.org           but not these
//! ola: [Zapisz mnie]               presses a button
//! + 23 h                           time passes
//!   bot to ola: Czy nadal          a message that she gets without asking
//! ```
//! Every message must be told of, in order; a message left over fails.

use super::pretend::as_text;
use super::world::World;
use anyhow::{Context, Result, bail, ensure};
use bot_core::ids::Address;
use bot_core::message::Input;
use jiff::civil::DateTime;
use jiff::{SignedDuration, tz::TimeZone};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// Who speaks in a transcript.
struct Person {
    address: Address,
    hint: Option<String>,
    read: usize,
    last: String,
}

struct Replay {
    world: World,
    people: BTreeMap<String, Person>,
    speaker: String,
    listener: String,
}

/// Replays a transcript; an error names its line.
pub async fn replay(path: &Path) -> Result<()> {
    let text = std::fs::read_to_string(path)?;
    let mut lines = text.lines().enumerate().filter(|(_, line)| {
        let line = line.trim();
        !line.is_empty() && !line.starts_with('#')
    });
    let (_, first) = lines.next().context("an empty transcript")?;
    let now: DateTime = first.strip_prefix("now ").context("the first line says `now …`")?.trim().parse()?;
    let world = World::new(now.to_zoned(TimeZone::get("Europe/Warsaw")?)?.timestamp()).await?;
    let mut replay =
        Replay { world, people: BTreeMap::new(), speaker: String::new(), listener: String::new() };
    for (number, line) in lines {
        replay.line(line).await.with_context(|| format!("{}:{}: {line}", path.display(), number + 1))?;
    }
    replay.nothing_left_over().context("at the end")?;
    replay.world.close().await;
    Ok(())
}

impl Replay {
    async fn line(&mut self, line: &str) -> Result<()> {
        let line = line.trim();
        if let Some(words) = line.strip_prefix("& ") {
            return self.more(words.trim(), true);
        }
        if let Some(words) = line.strip_prefix("! ") {
            return self.more(words.trim(), false);
        }
        if let Some(words) = line.strip_prefix("bot:") {
            let speaker = self.speaker.clone();
            return self.expect(&speaker, words.trim());
        }
        if let Some((name, words)) = line.strip_prefix("bot to ").and_then(|rest| rest.split_once(':')) {
            return self.expect(name.trim(), words.trim());
        }
        self.nothing_left_over()?;
        match line.split_once(' ').unwrap_or((line, "")) {
            ("+", span) => self.world.wait(duration(span)?).await,
            ("import", what) => self.import(what).await,
            ("cancel", what) => {
                let (slug, reason) = what.split_once(':').context("cancel SLUG: reason")?;
                self.world.cancel(slug.trim(), reason.trim()).await
            }
            ("organiser", who) => self.enrol(who).await,
            _ => self.says(line).await,
        }
    }

    async fn import(&self, what: &str) -> Result<()> {
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
        self.world.import(&text, path.parent().unwrap_or(Path::new("."))).await
    }

    /// `organiser ola@telegram komm`
    async fn enrol(&mut self, who: &str) -> Result<()> {
        let (name, community) = who.rsplit_once(' ').context("organiser NAME@PLATFORM COMMUNITY")?;
        let code = self.world.invite(community).await?;
        self.says(&format!("{name}: /organiser {code}")).await?;
        let name = self.speaker.clone();
        let new = self.world.shown(&self.people[&name].address).len();
        self.people.get_mut(&name).context("who?")?.read = new;
        Ok(())
    }

    async fn says(&mut self, line: &str) -> Result<()> {
        let (who, words) = line.split_once(':').context("NAME: words")?;
        self.introduce(who.trim())?;
        let person = &self.people[&self.speaker];
        let (address, hint) = (person.address.clone(), person.hint.clone());
        let words = words.trim();
        match words.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
            Some(label) => self.world.presses(&address, label).await,
            None => {
                let text = words.replace("\\n", "\n");
                self.world.does(&address, hint.as_deref(), Input::Text(text)).await
            }
        }
    }

    fn introduce(&mut self, who: &str) -> Result<()> {
        let (name, hint) = who.split_once(' ').unwrap_or((who, ""));
        let (name, platform) = name.split_once('@').unwrap_or((name, ""));
        if !self.people.contains_key(name) {
            ensure!(!platform.is_empty(), "who is {name}? write NAME@PLATFORM the first time");
            let person = Person {
                address: Address::new(platform, name),
                hint: (!hint.is_empty()).then(|| hint.to_owned()),
                read: 0,
                last: String::new(),
            };
            self.people.insert(name.to_owned(), person);
        }
        self.speaker = name.to_owned();
        Ok(())
    }

    fn expect(&mut self, name: &str, words: &str) -> Result<()> {
        let person = self.people.get_mut(name).with_context(|| format!("who is {name}?"))?;
        let shown = self.world.shown(&person.address);
        let Some(next) = shown.get(person.read) else { bail!("{name} got no message") };
        person.last = as_text(next);
        person.read += 1;
        self.listener = name.to_owned();
        self.more(words, true)
    }

    fn more(&self, words: &str, wanted: bool) -> Result<()> {
        let last = &self.people.get(&self.listener).context("nobody was told anything yet")?.last;
        let found = plain(last).contains(&plain(words));
        ensure!(found == wanted, "the message to {} was:\n---\n{last}\n---", self.listener);
        Ok(())
    }

    fn nothing_left_over(&self) -> Result<()> {
        for (name, person) in &self.people {
            let shown = self.world.shown(&person.address);
            if let Some(extra) = shown.get(person.read) {
                bail!(
                    "{name} got a message that the transcript does not tell of:\n---\n{}\n---",
                    as_text(extra)
                );
            }
        }
        Ok(())
    }
}

/// Special spaces of dates read as spaces.
fn plain(text: &str) -> String {
    text.replace(['\u{a0}', '\u{202f}'], " ")
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
