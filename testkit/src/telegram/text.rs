//! Text as the server keeps it: cleaned, measured in UTF-16 units, with its entities
//! (<https://core.telegram.org/bots/api#messageentity>).

use super::html;
use super::refusal::Refusal;
use super::request::Parameters;
use serde_json::{Value, json};

/// <https://core.telegram.org/bots/api#sendmessage>, after the parsing of entities.
pub(super) const LONGEST_TEXT: usize = 4096;
/// <https://core.telegram.org/bots/api#senddocument>, after the parsing of entities.
pub(super) const LONGEST_CAPTION: usize = 1024;
/// In bytes, before anything is parsed (`Client::get_formatted_text` of the Bot API server).
const LONGEST_SOURCE: usize = 1 << 15;

#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Formatted {
    pub(super) text: String,
    pub(super) entities: Vec<Value>,
}

pub(super) fn units(text: &str) -> usize {
    text.encode_utf16().count()
}

impl Formatted {
    /// A person's text: what apps recognise by themselves is marked.
    pub(super) fn plain(text: &str) -> Self {
        let mut formatted = Self { text: text.to_owned(), entities: Vec::new() };
        formatted.clean();
        formatted.detect();
        formatted
    }

    /// Reads a text with its `parse_mode` or its entities from a call.
    pub(super) fn read(parameters: &Parameters, name: &str, entities: &str) -> Result<Self, Refusal> {
        let text = parameters.text(name).unwrap_or_default();
        let mode = parameters.text("parse_mode").unwrap_or_default();
        let entities = parameters.json(entities, "entities")?;
        Self::parse(text, &mode, entities.as_ref())
    }

    pub(super) fn parse(text: String, mode: &str, entities: Option<&Value>) -> Result<Self, Refusal> {
        if text.len() > LONGEST_SOURCE {
            return Err(Refusal::bad("text is too long"));
        }
        let mut formatted = match mode.to_lowercase().as_str() {
            "" | "none" => Self { entities: given(&text, entities)?, text },
            "html" => {
                html::parse(&text).map_err(|why| Refusal::bad(format!("can't parse entities: {why}")))?
            }
            "markdown" | "markdownv2" => {
                return Err(Refusal::bad("can't parse entities: this fake reads HTML only"));
            }
            _ => return Err(Refusal::bad("unsupported parse_mode")),
        };
        formatted.clean();
        formatted.detect();
        Ok(formatted)
    }

    /// Control characters become blanks, the ends are trimmed, entities follow.
    fn clean(&mut self) {
        let blank = |c: char| if c.is_control() && c != '\n' { ' ' } else { c };
        let text: String = self.text.chars().filter(|c| *c != '\r').map(blank).collect();
        let cut = units(&self.text[..self.text.len() - self.text.trim_start().len()]);
        text.trim().clone_into(&mut self.text);
        let end = units(&self.text);
        self.entities.retain_mut(|entity| {
            let (from, to) = span(entity);
            let (from, to) = (from.saturating_sub(cut).min(end), to.saturating_sub(cut).min(end));
            entity["offset"] = json!(from);
            entity["length"] = json!(to - from);
            to > from
        });
    }

    /// Marks commands, mentions, links and addresses that nothing else marks.
    fn detect(&mut self) {
        let mut at = 0;
        let mut found = Vec::new();
        for word in self.text.split_inclusive(char::is_whitespace) {
            let bare = word.trim_end();
            if let Some((kind, before, length)) = recognise(bare) {
                found.push((kind, at + before, length));
            }
            at += units(word);
        }
        for (kind, offset, length) in found {
            let apart = |entity: &Value| span(entity).1 <= offset || span(entity).0 >= offset + length;
            if self.entities.iter().all(apart) {
                self.entities.push(json!({ "type": kind, "offset": offset, "length": length }));
            }
        }
        self.entities.sort_by_key(|entity| (span(entity).0, std::cmp::Reverse(span(entity).1)));
    }

    /// The text of the first entity of this kind.
    pub(super) fn marked(&self, kind: &str) -> Option<String> {
        let entity = self.entities.iter().find(|entity| entity["type"] == kind)?;
        let (from, to) = span(entity);
        let units: Vec<_> = self.text.encode_utf16().collect();
        Some(String::from_utf16_lossy(units.get(from..to)?))
    }
}

