//! A house with a Telegram, and what people do there.
#![allow(dead_code, reason = "the benchmark compiles all of this too and uses a part")]

use crate::house::House;
use anyhow::{Context, Result, ensure};
use serde_json::Value;
use testkit::telegram::{Rules, Shown, Telegram, User};
use testkit::zapis::{Launch, Process};

/// A house, the Telegram that it knows, and what runs between them.
pub struct Scene {
    pub telegram: Telegram,
    pub house: House,
    settings: Vec<(String, String)>,
    serving: Option<Process>,
}

impl Scene {
    /// A house with the meeting `komm-3` and so many seats; nothing runs yet.
    pub async fn new(rules: Rules, capacity: usize) -> Result<Self> {
        let telegram = Telegram::start(rules).await?;
        let house = House::with_meeting(capacity).await?;
        let settings = vec![
            ("ZAPIS_TELEGRAM__TOKEN".to_owned(), telegram.token().to_owned()),
            ("ZAPIS_TELEGRAM__API_URL".to_owned(), telegram.url()),
        ];
        Ok(Self { telegram, house, settings, serving: None })
    }

    /// The same, and it is served.
    pub async fn serving(rules: Rules, capacity: usize) -> Result<Self> {
        let mut scene = Self::new(rules, capacity).await?;
        scene.serve()?;
        Ok(scene)
    }

    /// The organisers decide who comes.
    pub async fn with_approval(&self) -> Result<()> {
        let file = self
            .house
            .meeting_file(|text| text.replace("admission = \"open\"", "admission = \"approval\""))?;
        self.house.ok(&["meeting", "import", &file], "").await.map(drop)
    }

    /// Sets a setting for what is started from now on.
    pub fn set(&mut self, name: &str, value: impl Into<String>) {
        self.settings.push((name.to_owned(), value.into()));
    }

    /// Takes a setting back for what is started from now on.
    pub fn unset(&mut self, name: &str) {
        self.settings.retain(|(known, _)| known != name);
    }

    /// A command, about to be started with this house's settings.
    pub fn launch(&self, arguments: &[&str]) -> Result<Launch> {
        let launch = self.house.launch(arguments)?;
        Ok(self.settings.iter().fold(launch, |launch, (name, value)| launch.env(name, value)))
    }

    /// Starts `zapis serve`.
    pub fn serve(&mut self) -> Result<()> {
        self.serving = Some(self.launch(&["serve"])?.start()?);
        Ok(())
    }

    /// Kills it, as a failing machine does.
    pub async fn kill(&mut self) -> Result<()> {
        if let Some(serving) = self.serving.take() {
            serving.kill().await?;
        }
        Ok(())
    }

    /// Ends it gently. What it wrote to its log is returned.
    pub async fn stop(&mut self) -> Result<String> {
        let Some(serving) = self.serving.take() else { return Ok(String::new()) };
        let finished = serving.terminate().await?;
        ensure!(finished.status.success(), "{}: {}", finished.status, finished.stderr);
        Ok(finished.stderr)
    }

    /// Registrations for `komm-3`, as the command line lists them.
    pub async fn registrations(&self) -> Result<Vec<Value>> {
        Ok(serde_json::from_str(&self.house.ok(&["registrations", "list", "komm-3", "--json"], "").await?)?)
    }

    /// Makes somebody an organiser, through the chat.
    pub async fn organiser(&self, id: i64, name: &str, language: &str) -> Result<User> {
        let user = self.telegram.user(id, name, language);
        let code = self.house.ok(&["organiser", "invite", "komm"], "").await?;
        user.send(&format!("/organiser {}", code.trim()));
        says(&user, "/desk").await?;
        Ok(user)
    }
}

impl Drop for Scene {
    /// What a failing test wants to know.
    fn drop(&mut self) {
        if let Some(serving) = &self.serving {
            println!("it said:\n{}", serving.stderr());
        }
    }
}

/// Waits until the newest message of the bot to this person has these words.
pub async fn says(user: &User, words: &str) -> Result<Shown> {
    let newest = |messages: &[Shown]| {
        let newest = messages.iter().rfind(|message| message.is_from_bot());
        newest.filter(|newest| newest.text.contains(words)).cloned()
    };
    user.wait_for(&format!("the bot says \"{words}\""), newest).await
}

/// Waits until some message of the bot to this person has these words.
pub async fn has_said(user: &User, words: &str) -> Result<Shown> {
    let any = |messages: &[Shown]| {
        messages.iter().rfind(|message| message.is_from_bot() && message.text.contains(words)).cloned()
    };
    user.wait_for(&format!("the bot has said \"{words}\""), any).await
}

/// Waits until the bot offers a button, and presses it.
pub async fn press(user: &User, label: &str) -> Result<()> {
    let there = |messages: &[Shown]| {
        let labels = messages.iter().filter(|message| message.is_from_bot()).flat_map(Shown::all_buttons);
        labels.into_iter().any(|button| button.label.contains(label)).then_some(())
    };
    user.wait_for(&format!("a button \"{label}\""), there).await?;
    user.press(label).map(drop)
}

/// Presses each button as soon as it is there, and waits for the words that follow.
pub async fn press_through(user: &User, way: &[(&str, &str)]) -> Result<Shown> {
    let mut last = None;
    for (button, words) in way {
        user.press(button)?;
        last = Some(says(user, words).await?);
    }
    last.context("no way to go")
}

/// From the deep link to the summary with all buttons, in English.
pub async fn fill_in(user: &User) -> Result<Shown> {
    user.send("/start komm-3");
    has_said(user, "We sum up the aid").await?;
    let way = [
        ("Sign me up", "Your data"),
        ("I have read this", "Whom do you represent?"),
        ("Myself", "I agree to my data"),
        ("I agree", "Nothing is sent yet"),
    ];
    press_through(user, &way).await
}

/// Signs up with all buttons, in English.
pub async fn sign_up(user: &User) -> Result<Shown> {
    fill_in(user).await?;
    user.press("Send")?;
    let answered = |messages: &[Shown]| {
        let newest = messages.iter().rfind(|message| message.is_from_bot());
        newest.filter(|newest| !newest.text.contains("Nothing is sent yet")).cloned()
    };
    user.wait_for("the summary is answered", answered).await
}
