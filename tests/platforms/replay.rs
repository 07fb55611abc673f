//! Transcripts (see [`crate::script`]), replayed against the real binary, whatever the platform.
//!
//! After somebody's act, `bot:` means that the bot shows these words in some message that is new or was edited, and that no
//! line has told of yet; it is waited for. Platforms differ in whether an answer takes the place of the question, and in
//! which of two answers comes first, so neither is asked for. Once all is over, every message was told of.

use crate::door::{Door, View};
use crate::script::{Deed, What, Who, Words, read};
use crate::stage::{Stage, Way};
use crate::web;
use anyhow::{Context, Result, bail, ensure};
use std::collections::BTreeMap;
use std::path::Path;

/// Who speaks in a transcript.
struct Person {
    door: Box<dyn Door>,
    /// The version of each message up to which the transcript has told of it.
    told: BTreeMap<String, i64>,
}

struct Replay {
    stage: Stage,
    people: BTreeMap<String, Person>,
    speaker: String,
}

/// Replays a transcript; an error names its line. People take the ways in turn, in the order in which they come.
pub async fn replay(path: &Path, ways: &[Way]) -> Result<()> {
    let steps = read(path)?;
    let mut replay =
        Replay { stage: Stage::set(ways).await?, people: BTreeMap::new(), speaker: String::new() };
    for step in steps {
        let done = replay.step(step.what).await;
        done.with_context(|| {
            format!("{}\nthe server said:\n{}", step.place, replay.stage.serving.process.stderr())
        })?;
    }
    let Replay { stage, mut people, .. } = replay;
    stage.close(people.values_mut().map(|person| &mut person.door)).await?;
    people.iter().try_for_each(|(name, person)| person.nothing_left_over(name)).context("at the end")
}

impl Replay {
    async fn step(&mut self, what: What) -> Result<()> {
        match what {
            What::Told { to, words } => {
                let name = to.unwrap_or_else(|| self.speaker.clone());
                return self.person(&name)?.is_told(&words, false).await;
            }
            What::Edited { to, words } => {
                let person = self.person(&to)?;
                return if person.door.edits() { person.is_told(&words, true).await } else { Ok(()) };
            }
            What::Opens { name, part, there } => return self.opens(&name, &part, &there).await,
            _ => {}
        }
        self.people.iter().try_for_each(|(name, person)| person.nothing_left_over(name))?;
        match what {
            What::Import(import) => self.stage.import(&import).await,
            What::Cancel { slug, reason } => {
                self.stage.house.ok(&["meeting", "cancel", &slug, "--reason", &reason], "").await.map(drop)
            }
            What::Organiser { who, community } => {
                let code = self.stage.house.ok(&["organiser", "invite", &community], "").await?;
                self.act(who, Deed::Say(format!("/organiser {}", code.trim()))).await?;
                let name = self.speaker.clone();
                self.person(&name)?.is_told(&Words::any(), false).await
            }
            What::Act { who, deed } => self.act(who, deed).await,
            What::Now(_) | What::Wait(_) => bail!("the binary has the clock of this machine"),
            What::Told { .. } | What::Edited { .. } | What::Opens { .. } => Ok(()),
        }
    }

    async fn act(&mut self, who: Who, deed: Deed) -> Result<()> {
        let Who { name, platform, locale } = who;
        ensure!(platform.is_none(), "{name} comes by whatever way there is");
        if !self.people.contains_key(&name) {
            let locale =
                locale.with_context(|| format!("who is {name}? write NAME LANGUAGE the first time"))?;
            let door = self.stage.door(&name, &locale).await?;
            self.people.insert(name.clone(), Person { door, told: BTreeMap::new() });
        }
        self.speaker.clone_from(&name);
        let door = &mut self.person(&name)?.door;
        match deed {
            Deed::Say(words) => door.say(&words).await,
            Deed::Press(label) => door.press(&label).await,
        }
    }

    fn person(&mut self, name: &str) -> Result<&mut Person> {
        self.people.get_mut(name).with_context(|| format!("who is {name}?"))
    }

    async fn opens(&self, name: &str, part: &str, there: &Words) -> Result<()> {
        let person = self.people.get(name).with_context(|| format!("who is {name}?"))?;
        let texts = person.door.shown();
        let words = texts.iter().rev().flat_map(|view| view.text.split_whitespace());
        let url = words.into_iter().find(|word| word.starts_with("http") && word.contains(part));
        let url =
            url.with_context(|| format!("{name} was shown no address with {part}:\n{}", person.chat()))?;
        // Where it leads is not gone to: that is somebody else's server.
        there.check(&format!("{:?}", web::get_any(url, "").await?))
    }
}

impl Person {
    /// Waits until the bot shows these words in a message that is not told of yet; `edited`: in one that was told of before
    /// it was edited.
    async fn is_told(&mut self, words: &Words, edited: bool) -> Result<()> {
        let (told, mut found) = (&self.told, None);
        let mut seen = |views: &[View]| {
            let is_it = |view: &&View| {
                is_new(told, view) && (!edited || told.contains_key(&view.id)) && words.are_in(&view.text)
            };
            found = views.iter().find(is_it).cloned();
            found.is_some()
        };
        let watched = self.door.watch(&mut seen).await;
        watched.with_context(|| format!("this is what is shown:\n{}", self.chat()))?;
        let view = found.context("nothing was seen")?;
        self.told.insert(view.id, view.version);
        words.check(&view.text)
    }

    fn nothing_left_over(&self, name: &str) -> Result<()> {
        let extra = self.door.shown().into_iter().find(|view| is_new(&self.told, view));
        match extra {
            None => Ok(()),
            Some(view) => {
                bail!("{name} got a message that the transcript does not tell of:\n---\n{}\n---", view.text)
            }
        }
    }

    fn chat(&self) -> String {
        let line = |view: &View| {
            let sign = if is_new(&self.told, view) { "not told of" } else { "told of" };
            format!("--- {sign}: {} v{}\n{}\n", view.id, view.version, view.text)
        };
        self.door.shown().iter().map(line).collect()
    }
}

fn is_new(told: &BTreeMap<String, i64>, view: &View) -> bool {
    told.get(&view.id).is_none_or(|version| *version < view.version)
}
