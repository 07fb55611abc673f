//! The example meetings, compiled in.

use super::dates;
use crate::commands::import;
use crate::trouble::Trouble;
use crate::wire::Zapis;
use bot_core::meeting::Definition;
use bot_core::meeting::file::{Files, MeetingFile, Parsed, parse};
use include_dir::{Dir, include_dir};
use jiff::tz::TimeZone;
use std::sync::Arc;

static EXAMPLES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/examples/meetings");

struct Beside;

impl Files for Beside {
    fn read(&self, name: &str) -> Option<Vec<u8>> {
        EXAMPLES.get_file(name).map(|file| file.contents().to_vec())
    }
}

/// Imports the examples: communities first, then the meetings, moved into the future.
pub async fn import(bot: &Arc<Zapis>) -> Result<(), Trouble> {
    let (communities, mut meetings): (Vec<Parsed>, Vec<Parsed>) =
        read()?.into_iter().partition(|parsed| matches!(parsed.file, MeetingFile::Community(_)));
    let today = bot.clock.now().to_zoned(TimeZone::UTC).date();
    dates::move_ahead(&mut meetings.iter_mut().filter_map(definition).collect::<Vec<_>>(), today);
    for parsed in communities.into_iter().chain(meetings) {
        import::import(bot, parsed).await?;
    }
    Ok(())
}

fn definition(parsed: &mut Parsed) -> Option<&mut Definition> {
    match &mut parsed.file {
        MeetingFile::Meeting(definition) => Some(definition),
        MeetingFile::Community(_) => None,
    }
}

/// All of them, in the order of their names.
fn read() -> Result<Vec<Parsed>, Trouble> {
    let mut files: Vec<_> =
        EXAMPLES.files().filter(|file| file.path().extension().is_some_and(|e| e == "toml")).collect();
    files.sort_by_key(|file| file.path());
    files
        .into_iter()
        .map(|file| {
            let text = file.contents_utf8().unwrap_or_default();
            parse(text, &Beside).map_err(|problems| {
                let words: Vec<String> = problems.iter().map(ToString::to_string).collect();
                let place = format!("examples/meetings/{}, as compiled in", file.path().display());
                Trouble::new(words.join("; "), place, "correct the example and build again")
            })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_example_can_be_imported() {
        read().expect("examples without problems");
    }
}
