//! Registering commands, and what comes of using them.

use crate::Bot;
use anyhow::{Context, Result};
use serde_json::{Value, json};
use testkit::discord::{BOT_ID, Rules};

fn path() -> String {
    format!("PUT /applications/{BOT_ID}/commands")
}

fn command(name: &str) -> Value {
    json!({ "name": name, "description": "x" })
}

fn with(more: Value) -> Value {
    let mut command = command("meetings");
    for (key, value) in more.as_object().into_iter().flatten() {
        command[key] = value.clone();
    }
    json!([command])
}

#[tokio::test]
async fn commands_are_kept_with_ids_and_localisations() -> Result<()> {
    let (discord, bot) = Bot::start(Rules::unlimited()).await?;
    let names = json!({ "uk": "зустрічі", "pl": "spotkania" });
    let made = bot.register(with(json!({ "name_localizations": names }))).await?;
    let made = &made[0];
    assert_eq!((&made["type"], &made["name_localizations"]), (&json!(1), &names));
    assert!(made["id"].is_string() && made["version"].is_string());
    let get = format!("GET /applications/{BOT_ID}/commands");
    assert!(bot.ok(&get, Value::Null).await?[0]["name_localizations"].is_null());
    let whole = bot.ok(&format!("{get}?with_localizations=true"), Value::Null).await?;
    assert_eq!(whole[0], *made);
    let again = bot.register(json!([command("help"), command("meetings")])).await?;
    assert_eq!(again[1]["id"], made["id"], "the same name keeps its id");
    assert_ne!(again[1]["version"], made["version"]);
    let names: Vec<_> = discord.commands().into_iter().map(|mut one| one["name"].take()).collect();
    assert_eq!(names, ["help", "meetings"]);
    assert_eq!(bot.refused("PUT /applications/1/commands", json!([])).await?.0, 403);
    Ok(())
}

#[tokio::test]
async fn wrong_commands_are_refused_with_the_place_and_nothing_changes() -> Result<()> {
    let (discord, bot) = Bot::start(Rules::unlimited()).await?;
    let option = |name: &str, required: bool| json!({ "type": 3, "name": name, "description": "x", "required": required });
    let choice = |name: String| json!({ "name": name, "value": "v" });
    let many = |count: usize| (0..count).map(|n| option(&format!("o{n}"), false)).collect::<Value>();
    let choices = |count: usize| {
        let mut option = option("one", false);
        option["choices"] = (0..count).map(|n| choice(n.to_string())).collect();
        json!({ "options": [option] })
    };
    let cases = [
        (json!([command("Meetings")]), "0.name", "APPLICATION_COMMAND_INVALID_NAME"),
        (json!([command("a"), command("a")]), "1.name", "APPLICATION_COMMANDS_DUPLICATE_NAME"),
        (with(json!({ "description": "x".repeat(101) })), "0.description", "BASE_TYPE_BAD_LENGTH"),
        (with(json!({ "description": "" })), "0.description", "BASE_TYPE_BAD_LENGTH"),
        (
            with(json!({ "name_localizations": { "be": "y" } })),
            "0.name_localizations.be",
            "BASE_TYPE_CHOICES",
        ),
        (
            with(json!({ "description_localizations": { "ka": "y" } })),
            "0.description_localizations.ka",
            "BASE_TYPE_CHOICES",
        ),
        (
            with(json!({ "name_localizations": { "uk": "Зустрічі" } })),
            "0.name_localizations.uk",
            "APPLICATION_COMMAND_INVALID_NAME",
        ),
        (with(json!({ "options": many(26) })), "0.options", "BASE_TYPE_BAD_LENGTH"),
        (with(choices(26)), "0.options.0.choices", "BASE_TYPE_BAD_LENGTH"),
        (
            with(json!({ "options": [option("a", false), option("b", true)] })),
            "0.options.1",
            "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID",
        ),
        (
            with(json!({ "options": [option("a", true), option("a", true)] })),
            "0.options.1.name",
            "APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS",
        ),
    ];
    for (body, at, code) in cases {
        assert_eq!(bot.wrong(&path(), body.clone(), at).await?, code, "{body}");
    }
    assert!(discord.commands().is_empty());
    bot.register(with(json!({ "options": many(25) }))).await?;
    bot.register(with(choices(25))).await?;
    bot.register(with(json!({ "options": [option("b", true), option("a", false)] }))).await?;
    Ok(())
}

