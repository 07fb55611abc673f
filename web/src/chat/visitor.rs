//! Who chats in this browser.

use crate::assets::hex;
use crate::platform::NAME;
use crate::{chance, cookies};
use axum::http::{HeaderMap, HeaderValue};
use bot_core::ids::Address;
use bot_core::port::StoreError;
use bot_core::seal;

/// Hex digits of the secret: 128 bits.
const SECRET: usize = 32;
/// Hex digits of the address: as many, and nobody gets from it back to the secret.
const ID: usize = 32;

/// A browser, by the secret in its cookie.
#[derive(Clone)]
pub(crate) struct Visitor(String);

impl Visitor {
    /// The browser that sent these headers; `None`: it has no chat yet, or a cookie that is none of ours.
    pub fn known(headers: &HeaderMap) -> Option<Self> {
        let secret = cookies::read(headers, cookies::CHAT)?;
        let ours = secret.len() == SECRET && secret.bytes().all(|byte| byte.is_ascii_hexdigit());
        ours.then_some(Self(secret))
    }

    /// A browser that has no chat yet.
    pub fn fresh() -> Result<Self, StoreError> {
        Ok(Self(hex(&chance::bytes::<{ SECRET / 2 }>()?)))
    }

    /// Where it can be reached.
    pub fn address(&self) -> Address {
        let mut id = seal::hash(&self.0);
        id.truncate(ID);
        Address::new(NAME, id)
    }

    /// The cookie by which it is known again.
    pub fn cookie(&self, secure: bool) -> HeaderValue {
        cookies::chat(&self.0, secure)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn from(cookie: &str) -> Option<Visitor> {
        Visitor::known(&HeaderMap::from_iter([(
            axum::http::header::COOKIE,
            HeaderValue::from_str(cookie).unwrap(),
        )]))
    }

    #[test]
    fn a_browser_is_known_by_its_secret_and_the_address_does_not_tell_it() {
        let visitor = Visitor::fresh().unwrap();
        let cookie = visitor.cookie(false).to_str().unwrap().split(';').next().unwrap().to_owned();
        let again = from(&format!("lang=uk; {cookie}")).unwrap();
        assert_eq!(again.address(), visitor.address());
        assert_eq!(again.address().id.len(), ID);
        assert!(!cookie.contains(&again.address().id));
        assert_ne!(Visitor::fresh().unwrap().address(), visitor.address());
    }

    #[test]
    fn a_cookie_that_is_none_of_ours_is_nobody() {
        for cookie in
            ["zapis_chat=", "zapis_chat=1", "zapis_chat=zz000000000000000000000000000000", "other=1"]
        {
            assert!(from(cookie).is_none(), "{cookie}");
        }
    }
}
