//! From meaning to words: what a [`Say`] looks like to one reader, now.

use super::voice::Voice;
use super::{
    Say, accounts, ask, card, detail, form, menus, mine, notices, organiser, posting, standing, support,
    translated,
};
use crate::capabilities::Capabilities;
use crate::facts::{Facts, Meeting, Need};
use crate::house::House;
use crate::ids::MeetingId;
use crate::message::{Look, Message};
use crate::press::Press;

/// Renders `say` for the reader `facts.me`. `None`: it is no longer true and must not be sent.
pub fn render(
    house: &House,
    facts: &Facts,
    capabilities: &Capabilities,
    say: &Say,
) -> Result<Option<Message>, Need> {
    let Some(me) = &facts.me else { return Ok(None) };
    let mut voice = Voice::new(house, facts, me, capabilities);
    let (say, now) = match say {
        Say::Write { prompt } => (&**prompt, true),
        say => (say, false),
    };
    let holds = match about(say) {
        Some(id) => match voice.meeting(id) {
            Some(meeting) => about_meeting(&mut voice, say, meeting)?,
            None => false,
        },
        None => in_general(&mut voice, say)?,
    };
    if is_passing(say) {
        voice.passing();
    }
    if now {
        voice.open_dialog();
    }
    Ok(holds.then(|| voice.done()))
}

/// Whether it is a step on the way, which the answer to a press may replace.
fn is_passing(say: &Say) -> bool {
    if let Say::Again { card } = say {
        return is_passing(card);
    }
    matches!(
        say,
        Say::Help
            | Say::Meetings { .. }
            | Say::Original { .. }
            | Say::WhichMeeting { .. }
            | Say::Question { .. }
            | Say::Review { .. }
            | Say::Resume { .. }
            | Say::My
            | Say::WithdrawAsk { .. }
            | Say::SupportPart { .. }
            | Say::DidYouMean { .. }
            | Say::LanguageMenu
            | Say::LanguageAsk { .. }
            | Say::ReminderMenu
            | Say::RemindersSet
            | Say::Privacy
            | Say::EraseAsk
            | Say::Applicant { .. }
            | Say::NotePrompt { .. }
            | Say::PostWhich { .. }
            | Say::PostWhere { .. }
            | Say::Accounts
            | Say::TakeOutAsk { .. }
    )
}

/// The meeting that a sentence is about, as far as the sentence itself tells.
pub fn about(say: &Say) -> Option<MeetingId> {
    match say {
        Say::Card { meeting }
        | Say::Detail { meeting, .. }
        | Say::Original { meeting }
        | Say::CardRest { meeting }
        | Say::Intro { meeting }
        | Say::Question { meeting, .. }
        | Say::Review { meeting }
        | Say::NamePrompt { meeting }
        | Say::Resume { meeting }
        | Say::Standing { meeting, .. }
        | Say::Refused { meeting, .. }
        | Say::Following { meeting }
        | Say::Opened { meeting }
        | Say::MyOne { meeting }
        | Say::WithdrawAsk { meeting }
        | Say::Link { meeting }
        | Say::Calendar { meeting }
        | Say::NotSignedUp { meeting }
        | Say::SupportPart { meeting }
        | Say::SupportAsked { meeting }
        | Say::SupportNoted { meeting }
        | Say::Reminder { meeting, .. }
        | Say::ComingThanks { meeting }
        | Say::Changed { meeting, .. }
        | Say::Cancelled { meeting }
        | Say::Applicants { meeting }
        | Say::Posted { meeting, .. }
        | Say::PostWhere { meeting }
        | Say::NotPosted { meeting, .. } => Some(*meeting),
        _ => None,
    }
}

