//! Files that are taken, and what comes out of them.

use super::super::{MeetingFile, Parsed};
use super::{CONTRACT, FORM, read, words};
use crate::meeting::Definition;
use crate::meeting::community::{Community, DEFAULT_RETENTION_DAYS};
use crate::meeting::definition::*;
use crate::meeting::translations::{Mark, Trust};
use jiff::civil::date;

fn parsed(text: &str) -> Parsed {
    read(text).unwrap_or_else(|problems| panic!("{}", words(&problems)))
}

fn meeting(text: &str) -> Definition {
    match parsed(text).file {
        MeetingFile::Meeting(definition) => *definition,
        MeetingFile::Community(community) => panic!("{} is a community", community.slug),
    }
}

fn community(text: &str) -> Community {
    match parsed(text).file {
        MeetingFile::Community(community) => *community,
        MeetingFile::Meeting(definition) => panic!("{} is a meeting", definition.slug),
    }
}

fn texts(pairs: &[(&str, &str)]) -> Texts {
    Texts(pairs.iter().map(|(language, text)| ((*language).to_owned(), (*text).to_owned())).collect())
}

#[test]
fn the_canonical_file_is_taken_whole_and_without_a_warning() {
    let Parsed { file, attachments, warnings } = parsed(CONTRACT);
    assert_eq!(words(&warnings), "");
    let MeetingFile::Meeting(meeting) = file else { panic!("a meeting") };
    assert_eq!((meeting.community.as_str(), meeting.slug.as_str()), ("komm", "komm-3"));
    assert_eq!((meeting.series.as_deref(), meeting.number), (Some("komm"), Some(3)));
    assert_eq!(
        (meeting.status, meeting.admission, meeting.visibility),
        (Status::Open, Admission::Open, Visibility::Public)
    );
    assert_eq!(meeting.starts, Some(date(2027, 4, 28).at(16, 0, 0, 0)));
    assert_eq!(meeting.ends, Some(date(2027, 4, 28).at(18, 0, 0, 0)));
    assert_eq!(meeting.registration_closes, Some(date(2027, 4, 27).at(12, 0, 0, 0)));
    assert_eq!(meeting.language_requests_close, Some(date(2027, 4, 14).at(23, 59, 0, 0)));
    assert_eq!((meeting.spoken.as_slice(), meeting.capacity), (["pl".to_owned()].as_slice(), Some(60)));
    let languages: Vec<&str> = meeting.title.0.iter().map(|(language, _)| language.as_str()).collect();
    assert_eq!(languages, ["pl", "uk", "en"]);
    assert_eq!(meeting.agenda.0[1].1.len(), 3);
    let Place::Online(call) = &meeting.place else { panic!("online") };
    assert_eq!(call.link.as_deref(), Some("https://zoom.example.org/j/7300027?pwd=s3cret"));
    assert_eq!(meeting.contacts.len(), 2);
    assert_eq!(meeting.people[0].role, texts(&[("pl", "prezeska, Stowarzyszenie Przykład")]));
    assert_eq!(meeting.partners[0].roles, [PartnerRole::Organiser, PartnerRole::Partner]);
    let AttachmentSource::File { name, sha256 } = &meeting.attachments[0].source else { panic!("a file") };
    assert_eq!((name.as_str(), sha256, attachments.len()), ("formularz.pdf", &attachments[0].sha256, 1));
    assert_eq!((attachments[0].bytes.as_slice(), sha256.len()), (FORM, 64));
}

