//! The operator's commands.

use crate::house::House;
use anyhow::{Context, Result, ensure};
use serde_json::Value;

fn json(text: &str) -> Result<Value> {
    serde_json::from_str(text).with_context(|| format!("this is no JSON: {text}"))
}

#[tokio::test]
async fn the_canonical_meeting_file_is_imported_and_importing_it_again_changes_nothing() -> Result<()> {
    let house = House::empty()?;
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/bot-core/src/meeting/file/testdata/komm-3.toml");
    let first = house.ok(&["meeting", "import", file], "").await?;
    assert!(first.trim().ends_with("komm-3: created"), "{first}");
    let again = house.ok(&["meeting", "import", file], "").await?;
    assert!(again.trim().ends_with("komm-3: unchanged"), "{again}");
    Ok(())
}

#[tokio::test]
async fn a_wrong_meeting_file_is_refused_with_its_line_the_key_and_the_cure() -> Result<()> {
    let house = House::empty()?;
    let file = house.meeting_file(|text| text.replace("capacity  = 60", "capacity  = \"many\""))?;
    let line =
        std::fs::read_to_string(&file)?.lines().position(|line| line.starts_with("capacity")).context("?")?;
    let refused = house.run(&["meeting", "import", &file], "").await?;
    assert_eq!(refused.status.code(), Some(1));
    let place = format!("{file}:{}: error: `capacity`", line + 1);
    assert!(refused.stderr.contains(&place), "{}", refused.stderr);
    assert!(refused.stderr.contains("write capacity ="), "{}", refused.stderr);
    assert_eq!(json(&house.ok(&["meeting", "list", "--json"], "").await?)?, Value::Array(Vec::new()));
    Ok(())
}

#[tokio::test]
async fn what_is_used_wrongly_ends_with_2_and_what_fails_with_1() -> Result<()> {
    let house = House::empty()?;
    for wrong in [&["meeting", "import", "--frobnicate", "a.toml"][..], &["nonsense"], &[]] {
        let done = house.run(wrong, "").await?;
        assert_eq!(done.status.code(), Some(2), "{wrong:?}: {}", done.stderr);
        assert!(done.stdout.is_empty());
    }
    for failing in [
        &["meeting", "import", "nowhere.toml"][..],
        &["meeting", "show", "nowhere"],
        &["registrations", "list", "nowhere"],
        &["organiser", "invite", "nobody"],
        &["person", "export", "web:nobody"],
        &["meeting", "list", "--config", "nowhere.toml"],
        &["serve"],
    ] {
        let done = house.run(failing, "").await?;
        assert_eq!(done.status.code(), Some(1), "{failing:?}: {}", done.stderr);
        assert!(done.stderr.starts_with("error: "), "{failing:?}: {}", done.stderr);
    }
    Ok(())
}

#[tokio::test]
async fn meetings_are_listed_and_shown() -> Result<()> {
    let house = House::with_meeting(60).await?;
    let list = json(&house.ok(&["meeting", "list", "--json"], "").await?)?;
    let meeting = list.get(0).context("no meeting")?;
    assert_eq!(meeting["slug"], "komm-3");
    assert_eq!(meeting["title"], "III Spotkanie Koalicji: pomoc i plany");
    assert_eq!(meeting["status"], "open");
    assert_eq!(
        (&meeting["capacity"], &meeting["accepted"], &meeting["waitlisted"]),
        (&60.into(), &0.into(), &0.into())
    );
    assert!(meeting["starts"].as_str().is_some_and(|starts| starts.starts_with("2099-04-28T16:00")));
    let shown = house.ok(&["meeting", "show", "komm-3"], "").await?;
    assert!(shown.contains("III Spotkanie Koalicji") && shown.contains("of 60"), "{shown}");
    Ok(())
}

