use super::*;
use crate::message::PublicEvent;
use crate::posting::fingerprint;

/// Rendered with no facts but the meeting: whoever looks at seats or people fails.
fn shown(now: &str, meeting: Meeting, locale: &str) -> Option<PublicCard> {
    let catalogue = Catalogue { meetings: [(ID, Arc::new(meeting))].into(), ..Catalogue::default() };
    let facts = Facts::new(now.parse().unwrap(), [0; 32], None, Arc::new(catalogue));
    render_public(&HOUSE, &facts, &CAPABILITIES, &PublicSay::Event(ID), locale).expect("no facts are needed")
}

fn event(now: &str, meeting: Meeting) -> PublicEvent {
    shown(now, meeting, "en").and_then(|card| card.event).expect("an event")
}

fn words(card: &PublicCard) -> String {
    serde_json::to_string(&card.blocks).unwrap()
}

fn cancelled(meeting: Meeting) -> Meeting {
    Meeting { cancelled: Some("The speaker is ill.".to_owned()), ..meeting }
}

#[test]
fn an_event_tells_when_and_where_and_that_marking_it_is_no_sign_up() {
    let card = shown(EARLY, sample(), "en").unwrap();
    let expected = PublicEvent {
        title: "Third Coalition Meeting: aid and plans".to_owned(),
        starts: "2027-04-28T14:00:00Z".parse().unwrap(),
        ends: "2027-04-28T16:00:00Z".parse().unwrap(),
        place: "Online, on Zoom".to_owned(),
        cancelled: false,
    };
    assert_eq!(card.event.as_ref(), Some(&expected));
    assert!(card.buttons.is_empty() && card.calls.is_none());
    let words = words(&card);
    for part in ["We sum up the aid", "Polish", "Sign up by", "27", "is not a sign-up", "/meetings"] {
        assert!(words.contains(part), "{part} in {words}");
    }
    for part in ["60", SECRET, "Third"] {
        assert!(!words.contains(part), "{part} in {words}");
    }
}

#[test]
fn it_speaks_each_of_our_languages() {
    let mut all: Vec<String> = Vec::new();
    for (tag, _) in HOUSE.locales.menu() {
        let card = shown(EARLY, sample(), tag.as_str()).unwrap();
        assert_eq!(card.locale, tag.as_str());
        let Some(Block::Notice { text }) = card.blocks.last() else { panic!("{tag:?}: {:?}", card.blocks) };
        assert!(text.contains("/meetings") && !all.contains(text), "{text}");
        all.push(text.clone());
    }
    assert!(all.len() >= 6, "{}", all.len());
}

#[test]
fn a_meeting_that_does_not_say_when_it_ends_lasts_two_hours() {
    for ends in [None, sample().definition.starts] {
        let mut open_end = sample();
        open_end.definition.ends = ends;
        assert_eq!(event(EARLY, open_end).ends.to_string(), "2027-04-28T16:00:00Z");
    }
}

#[test]
fn a_room_is_told_with_its_address() {
    let mut onsite = sample();
    let name = Texts(vec![("en".to_owned(), "PERS café".to_owned())]);
    let address = Some("ul. Mostowa 6, Toruń".to_owned());
    onsite.definition.place = Place::Onsite(Venue { name, address, access: Texts::default() });
    assert_eq!(event(EARLY, onsite).place, "PERS café, ul. Mostowa 6, Toruń");
}

#[test]
fn what_can_not_be_shown_or_changed_is_nothing() {
    let mut draft = sample();
    draft.definition.status = Status::Draft;
    let mut undated = sample();
    (undated.definition.starts, undated.definition.ends) = (None, None);
    for (now, meeting) in [
        (EARLY, draft),
        (EARLY, undated.clone()),
        (EARLY, cancelled(undated)),
        ("2027-04-28T14:00:00Z", sample()),
        (OVER, sample()),
        (OVER, cancelled(sample())),
    ] {
        assert_eq!(shown(now, meeting, "en"), None, "{now}");
    }
    assert!(shown("2027-04-28T13:59:59Z", sample(), "en").is_some());
}

#[test]
fn a_cancelled_one_says_so_also_when_it_would_have_started() {
    for now in [EARLY, STARTED] {
        let card = shown(now, cancelled(sample()), "en").unwrap();
        assert!(card.event.as_ref().is_some_and(|event| event.cancelled));
        let words = words(&card);
        assert!(words.contains("cancelled") && words.contains("The speaker is ill."), "{words}");
        assert!(!words.contains("Sign up by") && !words.contains("sign-up"), "{words}");
    }
}

#[test]
fn neither_the_clock_nor_sign_ups_change_it_but_whoever_moves_or_closes_it_does() {
    let print = |now: &str, meeting: Meeting| fingerprint(&shown(now, meeting, "en").unwrap());
    let first = print(EARLY, sample());
    assert_eq!(print(CLOSED, sample()), first, "the deadline has passed");
    let mut moved = sample();
    moved.definition.starts = Some("2027-05-05T16:00".parse().unwrap());
    let mut closed = sample();
    closed.definition.status = Status::Closed;
    for changed in [moved, closed, cancelled(sample())] {
        assert_ne!(print(EARLY, changed), first);
    }
}

proptest! {
    #[test]
    fn nothing_personal_is_ever_in_a_calendar(
        meeting in meetings(),
        now in prop::sample::select(vec![EARLY, CLOSED, STARTED, OVER]),
        locale in prop::sample::select(vec!["pl", "uk", "en", "be", "ru"]),
    ) {
        let over = meeting.cancelled.is_some();
        if let Some(card) = shown(now, meeting, locale) {
            let json = serde_json::to_string(&card).unwrap();
            prop_assert!(!json.contains(SECRET), "{}", json);
            prop_assert!(card.buttons.is_empty());
            let event = card.event.as_ref().unwrap();
            prop_assert!(event.starts < event.ends && !event.title.is_empty() && !event.place.is_empty());
            let length: usize = card.blocks.iter().map(length).sum();
            prop_assert!(length <= 1_000, "{} characters", length);
            prop_assert_eq!(json.contains("/meetings"), !over, "how to sign up is never cut off");
        }
    }
}
