//! The main job in a private chat.

use crate::house::SECRET;
use crate::setup::{Scene, fill_in, has_said, press, press_through, says, sign_up};
use anyhow::Result;
use rstest::rstest;
use testkit::telegram::Rules;

/// What people may be called.
const ODD: &str = "Fundacja <i>A&B</i> @everyone *_`[x](y)";

#[tokio::test]
async fn a_sign_up_by_buttons_happens_in_one_message_and_leads_to_the_link() -> Result<()> {
    let mut scene = Scene::serving(Rules::default(), 60).await?;
    let ola = scene.telegram.user(7, "Ola", "en");
    let done = sign_up(&ola).await?;
    assert!(done.text.contains("You have a place"), "{}", done.text);
    assert_eq!(done.edits, 3, "two questions, a summary, where it stands: one message");
    assert!(ola.messages().iter().all(|message| !message.text.contains(SECRET)));
    press(&ola, "My sign-up").await?;
    press(&ola, "Get the link").await?;
    says(&ola, SECRET).await?;
    let registrations = scene.registrations().await?;
    assert_eq!((registrations.len(), &registrations[0]["source"]), (1, &"telegram".into()));
    assert_eq!(registrations[0]["name"], "Ola");
    let presses = scene.telegram.calls_of("answerCallbackQuery");
    assert_eq!(presses.len(), 7, "every press is answered");
    assert_eq!(scene.telegram.refused().total(), 0);
    let log = scene.stop().await?;
    assert!(!log.contains(SECRET) && !log.contains(scene.telegram.token()), "{log}");
    Ok(())
}

#[rstest]
#[case("pl", [
    ("Zapisz mnie", "Fundacja Przykład"),
    ("ok dalej", "Kogo reprezentujesz?"),
    ("organizację", "Jak się nazywa"),
    (ODD, "Zgadzam się"),
    ("zgadzam się", ODD),
    ("tak", "Masz miejsce"),
])]
#[case("uk", [
    ("Запишіть мене", "Fundacja Przykład"),
    ("так", "Kogo reprezentujesz?"),
    ("Organizację", "Jak się nazywa"),
    (ODD, "Zgadzam się"),
    ("так", ODD),
    ("так", "У вас є місце"),
])]
#[case("en", [
    ("sign me up", "Fundacja Przykład"),
    ("ok", "Whom do you represent?"),
    ("an organisation", "What is it called"),
    (ODD, "I agree"),
    ("I agree", ODD),
    ("yes", "You have a place"),
])]
#[tokio::test]
async fn people_sign_up_in_their_own_words(
    #[case] language: &str,
    #[case] talk: [(&str, &str); 6],
) -> Result<()> {
    let scene = Scene::serving(Rules::unlimited(), 60).await?;
    let user = scene.telegram.user(7, "Оля <b>&", language);
    user.send("/start komm-3");
    user.wait_for("the card and its form", |messages| {
        messages.iter().any(|m| m.document.is_some()).then_some(())
    })
    .await?;
    for (words, answer) in talk {
        user.send(words);
        says(&user, answer).await?;
    }
    let summary = has_said(&user, ODD).await?;
    // Telegram itself finds addresses in a text; what it takes for a mention tells nobody in a private chat.
    let styles = summary.entities.iter().map(|entity| entity["type"].as_str().unwrap_or_default());
    assert!(styles.clone().all(|style| matches!(style, "bold" | "mention")), "{:?}", summary.entities);
    let listed = scene.registrations().await?;
    assert_eq!(listed[0]["locale"], language);
    assert_eq!(listed[0]["name"], "Оля <b>&");
    Ok(())
}

#[tokio::test]
async fn a_chosen_language_wins_over_the_apps_and_brings_its_commands() -> Result<()> {
    let scene = Scene::serving(Rules::default(), 60).await?;
    let ola = scene.telegram.user(7, "Ola", "en");
    ola.send("/language");
    says(&ola, "").await?;
    press_through(&ola, &[("Українська", "Українська")]).await?;
    ola.send("/meetings");
    has_said(&ola, "Зустрічі").await?;
    let of_chat = scene.telegram.commands(&serde_json::json!({"type": "chat", "chat_id": 7}), "");
    assert!(of_chat.to_string().contains("Вибрати мову"), "{of_chat}");
    Ok(())
}

