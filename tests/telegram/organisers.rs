//! Organisers decide in their private chats.

use crate::setup::{Scene, has_said, press_through, says, sign_up};
use anyhow::Result;
use serde_json::json;
use testkit::telegram::Rules;

#[tokio::test]
async fn a_decision_shows_in_the_cards_of_all_organisers() -> Result<()> {
    let mut scene = Scene::new(Rules::default(), 60).await?;
    scene.with_approval().await?;
    scene.serve()?;
    let (ann, ben) = (scene.organiser(1, "Ann", "en").await?, scene.organiser(2, "Ben", "pl").await?);
    let of_ann = scene.telegram.commands(&json!({"type": "chat", "chat_id": 1}), "");
    assert!(of_ann.to_string().contains("desk"), "{of_ann}");
    let ola = scene.telegram.user(7, "Ola", "en");
    let received = sign_up(&ola).await?;
    assert!(received.text.contains("Received. Not accepted yet"), "{}", received.text);
    let (for_ann, for_ben) = (says(&ann, "Ola").await?, says(&ben, "Ola").await?);
    press_through(&ann, &[("Accept", "accepted")]).await?;
    has_said(&ola, "You have a place").await?;
    let followed = says(&ben, "ma miejsce").await?;
    assert_eq!((followed.id, followed.edits), (for_ben.id, 1), "the same card, edited");
    assert_eq!(says(&ann, "accepted").await?.id, for_ann.id);
    assert_eq!(scene.telegram.refused().total(), 0);
    Ok(())
}

#[tokio::test]
async fn whoever_blocks_the_bot_is_shown_as_such_and_left_alone_until_they_write() -> Result<()> {
    let scene = Scene::serving(Rules::default(), 60).await?;
    let ola = scene.telegram.user(7, "Ola", "en");
    sign_up(&ola).await?;
    ola.block();
    let ann = scene.organiser(1, "Ann", "en").await?;
    let moved = scene.house.meeting_file(|text| text.replace("T16:00", "T17:00"))?;
    scene.house.ok(&["meeting", "import", &moved], "").await?;
    ann.send("/desk");
    has_said(&ann, "Can't be reached in the chat: 1").await?;
    assert_eq!(scene.registrations().await?[0]["unreachable"], true);
    let to_ola = || scene.telegram.calls().iter().filter(|call| call.text("chat_id") == "7").count();
    let before = to_ola();
    ola.unblock();
    ola.send("/my");
    let answer = ola.messages().len();
    ola.wait_for("an answer to /my", |messages| (messages.len() > answer).then_some(())).await?;
    assert!(to_ola() > before);
    let refused = scene.telegram.calls().iter().filter(|call| call.status == Some(403)).count();
    assert!(refused <= 1, "at most the one that was under way when they blocked it");
    Ok(())
}
