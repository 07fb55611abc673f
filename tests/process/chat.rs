//! `zapis chat`: a whole sign-up in every language, typed into a pipe.

use crate::house::{House, SECRET};
use anyhow::{Context, Result};
use rstest::rstest;
use serde_json::Value;

async fn registrations(house: &House) -> Result<Vec<Value>> {
    Ok(serde_json::from_str(&house.ok(&["registrations", "list", "komm-3", "--json"], "").await?)?)
}

async fn chat(house: &House, locale: &str, name: &str, lines: &str) -> Result<String> {
    house.ok(&["chat", "--locale", locale, "--as", name], lines).await
}

#[rstest]
#[case("pl", "zapisz mnie", "tak", "Masz miejsce")]
#[case("uk", "запишіть мене", "так", "У вас є місце")]
#[case("en", "sign me up", "yes", "You have a place")]
#[case("be", "запішыце мяне", "так", "Удзел пацверджаны")]
#[case("ru", "запишите меня", "да", "Участие подтверждено")]
#[tokio::test]
async fn people_sign_up_by_words_and_by_numbers(
    #[case] locale: &str,
    #[case] sign_up: &str,
    #[case] yes: &str,
    #[case] accepted: &str,
) -> Result<()> {
    let house = House::with_meeting(60).await?;
    // The card, the wish, the conditions, whom one represents, the consent, the summary.
    let talk = chat(&house, locale, "ola", &format!("/start komm-3\n{sign_up}\n1\n3\n1\n{yes}\n")).await?;
    assert!(talk.contains(accepted), "{talk}");
    assert!(!talk.contains(SECRET), "nobody asked for the link yet: {talk}");
    let listed = registrations(&house).await?;
    let one = listed.first().context("nobody signed up")?;
    assert_eq!(
        (&one["state"], &one["source"], &one["locale"]),
        (&"accepted".into(), &"terminal".into(), &locale.into())
    );
    assert_eq!(one["answers"]["represents"], "just-me");
    assert_eq!(one["answers"]["rodo"], true);
    assert_eq!(listed.len(), 1);
    Ok(())
}

#[tokio::test]
async fn only_those_who_are_accepted_see_the_link() -> Result<()> {
    let house = House::with_meeting(1).await?;
    let sign_up_and_ask = "/start komm-3\n1\n1\n3\n1\n1\nsend me the link\n";
    let first = chat(&house, "en", "ola", sign_up_and_ask).await?;
    assert!(first.contains(SECRET), "{first}");
    let second = chat(&house, "en", "ben", sign_up_and_ask).await?;
    assert!(second.contains("On the waiting list") && !second.contains(SECRET), "{second}");
    let stranger = chat(&house, "en", "eve", "/start komm-3\nsend me the link\n/my\n").await?;
    assert!(!stranger.contains(SECRET), "{stranger}");
    Ok(())
}

#[tokio::test]
async fn a_person_gets_everything_that_is_stored_and_once_erased_leaves_no_trace() -> Result<()> {
    let house = House::with_meeting(60).await?;
    let marker = "Zyta Markerowska";
    let asked = "Czy kawiarnia ma windę dla Zyta-Pytanie?";
    let talk = format!(
        "/start komm-3\n1\n1\n1\nStowarzyszenie Znacznik\n1\nWrite my name\n{marker}\nSend\n/ask\n{asked}\n1\n"
    );
    let said = chat(&house, "en", "zyta", &talk).await?;
    let exported = house.ok(&["person", "export", "terminal:zyta"], "").await?;
    for stored in [marker, "Stowarzyszenie Znacznik", "komm-3", "Zyta-Pytanie"] {
        assert!(exported.contains(stored), "{stored} is missing in {exported}\nafter\n{said}");
    }
    house.ok(&["person", "erase", "terminal:zyta"], "").await?;
    let gone = house.run(&["person", "export", "terminal:zyta"], "").await?;
    assert_eq!(gone.status.code(), Some(1));
    assert!(gone.stderr.contains("nobody is known"), "{}", gone.stderr);
    for name in std::fs::read_dir(house.path("."))? {
        let file = name?.path();
        let bytes = std::fs::read(&file)?;
        for trace in [marker, "Znacznik", "Zyta-Pytanie", "terminal:zyta"] {
            let found = bytes.windows(trace.len()).any(|window| window == trace.as_bytes());
            assert!(!found, "{trace} is still in {}", file.display());
        }
    }
    Ok(())
}
