//! The chat: who is known by what, what is recorded, what comes back.

use crate::support::{Site, site, site_at};
use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use bot_core::message::{MAX_TEXT, MAX_UPLOAD};
use bot_core::port::EntryBody;
use http_body_util::BodyExt;

/// The events of a stream up to the one that holds `last`.
async fn events(site: &Site, cookie: &str, path: &str, last: &str) -> String {
    let request = Request::get(path).header("cookie", cookie).body(Body::empty()).unwrap();
    let mut body = site.send(request).await.into_body();
    let mut read = String::new();
    while !read.contains(last) {
        let frame = body.frame().await.expect("the stream ended").unwrap();
        read.push_str(&String::from_utf8_lossy(&frame.into_data().unwrap()));
    }
    read
}

#[tokio::test]
async fn a_mere_visitor_leaves_nothing_behind() {
    let site = site();
    let hello = site.get("/chat/hello?meeting=komm-3&lang=en").await;
    assert!(hello.body.contains("Meeting"), "{}", hello.body);
    let cookie = hello.header(header::SET_COOKIE).to_owned();
    assert!(
        cookie.starts_with("zapis_chat=") && cookie.contains("HttpOnly") && cookie.ends_with("SameSite=Lax")
    );
    events(&site, &hello.cookie(), "/chat/stream", "event: ready").await;
    let memory = site.store.memory();
    assert!(memory.history.is_empty() && memory.changes.is_empty());
}

#[tokio::test]
async fn by_https_the_cookie_works_inside_other_pages() {
    let site = site_at(Some("https://zapis.example.org"));
    let hello = site.get("/chat/hello").await;
    assert!(hello.header(header::SET_COOKIE).ends_with("SameSite=None; Secure; Partitioned"));
}

