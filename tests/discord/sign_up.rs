//! The main job, in a channel where others read along and in direct messages.

use crate::house::SECRET;
use crate::setup::{Scene, all, fill_in, nothing_refused, press, press_through, says, sign_up};
use anyhow::Result;
use testkit::discord::{Forgery, Rules};

#[tokio::test]
async fn a_sign_up_by_buttons_is_seen_by_its_person_alone() -> Result<()> {
    let mut scene = Scene::serving(Rules::default(), 60).await?;
    let (_, ola) = scene.in_channel(7, "Ola", "en-US");
    let done = sign_up(&ola).await?;
    assert!(done.text.contains("You have a place"), "{}", done.text);
    assert_eq!(done.edits, 3, "two questions, a summary, where it stands: one message");
    press(&ola, "My sign-up").await?;
    press(&ola, "Get the link").await?;
    let link = says(&ola, SECRET).await?;
    assert!(all(&ola).iter().all(|message| message.ephemeral), "others read along here");
    assert!(link.text.contains("<https://zoom.example.org"), "no server may open it: {}", link.text);
    assert!(scene.channel.messages().is_empty(), "nothing is public");
    let registrations = scene.registrations().await?;
    assert_eq!((registrations.len(), &registrations[0]["source"]), (1, &"discord".into()));
    assert_eq!(registrations[0]["name"], "Ola");
    nothing_refused(&scene)?;
    let log = scene.stop().await?;
    assert!(!log.contains(SECRET) && !log.contains(scene.discord.token()), "{log}");
    Ok(())
}

#[tokio::test]
async fn times_are_told_in_the_reader_s_own_as_well() -> Result<()> {
    let scene = Scene::serving(Rules::default(), 60).await?;
    let (_, ola) = scene.in_channel(7, "Ola", "uk");
    ola.slash("meetings", &[("meeting", "komm-3")])?;
    let card = ola.reads("28 квітня").await?;
    assert!(card.text.contains(":F> (<t:") && card.text.contains(":R>)"), "{}", card.text);
    Ok(())
}

/// Four questions that take words, between one that takes a press.
const WORDS: &str = r#"
[[question]]
key = "town"
kind = "text"
required = true
text.en = "Your town?"

[[question]]
key = "diet"
kind = "choice"
required = true
options = ["all", "plants"]
text.en = "What do you eat?"
option.all.en = "Everything"
option.plants.en = "Plants"

[[question]]
key = "email"
kind = "email"
required = true
text.en = "Your e-mail address?"

[[question]]
key = "remarks"
kind = "long_text"
text.en = "Anything else?"
"#;

#[tokio::test]
async fn questions_that_take_words_are_filled_in_together() -> Result<()> {
    let scene = Scene::new(Rules::default(), 60).await?;
    scene.with_questions(WORDS).await?;
    let mut scene = scene;
    scene.serve().await?;
    scene.discord.command("meetings").await?;
    let (_, ola) = scene.in_channel(7, "Ola", "en-US");
    ola.slash("meetings", &[("meeting", "komm-3")])?;
    ola.reads("Third Coalition Meeting").await?;
    let way = [
        ("Sign me up", "Your data"),
        ("I have read this", "Whom do you represent?"),
        ("Myself", "I agree to my data"),
    ];
    press_through(&ola, &way).await?;
    // The next question takes words, and its label says it all: the form opens at once.
    press(&ola, "I agree").await?;
    let modal = ola.opens_modal().await?;
    let labels: Vec<_> = modal.fields.iter().map(|input| input.label.as_str()).collect();
    assert_eq!(labels, ["Your town?", "Your e-mail address?", "Anything else?"]);
    // Dismissed by mistake: the same press opens it again.
    ola.close_modal();
    press(&ola, "I agree").await?;
    ola.opens_modal().await?;
    let filled = [("Your town?", "Łódź *_@everyone_*"), ("Your e-mail address?", "ola at example")];
    ola.fill(&filled)?.acknowledged().await?;
    // What was right is kept, what was wrong is asked again with what was written.
    press(&ola, "Write").await?;
    let modal = ola.opens_modal().await?;
    assert_eq!(modal.fields.iter().map(|input| input.value.as_str()).collect::<Vec<_>>(), ["ola at example"]);
    ola.fill(&[("Your e-mail address?", "ola@example.org")])?;
    says(&ola, "What do you eat?").await?;
    press(&ola, "Plants").await?;
    let summary = says(&ola, "Nothing is sent yet").await?;
    assert!(summary.pings.is_empty() && summary.text.contains(r"\@everyone"), "{}", summary.text);
    press(&ola, "Send").await?;
    says(&ola, "You have a place").await?;
    let answers = scene.registrations().await?[0]["answers"].clone();
    assert_eq!(answers["email"], "ola@example.org");
    assert_eq!(answers["town"], "Łódź *_@everyone_*");
    assert_eq!(answers["diet"], "plants");
    nothing_refused(&scene)
}

