//! A house with a Discord, and what people do there.

use crate::house::House;
use anyhow::{Context, Result, bail, ensure};
use serde_json::Value;
use testkit::discord::{Channel, Discord, Guild, Rules, Seat, Shown, User};
use testkit::zapis::{Launch, Process};

/// A house, the Discord that it knows, a server there with a channel, and what runs between them.
pub struct Scene {
    pub discord: Discord,
    pub house: House,
    pub guild: Guild,
    pub channel: Channel,
    serving: Option<Process>,
}

impl Scene {
    /// A house with the meeting `komm-3` and so many seats; nothing runs yet.
    pub async fn new(rules: Rules, capacity: usize) -> Result<Self> {
        let discord = Discord::start(rules).await?;
        let house = House::with_meeting(capacity).await?;
        let guild = discord.guild("Koalicja");
        let channel = guild.channel("spotkania");
        Ok(Self { discord, house, guild, channel, serving: None })
    }

    /// The same, and it is served: the bot is there, and its commands are known.
    pub async fn serving(rules: Rules, capacity: usize) -> Result<Self> {
        let mut scene = Self::new(rules, capacity).await?;
        scene.serve().await?;
        scene.discord.command("meetings").await?;
        Ok(scene)
    }

    /// A command, about to be started with this house's settings.
    pub fn launch(&self, arguments: &[&str]) -> Result<Launch> {
        let launch = self.house.launch(arguments)?;
        Ok(launch
            .env("ZAPIS_DISCORD__TOKEN", self.discord.token())
            .env("ZAPIS_DISCORD__API_URL", self.discord.url()))
    }

    /// Starts `zapis serve`, and waits until the bot is there.
    pub async fn serve(&mut self) -> Result<()> {
        self.start()?;
        self.discord.ready(1).await
    }

    /// Starts `zapis serve`.
    pub fn start(&mut self) -> Result<()> {
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

    /// Somebody in the channel.
    pub fn in_channel(&self, id: u64, name: &str, locale: &str) -> (User, Seat) {
        let user = self.discord.user(id, name, locale);
        let seat = user.in_channel(&self.channel);
        (user, seat)
    }

    /// Registrations for `komm-3`, as the command line lists them.
    pub async fn registrations(&self) -> Result<Vec<Value>> {
        Ok(serde_json::from_str(&self.house.ok(&["registrations", "list", "komm-3", "--json"], "").await?)?)
    }

    /// Adds questions to the meeting.
    pub async fn with_questions(&self, questions: &str) -> Result<()> {
        let file = self.house.meeting_file(|text| format!("{text}{questions}"))?;
        self.house.ok(&["meeting", "import", &file], "").await.map(drop)
    }

    /// Makes somebody an organiser, through the chat.
    pub async fn organiser(&self, id: u64, name: &str, locale: &str) -> Result<(User, Seat)> {
        let (user, seat) = self.in_channel(id, name, locale);
        self.guild.promote(&user);
        let code = self.house.ok(&["organiser", "invite", "komm"], "").await?;
        seat.slash("organiser", &[("code", code.trim())])?;
        says(&seat, "/desk").await?;
        Ok((user, seat))
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

/// Waits until the newest message of the bot here has these words.
pub async fn says(seat: &Seat, words: &str) -> Result<Shown> {
    let newest = |messages: &[Shown]| {
        let newest = messages.iter().rfind(|message| message.is_from_bot() && !message.thinking);
        newest.filter(|newest| newest.text.contains(words)).cloned()
    };
    seat.wait_for(&format!("the bot says \"{words}\""), newest).await
}

/// Presses the newest button or option with this label, as soon as it is there.
pub async fn press(seat: &Seat, label: &str) -> Result<()> {
    let has = |text: &str| text.contains(label);
    let there = |messages: &[Shown]| {
        let mut bots = messages.iter().filter(|message| message.is_from_bot());
        bots.any(|message| message.labels().into_iter().any(has) || message.options().into_iter().any(has))
            .then_some(())
    };
    seat.wait_for(&format!("something to press \"{label}\""), there).await?;
    if seat.press(label).is_ok() {
        return Ok(());
    }
    let messages = seat.messages();
    let options = messages.iter().rev().flat_map(Shown::options);
    let option = options.into_iter().find(|option| has(option)).context("it is gone")?.to_owned();
    seat.choose(&[&option]).map(drop)
}

/// Presses each in turn and waits for the words that follow.
pub async fn press_through(seat: &Seat, way: &[(&str, &str)]) -> Result<Shown> {
    let mut last = None;
    for (button, words) in way {
        press(seat, button).await?;
        last = Some(says(seat, words).await?);
    }
    last.context("no way to go")
}

/// From the command to the summary with all buttons, in English.
pub async fn fill_in(seat: &Seat) -> Result<Shown> {
    seat.slash("meetings", &[("meeting", "komm-3")])?;
    seat.reads("Third Coalition Meeting").await?;
    let way = [
        ("Sign me up", "Your data"),
        ("I have read this", "Whom do you represent?"),
        ("Myself", "I agree to my data"),
        ("I agree", "Nothing is sent yet"),
    ];
    press_through(seat, &way).await
}

/// Signs up with all buttons, in English.
pub async fn sign_up(seat: &Seat) -> Result<Shown> {
    fill_in(seat).await?;
    press(seat, "Send").await?;
    let answered = |messages: &[Shown]| {
        let newest = messages.iter().rfind(|message| message.is_from_bot() && !message.thinking);
        newest.filter(|newest| !newest.text.contains("Nothing is sent yet")).cloned()
    };
    seat.wait_for("the summary is answered", answered).await
}

/// Everything that the bot has shown somebody here.
pub fn all(seat: &Seat) -> Vec<Shown> {
    seat.messages().into_iter().filter(Shown::is_from_bot).collect()
}

/// Nothing was refused, and nobody waited in vain.
pub fn nothing_refused(scene: &Scene) -> Result<()> {
    nothing_refused_but(scene, &[])
}

/// Nothing was refused but with these codes.
pub fn nothing_refused_but(scene: &Scene, codes: &[u64]) -> Result<()> {
    let expected = |call: &testkit::discord::Call| call.code.is_some_and(|code| codes.contains(&code));
    let bad =
        |call: &testkit::discord::Call| call.status.is_some_and(|status| status >= 400) && !expected(call);
    let refused: Vec<_> = scene.discord.calls().into_iter().filter(bad).collect();
    if !refused.is_empty() {
        bail!("Discord refused: {refused:#?}");
    }
    Ok(())
}
