//! Discord is told of the commands when they have changed, and only then: each change makes every client fetch them anew.

use super::all;
use crate::api::{Api, Refusal, Route};
use bot_core::house::House;
use bot_core::port::Store;
use bot_core::seal;
use serde_json::Value;
use std::collections::BTreeSet;

/// Sees to it that Discord knows our commands; whether it had to be told.
///
/// # Errors
/// What Discord refused.
pub async fn register<S: Store>(api: &Api, house: &House, store: &S) -> Result<bool, Refusal> {
    let me: Value = api.ask(&Route::me()).await?;
    let application = crate::read::id(&me, "id").ok_or(Refusal::Unreachable("the answer can't be read"))?;
    let wanted = serde_json::to_value(all(house))
        .map_err(|_| Refusal::Unreachable("the request could not be made"))?;
    let name = format!("{} commands {application}", crate::NAME);
    let fingerprint = seal::hash(&wanted.to_string()).into_bytes();
    let known: Value = api.ask(&Route::commands(application)).await?;
    let noted = store.noted(&name).await.ok().flatten();
    // What we told last may have been taken back by somebody else.
    if noted.as_ref() == Some(&fingerprint) && names(&known) == names(&wanted) {
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