fn about_meeting(voice: &mut Voice<'_>, say: &Say, meeting: &Meeting) -> Result<bool, Need> {
    match say {
        Say::Card { .. } => card::card(voice, meeting)?,
        Say::Detail { detail, .. } => detail::detail(voice, meeting, *detail)?,
        Say::Original { .. } => translated::original(voice, meeting),
        Say::CardRest { .. } => card::rest(voice, meeting)?,
        Say::Intro { .. } => form::intro(voice, meeting),
        Say::Question { key, problem, .. } => form::question(voice, meeting, key, problem.as_ref()),
        Say::Review { .. } => form::review(voice, meeting)?,
        Say::NamePrompt { .. } => form::name_prompt(voice, meeting),
        Say::Resume { .. } => form::resume(voice, meeting),
        Say::Standing { because, .. } => standing::standing(voice, meeting, *because)?,
        Say::Refused { why, .. } => standing::refused(voice, meeting, *why),
        Say::Following { .. } => {
            voice.text(voice.ta("following", crate::args! { "title" => voice.title_of(meeting) }));
            voice.quiet(&[
                ("button-support", Press::Support(meeting.id)),
                ("button-meetings", Press::Meetings(0)),
            ]);
        }
        Say::Opened { .. } if meeting.cancelled.is_some() => return Ok(false),
        Say::Opened { .. } => notices::opened(voice, meeting),
        Say::MyOne { .. } => mine::one(voice, meeting)?,
        Say::WithdrawAsk { .. } => mine::withdraw_ask(voice, meeting)?,
        Say::Link { .. } => mine::link(voice, meeting)?,
        Say::Calendar { .. } => mine::calendar(voice, meeting)?,
        Say::NotSignedUp { .. } => mine::not_signed_up(voice, meeting)?,
        Say::SupportPart { .. } => support::part(voice, meeting),
        Say::SupportAsked { .. } => support::asked(voice, meeting, false),
        Say::SupportNoted { .. } => support::asked(voice, meeting, true),
        Say::Reminder { index, kind, start, .. } => {
            return notices::reminder(voice, meeting, *index, *kind, *start);
        }
        Say::ComingThanks { .. } => mine::coming_thanks(voice, meeting)?,
        Say::Changed { sequence, .. } if *sequence != meeting.sequence || meeting.cancelled.is_some() => {
            return Ok(false);
        }
        Say::Changed { time, place, link, .. } => {
            notices::changed(voice, meeting, notices::What { time: *time, place: *place, link: *link })?;
        }
        Say::Cancelled { .. } if meeting.cancelled.is_none() => return Ok(false),
        Say::Cancelled { .. } => notices::cancelled(voice, meeting)?,
        Say::Applicants { .. } => return organiser::applicants(voice, meeting),
        Say::Posted { title, calendar, .. } => posting::posted(voice, meeting, title, *calendar),
        Say::PostWhere { .. } => return posting::whereto(voice, meeting),
        Say::NotPosted { why, .. } => posting::not_posted(voice, meeting, *why),
        _ => return Ok(false),
    }
    Ok(true)
}

fn in_general(voice: &mut Voice<'_>, say: &Say) -> Result<bool, Need> {
    match say {
        Say::Welcome => menus::welcome(voice),
        Say::Help => menus::help(voice),
        Say::Meetings { from } => menus::meetings(voice, *from)?,
        Say::NoSuchMeeting { slug } => {
            voice.text(voice.ta("no-such-meeting", crate::args! { "name" => voice.theirs(slug) }));
            menus::meetings(voice, 0)?;
        }
        Say::WhichMeeting { purpose, likely } => menus::which(voice, *purpose, likely)?,
        Say::Stopped { meeting } => {
            let meeting = meeting.and_then(|id| voice.meeting(id)).cloned();
            form::stopped(voice, meeting.as_deref());
        }
        Say::My => mine::my(voice)?,
        Say::AskPrompt { meeting } => ask::prompt(voice, *meeting),
        Say::AskSent => ask::sent(voice),
        Say::PleaseChoose => plain(voice, "please-choose", false),
        Say::NotUnderstood => menus::not_understood(voice),
        Say::DidYouMean { wishes } => menus::did_you_mean(voice, wishes),
        Say::LanguageMenu => menus::languages(voice, true),
        Say::NoSuchLanguage => menus::languages(voice, false),
        Say::LanguageSet => menus::language_set(voice, false),
        Say::LanguageNoticed => menus::language_set(voice, true),
        Say::LanguageAsk { likely } => menus::language_ask(voice, likely),
        Say::Privacy => menus::privacy(voice)?,
        Say::Export => menus::export(voice)?,
        Say::EraseAsk => menus::erase_ask(voice),
        Say::Erased => plain(voice, "erased", false),
        Say::ReminderMenu => menus::reminders(voice, false)?,
        Say::RemindersSet => menus::reminders(voice, true)?,
        Say::SmallTalk { thanks } => {
            plain(voice, if *thanks { "small-talk-thanks" } else { "small-talk-hello" }, true)
        }
        Say::StaleButton => plain(voice, "stale-button", true),
        Say::TooLong => plain(voice, "too-long", false),
        Say::FileNotAsked => plain(voice, "file-not-asked", true),
        Say::FileLost => plain(voice, "problem-file-lost", false),
        Say::FileTooLarge => plain(voice, "problem-file-too-large", true),
        Say::OrganisersOnly => plain(voice, "organisers-only", true),
        Say::BadCode => plain(voice, "bad-code", false),
        Say::ReplySent => {
            voice.text(voice.t("reply-sent"));
            voice.row("button-desk", Press::Desk, Look::Quiet);
        }
        other => return of_accounts(voice, other),
    }
    Ok(true)
}

