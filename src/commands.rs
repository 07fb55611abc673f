//! The commands, a file each.

mod backup;
mod chat;
mod check;
mod meeting;
pub mod organiser;
mod person;
mod registrations;
mod serve;
mod understand;

pub use meeting::import;

use crate::cli::{Cli, Command};
use crate::trouble::Trouble;
use crate::{config, demo, log};

/// Carries a command out.
pub async fn run(cli: Cli) -> Result<(), Trouble> {
    let settings = match config::load(cli.config.as_deref()) {
        Err(trouble) if matches!(cli.command, Command::Check { .. }) => return check::refused(&trouble),
        settings => settings?,
    };
    log::start(settings.log_format, cli.command.stays());
    match cli.command {
        Command::Demo { listen } => demo::run(&settings, &listen).await,
        Command::Serve => serve::run(&settings).await,
        Command::Chat(wanted) => chat::run(&settings, wanted).await,
        Command::Check { files } => check::run(&settings, &files).await,
        Command::Meeting(command) => meeting::run(&settings, command).await,
        Command::Registrations(command) => registrations::run(&settings, command).await,
        Command::Organiser(command) => organiser::run(&settings, command).await,
        Command::Person(command) => person::run(&settings, command).await,
        Command::Backup { file } => backup::run(&settings, &file).await,
        Command::Understand(how) => understand::run(&settings, how).await,
    }
}
