//! Language, reminders, and what is stored.

use super::talk::Talk;
use crate::conversation::LanguageChoice;
use crate::facts::Need;
use crate::model::ReminderLevel;
use crate::operate;
use crate::say::Say;
use crate::turn::Change;

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

/// Somebody wrote in another of our languages: answers follow, and say so once. A chosen language stays.
pub(super) fn notice_language(talk: &mut Talk<'_>, tag: &str) {
    if talk.conversation.language == LanguageChoice::Chosen || tag == talk.locale() {
        return;
    }
    talk.change(Change::Locale(tag.to_owned()));
    talk.conversation.language = LanguageChoice::Noticed;
    talk.say(Say::LanguageNoticed);
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
