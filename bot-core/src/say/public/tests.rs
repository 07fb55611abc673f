mod in_calendar;

use super::*;
use crate::conversation::Conversation;
use crate::facts::{Catalogue, Fact};
use crate::ids::*;
use crate::meeting::Definition;
use crate::meeting::definition::{Admission, Online, Place, Status, Texts, Venue, Visibility};
use crate::model::{Me, ReminderLevel, Seats};
use crate::seal::Key;
use proptest::prelude::*;
use std::sync::{Arc, LazyLock};

const ID: MeetingId = MeetingId(1);
const COMMUNITY: CommunityId = CommunityId(1);
const SECRET: &str = "s3cret";

static HOUSE: LazyLock<House> = LazyLock::new(|| {
    House::open(None, Key::new([1; 32]), Some("https://zapis.example.org".to_owned())).unwrap()
});

const CAPABILITIES: Capabilities = Capabilities {
    text_length: 2_000,
    buttons_in_row: 3,
    label_length: 40,
    edits: true,
    reaches_away: true,
    files: true,
    dialogs: false,
    uploads: true,
};

fn meeting(definition: Definition) -> Meeting {
    Meeting { id: ID, community: COMMUNITY, definition, sequence: 0, cancelled: None }
}

/// Looks with nothing but the counts of seats: whoever asks for a person's data fails.
fn looked<T>(
    now: &str,
    meeting: Meeting,
    seats: Seats,
    me: Option<Me>,
    look: impl Fn(&Facts) -> Result<T, Need>,
) -> T {
    let slugs = [(meeting.definition.slug.clone(), ID)].into();
    let meetings = [(ID, Arc::new(meeting))].into();
    let catalogue = Catalogue { slugs, meetings, ..Catalogue::default() };
    let mut facts = Facts::new(now.parse().unwrap(), [0; 32], me, Arc::new(catalogue));
    match look(&facts) {
        Ok(found) => found,
        Err(need) => {
            assert_eq!(need, Need::Seats(ID), "nothing else is anybody's business");
            facts.learn(need, Fact::Seats(seats));
            look(&facts).unwrap()
        }
    }
}

fn card_at(now: &str, meeting: Meeting, seats: Seats, locale: &str) -> Option<PublicCard> {
    looked(now, meeting, seats, None, |facts| {
        render_public(&HOUSE, facts, &CAPABILITIES, &PublicSay::Card(ID), locale)
    })
}

const EARLY: &str = "2027-01-01T00:00:00Z";
const CLOSED: &str = "2027-04-27T12:00:00Z";
const STARTED: &str = "2027-04-28T15:00:00Z";
const OVER: &str = "2027-04-28T17:00:00Z";

/// The card in English as text, and its buttons.
fn read(now: &str, meeting: Meeting, seats: Seats) -> (String, Vec<String>) {
    let card = card_at(now, meeting, seats, "en").unwrap();
    let text = serde_json::to_string(&card.blocks).unwrap();
    (text, card.buttons.into_iter().map(|button| format!("{}={}", button.label, button.start)).collect())
}

fn sample() -> Meeting {
    meeting(crate::meeting::sample::meeting())
}

#[test]
fn an_open_meeting_tells_what_is_needed_and_how_to_sign_up() {
    let (text, buttons) = read(EARLY, sample(), Seats { accepted: 20, ..Seats::default() });
    for words in ["Online", "40 of 60 are free", "Languages spoken", "Sign up by", "28"] {
        assert!(text.contains(words), "{words} in {text}");
    }
    assert_eq!(
        buttons,
        ["Sign me up=komm-3__signup", "Language support=komm-3__support", "Ask the organisers=komm-3__ask"]
    );
}

