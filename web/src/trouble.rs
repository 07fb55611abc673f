//! Pages and answers for what did not work: what happened, and what to do.

use crate::page::Page;
use askama::Template;
use axum::Json;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use bot_core::port::StoreError;
use serde_json::json;

/// What did not work.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// No such page.
    Missing,
    /// A join link of somebody without a seat.
    NotAdmitted,
    /// No such join link.
    UnknownLink,
    /// The database does not answer.
    Busy,
    /// The browser sent something that is not understood.
    Bad,
    /// The chat's cookie is missing.
    NoCookie,
    /// Far too much at once.
    TooLong,
}

impl Kind {
    fn status(self) -> StatusCode {
        match self {
            Self::Missing | Self::UnknownLink => StatusCode::NOT_FOUND,
            Self::NotAdmitted => StatusCode::GONE,
            Self::Busy => StatusCode::SERVICE_UNAVAILABLE,
            Self::Bad => StatusCode::BAD_REQUEST,
            Self::NoCookie => StatusCode::UNAUTHORIZED,
            Self::TooLong => StatusCode::PAYLOAD_TOO_LARGE,
        }
    }

    fn title(self) -> &'static str {
        match self {
            Self::Missing => "web-error-missing-title",
            Self::NotAdmitted | Self::UnknownLink => "web-error-join-title",
            Self::Busy => "web-error-busy-title",
            Self::Bad | Self::NoCookie | Self::TooLong => "web-error-title",
        }
    }

    fn text(self) -> &'static str {
        match self {
            Self::Missing => "web-error-missing",
            Self::NotAdmitted => "web-error-join-not-admitted",
            Self::UnknownLink => "web-error-join-unknown",
            Self::Busy => "web-error-busy",
            Self::Bad => "web-error-bad",
            Self::NoCookie => "web-error-no-cookie",
            Self::TooLong => "web-error-too-long",
        }
    }
}

/// An answer for what did not work, in the reader's language.
#[derive(Debug)]
pub(crate) struct Trouble {
    page: Box<Page>,
    kind: Kind,
    /// For the chat's script rather than for people.
    plain: bool,
}

#[derive(Template)]
#[template(path = "trouble.html")]
struct Shown<'a> {
    page: &'a Page,
    title: String,
    text: String,
}

impl Page {
    /// A page that says what did not work.
    pub fn trouble(&self, kind: Kind) -> Trouble {
        Trouble { page: Box::new(self.clone()), kind, plain: false }
    }

    /// The same for what the database did not do.
    pub fn refused(&self, error: StoreError) -> Trouble {
        tracing::error!(%error, "a page could not be shown");
        self.trouble(Kind::Busy)
    }
}

impl Trouble {
    /// As JSON, `{"message": …}`, for the chat's script.
    pub fn plain(self) -> Self {
        Self { plain: true, ..self }
    }
}

impl IntoResponse for Trouble {
    fn into_response(self) -> Response {
        let Self { page, kind, plain } = self;
        let text = page.words.say(kind.text());
        let mut answer = if plain {
            page.sign((kind.status(), Json(json!({ "message": text }))).into_response())
        } else {
            let title = page.words.say(kind.title());
            page.show(kind.status(), &Shown { page: &page, title, text })
        };
        if kind == Kind::Busy {
            answer.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from_static("5"));
        }
        answer
    }
}
