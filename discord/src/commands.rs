//! Slash commands: which there are, in which languages, and that Discord knows them.

mod list;
mod register;

pub use list::{CHOICES, Choice, EVENT, LANGUAGE, MEETING, all, languages};
pub use register::register;