#[test]
fn the_first_button_tells_how_things_stand() {
    let first = |now, meeting, seats| read(now, meeting, seats).1.remove(0);
    let full = Seats { accepted: 60, waitlisted: 2, ..Seats::default() };
    assert_eq!(first(EARLY, sample(), full), "Join the waiting list=komm-3__signup");
    let queue = Seats { accepted: 59, waitlisted: 1, ..Seats::default() };
    assert_eq!(
        first(EARLY, sample(), queue),
        "Join the waiting list=komm-3__signup",
        "the free seat is somebody's"
    );
    let mut chosen = sample();
    chosen.definition.admission = Admission::Approval;
    assert_eq!(first(EARLY, chosen, full), "Sign me up=komm-3__signup");
    let mut announced = sample();
    announced.definition.status = Status::Announced;
    assert_eq!(first(EARLY, announced, Seats::default()), "Tell me when sign-up opens=komm-3");
    for now in [CLOSED, STARTED] {
        assert_eq!(first(now, sample(), Seats::default()), "About the meeting=komm-3");
    }
    assert_eq!(first(OVER, sample(), Seats::default()), "Ask the organisers=komm-3__ask");
    let cancelled = Meeting { cancelled: Some("The speaker is ill.".to_owned()), ..sample() };
    let (text, buttons) = read(EARLY, cancelled, Seats::default());
    assert_eq!(buttons, ["Ask the organisers=komm-3__ask"]);
    assert!(text.contains("cancelled") && text.contains("The speaker is ill.") && !text.contains("Places"));
}

#[test]
fn a_draft_is_not_shown() {
    let mut draft = sample();
    draft.definition.status = Status::Draft;
    assert_eq!(card_at(EARLY, draft, Seats::default(), "en"), None);
}

#[test]
fn everybody_is_asked_in_with_one_button() {
    for locale in HOUSE.locales.menu().into_iter().map(|(tag, _)| tag.as_str().to_owned()) {
        let card = looked(EARLY, sample(), Seats::default(), None, |facts| {
            render_public(&HOUSE, facts, &CAPABILITIES, &PublicSay::ComeIn, &locale)
        });
        let card = card.unwrap();
        assert_eq!((card.locale.as_str(), card.blocks.len(), card.buttons.len()), (locale.as_str(), 1, 1));
        assert_eq!(card.buttons[0].start, "");
    }
}

#[test]
fn somebody_is_called_by_name_and_nothing_is_told_about_them() {
    let somebody = Address::new("test", "ola-secret");
    for locale in HOUSE.locales.menu().into_iter().map(|(tag, _)| tag.as_str().to_owned()) {
        let card = looked(EARLY, sample(), Seats::default(), None, |facts| {
            render_public(&HOUSE, facts, &CAPABILITIES, &PublicSay::Call(somebody.clone()), &locale)
        });
        let card = card.unwrap();
        assert_eq!((card.calls.as_ref(), card.blocks.len()), (Some(&somebody), 1));
        assert_eq!(card.buttons.iter().map(|button| button.start.as_str()).collect::<Vec<_>>(), ["__mine"]);
        let told = format!("{:?}{:?}", card.blocks, card.buttons);
        assert!(!told.contains("secret") && !told.contains("Third"), "{told}");
    }
}

fn me(organises: &[CommunityId]) -> Option<Me> {
    Some(Me {
        account: AccountId(1),
        address: Address::new("test", "1"),
        person: PersonId(1),
        locale: None,
        locale_hint: Some("en-GB".to_owned()),
        name_hint: None,
        reminders: ReminderLevel::All,
        organises: organises.to_vec(),
        conversation: Conversation::default(),
        is_new: true,
    })
}

#[test]
fn meetings_are_offered_by_their_words_and_only_followed_cards_tell_what_changes() {
    let full = Seats { accepted: 60, ..Seats::default() };
    let offered = |query: &str, me, meeting| {
        looked(EARLY, meeting, full, me, |facts| offers(&HOUSE, facts, &CAPABILITIES, query))
    };
    for query in ["", "KOMM", "omm-3", "spotkanie"] {
        let [one] = &offered(query, me(&[]), sample())[..] else { panic!("{query}") };
        assert_eq!(one.slug, "komm-3");
        assert!(one.line.contains("28 Apr") && one.line.ends_with("Online, on Zoom"), "{}", one.line);
        assert!(!serde_json::to_string(&one.card).unwrap().contains("all taken (60)"));
        assert_eq!(one.card.buttons[0].label, "Sign me up");
    }
    let [one] = &offered("", me(&[COMMUNITY]), sample())[..] else { panic!("one") };
    assert!(serde_json::to_string(&one.card).unwrap().contains("all taken (60)"));
    assert_eq!(one.card.buttons[0].label, "Join the waiting list");
    assert_eq!(offered("something else", me(&[]), sample()), []);
    let mut members = sample();
    members.definition.visibility = Visibility::Members;
    assert_eq!(offered("", me(&[COMMUNITY]), members), []);
}

