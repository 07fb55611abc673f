//! `cargo xtask test`: every check in the order of its price, each timed, a summary at the end.

use crate::{fences, find, tools};
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

type Check = fn() -> Result<(), String>;

struct Step {
    name: &'static str,
    check: Check,
}

const STEPS: &[Step] = &[
    Step { name: "fences", check: fences::check },
    Step { name: "format", check: || cargo(&["fmt", "--all", "--check"]) },
    Step {
        name: "lints",
        check: || cargo(&["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"]),
    },
    // Not nextest: it starts a process a test, and would start a PostgreSQL for each as well; and whoever
    // has only Rust should see the very same lines.
    Step { name: "tests", check: || cargo(&["test", "--workspace", "--no-fail-fast"]) },
    // The tests have held it already; here it is for reading.
    Step { name: "sentences", check: || cargo(&["run", "-q", "--", "understand", "--report"]) },
    Step { name: "documentation", check: documentation },
    Step { name: "dependencies", check: dependencies },
];

/// Runs everything. A failed step doesn't hide the next ones; only without the tools nothing else starts.
///
/// # Errors
/// Names the steps that failed.
pub fn test() -> Result<(), String> {
    let total = STEPS.len() + 1;
    let mut rows = vec![run(1, total, &Step { name: "tools", check: tools::provide })];
    if rows[0].outcome.is_ok() {
        rows.extend(STEPS.iter().zip(2..).map(|(step, number)| run(number, total, step)));
    }
    summarise(&rows)
}

/// Formats all the code in place.
///
/// # Errors
/// When the formatter can't read it.
pub fn fmt() -> Result<(), String> {
    cargo(&["fmt", "--all"])
}

struct Row {
    name: &'static str,
    took: Duration,
    outcome: Result<(), String>,
}

#[expect(clippy::disallowed_methods, reason = "tells a person how long a step took; nothing depends on it")]
fn run(number: usize, total: usize, step: &Step) -> Row {
    println!("\n== step {number} of {total}: {} ==", step.name);
    let start = Instant::now();
    let outcome = (step.check)();
    let took = start.elapsed();
    if let Err(what) = &outcome {
        println!("{what}");
    }
    println!("== {}: {}, {:.1} s ==", step.name, verdict(&outcome), took.as_secs_f64());
    Row { name: step.name, took, outcome }
}

fn verdict(outcome: &Result<(), String>) -> &'static str {
    if outcome.is_ok() { "ok" } else { "FAILED" }
}

fn summarise(rows: &[Row]) -> Result<(), String> {
    println!("\n== summary ==");
    for row in rows {
        println!("{:<14} {:>7.1} s  {}", row.name, row.took.as_secs_f64(), verdict(&row.outcome));
    }
    let total: Duration = rows.iter().map(|row| row.took).sum();
    println!("{:<14} {:>7.1} s", "in total", total.as_secs_f64());
    let failed: Vec<_> = rows.iter().filter(|row| row.outcome.is_err()).map(|row| row.name).collect();
    if failed.is_empty() { Ok(()) } else { Err(format!("failed: {}", failed.join(", "))) }
}

fn documentation() -> Result<(), String> {
    let arguments = ["doc", "--workspace", "--no-deps", "--document-private-items"];
    succeed(command("cargo", &arguments).env("RUSTDOCFLAGS", "-D warnings"))
}

/// Licences, sources and bans; building cargo-deny takes longer than everything here, so it is not required.
fn dependencies() -> Result<(), String> {
    if find::program("cargo-deny").is_none() {
        println!("left out: cargo-deny is not installed (cargo install --locked cargo-deny)");
        return Ok(());
    }
    cargo(&["deny", "check", "licenses", "bans", "sources"])
}

fn cargo(arguments: &[&str]) -> Result<(), String> {
    succeed(&mut command("cargo", arguments))
}

fn succeed(command: &mut Command) -> Result<(), String> {
    let called = format!("{command:?}");
    match command.status() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(format!("{called}: {status}")),
        Err(error) => Err(format!("{called}: {error}")),
    }
}

/// A command in the root of the workspace.
pub fn command(program: &str, arguments: &[&str]) -> Command {
    let mut command = Command::new(program);
    command.args(arguments).current_dir(root());
    command
}

/// The root of the workspace.
pub fn root() -> &'static Path {
    let own = Path::new(env!("CARGO_MANIFEST_DIR"));
    own.parent().unwrap_or(own)
}
