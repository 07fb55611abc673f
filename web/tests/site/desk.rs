//! The desk: who gets in, what is shown, what is done.

use crate::support::{KOMM, Site, form, site, site_with};
use axum::http::{StatusCode, header};
use bot_core::facts::DeskKey;
use bot_core::ids::{Address, InquiryId, MeetingId, PersonId, RegistrationId};
use bot_core::meeting::translations::{Mark, Trust, carried};
use bot_core::model::{Inquiry, Registration, State};
use bot_core::seal;
use bot_core::turn::Change;

const SECRET: &str = "one-time-secret";

fn organiser() -> Address {
    Address::new("web", "organiser")
}

/// A site with an organiser who holds a link, one applicant and one question, both of whom write HTML.
fn prepared() -> Site {
    with_people(site())
}

fn with_people(site: Site) -> Site {
    let mut memory = site.store.memory();
    memory.organisers.insert(organiser());
    memory.keys.insert(seal::hash(SECRET), DeskKey { address: organiser(), once: true });
    memory.registrations.push(applicant());
    memory.inquiries.push(Inquiry {
        id: InquiryId(5),
        person: PersonId(2),
        community: KOMM,
        meeting: Some(MeetingId(3)),
        text: "<script>alert('question')</script>".to_owned(),
        asked_at: "2027-03-30T10:00:00Z".parse().unwrap(),
        answer: None,
    });
    drop(memory);
    site
}

fn applicant() -> Registration {
    Registration {
        id: RegistrationId(4),
        meeting: MeetingId(3),
        person: PersonId(2),
        state: State::Received,
        name: "<script>alert('name')</script>".to_owned(),
        source: "telegram".to_owned(),
        locale: "uk".to_owned(),
        answers: Default::default(),
        conditions_read: None,
        registered_at: "2027-03-30T10:00:00Z".parse().unwrap(),
        decided_at: "2027-03-30T10:00:00Z".parse().unwrap(),
        generation: 1,
        attended_at: None,
    }
}

async fn signed_in(site: &Site) -> String {
    let answer = site.get(&format!("/desk/enter/{SECRET}")).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    assert_eq!(answer.header(header::LOCATION), "/desk");
    answer.cookie()
}

async fn desk(site: &Site, cookie: &str) -> String {
    site.get_with("/desk?lang=en", &[("cookie", cookie)]).await.body
}

/// The value of the first field or button of this name on the page, behind `start`.
fn value(html: &str, start: &str, name: &str) -> String {
    let from = html.find(start).unwrap();
    let field = html[from..].split(&format!("name=\"{name}\" value=\"")).nth(1).unwrap();
    field.split('"').next().unwrap().to_owned()
}

#[tokio::test]
async fn a_link_signs_in_once_and_its_session_is_out_of_reach_of_scripts() {
    let site = prepared();
    let answer = site.get(&format!("/desk/enter/{SECRET}")).await;
    let cookie = answer.header(header::SET_COOKIE);
    assert!(
        cookie.starts_with("zapis_desk=") && cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax")
    );
    assert!(cookie.contains("Max-Age=43200"));
    let again = site.get(&format!("/desk/enter/{SECRET}")).await;
    assert_eq!(again.status, StatusCode::GONE);
    assert!(again.header(header::SET_COOKIE).is_empty());
}

#[tokio::test]
async fn a_preview_of_the_link_does_not_use_it_up() {
    let site = prepared();
    let bot = [("user-agent", "TelegramBot (like TwitterBot)")];
    let preview = site.get_with(&format!("/desk/enter/{SECRET}"), &bot).await;
    assert_eq!(preview.status, StatusCode::FORBIDDEN);
    signed_in(&site).await;
}

#[tokio::test]
async fn nobody_sees_the_desk_without_a_session() {
    let site = prepared();
    for cookie in ["", "zapis_desk=", "zapis_desk=guessed", &format!("zapis_desk={SECRET}")] {
        let answer = site.get_with("/desk?lang=en", &[("cookie", cookie)]).await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN, "{cookie}");
        assert!(!answer.body.contains("alert("));
    }
}

