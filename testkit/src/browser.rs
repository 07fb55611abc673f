//! A real browser without a screen: Chromium, driven over WebDriver.

use crate::leash::{Leash, Server, arguments};
use crate::{find, until};
use anyhow::{Context, Result};
use fantoccini::wd::Capabilities;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use std::path::Path;

/// The screen that a page is shown on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Window {
    /// The page's width in CSS pixels.
    pub width: u32,
    /// The page's height in CSS pixels.
    pub height: u32,
    /// Whether it is a phone's: touched, denser, and obeying the page's viewport tag.
    pub phone: bool,
}

impl Window {
    /// A small phone, held upright.
    pub const PHONE: Window = Window { width: 360, height: 740, phone: true };
    /// A laptop.
    pub const LAPTOP: Window = Window { width: 1280, height: 900, phone: false };
}

/// Who is supposed to sit in front of the browser.
#[derive(Clone, Debug)]
pub struct Visitor {
    /// The screen.
    pub window: Window,
    /// The languages that the browser asks for, the preferred one first: `uk,en`.
    pub languages: String,
    /// Whether dark pages are preferred to light ones.
    pub dark: bool,
    /// Whether pages may run scripts; the driver's own ([`Client::execute`]) work all the same.
    pub scripts: bool,
}

impl Visitor {
    /// Somebody who reads English, in a light room, with scripts.
    pub fn at(window: Window) -> Self {
        Self { window, languages: "en".to_owned(), dark: false, scripts: true }
    }
}

/// An open browser with a fresh profile: no cookie, no history. It ends, and its files go, when this is
/// dropped, also by a panic, or when its process dies.
pub struct Browser {
    client: Client,
    leash: Leash,
}

impl Browser {
    /// Starts the browser and its driver; takes a second or two.
    ///
    /// # Errors
    /// When either is not installed, or fails: then in its own words.
    pub async fn open(visitor: &Visitor) -> Result<Self> {
        let missing =
            "for the browser tests: run `cargo xtask tools`, or install chromium and chromium-driver";
        let binary = find::browser().with_context(|| format!("Chromium is missing {missing}"))?;
        let program = find::browser_driver().with_context(|| format!("chromedriver is missing {missing}"))?;
        let directory = tempfile::Builder::new().prefix("zapis-browser-").tempdir()?;
        // Port 0: the system picks a free one, and the driver says which.
        let arguments = arguments([&"--port=0"]);
        let leash =
            Leash::start(directory, Server { program: &program, arguments, signal: "KILL", account: None })?;
        let port = until("chromedriver tells its port", async || match leash.alive() {
            Err(ended) => Some(Err(ended)),
            Ok(()) => port_told(&leash.log()).map(Ok),
        })
        .await??;
        let profile = leash.directory().join("profile");
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities(capabilities(visitor, &binary, &profile))
            .connect(&format!("http://127.0.0.1:{port}"))
            .await
            .with_context(|| format!("opening {}; chromedriver said:\n{}", binary.display(), leash.log()))?;
        Ok(Self { client, leash })
    }

    /// The browser's window, to be driven.
    pub fn client(&self) -> &Client {
        &self.client
    }

    /// Writes what the window shows as a PNG file, for a person to look at.
    ///
    /// # Errors
    /// When the browser is gone or the file can't be written.
    pub async fn screenshot(&self, file: &Path) -> Result<()> {
        let picture = self.client.screenshot().await.context("taking a screenshot")?;
        std::fs::write(file, picture).with_context(|| format!("writing {}", file.display()))
    }

    /// Closes the browser in good order, as a visitor would, so that pages get their last events.
    ///
    /// # Errors
    /// When it was gone already.
    pub async fn close(self) -> Result<()> {
        let Self { client, leash } = self;
        client.close().await.context("closing the browser")?;
        drop(leash);
        Ok(())
    }
}

fn capabilities(visitor: &Visitor, binary: &Path, profile: &Path) -> Capabilities {
    let Window { width, height, phone } = visitor.window;
    let mut flags = vec![
        "--headless=new".to_owned(),
        "--no-first-run".to_owned(),
        // A small /dev/shm, as containers have, would crash pages.
        "--disable-dev-shm-usage".to_owned(),
        "--disable-gpu".to_owned(),
        "--hide-scrollbars".to_owned(),
        format!("--user-data-dir={}", profile.display()),
        format!("--blink-settings=preferredColorScheme={}", if visitor.dark { 0 } else { 1 }),
    ];
    if rustix::process::geteuid().is_root() {
        flags.push("--no-sandbox".to_owned());
    }
    let options = json!({
        "binary": binary,
        "args": flags,
        // Not the window's size: that has a least width, and counts the browser's own bars.
        "mobileEmulation": { "deviceMetrics": {
            "width": width,
            "height": height,
            "pixelRatio": if phone { 2.0 } else { 1.0 },
            "mobile": phone,
            "touch": phone,
        } },
        "prefs": {
            "intl.accept_languages": visitor.languages,
            "profile.default_content_setting_values.javascript": if visitor.scripts { 1 } else { 2 },
        },
    });
    Capabilities::from_iter([
        ("browserName".to_owned(), Value::from("chrome")),
        ("goog:chromeOptions".to_owned(), options),
    ])
}

fn port_told(log: &str) -> Option<u16> {
    let (_, rest) = log.split_once("started successfully on port ")?;
    rest.split_once('.')?.0.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_drivers_port_is_read_once_its_line_is_whole() {
        let line = "ChromeDriver was started successfully on port 41234.\n";
        assert_eq!(port_told(line), Some(41234));
        assert_eq!(port_told(line.split_once('4').map_or("", |(start, _)| start)), None);
    }
}
