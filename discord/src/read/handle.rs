//! The handle with which something is answered, as it lies in the outbox until then.

use super::made_at;
use std::fmt;
use std::time::Duration;

/// How long an interaction can be answered for the first time
/// (<https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-callback>).
pub const FIRST_ANSWER: Duration = Duration::from_secs(3);
/// How long its token is good for further answers; a little less than Discord's 15 minutes, for the way.
pub const TOKEN: Duration = Duration::from_secs(15 * 60 - 10);

/// What is answered.
#[derive(Clone, PartialEq, Eq)]
pub enum Handle {
    /// An interaction.
    Interaction {
        /// Its id.
        id: u64,
        /// The application's.
        application: u64,
        /// Its token. Secret: whoever has it can answer.
        token: String,
        /// Where it is answered, and how.
        seat: Seat,
    },
    /// Words in somebody's direct messages: their channel.
    Words(u64),
}

/// Where an interaction is answered, and how.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Seat {
    /// Others are there: only its person sees the answers.
    pub alone: bool,
    /// It came from a message whose place the first answer may take.
    pub replaces: bool,
    /// A dialog may be the first answer.
    pub dialog: bool,
}

impl Handle {
    /// Reads what is written by `Display`; `None`: it is none.
    pub fn read(text: &str) -> Option<Self> {
        let mut parts = text.split(' ');
        let handle = match parts.next()? {
            "words" => Self::Words(parts.next()?.parse().ok()?),
            "interaction" => Self::Interaction {
                id: parts.next()?.parse().ok()?,
                application: parts.next()?.parse().ok()?,
                seat: Seat::read(parts.next()?)?,
                token: parts.next().filter(|token| !token.is_empty())?.to_owned(),
            },
            _ => return None,
        };
        parts.next().is_none().then_some(handle)
    }

    /// How old an interaction is at this time, in milliseconds since 1970.
    pub fn age(id: u64, now: i64) -> Duration {
        Duration::from_millis(u64::try_from(now).unwrap_or_default().saturating_sub(made_at(id)))
    }
}

impl fmt::Display for Handle {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Words(channel) => write!(f, "words {channel}"),
            Self::Interaction { id, application, token, seat } => {
                write!(f, "interaction {id} {application} {seat} {token}")
            }
        }
    }
}

impl fmt::Debug for Handle {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Words(channel) => f.debug_tuple("Words").field(channel).finish(),
            Self::Interaction { id, seat, .. } => {
                f.debug_struct("Interaction").field("id", id).field("seat", seat).finish_non_exhaustive()
            }
        }
    }
}

impl Seat {
    fn read(text: &str) -> Option<Self> {
        let mut seat = Self::default();
        for letter in text.chars() {
            match letter {
                'a' => seat.alone = true,
                'r' => seat.replaces = true,
                'd' => seat.dialog = true,
                '-' => {}
                _ => return None,
            }
        }
        Some(seat)
    }
}

impl fmt::Display for Seat {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("-")?;
        let letters = [(self.alone, "a"), (self.replaces, "r"), (self.dialog, "d")];
        letters.into_iter().filter(|(set, _)| *set).try_for_each(|(_, letter)| f.write_str(letter))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn what_is_written_is_read(
            id: u64,
            application: u64,
            token in "[A-Za-z0-9+/=._-]{1,300}",
            (alone, replaces, dialog) in any::<(bool, bool, bool)>(),
        ) {
            let seat = Seat { alone, replaces, dialog };
            for handle in [Handle::Words(id), Handle::Interaction { id, application, token: token.clone(), seat }] {
                prop_assert_eq!(Handle::read(&handle.to_string()), Some(handle));
            }
        }

        #[test]
        fn anything_can_be_read(text: String) {
            let _ = Handle::read(&text);
        }
    }

    #[test]
    fn an_id_tells_its_age() {
        let id = 1_234_567 << 22;
        assert_eq!(
            Handle::age(id, i64::try_from(made_at(id)).expect("fits") + 1500),
            Duration::from_millis(1500)
        );
        assert_eq!(Handle::age(id, 0), Duration::ZERO);
    }

    #[test]
    fn a_token_does_not_reach_a_log() {
        let handle =
            Handle::Interaction { id: 1, application: 2, token: "secret".to_owned(), seat: Seat::default() };
        assert!(!format!("{handle:?}").contains("secret"));
    }
}
