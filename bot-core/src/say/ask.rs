//! A question to the organisers, and their answer.

use super::dialog;
use super::voice::Voice;
use crate::ids::MeetingId;
use crate::message::{Expects, Field, Look, Opening};
use crate::model::Inquiry;
use crate::press::{Blank, Press};

/// What is your question?
pub(super) fn prompt(voice: &mut Voice<'_>, meeting: Option<MeetingId>) {
    let about = meeting.and_then(|id| voice.meeting(id)).map(|meeting| voice.title_of(meeting));
    let hint = voice.t(if about.is_some() { "ask-prompt-meeting" } else { "ask-prompt" });
    if let Some(title) = &about {
        voice.title(title.clone());
    }
    voice.text(hint.clone());
    let title = about.unwrap_or_else(|| voice.t("button-ask"));
    let field = Field { hint, ..dialog::words(voice, "blank-question") };
    voice.dialog(Blank::Ask(meeting), title, vec![field], Opening::AtOnce);
    voice.quiet(&[("button-stop", Press::Stop)]);
    voice.expects(Expects::Lines);
}

/// The question was passed on.
pub(super) fn sent(voice: &mut Voice<'_>) {
    voice.notice(voice.t("ask-sent"));
    if !voice.capabilities.reaches_away {
        voice.text(voice.t("ask-come-back"));
    }
    voice.quiet(&[("button-meetings", Press::Meetings(0)), ("button-my", Press::My)]);
}

/// The organisers' answer; `false`: there is none yet.
pub(super) fn answered(voice: &mut Voice<'_>, inquiry: &Inquiry) -> bool {
    let Some(answer) = &inquiry.answer else { return false };
    voice.title(voice.t("ask-answered"));
    voice.text(voice.t("ask-you-asked"));
    voice.quote(&inquiry.text);
    voice.text(voice.t("organisers-write"));
    voice.quote(&answer.text);
    voice.row("button-ask-again", Press::Ask(inquiry.meeting), Look::Plain);
    voice.quiet(&[("button-meetings", Press::Meetings(0)), ("button-my", Press::My)]);
    true
}
