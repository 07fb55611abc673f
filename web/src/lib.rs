//! The web: the public pages, the chat window, the organisers' desk.
//!
//! As a platform it is called `web`: [`Web`] is its way out (a message becomes an entry of the conversation, and open
//! windows are woken), `chat` its way in. [`router`] puts everything together, [`serve`] runs it.
//!
//! All pages are made here from `templates/` and `assets/`, which are compiled in. Nothing that people wrote enters a page
//! unescaped, and the policy in `headers` would not run it if it did.

mod app;
mod assets;
mod blocks;
mod chance;
mod chat;
mod cookies;
mod demo;
mod desk;
mod headers;
mod health;
mod live;
mod page;
mod pages;
mod platform;
mod trouble;
mod words;

pub use app::{router, serve};
pub use platform::Web;
