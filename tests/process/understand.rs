//! `zapis understand`: what the bot makes of a sentence, and the report on labelled ones.

use crate::house::House;
use anyhow::{Context, Result, ensure};
use serde_json::Value;

/// Sentences of one language that must be there, and how many of them ask for nothing that could be done or only ask.
const SENTENCES: usize = 80;

#[tokio::test]
async fn a_sentence_names_its_meeting() -> Result<()> {
    let house = House::with_meeting(60).await?;
    let sentences = "zapisz mnie na trzecie\nзапишіть мене на 28 квітня\nzapisz mnie na wtorek 28\n\
        where is the third coalition meeting?\nzapisz mnie\nwhich meetings are there?\n";
    let told = house.ok(&["understand"], sentences).await?;
    let told: Vec<Value> = told.lines().map(serde_json::from_str).collect::<Result<_, _>>()?;
    let of = |key: &str| told.iter().map(|line| line[key].as_str().unwrap_or("-")).collect::<Vec<_>>();
    assert_eq!(of("action"), ["sign_up", "sign_up", "sign_up", "details", "sign_up", "meetings"]);
    assert_eq!(of("meeting"), ["komm-3", "komm-3", "komm-3", "komm-3", "-", "-"]);
    Ok(())
}

#[tokio::test]
async fn labelled_sentences_of_each_language_are_understood_and_none_is_acted_on_wrongly() -> Result<()> {
    let house = House::empty()?;
    let report = house.ok(&["understand", "--report", "--json"], "").await?;
    let report: Vec<Value> = serde_json::from_str(&report)?;
    let locales: Vec<&str> = report.iter().filter_map(|of| of["locale"].as_str()).collect();
    for locale in ["pl", "uk", "en", "be", "ru", "de", "ar"] {
        ensure!(locales.contains(&locale), "no sentences of {locale}: {locales:?}");
    }
    for of in &report {
        let count = |key: &str| of[key].as_u64().with_context(|| format!("{key} of {of}"));
        assert!(count("sentences")? >= SENTENCES as u64, "{of}");
        assert_eq!(of["wrong"], Value::Array(Vec::new()), "{of}");
        assert!(10 * count("right")? >= 9 * count("sentences")?, "{of}");
    }
    let calm = ["unclear", "details", "my", "small_talk"];
    for locale in locales {
        let file = format!("{}/locales/{locale}/sentences.tsv", env!("CARGO_MANIFEST_DIR"));
        let text = std::fs::read_to_string(&file).with_context(|| file.clone())?;
        let lines: Vec<&str> = text.lines().filter(|line| line.contains('\t')).collect();
        let still = lines.iter().filter(|line| {
            let action = line.split('\t').nth(1).unwrap_or_default();
            calm.iter().any(|calm| action.starts_with(calm))
        });
        assert!(4 * still.count() >= lines.len(), "{file}: too few negations, questions and small talk");
    }
    Ok(())
}

#[tokio::test]
async fn a_sentence_that_would_be_acted_on_wrongly_fails_the_report_and_is_named() -> Result<()> {
    let house = House::empty()?;
    std::fs::write(house.path("pl.tsv"), "wypisz mnie\tsign_up\nzapisz mnie\tsign_up\n")?;
    let report = house.run(&["understand", "--report", "pl.tsv"], "").await?;
    assert_eq!(report.status.code(), Some(1));
    assert!(
        report.stdout.contains("pl.tsv, line 1: wrong: “wypisz mnie” is sign_up, understood as withdraw"),
        "{}",
        report.stdout
    );
    std::fs::write(house.path("pl.tsv"), "wypisz mnie\n")?;
    let broken = house.run(&["understand", "--report", "pl.tsv"], "").await?;
    assert_eq!(broken.status.code(), Some(1));
    assert!(broken.stderr.contains("pl.tsv, line 1"), "{}", broken.stderr);
    Ok(())
}
