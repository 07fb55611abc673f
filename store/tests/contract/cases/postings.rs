use crate::support::*;
use bot_core::facts::Meeting;
use bot_core::ids::*;
use bot_core::model::{Registration, State, StateName};
use bot_core::port::*;
use bot_core::posting::{NewPosting, Place, Posting, PublicSay};
use bot_core::turn::{Change, Turn};
use jiff::{Timestamp, ToSpan};

const CARD: PublicSay = PublicSay::Card(make::MEETING);

fn place(chat: &str) -> Address {
    Address::new("test", chat)
}

fn new(id: i64, chat: &str, say: PublicSay) -> NewPosting {
    NewPosting { id: PostingId(id), place: place(chat), locale: "pl".to_owned(), say, receipt: None }
}

fn posted(id: i64, chat: &str, say: PublicSay) -> Change {
    Change::Post(Box::new(new(id, chat, say)))
}

async fn claim(house: &House, now: Timestamp) -> Vec<Posting> {
    house.database.claim_postings(ALL, now, now + 30.seconds(), 100).await.expect("claims")
}

async fn settle(house: &House, posting: &Posting, outcome: PostingOutcome, now: Timestamp) {
    house.database.settle_posting(posting.id, posting.fence, outcome, now).await.expect("settles");
}

fn shown(receipt: &str, stale_at: Option<Timestamp>) -> PostingOutcome {
    PostingOutcome::Shown {
        receipt: receipt.to_owned(),
        fingerprint: format!("print of {receipt}"),
        stale_at,
    }
}

async fn next_due(house: &House) -> Option<Timestamp> {
    house.database.next_due(ALL).await.expect("looks")
}

/// A meeting whose card stands in `place` as message 42, up to date since second 2.
async fn with_a_card(house: &House) {
    make::meeting_with(house, Some(2)).await;
    house.write(vec![posted(1, "place", CARD)]).await;
    let first = claim(house, after(1)).await.remove(0);
    settle(house, &first, shown("42", None), after(2)).await;
    assert_eq!(next_due(house).await, None);
}

pub async fn a_posting_is_leased_to_one_at_a_time_and_comes_with_all_that_is_known(house: &House) {
    make::meeting_with(house, None).await;
    assert!(house.write(vec![posted(1, "place/7", CARD)]).await.posted, "there is something to be shown");
    assert_eq!(next_due(house).await, Some(start()));
    let [first] = &claim(house, after(1)).await[..] else { panic!("one") };
    let expected = Posting {
        id: PostingId(1),
        place: place("place/7"),
        locale: "pl".to_owned(),
        say: CARD,
        receipt: None,
        shown: None,
        fence: 1,
        attempts: 0,
    };
    assert_eq!(*first, expected);
    assert!(claim(house, after(2)).await.is_empty(), "somebody has it");
    assert_eq!(next_due(house).await, Some(after(31)), "when the lease runs out");
    let [second] = &claim(house, after(31)).await[..] else { panic!("its lease ran out") };
    assert_eq!((second.fence, second.attempts), (2, 1));

    settle(house, first, PostingOutcome::Gone, after(32)).await;
    settle(house, first, shown("41", None), after(32)).await;
    settle(house, second, shown("42", None), after(33)).await;
    assert!(claim(house, after(100)).await.is_empty(), "it is shown");
    house.write(vec![make::written(make::meeting(make::MEETING, "komm-3"), vec![])]).await;
    let [third] = &claim(house, after(100)).await[..] else { panic!("the meeting changed") };
    assert_eq!((third.receipt.as_deref(), third.shown.as_deref()), (Some("42"), Some("print of 42")));
    assert_eq!(third.attempts, 0);
    assert!(
        house
            .database
            .claim_postings(&["discord"], after(500), after(600), 9)
            .await
            .expect("claims")
            .is_empty()
    );
}

