//! A person's own join link: leads to the meeting while they are admitted, and only then.

mod support;

use anyhow::{Context, Result};
use bot_core::ids::Address;
use bot_core::join::{self, Joined};
use bot_core::message::{Block, Input};
use bot_core::port::Actor;
use jiff::SignedDuration;
use jiff::civil::date;
use jiff::tz::TimeZone;
use std::path::Path;
use support::world::World;

const FILE: &str = include_str!("../bot-core/src/meeting/file/testdata/komm-3.toml");

fn folder() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/bot-core/src/meeting/file/testdata"))
}

async fn signed_up(who: &Address) -> Result<World> {
    let now = date(2027, 4, 20).at(10, 0, 0, 0).to_zoned(TimeZone::get("Europe/Warsaw")?)?.timestamp();
    let mut world = World::new(now).await?;
    world.import(FILE, folder()).await?;
    for words in ["/start komm-3", "sign me up", "yes", "3", "yes", "yes", "send me the link"] {
        world.does(who, Some("en"), Input::Text(words.to_owned())).await?;
    }
    Ok(world)
}

fn token(world: &World, who: &Address) -> Result<String> {
    let shown = world.shown(who);
    let mut urls = shown.iter().flat_map(|message| &message.blocks).filter_map(|block| match block {
        Block::Link { url, .. } => url.split_once("/j/").map(|(_, token)| token.to_owned()),
        _ => None,
    });
    urls.next_back().context("no join link was shown")
}

async fn open(world: &World, token: &str) -> Result<Joined> {
    let (house, token) = (world.bot.house.clone(), token.to_owned());
    Ok(world.bot.look(Actor::House, move |facts| join::open(&house, facts, &token)).await?)
}

#[tokio::test]
async fn it_leads_to_the_meeting_follows_a_changed_link_and_dies_on_withdrawal() -> Result<()> {
    let who = Address::new("telegram", "ola");
    let mut world = signed_up(&who).await?;
    let token = token(&world, &who)?;
    let Joined::To { url, turn } = open(&world, &token).await? else { panic!("it should open") };
    assert_eq!(url, "https://zoom.example.org/j/7300027?pwd=s3cret");
    assert!(turn.changes.is_empty(), "eight days ahead nobody attends yet");

    world.import(&FILE.replace("7300027", "7300028"), folder()).await?;
    let Joined::To { url, .. } = open(&world, &token).await? else { panic!("it should still open") };
    assert_eq!(url, "https://zoom.example.org/j/7300028?pwd=s3cret");

    for words in ["I can't come", "/my"] {
        world.does(&who, None, Input::Text(words.to_owned())).await?;
    }
    world.presses(&who, "Yes, cancel my sign-up").await?;
    assert_eq!(open(&world, &token).await?, Joined::NotAdmitted);
    world.close().await;
    Ok(())
}

#[tokio::test]
async fn an_old_link_stays_dead_when_somebody_signs_up_again() -> Result<()> {
    let who = Address::new("telegram", "ola");
    let mut world = signed_up(&who).await?;
    let old = token(&world, &who)?;
    world.does(&who, None, Input::Text("I can't come".to_owned())).await?;
    world.presses(&who, "Yes, cancel my sign-up").await?;
    for words in ["/start komm-3", "sign me up", "yes", "3", "yes", "yes", "send me the link"] {
        world.does(&who, None, Input::Text(words.to_owned())).await?;
    }
    let new = token(&world, &who)?;
    assert_ne!(old, new);
    assert_eq!(open(&world, &old).await?, Joined::NotAdmitted);
    assert!(matches!(open(&world, &new).await?, Joined::To { .. }));
    world.close().await;
    Ok(())
}

#[tokio::test]
async fn using_it_around_the_time_of_the_meeting_counts_as_attendance() -> Result<()> {
    let who = Address::new("telegram", "ola");
    let world = signed_up(&who).await?;
    let token = token(&world, &who)?;
    world.wait(SignedDuration::from_hours(8 * 24 + 5) + SignedDuration::from_mins(45)).await?;
    let Joined::To { turn, .. } = open(&world, &token).await? else { panic!("it should open") };
    assert_eq!(turn.changes.len(), 1, "a quarter of an hour before the start");
    world.close().await;
    Ok(())
}

#[tokio::test]
async fn edited_and_invented_tokens_open_nothing() -> Result<()> {
    let who = Address::new("telegram", "ola");
    let world = signed_up(&who).await?;
    let token = token(&world, &who)?;
    for index in 0..token.len() {
        let mut bytes = token.clone().into_bytes();
        bytes[index] = if bytes[index] == b'A' { b'B' } else { b'A' };
        let edited = String::from_utf8(bytes)?;
        // The last character carries two bits that decoding refuses or ignores; every other edit must break the seal.
        let opened = open(&world, &edited).await?;
        assert!(opened == Joined::Unknown, "edited at {index}: {opened:?}");
    }
    for invented in ["", "x", "../../etc/passwd", &"A".repeat(38)] {
        assert_eq!(open(&world, invented).await?, Joined::Unknown);
    }
    world.close().await;
    Ok(())
}
