//! One thing about a meeting, for who asked for just that.

use super::card;
use super::voice::Voice;
use crate::args;
use crate::facts::{Meeting, Need};
use crate::meeting::{Definition, schedule};
use crate::message::Look;
use crate::press::Press;
use crate::rules::admission;
use crate::understand::Detail;

/// The answer, and the ways on. What the organisers have not said can be asked of them.
pub(super) fn detail(voice: &mut Voice<'_>, meeting: &Meeting, detail: Detail) -> Result<(), Need> {
    voice.title(voice.title_of(meeting));
    card::status_for_all(voice, meeting);
    let definition = &meeting.definition;
    let said = match detail {
        Detail::When => {
            voice.when_fact(definition);
            definition.starts.is_some()
        }
        Detail::HowLong => how_long(voice, definition),
        Detail::Where => {
            card::place(voice, &definition.place);
            true
        }
        Detail::Seats => seats(voice, meeting)?,
        Detail::Spoken => {
            card::spoken(voice, definition);
            !definition.spoken.is_empty()
        }
        Detail::Deadline => deadline(voice, definition),
    };
    if !said {
        voice.text(voice.t("detail-not-said"));
    }
    let (id, now) = (meeting.id, voice.facts.now);
    let mine = voice.mine(id)?.is_some_and(|mine| mine.state.is_live());
    if mine {
        voice.row("button-my-sign-up", Press::MyOne(id), Look::Plain);
    } else if admission::refusal(meeting, now).is_none() {
        voice.row("button-sign-up", Press::SignUp(id), Look::Main);
    }
    if detail == Detail::Spoken && !admission::is_past(meeting, now) {
        voice.row("button-support", Press::Support(id), Look::Plain);
    }
    voice.row("button-details", Press::Card(id), Look::Plain);
    voice.quiet(&[("button-ask", Press::Ask(Some(id))), ("button-meetings", Press::Meetings(0))]);
    Ok(())
}

/// How long it lasts, with when it begins. `false`: no end is written.
fn how_long(voice: &mut Voice<'_>, definition: &Definition) -> bool {
    voice.when_fact(definition);
    let (Some(start), Some(_)) = (schedule::starts_at(definition), definition.ends) else { return false };
    let Some(end) = schedule::ends_at(definition) else { return false };
    let minutes = end.duration_since(start).as_mins();
    let parts = [("duration-hours", minutes / 60), ("duration-minutes", minutes % 60)];
    let said: Vec<String> = parts
        .into_iter()
        .filter(|(_, amount)| *amount > 0)
        .map(|(key, amount)| voice.ta(key, args! { "n" => amount }))
        .collect();
    voice.fact("card-how-long", voice.locale.list(&said));
    true
}

fn seats(voice: &mut Voice<'_>, meeting: &Meeting) -> Result<bool, Need> {
    match meeting.definition.capacity {
        Some(_) => card::seats(voice, meeting)?,
        None => voice.fact("card-seats", voice.t("seats-no-limit")),
    }
    Ok(true)
}

/// Until when one can sign up: without another time, until it starts.
fn deadline(voice: &mut Voice<'_>, definition: &Definition) -> bool {
    match definition.registration_closes {
        Some(_) => card::deadline(voice, definition),
        None => voice.fact("card-registration-closes", voice.t("deadline-start")),
    }
    true
}
