//! The headless browser, for real.

use anyhow::Result;
use fantoccini::Locator;
use serde_json::json;
use testkit::browser::{Browser, Visitor, Window};

const PAGE: &str = "data:text/html;charset=utf-8,<!doctype html>\
    <meta name=viewport content='width=device-width'>\
    <button onclick='this.textContent=`Dziękuję`'>Zapisz mnie</button><noscript><p>no scripts</p></noscript>";

#[tokio::test]
async fn a_visitor_with_a_phone_presses_a_button() -> Result<()> {
    let visitor = Visitor { languages: "uk,pl".to_owned(), dark: true, ..Visitor::at(Window::PHONE) };
    let browser = Browser::open(&visitor).await?;
    let page = browser.client();
    page.goto(PAGE).await?;
    page.find(Locator::Css("button")).await?.click().await?;
    assert_eq!(page.find(Locator::Css("button")).await?.text().await?, "Dziękuję");

    let facts = "return [innerWidth, navigator.languages.slice(0, 2),
        matchMedia('(prefers-color-scheme: dark)').matches]";
    assert_eq!(page.execute(facts, vec![]).await?, json!([360, ["uk", "pl"], true]));

    let directory = tempfile::tempdir()?;
    let picture = directory.path().join("page.png");
    browser.screenshot(&picture).await?;
    assert!(std::fs::read(&picture)?.starts_with(b"\x89PNG"));
    browser.close().await
}

#[tokio::test]
async fn a_visitor_with_a_laptop_may_have_no_scripts() -> Result<()> {
    let visitor = Visitor { scripts: false, ..Visitor::at(Window::LAPTOP) };
    let browser = Browser::open(&visitor).await?;
    let page = browser.client();
    page.goto(PAGE).await?;
    // With scripts, what is inside would be text and no element.
    page.find(Locator::Css("noscript p")).await?;
    let facts = "return [innerWidth, innerHeight, matchMedia('(prefers-color-scheme: dark)').matches]";
    assert_eq!(page.execute(facts, vec![]).await?, json!([1280, 900, false]));
    Ok(())
}
