//! Lists of registrations for spreadsheets. What people typed is never a formula.

use crate::facts::Meeting;
use crate::locale::LangTag;
use crate::meeting::definition::{Question, QuestionKind, Texts};
use crate::model::{Answer, LanguageRequest, Registration};
use jiff::{Timestamp, tz::TimeZone};
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, XlsxError};
use std::collections::BTreeSet;

/// A table of plain texts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// Names of the columns: fixed ones, then the keys of the questions, then language support.
    pub header: Vec<String>,
    /// As many texts a row as there are columns.
    pub rows: Vec<Vec<String>>,
}

const ABOUT: [&str; 6] = ["name", "state", "source", "locale", "registered_at", "attended"];
const SUPPORT: [&str; 5] = ["needs", "needs_words", "understands", "speaks", "language_request"];

/// The table of a meeting's registrations, in their order. Times are civil in the meeting's zone; options stand by their
/// label in `locale`, or by their key where it has none.
pub fn sheet(
    meeting: &Meeting,
    registrations: &[Registration],
    requests: &[LanguageRequest],
    locale: &str,
) -> Sheet {
    let keys = keys(meeting, registrations);
    let header = ABOUT.into_iter().map(str::to_owned).chain(keys.iter().cloned());
    let zone = meeting.definition.zone();
    let row = |registration: &Registration| {
        let request = requests.iter().find(|request| request.person == registration.person);
        let answers = keys.iter().map(|key| answer(meeting, registration, key, locale));
        about(registration, &zone).into_iter().chain(answers).chain(support(request)).collect()
    };
    Sheet {
        header: header.chain(SUPPORT.into_iter().map(str::to_owned)).collect(),
        rows: registrations.iter().map(row).collect(),
    }
}

/// The questions in the form's order, then those that were answered before they were taken out of it.
fn keys(meeting: &Meeting, registrations: &[Registration]) -> Vec<String> {
    let asked: Vec<String> =
        meeting.definition.questions.iter().map(|question| question.key.clone()).collect();
    let answered: BTreeSet<&String> =
        registrations.iter().flat_map(|registration| registration.answers.keys()).collect();
    let gone: Vec<String> = answered.into_iter().filter(|key| !asked.contains(key)).cloned().collect();
    [asked, gone].concat()
}

fn about(registration: &Registration, zone: &TimeZone) -> [String; 6] {
    let time = |time: Timestamp| time.to_zoned(zone.clone()).strftime("%Y-%m-%d %H:%M").to_string();
    [
        registration.name.clone(),
        registration.state.name().as_str().to_owned(),
        registration.source.clone(),
        registration.locale.clone(),
        time(registration.registered_at),
        registration.attended_at.map(time).unwrap_or_default(),
    ]
}

fn support(request: Option<&LanguageRequest>) -> [String; 5] {
    let Some(request) = request else {
        return Default::default();
    };
    let help: Vec<&str> = request.wants.help.iter().map(|help| help.as_str()).collect();
    [
        help.join(", "),
        request.wants.words.clone().unwrap_or_default(),
        request.wants.understands.join(", "),
        request.wants.speaks.join(", "),
        request.state.as_str().to_owned(),
    ]
}

fn answer(meeting: &Meeting, registration: &Registration, key: &str, locale: &str) -> String {
    let label = |option: &str| label(meeting.definition.question(key), option, locale);
    match registration.answers.get(key) {
        None => String::new(),
        Some(Answer::Choice(option)) => label(option),
        Some(Answer::Many(options)) => {
            options.iter().map(|option| label(option)).collect::<Vec<_>>().join(", ")
        }
        Some(Answer::YesNo(yes)) => if *yes { "yes" } else { "no" }.to_owned(),
        Some(Answer::Consent { .. }) => "yes".to_owned(),
        Some(Answer::Number(number)) => number.to_string(),
        Some(Answer::Text(text) | Answer::Email(text) | Answer::Phone(text)) => text.clone(),
        Some(Answer::File { name, .. }) => name.clone(),
    }
}

fn label(question: Option<&Question>, option: &str, locale: &str) -> String {
    let options = match question.map(|question| &question.kind) {
        Some(QuestionKind::Choice { options } | QuestionKind::Many { options }) => options.as_slice(),
        _ => &[],
    };
    let found =
        options.iter().find(|known| known.key == option).and_then(|known| in_locale(&known.text, locale));
    found.unwrap_or(option).to_owned()
}

fn in_locale<'a>(texts: &'a Texts, locale: &str) -> Option<&'a str> {
    let exactly = texts.0.iter().find(|(tag, _)| tag.eq_ignore_ascii_case(locale));
    // Whoever reads a variant of a language reads the language.
    let wanted = LangTag::new(locale);
    let nearly = || texts.0.iter().find(|(tag, _)| wanted.varies(&LangTag::new(tag)));
    exactly.or_else(nearly).map(|(_, text)| text.as_str())
}

/// The table as CSV for any spreadsheet: UTF-8 with a byte-order mark (Excel needs it), every cell quoted, and a cell
/// that a spreadsheet would take for a formula begins with an apostrophe (a phone number, too: `'+48…`).
///
/// # Errors
/// None in practice: it is written into memory.
pub fn csv(sheet: &Sheet) -> Result<Vec<u8>, csv::Error> {
    let mut writer = csv::WriterBuilder::new()
        .quote_style(csv::QuoteStyle::Always)
        .terminator(csv::Terminator::CRLF)
        .from_writer(Vec::from("\u{FEFF}"));
    for row in std::iter::once(&sheet.header).chain(&sheet.rows) {
        writer.write_record(row.iter().map(|cell| harmless(cell)))?;
    }
    writer.into_inner().map_err(|error| error.into_error().into())
}

/// OWASP's rule against CSV injection: no cell begins with what begins a formula.
fn harmless(cell: &str) -> String {
    let begins_a_formula = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];
    if cell.starts_with(begins_a_formula) { format!("'{cell}") } else { cell.to_owned() }
}

/// The table as an Excel workbook. Cells are strings, which no spreadsheet evaluates.
///
/// # Errors
/// A text longer than a cell may be (32,767 characters).
pub fn xlsx(sheet: &Sheet, title: &str, now: Timestamp) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let made = ExcelDateTime::from_timestamp(now.as_second())?;
    workbook.set_properties(&DocProperties::new().set_title(title).set_creation_datetime(&made));
    let worksheet = workbook.add_worksheet();
    // Slugs have none of the characters that a sheet's name must not have; 31 is Excel's limit.
    worksheet.set_name(title.chars().take(31).collect::<String>())?;
    worksheet.set_freeze_panes(1, 0)?;
    let bold = Format::new().set_bold();
    for (column, name) in (0_u16..).zip(&sheet.header) {
        worksheet.write_string_with_format(0, column, name, &bold)?;
    }
    for (line, row) in (1_u32..).zip(&sheet.rows) {
        for (column, cell) in (0_u16..).zip(row) {
            worksheet.write_string(line, column, cell)?;
        }
    }
    worksheet.autofit();
    workbook.save_to_buffer()
}

#[cfg(test)]
mod tests;