#[tokio::test]
async fn several_boxes_are_ticked_in_one_menu() -> Result<()> {
    let scene = Scene::serving(Rules::default(), 60).await?;
    let (_, ola) = scene.in_channel(7, "Ola", "en-US");
    ola.slash("support", &[("meeting", "komm-3")])?;
    let asked = says(&ola, "understand").await?;
    assert!(!asked.selects.is_empty(), "{asked}");
    ola.choose(&["English", "Ukrainian"])?.acknowledged().await?;
    let ticked = ola
        .wait_for("both are ticked", |messages| {
            let newest = messages.iter().rfind(|message| message.is_from_bot())?;
            let ticked =
                newest.selects.iter().flat_map(|select| &select.options).filter(|option| option.default);
            (ticked.count() == 2).then(|| newest.clone())
        })
        .await?;
    assert_eq!(ticked.edits, 1, "in its place");
    Ok(())
}

#[tokio::test]
async fn in_direct_messages_people_just_write() -> Result<()> {
    let scene = Scene::serving(Rules::default(), 60).await?;
    let ola = scene.discord.user(7, "Ola", "pl");
    let direct = ola.dm();
    direct.send("/start komm-3")?;
    direct.reads("III Spotkanie").await?;
    for (words, answer) in [
        ("zapisz mnie", "Fundacja Przykład"),
        ("ok dalej", "Kogo reprezentujesz?"),
        ("organizację", "Jak się nazywa"),
        ("Fundacja *A* @everyone", "Zgadzam się"),
        ("zgadzam się", r"Fundacja \*A\*"),
        ("tak", "Masz miejsce"),
    ] {
        direct.send(words)?;
        says(&direct, answer).await?;
    }
    assert!(all(&direct).iter().all(|message| !message.ephemeral && message.pings.is_empty()));
    assert_eq!(scene.registrations().await?[0]["answers"]["organisation"], "Fundacja *A* @everyone");
    Ok(())
}

#[tokio::test]
async fn commands_are_known_in_four_languages_and_told_once() -> Result<()> {
    let mut scene = Scene::serving(Rules::default(), 60).await?;
    let meetings = scene.discord.command("meetings").await?;
    assert_eq!(meetings["name_localizations"]["pl"], "spotkania");
    assert_eq!(meetings["name_localizations"]["uk"], "зустрічі");
    let (_, ola) = scene.in_channel(7, "Ola", "uk");
    let offered = ola.autocomplete("meetings", "meeting", "komm").await?;
    assert!(offered.iter().any(|(name, value)| value == "komm-3" && name.contains("квіт")), "{offered:?}");
    let languages = ola.autocomplete("language", "language", "бел").await?;
    assert_eq!(languages.len(), 1, "{languages:?}");
    ola.slash("language", &[("language", &languages[0].1)])?;
    says(&ola, "Беларуск").await?;
    scene.stop().await?;
    scene.serve().await?;
    ola.slash("help", &[])?.acknowledged().await?;
    let told = scene.discord.calls_of("PUT /applications/{application}/commands");
    assert_eq!(told.len(), 1, "nothing has changed");
    Ok(())
}

#[tokio::test]
async fn forged_foreign_and_old_components_do_nothing() -> Result<()> {
    let scene = Scene::serving(Rules::default(), 60).await?;
    let ((_, ola), (_, eve)) = (scene.in_channel(7, "Ola", "en-US"), scene.in_channel(8, "Eve", "en-US"));
    let summary = fill_in(&ola).await?;
    let send =
        summary.all_buttons().find(|button| button.label == "Send my sign-up").expect("the summary has it");
    let (head, tail) = send.custom_id.split_at(20);
    let edited = format!("{head}A{}", &tail[1..]);
    for forged in
        [send.custom_id.as_str(), &edited, "", "press:p:1:AAAA", "dialog:p:AAAA", "start:../../x", "🎉"]
    {
        scene.discord.forge(&eve, &Forgery::press(forged)).acknowledged().await?;
    }
    for forgery in [
        Forgery::choose("choice:p:1", &["AAAA"]),
        Forgery::choose("ticks:p:1", &["AAAA", "BBBB"]),
        Forgery::submit("dialog:p:AAAA", &[("x", "y")]),
        Forgery::submit("dialog:l:", &[]),
    ] {
        scene.discord.forge(&eve, &forgery).acknowledged().await?;
    }
    says(&eve, "button").await?;
    assert!(scene.registrations().await?.is_empty(), "nobody has sent anything");
    Ok(())
}
