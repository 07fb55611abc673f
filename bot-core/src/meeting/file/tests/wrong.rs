//! Files that are refused: each problem names its line, its key and what to write instead.

use super::{CONTRACT, read, words};

/// The canonical file with one line put in place of another.
fn instead(line: &str, other: &str) -> String {
    assert!(CONTRACT.contains(line), "{line}");
    CONTRACT.replacen(line, other, 1)
}

fn refused(text: &str) -> String {
    words(&read(text).err().unwrap_or_default())
}

/// Slips: `-` a line of the canonical file, `+` what somebody wrote in its place, `!` what they are told.
const SLIPS: &str = include_str!("../testdata/slips.txt");

#[test]
fn every_slip_in_the_canonical_file_names_its_line_its_key_and_the_cure() {
    for slip in SLIPS.split("\n\n").filter(|slip| !slip.trim().is_empty()) {
        let lines = |mark| {
            let lines = slip
                .lines()
                .filter_map(|line| line.strip_prefix(mark))
                .map(|line| line.trim_start_matches(' '));
            lines.collect::<Vec<_>>().join("\n")
        };
        assert_eq!(refused(&instead(&lines("-"), &lines("+"))), lines("!"), "after {slip}");
    }
}

#[test]
fn all_problems_of_a_file_are_told_at_once_in_its_order() {
    let file = "slug = \"a b\"\ntitle = \"A\"\nstarts = \"soon\"\ncolour = 1\n\n[place]\nlink = \"x\"\n\n[[question]]\nkind = \"tekst\"\n";
    assert_eq!(
        refused(file),
        "line 1, `community`: is missing; write community = \"komm\"\n\
         line 1, `slug`: is not a short name; write at most 48 of A-Z a-z 0-9 _ - (such as komm-3)\n\
         line 2, `title`: is a plain text; write title.pl = \"…\"\n\
         line 3, `starts`: is not a date and time; write it as \"2027-04-28T16:00\" (year-month-day, T, hour:minute)\n\
         line 4, `colour`: is not a known key; write one of: time_zone starts ends registration_closes \
         language_requests_close attachment community slug series number kind status …\n\
         line 6, `place.kind`: is missing; write kind = \"online\", \"onsite\" or \"hybrid\"\n\
         line 7, `place.link`: is not a web address; write it in full, starting with https://\n\
         line 9, `question[1].key`: is missing; write key = \"name\"\n\
         line 9, `question[1].text`: is missing; write text.pl = \"…\"\n\
         line 10, `question[1].kind`: \"tekst\" is not known; write \"text\""
    );
}

#[test]
fn every_line_that_is_not_toml_is_told() {
    let told = refused("slug = komm\n\ntitle.pl = \"A\nplace.kind = \"online\"\n");
    let places: Vec<&str> =
        told.lines().filter_map(|line| line.split_once(": is not TOML").map(|(place, _)| place)).collect();
    assert_eq!(places, ["line 1, column 8", "line 3, column 14"], "{told}");
}

#[test]
fn an_empty_file_lacks_the_four_things_that_every_meeting_has() {
    let told = refused("");
    let keys: Vec<&str> = told.lines().filter_map(|line| line.split('`').nth(1)).collect();
    assert_eq!(keys, ["community", "slug", "title", "place"]);
}

#[test]
fn a_wrong_link_is_not_repeated_in_the_problem() {
    let told = refused(&instead("\"https://zoom.example.org/", "\"htps://zoom.example.org/"));
    assert_eq!(told, "line 33, `place.link`: is not a web address; write it in full, starting with https://");
}

#[test]
fn a_community_file_is_checked_as_well() {
    let told = refused(
        "[community]\nslug = \"komm\"\ndigest = \"0 8 * * MON\"\nretention_days = 0\n[[series]]\nslug = \"a\"\n\
         repeats = \"0 0 8 30 2 *\"\n[[series]]\nslug = \"a\"\nrepeat = \"0 0 8 * * MON\"\n[[member]]\nroles = [\"member\"]\n",
    );
    assert_eq!(
        told,
        "line 3, `community.digest`: is not a cron expression; write six fields, seconds first, such as \
         \"0 0 18 8-14 * WED\" (seconds minutes hours day-of-month month weekday)\n\
         line 4, `community.retention_days`: is out of range; write a whole number from 1 to 36525\n\
         line 7, `series[1].repeats`: never comes; write a day that exists\n\
         line 9, `series[2].slug`: is taken already (line 6); write another one\n\
         line 10, `series[2].repeat`: is not a known key; write repeats\n\
         line 11, `member[1].name`: is missing; write name = \"…\"\n\
         line 12, `member[1].roles`: is not a known key; write one of: name joint"
    );
}
