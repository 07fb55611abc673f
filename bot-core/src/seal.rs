//! Seals: tokens that only this house can make, so that nothing forged or edited is ever acted on.
//!
//! Every action is authorised by who acts, not by the token; the seal keeps stale and forged ones apart, and makes
//! join links that need no table: a link carries its registration and dies with it.

use crate::ids::Address;
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use hmac::{Hmac, KeyInit, Mac};
use sha2::{Digest, Sha256};

/// Bytes of a seal on a button: 64 bits, tried online only.
const BUTTON_SEAL: usize = 8;
/// Bytes of a seal on a link.
const LINK_SEAL: usize = 16;

/// The house's secret. Made once by the store, kept in the database.
#[derive(Clone)]
pub struct Key([u8; 32]);

impl std::fmt::Debug for Key {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Key([secret])")
    }
}

impl Key {
    /// Takes 32 random bytes.
    pub fn new(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    fn mac(&self, purpose: &str, parts: &[&[u8]]) -> Hmac<Sha256> {
        let mut mac =
            Hmac::<Sha256>::new_from_slice(&self.0).unwrap_or_else(|_| unreachable!("any length is a key"));
        for part in std::iter::once(purpose.as_bytes()).chain(parts.iter().copied()) {
            mac.update(&(part.len() as u64).to_le_bytes());
            mac.update(part);
        }
        mac
    }

    /// Seals `payload` for one reader.
    pub fn seal_for(&self, reader: &Address, payload: &[u8]) -> String {
        let tag = self.mac("button", &[reader.to_string().as_bytes(), payload]).finalize().into_bytes();
        URL_SAFE_NO_PAD.encode([payload, &tag[..BUTTON_SEAL]].concat())
    }

    /// Opens what [`Self::seal_for`] sealed for the same reader; `None` for anything else. Constant time.
    pub fn open_for(&self, reader: &Address, token: &str) -> Option<Vec<u8>> {
        let bytes = URL_SAFE_NO_PAD.decode(token).ok()?;
        let (payload, tag) = bytes.split_at_checked(bytes.len().checked_sub(BUTTON_SEAL)?)?;
        let mac = self.mac("button", &[reader.to_string().as_bytes(), payload]);
        mac.verify_truncated_left(tag).ok()?;
        Some(payload.to_vec())
    }

    /// The token of somebody's own link: to a meeting (`join`, the registration's id and generation) or to their
    /// calendar (`calendar`, the person's id).
    pub fn link(&self, purpose: &str, id: i64, generation: u32) -> String {
        let payload = [&id.to_le_bytes()[..], &generation.to_le_bytes()].concat();
        let tag = self.mac(purpose, &[&payload]).finalize().into_bytes();
        URL_SAFE_NO_PAD.encode([&payload, &tag[..LINK_SEAL]].concat())
    }

    /// Reads what [`Self::link`] wrote for the same purpose. Constant time.
    pub fn open_link(&self, purpose: &str, token: &str) -> Option<(i64, u32)> {
        let bytes = URL_SAFE_NO_PAD.decode(token).ok()?;
        let (payload, tag) = bytes.split_at_checked(12)?;
        if tag.len() != LINK_SEAL {
            return None;
        }
        self.mac(purpose, &[payload]).verify_truncated_left(tag).ok()?;
        let (id, generation) = payload.split_at(8);
        Some((i64::from_le_bytes(id.try_into().ok()?), u32::from_le_bytes(generation.try_into().ok()?)))
    }
}

/// A code that people read and type: 12 characters without look-alikes, 60 bits, in groups of four.
pub fn code(random: &[u8; 32]) -> String {
    letters(random, 12)
}

/// A code for minutes, guessing at which is limited: 8 characters without look-alikes, 40 bits, in groups of four.
pub fn short_code(random: &[u8; 32]) -> String {
    letters(random, 8)
}

fn letters(random: &[u8; 32], count: usize) -> String {
    const LETTERS: &[u8; 32] = b"23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    let letters: Vec<char> =
        random.iter().take(count).map(|byte| char::from(LETTERS[usize::from(byte % 32)])).collect();
    letters.chunks(4).map(|group| group.iter().collect::<String>()).collect::<Vec<_>>().join("-")
}

/// A long secret for a link: 192 bits.
pub fn secret(random: &[u8; 32]) -> String {
    URL_SAFE_NO_PAD.encode(&random[..24])
}

/// What is stored instead of a code or secret: its SHA-256 in hex, after case and dashes are evened out for codes.
pub fn hash(secret: &str) -> String {
    Sha256::digest(secret.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The [`hash`] of a typed code, whatever its case, dashes and spaces. Cyrillic letters that look like Latin ones are read
/// as those: somebody's keyboard may have no others.
pub fn code_hash(typed: &str) -> String {
    let typed = typed.to_uppercase();
    let plain: String = typed.chars().map(latin).filter(char::is_ascii_alphanumeric).collect();
    hash(&plain)
}

fn latin(letter: char) -> char {
    const ALIKE: [(char, char); 12] = [
        ('А', 'A'),
        ('В', 'B'),
        ('Е', 'E'),
        ('К', 'K'),
        ('М', 'M'),
        ('Н', 'H'),
        ('О', 'O'),
        ('Р', 'P'),
        ('С', 'C'),
        ('Т', 'T'),
        ('У', 'Y'),
        ('Х', 'X'),
    ];
    ALIKE.iter().find(|(cyrillic, _)| *cyrillic == letter).map_or(letter, |(_, latin)| *latin)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_read_however_it_is_typed() {
        let code = short_code(&[9; 32]);
        assert_eq!((code.len(), &code[4..5]), (9, "-"));
        for typed in ["ABCX-EH7K", " abcx eh7k ", "abcxeh7k", "АВСХ-ЕН7К", "авсх ен7к"] {
            assert_eq!(code_hash(typed), code_hash("ABCXEH7K"), "{typed}");
        }
        assert_ne!(code_hash("ABCX-EH7M"), code_hash("ABCX-EH7K"));
    }
}
