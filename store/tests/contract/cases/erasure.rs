use crate::support::*;
use bot_core::conversation::{Conversation, Draft, Focus};
use bot_core::facts::Meeting;
use bot_core::ids::*;
use bot_core::message::Upload;
use bot_core::model::language_request::{RequestState, Wants};
use bot_core::model::{Answer, Answers, Inquiry, LanguageRequest, Registration, State, StateName};
use bot_core::port::*;
use bot_core::posting::Place;
use bot_core::say::Say;
use bot_core::turn::{Audience, Change, Turn};
use jiff::{Timestamp, ToSpan};

const MARKER: &str = "MARKER";

/// Anna, with the marker in everything that can be stored about her.
async fn marked(house: &House) -> PersonId {
    make::meeting_with(house, None).await;
    let hints = Actor::Account {
        address: address("anna"),
        locale_hint: Some("uk".to_owned()),
        name_hint: Some(MARKER.to_owned()),
    };
    let conversation =
        Conversation { focus: Focus::Offer { words: MARKER.to_owned() }, ..Conversation::default() };
    let turn = Turn {
        conversation: Some(conversation),
        changes: vec![
            Change::File(
                FileId(5),
                Upload { name: MARKER.to_owned(), mime: MARKER.to_owned(), bytes: (*b"MARKER").into() },
            ),
            Change::DeskKey { hash: MARKER.to_owned(), once: false, until: after(60) },
            Change::Follow(make::MEETING),
            Change::Place(Place {
                id: PlaceId(6),
                address: Address::new("test", MARKER),
                title: MARKER.to_owned(),
            }),
        ],
        says: vec![Say::NoSuchMeeting { slug: MARKER.to_owned() }],
        ..Turn::default()
    };
    let work = house.work(hints, start(), move |_| Ok(turn.clone()));
    house.database.commit(Commit { update: Some(MARKER.to_owned()), ..work }).await.expect("commits");
    let anna = house.database.person_of(&address("anna")).await.expect("looks").expect("is there");
    house
        .write(vec![Change::Invite { hash: "h".to_owned(), community: make::COMMUNITY, until: after(60) }])
        .await;
    house
        .act("anna", changes(vec![Change::Enrol { hash: "h".to_owned(), community: make::COMMUNITY }]))
        .await;
    house.write(data_of(anna)).await;
    let told = post(Audience::Person(anna), Say::NoSuchMeeting { slug: MARKER.to_owned() }, Some(MARKER));
    house.house_turn(posts(vec![told])).await;
    let said = EntryBody::Me { text: MARKER.to_owned() };
    house.database.record(&address("anna"), MARKER, said, start()).await.expect("records");
    anna
}

fn data_of(person: PersonId) -> Vec<Change> {
    let registration = Registration {
        name: MARKER.to_owned(),
        answers: Answers::from([(MARKER.to_owned(), Answer::Text(MARKER.to_owned()))]),
        conditions_read: Some(MARKER.to_owned()),
        attended_at: Some(start()),
        ..make::registration(make::MEETING, person, State::Accepted)
    };
    let request = LanguageRequest {
        id: RequestId(1),
        person,
        meeting: make::MEETING,
        wants: Wants { words: Some(MARKER.to_owned()), ..Wants::default() },
        asked_at: start(),
        state: RequestState::Asked,
    };
    let inquiry = Inquiry {
        id: InquiryId(1),
        person,
        community: make::COMMUNITY,
        meeting: Some(make::MEETING),
        text: MARKER.to_owned(),
        asked_at: start(),
        answer: None,
    };
    vec![
        Change::Registration { registration: Box::new(registration), before: None },
        Change::Request(Box::new(request)),
        Change::Inquiry(Box::new(inquiry)),
    ]
}

