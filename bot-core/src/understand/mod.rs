//! Understanding typed sentences: what somebody wants, in any locale, by phrases that are data.
//!
//! Pure and total: no network, no model, no clock. A message is folded into words (`normalise`), each word is looked
//! up among all the phrases' words (`lexicon`: inflection, typos, another alphabet), patterns of words are found in it
//! (`matching`), and what was found is weighed (`verdict`): what takes something away is never `Sure` beside a
//! negation, a question or a doubt that belongs to no phrase, and two wishes at once are asked about. Which meeting is
//! meant (`which`) is read from its number, day or title (`dates`, `agenda`).
//!
//! The data are `locales/<tag>/phrases.toml`; their heads tell the notation.

mod agenda;
mod arabic;
mod choose;
mod dates;
mod examples;
pub mod labelled;
mod language;
mod lexicon;
mod matching;
mod normalise;
mod pattern;
mod phrasebook;
mod roman;
mod short;
mod skeleton;
mod source;
mod umlauts;
mod verdict;
mod which;
mod wish;

pub use agenda::Agenda;
pub use choose::Choice;
pub use phrasebook::{PhraseError, Phrasebook};
pub use which::Which;
pub use wish::{Confidence, Detail, Understood, Wish, Word};

#[cfg(test)]
mod tests;
