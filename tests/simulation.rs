//! People who press and write at random, in a seeded simulation on a real SQLite: whatever they do, seats are never oversold,
//! the link reaches admitted people alone, and everybody is answered.

mod support;

use anyhow::{Result, ensure};
use bot_core::ids::Address;
use bot_core::message::{Input, Message};
use bot_core::model::{State, StateName};
use bot_core::port::Actor;
use jiff::SignedDuration;
use jiff::civil::date;
use jiff::tz::TimeZone;
use std::path::Path;
use support::pretend::as_text;
use support::world::World;

const FILE: &str = include_str!("../bot-core/src/meeting/file/testdata/komm-3.toml");
const SECRET: &str = "s3cret";
const CAPACITY: u32 = 2;
const PEOPLE: usize = 6;

/// A small generator: simulations must be repeatable from their seed.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or(0) % sides.max(1)
    }

    fn one_of<'a, T>(&mut self, items: &'a [T]) -> Option<&'a T> {
        items.get(self.roll(items.len()))
    }
}

const WORDS: [&str; 21] = [
    "/start komm-3",
    "sign me up",
    "yes",
    "no",
    "myself",
    "an organisation",
    "Fundacja <b>X</b>",
    "send me the link",
    "I can't come",
    "/my",
    "/cancel",
    "back",
    "I need an interpreter",
    "/privacy",
    "/link",
    "/link 2222-2222",
    "/unlink",
    "/organiser 2222-2222-2222",
    "/desk",
    "\u{202e}=1+1\u{0}",
    "what?",
];

/// One life of the house; how often somebody has joined two chats.
async fn life(seed: u64) -> Result<usize> {
    let now = date(2027, 4, 20).at(10, 0, 0, 0).to_zoned(TimeZone::get("Europe/Warsaw")?)?.timestamp();
    let mut world = World::without_pages(now).await?;
    let folder = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/bot-core/src/meeting/file/testdata"));
    world.import(&FILE.replace("capacity  = 60", &format!("capacity = {CAPACITY}")), folder).await?;
    let people: Vec<Address> = (0..PEOPLE).map(|n| Address::new("telegram", format!("p{n}"))).collect();
    let mut dice = Dice(seed);
    let mut seen = vec![0; PEOPLE];
    for step in 0..220 {
        let who = dice.roll(PEOPLE);
        let input = choose(&mut dice, &world, &people, who);
        let before = world.shown(&people[who]).len();
        world.does(&people[who], Some("en"), input.clone()).await?;
        ensure!(world.shown(&people[who]).len() > before, "seed {seed}, step {step}: no answer to {input:?}");
        if dice.roll(12) == 0 {
            world.wait(SignedDuration::from_hours(3)).await?;
        }
        check(&world, &people, &mut seen)
            .await
            .map_err(|error| error.context(format!("seed {seed}, step {step}")))?;
    }
    let shown = people.iter().flat_map(|person| world.shown(person));
    let joined = shown.filter(|message| as_text(message).contains("chats are connected now")).count();
    world.close().await;
    Ok(joined)
}

/// Words, a button that this person was shown (old ones as well), or somebody else's.
fn choose(dice: &mut Dice, world: &World, people: &[Address], who: usize) -> Input {
    let whose = if dice.roll(8) == 0 { dice.roll(PEOPLE) } else { who };
    let shown: Vec<Message> = world.shown(&people[whose]);
    let newest = shown.len().saturating_sub(if dice.roll(4) == 0 { 40 } else { 2 });
    let maker = dice.roll(PEOPLE);
    if dice.roll(4) == 0
        && maker != who
        && let Some(code) = newest_code(world, &people[maker])
    {
        return Input::Text(code);
    }
    let buttons: Vec<_> =
        shown[newest..].iter().flat_map(|message| message.buttons.iter().flatten()).collect();
    match dice.one_of(&buttons) {
        Some(button) if dice.roll(3) > 0 => Input::Press(button.token.clone()),
        _ => Input::Text((*dice.one_of(&WORDS).unwrap_or(&"yes")).to_owned()),
    }
}

/// What somebody was just told to send from their other chat, if they were.
fn newest_code(world: &World, who: &Address) -> Option<String> {
    let shown = world.shown(who);
    let text = shown.iter().rev().take(2).map(as_text).find(|text| text.contains("/link "))?;
    let (_, code) = text.split_once("/link ")?;
    Some(format!("/link {}", code.chars().take("ABCD-EFGH".len()).collect::<String>()))
}

async fn check(world: &World, people: &[Address], seen: &mut [usize]) -> Result<()> {
    let meeting =
        world.bot.look(Actor::House, |facts| Ok(facts.catalogue.by_slug("komm-3").map(|m| m.id))).await?;
    let Some(meeting) = meeting else { return Ok(()) };
    let (seats, all) = world
        .bot
        .look(Actor::House, move |facts| Ok((*facts.seats(meeting)?, facts.registrations(meeting)?.clone())))
        .await?;
    ensure!(seats.accepted <= CAPACITY, "oversold: {seats:?}");
    for name in StateName::ALL {
        let counted = all.iter().filter(|registration| registration.state.name() == name).count();
        let kept = match name {
            StateName::Received => seats.received,
            StateName::Accepted => seats.accepted,
            StateName::Waitlisted => seats.waitlisted,
            StateName::Declined => seats.declined,
            StateName::Withdrawn => seats.withdrawn,
        };
        ensure!(usize::try_from(kept)? == counted, "{name:?}: {kept} counted as {counted}");
    }
    ensure!(seats.waitlisted == 0 || seats.accepted == CAPACITY, "a free seat and people waiting: {seats:?}");
    for (person, seen) in people.iter().zip(seen) {
        let shown = world.shown(person);
        let leaked = shown[*seen..].iter().any(|message| as_text(message).contains(SECRET));
        *seen = shown.len();
        if leaked {
            let mine = world
                .bot
                .look_as(person.clone(), move |facts| match &facts.me {
                    Some(me) => Ok(facts.registration_of(meeting, me.person)?.clone()),
                    None => Ok(None),
                })
                .await?;
            let admitted = mine.is_some_and(|mine| mine.state == State::Accepted);
            ensure!(admitted, "{person} was shown the link and is not admitted");
        }
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn whatever_people_do_the_promises_hold() -> Result<()> {
    let mut joined = 0;
    for seed in 1..=12 {
        joined += life(seed).await?;
    }
    ensure!(joined > 0, "in none of these lives has anybody joined two chats");
    Ok(())
}
