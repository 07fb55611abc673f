//! Signing up with a phone, with a laptop, and with nothing but a keyboard.

use crate::screen::{Demo, Screen};
use anyhow::{Context, Result};
use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::key::Key;
use rstest::rstest;
use testkit::browser::Window;
use testkit::until;

/// Somebody who signs up for the first meeting of the Coalition, up to the summary.
async fn answer_everything(screen: &Screen) -> Result<()> {
    screen.press("I have read this. Go on").await?;
    screen.hears("What is your name?").await?;
    screen.say("Ola Most").await?;
    screen.hears("e-mail").await?;
    screen.say("ola@example.org").await?;
    screen.press("Only myself").await?;
    screen.hears("Question 4 of").await?;
    screen.press("Skip").await?;
    screen.press("I agree").await?;
    screen.hears("Nothing is sent yet").await
}

#[rstest]
#[case::on_a_phone(Window::PHONE)]
#[case::on_a_laptop(Window::LAPTOP)]
#[tokio::test]
async fn signing_up_by_pressing_and_writing_outlives_a_reload(#[case] window: Window) -> Result<()> {
    let demo = Demo::start().await?;
    let screen = Screen::open(window).await?;
    screen.go(&demo.url).await?;
    screen.fits().await?;
    screen.has_names().await?;
    screen.click("//a[contains(normalize-space(), 'First Coalition meeting')]").await?;
    screen.sees("//h1[contains(normalize-space(), 'First Coalition meeting')]").await?;
    screen.fits().await?;
    screen.open_chat(&demo.url, "komm-1").await?;
    screen.press("Sign me up").await?;
    screen.hears("There are").await?;
    screen.fits().await?;
    screen.has_names().await?;

    screen.client().refresh().await?;
    screen.hears("There are").await?;
    answer_everything(&screen).await?;
    screen.fits().await?;
    screen.client().refresh().await?;
    screen.hears("Nothing is sent yet").await?;
    screen.press("Send my sign-up").await?;
    screen.hears("Accepted. You have a place.").await?;
    screen.fits().await?;
    screen.has_names().await?;
    let conversation = screen.conversation().await?;
    assert_eq!(conversation.matches("ola@example.org").count(), 2, "said, and summed up: {conversation}");
    Ok(())
}

#[tokio::test]
async fn what_people_write_is_shown_as_text() -> Result<()> {
    let demo = Demo::start().await?;
    let screen = Screen::open(Window::LAPTOP).await?;
    screen.open_chat(&demo.url, "komm-1").await?;
    let evil = "<img src=x onerror=\"document.title='taken over'\"> <b>bold</b>";
    screen.press("Sign me up").await?;
    screen.press("I have read this. Go on").await?;
    screen.hears("What is your name?").await?;
    screen.say(evil).await?;
    screen.hears("<img src=x onerror=").await?;
    screen.hears("e-mail").await?;
    assert_eq!(screen.ask("document.querySelectorAll('[role=log] img, [role=log] b').length").await?, 0);
    screen.client().refresh().await?;
    screen.hears("<b>bold</b>").await?;
    assert!(!screen.client().title().await?.contains("taken over"));
    Ok(())
}

async fn key(screen: &Screen, key: Key) -> Result<()> {
    let value = key.into();
    let keys =
        KeyActions::new("keys".to_owned()).then(KeyAction::Down { value }).then(KeyAction::Up { value });
    Ok(screen.client().perform_actions(keys).await?)
}

/// Goes on with the Tab key until what has the focus is called so.
async fn tab_to(screen: &Screen, name: &str) -> Result<()> {
    for _ in 0..60 {
        key(screen, Key::Tab).await?;
        let focus = screen.text("(document.activeElement.innerText || '').trim()").await?;
        if focus == name {
            return Ok(());
        }
    }
    anyhow::bail!("the Tab key never comes to {name}")
}

#[tokio::test]
async fn a_keyboard_is_enough() -> Result<()> {
    let demo = Demo::start().await?;
    let screen = Screen::open(Window::LAPTOP).await?;
    screen.open_chat(&demo.url, "komm-1").await?;
    screen.hears("Sign me up").await?;
    tab_to(&screen, "Sign me up").await?;
    key(&screen, Key::Enter).await?;
    screen.hears("There are").await?;
    // The focus goes on to the next thing to do.
    let focus = "(document.activeElement.innerText || '').trim()";
    let moved = until("the focus moves on to the new buttons", async || {
        let focus = screen.text(focus).await.ok()?;
        (focus == "I have read this. Go on").then_some(())
    });
    moved.await.context("after pressing a button")?;
    key(&screen, Key::Enter).await?;
    screen.hears("What is your name?").await?;
    until("the focus moves on to the text box", async || {
        let tag = screen.text("document.activeElement.tagName").await.ok()?;
        (tag == "TEXTAREA").then_some(())
    })
    .await?;
    screen.client().active_element().await?.send_keys("Ola Most\u{e007}").await?;
    screen.hears("e-mail").await
}
