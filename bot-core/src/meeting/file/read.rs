//! Reading a parsed TOML document with every value's place in the file: tables that notice unknown keys, and values
//! that notice wrong types.

use super::problems::{ProblemKind, Problems, nearest};
use toml::de::{DeTable, DeValue};

/// Something read, with its key's path and its byte offset in the file.
#[derive(Debug, Clone)]
pub(super) struct Read<T> {
    pub(super) path: String,
    pub(super) at: usize,
    pub(super) value: T,
}

/// A value of any type.
pub(super) type Field<'a> = Read<&'a DeValue<'a>>;

impl<T> Read<T> {
    pub(super) fn refuse(&self, problems: &mut Problems, problem: ProblemKind) {
        problems.refuse(self.at, &self.path, problem);
    }

    pub(super) fn warn(&self, problems: &mut Problems, problem: ProblemKind) {
        problems.warn(self.at, &self.path, problem);
    }

    pub(super) fn with<U>(self, value: U) -> Read<U> {
        Read { path: self.path, at: self.at, value }
    }

    /// The last part of the path: the key as it stands in its table.
    pub(super) fn name(&self) -> &str {
        self.path.rsplit('.').next().unwrap_or(&self.path)
    }
}

impl<'a> Field<'a> {
    fn wrong_type(&self, problems: &mut Problems, write: impl Into<String>) {
        self.refuse(problems, ProblemKind::WrongType { found: found(self.value), write: write.into() });
    }

    pub(super) fn string(self, problems: &mut Problems, example: &str) -> Option<Read<&'a str>> {
        let write = format!("{} = \"{example}\"", self.name());
        self.string_or(problems, write)
    }

    /// A string; `write` is the line that makes one.
    pub(super) fn string_or(self, problems: &mut Problems, write: String) -> Option<Read<&'a str>> {
        match self.value.as_str() {
            Some(text) => Some(self.with(text)),
            None => {
                self.wrong_type(problems, write);
                None
            }
        }
    }

    /// A whole number from `min` to `max`.
    pub(super) fn whole(self, problems: &mut Problems, min: u32, max: u32) -> Option<u32> {
        let Some(integer) = self.value.as_integer() else {
            let quoted = self.value.as_str().and_then(|text| text.trim().parse().ok());
            let meant = quoted.unwrap_or(min).clamp(min, max);
            self.wrong_type(problems, format!("{} = {meant}", self.name()));
            return None;
        };
        let number = u32::from_str_radix(integer.as_str(), integer.radix()).ok();
        let number = number.filter(|number| (min..=max).contains(number));
        if number.is_none() {
            self.refuse(problems, ProblemKind::OutOfRange { min, max });
        }
        number
    }

    pub(super) fn boolean(self, problems: &mut Problems) -> Option<bool> {
        let boolean = self.value.as_bool();
        if boolean.is_none() {
            self.wrong_type(problems, format!("{0} = true or {0} = false", self.name()));
        }
        boolean
    }

    /// A list of strings; `items` is an example of the list's inside.
    pub(super) fn strings(self, problems: &mut Problems, items: &str) -> Option<Vec<Read<&'a str>>> {
        let write = format!("{} = [{items}]", self.name());
        self.strings_or(problems, write)
    }

    /// A list of strings; `write` is the line that makes one.
    pub(super) fn strings_or(self, problems: &mut Problems, write: String) -> Option<Vec<Read<&'a str>>> {
        let Some(array) = self.value.as_array() else {
            self.wrong_type(problems, write);
            return None;
        };
        let mut strings = Vec::with_capacity(array.len());
        for (index, item) in array.iter().enumerate() {
            let path = format!("{}[{}]", self.path, index + 1);
            let item = Read { path, at: item.span().start, value: item.get_ref() };
            match item.value.as_str() {
                Some(text) => strings.push(item.with(text)),
                None => item.wrong_type(problems, "it in quotes: \"…\""),
            }
        }
        Some(strings)
    }

    /// A table; `write` says how to write one.
    pub(super) fn section(
        self,
        problems: &mut Problems,
        write: impl FnOnce(&str) -> String,
    ) -> Option<Section<'a>> {
        match self.value.as_table() {
            Some(table) => Some(Section::new(self.path, self.at, table)),
            None => {
                let write = write(self.name());
                self.wrong_type(problems, write);
                None
            }
        }
    }
}