#[test]
fn the_canonical_form_keeps_its_order_its_labels_and_its_conditions() {
    let meeting = meeting(CONTRACT);
    let keys: Vec<&str> = meeting.questions.iter().map(|question| question.key.as_str()).collect();
    assert_eq!(keys, ["represents", "organisation", "rodo"]);
    assert!(meeting.questions.iter().all(|question| question.required));
    let QuestionKind::Choice { options } = &meeting.questions[0].kind else { panic!("a choice") };
    let keys: Vec<&str> = options.iter().map(|option| option.key.as_str()).collect();
    assert_eq!(keys, ["organisation", "informal-group", "just-me"]);
    assert_eq!(options[2].text, texts(&[("pl", "Siebie"), ("en", "Myself")]));
    assert_eq!(meeting.questions[1].ask_if["represents"], ["organisation"]);
    assert_eq!(meeting.questions[2].kind, QuestionKind::Consent);
    let seven_days = Offset { amount: 7, unit: OffsetUnit::Days };
    assert_eq!(meeting.reminders[0].when, ReminderOffset::BeforeStart(seven_days));
    assert_eq!(meeting.reminders[2].kind, ReminderKind::Link);
}

const LEAST: &str = "community = \"komm\"\nslug = \"a\"\ntitle.pl = \"A\"\nplace.kind = \"online\"\n";

#[test]
fn four_lines_make_a_meeting_with_sensible_defaults() {
    let meeting = meeting(LEAST);
    assert_eq!((meeting.status, meeting.kind), (Status::Open, MeetingKind::Meeting));
    assert_eq!((meeting.admission, meeting.visibility), (Admission::Open, Visibility::Public));
    assert_eq!((meeting.time_zone.as_str(), meeting.capacity, meeting.starts), ("Europe/Warsaw", None, None));
    assert_eq!(meeting.place, Place::Online(Online { platform: None, link: None }));
}

#[test]
fn a_hybrid_meeting_has_a_room_and_a_call() {
    let file = LEAST
        .replace("\"online\"", "\"hybrid\"\nplace.address = \"ul. Mostowa 6\"\nplace.platform = \"Jitsi\"");
    let Place::Hybrid { online, venue } = meeting(&file).place else { panic!("hybrid") };
    assert_eq!(
        (online.platform.as_deref(), venue.address.as_deref()),
        (Some("Jitsi"), Some("ul. Mostowa 6"))
    );
}

#[test]
fn times_are_also_taken_in_the_notation_of_toml() {
    let file = format!("starts = 2027-04-28T16:00:00\nends = 2027-04-28 18:30:00\n{LEAST}");
    let meeting = meeting(&file);
    assert_eq!(meeting.starts, Some(date(2027, 4, 28).at(16, 0, 0, 0)));
    assert_eq!(meeting.ends, Some(date(2027, 4, 28).at(18, 30, 0, 0)));
}

