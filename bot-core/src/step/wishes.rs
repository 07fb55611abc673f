//! A wish in plain words: done if it is clear, asked about if it is not, offered to be passed on if it is none.

use super::talk::Talk;
use super::{ask, meetings, mine, settings, sign_up, support};
use crate::conversation::{Deed, Focus};
use crate::facts::Need;
use crate::ids::MeetingId;
use crate::press::Press;
use crate::rules::admission;
use crate::say::Say;
use crate::understand::{Agenda, Understood, Which, Wish};

/// How many wishes are offered where it is not clear which one was meant.
const OFFERED: usize = 3;

/// What the words say, and of which meeting.
pub(super) fn understood(talk: &Talk<'_>, text: &str) -> Result<Understood, Need> {
    Ok(talk.house.phrasebook.understand(text, Some(&talk.locale()), &agenda(talk)?))
}

/// The meetings that this person may speak of: those of the list, and those that they know otherwise.
fn agenda(talk: &Talk<'_>) -> Result<Agenda, Need> {
    let mut all = crate::rules::listing::upcoming(talk.facts);
    let catalogue = &talk.facts.catalogue;
    let hidden = |id: MeetingId| {
        let found = catalogue.meeting(id).filter(|meeting| admission::is_visible(meeting));
        found.filter(|meeting| !admission::is_past(meeting, talk.facts.now)).cloned()
    };
    let mut known: Vec<MeetingId> = talk.conversation.last_meeting.into_iter().collect();
    if catalogue.meetings.len() > all.len() {
        known.extend(talk.facts.registrations_of(talk.me.person)?.iter().map(|mine| mine.meeting));
    }
    for meeting in known.into_iter().filter_map(hidden) {
        if !all.iter().any(|other| other.id == meeting.id) {
            all.push(meeting);
        }
    }
    Ok(Agenda::new(&all, catalogue, talk.facts.now))
}

/// Does what the words wish.
pub(super) fn wish(talk: &mut Talk<'_>, text: &str) -> Result<(), Need> {
    if let Some(meeting) = talk.facts.catalogue.by_slug(text).map(|meeting| meeting.id) {
        meetings::card(talk, meeting);
        return Ok(());
    }
    if let Some(variant) = talk.house.find_variant(text) {
        settings::choose_language(talk, &variant);
        return Ok(());
    }
    let understood = understood(talk, text)?;
    let languages = settings::hear_language(talk, text, &understood);
    answer(talk, text, understood)?;
    settings::ask_language(talk, languages);
    Ok(())
}

fn answer(talk: &mut Talk<'_>, text: &str, understood: Understood) -> Result<(), Need> {
    match understood.sure() {
        Some(wish) => fulfil(talk, wish.clone(), understood.which, text),
        None => {
            let mut wishes: Vec<Press> = Vec::new();
            for press in
                likely(&understood).into_iter().filter_map(|wish| as_press(talk, wish, &understood.which))
            {
                if !wishes.contains(&press) {
                    wishes.push(press);
                }
            }
            if wishes.is_empty() {
                ask::offer(talk, text);
            } else {
                talk.conversation.focus = Focus::Offer { words: crate::rules::typed::shortened(text, 2_000) };
                talk.say(Say::DidYouMean { wishes });
            }
            Ok(())
        }
    }
}

fn likely(understood: &Understood) -> Vec<&Wish> {
    let mut wishes: Vec<&Wish> = understood.wish.iter().chain(&understood.alternatives).collect();
    wishes.dedup();
    wishes.truncate(OFFERED);
    wishes
}

fn fulfil(talk: &mut Talk<'_>, wish: Wish, which: Which, text: &str) -> Result<(), Need> {
    match wish {
        Wish::SignUp => meetings::with_meant(talk, which, Deed::SignUp)?,
        Wish::Meetings => meetings::list(talk, 0),
        Wish::Details(detail) => meetings::with_meant(talk, which, Deed::Details(detail))?,
        Wish::Link => mine::with_meant(talk, which, Deed::Link)?,
        Wish::My => mine::list(talk),
        Wish::Change => mine::with_meant(talk, which, Deed::Change)?,
        Wish::Withdraw => mine::with_meant(talk, which, Deed::Withdraw)?,
        Wish::LanguageSupport(kind) => meetings::with_meant(talk, which, Deed::Support(kind))?,
        Wish::Ask => match which {
            Which::One(id) => ask::begin(talk, Some(id)),
            _ => ask::begin(talk, meetings::meant(talk)),
        },
        Wish::Language(Some(tag)) => {
            let variant = talk.house.variant_meant(&tag, text);
            settings::choose_language(talk, variant.as_deref().unwrap_or(&tag));
        }
        Wish::Language(None) => talk.say(Say::LanguageMenu),
        Wish::Privacy => settings::privacy(talk),
        Wish::Erase => talk.say(Say::EraseAsk),
        Wish::Help => talk.say(Say::Help),
        Wish::Cancel => sign_up::stop(talk),
        Wish::Thanks => talk.say(Say::SmallTalk { thanks: true }),
        Wish::Greeting if talk.me.is_new || text.is_empty() => talk.say(Say::Welcome),
        Wish::Greeting => talk.say(Say::SmallTalk { thanks: false }),
    }
    Ok(())
}

/// Does with a meeting what it was looked for.
pub(super) fn with(talk: &mut Talk<'_>, deed: Deed, id: MeetingId) -> Result<(), Need> {
    match deed {
        Deed::SignUp => sign_up::begin(talk, id),
        Deed::Details(None) => {
            meetings::card(talk, id);
            Ok(())
        }
        Deed::Details(Some(detail)) => {
            meetings::detail(talk, id, detail);
            Ok(())
        }
        Deed::Link => mine::link(talk, id),
        Deed::Withdraw => mine::withdraw_ask(talk, id),
        Deed::Change => mine::change(talk, id),
        Deed::Support(kind) => {
            support::begin_with(talk, id, kind);
            Ok(())
        }
        Deed::Ask => {
            ask::begin(talk, Some(id));
            Ok(())
        }
    }
}

/// The button that stands for a wish when the bot asks what was meant.
fn as_press(talk: &Talk<'_>, wish: &Wish, which: &Which) -> Option<Press> {
    let meant = match which {
        Which::One(id) => Some(*id),
        Which::Unnamed(_) | Which::Nothing => meetings::meant(talk),
        Which::Several(_) | Which::NotThere(_) => None,
    };
    Some(match wish {
        Wish::SignUp => meant.map_or(Press::Meetings(0), Press::SignUp),
        Wish::Meetings => Press::Meetings(0),
        Wish::Details(_) => meant.map_or(Press::Meetings(0), Press::Card),
        Wish::Link | Wish::My | Wish::Change => Press::My,
        Wish::Withdraw => meant.map_or(Press::My, Press::Withdraw),
        Wish::LanguageSupport(_) => Press::Support(meant?),
        Wish::Ask => Press::Ask(meant),
        Wish::Language(_) => Press::LanguageMenu,
        Wish::Privacy => Press::Privacy,
        Wish::Erase => Press::Erase,
        Wish::Help => Press::Help,
        Wish::Cancel | Wish::Thanks | Wish::Greeting => return None,
    })
}
