//! Every text of a meeting, with its path.

use crate::meeting::definition::{
    Attachment, Contact, Definition, Office, Person, Place, Question, QuestionKind, QuestionOption, Reminder,
    TextLists, Texts, Venue,
};
use std::borrow::Cow;

/// A text of a meeting in its languages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text<'a> {
    /// Where it stands: `title`, `question.KEY.option.KEY`, `condition[2]` (counted from 1, as in a file's problems).
    pub path: String,
    /// Its languages and words, the original first. The points of a list are lines.
    pub words: Vec<(&'a str, Cow<'a, str>)>,
}

impl Text<'_> {
    /// Its words in a language.
    pub fn words_in(&self, language: &str) -> Option<&str> {
        self.words.iter().find(|(has, _)| *has == language).map(|(_, words)| &**words)
    }

    /// The language of its original, and the original's words.
    pub fn original(&self) -> Option<(&str, &str)> {
        self.words.first().map(|(language, words)| (*language, &**words))
    }

    /// Whether it has words in this language, and they are not the original.
    pub fn is_translated_into(&self, language: &str) -> bool {
        self.original().is_some_and(|(original, _)| original != language) && self.words_in(language).is_some()
    }

    /// Whether some language has the same words in both.
    pub(super) fn shares_words_with(&self, other: &Text<'_>) -> bool {
        self.words.iter().any(|(language, words)| other.words_in(language) == Some(words))
    }

    /// Its path without the number of a list's entry: entries may move.
    pub(super) fn family(&self) -> (&str, &str) {
        match self.path.split_once('[') {
            Some((list, entry)) => (list, entry.split_once(']').map_or("", |(_, field)| field)),
            None => (&self.path, ""),
        }
    }
}

/// Whether the text at this path is shown on a meeting's card: all but the questions and the reminders.
pub fn is_on_card(path: &str) -> bool {
    !path.starts_with("question.") && !path.starts_with("reminder[")
}

/// Every text of a meeting that has words, in the order in which a file is usually written.
///
/// The patterns below name every field, so that a new one does not compile before it is decided whether it is a text.
pub fn texts(definition: &Definition) -> Vec<Text<'_>> {
    let Definition {
        community: _,
        slug: _,
        series: _,
        number: _,
        kind: _,
        status: _,
        starts: _,
        ends: _,
        time_zone: _,
        spoken: _,
        capacity: _,
        admission: _,
        registration_closes: _,
        language_requests_close: _,
        visibility: _,
        title,
        summary,
        description,
        agenda,
        audience,
        selection,
        provided,
        funding,
        place,
        questions,
        conditions,
        reminders,
        contacts,
        people,
        // Names alone.
        partners: _,
        attachments,
        offices,
        translations: _,
    } = definition;
    let mut all = Walk(Vec::new());
    all.text("title", title);
    all.text("summary", summary);
    all.text("description", description);
    all.list("agenda", agenda);
    all.text("audience", audience);
    all.text("selection", selection);
    all.text("provided", provided);
    all.text("funding", funding);
    all.place(place);
    questions.iter().for_each(|question| all.question(question));
    each(conditions, |n, text| all.text(format!("condition[{n}]"), text));
    each(reminders, |n, Reminder { when: _, kind: _, text }| all.text(format!("reminder[{n}].text"), text));
    each(contacts, |n, Contact { purpose: _, label, name: _, email: _, phone: _ }| {
        all.text(format!("contact[{n}].label"), label);
    });
    each(people, |n, Person { name: _, role }| all.text(format!("person[{n}].role"), role));
    each(attachments, |n, Attachment { name, source: _ }| all.text(format!("attachment[{n}].name"), name));
    each(offices, |n, Office { name, address: _, hours, phone: _, email: _ }| {
        all.text(format!("office[{n}].name"), name);
        all.text(format!("office[{n}].hours"), hours);
    });
    all.0
}

fn each<'a, T>(list: &'a [T], mut visit: impl FnMut(usize, &'a T)) {
    (1..).zip(list).for_each(|(n, one)| visit(n, one));
}

struct Walk<'a>(Vec<Text<'a>>);

impl<'a> Walk<'a> {
    fn text(&mut self, path: impl Into<String>, Texts(texts): &'a Texts) {
        self.add(path, texts.iter().map(|(language, text)| (language.as_str(), text.into())).collect());
    }

    fn list(&mut self, path: &str, TextLists(lists): &'a TextLists) {
        let lines = lists.iter().map(|(language, points)| (language.as_str(), points.join("\n").into()));
        self.add(path, lines.collect());
    }

    fn add(&mut self, path: impl Into<String>, words: Vec<(&'a str, Cow<'a, str>)>) {
        if !words.is_empty() {
            self.0.push(Text { path: path.into(), words });
        }
    }

    fn place(&mut self, place: &'a Place) {
        match place {
            Place::Online(_) => {}
            Place::Onsite(venue) | Place::Hybrid { online: _, venue } => {
                let Venue { name, address: _, access } = venue;
                self.text("place.name", name);
                self.text("place.access", access);
            }
        }
    }

    fn question(&mut self, question: &'a Question) {
        let Question { key, kind, required: _, ask_if: _, text, hint } = question;
        self.text(format!("question.{key}.text"), text);
        self.text(format!("question.{key}.hint"), hint);
        match kind {
            QuestionKind::Choice { options } | QuestionKind::Many { options } => {
                for QuestionOption { key: option, text } in options {
                    self.text(format!("question.{key}.option.{option}"), text);
                }
            }
            QuestionKind::Text
            | QuestionKind::LongText
            | QuestionKind::YesNo
            | QuestionKind::Email
            | QuestionKind::Phone
            | QuestionKind::Number
            | QuestionKind::Consent
            | QuestionKind::File => {}
        }
    }
}