#[tokio::test]
async fn a_command_is_used_as_it_is_registered() -> Result<()> {
    let (discord, bot) = Bot::start(Rules::unlimited()).await?;
    let guild = discord.guild("Migrant Info");
    let ola = discord.user(7, "Ola", "uk").in_channel(&guild.channel("meetings"));
    let text = json!({ "type": 3, "name": "meeting", "description": "x", "required": true });
    let number = json!({ "type": 4, "name": "seats", "description": "x", "min_value": 1 });
    let sub = json!({ "type": 1, "name": "open", "description": "x" });
    bot.register(json!([
        { "name": "meetings", "description": "x", "options": [text, number] },
        { "name": "desk", "description": "x", "options": [sub] },
    ]))
    .await?;
    let mut socket = bot.connect().await?;
    for options in [
        &[][..],
        &[("meeting", "a"), ("what", "b")],
        &[("meeting", "a"), ("seats", "many")],
        &[("meeting", "a"), ("seats", "0")],
    ] {
        assert!(ola.slash("meetings", options).is_err(), "{options:?}");
    }
    assert!(ola.slash("nothing", &[]).is_err() && ola.slash("desk", &[]).is_err());
    ola.slash("meetings", &[("meeting", "komm-3"), ("seats", "2")])?;
    let sent = socket.interaction().await?;
    let data = &sent["data"];
    assert_eq!((&data["name"], &data["id"]), (&json!("meetings"), &discord.commands()[0]["id"]));
    assert_eq!(
        data["options"],
        json!([{ "type": 3, "name": "meeting", "value": "komm-3" }, { "type": 4, "name": "seats", "value": 2 }])
    );
    ola.slash("desk open", &[])?;
    assert_eq!(socket.interaction().await?["data"]["options"][0]["name"], "open");
    assert!(ola.autocomplete("meetings", "meeting", "k").await.is_err(), "it has no suggestions");
    Ok(())
}

#[tokio::test]
async fn an_interaction_tells_who_where_and_in_which_language() -> Result<()> {
    let (discord, bot) = Bot::start(Rules::unlimited()).await?;
    let guild = discord.guild("Migrant Info");
    guild.set_locale("pl");
    let user = discord.user(7, "Ola", "uk");
    bot.register(json!([command("ping")])).await?;
    let mut socket = bot.connect().await?;
    let seat = user.in_channel(&guild.channel("meetings"));
    seat.slash("ping", &[])?;
    let sent = socket.interaction().await?;
    let id = guild.id().to_string();
    assert_eq!(
        (&sent["locale"], &sent["guild_locale"], &sent["guild_id"]),
        (&json!("uk"), &json!("pl"), &json!(id))
    );
    assert_eq!((&sent["member"]["user"]["id"], &sent["user"]), (&json!("7"), &Value::Null));
    assert_eq!((&sent["context"], &sent["version"], &sent["type"]), (&json!(0), &json!(1), &json!(2)));
    assert_eq!(sent["channel"]["name"], "meetings");
    assert!(sent["token"].as_str().context("a token")?.len() > 100);
    let rights = sent["member"]["permissions"].clone();
    guild.promote(&user);
    user.set_locale("en-GB");
    seat.slash("ping", &[])?;
    let sent = socket.interaction().await?;
    assert_eq!(sent["locale"], "en-GB");
    assert_ne!(sent["member"]["permissions"], rights);
    user.dm().slash("ping", &[])?;
    let sent = socket.interaction().await?;
    assert_eq!((&sent["user"]["global_name"], &sent["member"]), (&json!("Ola"), &Value::Null));
    assert_eq!((&sent["context"], &sent["channel"]["type"]), (&json!(1), &json!(1)));
    Ok(())
}

#[tokio::test]
async fn commands_of_a_guild_are_seen_there_only() -> Result<()> {
    let (discord, bot) = Bot::start(Rules::unlimited()).await?;
    let guild = discord.guild("Migrant Info");
    let user = discord.user(7, "Ola", "uk");
    let put = format!("PUT /applications/{BOT_ID}/guilds/{}/commands", guild.id());
    bot.ok(&put, json!([command("desk")])).await?;
    bot.register(json!([{ "name": "here", "description": "x", "contexts": [0] }, command("ping")])).await?;
    assert_eq!(user.in_channel(&guild.channel("x")).commands(), ["desk", "here", "ping"]);
    assert_eq!(user.in_channel(&discord.guild("Other").channel("x")).commands(), ["here", "ping"]);
    assert_eq!(user.dm().commands(), ["ping"]);
    guild.kick_bot();
    assert!(user.in_channel(&guild.channel("x")).commands().is_empty());
    assert_eq!(bot.refused(&put, json!([])).await?, (403, 50001));
    Ok(())
}