pub async fn an_erased_person_leaves_only_counts(house: &House) {
    let anna = marked(house).await;
    house.person("olha").await;
    let full = search::everywhere(house, MARKER).await;
    assert!(full.len() >= 9, "the marker is in many tables: {full:?}");
    let address_too = search::everywhere(house, "anna").await;
    assert!(!address_too.is_empty());

    let withdrawn = make::registration(make::MEETING, anna, State::Withdrawn);
    let withdraw =
        Change::Registration { registration: Box::new(withdrawn), before: Some(StateName::Accepted) };
    let turn = Turn { says: vec![Say::Erased], ..changes(vec![withdraw, Change::Erase(anna)]) };
    let committed = house.act("anna", turn).await;
    assert_eq!(search::everywhere(house, MARKER).await, Vec::<String>::new());

    let (seats, forgotten) = house
        .facts(|facts| Ok((*facts.seats(make::MEETING)?, facts.forgotten(make::MEETING)?.clone())))
        .await;
    assert_eq!((seats.accepted, seats.withdrawn), (0, 0));
    assert_eq!(forgotten.by_state.into_iter().collect::<Vec<_>>(), [(StateName::Withdrawn, 1)]);
    let [farewell] = &committed.replies[..] else { panic!("one farewell: {committed:?}") };
    assert_eq!((&farewell.say, &farewell.address), (&Say::Erased, &address("anna")));
    assert_ne!(house.database.person_of(&address("anna")).await.expect("looks"), Some(anna));
    assert_eq!(house.database.everything(anna).await.expect("reads"), serde_json::Value::Null);
    let again =
        house.see(account("anna"), start(), |facts| Ok(facts.me.clone())).await.expect("can write again");
    assert!(again.organises.is_empty() && again.conversation == Conversation::default());
    assert_eq!(again.locale_hint.as_deref(), Some("uk"), "the farewell is in their language");

    let stranger = again.person;
    house.write(vec![Change::Erase(stranger)]).await;
    assert_eq!(search::everywhere(house, "anna").await, Vec::<String>::new(), "nor the address");
}

pub async fn a_person_can_read_everything_about_themselves(house: &House) {
    let anna = marked(house).await;
    let all = house.database.everything(anna).await.expect("reads");
    assert_eq!(all["registrations"][0]["meeting"], "komm-3");
    assert_eq!(all["registrations"][0]["answers"][MARKER]["text"], MARKER);
    assert_eq!(all["language_requests"][0]["wants"]["words"], MARKER);
    assert_eq!(all["inquiries"][0]["text"], MARKER);
    assert_eq!(all["inquiries"][0]["community"], "komm");
    assert_eq!(all["accounts"][0]["address"], "test:anna");
    assert_eq!(all["accounts"][0]["name_hint"], MARKER);
    assert_eq!(all["accounts"][0]["conversation"]["focus"]["words"], MARKER);
    assert_eq!(all["accounts"][0]["history"][0]["said"]["text"], MARKER);
    assert_eq!(all["uploads"][0]["name"], MARKER);
    let place = serde_json::json!({ "address": format!("test:{MARKER}"), "title": MARKER });
    assert_eq!(all["places"], serde_json::json!([place]));
    assert_eq!((&all["organises"][0], &all["follows"][0]), (&"komm".into(), &"komm-3".into()));
    let in_a_decision = house.facts(move |facts| facts.everything(anna).cloned()).await;
    assert_eq!(in_a_decision, all);
}

/// Writes the meeting anew, to be forgotten at this time.
async fn forget_at(house: &House, forget_at: Option<Timestamp>) {
    let meeting = Box::new(make::meeting(make::MEETING, "komm-3"));
    house.write(vec![Change::Meeting { meeting, reminders: vec![], forget_at }]).await;
}

async fn overdue(house: &House, now: Timestamp) -> Vec<MeetingId> {
    house.see(Actor::House, now, |facts| facts.overdue().cloned()).await
}

pub async fn data_past_its_time_is_found(house: &House) {
    make::meeting_with(house, None).await;
    forget_at(house, Some(after(100))).await;
    assert_eq!(overdue(house, after(100)).await, [], "there is nothing to forget");
    let anna = house.person("anna").await;
    house.write(vec![make::registered(make::MEETING, anna, State::Accepted)]).await;
    assert_eq!(overdue(house, after(99)).await, []);
    assert_eq!(overdue(house, after(100)).await, [make::MEETING]);
    forget_at(house, None).await;
    assert_eq!(overdue(house, start() + (179 * 24).hours()).await, []);
    assert_eq!(
        overdue(house, start() + (180 * 24).hours()).await,
        [make::MEETING],
        "180 days after the registration"
    );
    house.write(vec![Change::Erase(anna)]).await;
    house.act("olha", begun()).await;
    forget_at(house, Some(after(100))).await;
    assert_eq!(overdue(house, after(100)).await, [make::MEETING], "a begun form is data, too");
}

