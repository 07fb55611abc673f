//! Plain words: an answer to what is being asked, or a [wish](super::wishes).

use super::aside::{aside, interrupts};
use super::talk::Talk;
use super::wishes::{self, understood, wish};
use super::{ask, meetings, mine, organiser, sign_up, support};
use crate::conversation::{Deed, Focus, SupportPart};
use crate::facts::Need;
use crate::ids::MeetingId;
use crate::meeting::definition::QuestionKind;
use crate::rules::form::{self, Place};
use crate::say::{AnswerProblem, Say};
use crate::understand::{Which, Wish, Word};

/// Does what somebody wrote.
pub(super) fn sentence(talk: &mut Talk<'_>, text: &str) -> Result<(), Need> {
    let word = talk.house.phrasebook.word(text, Some(&talk.locale()));
    if word == Some(Word::Stop) && talk.conversation.focus != Focus::Nothing {
        sign_up::stop(talk);
        return Ok(());
    }
    match talk.conversation.focus.clone() {
        Focus::Which { deed } => which(talk, deed, text, word),
        Focus::SignUp { meeting, .. } => in_form(talk, meeting, text, word),
        Focus::Name { meeting } => {
            match word {
                Some(Word::Back | Word::Skip) => sign_up::go_on(talk, meeting),
                _ => sign_up::name(talk, meeting, text),
            }
            Ok(())
        }
        Focus::Support { meeting, part, .. } => in_support(talk, meeting, part, text, word),
        Focus::Ask { community, meeting, form } => {
            match word {
                Some(Word::Back | Word::Skip | Word::No) => ask::leave(talk, meeting, form),
                _ => ask::send(talk, community, meeting, text),
            }
            Ok(())
        }
        Focus::Offer { .. } if word == Some(Word::Yes) => {
            ask::pass_on(talk);
            Ok(())
        }
        Focus::Reply { inquiry } => organiser::reply(talk, inquiry, text),
        Focus::Note { request, arranged } => organiser::note(talk, request, arranged, text),
        Focus::Offer { .. } | Focus::Nothing => {
            if matches!(word, Some(Word::Yes | Word::No))
                && mine::answers_reminder(talk, word == Some(Word::Yes))?
            {
                return Ok(());
            }
            wish(talk, text)
        }
    }
}

/// The answer to "which meeting?": its name, day or number, its place among the buttons; or something else altogether.
fn which(talk: &mut Talk<'_>, deed: Deed, text: &str, word: Option<Word>) -> Result<(), Need> {
    if matches!(word, Some(Word::No | Word::Back | Word::Skip)) {
        sign_up::stop(talk);
        return Ok(());
    }
    let understood = wishes::understood(talk, text)?;
    let wishes_more = understood.sure().is_some_and(|wish| *wish != Wish::Details(None));
    match understood.which {
        Which::One(id) if !wishes_more => wishes::with(talk, deed, id),
        Which::Several(likely) | Which::NotThere(likely) if !wishes_more => {
            meetings::ask_which(talk, deed, likely);
            Ok(())
        }
        Which::Unnamed(likely) if !wishes_more => match likely.as_slice() {
            [one] => wishes::with(talk, deed, *one),
            [] => {
                talk.leave();
                wishes::wish(talk, text)
            }
            _ => {
                meetings::ask_which(talk, deed, likely);
                Ok(())
            }
        },
        _ => {
            talk.leave();
            wishes::wish(talk, text)
        }
    }
}

/// Words inside a form: the answer, a way to move in it, or a question in the middle, after which the form goes on.
fn in_form(talk: &mut Talk<'_>, id: MeetingId, text: &str, word: Option<Word>) -> Result<(), Need> {
    let Some(meeting) = talk.facts.catalogue.meeting(id).cloned() else {
        talk.leave();
        return wish(talk, text);
    };
    let Some(question) = sign_up::current(talk, &meeting) else {
        return outside_questions(talk, id, text, word);
    };
    let print = crate::press::fingerprint(&question.key);
    match word {
        Some(Word::Back) => sign_up::back(talk, id, print),
        Some(Word::Skip) => sign_up::skip(talk, id, print),
        Some(Word::Done) if matches!(question.kind, QuestionKind::Many { .. }) => {
            sign_up::ticked(talk, id, print)
        }
        _ => {
            let said = understood(talk, text)?;
            let free = matches!(question.kind, QuestionKind::Text | QuestionKind::LongText);
            if free && interrupts(&question.kind, text, &said) && aside(talk, id, &said)? {
                return Ok(());
            }
            if let Some(problem) = sign_up::words(talk, id, text) {
                let told = problem != AnswerProblem::MustAgree && aside(talk, id, &said)?;
                if !told {
                    sign_up::problem(talk, id, problem);
                }
            }
        }
    }
    Ok(())
}

/// Before the first question and at the summary, yes means go on.
fn outside_questions(talk: &mut Talk<'_>, id: MeetingId, text: &str, word: Option<Word>) -> Result<(), Need> {
    let place = talk
        .facts
        .catalogue
        .meeting(id)
        .zip(talk.conversation.drafts.get(&id))
        .map(|(meeting, draft)| form::place(&meeting.definition, draft, None) == Place::Review);
    let Some(at_review) = place else {
        talk.leave();
        return wish(talk, text);
    };
    match word {
        Some(Word::Yes | Word::Done | Word::Continue) if at_review => sign_up::submit(talk, id)?,
        Some(Word::Yes | Word::Continue) => sign_up::read(talk, id),
        Some(Word::No) => sign_up::stop(talk),
        Some(Word::Back) => match last_question(talk, id) {
            Some(print) if at_review => sign_up::correct(talk, id, print),
            _ => meetings::card(talk, id),
        },
        _ => {
            let said = understood(talk, text)?;
            let sends = at_review && said.sure() == Some(&Wish::SignUp);
            if sends {
                sign_up::submit(talk, id)?;
            } else if !aside(talk, id, &said)? {
                talk.say(Say::PleaseChoose);
                sign_up::ask_again(talk);
            }
        }
    }
    Ok(())
}

fn last_question(talk: &Talk<'_>, id: MeetingId) -> Option<u32> {
    let meeting = talk.facts.catalogue.meeting(id)?;
    let draft = talk.conversation.drafts.get(&id)?;
    form::questions(&meeting.definition, &draft.answers)
        .last()
        .map(|question| crate::press::fingerprint(&question.key))
}

fn in_support(
    talk: &mut Talk<'_>,
    id: MeetingId,
    part: SupportPart,
    text: &str,
    word: Option<Word>,
) -> Result<(), Need> {
    match (word, part) {
        (Some(Word::Back), _) => support::back(talk, id),
        (Some(Word::Yes | Word::Done | Word::Continue), SupportPart::Review) => support::send(talk, id)?,
        (Some(Word::Done | Word::Continue | Word::Skip), _) => support::next(talk, id),
        _ => {
            let said = understood(talk, text)?;
            let asks = said.asks && !matches!(said.sure(), Some(Wish::LanguageSupport(_)));
            let languages = matches!(part, SupportPart::Understands | SupportPart::Speaks);
            if asks && aside(talk, id, &said)? {
                return Ok(());
            }
            if asks && languages && talk.house.phrasebook.languages_named(text).is_empty() {
                // a question that we can't answer is no language
                talk.say(Say::PleaseChoose);
                sign_up::ask_again(talk);
            } else {
                support::words(talk, id, text, &said);
            }
        }
    }
    Ok(())
}
