//! Menus: what one can do, which meetings there are, language, reminders, what is stored.

use super::Purpose;
use super::names;
use super::voice::Voice;
use crate::args;
use crate::facts::{Meeting, Need};
use crate::house::NOTHING;
use crate::ids::MeetingId;
use crate::message::{Block, Expects, Look};
use crate::model::ReminderLevel;
use crate::press::Press;
use crate::rules::{admission, listing};
use std::sync::Arc;

/// How many meetings one message lists.
const PAGE: usize = 6;
/// How many meetings are offered at most where it is asked which one.
const CHOICES: usize = 10;
/// The same in a language that is easy to read.
const EASY_PAGE: usize = 3;

/// Hello, and what one can do here.
pub(super) fn welcome(voice: &mut Voice<'_>) {
    voice.title(voice.t("welcome-title"));
    voice.text(voice.t("welcome"));
    menu(voice);
}

/// What one can do here.
pub(super) fn help(voice: &mut Voice<'_>) {
    voice.text(voice.t("help"));
    if !voice.me.organises.is_empty() {
        voice.text(voice.t("help-organiser"));
        voice.row("button-desk", Press::Desk, Look::Plain);
    }
    menu(voice);
}

/// The buttons that always help.
pub(super) fn menu(voice: &mut Voice<'_>) {
    voice.row("button-meetings", Press::Meetings(0), Look::Main);
    voice.row("button-my", Press::My, Look::Plain);
    voice.quiet(&[("button-ask", Press::Ask(None)), ("button-language", Press::LanguageMenu)]);
    voice.quiet(&[("button-privacy", Press::Privacy)]);
}

/// The open meetings, a page of them.
pub(super) fn meetings(voice: &mut Voice<'_>, from: u32) -> Result<(), Need> {
    let from = usize::try_from(from).unwrap_or(0);
    let page = if voice.locale.is_easy() { EASY_PAGE } else { PAGE };
    let all = listing::upcoming(voice.facts);
    if all.is_empty() {
        voice.text(voice.t("meetings-none"));
        voice.quiet(&[("button-ask", Press::Ask(None)), ("button-language", Press::LanguageMenu)]);
        return Ok(());
    }
    voice.title(voice.t("meetings-title"));
    voice.text(voice.t("meetings-choose"));
    for meeting in all.iter().skip(from).take(page) {
        line(voice, meeting)?;
        let button = voice.button(voice.title_of(meeting), Press::Card(meeting.id), Look::Plain);
        voice.rows(vec![button]);
    }
    let next = from + page;
    if next < all.len() {
        voice.row("button-more", Press::Meetings(u32::try_from(next).unwrap_or(0)), Look::Quiet);
    }
    voice.quiet(&[("button-my", Press::My), ("button-help", Press::Help)]);
    voice.expects(Expects::Choice);
    Ok(())
}

fn line(voice: &mut Voice<'_>, meeting: &Meeting) -> Result<(), Need> {
    let mut value = voice.when_short(&meeting.definition);
    let state = match admission::refusal(meeting, voice.facts.now) {
        Some(why) => Some(voice.t(super::standing::refusal(why))),
        None => match meeting.definition.capacity {
            Some(capacity) => {
                let left = voice.facts.seats(meeting.id)?.left(Some(capacity)).unwrap_or(0);
                Some(match left {
                    0 => voice.t("list-full"),
                    left => voice.ta("list-seats-left", args! { "n" => left }),
                })
            }
            None => None,
        },
    };
    if let Some(state) = state {
        value = format!("{value} – {state}");
    }
    let label = voice.title_of(meeting);
    voice.block(Block::Fact { label, value, at: None });
    Ok(())
}

/// Which meeting do you mean?
pub(super) fn which(voice: &mut Voice<'_>, purpose: Purpose, likely: &[MeetingId]) -> Result<(), Need> {
    voice.text(voice.t(match purpose {
        Purpose::SignUp => "which-sign-up",
        Purpose::Link | Purpose::Withdraw | Purpose::Change => "which-mine",
        Purpose::Details => "which-details",
        Purpose::Support => "which-support",
        Purpose::Ask => "which-ask",
    }));
    let mut choices: Vec<Arc<Meeting>> = match purpose {
        Purpose::Link | Purpose::Withdraw | Purpose::Change => mine(voice)?,
        _ => listing::upcoming(voice.facts),
    };
    let rank = |id| likely.iter().position(|likely| *likely == id).unwrap_or(likely.len());
    choices.sort_by_key(|meeting| rank(meeting.id));
    for meeting in choices.into_iter().take(CHOICES) {
        let when = voice.when_short(&meeting.definition);
        let label = format!("{} ({when})", voice.title_of(&meeting));
        let id = meeting.id;
        let press = match purpose {
            Purpose::SignUp => Press::SignUp(id),
            Purpose::Details => Press::Card(id),
            Purpose::Link => Press::Link(id),
            Purpose::Withdraw => Press::Withdraw(id),
            Purpose::Change => Press::Change(id),
            Purpose::Support => Press::Support(id),
            Purpose::Ask => Press::Ask(Some(id)),
        };
        let button = voice.button(label, press, Look::Plain);
        voice.rows(vec![button]);
    }
    voice.quiet(&[("button-help", Press::Help)]);
    voice.expects(Expects::Choice);
    Ok(())
}

fn mine(voice: &Voice<'_>) -> Result<Vec<Arc<Meeting>>, Need> {
    let registrations = voice.facts.registrations_of(voice.me.person)?;
    let live = registrations.iter().filter(|registration| registration.state.is_live());
    let meetings = live.filter_map(|registration| voice.meeting(registration.meeting).cloned());
    Ok(meetings.filter(|meeting| !admission::is_past(meeting, voice.facts.now)).collect())
}