pub async fn a_card_is_stale_when_its_meeting_or_its_seats_change(house: &House) {
    with_a_card(house).await;
    let other = MeetingId(6_000_000_001);
    house.write(vec![make::written(make::meeting(other, "komm-4"), vec![])]).await;
    assert_eq!(next_due(house).await, None, "another meeting's card is another card");

    let (anna, olha) = (PersonId(1), PersonId(2));
    let name = "Anna Nowak".to_owned();
    house.write(vec![Change::PersonWithoutAccount(anna, name.clone())]).await;
    house.write(vec![Change::PersonWithoutAccount(olha, name)]).await;
    let put = |person, state, before| Change::Registration {
        registration: Box::new(make::registration(make::MEETING, person, state)),
        before,
    };
    let changes = [
        (put(anna, State::Received, None), false),
        (put(anna, State::Accepted, Some(StateName::Received)), true),
        (put(olha, State::Waitlisted { queue: 1 }, None), true),
        (Change::Attended(make::registration(make::MEETING, anna, State::Accepted).id), false),
        (Change::Erase(olha), true),
        (Change::Forget(make::MEETING), true),
        (cancelled(), true),
    ];
    for (second, (change, stale)) in (10..).step_by(10).zip(changes) {
        let what = format!("{change:?}");
        house.write(vec![change]).await;
        let claimed = claim(house, after(second)).await;
        assert_eq!(!claimed.is_empty(), stale, "{what}");
        for posting in &claimed {
            settle(house, posting, shown("42", None), after(second)).await;
        }
        assert_eq!(next_due(house).await, None, "{what}");
    }
}

fn cancelled() -> Change {
    let meeting = Meeting { cancelled: Some("ill".to_owned()), ..make::meeting(make::MEETING, "komm-3") };
    make::written(meeting, vec![])
}

pub async fn a_change_during_the_edit_is_not_lost(house: &House) {
    with_a_card(house).await;
    house.write(vec![cancelled()]).await;
    let held = claim(house, after(10)).await.remove(0);
    house.write(vec![cancelled()]).await;
    assert!(claim(house, after(11)).await.is_empty(), "one edit at a time");
    settle(house, &held, shown("42", None), after(11)).await;
    assert_eq!(next_due(house).await, Some(after(14)), "many changes are one edit");
    assert!(claim(house, after(13)).await.is_empty());
    assert_eq!(claim(house, after(14)).await.len(), 1);
}

pub async fn a_card_changes_by_time_alone(house: &House) {
    with_a_card(house).await;
    house.write(vec![cancelled()]).await;
    let held = claim(house, after(10)).await.remove(0);
    let unchanged = PostingOutcome::Unchanged { stale_at: Some(after(600)) };
    settle(house, &held, unchanged, after(11)).await;
    assert_eq!(next_due(house).await, Some(after(600)));
    assert!(claim(house, after(599)).await.is_empty());
    let again = claim(house, after(600)).await.remove(0);
    assert_eq!(again.shown.as_deref(), Some("print of 42"), "what was shown is still shown");
    settle(house, &again, shown("42", Some(after(601))), after(600)).await;
    assert_eq!(next_due(house).await, Some(after(603)), "even then it rests");
    let third = claim(house, after(603)).await.remove(0);
    settle(house, &third, shown("42", None), after(604)).await;
    assert_eq!(next_due(house).await, None);
}

pub async fn a_posting_waits_moves_and_goes(house: &House) {
    make::meeting_with(house, None).await;
    house.write(vec![posted(1, "old", CARD), posted(2, "old/5", CARD), posted(3, "older", CARD)]).await;
    let all = claim(house, after(1)).await;
    let [first, topic, other] = &all[..] else { panic!("three: {all:?}") };
    settle(house, other, PostingOutcome::Later(after(40)), after(2)).await;
    settle(house, topic, shown("7", None), after(2)).await;
    settle(house, first, PostingOutcome::Moved(place("new")), after(2)).await;
    let [moved] = &claim(house, after(3)).await[..] else { panic!("at once, at its new address") };
    assert_eq!((moved.id, &moved.place), (first.id, &place("new")));
    settle(house, moved, PostingOutcome::Gone, after(4)).await;
    assert_eq!(next_due(house).await, Some(after(40)));
    house.write(vec![cancelled()]).await;
    let rest = claim(house, after(40)).await;
    let places: Vec<_> = rest.iter().map(|posting| (posting.place.clone(), posting.attempts)).collect();
    assert_eq!(
        places,
        [(place("new/5"), 0), (place("older"), 1)],
        "its topic went along, no other place did"
    );
}

