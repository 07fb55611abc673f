use crate::support::*;
use bot_core::facts::{DeskKey, Facts, Need};
use bot_core::ids::*;
use bot_core::message::Upload;
use bot_core::model::inquiry::InquiryAnswer;
use bot_core::model::language_request::{Help, RequestState, Wants};
use bot_core::model::{Inquiry, LanguageRequest, State};
use bot_core::port::*;
use bot_core::turn::{Audience, Change, Turn};

pub async fn an_invitation_is_good_once(house: &House) {
    make::meeting_with(house, None).await;
    house
        .write(vec![Change::Invite { hash: "h".to_owned(), community: make::COMMUNITY, until: after(60) }])
        .await;
    let good_at =
        async |now| house.see(Actor::House, now, |facts| facts.invitation("h".to_owned()).copied()).await;
    assert_eq!(good_at(after(59)).await, Some(make::COMMUNITY));
    assert_eq!(good_at(after(60)).await, None, "too late");
    let enrol = changes(vec![Change::Enrol { hash: "h".to_owned(), community: make::COMMUNITY }]);
    house.act("anna", enrol.clone()).await;
    assert_eq!(good_at(after(1)).await, None, "used");
    let again = house.work(account("olha"), start(), move |_| Ok(enrol.clone()));
    assert!(house.database.commit(again).await.is_err());
    let me = house.see(account("anna"), start(), |facts| Ok(facts.me.clone())).await.expect("is there");
    assert_eq!(me.organises, [make::COMMUNITY]);
}

pub async fn a_desk_key_opens_until_its_time(house: &House) {
    let key = |hash: &str, once| Change::DeskKey { hash: hash.to_owned(), once, until: after(60) };
    house.act("anna", changes(vec![key("once", true), key("session", false)])).await;
    let opens = async |hash: &str, now| {
        let hash = hash.to_owned();
        house.see(Actor::House, now, move |facts| facts.desk_key(hash.clone()).cloned()).await
    };
    assert_eq!(opens("once", after(1)).await, Some(DeskKey { address: address("anna"), once: true }));
    assert_eq!(opens("session", after(1)).await, Some(DeskKey { address: address("anna"), once: false }));
    assert_eq!(opens("session", after(60)).await, None);
    house.write(vec![Change::DropDeskKey("once".to_owned())]).await;
    assert_eq!(opens("once", after(1)).await, None);
}

pub async fn requests_and_inquiries_are_found_by_everybody_who_looks(house: &House) {
    make::meeting_with(house, None).await;
    let person = house.person("anna").await;
    let request = LanguageRequest {
        id: RequestId(1),
        person,
        meeting: make::MEETING,
        wants: Wants { help: vec![Help::SignLanguage], words: Some("PJM".to_owned()), ..Wants::default() },
        asked_at: start(),
        state: RequestState::Asked,
    };
    let newer = LanguageRequest { id: RequestId(2), asked_at: after(5), ..request.clone() };
    let arranged = RequestState::Arranged { note: "będzie".to_owned() };
    let decided = LanguageRequest { state: arranged, ..newer.clone() };
    house.write([request, newer, decided.clone()].map(|one| Change::Request(Box::new(one))).to_vec()).await;
    let (by_id, of, all) = house
        .facts(move |facts| {
            let by_id = facts.request(RequestId(2))?.clone();
            Ok((
                by_id,
                facts.request_of(make::MEETING, person)?.clone(),
                facts.requests(make::MEETING)?.clone(),
            ))
        })
        .await;
    assert_eq!(
        (by_id.as_ref(), of.as_ref(), all.as_slice()),
        (Some(&decided), Some(&decided), &[decided.clone()][..])
    );

    let open = Inquiry {
        id: InquiryId(1),
        person,
        community: make::COMMUNITY,
        meeting: Some(make::MEETING),
        text: "Gdzie?".to_owned(),
        asked_at: start(),
        answer: None,
    };
    house.write(vec![Change::Inquiry(Box::new(open.clone()))]).await;
    let found = house.facts(|facts| facts.open_inquiries(make::COMMUNITY).cloned()).await;
    assert_eq!(found, std::slice::from_ref(&open));
    let answer = Some(InquiryAnswer { text: "Tu.".to_owned(), at: after(9) });
    let answered = Inquiry { answer, ..open };
    house.write(vec![Change::Inquiry(Box::new(answered.clone()))]).await;
    let (one, none) = house
        .facts(|facts| {
            Ok((facts.inquiry(InquiryId(1))?.clone(), facts.open_inquiries(make::COMMUNITY)?.clone()))
        })
        .await;
    assert_eq!((one, none), (Some(answered), vec![]));
}