#[tokio::test]
async fn an_import_tells_which_translations_it_leaves_behind_and_show_tells_how_each_language_stands()
-> Result<()> {
    let house = House::empty()?;
    let marks = "[translations]\nuk = \"draft\"\n[place]";
    let file = house.meeting_file(|text| text.replacen("[place]", marks, 1))?;
    house.ok(&["meeting", "import", &file], "").await?;
    let file = house.meeting_file(|text| {
        text.replacen("[place]", marks, 1)
            .replace("pomoc i plany", "pomoc, plany")
            .replace("Kogo rep", "Kogo tu rep")
    })?;
    let would = house.ok(&["meeting", "import", "--dry-run", &file], "").await?;
    assert!(would.contains("komm-3: uk would be out of date, as the original of title would"), "{would}");
    let done = house.ok(&["meeting", "import", &file], "").await?;
    let lines: Vec<&str> =
        done.lines().filter_map(|line| line.split_once("komm-3: ")).map(|(_, said)| said).collect();
    let [changed, en, uk] = lines.as_slice() else { anyhow::bail!("three lines, not {done}") };
    assert_eq!(*changed, "changed; nobody has to be told");
    let what = "en is out of date, as the original of title, question.represents.text was changed; change these texts";
    assert!(
        en.starts_with(what) && en.contains("write translations.en = { state = \"checked\", on = 20"),
        "{en}"
    );
    assert!(uk.starts_with("uk is out of date, as the original of title was changed;"), "{uk}");
    let again = house.ok(&["meeting", "import", &file], "").await?;
    assert!(again.trim().ends_with("komm-3: unchanged") && again.trim().lines().count() == 1, "{again}");

    let shown = json(&house.ok(&["meeting", "show", "komm-3", "--json"], "").await?)?;
    let expected = serde_json::json!({
        "pl": { "state": "original", "on": null, "outdated": [] },
        "uk": { "state": "draft", "on": null, "outdated": ["title"] },
        "en": { "state": "unmarked", "on": null, "outdated": ["title", "question.represents.text"] },
    });
    assert_eq!(shown["translations"], expected);
    let shown = house.ok(&["meeting", "show", "komm-3"], "").await?;
    assert!(shown.contains("pl  original\n") && shown.contains("uk  draft; outdated: title\n"), "{shown}");

    let gone_over = "[translations]\nuk = \"draft\"\nen = { state = \"checked\", on = 2099-04-02 }\n[place]";
    let text = std::fs::read_to_string(&file)?.replacen(marks, gone_over, 1);
    std::fs::write(&file, text)?;
    house.ok(&["meeting", "import", &file], "").await?;
    let shown = house.ok(&["meeting", "show", "komm-3"], "").await?;
    assert!(shown.contains("en  checked 2099-04-02\n"), "{shown}");
    Ok(())
}

#[tokio::test]
async fn people_who_signed_up_by_phone_are_entered_listed_and_exported_harmlessly() -> Result<()> {
    let house = House::with_meeting(1).await?;
    let add = ["registrations", "add", "komm-3", "--source", "phone", "--locale", "uk", "--answer"];
    let first = [&add[..], &["represents=just-me", "--name", "=1+1"]].concat();
    assert!(house.ok(&first, "").await?.contains("accepted"));
    let second = [&add[..], &["represents=just-me", "--name", "Zoë Młynek"]].concat();
    assert!(house.ok(&second, "").await?.contains("waitlisted"));

    let list = json(&house.ok(&["registrations", "list", "komm-3", "--json"], "").await?)?;
    assert_eq!((&list[0]["name"], &list[0]["state"]), (&"=1+1".into(), &"accepted".into()));
    assert_eq!((&list[0]["source"], &list[0]["locale"]), (&"phone".into(), &"uk".into()));
    assert_eq!(list[0]["answers"]["represents"], "just-me");
    assert_eq!((&list[1]["name"], &list[1]["state"]), (&"Zoë Młynek".into(), &"waitlisted".into()));

    let export = ["registrations", "export", "komm-3", "--format"];
    let csv = house.ok(&[&export[..], &["csv"]].concat(), "").await?;
    assert!(csv.contains("\"'=1+1\""), "a spreadsheet would compute this: {csv}");
    assert!(!csv.contains("\"=1+1") && csv.contains("Zoë Młynek"), "{csv}");
    house.ok(&[&export[..], &["xlsx", "--output", "list.xlsx"]].concat(), "").await?;
    let workbook = std::fs::read(house.path("list.xlsx"))?;
    assert!(workbook.starts_with(b"PK"), "a workbook is a ZIP file");
    Ok(())
}