#[tokio::test]
async fn a_file_that_is_asked_for_arrives_and_a_calendar_comes_as_a_document() -> Result<()> {
    let scene = Scene::serving(Rules::default(), 60).await?;
    let ola = scene.telegram.user(7, "Ola", "en");
    sign_up(&ola).await?;
    press(&ola, "My sign-up").await?;
    press(&ola, "Add to calendar").await?;
    let file = ola
        .wait_for("a calendar file", |messages| {
            messages
                .iter()
                .find_map(|message| message.document.clone().filter(|file| file.name.ends_with(".ics")))
        })
        .await?;
    assert!(file.bytes.starts_with(b"BEGIN:VCALENDAR") && file.mime.starts_with("text/calendar"));
    Ok(())
}

#[tokio::test]
async fn forged_foreign_and_old_presses_do_nothing() -> Result<()> {
    let scene = Scene::serving(Rules::default(), 60).await?;
    let (ola, eve) = (scene.telegram.user(7, "Ola", "en"), scene.telegram.user(8, "Eve", "en"));
    let summary = fill_in(&ola).await?;
    let send = summary
        .all_buttons()
        .find(|button| button.label == "Send my sign-up")
        .and_then(|button| button.data.clone());
    let send = send.expect("the summary has it");
    eve.send("/start");
    let hello = says(&eve, "").await?;
    let mut edited = send.clone().into_bytes();
    edited[5] ^= 1;
    for data in [send.as_str(), "AAAA", "🎉", "~", &String::from_utf8_lossy(&edited)] {
        eve.press_raw(hello.id, data).answered().await?;
    }
    has_said(&eve, "button").await?;
    assert!(scene.registrations().await?.is_empty(), "nobody has sent anything");
    Ok(())
}

#[tokio::test]
async fn a_phone_number_is_shared_with_one_tap_and_a_file_is_taken() -> Result<()> {
    let scene = Scene::serving(Rules::default(), 60).await?;
    let more = r#"
[[question]]
key = "phone"
kind = "phone"
required = true
text.en = "Your phone number?"

[[question]]
key = "letter"
kind = "file"
required = true
text.en = "Send us your letter."
"#;
    let file = scene.house.meeting_file(|text| format!("{text}{more}"))?;
    scene.house.ok(&["meeting", "import", &file], "").await?;
    let ola = scene.telegram.user(7, "Ola", "en");
    ola.send("/start komm-3");
    has_said(&ola, "We sum up the aid").await?;
    let way = [
        ("Sign me up", "Your data"),
        ("I have read this", "Whom do you represent?"),
        ("Myself", "I agree to my data"),
    ];
    press_through(&ola, &way).await?;
    ola.press("I agree")?;
    let keyboard = ola
        .wait_for("a keyboard that shares the number", |messages| {
            messages.iter().find(|message| !message.keyboard.is_empty()).cloned()
        })
        .await?;
    assert_eq!(keyboard.keyboard, [["Send my phone number"]]);
    ola.contact("48600100200");
    says(&ola, "Send us your letter.").await?;
    assert!(ola.messages().iter().all(|message| message.keyboard.is_empty()), "it is gone with its message");
    ola.document("letter.txt", "text/plain", "Szanowni Państwo".as_bytes());
    says(&ola, "Nothing is sent yet").await?;
    press(&ola, "Send").await?;
    has_said(&ola, "You have a place").await?;
    let listed = scene.registrations().await?;
    assert_eq!(listed[0]["answers"]["phone"], "+48600100200");
    assert!(listed[0]["answers"]["letter"].to_string().contains("letter.txt"), "{}", listed[0]);
    Ok(())
}
