//! What `cargo xtask test` needs beside Rust: found, or installed, or asked for.

use crate::find;
use std::path::Path;
use std::process::{Command, Stdio};

/// Something the tests start or the build calls, and where to get it.
struct Tool {
    /// What it is for, in words for whoever has to install it.
    purpose: &'static str,
    here: fn() -> bool,
    source: Source,
}

enum Source {
    /// Debian's packages.
    Apt(&'static [&'static str]),
    /// A component of the Rust toolchain in use.
    Rustup(&'static str),
}

const TOOLS: &[Tool] = &[
    Tool {
        purpose: "a C compiler (SQLite and the cryptography are compiled from source)",
        here: || find::program("cc").is_some(),
        source: Source::Apt(&["gcc", "libc6-dev"]),
    },
    Tool {
        purpose: "a browser for the tests of the web chat",
        here: || find::browser().is_some(),
        source: Source::Apt(&["chromium"]),
    },
    Tool {
        purpose: "the driver of that browser",
        here: || find::browser_driver().is_some(),
        source: Source::Apt(&["chromium-driver"]),
    },
    Tool {
        purpose: "PostgreSQL's server programs (tests start their own; no running server is touched)",
        here: || find::postgres().is_some(),
        source: Source::Apt(&["postgresql"]),
    },
    Tool {
        purpose: "the formatter",
        here: || runs("cargo", &["fmt", "--version"]),
        source: Source::Rustup("rustfmt"),
    },
    Tool {
        purpose: "the linter",
        here: || runs("cargo", &["clippy", "--version"]),
        source: Source::Rustup("clippy"),
    },
];

/// Makes sure that every tool is there.
///
/// # Errors
/// When one is missing and can't be installed from here: then it says, ready to be pasted, what to run.
pub fn provide() -> Result<(), String> {
    let missing = missing();
    if missing.is_empty() {
        println!("every tool is here");
        return Ok(());
    }
    for tool in &missing {
        println!("missing: {}", tool.purpose);
    }
    let recipe = Recipe::of(&missing);
    recipe.follow()?;
    let still: Vec<_> = self::missing().iter().map(|tool| tool.purpose).collect();
    if still.is_empty() {
        return Ok(());
    }
    Err(format!("installed, and yet not found: {}\n{}", still.join("; "), recipe.told()))
}

fn missing() -> Vec<&'static Tool> {
    TOOLS.iter().filter(|tool| !(tool.here)()).collect()
}

/// The commands that would bring what is missing.
struct Recipe {
    packages: Vec<&'static str>,
    components: Vec<&'static str>,
}

impl Recipe {
    fn of(tools: &[&Tool]) -> Self {
        let mut recipe = Recipe { packages: Vec::new(), components: Vec::new() };
        for tool in tools {
            match tool.source {
                Source::Apt(packages) => recipe.packages.extend(packages),
                Source::Rustup(component) => recipe.components.push(component),
            }
        }
        recipe
    }

    fn follow(&self) -> Result<(), String> {
        if !self.components.is_empty() {
            let command = ["component", "add"].iter().chain(&self.components).copied().collect::<Vec<_>>();
            self.attempt("rustup", &command)?;
        }
        if !self.packages.is_empty() {
            if !is_root() || find::program("apt-get").is_none() {
                return Err(self.told());
            }
            self.attempt("apt-get", &["update", "--quiet"])?;
            let mut install = vec!["install", "--quiet", "--yes", "--no-install-recommends"];
            install.extend(&self.packages);
            self.attempt("apt-get", &install)?;
        }
        Ok(())
    }

    fn attempt(&self, program: &str, arguments: &[&str]) -> Result<(), String> {
        println!("$ {program} {}", arguments.join(" "));
        let done = Command::new(program)
            .args(arguments)
            .env("DEBIAN_FRONTEND", "noninteractive")
            .stdin(Stdio::null())
            .status()
            .is_ok_and(|status| status.success());
        if done { Ok(()) } else { Err(format!("`{program}` failed. {}", self.told())) }
    }

    fn told(&self) -> String {
        let mut told = String::from("Please install what is missing and run this again:");
        if !self.components.is_empty() {
            told += &format!("\n  rustup component add {}", self.components.join(" "));
        }
        if !self.packages.is_empty() {
            let packages = self.packages.join(" ");
            told += &format!("\n  sudo apt-get install --no-install-recommends {packages}");
            told += "\n  (Debian's names; elsewhere: the same programs by your system's means)";
        }
        told
    }
}

fn runs(program: &str, arguments: &[&str]) -> bool {
    let silent = Command::new(program).args(arguments).stdout(Stdio::null()).stderr(Stdio::null()).status();
    silent.is_ok_and(|status| status.success())
}

/// Without a library: the owner of this process's entry is its effective user.
fn is_root() -> bool {
    use std::os::unix::fs::MetadataExt;
    Path::new("/proc/self").metadata().is_ok_and(|entry| entry.uid() == 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_missing_is_told_as_commands_to_paste() {
        let told = Recipe::of(&TOOLS.iter().collect::<Vec<_>>()).told();
        assert!(told.contains("\n  rustup component add rustfmt clippy\n"), "{told}");
        assert!(told.contains(" gcc libc6-dev chromium chromium-driver postgresql\n"), "{told}");
    }
}