#[tokio::test]
async fn the_desk_shows_who_applied_and_what_is_asked_as_text() {
    let site = prepared();
    let cookie = signed_in(&site).await;
    let html = desk(&site, &cookie).await;
    assert!(!html.contains("<script>"), "{html}");
    for shown in [
        "&#60;script&#62;alert(&#39;name",
        "&#60;script&#62;alert(&#39;question",
        "Telegram",
        "Waiting for your decision: 1",
    ] {
        assert!(html.contains(shown), "{shown}: {html}");
    }
}

#[tokio::test]
async fn the_desk_says_which_translations_stayed_behind_and_the_page_of_the_meeting_says_so_to_readers() {
    let draft = Mark { trust: Trust::Draft, on: None };
    let marked = with_people(site_with(|meeting| {
        meeting.translations.marks.insert("en".to_owned(), draft);
    }));
    let html = desk(&marked, &signed_in(&marked).await).await;
    assert!(html.contains("Translations not yet checked by a person: English"), "{html}");
    assert!(!html.contains("older than its original"), "{html}");
    let page = marked.get("/m/komm-3?lang=en").await.body;
    assert!(page.contains("Translated, not yet checked by a person. Original: Polish"), "{page}");
    assert!(!marked.get("/m/komm-3?lang=pl").await.body.contains("Tłumaczenie"));

    let behind = with_people(site_with(|meeting| {
        meeting.translations.marks.insert("en".to_owned(), draft);
        let mut new = meeting.clone();
        new.title.0[0].1 = "Nowy tytuł".to_owned();
        *meeting = carried(meeting, &new);
    }));
    let html = desk(&behind, &signed_in(&behind).await).await;
    assert!(
        html.contains("Translation older than its original: English (") && html.contains("title"),
        "{html}"
    );
    assert!(html.contains("Bring these texts up to date") && !html.contains("not yet checked"), "{html}");
    let page = behind.get("/m/komm-3?lang=en").await.body;
    assert!(page.contains("The original was changed after this was translated."), "{page}");
}

#[tokio::test]
async fn a_decision_goes_through_the_bot_and_counts_once() {
    let site = prepared();
    let cookie = signed_in(&site).await;
    let html = desk(&site, &cookie).await;
    let (seal, press) = (value(&html, "class=\"decide\"", "form"), value(&html, "class=\"decide\"", "press"));
    let body = format!("form={seal}&press={press}&back=m-komm-3");
    for _ in 0..2 {
        let answer = site.ask(form("/desk/do", &cookie, body.clone())).await;
        assert_eq!(answer.header(header::LOCATION), "/desk?told=done#m-komm-3");
    }
    let memory = site.store.memory();
    let decided =
        memory.changes.iter().filter(|change| matches!(change, Change::Registration { .. })).count();
    assert_eq!(decided, 1);
}

#[tokio::test]
async fn a_form_that_was_not_made_for_this_session_changes_nothing() {
    let site = prepared();
    let cookie = signed_in(&site).await;
    let html = desk(&site, &cookie).await;
    let press = value(&html, "class=\"decide\"", "press");
    for seal in ["", "forged", &site.house.key.link("desk-form", 1, 1)] {
        let answer = site.ask(form("/desk/do", &cookie, format!("form={seal}&press={press}"))).await;
        assert_eq!(answer.header(header::LOCATION), "/desk?told=old", "{seal}");
    }
    let without = site.ask(form("/desk/do", "", format!("form=x&press={press}"))).await;
    assert_eq!(without.status, StatusCode::FORBIDDEN);
    let memory = site.store.memory();
    assert!(!memory.changes.iter().any(|change| matches!(change, Change::Registration { .. })));
}

#[tokio::test]
async fn signing_out_ends_the_session() {
    let site = prepared();
    let cookie = signed_in(&site).await;
    let answer = site.ask(form("/desk/leave", &cookie, String::new())).await;
    assert!(answer.header(header::SET_COOKIE).starts_with("zapis_desk=;"));
    assert_eq!(site.get_with("/desk", &[("cookie", &cookie)]).await.status, StatusCode::FORBIDDEN);
}
