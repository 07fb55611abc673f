//! Plain words: an answer to what is being asked, or a wish.

use super::talk::Talk;
use super::{ask, meetings, mine, organiser, settings, sign_up, support};
use crate::conversation::{Focus, SupportPart};
use crate::facts::Need;
use crate::ids::MeetingId;
use crate::meeting::definition::QuestionKind;
use crate::press::Press;
use crate::rules::form::{self, Place};
use crate::say::{AnswerProblem, Purpose, Say};
use crate::understand::{Understood, Wish, Word};

/// Does what somebody wrote.
pub(super) fn sentence(talk: &mut Talk<'_>, text: &str) -> Result<(), Need> {
    let word = talk.house.phrasebook.word(text, Some(&talk.locale()));
    if word == Some(Word::Stop) && talk.conversation.focus != Focus::Nothing {
        sign_up::stop(talk);
        return Ok(());
    }
    match talk.conversation.focus.clone() {
        Focus::SignUp { meeting, .. } => in_form(talk, meeting, text, word),
        Focus::Name { meeting } => {
            sign_up::name(talk, meeting, text);
            Ok(())
        }
        Focus::Support { meeting, part, .. } => in_support(talk, meeting, part, text, word),
        Focus::Ask { community, meeting } => {
            ask::send(talk, community, meeting, text);
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
            let free = matches!(question.kind, QuestionKind::Text | QuestionKind::LongText);
            if free && is_question(text) && aside(talk, text)? {
                sign_up::ask_again(talk);
                return Ok(());
            }
            if let Some(problem) = sign_up::words(talk, id, text) {
                let told = problem != AnswerProblem::MustAgree && aside(talk, text)?;
                if told { sign_up::ask_again(talk) } else { sign_up::problem(talk, id, problem) }
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
            let sends = at_review && matches!(understood(talk, text).sure(), Some(Wish::SignUp));
            if sends {
                sign_up::submit(talk, id)?;
            } else if aside(talk, text)? {
                sign_up::ask_again(talk);
            } else if understood(talk, text).sure().is_some() {
                wish(talk, text)?;
            } else {
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
        _ => support::words(talk, id, text),
    }
    Ok(())
}

/// A question in the middle of a form. `false`: it was none that can be answered here.
fn aside(talk: &mut Talk<'_>, text: &str) -> Result<bool, Need> {
    let focus = talk.conversation.focus.clone();
    let Focus::SignUp { meeting, .. } = focus else { return Ok(false) };
    match understood(talk, text).sure() {
        Some(Wish::Details(_)) => talk.say(Say::Card { meeting }),
        Some(Wish::Meetings) => meetings::list(talk, 0),
        Some(Wish::Privacy) => settings::privacy(talk),
        Some(Wish::Help) => talk.say(Say::Help),
        Some(Wish::Thanks) => talk.say(Say::SmallTalk { thanks: true }),
        _ => return Ok(false),
    }
    talk.conversation.focus = focus;
    Ok(true)
}

fn is_question(text: &str) -> bool {
    text.trim_end().ends_with(['?', '؟'])
}

fn understood(talk: &Talk<'_>, text: &str) -> Understood {
    talk.house.phrasebook.understand(text, Some(&talk.locale()))
}

/// A wish: done if it is clear, asked about if it is not, and offered to be passed on if it is none.
fn wish(talk: &mut Talk<'_>, text: &str) -> Result<(), Need> {
    if let Some(meeting) = talk.facts.catalogue.by_slug(text).map(|meeting| meeting.id) {
        meetings::card(talk, meeting);
        return Ok(());
    }
    let understood = understood(talk, text);
    if let Some(tag) = understood.locale.as_deref().and_then(|tag| talk.house.find_locale(tag)) {
        settings::notice_language(talk, &tag);
    }
    match understood.sure() {
        Some(wish) => do_wish(talk, wish.clone(), text),
        None => {
            let wishes: Vec<Press> =
                likely(&understood).into_iter().filter_map(|wish| as_press(talk, wish)).collect();
            if wishes.is_empty() {
                ask::offer(talk, text);
            } else {
                talk.conversation.focus = Focus::Offer { words: crate::rules::typed::shortened(text, 2_000) };
                talk.say(Say::DidYouMean { wishes });
            }
            Ok(())
        }
    }
}

fn likely(understood: &Understood) -> Vec<&Wish> {
    let mut wishes: Vec<&Wish> = understood.wish.iter().chain(&understood.alternatives).collect();
    wishes.dedup();
    wishes.truncate(3);
    wishes
}

fn do_wish(talk: &mut Talk<'_>, wish: Wish, text: &str) -> Result<(), Need> {
    match wish {
        Wish::SignUp => match meetings::meant(talk) {
            Some(id) => sign_up::begin(talk, id)?,
            None => talk.say(Say::WhichMeeting { purpose: Purpose::SignUp }),
        },
        Wish::Meetings => meetings::list(talk, 0),
        Wish::Details(_) => match meetings::meant(talk) {
            Some(id) => meetings::card(talk, id),
            None => meetings::list(talk, 0),
        },
        Wish::Link => mine::with_meant(talk, Purpose::Link, mine::link)?,
        Wish::My => mine::list(talk),
        Wish::Change => mine::with_meant(talk, Purpose::Change, mine::change)?,
        Wish::Withdraw => mine::with_meant(talk, Purpose::Withdraw, mine::withdraw_ask)?,
        Wish::LanguageSupport(kind) => match meetings::meant(talk) {
            Some(id) => support::begin_with(talk, id, kind),
            None => talk.say(Say::WhichMeeting { purpose: Purpose::Support }),
        },
        Wish::Ask => ask::begin(talk, meetings::meant(talk)),
        Wish::Language(Some(tag)) => settings::choose_language(talk, &tag),
        Wish::Language(None) => talk.say(Say::LanguageMenu),
        Wish::Privacy => settings::privacy(talk),
        Wish::Erase => talk.say(Say::EraseAsk),
        Wish::Help => talk.say(Say::Help),
        Wish::Cancel => sign_up::stop(talk),
        Wish::Thanks => talk.say(Say::SmallTalk { thanks: true }),
        Wish::Greeting if talk.me.is_new || text.is_empty() => talk.say(Say::Welcome),
        Wish::Greeting => talk.say(Say::SmallTalk { thanks: false }),
    }
    Ok(())
}

/// The button that stands for a wish when the bot asks what was meant.
fn as_press(talk: &Talk<'_>, wish: &Wish) -> Option<Press> {
    let meant = meetings::meant(talk);
    Some(match wish {
        Wish::SignUp => meant.map_or(Press::Meetings(0), Press::SignUp),
        Wish::Meetings => Press::Meetings(0),
        Wish::Details(_) => meant.map_or(Press::Meetings(0), Press::Card),
        Wish::Link | Wish::My | Wish::Change => Press::My,
        Wish::Withdraw => meant.map_or(Press::My, Press::Withdraw),
        Wish::LanguageSupport(_) => Press::Support(meant?),
        Wish::Ask => Press::Ask(meant),
        Wish::Language(_) => Press::LanguageMenu,
        Wish::Privacy => Press::Privacy,
        Wish::Erase => Press::Erase,
        Wish::Help => Press::Help,
        Wish::Cancel | Wish::Thanks | Wish::Greeting => return None,
    })
}
