//! A language is a folder, also at run time.

use crate::house::House;
use anyhow::Result;
use std::path::Path;

const WELCOME: &str = "Sveiki! Čia galite užsirašyti į susitikimus.";

/// Copies a folder of locales, without those below it.
fn copy(from: &Path, to: &Path) -> Result<()> {
    std::fs::create_dir_all(to)?;
    for file in std::fs::read_dir(from)? {
        let file = file?.path();
        if let Some(name) = file.file_name().filter(|_| file.is_file()) {
            std::fs::copy(&file, to.join(name))?;
        }
    }
    Ok(())
}

fn lithuanian(house: &House) -> Result<()> {
    let folder = house.path("extra/lt");
    copy(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/locales/en")), &folder)?;
    let change = |name: &str, start: &str, line: &str| -> Result<()> {
        let text = std::fs::read_to_string(folder.join(name))?;
        let lines: Vec<&str> = text
            .lines()
            .filter(|old| *old != "formats = \"en-GB\"")
            .map(|old| if old.starts_with(start) { line } else { old })
            .collect();
        std::fs::write(folder.join(name), lines.join("\n") + "\n")?;
        Ok(())
    };
    change("locale.toml", "name = ", "name = \"Lietuvių\"")?;
    change("conversation.ftl", "welcome = ", &format!("welcome = {WELCOME}"))
}

#[tokio::test]
async fn a_new_folder_is_a_new_language_without_a_new_build() -> Result<()> {
    let house = House::with_meeting(60).await?;
    lithuanian(&house)?;
    let with = |arguments: &[&str]| {
        Ok::<_, anyhow::Error>(house.launch(arguments)?.env("ZAPIS_LOCALES__DIR", "extra"))
    };
    let chosen =
        with(&["chat", "--locale", "pl", "--as", "jonas"])?.run("/language\nLietuvių\n/start\n").await?;
    assert!(chosen.stdout.contains("Lietuvių") && chosen.stdout.contains(WELCOME), "{}", chosen.stdout);
    let hinted = with(&["chat", "--locale", "lt", "--as", "ona"])?.run("/start\n/start komm-3\n").await?;
    assert!(hinted.stdout.contains(WELCOME), "{}", hinted.stdout);
    assert!(hinted.stdout.contains("2099 m."), "the date is not Lithuanian: {}", hinted.stdout);
    // English has two forms of plurals, Lithuanian more: the translator is told where they are missing.
    let check = with(&["check"])?.run("").await?;
    assert_eq!(check.status.code(), Some(1));
    assert!(
        check.stdout.contains("lt/sign-up.ftl, line ") && check.stdout.contains("add [few]"),
        "{}",
        check.stdout
    );

    let without = house.ok(&["chat", "--locale", "lt", "--as", "ona"], "/start\n").await?;
    assert!(!without.contains(WELCOME) && !without.trim().is_empty(), "{without}");
    Ok(())
}
