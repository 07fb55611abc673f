//! The log, on standard error. Nothing personal is ever in it.

use crate::config::LogFormat;
use std::io::IsTerminal;
use tracing_subscriber::EnvFilter;

/// Starts the log. `RUST_LOG` chooses what is written; without it, commands that end by themselves tell warnings only.
pub fn start(format: LogFormat, stays: bool) {
    let usual = if stays { "info" } else { "warn" };
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new(usual));
    let colours = std::io::stderr().is_terminal();
    let log =
        tracing_subscriber::fmt().with_env_filter(filter).with_ansi(colours).with_writer(std::io::stderr);
    match format {
        LogFormat::Pretty => log.init(),
        LogFormat::Json => log.json().init(),
    }
}
