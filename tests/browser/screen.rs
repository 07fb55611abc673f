//! What somebody in front of a browser sees and does: things are found by what they are called, as people find them.

use anyhow::{Context, Result, bail, ensure};
use fantoccini::elements::Element;
use fantoccini::wd::WebDriverCompatibleCommand;
use fantoccini::{Client, Locator};
use hyper::Method;
use serde_json::Value;
use std::path::PathBuf;
use testkit::browser::{Browser, Visitor, Window};
use testkit::until;
use testkit::zapis::{Launch, Process};
use url::Url;

/// The demo, and where its pages are.
pub struct Demo {
    pub process: Process,
    /// Without a slash at the end.
    pub url: String,
}

impl Demo {
    pub async fn start() -> Result<Self> {
        let launch = Launch::new(env!("CARGO_BIN_EXE_zapis"))?;
        let mut process = launch.args(["demo", "--listen", "127.0.0.1:0"]).start()?;
        let url = process.line("chat: ").await?.trim_end_matches('/').to_owned();
        Ok(Self { process, url })
    }

    /// The link that signs in to the desk once.
    pub async fn desk(&mut self) -> Result<String> {
        self.process.line("desk: ").await
    }
}

/// An open browser.
pub struct Screen {
    browser: Browser,
}

impl Screen {
    pub async fn open(window: Window) -> Result<Self> {
        Self::of(&Visitor::at(window)).await
    }

    pub async fn of(visitor: &Visitor) -> Result<Self> {
        Ok(Self { browser: Browser::open(visitor).await? })
    }

    pub fn client(&self) -> &Client {
        self.browser.client()
    }

    pub async fn go(&self, url: &str) -> Result<()> {
        self.client().goto(url).await.with_context(|| format!("opening {url}"))
    }

    /// Opens a meeting's page and, where it is not beside it, its chat.
    pub async fn open_chat(&self, demo: &str, meeting: &str) -> Result<()> {
        self.go(&format!("{demo}/m/{meeting}")).await?;
        if self.shown("//a[@href='#chat']").await?.is_some() {
            self.click("//a[@href='#chat']").await?;
        }
        self.sees("//*[@role='log']").await
    }

    /// Waits until this is there to be seen.
    pub async fn sees(&self, path: &str) -> Result<()> {
        let seen = until(path, async || self.shown(path).await.transpose()).await;
        self.explained(seen).await?.map(drop)
    }

    /// The last one that is shown of what a path finds: in a chat, the newest.
    async fn shown(&self, path: &str) -> Result<Option<Element>> {
        let found = self.client().find_all(Locator::XPath(path)).await?;
        for element in found.into_iter().rev() {
            // An error: it was replaced in the meantime.
            if element.is_displayed().await.unwrap_or(false) {
                return Ok(Some(element));
            }
        }
        Ok(None)
    }

    /// Clicks what a path finds, once it can be clicked.
    pub async fn click(&self, path: &str) -> Result<()> {
        let clicked = until(path, async || {
            let element = self.shown(path).await.transpose()?;
            match element {
                Ok(element) => element.click().await.ok().map(Ok),
                Err(error) => Some(Err(error)),
            }
        })
        .await;
        self.explained(clicked).await?
    }

    /// Presses a button of the conversation.
    pub async fn press(&self, label: &str) -> Result<()> {
        self.click(&format!("//*[@role='log']//button[normalize-space()={}]", quoted(label))).await
    }

    /// Ticks a choice of the conversation, and waits until it is ticked.
    pub async fn tick(&self, label: &str) -> Result<()> {
        self.press(label).await?;
        let newest = format!("(//*[@role='log']//button[normalize-space()={}])[last()]", quoted(label));
        self.sees(&format!("{newest}[@aria-pressed='true']")).await
    }

    /// Writes into the box with this label.
    pub async fn write(&self, label: &str, text: &str) -> Result<()> {
        let path = format!("//textarea[@id=//label[normalize-space()={}]/@for]", quoted(label));
        self.sees(&path).await?;
        let field = self.shown(&path).await?.context("the text box is gone")?;
        Ok(field.send_keys(text).await?)
    }

    /// Says something in the chat.
    pub async fn say(&self, text: &str) -> Result<()> {
        self.write("Your message", text).await?;
        self.click("//form//button[normalize-space()='Send']").await
    }

    /// Waits until the newest messages of the conversation have these words.
    pub async fn hears(&self, words: &str) -> Result<()> {
        self.sees(&format!("//*[@role='log']//*[contains(normalize-space(), {})]", quoted(words))).await
    }

    /// The whole conversation as text.
    pub async fn conversation(&self) -> Result<String> {
        self.text("document.querySelector('[role=log]').innerText").await
    }

    /// A text that a script finds.
    pub async fn text(&self, script: &str) -> Result<String> {
        Ok(self.ask(script).await?.as_str().unwrap_or_default().to_owned())
    }

    /// What a script finds.
    pub async fn ask(&self, script: &str) -> Result<Value> {
        self.client().execute(&format!("return {script}"), vec![]).await.with_context(|| script.to_owned())
    }

    /// Nothing stands out to the side, so nobody has to scroll to and fro.
    pub async fn fits(&self) -> Result<()> {
        let widths =
            self.ask("[document.documentElement.scrollWidth, innerWidth, location.pathname]").await?;
        ensure!(widths[0].as_i64() <= widths[1].as_i64(), "the page is wider than the window: {widths}");
        Ok(())
    }

    /// Everything that can be used has a name that a screen reader can say.
    pub async fn has_names(&self) -> Result<()> {
        let controls =
            "//a | //button | //input[not(@type='hidden')] | //textarea | //select | //summary | //iframe";
        for control in self.client().find_all(Locator::XPath(controls)).await? {
            let name = self.client().issue_cmd(ComputedLabel(control.element_id().to_string())).await?;
            if name.as_str().is_none_or(|name| name.trim().is_empty()) && control.is_displayed().await? {
                bail!("this has no name: {}", control.html(false).await?);
            }
        }
        Ok(())
    }

    /// Takes a picture for the documentation, when asked to.
    pub async fn picture(&self, name: &str) -> Result<()> {
        match std::env::var_os("ZAPIS_PICTURES") {
            Some(folder) => self.browser.screenshot(&PathBuf::from(folder).join(name)).await,
            None => Ok(()),
        }
    }

    /// A failure, with what the window showed.
    async fn explained<T>(&self, result: Result<T>) -> Result<T> {
        match result {
            Ok(fine) => Ok(fine),
            Err(error) => {
                let shown = self.text("document.body.innerText").await.unwrap_or_default();
                Err(error.context(format!("the window shows:\n{shown}\n")))
            }
        }
    }
}

/// A text as XPath writes it.
fn quoted(text: &str) -> String {
    if text.contains('\'') { format!("\"{text}\"") } else { format!("'{text}'") }
}

/// What an element is called, as the browser tells screen readers.
#[derive(Debug)]
struct ComputedLabel(String);

impl WebDriverCompatibleCommand for ComputedLabel {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, url::ParseError> {
        base.join(&format!("session/{}/element/{}/computedlabel", session.unwrap_or_default(), self.0))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        (Method::GET, None)
    }
}
