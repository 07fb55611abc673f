//! The public pages: what they show, in which language, and what they never let through.

use crate::support::{site, site_at};
use axum::http::{StatusCode, header};

const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; \
    form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

#[tokio::test]
async fn every_page_forbids_what_it_does_not_need() {
    let site = site();
    for path in ["/", "/m/komm-3", "/chat", "/desk", "/nothing-here", "/m/komm-3.ics", "/assets/base.css"] {
        let answer = site.get(path).await;
        assert_eq!(answer.header(header::CONTENT_SECURITY_POLICY), POLICY, "{path}");
        assert_eq!(answer.header(header::X_CONTENT_TYPE_OPTIONS), "nosniff", "{path}");
        assert_eq!(answer.header(header::REFERRER_POLICY), "no-referrer", "{path}");
    }
    for path in ["/chat/hello", "/desk", "/j/some-token", "/calendar/some-token.ics"] {
        assert_eq!(site.get(path).await.header(header::CACHE_CONTROL), "no-store", "{path}");
    }
}

#[tokio::test]
async fn only_the_chat_to_be_embedded_stands_in_other_peoples_frames() {
    let answer = site().get("/embed/komm-3").await;
    assert_eq!(answer.status, StatusCode::OK);
    assert_eq!(
        answer.header(header::CONTENT_SECURITY_POLICY),
        POLICY.replace("ancestors 'none'", "ancestors *")
    );
}

#[tokio::test]
async fn what_people_wrote_is_text_and_nothing_else() {
    let site = site();
    for path in ["/", "/m/komm-3", "/embed/komm-3"] {
        for language in ["pl", "en", "uk"] {
            let html = site.get(&format!("{path}?lang={language}")).await.body;
            assert!(
                !html.contains("<script>") && !html.contains("<img") && !html.contains("<b>"),
                "{path} {html}"
            );
        }
    }
    assert!(site.get("/m/komm-3?lang=en").await.body.contains("&#60;script&#62;alert"));
}

#[tokio::test]
async fn the_link_of_a_meeting_is_on_no_public_page() {
    let site = site();
    for path in
        ["/", "/m/komm-3", "/m/komm-3.ics", "/calendar.ics", "/embed/komm-3", "/chat/hello?meeting=komm-3"]
    {
        let answer = site.get(path).await;
        assert_eq!(answer.status, StatusCode::OK, "{path}");
        assert!(!answer.body.contains("s3cret") && !answer.body.contains("zoom.example.org"), "{path}");
    }
}

#[tokio::test]
async fn a_page_speaks_the_language_that_was_chosen_then_the_browsers_then_polish() {
    let site = site();
    let language = async |path: &str, headers: &[(&str, &str)]| {
        let html = site.get_with(path, headers).await.body;
        html.split("<html lang=\"").nth(1).unwrap().split('"').next().unwrap().to_owned()
    };
    assert_eq!(language("/", &[]).await, "pl");
    assert_eq!(language("/", &[("accept-language", "uk-UA,uk;q=0.9")]).await, "uk");
    assert_eq!(language("/", &[("accept-language", "uk"), ("cookie", "lang=be")]).await, "be");
    assert_eq!(language("/?lang=en", &[("accept-language", "uk"), ("cookie", "lang=be")]).await, "en");
    assert_eq!(language("/?lang=%3Cscript%3E", &[]).await, "pl");
    let chosen = site.get("/?lang=uk").await;
    assert_eq!(chosen.cookie(), "lang=uk");
    assert_eq!(chosen.header(header::CONTENT_LANGUAGE), "uk");
}

#[tokio::test]
async fn a_title_in_another_language_says_which_one_it_is() {
    let html = site().get("/?lang=uk").await.body;
    assert!(html.contains("<span lang=\"pl\" dir=\"ltr\">Spotkanie"), "{html}");
}

