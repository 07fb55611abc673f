//! What many read along: a meeting in short, and "write to me privately". Shorter than the card of a private chat, and
//! the same for everybody.

use super::voice::{Anyone, Voice};
use super::{card, event, translated};
use crate::capabilities::Capabilities;
use crate::facts::{Facts, Meeting, Need};
use crate::house::House;
use crate::message::{Block, PublicButton, PublicCard};
use crate::posting::PublicSay;
use crate::rules::{admission, listing, people, typed};
use crate::say::Refusal;
use crate::start::{self, Opens, payload};

/// How many meetings are offered for sharing at once.
const OFFERS: usize = 20;

/// Whether a card is kept up to date after it was shown.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kept {
    Yes,
    /// Shared by somebody whose cards we don't follow: what would soon be untrue is left out.
    No,
}

/// A meeting's card as somebody may share it themselves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    /// The meeting's.
    pub slug: String,
    /// Its title.
    pub title: String,
    /// When and where, in a line.
    pub line: String,
    /// What is shared.
    pub card: PublicCard,
}

/// Renders `say` for everybody, in the language `locale`. `None`: there is nothing to show (no such meeting, a draft, an
/// event without a date or one that has started); what was shown before stays as it is.
pub fn render_public(
    house: &House,
    facts: &Facts,
    capabilities: &Capabilities,
    say: &PublicSay,
    locale: &str,
) -> Result<Option<PublicCard>, Need> {
    let mut voice = Voice::in_public(house, facts, capabilities, locale);
    match say {
        PublicSay::ComeIn => {
            voice.text(voice.t("come-in"));
            let button = voice.way_in("button-come-in", String::new());
            Ok(Some(voice.done(vec![button])))
        }
        PublicSay::Call(somebody) => {
            voice.text(voice.t("call"));
            let button = voice.way_in("button-show-me", start::MINE.to_owned());
            Ok(Some(PublicCard { calls: Some(somebody.clone()), ..voice.done(vec![button]) }))
        }
        PublicSay::Card(id) => match voice.meeting(*id).filter(|meeting| admission::is_visible(meeting)) {
            Some(meeting) => in_short(voice, meeting, Kept::Yes).map(Some),
            None => Ok(None),
        },
        PublicSay::Event(id) => {
            let meeting = voice.meeting(*id).filter(|meeting| admission::is_visible(meeting));
            Ok(meeting.and_then(|meeting| event::in_calendar(voice, meeting)))
        }
    }
}

/// Meetings that `facts.me` may share and whose slug or title has the words of `query`, in their language. Cards that
/// they organise are kept up to date once they are shared; the others tell only what will stay true.
pub fn offers(
    house: &House,
    facts: &Facts,
    capabilities: &Capabilities,
    query: &str,
) -> Result<Vec<Offer>, Need> {
    let Some(me) = &facts.me else { return Ok(Vec::new()) };
    let locale = house.locale_of(me);
    let query = typed::line(query).to_lowercase();
    let found = listing::upcoming(facts).into_iter().filter(|meeting| matches(meeting, &query)).take(OFFERS);
    found
        .map(|meeting| {
            let kept = if people::organises(me, meeting.community) { Kept::Yes } else { Kept::No };
            let voice = Voice::in_public(house, facts, capabilities, &locale);
            let (title, line) = (voice.title_of(&meeting), line(&voice, &meeting));
            let slug = meeting.definition.slug.clone();
            Ok(Offer { slug, title, line, card: in_short(voice, &meeting, kept)? })
        })
        .collect()
}

fn matches(meeting: &Meeting, query: &str) -> bool {
    let definition = &meeting.definition;
    let mut names = definition.title.0.iter().map(|(_, title)| title);
    definition.slug.to_lowercase().contains(query) || names.any(|name| name.to_lowercase().contains(query))
}

fn line(voice: &Voice<'_, Anyone>, meeting: &Meeting) -> String {
    let when = voice.when_short(&meeting.definition);
    format!("{when} – {}", card::place_in_a_line(voice, &meeting.definition.place))
}

