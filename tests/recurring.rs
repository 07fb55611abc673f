//! Recurring work on cron expressions: series, digests, and forgetting.

mod support;

use anyhow::{Context, Result, ensure};
use bot_core::ids::Address;
use bot_core::message::Input;
use bot_core::port::Actor;
use jiff::SignedDuration;
use jiff::civil::date;
use jiff::tz::TimeZone;
use std::path::Path;
use support::pretend::as_text;
use support::world::World;

const FILE: &str = include_str!("../bot-core/src/meeting/file/testdata/komm-3.toml");
const COMMUNITY: &str = r#"
[community]
slug = "komm"
name.pl = "Koalicja"
retention_days = 30
digest = "0 0 8 * * *"

[[series]]
slug = "komm"
title.pl = "Spotkania Koalicji"
repeats = "0 0 16 8-14 * WED"
ahead_days = 21
count = 5
"#;

async fn world() -> Result<World> {
    let now = date(2027, 4, 20).at(10, 0, 0, 0).to_zoned(TimeZone::get("Europe/Warsaw")?)?.timestamp();
    let world = World::new(now).await?;
    let folder = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/bot-core/src/meeting/file/testdata"));
    world.import(COMMUNITY, folder).await?;
    let approval = FILE.replace("admission = \"open\" ", "admission = \"approval\" ");
    ensure!(approval != FILE, "the file says how people are admitted");
    world.import(&approval, folder).await?;
    Ok(world)
}

async fn sign_up(world: &mut World, who: &Address) -> Result<()> {
    for words in ["/start komm-3", "sign me up", "yes", "an organisation", "Fundacja Markera", "yes", "yes"] {
        world.does(who, Some("en"), Input::Text(words.to_owned())).await?;
    }
    Ok(())
}

fn days(n: i64) -> SignedDuration {
    SignedDuration::from_hours(24 * n)
}

async fn slugs(world: &World) -> Result<Vec<String>> {
    let all = |facts: &bot_core::facts::Facts| Ok(facts.catalogue.slugs.keys().cloned().collect::<Vec<_>>());
    Ok(world.bot.look(Actor::House, all).await?)
}

#[tokio::test]
async fn a_series_makes_its_next_meeting_in_time_with_everything_of_the_one_before() -> Result<()> {
    let world = world().await?;
    assert_eq!(slugs(&world).await?, ["komm-3"]);
    // The second Wednesday after 28 April 2027 is 12 May; three weeks ahead of it is 21 April.
    world.wait(days(2)).await?;
    assert_eq!(slugs(&world).await?, ["komm-3", "komm-4"]);
    let find = |facts: &bot_core::facts::Facts| Ok(facts.catalogue.by_slug("komm-4").cloned());
    let next = world.bot.look(Actor::House, find).await?.context("komm-4")?;
    assert_eq!(next.definition.starts, Some(date(2027, 5, 12).at(16, 0, 0, 0)));
    assert_eq!(next.definition.number, Some(4));
    assert_eq!(next.definition.questions.len(), 3);
    world.wait(days(70)).await?;
    assert!(slugs(&world).await?.contains(&"komm-5".to_owned()));
    world.close().await;
    Ok(())
}

#[tokio::test]
async fn organisers_get_one_digest_a_day_while_something_waits() -> Result<()> {
    let mut world = world().await?;
    let organiser = Address::new("telegram", "org");
    let code = world.invite("komm").await?;
    world.does(&organiser, Some("en"), Input::Text(format!("/organiser {code}"))).await?;
    world.wait(days(1)).await?;
    let digests = |world: &World| {
        let shown = world.shown(&organiser);
        shown.iter().filter(|message| as_text(message).contains("What is waiting for you")).count()
    };
    assert_eq!(digests(&world), 0, "nothing waits yet");
    sign_up(&mut world, &Address::new("telegram", "ola")).await?;
    world.wait(days(2)).await?;
    assert_eq!(digests(&world), 2, "one a day");
    world.close().await;
    Ok(())
}

#[tokio::test]
async fn data_past_its_retention_is_forgotten_and_counts_stay() -> Result<()> {
    let mut world = world().await?;
    let who = Address::new("telegram", "ola");
    sign_up(&mut world, &who).await?;
    let of_meeting = |facts: &bot_core::facts::Facts| {
        let id = facts.catalogue.by_slug("komm-3").map(|meeting| meeting.id);
        match id {
            Some(id) => {
                Ok((facts.registrations(id)?.len(), facts.forgotten(id)?.by_state.values().sum::<u32>()))
            }
            None => Ok((0, 0)),
        }
    };
    world.wait(days(8 + 29)).await?;
    assert_eq!(
        world.bot.look(Actor::House, of_meeting).await?,
        (1, 0),
        "29 days after it everything is there"
    );
    world.wait(days(3)).await?;
    assert_eq!(world.bot.look(Actor::House, of_meeting).await?, (0, 1), "only a number stays");
    world.close().await;
    Ok(())
}