pub async fn there_is_one_card_of_a_meeting_in_a_place_and_language(house: &House) {
    with_a_card(house).await;
    let mine = NewPosting { receipt: Some("inline".to_owned()), ..new(2, "place", CARD) };
    let ukrainian = NewPosting { locale: "uk".to_owned(), ..new(3, "place", CARD) };
    house.write(vec![Change::Post(Box::new(mine)), Change::Post(Box::new(ukrainian))]).await;
    assert_eq!(claim(house, after(10)).await.len(), 2, "a shared one and another language stand beside it");
    assert_eq!(house.number("SELECT COUNT(*) FROM postings").await, 3);
    house.write(vec![posted(4, "place", CARD), posted(5, "elsewhere", CARD)]).await;
    assert_eq!(house.number("SELECT COUNT(*) FROM postings WHERE id IN (3, 4, 5)").await, 3);
    assert_eq!(
        house.number("SELECT COUNT(*) FROM postings WHERE id = 1").await,
        0,
        "the older one is let go"
    );
}

pub async fn passers_by_are_asked_in_once_and_leave_no_trace(house: &House) {
    let turn = |id| Turn { unnamed: true, ..changes(vec![posted(id, "place", PublicSay::ComeIn)]) };
    let ask = async |id: i64, update: &str| {
        let commit = house.work(account("stranger"), start(), move |_| Ok(turn(id)));
        let commit = Commit { update: Some(update.to_owned()), ..commit };
        house.database.commit(commit).await.expect("commits")
    };
    assert!(ask(1, "u1").await.posted);
    assert!(!ask(2, "u2").await.posted, "one waits already");
    assert!(ask(3, "u1").await.repeated);
    let [waiting] = &claim(house, after(1)).await[..] else { panic!("one") };
    assert_eq!((waiting.id, waiting.say.clone()), (PostingId(1), PublicSay::ComeIn));
    settle(house, waiting, shown("9", None), after(2)).await;
    assert_eq!(house.number("SELECT COUNT(*) FROM postings").await, 0, "it is said once");
    assert!(ask(4, "u1").await.repeated, "also when it was said");
    assert!(ask(5, "u3").await.posted);
    assert_eq!(search::everywhere(house, "stranger").await, Vec::<String>::new());
    assert_eq!(
        house.number("SELECT (SELECT COUNT(*) FROM persons) + (SELECT COUNT(*) FROM accounts)").await,
        0
    );
}

pub async fn an_act_of_the_house_comes_to_pass_once(house: &House) {
    make::meeting_with(house, None).await;
    let act = async |id: i64| {
        let commit = house.work(Actor::House, start(), move |_| Ok(changes(vec![posted(id, "place", CARD)])));
        let commit = Commit { update: Some("channel:7".to_owned()), ..commit };
        house.database.commit(commit).await.expect("commits").repeated
    };
    assert_eq!((act(1).await, act(2).await), (false, true));
    assert_eq!(house.number("SELECT COUNT(*) FROM postings").await, 1);
}

fn known(id: i64, chat: &str, title: &str) -> Change {
    Change::Place(Place { id: PlaceId(id), address: place(chat), title: title.to_owned() })
}

async fn places(house: &House, person: PersonId) -> Vec<(i64, String, String)> {
    let places = house.facts(move |facts| facts.places_of(person).cloned()).await;
    places.into_iter().map(|place| (place.id.0, place.address.id, place.title)).collect()
}

