//! Transcripts (see [`super::script`]), replayed on a real SQLite with pretend platforms. The first line is `now …`, and every
//! message must be told of, in order; a message left over fails.

use super::pretend::as_text;
use super::script::{Deed, What, Who, Words, read};
use super::world::World;
use anyhow::{Context, Result, bail, ensure};
use bot_core::ids::Address;
use bot_core::message::Input;
use jiff::tz::TimeZone;
use std::collections::BTreeMap;
use std::path::Path;

/// Who speaks in a transcript.
struct Person {
    address: Address,
    hint: Option<String>,
    read: usize,
}

struct Replay {
    world: World,
    people: BTreeMap<String, Person>,
    speaker: String,
}

/// Replays a transcript; an error names its line.
pub async fn replay(path: &Path) -> Result<()> {
    let mut steps = read(path)?.into_iter();
    let Some(What::Now(now)) = steps.next().map(|step| step.what) else {
        bail!("{}: the first line says `now …`", path.display());
    };
    let world = World::new(now.to_zoned(TimeZone::get("Europe/Warsaw")?)?.timestamp()).await?;
    let mut replay = Replay { world, people: BTreeMap::new(), speaker: String::new() };
    for step in steps {
        replay.step(step.what).await.context(step.place)?;
    }
    replay.nothing_left_over().context("at the end")?;
    replay.world.close().await;
    Ok(())
}

impl Replay {
    async fn step(&mut self, what: What) -> Result<()> {
        if let What::Told { to, words } = what {
            let name = to.unwrap_or_else(|| self.speaker.clone());
            return self.told(&name, &words);
        }
        if let What::Edited { to, words } = &what {
            return self.told(to, words);
        }
        self.nothing_left_over()?;
        match what {
            What::Wait(span) => self.world.wait(span).await,
            What::Import(import) => self.world.import(&import.text, &import.folder).await,
            What::Cancel { slug, reason } => self.world.cancel(&slug, &reason).await,
            What::Organiser { who, community } => self.enrol(who, &community).await,
            What::Act { who, deed } => self.act(who, deed).await,
            What::Now(_) => bail!("only the first line sets the clock"),
            What::Opens { .. } => bail!("there are no pages here"),
            What::Told { .. } | What::Edited { .. } => Ok(()),
        }
    }

    async fn enrol(&mut self, who: Who, community: &str) -> Result<()> {
        let code = self.world.invite(community).await?;
        self.act(who, Deed::Say(format!("/organiser {code}"))).await?;
        let person = self.people.get_mut(&self.speaker).context("who?")?;
        person.read = self.world.shown(&person.address).len();
        Ok(())
    }

    async fn act(&mut self, who: Who, deed: Deed) -> Result<()> {
        self.introduce(who)?;
        let person = &self.people[&self.speaker];
        let (address, hint) = (person.address.clone(), person.hint.clone());
        match deed {
            Deed::Press(label) => self.world.presses(&address, &label).await,
            Deed::Say(text) => {
                let text = self.with_code(text)?;
                self.world.does(&address, hint.as_deref(), Input::Text(text)).await
            }
        }
    }

    /// In place of `CODE`, the code that somebody was shown last.
    fn with_code(&self, text: String) -> Result<String> {
        if !text.contains("CODE") {
            return Ok(text);
        }
        let shown = self.people.values().flat_map(|person| self.world.shown(&person.address));
        let mut codes = shown.flat_map(|message| {
            let words = as_text(&message);
            let after = |at: usize| words[at..].chars().take("ABCD-EFGH".len()).collect::<String>();
            words.match_indices("/link ").map(|(at, found)| after(at + found.len())).collect::<Vec<_>>()
        });
        let code = codes.rfind(|code| code.contains('-')).context("nobody was shown a code")?;
        Ok(text.replace("CODE", &code))
    }

    fn introduce(&mut self, who: Who) -> Result<()> {
        let Who { name, platform, locale } = who;
        if !self.people.contains_key(&name) {
            let platform =
                platform.with_context(|| format!("who is {name}? write NAME@PLATFORM the first time"))?;
            let address = Address::new(&platform, &name);
            self.people.insert(name.clone(), Person { address, hint: locale, read: 0 });
        }
        self.speaker = name;
        Ok(())
    }

    fn told(&mut self, name: &str, words: &Words) -> Result<()> {
        let person = self.people.get_mut(name).with_context(|| format!("who is {name}?"))?;
        let shown = self.world.shown(&person.address);
        let Some(next) = shown.get(person.read) else { bail!("{name} got no message") };
        person.read += 1;
        words.check(&as_text(next)).with_context(|| format!("the message to {name}"))
    }

    fn nothing_left_over(&self) -> Result<()> {
        for (name, person) in &self.people {
            let shown = self.world.shown(&person.address);
            ensure!(
                shown.len() <= person.read,
                "{name} got a message that the transcript does not tell of:\n---\n{}\n---",
                as_text(&shown[person.read])
            );
        }
        Ok(())
    }
}
