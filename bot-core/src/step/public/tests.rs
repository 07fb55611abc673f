use crate::conversation::Conversation;
use crate::facts::{Catalogue, Fact, Facts, Meeting, Need};
use crate::house::House;
use crate::ids::*;
use crate::meeting::definition::Status;
use crate::message::Input;
use crate::model::{Me, ReminderLevel};
use crate::places;
use crate::posting::{InCalendar, Place, PublicSay};
use crate::press::Press;
use crate::say::{NotPosted, Say};
use crate::seal::Key;
use crate::step::step;
use crate::turn::{Change, Turn};
use std::collections::BTreeSet;
use std::sync::{Arc, LazyLock};

const OURS: CommunityId = CommunityId(1);
const OPEN: MeetingId = MeetingId(11);
const DRAFT: MeetingId = MeetingId(12);
const THEIRS: MeetingId = MeetingId(13);
const GROUP: &str = "test:-100/7";

static HOUSE: LazyLock<House> = LazyLock::new(|| House::open(None, Key::new([1; 32]), None).unwrap());

fn meeting(id: MeetingId, community: CommunityId, slug: &str, status: Status) -> Arc<Meeting> {
    let mut definition = crate::meeting::sample::meeting();
    (definition.slug, definition.status) = (slug.to_owned(), status);
    Arc::new(Meeting { id, community, definition, sequence: 0, cancelled: None })
}

fn catalogue() -> Catalogue {
    catalogue_with(meeting(OPEN, OURS, "komm-3", Status::Open))
}

/// With another meeting in the place of the open one.
fn catalogue_with(open: Arc<Meeting>) -> Catalogue {
    let meetings = [
        open,
        meeting(DRAFT, OURS, "komm-4", Status::Draft),
        meeting(THEIRS, CommunityId(2), "other-1", Status::Open),
    ];
    let slugs = meetings.iter().map(|meeting| (meeting.definition.slug.clone(), meeting.id)).collect();
    let meetings = meetings.into_iter().map(|meeting| (meeting.id, meeting)).collect();
    Catalogue { slugs, meetings, ..Catalogue::default() }
}

/// Somebody who organises these communities and knows the group as number 5.
fn me(organises: &[CommunityId]) -> Me {
    Me {
        account: AccountId(1),
        address: Address::new("test", "1"),
        person: PersonId(1),
        locale: Some("uk".to_owned()),
        locale_hint: None,
        name_hint: None,
        reminders: ReminderLevel::All,
        organises: organises.to_vec(),
        conversation: Conversation::default(),
        is_new: organises.is_empty(),
    }
}

fn group() -> Address {
    Address::parse(GROUP).unwrap()
}

/// Decides with the facts that places need, and no others.
fn decided(me: Option<Me>, decide: impl FnMut(&Facts) -> Result<Turn, Need>) -> Turn {
    decided_at("2027-01-01T00:00:00Z", catalogue(), me, decide)
}

fn decided_at(
    now: &str,
    catalogue: Catalogue,
    me: Option<Me>,
    mut decide: impl FnMut(&Facts) -> Result<Turn, Need>,
) -> Turn {
    let mut facts = Facts::new(now.parse().unwrap(), [3; 32], me, Arc::new(catalogue));
    loop {
        match decide(&facts) {
            Ok(turn) => return turn,
            Err(need @ Need::PlacesOf(_)) => {
                let place = Place { id: PlaceId(5), address: group(), title: "Group".to_owned() };
                facts.learn(need, Fact::Places(vec![place]));
            }
            Err(need @ Need::BroughtBy(_)) => facts.learn(need, Fact::Communities(vec![OURS])),
            Err(need @ Need::RegistrationOf(..)) => facts.learn(need, Fact::Registration(None)),
            Err(other) => panic!("what for? {other:?}"),
        }
    }
}

fn does(organises: &[CommunityId], input: Input) -> Turn {
    decided(Some(me(organises)), |facts| step(&HOUSE, facts, &input))
}

fn public(organises: &[CommunityId], text: &str) -> Turn {
    let input = Input::Public { place: group(), title: "Group".to_owned(), text: text.to_owned() };
    does(organises, input)
}

fn private(organises: &[CommunityId], text: &str) -> Vec<Say> {
    does(organises, Input::Text(text.to_owned())).says
}

