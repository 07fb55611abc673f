//! Slash commands and their suggestions.

use super::wait::until_in;
use super::{Doing, Seat};
use crate::discord::check::{list, text};
use crate::discord::world::{Kind, World};
use anyhow::{Context, Result, bail};
use serde_json::{Value, json};

impl Seat {
    /// Sends a command, with its options by their names. A subcommand stands behind the command: `"desk open"`.
    ///
    /// # Errors
    /// When the app would not let the person send it: there is no such command here, an option is unknown,
    /// missing or of the wrong kind.
    pub fn slash(&self, command: &str, options: &[(&str, &str)]) -> Result<Doing> {
        self.shared.act(|world| {
            let data = self.command_data(world, command, options, None)?;
            Ok(self.interact(world, Kind::Command, None, &data))
        })
    }

    /// Types into an option, and waits for what the bot suggests: names and values.
    ///
    /// # Errors
    /// When there is no such option with suggestions, or there is no answer in time.
    pub async fn autocomplete(
        &self,
        command: &str,
        option: &str,
        typed: &str,
    ) -> Result<Vec<(String, String)>> {
        let doing = self.shared.act(|world| {
            let data = self.command_data(world, command, &[(option, typed)], Some(option))?;
            anyhow::Ok(self.interact(world, Kind::Autocomplete, None, &data))
        })?;
        doing.acknowledged().await?;
        let look = |world: &mut World| world.interactions.get(&doing.id())?.choices.clone();
        let choices =
            until_in(&self.shared, self.channel, look, |_| "there are no choices".to_owned()).await?;
        let pair = |choice: &Value| {
            let value = choice["value"].as_str().map_or_else(|| choice["value"].to_string(), str::to_owned);
            (text(&choice["name"]).to_owned(), value)
        };
        Ok(choices.iter().map(pair).collect())
    }

    /// The names of the commands that the app offers here.
    pub fn commands(&self) -> Vec<String> {
        self.shared.look(|world| {
            self.offered(world).iter().map(|command| text(&command["name"]).to_owned()).collect()
        })
    }

    /// Those of the guild come before the global ones.
    fn offered(&self, world: &World) -> Vec<Value> {
        let guild = world.channels.get(&self.channel).and_then(|channel| channel.guild);
        if guild.is_some_and(|guild| world.guilds.get(&guild).is_none_or(|guild| !guild.has_bot)) {
            return Vec::new();
        }
        let context = if guild.is_some() { 0 } else { 1 };
        let own = guild.and_then(|guild| world.commands.get(&Some(guild)));
        let all = own.into_iter().chain(world.commands.get(&None)).flatten();
        let here = all.filter(|command| match command["contexts"].as_array() {
            Some(contexts) => contexts.iter().any(|one| *one == context),
            None => guild.is_some() || command["dm_permission"] != false,
        });
        here.filter(|command| command["type"] == 1).cloned().collect()
    }

    /// `focused`: the option that is being typed, when required ones may still be missing.
    fn command_data(
        &self,
        world: &World,
        path: &str,
        options: &[(&str, &str)],
        focused: Option<&str>,
    ) -> Result<Value> {
        let offered = self.offered(world);
        let names: Vec<_> = offered.iter().map(|command| text(&command["name"])).collect();
        let mut words = path.split_whitespace();
        let name = words.next().unwrap_or_default();
        let command = offered.iter().find(|command| command["name"] == name);
        let command = command.with_context(|| format!("there is no /{name} here, but {names:?}"))?;
        let mut inside = Vec::new();
        let mut place = command;
        for word in words {
            let next = list(&place["options"]).iter().find(|option| option["name"] == word);
            place = next.with_context(|| format!("/{path} has no subcommand {word:?}"))?;
            inside.push(place);
        }
        let mut given = values(place, path, options, focused)?;
        for sub in inside.into_iter().rev() {
            given = vec![json!({ "type": sub["type"], "name": sub["name"], "options": given })];
        }
        let mut data = json!({ "id": command["id"], "name": name, "type": 1, "options": given });
        if let Some(guild) = command.get("guild_id") {
            data["guild_id"] = guild.clone();
        }
        Ok(data)
    }
}

fn values(place: &Value, path: &str, options: &[(&str, &str)], focused: Option<&str>) -> Result<Vec<Value>> {
    let known = list(&place["options"]);
    if known.iter().any(|option| matches!(option["type"].as_u64(), Some(1 | 2))) {
        bail!("/{path} needs a subcommand");
    }
    for option in known.iter().filter(|option| option["required"] == true && focused.is_none()) {
        let name = text(&option["name"]);
        if !options.iter().any(|(given, _)| *given == name) {
            bail!("/{path} needs the option {name:?}");
        }
    }
    let value = |(name, typed): &(&str, &str)| {
        let option = known.iter().find(|option| option["name"] == *name);
        let option = option.with_context(|| format!("/{path} has no option {name:?}"))?;
        if focused == Some(*name) {
            anyhow::ensure!(option["autocomplete"] == true, "/{path} {name} has no suggestions");
            return Ok(json!({ "type": option["type"], "name": name, "value": typed, "focused": true }));
        }
        let value = convert(option, typed).with_context(|| format!("/{path} {name}: {typed:?}"))?;
        Ok(json!({ "type": option["type"], "name": name, "value": value }))
    };
    options.iter().map(value).collect()
}

/// What the app makes of what was typed: the choice with this name, or a value of the option's type.
fn convert(option: &Value, typed: &str) -> Result<Value> {
    let choices = list(&option["choices"]);
    if !choices.is_empty() {
        let fits = |choice: &&Value| {
            let number = choice["value"].as_f64();
            choice["name"] == typed
                || choice["value"] == typed
                || number.is_some_and(|number| typed.parse() == Ok(number))
        };
        let choice = choices.iter().find(fits).context("this is none of the choices")?;
        return Ok(choice["value"].clone());
    }
    let value = match option["type"].as_u64() {
        Some(4) => json!(typed.parse::<i64>()?),
        Some(5) => json!(typed.parse::<bool>()?),
        Some(10) => json!(typed.parse::<f64>()?),
        _ => json!(typed),
    };
    let length = typed.chars().count() as u64;
    let least = option["min_length"].as_u64().unwrap_or(0);
    let most = option["max_length"].as_u64().unwrap_or(6000);
    if option["type"] == 3 && !(least..=most).contains(&length) {
        bail!("it must have {least} to {most} characters");
    }
    let number = value.as_f64();
    let (low, high) = (option["min_value"].as_f64(), option["max_value"].as_f64());
    if number.zip(low).is_some_and(|(n, low)| n < low) || number.zip(high).is_some_and(|(n, high)| n > high) {
        bail!("it must lie between {low:?} and {high:?}");
    }
    Ok(value)
}
