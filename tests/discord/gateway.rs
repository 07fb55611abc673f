//! The connection: resumed, begun rarely, closed cleanly; nothing lost, nothing twice.

use crate::setup::{Scene, fill_in, press, says, sign_up};
use anyhow::Result;
use testkit::discord::Rules;

#[tokio::test]
async fn a_lost_connection_is_gone_on_with() -> Result<()> {
    let scene = Scene::serving(Rules::default(), 60).await?;
    let (_, ola) = scene.in_channel(7, "Ola", "en-US");
    fill_in(&ola).await?;
    scene.discord.drop_connections();
    // While nobody is there.
    press(&ola, "Send").await?;
    says(&ola, "You have a place").await?;
    scene.discord.ask_reconnect();
    press(&ola, "My sign-up").await?;
    says(&ola, "You have a place").await?;
    scene.discord.ask_heartbeat();
    assert_eq!(scene.discord.identifies().len(), 1, "the session was gone on with");
    assert_eq!(scene.registrations().await?.len(), 1);
    Ok(())
}

#[tokio::test]
async fn a_session_that_is_gone_is_begun_anew() -> Result<()> {
    let scene =
        Scene::serving(Rules { identify_pause: std::time::Duration::ZERO, ..Rules::default() }, 60).await?;
    scene.discord.invalidate(false);
    scene.discord.until_closed(1).await?;
    scene.discord.ready(1).await?;
    assert_eq!(scene.discord.identifies().len(), 2);
    let (_, ola) = scene.in_channel(7, "Ola", "en-US");
    sign_up(&ola).await?;
    assert_eq!(scene.registrations().await?.len(), 1);
    Ok(())
}

#[tokio::test]
async fn a_killed_process_goes_on_with_its_session_and_loses_no_words() -> Result<()> {
    let mut scene = Scene::serving(Rules::default(), 60).await?;
    let ola = scene.discord.user(7, "Ola", "en-US").dm();
    ola.send("/help")?;
    says(&ola, "").await?;
    scene.kill().await?;
    // Words alone don't tell Discord's language, so it is the house's.
    ola.send("/start komm-3")?;
    scene.start()?;
    ola.reads("III Spotkanie Koalicji").await?;
    assert_eq!(scene.discord.identifies().len(), 1, "its session was noted");
    Ok(())
}

#[tokio::test]
async fn an_end_is_said_cleanly() -> Result<()> {
    let mut scene = Scene::serving(Rules::default(), 60).await?;
    scene.stop().await?;
    let closed = scene.discord.until_closed(1).await?;
    assert_eq!(closed.code, Some(1000), "{closed:?}");
    Ok(())
}

#[tokio::test]
async fn an_interaction_that_comes_twice_comes_to_pass_once() -> Result<()> {
    let scene = Scene::serving(Rules::default(), 60).await?;
    let (_, ola) = scene.in_channel(7, "Ola", "en-US");
    fill_in(&ola).await?;
    let send = ola.press("Send")?;
    scene.discord.redeliver(&send);
    says(&ola, "You have a place").await?;
    scene.discord.redeliver(&send);
    press(&ola, "My sign-up").await?;
    says(&ola, "You have a place").await?;
    assert_eq!(scene.registrations().await?.len(), 1);
    let placed = ola.messages().iter().filter(|message| message.text.contains("You have a place")).count();
    assert!(placed <= 2, "the answer, and the look at it: {placed}");
    Ok(())
}
