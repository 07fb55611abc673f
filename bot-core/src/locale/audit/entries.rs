//! The messages and terms of a locale as they hold, each with where it is and what it uses.

use super::usage::Usage;
use crate::locale::messages::{MessageFile, Messages};
use fluent_syntax::ast::{Attribute, Entry};
use std::collections::{BTreeMap, BTreeSet};

/// Where a message or term is, and what it uses.
#[derive(Debug)]
pub(super) struct Written<'a> {
    pub file: &'a MessageFile,
    /// From 1.
    pub line: Option<usize>,
    pub usage: Usage,
}

/// All of a locale.
#[derive(Debug, Default)]
pub(super) struct Entries<'a> {
    /// By `key` or `key.attribute`.
    pub messages: BTreeMap<String, Written<'a>>,
    /// By name without `-`; with what the term's attributes use.
    pub terms: BTreeMap<String, Written<'a>>,
    /// What was written twice where one does not override the other: file, line and key.
    pub repeated: Vec<(&'a MessageFile, Option<usize>, String)>,
    /// Keys of entries that cannot be read.
    pub broken: BTreeSet<&'a str>,
}

impl<'a> Entries<'a> {
    /// What a locale has itself.
    pub(super) fn of(messages: &'a Messages) -> Self {
        Self::in_files(messages.files.iter().map(|file| &**file))
    }

    /// The same laid over what its base has.
    pub(super) fn with_base(messages: &'a Messages) -> Self {
        Self::in_files(messages.all_files().map(|file| &**file))
    }

    fn in_files(files: impl Iterator<Item = &'a MessageFile>) -> Self {
        let mut entries = Self::default();
        for file in files {
            entries.broken.extend(file.broken.iter().map(|broken| broken.key.as_str()));
            file.resource.entries().for_each(|entry| entries.add(file, entry));
        }
        entries
    }

    /// Whether there is such a message, be it broken.
    pub(super) fn has(&self, key: &str) -> bool {
        self.messages.contains_key(key) || self.broken.contains(key)
    }

    /// The variables that a message needs, with those of the messages that it is made of.
    pub(super) fn variables(&self, key: &str) -> BTreeSet<String> {
        let (mut variables, mut seen, mut open) = (BTreeSet::new(), BTreeSet::new(), vec![key]);
        while let Some(key) = open.pop() {
            if let Some(written) = self.messages.get(key)
                && seen.insert(key)
            {
                variables.extend(written.usage.variables.iter().cloned());
                open.extend(written.usage.messages.iter().map(String::as_str));
            }
        }
        variables
    }

    fn add(&mut self, file: &'a MessageFile, entry: &Entry<&str>) {
        match entry {
            Entry::Message(message) => {
                let line = line_of(file, message.id.name);
                if let Some(value) = &message.value {
                    self.add_message(
                        message.id.name.to_owned(),
                        Written { file, line, usage: Usage::of(value) },
                    );
                }
                for Attribute { id, value } in &message.attributes {
                    let key = format!("{}.{}", message.id.name, id.name);
                    self.add_message(key, Written { file, line, usage: Usage::of(value) });
                }
            }
            Entry::Term(term) => {
                let mut usage = Usage::of(&term.value);
                term.attributes.iter().for_each(|attribute| usage.pattern(&attribute.value));
                let line = line_of(file, &format!("-{}", term.id.name));
                let earlier = self.terms.insert(term.id.name.to_owned(), Written { file, line, usage });
                self.note_repeated(earlier, file, line, format!("-{}", term.id.name));
            }
            _ => {}
        }
    }

    fn add_message(&mut self, key: String, written: Written<'a>) {
        let (file, line) = (written.file, written.line);
        let earlier = self.messages.insert(key.clone(), written);
        self.note_repeated(earlier, file, line, key);
    }

    fn note_repeated(
        &mut self,
        earlier: Option<Written<'a>>,
        file: &'a MessageFile,
        line: Option<usize>,
        key: String,
    ) {
        if earlier.is_some_and(|earlier| earlier.file.overlay == file.overlay) {
            self.repeated.push((file, line, key));
        }
    }
}

/// The last line that begins the entry: where it is repeated, that one holds.
fn line_of(file: &MessageFile, key: &str) -> Option<usize> {
    let begins = |line: &str| line.strip_prefix(key).is_some_and(|rest| rest.trim_start().starts_with('='));
    let lines = file.resource.source().lines();
    lines.enumerate().filter(|(_, line)| begins(line)).last().map(|(index, _)| index + 1)
}