/// Not understood; the menu, and the offer to pass the words on.
pub(super) fn not_understood(voice: &mut Voice<'_>) {
    voice.text(voice.t("not-understood"));
    if matches!(voice.me.conversation.focus, crate::conversation::Focus::Offer { .. }) {
        voice.row("button-pass-on", Press::PassOn, Look::Main);
    }
    menu(voice);
}

/// Do you mean one of these?
pub(super) fn did_you_mean(voice: &mut Voice<'_>, wishes: &[Press]) {
    voice.text(voice.t("did-you-mean"));
    for press in wishes {
        if let Some(key) = wish_words(press) {
            voice.row(key, press.clone(), Look::Plain);
        }
    }
    voice.row("button-pass-on", Press::PassOn, Look::Plain);
    voice.quiet(&[("button-help", Press::Help)]);
    voice.expects(Expects::Choice);
}

fn wish_words(press: &Press) -> Option<&'static str> {
    Some(match press {
        Press::SignUp(_) => "button-sign-up",
        Press::Meetings(_) => "button-meetings",
        Press::Card(_) => "button-details",
        Press::My => "button-my",
        Press::Withdraw(_) => "button-withdraw",
        Press::Support(_) => "button-support",
        Press::Ask(_) => "button-ask",
        Press::LanguageMenu => "button-language",
        Press::Privacy => "button-privacy",
        Press::Erase => "button-erase",
        Press::Help => "button-help",
        _ => return None,
    })
}

/// Choose a language: each in its own name.
pub(super) fn languages(voice: &mut Voice<'_>, known: bool) {
    voice.text(voice.t(if known { "language-choose" } else { "language-unknown" }));
    for (tag, name) in voice.house.locales.menu() {
        let look = if tag.as_str() == voice.tag { Look::Chosen } else { Look::Plain };
        let button = voice.button(name.to_owned(), Press::Language(tag.as_str().to_owned()), look);
        voice.rows(vec![button]);
    }
    voice.expects(Expects::Choice);
}

/// In which of these languages? Asked in each of them.
pub(super) fn language_ask(voice: &mut Voice<'_>, likely: &[String]) {
    for tag in likely {
        let locale = voice.house.locale(tag);
        let question = locale.format("language-ask", &NOTHING);
        voice.text(voice.theirs(&question));
        let button = voice.button(locale.own_name().to_owned(), Press::Language(tag.clone()), Look::Plain);
        voice.rows(vec![button]);
    }
    voice.quiet(&[("button-language", Press::LanguageMenu)]);
}

/// From now on in this language.
pub(super) fn language_set(voice: &mut Voice<'_>, noticed: bool) {
    let language = voice.locale.own_name().to_owned();
    let key = if noticed { "language-noticed" } else { "language-set" };
    voice.text(voice.ta(key, args! { "language" => language }));
    voice.offer_commands();
    voice.quiet(&[("button-language", Press::LanguageMenu)]);
}

/// How many reminders do you want?
pub(super) fn reminders(voice: &mut Voice<'_>, just_set: bool) -> Result<(), Need> {
    if just_set {
        voice.notice(voice.t("reminders-set"));
    } else {
        voice.text(voice.t("reminders-choose"));
    }
    for level in ReminderLevel::EVERY {
        let key = match level {
            ReminderLevel::All => "reminders-all",
            ReminderLevel::Few => "reminders-few",
            ReminderLevel::None => "reminders-none",
        };
        let look = if voice.me.reminders == level { Look::Chosen } else { Look::Unchosen };
        voice.row(key, Press::Reminders(level), look);
    }
    super::accounts::whereto(voice)?;
    voice.slot("reminders".to_owned());
    voice.expects(Expects::Choice);
    Ok(())
}

/// What is stored about the reader, why, how long.
pub(super) fn privacy(voice: &mut Voice<'_>) -> Result<(), Need> {
    let registrations = voice.facts.registrations_of(voice.me.person)?.len();
    voice.title(voice.t("privacy-title"));
    voice.text(voice.t("privacy"));
    // All of it is in the file as well.
    if !voice.locale.is_easy() {
        voice.fact("privacy-address", voice.me.address.to_string());
        voice.fact("privacy-language", names::language(voice.locale, &voice.tag));
        let n = u32::try_from(registrations).unwrap_or(u32::MAX);
        voice.fact("privacy-registrations", voice.locale.number(i64::from(n)));
    }
    voice.text(voice.t("privacy-rights"));
    if super::accounts::count(voice)? > 1 {
        voice.row("button-accounts", Press::Accounts, Look::Plain);
    } else {
        voice.row("button-link-account", Press::LinkAccount, Look::Plain);
    }
    voice.row("button-export", Press::Export, Look::Plain);
    voice.row("button-erase", Press::Erase, Look::Danger);
    voice.quiet(&[("button-ask", Press::Ask(None)), ("button-help", Press::Help)]);
    Ok(())
}

/// Everything stored, as a file.
pub(super) fn export(voice: &mut Voice<'_>) -> Result<(), Need> {
    let everything = voice.facts.everything(voice.me.person)?;
    voice.text(voice.t("export-here"));
    let json = serde_json::to_string_pretty(everything).unwrap_or_default();
    voice.file("zapis.json".to_owned(), "application/json", json);
    voice.quiet(&[("button-privacy", Press::Privacy)]);
    Ok(())
}

/// Really erase?
pub(super) fn erase_ask(voice: &mut Voice<'_>) {
    voice.text(voice.t("erase-ask"));
    voice.row("button-erase-yes", Press::EraseYes, Look::Danger);
    voice.row("button-erase-no", Press::Privacy, Look::Plain);
    voice.expects(Expects::Choice);
}