/// The organiser reads that the card is posted, and what becomes of the meeting in the calendar.
fn posted_there(calendar: Option<InCalendar>) -> Say {
    Say::Posted { meeting: OPEN, title: "Group".to_owned(), calendar }
}

/// What a turn posts: where, in which language, what.
fn posts(turn: &Turn) -> Vec<(String, &str, PublicSay)> {
    let posts = turn.changes.iter().filter_map(|change| match change {
        Change::Post(posting) => {
            Some((posting.place.to_string(), posting.locale.as_str(), posting.say.clone()))
        }
        _ => None,
    });
    posts.collect()
}

#[test]
fn an_organiser_posts_and_is_told_privately() {
    let posted = posted_there(None);
    for (text, locale) in [
        ("/post komm-3", "uk"),
        ("/post@SomeBot KOMM-3", "uk"),
        ("/post komm-3 be", "be"),
        ("/post komm-3 polski", "pl"),
    ] {
        let turn = public(&[OURS], text);
        assert_eq!(posts(&turn), [(GROUP.to_owned(), locale, PublicSay::Card(OPEN))], "{text}");
        assert_eq!(turn.says, std::slice::from_ref(&posted));
        assert!(turn.changes.contains(&Change::Place(Place {
            id: PlaceId(5),
            address: group(),
            title: "Group".to_owned()
        })));
    }
}

#[test]
fn what_can_not_be_posted_is_told_privately_and_nothing_in_public() {
    for (text, told) in [
        ("/post nowhere", Say::NoSuchMeeting { slug: "nowhere".to_owned() }),
        ("/post komm-4", Say::NotPosted { meeting: DRAFT, why: NotPosted::Draft }),
        ("/post komm-3 tlh", Say::NotPosted { meeting: OPEN, why: NotPosted::Language }),
        ("/post other-1", Say::OrganisersOnly),
        ("/post", Say::PostWhich { place: Some(PlaceId(5)) }),
    ] {
        let turn = public(&[OURS], text);
        assert_eq!((turn.says.as_slice(), posts(&turn).len()), ([told].as_slice(), 0), "{text}");
    }
}

#[test]
fn whoever_asks_unseen_is_always_answered_alone() {
    let asks = |organises: &[CommunityId], slug: &str, locale: Option<&str>| {
        let (slug, locale) = (slug.to_owned(), locale.map(str::to_owned));
        does(
            organises,
            Input::PostHere {
                place: group(),
                title: " Group ".to_owned(),
                slug,
                locale,
                allowed: true,
                calendar: None,
            },
        )
    };
    let told = |turn: Turn| (posts(&turn).is_empty() && !turn.unnamed).then_some(turn.says);
    for slug in ["komm-3", "", "nowhere"] {
        assert_eq!(told(asks(&[], slug, None)), Some(vec![Say::OrganisersOnly]), "{slug}");
        assert!(asks(&[], slug, None).changes.is_empty(), "{slug}");
    }
    for (slug, locale, say) in [
        ("other-1", None, Say::OrganisersOnly),
        ("nowhere", None, Say::NoSuchMeeting { slug: "nowhere".to_owned() }),
        ("komm-4", None, Say::NotPosted { meeting: DRAFT, why: NotPosted::Draft }),
        ("komm-3", Some("tlh"), Say::NotPosted { meeting: OPEN, why: NotPosted::Language }),
        (" ", Some("pl"), Say::PostWhich { place: Some(PlaceId(5)) }),
    ] {
        assert_eq!(told(asks(&[OURS], slug, locale)), Some(vec![say]), "{slug} {locale:?}");
    }
    let place = Place { id: PlaceId(5), address: group(), title: "Group".to_owned() };
    assert!(asks(&[OURS], "", None).changes.contains(&Change::Place(place)), "for the button that follows");
    for (locale, posted) in [(None, "uk"), (Some(""), "uk"), (Some("polski"), "pl")] {
        let turn = asks(&[OURS], " KOMM-3", locale);
        assert_eq!(posts(&turn), [(GROUP.to_owned(), posted, PublicSay::Card(OPEN))]);
        assert_eq!(turn.says, [posted_there(None)]);
    }
}

