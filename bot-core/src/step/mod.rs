//! One step of a conversation: what somebody did becomes a [`Turn`]. Pure and total.
//!
//! `command` reads slash commands, `sentence` plain words, `press` buttons; all three end in the same few deeds:
//! `sign_up`, `mine`, `support`, `ask`, `settings`, `accounts`, `organiser`, `public`.

mod accounts;
mod aside;
mod ask;
mod command;
mod dialog;
mod meetings;
mod mine;
mod organiser;
mod press;
mod public;
mod sentence;
mod settings;
mod sign_up;
mod support;
mod talk;
mod ticks;
mod wishes;

pub use command::COMMANDS;

use crate::facts::{Facts, Need};
use crate::house::House;
use crate::message::{Input, MAX_TEXT};
use crate::press::Press;
use crate::rules::typed;
use crate::say::Say;
use crate::turn::{Change, Turn};
use talk::Talk;

/// Decides what `input` of `facts.me` does. Without a `me` nothing happens.
pub fn step(house: &House, facts: &Facts, input: &Input) -> Result<Turn, Need> {
    let Some(me) = &facts.me else { return Ok(Turn::default()) };
    let mut talk = Talk::new(house, facts, me);
    match input {
        Input::Text(text) if text.chars().count() > MAX_TEXT => too_long(&mut talk),
        Input::Text(text) => words(&mut talk, &typed::clean(text))?,
        Input::Press(token) => match Press::open(&house.key, &me.address, token) {
            Some(pressed) => press::press(&mut talk, pressed)?,
            None => talk.say(Say::StaleButton),
        },
        Input::Form { token, fields } => dialog::filled_in(&mut talk, token, fields)?,
        Input::Ticks { on, off } => ticks::ticks(&mut talk, on, off),
        Input::File(upload) => sign_up::file(&mut talk, upload)?,
        Input::FileTooLarge => sign_up::file_too_large(&mut talk),
        Input::FileLost => {
            talk.say(Say::FileLost);
            sign_up::ask_again(&mut talk);
        }
        Input::Gone => talk.change(Change::Unreachable),
        Input::Public { place, title, text } => public::spoken(&mut talk, place, title, text)?,
        Input::PostHere { title, allowed: false, .. } => public::not_allowed(&mut talk, title),
        Input::PostHere { place, title, slug, locale, calendar, allowed: true } => {
            let whither = public::Where { place, title, calendar: calendar.as_ref() };
            public::here(&mut talk, whither, slug, locale.as_deref())?;
        }
        Input::Brought { place, title } => public::brought(&mut talk, place, title)?,
        Input::Shared { slug, receipt, place } => public::shared(&mut talk, slug, receipt, place),
    }
    Ok(talk.into_turn())
}

fn words(talk: &mut Talk<'_>, text: &str) -> Result<(), Need> {
    match text.strip_prefix('/') {
        _ if text.is_empty() => {
            talk.say(Say::Help);
            Ok(())
        }
        Some(command) => command::command(talk, command),
        None => sentence::sentence(talk, text),
    }
}

fn too_long(talk: &mut Talk<'_>) {
    talk.say(Say::TooLong);
    sign_up::ask_again(talk);
}
