//! The HTML that the server reads (<https://core.telegram.org/bots/api#html-style>), with its errors' words.

use super::text::{Formatted, units};
use serde_json::{Value, json};

struct Open {
    tag: String,
    argument: Option<String>,
    offset: usize,
    byte: usize,
}

/// Splits marked-up text into text and entities, or says what is wrong with it.
pub(super) fn parse(source: &str) -> Result<Formatted, String> {
    let (mut text, mut entities, mut open) = (String::new(), Vec::new(), Vec::<Open>::new());
    let mut rest = source;
    while let Some(c) = rest.chars().next() {
        let byte = source.len() - rest.len();
        if c == '&' {
            let (decoded, length) = character(rest).unwrap_or(('&', 1));
            text.push(decoded);
            rest = &rest[length..];
        } else if c != '<' {
            text.push(c);
            rest = &rest[c.len_utf8()..];
        } else if let Some(after) = rest.strip_prefix("</") {
            let Some(end) = after.find('>') else {
                return Err(format!("Unclosed end tag at byte offset {byte}"));
            };
            let Some(begun) = open.pop() else {
                return Err(format!("Unexpected end tag at byte offset {byte}"));
            };
            let found = after[..end].trim_end().to_lowercase();
            if !found.is_empty() && found != begun.tag {
                return Err(format!(
                    "Unmatched end tag at byte offset {byte}, expected \"</{}>\", found \"</{found}>\"",
                    begun.tag
                ));
            }
            entities.extend(entity(&begun, &text));
            rest = &after[end + 1..];
        } else {
            let Some(end) = closing(rest) else {
                return Err(format!("Unclosed start tag at byte offset {byte}"));
            };
            let (tag, attributes) = split_tag(&rest[1..end]);
            if !TAGS.contains(&tag.as_str()) {
                return Err(format!("Unsupported start tag \"{tag}\" at byte offset {byte}"));
            }
            let argument = argument(&tag, attributes);
            if tag == "span" && argument.as_deref() != Some("tg-spoiler") {
                return Err(format!("Tag \"span\" must have class \"tg-spoiler\" at byte offset {byte}"));
            }
            open.push(Open { tag, argument, offset: units(&text), byte: text.len() });
            rest = &rest[end + 1..];
        }
    }
    match open.pop() {
        Some(last) => Err(format!("Can't find end tag corresponding to start tag \"{}\"", last.tag)),
        None => Ok(Formatted { text, entities }),
    }
}

const TAGS: [&str; 17] = [
    "a",
    "b",
    "strong",
    "i",
    "em",
    "s",
    "strike",
    "del",
    "u",
    "ins",
    "tg-spoiler",
    "tg-emoji",
    "tg-time",
    "span",
    "pre",
    "code",
    "blockquote",
];

fn entity(begun: &Open, text: &str) -> Option<Value> {
    let length = units(text) - begun.offset;
    let kind = match begun.tag.as_str() {
        "b" | "strong" => "bold",
        "i" | "em" => "italic",
        "s" | "strike" | "del" => "strikethrough",
        "u" | "ins" => "underline",
        "tg-spoiler" | "span" => "spoiler",
        "tg-emoji" => "custom_emoji",
        "tg-time" => return None,
        "blockquote" if begun.argument.is_some() => "expandable_blockquote",
        "a" => "text_link",
        other => other,
    };
    let mut entity = json!({ "type": kind, "offset": begun.offset, "length": length });
    match kind {
        // A link to nowhere is no link; one without a target shows its target.
        "text_link" => {
            let url = begun.argument.clone().unwrap_or_else(|| text[begun.byte..].to_owned());
            entity["url"] = json!(super::keyboard::checked_url(&url).ok()?);
        }
        "code" => {
            if let Some(language) = &begun.argument {
                entity["language"] = json!(language);
            }
        }
        "custom_emoji" => entity["custom_emoji_id"] = json!(begun.argument),
        _ => {}
    }
    (length > 0).then_some(entity)
}

/// The end of a start tag, passing over quoted values.
fn closing(tag: &str) -> Option<usize> {
    let mut quote = None;
    for (at, c) in tag.char_indices() {
        match (quote, c) {
            (None, '>') => return Some(at),
            (None, '"' | '\'') => quote = Some(c),
            (Some(open), c) if open == c => quote = None,
            _ => {}
        }
    }
    None
}

fn split_tag(inside: &str) -> (String, &str) {
    let (tag, attributes) = inside.split_once(char::is_whitespace).unwrap_or((inside, ""));
    (tag.to_lowercase(), attributes)
}

/// The one attribute that means something on this tag.
fn argument(tag: &str, attributes: &str) -> Option<String> {
    let name = match tag {
        "a" => "href",
        "code" | "span" => "class",
        "tg-emoji" => "emoji-id",
        "blockquote" => return attributes.contains("expandable").then(String::new),
        _ => return None,
    };
    let value = attributes.split_once(name)?.1.trim_start().strip_prefix('=')?.trim_start();
    let value = match value.chars().next()? {
        quote @ ('"' | '\'') => value[1..].split(quote).next()?,
        _ => value.split(char::is_whitespace).next()?,
    };
    let value = decode(value);
    if tag == "code" { value.strip_prefix("language-").map(str::to_owned) } else { Some(value) }
}

fn decode(text: &str) -> String {
    let (mut decoded, mut rest) = (String::new(), text);
    while let Some(c) = rest.chars().next() {
        let (c, length) = if c == '&' { character(rest).unwrap_or(('&', 1)) } else { (c, c.len_utf8()) };
        decoded.push(c);
        rest = &rest[length..];
    }
    decoded
}

/// The character that a reference at the start stands for, and the reference's length.
fn character(text: &str) -> Option<(char, usize)> {
    let end = text.find(';').filter(|end| *end <= 10)?;
    let name = &text[1..end];
    let c = match name {
        "lt" => '<',
        "gt" => '>',
        "amp" => '&',
        "quot" => '"',
        _ => {
            let number = name.strip_prefix('#')?;
            let code = match number.strip_prefix(['x', 'X']) {
                Some(hexadecimal) => u32::from_str_radix(hexadecimal, 16).ok()?,
                None => number.parse().ok()?,
            };
            char::from_u32(code).filter(|c| *c != '\0')?
        }
    };
    Some((c, end + 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_becomes_entities() {
        let source = "😀 <b>A &lt;<i>B</i></b> <a href=\"https://example.org/?a=1&amp;b=2\">C</a>";
        let formatted = parse(source).expect("well formed");
        assert_eq!(formatted.text, "😀 A <B C");
        assert_eq!(
            formatted.entities,
            [
                json!({"type": "italic", "offset": 6, "length": 1}),
                json!({"type": "bold", "offset": 3, "length": 4}),
                json!({"type": "text_link", "offset": 8, "length": 1, "url": "https://example.org/?a=1&b=2"}),
            ]
        );
    }

    #[test]
    fn what_is_broken_is_named() {
        for (source, why) in [
            ("a < b", "Unclosed start tag at byte offset 2"),
            ("<b>x", "Can't find end tag corresponding to start tag \"b\""),
            ("x</b>", "Unexpected end tag at byte offset 1"),
            ("<p>x</p>", "Unsupported start tag \"p\" at byte offset 0"),
            ("<b><i>x</b></i>", "Unmatched end tag at byte offset 7, expected \"</i>\", found \"</b>\""),
        ] {
            assert_eq!(parse(source), Err(why.to_owned()), "{source}");
        }
    }
}
