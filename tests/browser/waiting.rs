//! Two people, each with a browser, and one seat.

use crate::house::{House, Serving, free_address};
use crate::screen::Screen;
use anyhow::Result;
use testkit::browser::Window;

async fn sign_up(screen: &Screen, server: &str) -> Result<()> {
    screen.open_chat(server, "komm-3").await?;
    for label in ["Sign me up", "I have read this. Go on", "Myself", "I agree", "Send my sign-up"] {
        screen.press(label).await?;
    }
    Ok(())
}

#[tokio::test]
async fn when_one_withdraws_the_one_who_waits_is_told_at_once() -> Result<()> {
    let house = House::with_meeting(1).await?;
    let address = free_address()?;
    let _serving = Serving::start(&house, &address, |launch| launch).await?;
    let server = format!("http://{address}");
    let (ann, ben) = (Screen::open(Window::LAPTOP).await?, Screen::open(Window::PHONE).await?);
    sign_up(&ann, &server).await?;
    ann.hears("Accepted. You have a place.").await?;
    sign_up(&ben, &server).await?;
    ben.hears("On the waiting list: number 1").await?;
    ann.say("I can't come").await?;
    ann.press("Yes, cancel my sign-up").await?;
    ben.hears("A place is free, and it is yours.").await?;
    ann.hears("Your sign-up is cancelled").await?;
    ben.say("send me the link").await?;
    ben.sees("//*[@role='log']//a[contains(@href, '/j/')]").await?;
    assert!(!ann.conversation().await?.contains("/j/"));
    Ok(())
}