#[tokio::test]
async fn an_invitation_is_a_code_on_a_line_of_its_own_that_works_once() -> Result<()> {
    let house = House::with_meeting(60).await?;
    let printed = house.ok(&["organiser", "invite", "komm"], "").await?;
    assert_eq!(printed.lines().count(), 1, "{printed}");
    let code = printed.trim();
    assert!(code.len() >= 8 && !code.contains(char::is_whitespace), "{code}");
    let enrol = format!("/organiser {code}\n/desk\n");
    house.ok(&["chat", "--locale", "en", "--as", "ola"], &enrol).await?;
    let exported = |name: &'static str| ["person", "export", name];
    let ola = json(&house.ok(&exported("terminal:ola"), "").await?)?;
    assert!(ola["organises"].as_array().is_some_and(|all| all.len() == 1), "{ola}");
    house.ok(&["chat", "--locale", "en", "--as", "eve"], &enrol).await?;
    let eve = json(&house.ok(&exported("terminal:eve"), "").await?)?;
    assert_eq!(eve["organises"], Value::Array(Vec::new()), "the code was good twice");
    Ok(())
}

#[tokio::test]
async fn sentences_are_understood_line_by_line() -> Result<()> {
    let house = House::empty()?;
    let sentences = "zapisz mnie\nпотрібен перекладач\nI can't come\n\nкалі сустрэча?\nasdfgh\n";
    let told = house.ok(&["understand"], sentences).await?;
    let told: Vec<Value> = told.lines().map(json).collect::<Result<_>>()?;
    let of = |key: &str| told.iter().map(|line| line[key].as_str().unwrap_or("-")).collect::<Vec<_>>();
    assert_eq!(of("action"), ["sign_up", "language_support", "withdraw", "details", "unclear"]);
    assert_eq!(of("locale")[..4], ["pl", "uk", "en", "be"]);
    assert_eq!(of("text")[0], "zapisz mnie");
    assert_eq!(told[2]["confirm"], true, "withdrawing is asked about first");
    ensure!(!house.path("zapis.db").exists(), "looking at phrases made a database");
    Ok(())
}

#[tokio::test]
async fn a_good_house_passes_the_check_and_a_broken_one_is_told_what_is_wrong() -> Result<()> {
    let house = House::with_meeting(60).await?;
    let good = house.ok(&["check"], "").await?;
    assert!(good.lines().all(|line| line.starts_with("ok: ") || line.starts_with("notice: ")), "{good}");

    let file = house.meeting_file(|text| text.replace("slug      = \"komm-3\"", "slug = \"Komm 3\""))?;
    let broken = house.run(&["check", &file], "").await?;
    assert_eq!(broken.status.code(), Some(1));
    assert!(broken.stdout.contains("problem: meeting file: "), "{}", broken.stdout);
    assert!(broken.stderr.contains("`slug`"), "{}", broken.stderr);

    house.write("extra/lt/locale.toml", "name = \"Lietuvių\"\ndirection = \"sideways\"\n")?;
    let broken = house.launch(&["check"])?.env("ZAPIS_LOCALES__DIR", "extra").run("").await?;
    assert_eq!(broken.status.code(), Some(1), "{}", broken.stdout);
    assert!(
        broken.stdout.contains("problem: locales: ") && broken.stdout.contains("lt"),
        "{}",
        broken.stdout
    );
    Ok(())
}

#[tokio::test]
async fn a_backup_is_a_whole_house() -> Result<()> {
    let house = House::with_meeting(60).await?;
    let add = ["registrations", "add", "komm-3", "--source", "paper", "--name", "Ola", "--answer"];
    house.ok(&[&add[..], &["represents=just-me"]].concat(), "").await?;
    let copy = house.path("copy.db").display().to_string();
    house.ok(&["backup", &copy], "").await?;
    let list = ["registrations", "list", "komm-3", "--json"];
    let before = house.ok(&list, "").await?;

    let restored = House::empty()?;
    std::fs::copy(&copy, restored.path("zapis.db"))?;
    assert_eq!(restored.ok(&list, "").await?, before);
    let twice = house.run(&["backup", &copy], "").await?;
    assert_eq!(twice.status.code(), Some(1), "a copy must not be replaced");
    Ok(())
}
