use super::*;
use bot_core::seal::Key;
use serde_json::{Value, json};

fn house() -> House {
    House::open(None, Key::new([7; 32]), None).expect("the built-in locales")
}

/// <https://docs.discord.com/developers/interactions/application-commands#application-command-object-application-command-naming>
fn is_name(name: &str) -> bool {
    (1..=32).contains(&name.chars().count())
        && name.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_' | '\''))
        && name.to_lowercase() == name
}

/// Those of Discord's languages that the bot speaks: nothing else may be sent, no variant of one and no other language.
fn theirs() -> Vec<&'static str> {
    ours(&house()).into_iter().flat_map(|(_, theirs)| theirs).copied().collect()
}

fn check(thing: &Value) {
    assert!(is_name(thing["name"].as_str().expect("a name")), "{thing}");
    for tag in theirs() {
        let name = thing["name_localizations"][tag].as_str().expect("a name in each language");
        assert!(is_name(name), "{tag}: {name}");
        let description = thing["description_localizations"][tag].as_str().expect("a description");
        assert!((1..=100).contains(&description.chars().count()), "{tag}: {description}");
    }
    assert_eq!(
        thing["name_localizations"].as_object().map(serde_json::Map::len),
        Some(theirs().len()),
        "no other language"
    );
}

#[test]
fn discord_takes_them_in_every_language() {
    let commands = json!(all(&house()));
    let commands = commands.as_array().expect("commands");
    for command in commands {
        check(command);
        assert_eq!(command["integration_types"], json!([0, 1]), "for servers and for people");
        command["options"].as_array().into_iter().flatten().for_each(check);
    }
    for tag in theirs() {
        let mut names: Vec<_> =
            commands.iter().map(|command| command["name_localizations"][tag].to_string()).collect();
        let count = names.len();
        names.sort();
        names.dedup();
        assert_eq!(names.len(), count, "{tag}: two commands have one name");
    }
}

#[test]
fn every_command_of_the_core_is_there_once() {
    let commands = json!(all(&house()));
    let mut names: Vec<&str> =
        commands.as_array().expect("commands").iter().filter_map(|c| c["name"].as_str()).collect();
    names.sort_unstable();
    // "interpreter" is another word for "support"; a menu with both would puzzle people.
    let mut wanted: Vec<&str> =
        bot_core::step::COMMANDS.into_iter().filter(|name| *name != "interpreter").collect();
    wanted.sort_unstable();
    assert_eq!(names, wanted);
}
