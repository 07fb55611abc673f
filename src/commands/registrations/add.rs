//! `zapis registrations add`: what came by phone, on paper or by e-mail.

use crate::cli::Add;
use crate::output;
use crate::trouble::Trouble;
use crate::wire::Zapis;
use bot_core::facts::{Facts, Need};
use bot_core::house::House;
use bot_core::meeting::Definition;
use bot_core::meeting::definition::{Question, QuestionKind};
use bot_core::model::{Answer, Answers, Registration};
use bot_core::operate::{self, Refused};
use bot_core::port::Actor;
use bot_core::rules::answers::{Reading, read};
use bot_core::turn::{Change, Turn};
use jiff::Timestamp;
use std::sync::Arc;

/// Enters a registration and tells its state.
pub async fn run(bot: &Arc<Zapis>, add: Add) -> Result<(), Trouble> {
    let (house, name) = (bot.house.clone(), add.name.clone());
    let decide = move |facts: &Facts| {
        Ok(match decided(&house, facts, &add)? {
            Ok(turn) => {
                let state = entered(&turn).map(|registration| registration.state.name().as_str());
                (turn, Ok(state.unwrap_or_default()))
            }
            Err(refused) => (Turn::default(), Err(refused)),
        })
    };
    let state = bot.act_for(Actor::House, decide).await??;
    output::line(&format!("{name}: {state}"))
}

fn entered(turn: &Turn) -> Option<&Registration> {
    turn.changes.iter().find_map(|change| match change {
        Change::Registration { registration, .. } => Some(&**registration),
        _ => None,
    })
}

fn decided(house: &House, facts: &Facts, add: &Add) -> Result<Result<Turn, Refused>, Need> {
    let meeting = facts.catalogue.by_slug(&add.slug);
    let answers = match meeting.map(|meeting| answers(house, &meeting.definition, add, facts.now)) {
        Some(Ok(answers)) => answers,
        Some(Err(refused)) => return Ok(Err(refused)),
        None => Answers::new(),
    };
    operate::add_registration(facts, &add.slug, &add.name, add.source.as_str(), &add.locale, answers)
}

fn answers(house: &House, form: &Definition, add: &Add, now: Timestamp) -> Result<Answers, Refused> {
    let read = |(key, value): &(String, String)| {
        let question = form.question(key).ok_or_else(|| no_such_question(form, key))?;
        Ok((key.clone(), answer(house, question, value, &add.locale, now)?))
    };
    add.answers.iter().map(read).collect()
}

fn answer(
    house: &House,
    question: &Question,
    value: &str,
    locale: &str,
    now: Timestamp,
) -> Result<Answer, Refused> {
    if let Some(answer) = by_keys(question, value) {
        return Ok(answer);
    }
    let labels = house.option_labels(question, locale);
    let with = Reading { phrasebook: &house.phrasebook, locale, labels: &labels, now };
    read(question, value, &with).map_err(|_| {
        let (key, wanted) = (&question.key, wanted(question));
        Refused(format!("--answer {key}={value}: this is no answer to `{key}`; write {wanted}"))
    })
}

/// Options by their keys, several parted by commas.
fn by_keys(question: &Question, value: &str) -> Option<Answer> {
    match &question.kind {
        QuestionKind::Choice { options } => {
            options.iter().find(|option| option.key == value).map(|option| Answer::Choice(option.key.clone()))
        }
        QuestionKind::Many { options } => {
            let keys: Vec<&str> = value.split(',').map(str::trim).collect();
            let known = keys.iter().all(|key| options.iter().any(|option| option.key == *key));
            let chosen = options.iter().filter(|option| keys.contains(&option.key.as_str()));
            known.then(|| Answer::Many(chosen.map(|option| option.key.clone()).collect()))
        }
        _ => None,
    }
}

fn wanted(question: &Question) -> String {
    match &question.kind {
        QuestionKind::Choice { options } | QuestionKind::Many { options } => {
            let keys: Vec<&str> = options.iter().map(|option| option.key.as_str()).collect();
            let how = if matches!(question.kind, QuestionKind::Many { .. }) {
                "some of, with commas"
            } else {
                "one of"
            };
            format!("{how}: {}", keys.join(", "))
        }
        QuestionKind::Text | QuestionKind::LongText => "a shorter text".to_owned(),
        QuestionKind::YesNo => "yes or no".to_owned(),
        QuestionKind::Consent => "yes, if the person has agreed".to_owned(),
        QuestionKind::Email => "an e-mail address, such as ola@example.org".to_owned(),
        QuestionKind::Phone => "a phone number with its country, such as +48…".to_owned(),
        QuestionKind::Number => "a whole number".to_owned(),
        QuestionKind::File => "nothing: uploads are made in the chat".to_owned(),
    }
}

fn no_such_question(form: &Definition, key: &str) -> Refused {
    let known: Vec<&str> = form.questions.iter().map(|question| question.key.as_str()).collect();
    let known = if known.is_empty() { "none".to_owned() } else { known.join(", ") };
    Refused(format!("--answer {key}=…: `{}` has no such question; its questions are: {known}", form.slug))
}
