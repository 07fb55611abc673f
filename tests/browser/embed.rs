//! The chat on somebody else's page.

use crate::screen::{Demo, Screen};
use anyhow::{Context, Result};
use fantoccini::Locator;
use testkit::browser::Window;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;

/// Serves one page, whatever is asked for, and returns its port. It ends with the test's runtime.
async fn host(page: String) -> Result<u16> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let port = listener.local_addr()?.port();
    tokio::spawn(async move {
        while let Ok((mut connection, _)) = listener.accept().await {
            let head = "HTTP/1.1 200 OK\r\ncontent-type: text/html; charset=utf-8\r\nconnection: close\r\n";
            let answer = format!("{head}content-length: {}\r\n\r\n{page}", page.len());
            // A browser that hangs up early asks again by itself.
            let _ = connection.read(&mut [0; 4096]).await;
            let _ = connection.write_all(answer.as_bytes()).await;
        }
    });
    Ok(port)
}

fn page(server: &str) -> String {
    format!(
        "<!doctype html><html lang='en'><meta charset='utf-8'><meta name='viewport' content='width=device-width'>\
         <title>Fundacja Most</title><h1>Fundacja Most</h1>\
         <script src='{server}/embed.js' data-meeting='konsorcjum-1' data-lang='en' defer></script></html>"
    )
}

async fn enter(screen: &Screen) -> Result<()> {
    screen.click("//button[@aria-controls='zapis-chat']").await?;
    screen.sees("//iframe").await?;
    let frame = screen.client().find(Locator::Css("iframe")).await.context("no chat")?;
    Ok(frame.enter_frame().await?)
}

#[tokio::test]
async fn the_chat_opens_on_another_page_and_works() -> Result<()> {
    let demo = Demo::start().await?;
    let port = host(page(&demo.url)).await?;
    let screen = Screen::open(Window::PHONE).await?;
    screen.go(&format!("http://127.0.0.1:{port}/")).await?;
    enter(&screen).await?;
    screen.press("Sign me up").await?;
    screen.press("I have read this. Go on").await?;
    screen.hears("What is your name?").await?;
    screen.say("Ola Most").await?;
    screen.hears("Which organisation do you represent?").await?;
    screen.fits().await?;
    screen.has_names().await?;
    screen.client().clone().enter_parent_frame().await?;
    screen.fits().await?;
    screen.has_names().await?;
    screen.click("//button[@aria-controls='zapis-chat']").await?;
    assert_eq!(screen.ask("document.querySelector('iframe').checkVisibility()").await?, false);
    Ok(())
}

#[tokio::test]
async fn where_a_browser_keeps_no_cookies_for_the_chat_it_offers_a_tab_of_its_own() -> Result<()> {
    let demo = Demo::start().await?;
    let port = host(page(&demo.url)).await?;
    let screen = Screen::open(Window::LAPTOP).await?;
    // Another host's page; without https the browser takes no cookie inside it.
    screen.go(&format!("http://localhost:{port}/")).await?;
    enter(&screen).await?;
    screen.sees("//a[normalize-space()='Open the chat'][contains(@href, '/m/konsorcjum-1')]").await
}
