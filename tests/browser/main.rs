//! People with real browsers at the pages that a real `zapis` serves. With `ZAPIS_PICTURES=FOLDER` the pictures of the
//! README are taken on the way.

mod clock;
mod desk;
mod embed;
#[path = "../support/house.rs"]
mod house;
mod languages;
mod pages;
mod screen;
mod sign_up;
mod waiting;
#[path = "../support/web.rs"]
mod web;
