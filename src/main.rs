//! The command `zapis`: sign up for meetings by chatting.

mod cli;
mod commands;
mod config;
mod demo;
mod log;
mod output;
mod terminal;
mod trouble;
mod wire;

use clap::Parser;
use cli::{Cli, Command};
use std::process::ExitCode;
use std::time::Duration;
use trouble::Trouble;

fn main() -> ExitCode {
    // Used wrongly: clap says how to use it, and exits with 2.
    let cli = Cli::parse();
    match run(cli) {
        Ok(()) => ExitCode::SUCCESS,
        Err(trouble) => {
            eprintln!("error: {trouble}");
            ExitCode::FAILURE
        }
    }
}

fn run(cli: Cli) -> Result<(), Trouble> {
    let runtime = tokio::runtime::Runtime::new()?;
    let result = runtime.block_on(commands::run(cli));
    // A read of standard input can't be called off; it must not hold the exit up.
    runtime.shutdown_timeout(Duration::from_millis(200));
    result
}

impl Command {
    /// Whether it runs until it is told to stop, so that its log is worth reading.
    fn stays(&self) -> bool {
        matches!(self, Self::Demo { .. } | Self::Serve)
    }
}
