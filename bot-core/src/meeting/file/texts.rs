//! Texts: tables of languages, and what may stand in them.

use super::problems::{ProblemKind, Problems};
use super::read::{Field, Read, Section};
use crate::meeting::definition::{TextLists, Texts};
use unic_langid::LanguageIdentifier;

/// How long a text may be, and whether it may have several lines.
#[derive(Debug, Clone, Copy)]
pub(super) struct Shape {
    max: usize,
    lines: bool,
}

/// Titles, names, labels: one line.
pub(super) const LINE: Shape = Shape { max: 200, lines: false };
/// A point of an agenda: one longer line.
pub(super) const POINT: Shape = Shape { max: 1000, lines: false };
/// Everything that is read rather than pressed.
pub(super) const TEXT: Shape = Shape { max: 4000, lines: true };

impl Section<'_> {
    /// A text in several languages, in the author's order; absent: empty.
    pub(super) fn texts(&mut self, key: &'static str, shape: Shape, problems: &mut Problems) -> Texts {
        self.field(key).map_or_else(Texts::default, |field| texts(field, key, shape, problems))
    }

    /// The same, but it has to be there.
    pub(super) fn required_texts(
        &mut self,
        key: &'static str,
        shape: Shape,
        problems: &mut Problems,
    ) -> Texts {
        match self.field(key) {
            Some(field) => texts(field, key, shape, problems),
            None => {
                self.missing(problems, key, format!("{key}.pl = \"…\""));
                Texts::default()
            }
        }
    }

    /// A list of short texts in several languages.
    pub(super) fn text_lists(&mut self, key: &'static str, problems: &mut Problems) -> TextLists {
        let Some(field) = self.field(key) else { return TextLists::default() };
        let lists = languages(field, || format!("{key}.pl = [\"…\", \"…\"]"), problems);
        let mut read = Vec::with_capacity(lists.len());
        for (language, list) in lists {
            let write = format!("{key}.{language} = [\"…\", \"…\"]");
            let Some(points) = list.strings_or(problems, write) else { continue };
            let points =
                points.iter().filter_map(|point| checked(point, POINT, problems)).collect::<Vec<_>>();
            read.push((language, points));
        }
        TextLists(read)
    }

    /// One line in no particular language: a name, an address.
    pub(super) fn line(&mut self, key: &'static str, problems: &mut Problems) -> Option<String> {
        let text = self.field(key)?.string(problems, "…")?;
        checked(&text, LINE, problems)
    }

    /// The same, but it has to be there; an absent or wrong one is a problem and an empty string.
    pub(super) fn required_line(&mut self, key: &'static str, problems: &mut Problems) -> String {
        match self.field(key) {
            Some(field) => {
                let text = field.string(problems, "…");
                text.and_then(|text| checked(&text, LINE, problems)).unwrap_or_default()
            }
            None => {
                self.missing(problems, key, format!("{key} = \"…\""));
                String::new()
            }
        }
    }
}

/// A text in several languages; `key` is how its lines begin.
pub(super) fn texts(field: Field<'_>, key: &str, shape: Shape, problems: &mut Problems) -> Texts {
    let mut read = Vec::new();
    for (language, text) in languages(field, || format!("{key}.pl = \"…\""), problems) {
        let text = text.string_or(problems, format!("{key}.{language} = \"…\""));
        let text = text.and_then(|text| checked(&text, shape, problems));
        read.extend(text.map(|text| (language, text)));
    }
    Texts(read)
}

/// The entries of a table of languages, in the author's order.
fn languages<'a>(
    field: Field<'a>,
    write: impl FnOnce() -> String,
    problems: &mut Problems,
) -> Vec<(String, Field<'a>)> {
    let Some(section) = field.section(problems, |_| write()) else { return Vec::new() };
    let entries = section.entries();
    if entries.is_empty() {
        section.refuse(problems, ProblemKind::Empty { write: "it in at least one language" });
    }
    let mut read = Vec::with_capacity(entries.len());
    for (key, value) in entries {
        read.extend(language(&key, problems).map(|language| (language, value)));
    }
    read
}

/// A BCP 47 tag in its canonical form. Languages have two or three letters here: the longer ones that the standard
/// reserves are, in practice, words somebody took for a tag.
pub(super) fn language(tag: &Read<&str>, problems: &mut Problems) -> Option<String> {
    let parsed = tag.value.parse::<LanguageIdentifier>().ok();
    let parsed =
        parsed.filter(|language| !language.language.is_empty() && language.language.as_str().len() <= 3);
    if parsed.is_none() {
        tag.refuse(problems, ProblemKind::NotALanguage);
    }
    parsed.map(|language| language.to_string())
}

/// The text without surrounding blanks, if nothing in it can garble what people see.
pub(super) fn checked(text: &Read<&str>, shape: Shape, problems: &mut Problems) -> Option<String> {
    let trimmed = text.value.trim();
    match objection(trimmed, shape) {
        None => Some(trimmed.replace("\r\n", "\n")),
        Some(problem) => {
            text.refuse(problems, problem);
            None
        }
    }
}

fn objection(text: &str, shape: Shape) -> Option<ProblemKind> {
    if text.is_empty() {
        return Some(ProblemKind::Empty { write: "the words, or leave the line out" });
    }
    if let Some(character) = text.chars().find(|character| invisible(*character)) {
        return Some(ProblemKind::Invisible { code: character.into() });
    }
    if !shape.lines && text.contains(['\n', '\r', '\u{2028}', '\u{2029}']) {
        return Some(ProblemKind::LineBreak);
    }
    let length = text.chars().count();
    (length > shape.max).then_some(ProblemKind::TooLong { length, max: shape.max })
}

/// Control characters, and those that override the direction of the text around them.
fn invisible(character: char) -> bool {
    match character {
        '\n' | '\r' | '\t' => false,
        '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}' => true,
        _ => character.is_control(),
    }
}