pub async fn somebody_without_an_account_is_a_person_too(house: &House) {
    make::meeting_with(house, None).await;
    let person = PersonId(99);
    let registered = make::registered(make::MEETING, person, State::Received);
    house.write(vec![Change::PersonWithoutAccount(person, "Anna Nowak".to_owned()), registered]).await;
    let (reach, applicants) = house
        .facts(move |facts| Ok((facts.reach(person)?.clone(), facts.applicants(make::MEETING, 5)?.clone())))
        .await;
    assert!(reach.unreachable && reach.addresses.is_empty());
    assert_eq!(reach.locale.as_deref(), Some("pl"));
    assert_eq!(applicants, [make::registration(make::MEETING, person, State::Received)]);
    house.write(vec![Change::Attended(applicants[0].id)]).await;
    let of = house.facts(move |facts| facts.registrations_of(person).cloned()).await;
    assert_eq!(of[0].attended_at, Some(start()));
}

pub async fn uploads_and_attachments_come_back(house: &House) {
    let upload = Upload {
        name: "form.pdf".to_owned(),
        mime: "application/pdf".to_owned(),
        bytes: vec![0, 255].into(),
    };
    house.act("anna", changes(vec![Change::File(FileId(5), upload.clone())])).await;
    assert_eq!(house.database.file(FileId(5)).await.expect("reads"), Some(upload));
    house.write(vec![Change::DropFiles(vec![FileId(5), FileId(6)])]).await;
    assert_eq!(house.database.file(FileId(5)).await.expect("reads"), None);
    let attachment =
        Change::Attachment { sha256: "ab".repeat(32), name: "plan.pdf".to_owned(), bytes: b"%PDF".to_vec() };
    house.write(vec![attachment.clone(), attachment]).await;
    let found = house.database.attachment(&"ab".repeat(32)).await.expect("reads").expect("is there");
    assert_eq!((found.mime.as_str(), &found.bytes[..]), ("application/pdf", &b"%PDF"[..]));
    assert_eq!(house.database.attachment("none").await.expect("reads"), None);
}

pub async fn recurring_jobs_are_remembered(house: &House) {
    house.write(vec![Change::JobRan("digest".to_owned(), start())]).await;
    house.write(vec![Change::JobRan("digest".to_owned(), after(60))]).await;
    let jobs = house.facts(|facts| facts.jobs_run().cloned()).await;
    assert_eq!(jobs.into_iter().collect::<Vec<_>>(), [("digest".to_owned(), after(60))]);
}

pub async fn a_job_that_is_due_runs_once_however_many_clocks_there_are(house: &House) {
    let anna = house.person("anna").await;
    // The first rounds open the connections; with them open, the clocks tick at the same time.
    for round in 0..6 {
        let mut all = tokio::task::JoinSet::new();
        for _ in 0..16 {
            let (database, tick) =
                (house.database.clone(), house.work(Actor::House, start(), job(anna, round)));
            all.spawn(async move { database.commit(tick).await.expect("commits") });
        }
        all.join_all().await;
    }
    assert_eq!(house.claim(after(1)).await.len(), 6);
}

/// A clock that runs a job unless it was run before.
fn job(tells: PersonId, round: u32) -> impl FnMut(&Facts) -> Result<Turn, Need> + Send {
    move |facts| {
        let name = format!("digest {round}");
        if facts.jobs_run()?.contains_key(&name) {
            return Ok(Turn::default());
        }
        let ran = changes(vec![Change::JobRan(name, facts.now)]);
        Ok(Turn { posts: vec![post(Audience::Person(tells), words(round), None)], ..ran })
    }
}
