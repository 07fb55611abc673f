//! A language is a folder, also at run time.

use crate::house::House;
use anyhow::Result;
use std::path::Path;

const WELCOME: &str = "Sveiki! Čia galite užsirašyti į susitikimus.";
const EASY_WELCOME: &str = "Sveiki! Čia jūs užsirašote.";

/// Few, and enough to be recognised and understood by.
const PHRASES: &str = r#"
word_order = "free"
[language]
letters = "aąbcčdeęėfghiįyjklmnoprsštuųūvzž"
words = ["noriu", "kada", "susitikim*", "prašau", "labas", "mano"]
[languages]
lt = ["lietuvi*"]
[wish.sign_up]
phrases = ["noriu (užsirašyti|užsiregistruoti)"]
[wish.meetings]
phrases = ["[kokie] [yra] susitikimai"]
[wish.withdraw]
phrases = ["negaliu (ateiti|dalyvauti)"]
[wish.language]
phrases = ["(kalbėk|rašyk|kalbėkime) {language}", "{language} prašau"]
"#;

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
    change("conversation.ftl", "stale-button = ", "# to be translated")?;
    house.write("extra/lt/phrases.toml", PHRASES)?;
    change("conversation.ftl", "welcome = ", &format!("welcome = {WELCOME}"))
}

fn with(house: &House, arguments: &[&str]) -> Result<testkit::zapis::Launch> {
    Ok(house.launch(arguments)?.env("ZAPIS_LOCALES__DIR", "extra"))
}

#[tokio::test]
async fn a_new_folder_is_a_new_language_without_a_new_build() -> Result<()> {
    let house = House::with_meeting(60).await?;
    lithuanian(&house)?;
    let chosen = with(&house, &["chat", "--locale", "pl", "--as", "jonas"])?
        .run("/language\nLietuvių\n/start\n")
        .await?;
    assert!(chosen.stdout.contains("Lietuvių") && chosen.stdout.contains(WELCOME), "{}", chosen.stdout);
    let hinted =
        with(&house, &["chat", "--locale", "lt", "--as", "ona"])?.run("/start\n/start komm-3\n").await?;
    assert!(hinted.stdout.contains(WELCOME), "{}", hinted.stdout);
    assert!(hinted.stdout.contains("2099 m."), "the date is not Lithuanian: {}", hinted.stdout);
    // English has two forms of plurals, Lithuanian more: the translator is told where they are missing.
    let check = with(&house, &["check"])?.run("").await?;
    assert_eq!(check.status.code(), Some(1));
    assert!(
        check.stdout.contains("lt/sign-up.ftl, line ") && check.stdout.contains("add [few]"),
        "{}",
        check.stdout
    );
    assert!(check.stdout.contains("lt/conversation.ftl: `stale-button` is missing"), "{}", check.stdout);

    let without = house.ok(&["chat", "--locale", "lt", "--as", "ona"], "/start\n").await?;
    assert!(!without.contains(WELCOME) && !without.trim().is_empty(), "{without}");
    Ok(())
}

#[tokio::test]
async fn a_new_language_is_recognised_understood_and_chosen_by_saying_so() -> Result<()> {
    let house = House::with_meeting(60).await?;
    lithuanian(&house)?;
    let sentences = "noriu užsirašyti\nnegaliu ateiti\nkalbėk lietuviškai\nxyzzy\n";
    let understood = with(&house, &["understand"])?.run(sentences).await?;
    let told: Vec<serde_json::Value> =
        understood.stdout.lines().map(serde_json::from_str).collect::<Result<_, _>>()?;
    let told: Vec<_> = told
        .iter()
        .map(|line| {
            (line["action"].as_str().unwrap_or_default(), line["locale"].as_str(), line["confirm"] == true)
        })
        .collect();
    assert_eq!(
        told,
        [
            ("sign_up", Some("lt"), false),
            ("withdraw", Some("lt"), true),
            ("language", Some("lt"), false),
            ("unclear", None, false)
        ]
    );

    let talk = "/language\nlietuvių prašau\n/start\n";
    let chosen = with(&house, &["chat", "--locale", "uk", "--as", "jonas"])?.run(talk).await?;
    assert!(chosen.stdout.contains("] Lietuvių") && chosen.stdout.contains(WELCOME), "{}", chosen.stdout);
    // Whoever merely writes in it is followed.
    let talk = "labas, noriu užsirašyti\n/start\n";
    let followed = with(&house, &["chat", "--locale", "pl", "--as", "ona"])?.run(talk).await?;
    assert!(followed.stdout.contains("Lietuvių") && followed.stdout.contains(WELCOME), "{}", followed.stdout);
    Ok(())
}

#[tokio::test]
async fn a_variant_is_a_folder_with_what_differs() -> Result<()> {
    let house = House::with_meeting(60).await?;
    lithuanian(&house)?;
    house.write("extra/lt-simple/locale.toml", "name = \"Lietuvių – lengvai\"\neasy = true\n")?;
    house.write("extra/lt-simple/words.ftl", &format!("welcome = {EASY_WELCOME}\n"))?;
    let talk = "/language\nlengvai lietuvių\n/start\n/start komm-3\nkokie yra susitikimai\n";
    let easy = with(&house, &["chat", "--locale", "pl", "--as", "jonas"])?.run(talk).await?;
    let said = &easy.stdout;
    assert!(said.contains("] Lietuvių – lengvai") && said.contains(EASY_WELCOME), "{said}");
    // Lithuanian dates, and less at once: no list of who organises.
    assert!(said.contains("2099 m.") && said.contains("Tell me more"), "{said}");
    assert!(!said.contains("Fundacja Przykład") && !said.contains("⟦"), "{said}");
    let check = with(&house, &["check"])?.run("").await?;
    assert!(!check.stdout.contains("lt-simple"), "{}", check.stdout);
    // A variant without its base is a language of its own, and lacks the rest.
    std::fs::rename(house.path("extra/lt-simple"), house.path("extra/lv-simple"))?;
    let alone = with(&house, &["check"])?.run("").await?;
    assert!(alone.stdout.contains("lv-simple/"), "{}", alone.stdout);
    assert!(alone.stdout.contains("is missing"), "{}", alone.stdout);
    Ok(())
}
