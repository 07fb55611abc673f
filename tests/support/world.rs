//! A whole bot on a real SQLite file, with pretend platforms and a clock that only a test moves.

use super::pretend::{Inboxes, Pretend, find_button};
use anyhow::{Context, Result, anyhow, bail};
use bot_core::house::House;
use bot_core::ids::Address;
use bot_core::meeting::file::{Files, MeetingFile, parse};
use bot_core::message::{Incoming, Input, Message};
use bot_core::operate::{self, AttachmentBytes};
use bot_core::port::Actor;
use bot_core::seal::Key;
use courier::{Bot, DemoClock, Platform, StillClock};
use jiff::{SignedDuration, Timestamp};
use std::path::Path;
use std::sync::{Arc, PoisonError};
use store::Database;

/// The platforms that stand in.
const PLATFORMS: [&str; 4] = ["telegram", "discord", "web", "terminal"];

/// Where its pages are.
const PAGES: &str = "https://zapis.example.org";

/// The bot and everyone it talks to.
pub struct World {
    pub bot: Arc<Bot<Database>>,
    pub clock: Arc<DemoClock>,
    pub inboxes: Inboxes,
    updates: u64,
    database: Arc<Database>,
    _folder: tempfile::TempDir,
}

impl World {
    /// A bot whose clock stands at `now`.
    pub async fn new(now: Timestamp) -> Result<Self> {
        Self::with(now, Some(PAGES.to_owned()), stand_ins).await
    }

    /// The same without web pages: links are shown as they are.
    pub async fn without_pages(now: Timestamp) -> Result<Self> {
        Self::with(now, None, stand_ins).await
    }

    /// A bot on a platform of the test's own.
    pub async fn on(now: Timestamp, platform: Arc<dyn Platform>) -> Result<Self> {
        Self::with(now, Some(PAGES.to_owned()), |_| vec![platform]).await
    }

    async fn with(
        now: Timestamp,
        public_url: Option<String>,
        platforms: impl FnOnce(&Inboxes) -> Vec<Arc<dyn Platform>>,
    ) -> Result<Self> {
        let folder = tempfile::tempdir()?;
        let url = format!("sqlite:{}", folder.path().join("zapis.db").display());
        let database = Arc::new(Database::open(&url).await?);
        let key = Key::new(database.house_key([7; 32]).await?);
        let house = Arc::new(House::open(None, key, public_url)?);
        let clock = Arc::new(DemoClock::over(StillClock(now)));
        let inboxes = Inboxes::default();
        let bot = Bot::new(database.clone(), house, clock.clone(), platforms(&inboxes));
        Ok(Self { bot, clock, inboxes, updates: 0, database, _folder: folder })
    }

    /// Imports a meeting or community file.
    pub async fn import(&self, text: &str, folder: &Path) -> Result<()> {
        let parsed = parse(text, &Beside(folder)).map_err(|problems| {
            anyhow!(problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))
        })?;
        let files: Vec<AttachmentBytes> = parsed
            .attachments
            .into_iter()
            .map(|file| AttachmentBytes { sha256: file.sha256, name: file.name, bytes: file.bytes })
            .collect();
        self.bot
            .act_for(Actor::House, move |facts| match &parsed.file {
                MeetingFile::Meeting(meeting) => operate::import_meeting(facts, meeting, &files),
                MeetingFile::Community(community) => operate::import_community(facts, community),
            })
            .await?;
        self.settle().await
    }

    /// Cancels a meeting.
    pub async fn cancel(&self, slug: &str, reason: &str) -> Result<()> {
        let (slug, reason) = (slug.to_owned(), reason.to_owned());
        let cancel = move |facts: &bot_core::facts::Facts| {
            Ok(match operate::cancel_meeting(facts, &slug, &reason)? {
                Ok(turn) => (turn, None),
                Err(refused) => (bot_core::turn::Turn::default(), Some(refused)),
            })
        };
        match self.bot.act_for(Actor::House, cancel).await? {
            None => self.settle().await,
            Some(refused) => bail!(refused),
        }
    }

    /// A code for organisers.
    pub async fn invite(&self, community: &str) -> Result<String> {
        let community = community.to_owned();
        let invite = move |facts: &bot_core::facts::Facts| {
            Ok(match operate::invite_organiser(facts, &community)? {
                Ok((turn, code)) => (turn, Ok(code)),
                Err(refused) => (bot_core::turn::Turn::default(), Err(refused)),
            })
        };
        Ok(self.bot.act_for(Actor::House, invite).await??)
    }

    /// Somebody does something.
    pub async fn does(&mut self, who: &Address, hint: Option<&str>, input: Input) -> Result<()> {
        self.updates += 1;
        self.bot
            .handle(Incoming {
                update: format!("test-{}", self.updates),
                from: who.clone(),
                locale_hint: hint.map(str::to_owned),
                name_hint: None,
                reply: None,
                input,
            })
            .await?;
        self.settle().await
    }

    /// Somebody presses a button that they were shown.
    pub async fn presses(&mut self, who: &Address, label: &str) -> Result<()> {
        let token = find_button(&self.shown(who), label)
            .map(|button| button.token.clone())
            .with_context(|| format!("{who} was never shown a button [{label}]"))?;
        self.does(who, None, Input::Press(token)).await
    }

    /// Lets time pass.
    pub async fn wait(&self, by: SignedDuration) -> Result<()> {
        self.bot.advance(&self.clock, by).await?;
        Ok(())
    }

    /// Everything that somebody was ever shown.
    pub fn shown(&self, who: &Address) -> Vec<Message> {
        self.inboxes.lock().unwrap_or_else(PoisonError::into_inner).get(who).cloned().unwrap_or_default()
    }

    /// Lets everything that is due happen.
    pub async fn settle(&self) -> Result<()> {
        self.bot.settle_all().await?;
        Ok(())
    }

    /// Closes the database before its folder goes.
    pub async fn close(self) {
        self.database.close().await;
    }
}

/// A pretend platform of each name.
fn stand_ins(inboxes: &Inboxes) -> Vec<Arc<dyn Platform>> {
    PLATFORMS.iter().map(|name| Arc::new(Pretend::new(name, inboxes.clone())) as Arc<dyn Platform>).collect()
}

/// The files beside a meeting file.
struct Beside<'a>(&'a Path);

impl Files for Beside<'_> {
    fn read(&self, name: &str) -> Option<Vec<u8>> {
        std::fs::read(self.0.join(name)).ok()
    }
}
