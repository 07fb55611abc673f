//! What is said without being asked: reminders, changes, cancellations, the opening of sign-up.

use super::standing::link_block;
use super::voice::Voice;
use crate::args;
use crate::facts::{Meeting, Need};
use crate::meeting::definition::{Place, ReminderKind};
use crate::message::Look;
use crate::press::Press;
use crate::rules::admission;
use crate::tick;
use jiff::Timestamp;

/// A reminder; `false`: it is no longer true for this reader.
pub(super) fn reminder(
    voice: &mut Voice<'_>,
    meeting: &Meeting,
    index: u32,
    kind: ReminderKind,
    start: Timestamp,
) -> Result<bool, Need> {
    let mine = voice.mine(meeting.id)?;
    if !tick::is_still_true(meeting, mine.map(|mine| mine.state.name()), kind, start) {
        return Ok(false);
    }
    let when = voice.when_short(&meeting.definition);
    let online = !matches!(meeting.definition.place, Place::Onsite(_));
    voice.title(voice.title_of(meeting));
    voice.text(voice.ta(opening(kind, online), args! { "when" => when }));
    let own_words = usize::try_from(index).ok().and_then(|index| meeting.definition.reminders.get(index));
    if let Some(reminder) = own_words {
        voice.paragraph(&reminder.text);
    }
    match kind {
        ReminderKind::Confirm => {
            let yes = voice.button(voice.t("button-coming"), Press::Coming(meeting.id, true), Look::Main);
            let no =
                voice.button(voice.t("button-not-coming"), Press::Coming(meeting.id, false), Look::Plain);
            voice.rows(vec![yes, no]);
        }
        ReminderKind::Link | ReminderKind::Starting => {
            let linked = mine.is_some_and(|mine| link_block(voice, meeting, mine));
            super::card::place(voice, &meeting.definition.place);
            if !linked && online {
                voice.text(voice.t("link-not-yet"));
            }
        }
        ReminderKind::Feedback => voice.row("button-feedback", Press::Ask(Some(meeting.id)), Look::Main),
        ReminderKind::SaveTheDate | ReminderKind::Materials | ReminderKind::Note => {
            voice.when_fact(&meeting.definition);
        }
    }
    voice
        .quiet(&[("button-my-sign-up", Press::MyOne(meeting.id)), ("button-reminders", Press::ReminderMenu)]);
    Ok(true)
}

fn opening(kind: ReminderKind, online: bool) -> &'static str {
    match kind {
        ReminderKind::SaveTheDate => "reminder-save-the-date",
        ReminderKind::Confirm => "reminder-confirm",
        ReminderKind::Link if online => "reminder-link",
        ReminderKind::Link => "reminder-place",
        ReminderKind::Starting => "reminder-starting",
        ReminderKind::Materials => "reminder-materials",
        ReminderKind::Feedback => "reminder-feedback",
        ReminderKind::Note => "reminder-note",
    }
}

/// What of a meeting changed.
#[derive(Clone, Copy)]
pub(super) struct What {
    pub time: bool,
    pub place: bool,
    pub link: bool,
}

/// The meeting changed; shows how it is now.
pub(super) fn changed(voice: &mut Voice<'_>, meeting: &Meeting, what: What) -> Result<(), Need> {
    voice.title(voice.title_of(meeting));
    voice.notice(voice.t("changed"));
    if what.time {
        voice.text(voice.t("changed-time"));
    }
    voice.when_fact(&meeting.definition);
    if what.place {
        voice.text(voice.t("changed-place"));
    }
    super::card::place(voice, &meeting.definition.place);
    let mine = voice.mine(meeting.id)?;
    if what.link && mine.is_some_and(|mine| admission::link(meeting, Some(mine)).is_some()) {
        voice.text(voice.t("changed-link"));
        if admission::is_near(meeting, voice.facts.now)
            && let Some(mine) = mine
        {
            link_block(voice, meeting, mine);
        }
    }
    super::mine::calendar_file(voice, meeting, mine);
    voice.row("button-my-sign-up", Press::MyOne(meeting.id), Look::Plain);
    voice.row("button-not-coming", Press::Withdraw(meeting.id), Look::Plain);
    Ok(())
}

/// The meeting was cancelled; with a calendar file that takes it out.
pub(super) fn cancelled(voice: &mut Voice<'_>, meeting: &Meeting) -> Result<(), Need> {
    voice.title(voice.title_of(meeting));
    voice.notice(voice.ta("cancelled", args! { "when" => voice.when_short(&meeting.definition) }));
    if let Some(reason) = meeting.cancelled.as_deref().filter(|reason| !reason.is_empty()) {
        voice.text(voice.t("organisers-write"));
        voice.quote(reason);
    }
    let mine = voice.mine(meeting.id)?;
    super::mine::calendar_file(voice, meeting, mine);
    voice.quiet(&[("button-ask", Press::Ask(Some(meeting.id))), ("button-meetings", Press::Meetings(0))]);
    Ok(())
}

/// Sign-up has opened.
pub(super) fn opened(voice: &mut Voice<'_>, meeting: &Meeting) {
    voice.title(voice.title_of(meeting));
    voice.notice(voice.t("opened"));
    voice.when_fact(&meeting.definition);
    voice.row("button-sign-up", Press::SignUp(meeting.id), Look::Main);
    voice.quiet(&[("button-details", Press::Card(meeting.id))]);
}
