//! Groups, topics, channels, and cards that people share themselves.

use crate::house::SECRET;
use crate::setup::{Scene, has_said, press, says, sign_up};
use anyhow::{Context, Result};
use testkit::telegram::{Group, Rules, Shown};

/// Waits for the newest card of the bot in a place.
async fn card(place: &Group, words: &str) -> Result<Shown> {
    place
        .wait_for(&format!("a card with \"{words}\""), |messages| {
            let newest = messages.iter().rfind(|message| message.is_from_bot());
            newest.filter(|message| message.text.contains(words)).cloned()
        })
        .await
}

#[tokio::test]
async fn an_organiser_posts_a_card_in_a_topic_and_its_seats_are_kept_up_to_date() -> Result<()> {
    let mut scene = Scene::serving(Rules::default(), 60).await?;
    let ann = scene.organiser(1, "Ann", "en").await?;
    let group = scene.telegram.supergroup(-1_001_000, "Neighbours", &[12, 13]);
    ann.add_bot(&group);
    says(&ann, "Neighbours").await?;
    ann.send_in(&group, Some(12), "/post komm-3");
    let posted = card(&group, "60").await?;
    assert_eq!(posted.thread, Some(12), "in the topic where it was asked for");
    let urls: Vec<&str> = posted.all_buttons().filter_map(|button| button.url.as_deref()).collect();
    assert_eq!(
        urls.len(),
        posted.all_buttons().count(),
        "its buttons lead to the private chat, and do nothing else"
    );
    assert!(urls.iter().any(|url| url.ends_with("?start=komm-3__signup")), "{urls:?}");
    assert!(!posted.text.contains(SECRET) && !posted.text.contains("Ann"), "{}", posted.text);
    for id in 7..10 {
        sign_up(&scene.telegram.user(id, "Ola", "en")).await?;
    }
    let edited = card(&group, "57").await?;
    assert_eq!(edited.id, posted.id);
    assert!(
        edited.edits <= 3 && group.messages().iter().filter(|message| message.is_from_bot()).count() == 1
    );
    assert_eq!(scene.telegram.refused().total(), 0);
    scene.stop().await?;
    Ok(())
}

#[tokio::test]
async fn in_a_group_nothing_personal_is_said_and_nobody_is_remembered() -> Result<()> {
    let scene = Scene::serving(Rules::default(), 60).await?;
    let group = scene.telegram.group(-500, "Neighbours");
    let eve = scene.telegram.user(9, "Eve", "en");
    eve.add_bot(&group);
    eve.send_in(&group, None, "/my");
    let come_in = card(&group, "").await?;
    assert!(come_in.all_buttons().all(|button| button.url.is_some()), "{come_in}");
    assert!(eve.messages().iter().all(|message| !message.is_from_bot()), "she has not written to the bot");
    let stored = scene.house.run(&["person", "export", "telegram:9"], "").await?;
    assert_eq!(stored.status.code(), Some(1), "{}", stored.stdout);
    Ok(())
}

#[tokio::test]
async fn a_card_moves_along_when_its_group_becomes_a_supergroup() -> Result<()> {
    let scene = Scene::serving(Rules::default(), 60).await?;
    let ann = scene.organiser(1, "Ann", "en").await?;
    let group = scene.telegram.group(-500, "Neighbours");
    ann.add_bot(&group);
    ann.send_in(&group, None, "/post komm-3");
    card(&group, "60").await?;
    let grown = group.upgrade()?;
    ann.send_in(&grown, None, "/post komm-3");
    card(&grown, "60").await?;
    sign_up(&scene.telegram.user(7, "Ola", "en")).await?;
    card(&grown, "59").await?;
    Ok(())
}

#[tokio::test]
async fn a_channel_gets_a_card_from_its_organisers_private_chat() -> Result<()> {
    let scene = Scene::serving(Rules::default(), 60).await?;
    let ann = scene.organiser(1, "Ann", "en").await?;
    let channel = scene.telegram.channel(-1_002_000, "News");
    ann.add_bot(&channel);
    has_said(&ann, "News").await?;
    press(&ann, "Third Coalition").await?;
    card(&channel, "Third Coalition Meeting").await?;
    let stranger = scene.telegram.channel(-1_003_000, "Foreign");
    scene.telegram.user(9, "Eve", "en").add_bot(&stranger);
    stranger.post("/post komm-3");
    channel.post("/post komm-3 pl");
    card(&channel, "III Spotkanie").await?;
    assert!(stranger.messages().iter().all(|message| !message.is_from_bot()), "nobody there may post");
    Ok(())
}

#[tokio::test]
async fn a_card_is_shared_through_the_bots_name_and_kept_up_to_date() -> Result<()> {
    let scene = Scene::serving(Rules::default(), 60).await?;
    let ann = scene.organiser(1, "Ann", "en").await?;
    let results = ann.inline_query("komm-3").await?;
    let result = results.first().context("the meeting is offered")?;
    assert!(result.title.contains("Third Coalition Meeting"), "{}", result.title);
    let shared = ann.choose(result)?.context("it has buttons, so it can be edited")?;
    sign_up(&scene.telegram.user(7, "Ola", "en")).await?;
    let edited = testkit::until("the shared card tells the seats", async || {
        scene.telegram.inline_message(&shared).filter(|message| message.text.contains("59"))
    });
    edited.await?;
    Ok(())
}
