//! The terminal as a platform: messages are printed, typed lines are read as text, presses or uploads.

mod line;
mod print;
#[cfg(test)]
mod tests;

pub use line::{Line, read};

use bot_core::capabilities::Capabilities;
use bot_core::ids::Address;
use bot_core::message::{Button, Expects, FileOut, Message};
use courier::{BoxFuture, Delivery, Platform, Sent};
use std::io::Write;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

/// The platform's name.
pub const NAME: &str = "terminal";

/// After this long a message for another person of this terminal is looked at again, by whoever is there then.
pub const ANOTHER_TIME: Duration = Duration::from_secs(1);

const CAPABILITIES: Capabilities = Capabilities {
    text_length: 20_000,
    buttons_in_row: 1,
    label_length: 200,
    edits: false,
    reaches_away: false,
    files: true,
    dialogs: false,
    uploads: true,
};

/// The terminal of one person.
pub struct Terminal {
    address: Address,
    shown: Mutex<Shown>,
}

/// What was shown and can still be referred to.
#[derive(Default)]
pub struct Shown {
    /// The buttons of the newest message that has some.
    pub buttons: Vec<Button>,
    /// What that message asked for.
    pub expects: Expects,
    /// The files of the newest message that has some.
    pub files: Vec<FileOut>,
}

impl Terminal {
    /// The terminal of the person at `address`.
    pub fn new(address: Address) -> Arc<Self> {
        Arc::new(Self { address, shown: Mutex::default() })
    }

    /// What was shown last.
    pub fn shown(&self) -> MutexGuard<'_, Shown> {
        self.shown.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn print(&self, message: &Message) -> Sent {
        if writeln!(std::io::stdout(), "{}", print::message(message)).is_err() {
            return Sent::Away(ANOTHER_TIME);
        }
        let mut shown = self.shown();
        if !message.buttons.is_empty() {
            shown.buttons = message.buttons.concat();
            shown.expects = message.expects;
        }
        if !message.files.is_empty() {
            shown.files.clone_from(&message.files);
        }
        Sent::Delivered(None)
    }
}

impl Platform for Terminal {
    fn name(&self) -> &'static str {
        NAME
    }

    fn capabilities(&self) -> Capabilities {
        CAPABILITIES
    }

    fn send<'a>(&'a self, Delivery { to, message, .. }: Delivery<'a>) -> BoxFuture<'a, Sent> {
        let sent = if *to == self.address { self.print(message) } else { Sent::Away(ANOTHER_TIME) };
        Box::pin(std::future::ready(sent))
    }
}
