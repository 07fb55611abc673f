//! One person with accounts on two platforms that misbehave, on a real SQLite: what is for them arrives once, where it can.

use anyhow::{Context, Result, ensure};
use bot_core::capabilities::Capabilities;
use bot_core::facts::Facts;
use bot_core::house::House;
use bot_core::ids::{Address, MeetingId, ParcelId, PostingId};
use bot_core::meeting::file::{Files, MeetingFile, parse};
use bot_core::message::{Incoming, Input, Message, PublicCard};
use bot_core::operate;
use bot_core::port::{Actor, Reply};
use bot_core::posting::{NewPosting, PublicSay};
use bot_core::say::Say;
use bot_core::seal::Key;
use bot_core::turn::{Audience, Change, Class, Post, Turn};
use courier::{Bot, BoxFuture, Delivery, DemoClock, Platform, Sent, Showing, Shown, StillClock};
use jiff::{SignedDuration, Timestamp};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use store::Database;
use tempfile::TempDir;

const FILE: &str = include_str!("../bot-core/src/meeting/file/testdata/komm-3.toml");

/// How a platform treats what is no answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Mood {
    Takes,
    Away,
    Closed,
    Gone,
}

/// What arrived: which parcel, its text, what it answers.
#[derive(Debug, Clone)]
struct Arrived {
    parcel: ParcelId,
    text: String,
    answers: Option<Reply>,
}

struct Pretend {
    name: &'static str,
    mood: Mutex<Mood>,
    arrived: Mutex<Vec<Arrived>>,
    refused: Mutex<usize>,
    shown: Mutex<Vec<(Address, PublicCard)>>,
}

fn lock<T>(of: &Mutex<T>) -> MutexGuard<'_, T> {
    of.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Pretend {
    fn new(name: &'static str) -> Arc<Self> {
        let (mood, arrived) = (Mutex::new(Mood::Takes), Mutex::default());
        Arc::new(Self { name, mood, arrived, refused: Mutex::default(), shown: Mutex::default() })
    }

    fn is(&self, mood: Mood) {
        *lock(&self.mood) = mood;
    }

    /// What has arrived since this was last asked.
    fn arrived(&self) -> Vec<Arrived> {
        std::mem::take(&mut *lock(&self.arrived))
    }

    fn refused(&self) -> usize {
        std::mem::take(&mut *lock(&self.refused))
    }
}

impl Platform for Pretend {
    fn name(&self) -> &'static str {
        self.name
    }

    fn capabilities(&self) -> Capabilities {
        Capabilities {
            text_length: 4096,
            buttons_in_row: 3,
            label_length: 64,
            edits: false,
            reaches_away: true,
            files: true,
            dialogs: false,
            uploads: true,
        }
    }

    fn send<'a>(&'a self, delivery: Delivery<'a>) -> BoxFuture<'a, Sent> {
        let mood = *lock(&self.mood);
        let sent = match mood {
            _ if delivery.answers.is_some_and(|answers| answers.handle.is_some()) => None,
            Mood::Takes => None,
            Mood::Away => Some(Sent::Away(Duration::from_secs(600))),
            Mood::Closed => Some(Sent::Closed),
            Mood::Gone => Some(Sent::Gone),
        };
        match &sent {
            Some(_) => *lock(&self.refused) += 1,
            None => lock(&self.arrived).push(Arrived {
                parcel: delivery.parcel,
                text: text(delivery.message),
                answers: delivery.answers.cloned(),
            }),
        }
        Box::pin(std::future::ready(sent.unwrap_or(Sent::Delivered(None))))
    }

    fn show<'a>(&'a self, Showing { place, card, .. }: Showing<'a>) -> BoxFuture<'a, Shown> {
        let mut shown = lock(&self.shown);
        shown.push((place.clone(), card.clone()));
        let receipt = format!("m{}", shown.len());
        Box::pin(std::future::ready(Shown::There(receipt)))
    }
}

fn text(message: &Message) -> String {
    format!("{:?}", message.blocks)
}

struct NoFiles;

impl Files for NoFiles {
    fn read(&self, _: &str) -> Option<Vec<u8>> {
        Some(b"a form".to_vec())
    }
}

struct World {
    bot: Arc<Bot<Database>>,
    clock: Arc<DemoClock>,
    one: Arc<Pretend>,
    two: Arc<Pretend>,
    updates: usize,
    _folder: TempDir,
}

