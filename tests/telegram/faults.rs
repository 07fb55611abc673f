//! Lost connections, refusals, kills, repetitions: nothing is lost and nothing comes to pass twice.

use crate::setup::{Scene, fill_in, has_said, press, says, sign_up};
use anyhow::{Context, Result};
use std::time::Duration;
use testkit::telegram::{Fault, Rules};

#[tokio::test]
async fn a_press_survives_a_kill_and_the_form_goes_on() -> Result<()> {
    let mut scene = Scene::serving(Rules::default(), 60).await?;
    let ola = scene.telegram.user(7, "Ola", "en");
    fill_in(&ola).await?;
    scene.kill().await?;
    ola.press("Send")?;
    scene.serve()?;
    has_said(&ola, "You have a place").await?;
    assert_eq!(scene.registrations().await?.len(), 1);
    Ok(())
}

#[tokio::test]
async fn every_update_twice_is_as_good_as_once() -> Result<()> {
    let scene = Scene::serving(Rules::default(), 60).await?;
    scene.telegram.every_update_twice(true);
    let ola = scene.telegram.user(7, "Ola", "en");
    sign_up(&ola).await?;
    let all = scene.telegram.update_ids();
    scene.telegram.redeliver(&all);
    press(&ola, "My sign-up").await?;
    press(&ola, "Get the link").await?;
    says(&ola, "zoom.example.org").await?;
    let links = ola.messages().iter().filter(|message| message.text.contains("zoom.example.org")).count();
    assert_eq!((links, scene.registrations().await?.len()), (1, 1));
    Ok(())
}

#[tokio::test]
async fn a_429_is_waited_for_and_the_answer_comes() -> Result<()> {
    let scene = Scene::serving(Rules::default(), 60).await?;
    let ola = scene.telegram.user(7, "Ola", "en");
    scene.telegram.faults().next("sendMessage", 1, Fault::Limited { retry_after: 2 });
    ola.send("/start komm-3");
    has_said(&ola, "We sum up the aid").await?;
    let sent = scene.telegram.calls_of("sendMessage");
    assert_eq!(sent.len(), 2, "one refused, one that arrived");
    assert!(sent[1].at.duration_since(sent[0].at) >= Duration::from_secs(2), "as long as was asked");
    Ok(())
}

#[tokio::test]
async fn faults_of_the_server_are_tried_again() -> Result<()> {
    let scene = Scene::serving(Rules::default(), 60).await?;
    let ola = scene.telegram.user(7, "Ola", "en");
    for fault in [Fault::Http(502), Fault::BrokenJson, Fault::Closed] {
        scene.telegram.faults().next("sendMessage", 1, fault);
        let before = ola.messages().len();
        ola.send("/help");
        ola.wait_for("an answer all the same", |messages| {
            messages[before..].iter().any(|message| message.is_from_bot()).then_some(())
        })
        .await?;
    }
    for fault in [Fault::Http(500), Fault::BrokenJson, Fault::Limited { retry_after: 1 }] {
        scene.telegram.faults().next("getUpdates", 1, fault);
    }
    ola.send("/language");
    says(&ola, "anguage").await?;
    Ok(())
}

#[tokio::test]
async fn a_message_that_is_gone_is_answered_with_a_new_one() -> Result<()> {
    let scene = Scene::serving(Rules::default(), 60).await?;
    let ola = scene.telegram.user(7, "Ola", "en");
    let summary = fill_in(&ola).await?;
    let send = summary
        .all_buttons()
        .find(|button| button.label == "Send my sign-up")
        .and_then(|button| button.data.clone());
    ola.press_raw(9_999, &send.context("the summary has it")?).answered().await?;
    let below = says(&ola, "You have a place").await?;
    assert!(below.id > summary.id);
    Ok(())
}
