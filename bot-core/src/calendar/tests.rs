use super::*;
use crate::ids::{CommunityId, MeetingId};
use crate::meeting::file::{Files, MeetingFile, parse};

struct Nothing;
impl Files for Nothing {
    fn read(&self, _name: &str) -> Option<Vec<u8>> {
        None
    }
}

const FILE: &str = r#"
community = "komm"
slug = "komm-3"
starts = "2027-04-28T16:00"
ends = "2027-04-28T18:00"
time_zone = "Europe/Warsaw"
title.pl = "Spotkanie"
[place]
kind = "online"
link = "https://call.example.org/s3cret"
"#;

fn meeting(file: &str) -> Meeting {
    let parsed = parse(file, &Nothing).expect("a correct file");
    let MeetingFile::Meeting(definition) = parsed.file else { panic!("a meeting file") };
    Meeting {
        id: MeetingId(7),
        community: CommunityId(1),
        definition: *definition,
        sequence: 2,
        cancelled: None,
    }
}

fn entry(meeting: &Meeting) -> Entry<'_> {
    Entry {
        meeting,
        title: "Spotkanie".to_owned(),
        description: String::new(),
        place: "online".to_owned(),
        page: Some("https://zapis.example.org/m/komm-3".to_owned()),
        own: None,
    }
}

fn own() -> Own {
    Own { join_url: Some("https://zapis.example.org/j/abc".to_owned()), alarm: "Spotkanie".to_owned() }
}

fn now() -> Timestamp {
    "2027-04-01T10:00:00Z".parse().expect("a timestamp")
}

fn file(entry: &Entry<'_>) -> String {
    meeting_calendar("KOMM", entry, now()).expect("a meeting with a date")
}

#[test]
fn times_are_instants_in_utc() {
    let meeting = meeting(FILE);
    let file = file(&entry(&meeting));
    assert!(file.contains("DTSTART:20270428T140000Z\r\n"), "{file}");
    assert!(file.contains("DTEND:20270428T160000Z\r\n"), "{file}");
}

#[test]
fn the_uid_stays_and_the_sequence_rises() {
    let mut meeting = meeting(FILE);
    assert!(file(&entry(&meeting)).contains("UID:meeting-7@zapis\r\n"));
    assert!(file(&entry(&meeting)).contains("SEQUENCE:2\r\n"));
    meeting.sequence = 3;
    meeting.definition.starts = meeting.definition.starts.map(|starts| starts + jiff::Span::new().days(1));
    assert!(file(&entry(&meeting)).contains("UID:meeting-7@zapis\r\n"));
    assert!(file(&entry(&meeting)).contains("SEQUENCE:3\r\n"));
}

#[test]
fn a_public_calendar_has_neither_the_link_nor_alarms() {
    let meeting = meeting(FILE);
    for file in [file(&entry(&meeting)), calendar("KOMM", &[entry(&meeting)], now())] {
        assert!(!file.contains("s3cret") && !file.contains("VALARM"), "{file}");
        assert!(file.contains("CLASS:PUBLIC\r\n") && file.contains("METHOD:PUBLISH\r\n"), "{file}");
    }
}

#[test]
fn ones_own_calendar_has_the_way_in_and_two_alarms() {
    let meeting = meeting(FILE);
    let file = file(&Entry { own: Some(own()), ..entry(&meeting) });
    assert!(file.contains("URL:https://zapis.example.org/j/abc\r\n"), "{file}");
    assert_eq!(file.matches("BEGIN:VALARM").count(), 2, "{file}");
    assert!(!file.contains("s3cret"));
}

#[test]
fn a_cancelled_meeting_leaves_the_calendar_without_ringing() {
    let mut meeting = meeting(FILE);
    meeting.cancelled = Some("no room".to_owned());
    let file = file(&Entry { own: Some(own()), ..entry(&meeting) });
    assert!(file.contains("METHOD:CANCEL\r\n") && file.contains("STATUS:CANCELLED\r\n"), "{file}");
    assert!(!file.contains("VALARM"), "{file}");
}

#[test]
fn the_same_entry_is_written_the_same() {
    let meeting = meeting(FILE);
    let entry = Entry { own: Some(own()), ..entry(&meeting) };
    assert_eq!(file(&entry), file(&entry));
}

#[test]
fn texts_are_escaped_and_begin_no_property_of_their_own() {
    let meeting = meeting(FILE);
    let entry = Entry {
        title: "Pomoc; plany, cd.\r\nATTACH:https://evil.example.org".to_owned(),
        description: "Зустріч ".repeat(40) + "\n\nkoniec",
        page: Some("https://zapis.example.org/\r\nX-EVIL:1".to_owned()),
        ..entry(&meeting)
    };
    let file = file(&entry);
    let unfolded = file.replace("\r\n ", "");
    assert!(!unfolded.lines().any(|line| line.starts_with("ATTACH") || line.starts_with("X-EVIL")), "{file}");
    assert!(
        unfolded.contains("SUMMARY:Pomoc\\; plany\\, cd.") && unfolded.contains("\\n\\nkoniec"),
        "{file}"
    );
}

#[test]
fn a_meeting_without_a_date_has_no_calendar_file() {
    let mut meeting = meeting(FILE);
    meeting.definition.starts = None;
    assert_eq!(meeting_calendar("KOMM", &entry(&meeting), now()), None);
    assert!(!calendar("KOMM", &[entry(&meeting)], now()).contains("VEVENT"));
}
