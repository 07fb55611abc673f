//! The whole binary against a Discord that behaves like the real one, over real HTTP and WebSocket.

mod closed;
mod events;
mod faults;
mod gateway;
#[path = "../support/house.rs"]
mod house;
mod load;
mod public;
mod setup;
mod sign_up;
#[path = "../support/web.rs"]
mod web;
