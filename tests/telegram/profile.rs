//! What people see of the bot before they write to it, and what operators see of it.

use crate::setup::Scene;
use anyhow::Result;
use serde_json::json;
use testkit::telegram::Rules;

#[tokio::test]
async fn commands_and_descriptions_are_told_once_in_every_language_and_scope() -> Result<()> {
    let mut scene = Scene::serving(Rules::default(), 60).await?;
    // The default, then each language; two scopes each. Telegram has no codes for variants such as easy Polish.
    let names = scene.telegram.called("getMyDescription", 8).await?;
    let languages: Vec<_> = names.iter().map(|call| call.text("language_code")).collect();
    assert_eq!(languages, ["", "pl", "uk", "en", "be", "ru", "de", "ar"]);
    let commands =
        |scope: &str, language: &str| scene.telegram.commands(&json!({"type": scope}), language).to_string();
    assert!(commands("all_private_chats", "uk").contains("Вибрати мову"));
    assert!(commands("all_private_chats", "pl").contains("Wybierz język"));
    assert!(commands("all_private_chats", "en").contains("Choose the language"));
    assert!(commands("all_group_chats", "en").contains("post"));
    assert!(!commands("all_private_chats", "en").contains("desk"), "organisers' commands are theirs");
    let before = ["setMyCommands", "setMyName"].map(|method| scene.telegram.calls_of(method).len());
    assert_eq!(before[0], 16);
    scene.stop().await?;
    scene.serve()?;
    scene.telegram.called("getMyDescription", 16).await?;
    let after = ["setMyCommands", "setMyName"].map(|method| scene.telegram.calls_of(method).len());
    assert_eq!(after, before, "nothing has changed");
    Ok(())
}

#[tokio::test]
async fn a_wrong_token_is_said_so_and_never_repeated() -> Result<()> {
    let mut scene = Scene::new(Rules::default(), 60).await?;
    let checked = scene.launch(&["check"])?.run("").await?;
    assert!(checked.stdout.contains("@ZapisTestBot"), "{}", checked.stdout);
    scene.set("ZAPIS_TELEGRAM__TOKEN", "4242:WRONG-token");
    for arguments in [["check"], ["serve"]] {
        let refused = scene.launch(&arguments)?.run("").await?;
        let said = format!("{}{}", refused.stdout, refused.stderr);
        assert_eq!(refused.status.code(), Some(1), "{said}");
        assert!(said.contains("the token is refused") && said.contains("@BotFather"), "{said}");
        assert!(!said.contains("WRONG-token"), "{said}");
    }
    Ok(())
}
