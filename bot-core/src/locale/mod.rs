//! Languages: what the bot says in each of them, and how each writes dates, numbers and lists.
//!
//! A locale is a folder `locales/<tag>/` with
//! - `locale.toml` (without it, CLDR says name and direction): `name` (its own name), `direction`
//!   (`ltr` or `rtl`), and if wanted `fallback` (tags to try where a message is missing), `formats` (the CLDR locale whose dates, numbers and
//!   lists it uses, where that is not its own tag), `easy` (`true`: it is easy to read, see [`Locale::is_easy`]) and
//!   `[languages]` (names of languages that CLDR lacks or that should not be used);
//! - any number of `*.ftl` with messages in [Fluent](https://projectfluent.org/fluent/guide/);
//! - `phrases.toml`, which is handed out as it is ([`Locale::file`]).
//!
//! A folder whose tag is that of another folder with a region or variant behind it (`pl-simple` beside `pl`) is a
//! *variant*, and the other folder is its *base*. Whatever it does not have it takes from there: messages (without being
//! counted as trouble, and with the variant's own where they refer to each other), direction, formats, fallbacks,
//! names of languages, `phrases.toml`. So it holds no more than what differs, and a `locale.toml` with its `name`. In the
//! menu it stands right behind its base; a platform's hint at a language never leads to a variant like `pl-simple`.
//!
//! The folders of the repository are compiled in; a folder of further ones may be laid over them at
//! start ([`Locales::load`]): it adds languages and replaces single messages.
//!
//! A form that depends on a number is chosen by `{ PLURAL($n) -> [one] … *[other] … }`. Fluent's own
//! `{ $n -> [one] … }` uses plural rules that are wrong for several languages, and [`audit()`] says so.

mod args;
mod audit;
mod direction;
mod error;
mod formats;
mod language;
mod languages;
mod messages;
mod plural;
mod settings;
mod source;
mod tag;
#[cfg(test)]
mod tests;
mod troubles;
mod variant;

pub use args::{Arg, Args};
pub use audit::{Finding, Problem, audit, keys};
pub use direction::{Direction, isolate};
pub use error::LocaleError;
pub use language::Locale;
pub use languages::Locales;
pub use source::Source;
pub use tag::LangTag;
