//! Every query, written once. This folder is compiled for each database with its own [`Conn`] and `dialect`: `$1`,
//! `ON CONFLICT` and `RETURNING` mean the same on both, integers are 64 bits wide, instants are microseconds in UTC,
//! JSON is text, and there are no booleans.

pub(crate) mod apply;
pub(crate) mod audience;
pub(crate) mod calls;
pub(crate) mod catalogue;
pub(crate) mod commit;
pub(crate) mod erase;
pub(crate) mod everything;
pub(crate) mod facts;
pub(crate) mod files;
pub(crate) mod forget;
pub(crate) mod history;
pub(crate) mod house;
pub(crate) mod joining;
pub(crate) mod ladder;
pub(crate) mod meetings;
pub(crate) mod outbox;
pub(crate) mod parcels;
pub(crate) mod parked;
pub(crate) mod people;
pub(crate) mod places;
pub(crate) mod postings;
pub(crate) mod registrations;
pub(crate) mod rows;
pub(crate) mod shown;
pub(crate) mod support;
pub(crate) mod sweep;

use super::{Conn, Db, DbRow, dialect};
use crate::error::{Failure, Result};
