//! What people do and see: handles for tests.

mod files;
mod group;
mod inline;
mod press;
mod shown;
mod user;
mod wait;

pub use group::Group;
pub use inline::InlineResult;
pub use press::{Answer, Pressed};
pub(super) use shown::shown;
pub use shown::{Author, Button, Shown};
pub use user::User;
pub(super) use wait::until;
