//! What a component carries: typed here, and nowhere read as text. At most 100 characters
//! (<https://docs.discord.com/developers/components/reference#anatomy-of-a-component-custom-id>).

use std::fmt;

/// What a component means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CustomId {
    /// A button with a sealed token. The number keeps apart what means the same in one message.
    Press(Carries, u8, String),
    /// A menu whose options are sealed tokens, of which one is chosen.
    Choice(Carries, u8),
    /// A menu whose options are sealed tokens of boxes.
    Ticks(Carries, u8),
    /// A dialog, by its sealed token.
    Dialog(Carries, String),
    /// A button that works for anybody: what the private chat is opened with (see [`bot_core::start`]).
    Start(String),
}

/// What becomes of the message with the component.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Carries {
    /// The answer takes its place.
    Passing,
    /// It stays, and the answer goes below.
    Lasting,
}

impl CustomId {
    /// Reads a component's id; `None`: it is none of ours.
    pub fn read(text: &str) -> Option<Self> {
        let mut parts = text.splitn(4, ':');
        let (kind, second) = (parts.next()?, parts.next()?);
        if kind == "start" && parts.next().is_none() {
            return Some(Self::Start(second.to_owned()));
        }
        let carries = Carries::read(second)?;
        let third = parts.next()?;
        Some(match (kind, parts.next()) {
            ("press", Some(token)) => Self::Press(carries, third.parse().ok()?, token.to_owned()),
            ("choice", None) => Self::Choice(carries, third.parse().ok()?),
            ("ticks", None) => Self::Ticks(carries, third.parse().ok()?),
            ("dialog", None) => Self::Dialog(carries, third.to_owned()),
            _ => return None,
        })
    }
}

impl fmt::Display for CustomId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Press(carries, n, token) => write!(f, "press:{carries}:{n}:{token}"),
            Self::Choice(carries, n) => write!(f, "choice:{carries}:{n}"),
            Self::Ticks(carries, n) => write!(f, "ticks:{carries}:{n}"),
            Self::Dialog(carries, token) => write!(f, "dialog:{carries}:{token}"),
            Self::Start(payload) => write!(f, "start:{payload}"),
        }
    }
}

impl Carries {
    /// As a message says of itself.
    pub fn of(passing: bool) -> Self {
        if passing { Self::Passing } else { Self::Lasting }
    }

    fn read(text: &str) -> Option<Self> {
        match text {
            "p" => Some(Self::Passing),
            "l" => Some(Self::Lasting),
            _ => None,
        }
    }
}

impl fmt::Display for Carries {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Passing => "p",
            Self::Lasting => "l",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn what_is_written_is_read_and_fits(
            passing: bool,
            n: u8,
            token in "[A-Za-z0-9_-]{1,64}",
            kind in 0..5,
        ) {
            let carries = Carries::of(passing);
            let id = match kind {
                0 => CustomId::Press(carries, n, token),
                1 => CustomId::Choice(carries, n),
                2 => CustomId::Ticks(carries, n),
                3 => CustomId::Dialog(carries, token),
                _ => CustomId::Start(token),
            };
            let text = id.to_string();
            prop_assert!(text.len() <= 100);
            prop_assert_eq!(CustomId::read(&text), Some(id));
        }

        #[test]
        fn anything_can_be_read(text: String) {
            let _ = CustomId::read(&text);
        }
    }
}
