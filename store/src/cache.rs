//! The catalogue, read once and shared until its version in the database differs.

use bot_core::facts::Catalogue;
use std::sync::{Arc, Mutex, PoisonError};

/// The catalogue as it was last read; `None`: not yet.
#[derive(Debug, Default)]
pub(crate) struct Cache(Mutex<Option<Arc<Catalogue>>>);

impl Cache {
    /// The catalogue, if it was read at this version.
    pub(crate) fn get(&self, version: i64) -> Option<Arc<Catalogue>> {
        let cached = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        cached.as_ref().filter(|catalogue| catalogue.version == version).cloned()
    }

    pub(crate) fn put(&self, catalogue: Arc<Catalogue>) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(catalogue);
    }

    /// Forgets: what was read may never have been committed.
    pub(crate) fn clear(&self) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = None;
    }
}