#[test]
fn a_condition_may_name_several_answers_or_a_yes() {
    let file = format!(
        "{LEAST}
        [[question]]
        key = \"who\"
        kind = \"many\"
        options = [\"a\", \"b\", \"c\"]
        text.pl = \"Kto?\"
        option = {{ a.pl = \"A\", b.pl = \"B\", c.pl = \"C\" }}
        [[question]]
        key = \"sure\"
        kind = \"yes_no\"
        text.pl = \"Na pewno?\"
        [[question]]
        key = \"why\"
        kind = \"long_text\"
        text.pl = \"Dlaczego?\"
        hint.pl = \"W kilku słowach\"
        ask_if = {{ who = [\"a\", \"c\"], sure = \"yes\" }}"
    );
    let why = &meeting(&file).questions[2];
    assert_eq!(
        (why.ask_if["who"].as_slice(), why.ask_if["sure"].as_slice()),
        (["a", "c"].map(str::to_owned).as_slice(), ["yes".to_owned()].as_slice())
    );
    assert_eq!(why.hint, texts(&[("pl", "W kilku słowach")]));
}

#[test]
fn doubtful_things_are_taken_and_told() {
    let file = format!(
        "starts = \"2027-10-31T02:30\"\n{LEAST}\n[[question]]\nkey = \"rodo\"\nkind = \"consent\"\ntext.pl = \"Tak\"\n\
         [[contact]]\npurpose = \"press\"\nemail = \"prasa@example.org\""
    );
    assert_eq!(
        words(&parsed(&file).warnings),
        "line 1, `starts`: comes twice in Europe/Warsaw, as the clocks go back; the first is taken, write another time \
         if that is wrong\n\
         line 9, `question[1].kind`: may be skipped; write required = true if the meeting cannot be organised without \
         this consent\n\
         line 11, `contact[1].purpose`: has no words of its own; write label.pl = \"…\" beside it"
    );
    let undated = format!("{LEAST}\n[[reminder]]\nbefore = \"1d\"\nkind = \"confirm\"");
    assert_eq!(
        words(&parsed(&undated).warnings),
        "line 6, `reminder[1]`: waits until the meeting has a date; write `starts` as soon as it is known"
    );
}

#[test]
fn a_table_of_a_community_makes_a_community_file() {
    let community = community(
        "[community]\nslug = \"komm\"\nname.pl = \"Koalicja\"\ndigest = \"0 0 8 * * MON\"\nprivacy_email = \"rodo@example.org\"\n\
         [[member]]\nname = \"A i B\"\njoint = [\"A\", \"B\"]\n[[contact]]\nemail = \"biuro@example.org\"\n\
         [[series]]\nslug = \"wtorki\"\ntitle.pl = \"Wtorki\"\nrepeats = \"0 0 18 8-14 * WED\"\ncount = 10\n",
    );
    assert_eq!((community.slug.as_str(), community.retention_days), ("komm", DEFAULT_RETENTION_DAYS));
    assert_eq!(community.digest.as_deref(), Some("0 0 8 * * MON"));
    assert_eq!(
        (community.members[0].joint.len(), community.members[0].roles.as_slice()),
        (2, [PartnerRole::Member].as_slice())
    );
    assert_eq!(community.contacts[0].purpose, "questions");
    assert_eq!((community.series[0].ahead_days, community.series[0].count), (30, Some(10)));
}

#[test]
fn windows_line_ends_and_a_byte_order_mark_do_no_harm() {
    let file = format!("\u{FEFF}{}", CONTRACT.replace('\n', "\r\n"));
    assert_eq!(meeting(&file), meeting(CONTRACT));
}

#[test]
fn what_is_printed_for_debugging_shows_no_link_and_no_bytes() {
    let shown = format!("{:?}", parsed(CONTRACT));
    assert!(!shown.contains("s3cret") && !shown.contains("7300027"));
}

#[test]
fn marks_of_translations_are_taken_and_a_language_without_texts_is_doubtful() {
    let marked =
        |table: &str| parsed(&CONTRACT.replacen("[place]", &format!("[translations]\n{table}\n[place]"), 1));
    let Parsed { file, warnings, .. } =
        marked("pl = \"original\"\nuk = \"draft\"\nen = { state = \"checked\", on = 2027-04-02 }");
    assert_eq!(words(&warnings), "");
    let MeetingFile::Meeting(meeting) = file else { panic!("a meeting") };
    let on = Some(date(2027, 4, 2).at(0, 0, 0, 0));
    let (draft, checked) = (Mark { trust: Trust::Draft, on: None }, Mark { trust: Trust::Checked, on });
    assert_eq!(meeting.translations.marks, [("en".to_owned(), checked), ("uk".to_owned(), draft)].into());
    assert!(meeting.translations.outdated.is_empty(), "that is no matter of the file");
    for written in ["2027-04-02T14:30:00", "\"2027-04-02T14:30\"", "\"2027-04-02 14:30\""] {
        let parsed = marked(&format!("en = {{ state = \"checked\", on = {written} }}"));
        let MeetingFile::Meeting(meeting) = parsed.file else { panic!("a meeting") };
        let on = meeting.translations.marks["en"].written_on();
        assert_eq!(on.as_deref(), Some("2027-04-02T14:30:00"));
    }
    assert!(
        words(&marked("ua = \"draft\"").warnings).ends_with(
            "`translations.ua`: marks a language in which there is no text; write one of: pl uk en"
        )
    );
}
