//! The organisers' desk.

use crate::screen::{Demo, Screen};
use anyhow::Result;
use testkit::browser::{Visitor, Window};

/// The Enter key, as WebDriver writes it.
const ENTER: char = '\u{e007}';

async fn apply(screen: &Screen, name: &str) -> Result<()> {
    screen.press("Sign me up").await?;
    screen.press("I have read this. Go on").await?;
    screen.hears("What is your name?").await?;
    screen.write("Your message", &format!("{name}{ENTER}")).await?;
    screen.hears("Whom do you represent?").await?;
    screen.picture("sign-up-phone.png").await?;
    screen.press("Only myself").await?;
    screen.hears("What would you like to bring to the talk?").await?;
    screen.say("I run a language café in Bydgoszcz.").await?;
    screen.hears("Your e-mail address").await?;
    screen.press("Skip").await?;
    screen.hears("Your phone number").await?;
    screen.press("Skip").await?;
    screen.hears("attach a scan").await?;
    screen.press("Skip").await?;
    screen.press("I agree").await?;
    screen.press("Send my sign-up").await?;
    screen.hears("Received. Not accepted yet").await
}

async fn ask_for_an_interpreter(screen: &Screen) -> Result<()> {
    screen.press("Language support").await?;
    for question in ["Which languages do you understand?", "Which languages do you speak?"] {
        screen.hears(question).await?;
        screen.tick("Ukrainian").await?;
        screen.press("Done").await?;
    }
    screen.hears("What would help you?").await?;
    screen.tick("Interpreter").await?;
    screen.press("Done").await?;
    screen.hears("Your request for language support").await?;
    screen.press("Send").await?;
    screen.hears("Your request is with the organisers.").await
}

#[tokio::test]
async fn an_organiser_signs_in_once_and_answers_people_who_see_it_in_the_chat() -> Result<()> {
    let mut demo = Demo::start().await?;
    let link = demo.desk().await?;
    let (ola, desk) = (Screen::open(Window::PHONE).await?, Screen::open(Window::LAPTOP).await?);
    ola.open_chat(&demo.url, "integracja-torun").await?;
    apply(&ola, "Olena Most").await?;
    ask_for_an_interpreter(&ola).await?;
    ola.say("/ask").await?;
    ola.hears("What is your question").await?;
    ola.say("Is there a lift?").await?;
    ola.hears("We have passed your question on.").await?;

    desk.go(&link).await?;
    desk.sees("//h1[normalize-space()='Desk']").await?;
    desk.sees("//h4[normalize-space()='Olena Most']").await?;
    desk.fits().await?;
    desk.has_names().await?;
    desk.ask("document.getElementById('m-integracja-torun').scrollIntoView({ behavior: 'instant' })").await?;
    desk.picture("desk.png").await?;
    let other = Screen::open(Window::PHONE).await?;
    other.go(&link).await?;
    other.sees("//p[contains(normalize-space(), 'already used')]").await?;
    assert!(!other.text("document.body.innerText").await?.contains("Olena Most"));

    desk.click("//button[starts-with(normalize-space(), 'Accept')][contains(., 'Olena Most')]").await?;
    desk.sees("//*[@role='status'][contains(normalize-space(), 'Saved')]").await?;
    ola.hears("Accepted. You have a place.").await?;
    desk.write("Your answer", "Yes, from the yard.").await?;
    desk.click("//section[@id='questions']//button").await?;
    ola.hears("Yes, from the yard.").await?;
    desk.fits().await
}

#[tokio::test]
async fn the_desk_fits_on_a_phone_and_a_sign_out_ends_it() -> Result<()> {
    let mut demo = Demo::start().await?;
    let link = demo.desk().await?;
    let desk = Screen::of(&Visitor { dark: true, ..Visitor::at(Window::PHONE) }).await?;
    desk.go(&link).await?;
    desk.sees("//h1[normalize-space()='Desk']").await?;
    desk.fits().await?;
    desk.has_names().await?;
    desk.click("//button[normalize-space()='Sign out']").await?;
    desk.go(&format!("{}/desk", demo.url)).await?;
    desk.sees("//h1[normalize-space()='Sign in to the desk']").await
}
