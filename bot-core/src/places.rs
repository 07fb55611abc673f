//! What happens in places where many read along without a person whom one could answer: the house acts.

use crate::facts::{Facts, Meeting, Need};
use crate::house::House;
use crate::ids::{Address, PostingId};
use crate::message::MAX_TEXT;
use crate::posting::{NewPosting, PublicSay};
use crate::rules::{admission, typed};
use crate::step::COMMANDS;
use crate::turn::{Change, Turn};
use std::sync::Arc;

/// A command as it stands where many read along.
pub(crate) struct Command {
    /// Without its slash, in lower case, without the bot's name.
    pub name: String,
    /// What stands behind it.
    pub rest: String,
}

impl Command {
    /// Reads a command for this bot: one of ours, or any that names the bot (`help@SomeBot`; platforms hand over no
    /// other bot's). Anything else that people say among themselves is none.
    pub fn read(text: &str) -> Option<Self> {
        if text.chars().count() > MAX_TEXT {
            return None;
        }
        let line = typed::line(text);
        let line = line.strip_prefix('/')?;
        let (word, rest) = line.split_once(' ').unwrap_or((line, ""));
        let (name, named) = match word.split_once('@') {
            Some((name, bot)) => (name, !bot.is_empty()),
            None => (word, false),
        };
        let name = name.to_lowercase();
        (named || COMMANDS.contains(&&*name)).then(|| Self { name, rest: rest.to_owned() })
    }

    /// `/post SLUG [LOCALE]`; an absent slug is empty.
    pub fn slug_and_locale(&self) -> (&str, Option<&str>) {
        let mut words = self.rest.split(' ');
        (words.next().unwrap_or_default(), words.next())
    }
}

/// The change that asks whoever wrote in `place` to come in.
pub(crate) fn come_in(facts: &Facts, place: &Address, locale: String) -> Change {
    let id = PostingId(facts.fresh_named_id("come in"));
    let say = PublicSay::ComeIn;
    Change::Post(Box::new(NewPosting { id, place: place.clone(), locale, say, receipt: None }))
}

/// The bot was taken out of a place: it is forgotten with its parts, and so is what was posted there.
pub fn place_gone(place: &Address) -> Turn {
    Turn { changes: vec![Change::PlaceGone(place.clone())], ..Turn::default() }
}

/// A place has another address now. Its parts and what was posted there go along.
pub fn place_moved(from: &Address, to: &Address) -> Turn {
    if from == to {
        return Turn::default();
    }
    Turn { changes: vec![Change::PlaceMoved { from: from.clone(), to: to.clone() }], ..Turn::default() }
}

/// Something was written in the name of the place itself, and nobody knows by whom. `/post SLUG [LOCALE]` is done if
/// whoever brought the bot there organises that meeting; anything else is let pass in silence.
pub fn place_spoke(house: &House, facts: &Facts, place: &Address, text: &str) -> Result<Turn, Need> {
    let Some(command) = Command::read(text).filter(|command| command.name == "post") else {
        return Ok(Turn::default());
    };
    let (slug, locale) = command.slug_and_locale();
    let found = facts.catalogue.by_slug(slug).filter(|meeting| admission::is_visible(meeting));
    let Some(meeting) = found else { return Ok(Turn::default()) };
    if !facts.brought_by(place)?.contains(&meeting.community) {
        return Ok(Turn::default());
    }
    let locale = match locale {
        Some(wanted) => house.find_locale(wanted),
        None => Some(language_of(house, meeting)),
    };
    let Some(locale) = locale else { return Ok(Turn::default()) };
    let id = PostingId(facts.fresh_id(1));
    let say = PublicSay::Card(meeting.id);
    let posting = NewPosting { id, place: place.clone(), locale, say, receipt: None };
    Ok(Turn { changes: vec![Change::Post(Box::new(posting))], ..Turn::default() })
}

/// The first of our languages that is spoken at the meeting; where none is, that of those of whom nothing is known.
fn language_of(house: &House, meeting: &Arc<Meeting>) -> String {
    let spoken = meeting.definition.spoken.iter().find_map(|tag| house.find_locale(tag));
    spoken.unwrap_or_else(|| house.default_locale().to_owned())
}
