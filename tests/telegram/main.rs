//! The whole binary against a Telegram that behaves like the real one, over real HTTP.

mod faults;
#[path = "../support/house.rs"]
mod house;
mod load;
mod organisers;
mod places;
mod profile;
mod setup;
mod sign_up;
#[path = "../support/web.rs"]
mod web;
