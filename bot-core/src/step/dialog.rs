//! Words that are written into a dialog: asked for again at a press, and taken as if they had been typed.

use super::talk::Talk;
use super::{ask, organiser, sign_up, support, wishes};
use crate::facts::Need;
use crate::message::{Dialog, MAX_TEXT};
use crate::press::{Blank, Press};
use crate::rules::typed;
use crate::say::Say;

/// Asks for the words again, with nothing in the way of the dialog.
pub(super) fn open(talk: &mut Talk<'_>, blank: &Blank) -> Result<(), Need> {
    let said = talk.turn.says.len();
    begin(talk, blank)?;
    for say in talk.turn.says.iter_mut().skip(said).filter(|say| asks_for_words(say)) {
        *say = Say::Write { prompt: Box::new(say.clone()) };
    }
    Ok(())
}

/// Asks for the words, of whom may give them.
fn begin(talk: &mut Talk<'_>, blank: &Blank) -> Result<(), Need> {
    match blank {
        Blank::Questions(id, question) => sign_up::ask(talk, *id, *question),
        Blank::Name(id) => sign_up::ask_name(talk, *id),
        Blank::Ask(meeting) => ask::begin(talk, *meeting),
        Blank::SupportWords(id) => support::again(talk, *id),
        Blank::Reply(id) => organiser::reply_begin(talk, *id)?,
        Blank::Note(id, arranged) => organiser::arrange(talk, *id, *arranged)?,
    }
    Ok(())
}

fn asks_for_words(say: &Say) -> bool {
    matches!(
        say,
        Say::Question { .. }
            | Say::NamePrompt { .. }
            | Say::AskPrompt { .. }
            | Say::SupportPart { .. }
            | Say::ReplyPrompt { .. }
            | Say::NotePrompt { .. }
    )
}

/// A dialog was filled in.
pub(super) fn filled_in(talk: &mut Talk<'_>, token: &str, fields: &[(String, String)]) -> Result<(), Need> {
    let blank = match Press::open(&talk.house.key, &talk.me.address, token) {
        Some(Press::Write(Blank::Questions(id, asked))) => {
            sign_up::filled_in(talk, id, asked, fields);
            return Ok(());
        }
        Some(Press::Write(blank)) => blank,
        _ => {
            talk.say(Say::StaleButton);
            return Ok(());
        }
    };
    let found = fields.iter().find(|(key, _)| key == Dialog::WORDS);
    let words = found.map(|(_, words)| words.as_str()).unwrap_or_default();
    if words.chars().count() > MAX_TEXT {
        talk.say(Say::TooLong);
        return begin(talk, &blank);
    }
    match typed::clean(words) {
        words if words.is_empty() => left_empty(talk, &blank),
        words => written(talk, &blank, &words),
    }
}

/// Nothing was written: that is an answer where it is one by a button, too.
fn left_empty(talk: &mut Talk<'_>, blank: &Blank) -> Result<(), Need> {
    match blank {
        Blank::Note(id, arranged) => organiser::note(talk, *id, *arranged, ""),
        Blank::SupportWords(id) => {
            support::without_words(talk, *id);
            Ok(())
        }
        blank => begin(talk, blank),
    }
}

fn written(talk: &mut Talk<'_>, blank: &Blank, words: &str) -> Result<(), Need> {
    match blank {
        Blank::Questions(..) => {}
        Blank::Name(id) => sign_up::name(talk, *id, words),
        Blank::Ask(meeting) => ask::written(talk, *meeting, words),
        Blank::SupportWords(id) => {
            let said = wishes::understood(talk, words)?;
            support::words(talk, *id, words, &said);
        }
        Blank::Reply(id) => return organiser::reply(talk, *id, words),
        Blank::Note(id, arranged) => return organiser::note(talk, *id, *arranged, words),
    }
    Ok(())
}

#[cfg(test)]
mod tests;
