//! From the core's plain parts to what Telegram shows. What people typed is never markup here: nothing is parsed, what is
//! bold is said beside the text, by offsets.

mod keyboard;
mod split;
mod text;

pub use keyboard::{PASSING, contact_keyboard, keyboard, public_keyboard};
pub use split::{TEXT_MOST, parts};
pub use text::{Styled, one_text, styled};