#[tokio::test]
async fn what_is_not_there_is_told_kindly_and_in_ones_language() {
    let site = site();
    for path in
        ["/nothing", "/m/nothing", "/m/nothing.ics", "/embed/nothing", "/files/abc/x.pdf", "/calendar/x.ics"]
    {
        let answer = site.get(&format!("{path}?lang=en")).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path}");
        assert!(answer.body.contains("<html lang=\"en\""), "{path}");
    }
    let answer = site.get("/j/forged?lang=en").await;
    assert_eq!(answer.status, StatusCode::NOT_FOUND);
    assert!(answer.body.contains("We do not know this link"));
}

#[tokio::test]
async fn a_database_that_is_away_is_told_and_asked_again_soon() {
    let site = site();
    site.store.away.store(true, std::sync::atomic::Ordering::SeqCst);
    for path in ["/", "/m/komm-3", "/calendar.ics", "/healthz"] {
        assert_eq!(site.get(path).await.status, StatusCode::SERVICE_UNAVAILABLE, "{path}");
    }
    assert_eq!(site.get("/").await.header(header::RETRY_AFTER), "5");
}

#[tokio::test]
async fn the_script_for_other_pages_speaks_all_languages() {
    let answer = site().get("/embed.js").await;
    assert!(answer.header(header::CONTENT_TYPE).starts_with("text/javascript"));
    for tag in ["pl", "pl-simple", "uk", "uk-simple", "en", "be", "ru", "de", "ar"] {
        assert!(answer.body.contains(&format!("\"{tag}\":{{\"close\"")), "{tag}: {}", answer.body);
    }
}

#[tokio::test]
async fn a_page_has_the_language_and_direction_that_the_browser_asks_for() {
    let site = site();
    for (asked, page) in [
        ("pl-PL,pl;q=0.9", "<html lang=\"pl\" dir=\"ltr\""),
        ("ar-EG,en;q=0.5", "<html lang=\"ar\" dir=\"rtl\""),
        ("de-AT", "<html lang=\"de\" dir=\"ltr\""),
        ("be-simple", "<html lang=\"be\" dir=\"ltr\""),
        ("uk-simple", "<html lang=\"uk-simple\" dir=\"ltr\""),
    ] {
        let html = site.get_with("/", &[("accept-language", asked)]).await.body;
        assert!(html.contains(page), "{asked}: {html}");
    }
}

#[tokio::test]
async fn an_easy_page_folds_the_rest_up() {
    let site = site();
    let (plain, easy) =
        (site.get("/m/komm-3?lang=pl").await.body, site.get("/m/komm-3?lang=pl-simple").await.body);
    assert!(!plain.contains("<details class=\"rest\">") && easy.contains("<details class=\"rest\">"));
    assert!(!easy.contains("(polski)"), "its texts are in the reader's language");
    assert_eq!(easy.matches("<h1>").count(), 1, "the title is not told twice");
}

#[tokio::test]
async fn the_clock_is_pushed_in_the_demo_alone() {
    let request = crate::support::form("/demo/clock", "", "push=day".to_owned());
    assert_eq!(site().ask(request).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn by_https_browsers_are_told_to_stay_with_it() {
    let site = site_at(Some("https://zapis.example.org"));
    assert_eq!(site.get("/").await.header(header::STRICT_TRANSPORT_SECURITY), "max-age=31536000");
    assert!(site.get("/?lang=uk").await.header(header::SET_COOKIE).ends_with("; Secure"));
}

#[tokio::test]
async fn whoever_watches_over_the_house_sees_what_became_of_deliveries() {
    let text = site().get("/metrics").await.body;
    for outcome in ["sent", "throttled", "failed", "gone"] {
        let line = format!("\nzapis_deliveries_total{{outcome=\"{outcome}\"}} 0\n");
        assert!(text.contains(&line), "{text}");
    }
    assert!(text.contains("\nzapis_deliveries_waiting 0\n"), "{text}");
}
