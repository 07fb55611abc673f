//! Discord is told of the commands when they have changed, and only then: each change makes every client fetch them anew.

use super::all;
use crate::api::{Api, Refusal, Route};
use bot_core::house::House;
use bot_core::port::Store;
use bot_core::seal;
use serde_json::Value;
use std::collections::BTreeSet;

/// Sees to it that Discord knows the commands of our `application`; whether it had to be told.
///
/// # Errors
/// What Discord refused.
pub async fn register<S: Store>(
    api: &Api,
    house: &House,
    store: &S,
    application: u64,
) -> Result<bool, Refusal> {
    let wanted = serde_json::to_value(all(house))
        .map_err(|_| Refusal::Unreachable("the request could not be made"))?;
    let name = format!("{} commands {application}", crate::NAME);
    let fingerprint = seal::hash(&wanted.to_string()).into_bytes();
    // What we told last may have been taken back by somebody else. What can't be looked up was not.
    let is_known = match api.ask::<Value>(&Route::commands(application)).await {
        Ok(known) => names(&known) == names(&wanted),
        Err(Refusal::Refused { .. } | Refusal::Gone(_)) => true,
        Err(refusal) => return Err(refusal),
    };
    let noted = store.noted(&name).await.ok().flatten();
    if is_known && noted.as_ref() == Some(&fingerprint) {
        return Ok(false);
    }
    api.call::<Value>(&Route::set_commands(application), &wanted).await?;
    if let Err(error) = store.note(&name, fingerprint).await {
        tracing::warn!(%error, "that Discord knows the commands could not be noted; it will be told again");
    }
    Ok(true)
}

fn names(commands: &Value) -> BTreeSet<&str> {
    commands.as_array().into_iter().flatten().filter_map(|command| command.get("name")?.as_str()).collect()
}
