//! Single values that a library can judge: names, addresses, numbers, links, cron expressions.

use super::problems::{ProblemKind, Problems};
use super::read::{Field, Read, Section};
use crate::meeting::schedule;
use crate::start::SEAM;
use email_address::EmailAddress;
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

/// Longest slug of a meeting and longest key of a question, in characters: with a prefix it still fits a deep link.
pub const SLUG_MAX: usize = 48;

impl Section<'_> {
    /// A name for links and commands.
    pub(super) fn slug(
        &mut self,
        key: &'static str,
        example: &'static str,
        problems: &mut Problems,
    ) -> Option<String> {
        let text = self.field(key)?.string(problems, example)?;
        slug(&text, example, problems)
    }

    /// The same, but it has to be there; an absent or wrong one is a problem and an empty string.
    pub(super) fn required_slug(
        &mut self,
        key: &'static str,
        example: &'static str,
        problems: &mut Problems,
    ) -> String {
        match self.field(key) {
            Some(field) => {
                let text = field.string(problems, example);
                text.and_then(|text| slug(&text, example, problems)).unwrap_or_default()
            }
            None => {
                self.missing(problems, key, format!("{key} = \"{example}\""));
                String::new()
            }
        }
    }

    /// The slug of a meeting: has no [`SEAM`], so that links can say behind it what is wanted.
    pub(super) fn meeting_slug(&mut self, problems: &mut Problems) -> String {
        if let Some(field) = self.peek("slug")
            && field.value.as_str().is_some_and(|slug| slug.contains(SEAM))
        {
            field.refuse(problems, ProblemKind::TwoUnderscores);
        }
        self.required_slug("slug", "komm-3", problems)
    }

    pub(super) fn email(&mut self, key: &'static str, problems: &mut Problems) -> Option<String> {
        let options = email_address::Options::default().with_required_tld().without_display_text();
        let valid = |text: &str| EmailAddress::parse_with_options(text, options).is_ok();
        self.judged(key, "biuro@example.org", valid, ProblemKind::NotAnEmail, problems)
    }

    /// A phone number as it was written; without a country it is a Polish one.
    pub(super) fn phone(&mut self, key: &'static str, problems: &mut Problems) -> Option<String> {
        let valid = |text: &str| {
            let number = phonenumber::parse(Some(phonenumber::country::Id::PL), text);
            text.len() <= 40 && number.is_ok_and(|number| phonenumber::is_valid(&number))
        };
        self.judged(key, "+48 12 345 67 89", valid, ProblemKind::NotAPhone, problems)
    }

    pub(super) fn url(&mut self, key: &'static str, problems: &mut Problems) -> Option<String> {
        self.judged(key, "https://…", is_web_address, ProblemKind::NotAUrl, problems)
    }

    /// A cron expression that has an occurrence.
    pub(super) fn cron(&mut self, key: &'static str, problems: &mut Problems) -> Option<String> {
        let text = self.field(key)?.string(problems, "0 0 8 * * MON")?;
        match schedule::cron(text.value) {
            None => text.refuse(problems, ProblemKind::NotACron),
            Some(schedule) if !schedule::ever_comes(&schedule) => {
                text.refuse(problems, ProblemKind::NeverComes)
            }
            Some(_) => return Some(text.value.to_owned()),
        }
        None
    }

    fn judged(
        &mut self,
        key: &'static str,
        example: &str,
        valid: impl FnOnce(&str) -> bool,
        otherwise: ProblemKind,
        problems: &mut Problems,
    ) -> Option<String> {
        let text = self.field(key)?.string(problems, example)?;
        let trimmed = text.value.trim();
        if valid(trimmed) {
            return Some(trimmed.to_owned());
        }
        text.refuse(problems, otherwise);
        None
    }
}

/// Notices the second of two equal names, and knows where the first stands.
#[derive(Debug, Default)]
pub(super) struct Unique<'a>(BTreeMap<&'a str, usize>);

impl<'a> Unique<'a> {
    /// Whether the name is new; one that is not is a problem.
    pub(super) fn insert(&mut self, name: &Read<&'a str>, problems: &mut Problems) -> bool {
        match self.0.entry(name.value) {
            Entry::Vacant(free) => {
                free.insert(problems.line(name.at));
                true
            }
            Entry::Occupied(first) => {
                name.refuse(problems, ProblemKind::Repeated { first: *first.get() });
                false
            }
        }
    }

    /// The same for a field that need not be there, nor be a string: that is a problem of its own.
    pub(super) fn insert_field(&mut self, field: Option<Field<'a>>, problems: &mut Problems) {
        if let Some((field, name)) = field.and_then(|field| Some((field.clone(), field.value.as_str()?))) {
            self.insert(&field.with(name), problems);
        }
    }
}

/// A name for links, commands and exports.
pub(super) fn slug(text: &Read<&str>, example: &'static str, problems: &mut Problems) -> Option<String> {
    if is_slug(text.value) {
        return Some(text.value.to_owned());
    }
    text.refuse(problems, ProblemKind::NotASlug { max: SLUG_MAX, example });
    None
}

fn is_slug(text: &str) -> bool {
    let allowed = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'-';
    (1..=SLUG_MAX).contains(&text.len()) && text.bytes().all(allowed)
}

fn is_web_address(text: &str) -> bool {
    let whole = !text.chars().any(|character| character.is_whitespace() || character.is_control());
    let parsed = url::Url::parse(text);
    whole
        && text.len() <= 2000
        && parsed.is_ok_and(|url| matches!(url.scheme(), "http" | "https") && url.has_host())
}
