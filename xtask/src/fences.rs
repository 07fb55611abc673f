//! The house's fences: what a crate must *not* know is the design, so it is checked and not only told.

use crate::steps::{command, root};
use std::path::{Path, PathBuf};

/// A crate of ours, and what it must never reach, however many dependencies lie between.
struct Fence {
    ours: &'static str,
    never: &'static [&'static str],
}

const FENCES: &[Fence] = &[
    Fence {
        ours: "bot-core",
        never: &[
            "tokio",
            "sqlx",
            "teloxide-core",
            "serenity",
            "axum",
            "store",
            "courier",
            "web",
            "telegram",
            "discord",
        ],
    },
    Fence {
        ours: "courier",
        never: &["sqlx", "teloxide-core", "serenity", "axum", "store", "web", "telegram", "discord"],
    },
    Fence { ours: "store", never: &["teloxide-core", "serenity", "axum", "web", "telegram", "discord"] },
    Fence { ours: "web", never: &["sqlx", "teloxide-core", "serenity", "store", "telegram", "discord"] },
    Fence { ours: "telegram", never: &["sqlx", "serenity", "store", "web", "discord"] },
    Fence { ours: "discord", never: &["sqlx", "teloxide-core", "axum", "store", "web", "telegram"] },
    // It may know everyone; but what only tests start has no place in what people run.
    Fence { ours: "zapis", never: &["testkit", "fantoccini"] },
];

/// The core has never heard of a platform; `web` is too common a word to look for.
const PLATFORMS: &[&str] = &["telegram", "discord", "teloxide", "serenity"];

const LONGEST_FILE: usize = 500;

/// Checks every fence.
///
/// # Errors
/// Lists whatever stands on the wrong side, a line each.
pub fn check() -> Result<(), String> {
    let mut found = dependencies_crossing()?;
    for file in rust_files(root()).map_err(|error| format!("reading the sources: {error}"))? {
        let text = std::fs::read_to_string(&file).map_err(|error| format!("{}: {error}", file.display()))?;
        found.extend(wrong_in(file.strip_prefix(root()).unwrap_or(&file), &text));
    }
    if !found.is_empty() {
        return Err(found.join("\n"));
    }
    println!("every fence holds");
    Ok(())
}

fn dependencies_crossing() -> Result<Vec<String>, String> {
    let members = crates(&["--workspace", "--depth", "0"])?;
    let mut found = Vec::new();
    for Fence { ours, never } in FENCES.iter().filter(|fence| members.iter().any(|name| name == fence.ours)) {
        let reached = crates(&["--package", ours])?;
        let wrong = never.iter().filter(|name| reached.iter().any(|other| other == *name));
        found.extend(wrong.map(|name| {
            format!("{ours} depends on {name}; see how: cargo tree -p {ours} -e normal -i {name}")
        }));
    }
    Ok(found)
}

/// The names of the crates in a dependency tree, without those that only tests and builds need.
fn crates(of: &[&str]) -> Result<Vec<String>, String> {
    let shape = ["tree", "--edges", "normal", "--prefix", "none", "--format", "{p}"];
    let output =
        command("cargo", &shape).args(of).output().map_err(|error| format!("cargo tree: {error}"))?;
    if !output.status.success() {
        return Err(format!("cargo tree {}: {}", of.join(" "), String::from_utf8_lossy(&output.stderr)));
    }
    let text = String::from_utf8_lossy(&output.stdout);
    let names = text.lines().filter_map(|line| line.split_whitespace().next());
    Ok(names.map(str::to_owned).collect())
}

/// What is wrong in one file, whose path starts at the root of the workspace.
fn wrong_in(file: &Path, text: &str) -> Vec<String> {
    let mut found: Vec<_> =
        too_long(text).into_iter().map(|problem| format!("{}: {problem}", file.display())).collect();
    if file.starts_with("bot-core/src") && !is_test(file) {
        found.extend(platforms_named(text).map(|(line, name)| {
            format!("{}:{line}: the core names {name}; only adapters and the wiring may", file.display())
        }));
    }
    found
}

fn rust_files(directory: &Path) -> std::io::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(directory)? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if path.is_dir() && name != "target" && !name.starts_with('.') {
            files.extend(rust_files(&path)?);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

fn is_test(file: &Path) -> bool {
    file.components().any(|part| part.as_os_str() == "tests" || part.as_os_str() == "tests.rs")
}

fn too_long(text: &str) -> Option<String> {
    let lines = text.lines().count();
    (lines > LONGEST_FILE).then(|| format!("{lines} lines; split it by subject, {LONGEST_FILE} at most"))
}

/// Where code names a platform: comments don't count, nor does a module of tests, which ends its file.
fn platforms_named(text: &str) -> impl Iterator<Item = (usize, &'static str)> {
    text.lines()
        .take_while(|line| line.trim() != "#[cfg(test)]")
        .zip(1..)
        .filter(|(line, _)| !line.trim_start().starts_with("//"))
        .flat_map(|(line, number)| {
            let code = line.split(" // ").next().unwrap_or_default().to_lowercase();
            PLATFORMS.iter().filter(move |name| code.contains(**name)).map(move |name| (number, *name))
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_platform_in_code_is_found_with_its_line() {
        let text = "//! Telegram\nlet a = 1; // discord\nenum Platform { Telegram }\n";
        assert_eq!(platforms_named(text).collect::<Vec<_>>(), [(3, "telegram")]);
    }

    #[test]
    fn tests_may_name_platforms() {
        let text = "fn f() {}\n#[cfg(test)]\nmod tests { const A: &str = \"telegram:1\"; }\n";
        assert_eq!(platforms_named(text).count(), 0);
        assert!(is_test(Path::new("bot-core/src/meeting/tests.rs")));
    }

    #[test]
    fn a_file_is_too_long_only_above_the_limit() {
        assert_eq!(too_long(&"\n".repeat(LONGEST_FILE)), None);
        assert!(too_long(&"\n".repeat(LONGEST_FILE + 1)).is_some());
    }

    #[test]
    fn what_a_crate_is_built_from_can_be_listed() -> Result<(), String> {
        assert!(crates(&["--workspace", "--depth", "0"])?.iter().any(|name| name == "xtask"));
        assert!(crates(&["--package", "bot-core"])?.iter().any(|name| name == "jiff"));
        Ok(())
    }
}
