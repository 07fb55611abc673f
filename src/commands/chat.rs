//! `zapis chat`: talk to the bot in this terminal.

mod files;

use crate::cli::Chat;
use crate::config::Settings;
use crate::terminal::{self, Line, Terminal};
use crate::trouble::Trouble;
use crate::wire::{self, Opened, Stop, Zapis};
use bot_core::ids::Address;
use bot_core::message::{Incoming, Input};
use bot_core::port::Store;
use courier::{Clock, Platform, RealClock};
use std::io::{IsTerminal, Write};
use std::sync::Arc;
use std::time::Duration;
use tokio::io::{AsyncBufReadExt, BufReader, Stdin};

/// One person at this terminal.
struct Talk {
    bot: Arc<Zapis>,
    terminal: Arc<Terminal>,
    address: Address,
    locale: Option<String>,
    /// Makes the ids of updates different from those of every other run.
    run: String,
    lines: u64,
    prompts: bool,
}

/// Talks until the end of standard input, SIGTERM or SIGINT.
pub async fn run(settings: &Settings, wanted: Chat) -> Result<(), Trouble> {
    let stop = Stop::on_signals()?;
    let opened = Opened::open(settings).await?;
    let result = talk(&opened, wanted, &stop).await;
    opened.close().await;
    result
}

async fn talk(opened: &Opened, wanted: Chat, stop: &Stop) -> Result<(), Trouble> {
    let clock: Arc<dyn Clock> = Arc::new(RealClock);
    let address = Address::new(terminal::NAME, wanted.name.unwrap_or_else(user));
    let terminal = Terminal::new(address.clone());
    let platform: Arc<dyn Platform> = terminal.clone();
    opened.store.release_leases(&[terminal::NAME]).await?;
    let bot = opened.bot(clock, vec![platform]);
    let run = wire::random()?.iter().take(8).map(|byte| format!("{byte:02x}")).collect();
    let prompts = std::io::stdin().is_terminal();
    let mut talk = Talk { bot, terminal, address, locale: wanted.locale, run, lines: 0, prompts };
    if prompts {
        eprintln!("Write to the bot; /help tells what it can do. Ctrl-D ends the talk.");
    }
    let ticking = tokio::spawn(talk.bot.clone().run(stop.asked()));
    let result = tokio::select! {
        result = talk.through() => result,
        () = stop.asked() => Ok(()),
    };
    stop.now();
    // Only a panic could be missed here, and that has been printed.
    let _ = ticking.await;
    result
}

fn user() -> String {
    std::env::var("USER").ok().filter(|user| !user.is_empty()).unwrap_or_else(|| "me".to_owned())
}

impl Talk {
    async fn through(&mut self) -> Result<(), Trouble> {
        let mut input = BufReader::new(tokio::io::stdin());
        self.deliver().await?;
        while let Some(line) = self.next(&mut input).await? {
            let line = terminal::read(&line, &self.terminal.shown());
            self.take(line).await?;
        }
        self.deliver().await
    }

    async fn next(&self, input: &mut BufReader<Stdin>) -> Result<Option<String>, Trouble> {
        if self.prompts {
            print!("> ");
            std::io::stdout().flush()?;
        }
        let mut line = Vec::new();
        let read = input.read_until(b'\n', &mut line).await?;
        Ok((read > 0).then(|| String::from_utf8_lossy(&line).into_owned()))
    }

    async fn take(&mut self, line: Line) -> Result<(), Trouble> {
        let input = match line {
            Line::Empty => return Ok(()),
            Line::Save => return files::save(&*self.bot.store, &self.terminal).await,
            Line::Text(text) => Input::Text(text),
            Line::Press(token) => Input::Press(token),
            Line::Upload(path) => match files::upload(&path) {
                Ok(input) => input,
                // The talk goes on: another path can be typed.
                Err(trouble) => {
                    eprintln!("error: {trouble}");
                    return Ok(());
                }
            },
        };
        self.lines += 1;
        let incoming = Incoming {
            update: format!("{}-{}", self.run, self.lines),
            from: self.address.clone(),
            locale_hint: self.locale.clone(),
            name_hint: None,
            reply: None,
            input,
        };
        self.bot.handle(incoming).await?;
        // The answer is printed before the next line is read, so that a script of lines gives the same each time.
        Ok(self.bot.settle_all().await?)
    }

    /// Prints what waits. A message that another person's terminal has just put back is due in a moment.
    async fn deliver(&self) -> Result<(), Trouble> {
        self.bot.settle_all().await?;
        let due = self.bot.store.next_due(&[terminal::NAME]).await?;
        let wait = due.map(|due| due.duration_since(self.bot.clock.now()).try_into().unwrap_or_default());
        if let Some(wait) = wait.filter(|wait| *wait <= terminal::ANOTHER_TIME + Duration::from_millis(100)) {
            tokio::time::sleep(wait).await;
            self.bot.settle_all().await?;
        }
        Ok(())
    }
}
