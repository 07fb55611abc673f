//! Tests of the courier.

mod lanes;
mod pace;
