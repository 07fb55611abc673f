//! What the tests of whole conversations share. Each test binary uses its part of it.
#![allow(dead_code, reason = "every test binary compiles all of this and uses a part")]

pub mod pretend;
pub mod script;
pub mod transcript;
pub mod world;