/// Posts the open meeting, changed like this, in Polish and in the calendar of the group as well.
fn mirrored(now: &str, slug: &str, change: impl FnOnce(&mut Meeting)) -> Turn {
    let mut open = meeting(OPEN, OURS, "komm-3", Status::Open);
    change(Arc::make_mut(&mut open));
    let input = Input::PostHere {
        allowed: true,
        place: group(),
        title: "Group".to_owned(),
        slug: slug.to_owned(),
        locale: Some("pl".to_owned()),
        calendar: Some(Address::new("test", "calendar")),
    };
    decided_at(now, catalogue_with(open), Some(me(&[OURS])), |facts| step(&HOUSE, facts, &input))
}

const EARLY: &str = "2027-01-01T00:00:00Z";

#[test]
fn a_meeting_is_posted_in_the_calendar_as_well_also_before_it_has_a_date() {
    let card = (GROUP.to_owned(), "pl", PublicSay::Card(OPEN));
    let both = [card, ("test:calendar".to_owned(), "pl", PublicSay::Event(OPEN))];
    let turn = mirrored(EARLY, "komm-3", |_| {});
    assert_eq!(
        (posts(&turn).as_slice(), turn.says.as_slice()),
        (&both[..], &[posted_there(Some(InCalendar::There))][..])
    );
    let known = turn.changes.iter().filter(|change| matches!(change, Change::Place(_))).count();
    assert_eq!(known, 1, "a calendar is no place to post cards in");
    let ids = turn.changes.iter().filter_map(|change| match change {
        Change::Post(posting) => Some(posting.id),
        _ => None,
    });
    assert_eq!(ids.collect::<BTreeSet<_>>().len(), 2, "each has an id of its own");
    let turn = mirrored(EARLY, "komm-3", |meeting| {
        (meeting.definition.starts, meeting.definition.ends) = (None, None);
    });
    assert_eq!(
        (posts(&turn).as_slice(), turn.says.as_slice()),
        (&both[..], &[posted_there(Some(InCalendar::Undated))][..])
    );
}

#[test]
fn what_has_started_or_was_cancelled_comes_into_no_calendar_any_more() {
    let cancelled = mirrored(EARLY, "komm-3", |meeting| meeting.cancelled = Some("ill".to_owned()));
    let started = mirrored("2027-04-28T15:00:00Z", "komm-3", |_| {});
    let over = mirrored("2027-04-29T15:00:00Z", "komm-3", |_| {});
    for turn in [cancelled, started, over] {
        assert_eq!(posts(&turn), [(GROUP.to_owned(), "pl", PublicSay::Card(OPEN))]);
        assert_eq!(turn.says, [posted_there(Some(InCalendar::TooLate))]);
    }
}

#[test]
fn whoever_may_not_post_a_card_makes_no_event_either() {
    for slug in ["", "komm-4", "other-1", "nowhere"] {
        assert_eq!(posts(&mirrored(EARLY, slug, |_| {})), [], "{slug}");
    }
}

#[test]
fn everybody_else_is_asked_in_and_nothing_is_written_about_them() {
    for (organises, text) in [
        (&[][..], "/post komm-3"),
        (&[], "/start komm-3"),
        (&[], "/my@SomeBot"),
        (&[], "/whatever@SomeBot"),
        (&[OURS], "/help"),
        (&[OURS], "/organiser ABCD-EFGH-JKLM"),
    ] {
        let turn = public(organises, text);
        let asked = [(GROUP.to_owned(), "uk", PublicSay::ComeIn)];
        assert_eq!(posts(&turn), asked, "{text}");
        assert!(turn.unnamed && turn.changes.len() == 1 && turn.says.is_empty() && turn.posts.is_empty());
        assert_eq!(turn.conversation, None);
    }
}

#[test]
fn what_people_say_among_themselves_is_let_pass() {
    let long = format!("/help {}", "x".repeat(5_000));
    for organises in [&[][..], &[OURS]] {
        for text in ["hello", "sign me up", "/", "/ban somebody", "see /post komm-3", "", &long] {
            assert_eq!(public(organises, text), Turn::default(), "{text:.20}");
        }
    }
}

#[test]
fn whoever_brings_the_bot_is_asked_what_to_post_if_they_organise() {
    let brought = || Input::Brought { place: Address::new("test", "-200"), title: " New\ngroup ".to_owned() };
    assert_eq!(does(&[], brought()), Turn::default());
    let turn = does(&[OURS], brought());
    let [Change::Place(place)] = &turn.changes[..] else { panic!("a place: {turn:?}") };
    assert_eq!((place.address.id.as_str(), place.title.as_str()), ("-200", "New group"));
    assert_eq!(turn.says, [Say::PostWhich { place: Some(place.id) }]);
}

