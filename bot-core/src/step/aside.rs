//! What is said in the middle of a form and is no answer to its question: a question, or another wish. It is answered, and
//! the form goes on where it was.

use super::talk::Talk;
use super::{ask, meetings, mine, settings, sign_up, support};
use crate::facts::Need;
use crate::ids::MeetingId;
use crate::meeting::definition::QuestionKind;
use crate::say::Say;
use crate::understand::{Understood, Which, Wish};

/// Whether a question that takes any words is to be asked again rather than answered by these: they ask something that
/// we can tell, or say plainly and at some length what is wanted. Longer answers may well contain a question.
pub(super) fn interrupts(kind: &QuestionKind, text: &str, said: &Understood) -> bool {
    let Some(wish) = said.sure() else { return false };
    let asking = match kind {
        QuestionKind::Text => said.asks,
        QuestionKind::LongText => text.trim_end().ends_with(['?', '؟']),
        _ => true,
    };
    let wanting = matches!(kind, QuestionKind::Text) && said.firm;
    match wish {
        Wish::Privacy | Wish::Help => asking,
        Wish::Details(_)
        | Wish::Meetings
        | Wish::Link
        | Wish::My
        | Wish::LanguageSupport(_)
        | Wish::Language(_)
        | Wish::Ask => asking || wanting,
        Wish::Withdraw | Wish::Erase | Wish::Change => wanting,
        Wish::SignUp | Wish::Thanks | Wish::Greeting | Wish::Cancel => false,
    }
}

/// Answers it and asks again what the form asks for, or leads away from the form for a while. `false`: it is nothing that
/// could be answered here.
pub(super) fn aside(talk: &mut Talk<'_>, form: MeetingId, said: &Understood) -> Result<bool, Need> {
    let Some(wish) = said.sure().cloned() else { return Ok(false) };
    let focus = talk.conversation.focus.clone();
    let meeting = match said.which {
        Which::One(id) => id,
        _ => form,
    };
    match wish {
        Wish::Details(None) => talk.say(Say::Card { meeting }),
        Wish::Details(Some(detail)) => talk.say(Say::Detail { meeting, detail }),
        Wish::Meetings => meetings::list(talk, 0),
        Wish::Privacy => settings::privacy(talk),
        Wish::Help => talk.say(Say::Help),
        Wish::Thanks => talk.say(Say::SmallTalk { thanks: true }),
        Wish::Greeting => talk.say(Say::SmallTalk { thanks: false }),
        Wish::My => mine::list(talk),
        Wish::Link => mine::link(talk, meeting)?,
        Wish::SignUp => {}
        wish => return away(talk, form, meeting, wish),
    }
    talk.conversation.focus = focus;
    sign_up::ask_again(talk);
    Ok(true)
}

/// Wishes after which the form waits: it is found again by the buttons that follow, or by `/start`. `meeting` is the one
/// that was named, else that of the form.
fn away(talk: &mut Talk<'_>, form: MeetingId, meeting: MeetingId, wish: Wish) -> Result<bool, Need> {
    match wish {
        Wish::LanguageSupport(kind) => support::begin_with(talk, form, kind),
        Wish::Language(Some(tag)) => settings::choose_language(talk, &tag),
        Wish::Language(None) => talk.say(Say::LanguageMenu),
        Wish::Ask => ask::begin_aside(talk, form),
        Wish::Erase => talk.say(Say::EraseAsk),
        Wish::Withdraw | Wish::Change => {
            let sent = talk.facts.registration_of(meeting, talk.me.person)?;
            let live = sent.as_ref().is_some_and(|sent| sent.state.is_live());
            match (wish, live) {
                (Wish::Withdraw, true) => mine::withdraw_ask(talk, meeting)?,
                (Wish::Withdraw, false) if meeting == form => sign_up::stop(talk),
                (Wish::Change, true) if meeting != form => mine::change(talk, meeting)?,
                (Wish::Withdraw, false) => {
                    talk.say(Say::NotSignedUp { meeting });
                    sign_up::ask_again(talk);
                }
                // what is being filled in is changed by going back in it
                _ => {
                    talk.say(Say::PleaseChoose);
                    sign_up::ask_again(talk);
                }
            }
        }
        Wish::Cancel => sign_up::stop(talk),
        _ => return Ok(false),
    }
    Ok(true)
}
