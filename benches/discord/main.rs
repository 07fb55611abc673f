//! Discord under load, from outside: the real binary against the tests' own Discord.
//!
//! `cargo bench --bench discord [-- NAME…]` prints a table in Markdown. What depends on the machine stands beside a
//! floor that was measured in the same run; nothing is asserted about time. A run in which Discord refused something,
//! an interaction was not acknowledged in its three seconds, or seats were miscounted, is no measurement but an error.

mod broadcast;
mod crowd;
mod floor;
#[path = "../../tests/support/house.rs"]
mod house;
mod press;
#[path = "../../tests/discord/setup.rs"]
#[expect(dead_code, reason = "crowds need a part of what the tests do")]
mod setup;
mod sign_up;
#[path = "../telegram/table.rs"]
#[expect(dead_code, reason = "what Telegram refuses is of no interest here")]
mod table;
#[path = "../../tests/support/web.rs"]
mod web;

use anyhow::Result;
use table::Table;

/// All measurements, by name.
const NAMES: [&str; 5] = ["press", "rush", "broadcast", "broadcast-known", "sign-up"];

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
                "press" => press::one_and_many(&mut table).await,
                "rush" => press::rush(&mut table).await,
                "broadcast" => broadcast::to_new_channels(&mut table).await,
                "broadcast-known" => broadcast::to_known_channels(&mut table).await,
                _ => sign_up::rush(&mut table).await,
            }
        })?;
    }
    println!("{table}");
    Ok(())
}
