//! Slash commands, the same on every platform.

use super::talk::Talk;
use super::{accounts, ask, meetings, mine, organiser, public, settings, sign_up, support};
use crate::facts::Need;
use crate::rules::people;
use crate::say::Say;
use crate::start::{self, Opens};

/// All of them, without their slash.
pub const COMMANDS: [&str; 16] = [
    "start",
    "meetings",
    "my",
    "language",
    "support",
    "interpreter",
    "ask",
    "privacy",
    "reminders",
    "help",
    "cancel",
    "organiser",
    "desk",
    "post",
    "link",
    "unlink",
];

/// Carries out a command given without its slash. A command for a bot's name (`start@SomeBot`) is for us: platforms
/// deliver no others.
pub(super) fn command(talk: &mut Talk<'_>, line: &str) -> Result<(), Need> {
    let (name, rest) = line.split_once(char::is_whitespace).unwrap_or((line, ""));
    let name = name.split('@').next().unwrap_or_default().to_lowercase();
    let rest = rest.trim();
    match &*name {
        "start" => return open(talk, rest),
        "meetings" => meetings::list(talk, 0),
        "my" => mine::list(talk),
        "language" => settings::language(talk, rest),
        "support" | "interpreter" => match talk.facts.catalogue.by_slug(rest).map(|meeting| meeting.id) {
            Some(id) => support::begin(talk, id),
            None => return support::choose(talk),
        },
        "ask" => return ask::command(talk, rest),
        "privacy" => settings::privacy(talk),
        "reminders" => talk.say(Say::ReminderMenu),
        "help" => talk.say(Say::Help),
        "cancel" => sign_up::stop(talk),
        "organiser" => return organiser::enrol(talk, rest),
        "desk" => organiser::desk(talk),
        "post" => public::command(talk, rest),
        "link" => return accounts::command(talk, rest),
        "unlink" => talk.say(Say::Accounts),
        _ => talk.say(Say::NotUnderstood),
    }
    Ok(())
}

fn open(talk: &mut Talk<'_>, payload: &str) -> Result<(), Need> {
    if payload.is_empty() {
        talk.leave();
        talk.say(Say::Welcome);
        return Ok(());
    }
    let visible = |slug: &str| {
        let found = talk.facts.catalogue.by_slug(slug).map(|meeting| meeting.id);
        found.filter(|id| people::visible(talk.facts, talk.me, *id).is_some())
    };
    // A slug is one whatever it looks like: meetings may be older than what links say.
    if let Some(id) = visible(payload) {
        meetings::card(talk, id);
        return Ok(());
    }
    if payload == start::MINE {
        mine::list(talk);
        return Ok(());
    }
    let (slug, opens) = start::read(payload);
    match (visible(slug), opens) {
        (Some(id), Opens::Card) => meetings::card(talk, id),
        (Some(id), Opens::SignUp) => return sign_up::begin(talk, id),
        (Some(id), Opens::Support) => support::begin(talk, id),
        (Some(id), Opens::Ask) => ask::begin(talk, Some(id)),
        (None, _) => talk.say(Say::NoSuchMeeting { slug: crate::rules::typed::shortened(slug, 60) }),
    }
    Ok(())
}
