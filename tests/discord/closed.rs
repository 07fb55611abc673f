//! People who take no direct messages: called by name where the card is, told what it is about alone, and seen by the
//! organiser.

use crate::setup::{Scene, nothing_refused_but, press, says, sign_up};
use anyhow::{Context, Result};
use testkit::discord::{Bucket, Channel, Rules, Shown, User};

/// The first thread below the channel, as soon as it is there.
async fn thread(scene: &Scene) -> Result<Channel> {
    scene.discord.called("POST /channels/{channel}/messages/{message}/threads", 1).await?;
    scene.channel.threads().into_iter().next().context("there is a thread")
}

async fn with_a_card(scene: &Scene) -> Result<()> {
    let (_, desk) = scene.organiser(1, "Maria", "pl").await?;
    desk.slash("post", &[("meeting", "komm-3")])?;
    says(&desk, "#spotkania").await?;
    let card = |messages: &[Shown]| messages.iter().any(|message| message.text.contains("60")).then_some(());
    scene.channel.wait_for("the card", card).await
}

async fn signed_up(scene: &Scene, id: u64, name: &str) -> Result<User> {
    let (user, seat) = scene.in_channel(id, name, "en-US");
    sign_up(&seat).await?;
    Ok(user)
}

#[tokio::test]
async fn who_is_closed_is_called_and_reads_it_alone() -> Result<()> {
    let scene = Scene::serving(Rules::default(), 60).await?;
    with_a_card(&scene).await?;
    let ola = signed_up(&scene, 7, "Ola").await?;
    let ben = signed_up(&scene, 8, "Ben").await?;
    ola.close_dms();
    let moved =
        scene.house.meeting_file(|text| text.replace("T16:00", "T17:00").replace("T18:00", "T19:00"))?;
    scene.house.ok(&["meeting", "import", &moved], "").await?;
    says(&ben.dm(), "has changed").await?;
    let thread = thread(&scene).await?;
    let call = |messages: &[Shown]| messages.iter().find(|message| message.is_from_bot()).cloned();
    let call = thread.wait_for("the call", call).await?;
    assert_eq!(call.pings.len(), 1, "one is called, and nobody else: {:?}", call.pings);
    assert!(call.text.contains("<@7>") && !call.text.contains("17"), "it tells nothing: {}", call.text);
    // Somebody else who presses it sees their own.
    let other = ben.in_channel(&thread);
    press(&other, "Pokaż").await?;
    let theirs = other.reads("My sign-ups").await?;
    assert!(theirs.ephemeral && !theirs.text.contains("has changed"), "{theirs}");
    let seat = ola.in_channel(&thread);
    press(&seat, "Pokaż").await?;
    let told = seat.reads("has changed").await?;
    assert!(told.ephemeral);
    let gone = |messages: &[Shown]| (!messages.iter().any(|message| message.id == call.id)).then_some(());
    thread.wait_for("the call has done its work", gone).await?;
    nothing_refused_but(&scene, &[50007, 10003])
}

#[tokio::test]
async fn an_organiser_sees_who_can_t_be_reached() -> Result<()> {
    let scene = Scene::serving(Rules::default(), 60).await?;
    let ola = signed_up(&scene, 7, "Ola").await?;
    ola.close_dms();
    let moved = scene.house.meeting_file(|text| text.replace("T16:00", "T17:00"))?;
    scene.house.ok(&["meeting", "import", &moved], "").await?;
    let refused = || scene.discord.count(|call| call.code == Some(50007));
    scene.discord.called("POST /channels/{channel}/messages", 1).await?;
    testkit::until("she is listed as one who can't be reached", async || {
        let listed = scene.registrations().await.ok()?;
        (listed[0]["unreachable"] == true).then_some(())
    })
    .await?;
    // Told again, she is not tried again.
    let again = scene.house.meeting_file(|text| text.replace("T16:00", "T16:30"))?;
    scene.house.ok(&["meeting", "import", &again], "").await?;
    let seat = ola.in_channel(&scene.channel);
    seat.slash("my", &[])?;
    let told = seat.reads("has changed").await?;
    assert!(told.ephemeral, "what waited comes along with what she asks for");
    assert_eq!(refused(), 1, "one call to a closed door");
    Ok(())
}

#[tokio::test]
async fn when_no_more_direct_messages_may_be_opened_only_those_wait() -> Result<()> {
    let rules = Rules { dm_opens: Some(Bucket::new(2, 60)), ..Rules::default() };
    let scene = Scene::serving(rules, 60).await?;
    let mut people = Vec::new();
    for id in 10..15 {
        people.push(signed_up(&scene, id, "Ola").await?);
    }
    let moved = scene.house.meeting_file(|text| text.replace("T16:00", "T17:00"))?;
    scene.house.ok(&["meeting", "import", &moved], "").await?;
    scene.discord.called("POST /users/@me/channels", 3).await?;
    let told = || scene.discord.calls_of("POST /channels/{channel}/messages").len();
    testkit::until("those two are told", async || (told() == 2).then_some(())).await?;
    // Everybody else's presses are answered meanwhile.
    for (n, user) in people.iter().enumerate() {
        let seat = user.in_channel(&scene.channel);
        seat.slash("help", &[])?;
        seat.reads("own words").await.with_context(|| format!("person {n}"))?;
    }
    let opened = scene.discord.calls_of("POST /users/@me/channels");
    let refused = opened.iter().filter(|call| call.code == Some(40003)).count();
    assert_eq!(refused, 1, "one refused call, and then they wait");
    scene.discord.advance(std::time::Duration::from_secs(61));
    Ok(())
}
