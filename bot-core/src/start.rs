//! What a link into the private chat carries: which meeting, and what is to be done with it.
//!
//! A payload is what people's `/start PAYLOAD` sends. The most careful platform takes 64 characters of `A-Za-z0-9_-`
//! (<https://core.telegram.org/bots/features#deep-linking>), and the longest slug has 48.

/// Between the slug and the deed. No slug of a meeting file has two underscores in a row, so both halves are found again.
pub const SEAM: &str = "__";

/// The payload that opens what somebody has signed up for, as `/my` does. It begins with the seam, so it is no slug.
pub const MINE: &str = "__mine";

/// What a payload opens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Opens {
    /// The meeting's card.
    Card,
    /// Its sign-up, at once: for those who have read the card where they pressed.
    SignUp,
    /// A request for language support.
    Support,
    /// A question to its organisers.
    Ask,
}

/// The payload that opens this of a meeting.
pub fn payload(slug: &str, opens: Opens) -> String {
    match opens {
        Opens::Card => slug.to_owned(),
        Opens::SignUp => format!("{slug}{SEAM}signup"),
        Opens::Support => format!("{slug}{SEAM}support"),
        Opens::Ask => format!("{slug}{SEAM}ask"),
    }
}

/// Reads a payload: the slug, as it was written, and what is opened. Anything else than what [`payload`] writes is a slug.
pub fn read(payload: &str) -> (&str, Opens) {
    match payload.rsplit_once(SEAM) {
        Some((slug, "signup")) => (slug, Opens::SignUp),
        Some((slug, "support")) => (slug, Opens::Support),
        Some((slug, "ask")) => (slug, Opens::Ask),
        _ => (payload, Opens::Card),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::meeting::file::SLUG_MAX;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn every_payload_fits_a_link_and_is_read_as_it_was_meant(slug in "[A-Za-z0-9_-]{1,48}") {
            prop_assume!(!slug.contains(SEAM) && slug.len() <= SLUG_MAX);
            for opens in [Opens::Card, Opens::SignUp, Opens::Support, Opens::Ask] {
                let payload = payload(&slug, opens);
                prop_assert!(payload.len() <= 64);
                prop_assert!(payload.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_' || b == b'-'));
                prop_assert_eq!(read(&payload), (slug.as_str(), opens));
            }
        }
    }
}
