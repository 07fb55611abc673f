//! The project's own errands, `cargo xtask NAME`: whatever a contributor or the continuous integration has
//! to run, without anything installed but Rust. Standard library only, so that it builds in a second.

mod fences;
mod steps;
mod tools;

// The same search that the tests do, so that what is installed is what they find.
#[path = "../../testkit/src/find.rs"]
mod find;

use std::process::ExitCode;

const HELP: &str = "\
Usage: cargo xtask <COMMAND>

Commands:
  test     Everything that has to hold: tools, fences, format, lints, tests, documentation
  tools    Only installs what `test` needs (as root, by apt-get), or says what is missing
  fences   Only checks who may depend on whom, what the core may name, and how long a file may be
  fmt      Formats all the code
";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let outcome = match arguments.as_slice() {
        ["test"] => steps::test(),
        ["tools"] => tools::provide(),
        ["fences"] => fences::check(),
        ["fmt"] => steps::fmt(),
        ["--help" | "-h" | "help"] => {
            print!("{HELP}");
            return ExitCode::SUCCESS;
        }
        _ => {
            eprint!("{HELP}");
            return ExitCode::from(2);
        }
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(what) => {
            eprintln!("xtask: {what}");
            ExitCode::FAILURE
        }
    }
}
