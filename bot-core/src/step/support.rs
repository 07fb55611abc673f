//! Language support: which languages, what would help; asked, then always answered.

use super::talk::Talk;
use super::ticks::Tick;
use super::{meetings, sign_up};
use crate::conversation::{Deed, Focus, SupportPart};
use crate::facts::{Meeting, Need};
use crate::ids::{MeetingId, RequestId};
use crate::model::LanguageRequest;
use crate::model::language_request::{Help, RequestState, Wants};
use crate::rules::admission;
use crate::rules::answers::LINES;
use crate::rules::typed;
use crate::say::Say;
use crate::turn::Change;
use crate::understand::{Understood, Which, Wish};

/// For a meeting that is not named.
pub(super) fn choose(talk: &mut Talk<'_>) -> Result<(), Need> {
    meetings::with_meant(talk, Which::Nothing, Deed::Support(None))
}

/// Begins a request.
pub(super) fn begin(talk: &mut Talk<'_>, id: MeetingId) {
    begin_with(talk, id, None);
}

/// Begins a request where it is already said what would help.
pub(super) fn begin_with(talk: &mut Talk<'_>, id: MeetingId, help: Option<Help>) {
    let Some(meeting) = talk.meeting(id) else { return };
    if admission::is_past(&meeting, talk.facts.now) {
        return talk.say(Say::Card { meeting: id });
    }
    let mut wants =
        talk.conversation.drafts.get(&id).and_then(|draft| draft.wants.clone()).unwrap_or_default();
    if let Some(help) = help.filter(|help| !wants.help.contains(help)) {
        wants.help.push(help);
    }
    if wants.understands.is_empty() {
        wants.understands.push(talk.house.language_of(&talk.locale()));
    }
    talk.conversation.focus = Focus::Support { meeting: id, wants, part: SupportPart::Understands };
    talk.say(Say::SupportPart { meeting: id });
}

/// Changes the request that is being put together, and shows it again.
fn edit(talk: &mut Talk<'_>, id: MeetingId, change: impl FnOnce(&mut Wants, &mut SupportPart)) {
    match &mut talk.conversation.focus {
        Focus::Support { meeting, wants, part } if *meeting == id => {
            change(wants, part);
            talk.say(Say::SupportPart { meeting: id });
        }
        _ => talk.say(Say::StaleButton),
    }
}

/// Asks for this part again.
pub(super) fn again(talk: &mut Talk<'_>, id: MeetingId) {
    edit(talk, id, |_, _| ());
}

/// Nothing was written: where only words are asked for, that part is done.
pub(super) fn without_words(talk: &mut Talk<'_>, id: MeetingId) {
    match talk.conversation.focus {
        Focus::Support { part: SupportPart::Words, .. } => next(talk, id),
        _ => again(talk, id),
    }
}

/// Ticks or unticks languages, by their places among those offered.
pub(super) fn languages(talk: &mut Talk<'_>, id: MeetingId, boxes: &[(u8, Tick)]) {
    let offered = talk.house.support_languages();
    let known = |(index, tick): &(u8, Tick)| Some((offered.get(usize::from(*index))?.clone(), *tick));
    let Some(boxes) = boxes.iter().map(known).collect::<Option<Vec<_>>>() else {
        return talk.say(Say::StaleButton);
    };
    edit(talk, id, |wants, part| {
        let list = if *part == SupportPart::Speaks { &mut wants.speaks } else { &mut wants.understands };
        boxes.into_iter().for_each(|(tag, tick)| set(list, tag, tick));
    });
}

/// Ticks or unticks kinds of help.
pub(super) fn helps(talk: &mut Talk<'_>, id: MeetingId, boxes: &[(Help, Tick)]) {
    edit(talk, id, |wants, _| boxes.iter().for_each(|(kind, tick)| set(&mut wants.help, *kind, *tick)));
}

/// This part is done.
pub(super) fn next(talk: &mut Talk<'_>, id: MeetingId) {
    edit(talk, id, |wants, part| {
        *part = match part {
            SupportPart::Understands => SupportPart::Speaks,
            SupportPart::Speaks => SupportPart::Help,
            SupportPart::Help if wants.help.contains(&Help::Other) => SupportPart::Words,
            SupportPart::Help | SupportPart::Words | SupportPart::Review => SupportPart::Review,
        };
    });
}