fn span(entity: &Value) -> (usize, usize) {
    let number = |name: &str| entity[name].as_u64().and_then(|n| usize::try_from(n).ok()).unwrap_or_default();
    (number("offset"), number("offset") + number("length"))
}

/// The entities of a call: those of unknown kinds are passed over, those outside the text are refused.
fn given(text: &str, entities: Option<&Value>) -> Result<Vec<Value>, Refusal> {
    let end = units(text);
    let mut kept = Vec::new();
    for entity in entities.and_then(Value::as_array).into_iter().flatten() {
        let number = |name: &str| entity[name].as_i64();
        let (Some(offset), Some(length)) = (number("offset"), number("length")) else {
            return Err(Refusal::bad("can't parse MessageEntity: Can't find field \"offset\" or \"length\""));
        };
        let (Ok(from), Ok(length)) = (usize::try_from(offset), usize::try_from(length)) else {
            return Err(Refusal::bad(format!("receive an entity with incorrect offset {offset}")));
        };
        if !KINDS.contains(&entity["type"].as_str().unwrap_or_default()) || length == 0 {
            continue;
        }
        if from >= end {
            return Err(Refusal::bad(format!(
                "entity begins after the end of the text at UTF-16 offset {from}"
            )));
        }
        if from + length > end {
            let to = from + length;
            return Err(Refusal::bad(format!(
                "entity beginning at UTF-16 offset {from} ends after the end of the text at UTF-16 offset {to}"
            )));
        }
        kept.push(entity.clone());
    }
    Ok(kept)
}

/// What a bot may mark; the rest the server finds by itself.
const KINDS: [&str; 12] = [
    "bold",
    "italic",
    "underline",
    "strikethrough",
    "spoiler",
    "code",
    "pre",
    "text_link",
    "text_mention",
    "custom_emoji",
    "blockquote",
    "expandable_blockquote",
];

/// Kind, units before it, and length of what stands in a word.
fn recognise(word: &str) -> Option<(&'static str, usize, usize)> {
    let before = word.len() - word.trim_start_matches(['(', '"', '„', '«', '[']).len();
    let (before, word) = (units(&word[..before]), &word[before..]);
    let name = |text: &str| text.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '_').count();
    if let Some(rest) = word.strip_prefix('/') {
        let command = name(rest);
        let to = match rest[command..].strip_prefix('@').map(name) {
            Some(bot) if bot > 0 => command + 1 + bot,
            _ => command,
        };
        return (1..=64).contains(&command).then_some(("bot_command", before, 1 + to));
    }
    if let Some(rest) = word.strip_prefix('@') {
        return (name(rest) >= 4).then_some(("mention", before, 1 + name(rest)));
    }
    let bare = word.trim_end_matches(['.', ',', '!', '?', ';', ':', ')', '"', ']']);
    if bare.starts_with("https://") || bare.starts_with("http://") {
        return Some(("url", before, units(bare)));
    }
    let (local, host) = bare.split_once('@')?;
    let is_host = host.contains('.') && host.chars().all(|c| c.is_ascii_alphanumeric() || ".-".contains(c));
    (!local.is_empty() && local.is_ascii() && is_host).then_some(("email", before, units(bare)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn commands_mentions_and_links_are_found_in_utf16_units() {
        let text =
            Formatted::plain("  😀 /start@ZapisTestBot komm-3 (https://example.org/a). ola@example.org\r ");
        let found: Vec<_> = text.entities.iter().map(|e| (e["type"].as_str(), span(e))).collect();
        assert_eq!(
            found,
            [(Some("bot_command"), (3, 22)), (Some("url"), (31, 52)), (Some("email"), (55, 70)),]
        );
        assert_eq!(text.marked("bot_command").as_deref(), Some("/start@ZapisTestBot"));
        assert!(text.text.ends_with("example.org"));
    }

    #[test]
    fn entities_outside_the_text_are_refused_and_trimming_moves_the_others() {
        let entity = |offset: i64, length: i64| json!([{"type": "bold", "offset": offset, "length": length}]);
        let read = |list: &Value| Formatted::parse(" a 😀 ".to_owned(), "", Some(list));
        assert!(read(&entity(7, 1)).is_err());
        assert!(read(&entity(3, 9)).is_err());
        let kept = read(&entity(1, 5)).expect("inside the text");
        assert_eq!(kept.text, "a 😀");
        assert_eq!(kept.entities, [json!({"type": "bold", "offset": 0, "length": 4})]);
    }
}