/// A turn that begins the form.
fn begun() -> Turn {
    let draft = Draft {
        answers: Answers::from([(
            "file".to_owned(),
            Answer::File { id: FileId(8), name: MARKER.to_owned(), size: 1 },
        )]),
        ..Draft::new(start())
    };
    let conversation = Conversation {
        focus: Focus::SignUp { meeting: make::MEETING, correcting: None },
        drafts: [(make::MEETING, draft)].into(),
        last_meeting: Some(make::MEETING),
        ..Conversation::default()
    };
    let upload = Upload { name: MARKER.to_owned(), mime: String::new(), bytes: Vec::new().into() };
    Turn { conversation: Some(conversation), ..changes(vec![Change::File(FileId(8), upload)]) }
}

pub async fn a_forgotten_meeting_keeps_only_counts(house: &House) {
    make::meeting_with(house, None).await;
    let other = MeetingId(6_000_000_001);
    house.write(vec![make::written(Meeting { ..make::meeting(other, "komm-4") }, vec![])]).await;
    let (anna, olha) = (house.person("anna").await, house.person("olha").await);
    house.write(data_of(anna)).await;
    house
        .write(vec![
            make::registered(make::MEETING, olha, State::Waitlisted { queue: 1 }),
            make::registered(other, olha, State::Accepted),
        ])
        .await;
    house.act_at(after(1), "ihar", begun()).await;
    let forget = Turn { changes: vec![Change::Forget(make::MEETING)], ..Turn::default() };
    let late = start() + (180 * 24).hours();
    house.act_at(late, "ihar", conversation_about(1)).await;
    house.act_at(late - 1.hour(), "ihar", begun()).await;
    let work = house.work(Actor::House, late, move |_| Ok(forget.clone()));
    house.database.commit(work).await.expect("commits");

    assert_eq!(search::everywhere(house, MARKER).await, Vec::<String>::new());
    let (seats, forgotten) = house
        .facts(|facts| Ok((*facts.seats(make::MEETING)?, facts.forgotten(make::MEETING)?.clone())))
        .await;
    assert_eq!((seats.accepted, seats.waitlisted, seats.last_queue, forgotten.attended), (0, 0, 1, 1));
    assert_eq!(
        forgotten.by_state.into_iter().collect::<Vec<_>>(),
        [(StateName::Accepted, 1), (StateName::Waitlisted, 1)]
    );
    let there = async |who: &str| house.database.person_of(&address(who)).await.expect("looks");
    assert_eq!(there("anna").await, None, "nothing else was stored");
    assert_eq!(there("olha").await, Some(olha), "registered elsewhere");
    assert!(there("ihar").await.is_some(), "has written since");
    let kept = house.see(account("ihar"), late, |facts| Ok(facts.me.clone())).await.expect("is there");
    assert_eq!(kept.conversation, Conversation::default());
}

pub async fn a_sweep_takes_what_is_past_its_use(house: &House) {
    make::meeting_with(house, None).await;
    let answer = house.act("anna", says(&[Say::Welcome])).await.replies.remove(0);
    house.settle(&answer, Outcome::Delivered(None), after(1)).await;
    let work = house.work(account("anna"), start(), |_| Ok(says(&[Say::Help])));
    house.database.commit(Commit { update: Some("u".to_owned()), ..work }).await.expect("commits");
    let said = EntryBody::Me { text: "x".to_owned() };
    house.database.record(&address("anna"), "k", said, start()).await.expect("records");
    let key = Change::DeskKey { hash: "h".to_owned(), once: false, until: after(60) };
    house.act("anna", changes(vec![key])).await;
    let invite = Change::Invite { hash: "h".to_owned(), community: make::COMMUNITY, until: after(60) };
    let attachment = Change::Attachment { sha256: "ab".repeat(32), name: "x".to_owned(), bytes: Vec::new() };
    house.write(vec![invite, attachment]).await;
    let rows = "SELECT (SELECT COUNT(*) FROM seen) + (SELECT COUNT(*) FROM history) + (SELECT COUNT(*) FROM desk_keys) \
                + (SELECT COUNT(*) FROM invitations) + (SELECT COUNT(*) FROM attachments)";
    assert_eq!(house.number(rows).await, 5);
    let late = start() + (181 * 24).hours();
    let work = house.work(Actor::House, late, move |_| Ok(changes(vec![Change::Sweep(after(3600))])));
    house.database.commit(work).await.expect("commits");
    assert_eq!(house.number(rows).await, 0);
    assert_eq!(house.number("SELECT COUNT(*) FROM parcels").await, 1, "what was not delivered stays");
}