fn in_short(mut voice: Voice<'_, Anyone>, meeting: &Meeting, kept: Kept) -> Result<PublicCard, Need> {
    let definition = &meeting.definition;
    let refusal = admission::refusal(meeting, voice.facts.now);
    voice.title(voice.title_of(meeting));
    card::status_for_all(&mut voice, meeting);
    voice.paragraph(&definition.summary);
    voice.when_fact(definition);
    card::place(&mut voice, &definition.place);
    card::spoken(&mut voice, definition);
    if kept == Kept::Yes && matches!(refusal, None | Some(Refusal::NotYet | Refusal::Closed)) {
        card::seats(&mut voice, meeting)?;
    }
    if matches!(refusal, None | Some(Refusal::NotYet)) {
        card::deadline(&mut voice, definition);
        card::approval(&mut voice, definition);
    }
    translated::note(&mut voice, meeting, translated::is_in_short);
    // A tenth is for what the platform sets between the parts.
    voice.fit(voice.capabilities.text_length / 10 * 9);
    let buttons = buttons(&voice, meeting, refusal, kept)?;
    Ok(voice.done(buttons))
}

fn buttons(
    voice: &Voice<'_, Anyone>,
    meeting: &Meeting,
    refusal: Option<Refusal>,
    kept: Kept,
) -> Result<Vec<PublicButton>, Need> {
    let main = match refusal {
        // Whoever presses here has just read what the meeting is.
        None if kept == Kept::Yes && queues(voice, meeting)? => Some(("button-waiting-list", Opens::SignUp)),
        None => Some(("button-sign-up", Opens::SignUp)),
        Some(Refusal::NotYet) => Some(("button-follow", Opens::Card)),
        Some(Refusal::Closed | Refusal::Started) => Some(("button-details", Opens::Card)),
        Some(Refusal::Cancelled | Refusal::Over) => None,
    };
    let support =
        Some(("button-support", Opens::Support)).filter(|_| !admission::is_past(meeting, voice.facts.now));
    let all = [main, support, Some(("button-ask", Opens::Ask))];
    let way_in = |(key, opens)| voice.way_in(key, payload(&meeting.definition.slug, opens));
    Ok(all.into_iter().flatten().map(way_in).collect())
}

/// Whether whoever signs up now comes onto the waiting list. Where organisers choose, nobody queues by themselves.
fn queues(voice: &Voice<'_, Anyone>, meeting: &Meeting) -> Result<bool, Need> {
    if meeting.definition.capacity.is_none() {
        return Ok(false);
    }
    let seats = voice.facts.seats(meeting.id)?;
    Ok(matches!(admission::first_state(meeting, seats), crate::model::State::Waitlisted { .. }))
}

impl Voice<'_, Anyone> {
    /// Cuts the longest running texts until everything fits so many characters: it is edited as one.
    pub(super) fn fit(&mut self, room: usize) {
        loop {
            let over = self.blocks().iter().map(length).sum::<usize>().saturating_sub(room);
            let longest =
                self.blocks().iter_mut().filter_map(running).max_by_key(|text| text.chars().count());
            let Some(text) = longest.filter(|_| over > 0) else { return };
            let (before, whole) = (text.chars().count(), text.len());
            *text = typed::shortened(text, before.saturating_sub(over).max(2));
            if text.len() >= whole {
                return;
            }
        }
    }
}

fn running(block: &mut Block) -> Option<&mut String> {
    match block {
        Block::Title { text }
        | Block::Text { text }
        | Block::Quote { text }
        | Block::Foreign { text, .. } => Some(text),
        Block::Fact { value, .. } => Some(value),
        _ => None,
    }
}

fn length(block: &Block) -> usize {
    let parts: Vec<&str> = match block {
        Block::Title { text } | Block::Text { text } | Block::Notice { text } | Block::Quote { text } => {
            vec![text]
        }
        Block::List { label, items } => std::iter::once(label).chain(items).map(String::as_str).collect(),
        Block::Fact { label, value, .. } => vec![label, value],
        Block::Link { label, url } => vec![label, url],
        Block::Foreign { note, text, .. } => vec![note, text],
    };
    parts.iter().map(|part| part.chars().count() + 2).sum()
}

#[cfg(test)]
mod tests;
