//! One registration at the desk.

use super::shown::Maker;
use crate::words::Words;
use bot_core::args;
use bot_core::desk::DeskPerson;
use bot_core::facts::Meeting;
use bot_core::house::{language_name, options};
use bot_core::meeting::definition::Question;
use bot_core::model::{Answer, Registration, StateName};
use bot_core::press::{Decision, Press};

/// A registration as the page shows it.
pub(super) struct Person {
    pub name: String,
    pub line: String,
    pub unreachable: bool,
    pub attended: bool,
    pub answers: Vec<Answered>,
    pub buttons: Vec<Button>,
    pub form: String,
}

/// An answer to a question of the form.
pub(super) struct Answered {
    pub question: String,
    pub answer: String,
    /// The id of an upload.
    pub file: Option<i64>,
}

/// A decision that can be taken.
pub(super) struct Button {
    pub label: String,
    pub look: &'static str,
    pub press: String,
}

pub(super) fn shown(maker: &mut Maker<'_>, meeting: &Meeting, desk: &DeskPerson, closed: bool) -> Person {
    let registration = &desk.registration;
    Person {
        name: name(maker.words, &registration.name),
        line: line(maker.words, meeting, registration),
        unreachable: desk.unreachable,
        attended: registration.attended_at.is_some(),
        answers: meeting
            .definition
            .questions
            .iter()
            .filter_map(|q| answered(maker, meeting, q, registration))
            .collect(),
        buttons: if closed { Vec::new() } else { buttons(maker, registration) },
        form: maker.forms.seal(),
    }
}

/// A name, or words for none.
pub(super) fn name(words: &Words, name: &str) -> String {
    if name.is_empty() { words.say("desk-page-no-name") } else { name.to_owned() }
}

/// When, how and in what language somebody signed up.
fn line(words: &Words, meeting: &Meeting, registration: &Registration) -> String {
    let source = match registration.source.as_str() {
        "web" => words.say("desk-page-source-web"),
        "phone" => words.say("desk-page-source-phone"),
        "paper" => words.say("desk-page-source-paper"),
        "email" => words.say("desk-page-source-email"),
        // Other platforms are known by names of their own, in every language.
        other => capitalised(other),
    };
    let when = words.moment(&registration.registered_at.to_zoned(meeting.definition.zone()));
    let language = language_name(words.locale(), &registration.locale);
    words.format("desk-page-signed-up", &args! { "when" => when, "source" => source, "language" => language })
}

fn capitalised(name: &str) -> String {
    let mut letters = name.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

fn answered(
    maker: &Maker<'_>,
    meeting: &Meeting,
    question: &Question,
    mine: &Registration,
) -> Option<Answered> {
    let words = maker.words;
    let answer = mine.answers.get(&question.key)?;
    let text = words.text(maker.house, &question.text).map_or_else(|| question.key.clone(), |told| told.text);
    let file = if let Answer::File { id, .. } = answer { Some(id.0) } else { None };
    Some(Answered { question: text, answer: in_words(maker, meeting, question, answer), file })
}

fn in_words(maker: &Maker<'_>, meeting: &Meeting, question: &Question, answer: &Answer) -> String {
    let words = maker.words;
    let option = |key: &String| {
        let found = options(question).iter().find(|option| option.key == *key);
        found
            .and_then(|option| words.text(maker.house, &option.text))
            .map_or_else(|| key.clone(), |told| told.text)
    };
    match answer {
        Answer::Text(text) | Answer::Email(text) | Answer::Phone(text) => text.clone(),
        Answer::Choice(key) => option(key),
        Answer::Many(keys) => words.locale().list(&keys.iter().map(option).collect::<Vec<_>>()),
        Answer::YesNo(true) => words.say("desk-page-yes"),
        Answer::YesNo(false) => words.say("desk-page-no"),
        Answer::Number(number) => words.locale().number(*number),
        Answer::Consent { at, .. } => {
            let date = at.to_zoned(meeting.definition.zone()).date();
            words.with("desk-page-agreed", "when", &words.locale().date(date))
        }
        Answer::File { name, .. } => name.clone(),
    }
}

/// What can be decided from where the registration stands. Whether there is a seat, the core decides.
fn buttons(maker: &Maker<'_>, registration: &Registration) -> Vec<Button> {
    use Decision::{Accept, Decline, Waitlist};
    let decisions: &[Decision] = match registration.state.name() {
        StateName::Received => &[Accept, Waitlist, Decline],
        StateName::Accepted => &[Waitlist, Decline],
        StateName::Waitlisted => &[Accept, Decline],
        StateName::Declined => &[Accept, Waitlist],
        StateName::Withdrawn => &[],
    };
    let button = |decision: &Decision| {
        let (key, look) = match decision {
            Accept => ("desk-page-accept", "main"),
            Waitlist => ("desk-page-waitlist", "plain"),
            Decline => ("desk-page-decline", "danger"),
        };
        let press = maker.press(&Press::Decide(registration.id, *decision));
        Button { label: maker.words.say(key), look, press }
    };
    decisions.iter().map(button).collect()
}
