//! The demo's clock: time passes while somebody looks.

use crate::screen::{Demo, Screen};
use anyhow::Result;
use testkit::browser::Window;
use testkit::until;

const CLOCK: &str = "document.querySelector('form[action=\"/demo/clock\"]').parentElement.querySelector('[role=status]').textContent";

/// Pushes the clock a week on, and waits until the page shows it.
async fn week(screen: &Screen) -> Result<()> {
    let before = screen.text(CLOCK).await?;
    screen.click("//button[normalize-space()='+ 1 week']").await?;
    until("the clock shows another time", async || (screen.text(CLOCK).await.ok()? != before).then_some(()))
        .await
}

#[tokio::test]
async fn pushing_the_clock_lets_a_reminder_arrive_in_the_open_chat() -> Result<()> {
    let demo = Demo::start().await?;
    let screen = Screen::open(Window::LAPTOP).await?;
    screen.open_chat(&demo.url, "konsorcjum-2").await?;
    for label in ["Sign me up", "I have read this. Go on"] {
        screen.press(label).await?;
    }
    screen.hears("What is your name?").await?;
    screen.say("Ola Most").await?;
    screen.hears("Which organisation do you represent?").await?;
    screen.say("Fundacja Most").await?;
    screen.press("I agree").await?;
    screen.press("Send my sign-up").await?;
    screen.hears("Accepted. You have a place.").await?;
    screen.ask("window.sameWindow = true").await?;

    // The meeting is less than five weeks ahead; its first reminder comes a week before.
    for _ in 0..4 {
        week(&screen).await?;
    }
    screen.hears("Please keep this date free").await?;
    week(&screen).await?;
    screen.hears("The meeting starts soon").await?;
    assert_eq!(screen.ask("window.sameWindow").await?, true, "the page was loaded anew");
    screen.fits().await
}

#[tokio::test]
async fn pushes_in_quick_succession_add_up() -> Result<()> {
    let demo = Demo::start().await?;
    let screen = Screen::open(Window::PHONE).await?;
    screen.go(&demo.url).await?;
    // Two clicks in the same moment, as an impatient finger makes them.
    let days =
        "Array.from(document.querySelectorAll('button')).find((one) => one.textContent.includes('1 day'))";
    let today = day(&screen).await?;
    screen.ask(&format!("[{days}.click(), {days}.click()]")).await?;
    until("the clock stands two days later", async || (day(&screen).await.ok()? == today + 2).then_some(()))
        .await
}

/// The day that the demo's clock shows, as a number.
async fn day(screen: &Screen) -> Result<i64> {
    let shown = format!(
        "Math.floor(Date.parse({CLOCK}.replace(/^.*day, /, '').replace(/, .*$/, '') + ' UTC') / 864e5)"
    );
    Ok(screen.ask(&shown).await?.as_i64().unwrap_or_default())
}
