//! Cards in a channel: buttons that work for anybody, for ever; counts that stay right.

use crate::house::SECRET;
use crate::setup::{Scene, nothing_refused, press, press_through, says};
use anyhow::Result;
use testkit::discord::{Rules, Shown};

async fn posted(scene: &Scene) -> Result<Shown> {
    let (_, desk) = scene.organiser(1, "Maria", "pl").await?;
    desk.slash("post", &[("meeting", "komm-3")])?;
    says(&desk, "#spotkania").await?;
    let card = |messages: &[Shown]| messages.iter().find(|message| message.text.contains("60")).cloned();
    scene.channel.wait_for("the card", card).await
}

#[tokio::test]
async fn a_card_signs_anybody_up_also_after_a_restart() -> Result<()> {
    let mut scene = Scene::serving(Rules::default(), 60).await?;
    let card = posted(&scene).await?;
    assert!(!card.text.contains(SECRET) && card.pings.is_empty());
    scene.stop().await?;
    scene.serve().await?;
    let (_, ola) = scene.in_channel(7, "Ola", "en-US");
    ola.press_on(card.id, "Zapisz")?;
    let way = [
        ("I have read this", "Whom do you represent?"),
        ("Myself", "I agree to my data"),
        ("I agree", "Nothing is sent yet"),
    ];
    says(&ola, "Your data").await?;
    press_through(&ola, &way).await?;
    press(&ola, "Send").await?;
    says(&ola, "You have a place").await?;
    let counted = |messages: &[Shown]| {
        messages.iter().find(|message| message.id == card.id && message.text.contains("59")).cloned()
    };
    let counted = scene.channel.wait_for("the count is right", counted).await?;
    assert!(counted.edits >= 1);
    assert_eq!(scene.channel.messages().len(), 1, "nothing else is public");
    ola.press_on(card.id, "Zapytaj")?;
    let modal = ola.opens_modal().await?;
    ola.fill(&[(&modal.fields[0].label, "Is there a lift? <@1> @everyone")])?;
    says(&ola, "We have passed your question on").await?;
    nothing_refused(&scene)
}

#[tokio::test]
async fn only_organisers_post_whatever_the_server_allows() -> Result<()> {
    let scene = Scene::serving(Rules::default(), 60).await?;
    let (eve, seat) = scene.in_channel(8, "Eve", "en-US");
    scene.guild.promote(&eve);
    seat.slash("post", &[("meeting", "komm-3")])?;
    says(&seat, "organisers").await?;
    assert!(scene.channel.messages().is_empty());
    Ok(())
}
