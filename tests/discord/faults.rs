//! Refusals, slow answers, lost connections, dead interactions: what was asked for comes, and comes once.

use crate::setup::{Scene, fill_in, press, says, sign_up};
use anyhow::Result;
use std::time::Duration;
use testkit::discord::{Fault, Rules, Shown};

const CALLBACK: &str = "POST /interactions/{interaction}/{token}/callback";
const POST: &str = "POST /channels/{channel}/messages";

#[tokio::test]
async fn a_429_is_waited_for_and_the_message_comes_once() -> Result<()> {
    let scene = Scene::serving(Rules::default(), 60).await?;
    let ola = scene.discord.user(7, "Ola", "pl").dm();
    scene.discord.faults().next(
        POST,
        1,
        Fault::Limited { retry_after: Duration::from_secs(2), global: false },
    );
    ola.send("/help")?;
    says(&ola, "„stop”").await?;
    let sent = scene.discord.calls_of(POST);
    assert_eq!(sent.len(), 2, "one refused, one that arrived");
    assert!(sent[1].at.duration_since(sent[0].at) >= Duration::from_secs(2), "as long as was asked");
    Ok(())
}

#[tokio::test]
async fn faults_of_the_server_are_tried_again_and_nothing_is_shown_twice() -> Result<()> {
    let scene = Scene::serving(Rules::default(), 60).await?;
    let ola = scene.discord.user(7, "Ola", "pl").dm();
    for fault in [Fault::Http(502), Fault::BrokenJson, Fault::Closed, Fault::CutAfter] {
        scene.discord.faults().next(POST, 1, fault);
        let before = ola.messages().len();
        ola.send("/help")?;
        ola.wait_for("an answer all the same", |messages| {
            messages[before..].iter().any(Shown::is_from_bot).then_some(())
        })
        .await?;
    }
    ola.send("/language")?;
    says(&ola, "język").await?;
    let helps = ola.messages().iter().filter(|message| message.text.contains("„stop”")).count();
    assert_eq!(helps, 4, "one answer each: a repeated one is recognised by its mark");
    Ok(())
}

#[tokio::test]
async fn a_lost_answer_to_an_interaction_is_given_again_in_its_place() -> Result<()> {
    let scene = Scene::serving(Rules::default(), 60).await?;
    let (_, ola) = scene.in_channel(7, "Ola", "en-US");
    for fault in [Fault::Http(502), Fault::Closed, Fault::CutAfter] {
        scene.discord.faults().next(CALLBACK, 1, fault);
        let before = ola.messages().len();
        ola.slash("help", &[])?.acknowledged().await?;
        ola.wait_for("the real answer", |messages| {
            messages[before..].iter().any(|message| message.text.contains("“stop”")).then_some(())
        })
        .await?;
        let new = ola.messages().len() - before;
        assert_eq!(new, 1, "one message");
    }
    Ok(())
}

#[tokio::test]
async fn a_form_whose_opening_was_lost_on_its_way_back_leaves_the_card_alone() -> Result<()> {
    let scene = Scene::serving(Rules::default(), 60).await?;
    let (_, desk) = scene.organiser(1, "Maria", "pl").await?;
    desk.slash("post", &[("meeting", "komm-3")])?;
    says(&desk, "#spotkania").await?;
    let card = |messages: &[Shown]| messages.iter().find(|message| message.text.contains("60")).cloned();
    let card = scene.channel.wait_for("the card", card).await?;
    let (_, ola) = scene.in_channel(7, "Ola", "en-US");
    scene.discord.faults().next(CALLBACK, 1, Fault::CutAfter);
    ola.press_on(card.id, "Zapytaj")?;
    let modal = ola.opens_modal().await?;
    // Tried again, it is found to be open.
    scene.discord.called(CALLBACK, 3).await?;
    ola.fill(&[(&modal.fields[0].label, "Is there a lift?")])?;
    let answered = says(&ola, "passed your question on").await?;
    assert!(answered.ephemeral);
    let public = scene.channel.messages();
    assert_eq!(
        (public.len(), public[0].edits, &public[0].text),
        (1, 0, &card.text),
        "nobody else sees any of it"
    );
    Ok(())
}

#[tokio::test]
async fn an_interaction_that_died_is_answered_by_direct_message() -> Result<()> {
    let mut scene = Scene::serving(Rules::unlimited(), 60).await?;
    let (user, ola) = scene.in_channel(7, "Ola", "en-US");
    fill_in(&ola).await?;
    scene.kill().await?;
    press(&ola, "Send").await?;
    scene.discord.advance(Duration::from_secs(60));
    scene.start()?;
    says(&user.dm(), "You have a place").await?;
    assert_eq!(scene.registrations().await?.len(), 1, "the press has counted");
    Ok(())
}

#[tokio::test]
async fn what_comes_long_after_goes_to_direct_messages() -> Result<()> {
    let scene = Scene::serving(Rules::default(), 60).await?;
    let (_, maria) = scene.organiser(1, "Maria", "en-US").await?;
    let (user, ola) = scene.in_channel(7, "Ola", "en-US");
    ola.slash("ask", &[("meeting", "komm-3")])?;
    let modal = ola.opens_modal().await?;
    ola.fill(&[(&modal.fields[0].label, "Is there a lift?")])?;
    says(&ola, "passed your question on").await?;
    scene.discord.expire_tokens();
    let desk = scene.discord.user(1, "Maria", "en-US").dm();
    press(&desk, "Answer").await?;
    says(&desk, "Is there a lift?").await?;
    desk.send("Yes, there is.")?;
    let answered = says(&user.dm(), "Yes, there is").await?;
    assert!(!answered.ephemeral);
    drop(maria);
    Ok(())
}

#[tokio::test]
async fn a_slow_server_and_a_restart_lose_no_sign_up() -> Result<()> {
    let scene = Scene::serving(Rules::default(), 60).await?;
    scene.discord.faults().round_trip(Duration::from_millis(400));
    let (_, ola) = scene.in_channel(7, "Ola", "en-US");
    let done = sign_up(&ola).await?;
    assert!(done.text.contains("You have a place"));
    Ok(())
}
