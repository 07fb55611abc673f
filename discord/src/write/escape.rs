//! What people write is never markup and never a mention
//! (<https://docs.discord.com/developers/reference#message-formatting>).

/// The text as it is to be seen: nothing in it is bold, a link with another text, a mention or a heading. Addresses of web
/// pages stay what they are, without a preview.
pub fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + 8);
    for (n, line) in text.split('\n').enumerate() {
        if n > 0 {
            escaped.push('\n');
        }
        let mut start_of_line = true;
        for piece in line.split_inclusive(char::is_whitespace) {
            let word = piece.trim_end_matches(char::is_whitespace);
            match address(word) {
                Some((before, address, after)) => {
                    literally(before, start_of_line, &mut escaped);
                    escaped.push('<');
                    escaped.push_str(address);
                    escaped.push('>');
                    literally(after, false, &mut escaped);
                }
                None => literally(word, start_of_line, &mut escaped),
            }
            escaped.extend(piece[word.len()..].chars().filter(|c| !c.is_control() || *c == '\t'));
            start_of_line &= word.is_empty();
        }
    }
    escaped
}

/// An address of a web page in a word, with what stands around it.
fn address(word: &str) -> Option<(&str, &str, &str)> {
    let start = word.find("https://").or_else(|| word.find("http://"))?;
    let (before, rest) = word.split_at(start);
    // What ends a sentence or a bracket is not part of the address.
    let address =
        rest.trim_end_matches(['.', ',', ';', ':', '!', '?', ')', ']', '}', '"', '\'', '»', '”', '…']);
    let plain = |c: char| c.is_ascii_graphic() && !matches!(c, '<' | '>' | '\\' | '`' | '|' | '@' | '"');
    let has_host = url::Url::parse(address).is_ok_and(|url| url.has_host());
    (has_host && address.chars().all(plain)).then(|| (before, address, &rest[address.len()..]))
}

fn literally(text: &str, start_of_line: bool, escaped: &mut String) {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let mut before = None;
    for (n, c) in text.char_indices() {
        let rest = &text[n + c.len_utf8()..];
        let first = start_of_line && n == 0;
        let means_something = match c {
            '\\' | '*' | '_' | '`' | '<' | '[' | ']' => true,
            '|' | '~' => before == Some(c) || rest.starts_with(c),
            '@' => rest.starts_with("everyone") || rest.starts_with("here"),
            ':' => is_emoji(rest),
            '#' | '-' | '+' | '>' => first,
            '.' | ')' => start_of_line && digits > 0 && n == digits,
            _ => false,
        };
        if means_something {
            escaped.push('\\');
        }
        if !c.is_control() {
            escaped.push(c);
        }
        before = Some(c);
    }
}

/// Whether a colon before this begins the name of an emoji.
fn is_emoji(rest: &str) -> bool {
    let name = rest.find(|c: char| !c.is_ascii_alphanumeric() && !matches!(c, '_' | '+' | '-'));
    name.is_some_and(|end| end > 0 && rest[end..].starts_with(':'))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn markup_and_mentions_are_only_text() {
        assert_eq!(escaped("*a* _b_ ~~c~~ `d` ||e||"), r"\*a\* \_b\_ \~\~c\~\~ \`d\` \|\|e\|\|");
        assert_eq!(escaped("@everyone <@1> <#2> <t:3:F>"), r"\@everyone \<@1> \<#2> \<t\:3:F>");
        assert_eq!(escaped(":smile: 16:00–18:00"), r"\:smile: 16:00–18:00");
        assert_eq!(escaped("a_b@example.org | ~20"), r"a\_b@example.org | ~20");
        assert_eq!(escaped("[x](http://a.b)"), r"\[x\](<http://a.b>)");
        assert_eq!(escaped("# a\n- b\n12. c\n> d"), "\\# a\n\\- b\n12\\. c\n\\> d");
        assert_eq!(escaped("Nr 1. - a # b"), "Nr 1. - a # b");
    }

    #[test]
    fn addresses_stay_pressable_and_are_not_previewed() {
        assert_eq!(escaped("See https://a.example/b_c*d?e=f."), "See <https://a.example/b_c*d?e=f>.");
        assert_eq!(escaped("(http://a.example)"), "(<http://a.example>)");
        assert_eq!(escaped("http://"), "http://");
    }

    proptest! {
        /// Read back as Discord reads it, it is the text again, and nothing in it has a meaning.
        #[test]
        fn nothing_is_lost(text in r"[a-z0-9 \n*_~`|<>\[\]@:#+.()\\-]{0,80}") {
            let mut plain = String::new();
            let escaped = escaped(&text);
            let mut chars = escaped.chars();
            while let Some(c) = chars.next() {
                match c {
                    '\\' => plain.extend(chars.next()),
                    '*' | '_' | '`' | '<' | '[' | ']' => prop_assert!(false, "{escaped}"),
                    c => plain.push(c),
                }
            }
            prop_assert!(!escaped.contains("~~") && !escaped.contains("||"), "{}", escaped);
            prop_assert_eq!(plain, text);
        }
    }
}
