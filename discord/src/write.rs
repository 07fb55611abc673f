//! From what the core says to what Discord shows.
//!
//! Discord reads everything as markup, also in embeds and fields. So whatever is not ours is [escaped], and no
//! message may call anybody by name unless the core says whom.

mod body;
mod card;
mod components;
mod dialog;
mod escape;
mod split;
mod text;

pub use body::{Body, EPHEMERAL};
pub use card::{card, event};
pub use components::{MOST_BUTTONS, components, public_components};
pub use dialog::modal;
pub use escape::escaped;
pub use split::parts;
pub use text::{line, paragraphs};

/// The longest text of a message (<https://docs.discord.com/developers/resources/message#create-message>).
pub const TEXT_MOST: usize = 2000;
/// The longest text of an embed
/// (<https://docs.discord.com/developers/resources/message#embed-object-embed-limits>).
pub const EMBED_MOST: usize = 4096;

/// The first characters of a text, as many as fit.
pub(crate) fn shortened(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let cut: String = text.chars().take(most.saturating_sub(1)).collect();
    format!("{}…", cut.trim_end())
}