fn found(value: &DeValue<'_>) -> &'static str {
    match value {
        DeValue::String(_) => "a plain text",
        DeValue::Integer(_) | DeValue::Float(_) => "a number",
        DeValue::Boolean(_) => "true or false",
        DeValue::Datetime(_) => "a date",
        DeValue::Array(_) => "a list",
        DeValue::Table(_) => "a table",
    }
}

/// A table that remembers which keys were asked for: at the end, every other one is unknown.
#[derive(Debug)]
pub(super) struct Section<'a> {
    pub(super) path: String,
    pub(super) at: usize,
    table: &'a DeTable<'a>,
    known: Vec<&'static str>,
}

impl<'a> Section<'a> {
    pub(super) fn new(path: String, at: usize, table: &'a DeTable<'a>) -> Self {
        Self { path, at, table, known: Vec::new() }
    }

    pub(super) fn path_of(&self, key: &str) -> String {
        if self.path.is_empty() { key.to_owned() } else { format!("{}.{key}", self.path) }
    }

    /// A known key's value.
    pub(super) fn field(&mut self, key: &'static str) -> Option<Field<'a>> {
        self.known.push(key);
        self.peek(key)
    }

    /// A value that is asked for elsewhere as well.
    pub(super) fn peek(&self, key: &str) -> Option<Field<'a>> {
        let value = self.table.get(key)?;
        Some(Read { path: self.path_of(key), at: value.span().start, value: value.get_ref() })
    }

    pub(super) fn has(&self, key: &str) -> bool {
        self.table.contains_key(key)
    }

    /// All entries, in the order of the file, whatever their keys. The offsets are the keys'.
    pub(super) fn entries(&self) -> Vec<(Read<&'a str>, Field<'a>)> {
        let mut entries: Vec<_> = self
            .table
            .iter()
            .map(|(key, value)| {
                let name: &'a str = key.get_ref();
                let (path, at) = (self.path_of(name), key.span().start);
                let field = Read { path: path.clone(), at: value.span().start, value: value.get_ref() };
                (Read { path, at, value: name }, field)
            })
            .collect();
        entries.sort_by_key(|(key, _)| key.at);
        entries
    }

    pub(super) fn refuse(&self, problems: &mut Problems, problem: ProblemKind) {
        problems.refuse(self.at, &self.path, problem);
    }

    pub(super) fn missing(&self, problems: &mut Problems, key: &str, write: impl Into<String>) {
        problems.refuse(self.at, &self.path_of(key), ProblemKind::Missing { write: write.into() });
    }

    /// The tables under `[[key]]`, in order; their paths count from 1.
    pub(super) fn sections(&mut self, key: &'static str, problems: &mut Problems) -> Vec<Section<'a>> {
        let Some(field) = self.field(key) else { return Vec::new() };
        let write = format!("[[{key}]] on a line of its own, and its keys below");
        let Some(array) = field.value.as_array() else {
            field.wrong_type(problems, write);
            return Vec::new();
        };
        let mut sections = Vec::with_capacity(array.len());
        for (index, item) in array.iter().enumerate() {
            let path = format!("{}[{}]", field.path, index + 1);
            let item = Read { path, at: item.span().start, value: item.get_ref() };
            sections.extend(item.section(problems, |_| write.clone()));
        }
        sections
    }

    /// One of a closed list of words.
    pub(super) fn choice<T: Copy>(
        &mut self,
        key: &'static str,
        choices: &[(&'static str, T)],
        problems: &mut Problems,
    ) -> Option<T> {
        let example = choices.first().map_or("", |(word, _)| word);
        let word = self.field(key)?.string(problems, example)?;
        one_of(&word, choices, problems)
    }

    /// Names every key that was not asked for.
    pub(super) fn finish(self, problems: &mut Problems) {
        for (key, _) in self.entries() {
            if !self.known.contains(&key.value) {
                let suggestion = nearest(key.value, self.known.iter().copied()).map(str::to_owned);
                let known = self.known.iter().map(|&known| known.to_owned()).collect();
                key.refuse(problems, ProblemKind::UnknownKey { suggestion, known });
            }
        }
    }
}

/// The meaning of one word of a closed list.
pub(super) fn one_of<T: Copy>(
    word: &Read<&str>,
    choices: &[(&str, T)],
    problems: &mut Problems,
) -> Option<T> {
    let found = choices.iter().find(|(name, _)| *name == word.value).map(|(_, value)| *value);
    if found.is_none() {
        let suggestion =
            nearest(word.value, choices.iter().map(|(name, _)| *name)).map(|near| format!("\"{near}\""));
        let known = choices.iter().map(|(name, _)| format!("\"{name}\"")).collect();
        word.refuse(problems, ProblemKind::UnknownValue { found: word.value.to_owned(), suggestion, known });
    }
    found
}
