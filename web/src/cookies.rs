//! The three cookies: the language of the pages, the chat of this browser, the organiser's session at the desk.

use axum::http::{HeaderMap, HeaderValue, header};
use axum_extra::extract::CookieJar;

/// The language that was chosen on a page.
pub(crate) const LANGUAGE: &str = "lang";
/// The chat of this browser.
pub(crate) const CHAT: &str = "zapis_chat";
/// The organiser's session.
pub(crate) const DESK: &str = "zapis_desk";

/// How long the language and the chat are remembered, in seconds: a year.
const LONG: u32 = 365 * 24 * 60 * 60;

/// The value of a cookie that the browser sent.
pub(crate) fn read(headers: &HeaderMap, name: &str) -> Option<String> {
    CookieJar::from_headers(headers).get(name).map(|cookie| cookie.value().to_owned())
}

/// Remembers the language of the pages.
pub(crate) fn language(tag: &str, secure: bool) -> HeaderValue {
    cookie(LANGUAGE, tag, LONG, if secure { "; SameSite=Lax; Secure" } else { "; SameSite=Lax" })
}

/// Remembers the chat of this browser. By https it works inside other people's pages as well, a chat for each such page
/// (`Partitioned`), so that no page learns what was said on another.
pub(crate) fn chat(secret: &str, secure: bool) -> HeaderValue {
    let site = if secure { "; SameSite=None; Secure; Partitioned" } else { "; SameSite=Lax" };
    cookie(CHAT, secret, LONG, site)
}

/// Signs an organiser in for so many seconds; none signs out. Not `Strict`: the link that signs in comes from a chat, and
/// the browser would not send the cookie with the page that follows.
pub(crate) fn desk(secret: &str, seconds: u32, secure: bool) -> HeaderValue {
    cookie(DESK, secret, seconds, if secure { "; SameSite=Lax; Secure" } else { "; SameSite=Lax" })
}

fn cookie(name: &str, value: &str, seconds: u32, site: &str) -> HeaderValue {
    let cookie = format!("{name}={value}; Path=/; HttpOnly; Max-Age={seconds}{site}");
    // Values are made of letters, digits, `-` and `_`; any other would be left out rather than sent.
    HeaderValue::from_str(&cookie).unwrap_or(HeaderValue::from_static(""))
}

/// Adds a cookie to an answer.
pub(crate) fn set(headers: &mut HeaderMap, cookie: HeaderValue) {
    headers.append(header::SET_COOKIE, cookie);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cookies_are_out_of_reach_of_scripts_and_travel_only_where_they_must() {
        assert_eq!(chat("ab", false), "zapis_chat=ab; Path=/; HttpOnly; Max-Age=31536000; SameSite=Lax");
        let embedded =
            "zapis_chat=ab; Path=/; HttpOnly; Max-Age=31536000; SameSite=None; Secure; Partitioned";
        assert_eq!(chat("ab", true), embedded);
        assert_eq!(desk("ab", 60, true), "zapis_desk=ab; Path=/; HttpOnly; Max-Age=60; SameSite=Lax; Secure");
        assert_eq!(desk("", 0, false), "zapis_desk=; Path=/; HttpOnly; Max-Age=0; SameSite=Lax");
    }
}
