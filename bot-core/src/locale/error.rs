//! What keeps locales from being loaded.

use super::LangTag;
use thiserror::Error;

/// A locale folder that cannot be used as it is. Says what, where, and what to do.
///
/// A broken message is not one of these: the others still work, the missing one falls back, and
/// the audit tells about it.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum LocaleError {
    /// A file or folder cannot be read.
    #[error("{path}: cannot be read ({cause}): check that it is there and may be read")]
    Unreadable {
        /// Where.
        path: String,
        /// The operating system's reason.
        cause: String,
    },
    /// A file is not text.
    #[error("{path}: is not UTF-8 text: save it as UTF-8")]
    NotText {
        /// Where.
        path: String,
    },
    /// A folder's name is not a language tag.
    #[error(
        "{path}: `{name}` is not a language tag: name the folder after its language, such as `uk` or `pt-BR`"
    )]
    NotATag {
        /// Where.
        path: String,
        /// The folder's name.
        name: String,
    },
    /// A folder has neither messages nor a `locale.toml`.
    #[error(
        "{path}: is missing: write it with `name` (the language's own name) and `direction` (`ltr` or `rtl`)"
    )]
    NoSettings {
        /// Where it should be.
        path: String,
    },
    /// A `locale.toml` does not say what it should.
    #[error("{path}, line {line}: {problem}")]
    BadSettings {
        /// Where.
        path: String,
        /// Line, from 1.
        line: usize,
        /// What is wrong, and what to do.
        problem: String,
    },
    /// Nothing to speak.
    #[error("locales: there is no locale at all: add a folder such as `locales/en` with a `locale.toml`")]
    NoLocales,
    /// CLDR data is not usable for a locale.
    #[error(
        "locales/{tag}: no formats for dates, numbers or lists ({cause}): set `formats` in its locale.toml"
    )]
    NoFormats {
        /// Which locale.
        tag: LangTag,
        /// What the library said.
        cause: String,
    },
}