impl World {
    async fn new() -> Result<Self> {
        let folder = tempfile::tempdir()?;
        let url = format!("sqlite:{}", folder.path().join("zapis.db").display());
        let store = Arc::new(Database::open(&url).await?);
        let house = Arc::new(House::open(None, Key::new([7; 32]), None)?);
        let now: Timestamp = "2027-04-20T10:00:00Z".parse()?;
        let clock = Arc::new(DemoClock::over(StillClock(now)));
        let (one, two) = (Pretend::new("one"), Pretend::new("two"));
        let platforms = vec![one.clone() as Arc<dyn Platform>, two.clone()];
        let bot = Bot::new(store, house, clock.clone(), platforms);
        Ok(Self { bot, clock, one, two, updates: 0, _folder: folder })
    }

    /// Ola, with an account on each platform, who last used `one`.
    async fn twofold() -> Result<Self> {
        let mut world = Self::new().await?;
        world.says("two", "/link").await?;
        let told = world.two.arrived();
        let (_, code) = told.last().and_then(|last| last.text.split_once("/link ")).context("no code")?;
        let code: String = code.chars().take(9).collect();
        world.pass(1).await?;
        world.says("one", &format!("/link {code}")).await?;
        ensure!(world.two.arrived().iter().any(|told| told.text.contains("One")), "the other chat is told");
        world.one.arrived();
        Ok(world)
    }

    async fn says(&mut self, platform: &str, words: &str) -> Result<()> {
        self.updates += 1;
        let incoming = Incoming {
            update: self.updates.to_string(),
            from: Address::new(platform, "ola"),
            locale_hint: Some("en".to_owned()),
            name_hint: None,
            reply: Some(format!("handle {}", self.updates)),
            input: Input::Text(words.to_owned()),
        };
        self.bot.handle(incoming).await?;
        Ok(self.bot.settle_all().await?)
    }

    async fn house(&self, turn: Turn) -> Result<()> {
        self.bot.act(Actor::House, None, Box::new(move |_| Ok(turn.clone()))).await?;
        Ok(())
    }

    /// Tells Ola so many things at once.
    async fn tell(&self, things: u32) -> Result<()> {
        let ola = self.bot.store.person_of(&Address::new("one", "ola")).await?.context("no such person")?;
        let post = |number| Post {
            to: Audience::Person(ola),
            say: Say::NoSuchMeeting { slug: format!("thing-{number}") },
            key: None,
            class: Class::Reminder,
        };
        self.house(Turn { posts: (1..=things).map(post).collect(), ..Turn::default() }).await?;
        Ok(self.bot.settle_all().await?)
    }

    async fn pass(&self, minutes: i64) -> Result<()> {
        Ok(self.bot.advance(&self.clock, SignedDuration::from_mins(minutes)).await?)
    }

    async fn close(self) {
        self.bot.store.close().await;
    }
}

/// Which things arrived, in order.
fn things(arrived: &[Arrived]) -> Vec<u32> {
    let thing = |told: &Arrived| told.text.split_once("thing-")?.1.chars().next()?.to_digit(10);
    arrived.iter().filter_map(thing).collect()
}

#[tokio::test]
async fn where_nobody_is_there_it_goes_to_the_other_platform_once() -> Result<()> {
    let world = World::twofold().await?;
    world.one.is(Mood::Away);
    world.tell(3).await?;
    assert_eq!((things(&world.one.arrived()), things(&world.two.arrived())), (vec![], vec![1, 2, 3]));
    assert_eq!(world.one.refused(), 1, "those behind are not tried");
    world.pass(60).await?;
    assert!(world.one.arrived().is_empty() && world.two.arrived().is_empty());
    world.close().await;
    Ok(())
}

#[tokio::test]
async fn where_nobody_is_anywhere_it_waits_and_arrives_in_order() -> Result<()> {
    let world = World::twofold().await?;
    world.one.is(Mood::Away);
    world.two.is(Mood::Away);
    world.tell(2).await?;
    let refused = world.one.refused() + world.two.refused();
    assert!((2..=8).contains(&refused), "it goes round a little and then waits: {refused}");
    world.one.is(Mood::Takes);
    world.two.is(Mood::Takes);
    world.pass(11).await?;
    let mut arrived = world.one.arrived();
    arrived.extend(world.two.arrived());
    assert_eq!(things(&arrived), [1, 2]);
    world.close().await;
    Ok(())
}

