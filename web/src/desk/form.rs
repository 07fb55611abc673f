//! Forms that only the session sends for which they were made, and that count once however often they are sent.

use super::session::Session;
use crate::assets::hex;
use crate::chance;
use bot_core::house::House;
use bot_core::port::StoreError;
use sha2::{Digest, Sha256};

/// What the seal of a form is for.
const PURPOSE: &str = "desk-form";

/// Makes the hidden field of each form of one page.
pub(super) struct Forms<'a> {
    house: &'a House,
    session: i64,
    next: u32,
}

impl<'a> Forms<'a> {
    /// For the forms of a page of this session.
    pub fn new(house: &'a House, session: &Session) -> Result<Self, StoreError> {
        let next = u32::from_le_bytes(chance::bytes()?);
        Ok(Self { house, session: number(session), next })
    }

    /// The hidden field of the next form.
    pub fn seal(&mut self) -> String {
        self.next = self.next.wrapping_add(1);
        self.house.key.link(PURPOSE, self.session, self.next)
    }
}

/// The name under which a sent form counts once; `None`: it was not made for this session.
pub(super) fn opened(house: &House, session: &Session, seal: &str) -> Option<String> {
    let (made_for, nonce) = house.key.open_link(PURPOSE, seal)?;
    (made_for == number(session)).then(|| format!("desk-{}-{nonce:08x}", hex(&made_for.to_le_bytes())))
}

/// A number that stands for the session.
fn number(session: &Session) -> i64 {
    let digest = Sha256::digest(session.hash.as_bytes());
    digest[..8].iter().fold(0, |number, byte| (number << 8) | i64::from(*byte))
}

#[cfg(test)]
mod tests {
    use super::*;
    use bot_core::ids::Address;
    use bot_core::seal::Key;

    fn house() -> House {
        House::open(None, Key::new([7; 32]), None).unwrap()
    }

    fn session(hash: &str) -> Session {
        Session { address: Address::new("web", "a"), hash: hash.to_owned() }
    }

    #[test]
    fn a_form_opens_for_its_own_session_alone() {
        let house = house();
        let (mine, other) = (session("mine"), session("other"));
        let seal = Forms::new(&house, &mine).unwrap().seal();
        assert!(opened(&house, &mine, &seal).is_some());
        assert_eq!(opened(&house, &other, &seal), None);
        assert_eq!(opened(&house, &mine, ""), None);
        assert_eq!(opened(&house, &mine, &house.key.link("join", number(&mine), 1)), None);
    }

    #[test]
    fn two_forms_of_a_page_count_apart() {
        let (house, mine) = (house(), session("mine"));
        let mut forms = Forms::new(&house, &mine).unwrap();
        let (one, two) = (forms.seal(), forms.seal());
        assert_ne!(opened(&house, &mine, &one), opened(&house, &mine, &two));
    }
}
