//! Commands: <https://docs.discord.com/developers/interactions/application-commands>.

use super::message::join;
use super::{list, text};
use crate::discord::refusal::Form;
use serde_json::Value;
use std::collections::HashSet;

/// <https://docs.discord.com/developers/reference#locales>
const LOCALES: [&str; 32] = [
    "id", "da", "de", "en-GB", "en-US", "es-ES", "es-419", "fr", "hr", "it", "lt", "hu", "nl", "no", "pl",
    "pt-BR", "ro", "fi", "sv-SE", "vi", "tr", "cs", "el", "bg", "ru", "uk", "hi", "th", "zh-CN", "ja",
    "zh-TW", "ko",
];

/// Checks a list of commands that replaces all others.
pub(in crate::discord) fn commands(form: &mut Form, commands: &Value) {
    let mut names = HashSet::new();
    for (place, command) in form.list("", commands, 0, 100).iter().enumerate() {
        let at = place.to_string();
        let kind = command["type"].as_u64().unwrap_or(1);
        if !matches!(kind, 1..=4) {
            form.choices(&join(&at, "type"), "1, 2, 3, 4");
        }
        if kind == 1 {
            name(form, &join(&at, "name"), &command["name"]);
            form.text(&join(&at, "description"), &command["description"], 1, 100);
            localisations(form, &at, command, true);
            options(form, &at, &command["options"]);
        } else {
            form.text(&join(&at, "name"), &command["name"], 1, 32);
            localisations(form, &at, command, false);
        }
        if !names.insert((kind, text(&command["name"]))) {
            let message = "Application command names must be unique";
            form.wrong(&join(&at, "name"), "APPLICATION_COMMANDS_DUPLICATE_NAME", message);
        }
        if size(command) > 8000 {
            form.wrong(&at, "APPLICATION_COMMAND_TOO_LARGE", "Command exceeds maximum size (8000)");
        }
    }
}

fn options(form: &mut Form, at: &str, options: &Value) {
    let at = join(at, "options");
    let (mut names, mut optional) = (HashSet::new(), false);
    for (place, option) in form.list(&at, options, 0, 25).iter().enumerate() {
        let at = format!("{at}.{place}");
        name(form, &join(&at, "name"), &option["name"]);
        form.text(&join(&at, "description"), &option["description"], 1, 100);
        localisations(form, &at, option, true);
        if !names.insert(text(&option["name"])) {
            let message = "Option name already exists";
            form.wrong(&join(&at, "name"), "APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS", message);
        }
        let kind = option["type"].as_u64().unwrap_or_default();
        match kind {
            1 | 2 => self::options(form, &at, &option["options"]),
            3..=11 => {}
            _ => form.choices(&join(&at, "type"), "1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11"),
        }
        if option["required"] == true && optional {
            let message = "Required options must be placed before non-required options";
            form.wrong(&at, "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID", message);
        }
        optional |= option["required"] != true && kind > 2;
        choices(form, &at, option);
    }
}

fn choices(form: &mut Form, at: &str, option: &Value) {
    let choices = form.list(&join(at, "choices"), &option["choices"], 0, 25);
    if option["autocomplete"] == true && !choices.is_empty() {
        let message = "Autocomplete cannot be set with choices";
        form.wrong(at, "APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_WITH_CHOICES", message);
    }
    let mut names = HashSet::new();
    for (place, choice) in choices.iter().enumerate() {
        let at = format!("{at}.choices.{place}");
        form.text(&join(&at, "name"), &choice["name"], 1, 100);
        if !names.insert(text(&choice["name"])) {
            let message = "Option choice name already exists";
            form.wrong(&at, "APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_ALREADY_EXISTS", message);
        }
        match (&choice["value"], option["type"].as_u64()) {
            (value, Some(3)) => form.text(&join(&at, "value"), value, 1, 100),
            (Value::Number(_), _) => {}
            _ => form.wrong(&join(&at, "value"), "NUMBER_TYPE_COERCE", "Value is not int."),
        }
        locales(form, &join(&at, "name_localizations"), &choice["name_localizations"], |form, at, value| {
            form.text(at, value, 1, 100);
        });
    }
}

fn localisations(form: &mut Form, at: &str, of: &Value, is_slash: bool) {
    locales(form, &join(at, "name_localizations"), &of["name_localizations"], |form, at, value| {
        if is_slash { name(form, at, value) } else { form.text(at, value, 1, 32) }
    });
    let descriptions = &of["description_localizations"];
    locales(form, &join(at, "description_localizations"), descriptions, |form, at, value| {
        form.text(at, value, 1, 100);
    });
}

fn locales(form: &mut Form, at: &str, values: &Value, check: impl Fn(&mut Form, &str, &Value)) {
    for (locale, value) in values.as_object().into_iter().flatten() {
        let at = join(at, locale);
        if LOCALES.contains(&locale.as_str()) {
            check(form, &at, value);
        } else {
            form.choices(&at, &LOCALES.map(|locale| format!("'{locale}'")).join(", "));
        }
    }
}

/// Letters, digits, hyphens, apostrophes and underscores, in lower case where there is one
/// (<https://docs.discord.com/developers/interactions/application-commands#application-command-object-application-command-naming>).
fn name(form: &mut Form, at: &str, value: &Value) {
    form.text(at, value, 1, 32);
    let name = text(value);
    let fits = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '\'');
    if !name.is_empty() && (!name.chars().all(fits) || name.to_lowercase() != name) {
        form.wrong(at, "APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid");
    }
}

/// Names, descriptions and values together; of the localisations only the longest counts.
fn size(of: &Value) -> usize {
    let longest = |name: &str| {
        let own = text(&of[name]).chars().count();
        let others = of[format!("{name}_localizations")].as_object().into_iter().flatten();
        others.map(|(_, value)| text(value).chars().count()).fold(own, usize::max)
    };
    let inside = list(&of["options"]).iter().chain(list(&of["choices"])).map(size);
    longest("name") + longest("description") + text(&of["value"]).chars().count() + inside.sum::<usize>()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn fits(command: &Value) -> bool {
        let mut form = Form::default();
        commands(&mut form, &json!([command]));
        form.finish().is_ok()
    }

    #[test]
    fn names_are_small_words_of_any_script() {
        for (name, good) in
            [("зустрічі", true), ("my-сайт_1'", true), ("Meetings", false), ("a b", false), ("", false)]
        {
            assert_eq!(fits(&json!({ "name": name, "description": "x" })), good, "{name}");
        }
        assert!(!fits(&json!({ "name": "x".repeat(33), "description": "x" })));
    }

    #[test]
    fn only_discords_locales_are_taken() {
        for (locale, good) in
            [("uk", true), ("pl", true), ("be", false), ("ka", false), ("ar", false), ("en", false)]
        {
            let command = json!({ "name": "x", "description": "x", "name_localizations": { locale: "y" } });
            assert_eq!(fits(&command), good, "{locale}");
        }
    }
}
