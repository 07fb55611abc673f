//! `zapis backup`.

use crate::config::Settings;
use crate::trouble::Trouble;
use crate::{output, wire};
use std::path::Path;

/// Writes a consistent copy of the database.
pub async fn run(settings: &Settings, file: &Path) -> Result<(), Trouble> {
    let shown = file.display().to_string();
    if file.exists() {
        let what = "the copy would replace a file that is there";
        return Err(Trouble::new(what, shown, "name a new file, or move this one away"));
    }
    wire::with_bot(settings, async |bot| Ok(bot.store.backup(file).await?)).await?;
    output::line(&format!("copied to {shown}"))
}
