//! What people do and see: handles for tests.

mod act;
mod command;
mod doing;
mod fill;
mod forge;
mod place;
mod seat;
mod shown;
mod user;
mod wait;

pub use doing::Doing;
pub use fill::{Field, Modal};
pub use forge::Forgery;
pub use place::{Channel, Guild};
pub use seat::Seat;
pub use shown::{Button, Choice, Select, Shown};
pub use user::User;
pub(super) use wait::until;
