//! Every key that the code says is in the English locale, and every key there is said.

use include_dir::{Dir, include_dir};
use std::collections::BTreeSet;

mod easy;

static SOURCES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/src/say");
static ENGLISH: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../locales/en");

/// Words of the web pages and the desk; they are said by the crate `web`, which has a test of its own.
const OF_THE_WEB: [&str; 2] = ["web.ftl", "desk.ftl"];

fn strings(source: &str) -> impl Iterator<Item = &str> {
    source.split('"').skip(1).step_by(2)
}

fn written_keys() -> BTreeSet<&'static str> {
    let files = ENGLISH.files().filter(|file| {
        let name = file.path().to_string_lossy();
        name.ends_with(".ftl") && !OF_THE_WEB.contains(&&*name)
    });
    files
        .filter_map(|file| file.contents_utf8())
        .flat_map(str::lines)
        .filter_map(|line| {
            Some(line.split_once(" =")?.0).filter(|key| key.starts_with(|c: char| c.is_ascii_lowercase()))
        })
        .collect()
}

#[test]
fn every_key_is_said_and_every_said_key_is_there() {
    let sources: Vec<&str> = SOURCES.files().filter_map(|file| file.contents_utf8()).collect();
    let said: BTreeSet<&str> = sources.iter().flat_map(|source| strings(source)).collect();
    let written = written_keys();
    let unused: Vec<_> = written.difference(&said).collect();
    assert!(unused.is_empty(), "in locales/en, but never said: {unused:?}");
    let calls = ["t", "ta", "fact", "fact_of", "list", "row"].map(|call| format!("voice.{call}(\""));
    let missing: Vec<_> = sources
        .iter()
        .flat_map(|source| calls.iter().flat_map(|call| source.split(call.as_str()).skip(1)))
        .filter_map(|rest| rest.split('"').next())
        .filter(|key| !written.contains(key))
        .collect();
    assert!(missing.is_empty(), "said, but not in locales/en: {missing:?}");
}
