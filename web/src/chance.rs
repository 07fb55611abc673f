//! Fresh randomness: for the cookies of chats and the names of forms.

use bot_core::port::StoreError;

/// `N` fresh bytes.
#[expect(clippy::disallowed_methods, reason = "the wiring: chance enters here")]
pub(crate) fn bytes<const N: usize>() -> Result<[u8; N], StoreError> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes)
        .map_err(|error| StoreError::Unavailable(format!("the system gives no randomness: {error}")))?;
    Ok(bytes)
}
