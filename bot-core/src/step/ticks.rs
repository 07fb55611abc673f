//! Boxes that are ticked at one go: all of one question, or of one part of a request for language support.

use super::talk::Talk;
use super::{sign_up, support};
use crate::press::Press;
use crate::say::Say;

/// What becomes of a box.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tick {
    /// It is ticked.
    On,
    /// It is not.
    Off,
    /// It is the other way round.
    Other,
}

impl Tick {
    /// Whether it is ticked afterwards, if it was so `before`.
    pub fn after(self, before: bool) -> bool {
        match self {
            Self::On => true,
            Self::Off => false,
            Self::Other => !before,
        }
    }
}

/// Ticks `on` and unticks `off`; what is in neither stays as it is. Tokens that don't belong together change nothing.
pub(super) fn ticks(talk: &mut Talk<'_>, on: &[String], off: &[String]) {
    let off = off.iter().map(|token| (token, Tick::Off));
    let on = on.iter().map(|token| (token, Tick::On));
    let opened: Option<Vec<(Press, Tick)>> = off
        .chain(on)
        .map(|(token, tick)| Some((Press::open(&talk.house.key, &talk.me.address, token)?, tick)))
        .collect();
    let opened = opened.unwrap_or_default();
    let done = match opened.first() {
        Some((Press::Tick(id, question, _), _)) => same(&opened, |press| match press {
            Press::Tick(meeting, of, option) if (meeting, of) == (id, question) => Some(*option),
            _ => None,
        })
        .map(|boxes| sign_up::tick(talk, *id, *question, &boxes)),
        Some((Press::SupportLanguage(id, _), _)) => same(&opened, |press| match press {
            Press::SupportLanguage(meeting, index) if meeting == id => Some(*index),
            _ => None,
        })
        .map(|boxes| support::languages(talk, *id, &boxes)),
        Some((Press::SupportHelp(id, _), _)) => same(&opened, |press| match press {
            Press::SupportHelp(meeting, help) if meeting == id => Some(*help),
            _ => None,
        })
        .map(|boxes| support::helps(talk, *id, &boxes)),
        _ => None,
    };
    if done.is_none() {
        talk.say(Say::StaleButton);
    }
}

/// What each box is about; `None` if one of them is about something else.
fn same<T>(opened: &[(Press, Tick)], about: impl Fn(&Press) -> Option<T>) -> Option<Vec<(T, Tick)>> {
    opened.iter().map(|(press, tick)| Some((about(press)?, *tick))).collect()
}

#[cfg(test)]
mod tests;