/// Back to the part before; before the first is the form, or the meeting.
pub(super) fn back(talk: &mut Talk<'_>, id: MeetingId) {
    if matches!(&talk.conversation.focus, Focus::Support { part: SupportPart::Understands, .. }) {
        return leave(talk, id);
    }
    edit(talk, id, |_, part| {
        *part = match part {
            SupportPart::Understands | SupportPart::Speaks => SupportPart::Understands,
            SupportPart::Help => SupportPart::Speaks,
            SupportPart::Words | SupportPart::Review => SupportPart::Help,
        };
    });
}

fn leave(talk: &mut Talk<'_>, id: MeetingId) {
    if talk.conversation.drafts.contains_key(&id) {
        sign_up::go_on(talk, id);
    } else {
        meetings::card(talk, id);
    }
}

/// Words instead of buttons: a language, what would help, or something else.
pub(super) fn words(talk: &mut Talk<'_>, id: MeetingId, text: &str, said: &Understood) {
    let text = typed::shortened(&typed::line(text), LINES);
    let languages = match talk.house.find_language(&text) {
        Some(tag) => vec![tag],
        None => Some(talk.house.phrasebook.languages_named(&text))
            .filter(|all| !all.is_empty())
            .unwrap_or_else(|| vec![text.clone()]),
    };
    let wanted = match said.sure() {
        Some(Wish::LanguageSupport(kind)) => *kind,
        _ => None,
    };
    let helps = talk.house.find_help(&text, &talk.locale());
    edit(talk, id, |wants, part| match part {
        // "I need an interpreter" is no language
        SupportPart::Understands | SupportPart::Speaks if wanted.is_some() => {
            wanted.into_iter().for_each(|help| add(&mut wants.help, help));
        }
        SupportPart::Understands => languages.into_iter().for_each(|tag| add(&mut wants.understands, tag)),
        SupportPart::Speaks => languages.into_iter().for_each(|tag| add(&mut wants.speaks, tag)),
        SupportPart::Help if !helps.is_empty() => {
            helps.into_iter().for_each(|help| add(&mut wants.help, help))
        }
        SupportPart::Help | SupportPart::Words | SupportPart::Review => {
            add(&mut wants.help, Help::Other);
            wants.words = Some(text);
            *part = SupportPart::Review;
        }
    });
}

/// Sends the request; while signing up it goes along with the form.
pub(super) fn send(talk: &mut Talk<'_>, id: MeetingId) -> Result<(), Need> {
    let Focus::Support { meeting: about, wants, .. } = talk.conversation.focus.clone() else {
        talk.say(Say::StaleButton);
        return Ok(());
    };
    let Some(meeting) = talk.meeting(id).filter(|_| about == id) else { return Ok(()) };
    if let Some(draft) = talk.conversation.drafts.get_mut(&id).filter(|draft| !draft.changes_sent) {
        draft.wants = Some(wants);
        talk.say(Say::SupportNoted { meeting: id });
        sign_up::go_on(talk, id);
        return Ok(());
    }
    talk.leave();
    file_request(talk, &meeting, wants)?;
    talk.say(Say::SupportAsked { meeting: id });
    Ok(())
}

/// Writes a request down and tells the organisers. A newer one takes the place of the one before.
pub(super) fn file_request(talk: &mut Talk<'_>, meeting: &Meeting, wants: Wants) -> Result<(), Need> {
    let before = talk.facts.request_of(meeting.id, talk.me.person)?.clone();
    let id = before.map_or_else(|| RequestId(talk.fresh_id()), |before| before.id);
    talk.change(Change::Request(Box::new(LanguageRequest {
        id,
        person: talk.me.person,
        meeting: meeting.id,
        wants,
        asked_at: talk.facts.now,
        state: RequestState::Asked,
    })));
    let key = format!("request:{id}:{}", talk.facts.now.as_millisecond());
    talk.tell_organisers(meeting.community, Say::RequestCame { request: id }, key);
    Ok(())
}

fn set<T: PartialEq>(list: &mut Vec<T>, item: T, tick: Tick) {
    if tick.after(list.contains(&item)) {
        add(list, item);
    } else {
        list.retain(|have| *have != item);
    }
}

fn add<T: PartialEq>(list: &mut Vec<T>, item: T) {
    if !list.contains(&item) {
        list.push(item);
    }
}
