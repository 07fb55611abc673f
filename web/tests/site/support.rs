//! A house with the web as its only platform, on a pretend database that remembers just what the pages need.

use crate::store::Pretend;
use axum::Router;
use axum::body::Body;
use axum::http::{Request, Response, StatusCode, header};
use bot_core::facts::{Catalogue, Meeting};
use bot_core::house::House;
use bot_core::ids::{CommunityId, MeetingId};
use bot_core::meeting::file::{MeetingFile, parse};
use bot_core::meeting::{Community, Definition};
use bot_core::seal::Key;
use courier::{Bot, StillClock};
use http_body_util::BodyExt;
use jiff::Timestamp;
use std::sync::{Arc, LazyLock};
use tower::ServiceExt;
use web::Web;

/// A meeting whose every text tries to be more than text.
pub const MEETING: &str = r#"
community = "komm"
slug = "komm-3"
status = "open"
starts = "2027-04-28T16:00"
ends = "2027-04-28T18:00"
time_zone = "Europe/Warsaw"
capacity = 60
title.pl = "Spotkanie <script>alert('pl')</script>"
title.en = "Meeting <script>alert('en')</script> & tea"
summary.pl = "\"><img src=x onerror=alert(1)>"
agenda.en = ["<b>one</b>"]
funding.pl = "Fundusz"
[place]
kind = "online"
platform = "Zoom"
link = "https://zoom.example.org/j/7300027?pwd=s3cret"
"#;

/// The community of [`MEETING`].
pub const KOMM: CommunityId = CommunityId(1);

/// Reading all locales takes a while: once is enough.
static HOUSE: LazyLock<House> = LazyLock::new(|| House::open(None, Key::new([7; 32]), None).unwrap());

/// Everything that a test holds.
pub struct Site {
    pub store: Arc<Pretend>,
    pub house: Arc<House>,
    pub web: Arc<Web<Pretend>>,
    pub router: Router,
}

/// A site at `public_url`.
pub fn site_at(public_url: Option<&str>) -> Site {
    site_of(public_url, |_| ())
}

/// A site whose meeting is changed.
pub fn site_with(change: impl FnOnce(&mut Definition)) -> Site {
    site_of(None, change)
}

fn site_of(public_url: Option<&str>, change: impl FnOnce(&mut Definition)) -> Site {
    let store = Arc::new(Pretend::new(catalogue(change)));
    let house = House { public_url: public_url.map(str::to_owned), ..HOUSE.clone() };
    let now: Timestamp = "2027-04-01T10:00:00Z".parse().unwrap();
    let clock = Arc::new(StillClock(now));
    let web = Web::new(store.clone(), clock.clone());
    let house = Arc::new(house);
    let bot = Bot::new(store.clone(), house.clone(), clock, vec![web.clone()]);
    let router = web::router(bot, web.clone(), None);
    Site { store, house, web, router }
}

/// A site without an address of its own.
pub fn site() -> Site {
    site_at(None)
}

fn catalogue(change: impl FnOnce(&mut Definition)) -> Catalogue {
    let Ok(MeetingFile::Meeting(mut definition)) = parse(MEETING, &NoFiles).map(|parsed| parsed.file) else {
        panic!("the meeting of these tests is not in order");
    };
    change(&mut definition);
    let id = MeetingId(3);
    let meeting = Meeting { id, community: KOMM, definition: *definition, sequence: 0, cancelled: None };
    let mut catalogue = Catalogue::default();
    catalogue.communities.insert(KOMM, Community::bare("komm"));
    catalogue.slugs.insert("komm-3".to_owned(), id);
    catalogue.meetings.insert(id, Arc::new(meeting));
    catalogue
}

struct NoFiles;

impl bot_core::meeting::file::Files for NoFiles {
    fn read(&self, _: &str) -> Option<Vec<u8>> {
        None
    }
}

/// What came back.
pub struct Answer {
    pub status: StatusCode,
    pub headers: axum::http::HeaderMap,
    pub body: String,
}

impl Answer {
    pub fn header(&self, name: header::HeaderName) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }

    /// The first cookie, as a browser sends it back.
    pub fn cookie(&self) -> String {
        self.header(header::SET_COOKIE).split(';').next().unwrap_or_default().to_owned()
    }
}

impl Site {
    /// Sends a request; does not read the answer's body.
    pub async fn send(&self, request: Request<Body>) -> Response<Body> {
        self.router.clone().oneshot(request).await.unwrap()
    }

    pub async fn ask(&self, request: Request<Body>) -> Answer {
        let (parts, body) = self.send(request).await.into_parts();
        let bytes = body.collect().await.unwrap().to_bytes();
        Answer {
            status: parts.status,
            headers: parts.headers,
            body: String::from_utf8_lossy(&bytes).into_owned(),
        }
    }

    pub async fn get(&self, path: &str) -> Answer {
        self.ask(Request::get(path).body(Body::empty()).unwrap()).await
    }

    pub async fn get_with(&self, path: &str, headers: &[(&str, &str)]) -> Answer {
        let all =
            headers.iter().fold(Request::get(path), |request, (name, value)| request.header(*name, *value));
        self.ask(all.body(Body::empty()).unwrap()).await
    }

    /// Sends what the chat's script sends.
    pub async fn say(&self, cookie: &str, json: impl Into<Body>) -> Answer {
        let request =
            Request::post("/chat/say").header("content-type", "application/json").header("cookie", cookie);
        self.ask(request.body(json.into()).unwrap()).await
    }

    /// A browser's cookie, as the greeting gives it.
    pub async fn visitor(&self) -> String {
        self.get("/chat/hello?meeting=komm-3&lang=en").await.cookie()
    }
}

/// A form as a browser sends it.
pub fn form(path: &str, cookie: &str, body: String) -> Request<Body> {
    let kind = "application/x-www-form-urlencoded";
    let request = Request::post(path).header("content-type", kind).header("cookie", cookie);
    request.body(Body::from(body)).unwrap()
}