fn texts() -> impl Strategy<Value = Texts> {
    let long = (1_usize..900, prop::sample::select(vec!["słowo ", "👩‍👩‍👧"])).prop_map(|(n, one)| one.repeat(n));
    let text = prop_oneof![Just(String::new()), "\\PC{1,40}", long];
    prop::collection::vec((prop::sample::select(vec!["pl", "uk", "en", "ar"]), text), 0..3).prop_map(|all| {
        Texts(
            all.into_iter()
                .filter(|(_, text)| !text.is_empty())
                .map(|(tag, text)| (tag.to_owned(), text))
                .collect(),
        )
    })
}

fn places() -> impl Strategy<Value = Place> {
    let online = || Online {
        platform: Some("Zoom".to_owned()),
        link: Some(format!("https://zoom.example.org/{SECRET}")),
    };
    let venue = |name| Venue { name, address: Some("ul. Długa 1".to_owned()), access: Texts::default() };
    prop_oneof![
        Just(Place::Online(online())),
        texts().prop_map(move |name| Place::Onsite(venue(name))),
        texts().prop_map(move |name| Place::Hybrid { online: online(), venue: venue(name) }),
    ]
}

prop_compose! {
    fn meetings()(
        title in texts(),
        summary in texts(),
        place in places(),
        status in prop::sample::select(vec![Status::Draft, Status::Announced, Status::Open, Status::Closed]),
        approval in any::<bool>(),
        dated in any::<bool>(),
        capacity in prop::option::of(1_u32..5),
        cancelled in prop::option::of(prop_oneof!["\\PC{0,40}", Just("x ".repeat(3_000))]),
    ) -> Meeting {
        let mut definition = crate::meeting::sample::meeting();
        let starts = definition.starts.filter(|_| dated);
        (definition.title, definition.summary, definition.place) = (title, summary, place);
        (definition.status, definition.starts, definition.capacity) = (status, starts, capacity);
        definition.admission = if approval { Admission::Approval } else { Admission::Open };
        Meeting { cancelled, ..meeting(definition) }
    }
}

proptest! {
    /// No join link, and nothing but counts of those who signed up: `looked` knows nothing else. It fits one message.
    #[test]
    fn nothing_personal_is_ever_on_a_public_card(
        meeting in meetings(),
        now in prop::sample::select(vec![EARLY, CLOSED, STARTED, OVER]),
        locale in prop::sample::select(vec!["pl", "uk", "en", "be", "ru"]),
        (accepted, waitlisted) in (0_u32..7, 0_u32..3),
    ) {
        let seats = Seats { accepted, waitlisted, ..Seats::default() };
        let draft = meeting.definition.status == Status::Draft;
        let card = card_at(now, meeting, seats, locale);
        prop_assert_eq!(card.is_none(), draft);
        if let Some(card) = card {
            let json = serde_json::to_string(&card).unwrap();
            prop_assert!(!json.contains(SECRET), "{}", json);
            let links = card.blocks.iter().filter(|block| matches!(block, Block::Link { .. })).count();
            prop_assert_eq!(links, 0);
            prop_assert!(card.blocks.iter().map(length).sum::<usize>() <= CAPABILITIES.text_length);
            prop_assert!((1..=3).contains(&card.buttons.len()));
            prop_assert!(card.buttons.iter().all(|button| button.start.len() <= 64 && !button.label.is_empty()));
        }
    }
}
