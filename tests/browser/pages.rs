//! Pages that are read.

use crate::screen::{Demo, Screen};
use crate::web::get;
use anyhow::Result;
use rstest::rstest;
use serde_json::json;
use testkit::browser::{Visitor, Window};

#[tokio::test]
async fn the_language_is_switched_by_its_own_name() -> Result<()> {
    let demo = Demo::start().await?;
    let screen = Screen::of(&Visitor { languages: "pl".to_owned(), ..Visitor::at(Window::PHONE) }).await?;
    screen.go(&demo.url).await?;
    assert_eq!(screen.ask("document.documentElement.lang").await?, "pl");
    screen.click("//summary[contains(normalize-space(), 'Polski')]").await?;
    screen.click("//a[normalize-space()='Українська']").await?;
    screen.sees("//h1[normalize-space()='Зустрічі']").await?;
    assert_eq!(screen.ask("document.documentElement.lang").await?, "uk");
    // It stays, also on other pages.
    screen.go(&format!("{}/m/komm-1", demo.url)).await?;
    assert_eq!(screen.ask("document.documentElement.lang").await?, "uk");
    screen.fits().await
}

#[tokio::test]
async fn a_translation_says_so_and_its_original_is_a_press_away_in_its_own_language() -> Result<()> {
    let demo = Demo::start().await?;
    let screen = Screen::open(Window::PHONE).await?;
    screen.go(&format!("{}/m/integracja-torun?lang=en", demo.url)).await?;
    screen
        .sees("//article//p[contains(normalize-space(), 'not yet checked by a person. Original: Polish')]")
        .await?;
    screen.open_chat(&demo.url, "integracja-torun").await?;
    screen.press("Show the original").await?;
    screen.hears("Original: Polish").await?;
    screen.sees("//*[@role='log']//p[@lang='pl'][contains(., 'Porozmawiajmy o integracji')]").await?;
    screen.fits().await?;
    screen.press("About the meeting").await?;
    screen.hears("Let us talk about integration").await
}

#[rstest]
#[case::on_a_phone(Window::PHONE)]
#[case::on_a_laptop(Window::LAPTOP)]
#[tokio::test]
async fn without_scripts_meetings_and_their_calendar_can_be_read(#[case] window: Window) -> Result<()> {
    let demo = Demo::start().await?;
    let screen = Screen::of(&Visitor { scripts: false, ..Visitor::at(window) }).await?;
    screen.go(&format!("{}/m/komm-1", demo.url)).await?;
    screen.sees("//h1[contains(normalize-space(), 'First Coalition meeting')]").await?;
    screen.sees("//dd[contains(normalize-space(), '15:00')]").await?;
    screen.sees("//p[contains(normalize-space(), 'The chat needs JavaScript')]").await?;
    assert_eq!(screen.ask("document.getElementById('chat').checkVisibility()").await?, json!(false));
    screen.fits().await?;
    let calendar = screen.text("document.querySelector('a.button[href$=\".ics\"]').href").await?;
    let calendar = get(&calendar, "").await?;
    assert!(calendar.starts_with("BEGIN:VCALENDAR") && calendar.contains("SUMMARY:"), "{calendar}");
    assert!(!calendar.contains("zoom.example.org"), "a public calendar has no link: {calendar}");
    Ok(())
}

#[rstest]
#[case::on_a_phone(Window::PHONE)]
#[case::on_a_laptop(Window::LAPTOP)]
#[tokio::test]
async fn every_public_page_fits_and_has_names_in_every_language(#[case] window: Window) -> Result<()> {
    let demo = Demo::start().await?;
    let screen = Screen::open(window).await?;
    for language in ["pl", "pl-simple", "uk", "uk-simple", "be", "ru", "de", "ar", "en"] {
        for path in ["/", "/m/integracja-torun", "/m/konsorcjum-9", "/m/nowhere", "/chat", "/desk"] {
            screen.go(&format!("{}{path}?lang={language}", demo.url)).await?;
            assert_eq!(screen.ask("document.documentElement.lang").await?, language, "{path}");
            screen.fits().await?;
            screen.has_names().await?;
        }
    }
    Ok(())
}
