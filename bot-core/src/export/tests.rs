use super::*;
use crate::ids::{CommunityId, MeetingId, PersonId, RegistrationId, RequestId};
use crate::meeting::file::{Files, MeetingFile, parse};
use crate::model::State;
use crate::model::language_request::{Help, RequestState, Wants};

struct Nothing;
impl Files for Nothing {
    fn read(&self, _name: &str) -> Option<Vec<u8>> {
        None
    }
}

const FILE: &str = r#"
community = "komm"
slug = "komm-3"
time_zone = "Europe/Warsaw"
title.pl = "Spotkanie"
place = { kind = "online" }
[[question]]
key = "represents"
kind = "choice"
options = ["org", "me"]
text.pl = "Kogo?"
option.org.pl = "Organizację"
option.org.en = "An organisation"
option.me.en = "Myself"
[[question]]
key = "phone"
kind = "phone"
text.pl = "Telefon"
"#;

fn meeting() -> Meeting {
    let parsed = parse(FILE, &Nothing).expect("a correct file");
    let MeetingFile::Meeting(definition) = parsed.file else { panic!("a meeting file") };
    Meeting {
        id: MeetingId(7),
        community: CommunityId(1),
        definition: *definition,
        sequence: 0,
        cancelled: None,
    }
}

fn at(text: &str) -> Timestamp {
    text.parse().expect("a timestamp")
}

fn registration(person: i64, name: &str, answers: &[(&str, Answer)]) -> Registration {
    Registration {
        id: RegistrationId(person),
        meeting: MeetingId(7),
        person: PersonId(person),
        state: State::Accepted,
        name: name.to_owned(),
        source: "web".to_owned(),
        locale: "pl".to_owned(),
        answers: answers.iter().map(|(key, answer)| ((*key).to_owned(), answer.clone())).collect(),
        conditions_read: None,
        registered_at: at("2027-04-01T10:30:00Z"),
        decided_at: at("2027-04-01T10:30:00Z"),
        generation: 0,
        attended_at: None,
    }
}

fn column(sheet: &Sheet, row: usize, name: &str) -> String {
    let place = sheet.header.iter().position(|column| column == name).expect("a column");
    sheet.rows[row][place].clone()
}

#[test]
fn every_row_is_as_wide_as_the_header() {
    let rows = [registration(1, "Ala", &[("gone", Answer::Number(3))]), registration(2, "Ola", &[])];
    let sheet = sheet(&meeting(), &rows, &[], "pl");
    assert!(sheet.rows.iter().all(|row| row.len() == sheet.header.len()));
    assert_eq!(column(&sheet, 0, "gone"), "3");
    assert_eq!(column(&sheet, 0, "registered_at"), "2027-04-01 12:30");
}

#[test]
fn options_stand_by_their_label_or_else_by_their_key() {
    let row = |key: &str| registration(1, "Ala", &[("represents", Answer::Choice(key.to_owned()))]);
    let rows = [row("org"), row("me"), row("removed")];
    let polish = sheet(&meeting(), &rows, &[], "pl");
    let shown: Vec<String> = (0..3).map(|n| column(&polish, n, "represents")).collect();
    assert_eq!(shown, ["Organizację", "me", "removed"]);
    assert_eq!(sheet(&meeting(), &rows, &[], "pl-simple").rows, polish.rows, "easy Polish is Polish");
    assert_eq!(column(&sheet(&meeting(), &rows, &[], "en"), 1, "represents"), "Myself");
}

#[test]
fn needs_stand_beside_the_person_who_has_them() {
    let wants = Wants { help: vec![Help::Interpreting, Help::Captions], ..Wants::default() };
    let request = LanguageRequest {
        id: RequestId(1),
        person: PersonId(2),
        meeting: MeetingId(7),
        wants,
        asked_at: at("2027-04-01T10:30:00Z"),
        state: RequestState::Asked,
    };
    let sheet =
        sheet(&meeting(), &[registration(1, "Ala", &[]), registration(2, "Ola", &[])], &[request], "pl");
    assert_eq!(column(&sheet, 0, "needs"), "");
    assert_eq!(column(&sheet, 1, "needs"), "interpreting, captions");
    assert_eq!(column(&sheet, 1, "language_request"), "asked");
}

#[test]
fn csv_has_a_byte_order_mark_and_keeps_commas_quotes_and_breaks_in_their_cells() {
    let rows = [registration(1, "Ala \"Ula\", prezeska\nFundacji", &[])];
    let bytes = csv(&sheet(&meeting(), &rows, &[], "pl")).expect("csv");
    assert!(bytes.starts_with("\u{FEFF}\"name\",\"state\"".as_bytes()));
    let mut reader = ::csv::Reader::from_reader(&bytes[3..]);
    let record = reader.records().next().expect("a row").expect("csv");
    assert_eq!(&record[0], "Ala \"Ula\", prezeska\nFundacji");
}

#[test]
fn no_cell_of_a_csv_begins_a_formula() {
    for evil in ["=1+1", "+48 600 000 000", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1"] {
        assert_eq!(harmless(evil), format!("'{evil}"));
    }
    assert_eq!(harmless("Ala = Ula"), "Ala = Ula");
}

#[test]
fn a_workbook_holds_formulas_as_strings() {
    let rows = [registration(1, "=HYPERLINK(\"https://evil.example.org\")", &[])];
    let sheet = sheet(&meeting(), &rows, &[], "pl");
    let now = at("2027-04-01T10:30:00Z");
    let bytes = xlsx(&sheet, "komm-3", now).expect("a workbook");
    assert!(bytes.starts_with(b"PK"));
    assert_eq!(
        bytes,
        xlsx(&sheet, "komm-3", now).expect("a workbook"),
        "nothing but the table and the time decides"
    );
}
