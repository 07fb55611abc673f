//! The domain of Zapis and its conversation: pure decisions over facts, and every word the bot says.
//!
//! No platform, database, runtime or clock is known here: whoever calls passes the facts and the time.
//! Start with [`turn`] (what a decision is), [`facts`] (what it sees) and [`say`] (what it says).

pub mod calendar;
pub mod capabilities;
pub mod conversation;
pub mod desk;
pub mod export;
pub mod facts;
pub mod house;
pub mod ids;
pub mod join;
pub mod locale;
pub mod meeting;
pub mod message;
pub mod model;
pub mod operate;
pub mod places;
pub mod port;
pub mod posting;
pub mod press;
#[cfg(test)]
mod pretend;
pub mod rules;
pub mod say;
pub mod seal;
pub mod start;
pub mod step;
pub mod tick;
pub mod turn;
pub mod understand;
