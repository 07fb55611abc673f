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

#[tokio::test]
async fn a_process_that_is_killed_again_and_again_begins_sessions_as_seldom_as_it_must() -> Result<()> {
    let mut scene = Scene::serving(Rules::default(), 60).await?;
    for _ in 0..2 {
        scene.kill().await?;
        // Nothing to go on with.
        scene.discord.forget_sessions();
        scene.serve().await?;
    }
    let begun = scene.discord.identifies();
    assert_eq!(begun.len(), 3);
    assert!(begun.iter().all(|one| one.accepted), "none came too early: {begun:?}");
    Ok(())
}

#[tokio::test]
async fn every_shard_has_its_session() -> Result<()> {
    let mut scene = Scene::new(Rules { shards: 2, ..Rules::default() }, 60).await?;
    scene.start()?;
    scene.discord.ready(2).await?;
    scene.discord.command("meetings").await?;
    let begun = scene.discord.identifies();
    let mut shards: Vec<_> = begun.iter().map(|one| one.shard).collect();
    shards.sort_unstable();
    assert_eq!(shards, [(0, 2), (1, 2)]);
    assert!(begun.iter().all(|one| one.accepted), "one after the other: {begun:?}");
    // Servers are spread over them.
    for (id, name) in [(7, "Koalicja"), (8, "Konsorcjum")] {
        let channel = scene.discord.guild(name).channel("spotkania");
        let seat = scene.discord.user(id, "Ola", "en-US").in_channel(&channel);
        sign_up(&seat).await?;
    }
    assert_eq!(scene.registrations().await?.len(), 2);
    scene.stop().await?;
    scene.discord.until_closed(2).await?;
    assert!(scene.discord.closed().iter().all(|closed| closed.code == Some(1000)));
    Ok(())
}

#[tokio::test]
async fn a_token_that_is_refused_is_told_and_not_tried_for_ever() -> Result<()> {
    let scene = Scene::new(Rules::default(), 60).await?;
    let checked = scene.launch(&["check"])?.run("").await?;
    assert!(checked.status.success() && checked.stdout.contains("Discord, as "), "{}", checked.stdout);
    let wrong = |launch: testkit::zapis::Launch| launch.env("ZAPIS_DISCORD__TOKEN", "not.the.token");
    let checked = wrong(scene.launch(&["check"])?).run("").await?;
    assert!(!checked.status.success());
    assert!(checked.stdout.contains("discord.token"), "{}", checked.stdout);
    let served = wrong(scene.launch(&["serve"])?).run("").await?;
    assert!(!served.status.success() && served.stderr.contains("discord.token"), "{}", served.stderr);
    assert!(
        !format!("{}{}{}", served.stderr, checked.stdout, checked.stderr).contains("not.the.token"),
        "a secret"
    );
    Ok(())
}
