//! The site over HTTP, on a pretend database.

mod chat;
mod desk;
mod pages;
mod store;
mod support;
mod words;
