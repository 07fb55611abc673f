//! Languages other than those that are written from left to right, and those that are easy to read.

use crate::screen::{Demo, Screen};
use anyhow::{Result, ensure};
use rstest::rstest;
use testkit::browser::{Visitor, Window};

/// What the page says by the bot's own words, in their language.
async fn box_label(screen: &Screen) -> Result<String> {
    screen.text("document.querySelector('label[for=message]').innerText.trim()").await
}

/// Writes into the only text box and sends it.
async fn say(screen: &Screen, text: &str) -> Result<()> {
    let label = box_label(screen).await?;
    screen.write(&label, text).await?;
    screen.click("//form//button[@data-word='send']").await
}

/// Where the middle of the last element that a selector finds is, as a share of the log's width from its left.
async fn side(screen: &Screen, selector: &str) -> Result<f64> {
    let script = format!(
        "(() => {{ const log = document.querySelector('[role=log]').getBoundingClientRect(); \
         const it = [...document.querySelectorAll('{selector}')].at(-1).getBoundingClientRect(); \
         return ((it.left + it.right) / 2 - log.left) / log.width }})()"
    );
    Ok(screen.ask(&script).await?.as_f64().unwrap_or(f64::NAN))
}

#[rstest]
#[case::on_a_phone(Window::PHONE)]
#[case::on_a_laptop(Window::LAPTOP)]
#[tokio::test]
async fn arabic_runs_from_right_to_left_and_works(#[case] window: Window) -> Result<()> {
    let demo = Demo::start().await?;
    let screen = Screen::of(&Visitor { languages: "ar".to_owned(), ..Visitor::at(window) }).await?;
    screen.go(&demo.url).await?;
    assert_eq!(screen.ask("[document.documentElement.lang, document.documentElement.dir]").await?[1], "rtl");
    screen.fits().await?;
    // The brand stands where reading begins.
    let brand = "document.querySelector('.brand').getBoundingClientRect().left > innerWidth / 2";
    assert_eq!(screen.ask(brand).await?, true);
    screen.open_chat(&demo.url, "komm-1").await?;
    screen.fits().await?;
    screen.has_names().await?;
    assert_eq!(screen.ask("getComputedStyle(document.getElementById('message')).direction").await?, "rtl");
    screen.press("التسجيل").await?;
    screen.press("قرأت هذا. متابعة").await?;
    say(&screen, "Ola Most").await?;
    screen.hears("Ola Most").await?;
    say(&screen, "ola@example.org").await?;
    screen.hears("ola@example.org").await?;
    screen.fits().await?;
    // Ours on the side where lines end, the bot's where they begin, whatever language is in them.
    let (mine, bots) = (side(&screen, ".me .bubble").await?, side(&screen, ".bot .bubble").await?);
    ensure!(mine < 0.5 && bots > 0.5, "mine at {mine}, the bot's at {bots}");
    screen.picture("arabic.png").await
}

#[tokio::test]
async fn arabic_words_amid_words_from_left_to_right_stay_on_their_side() -> Result<()> {
    let demo = Demo::start().await?;
    let screen = Screen::open(Window::PHONE).await?;
    screen.open_chat(&demo.url, "komm-1").await?;
    screen.say("مرحبا، متى اللقاء؟").await?;
    screen.hears("مرحبا").await?;
    let mine = side(&screen, ".me .bubble").await?;
    // The bot may follow into Arabic, which turns the whole chat round.
    let rtl = screen.ask("document.getElementById('chat').dir").await? == "rtl";
    ensure!((mine < 0.5) == rtl, "mine at {mine}, rtl: {rtl}");
    screen.fits().await
}

#[tokio::test]
async fn easy_polish_is_chosen_like_a_language_and_tells_less_at_once() -> Result<()> {
    let demo = Demo::start().await?;
    let screen = Screen::of(&Visitor { languages: "pl".to_owned(), ..Visitor::at(Window::PHONE) }).await?;
    screen.go(&format!("{}/m/komm-1", demo.url)).await?;
    screen.sees("//li[starts-with(normalize-space(), 'Poznajemy się')]").await?;
    screen.click("//summary[contains(normalize-space(), 'Polski')]").await?;
    screen.click("//a[@hreflang='pl-simple']").await?;
    screen.sees("//details[@class='rest']/summary[normalize-space()='Powiedz mi więcej']").await?;
    assert_eq!(screen.ask("document.documentElement.lang").await?, "pl-simple");
    let shown = screen.text("document.getElementById('meeting').innerText").await?;
    ensure!(!shown.contains("Poznajemy się") && !shown.contains("(polski)"), "{shown}");
    screen.fits().await?;
    // From under the way to the chat, which sticks to the bottom.
    screen
        .ask("document.querySelector('.rest').scrollIntoView({ block: 'start', behavior: 'instant' })")
        .await?;
    screen.click("//details[@class='rest']/summary").await?;
    screen.sees("//details[@class='rest']//li[starts-with(normalize-space(), 'Poznajemy się')]").await?;
    screen.fits().await?;
    screen.has_names().await?;
    // The chat speaks it too, and can be told to.
    screen.open_chat(&demo.url, "komm-1").await?;
    screen.press("Powiedz mi więcej").await?;
    screen.hears("Poznajemy się").await?;
    say(&screen, "po polsku proszę").await?;
    screen.hears("Polski").await?;
    say(&screen, "łatwy polski").await?;
    screen.hears("Polski – łatwy do czytania").await?;
    screen.fits().await
}
