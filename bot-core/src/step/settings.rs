//! Language, reminders, and what is stored.

use super::talk::Talk;
use crate::conversation::LanguageChoice;
use crate::facts::Need;
use crate::model::ReminderLevel;
use crate::operate;
use crate::say::Say;
use crate::turn::Change;
use crate::understand::Understood;

/// `/language`, perhaps with the language right behind it: a tag, or its name in any of ours.
pub(super) fn language(talk: &mut Talk<'_>, wanted: &str) {
    if wanted.is_empty() {
        return talk.say(Say::LanguageMenu);
    }
    match talk.house.find_locale(wanted) {
        Some(tag) => choose_language(talk, &tag),
        None => talk.say(Say::NoSuchLanguage),
    }
}

/// From now on in this language.
pub(super) fn choose_language(talk: &mut Talk<'_>, tag: &str) {
    match talk.house.find_locale(tag) {
        Some(tag) => {
            talk.change(Change::Locale(tag));
            talk.conversation.language = LanguageChoice::Chosen;
            talk.say(Say::LanguageSet);
            super::sign_up::ask_again(talk);
        }
        None => talk.say(Say::NoSuchLanguage),
    }
}

/// Hears in which language somebody writes. The first one that is plain is followed, and said so. Where it is not plain,
/// or is another one again, it is asked, once: the languages to ask about are given back, as the answer to what they
/// wrote comes first. A chosen language stays.
pub(super) fn hear_language(talk: &mut Talk<'_>, text: &str, understood: &Understood) -> Vec<String> {
    let spoken = talk.locale();
    let heard = understood.locale.as_deref().and_then(|tag| talk.house.find_locale(tag));
    match (talk.conversation.language, heard) {
        (LanguageChoice::Chosen, _) => Vec::new(),
        (_, Some(tag)) if talk.house.same_language(&tag, &spoken) => Vec::new(),
        (LanguageChoice::Guessed, Some(tag)) => {
            talk.change(Change::Locale(tag));
            talk.conversation.language = LanguageChoice::Noticed;
            talk.say(Say::LanguageNoticed);
            Vec::new()
        }
        (LanguageChoice::Noticed, Some(tag)) => vec![tag, spoken],
        (LanguageChoice::Noticed, None) => Vec::new(),
        (LanguageChoice::Guessed, None) => talk.house.phrasebook.languages_of_letters(text, Some(&spoken)),
    }
}

/// Asks once in which of these languages somebody writes.
pub(super) fn ask_language(talk: &mut Talk<'_>, likely: Vec<String>) {
    if !likely.is_empty() && !talk.conversation.language_asked {
        talk.conversation.language_asked = true;
        talk.say(Say::LanguageAsk { likely });
    }
}

/// What is stored, why, how long.
pub(super) fn privacy(talk: &mut Talk<'_>) {
    talk.say(Say::Privacy);
}

/// How many reminders.
pub(super) fn reminders(talk: &mut Talk<'_>, level: ReminderLevel) {
    talk.change(Change::Reminders(level));
    talk.say(Say::RemindersSet);
}

/// Really erases: seats go to those who wait, everything else goes for good.
pub(super) fn erase(talk: &mut Talk<'_>) -> Result<(), Need> {
    operate::withdraw_everywhere(talk.facts, talk.me.person, &mut talk.turn)?;
    talk.change(Change::Erase(talk.me.person));
    talk.conversation = crate::conversation::Conversation::default();
    talk.say(Say::Erased);
    Ok(())
}
