//! The rules: who may, are there seats, is it too late. Each stands here once, whatever the door.

pub mod admission;
pub mod answers;
pub mod filled_in;
pub mod form;
pub mod joining;
pub mod listing;
pub mod people;
pub mod typed;
