//! Language support: putting the request together, what happens next, the decision.

use super::voice::Voice;
use super::{dialog, names};
use crate::args;
use crate::conversation::{Focus, SupportPart};
use crate::facts::{Meeting, Need};
use crate::meeting::schedule;
use crate::message::{Expects, Field, Look, Opening};
use crate::model::LanguageRequest;
use crate::model::language_request::{Help, RequestState, Wants};
use crate::press::{Blank, Press};

/// The part of the request that is asked now.
pub(super) fn part(voice: &mut Voice<'_>, meeting: &Meeting) {
    let Focus::Support { wants, part, .. } = voice.me.conversation.focus.clone() else {
        voice.text(voice.t("stale-button"));
        return;
    };
    voice.slot(format!("support:{}:{part:?}", meeting.id));
    match part {
        SupportPart::Understands => {
            voice.title(voice.ta("support-title", args! { "title" => voice.title_of(meeting) }));
            deadline(voice, meeting);
            voice.text(voice.t("support-understands"));
            languages(voice, meeting, &wants.understands);
        }
        SupportPart::Speaks => {
            voice.text(voice.t("support-speaks"));
            languages(voice, meeting, &wants.speaks);
        }
        SupportPart::Help => {
            voice.text(voice.t("support-help"));
            for help in Help::ALL {
                let look = if wants.help.contains(&help) { Look::Ticked } else { Look::Unticked };
                let label = names::help(voice.locale, help);
                let button = voice.button(label, Press::SupportHelp(meeting.id, help), look);
                voice.rows(vec![button]);
            }
            voice.row("button-done", Press::SupportNext(meeting.id), Look::Main);
            voice.expects(Expects::Choice);
        }
        SupportPart::Words => {
            voice.text(voice.t("support-words"));
            voice.row("button-skip", Press::SupportNext(meeting.id), Look::Plain);
            let value = wants.words.unwrap_or_default();
            let field = Field { value, required: false, ..dialog::words(voice, "blank-need") };
            voice.dialog(
                Blank::SupportWords(meeting.id),
                voice.t("button-support"),
                vec![field],
                Opening::AtAPress,
            );
            voice.expects(Expects::Lines);
        }
        SupportPart::Review => review(voice, meeting, &wants),
    }
    voice.quiet(&[("button-back", Press::SupportBack(meeting.id)), ("button-stop", Press::Stop)]);
}

/// By when it must be asked. Late is told, and still passed on.
fn deadline(voice: &mut Voice<'_>, meeting: &Meeting) {
    let Some(closes) = schedule::language_requests_close_at(&meeting.definition) else { return };
    let when = voice.instant(closes, &meeting.definition);
    let key = if closes <= voice.facts.now { "support-late" } else { "support-deadline" };
    voice.text(voice.ta(key, args! { "when" => when }));
}

fn languages(voice: &mut Voice<'_>, meeting: &Meeting, chosen: &[String]) {
    let offered = voice.house.support_languages();
    let mut buttons = Vec::new();
    for (tag, index) in offered.iter().zip(0u8..) {
        let look = if chosen.contains(tag) { Look::Ticked } else { Look::Unticked };
        let label = names::language(voice.locale, tag);
        buttons.push(voice.button(label, Press::SupportLanguage(meeting.id, index), look));
    }
    for row in buttons.chunks(2) {
        voice.rows(row.to_vec());
    }
    let typed: Vec<String> = chosen.iter().filter(|tag| !offered.contains(tag)).cloned().collect();
    voice.list("support-typed", typed);
    voice.text(voice.t("support-type-other"));
    voice.row("button-done", Press::SupportNext(meeting.id), Look::Main);
    let field = Field { lines: false, ..dialog::words(voice, "blank-language") };
    voice.dialog(Blank::SupportWords(meeting.id), voice.t("button-support"), vec![field], Opening::AtAPress);
    voice.expects(Expects::Line);
}

fn review(voice: &mut Voice<'_>, meeting: &Meeting, wants: &Wants) {
    voice.title(voice.t("support-review"));
    wants_facts(voice, wants);
    voice.text(voice.t("review-nothing-sent"));
    voice.row("button-send", Press::SupportSend(meeting.id), Look::Main);
    voice.expects(Expects::Choice);
}

/// A request, fact by fact.
pub(super) fn wants_facts(voice: &mut Voice<'_>, wants: &Wants) {
    for (label, tags) in
        [("support-fact-understands", &wants.understands), ("support-fact-speaks", &wants.speaks)]
    {
        if !tags.is_empty() {
            let names: Vec<String> = tags.iter().map(|tag| names::language(voice.locale, tag)).collect();
            voice.fact(label, voice.locale.list(&names));
        }
    }
    let helps: Vec<String> = wants.help.iter().map(|help| names::help(voice.locale, *help)).collect();
    if !helps.is_empty() {
        voice.fact("support-fact-help", voice.locale.list(&helps));
    }
    if let Some(words) = &wants.words {
        voice.quote(words);
    }
}

/// A request in a line.
pub(super) fn wants_words(voice: &Voice<'_>, wants: &Wants) -> String {
    let mut parts: Vec<String> = wants.help.iter().map(|help| names::help(voice.locale, *help)).collect();
    parts.extend(wants.words.as_deref().map(|words| voice.theirs(words)));
    if parts.is_empty() {
        parts = wants.understands.iter().map(|tag| names::language(voice.locale, tag)).collect();
    }
    voice.locale.list(&parts)
}

/// A request in a line, with where it stands.
pub(super) fn state_words(voice: &Voice<'_>, request: &LanguageRequest) -> String {
    let state = match request.state {
        RequestState::Asked => "support-state-asked",
        RequestState::Arranged { .. } => "support-state-arranged",
        RequestState::Declined { .. } => "support-state-declined",
    };
    format!("{} – {}", wants_words(voice, &request.wants), voice.t(state))
}

/// It was sent, or goes along with the sign-up; what happens next.
pub(super) fn asked(voice: &mut Voice<'_>, meeting: &Meeting, along: bool) {
    if along {
        return voice.text(voice.t("support-noted"));
    }
    voice.title(voice.title_of(meeting));
    voice.notice(voice.t("support-sent"));
    voice.text(voice.t("support-next"));
    deadline_passed(voice, meeting);
    voice.quiet(&[("button-my", Press::My), ("button-meetings", Press::Meetings(0))]);
}

fn deadline_passed(voice: &mut Voice<'_>, meeting: &Meeting) {
    if schedule::language_requests_close_at(&meeting.definition)
        .is_some_and(|closes| closes <= voice.facts.now)
    {
        deadline(voice, meeting);
    }
}

/// The organisers' decision.
pub(super) fn decided(voice: &mut Voice<'_>, request: &LanguageRequest) -> Result<bool, Need> {
    let Some(meeting) = voice.meeting(request.meeting) else { return Ok(false) };
    voice.title(voice.title_of(meeting));
    voice.text(wants_words(voice, &request.wants));
    voice.notice(voice.t(match request.state {
        RequestState::Asked => return Ok(false),
        RequestState::Arranged { .. } => "support-arranged",
        RequestState::Declined { .. } => "support-declined",
    }));
    if !request.state.note().is_empty() {
        voice.text(voice.t("organisers-write"));
        voice.quote(request.state.note());
    }
    voice.quiet(&[("button-ask", Press::Ask(Some(meeting.id))), ("button-my", Press::My)]);
    Ok(true)
}
