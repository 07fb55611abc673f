//! The binary from outside: what its commands print, how they end, and what is left behind.

mod chat;
mod commands;
#[path = "../support/house.rs"]
mod house;
mod locales;
mod secrets;
mod understand;
#[path = "../support/web.rs"]
mod web;
