//! Slash commands, the same on every platform.

use super::talk::Talk;
use super::{ask, meetings, mine, organiser, settings, sign_up, support};
use crate::facts::Need;
use crate::rules::people;
use crate::say::Say;

/// Carries out a command given without its slash. A command for a bot's name (`start@SomeBot`) is for us: platforms
/// deliver no others.
pub(super) fn command(talk: &mut Talk<'_>, line: &str) -> Result<(), Need> {
    let (name, rest) = line.split_once(char::is_whitespace).unwrap_or((line, ""));
    let name = name.split('@').next().unwrap_or_default().to_lowercase();
    let rest = rest.trim();
    match &*name {
        "start" => start(talk, rest),
        "meetings" => meetings::list(talk, 0),
        "my" => mine::list(talk),
        "language" => settings::language(talk, rest),
        "support" | "interpreter" => with_slug(talk, rest, support::begin, support::choose),
        "ask" => return ask::command(talk, rest),
        "privacy" => settings::privacy(talk),
        "reminders" => talk.say(Say::ReminderMenu),
        "help" => talk.say(Say::Help),
        "cancel" => sign_up::stop(talk),
        "organiser" => return organiser::enrol(talk, rest),
        "desk" => organiser::desk(talk),
        _ => talk.say(Say::NotUnderstood),
    }
    Ok(())
}

fn start(talk: &mut Talk<'_>, slug: &str) {
    if slug.is_empty() {
        talk.leave();
        return talk.say(Say::Welcome);
    }
    let found = talk.facts.catalogue.by_slug(slug).map(|meeting| meeting.id);
    match found.filter(|id| people::visible(talk.facts, talk.me, *id).is_some()) {
        Some(id) => meetings::card(talk, id),
        None => talk.say(Say::NoSuchMeeting { slug: crate::rules::typed::shortened(slug, 60) }),
    }
}

fn with_slug(
    talk: &mut Talk<'_>,
    slug: &str,
    known: fn(&mut Talk<'_>, crate::ids::MeetingId),
    unknown: fn(&mut Talk<'_>),
) {
    match talk.facts.catalogue.by_slug(slug).map(|meeting| meeting.id) {
        Some(id) => known(talk, id),
        None => unknown(talk),
    }
}