#[tokio::test]
async fn what_one_who_is_gone_does_not_take_arrives_on_the_other_platform_in_order() -> Result<()> {
    let mut world = World::twofold().await?;
    world.one.is(Mood::Gone);
    world.tell(3).await?;
    assert_eq!((world.one.refused(), things(&world.two.arrived())), (1, vec![1, 2, 3]));
    world.tell(1).await?;
    assert_eq!((world.one.refused(), things(&world.two.arrived())), (0, vec![1]), "straight away");
    world.one.is(Mood::Takes);
    world.says("one", "/my").await?;
    world.one.arrived();
    world.tell(1).await?;
    assert_eq!(things(&world.one.arrived()), [1], "back again");
    world.close().await;
    Ok(())
}

#[tokio::test]
async fn what_a_closed_account_does_not_take_comes_as_an_answer_after_what_was_asked_for() -> Result<()> {
    let mut world = World::new().await?;
    world.says("one", "/my").await?;
    world.one.arrived();
    world.one.is(Mood::Closed);
    world.tell(3).await?;
    world.tell(2).await?;
    world.pass(300).await?;
    assert_eq!(world.one.refused(), 1, "one refused call");
    assert!(world.one.arrived().is_empty());
    world.says("one", "/start __mine").await?;
    let arrived = world.one.arrived();
    assert_eq!((arrived.len(), things(&arrived)), (6, vec![1, 2, 3, 1, 2]));
    let firsts: Vec<bool> = arrived.iter().filter_map(|told| Some(told.answers.as_ref()?.first)).collect();
    assert_eq!(firsts, [true, false, false, false, false, false]);
    assert!(arrived.iter().map(|told| told.parcel).is_sorted());
    world.says("one", "/help").await?;
    assert_eq!(things(&world.one.arrived()), [0; 0], "each once");
    world.tell(1).await?;
    assert_eq!(world.one.refused(), 1, "a direct message is tried once again");
    world.close().await;
    Ok(())
}

#[tokio::test]
async fn one_who_is_closed_on_one_platform_is_told_on_the_other() -> Result<()> {
    let world = World::twofold().await?;
    world.one.is(Mood::Closed);
    world.tell(3).await?;
    assert_eq!((world.one.refused(), things(&world.two.arrived())), (1, vec![1, 2, 3]));
    world.close().await;
    Ok(())
}

#[tokio::test]
async fn whoever_is_closed_is_called_below_the_card_and_shown_what_waits() -> Result<()> {
    let mut world = World::new().await?;
    world.says("one", "/my").await?;
    let parsed = parse(FILE, &NoFiles).map_err(|problems| anyhow::anyhow!("{problems:?}"))?;
    let MeetingFile::Meeting(meeting) = parsed.file else { anyhow::bail!("a meeting") };
    let import = move |facts: &Facts| operate::import_meeting(facts, &meeting, &[]);
    world.bot.act_for(Actor::House, import).await?;
    let id = |facts: &Facts| Ok(facts.catalogue.by_slug("komm-3").map(|meeting| meeting.id));
    let meeting: MeetingId = world.bot.look(Actor::House, id).await?.context("imported")?;
    let card = NewPosting {
        id: PostingId(1),
        place: Address::new("one", "lobby"),
        locale: "en".to_owned(),
        say: PublicSay::Card(meeting),
        receipt: None,
    };
    world.house(Turn { changes: vec![Change::Post(Box::new(card))], ..Turn::default() }).await?;
    world.bot.settle_all().await?;
    world.one.is(Mood::Closed);
    let ola = world.bot.store.person_of(&Address::new("one", "ola")).await?.context("is there")?;
    for key in ["opened", "opened again"] {
        let say = Say::Opened { meeting };
        let post = Post { to: Audience::Person(ola), say, key: Some(key.to_owned()), class: Class::Decision };
        world.house(Turn { posts: vec![post], ..Turn::default() }).await?;
        world.bot.settle_all().await?;
    }
    let shown = std::mem::take(&mut *lock(&world.one.shown));
    let [_, (place, call)] = &shown[..] else { anyhow::bail!("a card and a call: {shown:?}") };
    assert_eq!((place.id.as_str(), call.calls.as_ref()), ("lobby/m1", Some(&Address::new("one", "ola"))));
    assert_eq!(call.buttons[0].start, "__mine");
    world.one.arrived();
    world.says("one", &format!("/start {}", call.buttons[0].start)).await?;
    assert_eq!(world.one.arrived().len(), 3, "my sign-ups, and both that waited");
    world.pass(60).await?;
    assert!(lock(&world.one.shown).iter().all(|(_, card)| card.calls.is_none()), "said once");
    world.close().await;
    Ok(())
}
