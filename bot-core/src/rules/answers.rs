//! From typed words to a checked answer.

use super::{form, typed};
use crate::meeting::definition::{Question, QuestionKind};
use crate::model::Answer;
use crate::say::AnswerProblem;
use crate::understand::{Choice, Phrasebook, Word};
use jiff::Timestamp;

/// The longest answer on one line, in characters.
pub const LINE: usize = 300;
/// The longest answer on several lines, in characters.
pub const LINES: usize = 2_000;

/// What is needed to read an answer, besides the words.
pub struct Reading<'a> {
    /// The phrase lists.
    pub phrasebook: &'a Phrasebook,
    /// The reader's language.
    pub locale: &'a str,
    /// Labels of the options as the reader sees them.
    pub labels: &'a [String],
    /// Now.
    pub now: Timestamp,
}

/// Reads the words as an answer to `question`.
pub fn read(question: &Question, words: &str, with: &Reading<'_>) -> Result<Answer, AnswerProblem> {
    let text = typed::line(words);
    if text.is_empty() {
        return Err(AnswerProblem::Empty);
    }
    match &question.kind {
        QuestionKind::Text => limited(text, LINE),
        QuestionKind::LongText => limited(typed::clean(words), LINES),
        QuestionKind::Choice { options } => {
            let chosen = match with.phrasebook.choose(&text, &labels(with), Some(with.locale)) {
                Choice::One(index) => options.get(index),
                _ => options.iter().find(|option| option.key.eq_ignore_ascii_case(&text)),
            };
            chosen.map(|option| Answer::Choice(option.key.clone())).ok_or(AnswerProblem::NoSuchOption)
        }
        QuestionKind::Many { options } => {
            let chosen = with.phrasebook.choose_many(&text, &labels(with), Some(with.locale));
            let keys: Vec<String> = chosen
                .into_iter()
                .filter_map(|index| options.get(index))
                .map(|option| option.key.clone())
                .collect();
            if keys.is_empty() { Err(AnswerProblem::NoSuchOption) } else { Ok(Answer::Many(keys)) }
        }
        QuestionKind::YesNo => match with.phrasebook.word(&text, Some(with.locale)) {
            Some(Word::Yes) => Ok(Answer::YesNo(true)),
            Some(Word::No) => Ok(Answer::YesNo(false)),
            _ => Err(AnswerProblem::NotYesNo),
        },
        QuestionKind::Consent => match with.phrasebook.word(&text, Some(with.locale)) {
            Some(Word::Yes) => Ok(consent(question, with.locale, with.now)),
            Some(Word::No) if question.required => Err(AnswerProblem::MustAgree),
            _ => Err(AnswerProblem::NotYesNo),
        },
        QuestionKind::Email => email(&text),
        QuestionKind::Phone => phone(&text),
        QuestionKind::Number => number(&text),
        QuestionKind::File => Err(AnswerProblem::NotAFile),
    }
}

/// Agreement to the text of `question` as it is now.
pub fn consent(question: &Question, locale: &str, now: Timestamp) -> Answer {
    let version = form::version(std::iter::once(&question.text));
    Answer::Consent { version, locale: locale.to_owned(), at: now }
}

fn labels<'a>(with: &'a Reading<'_>) -> Vec<&'a str> {
    with.labels.iter().map(String::as_str).collect()
}

fn limited(text: String, most: usize) -> Result<Answer, AnswerProblem> {
    if text.chars().count() > most {
        return Err(AnswerProblem::TooLong(u32::try_from(most).unwrap_or(u32::MAX)));
    }
    Ok(Answer::Text(text))
}

fn email(text: &str) -> Result<Answer, AnswerProblem> {
    use email_address::{EmailAddress, Options};
    let options = Options::default().with_required_tld().without_display_text().without_domain_literal();
    EmailAddress::parse_with_options(text, options)
        .map(|address| Answer::Email(address.to_string()))
        .map_err(|_| AnswerProblem::NotAnEmail)
}

fn phone(text: &str) -> Result<Answer, AnswerProblem> {
    use phonenumber::{Mode, country};
    // The parser is long-suffering; letters in a number are a slip, not an extension.
    if text.chars().any(char::is_alphabetic) || text.chars().count() > 40 {
        return Err(AnswerProblem::NotAPhone);
    }
    let number = phonenumber::parse(Some(country::Id::PL), text).map_err(|_| AnswerProblem::NotAPhone)?;
    if !phonenumber::is_valid(&number) {
        return Err(AnswerProblem::NotAPhone);
    }
    Ok(Answer::Phone(number.format().mode(Mode::E164).to_string()))
}

fn number(text: &str) -> Result<Answer, AnswerProblem> {
    let plain: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    let plain = plain.trim_end_matches('.').trim_start_matches('+');
    let digits: String = plain
        .chars()
        .map(|c| match c {
            // Arabic-Indic and Persian digits are typed on Arabic keyboards.
            '\u{660}'..='\u{669}' => char::from_digit(u32::from(c) - 0x660, 10).unwrap_or(c),
            '\u{6F0}'..='\u{6F9}' => char::from_digit(u32::from(c) - 0x6F0, 10).unwrap_or(c),
            c => c,
        })
        .collect();
    digits
        .parse::<i64>()
        .ok()
        .filter(|number| number.abs() < 1_000_000_000_000)
        .map(Answer::Number)
        .ok_or(AnswerProblem::NotANumber)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phones_are_checked_and_kept_in_one_form() {
        assert_eq!(phone("600 100 200"), Ok(Answer::Phone("+48600100200".into())));
        assert_eq!(phone("+380 50 123 45 67"), Ok(Answer::Phone("+380501234567".into())));
        for wrong in ["12", "call me", "+48 1", "6001002003004005"] {
            assert_eq!(phone(wrong), Err(AnswerProblem::NotAPhone), "{wrong}");
        }
    }

    #[test]
    fn e_mail_addresses_are_checked() {
        assert!(email("ola@example.org").is_ok());
        for wrong in
            ["ola", "ola@", "@example.org", "ola@localhost", "a b@example.org", "Ola <ola@example.org>"]
        {
            assert_eq!(email(wrong), Err(AnswerProblem::NotAnEmail), "{wrong}");
        }
    }

    #[test]
    fn numbers_are_whole() {
        assert_eq!(number("1 200"), Ok(Answer::Number(1200)));
        assert_eq!(number("٣"), Ok(Answer::Number(3)));
        for wrong in ["two", "1.5", "99999999999999999999", ""] {
            assert_eq!(number(wrong), Err(AnswerProblem::NotANumber), "{wrong}");
        }
    }
}
