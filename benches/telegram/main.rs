//! Telegram under load, from outside: the real binary against the tests' own Telegram.
//!
//! `cargo bench --bench telegram [-- NAME…]` prints a table in Markdown. What depends on the machine stands beside a
//! floor that was measured in the same run; nothing is asserted about time.

mod broadcast;
mod crowd;
mod floor;
#[path = "../../tests/support/house.rs"]
mod house;
mod press;
#[path = "../../tests/telegram/setup.rs"]
mod setup;
mod sign_up;
mod table;
#[path = "../../tests/support/web.rs"]
mod web;

use anyhow::Result;
use table::Table;

/// All measurements, by name.
const NAMES: [&str; 6] = ["press", "broadcast", "busy", "blocked", "rush", "rush-unlimited"];

fn main() -> Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    // `cargo test --all-targets` runs this too, where it would only cost minutes.
    if !arguments.iter().any(|argument| argument == "--bench") {
        println!("measures nothing unless run by `cargo bench`");
        return Ok(());
    }
    let wanted: Vec<&str> =
        arguments.iter().map(String::as_str).filter(|argument| !argument.starts_with("--")).collect();
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    let mut table = Table::default();
    for name in NAMES.into_iter().filter(|name| wanted.is_empty() || wanted.contains(name)) {
        eprintln!("measuring: {name}");
        runtime.block_on(async {
            match name {
                "press" => press::at_once(&mut table).await,
                "broadcast" => broadcast::alone(&mut table).await,
                "busy" => broadcast::with_presses(&mut table).await,
                "blocked" => broadcast::with_somebody_gone(&mut table).await,
                "rush" => sign_up::rush(&mut table, true).await,
                _ => sign_up::rush(&mut table, false).await,
            }
        })?;
    }
    println!("{table}");
    Ok(())
}
