//! Where this machine keeps the programs that tests start. Standard library only: `xtask` compiles this file
//! as well, so that what it installs and what the tests look for can't drift apart.

use std::path::{Path, PathBuf};

/// A program by its name, in the directories of `PATH` and in those that an ordinary user's lacks.
pub fn program(name: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let mut places: Vec<PathBuf> = std::env::split_paths(&path).collect();
    places.extend(["/usr/sbin", "/sbin"].map(PathBuf::from));
    places.into_iter().map(|place| place.join(name)).find(|file| file.is_file())
}

/// Chromium, or Chrome, which is driven the same way.
pub fn browser() -> Option<PathBuf> {
    ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"].into_iter().find_map(program)
}

/// The program that drives the browser over WebDriver; its version has to be the browser's.
pub fn browser_driver() -> Option<PathBuf> {
    program("chromedriver").or_else(|| program("chromium-driver"))
}

/// The directory that has `initdb`, `postgres` and `createdb`. Debian keeps it off `PATH`, one a version: the
/// newest one counts.
pub fn postgres() -> Option<PathBuf> {
    let whole =
        |place: &Path| ["initdb", "postgres", "createdb"].iter().all(|name| place.join(name).is_file());
    let on_path = || program("initdb").and_then(|file| Some(file.parent()?.to_path_buf()));
    let version = |place: &PathBuf| place.file_name()?.to_str()?.parse::<u32>().ok();
    let mut versions: Vec<PathBuf> = std::fs::read_dir("/usr/lib/postgresql")
        .map(|entries| entries.flatten().map(|entry| entry.path()).collect())
        .unwrap_or_default();
    versions.sort_by_key(version);
    versions
        .into_iter()
        .rev()
        .map(|place| place.join("bin"))
        .find(|place| whole(place))
        .or_else(|| on_path().filter(|place| whole(place)))
}
