//! Buttons: each press ends in one deed.

use super::talk::Talk;
use super::ticks::Tick;
use super::{accounts, ask, dialog, meetings, mine, organiser, public, settings, sign_up, support};
use crate::facts::Need;
use crate::press::Press;
use crate::say::Say;

/// Does what a button means.
pub(super) fn press(talk: &mut Talk<'_>, pressed: Press) -> Result<(), Need> {
    match pressed {
        Press::Help => talk.say(Say::Help),
        Press::Meetings(from) => meetings::list(talk, from),
        Press::Card(id) => meetings::card(talk, id),
        Press::Follow(id) => meetings::follow(talk, id),

        Press::SignUp(id) => sign_up::begin(talk, id)?,
        Press::StartAgain(id) => sign_up::start_again(talk, id)?,
        Press::GoOn(id) => sign_up::go_on(talk, id),
        Press::Read(id) => sign_up::read(talk, id),
        Press::Option(id, question, option) => sign_up::option(talk, id, question, option),
        Press::Tick(id, question, option) => sign_up::tick(talk, id, question, &[(option, Tick::Other)]),
        Press::Ticked(id, question) => sign_up::ticked(talk, id, question),
        Press::YesNo(id, question, yes) => sign_up::yes_no(talk, id, question, yes),
        Press::Skip(id, question) => sign_up::skip(talk, id, question),
        Press::Back(id, question) => sign_up::back(talk, id, question),
        Press::Correct(id, question) => sign_up::correct(talk, id, question),
        Press::Name(id) => sign_up::ask_name(talk, id),
        Press::Submit(id) => sign_up::submit(talk, id)?,
        Press::Stop => sign_up::stop(talk),

        Press::My => mine::list(talk),
        Press::MyOne(id) => mine::one(talk, id)?,
        Press::Change(id) => mine::change(talk, id)?,
        Press::Withdraw(id) => mine::withdraw_ask(talk, id)?,
        Press::WithdrawYes(id) => mine::withdraw(talk, id)?,
        Press::Link(id) => mine::link(talk, id)?,
        Press::Calendar(id) => mine::calendar(talk, id),
        Press::Coming(id, yes) => mine::coming(talk, id, yes)?,

        Press::Support(id) => support::begin(talk, id),
        Press::SupportLanguage(id, index) => support::languages(talk, id, &[(index, Tick::Other)]),
        Press::SupportHelp(id, help) => support::helps(talk, id, &[(help, Tick::Other)]),
        Press::SupportNext(id) => support::next(talk, id),
        Press::SupportBack(id) => support::back(talk, id),
        Press::SupportSend(id) => support::send(talk, id)?,

        Press::Ask(meeting) => ask::begin(talk, meeting),
        Press::PassOn => ask::pass_on(talk),

        Press::LanguageMenu => talk.say(Say::LanguageMenu),
        Press::Language(tag) => settings::choose_language(talk, &tag),
        Press::Privacy => settings::privacy(talk),
        Press::Export => talk.say(Say::Export),
        Press::Erase => talk.say(Say::EraseAsk),
        Press::EraseYes => settings::erase(talk)?,
        Press::ReminderMenu => talk.say(Say::ReminderMenu),
        Press::Reminders(level) => settings::reminders(talk, level),

        Press::Decide(id, decision) => organiser::decide(talk, id, decision)?,
        Press::Applicants(id) => organiser::applicants(talk, id)?,
        Press::Arrange(id, arranged) => organiser::arrange(talk, id, arranged)?,
        Press::NoNote(id, arranged) => organiser::note(talk, id, arranged, "")?,
        Press::Reply(id) => organiser::reply_begin(talk, id)?,
        Press::Desk => organiser::desk(talk),
        Press::Post(id, place) => public::post_there(talk, id, place)?,
        Press::PostWhere(id) => public::whereto(talk, id),

        Press::Write(blank) => dialog::open(talk, &blank)?,

        Press::LinkAccount => accounts::code(talk),
        Press::Accounts => talk.say(Say::Accounts),
        Press::TakeOut(id) => accounts::take_out_ask(talk, id)?,
        Press::TakeOutYes(id) => accounts::take_out(talk, id)?,
        Press::Prefer(id) => accounts::prefer(talk, id)?,

        Press::Original(id) => {
            if talk.meeting(id).is_some() {
                talk.say(Say::Original { meeting: id });
            }
        }
        Press::TellMore(id) => {
            // Whoever is in the middle of a form stays there.
            if talk.meeting(id).is_some() {
                talk.say(Say::CardRest { meeting: id });
                sign_up::ask_again(talk);
            }
        }
    }
    Ok(())
}