pub async fn a_place_is_known_moves_and_is_forgotten(house: &House) {
    make::meeting_with(house, None).await;
    let (anna, olha) = (house.person("anna").await, house.person("olha").await);
    let invite = Change::Invite { hash: "h".to_owned(), community: make::COMMUNITY, until: after(60) };
    house.write(vec![invite]).await;
    let enrol = Change::Enrol { hash: "h".to_owned(), community: make::COMMUNITY };
    house.act("anna", changes(vec![enrol, known(1, "a_b", "Group"), known(2, "a_b/5", "Topic")])).await;
    house
        .act_at(after(1), "anna", changes(vec![known(9, "a_b", "New name"), known(3, "axb/5", "Other")]))
        .await;
    house.act("olha", changes(vec![known(4, "away", "Away")])).await;
    let row = |id: i64, chat: &str, title: &str| (id, chat.to_owned(), title.to_owned());
    assert_eq!(
        places(house, anna).await,
        [row(1, "a_b", "New name"), row(3, "axb/5", "Other"), row(2, "a_b/5", "Topic")]
    );
    let brought_by =
        async |chat: &'static str| house.facts(move |facts| facts.brought_by(&place(chat)).cloned()).await;
    assert_eq!(
        brought_by("a_b/77").await,
        [make::COMMUNITY],
        "who brought it to the whole brought it to each part"
    );
    assert_eq!(
        (brought_by("axb").await, brought_by("away").await),
        (vec![], vec![]),
        "olha organises nothing"
    );

    house.act("anna", changes(vec![known(5, "new", "Known before")])).await;
    house.write(vec![posted(1, "a_b/5", CARD), posted(2, "axb/5", CARD)]).await;
    house.write(vec![posted(3, "a_b", PublicSay::ComeIn), posted(4, "new", PublicSay::ComeIn)]).await;
    house.write(vec![Change::PlaceMoved { from: place("a_b"), to: place("new") }]).await;
    let moved = places(house, anna).await;
    assert!(
        moved.contains(&row(1, "new", "New name")) && moved.contains(&row(2, "new/5", "Topic")),
        "{moved:?}"
    );
    assert!(
        !moved.iter().any(|place| place.0 == 5) && moved.contains(&row(3, "axb/5", "Other")),
        "{moved:?}"
    );
    let waiting = "SELECT COUNT(*) FROM postings WHERE chat IN ('new', 'new/5')";
    assert_eq!(house.number(waiting).await, 2, "the card, and one request to come in");

    house.write(vec![Change::PlaceGone(place("new"))]).await;
    assert_eq!(places(house, anna).await, [row(3, "axb/5", "Other")]);
    assert_eq!(house.number("SELECT COUNT(*) FROM postings").await, 1);
    house.write(vec![Change::Erase(olha)]).await;
    assert_eq!(house.number("SELECT COUNT(*) FROM places").await, 1, "her place went with her");
}

pub async fn leases_of_postings_are_taken_back(house: &House) {
    make::meeting_with(house, None).await;
    house.write(vec![posted(1, "place", CARD)]).await;
    let killed = claim(house, after(1)).await.remove(0);
    house.database.release_leases(&["test"]).await.expect("releases");
    settle(house, &killed, PostingOutcome::Gone, after(2)).await;
    let again = claim(house, after(2)).await;
    assert_eq!(again.iter().map(|posting| posting.id).collect::<Vec<_>>(), [killed.id]);
}

/// A card is shown as it was read after it was claimed. Whatever order two processes take, the last state is shown.
pub async fn a_rush_of_sign_ups_ends_with_the_last_state_shown(house: &House) {
    make::meeting_with(house, Some(100)).await;
    house.write(vec![posted(1, "place", CARD)]).await;
    let (database, persons) = (house.database.clone(), 40);
    let mut rush = tokio::task::JoinSet::new();
    for number in 0..persons {
        let who = PersonId(1000 + number);
        let registration = Registration { ..make::registration(make::MEETING, who, State::Accepted) };
        let change = Change::Registration { registration: Box::new(registration), before: None };
        let turn = changes(vec![Change::PersonWithoutAccount(who, "Anna Nowak".to_owned()), change]);
        let (database, work) =
            (database.clone(), house.work(Actor::House, start(), move |_| Ok(turn.clone())));
        rush.spawn(async move { drop(database.commit(work).await.expect("commits")) });
    }
    let mut seen = None;
    let mut second = 0;
    loop {
        let over = rush.is_empty();
        second += 10;
        for posting in claim(house, after(second)).await {
            seen = Some(house.facts(|facts| facts.seats(make::MEETING).map(|seats| seats.accepted)).await);
            settle(house, &posting, shown("42", None), after(second)).await;
        }
        if over && next_due(house).await.is_none() {
            break;
        }
        // The next sign-up, if there is one.
        rush.join_next().await;
    }
    assert_eq!(seen, Some(40));
}
