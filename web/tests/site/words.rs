//! The words of the pages: all that are used are there, all that are there are used.

use crate::support::site;
use bot_core::locale::{LangTag, keys};
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// Keys of the pages begin like this; those of the bot's own sentences do not.
const STARTS: [&str; 2] = ["web-", "desk-page-"];

/// Everything between double quotes that looks like one of our keys.
fn quoted(folder: &Path, found: &mut BTreeSet<String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            quoted(&path, found);
            continue;
        }
        let text = fs::read_to_string(&path).unwrap();
        let words = text.split('"').filter(|word| STARTS.iter().any(|start| word.starts_with(start)));
        found.extend(words.map(str::to_owned));
    }
}

#[test]
fn every_word_that_a_page_uses_is_there_and_every_one_that_is_there_is_used() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut used = BTreeSet::new();
    quoted(&root.join("templates"), &mut used);
    quoted(&root.join("src"), &mut used);
    let house = site().house;
    let english = keys(house.locales.get(&LangTag::new("en")));
    let there: BTreeSet<String> =
        english.into_iter().filter(|key| STARTS.iter().any(|start| key.starts_with(start))).collect();
    let missing: Vec<_> = used.difference(&there).collect();
    let unused: Vec<_> = there.difference(&used).collect();
    assert!(missing.is_empty() && unused.is_empty(), "missing: {missing:?}; unused: {unused:?}");
}