fn of_accounts(voice: &mut Voice<'_>, say: &Say) -> Result<bool, Need> {
    match say {
        Say::LinkCode { code } => accounts::code(voice, code),
        Say::NotLinked { why } => accounts::not_linked(voice, *why),
        Say::Linked => return accounts::linked(voice),
        Say::AccountJoined { platform } => accounts::joined(voice, platform),
        Say::Accounts => accounts::accounts(voice)?,
        Say::TakeOutAsk { account } => return accounts::take_out_ask(voice, *account),
        Say::TakenOut { platform } => accounts::taken_out(voice, platform),
        Say::OnYourOwn => accounts::on_your_own(voice),
        other => return of_organisers(voice, other),
    }
    Ok(true)
}

fn of_organisers(voice: &mut Voice<'_>, say: &Say) -> Result<bool, Need> {
    Ok(match say {
        Say::SupportDecided { request } => match voice.facts.request(*request)? {
            Some(request) if request.person == voice.me.person => support::decided(voice, request)?,
            _ => false,
        },
        Say::InquiryAnswered { inquiry } => match voice.facts.inquiry(*inquiry)? {
            Some(inquiry) if inquiry.person == voice.me.person => ask::answered(voice, inquiry),
            _ => false,
        },
        Say::Enrolled { community } => {
            organiser::enrolled(voice, *community);
            true
        }
        Say::Desk { secret } => {
            organiser::desk(voice, secret)?;
            true
        }
        Say::Again { card } => voice.capabilities.edits && of_organisers(voice, card)?,
        Say::Applicant { registration } => match voice.facts.registration(*registration)? {
            Some(registration) => organiser::applicant(voice, registration)?,
            None => false,
        },
        Say::RequestCame { request } => match voice.facts.request(*request)? {
            Some(request) => organiser::request_came(voice, request)?,
            None => false,
        },
        Say::NotePrompt { request, arranged } => match voice.facts.request(*request)? {
            Some(request) => organiser::note_prompt(voice, request, *arranged),
            None => false,
        },
        Say::InquiryCame { inquiry } => match voice.facts.inquiry(*inquiry)? {
            Some(inquiry) => organiser::inquiry_came(voice, inquiry),
            None => false,
        },
        Say::ReplyPrompt { inquiry } => match voice.facts.inquiry(*inquiry)? {
            Some(inquiry) => organiser::reply_prompt(voice, inquiry),
            None => false,
        },
        Say::Digest { community } => organiser::digest(voice, *community)?,
        Say::NotAllowedThere { title } => {
            posting::not_allowed(voice, title);
            true
        }
        Say::PostWhich { place } => {
            posting::which(voice, *place)?;
            true
        }
        _ => false,
    })
}

fn plain(voice: &mut Voice<'_>, key: &str, with_menu: bool) {
    voice.text(voice.t(key));
    if with_menu {
        menus::menu(voice);
    }
}