#[test]
fn what_is_shared_is_followed_if_its_organiser_shares_it() {
    let share = |slug: &str| Input::Shared { slug: slug.to_owned(), receipt: "r".to_owned(), place: group() };
    for (organises, slug) in [(&[][..], "komm-3"), (&[OURS], "other-1"), (&[OURS], "komm-4"), (&[OURS], "x")]
    {
        assert_eq!(does(organises, share(slug)), Turn::default(), "{slug}");
    }
    let turn = does(&[OURS], share("komm-3"));
    let [Change::Post(posting)] = &turn.changes[..] else { panic!("a posting: {turn:?}") };
    assert_eq!((posting.receipt.as_deref(), &posting.say), (Some("r"), &PublicSay::Card(OPEN)));
    assert!(turn.says.is_empty());
}

#[test]
fn in_private_it_is_asked_which_and_where() {
    assert_eq!(private(&[], "/post komm-3"), [Say::OrganisersOnly]);
    assert_eq!(private(&[OURS], "/post"), [Say::PostWhich { place: None }]);
    assert_eq!(private(&[OURS], "/post komm-3"), [Say::PostWhere { meeting: OPEN }]);
    assert_eq!(private(&[OURS], "/post komm-4"), [Say::NotPosted { meeting: DRAFT, why: NotPosted::Draft }]);
    assert_eq!(private(&[OURS], "/post other-1"), [Say::OrganisersOnly]);
}

#[test]
fn a_button_posts_only_what_its_presser_may_post_now() {
    let press = |organises: &[CommunityId], press: Press| {
        let token = press.seal(&HOUSE.key, &me(&[]).address);
        assert!(token.len() <= 64, "{token}");
        does(organises, Input::Press(token))
    };
    let largest = Press::Post(MeetingId((1 << 53) - 1), PlaceId((1 << 53) - 1));
    assert_eq!(press(&[OURS], largest).says, [Say::OrganisersOnly]);
    assert_eq!(press(&[], Press::Post(OPEN, PlaceId(5))).says, [Say::OrganisersOnly]);
    assert_eq!(press(&[OURS], Press::Post(OPEN, PlaceId(6))).says, [Say::StaleButton]);
    assert_eq!(press(&[OURS], Press::PostWhere(OPEN)).says, [Say::PostWhere { meeting: OPEN }]);
    let turn = press(&[OURS], Press::Post(OPEN, PlaceId(5)));
    assert_eq!(posts(&turn), [(GROUP.to_owned(), "uk", PublicSay::Card(OPEN))]);
    assert_eq!(turn.says, [posted_there(None)]);
}

#[test]
fn a_place_that_speaks_posts_what_those_who_brought_the_bot_organise() {
    let spoke = |text: &str| decided(None, |facts| places::place_spoke(&HOUSE, facts, &group(), text));
    assert_eq!(posts(&spoke("/post komm-3")), [(GROUP.to_owned(), "pl", PublicSay::Card(OPEN))]);
    assert_eq!(posts(&spoke("/post komm-3 uk")), [(GROUP.to_owned(), "uk", PublicSay::Card(OPEN))]);
    for text in ["/post", "/post other-1", "/post komm-4", "/post komm-3 tlh", "/help", "komm-3"] {
        assert_eq!(spoke(text), Turn::default(), "{text}");
    }
}

#[test]
fn a_link_into_the_private_chat_opens_what_it_says() {
    for (text, say) in [
        ("/start komm-3", Say::Card { meeting: OPEN }),
        ("/start komm-3__support", Say::SupportPart { meeting: OPEN }),
        ("/start KOMM-3__ask", Say::AskPrompt { meeting: Some(OPEN) }),
        ("/start komm-4__ask", Say::NoSuchMeeting { slug: "komm-4".to_owned() }),
        ("/start komm-3__signup", Say::Intro { meeting: OPEN }),
        ("/start komm-4__signup", Say::NoSuchMeeting { slug: "komm-4".to_owned() }),
        ("/start nowhere__signup", Say::NoSuchMeeting { slug: "nowhere".to_owned() }),
        ("/start komm-3__other", Say::NoSuchMeeting { slug: "komm-3__other".to_owned() }),
    ] {
        assert_eq!(private(&[], text), [say], "{text}");
    }
}
