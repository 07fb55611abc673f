//! Uploads: taken where a question asks for a file, refused kindly elsewhere.

mod support;

use anyhow::{Context, Result};
use bot_core::ids::Address;
use bot_core::message::{Input, Upload};
use bot_core::model::Answer;
use bot_core::port::{Actor, Store};
use jiff::civil::date;
use jiff::tz::TimeZone;
use std::path::Path;
use support::pretend::as_text;
use support::world::World;

const FILE: &str = r#"
community = "komm"
slug = "scan"
starts = "2027-04-28T16:00"
title.en = "With a form"
[place]
kind = "online"
[[question]]
key = "form"
kind = "file"
required = true
text.en = "Please send the form."
"#;

fn upload(name: &str) -> Input {
    Input::File(Upload {
        name: name.to_owned(),
        mime: "application/pdf".to_owned(),
        bytes: (*b"%PDF-1.4").into(),
    })
}

fn last(world: &World, who: &Address) -> Result<String> {
    Ok(as_text(world.shown(who).last().context("nothing was shown")?))
}

#[tokio::test]
async fn a_file_is_taken_where_it_is_asked_for_and_goes_with_its_owner() -> Result<()> {
    let now = date(2027, 4, 20).at(10, 0, 0, 0).to_zoned(TimeZone::get("Europe/Warsaw")?)?.timestamp();
    let mut world = World::new(now).await?;
    world.import(FILE, Path::new(".")).await?;
    let who = Address::new("web", "ola");
    world.does(&who, Some("en"), upload("early.pdf")).await?;
    assert!(last(&world, &who)?.contains("I can't do anything with this file now."));

    world.does(&who, None, Input::Text("/start scan".to_owned())).await?;
    world.presses(&who, "Sign me up").await?;
    assert!(last(&world, &who)?.contains("Please send the form."));
    world.does(&who, None, Input::Text("here it is".to_owned())).await?;
    assert!(last(&world, &who)?.contains("Please send a file here, not words."));
    world.does(&who, None, Input::FileTooLarge).await?;
    assert!(last(&world, &who)?.contains("This file is too large."));
    world.does(&who, None, upload("../../my\u{202e}form.pdf")).await?;
    assert!(last(&world, &who)?.contains("Please send the form.: myform.pdf"), "{}", last(&world, &who)?);
    world.presses(&who, "Send my sign-up").await?;
    assert!(last(&world, &who)?.contains("Accepted."));

    let find = |facts: &bot_core::facts::Facts| match facts.catalogue.by_slug("scan") {
        Some(meeting) => Ok(facts.registrations(meeting.id)?.clone()),
        None => Ok(Vec::new()),
    };
    let registrations = world.bot.look(Actor::House, find).await?;
    let answer = registrations.first().and_then(|registration| registration.answers.get("form"));
    let Some(Answer::File { id, name, size }) = answer else { panic!("a file was answered: {answer:?}") };
    assert_eq!((name.as_str(), *size), ("myform.pdf", 8));
    assert_eq!(world.bot.store.file(*id).await?.map(|file| file.bytes.to_vec()), Some(b"%PDF-1.4".to_vec()));

    world.does(&who, None, Input::Text("/privacy".to_owned())).await?;
    world.presses(&who, "Erase everything").await?;
    world.presses(&who, "Yes, erase everything").await?;
    assert!(world.bot.store.file(*id).await?.is_none(), "erased with its owner");
    world.close().await;
    Ok(())
}