#[tokio::test]
async fn a_browser_that_keeps_no_cookie_is_noticed() {
    let site = site();
    assert_eq!(site.get("/chat/known").await.status, StatusCode::UNAUTHORIZED);
    assert_eq!(site.get("/chat/stream").await.status, StatusCode::UNAUTHORIZED);
    assert_eq!(site.say("", r#"{"id":"1","text":"hello"}"#).await.status, StatusCode::UNAUTHORIZED);
    let cookie = site.visitor().await;
    assert_eq!(site.get_with("/chat/known", &[("cookie", &cookie)]).await.status, StatusCode::NO_CONTENT);
}

#[tokio::test]
async fn ones_own_words_stand_above_the_answer_and_are_sent_again_without_harm() {
    let site = site();
    let cookie = site.visitor().await;
    for _ in 0..2 {
        let answer = site.say(&cookie, r#"{"id":"a1","text":"/help"}"#).await;
        assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
    }
    let read = events(&site, &cookie, "/chat/stream", "\"by\":\"bot\"").await;
    let (mine, bots) = (read.find("\"by\":\"me\"").unwrap(), read.find("\"by\":\"bot\"").unwrap());
    assert!(mine < bots, "{read}");
    assert_eq!(site.store.memory().history.values().map(Vec::len).sum::<usize>(), 2, "one line each");
}

#[tokio::test]
async fn a_stream_begins_after_what_the_browser_has_and_goes_on() {
    let site = site();
    let cookie = site.visitor().await;
    site.say(&cookie, r#"{"id":"a1","text":"/help"}"#).await;
    let first = events(&site, &cookie, "/chat/stream?after=0", "\"by\":\"bot\"").await;
    assert!(first.contains("me-a1"));
    let request =
        Request::get("/chat/stream?after=0").header("cookie", &cookie).header("last-event-id", "1000");
    let mut body = site.send(request.body(Body::empty()).unwrap()).await.into_body();
    let frame = body.frame().await.unwrap().unwrap().into_data().unwrap();
    assert!(String::from_utf8_lossy(&frame).contains("event: ready"), "nothing is repeated");
    let all = events(&site, &cookie, "/chat/stream?after=0", "event: ready").await;
    assert!(all.find("me-a1").unwrap() < all.find("event: ready").unwrap());
}

#[tokio::test]
async fn a_message_that_comes_while_the_window_is_open_wakes_it() {
    let site = site();
    let cookie = site.visitor().await;
    let request = Request::get("/chat/stream").header("cookie", &cookie).body(Body::empty()).unwrap();
    let mut body = site.send(request).await.into_body();
    assert!(
        String::from_utf8_lossy(&body.frame().await.unwrap().unwrap().into_data().unwrap()).contains("ready")
    );
    site.say(&cookie, r#"{"id":"a1","text":"/help"}"#).await;
    let frame = body.frame().await.unwrap().unwrap().into_data().unwrap();
    assert!(String::from_utf8_lossy(&frame).contains("me-a1"));
    site.web.close();
    while let Some(frame) = body.frame().await {
        frame.unwrap();
    }
}

#[tokio::test]
async fn a_text_that_is_somewhat_too_long_reaches_the_bot_and_one_far_too_long_is_told_so() {
    let site = site();
    let cookie = site.visitor().await;
    let long = |n: usize| format!(r#"{{"id":"a{n}","text":"{}"}}"#, "ż".repeat(n));
    assert_eq!(site.say(&cookie, long(MAX_TEXT + 1)).await.status, StatusCode::OK);
    let kept = site.store.memory().history.values().next().unwrap()[0].body.clone();
    assert!(matches!(kept, EntryBody::Me { text } if text.chars().count() < 300), "not kept whole");
    let refused = site.say(&cookie, long(40_000)).await;
    assert_eq!(refused.status, StatusCode::PAYLOAD_TOO_LARGE);
    assert!(refused.body.contains("message"), "{}", refused.body);
}

#[tokio::test]
async fn what_is_no_message_of_the_script_is_refused() {
    let site = site();
    let cookie = site.visitor().await;
    for json in
        ["{", "{}", r#"{"id":"a b","text":"x"}"#, r#"{"id":"a","text":"x","press":"y"}"#, r#"{"id":"a"}"#]
    {
        assert_eq!(site.say(&cookie, json).await.status, StatusCode::BAD_REQUEST, "{json}");
    }
    let foreign = Request::post("/chat/say").header("content-type", "text/plain").header("cookie", &cookie);
    let answer = site.ask(foreign.body(Body::from(r#"{"id":"a","text":"x"}"#)).unwrap()).await;
    assert_eq!(answer.status, StatusCode::BAD_REQUEST);
    assert!(site.store.memory().history.is_empty());
}

#[tokio::test]
async fn nothing_is_lost_while_the_database_is_away() {
    let site = site();
    let cookie = site.visitor().await;
    site.store.away.store(true, std::sync::atomic::Ordering::SeqCst);
    let answer = site.say(&cookie, r#"{"id":"a1","text":"/help"}"#).await;
    assert_eq!(answer.status, StatusCode::SERVICE_UNAVAILABLE);
    assert!(answer.body.contains("message"));
    site.store.away.store(false, std::sync::atomic::Ordering::SeqCst);
    assert_eq!(site.say(&cookie, r#"{"id":"a1","text":"/help"}"#).await.status, StatusCode::OK);
}

fn upload(cookie: &str, bytes: usize, id: Option<&str>) -> Request<Body> {
    let head = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"skan.pdf\"\r\n\r\n";
    let body = [head.as_bytes(), &vec![b'x'; bytes], b"\r\n--b--\r\n"].concat();
    let request = Request::post("/chat/file").header("cookie", cookie);
    let request = request.header("content-type", "multipart/form-data; boundary=b");
    let request = id.into_iter().fold(request, |request, id| request.header("x-update-id", id));
    request.body(Body::from(body)).unwrap()
}

#[tokio::test]
async fn an_upload_is_taken_and_one_that_is_too_large_still_gets_the_bots_answer() {
    let site = site();
    let cookie = site.visitor().await;
    for (id, bytes) in [("f1", 10), ("f2", MAX_UPLOAD), ("f3", MAX_UPLOAD + 1)] {
        let answer = site.ask(upload(&cookie, bytes, Some(id))).await;
        assert_eq!(answer.status, StatusCode::OK, "{id}: {}", answer.body);
    }
    let forged = site.ask(upload(&cookie, 10, None)).await;
    assert_eq!(forged.status, StatusCode::BAD_REQUEST, "a form of another page sends no such header");
}

#[tokio::test]
async fn the_words_of_the_window_come_in_any_language_of_ours() {
    let site = site();
    let answer = site.get("/chat/words?lang=uk").await;
    assert!(answer.body.contains("\"lang\":\"uk\"") && answer.body.contains("\"send\":"));
    assert_eq!(site.get("/chat/words?lang=xx").await.status, StatusCode::NOT_FOUND);
}
