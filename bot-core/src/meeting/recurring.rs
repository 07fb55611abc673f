//! The next meeting of a series: a copy of the newest one, moved to its own date.

use super::definition::{Definition, Status};
use super::file::SLUG_MAX;
use jiff::civil::DateTime;

/// The meeting that follows `last` in its series and starts at `occurrence` (civil time in the meeting's zone).
///
/// All civil times move by the same civil distance, so the end and the closing times keep their hours over a change
/// of the clocks. The number goes up by one, in the slug as well: `komm-3` is followed by `komm-4`. A last meeting
/// that is closed is followed by an open one; any other status is kept.
pub fn next_in_series(last: &Definition, occurrence: DateTime) -> Definition {
    let (base, written) = split(&last.slug);
    let number = last.number.or(written).unwrap_or(1);
    // A number at the end of the slug that is not the meeting's (a year) stays.
    let base = if written == Some(number) { base } else { &last.slug };
    let number = number.saturating_add(1);
    let moved = |time: Option<DateTime>| {
        // Without a start there is nothing that the other times could be measured from.
        let distance = last.starts?.until(time?).ok()?;
        occurrence.checked_add(distance).ok()
    };
    Definition {
        slug: slug(base, number),
        number: Some(number),
        status: if last.status == Status::Closed { Status::Open } else { last.status },
        starts: Some(occurrence),
        ends: moved(last.ends),
        registration_closes: moved(last.registration_closes),
        language_requests_close: moved(last.language_requests_close),
        ..last.clone()
    }
}

/// A slug without its number, and the number at its end.
fn split(slug: &str) -> (&str, Option<u32>) {
    let base = slug.trim_end_matches(|character: char| character.is_ascii_digit());
    let number = slug.get(base.len()..).and_then(|digits| digits.parse().ok());
    match number {
        Some(number) => (base.trim_end_matches('-'), Some(number)),
        None => (slug, None),
    }
}

/// Cut where it would be too long, so that the number always fits.
fn slug(base: &str, number: u32) -> String {
    let number = format!("-{number}");
    let room = SLUG_MAX - number.len();
    format!("{}{number}", base.get(..room.min(base.len())).unwrap_or(base))
}

#[cfg(test)]
mod tests {
    use super::super::sample::meeting;
    use super::*;
    use jiff::civil::date;

    #[test]
    fn the_next_meeting_has_the_next_number_and_keeps_every_hour() {
        let next = next_in_series(&meeting(), date(2027, 11, 3).at(16, 0, 0, 0));
        assert_eq!((next.slug.as_str(), next.number), ("komm-4", Some(4)));
        assert_eq!(next.ends, Some(date(2027, 11, 3).at(18, 0, 0, 0)));
        assert_eq!(next.registration_closes, Some(date(2027, 11, 2).at(12, 0, 0, 0)));
        assert_eq!(next.language_requests_close, Some(date(2027, 10, 20).at(23, 59, 0, 0)));
        assert_eq!(next.questions, meeting().questions);
    }

    #[test]
    fn a_slug_without_a_number_gets_one() {
        let last = Definition { slug: "wtorki".to_owned(), number: None, ..meeting() };
        assert_eq!(next_in_series(&last, date(2027, 5, 5).at(16, 0, 0, 0)).slug, "wtorki-2");
    }

    #[test]
    fn the_number_of_the_file_wins_over_the_one_in_the_slug() {
        let last = Definition { slug: "spotkanie-2027".to_owned(), number: Some(7), ..meeting() };
        let next = next_in_series(&last, date(2027, 5, 5).at(16, 0, 0, 0));
        assert_eq!((next.slug.as_str(), next.number), ("spotkanie-2027-8", Some(8)));
    }

    #[test]
    fn the_longest_slug_stays_within_its_limit() {
        let last = Definition { slug: "x".repeat(SLUG_MAX), number: Some(9), ..meeting() };
        let next = next_in_series(&last, date(2027, 5, 5).at(16, 0, 0, 0));
        assert_eq!(next.slug.len(), SLUG_MAX);
        assert!(next.slug.ends_with("x-10"));
    }

    #[test]
    fn a_closed_meeting_is_followed_by_an_open_one_and_a_draft_by_a_draft() {
        let at = date(2027, 5, 5).at(16, 0, 0, 0);
        let of = |status| next_in_series(&Definition { status, ..meeting() }, at).status;
        assert_eq!([of(Status::Closed), of(Status::Draft)], [Status::Open, Status::Draft]);
    }

    #[test]
    fn where_the_last_meeting_had_no_date_only_the_start_is_known() {
        let last = Definition { starts: None, ends: None, ..meeting() };
        let next = next_in_series(&last, date(2027, 5, 5).at(16, 0, 0, 0));
        assert_eq!((next.ends, next.registration_closes), (None, None));
    }
}
