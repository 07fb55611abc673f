//! Tests of the courier.

mod depot;
mod pace;
mod queue;
mod queue_under_load;
mod refusals;
mod simulated;
