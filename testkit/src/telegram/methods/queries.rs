//! Answers to pressed buttons and to inline queries.

use crate::telegram::keyboard::{self, Where};
use crate::telegram::refusal::{Outcome, Refusal};
use crate::telegram::request::Parameters;
use crate::telegram::text::Formatted;
use crate::telegram::world::World;
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// <https://core.telegram.org/bots/api#answercallbackquery>
const LONGEST_TOAST: usize = 200;
/// <https://core.telegram.org/bots/api#answerinlinequery>
const MOST_RESULTS: usize = 50;
/// In bytes (<https://core.telegram.org/bots/api#inlinequeryresultarticle>).
const LONGEST_RESULT_ID: usize = 64;

fn too_old() -> Refusal {
    Refusal::bad("query is too old and response timeout expired or query ID is invalid")
}

pub(super) fn answer_callback(world: &mut World, parameters: &Parameters) -> Outcome {
    let (now, life) = (world.clock.now(), world.rules.press_life);
    let id = parameters.text("callback_query_id").unwrap_or_default();
    let press = world.presses.get_mut(&id).filter(|press| press.answer.is_none() && press.at + life > now);
    let press = press.ok_or_else(too_old)?;
    if parameters.text("text").is_some_and(|text| text.chars().count() > LONGEST_TOAST) {
        return Err(Refusal::bad("MESSAGE_TOO_LONG"));
    }
    press.answer = Some(Value::Object(parameters.values.clone()));
    Ok(json!(true))
}

pub(super) fn answer_inline(world: &mut World, parameters: &Parameters) -> Outcome {
    let Some(Value::Array(results)) = parameters.json("results", "inline query results")? else {
        return Err(Refusal::bad("expected an Array of inline query results"));
    };
    if results.len() > MOST_RESULTS {
        return Err(Refusal::bad("too many inline query results specified"));
    }
    let mut ids = BTreeSet::new();
    for result in &results {
        check(result).map_err(|why| {
            let why = why.description.replace("Bad Request: ", "");
            Refusal::bad(format!("can't parse inline query result: {why}"))
        })?;
        let id = result["id"].as_str().unwrap_or_default();
        if id.is_empty() || id.len() > LONGEST_RESULT_ID {
            return Err(Refusal::bad("RESULT_ID_INVALID"));
        }
        if !ids.insert(id.to_owned()) {
            return Err(Refusal::bad("RESULT_ID_DUPLICATE"));
        }
    }
    let (now, life) = (world.clock.now(), world.rules.inline_query_life);
    let id = parameters.text("inline_query_id").unwrap_or_default();
    let query = world.inline_queries.get_mut(&id);
    let query = query.filter(|query| query.results.is_none() && query.at + life > now).ok_or_else(too_old)?;
    query.results = Some(results);
    Ok(json!(true))
}

/// Articles with a text; other kinds are not known here.
fn check(result: &Value) -> Result<(), Refusal> {
    let is_filled = |name: &str| result[name].as_str().is_some_and(|text| !text.is_empty());
    if result["type"] != "article" {
        let kind = result["type"].as_str().unwrap_or_default();
        return Err(Refusal::bad(format!("type \"{kind}\" is unsupported for the inline query result")));
    }
    if !is_filled("title") {
        return Err(Refusal::bad("Can't find field \"title\""));
    }
    text_of(result)?;
    keyboard::check(result.get("reply_markup").cloned(), Where::InlineOnly)?;
    Ok(())
}

/// The text that choosing this result sends.
pub(in crate::telegram) fn text_of(result: &Value) -> Result<Formatted, Refusal> {
    let content = &result["input_message_content"];
    let text = content["message_text"].as_str().unwrap_or_default().to_owned();
    if text.is_empty() {
        return Err(Refusal::bad("Message text is empty"));
    }
    let mode = content["parse_mode"].as_str().unwrap_or_default();
    Formatted::parse(text, mode, content.get("entities"))
}
